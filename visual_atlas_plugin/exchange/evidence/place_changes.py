"""The change table of a place, read from an atlas: everything for the bench, or what may leave at a level."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from typing import List, Mapping, Optional, Sequence, Tuple

from ...domain.errors import AtlasError
from ...domain.observing.changes import NEAR_M, ChangeTable, change_table
from ...domain.observing.marks import STARTED, Look, Mark
from ...domain.observing.measurable import ASSUMED_M
from ...domain.observing.moments import key_of
from ...domain.publishing import INTERNAL
from ...store.connection import PathLike
from ...store.observation_reader import (
    Chosen, KindName, marked_places, read_image_facts, read_kind_names, read_looks, read_marks,
)
from .gate import MayLeave, may_leave, one_state

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


def place_changes(path: PathLike, place: str, asked: Asked = Asked(), day: Optional[date] = None) -> PlaceChanges:
    """Read the change table of a place, by its uuid or its place_id. Raises AtlasError where there is no such place."""
    with one_state(path) as connection:
        found = place_row(connection, place)
        gate = None if asked.level == INTERNAL else may_leave(connection, asked.level, day or date.today())
        return _changes(connection, found, asked, gate)


def places_to_compare(path: PathLike, level: str = INTERNAL, day: Optional[date] = None) -> List[str]:
    """Return the uuids of the places with marks or looks that may be told at a level, in the order of their ids."""
    with one_state(path) as connection:
        there = [place.uuid for place in marked_places(connection)]
        if level == INTERNAL:
            return there
        told = may_leave(connection, level, day or date.today()).places
    return [uuid for uuid in there if uuid in told]


def place_row(connection: sqlite3.Connection, place: str) -> tuple:
    """Return (uuid, place_id, name, Korean name) of a place given by one of its ids. Raises AtlasError."""
    for column in ("uuid = ?", "place_id = ?"):
        found = connection.execute(_PLACE + column, (place,)).fetchone()
        if found:
            return found
    raise AtlasError("There is no place “{place}” in this atlas.", "Give the id of a place, such as P-0012.", place=place)


def _changes(connection: sqlite3.Connection, place: tuple, asked: Asked, gate: Optional[MayLeave]) -> PlaceChanges:
    every = read_marks(connection, Chosen(place[0], asked.analysts))
    kinds = read_kind_names(connection)
    names = {row[0]: row[1:] for row in connection.execute(_IMAGES)}
    marks, looks = every, read_looks(connection, Chosen(place[0], asked.analysts))
    if gate is not None:
        if place[0] not in gate.places:
            raise AtlasError("This place may not be told exactly at this level, so nothing of its marks may leave.",
                             "Choose another level, or look at the privacy of the place.")
        marks, looks = _told(connection, every, looks, asked, gate, place[0])
    table = change_table(marks, looks, read_image_facts(connection), list(kinds), asked.near_m, asked.assumed_m)
    used = sorted({image for moment in table.moments for image in moment.images if image in names})
    synthetic = connection.execute("SELECT value FROM atlas_info WHERE key = 'synthetic'").fetchone()
    return PlaceChanges(*place, table, {mark.uuid: mark for mark in marks}, kinds,
                        {image: names[image][0] for image in used}, {image: names[image][1] for image in used}, asked.level,
                        len(every) - len(marks), bool(synthetic and synthetic[0] == "1"))


def _told(connection: sqlite3.Connection, every: Sequence[Mark], looks: Sequence[Look], asked: Asked, gate: MayLeave,
          place: str) -> Tuple[List[Mark], List[Look]]:
    """Return the marks and looks that may leave, without what rests on an image that may not be told.

    A look at a date of which marks stay behind is not finished for whoever reads the table: a "0" there would not be true.
    Analysts are not named outside the team.
    """
    images = {row[0] for row in connection.execute("SELECT uuid, privacy FROM images") if row[1] in gate.privacies}
    chosen = Chosen(place, asked.analysts, sorted(gate.privacies), sorted(gate.reviews))
    marks = [mark for mark in read_marks(connection, chosen) if not mark.image or mark.image in images]
    there = {mark.uuid for mark in marks}
    partly = {(mark.analyst, key_of(mark)) for mark in every if mark.uuid not in there}
    numbers = {name: str(number) for number, name in enumerate(sorted({one.analyst for one in (*marks, *looks)}), 1)}
    return ([replace(mark, analyst=numbers[mark.analyst]) for mark in marks],
            [replace(look, analyst=numbers[look.analyst],
                     status=STARTED if look.finished and (look.analyst, key_of(look)) in partly else look.status)
             for look in looks if not look.image or look.image in images])
