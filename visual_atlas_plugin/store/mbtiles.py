"""An MBTiles file that grows tile by tile, is kept when a job stops, and takes its name only when it is whole.

The draft lies beside its target under the name “<target>.unfinished”. It remembers what it is a draft of, so that the
same job goes on with it, and another one does not. (MBTiles: https://github.com/mapbox/mbtiles-spec, version 1.3)
"""

import os
import sqlite3
from pathlib import Path
from typing import Dict, Iterator, Mapping, Set, Tuple

from ..domain.errors import AtlasError
from ..domain.imaging.tiles import Tile
from .atomic_file import check_target, remove_with_side_files
from .connection import PathLike, connect, explain

ENDING = ".unfinished"
_OURS = "PRAGMA application_id = 1297105496"     # "MPBX", as the specification has it
_TABLES = (
    "CREATE TABLE metadata (name TEXT NOT NULL UNIQUE, value TEXT)",
    "CREATE TABLE tiles (zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, "
    "tile_data BLOB NOT NULL)",
    "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)",
    "CREATE TABLE draft (of TEXT NOT NULL)",
    "CREATE TABLE draft_none (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER)",
    "CREATE TABLE draft_kinds (kind TEXT NOT NULL UNIQUE, tiles INTEGER NOT NULL)",
)


class MbtilesDraft:
    """A draft that is open for writing by this process alone. Use it as a context manager; every tile is saved at once.

    target: the file that it becomes. of: what it is a draft of, any text. Raises AtlasError where the folder refuses, the
    target is open elsewhere, or another job writes the same draft.
    """

    def __init__(self, target: PathLike, of: str):
        self.target = Path(target).absolute()
        self.path = self.target.with_name(self.target.name + ENDING)
        check_target(self.target)
        self.is_continued = self.path.exists() and self._is_of(of)
        try:
            if not self.is_continued:
                remove_with_side_files(self.path)
                self.path.touch()
            self._connection = connect(self.path, write=True, timeout=1.0)
        except (OSError, sqlite3.Error) as error:
            raise explain(error, self.path) from error
        try:
            self._begin(of)
        except sqlite3.Error as error:
            self._connection.close()
            raise explain(error, self.path) from error

    def __enter__(self) -> "MbtilesDraft":
        return self

    def __exit__(self, *_what) -> None:
        self._connection.close()

    def known(self) -> Set[Tile]:
        """Return the tiles that need not be asked for again: those that are there, and those that do not exist."""
        rows = self._connection.execute("SELECT zoom_level, tile_column, tile_row FROM tiles "
                                        "UNION SELECT zoom_level, tile_column, tile_row FROM draft_none")
        return {_tile(*row) for row in rows}

    def put(self, tile: Tile, body: bytes, kind: str) -> None:
        """Save a tile; kind is "png", "jpg" or "webp". Raises AtlasError."""
        with self._saving():
            self._connection.execute("INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?)", (*_row(tile), body))
            self._connection.execute("INSERT INTO draft_kinds VALUES (?, 1) "
                                     "ON CONFLICT (kind) DO UPDATE SET tiles = tiles + 1", (kind,))

    def put_none(self, tile: Tile) -> None:
        """Remember that a tile does not exist. Raises AtlasError."""
        with self._saving():
            self._connection.execute("INSERT INTO draft_none VALUES (?, ?, ?)", _row(tile))

    def tile(self, tile: Tile) -> bytes:
        """Return a tile as it came, b"" where it does not exist."""
        row = self._connection.execute("SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                                       _row(tile)).fetchone()
        return bytes(row[0]) if row else b""

    def discard(self) -> None:
        """Close the draft and remove it: what it held stands elsewhere. Raises AtlasError."""
        self._connection.close()
        try:
            remove_with_side_files(self.path)
        except OSError as error:
            raise explain(error, self.path) from error

    def size(self) -> Tuple[int, int]:
        """Return (how many tiles are there, their bytes)."""
        return self._connection.execute("SELECT count(*), coalesce(sum(length(tile_data)), 0) FROM tiles").fetchone()

    def levels(self) -> Tuple[int, int]:
        """Return the coarsest and the finest zoom level that has a tile; (0, 0) for none."""
        low, high = self._connection.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
        return (low or 0), (high or 0)

    def finish(self, metadata: Mapping[str, str]) -> Path:
        """Write what the file says of itself, check it, and put it in the place of the target. Raises AtlasError."""
        with self._saving():
            kind = self._connection.execute("SELECT kind FROM draft_kinds ORDER BY tiles DESC, kind").fetchone()
            rows = {**metadata, "format": kind[0] if kind else "png"}
            self._connection.executemany("INSERT OR REPLACE INTO metadata VALUES (?, ?)", rows.items())
            for statement in ("DROP TABLE draft", "DROP TABLE draft_none", "DROP TABLE draft_kinds"):
                self._connection.execute(statement)
        try:
            damage = self._connection.execute("PRAGMA quick_check").fetchone()[0]
            self._connection.close()
            if damage != "ok":
                raise AtlasError("The pack was damaged while it was written.", "Delete “{name}” and start again.",
                                 str(damage), name=self.path.name)
            os.replace(self.path, self.target)
        except (OSError, sqlite3.Error) as error:
            raise explain(error, self.target) from error
        return self.target

    def _begin(self, of: str) -> None:
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("BEGIN EXCLUSIVE")
        if not self.is_continued:
            for statement in _TABLES:
                self._connection.execute(statement)
            self._connection.execute("INSERT INTO draft VALUES (?)", (of,))
            self._connection.execute(_OURS)
        self._connection.execute("COMMIT")

    def _is_of(self, of: str) -> bool:
        """Whether the draft that lies there belongs to the same job; a damaged one belongs to none."""
        try:
            connection = connect(self.path, timeout=1.0)
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        try:
            row = connection.execute("SELECT of FROM draft").fetchone()
            return row is not None and row[0] == of
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise explain(error, self.path) from error
            return False        # no table of that name
        except sqlite3.DatabaseError:
            return False
        finally:
            connection.close()

    def _saving(self) -> "_Saving":
        return _Saving(self._connection, self.path)


class _Saving:
    """One transaction; an error of SQLite becomes a sentence."""

    def __init__(self, connection: sqlite3.Connection, path: Path):
        self._connection, self._path = connection, path

    def __enter__(self) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise explain(error, self._path) from error

    def __exit__(self, kind, error, _trace) -> None:
        try:
            self._connection.execute("COMMIT" if error is None else "ROLLBACK")
        except sqlite3.Error as failed:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise explain(failed, self._path) from failed
        if isinstance(error, sqlite3.Error):
            raise explain(error, self._path) from error


def read_metadata(path: PathLike) -> Dict[str, str]:
    """Return what an MBTiles file says of itself. Raises AtlasError where it is none."""
    try:
        connection = connect(path)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        return {str(name): str(value) for name, value in connection.execute("SELECT name, value FROM metadata")}
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


def read_tiles(path: PathLike) -> Iterator[Tuple[Tile, bytes]]:
    """Yield the tiles of an MBTiles file. Raises AtlasError."""
    try:
        connection = connect(path)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        for z, x, row, body in connection.execute("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles"):
            yield _tile(z, x, row), bytes(body)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


def _row(tile: Tile) -> Tuple[int, int, int]:
    """Return the key of a tile in the file, where rows count from the south."""
    return tile.z, tile.x, 2 ** tile.z - 1 - tile.y


def _tile(z: int, x: int, row: int) -> Tile:
    return Tile(z, x, 2 ** z - 1 - row)
