"""Where rows say that a place is: the columns of a position, read to PlaceRefs in WGS84.

Precision: what the source says; else what the decimals written are worth, a site at most. Many programs print six decimals
of a point that somebody clicked on a town, so decimals alone never make a building.
"""

import re
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple, Union

from ..coordinates import CoordinateError, read_angle, split_pair
from ..errors import N_
from ..words import SETTLEMENT
from .cells import LONGEST_READ, NO_CODE, Bad, Numbers, half_width
from .crs_doubt import MGRS, ToWgs84
from .mapping import Choices
from .mgrs import looks_like_mgrs, read_mgrs
from .normal import PlaceRef
from .value_words import VOCABULARIES, key

MOST_KNOWN = 20_000     # different places, or cells that name one, that are remembered: about 1 KB each
_DEGREES = ("", "EPSG:4326", "GCJ-02", "BD-09")
_PARTS = re.compile(r"\d+(?:[.,]\d+)?")
_NOWHERE = {key(word) for word in (
    "unknown|unknown place|place unknown|not known|not stated|not named|unnamed|unidentified|none|n/a|na|null|미상|장소 미상|"
    "불명|모름|알 수 없음|장소 불명|위치 미상|不详|不明|未知|地点不详|地点不明").split("|")} | {""}

NO_COORDINATE = N_("This is not a coordinate that can be read.")
ONE_OF_TWO = N_("Latitude and longitude belong together: one of them is missing.")
SAME_AXIS = N_("Latitude and longitude name the same axis.")
OFF_THE_GLOBE = N_("This point is not on the globe.")
PERHAPS_SWAPPED = N_("This point is not on the globe: latitude and longitude may be swapped.")
NULL_POINT = N_("Latitude 0, longitude 0 lies in the Atlantic: it usually stands for “no position”.")
NO_CONVERSION = N_("Points of {crs} cannot be converted here.")
TWO_POSITIONS = N_("The columns give two positions for one place.")


class PlaceCells(NamedTuple):
    """The cells of one row that say what and where a place is, as text; `point` is x, y of the table's own geometry."""

    place: Optional[str] = None
    kind: Optional[str] = None
    place_id: Optional[str] = None
    latitude: Optional[str] = None
    longitude: Optional[str] = None
    coordinates: Optional[str] = None
    point: Optional[Tuple[float, float]] = None
    precision: Optional[str] = None
    country: Optional[str] = None
    admin1: Optional[str] = None
    admin2: Optional[str] = None


class Raw(NamedTuple):
    """A position before it is converted: x to the east (longitude) and y, or an MGRS text; what its digits are worth."""

    x: float = 0.0
    y: float = 0.0
    square: str = ""
    decimals: int = 0


def says_nowhere(text: str) -> bool:
    """Tell whether a text in the place of a name says that the place is not known."""
    return key(text) in _NOWHERE


class PlaceList:
    """The places that a source names, each once; `used` are those of rows that were taken, by the number that rows have.

    Of very many places the earlier ones are forgotten (`age` tells how often): one that comes again is then used once more,
    under another number.
    """

    def __init__(self) -> None:
        self.used: List[PlaceRef] = []
        self.known: Dict[int, PlaceRef] = {}
        self.age = self.since = 0       # since: the lowest number of a used place that a row may still name
        self._count = 0
        self._index: Dict[PlaceRef, int] = {}
        self._numbers: Dict[int, int] = {}

    def forget_many(self) -> None:
        """Forget the places where there are very many; to be called between two batches, which share no numbers then."""
        if len(self.known) > MOST_KNOWN:
            for one in (self.known, self._index, self._numbers):
                one.clear()
            self.age += 1
            self.since = len(self.used)

    def find(self, ref: PlaceRef) -> int:
        """Return the number of a place among the known ones."""
        number = self._index.get(ref)
        if number is None:
            number = self._index[ref] = self._count
            self.known[number] = ref
            self._count += 1
        return number

    def number(self, known: Optional[int]) -> Optional[int]:
        """Return the number that a row which was taken gives its place; None for a row that names none."""
        if known is None:
            return None
        if known not in self._numbers:
            self._numbers[known] = len(self.used)
            self.used.append(self.known[known])
        return self._numbers[known]


class Positions:
    """Reads positions of one table; the list of places is shared by all tables of a source."""

    def __init__(self, choices: Choices, crs: str, project, places: PlaceList):
        """crs: the system of the table's points, used where the choices name none. project: see crs_doubt.ToWgs84."""
        self._crs = choices.crs or crs or "EPSG:4326"
        self._degrees = self._crs in _DEGREES
        self._swapped = choices.axes_swapped
        self._convert = ToWgs84(self._crs, choices.axes_swapped, project)
        self._squares = ToWgs84(MGRS, False, project)
        self._numbers = Numbers(choices.decimal_comma)
        self.places = places
        self._known: Dict[PlaceCells, Union[None, int, Bad]] = {}
        self._age = places.age

    def read(self, cells: Sequence[PlaceCells]) -> List[Union[None, int, Bad]]:
        """Return for each row the number of its place among the known, None where it names none, Bad where it is wrong.

        `cells` are tuples as PlaceCells; each different one is read once.
        """
        if self._age != self.places.age:
            self._known.clear()
            self._age = self.places.age
        new = [one for one in dict.fromkeys(cells) if one not in self._known]
        if new:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
                new = list(dict.fromkeys(cells))
            self._learn([PlaceCells(*one) for one in new])
        return [self._known[one] for one in cells]

    def _learn(self, new: List[PlaceCells]) -> None:
        raws = [self._raw(cells) for cells in new]
        points = self._converted(raws)
        for cells, raw, point in zip(new, raws, points):
            self._known[cells] = point if type(point) is Bad else self._ref(cells, raw, point)

    def _converted(self, raws: Sequence[Union[None, Raw, Bad]]) -> List[Union[None, Tuple[float, float], Bad]]:
        """Return longitude and latitude of each position that could be read."""
        plain = [position for position, raw in enumerate(raws) if isinstance(raw, Raw) and not raw.square]
        found: List[Union[None, Tuple[float, float], Bad]] = [raw if type(raw) is Bad else None for raw in raws]
        try:
            points = self._convert.points([(raws[position].x, raws[position].y) for position in plain])
        except CoordinateError:
            points = [Bad(NO_CONVERSION, crs=self._crs)] * len(plain)
        for position, point in zip(plain, points):
            found[position] = point if point is not None else self._off(raws[position])
        for position, raw in enumerate(raws):
            if isinstance(raw, Raw) and raw.square:
                found[position] = self._square(raw.square)
        return found

    def _off(self, raw: Raw) -> Bad:
        turned = self._degrees and -180 <= raw.y <= 180 and -90 <= raw.x <= 90
        return Bad(PERHAPS_SWAPPED if turned else OFF_THE_GLOBE)

    def _square(self, text: str) -> Union[Tuple[float, float], Bad]:
        try:
            read_mgrs(text)
        except CoordinateError:
            return Bad(NO_COORDINATE)
        try:
            return self._squares.square(text)
        except CoordinateError:
            return Bad(NO_CONVERSION, crs=MGRS)

    def _ref(self, cells: PlaceCells, raw: Optional[Raw], point: Optional[Tuple[float, float]]) -> Union[None, int, Bad]:
        text = (cells.place or "").strip()
        place_id = (cells.place_id or "").strip()
        if point is None and not place_id and says_nowhere(text):
            return None
        precision = _precision(cells, raw) if point is not None else "unknown"
        if type(precision) is Bad:
            return precision
        ref = PlaceRef("" if says_nowhere(text) else text, cells.kind or "", *(point or (None, None)), precision,
                       *((part or "").strip() for part in (cells.admin1, cells.admin2, cells.country)), place_id)
        return self.places.find(ref)

    def _raw(self, cells: PlaceCells) -> Union[None, Raw, Bad]:
        """Return the position that the cells give, before it is converted."""
        texts = [None if text is None or says_nowhere(text) else half_width(text)
                 for text in (cells.latitude, cells.longitude, cells.coordinates)]
        if any(len(text or "") > LONGEST_READ for text in texts):
            return Bad(NO_COORDINATE)
        given = [bool(texts[0] or texts[1]), bool(texts[2])]
        if sum(given) > 1:
            return Bad(TWO_POSITIONS, "coordinates")
        if texts[2]:
            raw = self._pair(texts[2])
        elif given[0]:
            raw = self._two(texts[0], texts[1]) if texts[0] and texts[1] else Bad(ONE_OF_TWO, "longitude")
        elif cells.point is not None:
            raw = self._drawn(*cells.point)
        else:
            return None
        if isinstance(raw, Raw) and not raw.square and raw.x == raw.y == 0 and self._degrees:
            return Bad(NULL_POINT, "latitude")
        return raw

    def _drawn(self, x: float, y: float) -> Union[Raw, Bad]:
        if not all(abs(part) < 1e9 for part in (x, y)):      # false for NaN and infinity as well
            return Bad(OFF_THE_GLOBE)
        return Raw(x, y, decimals=self._decimals(repr(float(x)), repr(float(y))))

    def _pair(self, text: str) -> Union[Raw, Bad]:
        if looks_like_mgrs(text):
            digits = len(re.sub(r"^\d+|\D", "", "".join(text.split())))
            return Raw(square=text, decimals=digits // 2)
        try:
            return self._two(*split_pair(text))
        except CoordinateError:
            return Bad(NO_COORDINATE)

    def _two(self, north: str, east: str) -> Union[Raw, Bad]:
        """Read two texts, of which the first is the latitude unless they say otherwise."""
        if not self._degrees:
            y, x = self._numbers.number(north), self._numbers.number(east)
            bad = next((number for number in (y, x) if type(number) is Bad), None)
            return bad or Raw(x, y, decimals=self._decimals(north, east))
        try:
            (y, axis), (x, other) = read_angle(north), read_angle(east)
        except (CoordinateError, ValueError):
            return Bad(NO_COORDINATE)
        if axis and axis == other:
            return Bad(SAME_AXIS)
        if axis == "lon" or other == "lat":
            x, y = y, x
        elif not (axis or other):
            return Raw(x, y, decimals=self._decimals(north, east))
        if self._swapped:       # the text itself names the axes: the choice is not to turn them
            x, y = y, x
        return Raw(x, y, decimals=self._decimals(north, east))

    def _decimals(self, first: str, second: str) -> int:
        """Return how many decimals of a degree the better of two texts is worth."""
        return max(map(_degree_decimals if self._degrees else _metre_decimals, (first, second)))


def _degree_decimals(text: str) -> int:
    """Return the decimals of degrees that are written; of minutes two more, of seconds four more; no zeros at the end."""
    parts = _PARTS.findall(text)
    if not parts:
        return 0
    _, _, fraction = parts[-1].replace(",", ".").partition(".")
    return len(fraction.rstrip("0")) + 2 * (min(len(parts), 3) - 1)


def _metre_decimals(text: str) -> int:
    """Return the decimals of a degree that a number of metres is worth: whole metres five, hundreds of them three."""
    whole, _, fraction = text.strip().replace(",", "").partition(".")
    if fraction.rstrip("0"):
        return 6
    return max(0, 5 - (len(whole) - len(whole.rstrip("0"))))


def _precision(cells: PlaceCells, raw: Optional[Raw]) -> Union[str, Bad]:
    """Return what the source says, else what the digits are worth: a site at most, a settlement for a settlement."""
    if cells.precision and cells.precision.strip():
        said = VOCABULARIES["precisions"].get(key(cells.precision))
        if said is None:
            return Bad(NO_CODE, "precision")
        return "county" if said == "unknown" else said      # the atlas has no point of unknown precision
    decimals = raw.decimals if raw else 0
    precision = "site" if decimals >= 4 else "settlement" if decimals >= 2 else "county"
    return "settlement" if precision == "site" and cells.kind == SETTLEMENT else precision
