"""Read one case whole from an open atlas: fields, stages, persons, figures, sources, consents, related cases."""

import sqlite3
from typing import Dict, List, Optional, Sequence, Tuple

from .case_file import (
    CaseClaim, CaseConsent, CaseFile, CasePerson, CaseStage, CaseTheme, Citation, Related, RelatedCase, StagePlace)

MOST_RELATED = 8        # cases named for one reason; of more it is only said that there are more

_CASE_COLUMNS = ("uuid", "fid", "case_id", "title", "record_kind", "summary", "date_edtf", "date_text", "start_day",
                 "end_day", "privacy", "public_ground", "publisher", "owner", "terms", "confidence", "credibility", "review",
                 "reviewed_by", "reviewed_at", "notes")
_CASE = ("SELECT uuid, fid, case_id, title, record_kind, summary, date_edtf, date_text, start_day, end_day, privacy, "
         "public_ground, publisher, owner, terms, confidence, credibility, review, reviewed_by, reviewed_at, notes "
         "FROM cases WHERE uuid = ?")
_THEMES = ("SELECT t.theme_id, t.name_en, t.name_ko, t.code, t.color, m.ground FROM case_themes m "
           "JOIN themes t ON t.uuid = m.theme_uuid WHERE m.case_uuid = ? ORDER BY t.theme_no IS NULL, t.theme_no, t.fid")
_PLACE = "p.place_id, p.kind, p.custody, p.country, p.name_en, p.name_ko, p.geom IS NOT NULL, p.precision"
_STAGE = ("s.uuid, s.stage_order, s.role, s.place_text, s.place_kind, s.inferred, s.date_edtf, s.date_text, s.start_day, "
          "s.end_day, s.duration_value, s.duration_unit, s.what_happened, s.privacy, s.notes")
_PERSONS = ("SELECT p.pseudonym, p.sex, p.birth_edtf, m.part, p.privacy, p.withdrawn_at FROM case_persons m "
            "JOIN persons p ON p.uuid = m.person_uuid WHERE m.case_uuid = ? ORDER BY m.fid")
_CLAIM = ("k.uuid, s.stage_order, k.what, k.value_low, k.value_high, k.value_text, k.unit, k.about, k.date_text, "
          "k.date_edtf, k.claimed_by, k.as_of, k.credibility, k.confidence, k.review, k.privacy, k.notes, k.fid")
_SOURCE = ("o.source_key, o.title, o.publisher, o.date_text, o.url, o.archive_url, o.reliability, o.privacy, o.licence, "
           "t.locator")


def _select(*parts: str) -> str:
    """Return a statement put together from the lists of columns above; no value ever comes in here."""
    return " ".join(("SELECT", *parts))


_STAGES = _select(_STAGE, ",", _PLACE, "FROM stages s LEFT JOIN places p ON p.uuid = s.place_uuid WHERE s.case_uuid = ? "
                  "ORDER BY s.stage_order, s.fid")
# what belongs to the case or to one of its stages, each asked for by its own index
_CLAIMS = " UNION ALL ".join((
    _select(_CLAIM, ",", _PLACE, "FROM claims k LEFT JOIN stages s ON s.uuid = k.stage_uuid "
            "LEFT JOIN places p ON p.uuid = s.place_uuid WHERE k.case_uuid = ?1"),
    _select(_CLAIM, ",", _PLACE, "FROM stages s JOIN claims k ON k.stage_uuid = s.uuid "
            "LEFT JOIN places p ON p.uuid = s.place_uuid WHERE s.case_uuid = ?1 ORDER BY 18")))
_CITED = " UNION ALL ".join((
    _select(_SOURCE, ", NULL, NULL, t.fid FROM citations t JOIN sources o ON o.uuid = t.source_uuid WHERE t.case_uuid = ?1"),
    _select(_SOURCE, ", s.stage_order, NULL, t.fid FROM stages s JOIN citations t ON t.stage_uuid = s.uuid "
            "JOIN sources o ON o.uuid = t.source_uuid WHERE s.case_uuid = ?1"),
    _select(_SOURCE, ", NULL, k.uuid, t.fid FROM claims k JOIN citations t ON t.claim_uuid = k.uuid "
            "JOIN sources o ON o.uuid = t.source_uuid WHERE k.case_uuid = ?1"),
    _select(_SOURCE, ", NULL, k.uuid, t.fid FROM stages s JOIN claims k ON k.stage_uuid = s.uuid "
            "JOIN citations t ON t.claim_uuid = k.uuid JOIN sources o ON o.uuid = t.source_uuid "
            "WHERE s.case_uuid = ?1 ORDER BY 13")))
# of a person who withdrew only the use and the dates are read
_CONSENTS = ("SELECT c.use_allowed, c.given_by, c.given_on, c.valid_until, c.withdrawn_on, NULL, c.notes, 0, c.fid "
             "FROM consents c WHERE c.case_uuid = ?1 UNION ALL "
             "SELECT c.use_allowed, CASE WHEN p.withdrawn_at IS NULL THEN c.given_by END, c.given_on, c.valid_until, "
             "c.withdrawn_on, CASE WHEN p.withdrawn_at IS NULL THEN p.pseudonym END, "
             "CASE WHEN p.withdrawn_at IS NULL THEN c.notes END, p.withdrawn_at IS NOT NULL, c.fid FROM case_persons m "
             "JOIN persons p ON p.uuid = m.person_uuid JOIN consents c ON c.person_uuid = p.uuid WHERE m.case_uuid = ?1 "
             "ORDER BY 9")
_BY_PERSON = ("SELECT DISTINCT c.uuid, c.case_id, c.title, '', '' FROM case_persons m "
              "JOIN case_persons n ON n.person_uuid = m.person_uuid AND n.case_uuid <> m.case_uuid "
              "JOIN cases c ON c.uuid = n.case_uuid WHERE m.case_uuid = ?1 LIMIT ?2")
# a stage without dates takes those of its case; what has none at all overlaps nothing
_BY_PLACE = (
    "SELECT c.uuid, c.case_id, c.title, p.name_en, p.name_ko FROM places p JOIN stages s ON s.place_uuid = p.uuid "
    "JOIN cases c ON c.uuid = s.case_uuid WHERE p.uuid = ?3 AND c.uuid <> ?1 "
    "AND coalesce(s.start_day, s.end_day, c.start_day, c.end_day) IS NOT NULL "
    "AND coalesce(CASE WHEN s.date_edtf IS NULL THEN c.start_day ELSE s.start_day END, -1e9) <= ?5 "
    "AND coalesce(CASE WHEN s.date_edtf IS NULL THEN c.end_day ELSE s.end_day END, 1e9) >= ?4 LIMIT ?2")
_BY_SOURCE = (
    "SELECT c.uuid, c.case_id, c.title, o.title, '' FROM citations t JOIN cases c ON c.uuid = t.case_uuid "
    "JOIN sources o ON o.uuid = t.source_uuid WHERE t.source_uuid = ?3 AND c.uuid <> ?1 LIMIT ?2")
_MY_PLACES = ("SELECT DISTINCT s.place_uuid, CASE WHEN s.date_edtf IS NULL THEN c.start_day ELSE s.start_day END, "
              "CASE WHEN s.date_edtf IS NULL THEN c.end_day ELSE s.end_day END FROM stages s "
              "JOIN cases c ON c.uuid = s.case_uuid WHERE s.case_uuid = ? AND s.place_uuid IS NOT NULL")
_MY_SOURCES = "SELECT DISTINCT source_uuid FROM citations WHERE case_uuid = ?"
_NEVER = 10 ** 9


def read_case(connection: sqlite3.Connection, case_uuid: str) -> Optional[CaseFile]:
    """Return a case with everything that belongs to it, None where there is no such case. Raises sqlite3.Error."""
    row = connection.execute(_CASE, (case_uuid,)).fetchone()
    if row is None:
        return None
    fields = {name: _cell(name, value) for name, value in zip(_CASE_COLUMNS, row)}
    ask = (case_uuid,)
    return CaseFile(
        **fields,
        themes=tuple(CaseTheme(*map(_text, row)) for row in connection.execute(_THEMES, ask)),
        stages=tuple(_stage(row) for row in connection.execute(_STAGES, ask)),
        persons=tuple(_person(row) for row in connection.execute(_PERSONS, ask)),
        claims=tuple(_claim(row) for row in connection.execute(_CLAIMS, ask)),
        citations=_citations(connection.execute(_CITED, ask)),
        consents=tuple(CaseConsent(*map(_text, row[:7]), withdrew=bool(row[7]))
                       for row in connection.execute(_CONSENTS, ask)),
        related=read_related(connection, case_uuid))


def read_related(connection: sqlite3.Connection, case_uuid: str) -> Related:
    """Return other cases about the same persons, at the same place in overlapping dates, or from the same source."""
    found: Dict[str, RelatedCase] = {}
    more: List[str] = []
    asked = [("person", _BY_PERSON, ())]
    asked += [("place", _BY_PLACE, (place, -_NEVER if start is None else start, _NEVER if end is None else end))
              for place, start, end in connection.execute(_MY_PLACES, (case_uuid,)).fetchall()
              if start is not None or end is not None]
    asked += [("source", _BY_SOURCE, row) for row in connection.execute(_MY_SOURCES, (case_uuid,)).fetchall()]
    per_reason: Dict[str, int] = {}
    for reason, statement, values in asked:
        # a few more than are shown, because some may be named already
        rows = connection.execute(statement, (case_uuid, 2 * MOST_RELATED + 1, *values)).fetchall()
        for uuid, case_id, title, detail, detail_ko in rows:
            if uuid in found:
                continue
            if per_reason.get(reason, 0) >= MOST_RELATED:
                more.append(reason)
                break
            found[uuid] = RelatedCase(uuid, _text(case_id), _text(title), reason, _text(detail), _text(detail_ko))
            per_reason[reason] = per_reason.get(reason, 0) + 1
    return Related(tuple(found.values()), tuple(dict.fromkeys(more)))


def _text(value) -> str:
    return "" if value is None else str(value)


def _cell(name: str, value):
    return value if name in ("fid", "start_day", "end_day") else _text(value)


def _place(cells: Sequence) -> Optional[StagePlace]:
    if cells[0] is None:
        return None
    texts = [_text(cell) for cell in cells]
    return StagePlace(*texts[:6], located=bool(cells[6]), precision=texts[7])


def _stage(row: Sequence) -> CaseStage:
    (uuid, number, role, text, kind, inferred, edtf, words, start, end, value, unit, happened, privacy, notes) = row[:15]
    return CaseStage(uuid, int(number), role, _place(row[15:]), _text(text), _text(kind), bool(inferred), _text(edtf),
                     _text(words), start, end, value, _text(unit), _text(happened), privacy, _text(notes))


def _person(row: Sequence) -> CasePerson:
    pseudonym, sex, birth, part, privacy, withdrawn = (_text(cell) for cell in row)
    if withdrawn:
        return CasePerson("", "", "", "", privacy, withdrawn)
    return CasePerson(pseudonym, sex, birth, part, privacy, "")


def _claim(row: Sequence) -> CaseClaim:
    uuid, stage, what, low, high = row[:5]
    return CaseClaim(uuid, None if stage is None else int(stage), _text(what), low, high,
                     *(_text(cell) for cell in row[5:17]), place=_place(row[18:]))


def _citations(rows) -> Tuple[Citation, ...]:
    """Return the sources once each, with everything that rests on them."""
    heads: Dict[str, Tuple[str, ...]] = {}
    rests: Dict[str, Tuple[List, List, List]] = {}
    for row in rows:
        key = _text(row[0])
        heads.setdefault(key, tuple(_text(cell) for cell in row[:9]))
        for collected, value in zip(rests.setdefault(key, ([], [], [])), row[9:12]):
            if value not in (None, "") and value not in collected:
                collected.append(value)
    return tuple(Citation(*head, locators=tuple(_text(text) for text in rests[key][0]),
                          stages=tuple(int(number) for number in rests[key][1]), claims=tuple(rests[key][2]))
                 for key, head in heads.items())
