"""What is not known of a case, in sentences: it is said, not drawn."""

from typing import Iterable, List, Sequence

from ..domain.custody import CustodyBar, NOT_STATED
from ..i18n import tr
from .custody_text import days_text, doubts
from .date_text import day_number_text
from ..store.case_file import CaseFile


def unknown_lines(case: CaseFile, bar: CustodyBar) -> List[str]:
    """Return one sentence for each thing that is not known."""
    lines: List[str] = []
    if case.start_day is None and case.end_day is None:
        lines.append(tr("When it happened is not recorded."))
    if not case.stages:
        lines.append(tr("No stages are recorded."))
    lines += _about_stages(case, bar)
    lines += doubts(bar)
    if case.record_kind == "case":
        lines += _between(bar)
        if not case.persons:
            lines.append(tr("No person is recorded with it, not even by a pseudonym."))
    elif not case.claims:
        lines.append(tr("How many people it was is not recorded."))
    if not case.citations:
        lines.append(tr("No source is cited."))
    return lines


def _about_stages(case: CaseFile, bar: CustodyBar) -> Iterable[str]:
    undated = [stage.number for stage in case.stages if stage.start_day is None and stage.end_day is None]
    unplaced = [stage.number for stage in case.stages if stage.place is None or not stage.place.located]
    if undated:
        yield _for_stages(tr("Date not recorded: stage {numbers}."), tr("Dates not recorded: stages {numbers}."), undated)
    if unplaced:
        yield _for_stages(tr("Place not known, not on the map: stage {numbers}."),
                          tr("Places not known, not on the map: stages {numbers}."), unplaced)
    if case.record_kind == "case":
        unheld = [segment.number for segment in bar.segments if segment.holder == NOT_STATED]
        if unheld:
            yield _for_stages(tr("In whose hands is not stated: stage {numbers}."),
                              tr("In whose hands is not stated: stages {numbers}."), unheld)


def _for_stages(one: str, several: str, numbers: Sequence[int]) -> str:
    """Return the sentence with the numbers, each once: "2, 3, 5"."""
    listed = sorted(set(numbers))
    return (one if len(listed) == 1 else several).format(numbers=", ".join(str(number) for number in listed))


def _between(bar: CustodyBar) -> Iterable[str]:
    numbers = sorted({(segment.step, segment.number) for segment in bar.segments})
    number_of = dict(numbers)
    bare = []
    for gap in bar.gaps:
        if gap.is_tail:
            last = number_of[gap.step]
            yield (tr("After stage {no}: no information.").format(no=last) if gap.first_day is None else
                   tr("After stage {no}: no information since {day}.").format(no=last, day=day_number_text(gap.first_day)))
        elif gap.dated:
            yield tr("Between stages {first} and {second}: no information for {length}.").format(
                first=number_of[gap.step], second=number_of[gap.step + 1], length=days_text(gap.low_days, gap.high_days))
        else:
            bare.append(gap)
    if bare:
        yield (tr("How much time passed between stages is not recorded.") if len(bare) >= bar.steps - 1 else
               tr("How much time passed between the other stages is not recorded."))
