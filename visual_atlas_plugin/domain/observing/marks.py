"""Marks of analysts and their looks at places, as far as comparing them needs."""

import math
from dataclasses import dataclass
from typing import Optional

PRESENT, ABSENT, PARTLY, NOT_VISIBLE = "present", "absent", "partly", "not_visible"
STATES = (PRESENT, PARTLY, ABSENT, NOT_VISIBLE)
POINT, LINE, POLYGON = "point", "line", "polygon"
ENDED = "ended"                     # a mark carried over only to say that it is there no longer
STARTED, NOTHING_TO_REPORT, DONE, NOT_USABLE = "started", "nothing_to_report", "done", "not_usable"
FINISHED = (NOTHING_TO_REPORT, DONE)


@dataclass(frozen=True)
class Mark:
    """One observation. Days as in domain.dates; lon and lat (WGS 84) of the point, or of the middle of line or polygon,
    not-a-numbers where another program saved it without a shape.

    `size`: geodesic length (m) of a line, area (m2) of a polygon, None for a point; `edge`: perimeter (m) of a polygon.
    `carried_from`: uuid of the mark of another date that this one continues; `carried`: confirmed, changed, ended or "".
    """

    uuid: str
    geometry: str
    kind: str
    state: str
    place: str = ""
    image: str = ""
    analyst: str = ""
    edtf: str = ""
    start_day: Optional[int] = None
    end_day: Optional[int] = None
    lon: float = 0.0
    lat: float = 0.0
    size: Optional[float] = None
    edge: Optional[float] = None
    carried_from: str = ""
    carried: str = ""
    review: str = "draft"
    label: str = ""

    @property
    def placed(self) -> bool:
        """Whether it is known where it lies."""
        return math.isfinite(self.lon) and math.isfinite(self.lat)

    @property
    def hidden(self) -> bool:
        """Whether the analyst could not see if it is there; that is never "absent"."""
        return self.state == NOT_VISIBLE

    @property
    def seen(self) -> bool:
        """Whether it was seen, whole or in part."""
        return self.state in (PRESENT, PARTLY) and self.carried != ENDED

    @property
    def gone(self) -> bool:
        """Whether the analyst says that it is not there."""
        return not self.hidden and not self.seen


@dataclass(frozen=True)
class Look:
    """That an analyst has looked at a place on an image of a date, and how the look ended."""

    place: str
    analyst: str
    status: str
    image: str = ""
    edtf: str = ""
    start_day: Optional[int] = None
    end_day: Optional[int] = None

    @property
    def finished(self) -> bool:
        """Whether what is not marked was looked for and not found."""
        return self.status in FINISHED
