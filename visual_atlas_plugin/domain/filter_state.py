"""What a person has chosen to see: one immutable value that map, counts, panel and prints share.

Days are whole days since 1970-01-01, both ends of an interval included; None is an open end. A record
without any day is undated: no window matches or refuses it, `include_undated` alone decides.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Dict, FrozenSet, Iterable, Optional, Tuple

from . import facets, words
from .errors import AtlasError, N_

JSON_VERSION = 2        # version 1 knew no facets, text and area
JSON_MARK = "visual_atlas_filter"
DEFAULT_KINDS: FrozenSet[str] = frozenset(
    ("detention_center", "mss_office", "mss_holding_center", words.CROSSING))
DEFAULT_ROUTES: FrozenSet[int] = frozenset(range(1, 7))
EPOCH_ORDINAL = date(1970, 1, 1).toordinal()

Ring = Tuple[Tuple[float, float], ...]
LONGEST_TEXT = 500      # characters of a free text
MOST_CORNERS = 2000     # of a drawn area

_FIELDS = ("themes", "start", "end", "certainly", "include_undated", "place_kinds", "routes",
           *facets.FACETS, "text", "area")
_ADVICE = "Copy the choices again from the panel, or reset them."
_UNKNOWN_THEME = N_("These choices name a theme that is not known: {names}.")
_UNKNOWN_WORD = N_("These choices name a word that is not known: {names}.")
_UNKNOWN_KIND = N_("These choices name a kind of place that is not known: {names}.")


def day_of(value: Optional[date]) -> Optional[int]:
    """Return days since 1970-01-01 of a date, None for None."""
    return None if value is None else value.toordinal() - EPOCH_ORDINAL


def date_of(day: int) -> date:
    """Return the date of a day counted from 1970-01-01."""
    return date.fromordinal(day + EPOCH_ORDINAL)


def overlaps(start: Optional[int], end: Optional[int], first: Optional[int], last: Optional[int]) -> bool:
    """Tell whether the interval [start, end] may fall in the window [first, last]; None is an open end."""
    return ((start is None or last is None or start <= last)
            and (end is None or first is None or end >= first))


def inside(start: Optional[int], end: Optional[int], first: Optional[int], last: Optional[int]) -> bool:
    """Tell whether the interval [start, end] certainly lies in the window [first, last]; None is open."""
    return ((first is None or (start is not None and start >= first))
            and (last is None or (end is not None and end <= last)))


@dataclass(frozen=True)
class FilterState:
    """The choices of the panel.

    `themes` None means all, words.NO_THEME names the records without one. `place_kinds` and `routes` say what the
    map shows, everything else which records count. Each facet (domain/facets.py) is None for all, or the values
    of which a record must have at least one. `text` is what a person searches for, `area` the corners of a drawn
    area (lon, lat in WGS84 degrees, open ring), inside which a place of the record must lie.
    """

    themes: Optional[FrozenSet[str]] = None
    start: Optional[date] = None
    end: Optional[date] = None
    certainly: bool = False
    include_undated: bool = True
    place_kinds: FrozenSet[str] = field(default=DEFAULT_KINDS)
    routes: FrozenSet[int] = field(default=DEFAULT_ROUTES)
    provinces: Optional[FrozenSet[str]] = None
    counties: Optional[FrozenSet[str]] = None
    held_in: Optional[FrozenSet[str]] = None
    crossings: Optional[FrozenSet[str]] = None
    along: Optional[FrozenSet[str]] = None
    publishers: Optional[FrozenSet[str]] = None
    reliability: Optional[FrozenSet[str]] = None
    credibility: Optional[FrozenSet[str]] = None
    confidence: Optional[FrozenSet[str]] = None
    review: Optional[FrozenSet[str]] = None
    privacy: Optional[FrozenSet[str]] = None
    record_kinds: Optional[FrozenSet[str]] = None
    text: str = ""
    area: Ring = ()

    def __post_init__(self) -> None:
        """Refuse a window that ends before it starts."""
        if self.start is not None and self.end is not None and self.end < self.start:
            raise AtlasError(
                "The period ends on {end}, before it starts on {start}.",
                "Choose an end that is not earlier than the start.",
                end=self.end.isoformat(), start=self.start.isoformat())

    def with_(self, **changes: Any) -> "FilterState":
        """Return a copy with some choices changed."""
        return replace(self, **changes)

    def facet(self, name: str) -> Optional[FrozenSet[str]]:
        """Return what is chosen of a facet of facets.FACETS, None for all."""
        return getattr(self, name)

    @property
    def chosen_facets(self) -> Tuple[str, ...]:
        """The facets of which some values only are chosen."""
        return tuple(name for name in facets.FACETS if getattr(self, name) is not None)

    @property
    def has_window(self) -> bool:
        """Whether a start or an end is chosen."""
        return self.start is not None or self.end is not None

    @property
    def window_days(self) -> Tuple[Optional[int], Optional[int]]:
        """The window as days since 1970-01-01, both included, None where it is open."""
        return day_of(self.start), day_of(self.end)

    def matches_dates(self, start_day: Optional[int], end_day: Optional[int]) -> bool:
        """Tell whether a record with these bounding days passes the choice of dates."""
        if start_day is None and end_day is None:
            return self.include_undated
        first, last = self.window_days
        rule = inside if self.certainly else overlaps
        return rule(start_day, end_day, first, last)

    def matches_themes(self, theme_ids: Iterable[str]) -> bool:
        """Tell whether a record with these themes (none at all counts as NO_THEME) passes."""
        if self.themes is None:
            return True
        return bool(self.themes & (frozenset(theme_ids) or {words.NO_THEME}))

    def to_json(self) -> str:
        """Return the choices as one line of JSON, the same text for equal states."""
        return json.dumps({
            JSON_MARK: JSON_VERSION,
            "themes": None if self.themes is None else sorted(self.themes),
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "certainly": self.certainly,
            "include_undated": self.include_undated,
            "place_kinds": sorted(self.place_kinds),
            "routes": sorted(self.routes),
            **{name: sorted(self.facet(name)) for name in self.chosen_facets},
            **({"text": self.text} if self.text else {}),
            **({"area": [list(corner) for corner in self.area]} if self.area else {}),
        }, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str, known_themes: Optional[Iterable[str]] = None) -> "FilterState":
        """Read choices written by to_json; a choice that is absent takes its default.

        Words that are not known are refused with an AtlasError, never skipped: a filter that is only half
        understood would show records that it was meant to hide. Themes are checked where `known_themes`
        is given.
        """
        values = _checked_object(text)
        changes: Dict[str, Any] = {}
        for name in _FIELDS:
            if name in values:
                changes[name] = _READERS[name](name, values[name])
        if known_themes is not None and changes.get("themes"):
            _refuse_unknown(_UNKNOWN_THEME, changes["themes"] - set(known_themes) - {words.NO_THEME})
        return cls(**changes)


def _refuse(message: str, **values: object) -> AtlasError:
    return AtlasError(message, _ADVICE, **values)


def _refuse_unknown(message: str, unknown: Iterable[Any]) -> None:
    rest = sorted(str(word) for word in unknown)
    if rest:
        raise _refuse(message, names=", ".join(rest))


def _checked_object(text: str) -> Dict[str, Any]:
    """Parse the JSON object and check its mark, its version and the names of its members."""
    try:
        values = json.loads(text)
    except (TypeError, ValueError, RecursionError) as problem:      # the last: brackets in brackets without end
        raise AtlasError("The saved choices are not readable.", _ADVICE, str(problem)) from problem
    if not isinstance(values, dict) or JSON_MARK not in values:
        raise _refuse("This text does not hold choices of the Visual Atlas.")
    version = values.pop(JSON_MARK)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _refuse("The version of these choices is not readable: {version}.", version=repr(version))
    if version > JSON_VERSION:
        raise AtlasError("These choices were written by a newer Visual Atlas (version {version}).",
                         "Update the plugin, or choose again in the panel.", version=version)
    _refuse_unknown(_UNKNOWN_WORD, set(values) - set(_FIELDS))
    return values


def _read_flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _refuse("“{name}” must be true or false, not {value}.", name=name, value=repr(value))
    return value


def _read_date(name: str, value: Any) -> Optional[date]:
    if value is None:
        return None
    try:
        found = date.fromisoformat(value)
    except (TypeError, ValueError) as problem:
        raise _refuse("“{name}” must be a day such as 2023-10-09, not {value}.", name=name, value=repr(value)) from problem
    if found.isoformat() != value:   # newer Pythons read more forms than the one that is written here
        raise _refuse("“{name}” must be a day such as 2023-10-09, not {value}.", name=name, value=repr(value))
    return found


def _read_words(name: str, value: Any) -> FrozenSet[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise _refuse("“{name}” must be a list of words, not {value}.", name=name, value=repr(value))
    return frozenset(value)


def _read_themes(name: str, value: Any) -> Optional[FrozenSet[str]]:
    return None if value is None else _read_words(name, value)


def _read_kinds(name: str, value: Any) -> FrozenSet[str]:
    kinds = _read_words(name, value)
    _refuse_unknown(_UNKNOWN_KIND, kinds - set(words.PLACE_KINDS))
    return kinds


def _read_routes(name: str, value: Any) -> FrozenSet[int]:
    if not isinstance(value, list) or not all(
            isinstance(no, int) and not isinstance(no, bool) and no > 0 for no in value):
        raise _refuse("“{name}” must be a list of route numbers, not {value}.", name=name, value=repr(value))
    return frozenset(value)


def _read_text(name: str, value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise _refuse("“{name}” must be a text of at most {n} characters.", name=name, n=LONGEST_TEXT)
    return value


def _read_area(name: str, value: Any) -> Ring:
    """Read the corners of an area: none, or three and more on the globe."""
    problem = _refuse("“{name}” must be a list of three to {n} corners, each a longitude and a latitude.",
                      name=name, n=MOST_CORNERS)
    if not isinstance(value, list) or len(value) in (1, 2) or len(value) > MOST_CORNERS:
        raise problem
    for corner in value:
        if not isinstance(corner, list) or len(corner) != 2 or not all(
                isinstance(number, (int, float)) and not isinstance(number, bool) for number in corner):
            raise problem
        if not (-180 <= corner[0] <= 180 and -90 <= corner[1] <= 90):      # also refuses NaN
            raise problem
    return tuple((float(lon), float(lat)) for lon, lat in value)


_READERS = {
    **{name: _read_themes for name in facets.FACETS}, "text": _read_text, "area": _read_area,
    "themes": _read_themes, "start": _read_date, "end": _read_date, "certainly": _read_flag,
    "include_undated": _read_flag, "place_kinds": _read_kinds, "routes": _read_routes,
}
