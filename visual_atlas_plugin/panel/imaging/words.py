"""What the tab Imagery says of places, looks and images, in the user's language."""

from typing import Dict, List, Optional, Sequence

from ...domain import dates
from ...domain.observing.queue import DONE, NOT_USABLE, NOTHING, STARTED, Look
from ...domain.words import SETTLEMENT
from ...i18n import tr
from ...mapping.date_text import edtf_text
from ...mapping.place_style import kind_labels


def kinds() -> Dict[str, str]:
    """Return the words of every kind of place, settlements as well."""
    return {**kind_labels(), SETTLEMENT: tr("Settlement")}


def precision_words(precision: str) -> str:
    """Return how sure a point is, so that nobody takes a town for a building."""
    return {
        "building": tr("the point is the building"),
        "site": tr("the point lies on the site"),
        "settlement": tr("the point is a settlement, not a building"),
        "county": tr("the point stands for a county, not for a place in it"),
    }.get(precision, tr("not located"))


def kind_and_precision(kind: str, precision: str) -> str:
    """Return one line for both."""
    return tr("{kind}: {precision}").format(kind=kinds().get(kind, kind), precision=precision_words(precision))


def results() -> Dict[str, str]:
    """Return the words of what can come of a look."""
    return {DONE: tr("Done"), NOTHING: tr("Nothing to report"), NOT_USABLE: tr("Image not usable")}


def status_words(status: str) -> str:
    """Return a status of an examination in the middle of a sentence."""
    return {DONE: tr("done"), NOTHING: tr("nothing to report"), NOT_USABLE: tr("image not usable"),
            STARTED: tr("started")}.get(status, status)


def status_lines(looks: Sequence[Look], analyst: str, most: int = 4) -> List[str]:
    """Return one line for each analyst, with the last look of each: one's own first, then the latest."""
    last: Dict[str, Look] = {}
    for look in looks:
        kept = last.get(look.analyst)
        if kept is None or (look.looked_at, look.status != STARTED) >= (kept.looked_at, kept.status != STARTED):
            last[look.analyst] = look
    own = last.pop(analyst, None)
    lines = [_line(tr("You"), own) if own else tr("You have not looked at this place yet.")]
    others = sorted(last.values(), key=lambda look: look.looked_at, reverse=True)
    lines += [_line(look.analyst or tr("unknown"), look) for look in others[:most]]
    if len(others) > most:
        lines.append(tr("and {n} more").format(n=len(others) - most))
    return lines


def _line(who: str, look: Look) -> str:
    image = edtf_text(look.acquired_at) if look.acquired_at else ""
    day = day_words(look.looked_at)
    if image:
        return tr("{who}: {status}, {day} (image of {image})").format(
            who=who, status=status_words(look.status), day=day, image=image)
    return tr("{who}: {status}, {day}").format(who=who, status=status_words(look.status), day=day)


def day_words(moment: str) -> str:
    """Return the day of an ISO moment in words; as it is where it cannot be read."""
    return edtf_text(moment[:10]) if dates.fields(moment[:10]) else moment


def place_in_queue(number: Optional[int], length: int, left: int) -> str:
    """Return how far a queue is worked through; `number` counts from 1, None for a place that is not in it."""
    if not length:
        return tr("No place in the queue")
    if number is None:
        return tr("{n} places in the queue, {left} without a result of yours").format(n=f"{length:,}", left=f"{left:,}")
    return tr("{number} of {n} in the queue, {left} without a result of yours").format(
        number=f"{number:,}", n=f"{length:,}", left=f"{left:,}")
