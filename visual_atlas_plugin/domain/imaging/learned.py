"""What was learned about an image, each value with where it was learned, and which of them is believed."""

from dataclasses import dataclass, replace
from typing import Any, Dict, Iterable, List, Sequence, Tuple

from ..errors import N_
from .image_record import ImageRecord, Verdict, dated

# from the surest to the weakest
SCENE, NAME, CAMERA, FILE, WEAK_NAME = range(5)
SENTENCES = {
    SCENE: N_("metadata of the scene ({detail})"), NAME: N_("name of the file ({detail})"),
    CAMERA: N_("metadata of the file ({detail})"), FILE: N_("metadata of the file ({detail})"),
    WEAK_NAME: N_("a day in a name or a description ({detail})"),
}
BASES = {SCENE: "metadata", NAME: "file_name", CAMERA: "metadata", FILE: "metadata", WEAK_NAME: "file_name"}
FILE_DAY = "TIFFTAG_DATETIME"       # when a file was made, says the standard; many providers write the day of capture


@dataclass(frozen=True)
class Learned:
    """One value of an ImageRecord and where it was learned."""

    field: str      # attribute of ImageRecord
    value: Any
    surety: int     # SCENE … WEAK_NAME
    detail: str     # the tag, the file beside the image or the naming convention

    @property
    def where(self) -> Verdict:
        """Where it was learned, as a pattern with its values (the verdict itself says nothing)."""
        return Verdict(True, SENTENCES[self.surety], (("detail", self.detail),))


def believed(learned: Iterable[Learned]) -> Dict[str, Learned]:
    """Return the surest value of every field; of equally sure ones the first."""
    best: Dict[str, Learned] = {}
    for one in learned:
        kept = best.get(one.field)
        if one.value not in (None, "") and (kept is None or one.surety < kept.surety):
            best[one.field] = one
    return best


def apply(record: ImageRecord, learned: Iterable[Learned]) -> Tuple[ImageRecord, Dict[str, Learned]]:
    """Return a record with what is believed filled in, and where each value comes from. Raises AtlasError."""
    best = believed(learned)
    day = best.get("acquired_at")
    time = best.get("acquired_time_utc")
    if time is not None and (day is None or (time.surety, time.detail) != (day.surety, day.detail)):
        del best["acquired_time_utc"]      # the time of another day says nothing
    values = {field: one.value for field, one in best.items()}
    if day is not None:
        values["date_basis"] = BASES[day.surety]
        values.setdefault("acquired_text", str(day.value))
    return dated(replace(record, **values)), best


def doubts(learned: Sequence[Learned]) -> List[Verdict]:
    """Return what a person should look at before the image is believed, as sentences with their values."""
    found = []
    day = believed(learned).get("acquired_at")
    if day is None:
        return [Verdict(False, N_("Nothing in the file tells when it was captured."))]
    others = {str(one.value): one for one in learned if one.field == "acquired_at" and one.value != day.value}
    alone = len({one.detail for one in learned if one.field == "acquired_at" and one.value == day.value}) == 1
    for other in others.values():
        if not str(day.value).startswith(str(other.value)) and other.surety < WEAK_NAME:
            found.append(Verdict(False, N_("It says {other} elsewhere ({where}); {date} is taken from {ground}."), (
                ("other", str(other.value)), ("where", other.detail), ("date", str(day.value)), ("ground", day.detail))))
    if alone and day.surety == FILE and day.detail == FILE_DAY:
        found.append(Verdict(False, N_("The day is that of TIFFTAG_DATETIME: some programs write the day of capture there, "
                                       "others the day on which the file was made.")))
    if day.surety == WEAK_NAME:
        found.append(Verdict(False, N_("The day stands in a name or a description, and nothing says that it is the day of "
                                       "capture.")))
    return found
