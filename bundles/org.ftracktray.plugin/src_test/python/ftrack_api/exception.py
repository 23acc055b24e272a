# SPDX-License-Identifier: EPL-2.0
class EventHubConnectionError(Exception):
    pass


class ServerError(Exception):
    pass
