"""The kinds of marks of an atlas: read, added, changed and retired, each in one transaction that the file logs."""

import sqlite3
from contextlib import contextmanager
from dataclasses import replace
from typing import Iterator, List, Mapping, Optional

from ..domain.errors import AtlasError
from ..domain.observing.kinds import ObservationKind, by_id, check_kind, free_id, ordered
from .connection import PathLike, open_atlas
from .imagery_migration import shipped_kinds
from .schema import migrate

_COLUMNS = ("kind_id", "name_en", "name_ko", "kind_group", "geometry", "symbol", "color", "shortcut", "sort_order",
            "is_user", "in_use", "notes")
_READ = ("SELECT kind_id, name_en, name_ko, kind_group, geometry, symbol, color, shortcut, sort_order, is_user, "
         "in_use, notes FROM observation_kinds")
_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'observation_kinds'"
_LAST = "SELECT coalesce(max(sort_order), 0) + 10 FROM observation_kinds WHERE sort_order < 900"
_ADD = ("INSERT INTO observation_kinds (kind_id, name_en, name_ko, kind_group, geometry, symbol, color, shortcut, "
        "sort_order, is_user, notes, edited_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)")
_CHANGE = ("UPDATE observation_kinds SET name_en = ?, name_ko = ?, kind_group = ?, symbol = ?, color = ?, shortcut = ?, "
           "sort_order = ?, in_use = ?, notes = ?, edited_by = ? WHERE kind_id = ?")
_FREE_KEY = "UPDATE observation_kinds SET shortcut = NULL, edited_by = ? WHERE shortcut = ? AND kind_id <> ?"


def read_kinds(path: PathLike) -> List[ObservationKind]:
    """Return the kinds of an atlas in their order, retired ones last; the shipped ones where its schema has none."""
    with open_atlas(path) as connection:
        return _read(connection)


def add_kind(path: PathLike, kind: ObservationKind, editor: str) -> str:
    """Add a kind of the atlas's own and return its id. The id of `kind` is of no account; its key is taken from whoever
    had it. Raises AtlasError where a rule or the atlas refuses it."""
    kind = kind.cleaned()
    with _writing(path) as connection:
        others = _read(connection)
        check_kind(kind, others)
        kind_id = free_id(kind.name_en, (other.kind_id for other in others))
        _free_key(connection, kind.shortcut, kind_id, editor)
        order = connection.execute(_LAST).fetchone()[0]
        connection.execute(_ADD, (kind_id, kind.name_en, kind.name_ko or None, kind.kind_group, kind.geometry, kind.symbol,
                                  kind.color, kind.shortcut, order, kind.notes or None, editor))
    return kind_id


def change_kind(path: PathLike, kind: ObservationKind, editor: str) -> None:
    """Change what a kind is called and how it looks; what it is (its id and its geometry) stays, as marks carry it.

    Raises AtlasError where it is not known, or where a rule or the atlas refuses it.
    """
    kind = kind.cleaned()
    with _writing(path) as connection:
        kinds = _read(connection)
        before = by_id(kinds, kind.kind_id)
        if before is None:
            raise AtlasError("This atlas has no such kind.", "Open the list of kinds again.", kind.kind_id)
        kind = replace(kind, geometry=before.geometry)
        check_kind(kind, [other for other in kinds if other.kind_id != kind.kind_id])
        _free_key(connection, kind.shortcut, kind.kind_id, editor)
        connection.execute(_CHANGE, (kind.name_en, kind.name_ko or None, kind.kind_group, kind.symbol, kind.color,
                                     kind.shortcut, kind.sort_order, int(kind.in_use), kind.notes or None, editor,
                                     kind.kind_id))


def retire_kind(path: PathLike, kind_id: str, editor: str, in_use: bool = False) -> None:
    """Retire a kind, or take it into use again; its marks stay as they are. Raises AtlasError as change_kind."""
    kind = by_id(read_kinds(path), kind_id)
    if kind is None:
        raise AtlasError("This atlas has no such kind.", "Open the list of kinds again.", kind_id)
    change_kind(path, replace(kind, in_use=in_use), editor)


def _read(connection: sqlite3.Connection) -> List[ObservationKind]:
    if not connection.execute(_THERE).fetchone():
        return ordered(_kind_of(row) for row in shipped_kinds())
    return ordered(_kind_of(dict(zip(_COLUMNS, row))) for row in connection.execute(_READ))


def _kind_of(row: Mapping[str, object]) -> ObservationKind:
    """Return a kind from a row of the table or of the shipped list."""
    texts = {name: str(row.get(name) or "") for name in (
        "kind_id", "name_en", "name_ko", "kind_group", "geometry", "symbol", "color", "notes")}
    return ObservationKind(**texts, shortcut=_number(row.get("shortcut")), sort_order=_number(row.get("sort_order")) or 0,
                           is_user=bool(row.get("is_user", 0)), in_use=bool(row.get("in_use", 1)))


def _number(value: object) -> Optional[int]:
    return int(str(value)) if value not in (None, "") else None


def _free_key(connection: sqlite3.Connection, key: Optional[int], kind_id: str, editor: str) -> None:
    if key is not None:
        connection.execute(_FREE_KEY, (editor, key, kind_id))


@contextmanager
def _writing(path: PathLike) -> Iterator[sqlite3.Connection]:
    """One transaction on an atlas, which has a table of kinds by then; what SQLite refuses is told in a sentence."""
    migrate(path)
    try:
        with open_atlas(path, write=True) as connection:
            yield connection
    except sqlite3.IntegrityError as refused:
        raise AtlasError("The atlas refused this kind.", "Choose another name, key or color.", str(refused)) from refused
