"""What a person asks of the tab *Publish*: one value, from the tab to the jobs."""

from dataclasses import dataclass
from typing import Tuple

OVERVIEW, BOOK, ROUTE, EVENT, DOSSIERS, CHARTS, DATA = "overview", "book", "route", "event", "dossiers", "charts", "data"
PLATE = "plate"
WHATS = (OVERVIEW, BOOK, ROUTE, EVENT, PLATE, DOSSIERS, CHARTS, DATA)
ALWAYS_PUBLIC = (OVERVIEW, CHARTS)      # drawn from public rows, whatever the level


@dataclass(frozen=True)
class Wish:
    """What is to be written: kind, level (place in publishing.LEVELS), language ("", "en", "ko"), and what the kind needs.

    `route` is a route's number, `case_id` an event's; `outputs` are places in exchange.publishing.outputs.OUTPUTS. Of a
    plate: `place_id`, `paper` (0: A4, 1: A3), `dates` (place in processing.export_plate.DATES).
    """

    what: str = OVERVIEW
    level: int = 0
    language: str = ""
    title: str = ""
    counts: bool = False
    route: int = 0
    case_id: str = ""
    outputs: Tuple[int, ...] = ()
    place_id: str = ""
    paper: int = 0
    dates: int = 0
