"""What a map shows, in words, for those who do not see it: made of the same rows as the map, in the language spoken now."""

from typing import Dict, Mapping, Sequence

from ..domain.words import PLACE_KINDS
from ..i18n import tr
from ..mapping.case_words import in_order
from ..mapping.form_words import word_name
from . import notes
from .book.dossier import figure_row
from .book.edition import Edition, text
from .content import PageContent
from .event_sheet import crossings_of, event_title
from .route_sheet import route_title


def of_overview(edition: Edition, content: PageContent) -> str:
    """Return the overview in words."""
    parts = [tr("Map of the border between China and North Korea from Dandong to Hunchun. {filter}.").format(
        filter=content.filter_words.rstrip("."))]
    if content.routes:
        listed = "; ".join(tr("Route {no}: {stops}").format(no=route.number, stops=route.stops) for route in content.routes)
        parts.append(tr("Published routes: {routes}.").format(routes=listed))
        parts.append(notes.route_note())
    kinds = [kind for kind, _ in content.kinds]
    counted = _counted(edition)
    listed_kinds = [f"{word_name('kind', kind)}: {counted[kind]}" for kind in PLACE_KINDS if kind in kinds and counted.get(kind)]
    if listed_kinds:
        parts.append(tr("Places in this edition, by kind: {kinds}.").format(kinds="; ".join(listed_kinds)))
    return " ".join([*parts, notes.count_note(), _synthetic(edition)]).strip()


def _counted(edition: Edition) -> Mapping[str, int]:
    found: Dict[str, int] = {}
    for row in edition.places.values():
        if row["geom"] is not None:
            found[text(row["kind"])] = found.get(text(row["kind"]), 0) + 1
    return found


def of_route(edition: Edition, row) -> str:
    """Return the sheet of a route in words: its stops in their order, which of them are inferred, who published it."""
    number = row["route_no"]
    stops = sorted((one for one in edition.release.table("route_stops").dicts() if one["route_no"] == number),
                   key=lambda one: one["stop_order"])
    names = []
    for stop in stops:
        name = edition.place_label(stop["place_id"]) or tr("held back")
        names.append(name + (f" ({tr('inferred')})" if stop["inferred"] else ""))
    said = ", ".join(part for part in (text(row["published_by"]), text(row["published_on"])) if part)
    parts = [tr("Map of a published route of forced repatriation. {route}.").format(route=route_title(row)),
             tr("Stops in their order: {stops}.").format(stops="; ".join(names)),
             tr("published by {source}").format(source=said) + "." if said else "", notes.route_note(), _synthetic(edition)]
    return " ".join(part for part in parts if part)


def of_event(edition: Edition, case_id: str) -> str:
    """Return the map of an event in words: each crossing with the figures given for it, and who says so; nothing is added up."""
    case = edition.case(case_id)
    crossings = crossings_of(edition, case)
    parts = [tr("Map of a dated event. {event}. {n} crossings are named.").format(event=event_title(case), n=len(crossings))]
    for one in crossings:
        figures = [_figure(figure_row(edition, claim)) for claim in one.claims]
        parts.append(f"{edition.place_label(one.place['place_id'])}: "
                     + ("; ".join(figures) if figures else tr("figure not available to us")) + ".")
    whole = [_figure(figure_row(edition, claim)) for claim in in_order(case) if claim.place is None]
    if whole:
        parts.append(tr("For the whole event: {figures}.").format(figures="; ".join(whole)))
    return " ".join([*parts, _synthetic(edition)]).strip()


def _figure(row: Sequence[str]) -> str:
    figure, _about, who, _as_of = row
    return tr("{figure}, according to {who}").format(figure=figure, who=who.split(" [")[0])


def _synthetic(edition: Edition) -> str:
    return tr("SYNTHETIC: made-up cases, no real person or event") + "." if edition.release.synthetic else ""
