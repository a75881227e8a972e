"""Claims, citations and sources of what is released; statistics, glossary, persons and consents where a level lets them out."""

import sqlite3
from typing import AbstractSet, Dict, Iterable, Iterator, List, Sequence, Tuple

from ...domain.releasing.cleaning import web_address
from ...domain.releasing.policy import LevelPolicy
from .building import tell
from .packed import Rows, packed
from .reading import (
    Row, allow_rows, note_cases, read_citations, read_claims, read_persons, read_sources, read_statistics, read_terms,
)
from .released import COLUMNS
from .told_facts import Chosen, Facts

_STATISTIC_PLACES = ("SELECT s.id, p.id FROM statistic_places m JOIN temp.ok_rows s ON s.uuid = m.statistic_uuid "
                     "JOIN temp.ok_rows p ON p.uuid = m.place_uuid ORDER BY 1, 2")
_CASE_PERSONS = ("SELECT k.id, p.id, m.part FROM case_persons m JOIN temp.ok_rows k ON k.uuid = m.case_uuid "
                 "JOIN temp.ok_rows p ON p.uuid = m.person_uuid ORDER BY 1, 2")
_CONSENTS = ("SELECT k.subject, k.id, c.use_allowed, c.given_on, c.valid_until, c.withdrawn_on FROM consents c "
             "JOIN temp.ok_rows k ON k.uuid = COALESCE(c.case_uuid, c.person_uuid) ORDER BY 1, 2, 3, 4")
_SPELLED = len("C000000") - 1


def case_of(subject: str, key: str) -> str:
    """Return the case that a case or a stage belongs to, "" for any other subject."""
    return key.rsplit("/", 1)[0] if subject == "stage" else key if subject == "case" else ""


def told_claims(connection: sqlite3.Connection, level: LevelPolicy, facts: Facts, chosen: Chosen) -> List[Row]:
    """Return the claims about what is released, numbered for this edition by what they say, and note them as released."""
    found = []
    for row in read_claims(connection, level):
        told = {name: row.get(name) for name in COLUMNS["claims"]}
        told.update(subject=row["subject"], subject_id=row["id"])
        case = case_of(str(row["subject"]), str(row["id"]))
        if case:
            if case not in chosen:
                continue
            known = facts.get(case)
            if known is not None:
                tell(told, "claims", known)
        found.append((_order(told), str(row["uuid"]), told))
    found.sort(key=lambda item: item[:2])
    for number, (_, _, told) in enumerate(found, start=1):
        told["claim_id"] = f"C{number:0{_SPELLED}d}"
    allow_rows(connection, "claim", ((uuid, str(told["claim_id"])) for _, uuid, told in found))
    return [told for _, _, told in found]


def _order(row: Row) -> Tuple[str, ...]:
    return tuple("" if row[name] is None else str(row[name]) for name in COLUMNS["claims"][1:])


def cases_citing(connection: sqlite3.Connection, level: LevelPolicy, facts: Facts) -> Iterator[Tuple[int, str]]:
    """Yield (number of the case, A-F) of the sources that the cases which leave rest on; claims must not be noted yet."""
    grades = dict(connection.execute("SELECT uuid, reliability FROM sources WHERE reliability IS NOT NULL"))
    for source, _, subject, key, _, _ in read_citations(connection, level):
        case = case_of(subject, key) if source in grades else ""
        if case:
            yield facts.position(case), grades[source]


def told_citations(connection: sqlite3.Connection, level: LevelPolicy, facts: Facts, chosen: Chosen, claims: Sequence[Row],
                   unclear: AbstractSet[str] = frozenset()) -> Iterator[tuple]:
    """Yield the citations of what is released, each once. `unclear`: ids of marks whose words are not cleared."""
    claim_of = {row["claim_id"]: case_of(str(row["subject"]), str(row["subject_id"])) for row in claims}
    one, told = ("", "", ""), set()         # those of one subject and source come one after the other
    for _, source_key, subject, key, about, locator in read_citations(connection, level):
        case = claim_of.get(key, "") if subject == "claim" else case_of(subject, key)
        if case and case not in chosen:
            continue
        words = (about, locator) if facts.cleared(case) and key not in unclear else (None, None)
        if (source_key, subject, key) != one:
            one, told = (source_key, subject, key), set()
        if words not in told:
            told.add(words)
            yield (*one, *words)


def told_sources(connection: sqlite3.Connection, level: LevelPolicy, citations: Iterable[tuple]) -> List[Row]:
    """Return the sources that something released rests on; only addresses of the web stay."""
    cited = {row[0] for row in citations}
    sources = [row for row in read_sources(connection, level) if row["source_key"] in cited]
    for row in sources:
        for name in ("url", "archive_url"):
            if row[name] and not web_address(str(row[name])):
                row[name] = None
    return sources


def note_figures(connection: sqlite3.Connection, level: LevelPolicy) -> Tuple[List[Row], List[Row]]:
    """Return statistics and glossary, as far as they rest on a source that may be named, and note them as released."""
    statistics, terms = read_statistics(connection, level), read_terms(connection, level)
    allow_rows(connection, "statistic", ((str(row["uuid"]), str(row["stat_id"])) for row in statistics))
    allow_rows(connection, "term", ((str(row["uuid"]), str(row["term_id"])) for row in terms))
    return statistics, terms


def statistic_places(connection: sqlite3.Connection) -> List[tuple]:
    """Return (stat_id, place_id) where both are released, the place exactly."""
    return connection.execute(_STATISTIC_PLACES).fetchall()


def told_people(connection: sqlite3.Connection, level: LevelPolicy, facts: Facts, chosen: Chosen) -> Dict[str, Rows]:
    """Return persons, their cases and what they agreed to, of the chosen cases."""
    persons = packed(tuple(row[name] for name in ("uuid", *COLUMNS["persons"])) for row in read_persons(connection, level))
    allow_rows(connection, "person", ((str(row[0]), str(row[1])) for row in persons))
    note_cases(connection)
    ties = packed((case, person, part if facts.cleared(case) else None)
                  for case, person, part in connection.execute(_CASE_PERSONS) if case in chosen)
    named = {person for _, person, _ in ties}
    consents = packed(tuple(row) for row in connection.execute(_CONSENTS)
                      if row[1] in (chosen if row[0] == "case" else named))
    return {"persons": packed(row[1:] for row in persons if row[1] in named), "case_persons": ties, "consents": consents}
