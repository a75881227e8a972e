"""The words of a plate: the block of facts, what was observed and assessed, and what may not be read from it."""

from collections import Counter
from datetime import date
from typing import Dict, List, Sequence, Tuple

from ...domain import dates
from ...domain.imaging.image_record import ImageRecord
from ...domain.observing.marks import ENDED, NOT_VISIBLE
from ...domain.publishing import INTERNAL
from ...exchange.publishing.plate_rows import PlateMark, PlateRows
from ...i18n import language, listed, tr
from ...mapping import naming
from ...mapping.date_text import edtf_text
from ...mapping.facet_text import value_name
from ...mapping.filter_text import iso_day_text
from ...mapping.form_words import word_name
from ..book.edition import Edition, text
from ..book.places import coordinates
from ..dates import long_date
from .marking import OUTLINE

Rows = List[Tuple[str, str]]
M2_PER_ACRE, M2_PER_HA, FEET_PER_M = 4046.8564224, 10_000.0, 3.280839895
EXACT = ("building", "site")
SEASON_MONTHS = 2       # apart by more than so many months of the year, the season is told


def is_exact(row) -> bool:
    """Whether a picture at the point of a place shows the place itself: it is told exactly, a building or a site."""
    return row["geom"] is not None and row["mask"] in (None, "", "exact") and text(row["precision"]) in EXACT


def when(image: ImageRecord) -> str:
    """Return when an image was captured, in the language of the page."""
    pattern, _english = image.when_parts()
    return listed(pattern).format(date=edtf_text(image.acquired_at, image.acquired_text))


def when_to_the_minute(image: ImageRecord) -> str:
    """Return the date with the time, in UTC and in that of Korea and China, where one is known."""
    if not image.acquired_time_utc or not image.is_dated:
        return when(image)
    hours, minutes = (int(part) for part in image.acquired_time_utc.split(":")[:2])
    utc, korea, china = (f"{(hours + shift) % 24:02d}:{minutes:02d}" for shift in (0, 9, 8))
    return tr("{date}, {time} UTC ({korea} UTC+9, {china} UTC+8)").format(
        date=when(image), time=utc, korea=korea, china=china)


def kind_name(rows: PlateRows, kind: str) -> str:
    """Return what a kind of feature is called."""
    found = rows.kinds.get(kind)
    if found is None:
        return word_name("feature_kind", kind)
    return (found.name_ko if language() == "ko" else found.name_en) or found.name_en


def tag_text(rows: PlateRows, mark: PlateMark) -> str:
    """Return what stands on the picture beside a mark."""
    words = mark.label.strip() or kind_name(rows, mark.kind)
    if mark.state == NOT_VISIBLE:
        return tr("{what} (not visible)").format(what=words)
    if mark.state == "absent" or mark.carried == ENDED:
        return tr("{what} (gone)").format(what=words)
    return tr("{what} (in part)").format(what=words) if mark.state == "partly" else words


def facts(edition: Edition, row, images: Sequence[ImageRecord], marks: Sequence[PlateMark], day: date) -> Rows:
    """Return the block of a plate, label and value, in the order of the trade; what nobody stated says so or is left out."""
    place_id = row["place_id"]
    found: Rows = [
        (tr("Location"), _location(row)), (tr("Coordinates"), coordinates(row)), (tr("Precision"), precision_note(row)),
        (tr("Kind"), word_name("kind", row["kind"])), (tr("Date of report"), long_date(day))]
    for image in images:
        found.append((tr("Date of imagery"), when_to_the_minute(image)))
        found.append((tr("Sensor"), sensor_line(image)))
    found += [
        (tr("Size of facility"), size_line(marks)), (tr("Status"), status_line(row)),
        (tr("Identification"), identification(edition, row) + edition.refs("place", place_id)),
        (tr("Prepared by"), people(edition, marks, "analyst")), (tr("Reviewed by"), people(edition, marks, "reviewed_by"))]
    if images:
        found.append((tr("Image credit"), "; ".join(dict.fromkeys(credit(image) for image in images))))
    return [(label, value) for label, value in found if value]


def _location(row) -> str:
    units = [text(row[name]) for name in ("admin2", "admin1") if text(row[name])]
    names = [naming.of_row(unit, naming.korean(unit)) for unit in units]
    country = value_name("country", text(row["country"])) if text(row["country"]) else ""
    return ", ".join(part for part in (*names, country) if part)


def precision_note(row) -> str:
    """Return what the point of a place stands for, in a sentence."""
    if row["geom"] is None:
        return tr("The place is not located.")
    return {
        "building": tr("The point is that of a building."), "site": tr("The point lies within the site."),
        "settlement": tr("The point stands for a town; the facility may lie anywhere in it."),
        "county": tr("The point stands for a county; the facility may lie anywhere in it."),
    }.get(text(row["precision"]), tr("Nobody has stated what the point stands for."))


def sensor_line(image: ImageRecord) -> str:
    """Return sensor, resolution, off-nadir angle and sun, as far as they are known."""
    parts = [" · ".join(dict.fromkeys(part for part in (image.sensor, image.provider) if part))]
    if image.resolution_m:
        parts.append(tr("{n} m a pixel").format(n=f"{image.resolution_m:.2g}"))
    if image.off_nadir_deg is not None:
        parts.append(tr("off-nadir {n}°").format(n=f"{image.off_nadir_deg:.0f}"))
    if image.sun_elevation_deg is not None:
        sun = tr("sun {n}° high").format(n=f"{image.sun_elevation_deg:.0f}")
        if image.sun_azimuth_deg is not None:
            sun += tr(", from {n}°").format(n=f"{image.sun_azimuth_deg:.0f}")
        parts.append(sun)
    if image.stretch and image.stretch != "as served":
        parts.append(tr("stretched for display"))
    return ", ".join(part for part in parts if part)


def size_line(marks: Sequence[PlateMark]) -> str:
    """Return the size of a facility from its outline, "" where nobody has drawn one."""
    outlines = [mark for mark in marks if mark.kind == OUTLINE and mark.size and mark.state in ("present", "partly")]
    if not outlines:
        return tr("no outline was drawn")
    area = sum(mark.size for mark in outlines)
    words = tr("{ha} ha ({m2} m², {acres} acres)").format(
        ha=f"{area / M2_PER_HA:.2g}" if area < M2_PER_HA else f"{area / M2_PER_HA:,.1f}", m2=f"{round(area, -1):,.0f}",
        acres=f"{area / M2_PER_ACRE:.2g}" if area < M2_PER_ACRE else f"{area / M2_PER_ACRE:,.1f}")
    edge = sum(mark.edge or 0.0 for mark in outlines)
    return words if not edge else tr("{area}, perimeter {m} m ({ft} ft)").format(
        area=words, m=f"{round(edge, -1):,.0f}", ft=f"{round(edge * FEET_PER_M, -1):,.0f}")


def status_line(row) -> str:
    """Return the status of a place, with the day for which it was stated."""
    words = word_name("status", text(row["status"]) or "not_known")
    as_of = text(row["status_as_of"])
    return tr("{status}, as of {day}").format(status=words, day=iso_day_text(as_of)) if as_of else words


def identification(edition: Edition, row) -> str:
    """Return who identifies the place, on what ground."""
    titles = list(dict.fromkeys(
        text(edition.sources[cited["source_key"]]["publisher"]) or text(edition.sources[cited["source_key"]]["title"])
        for cited in edition.citations.get(("place", text(row["place_id"])), ()) if cited["source_key"] in edition.sources))
    parts = [tr("by {sources}").format(sources=", ".join(titles[:4])) if titles else tr("no source is cited")]
    note = text(row["role_note"]) or text(row["weak_note"])
    return "; ".join(parts + ([note] if note else []))


def people(edition: Edition, marks: Sequence[PlateMark], column: str) -> str:
    """Return who made or reviewed marks: roles for readers outside, the ids of analysts for the own team."""
    if not marks:
        return ""
    if edition.release.level != INTERNAL:
        return tr("an imagery analyst") if column == "analyst" else tr("a second analyst")
    names = sorted({getattr(mark, column) for mark in marks} - {"", "unknown"})
    return ", ".join(names) if names else (tr("not stated") if column == "analyst" else tr("nobody yet"))


def credit(image: ImageRecord) -> str:
    """Return the credit line of an image as its owner wants it, with its date."""
    return ", ".join(part for part in (image.attribution, when(image)) if part)


def judgement(edition: Edition, row, rows: PlateRows, marks: Sequence[PlateMark]) -> Rows:
    """Return the text of a plate: what is seen, what is made of it, how sure, and what is not seen."""
    return [(tr("Observed"), observed(rows, marks)), (tr("Assessed"), assessed(row)), (tr("Confidence"), confidence(row)),
            (tr("Not seen"), not_seen(rows, marks))]


def observed(rows: PlateRows, marks: Sequence[PlateMark]) -> str:
    """Return what was seen, by kind, with numbers and sizes."""
    seen = [mark for mark in marks if mark.state in ("present", "partly") and mark.carried != ENDED and mark.kind != OUTLINE]
    if not seen:
        return tr("Nothing has been marked on this image.")
    counted: Dict[str, List[PlateMark]] = {}
    for mark in seen:
        counted.setdefault(mark.kind, []).append(mark)
    order = [kind for kind in rows.kinds if kind in counted] + sorted(set(counted) - set(rows.kinds))
    parts = []
    for kind in order:
        ones = counted[kind]
        words = _counted(rows, kind, len(ones))
        sizes = [mark.size for mark in ones]
        if None not in sizes:
            unit = tr("{n} m").format(n=f"{round(sum(sizes)):,}") if ones[0].shape == "line" else tr("{n} m²").format(
                n=f"{round(sum(sizes)):,}")
            words = tr("{what} ({size})").format(what=words, size=unit)
        parts.append(words)
    return tr("{list}.").format(list="; ".join(parts))


def _counted(rows: PlateRows, kind: str, number: int) -> str:
    name = kind_name(rows, kind)
    return name if number == 1 else tr("{kind} × {n}").format(kind=name, n=number)


def assessed(row) -> str:
    """Return how likely it is that the place is what it is taken for, in the words of ICD 203."""
    kind = word_name("kind", row["kind"])
    if not text(row["likelihood"]):
        return tr("Taken for: {kind}. No likelihood has been stated.").format(kind=kind)
    return tr("Taken for: {kind}. Likelihood: {word}.").format(
        kind=kind, word=word_name("likelihood", row["likelihood"]).lower())


def confidence(row) -> str:
    """Return the confidence in that judgement, a sentence of its own."""
    if not text(row["confidence"]):
        return tr("No confidence has been stated.")
    return tr("Confidence in the identification: {word}.").format(word=word_name("confidence", row["confidence"]).lower())


def not_seen(rows: PlateRows, marks: Sequence[PlateMark]) -> str:
    """Return what was looked for and could not be seen, and what was not there; they are two things."""
    hidden = Counter(mark.kind for mark in marks if mark.state == NOT_VISIBLE)
    absent = Counter(mark.kind for mark in marks
                     if mark.state == "absent" or (mark.carried == ENDED and mark.state != NOT_VISIBLE))
    parts = []
    for counted, pattern in ((hidden, tr("Not visible on this image: {list}.")), (absent, tr("Not there: {list}."))):
        if counted:
            parts.append(pattern.format(list=", ".join(_counted(rows, kind, number)
                                                       for kind, number in sorted(counted.items()))))
    return " ".join(parts) or tr("Nothing has been marked as not visible or not there.")


def caution() -> str:
    """Return what a picture does not show."""
    return tr("A facility is identified from the sources named; imagery alone does not show who is held there, and "
              "activity may be "
              "concealed.")


def season_note(images: Sequence[ImageRecord]) -> str:
    """Return a sentence where images are of different seasons, "" otherwise."""
    exact = [image for image in images if image.start_day is not None and image.end_day is not None
             and image.end_day - image.start_day < 60]
    months = [dates.civil(image.start_day)[1] for image in exact]
    for one in months:
        for other in months:
            apart = abs(one - other)
            if min(apart, 12 - apart) > SEASON_MONTHS:
                return tr("The images are of different seasons: leaves, snow and shadows change without anything being "
                          "built.")
    return ""


def town_note(row) -> str:
    """Return why a place whose point is no building gets no picture."""
    if row["geom"] is None:
        return tr("This place is not located. No image is printed.")
    return tr("The point of this place stands for a town or a county, not for a building. No image is printed: any "
              "building on it "
              "would be taken for the facility.")


def no_image_note(rows: PlateRows) -> str:
    """Return that no image may be printed, with the reasons for those that there are."""
    reasons = Counter((refused.pattern, refused.values) for refused in rows.refused)
    if not reasons:
        return tr("No image of this place is in the register.")
    said = [tr("{reason} (images: {n})").format(n=number, reason=listed(pattern).format(**dict(values)))
            for (pattern, values), number in reasons.items()]
    return " ".join([tr("No image of this place may be printed.")] + said)
