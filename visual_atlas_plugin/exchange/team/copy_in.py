"""Copy an atlas file into an empty team atlas: rows go to the level of the strictest of what they say and point to."""

import io
import sqlite3
from itertools import islice
from typing import Any, Callable, Iterator, List, NamedTuple, Sequence

from ...domain.errors import AtlasError, Stopped
from ...domain.team_levels import LEVELS, OPEN_KEYS, least_rank
from ...store.connection import PathLike, open_atlas
from ...store.schema import CURRENT_VERSION, check_file
from ..bulk_sql import named
from .rows import TableShape, copy_lines, shapes_of
from .server import STAGE, VERSION, opened, version_of

AT_ONCE = 5_000         # rows sent in one piece, between two looks at the stop button
Progress = Callable[[float], None]
_STAGE = "CREATE TEMPORARY TABLE {stage} (LIKE {secret}.{table}, row_level smallint NOT NULL DEFAULT 0)"
_PUT = "COPY pg_temp.{stage} ({columns}) FROM STDIN"
_LEAST = "UPDATE pg_temp.{stage} SET row_level = %s"
_KEYED = "CREATE UNIQUE INDEX ON pg_temp.{stage} (uuid) INCLUDE (row_level)"
_OWN = ("UPDATE pg_temp.{stage} SET row_level = greatest(row_level, "
        "CASE privacy WHEN 'public' THEN 0 WHEN 'restricted' THEN 1 ELSE 2 END)")
_OPEN = "UPDATE pg_temp.{stage} SET row_level = 0 WHERE key = ANY (%s)"
_RAISE = ("UPDATE pg_temp.{stage} c SET row_level = p.row_level FROM pg_temp.{parent} p "
          "WHERE p.uuid = c.{column} AND p.row_level > c.row_level")
_SPREAD = ("INSERT INTO {schema}.{table} (fid, {columns}) SELECT row_number() OVER (ORDER BY fid), {columns} "
           "FROM pg_temp.{stage} WHERE row_level = %s ORDER BY fid")
_ORDER = "INSERT INTO {secret}.row_order (table_name, uuid, fid) SELECT %s, uuid, fid FROM pg_temp.{stage}"
_ANY_ROW = "SELECT 1 FROM {secret}.row_order LIMIT 1"
_COUNT = "SELECT count(*) FROM {table}"
_READ = "SELECT {columns} FROM {table} ORDER BY fid"


class Copied(NamedTuple):
    """How many rows were copied, by level: public, restricted, confidential."""

    public: int
    restricted: int
    confidential: int


def copy_to_team(path: PathLike, connection_info: str, name: str, progress: Progress = lambda _: None,
                 stopped: Callable[[], bool] = lambda: False) -> Copied:
    """Copy an atlas file into a team atlas that is empty, all or nothing. Raises AtlasError, Stopped.

    Change log and seals go along. The person must be a steward.
    """
    if check_file(path).version != CURRENT_VERSION or CURRENT_VERSION != VERSION:
        raise AtlasError("The atlas file is of another version than team atlases of this plugin.",
                         "Open the file once, so that it is brought up to date, then copy it.")
    with opened(connection_info) as connection, open_atlas(path) as atlas:
        _check_empty(connection, name)
        atlas.execute("BEGIN")          # one state of the file, whoever writes meanwhile
        shapes = shapes_of(atlas)
        with connection.cursor() as cursor:
            _stage(atlas, cursor, name, shapes, progress, stopped)
            _find_levels(cursor, shapes)
            progress(85)
            counts = _spread(cursor, name, shapes, stopped)
    progress(100)
    return Copied(*counts)


def _check_empty(connection: Any, name: str) -> None:
    """Raise AtlasError unless the team atlas is of our version and empty. Another copy waits until ours is through."""
    if version_of(connection, name) != VERSION:
        raise AtlasError("The team atlas is of an older version.", "Ask a steward to bring it up to date.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"Visual Atlas {name}",))
        cursor.execute(named(_ANY_ROW, secret=secret_of(name)))
        if cursor.fetchone() is not None:
            raise AtlasError("The team atlas “{name}” has rows already.",
                             "Copy into a new one: two atlases are never mixed by copying. Nothing was changed.", name=name)


def _stage(atlas: sqlite3.Connection, cursor: Any, name: str, shapes: Sequence[TableShape], progress: Progress,
           stopped: Callable[[], bool]) -> None:
    """Send all rows into temporary tables, which only this connection sees."""
    total = sum(atlas.execute(named(_COUNT, table=shape.name)).fetchone()[0] for shape in shapes)
    done = 0
    for shape in shapes:
        stage = stage_of(shape.name)
        cursor.execute(named(_STAGE, stage=stage, secret=secret_of(name), table=shape.name))
        lines = copy_lines(shape, atlas.execute(named(_READ, columns=shape.columns, table=shape.name)))
        for piece in _pieces(lines):
            if stopped():
                raise Stopped()
            cursor.copy_expert(named(_PUT, stage=stage, columns=shape.columns), io.StringIO("".join(piece)))
            done += len(piece)
            progress(80 * done / max(1, total))
        if least_rank(shape.name):
            cursor.execute(named(_LEAST, stage=stage), (least_rank(shape.name),))
        cursor.execute(named(_KEYED, stage=stage))


def _pieces(lines: Iterator[str]) -> Iterator[List[str]]:
    while True:
        piece = list(islice(lines, AT_ONCE))
        if not piece:
            return
        yield piece


def _find_levels(cursor: Any, shapes: Sequence[TableShape]) -> None:
    """Give each staged row its level: raise children to what they point to until nothing is raised any more."""
    for shape in shapes:
        if "privacy" in shape.columns:
            cursor.execute(named(_OWN, stage=stage_of(shape.name)))
        if shape.name == "atlas_info":
            cursor.execute(named(_OPEN, stage=stage_of(shape.name)), (list(OPEN_KEYS),))
    raised = True
    while raised:       # rows may point to rows of their own table, and in a ring
        raised = False
        for shape in shapes:
            for column, parent in shape.parents:
                cursor.execute(named(_RAISE, stage=stage_of(shape.name), parent=stage_of(parent), column=column))
                raised = raised or cursor.rowcount > 0


def _spread(cursor: Any, name: str, shapes: Sequence[TableShape], stopped: Callable[[], bool]) -> List[int]:
    """Put the staged rows into the tables of their levels; their numbers begin anew at each level."""
    counts = [0] * len(LEVELS)
    for shape in shapes:
        columns, stage = [column for column in shape.columns if column != "fid"], stage_of(shape.name)
        for number, level in enumerate(LEVELS):
            if stopped():
                raise Stopped()
            cursor.execute(named(_SPREAD, schema=f"{name}_data_{level}", table=shape.name, columns=columns, stage=stage),
                           (number,))
            counts[number] += cursor.rowcount
        cursor.execute(named(_ORDER, secret=secret_of(name), stage=stage), (shape.name,))
    return counts


def stage_of(table: str) -> str:
    """Return the name of the temporary table that holds the rows of a table."""
    return f"{STAGE}{table}"


def secret_of(name: str) -> str:
    """Return the schema that holds what only stewards read."""
    return f"{name}_data_confidential"
