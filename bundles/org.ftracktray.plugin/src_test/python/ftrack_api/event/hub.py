# SPDX-License-Identifier: EPL-2.0
import logging
import platform
import queue
import threading
import uuid

from . import expression
from .base import Event
from .transport import Lines, SocketIo


class EventHub(object):
    def __init__(self, server_url, api_user, api_key):
        self.id = uuid.uuid4().hex
        self._server_url, self._api_user, self._api_key = server_url, api_user, api_key
        self._subscribers = []
        self._events = queue.Queue()
        self._transport = None

    def connect(self):
        self._transport = (Lines(self._server_url) if self._server_url.startswith('tcp:')
                           else SocketIo(self._server_url, self._api_user, self._api_key))
        thread = threading.Thread(target=self._receive, args=(self._transport,))
        thread.daemon = True
        thread.start()

    @property
    def connected(self):
        return self._transport is not None

    def _receive(self, transport):
        try:
            for event in iter(transport.next, None):
                self._events.put(Event(**event))
        finally:
            self._transport = None
            self._events.put(None)

    def subscribe(self, subscription, callback, subscriber=None, priority=100):
        metadata = dict(subscriber or {})
        metadata.setdefault('id', uuid.uuid4().hex)
        self._subscribers.append((priority, expression.parse(subscription), callback, metadata))
        self.publish(Event('ftrack.meta.subscribe', data={'subscriber': metadata, 'subscription': subscription}))
        return metadata['id']

    def publish(self, event, synchronous=False, on_reply=None, on_error='raise'):
        event['source'].setdefault('id', self.id)
        event['source'].setdefault('user', {'username': self._api_user})
        event['source'].setdefault('host', platform.node())
        if synchronous:
            return self._handle(event, False)
        self._transport.send(dict(event))

    def _handle(self, event, replying=True):
        results = []
        for _, matches, callback, metadata in sorted(self._subscribers, key=lambda each: each[0]):
            if not matches(event):
                continue
            try:
                result = callback(event)
            except Exception:
                logging.getLogger(__name__).exception('Error calling subscriber for event %s.', event['id'])
                continue
            results.append(result)
            if replying and result is not None:
                self.publish(Event('ftrack.meta.reply', data=result, source=dict(metadata),
                                   target='id=' + event['source']['id'], inReplyToEvent=event['id']))
        return results

    def wait(self, duration=None):
        for event in iter(self._events.get, None):
            self._handle(event)
