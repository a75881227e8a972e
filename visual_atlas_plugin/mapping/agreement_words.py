"""The agreement of two analysts in words: every number says of how many, and what is undefined says so."""

from typing import List, Optional

from ..domain.observing.agreement import Agreement
from ..i18n import tr


def agreement_lines(found: Agreement) -> List[str]:
    """Return what is to be told of two analysts, a line each."""
    names = {"one": found.analyst, "other": found.other_analyst}
    whole = len(found.pairs) + len(found.only_one), len(found.pairs) + len(found.only_other)
    lines = [tr("{one} has {first} marks and {other} has {second} on the dates on which both have looked.").format(
        first=whole[0], second=whole[1], **names)]
    if found.positive is None:
        lines.append(tr("There is nothing to compare."))
    else:
        lines.append(tr("Pairs of one kind within {metres} m: {pairs}, which is {share} of all marks; the same state in {same} of "
                        "them.").format(pairs=len(found.pairs), metres=f"{found.metres:g}",
                                        share=percent(found.positive), same=found.same_state))
    if found.greedy:
        lines.append(tr("Marks lie so close together that the nearest were paired first; other pairs are possible."))
    lines += _presence(found)
    return lines


def _presence(found: Agreement) -> List[str]:
    asked = found.presence
    if not asked.asked:
        return [tr("Presence: no kind and date that both have answered, so kappa is undefined.")]
    counts = tr("Presence, by kind and date: both yes {both}, only {one} {first}, only {other} {second}, both no {neither}; "
                "{left} left out because one of them has not answered.").format(
        both=asked.both, first=asked.only_one, second=asked.only_other, neither=asked.neither, left=asked.left_out,
        one=found.analyst, other=found.other_analyst)
    kappa = asked.kappa
    if kappa is None:
        said = tr("Equal answers: {share}. Cohen's kappa is undefined, because both gave the same answer to everything.")
        return [counts, said.format(share=percent(asked.agreement))]
    said = tr("Equal answers: {share}; by chance: {chance}; Cohen's kappa: {kappa}.")
    return [counts, said.format(share=percent(asked.agreement), chance=percent(asked.by_chance), kappa=f"{kappa:.2f}")]


def percent(share: Optional[float]) -> str:
    """Return a share as whole percent, "–" for none."""
    return "–" if share is None else f"{100 * share:.0f} %"
