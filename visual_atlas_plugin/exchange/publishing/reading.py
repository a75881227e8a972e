"""Read from an open atlas what may leave it: allowed rows alone, by SQL, over one state of the file.

Everything is kept in memory: not even the names of the rows that may leave are written to a temporary file.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Dict, Iterable, Iterator, List, Mapping, Sequence, Set, Tuple

from ...domain.releasing.masking import MaskedPlace
from ...domain.releasing.policy import LevelPolicy
from ...store.connection import point_of
from ...store.public_index import sort_cases
from .policy_store import policy_of
from .released import COLUMNS

Row = Dict[str, object]

_TEMP = """
DROP TABLE IF EXISTS temp.ok_fids;
DROP TABLE IF EXISTS temp.ok_cases;
DROP TABLE IF EXISTS temp.ok_rows;
CREATE TEMP TABLE ok_fids (fid INTEGER PRIMARY KEY, grounded INTEGER);
CREATE TEMP TABLE ok_cases (pos INTEGER PRIMARY KEY, uuid TEXT UNIQUE, grounded INTEGER);
CREATE TEMP TABLE ok_rows (uuid TEXT PRIMARY KEY, subject TEXT, id TEXT) WITHOUT ROWID;
"""
# cases in the order of their ids, counted from 1
_NUMBER = ("INSERT INTO temp.ok_cases (uuid, grounded) SELECT c.uuid, k.grounded FROM temp.ok_fids k JOIN cases c ON c.fid = k.fid "
           "ORDER BY c.case_id")
_CASES = ("SELECT k.pos, c.uuid, k.grounded, c.privacy, {columns} FROM temp.ok_cases k CROSS JOIN cases c ON c.uuid = k.uuid "
          "ORDER BY k.pos")
_STAGES = ("SELECT k.pos, s.uuid, s.case_uuid, s.place_uuid, {columns} FROM temp.ok_cases k CROSS JOIN stages s "
           "ON s.case_uuid = k.uuid WHERE s.privacy IN (SELECT value FROM json_each(?)) "
           "ORDER BY k.pos, s.stage_order, s.fid")
_HELD_STAGES = ("SELECT k.pos, count(*) FROM temp.ok_cases k CROSS JOIN stages s ON s.case_uuid = k.uuid "
                "WHERE s.privacy NOT IN (SELECT value FROM json_each(?)) GROUP BY k.pos ORDER BY k.pos")
# stages that a figure or a citation is about: nobody asks for the others by their own key
_SPOKEN_OF = ("SELECT stage_uuid FROM claims WHERE stage_uuid IS NOT NULL "
              "UNION SELECT stage_uuid FROM citations WHERE stage_uuid IS NOT NULL")
_NOTE_CASES = ("INSERT OR IGNORE INTO temp.ok_rows SELECT k.uuid, 'case', c.case_id FROM temp.ok_cases k CROSS JOIN cases c "
               "ON c.uuid = k.uuid")
# what masking must know of every place: nothing of it leaves by itself
_POINTS = """
SELECT p.uuid, p.kind, p.privacy, COALESCE(p.country, ''), COALESCE(p.admin1, ''), COALESCE(p.admin2, ''),
    COALESCE(p.short_en, p.name_en, ''), p.geom,
    EXISTS (SELECT 1 FROM citations t JOIN sources o ON o.uuid = t.source_uuid
            WHERE t.place_uuid = p.uuid AND o.privacy IN (SELECT value FROM json_each(:privacies))),
    EXISTS (SELECT 1 FROM stages s WHERE s.place_uuid = p.uuid),
    EXISTS (SELECT 1 FROM stages s JOIN temp.ok_cases k ON k.uuid = s.case_uuid
            WHERE s.place_uuid = p.uuid AND s.privacy IN (SELECT value FROM json_each(:privacies)))
FROM places p ORDER BY p.uuid"""
_PLACES = ("SELECT p.uuid, p.same_as_place_uuid, p.geom, {columns} FROM temp.ok_rows k JOIN places p ON p.uuid = k.uuid "
           "WHERE k.subject = 'place' AND p.privacy IN (SELECT value FROM json_each(?)) ORDER BY p.place_id")
_NAMES = ("SELECT k.id, n.name, n.language, n.script, n.romanization, n.is_alias FROM place_names n "
          "JOIN temp.ok_rows k ON k.uuid = n.place_uuid ORDER BY k.id, n.is_alias, n.name")
_CASE_THEMES = ("SELECT k.pos - 1, t.theme_id FROM temp.ok_cases k CROSS JOIN case_themes m ON m.case_uuid = k.uuid "
                "JOIN themes t ON t.uuid = m.theme_uuid")
_CLAIMS = ("SELECT c.uuid, k.subject, k.id, {columns} FROM claims c JOIN temp.ok_rows k ON k.uuid = COALESCE(c.case_uuid, "
           "c.stage_uuid, c.place_uuid, c.route_uuid, c.theme_uuid, c.statistic_uuid) "
           "WHERE c.privacy IN (SELECT value FROM json_each(?)) AND c.review IN (SELECT value FROM json_each(?))")
_CITATIONS = ("SELECT o.uuid, o.source_key, k.subject, k.id, t.about, t.locator FROM citations t JOIN temp.ok_rows k "
              "ON k.uuid = COALESCE(t.case_uuid, t.stage_uuid, t.claim_uuid, t.place_uuid, t.route_uuid, t.theme_uuid, "
              "t.statistic_uuid, t.term_uuid, t.image_uuid, t.observation_point_uuid, t.observation_line_uuid, "
              "t.observation_polygon_uuid) JOIN sources o ON o.uuid = t.source_uuid "
              "WHERE o.privacy IN (SELECT value FROM json_each(?)) ORDER BY k.subject, k.id, o.source_key, t.about, t.locator")
_CITED = ("EXISTS (SELECT 1 FROM citations t JOIN sources o ON o.uuid = t.source_uuid WHERE t.{key} = x.uuid "
          "AND o.privacy IN (SELECT value FROM json_each(?)))")
_PEOPLE = ("SELECT DISTINCT p.uuid, {columns} FROM temp.ok_cases k JOIN case_persons m ON m.case_uuid = k.uuid "
           "JOIN persons p ON p.uuid = m.person_uuid WHERE p.privacy IN (SELECT value FROM json_each(?)) "
           "AND COALESCE(p.withdrawn_at, '') = '' ORDER BY p.person_id")
_THEMES = "SELECT t.uuid, t.is_user, {columns} FROM themes t ORDER BY t.theme_no IS NULL, t.theme_no, t.theme_id"
_SOURCES = ("SELECT {columns} FROM sources o WHERE o.privacy IN (SELECT value FROM json_each(?)) ORDER BY o.source_key")
_CITED_ROWS = "SELECT x.uuid, {columns} FROM {table} x WHERE {cited} ORDER BY {order}"
_ROUTES = "SELECT r.uuid, {columns} FROM routes r ORDER BY r.route_no"


@dataclass
class AllowedCase:
    """A case that the rule let through, with the stages that it let through, in the atlas's own words; how many it held."""

    uuid: str
    grounded: bool
    privacy: str
    row: Row
    stages: List[Row]
    held_stages: int


def _listed(table: str, alias: str, leave_out: Iterable[str] = ()) -> str:
    """Return the columns of a released table that the atlas has under the same name, for a SELECT."""
    gone = set(leave_out)
    return ", ".join(f"{alias}.{name}" for name in COLUMNS[table] if name not in gone)


def rows(connection: sqlite3.Connection, statement: str, values: Sequence = ()) -> Iterator[Row]:
    """Yield the rows of a statement as values by column."""
    cursor = connection.execute(statement, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row))


def read_allowed(connection: sqlite3.Connection, level: LevelPolicy, day: date) -> Mapping[str, int]:
    """Sort the cases by the rule of the level, and note those that may leave; return how many are held back, by reason."""
    for statement in _TEMP.split(";"):
        connection.execute(statement)
    found = sort_cases(connection, day, level.level, level.rule)
    connection.executemany("INSERT INTO temp.ok_fids VALUES (?, ?)", zip(found.fids, found.grounded))
    connection.execute(_NUMBER)
    connection.execute("DROP TABLE temp.ok_fids")
    return found.held


def read_cases(connection: sqlite3.Connection, level: LevelPolicy) -> Iterator[AllowedCase]:
    """Yield the cases that may leave, in the order of their ids, each with the stages that may: there may be a million."""
    privacies = as_json(level.privacies)
    stages = rows(connection, _STAGES.format(columns=_listed("stages", "s", ("stage_id", "case_id", "place_id"))), (privacies,))
    held = connection.execute(_HELD_STAGES, (privacies,))
    stage, count = next(stages, None), next(held, None)
    for row in rows(connection, _CASES.format(columns=_listed("cases", "c"))):
        pos, own = row.pop("pos"), []
        while stage is not None and stage["pos"] == pos:
            del stage["pos"]
            own.append(stage)
            stage = next(stages, None)
        number = 0
        if count is not None and count[0] == pos:
            number, count = count[1], next(held, None)
        yield AllowedCase(str(row.pop("uuid")), bool(row.pop("grounded")), str(row.pop("privacy")), row, own, number)


def spoken_of(connection: sqlite3.Connection) -> Set[str]:
    """Return the uuids of the stages that a figure or a citation is about."""
    return {row[0] for row in connection.execute(_SPOKEN_OF)}


def note_cases(connection: sqlite3.Connection) -> None:
    """Note the cases that may leave as released."""
    connection.execute(_NOTE_CASES)


def held_at(connection: sqlite3.Connection, level: str, day: date) -> Mapping[str, int]:
    """Return how many cases the policy of an open atlas holds back at a level, by reason (domain.publishing.HELD_...)."""
    connection.execute("BEGIN")
    try:
        return sort_cases(connection, day, level, policy_of(connection).level(level).rule).held
    finally:
        connection.execute("ROLLBACK")


def as_json(words: Iterable[str]) -> str:
    """Return words as a JSON list, for a statement that asks whether a column is one of them."""
    return json.dumps(sorted(words))


def read_points(connection: sqlite3.Connection, level: LevelPolicy, at_least: Mapping[str, str]) -> List[MaskedPlace]:
    """Read what masking must know of every place. `at_least`: by uuid, what earlier editions told of it."""
    found = []
    for row in connection.execute(_POINTS, {"privacies": as_json(level.privacies)}):
        uuid, kind, privacy, country, admin1, admin2, town, geom, is_fact, has_cases, released = row
        found.append(MaskedPlace(
            uuid, kind, privacy, country, admin1, admin2, town, None if geom is None else point_of(geom), bool(is_fact),
            bool(has_cases), bool(released), at_least.get(uuid, "exact")))
    return found


def allow_rows(connection: sqlite3.Connection, subject: str, ids: Iterable[Tuple[str, str]]) -> None:
    """Note rows of the atlas (uuid, released id) as released, so that names, claims and citations of them may be read."""
    connection.executemany("INSERT OR IGNORE INTO temp.ok_rows VALUES (?, ?, ?)", ((uuid, subject, key) for uuid, key in ids))


def read_places(connection: sqlite3.Connection, level: LevelPolicy) -> List[Row]:
    """Read the places that are told exactly."""
    columns = _listed("places", "p", ("same_as_place_id", "mask", "radius_m", "cases", "geom"))
    return list(rows(connection, _PLACES.format(columns=columns), (as_json(level.privacies),)))


def read_names(connection: sqlite3.Connection) -> List[tuple]:
    """Read all names of the places that are told exactly."""
    return [tuple(row) for row in connection.execute(_NAMES)]


def read_case_themes(connection: sqlite3.Connection) -> Iterator[Tuple[int, str]]:
    """Yield (number of the case, theme_id) of the cases that may leave."""
    return iter(connection.execute(_CASE_THEMES))


def read_themes(connection: sqlite3.Connection) -> List[Row]:
    """Read all themes; which may be named is decided by who has them."""
    return list(rows(connection, _THEMES.format(columns=_listed("themes", "t"))))


def read_routes(connection: sqlite3.Connection) -> List[Row]:
    """Read all routes."""
    return list(rows(connection, _ROUTES.format(columns=_listed("routes", "r"))))


def read_claims(connection: sqlite3.Connection, level: LevelPolicy) -> List[Row]:
    """Read the claims about what is released."""
    columns = _listed("claims", "c", ("claim_id", "subject", "subject_id"))
    return list(rows(connection, _CLAIMS.format(columns=columns), (as_json(level.privacies), as_json(level.reviews))))


def read_citations(connection: sqlite3.Connection, level: LevelPolicy) -> Iterator[tuple]:
    """Yield (source uuid, source_key, subject, id, about, locator) of what is released, ordered by subject, id and source."""
    return iter(connection.execute(_CITATIONS, (as_json(level.privacies),)))


def read_sources(connection: sqlite3.Connection, level: LevelPolicy) -> List[Row]:
    """Read the sources that may be named."""
    return list(rows(connection, _SOURCES.format(columns=_listed("sources", "o")), (as_json(level.privacies),)))


def read_statistics(connection: sqlite3.Connection, level: LevelPolicy) -> List[Row]:
    """Read the statistics, which have no privacy of their own, that rest on a source that may be named."""
    return list(rows(connection, _CITED_ROWS.format(
        columns=_listed("statistics", "x"), table="statistics", cited=_CITED.format(key="statistic_uuid"), order="x.stat_id"),
        (as_json(level.privacies),)))


def read_terms(connection: sqlite3.Connection, level: LevelPolicy) -> List[Row]:
    """Read the terms of the glossary that rest on a source that may be named."""
    return list(rows(connection, _CITED_ROWS.format(
        columns=_listed("glossary", "x"), table="glossary", cited=_CITED.format(key="term_uuid"), order="x.term_id"),
        (as_json(level.privacies),)))


def read_persons(connection: sqlite3.Connection, level: LevelPolicy) -> Iterator[Row]:
    """Yield the persons of the cases that may leave, in the order of their ids."""
    return rows(connection, _PEOPLE.format(columns=_listed("persons", "p")), (as_json(level.privacies),))
