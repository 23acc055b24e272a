# SPDX-License-Identifier: EPL-2.0
"""Stands in for ftrack's Python library in the tests of the host, because no registry of this build has it.

It speaks the event hub's protocol to the sandbox (http://), or lines of JSON to a test (tcp://). Nothing here is for
anything but these tests; -Dftrack.api=DIR lets tests/peers use the real library.
"""
from . import exception
from .session import Session

__version__ = 'stand-in'
