# SPDX-License-Identifier: EPL-2.0
"""Runs the hooks of one plug-in folder against ftrack_api, and tells Ftrack Tray about it.

Ftrack Tray starts "python3 -c <a few words> LENGTH FOLDER AUDIENCE MODE SECONDS HOOKS...", hands this text over on standard
input, and leaves that open: when it closes, this process ends, whatever became of Ftrack Tray. Site, user and key come
in FTRACK_SERVER, FTRACK_API_USER and FTRACK_API_KEY. One JSON object a line goes to standard output; what hooks print
and log goes to the error output. Needs Python 3.7 and nothing else.
"""
import faulthandler
import functools
import importlib.util
import inspect
import json
import logging
import os
import re
import sys
import threading
import time
import traceback
import uuid

NO_API = 3
NO_SESSION = 5
DISCONNECTED = 6

# of ftrack Connect's own window and its libraries
WINDOW = ('ftrack_connect', 'ftrack_qt', 'PySide', 'PySide2', 'PySide6', 'PyQt4', 'PyQt5', 'PyQt6', 'Qt', 'QtExt')
WINDOW_TOPIC = re.compile(r'ftrack\.connect\.plugin')
USER = re.compile(r'\bsource\.user\.(username|id)\b')
TOPIC = re.compile(r'\btopic\s*=\s*["\']?([\w.*-]+)')
ACTION = re.compile(r'\bdata\.actionIdentifier\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([\w.,/*@+-]+))')
# published and heard within one process
LOCAL = ('ftrack.api.', 'ftrack.meta.')


class Channel(object):
    """The lines to Ftrack Tray; whatever else writes to standard output goes to the error output from here on."""

    def __init__(self):
        self._lock = threading.Lock()
        self._out = os.fdopen(os.dup(1), 'w', encoding='utf-8', newline='\n')
        os.dup2(2, 1)

    def say(self, kind, **facts):
        line = json.dumps(dict(facts, kind=kind), default=str)
        try:
            with self._lock:
                self._out.write(line + '\n')
                self._out.flush()
        except (OSError, ValueError):
            os._exit(0)  # nobody listens any more


def end_with(pipe):
    """Ends the process when the other end of the pipe is closed."""
    while os.read(pipe, 1024):
        pass
    os._exit(0)


def place(error, folder):
    """File and line in the plug-in where an error comes from; of a mistake in the grammar, the mistake's own."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        if os.path.abspath(frame.filename).startswith(folder + os.sep):
            return frame.filename, frame.lineno
    return ('', 0)


def reason(error):
    text = str(error).strip()
    return '{0}: {1}'.format(type(error).__name__, text) if text else type(error).__name__


class Calls(object):
    """What the hooks are doing at the moment, and whether it takes too long."""

    def __init__(self, channel, folder, seconds):
        self._channel = channel
        self._folder = folder
        self._seconds = seconds
        self._lock = threading.Lock()
        self._running = {}

    def begin(self, what):
        with self._lock:
            self._running[threading.get_ident()] = [time.monotonic(), what, False]

    def end(self):
        with self._lock:
            began, _, told = self._running.pop(threading.get_ident())
        if told:
            self._channel.say('free')
        return time.monotonic() - began

    def watch(self):
        while True:
            time.sleep(min(1.0, self._seconds / 4.0))
            with self._lock:
                late = [(thread, call) for thread, call in self._running.items()
                        if not call[2] and time.monotonic() - call[0] > self._seconds]
                for _, call in late:
                    call[2] = True
            for thread, call in late:
                stack = traceback.extract_stack(sys._current_frames().get(thread))
                ours = [each for each in stack
                        if os.path.abspath(each.filename).startswith(self._folder + os.sep)]
                at = (ours or stack or [None])[-1]
                self._channel.say('busy', what=call[1], seconds=int(time.monotonic() - call[0]),
                                  file=at.filename if at else '', line=at.lineno if at else 0)


class Subscriptions(object):
    """Stands before the hub's subscribe: tells of each subscription, and narrows those without a user to one."""

    def __init__(self, channel, calls, folder, user, everybody):
        self._channel = channel
        self._calls = calls
        self._folder = folder
        self._name = os.path.basename(folder)
        self._user = user
        self._everybody = everybody

    def install(self, hub_class):
        subscribe = hub_class.subscribe
        host = self

        @functools.wraps(subscribe)
        def narrowed(hub, subscription, callback, *arguments, **named):
            text = str(subscription)
            if WINDOW_TOPIC.search(text):
                frame = sys._getframe(1)
                host._channel.say('skipped', reason='window', file=frame.f_code.co_filename, line=frame.f_lineno,
                                  message=text)
                return uuid.uuid4().hex
            mine = host.is_narrowed(text)
            if mine and host.can_be_named():
                text = '({0}) and source.user.username="{1}"'.format(text, host._user)
            identifier = subscribe(hub, text, host.wrapped(callback, mine), *arguments, **named)
            host._channel.say('subscribed', actions=[''.join(found) for found in ACTION.findall(text)])
            return identifier

        hub_class.subscribe = narrowed

    def is_narrowed(self, text):
        if self._everybody or USER.search(text):
            return False
        topics = TOPIC.findall(text)
        return not topics or not all(topic.startswith(LOCAL) for topic in topics)

    def can_be_named(self):
        """Whether the grammar of subscriptions can say this user name; if not, the callback alone decides."""
        return not re.search(r'["\'\\]|\*$', self._user)

    def wrapped(self, callback, mine):
        @functools.wraps(callback, assigned=('__module__', '__name__', '__qualname__', '__doc__'), updated=())
        def called(event):
            if mine and self._sender(event) != self._user:
                return None
            topic = str(event['topic'])
            self._calls.begin(topic)
            try:
                result = callback(event)
            except Exception as error:
                file, line = place(error, self._folder)
                self._channel.say('raised', topic=topic, message=reason(error), file=file, line=line)
                raise
            finally:
                seconds = self._calls.end()
            self._channel.say('answered', milliseconds=int(seconds * 1000))
            return self._signed(result) if topic == 'ftrack.action.discover' else result
        return called

    @staticmethod
    def _sender(event):
        source = event['source'] or {}
        return (source.get('user') or {}).get('username')

    def _signed(self, result):
        """The same items, each with the name of the plug-in in its description."""
        items = result.get('items') if isinstance(result, dict) else result
        if not isinstance(items, (list, tuple)):
            return result
        signed, names = [], []
        for item in items:
            if isinstance(item, dict):
                text = str(item.get('description') or '').strip()
                item = dict(item, description='{0} ({1})'.format(text, self._name) if text else self._name)
                names.append({'identifier': str(item.get('actionIdentifier') or ''), 'label': str(item.get('label') or '')})
            signed.append(item)
        self._channel.say('offered', actions=names)
        return dict(result, items=signed) if isinstance(result, dict) else signed


class Hooks(object):
    """The files of the plug-in, loaded one by one; one that fails costs only itself."""

    def __init__(self, channel, calls, folder, roots):
        self._channel = channel
        self._calls = calls
        self._folder = folder
        self._roots = roots

    def files(self):
        for root in self._roots:
            for base, folders, names in os.walk(root):
                folders[:] = sorted(each for each in folders if each != '__pycache__' and not each.startswith('.'))
                for name in sorted(names):
                    if name.endswith('.py') and not name.startswith('.'):
                        yield os.path.join(base, name)

    def load(self, session):
        for file in self.files():
            self._channel.say('loading', file=file)
            self._calls.begin('load')
            try:
                module = self._module(file)
                if not callable(getattr(module, 'register', None)):
                    if os.path.basename(file) != '__init__.py':
                        self._channel.say('skipped', reason='no-register', file=file, line=1, message='')
                    continue
                if session is not None:
                    self._register(module.register, session)
                self._channel.say('loaded', file=file)
            except (Exception, SystemExit) as error:
                self._tell(file, error)
            finally:
                self._calls.end()

    @staticmethod
    def _module(file):
        name = 'ftrack_hook_' + uuid.uuid4().hex
        spec = importlib.util.spec_from_file_location(name, file)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        try:
            spec.loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
        return module

    @staticmethod
    def _register(register, session):
        """With the session, unless it takes nothing; further arguments of Connect are optional to every hook."""
        try:
            inspect.signature(register).bind(session)
        except ValueError:
            pass  # written in C: it says nothing about itself
        except TypeError:
            register()
            return
        register(session)

    def _tell(self, file, error):
        traceback.print_exception(type(error), error, error.__traceback__)
        where, line = place(error, self._folder)
        missing = (error.name or '') if isinstance(error, ImportError) else ''
        top = missing.split('.')[0]
        facts = dict(file=where or file, line=line, message=reason(error))
        if top in WINDOW:
            self._channel.say('skipped', reason='window', **facts)
        elif top == 'ftrack':
            self._channel.say('skipped', reason='legacy', **facts)
        else:
            self._channel.say('failed', missing=missing if isinstance(error, ModuleNotFoundError) else '', **facts)


def start(function, *arguments):
    thread = threading.Thread(target=function, args=arguments)
    thread.daemon = True
    thread.start()


def main(folder, audience, mode, seconds, roots):
    pipe = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    channel = Channel()
    start(end_with, pipe)
    faulthandler.enable()
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format='%(asctime)s %(levelname)s %(name)s: %(message)s')
    sys.path[:] = [each for each in sys.path if each]
    dependencies = os.path.join(folder, 'dependencies')
    if os.path.isdir(dependencies):
        sys.path.insert(0, dependencies)
    channel.say('python', version='.'.join(map(str, sys.version_info[:3])), executable=sys.executable)
    try:
        import ftrack_api
        import ftrack_api.event.hub
        import ftrack_api.session
    except Exception as error:
        traceback.print_exc()
        channel.say('no-api', message=reason(error), missing=getattr(error, 'name', None) or '')
        return NO_API
    channel.say('api', version=str(getattr(ftrack_api, '__version__', '')))
    calls = Calls(channel, folder, seconds)
    start(calls.watch)
    hooks = Hooks(channel, calls, folder, roots)
    if mode == 'check':
        hooks.load(None)
        channel.say('ready')
        return 0
    user = os.environ['FTRACK_API_USER']
    subscriptions = Subscriptions(channel, calls, folder, user, audience == 'all')
    subscriptions.install(ftrack_api.event.hub.EventHub)
    try:
        session = ftrack_api.Session(server_url=os.environ['FTRACK_SERVER'], api_user=user,
                                     api_key=os.environ['FTRACK_API_KEY'], auto_connect_event_hub=False, plugin_paths=[])
        session.event_hub.connect()
    except Exception as error:
        traceback.print_exc()
        channel.say('no-session', message=reason(error))
        return NO_SESSION
    hooks.load(session)
    channel.say('ready')
    try:
        session.event_hub.wait()
    except (Exception, SystemExit) as error:
        traceback.print_exc()
        file, line = place(error, folder)
        if file:
            channel.say('raised', topic='', message=reason(error), file=file, line=line)
            return 1
        channel.say('disconnected', message=reason(error))
    return DISCONNECTED


if __name__ == '__main__':
    code = 1
    try:
        code = main(os.path.abspath(sys.argv[2]), sys.argv[3], sys.argv[4], float(sys.argv[5]), sys.argv[6:])
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)  # threads of hooks would hold it otherwise
