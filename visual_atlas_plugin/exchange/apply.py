"""Import a source into an atlas: everything or nothing, as a dry run or for good, in one transaction either way."""

import json
import sqlite3
import uuid
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator, Optional

from ..domain.errors import N_, AtlasError
from ..domain.importing.mapping import ImportMapping
from ..domain.importing.mapping_json import to_json
from ..domain.importing.raw import RawSource
from ..store.connection import PathLike, check_foreign_keys, connect, explain
from ..store.schema import CURRENT_VERSION, check_file, migrate, utc_now
from .bulk_insert import RowRefused
from .bulk_sql import named
from .bulk_writer import Writer
from .import_run import ImportRun, ImportStopped
from .plan import ImportOptions, Plan, Watch

CACHE_KB = 96_000               # memory that SQLite may use for pages
STEPS = 200_000                 # of SQLite's machine between two looks at the stop button
ALL_CHECKED = 200_000           # new rows up to which every reference of the atlas is checked again
SEARCH_BLOCKS = 2               # groups of cases indexed for search at once; more wait for visualatlas:rebuildsearch
# references that are looked up for each kind of thing once; the others come from the rows that were just put in
_LOOKED_UP = (("case_themes", "theme_uuid", "themes"), ("stages", "place_uuid", "places"))


def make_plan(path: PathLike, source: RawSource, mapping: ImportMapping, options: ImportOptions = ImportOptions(),
              watch: Watch = Watch()) -> Plan:
    """Say what an import would do: the import itself, taken back at its end. Raises AtlasError, ImportStopped.

    An atlas of an older version is brought up to date first.
    """
    return _import(path, source, mapping, options, watch, dry=True)


def apply_import(path: PathLike, source: RawSource, mapping: ImportMapping, options: ImportOptions = ImportOptions(),
                 watch: Watch = Watch()) -> Plan:
    """Import for good. Whatever goes wrong, the atlas is as it was. Raises AtlasError, ImportStopped.

    Where the atlas has everything already, nothing is written and `import_id` is "".
    """
    return _import(path, source, mapping, options, watch, dry=False)


def _import(path: PathLike, source: RawSource, mapping: ImportMapping, options: ImportOptions, watch: Watch,
            dry: bool) -> Plan:
    mapping = _whole(mapping, options)
    options = replace(options, owner=mapping.owner, terms=mapping.terms, publisher=mapping.publisher)
    check_writable(path)
    with opened(path, watch) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            plan = _run(connection, source, mapping, options, watch, dry)
            connection.execute("COMMIT" if plan.import_id else "ROLLBACK")
        finally:
            if connection.in_transaction:       # whatever went wrong, also a stop from outside
                connection.set_progress_handler(None, 0)
                connection.execute("ROLLBACK")
    watch.progress(100.0)
    return plan


def _whole(mapping: ImportMapping, options: ImportOptions) -> ImportMapping:
    """Return the mapping with what the caller says of owner, terms and publisher. Raises AtlasError where it is not said."""
    given = {name: getattr(options, name) for name in ("owner", "terms", "publisher") if getattr(options, name)}
    mapping = replace(mapping, **given)
    for name in ("owner", "terms"):
        if not getattr(mapping, name).strip() and not _is_mapped(mapping, name):
            raise AtlasError(N_("It is not said whose data this is, or on what terms it was given."),
                             N_("Give the owner of the data and the terms of its use."), name)
    return mapping


def _is_mapped(mapping: ImportMapping, name: str) -> bool:
    cases = [table for table in mapping.tables.values() if table.rows_are == "cases"]
    return bool(cases) and all(name in table.columns.values() or name in table.constants for table in cases)


def check_writable(path: PathLike) -> None:
    """Check the atlas and bring it to the current schema. Raises AtlasError."""
    info = check_file(path, thorough=None)
    if info.read_only:
        raise AtlasError(N_("“{name}” is read-only."), N_("Save a copy of it where you may write, and open the copy."),
                         name=Path(path).name)
    if info.version < CURRENT_VERSION:
        migrate(path)


@contextmanager
def opened(path: PathLike, watch: Watch) -> Iterator[sqlite3.Connection]:
    """Yield a connection for bulk work that stops where the user stops it; errors of SQLite become AtlasErrors.

    Foreign keys are off: what is put in is checked as a whole before the commit.
    """
    try:
        connection = connect(path, write=True)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        connection.execute("PRAGMA threads = 2")        # that sort the entries of an index
        connection.set_progress_handler(watch.canceled, STEPS)
        yield connection
    except RowRefused as error:
        raise AtlasError(N_("A row does not fit the atlas: {row}."),
                         N_("Nothing was written. Correct the row or the mapping."), error.reason, row=str(error)) from error
    except sqlite3.IntegrityError as error:
        raise AtlasError(N_("The atlas refused a change of this import: {why}."), N_("Nothing was written."),
                         why=str(error)) from error
    except sqlite3.Error as error:
        if "interrupted" in str(error) and watch.canceled():
            raise ImportStopped() from error
        raise explain(error, path) from error
    finally:
        connection.close()


def _run(connection: sqlite3.Connection, source: RawSource, mapping: ImportMapping, options: ImportOptions, watch: Watch,
         dry: bool) -> Plan:
    """Do the import inside the open transaction; `import_id` of the plan says whether it is to be kept."""
    now = utc_now()
    writer = Writer(connection, new_import_id(connection), options.editor, now)
    plan = ImportRun(connection, source, mapping, options, writer, watch).run()
    if dry or not (writer.rows or writer.changes):
        return plan
    connection.execute(
        "INSERT INTO imports (uuid, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash, imported_at, "
        "row_counts, mapping, owner, terms, sync_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (writer.import_id, options.editor, now, writer.import_id, source.title, options.kind, options.file_name or None,
         source.sha256 or None, now, json.dumps({"rows": plan.rows(), **plan.counts()}), to_json(mapping),
         options.owner or None, options.terms or None, options.sync_state))
    writer.finish(source.sha256, lambda: _look(watch))
    check_references(connection, writer)
    _draw_routes(connection, plan)
    plan.search_pending = not _search_made(connection)
    watch.progress(98.0)
    _look(watch)
    plan.import_id = writer.import_id
    return plan


def _look(watch: Watch) -> None:
    if watch.canceled():
        raise ImportStopped()


def new_import_id(connection: sqlite3.Connection) -> str:
    """Return the id of a new import; in a training atlas it says that what came in is made up."""
    made_up = connection.execute("SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1'").fetchone()
    return ("SYN-" if made_up else "") + str(uuid.uuid4())


def check_references(connection: sqlite3.Connection, writer: Writer) -> None:
    """Raise AtlasError where a row points to nothing.

    After a large bulk, what cases and stages point to is looked up once for each theme and place; that they point to
    their own cases needs no look: those uuids come from the rows that were put in with them.
    """
    if writer.rows <= ALL_CHECKED:
        check_foreign_keys(connection)
        return
    for table, column, holder in _LOOKED_UP:
        missing: Optional[tuple] = connection.execute(
            named("SELECT count(*) FROM (SELECT DISTINCT {column} AS one FROM {table} WHERE {column} IS NOT NULL) "
                  "WHERE one NOT IN (SELECT uuid FROM {holder})", column=column, table=table, holder=holder)).fetchone()
        if missing and missing[0]:
            raise AtlasError(N_("{n} rows of the atlas point to rows that do not exist."),
                             N_("Nothing was written. Please report this with the details."), f"{table}.{column}",
                             n=missing[0])


def _draw_routes(connection: sqlite3.Connection, plan: Plan) -> None:
    """Draw the routes anew where an import brought or changed one, or a stop of one."""
    touched = (plan.tables.get(name) for name in ("routes", "route_stops"))
    if any(one is not None and (one.new or one.changed) for one in touched):
        from ..store.route_rebuild import redraw  # needs shapely
        try:
            redraw(connection)
        except ImportError as error:
            raise AtlasError(N_("The routes cannot be drawn, because the library shapely is missing or does not fit this QGIS. "
                                "The atlas was left as it was."),
                             N_("Install shapely, or leave out the tables of routes."), str(error)) from error


def _search_made(connection: sqlite3.Connection) -> bool:
    """Index the cases that came in, where they are few; return whether search is ready for all."""
    from ..store.text_index import fill, missing_blocks  # needs numpy
    missing = len(missing_blocks(connection))
    if 0 < missing <= SEARCH_BLOCKS:
        fill(connection)
    return missing <= SEARCH_BLOCKS
