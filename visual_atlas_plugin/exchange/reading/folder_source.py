"""The exchange folder of a publication as one source: each CSV in it is a table. Chosen by the folder, or by its README.txt.

So may any other folder be: how its files are written is then found, as of a single one.
"""

import hashlib
from pathlib import Path
from typing import Dict, Iterator, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawTable
from .csv_source import CsvSource
from .options import ReadOptions
from .rows import table_of

README, MARK = "README.txt", b"NOT FOR SPREADSHEETS. Tables of a Visual Atlas publication"
ENCODING, SEPARATOR, HEADER_ROW = "utf-8", ",", 1


def is_exchange(path: Path) -> bool:
    """Tell whether a path is a folder, or the README of the exchange form of a publication."""
    if path.is_dir():
        return True
    return path.name == README and _has_mark(path)


def _has_mark(path: Path) -> bool:
    if not path.is_file():
        return False            # the reader of text files says what is wrong with it
    with open(path, "rb") as stream:
        return stream.read(len(MARK)) == MARK


class FolderSource:
    """A RawSource over all CSV files of a folder, as the exchange form writes them. Raises BadInput."""

    def __init__(self, path: Path):
        folder = path if path.is_dir() else path.parent
        files = sorted(folder.glob("*.csv"))
        if not files:
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=folder.name)
        options = ReadOptions(ENCODING, SEPARATOR, HEADER_ROW) if _has_mark(folder / README) else ReadOptions()
        self.title = folder.name
        self._parts: Dict[str, Tuple[CsvSource, str]] = {}
        for file in files:
            source = CsvSource(file, options)
            self._parts[file.stem] = (source, source.tables()[0].name)
        self._tables = tuple(self._named(name) for name in self._parts)
        self.notes: Tuple[str, ...] = ()
        self.sha256 = hashlib.sha256("\n".join(f"{name} {source.sha256}" for name, (source, _) in self._parts.items()).encode(
            "utf-8")).hexdigest()

    def _named(self, name: str) -> RawTable:
        table = self._parts[name][0].tables()[0]
        return RawTable(name, table.columns, table.row_count, table.has_points, table.crs, table.rows_about)

    def tables(self) -> Tuple[RawTable, ...]:
        """Return one table for each file."""
        return self._tables

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a table. Raises BadInput."""
        source, name = self._parts[table_of(self._tables, table).name]
        return source.batches(name, size)
