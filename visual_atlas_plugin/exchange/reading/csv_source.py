"""Tables of text with separators (CSV, TSV), read in batches of columns; memory stays flat however long the file is.

Rows are counted as spreadsheets count them: an empty line is a row, a value with line breaks in it is part of one row, the
line "sep=;" is none.
"""

import codecs
import csv
import io
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Callable, Iterator, List, Optional, Sequence, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawProblem, RawTable, Remark, shortened
from . import limits
from .encodings import CHOOSE, SHOWN, find_encoding
from .headers import SAMPLE_ROWS, find_header, header_remark, tidy
from .options import SEPARATORS, ReadOptions
from .separators import SPREADSHEET_LINE, decimal_comma, find_separator, separator_remark

AT_ONCE = 500               # rows turned into columns together: so few that Python's garbage collector does not look at them
LAST_HEADER = 1000
SAMPLE_CHARACTERS = 1 << 16
LONG_LINE = limits.BATCH_CHARACTERS // BATCH_ROWS       # shorter lines cannot make a batch too large
SHORT_ROWS_TOLD = 200                                   # after so many rows with too few values, only their number grows
BAD_LETTER = "\U0010ffff"                               # no letter at all in Unicode; stands for bytes that fit no letter
codecs.register_error("visualatlas-mark", lambda error: (BAD_LETTER, error.end))    # type: ignore[attr-defined]


class _TooLong(Exception):
    """A row goes on and on."""


class _ZeroByte(Exception):
    """A zero byte in the text."""


class _Feed:
    """Hands lines to the csv reader and keeps those of the row that is being read.

    Whoever reads empties `parts` after each row. So a row that never ends is noticed before it fills the memory, and the
    end of the file within a row is seen as such. `large`: the row may hold a value that is too long. `heavy`: characters in
    long rows since it was last set to 0.
    """

    def __init__(self, next_line: Callable[[], str]):
        self.next_line = next_line
        self.parts: List[str] = []
        self.large = False
        self.heavy = 0
        self.cut_off = False
        self._total = self._joined = 0

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file, each with its end. Raises _TooLong, _ZeroByte, UnicodeDecodeError."""
        parts = self.parts
        for line in iter(self.next_line, ""):
            if parts or len(line) > LONG_LINE:
                self._weigh(line)
            parts.append(line)
            yield line
        self.cut_off = bool(parts)

    def _weigh(self, line: str) -> None:
        parts = self.parts
        if len(parts) < 2:
            self._total, self._joined = sum(map(len, parts)), 0
        elif len(parts) - self._joined > 1000:      # a million short lines would take far more memory than their letters
            parts[self._joined:] = ["".join(parts[self._joined:])]
            self._joined += 1
        self._total += len(line)
        self.heavy += len(line)
        self.large = self.large or self._total > limits.CELL_CHARACTERS
        if self._total > limits.ROW_CHARACTERS:
            self.parts.append(line)
            raise _TooLong


class CsvSource:
    """A RawSource over one file of text. Raises BadInput when it is made or read."""

    def __init__(self, path: Path, options: ReadOptions = ReadOptions()):
        self.title, self._path = path.name, path
        if options.separator and options.separator not in SEPARATORS:
            raise BadInput(N_("“{separator}” is no separator that can be chosen."), N_("Choose one of the list."),
                           separator=options.separator)
        if options.header_row > LAST_HEADER:
            raise BadInput(N_("The names of the columns cannot stand below row {most}."), N_("Choose another row."),
                           most=LAST_HEADER)
        self._found = find_encoding(path, options.encoding)
        self.sha256 = self._found.sha256
        self._hidden_line, self._separator = False, options.separator
        self.columns: Tuple[str, ...] = ()
        self._header_row = 1
        remarks = [self._found.remark, self._find_separator(bool(options.separator))]
        self.columns = tuple(next(self._rows(1), (1, [[]], 0))[1][0])     # until the header is found
        top = self._top(max(SAMPLE_ROWS, options.header_row))
        position = options.header_row - 1 if options.header_row else find_header(top)
        if position >= len(top):
            raise BadInput(N_("“{name}” has only {count} rows, so its header cannot be row {row}."),
                           N_("Choose another row."), name=self.title, count=len(top), row=options.header_row)
        self._header_row = position + 1
        self.columns, named = self._names(top[position])
        if not self.columns:
            raise BadInput(N_("Row {row} is empty and cannot hold the names of the columns."), N_("Choose another row."),
                           row=self._header_row)
        remarks += named + decimal_comma(self.columns, top[position + 1:])
        self.notes: Tuple[str, ...] = tuple(remarks + ([header_remark(self._header_row)] if position else []))
        self._table = RawTable(path.stem, self.columns, rows_about=max(0, self._found.lines - self._header_row))

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the one table, named as the file is."""
        return (self._table,)

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows below the header; wide rows come in smaller batches. Raises BadInput."""
        if table != self._table.name:
            raise BadInput(N_("There is no table “{table}” in this source."),
                           N_("Choose one of the tables that it has."), table=table)
        size = max(1, min(size, limits.BATCH_CELLS // len(self.columns)))
        told, taken, weight = [0], [], 0
        for first, rows, heavy in self._rows(min(size, AT_ONCE), self._header_row):
            taken.append(self._batch(first, rows, told))
            weight += heavy
            if (len(taken) + 1) * AT_ONCE > size or weight > limits.BATCH_CHARACTERS:
                yield _joined(taken)
                taken, weight = [], 0
        if taken:
            yield _joined(taken)

    def _batch(self, first: int, rows: List[List[str]], told: List[int]) -> RawBatch:
        """Turn rows into columns; "" becomes None, empty rows are left out."""
        numbers: Sequence[int] = range(first, first + len(rows))
        problems: List[RawProblem] = []
        if set(map(len, rows)) != {len(self.columns)}:
            numbers, rows = self._straighten(first, rows, problems, told)
        values: List[Sequence[Optional[str]]] = [
            [value or None for value in column] if "" in column else column for column in zip(*rows)]
        if not rows:
            values = [[] for _ in self.columns]
        elif None in values[0]:
            numbers, values = _without_empty(numbers, values)
        return RawBatch(numbers, values, None, problems)

    def _straighten(self, first: int, rows: List[List[str]], problems: List[RawProblem],
                    told: List[int]) -> Tuple[List[int], List[List[str]]]:
        """Give every row as many values as there are columns; say where that changed it, leave out what would lose one."""
        width, numbers, straight = len(self.columns), [], []
        for number, row in enumerate(rows, first):
            if len(row) > width:
                lost = next((value for value in row[width:] if value), "")
                if lost:
                    problems.append(RawProblem(number, "", shortened(lost), N_(
                        "The row has {cells} values, but the table {columns} columns."), True,
                        {"cells": len(row), "columns": width}))
                    continue
                row = row[:width]
            elif row and len(row) < width:
                told[0] += 1
                if told[0] <= SHORT_ROWS_TOLD:
                    problems.append(RawProblem(number, self.columns[len(row)], "", N_(
                        "The row has only {cells} values for {columns} columns; the last ones are taken as empty."), False,
                        {"cells": len(row), "columns": width}))
                row = row + [""] * (width - len(row))
            if row:
                numbers.append(number)
                straight.append(row)
        return numbers, straight

    # Reading of the file

    def _rows(self, size: int, skip: int = 0) -> Iterator[Tuple[int, List[List[str]], int]]:
        """Yield (number of the first row, rows, characters in long ones), after the first `skip` rows. Raises BadInput."""
        with self._lines() as next_line:
            feed = _Feed(next_line)
            reader = csv.reader(feed.lines(), delimiter=self._separator, strict=True)
            first, rows = 1, self._some(feed, reader, 1, skip) if skip else []
            first += len(rows)
            while True:
                rows = self._some(feed, reader, first, size)
                if not rows:
                    return
                yield first, rows, feed.heavy
                first += len(rows)

    def _some(self, feed: _Feed, reader: Iterator[List[str]], first: int, size: int) -> List[List[str]]:
        """Return the next rows, at most `size`. Raises BadInput with the row that cannot be read."""
        rows: List[List[str]] = []
        append, clear = rows.append, feed.parts.clear
        feed.heavy = 0
        try:
            for row in reader:
                append(row)
                clear()
                if feed.large:
                    self._look_at_cells(row, first + len(rows) - 1)
                    feed.large = False
                if len(rows) >= size or feed.heavy > limits.BATCH_CHARACTERS:
                    break
        except (_TooLong, _ZeroByte, csv.Error, UnicodeDecodeError, OSError) as error:
            raise self._told(error, feed, first + len(rows)) from error
        return rows

    @contextmanager
    def _lines(self, errors: str = "strict") -> Iterator[Callable[[], str]]:
        """Give a function that returns line after line, "" at the end, never more than a row may hold."""
        if csv.field_size_limit() < limits.ROW_CHARACTERS:      # the module's own is for all of Python, and rather low
            csv.field_size_limit(limits.ROW_CHARACTERS)
        with limits.open_file(self._path) as stream:
            stream.seek(self._found.skip)
            text = io.TextIOWrapper(stream, self._found.codec, errors, newline="")
            text._CHUNK_SIZE = limits.CHUNK                     # type: ignore[attr-defined]  # a tenth faster than 8 KB
            next_line = partial(text.readline, limits.ROW_CHARACTERS + 1)
            if self._hidden_line:
                next_line()
            yield partial(_without_zero, next_line) if self._found.has_nul else next_line

    def _top(self, count: int) -> List[List[str]]:
        """Return the first rows. Raises BadInput where there is none with a value in it."""
        top: List[List[str]] = []
        for _, rows, _ in self._rows(count):
            top += rows
            if len(top) >= count:
                break
        if not any(value.strip() for row in top for value in row):
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=self.title)
        return top

    def _find_separator(self, chosen: bool) -> Remark:
        """Settle the separator and whether a spreadsheet wrote it into a line of its own."""
        sample: List[str] = []
        length = 0
        with suppress(_ZeroByte, UnicodeDecodeError, OSError), self._lines() as next_line:  # met again when rows are read
            for line in iter(next_line, ""):
                sample.append(line)
                length += len(line)
                if length > SAMPLE_CHARACTERS:
                    break
        hint = SPREADSHEET_LINE.match(sample[0]) if sample else None
        self._hidden_line = hint is not None
        if hint is not None and not chosen:
            self._separator = hint.group(1)
        self._separator = self._separator or find_separator("".join(sample))
        return separator_remark(self._separator, chosen)

    def _names(self, cells: List[str]) -> Tuple[Tuple[str, ...], List[Remark]]:
        if len(cells) > limits.COLUMNS:
            while cells and not cells[-1].strip():
                cells = cells[:-1]
            if len(cells) > limits.COLUMNS:
                raise limits.too_many_columns(self.title, len(cells), self._header_row)
        return tidy(cells)

    # What is said when a row cannot be read

    def _told(self, error: Exception, feed: _Feed, row: int) -> BadInput:
        if isinstance(error, _TooLong):
            return self._too_long(feed, row)
        if isinstance(error, _ZeroByte):
            return BadInput(N_("Row {row} holds a zero byte: the file is damaged, or is no table of text."),
                            limits.SAVE_AGAIN, row=row)
        if isinstance(error, UnicodeDecodeError):
            return self._bad_letter(error)
        if isinstance(error, OSError):
            return limits.read_failed(self._path, error)
        if feed.cut_off:
            return BadInput(N_("A quotation mark in row {row} is not closed before the end of the file."),
                            N_("The file may be cut off, or a quotation mark is missing. Correct it and try again."),
                            row=row)
        return BadInput(N_("Row {row} cannot be read: a quotation mark within a quoted value is not doubled."),
                        N_("Write \"\" for a quotation mark within a quoted value, or save the table again."), str(error),
                        row=row)

    def _too_long(self, feed: _Feed, row: int) -> BadInput:
        so_far = next(csv.reader(["".join(feed.parts).rstrip("\r\n")], delimiter=self._separator), [])
        if so_far and max(map(len, so_far)) > limits.CELL_CHARACTERS:
            position = max(range(len(so_far)), key=lambda index: len(so_far[index]))
            return limits.too_long_cell(row, self._name(position), so_far[position])
        if len(so_far) > limits.COLUMNS and row == self._header_row:
            return limits.too_many_columns(self.title, len(so_far), row)
        return BadInput(N_("Row {row} is longer than {most} characters."), limits.SAVE_AGAIN, row=row,
                        most=limits.ROW_CHARACTERS)

    def _look_at_cells(self, row: List[str], number: int) -> None:
        for position, value in enumerate(row):
            if len(value) > limits.CELL_CHARACTERS:
                raise limits.too_long_cell(number, self._name(position), value)

    def _bad_letter(self, error: UnicodeDecodeError) -> BadInput:
        """Find the row by reading once more, with a sign for bytes that fit no letter."""
        row, column = 0, ""
        with self._lines("visualatlas-mark") as next_line:
            reader = csv.reader(_Feed(next_line).lines(), delimiter=self._separator)
            with suppress(_TooLong, _ZeroByte, csv.Error):      # the row before it is near enough
                for row, cells in enumerate(reader, 1):
                    self.columns = self.columns or tuple(cells)
                    position = next((index for index, value in enumerate(cells) if BAD_LETTER in value), -1)
                    if position >= 0:
                        column = self._name(position)
                        break
        return BadInput(N_("Row {row}, column “{column}”: the bytes fit no letter of the encoding {encoding}."), CHOOSE,
                        str(error), row=row, column=column, encoding=SHOWN[self._found.codec])

    def _name(self, position: int) -> str:
        return self.columns[position] if position < len(self.columns) else str(position + 1)


def _joined(batches: List[RawBatch]) -> RawBatch:
    """Return the batches as one."""
    if len(batches) == 1:
        return batches[0]
    rows: Sequence[int] = range(batches[0].rows[0], batches[-1].rows[-1] + 1) if all(
        isinstance(batch.rows, range) for batch in batches) else list(chain.from_iterable(batch.rows for batch in batches))
    values = [list(chain.from_iterable(pieces)) for pieces in zip(*(batch.values for batch in batches))]
    return RawBatch(rows, values, None, list(chain.from_iterable(batch.problems for batch in batches)))


def _without_zero(next_line: Callable[[], str]) -> str:
    line = next_line()
    if "\0" in line:
        raise _ZeroByte
    return line


def _without_empty(numbers: Sequence[int], values: List[Sequence[Optional[str]]]) -> Tuple[Sequence[int], list]:
    """Leave out rows without any value."""
    empty = {index for index, value in enumerate(values[0]) if value is None
             and all(column[index] is None for column in values)}
    if not empty:
        return numbers, values
    kept = [index for index in range(len(numbers)) if index not in empty]
    return [numbers[index] for index in kept], [[column[index] for index in kept] for column in values]
