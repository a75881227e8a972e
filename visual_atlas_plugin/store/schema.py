"""Create, check and migrate atlas files: numbered migrations, each in one transaction."""

import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Callable, Optional, Tuple

from ..domain.errors import AtlasError
from ..paths import data_path
from .connection import GPKG_APPLICATION_ID, PathLike, connect, explain, run_script, transaction
from .form_styles import write_form_styles


@dataclass(frozen=True)
class Migration:
    """One step of the schema: its number, a name for the record, its SQL files in order, and what fills the new columns."""

    version: int
    name: str
    files: Tuple[str, ...]
    fill: Optional[Callable[[sqlite3.Connection], None]] = None


def _fill_imagery(connection: sqlite3.Connection) -> None:
    from .imagery_migration import fill_imagery  # only when a file is made or migrated
    fill_imagery(connection)


MIGRATIONS: Tuple[Migration, ...] = (
    Migration(1, "initial", ("0001_initial.sql", "0001_cases.sql", "0001_evidence.sql", "0001_derived.sql",
                             "0001_layers.sql", "0001_synthetic.sql", "0001_change_log.sql")),
    Migration(2, "search", ("0002_search.sql",)),
    Migration(3, "imports", ("0003_imports.sql", "0003_layers.sql", "0003_synthetic.sql", "0003_change_log.sql")),
    Migration(4, "imagery", ("0004_imagery.sql", "0004_layers.sql", "0004_synthetic.sql", "0004_change_log.sql"),
              _fill_imagery),
    Migration(5, "marks follow their image", ("0005_marks.sql", "0005_change_log.sql")),
)
CURRENT_VERSION = MIGRATIONS[-1].version
IMAGERY_VERSION = 4         # from then on marks tell of their image
LARGE_BYTES = 48 * 1024 * 1024
CHANGE_LOG_FILES = ("0001_change_log.sql", "0003_change_log.sql", "0004_change_log.sql", "0005_change_log.sql")


@dataclass(frozen=True)
class AtlasInfo:
    """What a file says of itself."""

    path: str
    version: int
    atlas_uuid: str
    title: str
    synthetic: bool
    read_only: bool


def utc_now() -> str:
    """Return the time now as ISO text in UTC, to the millisecond."""
    now = datetime.now(timezone.utc)
    return f"{now:%Y-%m-%dT%H:%M:%S}.{now.microsecond // 1000:03d}Z"


def schema_sql(file_name: str) -> str:
    """Return the text of one shipped SQL file."""
    return data_path("schema", "gpkg", file_name).read_text(encoding="utf-8")


def change_log_sql(version: int = CURRENT_VERSION) -> str:
    """Return the triggers that log every change, as they stand in an atlas of that schema."""
    return "\n".join(schema_sql(name) for name in CHANGE_LOG_FILES if int(name[:4]) <= version)


def create(path: PathLike, plugin_version: Optional[str] = None, shown_as: Optional[PathLike] = None) -> None:
    """Make an empty atlas of the current schema. The path must not exist yet. Raises AtlasError.

    shown_as is the name for the user's eyes where the path is a temporary one.
    """
    file, shown = Path(path), Path(shown_as or path)
    if file.exists():
        raise AtlasError("“{name}” exists already.", "Choose another name.", name=file.name)
    problem = _create_container(file)
    if problem is not None:
        raise explain(OSError(problem), shown)
    try:
        connection = connect(file, write=True)
        try:
            apply_migrations(connection, 0, plugin_version)
            with transaction(connection):
                write_form_styles(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise explain(error, shown) from error


def _create_container(file: Path) -> Optional[str]:
    """Let OGR write a GeoPackage with no layers, whose header tables every reader expects; return what went wrong."""
    from osgeo import gdal, ogr  # heavy: not needed to open an atlas
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        driver = ogr.GetDriverByName("GPKG")
        source = driver.CreateDataSource(str(file)) if driver is not None else None
        problem = gdal.GetLastErrorMsg()
        source = None  # noqa: F841 - closes the file
    except RuntimeError as error:  # GDAL with exceptions switched on
        problem = str(error)
    finally:
        gdal.PopErrorHandler()
    if not file.exists() or _application_id(file) != GPKG_APPLICATION_ID:
        return problem or "unable to open"
    if b"gpkg_geometry_columns" not in file.read_bytes():
        return problem or "disk full: the header of the GeoPackage could not be written"
    return None


def _application_id(file: Path) -> int:
    """Return the number at byte 68 of an SQLite file that says what kind it is, 0 where it is none."""
    with open(file, "rb") as stream:
        head = stream.read(72)
    return int.from_bytes(head[68:72], "big") if head[:16] == b"SQLite format 3\x00" and len(head) == 72 else 0


def apply_migrations(connection: sqlite3.Connection, version: int, plugin_version: Optional[str] = None) -> int:
    """Bring an open file from `version` to the current schema; each step is one transaction. Returns the version."""
    for step in MIGRATIONS:
        if step.version <= version:
            continue
        with transaction(connection):
            for name in step.files:
                run_script(connection, schema_sql(name))
            if step.fill is not None:
                step.fill(connection)
            connection.execute(
                "INSERT INTO schema_version (version, name, applied_at, plugin_version) VALUES (?, ?, ?, ?)",
                (step.version, step.name, utc_now(), plugin_version))
        version = step.version
    return version


def is_large(path: PathLike) -> bool:
    """Tell whether reading every page of a file takes longer than a person should wait."""
    return Path(path).exists() and Path(path).stat().st_size > LARGE_BYTES


def check_file(path: PathLike, thorough: Optional[bool] = None) -> AtlasInfo:
    """Return what the file is, without changing it. Raises AtlasError for anything that cannot be opened.

    thorough reads every page to find damage; left open, it does so unless the file is large (is_large): there a
    damaged page is told when it is read.
    """
    file = Path(path)
    if thorough is None:
        thorough = not is_large(file)
    if not file.exists():
        raise AtlasError("“{name}” was not found.",
                         "It may have been moved or renamed: look for it, or make a new atlas.", str(file), name=file.name)
    if not file.is_file():
        raise AtlasError("“{name}” is not a file.", "Choose an atlas file (*.gpkg).", str(file), name=file.name)
    try:
        kind = _application_id(file)
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "Ask for the right to read it, or copy it elsewhere.",
                         str(error), name=file.name) from error
    if kind != GPKG_APPLICATION_ID:
        raise _not_an_atlas(file)
    try:
        connection = connect(file)
    except sqlite3.Error as error:
        raise explain(error, file) from error
    try:
        return _read_info(connection, file, thorough)
    except sqlite3.Error as error:
        raise explain(error, file) from error
    finally:
        connection.close()


def _not_an_atlas(file: Path) -> AtlasError:
    return AtlasError("“{name}” is not a Visual Atlas file.",
                      "Choose a file made with New atlas; other GeoPackages can be added as layers.", str(file),
                      name=file.name)


def _read_info(connection: sqlite3.Connection, file: Path, thorough: bool) -> AtlasInfo:
    """Read version, identity and health from an open file."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "schema_version" not in tables or "atlas_info" not in tables:
        raise _not_an_atlas(file)
    version = connection.execute("SELECT max(version) FROM schema_version").fetchone()[0] or 0
    if version > CURRENT_VERSION:
        raise AtlasError(
            "“{name}” was made by a newer Visual Atlas (schema {version}; this one knows {known}).",
            "Update the plugin, then open the file again. The file was not changed.",
            name=file.name, version=version, known=CURRENT_VERSION)
    health = connection.execute("PRAGMA quick_check(1)").fetchone()[0] if thorough else "ok"
    if health != "ok":
        raise explain(sqlite3.DatabaseError(f"malformed: {health}"), file)
    missing = {"places", "cases", "stages", "claims", "sources", "routes", "themes"} - tables
    if missing:
        raise explain(sqlite3.DatabaseError(f"malformed: missing tables {sorted(missing)}"), file)
    values = dict(connection.execute("SELECT key, value FROM atlas_info").fetchall())
    return AtlasInfo(
        path=str(file), version=version, atlas_uuid=values.get("atlas_uuid") or "",
        title=values.get("title") or file.stem, synthetic=values.get("synthetic") == "1",
        read_only=not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)))


def index_for_search(connection: sqlite3.Connection) -> None:
    """Make search ready inside the open transaction."""
    from .text_index import fill  # needs numpy, which opening an atlas does not
    fill(connection)


def migrate(path: PathLike, plugin_version: Optional[str] = None) -> int:
    """Bring an older atlas to the current schema and return the version. Raises AtlasError; a newer file is untouched."""
    info = check_file(path)
    if info.version == CURRENT_VERSION:
        return info.version
    if info.read_only:
        raise AtlasError("“{name}” is of an older version and read-only, so it cannot be updated.",
                         "Save a copy of it where you may write, and open the copy.", name=Path(path).name)
    try:
        connection = connect(path, write=True)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        version = apply_migrations(connection, info.version, plugin_version)
        if info.version < IMAGERY_VERSION:      # later ones brought no table and no text
            with transaction(connection):
                write_form_styles(connection)       # tables that are new have forms, too
                index_for_search(connection)
        return version
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()
