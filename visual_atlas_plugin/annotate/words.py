"""What the bench says: sizes, states, decisions, with the keys that go with them."""

from typing import Dict, Mapping, Tuple

from ..domain.observing.carry import CHANGED, CONFIRMED, ENDED, UNSEEN
from ..domain.observing.mark_rows import CONFIDENCES, LIKELIHOODS, STATES, MarkRow
from ..i18n import tr
from ..mapping.date_text import edtf_text
from ..mapping.form_words import word_name
from .keys import DECISION_KEYS, STATE_KEYS


def size_words(measures: Mapping[str, float]) -> str:
    """Return measures (metres, square metres) in words, "" for none."""
    if measures.get("area_m2") is not None:
        return tr("{area} m², {edge} m around").format(
            area=number(measures["area_m2"]), edge=number(measures.get("perimeter_m") or 0))
    if measures.get("length_m") is not None:
        return tr("{length} m").format(length=number(measures["length_m"]))
    return ""


def number(value: float) -> str:
    """Return a number as precise as a hand draws: one decimal below a hundred, none above."""
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def states() -> Dict[str, Tuple[str, str]]:
    """Return what each state is called, and its key."""
    return {state: (word_name("state", state), STATE_KEYS[state]) for state in STATES}


def confidences() -> Dict[str, str]:
    """Return what each confidence is called."""
    return {word: word_name("confidence", word) for word in CONFIDENCES}


def likelihoods() -> Dict[str, str]:
    """Return what each of the seven bands is called."""
    return {word: word_name("likelihood", word) for word in LIKELIHOODS}


def decisions() -> Dict[str, Tuple[str, str, str]]:
    """Return what each decision about a mark of the last date is called, its key, and what it writes down."""
    names = {
        CONFIRMED: (tr("Still there"), tr("A new mark on this image: present, in the same shape")),
        CHANGED: (tr("Changed"), tr("Reshape or redraw it: a new mark on this image in its new shape")),
        ENDED: (tr("Gone"), tr("A new mark on this image: absent. It ends here.")),
        UNSEEN: (tr("Not visible"),
                 tr("A new mark on this image: it may be there, but cannot be seen. That is not “gone”.")),
    }
    return {decision: (name, DECISION_KEYS[decision], tip) for decision, (name, tip) in names.items()}


def reasons() -> Tuple[str, ...]:
    """Return usual reasons for which a mark is removed."""
    return (tr("Drawn by mistake"), tr("Drawn twice"), tr("At the wrong spot"), tr("Not what it was taken for"))


def date_words(row: MarkRow) -> str:
    """Return the date of the image of a mark as people write it."""
    return edtf_text(row.values.get("acquired_at") or "") or tr("date unknown")


def mark_words(kind: str, row: MarkRow) -> str:
    """Return a mark in words: kind, state, what was judged and measured, and who saw it."""
    parts = [kind, word_name("state", row.state).lower()]
    for column in ("confidence", "likelihood"):
        if row.values.get(column):
            parts.append(tr("{judgement}: {word}").format(
                judgement={"confidence": tr("confidence"), "likelihood": tr("likelihood")}[column],
                word=word_name(column, row.values[column]).lower()))
    size = size_words(row.values)
    if size:
        parts.append(size)
    parts.append(tr("by {analyst}").format(analyst=row.values.get("analyst") or "unknown"))
    return " · ".join(parts)
