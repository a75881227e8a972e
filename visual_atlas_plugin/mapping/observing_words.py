"""The words of comparing and reviewing marks: cells of the matrix, outcomes, what a change rests on, sizes, dates."""

from typing import Mapping, Optional, Sequence

from .. import i18n
from ..domain.observing import cells, outcomes
from ..domain.observing.cells import Cell
from ..domain.observing.changes import ChangeTable
from ..domain.observing.marks import LINE, POLYGON
from ..domain.observing.moments import Moment
from ..domain.observing.outcomes import Change
from ..i18n import tr
from ..store.observation_reader import KindName
from .date_text import edtf_text

SQUARE_METRES, METRES = "m²", "m"


def outcome_names() -> Mapping[str, str]:
    """Return what each outcome of comparing two dates is called."""
    return {
        outcomes.APPEARED: tr("Appeared"), outcomes.VANISHED: tr("Vanished"), outcomes.GREW: tr("Grew"),
        outcomes.SHRANK: tr("Shrank"), outcomes.UNCHANGED: tr("No measurable change"), outcomes.STILL_THERE: tr("Still there"),
        outcomes.STILL_ABSENT: tr("Still absent"), outcomes.HIDDEN_NOW: tr("Not visible"), outcomes.FIRST_SEEN: tr("First seen")}


def basis_text(change: Change) -> str:
    """Return what a change rests on."""
    return {outcomes.CARRIED: tr("marks carried over by the analyst"), outcomes.NEAR: tr("guess by nearness"),
            outcomes.ALONE: tr("no earlier look")}[change.basis]


def kind_name(kind: str, kinds: Mapping[str, KindName]) -> str:
    """Return the name of a kind of feature in the language spoken now; its id where the atlas does not list it."""
    known = kinds.get(kind)
    if known is None:
        return kind.replace("_", " ")
    return known.name_ko if known.name_ko and i18n.language() == "ko" else known.name_en


def moment_text(moment: Moment, image_ids: Optional[Mapping[str, str]] = None) -> str:
    """Return the date of a moment in words; of an image without one, that nothing is known, and which image it is."""
    if moment.known:
        return edtf_text(moment.edtf)
    names = ", ".join((image_ids or {}).get(image, "") for image in moment.images).strip(", ")
    return tr("date unknown ({image})").format(image=names) if names else tr("date unknown")


def cell_text(cell: Cell, shape: str = "") -> str:
    """Return a cell of the matrix in a few words. No number stands where nobody can know one."""
    if cell.standing in (cells.COUNTED, cells.NONE):
        return _counted(cell, shape)
    return {cells.NOT_VISIBLE: tr("not visible"), cells.UNFINISHED: tr("look not finished"),
            cells.UNUSABLE: tr("image not usable"), cells.NOT_EXAMINED: tr("not examined")}[cell.standing]


def _counted(cell: Cell, shape: str) -> str:
    if cell.standing == cells.NONE:
        number = tr("absent") if cell.absent else "0"
    else:
        number = between(cell.least, cell.most)
    parts = [number]
    if cell.most_size is not None and shape in (LINE, POLYGON):
        parts.append(_size_range(cell.least_size, cell.most_size, shape))
    if cell.partly:
        parts.append(tr("{n} in part").format(n=cell.partly))
    if cell.not_visible:
        parts.append(tr("{n} not visible").format(n=cell.not_visible))
    return " · ".join(parts)


def between(least: Optional[int], most: Optional[int]) -> str:
    """Return one number, or the least and the largest that analysts gave."""
    return f"{least:,}" if least == most else f"{least:,}–{most:,}"


def _size_range(least: Optional[float], most: Optional[float], shape: str) -> str:
    one, other = size_text(least, shape), size_text(most, shape)
    return one if one == other else f"{one} – {other}"


def unit_of(shape: str) -> str:
    """Return the unit of sizes of a geometry, "" for points."""
    return {LINE: METRES, POLYGON: SQUARE_METRES}.get(shape, "")


def size_text(size: Optional[float], shape: str) -> str:
    """Return a length or an area with its unit: no more digits than an image gives."""
    if size is None:
        return ""
    return f"{size:,.0f} {unit_of(shape)}" if abs(size) >= 10 else f"{size:,.1f} {unit_of(shape)}"


def change_text(change: Change, table: ChangeTable, kinds: Mapping[str, KindName], image_ids: Mapping[str, str]) -> str:
    """Return a change as one sentence, with its dates, its sizes, and what it rests on."""
    last = moment_text(table.moments[change.to_moment], image_ids)
    head = tr("{kind}: {outcome}").format(kind=kind_name(change.kind, kinds), outcome=outcome_names()[change.outcome].lower())
    if change.from_moment == outcomes.NO_MOMENT:
        dated = tr("{what}, {date}").format(what=head, date=last)
    else:
        dated = tr("{what}, between {earlier} and {later}").format(
            what=head, earlier=moment_text(table.moments[change.from_moment], image_ids), later=last)
    return "; ".join([dated, *_measured(change), *_reservations(change)])


def _measured(change: Change) -> Sequence[str]:
    if change.difference is None:
        return ()
    shape = change.mark.geometry
    sign = "+" if change.difference > 0 else "−" if change.difference < 0 else "±"
    return (tr("{before} → {after} ({difference}, measurable from {limit})").format(
        before=size_text(change.size_before, shape), after=size_text(change.size_after, shape),
        difference=f"{sign}{size_text(abs(change.difference), shape)}", limit=size_text(change.limit, shape)),)


def _reservations(change: Change) -> Sequence[str]:
    said = [] if change.basis == outcomes.ALONE else [basis_text(change)]
    if not change.certain_order:
        said.append(tr("the order of the two dates is not certain"))
    if change.assumed and change.limit is not None:
        said.append(tr("the error of an image was assumed, not measured"))
    return said


def notes_of(table: ChangeTable) -> Sequence[str]:
    """Return how the table is to be read, for under it."""
    said = [tr("“Not visible” is not “absent”. A date on which nobody looked, or on which the look was not finished, is no zero. "
               "Numbers of several analysts are not added: the least and the largest stand.")]
    if any(change.basis == outcomes.NEAR for change in table.changes):
        said.append(tr("A guess by nearness joins marks of one kind that lie within {metres} m and the error between the two "
                       "images, where nobody carried a mark over.").format(metres=f"{table.near_m:g}"))
    if any(change.limit is not None for change in table.changes):
        said.append(tr("Measurable from: the error of a boundary point between two images (root of the sum of the squares of "
                       "their offset errors and resolutions), times the perimeter of an area, times √2 for a line."))
    if any(change.assumed and change.limit is not None for change in table.changes):
        said.append(tr("Where an offset error or a resolution was not measured, {metres} m was assumed.").format(
            metres=f"{table.assumed_m:g}"))
    return said
