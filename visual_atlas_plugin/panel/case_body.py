"""The sections on the page of a case, made from what the atlas says of it."""

from typing import Callable, Dict, Iterator, List, Optional, Sequence, Tuple

from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..domain.custody import CustodyBar
from ..i18n import tr
from ..mapping import naming
from ..mapping.case_unknown import unknown_lines
from ..mapping.case_words import in_order, when_of
from ..mapping.date_text import edtf_text
from ..mapping.filter_text import iso_day_text
from ..mapping.form_words import word_name
from ..store.case_file import CaseConsent, CaseFile, CasePerson, CaseTheme, Citation, RelatedCase
from . import symbols
from .case_parts import AddressLine, CardGrid, badge, card_of, column_of, flow_of, paragraph, row_of
from .case_stage import claim_card, privacy_badges, stage_card
from .plain_text import plain_tip
from .widgets import LinkButton, label

Section = Tuple[str, str, QWidget]      # heading, object name, body


def head_of(case: CaseFile, palette: QPalette) -> List[QWidget]:
    """Return number, title, date, badges, themes and summary."""
    parts: List[QWidget] = [label(case.case_id, "quiet", "vaCaseNumber", wrap=True),
                            label(case.title, "big", "vaCaseTitle", wrap=True),
                            label(when_of(case) or tr("Date not recorded"), "", "vaCaseDate", wrap=True)]
    badges = [badge(word_name("record_kind", case.record_kind)), badge(word_name("privacy", case.privacy)),
              badge(word_name("review", case.review))]
    for widget, words in zip(badges, (tr("Kind of record"), tr("Privacy"), tr("Review"))):
        widget.setToolTip(words)
        widget.setAccessibleName(f"{words}: {widget.text()}")
    parts.append(flow_of(badges))
    parts.append(flow_of([_theme(theme, palette) for theme in case.themes], 8) if case.themes
                 else paragraph(tr("No theme given"), "quiet"))
    if case.summary:
        parts.append(paragraph(case.summary, "", "vaCaseSummary"))
    return parts


def _theme(theme: CaseTheme, palette: QPalette) -> QWidget:
    picture = QLabel()
    picture.setPixmap(symbols.swatch(theme.code, theme.color, palette))
    body = row_of([picture, label(naming.of_row(theme.name, theme.name_ko))], 5)
    body.setToolTip(plain_tip(theme.ground))
    return body


def sections_of(case: CaseFile, bar: CustodyBar, place_asked: Callable[[str], None],
                case_asked: Callable[[str], None]) -> Iterator[Section]:
    """Make the sections below the custody bar one after another, those without content left out."""
    if case.stages:
        by_index = {segment.index: segment for segment in bar.segments}
        yield tr("Stages"), "vaCaseStages", column_of(
            [stage_card(stage, by_index[place], place + 1, place_asked, case.record_kind == "case")
             for place, stage in enumerate(case.stages)], 6)
    if case.claims:
        sources = _sources_of_claims(case.citations)
        yield tr("Figures by source"), "vaCaseFigures", CardGrid(
            [claim_card(claim, sources.get(claim.uuid, []), place + 1) for place, claim in enumerate(in_order(case))])
    yield tr("What is not known"), "vaCaseUnknown", column_of(
        [paragraph(line) for line in unknown_lines(case, bar) or [tr("Nothing is left open.")]])
    if case.persons:
        yield tr("People"), "vaCasePersons", column_of([_person(person) for person in case.persons], 6)
    if case.citations:
        yield tr("Sources"), "vaCaseSources", column_of(
            [_source(cited, place + 1) for place, cited in enumerate(case.citations)], 8)
    yield tr("Consent and terms"), "vaCaseConsents", _consents(case)
    if case.related.cases:
        yield tr("Related records"), "vaCaseRelated", _related(case, case_asked)


def _sources_of_claims(citations: Sequence[Citation]) -> Dict[str, List[str]]:
    found: Dict[str, List[str]] = {}
    for cited in citations:
        name = cited.publisher or cited.source_key
        words = f"{name} ({iso_day_text(cited.date_text)})" if cited.date_text else name
        for claim in cited.claims:
            found.setdefault(claim, []).append(words)
    return found


def _person(person: CasePerson) -> QWidget:
    if person.withdrawn_at:
        return paragraph(tr("A person has withdrawn. Nothing about them is shown."))
    parts = [word_name("sex", person.sex) if person.sex else "",
             tr("born {date}").format(date=edtf_text(person.birth_edtf)) if person.birth_edtf else "", person.part]
    head: List[QWidget] = [label(person.pseudonym, "strong", wrap=True), *privacy_badges(person.privacy)]
    known = " · ".join(text for text in parts if text) or tr("Nothing else is recorded.")
    return column_of([flow_of(head, 6), paragraph(known, "quiet")], 1)


def _source(cited: Citation, number: int) -> QWidget:
    parts: List[QWidget] = [paragraph(cited.title, "", f"vaCaseSource_{number}")]
    reliability = word_name("reliability", cited.reliability) if cited.reliability else ""
    facts = [cited.publisher if cited.publisher not in cited.title else "", iso_day_text(cited.date_text), reliability]
    if any(facts):
        parts.append(paragraph(" · ".join(text for text in facts if text), "quiet"))
    if cited.locators:
        parts.append(paragraph(tr("Where: {places}").format(places="; ".join(cited.locators)), "quiet"))
    if cited.stages:
        parts.append(paragraph(tr("For stages {numbers}").format(
            numbers=", ".join(str(number) for number in sorted(cited.stages))), "quiet"))
    for address, suffix in ((cited.url, ""), (cited.archive_url, "Archive")):
        if address:
            parts.append(AddressLine(address, f"vaCaseSource{suffix}_{number}"))
    if not cited.url and not cited.archive_url:
        parts.append(paragraph(tr("No address is recorded."), "quiet"))
    parts += [flow_of(badges) for badges in [privacy_badges(cited.privacy)] if badges]
    return card_of(parts)


def _consents(case: CaseFile) -> QWidget:
    lines = [_consent(consent) for consent in case.consents] or [tr("No consent is recorded.")]
    if case.public_ground:
        lines.append(tr("Ground for showing it in public: {text}").format(text=case.public_ground))
    if case.owner:
        lines.append(tr("Owner: {name}").format(name=case.owner))
    if case.terms:
        lines.append(tr("Terms: {text}").format(text=case.terms))
    if case.publisher:
        lines.append(tr("Published by: {name}").format(name=case.publisher))
    judged = [tr("confidence: {word}").format(word=word_name("confidence", case.confidence)) if case.confidence else "",
              tr("credibility: {word}").format(word=word_name("credibility", case.credibility)) if case.credibility else ""]
    if any(judged):
        lines.append(tr("Judged: {words}").format(words=" · ".join(text for text in judged if text)))
    if case.reviewed_by:
        lines.append(tr("Reviewed by {who} ({day})").format(who=case.reviewed_by, day=iso_day_text(case.reviewed_at[:10])))
    if case.notes:
        lines.append(tr("Notes: {text}").format(text=case.notes))
    return column_of([paragraph(line) for line in lines])


def _consent(consent: CaseConsent) -> str:
    who = tr("A person who has withdrawn") if consent.withdrew else consent.person or tr("This record")
    parts = [f"{who}: {word_name('use_allowed', consent.use_allowed)}"]
    for day, words in ((consent.given_on, tr("given on {day}")), (consent.valid_until, tr("valid until {day}")),
                       (consent.withdrawn_on, tr("withdrawn on {day}"))):
        if day:
            parts.append(words.format(day=iso_day_text(day[:10])))
    if consent.given_by:
        parts.append(tr("by {who}").format(who=consent.given_by))
    return " · ".join(parts)


def _reason(related: RelatedCase) -> str:
    if related.reason == "person":
        return tr("the same person")
    if related.reason == "place":
        return tr("also at {place}, at dates that overlap").format(place=naming.of_route(related.detail, related.detail_ko))
    return tr("the same source: {title}").format(title=related.detail)


def _related(case: CaseFile, case_asked: Callable[[str], None]) -> QWidget:
    rows: List[QWidget] = []
    for number, related in enumerate(case.related.cases):
        link = LinkButton(f"vaCaseRelated_{number + 1}")
        link.setText(f"{related.case_id} · {related.title}")
        link.setToolTip(plain_tip(link.text()))
        link.clicked.connect(lambda _on=False, uuid=related.uuid: case_asked(uuid))
        rows.append(column_of([link, paragraph(_reason(related), "quiet")], 0))
    more = {"person": tr("There are more about the same person."), "place": tr("There are more at the same places."),
            "source": tr("There are more from the same sources.")}
    rows += [paragraph(more[reason], "quiet") for reason in case.related.more]
    return column_of(rows, 4)


def located(case: Optional[CaseFile]) -> bool:
    """Whether any stage of a case can be shown on the map."""
    return case is not None and any(stage.place is not None and stage.place.located for stage in case.stages)
