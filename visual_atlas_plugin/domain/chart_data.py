"""The numbers of the four charts, from the engine that counts for panel, map and page.

Each chart says how many it is about (`n`) and how many matching records it leaves out, and why. Its unit is fixed:
records, cases or people; units are never added. Words are found elsewhere, where they can be translated.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Dict, Tuple, Union

import numpy as np

from . import words
from .case_index import CaseIndex
from .counted import YEAR, Bins, Counts, Flows
from .filter_state import FilterState, day_of

YEARS, MOVEMENTS, PLACES, PEOPLE = "years", "movements", "places", "people"
CHARTS: Tuple[str, ...] = (YEARS, MOVEMENTS, PLACES, PEOPLE)

# why a matching record is not in a chart
UNDATED = "undated"
NO_PLACE = "no_place"             # none of its places is known
NO_MOVEMENT = "no_movement"       # places are known, but no two different ones that follow one another in custody
NO_PERSON = "no_person"           # nobody is recorded with it
# the same where places, stages and people that are not public count as unknown
NO_PUBLIC_PLACE, NO_PUBLIC_MOVEMENT, NO_PUBLIC_PERSON = "no_public_place", "no_public_movement", "no_public_person"
_IN_PUBLIC = {NO_PLACE: NO_PUBLIC_PLACE, NO_MOVEMENT: NO_PUBLIC_MOVEMENT, NO_PERSON: NO_PUBLIC_PERSON}

MOST_BARS = 150                   # bars of years; of a longer span several years share a bar
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200)

LeftOut = Tuple[Tuple[str, int], ...]     # (reason, records), only where there are any


@dataclass(frozen=True)
class YearChart:
    """Records per `step` years from the year `first` on: all that match, and those of each ticked theme.

    n: dated matching records. A record counts in each bar that its days touch, so that the bars may add up to more
    than n (`spans`), and in each of its themes (`overlap`).
    """

    first: int
    step: int
    every: Tuple[int, ...]
    themes: Tuple[Tuple[str, Tuple[int, ...]], ...]
    n: int
    left_out: LeftOut
    overlap: bool = False

    @property
    def spans(self) -> bool:
        """Whether some record lies in more than one bar."""
        return sum(self.every) > self.n

    def years(self, bar: int) -> Tuple[int, int]:
        """Return the first and the last year of a bar."""
        return self.first + bar * self.step, self.first + (bar + 1) * self.step - 1


@dataclass(frozen=True)
class MovementChart:
    """Cases with a movement in custody from a province to a province, the most frequent first.

    n: different cases with any movement; a case may be in several cells. Provinces are as the atlas writes them,
    words.NOT_STATED, or words.CROSSING where a record begins or ends at a crossing.
    """

    origins: Tuple[str, ...]
    targets: Tuple[str, ...]
    cells: Dict[Tuple[str, str], int]
    n: int
    left_out: LeftOut


@dataclass(frozen=True)
class PlaceChart:
    """Records per place, the most frequent first, as (place_id, records); n: matching records with a known place."""

    rows: Tuple[Tuple[str, int], ...]
    n: int
    left_out: LeftOut


@dataclass(frozen=True)
class PeopleChart:
    """Different people by sex as recorded (words.SEXES); n: people. Records without a person are left out."""

    rows: Tuple[Tuple[str, int], ...]
    n: int
    left_out: LeftOut


Chart = Union[YearChart, MovementChart, PlaceChart, PeopleChart]


def kind_of(chart: Chart) -> str:
    """Return which of CHARTS it is."""
    return {YearChart: YEARS, MovementChart: MOVEMENTS, PlaceChart: PLACES, PeopleChart: PEOPLE}[type(chart)]


@dataclass(frozen=True)
class Charts:
    """The four charts under one FilterState, and the matching and all records behind them."""

    years: YearChart
    movements: MovementChart
    places: PlaceChart
    people: PeopleChart
    matching: int
    total: int

    def __getitem__(self, name: str) -> Chart:
        """Return one of CHARTS."""
        return getattr(self, name)


def all_charts(index: CaseIndex, state: FilterState, counts: Counts) -> Charts:
    """Return the charts of the matching records; `counts` are the index's own for this state."""
    unplaced = counts.unplaced
    return Charts(
        years=year_chart(index, state, counts),
        movements=movement_chart(index, state, counts.matching, unplaced),
        places=place_chart(index, counts, unplaced), people=people_chart(index, state),
        matching=counts.matching, total=counts.total)


def in_public(charts: Charts) -> Charts:
    """Return charts of an index of what may leave with reasons that fit it: not public, instead of not known."""
    def told(chart: Chart) -> Chart:
        return replace(chart, left_out=tuple((_IN_PUBLIC.get(reason, reason), number) for reason, number in chart.left_out))

    return replace(charts, **{name: told(charts[name]) for name in CHARTS})


def _reasons(*pairs: Tuple[str, int]) -> LeftOut:
    return tuple((reason, number) for reason, number in pairs if number)


def year_span(state: FilterState, counts: Counts) -> range:
    """Return the years on the axis: from the first to the last in which a matching record may fall.

    In a window beyond all known days that is one year: records with an open end may fall in it.
    """
    line = counts.histogram
    hit = [year for year, number in zip(line.years, line.now) if number]
    if hit:
        return range(hit[0], hit[-1] + 1)
    if not counts.dated:
        return range(0)
    is_before = state.end is not None and (state.start is None or state.end.year < line.years.start)
    edge = state.end.year if is_before else state.start.year
    return range(edge, edge + 1)


def year_bins(years: range) -> Tuple[Bins, int]:
    """Return bins over some years, and how many years each of them holds; the first begins with years.start."""
    step = next((step for step in _STEPS if len(years) <= step * MOST_BARS), _STEPS[-1])
    if step == 1:
        return Bins.of_years(years), 1
    starts = [date(year, 1, 1) for year in range(years.start, years.stop, step)]
    end = starts[-1].year + step
    after = day_of(date(end, 1, 1)) if end <= date.max.year else day_of(date.max) + 1
    edges = np.array([day_of(day) for day in starts] + [after], np.int64)
    return Bins(YEAR, starts[0], edges), step


def year_chart(index: CaseIndex, state: FilterState, counts: Counts) -> YearChart:
    """Count records per year, all and by theme."""
    left_out = _reasons((UNDATED, counts.undated))
    years = year_span(state, counts)
    if not len(years):
        return YearChart(0, 1, (), (), counts.dated, left_out, counts.themes_overlap)
    bins, step = year_bins(years)
    line = index.timeline(state, bins, by_theme=True)
    themes = tuple((theme, _ints(row)) for theme, row in line.by_theme.items() if row.any())
    return YearChart(years.start, step, _ints(line.now), themes, counts.dated, left_out, counts.themes_overlap)


def movement_chart(index: CaseIndex, state: FilterState, matching: int, unplaced: int) -> MovementChart:
    """Count cases by the provinces between which people were moved."""
    cells = index.province_matrix(state)
    flows: Flows = index.flows(state)
    left_out = _reasons((NO_PLACE, unplaced), (NO_MOVEMENT, matching - unplaced - flows.cases))
    return MovementChart(_by_weight(cells, 0), _by_weight(cells, 1), cells, flows.cases, left_out)


def _by_weight(cells: Dict[Tuple[str, str], int], side: int) -> Tuple[str, ...]:
    """Return the provinces of one side, the heaviest first, what is no province last."""
    weight: Dict[str, int] = {}
    for pair, number in cells.items():
        weight[pair[side]] = weight.get(pair[side], 0) + number
    return tuple(sorted(weight, key=lambda name: (name in (words.CROSSING, words.NOT_STATED), -weight[name], name)))


def place_chart(index: CaseIndex, counts: Counts, unplaced: int) -> PlaceChart:
    """List the places by the records that name them."""
    ids, number = index.columns.places.place_id, counts.by_place
    kept = np.flatnonzero(number)
    rows = sorted(((ids[place], int(number[place])) for place in kept), key=lambda row: (-row[1], row[0]))
    return PlaceChart(tuple(rows), counts.matching - unplaced, _reasons((NO_PLACE, unplaced)))


def people_chart(index: CaseIndex, state: FilterState) -> PeopleChart:
    """Count different people by sex."""
    people = index.people(state)
    rows = tuple((sex, people.by_sex.get(sex, 0)) for sex in words.SEXES)
    return PeopleChart(rows, sum(number for _, number in rows), _reasons((NO_PERSON, people.cases_without)))


def _ints(row: np.ndarray) -> Tuple[int, ...]:
    return tuple(int(number) for number in row)
