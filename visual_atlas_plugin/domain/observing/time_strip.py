"""Where images stand on a strip of time that is drawn to scale: dated ones by their day, the others apart at its end.

Days count from 1970-01-01; positions are pixels from the left.
"""

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from ..dates import civil, day_number

ROWS = 3                # images that would lie on one another share so many rows
MARK = 9                # px, the width of a mark
UNKNOWN_STEP = 14       # px between two undated images
UNKNOWN_GAP = 12        # px between the last day and the undated ones
LEAST_SHARE = 0.55      # of the strip that dated images keep, however many have no date
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600)     # months between two ticks
LABEL = 44              # px that the words of a tick need
DAYS_A_MONTH = 30.44


@dataclass(frozen=True)
class Dated:
    """An image on the strip: first and last possible day, both None where nothing is known."""

    key: str
    start_day: Optional[int] = None
    end_day: Optional[int] = None

    @property
    def days(self) -> Optional[Tuple[int, int]]:
        """First and last day; an end that is open counts as the end that is known."""
        if self.start_day is None and self.end_day is None:
            return None
        first = self.start_day if self.start_day is not None else self.end_day
        last = self.end_day if self.end_day is not None else self.start_day
        return first, last


@dataclass(frozen=True)
class Spot:
    """Where one image is drawn: from `left` to `right` px, equal for a single day, in row 0 (lowest) and up."""

    key: str
    left: float
    right: float
    row: int
    known: bool

    @property
    def middle(self) -> float:
        """The middle, px."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Tick:
    """A line of the scale at the first day of a month; `month` is 1 for a year."""

    x: float
    year: int
    month: int


@dataclass(frozen=True)
class Strip:
    """The whole strip; `divide` is where the undated images begin, None where there are none."""

    spots: Tuple[Spot, ...] = ()
    ticks: Tuple[Tick, ...] = ()
    divide: Optional[float] = None

    def nearest(self, x: float, row: int = 0, reach: float = 12) -> str:
        """Return the key of the image at a spot: the one whose mark is there, in its row or near it, else the next one
        beside; "" where none is in reach (px)."""
        found = []
        for spot in self.spots:
            aside = max(spot.left - x, x - spot.right, 0.0)
            if aside <= reach:
                beside = aside > MARK / 2
                found.append((beside, aside if beside else abs(spot.row - row), aside, spot.key))
        return min(found)[3] if found else ""


def in_order(images: Sequence[Dated]) -> List[Dated]:
    """Return images in order of date, those without one last; equal ones as they came."""
    return sorted(images, key=lambda image: (image.days is None, image.days or (0, 0)))


def laid_out(images: Sequence[Dated], width: float) -> Strip:
    """Return the strip of some images, `width` px wide."""
    known = [image for image in in_order(images) if image.days is not None]
    unknown = [image for image in images if image.days is None]
    if not images or width < 4 * MARK:
        return Strip()
    end, divide, step = float(width), None, float(UNKNOWN_STEP)
    if unknown:
        room = UNKNOWN_STEP * len(unknown) + UNKNOWN_GAP
        if known:
            room = min(room, width * (1 - LEAST_SHARE))
        divide = max(0.0, width - room) if known else 0.0
        step = (width - divide - UNKNOWN_GAP) / len(unknown) if known else min(step, (width - MARK) / len(unknown))
        end = divide - UNKNOWN_GAP / 2
    spots, ticks = _scaled(known, end) if known else ([], [])
    first = (divide or 0.0) + (UNKNOWN_GAP if known else MARK)
    spots += [Spot(image.key, first + number * step, first + number * step, 0, False)
              for number, image in enumerate(unknown)]
    return Strip(tuple(spots), tuple(ticks), divide if known else None)


def _scaled(known: Sequence[Dated], end: float) -> Tuple[List[Spot], List[Tick]]:
    first = min(image.days[0] for image in known)
    last = max(image.days[1] for image in known)
    if last - first < 60:       # one day alone, or a few weeks: some air around them
        first, last = first - 45, last + 45
    per_day = (end - 2 * MARK) / (last - first)

    def x_of(day: int) -> float:
        return MARK + (day - first) * per_day

    spots: List[Spot] = []
    ends = [float("-inf")] * ROWS
    for image in known:
        left, right = x_of(image.days[0]), x_of(image.days[1])
        free = [row for row in range(ROWS) if left - ends[row] >= MARK]
        row = free[0] if free else min(range(ROWS), key=lambda number: ends[number])
        ends[row] = max(ends[row], right)
        spots.append(Spot(image.key, left, right, row, True))
    return spots, [Tick(x_of(day), year, month) for day, year, month in _tick_days(first, last, per_day)]


def _tick_days(first: int, last: int, per_day: float) -> List[Tuple[int, int, int]]:
    """Return (day, year, month) of the ticks: as close as their words allow."""
    step = next((months for months in _STEPS if months * DAYS_A_MONTH * per_day >= LABEL), _STEPS[-1])
    year, month, _ = civil(first)
    count = year * 12 + month - 1
    count += -count % step
    found = []
    while True:
        day = day_number(count // 12, count % 12 + 1, 1)
        if day > last:
            return found
        if day >= first:
            found.append((day, count // 12, count % 12 + 1))
        count += step
