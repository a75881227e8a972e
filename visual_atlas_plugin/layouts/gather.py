"""Gathers what an overview page says: from rows that may leave the atlas and from what its layers show."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Dict, Iterable, List, Sequence, Set, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle, QgsVectorLayer,
)

from ..domain import publishing, words
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..mapping.facet_text import crossing_names
from ..mapping.filter_text import filter_sentence
from ..mapping.subsets import own_columns
from ..store.overview_reader import PageRows, RouteRow
from ..store.public_index import PublicIndex
from . import fonts, geometry
from .citing import Numbering
from .content import PageContent, RouteEntry
from .dates import short_iso

# statuses that the map draws in a way of their own
_DRAWN_STATUSES = ("closed", "believed_closed", "disputed")
_KIND_ORDER = words.PLACE_KINDS


@dataclass
class Shown:
    """What the place layers show inside the main map."""

    places_by_kind: Dict[str, List[str]] = field(default_factory=dict)   # kind: uuids
    custodies: Set[str] = field(default_factory=set)
    precisions: Set[str] = field(default_factory=set)
    confidences: Set[str] = field(default_factory=set)
    statuses: Set[str] = field(default_factory=set)


def held_places(rows: PageRows) -> Set[str]:
    """Return the uuids of places with a point that may not be shown."""
    return {uuid for uuid, privacy in rows.place_privacy.items() if not publishing.may_show(privacy)}


def allowed_routes(rows: PageRows) -> List[RouteRow]:
    """Return the routes all of whose stops may be shown: a line would give a hidden stop away."""
    held = held_places(rows)
    return [route for route in rows.routes if not route.places & held]


def records_per_place(public: PublicIndex, state: FilterState) -> Dict[str, int]:
    """Return the distinct cases that match and may leave, by uuid of a place that may be shown."""
    numbers = public.index.counts(state).by_place
    return {uuid: int(number) for uuid, number in zip(public.index.columns.places.uuid, numbers) if number}


def look(layers: Sequence[QgsVectorLayer], project: QgsProject) -> Shown:
    """Return what the given place layers show inside the main map."""
    shown = Shown()
    ground = QgsRectangle(*geometry.main_extent())
    page_crs = QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS)
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), page_crs, project.transformContext())
        for feature in layer.getFeatures(own_columns(layer)):
            if not feature.hasGeometry() or feature.geometry().isEmpty():
                continue
            if not ground.contains(transform.transform(feature.geometry().asPoint())):
                continue
            kind = str(feature["kind"])
            shown.places_by_kind.setdefault(kind, []).append(str(feature["uuid"]))
            shown.precisions.add(str(feature["precision"]))
            shown.confidences.add(str(feature["confidence"]))
            if kind != words.CROSSING:
                shown.custodies.add(str(feature["custody"]))
                shown.statuses.add(str(feature["status"]))
    return shown


def _each_owner_once(credits: Sequence[str]) -> Tuple[str, ...]:
    """Return the credits without a second one of the same owner: data of GeoNames lie under the map and in it."""
    first = {}
    for credit in credits:
        first.setdefault(credit.split(",")[0], credit)
    return tuple(first.values())


def page_content(rows: PageRows, public: PublicIndex, state: FilterState, shown: Shown, route_numbers: Set[int],
                 day: date, credits: Sequence[str] = (), title: str = "", synthetic: bool = False,
                 case_counts: bool = False) -> PageContent:
    """Return the words and entries of the page; `route_numbers` are the routes that are drawn."""
    counts = public.index.counts(state)
    routes = [route for route in allowed_routes(rows) if route.number in route_numbers]
    names = {theme: naming.of_row(*both) for theme, both in rows.theme_names.items()}
    numbering = Numbering(rows.sources)
    route_refs = numbering.refs(_cited(rows, (route.uuid for route in routes)))
    kinds = tuple((kind, numbering.refs(_cited(rows, shown.places_by_kind[kind])))
                  for kind in _KIND_ORDER if shown.places_by_kind.get(kind))
    return PageContent(
        title=title or default_title(), made_on=day,
        filter_words=filter_sentence(state, counts, names, published=True, place_names=crossing_names(rows.crossings)),
        routes=tuple(RouteEntry(route.number, naming.written(route.stops, route.stops_ko), route.color) for route in routes),
        routes_published=_published(routes), route_refs=route_refs,
        inferred=any(route.inferred for route in routes), kinds=kinds,
        custodies=tuple(code for code in words.CUSTODIES if code in shown.custodies),
        town_only=bool(shown.precisions & {"settlement", "county"}), low_confidence="low" in shown.confidences,
        statuses=tuple(code for code in _DRAWN_STATUSES if code in shown.statuses), case_counts=case_counts,
        sources=numbering.entries(), credits=_each_owner_once([*credits, *numbering.credits()]),
        held_back=public.held_back, held_places=len(held_places(rows)), synthetic=synthetic,
        missing_fonts=tuple(fonts.log_substitutes()))


def default_title() -> str:
    """Return the title of an overview that was given none."""
    return tr("Forced repatriation from China to North Korea")


def _cited(rows: PageRows, uuids: Iterable[str]) -> List[str]:
    """Return the sources of some rows, the most cited first."""
    tally = Counter(key for uuid in uuids for key in rows.cited.get(uuid, ()))
    return [key for key, _ in tally.most_common()]


def _published(routes: Sequence[RouteRow]) -> str:
    """Return "NKDB, 10 Nov 2022" where all routes have the same publisher and day, else the publishers."""
    said = list(dict.fromkeys((route.published_by, route.published_on) for route in routes))
    if len(said) == 1:
        return ", ".join(part for part in (said[0][0], short_iso(said[0][1])) if part)
    return ", ".join(dict.fromkeys(by for by, _ in said if by))
