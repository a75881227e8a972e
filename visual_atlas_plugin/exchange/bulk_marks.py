"""Marks of another atlas on their way in: the number that each has outside of its atlas becomes one key, always the same."""

import sqlite3
import uuid
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..domain.releasing.imagery import AREAS, LINES, MARKS, POINTS, mark_id
from ..store.connection import line_blob, point_blob, polygon_of_rings
from .bulk_insert import update_rows
from .bulk_sql import named

NAMESPACE = uuid.UUID("0d0b4c52-0b6e-5c0f-9f0e-6c1a9d6f52e7")
CITED = {POINTS: "observation_point_uuid", LINES: "observation_line_uuid", AREAS: "observation_polygon_uuid"}
_BLOBS = {POINTS: lambda point: point_blob(*point), LINES: line_blob, AREAS: polygon_of_rings}
_NOBODYS = ("UPDATE {table} SET carried_from_uuid = NULL WHERE import_id = ? AND carried_from_uuid NOT IN (SELECT uuid FROM "
            "observation_points UNION SELECT uuid FROM observation_lines UNION SELECT uuid FROM observation_polygons)")


class MarkKeys:
    """Knows marks by their number: those of this atlas, and those that imports put in under a key made of the number."""

    def __init__(self, connection: sqlite3.Connection):
        self.connection = connection
        self._own: Optional[Dict[str, str]] = None
        self._table: Dict[str, str] = {}
        self._references: List[Tuple[str, str]] = []       # of images: (image_id, image_id that it was measured against)

    def uuids(self, numbers: Sequence[Optional[str]]) -> List[Optional[str]]:
        """Return the key of each mark; one that is not there yet has the key that it will get."""
        own = self._read()
        return [None if number is None else own.get(number) or str(uuid.uuid5(NAMESPACE, number)) for number in numbers]

    def _read(self) -> Dict[str, str]:
        if self._own is None:
            self._table = {key: table for table in MARKS
                           for (key,) in self.connection.execute(named("SELECT uuid FROM {table}", table=table))}
            self._own = {mark_id(key): key for key in self._table}
        return self._own

    def put(self, table: str, uuids: Sequence[str]) -> None:
        """Take note of marks that came in."""
        self._table.update(dict.fromkeys(uuids, table))

    def cited(self, numbers: Sequence[Optional[str]]) -> Dict[str, List[Optional[str]]]:
        """Return the columns by which citations name marks; a mark that is not there is named by none."""
        keys = self.uuids(numbers)
        return {column: [key if key is not None and self._table.get(key) == table else None for key in keys]
                for table, column in CITED.items()}

    def refer(self, images: Sequence[Optional[str]], others: Sequence[Optional[str]]) -> None:
        """Remember which image was measured against which: the other one may come in later."""
        self._references += [(image, other) for image, other in zip(images, others) if image and other]

    def finish(self, stamp: Mapping[str, object]) -> None:
        """Tie what came in to one another, now that all of it is in; what did not come in ties nothing."""
        for image, other in self._references:
            rows = self.connection.execute(
                "SELECT i.uuid, i.offset_reference_uuid, o.uuid FROM images i JOIN images o ON o.image_id = ? "
                "WHERE i.image_id = ? AND i.import_id = ?", (other, image, stamp["import_id"])).fetchall()
            for key, here, wanted in rows:
                if here is None and wanted != key:
                    update_rows(self.connection, "images", key, {**stamp, "offset_reference_uuid": wanted})
        for table in MARKS:
            self.connection.execute(named(_NOBODYS, table=table), (stamp["import_id"],))


def blobs(table: str, shapes: Sequence[object]) -> List[Optional[bytes]]:
    """Return points, lines or areas as the atlas stores them."""
    make = _BLOBS.get(table)
    return [None if shape is None or make is None else make(shape) for shape in shapes]
