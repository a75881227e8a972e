"""Which places an analyst has still to look at on images, in which order, and how much of the map each needs.

An examination is one look of one analyst at one place on one image (table `examinations`). A place counts as *looked at*
once an examination of it came to a result; one that was only started did not.
"""

from dataclasses import dataclass
from typing import Dict, FrozenSet, Iterable, List, Optional, Sequence, Tuple

import numpy as np

STARTED, NOTHING, DONE, NOT_USABLE = "started", "nothing_to_report", "done", "not_usable"
RESULTS = (NOTHING, DONE, NOT_USABLE)
STATUSES = (STARTED, *RESULTS)
BY_ID, BY_NEARNESS = "id", "nearness"
NOT_DRAWN = "unknown"       # precision of a place that has no point to be looked at
_DEGREE_M = 111_195.0       # of a great circle, on a sphere of 6,371 km

# How wide a piece of ground a look at a place needs, meters: by what the place is, and by how sure its point is.
_BY_KIND = {"political_prison_camp": 6_000, "prison": 1_500, "border_crossing": 1_500, "settlement": 4_000}
_BY_PRECISION = {"building": 500, "site": 1_000, "settlement": 5_000, "county": 30_000}
_OTHER_KIND = 500


@dataclass(frozen=True)
class QueuePlace:
    """A place that can be examined; lon, lat in degrees (WGS 84), None where nothing tells where it is."""

    uuid: str
    place_id: str
    kind: str
    precision: str          # 'building', 'site', 'settlement', 'county' or 'unknown'
    lon: Optional[float]
    lat: Optional[float]
    name_en: str = ""
    name_ko: str = ""
    name_zh: str = ""

    @property
    def has_point(self) -> bool:
        """Whether there is a spot on the map to go to."""
        return self.lon is not None and self.lat is not None and self.precision != NOT_DRAWN


@dataclass(frozen=True)
class Look:
    """One examination."""

    place_uuid: str
    image_uuid: str         # "" where no registered image was on screen
    analyst: str
    status: str             # one of STATUSES
    looked_at: str          # ISO, UTC
    acquired_at: str = ""   # EDTF, of the image
    notes: str = ""


@dataclass(frozen=True)
class QueueChoice:
    """Which places are to be examined, and in which order."""

    kinds: Optional[FrozenSet[str]] = None      # None: every kind
    within: Optional[FrozenSet[str]] = None     # uuids that the panel's filter lets through; None: all
    never_looked: bool = False                  # by the analyst
    before: str = ""                            # ISO day: last looked at by the analyst before it, or never
    not_by_others: bool = False
    order: str = BY_ID


def results(looks: Iterable[Look]) -> Dict[str, List[Look]]:
    """Return the examinations that came to a result by the uuid of their place, the latest first."""
    found: Dict[str, List[Look]] = {}
    for look in looks:
        if look.status in RESULTS:
            found.setdefault(look.place_uuid, []).append(look)
    for each in found.values():
        each.sort(key=lambda look: look.looked_at, reverse=True)
    return found


def queue(places: Sequence[QueuePlace], looks: Iterable[Look], choice: QueueChoice, analyst: str,
          near: Optional[Tuple[float, float]] = None) -> List[int]:
    """Return the positions of the places to examine, in order. `near`: (lon, lat) from which nearness is walked."""
    done = results(looks)
    found = [number for number, place in enumerate(places)
             if place.has_point and _wanted(place, done.get(place.uuid, ()), choice, analyst)]
    if choice.order == BY_NEARNESS and near is not None:
        return _walk(places, found, near)
    return sorted(found, key=lambda number: places[number].place_id)


def _wanted(place: QueuePlace, looks: Sequence[Look], choice: QueueChoice, analyst: str) -> bool:
    if choice.kinds is not None and place.kind not in choice.kinds:
        return False
    if choice.within is not None and place.uuid not in choice.within:
        return False
    if choice.not_by_others and any(look.analyst != analyst for look in looks):
        return False
    own = next((look.looked_at for look in looks if look.analyst == analyst), "")
    if choice.never_looked and own:
        return False
    return not (choice.before and own and own[:10] >= choice.before)


def _walk(places: Sequence[QueuePlace], found: Sequence[int], near: Tuple[float, float]) -> List[int]:
    """Return the places as a walk that always goes on to the nearest one that is left; equal ones in the given order."""
    if not found:
        return []
    lat = np.array([places[number].lat for number in found], float)
    lon = np.array([places[number].lon for number in found], float)
    shrink = np.cos(np.radians(lat))
    left = np.ones(len(found), bool)
    here, order = near, []
    for _ in found:
        east = ((lon - here[0] + 180.0) % 360.0 - 180.0) * shrink
        distance = np.where(left, east * east + (lat - here[1]) ** 2, np.inf)
        step = int(distance.argmin())
        left[step] = False
        order.append(found[step])
        here = (float(lon[step]), float(lat[step]))
    return order


def after(order: Sequence[int], position: Optional[int], step: int) -> Optional[int]:
    """Return what comes `step` (1 or -1) after a position of the places in a queue; its start or end where it is not in it."""
    if not order:
        return None
    if position not in order:
        return order[0] if step > 0 else order[-1]
    number = order.index(position) + step
    return order[number] if 0 <= number < len(order) else None


def ground_width(kind: str, precision: str) -> int:
    """Return how wide a piece of ground is looked at around a place, meters: never less than its point is unsure."""
    return max(_BY_KIND.get(kind, _OTHER_KIND), _BY_PRECISION.get(precision, _BY_PRECISION["county"]))


def box_around(lon: float, lat: float, width: float) -> Tuple[float, float, float, float]:
    """Return west, south, east, north in degrees of a square of ground, `width` meters wide, around a point."""
    up = width / 2 / _DEGREE_M
    aside = up / max(0.01, float(np.cos(np.radians(lat))))
    return lon - aside, max(-90.0, lat - up), lon + aside, min(90.0, lat + up)
