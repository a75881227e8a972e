"""Copy a team atlas into a new atlas file, equal to the last field, as a steward sees it."""

import sqlite3
from pathlib import Path
from typing import Any, Callable, Sequence

from ...domain.errors import AtlasError, Stopped
from ...store.atomic_file import replacing
from ...store.connection import PathLike, connect, explain, transaction
from ...store.schema import create, index_for_search
from ..bulk_schema import SchemaPart
from ..bulk_sql import named
from .copy_in import AT_ONCE, Progress, secret_of
from .rows import TableShape, file_row, shapes_of
from .server import opened, version_of

_COUNT = "SELECT count(*) FROM {secret}.row_order"
_READ = ("SELECT (SELECT o.fid FROM {secret}.row_order o WHERE o.table_name = %s AND o.uuid = t.uuid), {columns} "
         "FROM {schema}.{table} t ORDER BY 1")
_CLEAR = "DELETE FROM {table}"
_PUT = "INSERT INTO {table} ({columns}) VALUES"
_ISOLATED = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"     # one state of all tables


def copy_from_team(connection_info: str, name: str, path: PathLike, progress: Progress = lambda _: None,
                   stopped: Callable[[], bool] = lambda: False) -> int:
    """Copy a team atlas into a new file and return the number of rows. Raises AtlasError, Stopped: then there is no file.

    The person must be a steward: whoever sees a part only would make a file that seems whole.
    """
    if Path(path).exists():
        raise AtlasError("“{name}” exists already.", "Choose another name.", name=Path(path).name)
    with opened(connection_info) as connection:
        with connection.cursor() as cursor:
            cursor.execute(_ISOLATED)
        version_of(connection, name)
        with replacing(path) as part:
            create(part, shown_as=path)
            try:
                return _fill(part, connection, name, progress, stopped)
            except sqlite3.Error as error:
                raise explain(error, path) from error


def _fill(part: Path, server: Any, name: str, progress: Progress, stopped: Callable[[], bool]) -> int:
    """Put all rows of the server into an empty atlas, as they are."""
    with server.cursor() as cursor:
        cursor.execute(named(_COUNT, secret=secret_of(name)))
        total = cursor.fetchone()[0]
    if not total:
        raise AtlasError("The team atlas “{name}” is empty.", "Copy an atlas file into it first.", name=name)
    file = connect(part, write=True)
    try:
        shapes, done = shapes_of(file), 0
        with transaction(file):
            file.execute("PRAGMA defer_foreign_keys = ON")
            schema = SchemaPart(file)
            schema.take_all_triggers_off([shape.name for shape in shapes] + ["search_blocks"])
            for shape in reversed(shapes):      # what a new file begins with comes from the server, too
                file.execute(named(_CLEAR, table=shape.name))
            for shape in shapes:
                done = _copy_table(file, server, name, shape, (done, total), progress, stopped)
            schema.put_back()
            index_for_search(file)
        return done
    finally:
        file.close()


def _copy_table(file: sqlite3.Connection, server: Any, name: str, shape: TableShape, so_far: Sequence[int],
                progress: Progress, stopped: Callable[[], bool]) -> int:
    """Copy the rows of one table in pieces, and return how many rows are copied in all."""
    done, total = so_far
    columns = [column for column in shape.columns if column != "fid"]
    marks = ", ".join("?" * (len(columns) + 1))
    put = " ".join((named(_PUT, table=shape.name, columns=["fid", *columns]), f"({marks})"))
    with server.cursor(name="visual_atlas_copy") as cursor:
        cursor.itersize = AT_ONCE
        read = named(_READ, secret=secret_of(name), schema=f"{name}_confidential", table=shape.name, columns=columns)
        cursor.execute(read, (shape.name,))
        while True:
            if stopped():
                raise Stopped()
            rows = cursor.fetchmany(AT_ONCE)
            if not rows:
                return done
            file.executemany(put, [file_row(["fid", *columns], shape, row) for row in rows])
            done += len(rows)
            progress(95 * done / total)
