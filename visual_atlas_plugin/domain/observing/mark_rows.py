"""Marks as rows: what an analyst saw at a place on an image. What it must carry, and what fills itself.

A mark is a row of one of three tables, by its shape. Columns are those of the tables; degrees WGS84, metres.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple

from ..errors import AtlasError

POINT, LINE, POLYGON = "point", "line", "polygon"
TABLES = {POINT: "observation_points", LINE: "observation_lines", POLYGON: "observation_polygons"}
SHAPES = {table: shape for shape, table in TABLES.items()}
MEASURES = {POINT: (), LINE: ("length_m",), POLYGON: ("area_m2", "perimeter_m")}
FEWEST_CORNERS = {POINT: 1, LINE: 2, POLYGON: 3}

PRESENT, ABSENT, PARTLY, NOT_VISIBLE = "present", "absent", "partly", "not_visible"
STATES = (PRESENT, PARTLY, ABSENT, NOT_VISIBLE)      # in the order of the palette
CONFIDENCES = ("high", "medium", "low")
# the seven bands of ICD 203, from least to most; a judgement of its own, never derived from the confidence
LIKELIHOODS = ("almost_no_chance", "very_unlikely", "unlikely", "roughly_even", "likely", "very_likely", "almost_certain")


@dataclass(frozen=True)
class Judgement:
    """What the analyst says of the next mark beside its kind; confidence and likelihood may be left open."""

    state: str = PRESENT
    confidence: Optional[str] = None
    likelihood: Optional[str] = None

    def with_state(self, state: str) -> "Judgement":
        """Return it with another state."""
        return replace(self, state=state)

    def toggled_confidence(self, confidence: str) -> "Judgement":
        """Choose a confidence; the one that is chosen already is taken back."""
        return replace(self, confidence=None if confidence == self.confidence else confidence)

    def next_confidence(self) -> "Judgement":
        """Return it with the next confidence: high, medium, low, none."""
        return replace(self, confidence=_next((None, *CONFIDENCES), self.confidence))

    def next_likelihood(self, step: int = 1) -> "Judgement":
        """Return it with the next likelihood, or the one before (-1): none, and the seven bands."""
        return replace(self, likelihood=_next((None, *LIKELIHOODS), self.likelihood, step))


def _next(ring: Sequence[Optional[str]], now: Optional[str], step: int = 1) -> Optional[str]:
    return ring[(ring.index(now) + step) % len(ring)]


@dataclass(frozen=True)
class MarkRow:
    """A row of a table of marks: `values` are all its columns but fid and shape; `wkb` is the shape, in degrees."""

    table: str
    values: Mapping[str, Any] = field(default_factory=dict)
    wkb: bytes = b""

    @property
    def uuid(self) -> str:
        """Its identity, "" until it is saved."""
        return self.values.get("uuid") or ""

    @property
    def version(self) -> int:
        """The version of its row, 0 until it is saved."""
        return self.values.get("row_version") or 0

    @property
    def kind(self) -> str:
        """The id of its kind."""
        return self.values.get("feature_kind") or "other"

    @property
    def state(self) -> str:
        """One of STATES."""
        return self.values.get("state") or PRESENT

    @property
    def shape(self) -> str:
        """'point', 'line' or 'polygon'."""
        return SHAPES[self.table]

    def with_values(self, **values: Any) -> "MarkRow":
        """Return it with some columns changed."""
        return replace(self, values={**self.values, **values})


@dataclass(frozen=True)
class MarkChange:
    """What becomes of one mark: before None is a new one, after None one that goes."""

    before: Optional[MarkRow]
    after: Optional[MarkRow]

    @property
    def row(self) -> MarkRow:
        """The mark, as it is or as it was."""
        return self.after or self.before

    def reversed(self) -> "MarkChange":
        """Return what takes it back."""
        return MarkChange(self.after, self.before)


@dataclass(frozen=True)
class Stamp:
    """What fills itself in each new mark."""

    place_uuid: str
    image_uuid: str
    acquired_at: Optional[str]
    start_day: Optional[int]
    end_day: Optional[int]
    sensor: Optional[str]
    image_credit: Optional[str]
    analyst: str

    def values(self, now: str) -> Dict[str, Any]:
        """Return the columns; `now` is the time in UTC as ISO text."""
        return {**self.__dict__, "observed_at": now, "edited_by": self.analyst}


def stamp_of(place: Any, image: Any, analyst: str) -> Stamp:
    """Return what a mark carries from the place and the image at hand (PlaceAtHand, ImageRecord).

    Raises AtlasError where either is missing: a mark that cannot be shown on the image that it was seen on is no evidence.
    An image whose capture date is unknown is enough: the mark then carries no date, either.
    """
    if place is None or not place.uuid:
        raise AtlasError("There is no place at hand to mark anything at.", "Choose a place first.")
    if image is None or not image.uuid:
        raise AtlasError("There is no registered image at hand: a mark must say which image it was seen on.",
                         "Choose an image of the time bar, or register the one on the screen.")
    return Stamp(place.uuid, image.uuid, image.acquired_at or None, image.start_day, image.end_day, image.sensor or None,
                 credit_of(image), analyst or "unknown")


def credit_of(image: Any) -> Optional[str]:
    """Return the credit line of an image: what its provider asks for, else the provider's name."""
    return (image.attribution or "").strip() or (image.provider or "").strip() or None


def new_mark(stamp: Stamp, kind: str, shape: str, judgement: Judgement, wkb: bytes, measures: Mapping[str, float],
             now: str) -> MarkRow:
    """Return a mark that is ready to be saved: a draft, restricted, as every new mark."""
    values = {**stamp.values(now), "feature_kind": kind, "state": judgement.state, "confidence": judgement.confidence,
              "likelihood": judgement.likelihood}
    return MarkRow(TABLES[shape], {**values, **measures_for(shape, measures)}, wkb)


def measures_for(shape: str, measures: Mapping[str, float]) -> Dict[str, Optional[float]]:
    """Return the measures that the table of a shape keeps, rounded to the centimetre."""
    return {name: round(measures[name], 2) if name in measures else None for name in MEASURES[shape]}


def reshaped(mark: MarkRow, wkb: bytes, measures: Mapping[str, float], editor: str) -> MarkRow:
    """Return a mark with another shape and what was measured on it."""
    return replace(mark.with_values(edited_by=editor, **measures_for(mark.shape, measures)), wkb=wkb)


Corner = Tuple[float, float]


def rectangle(first: Corner, second: Corner, third: Corner) -> Tuple[Corner, Corner, Corner, Corner]:
    """Return the rectangle whose one side runs from first to second and whose depth reaches to third; any flat plane."""
    along = (second[0] - first[0], second[1] - first[1])
    length = (along[0] ** 2 + along[1] ** 2) ** 0.5
    if not length:
        return first, first, third, third
    across = (-along[1] / length, along[0] / length)
    depth = (third[0] - second[0]) * across[0] + (third[1] - second[1]) * across[1]
    move = (across[0] * depth, across[1] * depth)
    return (first, second, (second[0] + move[0], second[1] + move[1]), (first[0] + move[0], first[1] + move[1]))


def turned_box(first: Corner, opposite: Corner, direction: Corner) -> Tuple[Corner, Corner, Corner, Corner]:
    """Return the rectangle with two opposite corners whose sides run along `direction` (any length but 0) and across it."""
    length = (direction[0] ** 2 + direction[1] ** 2) ** 0.5
    unit = (direction[0] / length, direction[1] / length)
    reach = (opposite[0] - first[0]) * unit[0] + (opposite[1] - first[1]) * unit[1]
    return rectangle(first, (first[0] + unit[0] * reach, first[1] + unit[1] * reach), opposite)
