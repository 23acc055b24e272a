# SPDX-License-Identifier: EPL-2.0
"""Two ways to the event hub; each sends a text, and gives the next text, or None at the end."""
import base64
import json
import os
import socket
import struct
import threading
import urllib.parse
import urllib.request


class Lines(object):
    def __init__(self, url):
        address = urllib.parse.urlparse(url)
        self._socket = socket.create_connection((address.hostname, address.port), timeout=30)
        self._socket.settimeout(None)
        self._in = self._socket.makefile('r', encoding='utf-8')
        self._lock = threading.Lock()

    def send(self, event):
        with self._lock:
            self._socket.sendall((json.dumps(event) + '\n').encode('utf-8'))

    def next(self):
        line = self._in.readline()
        return json.loads(line) if line else None


class SocketIo(object):
    """Socket.IO 0.9 over a WebSocket without TLS."""

    def __init__(self, url, user, key):
        request = urllib.request.Request(url + '/socket.io/1/', headers={'ftrack-user': user, 'ftrack-api-key': key})
        with urllib.request.urlopen(request, timeout=30) as answer:
            session = answer.read().decode('ascii').split(':')[0]
        address = urllib.parse.urlparse(url)
        self._socket = socket.create_connection((address.hostname, address.port), timeout=30)
        self._lock = threading.Lock()
        self._socket.sendall(('GET /socket.io/1/websocket/{0} HTTP/1.1\r\nHost: {1}:{2}\r\nUpgrade: websocket\r\n'
                              'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {3}\r\n\r\n').format(
            session, address.hostname, address.port, base64.b64encode(os.urandom(16)).decode('ascii')).encode('ascii'))
        self._in = self._socket.makefile('rb')
        status = self._in.readline()
        if b' 101 ' not in status:
            raise OSError(status.decode('latin-1'))
        while self._in.readline().strip():
            pass
        self._socket.settimeout(None)

    def send(self, event):
        self._frame(1, ('5:::' + json.dumps({'name': 'ftrack.event', 'args': [event]})).encode('utf-8'))

    def _frame(self, code, payload):
        size = len(payload)
        length = (struct.pack('!B', 0x80 | size) if size < 126 else struct.pack('!BH', 0x80 | 126, size)
                  if size < 65536 else struct.pack('!BQ', 0x80 | 127, size))
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        with self._lock:
            self._socket.sendall(struct.pack('!B', 0x80 | code) + length + mask + masked)

    def next(self):
        while True:
            packet = self._message()
            if packet is None or packet.startswith('0'):
                return None
            if packet.startswith('2:'):
                self._frame(1, b'2::')
            elif packet.startswith('5:'):
                body = json.loads(packet.split(':', 3)[3])
                if body.get('name') == 'ftrack.event':
                    return body['args'][0]

    def _message(self):
        whole = b''
        while True:
            head = self._in.read(2)
            if len(head) < 2:
                return None
            size = head[1] & 127
            if size >= 126:
                size = struct.unpack('!H' if size == 126 else '!Q', self._in.read(2 if size == 126 else 8))[0]
            payload = self._in.read(size)
            code = head[0] & 15
            if code == 8:
                return None
            if code == 9:
                self._frame(10, payload)
            elif code in (0, 1):
                whole += payload
                if head[0] & 0x80:
                    return whole.decode('utf-8')
