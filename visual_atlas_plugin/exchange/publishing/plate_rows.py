"""What a plate may show of one place: its printable images and its reviewed marks, of what a release tells.

The rows are those of the release, with all that its rule holds back. On top of it, a public plate shows approved marks
alone, a partner's reviewed ones, too; the licence of an image must allow printing on that day, and its file must be the one
that was registered. Only where the file lies is read from the atlas. What is held back is counted by its reason, and
described by nothing else.
"""

import sqlite3
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from ...domain.errors import AtlasError, N_
from ...domain.imaging.image_record import ImageRecord, from_row, may_print
from ...domain.observing.mark_rows import SHAPES
from ...domain.observing.marks import LINE, POINT
from ...domain.publishing import INTERNAL, PARTNER, PUBLIC
from ...domain.releasing.imagery import mark_id
from ...store.connection import PathLike, open_atlas
from ...store.images import in_order, read_images
from ...store.observation_reader import KindName, read_kind_names
from ..evidence.place_changes import Told
from .released import Release

REVIEWS: Mapping[str, Tuple[str, ...]] = {PUBLIC: ("approved",), PARTNER: ("reviewed", "approved")}
EVERY_REVIEW = ("draft", "reviewed", "approved")
GONE = N_("Its file is not where it was when it was registered.")
CHANGED = N_("Its file has changed since it was registered.")
PRIVATE = N_("It is not cleared for these readers, or no mark that may leave rests on it.")
_WHO = "SELECT uuid, analyst, reviewed_by FROM"
_OF_PLACE = "WHERE place_uuid = (SELECT uuid FROM places WHERE place_id = ?)"
# what is needed to draw an image, and never leaves
_DRAWN = ("uuid", "location", "byte_size", "source_id", "source_values", "stretch", "offset_east_m", "offset_north_m", "crs",
          "sha256", "kind", "footprint", "title", "print_allowed", "print_until", "privacy")

LonLat = Tuple[float, float]


@dataclass(frozen=True)
class PlateMark:
    """A mark that may be printed. parts: its points, lines or rings, (lon, lat) in degrees; size in m or m2, edge in m.

    `analyst` and `reviewed_by` are ids at the internal level alone, "" otherwise.
    """

    observation_id: str
    shape: str
    kind: str
    state: str
    label: str
    confidence: str
    likelihood: str
    review: str
    image_id: str
    carried: str
    parts: Tuple[Tuple[LonLat, ...], ...]
    size: Optional[float] = None
    edge: Optional[float] = None
    analyst: str = ""
    reviewed_by: str = ""


@dataclass(frozen=True)
class Refused:
    """An image that may not be printed, and why: a pattern with its values."""

    uuid: str
    image_id: str
    title: str
    pattern: str
    values: Tuple[Tuple[str, str], ...] = ()


@dataclass(frozen=True)
class PlateRows:
    """What may be shown of a place at a level."""

    images: Tuple[ImageRecord, ...] = ()
    marks: Tuple[PlateMark, ...] = ()
    refused: Tuple[Refused, ...] = ()
    held_marks: int = 0
    kinds: Mapping[str, KindName] = field(default_factory=dict)

    def marks_on(self, image: ImageRecord) -> List[PlateMark]:
        """Return the marks that were seen on an image."""
        return [mark for mark in self.marks if mark.image_id == image.image_id]

    def chosen(self, wanted: Sequence[str], number: int) -> List[ImageRecord]:
        """Return images in order of date: those that are wanted (by image_id or uuid), else so many, spread over the dates.

        One alone is the last with marks, else the last. Raises AtlasError, with the reason, for one that may not be printed.
        """
        if not wanted:
            return self._spread(number)
        found = []
        for word in wanted:
            image = next((one for one in self.images if word in (one.image_id, one.uuid)), None)
            if image is None:
                self._refuse(word)
            found.append(image)
        return [image for image in self.images if image in found]

    def _spread(self, number: int) -> List[ImageRecord]:
        if number <= 1:
            marked = [image for image in self.images if self.marks_on(image)]
            return (marked or list(self.images))[-1:]
        if len(self.images) <= number:
            return list(self.images)
        last = len(self.images) - 1
        return [self.images[round(place * last / (number - 1))] for place in range(number)]

    def _refuse(self, word: str) -> None:
        for image in self.refused:
            if word in (image.image_id, image.uuid):
                raise AtlasError("The image {name} cannot be printed. {reason}",
                                 "Choose another image, or correct what the register says of it.", name=word,
                                 reason=image.pattern.format(**dict(image.values)))
        raise AtlasError("There is no image {name} of this place.", "Look up its id in the register of images.",
                         name=word)


def read_plate(path: PathLike, place_id: str, release: Release, day: date) -> PlateRows:
    """Return what a plate of a released place may show. Raises AtlasError where the atlas cannot be read."""
    with open_atlas(path) as connection:
        return _Shelf(read_images(path), read_kind_names(connection), release, day).plate(connection, place_id)


class _Shelf:
    """What all plates of an edition are made of, read once: images, marks by place, points."""

    def __init__(self, known: Sequence[ImageRecord], kinds: Mapping[str, KindName], release: Release, day: date):
        self._kinds, self._release = kinds, release
        self._told = {str(row["image_id"]): row for row in release.table("images").dicts()}
        self._known = [(image, _why_not(image, self._told, day)) for image in known]
        self._points = {row["place_id"]: row["geom"] for row in release.table("places").dicts()}
        self._marks: Dict[str, List[Tuple[str, Dict[str, Any]]]] = {}
        for shape, row in _told_rows(release):
            self._marks.setdefault(row["place_id"], []).append((shape, row))

    def plate(self, connection: sqlite3.Connection, place_id: str) -> PlateRows:
        """Return what the plate of a place may show."""
        who = _who(connection, place_id)
        names = who if self._release.level == INTERNAL else {}
        marks = [_mark(shape, row, names) for shape, row in self._marks.get(place_id, ())]
        marked, point = {mark.image_id for mark in marks}, self._points.get(place_id)
        images, refused = [], []
        for image, reason in self._known:
            if image.image_id not in marked and not (point and image.covers(*point)):
                continue
            if reason is None:
                images.append(_as_told(image, self._told[image.image_id]))
            else:
                refused.append(Refused(image.uuid, image.image_id, image.title, *reason))
        marks.sort(key=lambda mark: (mark.kind, mark.observation_id))
        return PlateRows(tuple(sorted(images, key=in_order)), tuple(marks), tuple(refused), len(who) - len(marks), self._kinds)


def plate_place_ids(path: PathLike, release: Release, day: date) -> List[str]:
    """Return the ids of the places with marks that may be printed, on an image that may. Raises AtlasError."""
    told = {str(row["image_id"]): row for row in release.table("images").dicts()}
    printable = {image.image_id for image in read_images(path) if _why_not(image, told, day) is None}
    return sorted({str(row["place_id"]) for _shape, row in _told_rows(release)
                   if row["place_id"] and str(row["image_id"]) in printable})


def read_plates(path: PathLike, release: Release, day: date) -> Tuple[Tuple[str, PlateRows], ...]:
    """Return what may be shown of each place that has a plate in a book, by its id. Raises AtlasError."""
    with open_atlas(path) as connection:
        shelf = _Shelf(read_images(path), read_kind_names(connection), release, day)
        return tuple((place_id, shelf.plate(connection, place_id)) for place_id in plate_place_ids(path, release, day))


def told_marks(release: Release) -> Optional[Told]:
    """Return the marks from which the table of changes of a plate is made; None at the internal level, which sees all."""
    if release.level == INTERNAL:
        return None
    return Told({str(row["observation_id"]): row for _shape, row in _told_rows(release)},
                frozenset(release.table("images").column("image_id")),
                frozenset(str(row["place_id"]) for row in release.table("places").dicts() if row["mask"] == "exact"))


def _told_rows(release: Release) -> Iterator[Tuple[str, Dict[str, Any]]]:
    """Yield the released marks that are reviewed enough for print, each with its shape."""
    enough = REVIEWS.get(release.level, EVERY_REVIEW)
    for table, shape in SHAPES.items():
        for row in release.table(table).dicts():
            if row["review"] in enough and row["geom"] is not None:
                yield shape, row


def _who(connection: sqlite3.Connection, place_id: str) -> Dict[str, Tuple[str, str]]:
    """Return who made and who reviewed each mark of a place, by its observation_id."""
    found = {}
    for table in SHAPES:
        for uuid, analyst, reviewer in connection.execute(" ".join([_WHO, table, _OF_PLACE]), (place_id,)):
            found[mark_id(uuid)] = (analyst or "", reviewer or "")
    return found


def _mark(shape: str, row: Mapping[str, Any], who: Mapping[str, Tuple[str, str]]) -> PlateMark:
    geom = row["geom"]
    parts = ((geom,),) if shape == POINT else (geom,) if shape == LINE else tuple(geom)
    texts = ("state", "label", "confidence", "likelihood", "review", "image_id", "carried")
    analyst, reviewer = who.get(str(row["observation_id"]), ("", ""))
    return PlateMark(str(row["observation_id"]), shape, str(row["feature_kind"]), *(str(row[name] or "") for name in texts),
                     parts, row.get("length_m", row.get("area_m2")), row.get("perimeter_m"), analyst, reviewer)


def _as_told(image: ImageRecord, row: Mapping[str, Any]) -> ImageRecord:
    """Return an image as it is told, with what is needed to draw it."""
    return replace(from_row(row), **{name: getattr(image, name) for name in _DRAWN})


def _why_not(image: ImageRecord, told: Mapping[str, object], day: date) -> Optional[Tuple[str, Tuple[Tuple[str, str], ...]]]:
    if image.image_id not in told:
        return PRIVATE, ()
    verdict = may_print(image, day)
    if not verdict.allowed:
        return verdict.pattern, verdict.values
    if image.kind == "file":
        file = Path(image.location)
        if not file.is_file():
            return GONE, ()
        if image.byte_size is not None and file.stat().st_size != image.byte_size:
            return CHANGED, ()
    return None
