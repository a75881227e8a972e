"""The register of publications: what left the atlas, at which level, with which hash. One logged row an edition.

The table keeps words of privacy as levels; `record_ids` holds the level's own name, the case_ids, how each place was told (by
uuid: the register does not leave the atlas), and the numbers of an edition without rows.
"""

import json
import sqlite3
from typing import Dict, List, Mapping, Optional
from uuid import uuid4

from ...domain.publishing import INTERNAL, PARTNER, PUBLIC
from ...domain.releasing.editions import Edition, stays_coarse
from ...store.connection import PathLike, open_atlas
from ...store.schema import utc_now
from .register_packing import Ids, Numbers, not_understood, told_list
from .released import Release

FORMAT = 2          # 1: no list was packed
_STORED = {PUBLIC: "public", PARTNER: "restricted", INTERNAL: "confidential"}
_SPOKEN = {stored: spoken for spoken, stored in _STORED.items()}
_READ = "SELECT uuid, title, published_at, level, record_ids FROM publications ORDER BY fid"
_WRITE = ("INSERT INTO publications (uuid, title, published_at, level, filter_text, record_ids, held_back, file_name, sha256, "
          "log_head, edited_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")


def editions(connection: sqlite3.Connection) -> List[Edition]:
    """Read all publications of an open atlas, the oldest first. Raises AtlasError for a row that cannot be understood."""
    return [_edition(*row) for row in connection.execute(_READ)]


def editions_of(path: PathLike) -> List[Edition]:
    """Read all publications of an atlas file, the oldest first. Raises AtlasError."""
    with open_atlas(path) as connection:
        return editions(connection)


def _edition(uuid: str, title: str, published_at: str, level: str, text: str) -> Edition:
    try:
        held = json.loads(text)
        if isinstance(held, list):          # a row that another program wrote: ids alone
            return Edition(uuid, title, published_at[:10], _SPOKEN[level], Ids(held, title))
        return Edition(uuid, title, published_at[:10], str(held["level"]), Ids(held["cases"], title), dict(held["places"]),
                       Numbers(held["numbers"], title), str(held["filter"]))
    except (ValueError, TypeError, KeyError) as error:
        raise not_understood(title, error) from error


def told_before(connection: sqlite3.Connection, level: str) -> Dict[str, str]:
    """Return by uuid of a place the unit that earlier editions of the level told of it."""
    return stays_coarse(editions(connection), level)


def enter(path: PathLike, release: Release, masks: Mapping[str, str], held: Mapping[str, int], folder_name: str,
          manifest_sha256: str, numbers: Optional[Mapping[tuple, Optional[int]]] = None, editor: str = "unknown",
          with_records: bool = True) -> str:
    """Write a publication into the register: one row, logged by the atlas itself; return its uuid. Raises AtlasError.

    `masks`: how each place was told; `numbers`: as they were told. An edition of numbers alone holds no record.
    """
    cells, records = numbers or {}, release.table("cases") if with_records else None
    told = {
        "format": FORMAT, "level": release.level,
        "cases": told_list(sorted(records.values("case_id")), len(records.rows)) if records is not None else [],
        "places": dict(sorted(masks.items())), "filter": release.filter_json,
        "numbers": told_list(([list(cell), cells[cell]] for cell in sorted(cells)), len(cells))}
    entry = str(uuid4())
    with open_atlas(path, write=True) as connection:
        connection.execute(_WRITE, (
            entry, release.title, utc_now(), _STORED[release.level], release.filter_words,
            json.dumps(told, ensure_ascii=False, separators=(",", ":")), json.dumps(dict(sorted(held.items()))), folder_name,
            manifest_sha256, release.log_head, editor))
    return entry


def take_back(path: PathLike, entry: str) -> None:
    """Take out the entry of a publication whose files could not be put in place; the log keeps that it was there."""
    with open_atlas(path, write=True) as connection:
        connection.execute("DELETE FROM publications WHERE uuid = ?", (entry,))
