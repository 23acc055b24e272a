# SPDX-License-Identifier: EPL-2.0
import json
import urllib.request

from .event.hub import EventHub
from .exception import ServerError


class Session(object):
    def __init__(self, server_url=None, api_key=None, api_user=None, auto_connect_event_hub=None, plugin_paths=None):
        assert plugin_paths == []
        self.server_url, self.api_user, self._api_key = server_url, api_user, api_key
        if server_url.startswith('http'):
            answer = self._call([{'action': 'query_server_information'}])
            if isinstance(answer, dict) and answer.get('exception'):
                raise ServerError(answer.get('content'))
        self.event_hub = EventHub(server_url, api_user, api_key)

    def query(self, expression):
        return self._call([{'action': 'query', 'expression': expression}])[0]['data']

    def _call(self, operations):
        request = urllib.request.Request(self.server_url + '/api', json.dumps(operations).encode('utf-8'), {
            'Content-Type': 'application/json', 'ftrack-user': self.api_user, 'ftrack-api-key': self._api_key})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read().decode('utf-8'))
