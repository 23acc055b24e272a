# SPDX-License-Identifier: EPL-2.0
"""Conditions with "=", joined by and, or, not and parentheses: what the hooks of the tests need."""
import re

TOKEN = re.compile(r'\s*(?:([()])|(and|or|not)\b|([\w.]+)\s*=\s*(?:"([^"]*)"|([^\s()]+)))', re.IGNORECASE)


def parse(text):
    tokens, end = [], 0
    while text[end:].strip():
        found = TOKEN.match(text, end)
        if not found:
            raise ValueError('cannot parse {0!r} at {1}'.format(text, end))
        tokens.append(found)
        end = found.end()
    node = either(tokens)
    if tokens:
        raise ValueError('cannot parse the end of {0!r}'.format(text))
    return node


def word(tokens, expected):
    if tokens and (tokens[0].group(1) or tokens[0].group(2) or '').lower() == expected:
        tokens.pop(0)
        return True
    return False


def either(tokens):
    node = both(tokens)
    while word(tokens, 'or'):
        node = (lambda one, other: lambda event: one(event) or other(event))(node, both(tokens))
    return node


def both(tokens):
    node = single(tokens)
    while word(tokens, 'and'):
        node = (lambda one, other: lambda event: one(event) and other(event))(node, single(tokens))
    return node


def single(tokens):
    if word(tokens, 'not'):
        node = single(tokens)
        return lambda event: not node(event)
    if word(tokens, '('):
        node = either(tokens)
        if not word(tokens, ')'):
            raise ValueError('a parenthesis is not closed')
        return node
    condition = tokens.pop(0)
    path = condition.group(3).split('.')
    value = condition.group(4) if condition.group(4) is not None else condition.group(5)

    def holds(event):
        for name in path:
            if event is None or name not in event:
                return False
            event = event[name]
        return value[:-1] in event if value.endswith('*') else event == value
    return holds
