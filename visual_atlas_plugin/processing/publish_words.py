"""What a publication holds back and tells, in sentences for whoever publishes."""

from typing import List, Sequence

from ..domain import publishing
from ..domain.releasing import editions, imagery
from ..domain.releasing.policy import COUNTY, EXACT, GRID, SETTLEMENT, WITHHELD
from ..i18n import tr
from ..mapping.filter_text import iso_day_text, number_text

MUCH_GEOJSON = 100_000      # records; a few hundred MB of text


def reason(word: str, number: int) -> str:
    """Return why records are held back."""
    said = {publishing.HELD_PRIVACY: tr("{n} records: their privacy keeps them from this level"),
            publishing.HELD_WITHDRAWN: tr("{n} records: a person in them was withdrawn"),
            publishing.HELD_NO_GROUND: tr("{n} records: neither a public ground nor a consent that covers this level"),
            publishing.HELD_REVIEW: tr("{n} records: their review has not come far enough")}
    return said[word].format(n=number_text(number))


def preview_lines(preview, with_rows: bool) -> List[str]:
    """Return what is held back and why; for the screen alone."""
    lines = [tr("May leave: {n} records.").format(n=number_text(preview.rows.get("cases", 0)))]
    if preview.unmatched:
        lines.append(tr("Not chosen: {n} records that might leave.").format(n=number_text(preview.unmatched)))
    lines.append(tr("Held back: {n} records.").format(n=number_text(preview.held_back)))
    lines += [reason(word, number) for word, number in preview.held.items()]
    if preview.held_stages:
        lines.append(tr("Held back: {n} steps of records that leave.").format(n=number_text(preview.held_stages)))
    if preview.texts:
        lines.append(tr("Without their free text: {n} records whose text is not cleared.").format(n=number_text(preview.texts)))
    lines += _places(preview)
    lines += _marks(preview.marks)
    if preview.cleaned:
        lines.append(tr("Taken out of texts: {n} paths or e-mail addresses.").format(n=number_text(preview.cleaned)))
    if not preview.routes_drawn:
        lines.append(tr("Routes are told without their drawing, because the library shapely is missing or does not fit this QGIS."))
    if not with_rows:
        lines.append(tr("Only numbers leave: small ones are suppressed, and others with them."))
    return lines


def size_lines(records: int, chosen: Sequence[str]) -> List[str]:
    """Return what some forms do with so many records, before anything is written."""
    from ..exchange.publishing.outputs import GEOJSON, WEB
    from ..exchange.publishing.web.payload import MOST_WHOLE

    lines = []
    if WEB in chosen and records > MOST_WHOLE:
        lines.append(tr("The web map counts and draws all {n} records, and lists none: it lists up to {most}.").format(
            n=number_text(records), most=number_text(MOST_WHOLE)))
    if GEOJSON in chosen and records > MUCH_GEOJSON:
        lines.append(tr("GeoJSON has no limit, but programs read it as a whole: for {n} records take the GeoPackage.").format(
            n=number_text(records)))
    return lines


def _marks(held) -> List[str]:
    said = {imagery.HELD_PRIVACY: tr("{n} marks on images stay: their privacy keeps them from this level."),
            imagery.HELD_REVIEW: tr("{n} marks on images stay: their review has not come far enough."),
            imagery.HELD_PLACE: tr("{n} marks on images stay: their place is not told exactly, or they name none."),
            imagery.HELD_FAR: tr("{n} marks on images stay: they lie far from the place that they name."),
            imagery.HELD_SHAPE: tr("{n} marks on images stay: their shape cannot be read.")}
    return [text.format(n=number_text(held[word])) for word, text in said.items() if held.get(word)]


def _places(preview) -> List[str]:
    said = {EXACT: tr("{n} places are told exactly."), GRID: tr("{n} places are told by a cell of the grid."),
            SETTLEMENT: tr("{n} places are told by their settlement."), COUNTY: tr("{n} places are told by their county."),
            WITHHELD: tr("{n} places are not told.")}
    return [said[mask].format(n=number_text(preview.places[mask])) for mask in said if preview.places.get(mask)]


def difference_line(found: editions.Difference) -> str:
    """Return what a new edition tells together with an earlier one."""
    said = {editions.GONE: tr("{n} records of “{title}” ({day}) are not in this edition: whoever has both sees which. "
                              "Call the earlier one back."),
            editions.VAGUER: tr("{n} places that “{title}” ({day}) told exactly are not told exactly now: whoever has it knows "
                                "them. Call it back."),
            editions.SHARPER: tr("{n} places that “{title}” ({day}) told by an area are told exactly now: whoever has both sees "
                                 "which records of the area were there.")}
    return said[found.what].format(n=number_text(found.number), title=found.edition.title, day=iso_day_text(found.edition.made_on))


def problem_lines(report) -> List[str]:
    """Return what speaks against a published folder; none where it holds."""
    lines = [tr("Missing: {name}").format(name=name) for name in report.missing]
    lines += [tr("Changed since it was published: {name}").format(name=name) for name in report.changed]
    lines += [tr("Not part of the publication: {name}").format(name=name) for name in report.added]
    if not report.registered:
        lines.append(tr("This atlas does not know the publication: another atlas made it, or its manifest was changed."))
    if report.head_known is False:
        lines.append(tr("The head of the change log that it names is no seal of this atlas."))
    if report.no_longer:
        lines.append(tr("{n} of {total} records may no longer leave at this level: {names}").format(
            n=number_text(len(report.no_longer)), total=number_text(report.records), names=_some(report.no_longer)))
    if report.withdrawn:
        lines.append(tr("Withdrawn: {names}").format(names=_some(report.withdrawn)))
    if report.gone:
        lines.append(tr("No longer in the atlas: {names}").format(names=_some(report.gone)))
    if report.too_exact:
        lines.append(tr("{n} places are told more exactly than they may be now.").format(n=number_text(report.too_exact)))
    if report.marks:
        lines.append(tr("{n} marks on images may not leave at this level: {names}").format(
            n=number_text(len(report.marks)), names=_some(report.marks)))
    if report.images:
        lines.append(tr("{n} images may not be named at this level: {names}").format(
            n=number_text(len(report.images)), names=_some(report.images)))
    return lines


MOST_NAMED = 20


def _some(names: List[str]) -> str:
    listed = ", ".join(names[:MOST_NAMED])
    return listed if len(names) <= MOST_NAMED else tr("{names} and {n} more").format(names=listed, n=len(names) - MOST_NAMED)
