"""Made-up records as plain rows, and everything the index counts worked out from them one by one: no array, no shortcut."""

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Dict, FrozenSet, List, Optional, Sequence, Set, Tuple

import numpy as np

from visual_atlas_plugin.domain import facets, words
from visual_atlas_plugin.domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs, PlaceColumns
from visual_atlas_plugin.domain.filter_state import FilterState, date_of

ONE_VALUED = {facets.CREDIBILITY: ("1", "2", "6", words.NOT_STATED), facets.CONFIDENCE: ("high", "low", words.NOT_STATED),
              facets.REVIEW: words.REVIEW_STATES, facets.PRIVACY: words.PRIVACY_LEVELS,
              facets.RECORD_KINDS: ("case", "event")}
SOME_WORDS = ("river", "night", "market")


@dataclass
class Row:
    """One record."""

    fid: int
    start: Optional[int]
    end: Optional[int]
    themes: Set[str]
    stated: Dict[str, str]
    publishers: Set[str]
    reliability: Set[str]
    visits: List[int] = field(default_factory=list)
    text: str = ""
    legs: Set[Tuple[int, int]] = field(default_factory=set)
    persons: Set[int] = field(default_factory=set)

    @property
    def undated(self) -> bool:
        """Whether no day is known."""
        return self.start is None and self.end is None


@dataclass
class World:
    """Rows, and what they refer to. Points of places are (lon, lat) or None."""

    themes: Tuple[str, ...]
    publishers: Tuple[str, ...]
    kinds: List[str]
    provinces: List[str]
    counties: List[str]
    points: List[Optional[Tuple[float, float]]]
    routes: Dict[int, Tuple[int, ...]]
    sexes: List[str]
    rows: List[Row]

    def place_id(self, place: int) -> str:
        """Return the id of a place."""
        return f"P{place}"


def make_world(seed: int, n: int, *, themes: int = 5, publishers: int = 4, places: int = 25, provinces: int = 4,
               most_visits: int = 5, first: int = 3000, days: int = 5000) -> World:
    """Make rows at random: undated ones, open ends, long spans, places visited twice, places without point or province."""
    dice = random.Random(seed)
    names = [f"Province {number}" for number in range(provinces)]
    of_place = [dice.choice(names + [""]) for _ in range(places)]
    world = World(
        tuple(f"theme-{number}" for number in range(themes)),
        tuple(f"Publisher {number:03d}" for number in range(publishers)),
        [dice.choice(words.PLACE_KINDS[:3] + (words.CROSSING, words.CROSSING)) for _ in range(places)], of_place,
        [facets.county_key(province, f"County {dice.randrange(3)}") if province and dice.random() < 0.8 else ""
         for province in of_place],
        [(dice.uniform(0, 10), dice.uniform(0, 10)) if dice.random() < 0.8 else None for _ in range(places)],
        {2: tuple(dice.sample(range(places), min(places, 4))), 5: tuple(dice.sample(range(places), min(places, 3)))},
        [dice.choice(words.SEXES) for _ in range(max(1, n // 2))], [])
    for fid in sorted(dice.sample(range(1, 3 * n + 1), n)):
        start = first + dice.randrange(days)
        end = start + (dice.randrange(3000) if dice.random() < 0.15 else dice.randrange(40))
        undated = dice.random() < 0.1
        visits = [dice.randrange(places) for _ in range(dice.randrange(most_visits + 1))] if places else []
        kept = [place for place in visits if dice.random() < 0.8]
        world.rows.append(Row(
            fid, None if undated or dice.random() < 0.05 else start, None if undated or dice.random() < 0.05 else end,
            set(dice.sample(world.themes, min(themes, dice.choice((0, 1, 1, 1, 2, 3))))),
            {name: dice.choice(values) for name, values in ONE_VALUED.items()},
            set(dice.sample(world.publishers, min(publishers, dice.randrange(4)))),
            {letter for letter in "ABC" if dice.random() < 0.3}, visits,
            " ".join(w for w in SOME_WORDS if dice.random() < 0.4),
            {(a, b) for a, b in zip(kept, kept[1:]) if a != b},
            {dice.randrange(len(world.sexes)) for _ in range(dice.randrange(3))}))
    return world


def columns_of(world: World) -> CaseColumns:
    """Return the rows as columns, as a reader would."""
    rows = world.rows

    def ints(numbers, kind=np.int32):
        return np.array(list(numbers), kind)

    def pairs(values: Sequence[str], sets: Sequence[Set[str]]) -> Pairs:
        found = [(case, number) for case, some in enumerate(sets) for number, value in enumerate(values) if value in some]
        return Pairs(tuple(values), ints(pair[0] for pair in found), ints(pair[1] for pair in found))

    def repeated(sets):
        return ints(case for case, some in enumerate(sets) for _ in some)

    points = [point or (np.nan, np.nan) for point in world.points]
    legs = [sorted(row.legs) for row in rows]
    return CaseColumns(
        ints((row.fid for row in rows), np.int64), ints(OPEN_START if row.start is None else row.start for row in rows),
        ints(OPEN_END if row.end is None else row.end for row in rows), pairs(world.themes, [row.themes for row in rows]),
        {name: Coded(tuple(values), ints((values.index(row.stated[name]) for row in rows), np.int16))
         for name, values in ONE_VALUED.items()},
        pairs(world.publishers, [row.publishers for row in rows]), pairs("ABC", [row.reliability for row in rows]),
        PlaceColumns(tuple(world.place_id(place) for place in range(len(world.kinds))), tuple(world.kinds),
                     tuple(world.provinces), tuple(world.counties),
                     np.array([point[0] for point in points]), np.array([point[1] for point in points])),
        repeated([row.visits for row in rows]), ints(place for row in rows for place in row.visits),
        tuple(sorted(world.routes.items())), repeated(legs), ints(a for some in legs for a, _ in some),
        ints(b for some in legs for _, b in some), repeated([sorted(row.persons) for row in rows]),
        ints(person for row in rows for person in sorted(row.persons)),
        ints((words.SEXES.index(sex) for sex in world.sexes), np.int8))


def finder(world: World):
    """Return what answers free texts."""
    return lambda text: np.array([row.fid for row in world.rows if text in row.text], np.int64)


def values_of(world: World, row: Row, name: str) -> FrozenSet[str]:
    """Return the values that a record has of a facet."""
    if name in ONE_VALUED:
        return frozenset([row.stated[name]])
    if name == facets.PUBLISHERS:
        return frozenset(row.publishers or {words.NOT_STATED})
    if name == facets.RELIABILITY:
        return frozenset(row.reliability or {words.NOT_STATED})
    if not row.visits:
        return frozenset([words.PLACE_UNKNOWN])
    if name == facets.ALONG:
        return frozenset(str(number) for number, stops in world.routes.items() if len(set(row.visits) & set(stops)) >= 2)
    if name == facets.CROSSINGS:
        return frozenset(world.place_id(place) for place in row.visits if world.kinds[place] == words.CROSSING)
    texts = {facets.PROVINCES: world.provinces, facets.COUNTIES: world.counties, facets.HELD_IN: world.kinds}[name]
    return frozenset(texts[place] for place in row.visits if texts[place])


def passes(world: World, row: Row, state: FilterState, leave_out: str = "") -> bool:
    """Tell whether a record passes all choices but one."""
    dates = row.undated if leave_out == "undated" and row.undated else state.matches_dates(row.start, row.end)
    return (dates and (leave_out == "themes" or state.matches_themes(row.themes))
            and all(name == leave_out or values_of(world, row, name) & state.facet(name) for name in state.chosen_facets)
            and (not state.text or state.text in row.text)
            and (not state.area or any(_in_box(world.points[place], state.area) for place in row.visits)))


def _in_box(point: Optional[Tuple[float, float]], area) -> bool:
    """Tell whether a point lies in an upright rectangle."""
    lons, lats = [corner[0] for corner in area], [corner[1] for corner in area]
    return point is not None and min(lons) <= point[0] <= max(lons) and min(lats) <= point[1] <= max(lats)


def facet_counts(world: World, state: FilterState, name: str) -> Counter:
    """Return the records per value of a facet under all other choices."""
    return Counter(value for row in world.rows if passes(world, row, state, name) for value in values_of(world, row, name))


def per_bin(rows: Sequence[Row], state: FilterState, edges: Sequence[int]) -> List[int]:
    """Return how many of some records lie in that part of each bin that the window leaves."""
    first, last = state.window_days
    found = []
    for begin, after in zip(edges, edges[1:]):
        begin = begin if first is None else max(begin, first)
        end = after - 1 if last is None else min(after - 1, last)
        found.append(sum(not row.undated and (row.start is None or row.start <= end)
                         and (row.end is None or row.end >= begin)
                         for row in rows) if begin <= end else 0)
    return found


def changed(world: World, state: FilterState, dice: random.Random) -> FilterState:
    """Return the choices after one step of a user: mostly small moves of the window, also everything else."""
    step = dice.choice(("drag", "drag", "drag", "drag", "jump", "theme", "theme", "facet", "facet",
                        "clear", "flag", "text", "area"))
    first, last = state.window_days
    if step == "drag" and first is not None and last is not None:
        first, last = first + dice.randint(-60, 60), last + dice.randint(-60, 60)
        return state.with_(start=date_of(min(first, last)), end=date_of(max(first, last)))
    if step in ("drag", "jump"):
        days = sorted(dice.randrange(2500, 9000) for _ in range(2))
        return state.with_(start=None if dice.random() < 0.2 else date_of(days[0]),
                           end=None if dice.random() < 0.2 else date_of(days[1]))
    if step == "theme":
        chosen = frozenset(theme for theme in world.themes + (words.NO_THEME,) if dice.random() < 0.6)
        return state.with_(themes=None if dice.random() < 0.2 else chosen)
    if step == "facet":
        name = dice.choice(facets.FACETS)
        known = sorted(set().union(*(values_of(world, row, name) for row in world.rows)) | {"nobody has this"})
        return state.with_(**{name: frozenset(dice.sample(known, min(len(known), dice.choice((1, 1, 2, 4)))))})
    if step == "clear":
        return state.with_(**{name: None for name in state.chosen_facets[:2]}, text="", area=())
    if step == "flag":
        return state.with_(**dice.choice(({"certainly": not state.certainly},
                                          {"include_undated": not state.include_undated})))
    if step == "text":
        return state.with_(text=dice.choice(SOME_WORDS + ("", "nothing")))
    west, south = dice.uniform(0, 8), dice.uniform(0, 8)
    east, north = west + dice.uniform(1, 6), south + dice.uniform(1, 6)
    return state.with_(area=() if dice.random() < 0.4 else ((west, south), (east, south), (east, north), (west, north)))
