"""Which rows stand in the files of a publication: their ids, read from the files themselves.

The register says what was published; a file says what is in it. Where both can be asked, both are: a folder that another copy
of the atlas made, or one that was mended by hand, is known by its files alone.
"""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Collection, Dict, Iterator, Set, Tuple
from urllib.parse import quote

from ...domain.errors import AtlasError
from ...domain.releasing.imagery import MARKS
from ..bulk_sql import named
from . import csv_files, geojson, gpkg

CASES, MARK, IMAGE = "cases", "marks", "images"
# table of a release: what its rows are, and the column of their ids
_IDS = {"cases": (CASES, "case_id"), "images": (IMAGE, "image_id"), **dict.fromkeys(MARKS, (MARK, "observation_id"))}
_TOLD = "SELECT {column} FROM {table} WHERE {column} IS NOT NULL"
Found = Iterator[Tuple[str, str]]


def ids_in(folder: Path, changed: Collection[str] = ()) -> Dict[str, Set[str]]:
    """Return the ids of cases, marks and images in the GeoPackage, the CSV and the GeoJSON of a folder, by CASES, MARK, IMAGE.

    `changed`: names of files that are known not to be as they left; of those, what can be read is read. Raises AtlasError for
    any other file that is none of its kind.
    """
    found: Dict[str, Set[str]] = {CASES: set(), MARK: set(), IMAGE: set()}
    for read, file in _files(folder):
        if file.is_symlink():       # what it points to is no part of the folder
            continue
        try:
            for kind, key in read(file):
                found[kind].add(key)
        except (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError, csv.Error, OSError) as error:
            if file.relative_to(folder).as_posix() in changed:
                continue
            raise AtlasError("“{name}” cannot be read.", "Ask for the right to read it, or copy it elsewhere.", str(error),
                             name=file.name) from error
    return found


def _files(folder: Path):
    if (folder / gpkg.FILE).is_file():
        yield _of_geopackage, folder / gpkg.FILE
    for part in (csv_files.FOLDER, csv_files.EXCHANGE_FOLDER):
        for table in _IDS:
            file = folder / part / f"{table}.csv"
            if file.is_file():
                yield _of_csv, file
    for name in ("observations", "stages"):
        file = folder / geojson.FOLDER / f"{name}.geojson"
        if file.is_file():
            yield _of_geojson, file


def _of_geopackage(file: Path) -> Found:
    address = f"file:{quote(str(file.absolute()))}?mode=ro&immutable=1"     # leaves no file of SQLite beside it
    with closing(sqlite3.connect(address, uri=True)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table, (kind, column) in _IDS.items():
            if table in there:
                for (key,) in connection.execute(named(_TOLD, column=column, table=table)):
                    yield kind, str(key)


def _of_csv(file: Path) -> Found:
    kind, column = _IDS[file.stem]
    with open(file, encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            text = row[column]
            if text.startswith("'") and csv_files.neutralized(text[1:]) == text:
                text = text[1:]         # the apostrophe is for spreadsheets
            yield kind, text


def _of_geojson(file: Path) -> Found:
    """Read features one by one: this plugin writes each on a line of its own; any other form is read as a whole."""
    with open(file, encoding="utf-8") as stream:
        for line in stream:
            text = line.strip().rstrip(",")
            if text.startswith('{"type": "Feature",') and text.endswith("}"):
                yield from _of_feature(json.loads(text))
            elif text and not text.startswith(('{"type": "FeatureCollection", "features": [', "]}")):
                raise ValueError("not a file of this plugin")


def _of_feature(feature: dict) -> Found:
    properties = feature["properties"]
    for kind, column in ((MARK, "observation_id"), (CASES, "case_id"), (IMAGE, "image_id")):
        if properties.get(column) is not None:
            yield kind, str(properties[column])
