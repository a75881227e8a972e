"""What the palette says of the next click, and of how many marks there are."""

from typing import Optional

from ..domain.observing.kinds import ObservationKind
from ..domain.observing.mark_rows import MarkRow
from ..i18n import tr
from .kind_words import kind_name
from .words import states


def edit_hint(row: Optional[MarkRow]) -> str:
    """Return what a click with the tool that edits does; `row` is the chosen mark."""
    if row is None:
        return tr("Click a mark of this image to choose it.")
    return tr("Drag the mark or its corners. A double click on an edge adds a corner, Backspace takes one away.")


def draw_hint(kind: ObservationKind, state: str, is_box: bool, is_drawing: bool) -> str:
    """Return how the next mark is drawn, or what it would be where the tool that draws is not taken."""
    what = tr("{kind}, {state}").format(kind=kind_name(kind), state=states()[state][0].lower())
    if not is_drawing:
        return tr("Next mark: {what}. Press its key or Draw.").format(what=what)
    return _how_to_draw(kind.geometry, is_box).format(what=what)


def change_hint(number: int) -> str:
    """Return how the new shape of a mark of the last date is given."""
    return tr("No. {n}: drag its corners, or press D and draw it anew. Esc leaves it undecided.").format(n=number)


def count_words(number: int, beside: str, analyst: str) -> str:
    """Return how many marks there are, those on the map beside, and where they are signed by nobody, that they are."""
    parts = [tr("{n} marks on this image").format(n=number), beside]
    if analyst == "unknown":
        parts.append(tr("Your marks are signed “unknown”: give your analyst id in Settings > Options > Visual Atlas."))
    return " · ".join(part for part in parts if part)


def _how_to_draw(shape: str, is_box: bool) -> str:
    if shape == "point":
        return tr("{what}: click on the map.")
    if shape == "line":
        return tr("{what}: drag a straight line, or click each corner and finish with a double click.")
    if is_box:
        return tr("{what}: click two corners of a wall, then the depth; drag the next ones in the same direction.")
    return tr("{what}: drag a rectangle, or click each corner and finish with a double click.")
