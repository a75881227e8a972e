"""A case in words, for the panel and for pages: when, where, which figures, in which order."""

import re
from typing import Dict, List, Optional

from ..i18n import tr
from ..store.case_file import CaseClaim, CaseFile, StagePlace
from . import naming
from .date_text import edtf_text
from .form_words import word_name
from .place_style import kind_labels

_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_NO_DAY = "9999-99-99"


def when_of(record) -> str:
    """Return the date of a case, a stage or a figure in words, "" where it has none."""
    return edtf_text(record.date_edtf, record.date_text) if record.date_edtf else ""


def place_name(place: StagePlace) -> str:
    """Return the name of a place in the language of the interface."""
    return naming.of_route(place.name, place.name_ko)


def kind_name(kind: str) -> str:
    """Return what a kind of place is called, "" for one that tells nothing."""
    return "" if kind in ("", "other") else kind_labels().get(kind) or word_name("kind", kind)


def in_order(case: CaseFile) -> List[CaseClaim]:
    """Return the figures of the whole first, then those of single stages, each by the date of their first source."""
    published: Dict[str, str] = {}
    for cited in case.citations:
        found = _ISO.match(cited.date_text)     # a month without a day counts as its end, no date as the last of all
        day = "-".join(part or "99" for part in found.groups()) if found else _NO_DAY
        for claim in cited.claims:
            published[claim] = min(day, published.get(claim, _NO_DAY))
    return sorted(case.claims, key=lambda claim: (claim.stage_number or 0, published.get(claim.uuid, _NO_DAY)))


def value_text(claim: CaseClaim) -> str:
    """Return the figure as its source words it, else its numbers."""
    if claim.value_text:
        return claim.value_text
    low, high = (_number(value) for value in (claim.value_low, claim.value_high))
    if low and high and low != high:
        return tr("{low} to {high} {unit}").format(low=low, high=high, unit=claim.unit).strip()
    if low and high:
        return f"{low} {claim.unit}".strip()
    if low:
        return tr("at least {n} {unit}").format(n=low, unit=claim.unit).strip()
    if high:
        return tr("at most {n} {unit}").format(n=high, unit=claim.unit).strip()
    return tr("No figure is given.")


def _number(value: Optional[float]) -> str:
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{value:,g}"
