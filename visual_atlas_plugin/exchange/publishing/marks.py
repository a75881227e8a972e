"""Images, marks on them, kinds of marks and looks at places, as they are told: see domain/releasing/imagery.py for the rule."""

import sqlite3
import struct
from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Optional, Sequence, Set, Tuple

from ...domain.publishing import INTERNAL
from ...domain.releasing.coarsening import coarse_date
from ...domain.releasing.imagery import (
    AREAS, HELD_SHAPE, LINES, MARKS, POINTS, Mark, box_of, mark_id, why_held)
from ...domain.releasing.masking import Masked
from ...domain.releasing.policy import DAY, EXACT, GROUND, LevelPolicy
from ...store.connection import point_of
from .drawing import line_of
from .reading import Row, allow_rows, as_json, rows
from .released import COLUMNS
from .shapes import rings_of

# made here, not columns of the atlas
_OWN = {**dict.fromkeys(MARKS, ("observation_id", "place_id", "image_id", "carried_from_id", "geom")),
        "images": ("offset_reference_id",), "examinations": ("place_id", "image_id"), "observation_kinds": ()}
_READ = {POINTS: point_of, LINES: line_of, AREAS: rings_of}
_MARKS = "SELECT x.uuid, x.place_uuid, x.image_uuid, x.carried_from_uuid, x.privacy, x.geom, {columns} FROM {table} x"
_IMAGES = ("SELECT x.uuid, x.offset_reference_uuid, {columns} FROM images x WHERE x.privacy IN (SELECT value FROM json_each(?)) "
           "ORDER BY x.image_id")
_KINDS = "SELECT {columns} FROM observation_kinds x ORDER BY x.sort_order, x.kind_id"
_LOOKS = ("SELECT x.place_uuid, x.image_uuid, {columns} FROM examinations x ORDER BY x.looked_at, x.fid")


@dataclass
class ToldImagery:
    """Rows by table as they are told; how many marks were held back, by reason; ids of marks whose words are not cleared."""

    tables: Dict[str, List[tuple]] = field(default_factory=dict)
    held: Dict[str, int] = field(default_factory=dict)
    unclear: Set[str] = field(default_factory=set)


def told_imagery(connection: sqlite3.Connection, level: LevelPolicy, masked: Mapping[str, Masked], ids: Mapping[str, str],
                 exact: Sequence[Row]) -> ToldImagery:
    """Return what leaves of images and marks, and note it as released.

    `ids`: released id of each place by uuid; `exact`: the places that are told exactly, as rows of the release.
    """
    told = ToldImagery()
    points = {str(row["place_id"]): (row["geom"], str(row["precision"])) for row in exact}
    all_told = all(how.mask == EXACT for how in masked.values())
    found = {table: _marks(connection, level, table, (masked, ids, points, all_told), told) for table in MARKS}
    images = _images(connection, level, {str(row["image_uuid"]) for listed in found.values() for row in listed})
    names = {str(row["uuid"]): str(row["image_id"]) for row in images}
    known = {str(row["uuid"]) for listed in found.values() for row in listed}
    for table, listed in found.items():
        for row in listed:
            _tie(row, names, known)
        allow_rows(connection, "observation", ((str(row["uuid"]), str(row["observation_id"])) for row in listed))
        told.tables[table] = _as_rows(table, sorted(listed, key=lambda row: str(row["observation_id"])))
    allow_rows(connection, "image", names.items())
    for row in images:
        row["offset_reference_id"] = names.get(str(row["offset_reference_uuid"]))
    told.tables["images"] = _as_rows("images", images)
    used = {str(row["feature_kind"]) for listed in found.values() for row in listed}
    told.tables["observation_kinds"] = _as_rows("observation_kinds", [
        row for row in rows(connection, _KINDS.format(columns=_columns("observation_kinds")))
        if row["kind_id"] in used or level.level == INTERNAL])
    if level.level == INTERNAL:
        told.tables["examinations"] = _looks(connection, masked, ids, names)
    return told


def _columns(table: str) -> str:
    return ", ".join(f"x.{name}" for name in COLUMNS[table] if name not in _OWN[table])


def _marks(connection: sqlite3.Connection, level: LevelPolicy, table: str, known: tuple, told: ToldImagery) -> List[Row]:
    """Return the marks of a table that leave, with their place and without what is not cleared."""
    masked, ids, points, all_told = known
    kept: List[Row] = []
    for row in rows(connection, _MARKS.format(columns=_columns(table), table=table)):
        place = row["place_uuid"]
        mask = "" if place is None else masked[str(place)].mask
        try:
            row["geom"] = _READ[table](row["geom"])
            at = points.get(ids.get(str(place), ""), (None, ""))
            why = why_held(level, Mark(str(row["privacy"]), str(row["review"]), mask, box_of(row["geom"]), *at), all_told)
        except (ValueError, TypeError, IndexError, struct.error):       # another program's geometry
            why = HELD_SHAPE
        if why:
            told.held[why] = told.held.get(why, 0) + 1
            continue
        row["observation_id"] = mark_id(str(row["uuid"]))
        row["place_id"] = None if place is None else ids[str(place)]
        if not level.free_text.lets_out(str(row["review"]), True, False):
            row["label"] = None
            told.unclear.add(str(row["observation_id"]))
        _coarsen(row, level.dates[GROUND])
        kept.append(row)
    return kept


def _coarsen(row: Row, step: str) -> None:
    if step != DAY and row["acquired_at"]:
        row["acquired_at"], _, _, row["start_day"], row["end_day"] = coarse_date(str(row["acquired_at"]), step)
    elif step != DAY:
        row["start_day"] = row["end_day"] = None


def _tie(row: Row, names: Mapping[str, str], known: Set[str]) -> None:
    """Name the image and the earlier mark where they leave; of an image that stays, its maker and credit stay, too."""
    image, earlier = row["image_uuid"], row["carried_from_uuid"]
    row["image_id"] = names.get(str(image))
    if image is not None and row["image_id"] is None:
        row["sensor"] = row["image_credit"] = None
    row["carried_from_id"] = mark_id(str(earlier)) if earlier is not None and str(earlier) in known else None


def _images(connection: sqlite3.Connection, level: LevelPolicy, used: Set[str]) -> List[Row]:
    """Return the images that leave: all that the level may see for the own team, else those that a mark rests on."""
    found = rows(connection, _IMAGES.format(columns=_columns("images")), (as_json(level.privacies),))
    step = level.dates[GROUND]
    kept = [row for row in found if level.level == INTERNAL or row["uuid"] in used]
    for row in kept:
        if step != DAY:
            row["acquired_text"] = row["acquired_time_utc"] = None
            _coarsen(row, step)
    return kept


def _looks(connection: sqlite3.Connection, masked: Mapping[str, Masked], ids: Mapping[str, str],
           names: Mapping[str, str]) -> List[tuple]:
    """Return who looked at which place, of places that are told exactly."""
    found = []
    for row in rows(connection, _LOOKS.format(columns=_columns("examinations"))):
        place, image = str(row["place_uuid"]), row["image_uuid"]
        if masked[place].mask == EXACT:
            row.update(place_id=ids[place], image_id=None if image is None else names.get(str(image)))
            found.append(row)
    return _as_rows("examinations", found)


def _as_rows(table: str, listed: Sequence[Row]) -> List[Tuple[Optional[object], ...]]:
    return [tuple(row.get(name) for name in COLUMNS[table]) for row in listed]
