"""Copy a team atlas into a new atlas file, equal to the last field, as a steward sees it."""

import sqlite3
from pathlib import Path
from typing import Any, Callable, Sequence

from ...domain.errors import AtlasError, Stopped
from ...store.atomic_file import replacing
from ...store.connection import PathLike, connect, explain, transaction
from ...store.schema import create, index_for_search
from ..bulk_schema import SchemaPart
from .copy_in import AT_ONCE, Progress
from .rows import TableShape, file_row, shapes_of
from .server import opened, postgis_schema, version_of

_COUNT = "SELECT count(*) FROM {atlas}_data_confidential.row_order"
_READ = ("SELECT o.fid, {columns} FROM {atlas}_confidential.{table} t JOIN {atlas}_data_confidential.row_order o "
         "ON o.table_name = '{table}' AND o.uuid = t.uuid ORDER BY o.fid")
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
    postgis = postgis_schema(server)
    with server.cursor() as cursor:
        cursor.execute(_COUNT.format(atlas=name))
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
                file.execute(f"DELETE FROM {shape.name}")
            for shape in shapes:
                done = _copy_table(file, server, name, shape, postgis, (done, total), progress, stopped)
            schema.put_back()
            index_for_search(file)
        return done
    finally:
        file.close()


def _copy_table(file: sqlite3.Connection, server: Any, name: str, shape: TableShape, postgis: str, so_far: Sequence[int],
                progress: Progress, stopped: Callable[[], bool]) -> int:
    """Copy the rows of one table in pieces, and return how many rows are copied in all."""
    done, total = so_far
    columns = ", ".join(f"{postgis}.ST_AsBinary(t.{column})" if column in shape.geometries else f"t.{column}"
                        for column in shape.columns if column != "fid")
    put = f"INSERT INTO {shape.name} ({', '.join(shape.columns)}) VALUES ({', '.join('?' * len(shape.columns))})"
    with server.cursor(name="visual_atlas_copy") as cursor:
        cursor.itersize = AT_ONCE
        cursor.execute(_READ.format(atlas=name, table=shape.name, columns=columns))
        while True:
            if stopped():
                raise Stopped()
            rows = cursor.fetchmany(AT_ONCE)
            if not rows:
                return done
            file.executemany(put, [file_row(shape, row) for row in rows])
            done += len(rows)
            progress(95 * done / total)
