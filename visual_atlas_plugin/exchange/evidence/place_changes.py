"""The change table of a place, read from an atlas: everything for the bench, or what may leave at a level.

What may leave is what a publication of the level would tell (exchange.publishing): the table is computed from that.
"""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from typing import FrozenSet, List, Mapping, Optional, Sequence

from ...domain.errors import AtlasError
from ...domain.observing.changes import NEAR_M, ChangeTable, change_table
from ...domain.observing.mark_rows import SHAPES
from ...domain.observing.marks import Mark
from ...domain.observing.measurable import ASSUMED_M
from ...domain.publishing import INTERNAL
from ...domain.releasing.imagery import mark_id
from ...domain.releasing.policy import EXACT
from ...store.connection import PathLike
from ...store.observation_reader import (
    Chosen, KindName, marked_places, read_image_facts, read_kind_names, read_looks, read_marks,
)
from ..publishing.release import release
from .gate import one_state

_PLACE = "SELECT uuid, place_id, COALESCE(short_en, name_en, ''), COALESCE(short_ko, name_ko, '') FROM places WHERE "
_IMAGES = "SELECT uuid, COALESCE(attribution, provider, ''), COALESCE(image_id, title, '') FROM images"


@dataclass(frozen=True)
class PlaceChanges:
    """A place, its marks by uuid and what they say over the dates.

    `credits`: what stands under a figure made from them, image by image; `held_back`: marks that may not leave at the level.
    """

    uuid: str
    place_id: str
    name_en: str
    name_ko: str
    table: ChangeTable
    marks: Mapping[str, Mark]
    kinds: Mapping[str, KindName]
    credits: Mapping[str, str]
    image_ids: Mapping[str, str]
    level: str
    held_back: int = 0
    synthetic: bool = False

    def shape(self, kind: str) -> str:
        """Return the geometry of the marks of a kind, "" where they have several."""
        shapes = {mark.geometry for mark in self.marks.values() if mark.kind == kind}
        return shapes.pop() if len(shapes) == 1 else ""


@dataclass(frozen=True)
class Asked:
    """What a change table is asked for. `analysts`: None for all; `near_m`, `assumed_m`: see domain.observing."""

    level: str = INTERNAL
    analysts: Optional[Sequence[str]] = None
    near_m: float = NEAR_M
    assumed_m: float = ASSUMED_M


@dataclass(frozen=True)
class Told:
    """What a release tells of marks: rows by observation_id, and the ids of the images and of the places told exactly."""

    marks: Mapping[str, Mapping[str, object]]
    images: FrozenSet[str]
    places: FrozenSet[str]


def told_at(path: PathLike, level: str, day: Optional[date] = None) -> Optional[Told]:
    """Return what leaves at a level, None at the internal one, which sees everything. Raises AtlasError."""
    if level == INTERNAL:
        return None
    released, _ = release(path, level, day=day)
    return Told({str(row["observation_id"]): row for table in SHAPES for row in released.table(table).dicts()},
                frozenset(released.table("images").column("image_id")),
                frozenset(str(row["place_id"]) for row in released.table("places").dicts() if row["mask"] == EXACT))


def places_to_compare(path: PathLike, told: Optional[Told] = None) -> List[str]:
    """Return the uuids of the places with marks or looks, of which something is told, in the order of their ids."""
    with one_state(path) as connection:
        there = marked_places(connection)
    named = None if told is None else {str(row["place_id"]) for row in told.marks.values()}
    return [place.uuid for place in there if named is None or place.place_id in named]


def place_changes(path: PathLike, place: str, asked: Asked = Asked(), told: Optional[Told] = None) -> PlaceChanges:
    """Read the change table of a place, by its uuid or its place_id.

    `told`: of `told_at` for the level that is asked for. Raises AtlasError where there is no such place, or it is not told.
    """
    if (told is None) != (asked.level == INTERNAL):
        told = told_at(path, asked.level)
    with one_state(path) as connection:
        return _changes(connection, place_row(connection, place), asked, told)


def place_row(connection: sqlite3.Connection, place: str) -> tuple:
    """Return (uuid, place_id, name, Korean name) of a place given by one of its ids. Raises AtlasError."""
    for column in ("uuid = ?", "place_id = ?"):
        found = connection.execute(_PLACE + column, (place,)).fetchone()
        if found:
            return found
    raise AtlasError("There is no place “{place}” in this atlas.", "Give the id of a place, such as P-0012.", place=place)


def _changes(connection: sqlite3.Connection, place: tuple, asked: Asked, told: Optional[Told]) -> PlaceChanges:
    chosen = Chosen(place[0], asked.analysts)
    every = read_marks(connection, chosen)
    marks, looks = every, read_looks(connection, chosen)
    if told is not None:
        if place[1] not in told.places:
            raise AtlasError("This place may not be told exactly at this level, so nothing of its marks may leave.",
                             "Choose another level, or look at the privacy of the place.")
        # looks stay in the team: so no date says "0" for what is not told, which would not be true where marks stay behind
        marks, looks = _as_told(every, told), []
    kinds = read_kind_names(connection)
    table = change_table(marks, looks, read_image_facts(connection), list(kinds), asked.near_m, asked.assumed_m)
    used = {image for moment in table.moments for image in moment.images}
    names = {row[0]: row[1:] for row in connection.execute(_IMAGES) if row[0] in used}
    synthetic = connection.execute("SELECT value FROM atlas_info WHERE key = 'synthetic'").fetchone()
    return PlaceChanges(*place, table, {mark.uuid: mark for mark in marks}, kinds,
                        {image: names[image][0] for image in sorted(names)}, {image: names[image][1] for image in sorted(names)},
                        asked.level, len(every) - len(marks), bool(synthetic and synthetic[0] == "1"))


def _as_told(every: Sequence[Mark], told: Told) -> List[Mark]:
    """Return the marks that leave, with their dates and images as they are told. Analysts become numbers: nobody is named
    outside the team, and still they are not added up."""
    rows = {mark.uuid: told.marks[mark_id(mark.uuid)] for mark in every if mark_id(mark.uuid) in told.marks}
    kept = [mark for mark in every if mark.uuid in rows]
    numbers = {name: str(number) for number, name in enumerate(sorted({mark.analyst for mark in kept}), 1)}
    return [replace(mark, analyst=numbers[mark.analyst], edtf=str(rows[mark.uuid]["acquired_at"] or ""),
                    start_day=rows[mark.uuid]["start_day"], end_day=rows[mark.uuid]["end_day"], label="",
                    image=mark.image if rows[mark.uuid]["image_id"] in told.images else "") for mark in kept]
