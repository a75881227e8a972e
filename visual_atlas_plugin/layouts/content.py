"""What a page says, as plain values: made once from the atlas and the layers, then only drawn."""

from dataclasses import dataclass
from datetime import date
from typing import Tuple


@dataclass(frozen=True)
class RouteEntry:
    """A route on the page: its number, its stops in words, its color."""

    number: int
    stops: str
    color: str


@dataclass(frozen=True)
class SourceEntry:
    """A source on the page: its short number and its short name."""

    number: int
    words: str


@dataclass(frozen=True)
class PageContent:
    """All words and entries of an overview page; empty parts are left out of the page."""

    title: str
    filter_words: str
    made_on: date
    routes: Tuple[RouteEntry, ...] = ()
    routes_published: str = ""                       # "NKDB, 10 Nov 2022"
    route_refs: Tuple[int, ...] = ()                 # numbers of the sources of the routes
    inferred: bool = False                           # a crossing of a shown route is inferred
    kinds: Tuple[Tuple[str, Tuple[int, ...]], ...] = ()   # kind code and numbers of its sources
    custodies: Tuple[str, ...] = ()
    town_only: bool = False                          # a shown point is only a town's or a county's
    low_confidence: bool = False
    statuses: Tuple[str, ...] = ()                   # closed, believed_closed, disputed
    case_counts: bool = False                        # documented cases are drawn
    sources: Tuple[SourceEntry, ...] = ()
    credits: Tuple[str, ...] = ()
    held_back: int = 0                               # records that the publishing rule keeps off the page
    held_places: int = 0                             # places that it keeps off the page
    synthetic: bool = False
    edition: str = ""
    publisher: str = ""
    missing_fonts: Tuple[str, ...] = ()
