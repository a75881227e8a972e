"""The stages and the figures of a case as cards."""

from typing import Callable, List

from qgis.PyQt.QtWidgets import QFrame, QWidget

from ..domain.custody import Segment, holder_of
from ..i18n import tr
from ..mapping.case_words import kind_name, place_name, value_text, when_of
from ..mapping.custody_text import holder_name, length_text
from ..mapping.filter_text import iso_day_text
from ..mapping.form_words import word_name
from ..store.case_file import CaseClaim, CaseStage
from .case_parts import badge, card_of, flow_of, paragraph
from .plain_text import plain_tip
from .widgets import LinkButton, label


def privacy_badges(privacy: str) -> List[QWidget]:
    """Return a badge for what is not public."""
    return [] if privacy == "public" else [badge(word_name("privacy", privacy))]


def stage_card(stage: CaseStage, segment: Segment, number: int, place_asked: Callable[[str], None],
               with_holder: bool = True) -> QFrame:
    """Return one stage: what, when, how long, where, in whose hands (of a person, not of an event), and what is told."""
    parts: List[QWidget] = []
    head = [label(f"{stage.number} · {word_name('role', stage.role)}", "strong")]
    head += privacy_badges(stage.privacy)
    if stage.inferred:
        inferred = badge(tr("inferred"))
        inferred.setToolTip(tr("No source says this in so many words; it follows from what they say."))
        head.append(inferred)
    parts.append(flow_of(head, 6))
    when = when_of(stage) or (tr("Dates contradict each other") if segment.contradictory else tr("Date unknown"))
    parts.append(paragraph(" · ".join(text for text in (when, length_text(segment.length)) if text)))
    parts += _where(stage, number, place_asked, holder_name(holder_of(stage.stay)) if with_holder else "")
    if stage.what_happened:
        parts.append(paragraph(stage.what_happened))
    if stage.notes:
        parts.append(paragraph(stage.notes, "quiet"))
    return card_of(parts, f"vaCaseStage_{number}")


def _where(stage: CaseStage, number: int, place_asked: Callable[[str], None], holder: str) -> List[QWidget]:
    place = stage.place
    if place is None:
        kind = kind_name(stage.place_kind)
        told = tr("Place not located: {text}").format(text=stage.place_text) if stage.place_text else tr("Place unknown")
        second = [text for text in (kind, holder) if text]
        return [paragraph(told)] + ([paragraph(" · ".join(second), "quiet")] if second else [])
    parts: List[QWidget] = []
    if place.located:
        link = LinkButton(f"vaCaseStagePlace_{number}")
        link.setText(place_name(place))
        link.setToolTip(plain_tip(tr("Show {place} on the map").format(place=place_name(place))))
        link.clicked.connect(lambda: place_asked(place.place_id))
        parts.append(link)
    else:
        parts.append(paragraph(tr("{place}: not on the map").format(place=place_name(place))))
    sure = tr("town only") if place.precision in ("settlement", "county") else ""
    parts.append(paragraph(" · ".join(text for text in (kind_name(place.kind), holder, sure) if text), "quiet"))
    if stage.place_text and stage.place_text not in (place.name, place.name_ko):
        parts.append(paragraph(tr("In the source: {text}").format(text=stage.place_text), "quiet"))
    return parts


def claim_card(claim: CaseClaim, sources: List[str], number: int) -> QFrame:
    """Return one figure: what, by whom, of which day, from which source."""
    parts: List[QWidget] = [label(value_text(claim), "strong", wrap=True)]
    parts.append(paragraph(claim.claimed_by or tr("It is not recorded who says so.")))
    if claim.as_of:
        parts.append(paragraph(tr("as of {day}").format(day=iso_day_text(claim.as_of)), "quiet"))
    about = [claim.about, place_name(claim.place) if claim.place and not claim.about else "", when_of(claim)]
    if any(about):
        parts.append(paragraph(" · ".join(text for text in about if text), "quiet"))
    if sources:
        parts.append(paragraph(tr("Source: {names}").format(names=", ".join(sources)), "quiet"))
    if claim.notes:
        parts.append(paragraph(claim.notes, "quiet"))
    if claim.privacy != "public":
        parts.append(flow_of(privacy_badges(claim.privacy)))
    return card_of(parts, f"vaCaseClaim_{number}")
