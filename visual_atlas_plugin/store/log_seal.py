"""Seal the change log of an atlas, and tell whether anybody altered it or the tables behind its back."""

import secrets
import sqlite3
from dataclasses import dataclass, field
from typing import Callable, Iterator, List, Optional, Tuple

from ..domain import seal
from ..domain.errors import AtlasError, Stopped
from .connection import PathLike, open_atlas
from .log_replay import Difference, differences

# the facts of a row, in the order in which they go into the chain
_FACTS = ("uuid", "action", "table_name", "row_uuid", "edited_by", "edited_at", "import_id", "row_count", "file_hash",
          "rows_hash")
_ROWS = ("SELECT g.fid, g.salt, g.previous_seal, g.seal, v.old_values, v.new_values, g.uuid, g.action, g.table_name, "
         "g.row_uuid, g.edited_by, g.edited_at, g.import_id, g.row_count, g.file_hash, g.rows_hash FROM change_log AS g "
         "LEFT JOIN change_values AS v ON v.log_uuid = g.uuid ORDER BY g.fid")
UNSEALED_BEFORE = "unsealed_before"      # why a row does not hold
CHAIN_BROKEN = "chain_broken"
CONTENT_CHANGED = "content_changed"
_SALT_BYTES = 16
_AT_ONCE = 2_000        # rows between two looks at the stop button

Progress = Callable[[float], None]


@dataclass(frozen=True)
class SealReport:
    """What sealing did: rows sealed now, rows of the log in all, the head (the last seal)."""

    sealed: int
    rows: int
    head: str


@dataclass(frozen=True)
class VerifyReport:
    """What verifying found. `broken_at` is the fid of the first row of the log whose seal does not hold, None: all do.

    `why` is one of the words above. `head_found`: whether a given earlier head stands in the chain (None: none given).
    `differences`: rows of the tables that are not as the log left them.
    """

    rows: int
    sealed: int
    erased: int
    head: str
    broken_at: Optional[int] = None
    why: str = ""
    head_found: Optional[bool] = None
    differences: Tuple[Difference, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against the log."""
        return self.broken_at is None and self.head_found is not False and not self.differences


def seal_log(path: PathLike, progress: Progress = lambda _: None, stopped: Callable[[], bool] = lambda: False) -> SealReport:
    """Seal all rows that are not sealed yet; everything or nothing. Raises AtlasError, Stopped.

    A log whose seals do not hold is not sealed further: that would vouch for what was tampered with.
    """
    with open_atlas(path, write=True) as connection:
        found = _verify_chain(connection, None, progress, stopped)
        if found.broken_at is not None:
            raise AtlasError("The change log was altered at row {row}.",
                             "Nothing was sealed. Compare with a backup copy or with the head of an earlier publication.",
                             found.why, row=found.broken_at)
        head, fresh = found.head, []
        for row in connection.execute(_ROWS):
            if row[3] is None:
                salt = secrets.token_hex(_SALT_BYTES)
                after = seal.seal_of(head, row[6:], seal.values_sum(salt, row[4], row[5]))
                fresh.append((salt, head, after, row[0]))
                head = after
        connection.executemany("UPDATE change_log SET salt = ?, previous_seal = ?, seal = ? WHERE fid = ?", fresh)
    progress(100)
    return SealReport(len(fresh), found.rows, head)


def verify_log(path: PathLike, head: str = "", progress: Progress = lambda _: None,
               stopped: Callable[[], bool] = lambda: False) -> VerifyReport:
    """Check the chain, an earlier head (where one is given), and the tables against the log. Raises AtlasError, Stopped."""
    with open_atlas(path) as connection:
        report = _verify_chain(connection, head.strip().lower() or None, progress, stopped)
        return VerifyReport(**{**report.__dict__, "differences": tuple(differences(connection))})


def erase_values(connection: sqlite3.Connection, log_uuid: str) -> None:
    """Take the old and new values of one row out of the log, inside the caller's transaction; its seal still holds."""
    found = connection.execute(
        "SELECT g.salt, g.seal, v.old_values, v.new_values FROM change_log AS g JOIN change_values AS v "
        "ON v.log_uuid = g.uuid WHERE g.uuid = ?", (log_uuid,)).fetchone()
    if found is None:
        return
    salt, sealed, old_values, new_values = found
    if sealed is not None and not salt.startswith(seal.ERASED):
        connection.execute("UPDATE change_log SET salt = ? WHERE uuid = ?",
                           (seal.ERASED + seal.values_sum(salt, old_values, new_values), log_uuid))
    connection.execute("UPDATE change_values SET old_values = NULL, new_values = NULL WHERE log_uuid = ?", (log_uuid,))


def _verify_chain(connection: sqlite3.Connection, head: Optional[str], progress: Progress,
                  stopped: Callable[[], bool]) -> VerifyReport:
    total = connection.execute("SELECT COUNT(*) FROM change_log").fetchone()[0]
    before, sealed, erased, seen = seal.FIRST, 0, 0, head == seal.FIRST if head else False
    broken: Tuple[Optional[int], str] = (None, "")
    open_end = False
    for row in _counted(connection, total, progress, stopped):
        if row[3] is None:
            open_end = True
            continue
        why = _what_is_wrong(row, before, open_end)
        if why:
            broken = (row[0], why)
            break
        before, sealed = row[3], sealed + 1
        erased += row[1].startswith(seal.ERASED)
        seen = seen or row[3] == head
    return VerifyReport(total, sealed, erased, before, broken[0], broken[1], seen if head else None)


def _what_is_wrong(row, before: str, open_end: bool) -> str:
    """Return what speaks against one sealed row, "" for nothing."""
    if open_end:
        return UNSEALED_BEFORE
    if row[2] != before:
        return CHAIN_BROKEN
    if not row[1] or seal.seal_of(before, row[6:], seal.sum_in_chain(row[1], row[4], row[5])) != row[3]:
        return CONTENT_CHANGED
    return ""


def _counted(connection, total: int, progress: Progress, stopped: Callable[[], bool]) -> Iterator[tuple]:
    """Yield the rows of the log; tell how far it is, and stop when asked to."""
    for number, row in enumerate(connection.execute(_ROWS)):
        if number % _AT_ONCE == 0:
            if stopped():
                raise Stopped()
            progress(90 * number / max(1, total))
        yield row


def heads_of(path: PathLike) -> List[str]:
    """Return all seals of a log in order; the last is its head."""
    with open_atlas(path) as connection:
        return [row[0] for row in connection.execute("SELECT seal FROM change_log WHERE seal IS NOT NULL ORDER BY fid")]
