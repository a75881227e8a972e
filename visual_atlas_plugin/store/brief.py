"""Short transactions of one or a few rows, such as a mark or a look: somebody waits at the window for each of them.

A row is checked against those it points to as it is written. The whole file is not read for it, as it is before a job that
writes much: that takes most of a second in an atlas with a hundred thousand marks.
"""

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Set, Tuple

from ..domain.errors import AtlasError
from . import schema
from .connection import PathLike, connect, explain

WAIT_S = 2.0            # for another writer
_checked: Set[Tuple[str, bool]] = set()     # path, and whether to be written


def check_once(path: PathLike, write: bool) -> None:
    """See that a file is an atlas that can be written; asked once, as it costs as long as saving a mark does.

    One of an older schema is brought up to date before something is written. Raises AtlasError.
    """
    known = (str(path), write)
    if known in _checked and Path(path).exists():
        return
    info = schema.check_file(path, thorough=False)
    if write and info.read_only:
        raise AtlasError("“{name}” is read-only, so no mark can be saved in it.",
                         "Save a copy of it where you may write, and open the copy.", name=Path(path).name)
    if write and info.version < schema.CURRENT_VERSION:
        schema.migrate(path)
    _checked.add(known)


@contextmanager
def writing_briefly(path: PathLike) -> Iterator[sqlite3.Connection]:
    """Yield a connection in one transaction; all is written when the block ends, or nothing.

    Raises AtlasError; sqlite3.IntegrityError, which is the caller's to explain, where a row is refused.
    """
    check_once(path, write=True)
    try:
        connection = connect(path, write=True, timeout=WAIT_S)
        connection.row_factory = sqlite3.Row
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.close()
