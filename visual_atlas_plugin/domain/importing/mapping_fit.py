"""A mapping that was made for one file, for the next one of its kind: March's table is called otherwise in April."""

from dataclasses import replace
from typing import Dict, List, Sequence, Tuple

from .mapping import ImportMapping, TableMapping
from .raw import POINTS, RawTable


def fitted(mapping: ImportMapping, tables: Sequence[RawTable]) -> ImportMapping:
    """Return a mapping whose tables are called as those of a source.

    A table that the source does not have stands for the one table without a meaning that has all of its columns. Where
    there is none, or more than one, the mapping says what it said: `mapping_json.check` then tells what does not fit.
    """
    known = {table.name for table in tables}
    if all(name in known for name in mapping.tables):
        return mapping
    found: Dict[str, TableMapping] = {name: table for name, table in mapping.tables.items() if name in known}
    for name, meaning in mapping.tables.items():
        if name in known:
            continue
        alike = [table.name for table in tables if table.name not in mapping.tables and _has_all(table, meaning)]
        if meaning.rows_are == "skip" and not alike:
            continue
        found[alike[0] if len(alike) == 1 and alike[0] not in found else name] = meaning
    return replace(mapping, tables=found)


def without_missing(mapping: ImportMapping, tables: Sequence[RawTable]) -> Tuple[ImportMapping, List[str]]:
    """Return a mapping without tables and columns that a source does not have, and these, as a person would name them."""
    known = {table.name: table for table in tables}
    kept: Dict[str, TableMapping] = {}
    missing: List[str] = []
    for name, meaning in mapping.tables.items():
        if name not in known:
            missing += [name] if meaning.rows_are != "skip" else []
            continue
        columns = {column: field for column, field in meaning.columns.items() if _has(known[name], column)}
        missing += [column for column in meaning.columns if column not in columns]
        kept[name] = replace(meaning, columns=columns)
    return replace(mapping, tables=kept), missing


def _has_all(table: RawTable, meaning: TableMapping) -> bool:
    return bool(meaning.columns) and all(_has(table, column) for column in meaning.columns)


def _has(table: RawTable, column: str) -> bool:
    return column in table.columns or (column == POINTS and table.has_points)
