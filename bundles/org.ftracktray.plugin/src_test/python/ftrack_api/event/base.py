# SPDX-License-Identifier: EPL-2.0
import collections.abc
import uuid


class Event(collections.abc.MutableMapping):
    def __init__(self, topic, id=None, data=None, sent=None, source=None, target='', inReplyToEvent=None, **more):
        self._data = dict(id=id or uuid.uuid4().hex, data=data or {}, topic=topic, sent=sent, source=source or {},
                          target=target, inReplyToEvent=inReplyToEvent)

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
