"""Where a place is told to be: exactly, by a cell of a fixed grid, by the unit it lies in, or not at all.

What is told depends on the unit alone, never on where in it the point lies, and never on a case: moving the point within
its cell (or its county) changes no byte of an edition. There is no noise: noise that is made from a seed is taken off again by
whoever has this source, noise that is not is averaged out over editions.

All masked places of one unit become ONE released place: two cases in it cannot be told to have happened at one address.
A cell is told only where at least k places are told by it that lie in the same county, for whoever knows the county from
another edition; a place that is told exactly counts for nothing, because it cannot be the one that is meant. Otherwise
the unit above the cell is told. Where fewer than k places of a county would be left over like that, they would be known as
those of no cell: then no cell of the county is told at all. Names, kind, sources and notes of a masked place stay behind: they
would tell the address that the point does not.
"""

import math
from dataclasses import dataclass
from typing import Dict, FrozenSet, Iterable, List, Mapping, Optional, Tuple

from .policy import COUNTY, EXACT, GRID, SETTLEMENT, WITHHELD, LevelPolicy, coarser

LonLat = Tuple[float, float]
_PER_DEGREE = 10_000_000        # whole numbers: a cell must not depend on how a fraction is rounded
_KM_PER_DEGREE = 111.32
CELL_PREFIX, UNIT_PREFIX = "CELL-", "UNIT-"


@dataclass(frozen=True)
class MaskedPlace:
    """What masking needs to know of a place. `point`: lon, lat in WGS84 degrees, None where it has none.

    `is_fact`: its point rests on a source that may be named at the level. `has_cases`, `has_released_cases`: whether any
    case, and any that leaves at the level, has a step there. `at_least`: the unit that an earlier edition told of it; a cell
    is not told after it (see editions.py).
    """

    key: str
    kind: str
    privacy: str
    country: str
    admin1: str
    admin2: str
    settlement: str
    point: Optional[LonLat]
    is_fact: bool = False
    has_cases: bool = False
    has_released_cases: bool = False
    at_least: str = EXACT

    @property
    def county(self) -> Tuple[str, str, str]:
        """The county it lies in."""
        return (self.country, self.admin1, self.admin2)


@dataclass(frozen=True)
class Unit:
    """A released place that stands for all masked places in it. `point` is the middle of the cell, or the published point
    of the unit, or None where none is known; `radius_m`: no place in a cell is farther from its middle."""

    place_id: str
    mask: str
    name: str
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    point: Optional[LonLat] = None
    radius_m: Optional[float] = None


@dataclass(frozen=True)
class Masked:
    """How a place is told: `mask`, and the unit that stands for it (None where it is exact or withheld)."""

    mask: str
    unit: Optional[Unit] = None


Points = Mapping[Tuple[str, ...], LonLat]       # published points of units: (country, admin1, admin2[, settlement])


def cell_of(point: LonLat, degrees: float) -> Tuple[int, int]:
    """Return column and row of the cell that a point lies in; a point on an edge belongs to the cell east and north."""
    size = round(degrees * _PER_DEGREE)
    return tuple(round(value * _PER_DEGREE) // size for value in point)  # type: ignore[return-value]


def cell_middle(cell: Tuple[int, int], degrees: float) -> LonLat:
    """Return the middle of a cell, lon and lat."""
    size = round(degrees * _PER_DEGREE)
    lon, lat = ((2 * number + 1) * size / (2 * _PER_DEGREE) for number in cell)
    return lon, lat


def cell_radius_m(cell: Tuple[int, int], degrees: float) -> float:
    """Return how far a point of a cell can be from its middle, in whole meters (rounded up)."""
    lat = cell_middle(cell, degrees)[1]
    widest = math.cos(math.radians(max(0.0, abs(lat) - degrees / 2)))
    return float(math.ceil(500 * _KM_PER_DEGREE * degrees * math.hypot(1.0, widest)))


def mask_places(places: Iterable[MaskedPlace], level: LevelPolicy, points: Points) -> Dict[str, Masked]:
    """Return by key how each place is told at a level. `points`: the published points of counties and settlements."""
    every = list(places)
    cells = _told_cells([place for place in every if place.point is not None and wanted(place, level) == GRID], level)
    return {place.key: _mask(place, level, points, cells) for place in every}


def _told_cells(places: Iterable[MaskedPlace], level: LevelPolicy) -> FrozenSet[tuple]:
    """Return the cells (with their county) that are told, out of those of the places that the policy tells by a cell."""
    crowds: Dict[tuple, int] = {}
    for place in places:
        crowd = _crowd(place, level)
        crowds[crowd] = crowds.get(crowd, 0) + 1
    left_over: Dict[tuple, int] = {}
    for (_, county), number in crowds.items():
        left_over[county] = left_over.get(county, 0) + (number if number < level.k else 0)
    return frozenset(crowd for crowd, number in crowds.items()
                     if number >= level.k and not 0 < left_over[crowd[1]] < level.k)


def wanted(place: MaskedPlace, level: LevelPolicy) -> str:
    """Return how exactly the policy lets a place be told, before its cell is counted."""
    mask = level.mask_of(place.privacy, place.kind)
    if mask == EXACT and place.privacy not in level.privacies:
        return WITHHELD
    if place.has_cases and not place.has_released_cases and not (place.is_fact and place.privacy == "public"):
        mask = coarser(mask, level.private_only)
    return mask if mask == EXACT else coarser(mask, place.at_least)


def _crowd(place: MaskedPlace, level: LevelPolicy) -> tuple:
    return (cell_of(place.point, level.grid_degrees), place.county)


def _mask(place: MaskedPlace, level: LevelPolicy, points: Points, cells: FrozenSet[tuple]) -> Masked:
    mask = wanted(place, level)
    if mask == EXACT:
        return Masked(EXACT)
    if mask == GRID:
        if place.point is not None and _crowd(place, level) in cells:
            return Masked(GRID, _cell_unit(place, level.grid_degrees))
        mask = SETTLEMENT
    if mask == SETTLEMENT:
        unit = _settlement_unit(place, points)
        if unit is not None:
            return Masked(SETTLEMENT, unit)
        mask = COUNTY
    if mask == COUNTY and place.country and place.admin1:
        return Masked(COUNTY, _county_unit(place, points))
    return Masked(WITHHELD)


def _cell_unit(place: MaskedPlace, degrees: float) -> Unit:
    """Return the cell as a place; its name says its edges, and nothing of what lies in it."""
    cell = cell_of(place.point, degrees)
    lon, lat = cell_middle(cell, degrees)
    half = degrees / 2
    edges = f"{lat - half:.2f}–{lat + half:.2f}° N, {lon - half:.2f}–{lon + half:.2f}° E"
    return Unit(f"{CELL_PREFIX}{degrees:g}-{lat - half:.2f}-{lon - half:.2f}", GRID, f"Cell {edges}", point=(lon, lat),
                radius_m=cell_radius_m(cell, degrees))


def _settlement_unit(place: MaskedPlace, points: Points) -> Optional[Unit]:
    """Return the settlement where its point is published, None otherwise: a town that nobody else names would be a name."""
    key = (*place.county, place.settlement)
    if not place.settlement or key not in points:
        return None
    return Unit(_unit_id(key), SETTLEMENT, ", ".join(part for part in (place.settlement, place.admin2, place.admin1) if part),
                *place.county, point=points[key])


def _county_unit(place: MaskedPlace, points: Points) -> Unit:
    """Return the county, or the province where no county is known."""
    key = tuple(part for part in place.county if part)
    return Unit(_unit_id(key), COUNTY, ", ".join(part for part in (place.admin2, place.admin1) if part), *place.county,
                point=points.get(key) if place.admin2 else None)


def _unit_id(parts: Iterable[str]) -> str:
    """Return an id that says the unit in plain letters; other letters are spelled by their number."""
    spelled = ["".join(letter.upper() if letter.isascii() and letter.isalnum() else "-" if letter in " -'()" else f"{ord(letter):X}"
                       for letter in part) for part in parts]
    return UNIT_PREFIX + "_".join("-".join(piece for piece in part.split("-") if piece) for part in spelled)


def units_of(masked: Mapping[str, Masked], keys: Iterable[str]) -> List[Unit]:
    """Return the different units that stand for some places, in the order of their ids."""
    found = {masked[key].unit.place_id: masked[key].unit for key in keys if key in masked and masked[key].unit is not None}
    return [found[place_id] for place_id in sorted(found)]
