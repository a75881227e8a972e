"""The last pages of a book: glossary, sources as they were cited, credits, and the head of the change log."""

from typing import List

from ...i18n import both, tr
from ...mapping.filter_text import iso_day_text
from ...mapping.form_words import word_name
from .. import notes
from ..chart_shapes import PAPER_INK
from . import paper
from .blocks import Block, Heading, Paragraph, Table
from .edition import Edition, text


def glossary(edition: Edition) -> List[Block]:
    """Return the terms in both languages with what they mean; nothing where there are none."""
    rows = []
    for row in sorted(edition.release.table("glossary").dicts(), key=lambda one: text(one["term_en"]).casefold()):
        second = " · ".join(part for part in (text(row["term_ko"]), text(row["romanization"])) if part)
        meaning = text(row["meaning"]) + edition.refs("term", row["term_id"])
        also = tr("Also: {names}").format(names=text(row["also"])) if text(row["also"]) else ""
        rows.append(("\n".join(part for part in (text(row["term_en"]), second) if part),
                     "\n".join(part for part in (meaning, also) if part)))
    return [Heading(both("Glossary")), Table((tr("Term"), tr("Meaning")), rows, (1, 2))] if rows else []


def sources(edition: Edition, cited_only: bool = False) -> List[Block]:
    """Return the sources that the pages before cite, by their numbers, and those that the edition holds beside them."""
    cited = edition.numbering.ordered()
    rest = sorted(set(edition.sources) - set(cited))
    made: List[Block] = [Heading(both("Sources"))]
    made += [_source(edition, key, f"[{number}]") for number, key in enumerate(cited, start=1)]
    if rest and not cited_only:
        made.append(Heading(both("Not cited by number in this book"), 1))
        made += [_source(edition, key, "–") for key in rest]
    return made


def _source(edition: Edition, key: str, number: str) -> Paragraph:
    row = edition.sources[key]
    title, publisher = text(row["title"]), text(row["publisher"])
    facts = [title, publisher if publisher not in title else "", iso_day_text(text(row["date_text"])), text(row["url"])]
    if text(row["reliability"]):
        facts.append(tr("reliability {code}").format(code=word_name("reliability", row["reliability"])))
    if text(row["archive_sha256"]):
        facts.append(tr("archived copy, SHA-256 {sum}").format(sum=text(row["archive_sha256"])))
    return Paragraph(". ".join(part.rstrip(".") for part in facts if part) + ".", paper.TABLE, hang=number, indent=10, after=0.8)


def credits(edition: Edition, credit_lines: List[str]) -> List[Block]:
    """Return whose data and fonts the book uses, and how it can be checked."""
    release = edition.release
    made: List[Block] = [Heading(both("Credits and checks"))]
    made += [Paragraph(line) for line in dict.fromkeys([*credit_lines, *edition.numbering.credits()]) if line]
    made += [Paragraph(notes.names_note()), Paragraph(notes.disclaimer())]
    if release.versions:
        made.append(Paragraph(tr("Made with {programs}.").format(
            programs=", ".join(f"{name} {version}" for name, version in sorted(release.versions.items()))), paper.SMALL,
            PAPER_INK.quiet))
    if release.policy_sha256:
        made.append(Paragraph(tr("Publishing policy, SHA-256: {sum}").format(sum=release.policy_sha256), paper.SMALL,
                              PAPER_INK.quiet))
    if release.log_head:
        made.append(Paragraph(tr("Head of the change log: {head}").format(head=release.log_head), paper.SMALL, PAPER_INK.quiet))
    return made
