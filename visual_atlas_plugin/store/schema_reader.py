"""What the schema of an atlas file says of its tables, read from the file itself: columns, words, links, rules."""

import re
import sqlite3
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple

# tables that triggers and jobs keep; nobody edits them by hand
KEPT_BY_TRIGGERS = ("case_locations", "route_lines", "route_marks", "change_log", "change_values", "schema_version",
                    "atlas_info", "publications", "imports")
_NUMBER = r"-?\d+(?:\.\d+)?"
_RANGE = re.compile(rf"^(\w+) BETWEEN ({_NUMBER}) AND ({_NUMBER})$", re.IGNORECASE)
_BOUND = re.compile(rf"^(\w+) (>=|<=|>|<) ({_NUMBER})$")
_WORDS = re.compile(r"^(\w+) IN \((.*)\)$", re.IGNORECASE | re.DOTALL)
_ORDERED = re.compile(r"^(\w+) (<=|<) (\w+)$")
_ONE_OF = re.compile(r"^\(\w+ IS NOT NULL\)( \+ \(\w+ IS NOT NULL\))+ = 1$")
_TOGETHER = re.compile(r"^\((\w+) IS NULL\) = \((\w+) IS NULL\)$")
_COLOR = "GLOB '#[0-9A-F]"


@dataclass(frozen=True)
class Rule:
    """One CHECK of a table: `kind` says of what sort, `text` is the SQL with single spaces."""

    kind: str                   # words, range, filled, ordered, one_of, together, color, length, point, other
    columns: Tuple[str, ...]
    text: str
    words: Tuple[str, ...] = ()
    low: Optional[float] = None
    high: Optional[float] = None
    open_low: bool = False      # the bound itself is not allowed
    open_high: bool = False


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    type: str
    not_null: bool
    unique: bool
    default: Optional[str]
    refers_to: str = ""         # the table whose uuid it holds
    cascades: bool = False      # the row goes when the other one is deleted
    words: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table of an atlas: columns in order, rules of all of them, name of the geometry column ("" for none)."""

    name: str
    columns: Dict[str, Column]
    rules: Tuple[Rule, ...]
    unique_together: Tuple[Tuple[str, ...], ...] = ()
    geometry: str = ""
    editable: bool = True
    deferred: bool = field(default=False)


def read_tables(connection: sqlite3.Connection) -> Dict[str, Table]:
    """Return every table of an open atlas by name, in the order of the schema."""
    rows = connection.execute(
        "SELECT m.name, m.sql, g.column_name FROM sqlite_master m JOIN gpkg_contents c ON c.table_name = m.name "
        "LEFT JOIN gpkg_geometry_columns g ON g.table_name = m.name WHERE m.type = 'table' ORDER BY m.rowid").fetchall()
    return {name: _read_table(connection, name, sql, geometry or "") for name, sql, geometry in rows
            if re.search(r"\brow_version\b", sql)}


def _read_table(connection: sqlite3.Connection, name: str, sql: str, geometry: str) -> Table:
    rules = tuple(rule_of(text) for text in check_texts(sql))
    words = {rule.columns[0]: rule.words for rule in rules if rule.kind == "words"}
    links = {row[3]: (row[2], row[6] == "CASCADE") for row in connection.execute(
        "SELECT * FROM pragma_foreign_key_list(?)", (name,))}
    single, several = _unique_columns(connection, name)
    columns = {}
    for _, column, kind, not_null, default, _ in connection.execute("SELECT * FROM pragma_table_info(?)", (name,)):
        if column != geometry:
            refers_to, cascades = links.get(column, ("", False))
            columns[column] = Column(column, kind.upper(), bool(not_null), column in single, default, refers_to,
                                     cascades, words.get(column, ()))
    return Table(name, columns, rules, several, geometry, name not in KEPT_BY_TRIGGERS, "DEFERRABLE" in sql)


def _unique_columns(connection: sqlite3.Connection, table: str) -> Tuple[set, Tuple[Tuple[str, ...], ...]]:
    """Return the columns that are unique by themselves, and the sets that are unique together."""
    single, several = set(), []
    for row in connection.execute("SELECT name FROM pragma_index_list(?) WHERE \"unique\"", (table,)).fetchall():
        names = tuple(name for (name,) in connection.execute("SELECT name FROM pragma_index_info(?)", row))
        if len(names) == 1:
            single.update(names)
        else:
            several.append(names)
    return single, tuple(several)


def spaced(text: str) -> str:
    """Return SQL with single spaces, none inside brackets, so that two writings of a rule compare equal."""
    return re.sub(r"\(\s+", "(", re.sub(r"\s+\)", ")", " ".join(text.split())))


def check_texts(sql: str) -> List[str]:
    """Return the texts of all CHECKs of a CREATE TABLE statement."""
    bare = re.sub(r"--[^\n]*", "", sql)
    texts = []
    for match in re.finditer(r"\bCHECK\s*\(", bare):
        depth, end = 1, match.end()
        while depth and end < len(bare):
            depth += {"(": 1, ")": -1}.get(bare[end], 0)
            end += 1
        texts.append(spaced(bare[match.end():end - 1]))
    return texts


def rule_of(text: str) -> Rule:
    """Return what a CHECK asks for."""
    words = _WORDS.match(text)
    if words:
        listed = re.findall(r"'([^']*)'|(-?\d+)", words.group(2))
        return Rule("words", (words.group(1),), text, tuple(word or number for word, number in listed))
    if _ONE_OF.match(text):
        return Rule("one_of", tuple(re.findall(r"\((\w+) IS NOT NULL\)", text)), text)
    if _COLOR in text:
        return Rule("color", (text.split()[0],), text)
    together, ordered = _TOGETHER.match(text), _ORDERED.match(text)
    if together:
        return Rule("together", together.groups(), text)
    if ordered and not re.match(_NUMBER, ordered.group(3)):
        return Rule("ordered", (ordered.group(1), ordered.group(3)), text, open_high=ordered.group(2) == "<")
    if re.match(r"^\w+ <> ''$", text):
        return Rule("filled", (text.split()[0],), text)
    if text == "geom IS NULL OR precision <> 'unknown'":
        return Rule("point", ("precision",), text)
    length = re.match(r"^length\((\w+)\) = (\d+)$", text)
    if length:
        return Rule("length", (length.group(1),), text, high=float(length.group(2)))
    return _range_of(text) or Rule("other", tuple(re.findall(r"\b([a-z_]+)\b", text)), text)


def _range_of(text: str) -> Optional[Rule]:
    between = _RANGE.match(text)
    if between:
        return Rule("range", (between.group(1),), text, low=float(between.group(2)), high=float(between.group(3)))
    bounds = [_BOUND.match(part) for part in text.split(" AND ")]
    if not all(bounds) or len({bound.group(1) for bound in bounds}) != 1:
        return None
    low = high = None
    open_low = open_high = False
    for bound in bounds:
        if bound.group(2).startswith(">"):
            low, open_low = float(bound.group(3)), bound.group(2) == ">"
        else:
            high, open_high = float(bound.group(3)), bound.group(2) == "<"
    return Rule("range", (bounds[0].group(1),), text, (), low, high, open_low, open_high)
