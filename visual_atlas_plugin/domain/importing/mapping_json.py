"""Mappings as JSON and back, and whether a mapping fits the tables of a source."""

import json
from dataclasses import fields
from typing import Any, Dict, List, Mapping, Sequence, Set

from ..errors import AtlasError, N_
from .mapping import CRS_FORM, ROWS_ARE, Choices, ImportMapping, TableMapping
from .raw import POINTS, RawTable, shortened
from .targets import POINT, TARGETS, find

FORMAT, VERSION = "visual-atlas-import-mapping", 1
_TEXTS = ("themes", "kinds", "roles", "places")
_WORDS = ("owner", "terms", "publisher")
_BOOLEANS = ("day_first", "tilde_is_about", "excel_dates", "year_leads")
_ADVICE = N_("Choose a mapping that Visual Atlas saved, or map the columns anew.")
_CORRECT = N_("Correct the mapping.")


def to_json(mapping: ImportMapping) -> str:
    """Return a mapping as JSON text; the same mapping always gives the same text."""
    choices = {one.name: getattr(mapping.choices, one.name) for one in fields(Choices)}
    tables = {name: {"rows_are": table.rows_are, "columns": dict(table.columns), "constants": dict(table.constants)}
              for name, table in mapping.tables.items()}
    whole = {"format": FORMAT, "version": VERSION, "tables": tables, "choices": choices,
             **{name: dict(getattr(mapping, name)) for name in _TEXTS},
             **{name: getattr(mapping, name) for name in _WORDS}, "keep_without": list(mapping.keep_without)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> ImportMapping:
    """Return the mapping of a JSON text. Raises AtlasError where it is none, is newer, or names what is not known here."""
    try:
        whole = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise AtlasError(N_("This is not a mapping: it is no JSON."), _ADVICE, str(error)) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise AtlasError(N_("This is not a mapping of an import."), _ADVICE)
    if whole.get("version") != VERSION or isinstance(whole["version"], bool):
        raise AtlasError(N_("This mapping has version {version}; this Visual Atlas reads version {known}."),
                         N_("Install a newer Visual Atlas, or map the columns anew."),
                         version=shortened(str(whole.get("version"))), known=VERSION)
    _only(whole, {"format", "version", "tables", "choices", "keep_without", *_TEXTS, *_WORDS}, "mapping")
    mapping = ImportMapping(
        _tables(whole.get("tables", {})), _choices(whole.get("choices", {})),
        **{name: _texts(whole.get(name, {}), name) for name in _TEXTS},
        **{name: _text(whole.get(name, ""), name) for name in _WORDS},
        keep_without=tuple(_text(one, "keep_without") for one in _list(whole.get("keep_without", []), "keep_without")))
    check(mapping)
    return mapping


def check(mapping: ImportMapping, tables: Sequence[RawTable] = ()) -> None:
    """Raise AtlasError where a mapping says what cannot be: of itself, and of the tables where they are given."""
    for name, table in mapping.tables.items():
        _check_table(name, table)
    for field in mapping.keep_without:
        if field != "*" and not any(field in known for known in TARGETS.values()):
            raise AtlasError(N_("The mapping names a field “{field}” that this Visual Atlas does not know."), _CORRECT,
                             field=shortened(field))
    if mapping.choices.crs and not CRS_FORM.match(mapping.choices.crs):
        raise AtlasError(N_("“{crs}” is no coordinate system that an import can read."), _CORRECT,
                         crs=shortened(mapping.choices.crs))
    known = {table.name: table for table in tables}
    for name, table in mapping.tables.items():
        if tables and table.rows_are != "skip":
            _check_fits(name, table, known)


def _check_table(name: str, table: TableMapping) -> None:
    if table.rows_are not in ROWS_ARE:
        raise AtlasError(N_("The mapping says that the rows of “{table}” are “{rows}”, which Visual Atlas does not know."),
                         _CORRECT, table=shortened(name), rows=shortened(table.rows_are))
    fed: Set[str] = set()
    for column, field in (*table.columns.items(), *((None, field) for field in table.constants)):
        target = find(table.rows_are, field)
        if target is None or (column == POINTS) != (target.name == POINT):
            raise AtlasError(N_("The mapping of “{table}” names a field “{field}” that rows of this kind do not have."),
                             _CORRECT, table=shortened(name), field=shortened(field))
        if column is not None and field in fed and not target.many:
            raise AtlasError(N_("Two columns of “{table}” feed the field “{field}”, which takes one."), _CORRECT,
                             table=shortened(name), field=field)
        fed.add(field if column is not None else "")
    for target in TARGETS[table.rows_are].values():
        if target.required and target.name not in fed and target.name not in table.constants:
            raise AtlasError(N_("No column of “{table}” feeds the field “{field}”, which every row needs."),
                             N_("Map a column to it."), table=shortened(name), field=target.name)


def _check_fits(name: str, table: TableMapping, known: Mapping[str, RawTable]) -> None:
    if name not in known:
        raise AtlasError(N_("The mapping speaks of a table “{table}” that this source does not have."),
                         N_("Choose the mapping that was made for such a source, or map the columns anew."),
                         table=shortened(name))
    raw = known[name]
    for column in table.columns:
        if column not in raw.columns and not (column == POINTS and raw.has_points):
            raise AtlasError(N_("The mapping speaks of a column “{column}” that the table “{table}” does not have."),
                             N_("Choose the mapping that was made for such a source, or map the columns anew."),
                             column=shortened(column), table=shortened(name))


def _tables(given: Any) -> Dict[str, TableMapping]:
    tables = {}
    for name, table in _dict(given, "tables").items():
        _only(_dict(table, name), {"rows_are", "columns", "constants"}, name)
        tables[name] = TableMapping(_text(table.get("rows_are"), "rows_are"), _texts(table.get("columns", {}), "columns"),
                                    _texts(table.get("constants", {}), "constants"))
    return tables


def _choices(given: Any) -> Choices:
    _only(_dict(given, "choices"), {one.name for one in fields(Choices)}, "choices")
    for name, value in given.items():
        if name == "two_digits_until":
            if value is not None and (type(value) is not int or not -1 <= value <= 99):
                raise _wrong(name)
            continue
        is_text = name in ("list_separator", "crs")
        if not (isinstance(value, str) if is_text else isinstance(value, bool) or (value is None and name in _BOOLEANS)):
            raise _wrong(name)
    return Choices(**given)


def _only(given: Mapping[str, Any], known: Set[str], part: str) -> None:
    """Refuse what is not known: a choice that is overlooked would change what is read."""
    for name in given:
        if name not in known:
            raise AtlasError(N_("The mapping has a part “{part}” that this Visual Atlas does not know."), _ADVICE,
                             part=shortened(f"{part}: {name}"))


def _dict(given: Any, name: str) -> Dict[str, Any]:
    if not isinstance(given, dict):
        raise _wrong(name)
    return given


def _list(given: Any, name: str) -> List[Any]:
    if not isinstance(given, list):
        raise _wrong(name)
    return given


def _texts(given: Any, name: str) -> Dict[str, str]:
    return {key: _text(value, name) for key, value in _dict(given, name).items()}


def _text(given: Any, name: str) -> str:
    if not isinstance(given, str):
        raise _wrong(name)
    return given


def _wrong(name: str) -> AtlasError:
    return AtlasError(N_("The part “{part}” of the mapping is not as it should be."), _ADVICE, part=shortened(name))
