"""Columns of a table of an atlas file as numpy arrays, part by part, without a Python object for every cell.

GDAL's Arrow stream fills the arrays (GDAL 3.6 and later with gdal_array); elsewhere SQLite joins each column of a part
into one JSON text. Both leave other Python threads free while they work. Nothing is written beside the atlas.
"""

import json
import sqlite3
from typing import Any, Dict, Iterator, Sequence

import numpy as np

from .column_tables import NONE, TableColumns
from .connection import PathLike

PART = 65_536
Batch = Dict[str, np.ndarray]


class ColumnSource:
    """Hands out columns of the tables of one atlas file."""

    def __init__(self, connection: sqlite3.Connection, path: PathLike):
        """Keep an open connection to the file at path."""
        self._connection, self._path = connection, path
        self._opened: Any = None

    def batches(self, wanted: TableColumns) -> Iterator[Batch]:
        """Yield the columns of all rows, part by part and in any order: "fid" and integers as int64 with NONE for NULL,
        texts as UTF-8 bytes ("S") with b"" for NULL. Raises sqlite3.Error.
        """
        layer = self._arrow_layer(wanted) if self._is_large(wanted) and has_arrow() else None
        return _joined_batches(self._connection, wanted) if layer is None else _arrow_batches(layer, wanted)

    def _is_large(self, wanted: TableColumns) -> bool:
        """Tell whether a table takes more than one part: for less, opening the file once more is not worth it."""
        first = self._connection.execute(wanted.following, (0,)).fetchone()
        return first is not None and self._connection.execute(wanted.following, (first[0] + PART,)).fetchone() is not None

    def _arrow_layer(self, wanted: TableColumns) -> Any:
        """Return the layer that reads these columns alone, None where this GDAL cannot."""
        from osgeo import gdal
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            if self._opened is None:
                self._opened = gdal.OpenEx(str(self._path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["GPKG"])
            layer = self._opened.GetLayerByName(wanted.table) if self._opened is not None else None
        except RuntimeError:        # GDAL with exceptions switched on
            layer = None
        finally:
            gdal.PopErrorHandler()
        return None if layer is None or not _narrowed(layer, wanted) else layer


def has_arrow() -> bool:
    """Tell whether this GDAL hands out columns as numpy arrays."""
    try:
        from osgeo import gdal_array, ogr  # heavy: not needed where nothing is counted
    except ImportError:     # no GDAL, or one whose numpy is another
        return False
    return gdal_array is not None and hasattr(ogr.Layer, "GetArrowStreamAsNumPy")


def _narrowed(layer: Any, wanted: TableColumns) -> bool:
    """Let a layer read the wanted columns alone; False where it has not got them all."""
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]
    columns = wanted.integers + wanted.texts
    if not set(columns) <= set(names) or layer.GetFIDColumn() != "fid":
        return False
    geometry = ["OGR_GEOMETRY"] if definition.GetGeomFieldCount() else []
    layer.SetIgnoredFields([name for name in names if name not in columns] + geometry)
    return True


def _arrow_batches(layer: Any, wanted: TableColumns) -> Iterator[Batch]:
    """Yield what the Arrow stream of a layer gives."""
    from osgeo import gdal
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        gdal.ErrorReset()
        for part in layer.GetArrowStreamAsNumPy(options=[f"MAX_FEATURES_IN_BATCH={PART}"]):
            batch = {name: np.ma.filled(part[name], NONE).astype(np.int64, copy=False) for name in ("fid", *wanted.integers)}
            batch.update((name, _plain_bytes(part[name])) for name in wanted.texts)
            yield batch
        if gdal.GetLastErrorType() >= gdal.CE_Failure:      # a stream that breaks off ends like one that is read
            raise sqlite3.DatabaseError(gdal.GetLastErrorMsg())
    except RuntimeError as error:
        raise sqlite3.DatabaseError(str(error)) from error
    finally:
        gdal.PopErrorHandler()


def _plain_bytes(column: np.ndarray) -> np.ndarray:
    """Return an array of bytes; a part in which all cells are NULL comes as something else."""
    values = np.ma.getdata(column)
    return values if values.dtype.kind == "S" and values.dtype.itemsize else np.zeros(len(values), "S1")


def _joined_batches(connection: sqlite3.Connection, wanted: TableColumns) -> Iterator[Batch]:
    """Yield the columns by SQLite alone."""
    following = connection.execute(wanted.following, (0,)).fetchone()
    while following is not None:
        first = following[0]
        row = connection.execute(wanted.joined, (first, first + PART - 1)).fetchone()
        names = ("fid",) + wanted.integers
        batch = {name: np.array(json.loads(text), np.int64) for name, text in zip(names, row)}
        batch.update((name, _cells(text)) for name, text in zip(wanted.texts, row[len(names):]))
        yield batch
        following = connection.execute(wanted.following, (first + PART,)).fetchone()


def _cells(text: str) -> np.ndarray:
    """Return a JSON array of texts as an array of UTF-8 bytes; without escapes, its quotes part the cells."""
    if "\\" in text:
        return as_bytes(json.loads(text))
    return _not_narrow(np.array(text[2:-2].encode("utf-8").split(b'","'), dtype=bytes))


def as_bytes(texts: Sequence[str]) -> np.ndarray:
    """Return texts as an array of UTF-8 bytes ("S")."""
    return _not_narrow(np.array([text.encode("utf-8") for text in texts], dtype=bytes))


def _not_narrow(cells: np.ndarray) -> np.ndarray:
    """Return the array itself, or one of empty cells where numpy makes cells without any width."""
    return cells if cells.dtype.itemsize else np.zeros(len(cells), "S1")
