"""Writes new rows of an import, few as any program would, many as a bulk: triggers off, the R-tree packed at the end.

Rows are logged as one batch either way. Everything happens inside the caller's transaction; changes of rows that are there
already are not made here: their triggers stay on, log them, and keep locations and search true.
"""

import hashlib
import json
import sqlite3
import uuid
from array import array
from itertools import compress, product
from typing import TYPE_CHECKING, Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from ..store.connection import point_of
from .bulk_checks import Checks
from .bulk_ids import Uuids
from .bulk_insert import insert_columns
from .bulk_schema import SchemaPart
from .bulk_sql import named
from .plan_rows import ORDER, RULES

if TYPE_CHECKING:
    import numpy as np

GROWING = ("cases", "case_themes", "stages", "case_locations", "persons", "case_persons", "consents", "claims", "citations")
BULK_FROM = 2_000               # new rows from which triggers cost more than what stands in for them
LATE_INDEXES = ("cases_days", "case_themes_theme", "stages_place", "case_locations_place")     # in no order while rows come
LATE_FROM = 20_000              # new cases from which these indexes are sooner built anew
INDEX_CACHE_KB = 12_000         # SQLite sorts an index faster in pieces that fit the processor's own memory
PLACE_TRIGGERS = ("rtree_places_geom_insert", "search_place_insert")    # of new places, to which nothing points yet
MOST_SPOTS = 50_000             # places of which the points are remembered
_LEVELS = ("public", "restricted", "confidential")
_STRICTEST = {words: max(words, key=_LEVELS.index) for words in product(_LEVELS, repeat=3)}   # of stage, case and place
Spot = Tuple[bytes, str, float, float]          # of a place with a point: geometry, privacy, lon, lat


class Writer:
    """Puts new rows in. `rows`: how many so far; `changes`: of rows that were there, counted by the caller."""

    def __init__(self, connection: sqlite3.Connection, import_id: str, editor: str, now: str):
        self.connection, self.import_id = connection, import_id
        self.rows = self.changes = 0
        self.by_table: Dict[str, int] = {}
        self.bulk = False
        self._shared = {"edited_by": editor, "edited_at": now, "import_id": import_id}
        self._schema = SchemaPart(connection)
        self._schema.take_log_off((*ORDER, "themes"))
        self._digest = hashlib.sha256()
        self._spots: Dict[str, Optional[Spot]] = {}
        self._located = (array("q"), array("d"), array("d"))
        self._first_location = self._first_place = 0
        self._late, self._cases_before = False, 0
        self._uuids = Uuids()
        self._checks = Checks(connection)
        self._trusted = False

    def put(self, table: str, columns: Mapping[str, Sequence[object]], natural: Mapping[str, Sequence[object]],
            uuids: Optional[List[str]] = None) -> List[str]:
        """Insert rows and return their uuids, which are new unless given. Raises RowRefused.

        natural: what the rows say in the source's own keys, for the hash of the batch.
        """
        uuids = self._uuids.new(len(next(iter(columns.values())))) if uuids is None else uuids
        self.rows += len(uuids)
        self.by_table[table] = self.by_table.get(table, 0) + len(uuids)
        if not self.bulk and self.rows >= BULK_FROM:
            self._go_bulk()
        if table == "places" and self.bulk and not self._first_place:
            self._first_place = self._last("places") + 1
            self._schema.take_named_off(PLACE_TRIGGERS)
        starts = {name: value for name, value in _starts(table).items() if name not in columns}
        self.trust(self.bulk and self._checks.hold(table, columns))
        insert_columns(self.connection, table, {"uuid": uuids, **columns}, {**self._shared, **starts})
        self._hash(table, natural)
        many = max(LATE_FROM, self._cases_before // 4)
        if table == "cases" and self.bulk and not self._late and self.by_table["cases"] >= many:
            self._late = True
            self._schema.take_indexes_off(LATE_INDEXES)
        return uuids

    def locate(self, uuids: Sequence[str], columns: Mapping[str, Sequence[object]], case_privacy: Sequence[str],
               old_cases: Iterable[str]) -> None:
        """Write the locations of new stages, where the triggers that would are off. old_cases: those that were there."""
        if not self.bulk:
            return
        old = list(old_cases)
        if old:
            self.connection.execute("DELETE FROM search_blocks WHERE block IN (SELECT fid >> 12 FROM cases WHERE uuid IN "
                                    "(SELECT value FROM json_each(?)))", (json.dumps(old),))
        places = columns.get("place_uuid") or [None] * len(uuids)
        self._look_up(places)
        spots = list(map(self._spots.get, places))
        mask = [spot is not None for spot in spots]
        if not any(mask):
            return
        privacy = columns.get("privacy") or ["restricted"] * len(uuids)
        stages, cases = list(compress(uuids, mask)), list(compress(columns["case_uuid"], mask))
        points, first = list(compress(spots, mask)), self._next_location()
        levels = list(map(_STRICTEST.__getitem__, zip(compress(privacy, mask), compress(case_privacy, mask),
                                                      [spot[1] for spot in points])))
        fids = range(first, first + len(stages))
        self.trust(True)            # what could break a rule is one of three words
        insert_columns(self.connection, "case_locations", {
            "fid": fids, "uuid": stages, "stage_uuid": stages, "case_uuid": cases,
            "place_uuid": list(compress(places, mask)), "privacy": levels,
            "geom": [spot[0] for spot in points]}, self._shared)
        for values, more in zip(self._located, (fids, [spot[2] for spot in points], [spot[3] for spot in points])):
            values.extend(more)

    def trust(self, trusted: bool) -> None:
        """Leave CHECKs out, which were asked of whole columns already; or have SQLite ask them again, of every row."""
        if trusted is not self._trusted:
            self._trusted = trusted
            self.connection.execute(f"PRAGMA ignore_check_constraints = {'ON' if trusted else 'OFF'}")

    def forget_place(self, place_uuid: str) -> None:
        """Read a place anew when it is needed: it was changed."""
        self._spots.pop(place_uuid, None)

    def _look_up(self, places: Iterable[Optional[str]]) -> None:
        """Read the places that are not known yet."""
        needed = set(places) - {None}
        if len(self._spots) > MOST_SPOTS:
            self._spots.clear()
        unknown = needed - self._spots.keys()
        if not unknown:
            return
        self._spots.update(dict.fromkeys(unknown))
        for place, geom, level in self.connection.execute(
                "SELECT uuid, geom, privacy FROM places WHERE uuid IN (SELECT value FROM json_each(?))",
                (json.dumps(list(unknown)),)):
            if geom is not None:
                self._spots[place] = (geom, level, *point_of(geom))

    def _next_location(self) -> int:
        return self._last("case_locations") + 1

    def _last(self, table: str) -> int:
        """Return the highest fid that a table ever had."""
        row = self.connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return 0 if row is None else row[0]

    def _go_bulk(self) -> None:
        self.bulk = True
        self._first_location, self._cases_before = self._next_location(), self._last("cases")
        self._schema.take_triggers_off(GROWING)
        self.connection.execute("DELETE FROM search_blocks WHERE block >= ?", ((self._cases_before + 1) >> 12,))

    def _hash(self, table: str, natural: Mapping[str, Sequence[object]]) -> None:
        self._digest.update(repr((table, list(natural))).encode())
        for column in natural.values():
            try:
                spelled = "\x1f".join(column)      # type: ignore[arg-type]
            except TypeError:                       # not text alone
                spelled = repr(list(column))
            self._digest.update(spelled.encode("utf-8", "surrogatepass"))

    def finish(self, file_hash: str, look: Callable[[], None] = lambda: None) -> None:
        """Pack the R-trees, put triggers and indexes back, log the batch. What `look` raises on the way stops it."""
        self.trust(False)
        if self.bulk:
            self._pack(look)
        before = self.connection.execute("PRAGMA cache_size").fetchone()[0]
        self.connection.execute(f"PRAGMA cache_size = -{INDEX_CACHE_KB}")
        self._schema.put_back()
        self.connection.execute(f"PRAGMA cache_size = {before}")
        self.connection.execute(
            "INSERT INTO change_log (uuid, action, table_name, edited_by, edited_at, import_id, row_count, file_hash, "
            "rows_hash) VALUES (?, 'import', '*', ?, ?, ?, ?, ?, ?)",
            (str(uuid.uuid4()), self._shared["edited_by"], self._shared["edited_at"], self.import_id, self.rows, file_hash,
             self._digest.hexdigest()))

    def _pack(self, look: Callable[[], None]) -> None:
        """Put new locations and places into the R-trees; after changes of other rows, as they stand in the table now."""
        import numpy as np  # heavy, and only for many rows

        from .bulk_rtree import add_points
        fids, lon, lat = (np.array(values) for values in self._located)
        if self.changes:
            fids, lon, lat = self._points("case_locations", self._first_location)
        add_points(self.connection, "rtree_case_locations_geom", fids, lon, lat, look)
        if self._first_place:
            add_points(self.connection, "rtree_places_geom", *self._points("places", self._first_place), look)

    def _points(self, table: str, first: int) -> Tuple["np.ndarray", "np.ndarray", "np.ndarray"]:
        """Return fids, longitudes and latitudes of the rows with a point from a fid on."""
        import numpy as np
        rows = self.connection.execute(named(
            "SELECT fid, geom FROM {table} WHERE fid >= ? AND geom IS NOT NULL", table=table), (first,))
        found = np.fromiter(((fid, *point_of(geom)) for fid, geom in rows),
                            np.dtype([("fid", "i8"), ("lon", "f8"), ("lat", "f8")]))
        return found["fid"], found["lon"], found["lat"]


def _starts(table: str) -> Mapping[str, object]:
    return RULES[table].starts if table in RULES else {}
