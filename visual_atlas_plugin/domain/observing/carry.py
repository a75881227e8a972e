"""Carry over: the marks of the last date are the start of the next. Each is confirmed, changed, ended or not visible."""

from dataclasses import dataclass, replace
from typing import Any, Dict, Iterable, List, Optional, Tuple

from ..errors import AtlasError
from .mark_rows import ABSENT, NOT_VISIBLE, PARTLY, PRESENT, Judgement, MarkRow, Stamp, measures_for

CONFIRMED, CHANGED, ENDED = "confirmed", "changed", "ended"
UNSEEN = "unseen"           # of this module alone: the object may be there, the image does not show it
DECISIONS = (CONFIRMED, CHANGED, ENDED, UNSEEN)


@dataclass(frozen=True)
class Ghost:
    """A mark of an earlier date that awaits its decision on the image at hand; `number` is the one on the map."""

    number: int
    mark: MarkRow
    answer: Optional[MarkRow] = None       # the mark of the image at hand that continues it

    @property
    def is_decided(self) -> bool:
        """Whether it has been decided."""
        return self.answer is not None


def ghosts(marks: Iterable[MarkRow], image: Any, analyst: str) -> List[Ghost]:
    """Return what the marks of a place leave to be decided on an image (ImageRecord), in the order of their numbers.

    It starts from the last date that ended before the image was taken, from the analyst's own marks where there are
    any. What was found absent is over. A mark that was left undecided when its date was carried over comes along.
    Raises AtlasError where the image has no date: nobody knows what came before it.
    """
    if image.start_day is None:
        raise AtlasError("The capture date of this image is unknown, so no marks can be carried over to it.",
                         "Correct its date in the register of images, or mark it from the start.")
    everything = [mark for mark in marks if mark.values.get("image_uuid")]
    answers = {mark.values["carried_from_uuid"]: mark for mark in everything
               if mark.values["image_uuid"] == image.uuid and mark.values.get("carried_from_uuid")}
    earlier = [mark for mark in everything if mark.values["image_uuid"] != image.uuid
               and (mark.values.get("end_day") is not None and mark.values["end_day"] < image.start_day)]
    own = [mark for mark in earlier if mark.values.get("analyst") == analyst]
    heads = [mark for mark in _last_date(own or earlier) if mark.state != ABSENT]
    heads.sort(key=lambda mark: mark.values.get("observed_at") or "")     # of one second: in the order given
    return [Ghost(number, mark, answers.get(mark.uuid)) for number, mark in enumerate(heads, start=1)]


def _last_date(marks: List[MarkRow]) -> List[MarkRow]:
    """Return the marks of the last image, and those of images before it that were carried over to it but for these."""
    if not marks:
        return []
    last = max(marks, key=_when)
    found = [mark for mark in marks if mark.values["image_uuid"] == last.values["image_uuid"]]
    sources = {mark.values.get("carried_from_uuid") for mark in found} - {None}
    images = {mark.values["image_uuid"] for mark in marks if mark.uuid in sources}
    before = [mark for mark in marks if mark.values["image_uuid"] in images
              and mark.values["image_uuid"] != last.values["image_uuid"]]
    continued = {mark.values.get("carried_from_uuid") for mark in marks}
    return found + [mark for mark in _last_date(before) if mark.uuid not in continued]


def _when(mark: MarkRow) -> Tuple[int, int, str]:
    return mark.values["end_day"], mark.values.get("start_day") or 0, mark.values["image_uuid"]


def next_open(all_ghosts: List[Ghost], after: int = 0, step: int = 1) -> Optional[Ghost]:
    """Return the next ghost (step -1: the one before) that is not decided, beginning anew at the end; None for none."""
    waiting = [ghost for ghost in all_ghosts if not ghost.is_decided]
    if not waiting:
        return None
    beyond = [ghost for ghost in waiting if (ghost.number - after) * step > 0]
    return min(beyond or waiting, key=lambda ghost: ghost.number * step)


def decided(ghost: Ghost, decision: str, stamp: Stamp, judgement: Judgement, now: str,
            wkb: bytes = b"", measures: Optional[Dict[str, float]] = None) -> MarkRow:
    """Return the new mark of a decision. A changed object brings its new shape with its measures, others keep theirs.

    A confirmed object is there as it was, or is there where the last image did not show it. A changed one has the state
    of the palette. Confidence and likelihood are those of the palette: they are judged anew on each image.
    """
    old = ghost.mark
    state = {CONFIRMED: old.state if old.state in (PRESENT, PARTLY) else PRESENT, CHANGED: judgement.state,
             ENDED: ABSENT, UNSEEN: NOT_VISIBLE}[decision]
    kept = {name: old.values.get(name) for name in measures_for(old.shape, {})}
    values = {**stamp.values(now), "feature_kind": old.kind, "state": state, "confidence": judgement.confidence,
              "likelihood": judgement.likelihood, "label": old.values.get("label"),
              "carried_from_uuid": old.uuid, "carried": None if decision == UNSEEN else decision,
              **(measures_for(old.shape, measures or {}) if decision == CHANGED else kept)}
    return replace(old, values=values, wkb=wkb if decision == CHANGED and wkb else old.wkb)
