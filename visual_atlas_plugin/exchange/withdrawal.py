"""Takes a person out of an atlas: rows, log values, attachments, search; a tombstone stays, and the seals still hold.

What is about that person alone goes: its cases become tombstones without stages, claims, texts and attachments. A case about
several persons stays, is held back from every edition by the tombstone (domain.publishing: withdrawn), and is listed, because
only a human can tell which of its words speak of whom. A tombstone keeps its number where an edition told it already, so that
the edition can be called back and a later import of the same number meets an edited row; any other number may be a name and
goes, too.
"""

import json
import sqlite3
import uuid
from dataclasses import dataclass, field
from typing import Callable, Dict, Iterable, List, Tuple

from ..domain.errors import AtlasError, Stopped
from ..domain.releasing.editions import Edition
from ..store.connection import PathLike, leave_wal, open_atlas
from ..store.log_seal import erase_values
from ..store.schema import utc_now
from .publishing.register import editions

WITHDRAWN = "Withdrawn"         # what stands in the place of a title and a pseudonym
_FIND = "SELECT uuid, person_id, withdrawn_at FROM persons WHERE person_id = ?"
_CASES = ("SELECT c.uuid, c.case_id, (SELECT count(*) FROM case_persons o JOIN persons p ON p.uuid = o.person_uuid "
          "WHERE o.case_uuid = c.uuid AND o.person_uuid <> ?1 AND coalesce(p.withdrawn_at, '') = '') FROM cases c "
          "WHERE c.uuid IN (SELECT case_uuid FROM case_persons WHERE person_uuid = ?1) ORDER BY c.case_id")
# rows about a case: (table, statement that lists their uuids); what hangs on others comes first
_OF_CASE: Tuple[Tuple[str, str], ...] = (
    ("citations", "SELECT uuid FROM citations WHERE case_uuid = ?1 OR stage_uuid IN (SELECT uuid FROM stages WHERE case_uuid = ?1) "
                  "OR claim_uuid IN (SELECT uuid FROM claims WHERE case_uuid = ?1 OR stage_uuid IN "
                  "(SELECT uuid FROM stages WHERE case_uuid = ?1))"),
    ("claims", "SELECT uuid FROM claims WHERE case_uuid = ?1 OR stage_uuid IN (SELECT uuid FROM stages WHERE case_uuid = ?1)"),
    ("attachments", "SELECT uuid FROM attachments WHERE case_uuid = ?1"),
    ("consents", "SELECT uuid FROM consents WHERE case_uuid = ?1"),
    ("case_locations", "SELECT uuid FROM case_locations WHERE case_uuid = ?1"),
    ("case_themes", "SELECT uuid FROM case_themes WHERE case_uuid = ?1"),
    ("stages", "SELECT uuid FROM stages WHERE case_uuid = ?1"),
)
_OF_PERSON: Tuple[Tuple[str, str], ...] = (
    ("attachments", "SELECT uuid FROM attachments WHERE person_uuid = ?1"),
    ("consents", "SELECT uuid FROM consents WHERE person_uuid = ?1"),
)
_DELETE: Dict[str, str] = {
    "citations": "DELETE FROM citations WHERE uuid = ?", "claims": "DELETE FROM claims WHERE uuid = ?",
    "attachments": "DELETE FROM attachments WHERE uuid = ?", "consents": "DELETE FROM consents WHERE uuid = ?",
    "case_locations": "DELETE FROM case_locations WHERE uuid = ?", "case_themes": "DELETE FROM case_themes WHERE uuid = ?",
    "stages": "DELETE FROM stages WHERE uuid = ?"}
_EMPTY_CASE = ("UPDATE cases SET case_id = ?, title = ?, record_kind = 'case', summary = NULL, date_edtf = NULL, date_text = NULL, "
               "date_precision = NULL, start_day = NULL, end_day = NULL, privacy = 'confidential', public_ground = NULL, "
               "publisher = NULL, owner = NULL, terms = NULL, confidence = NULL, credibility = NULL, review = 'draft', "
               "reviewed_by = NULL, reviewed_at = NULL, notes = NULL, edited_by = ? WHERE uuid = ?")
_EMPTY_PERSON = ("UPDATE persons SET person_id = ?, pseudonym = ?, birth_edtf = NULL, sex = NULL, privacy = 'confidential', "
                 "withdrawn_at = ?, notes = NULL, edited_by = ? WHERE uuid = ?")
_EMPTY_LINK = "UPDATE case_persons SET part = NULL, edited_by = ? WHERE person_uuid = ?"
_LINKS = "SELECT uuid FROM case_persons WHERE person_uuid = ?"
_LOGGED = "SELECT uuid FROM change_log WHERE table_name = ? AND row_uuid = ?"
# entries of rows that were deleted before: what they were about stands in their old values
_ABOUT = ("SELECT g.uuid, g.table_name, g.row_uuid FROM change_values v JOIN change_log g ON g.uuid = v.log_uuid WHERE {column} IN "
          "(SELECT value FROM json_each(?1))")
_COLUMNS: Dict[str, str] = {
    name: f"coalesce(json_extract(v.old_values, '$.{name}'), json_extract(v.new_values, '$.{name}'))"
    for name in ("case_uuid", "person_uuid", "stage_uuid", "claim_uuid")}
_LOG = ("INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, edited_at) "
        "VALUES (?, 'withdraw', 'persons', ?, ?, ?)")
_IMPORTS = ("SELECT DISTINCT i.title FROM imports i JOIN (SELECT import_id FROM persons WHERE uuid = ?1 UNION "
            "SELECT c.import_id FROM cases c JOIN case_persons m ON m.case_uuid = c.uuid WHERE m.person_uuid = ?1) f "
            "ON f.import_id = i.uuid ORDER BY 1")


@dataclass
class Withdrawal:
    """What a withdrawal does, or would do. `emptied`: numbers of cases about the person alone; `shared`: numbers of cases that
    others are in, too, to be read by a human; `editions`: publications that held one of them, to be called back; `imports`:
    titles of the imports that brought the person in, whose files are still where they were; `rows`: rows taken out, `values`:
    entries of the log whose values were taken out; `tombstone`: the new number of the person, "" before it is done."""

    emptied: List[str] = field(default_factory=list)
    shared: List[str] = field(default_factory=list)
    editions: List[Edition] = field(default_factory=list)
    imports: List[str] = field(default_factory=list)
    rows: int = 0
    values: int = 0
    tombstone: str = ""


def look(path: PathLike, person_id: str) -> Withdrawal:
    """Return what withdrawing a person would take out of an atlas file, which is only read. Raises AtlasError."""
    with open_atlas(path) as connection:
        return _found(connection, _person(connection, person_id))


def withdraw(path: PathLike, person_id: str, editor: str = "unknown",
             is_canceled: Callable[[], bool] = lambda: False) -> Withdrawal:
    """Take a person out of an atlas file: everything or nothing. Raises AtlasError, Stopped."""
    with open_atlas(path, write=True) as connection:
        person = _person(connection, person_id)
        done = _found(connection, person)
        told = {key for edition in editions(connection) for key in edition.records}
        touched = _touched(connection, person, done)
        for table, row in touched:
            if table in _DELETE:
                connection.execute(_DELETE[table], (row,))
        for case_uuid, case_id, others in connection.execute(_CASES, (person,)).fetchall():
            if not others:
                kept = case_id if case_id in told else f"withdrawn-{uuid.uuid4().hex[:12]}"
                connection.execute(_EMPTY_CASE, (kept, WITHDRAWN, editor, case_uuid))
        done.tombstone = f"withdrawn-{uuid.uuid4().hex[:12]}"
        connection.execute(_EMPTY_LINK, (editor, person))
        connection.execute(_EMPTY_PERSON, (done.tombstone, WITHDRAWN, utc_now(), editor, person))
        done.values = _erase(connection, touched)
        connection.execute(_LOG, (str(uuid.uuid4()), person, editor, utc_now()))
        if is_canceled():
            raise Stopped("Stopped before the end.", "Nothing was written.")
    leave_wal(path)         # its file may hold the old pages
    return done


def _person(connection: sqlite3.Connection, person_id: str) -> str:
    found = connection.execute(_FIND, (person_id,)).fetchone()
    if found is None:
        raise AtlasError("There is no person {key} in this atlas.", "Look for the number of the person in the table persons.",
                         key=person_id)
    if found[2]:
        raise AtlasError("The person {key} was withdrawn before.", "Nothing is left to be taken out.", key=person_id)
    return str(found[0])


def _found(connection: sqlite3.Connection, person: str) -> Withdrawal:
    """Return what is there of a person, before anything is changed."""
    done = Withdrawal()
    for _, case_id, others in connection.execute(_CASES, (person,)):
        (done.shared if others else done.emptied).append(str(case_id))
    affected = {*done.emptied, *done.shared}
    done.editions = [edition for edition in editions(connection) if affected & edition.records]
    done.imports = [str(title) for (title,) in connection.execute(_IMPORTS, (person,))]
    done.rows = sum(1 for table, _ in _touched(connection, person, done) if table in _DELETE)
    return done


def _touched(connection: sqlite3.Connection, person: str, done: Withdrawal) -> List[Tuple[str, str]]:
    """Return (table, uuid) of every row that is about the person alone, in an order in which they can be taken out."""
    found: List[Tuple[str, str]] = [(table, str(row)) for table, statement in _OF_PERSON
                                    for (row,) in connection.execute(statement, (person,))]
    for case_uuid, _, others in connection.execute(_CASES, (person,)).fetchall():
        if others:
            continue
        found += [(table, str(row)) for table, statement in _OF_CASE for (row,) in connection.execute(statement, (case_uuid,))]
        found.append(("cases", str(case_uuid)))
    found += [("case_persons", str(row)) for (row,) in connection.execute(_LINKS, (person,))]
    return found + [("persons", person)]


def _erase(connection: sqlite3.Connection, touched: Iterable[Tuple[str, str]]) -> int:
    """Take the values of these rows out of the log, those of this very change as well; return of how many entries."""
    listed = list(touched)
    entries = {str(entry) for table, row in listed for (entry,) in connection.execute(_LOGGED, (table, row))}
    about = {"case_uuid": {row for table, row in listed if table == "cases"},
             "person_uuid": {row for table, row in listed if table == "persons"},
             "stage_uuid": {row for table, row in listed if table == "stages"},
             "claim_uuid": {row for table, row in listed if table == "claims"}}
    for name, column in _COLUMNS.items():       # stages and claims of a case come before what hangs on them
        if not about[name]:
            continue
        found = connection.execute(_ABOUT.format(column=column), (json.dumps(sorted(about[name])),)).fetchall()
        for entry, table, row in found:
            entries.add(str(entry))
            if table in ("stages", "claims"):
                about["stage_uuid" if table == "stages" else "claim_uuid"].add(str(row))
    for entry in sorted(entries):
        erase_values(connection, entry)
    return len(entries)
