"""Search in the cases of an atlas: tables that are rebuilt at will, and a plain reading wherever they are not up to date.

What is searched: number, title and summary of a case, the words for the places of its stages, and every name of those
places. Persons and their pseudonyms, notes and what happened at a stage are not searched. What a search text means stands in
domain/text_query.py; the tables and how they stay true in data/schema/gpkg/0002_search.sql.

Searching never writes. `refresh` indexes what edits have taken out, `rebuild` everything; both need nothing but SQLite
and numpy, and either may be stopped at any moment: what is not indexed is read plainly.
"""

import sqlite3
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Callable, Dict, Iterator, List, Optional, Sequence, Tuple, Union

import numpy as np

from ..domain.postings import (
    BLOCK, BLOCK_BITS, FIRST, PLACES, POSITION_BITS, entries, fits, mark_rows, unpack_all, unpack_places, unpack_values,
)
from ..domain.text_query import BEGINS, STARTS, WHOLE, Piece, Texts, Way
from .connection import PathLike, connect, explain, open_atlas
from .name_book import name_book

DERIVED_TABLES = ("search_blocks", "search_index")      # never exported, never logged
LAST_LETTER = "\U0010ffff"
_TABLE_SIZE = 10_000_000   # numbers of places up to which a table of marks is the fastest
_AT_ONCE = 4            # blocks in one transaction, so that nobody waits long for the file
Progress = Callable[[float], None]
Source = Union[PathLike, sqlite3.Connection]

_BLOCKS = (             # blocks that hold cases, by jumping from one to the next
    "WITH RECURSIVE b(n) AS (SELECT min(fid) >> :bits FROM cases UNION ALL "
    "SELECT (SELECT fid >> :bits FROM cases WHERE fid >= ((b.n + 1) << :bits) ORDER BY fid LIMIT 1) "
    "FROM b WHERE b.n IS NOT NULL) SELECT n FROM b WHERE n IS NOT NULL")
_CASES = "SELECT fid, case_id, title, summary FROM cases WHERE fid BETWEEN ? AND ?"
_STAGES = ("SELECT c.fid, s.place_text, p.fid FROM cases c CROSS JOIN stages s ON s.case_uuid = c.uuid "
           "LEFT JOIN places p ON p.uuid = s.place_uuid WHERE c.fid BETWEEN ? AND ?")
_IS_INDEXED = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('search_blocks', 'search_index')"
_ONE_WORD = "SELECT b.block, i.hits FROM search_blocks b CROSS JOIN search_index i ON i.block = b.block AND i.word = ?"
_WORDS = ("SELECT b.block, i.hits FROM search_blocks b CROSS JOIN search_index i "
          "ON i.block = b.block AND i.word >= ? AND i.word < ?")


def find_cases(source: Source, text: str) -> np.ndarray:
    """Return the fids of all cases that a search text finds, ascending, as int64; a text without letters finds all.

    source is the path of an atlas or an open connection, which is only read. Raises AtlasError.
    """
    with _reading(source) as connection:
        blocks, found = _found(connection, name_book(connection).asked(text))
        rows, places = np.nonzero(found)
        return (blocks[rows] << BLOCK_BITS) + places


def count_and_first(source: Source, text: str, limit: int = 1000) -> Tuple[int, np.ndarray]:
    """Return how many cases a search text finds, and the fids of the first, at most limit, ascending; in one search.

    Raises AtlasError.
    """
    with _reading(source) as connection:
        blocks, found = _found(connection, name_book(connection).asked(text))
        in_block = np.count_nonzero(found, axis=1)
        enough = int(np.searchsorted(np.cumsum(in_block), max(0, limit))) + 1
        rows, places = np.nonzero(found[:enough])
        return int(in_block.sum()), ((blocks[rows] << BLOCK_BITS) + places)[:max(0, limit)]


def first_cases(source: Source, text: str, limit: int = 1000) -> np.ndarray:
    """Return the fids of the first cases that a search text finds, at most limit, ascending. Raises AtlasError."""
    return count_and_first(source, text, limit)[1]


def count(source: Source, text: str) -> int:
    """Return how many cases a search text finds. Raises AtlasError."""
    return count_and_first(source, text, 0)[0]


@contextmanager
def _reading(source: Source) -> Iterator[sqlite3.Connection]:
    if isinstance(source, sqlite3.Connection):
        yield source
    else:
        with open_atlas(source) as connection:
            yield connection


def _found(connection: sqlite3.Connection, asked: Sequence[Piece]) -> Tuple[np.ndarray, np.ndarray]:
    """Return (numbers of the blocks, ascending; for each of them a row that marks the cases found)."""
    blocks = np.array(_blocks_of(connection), np.int64)
    if is_made(connection):
        indexed = [row[0] for row in connection.execute("SELECT block FROM search_blocks")]
    else:
        indexed = []
    found = np.zeros((len(blocks), BLOCK), bool)
    plain = np.flatnonzero(~np.isin(blocks, indexed))
    if len(plain) < len(blocks):
        _Index(connection, blocks).mark(asked, found)
    for row in plain.tolist():
        found[row] = _read_plainly(connection, int(blocks[row]), asked)
    if not asked:
        for row, block in enumerate(blocks.tolist()):
            found[row] = _cases_of(connection, block)
    return blocks, found


def _blocks_of(connection: sqlite3.Connection) -> List[int]:
    """Return the blocks that hold cases, ascending."""
    return [row[0] for row in connection.execute(_BLOCKS, {"bits": BLOCK_BITS})]


def is_made(connection: sqlite3.Connection) -> bool:
    """Tell whether the atlas has the tables of search; one of an older version that cannot be written has none."""
    return connection.execute(_IS_INDEXED).fetchone()[0] == len(DERIVED_TABLES)


def _bounds(block: int) -> Tuple[int, int]:
    return block << BLOCK_BITS, ((block + 1) << BLOCK_BITS) - 1


def _cases_of(connection: sqlite3.Connection, block: int) -> np.ndarray:
    """Return marks at the cases of one block."""
    marks = np.zeros(BLOCK, bool)
    for (fid,) in connection.execute("SELECT fid FROM cases WHERE fid BETWEEN ? AND ?", _bounds(block)):
        marks[fid & (BLOCK - 1)] = True
    return marks


def _read_block(connection: sqlite3.Connection, block: int) -> Tuple[List[str], List[Tuple[int, int]]]:
    """Return (text of each case of a block, "" where there is none; pairs of case and place)."""
    parts: List[List[str]] = [[] for _ in range(BLOCK)]
    places: List[Tuple[int, int]] = []
    for fid, *columns in connection.execute(_CASES, _bounds(block)):
        parts[fid & (BLOCK - 1)].extend(str(value) for value in columns if value is not None)
    for fid, words, place in connection.execute(_STAGES, _bounds(block)):
        if words is not None:
            parts[fid & (BLOCK - 1)].append(str(words))
        if place is not None:
            places.append((fid & (BLOCK - 1), place))
    return ["\n".join(part) for part in parts], places


def _read_plainly(connection: sqlite3.Connection, block: int, asked: Sequence[Piece]) -> np.ndarray:
    """Return marks at the cases of one block that are found by reading them."""
    lines, places = _read_block(connection, block)
    texts = Texts(lines)
    marks = np.ones(BLOCK, bool)
    for piece in asked:
        here = texts.having(piece.ways)
        here[[row for row, place in places if place in piece.places]] = True
        marks &= here
    return marks


class _Index:
    """The tables of search, asked for the blocks that are indexed."""

    def __init__(self, connection: sqlite3.Connection, blocks: np.ndarray):
        self._connection = connection
        self._row = {block: row for row, block in enumerate(blocks.tolist())}
        self._shape = (len(blocks), BLOCK)

    def mark(self, asked: Sequence[Piece], found: np.ndarray) -> None:
        """Mark what all pieces find."""
        found[:] = True
        for piece in asked:
            here = np.zeros(self._shape, bool)
            for way in piece.ways:
                self._mark_way(way, here)
            if piece.places:
                self._mark_places(piece, here)
            found &= here

    def _rows(self, query: str, *values: str) -> Iterator[Tuple[int, bytes]]:
        for block, hits in self._connection.execute(query, values):
            if block in self._row:
                yield self._row[block], hits

    def _mark_way(self, way: Way, here: np.ndarray) -> None:
        if way.how == WHOLE:
            for row, hits in self._rows(_ONE_WORD, way.text):
                mark_rows(hits, here[row])
        elif way.how == BEGINS:
            for row, hits in self._rows(_WORDS, way.text, way.text + LAST_LETTER):
                mark_rows(hits, here[row])
        elif len(way.text) == 1:
            for row, values in self._values(_WORDS, way.text, way.text + LAST_LETTER):
                here[row, values >> POSITION_BITS] = True
        else:
            self._mark_neighbors(way, here)

    def _values(self, query: str, *values: str) -> Iterator[Tuple[int, np.ndarray]]:
        """Return (row, all values of the entries of this block, in no order)."""
        for row, group in groupby(self._rows(query, *values), key=itemgetter(0)):
            yield row, unpack_all([hits for _, hits in group])

    def _mark_neighbors(self, way: Way, here: np.ndarray) -> None:
        """Mark where the pairs of a run stand one after the other."""
        standing: Optional[Dict[int, np.ndarray]] = None
        for key, offset in _pairs(way):
            these = {row: unpack_values(hits) for row, hits in self._rows(_ONE_WORD, key)
                     if standing is None or row in standing}
            standing = {row: values - np.uint32(offset) if standing is None
                        else _common(standing[row], values - np.uint32(offset)) for row, values in these.items()}
        for row, values in (standing or {}).items():
            here[row, values >> POSITION_BITS] = True

    def _mark_places(self, piece: Piece, here: np.ndarray) -> None:
        wanted = np.array(sorted(piece.places), np.int64)
        table = np.zeros(int(wanted[-1]) + 2, bool) if wanted[-1] < _TABLE_SIZE else None
        if table is not None:
            table[wanted] = True        # its last mark stands for all higher numbers and is not set
        for row, hits in self._rows(_ONE_WORD, PLACES):
            rows, places = unpack_places(hits)
            chosen = table[np.minimum(places, len(table) - 1)] if table is not None else np.isin(places, wanted)
            here[row, rows[chosen]] = True


def _pairs(way: Way) -> List[Tuple[str, int]]:
    """Return the pairs of characters that cover a run, as (key, distance from its beginning)."""
    text = way.text
    last = len(text) - 2
    pairs = [(text[at:at + 2], at) for at in range(0, last + 1, 2)]
    if last % 2:
        pairs.append((text[last:], last))
    return ([(FIRST + text[0], 0)] if way.how == STARTS else []) + pairs


def _common(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return what two ascending arrays without repetitions have in common."""
    both = np.concatenate((left, right))
    both.sort(kind="stable")        # merges what is in order already
    return both[1:][both[1:] == both[:-1]]


def fill(connection: sqlite3.Connection, on_progress: Optional[Progress] = None) -> int:
    """Index, inside the open transaction, every block that is not indexed; return how many. For bulk builds."""
    missing = missing_blocks(connection)
    for number, block in enumerate(missing, start=1):
        _index_block(connection, block)
        if on_progress is not None:
            on_progress(100.0 * number / len(missing))
    return len(missing)


def missing_blocks(connection: sqlite3.Connection) -> List[int]:
    """Return the blocks of cases that are not indexed."""
    indexed = {row[0] for row in connection.execute("SELECT block FROM search_blocks")}
    return [block for block in _blocks_of(connection) if block not in indexed]


def _index_block(connection: sqlite3.Connection, block: int) -> None:
    """Index one block; one that is beyond what the index can hold stays out and is read plainly."""
    lines, places = _read_block(connection, block)
    texts = Texts(lines)
    if not fits(texts, places):
        return
    connection.execute("INSERT INTO search_blocks (block) VALUES (?)", (block,))
    connection.executemany("INSERT INTO search_index (block, word, hits) VALUES (?, ?, ?)",
                           ((block, word, hits) for word, hits in entries(texts, places)))


def refresh(path: PathLike, on_progress: Optional[Progress] = None, is_canceled: Optional[Callable[[], bool]] = None) -> int:
    """Index what is not indexed, such as the cases that were edited; return how many blocks were.

    A few blocks are one transaction; what was done before a stop stays. Raises AtlasError.
    """
    return _work(path, False, on_progress, is_canceled)


def rebuild(path: PathLike, on_progress: Optional[Progress] = None, is_canceled: Optional[Callable[[], bool]] = None) -> int:
    """Index everything anew; return how many blocks were indexed. Raises AtlasError."""
    return _work(path, True, on_progress, is_canceled)


def _work(path: PathLike, anew: bool, on_progress: Optional[Progress], is_canceled: Optional[Callable[[], bool]]) -> int:
    from .schema import migrate  # here, because schema fills these tables
    with open_atlas(path) as connection:
        made = is_made(connection)
    if not made:
        migrate(path)       # an atlas of an older version
    try:
        connection = connect(path, write=True)
        try:
            return _work_on(connection, anew, on_progress, is_canceled)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _work_on(connection: sqlite3.Connection, anew: bool, on_progress: Optional[Progress],
             is_canceled: Optional[Callable[[], bool]]) -> int:
    if anew:
        with _transaction(connection):
            connection.execute("DELETE FROM search_blocks")
            connection.execute("DELETE FROM search_index")
    missing, done = missing_blocks(connection), 0
    while done < len(missing) and not (is_canceled is not None and is_canceled()):
        with _transaction(connection):
            for block in missing[done:done + _AT_ONCE]:
                connection.execute("DELETE FROM search_blocks WHERE block = ?", (block,))    # another program was faster
                _index_block(connection, block)
        done = min(done + _AT_ONCE, len(missing))
        if on_progress is not None:
            on_progress(100.0 * done / len(missing))
    return done


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything or nothing; derived tables have no references to check."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
