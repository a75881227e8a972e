"""Whether whoever waits wants to stop: asked between some thousand rows, wherever rows of a publication are read or written.

A publication of a million records is minutes of work in many places. They ask here, so that none of them needs to be handed on
who is waiting.
"""

import sqlite3
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Callable, Iterator

from ...domain.errors import Stopped

_ASK: "ContextVar[Callable[[], bool]]" = ContextVar("visual_atlas_publishing_stopped", default=lambda: False)
_STEPS = 200_000        # of SQLite's machine between two questions: a few milliseconds


@contextmanager
def watching(stopped: Callable[[], bool]) -> Iterator[None]:
    """Ask `stopped` while the block runs, in this thread."""
    token = _ASK.set(stopped)
    try:
        yield
    finally:
        _ASK.reset(token)


def go_on() -> None:
    """Raise Stopped where whoever waits wants to stop."""
    if _ASK.get()():
        raise Stopped("Stopped before the end.", "Nothing was written.")


@contextmanager
def interruptible(connection: sqlite3.Connection) -> Iterator[None]:
    """Let long statements of a connection be stopped. Raises Stopped in place of SQLite's own error."""
    ask = _ASK.get()
    connection.set_progress_handler(lambda: 1 if ask() else 0, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise Stopped("Stopped before the end.", "Nothing was written.") from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
