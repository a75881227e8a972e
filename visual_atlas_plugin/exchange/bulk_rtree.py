"""A packed SQLite R-tree of points, written into its shadow tables at once: seconds where rows one by one take minutes.

The layout of a node is that of SQLite's rtree module: two bytes depth (in the root alone), two bytes count, then cells
of a 64-bit id and four 32-bit floats (minx, maxx, miny, maxy), big-endian. `SELECT rtreecheck('name')` says ok.
"""

import sqlite3
from typing import Callable, List, Tuple

import numpy as np

from .bulk_sql import named

Look = Callable[[], None]
_CELLS = 51                         # the most that the module puts into a node of a page of 4,096 bytes
_FILLED = 45                        # room is left for what is inserted later
_CELL = np.dtype([("id", ">i8"), ("box", ">f4", 4)])
_FEW = 5_000                        # points that are sooner put in one by one than packed with all others
_MANY_TIMES = 8                     # as many times more are there than come: one by one, too
_AT_ONCE = 50_000                   # rows that are Python objects at one time
_NODE_BYTES = 4 + _CELLS * _CELL.itemsize


def _outwards(low: np.ndarray, high: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return bounds as 32-bit floats that are not inside the 64-bit ones."""
    down, up = low.astype(np.float32), high.astype(np.float32)
    down = np.where(down > low, np.nextafter(down, np.float32(-np.inf)), down)
    up = np.where(up < high, np.nextafter(up, np.float32(np.inf)), up)
    return down, up


def _order(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return an order in which neighbors are near: strips from west to east, each from south to north."""
    strips = max(1, int(np.ceil(np.sqrt(len(x) / _FILLED))))
    by_x = np.argsort(x, kind="stable")
    strip = np.empty(len(x), np.int64)
    strip[by_x] = np.arange(len(x)) * strips // max(1, len(x))
    return np.lexsort((y, strip))


def _level(ids: np.ndarray, boxes: np.ndarray, depth: int) -> Tuple[List[bytes], np.ndarray, np.ndarray]:
    """Return (nodes, box of each node, node of each entry) of one level; entries are in order."""
    node_of = np.arange(len(ids)) // _FILLED
    starts = np.arange(0, len(ids), _FILLED)
    cells = np.empty(len(ids), _CELL)
    cells["id"], cells["box"] = ids, boxes
    outermost = (np.minimum, np.maximum, np.minimum, np.maximum)
    around = np.column_stack([outermost[side].reduceat(boxes[:, side], starts) for side in range(4)])
    raw = cells.tobytes()
    nodes = []
    for start in starts.tolist():
        part = raw[start * _CELL.itemsize:(start + _FILLED) * _CELL.itemsize]
        head = depth.to_bytes(2, "big") + (len(part) // _CELL.itemsize).to_bytes(2, "big")
        nodes.append((head + part).ljust(_NODE_BYTES, b"\0"))
    return nodes, around, node_of


def write_points(connection: sqlite3.Connection, table: str, ids: np.ndarray, x: np.ndarray, y: np.ndarray) -> None:
    """Fill an empty R-tree `table` (id, minx, maxx, miny, maxy) with points, inside the open transaction."""
    size = connection.execute(named("SELECT length(data) FROM {node} WHERE nodeno = 1", node=f"{table}_node")).fetchone()[0]
    there = connection.execute(named("SELECT count(*) FROM {rowid}", rowid=f"{table}_rowid")).fetchone()[0]
    if size != _NODE_BYTES or there:
        raise ValueError(f"{table} is not an empty R-tree with nodes of {_NODE_BYTES} bytes")
    if len(ids):
        _pack(connection, table, np.asarray(ids, np.int64), _boxes(np.asarray(x), np.asarray(y)))


def add_points(connection: sqlite3.Connection, table: str, ids: np.ndarray, x: np.ndarray, y: np.ndarray,
               look: Look = lambda: None) -> None:
    """Add points to an R-tree inside the open transaction: few one by one, many by packing all anew.

    look: called now and then; what it raises stops the work.
    """
    there = connection.execute(named("SELECT count(*) FROM {rowid}", rowid=f"{table}_rowid")).fetchone()[0]
    size = connection.execute(named("SELECT length(data) FROM {node} WHERE nodeno = 1", node=f"{table}_node")).fetchone()[0]
    if size != _NODE_BYTES or len(ids) < max(_FEW, there // _MANY_TIMES):
        (west, east), (south, north) = _outwards(x, x), _outwards(y, y)
        connection.executemany(named("INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?, ?)", table=table), zip(
            ids.tolist(), west.tolist(), east.tolist(), south.tolist(), north.tolist()))
        return
    ids, boxes = np.asarray(ids, np.int64), _boxes(x, y)
    if there:
        look()
        old, around = _read(connection, table)
        kept = ~np.isin(old, ids)
        ids, boxes = np.concatenate((old[kept], ids)), np.concatenate((around[kept], boxes))
        for part in ("node", "parent", "rowid"):
            connection.execute(named("DELETE FROM {part}", part=f"{table}_{part}"))
    _pack(connection, table, ids, boxes, look)


def _read(connection: sqlite3.Connection, table: str) -> Tuple[np.ndarray, np.ndarray]:
    """Return (ids, boxes) of what an R-tree holds."""
    ids, boxes = [], []
    rows = connection.execute(named("SELECT id, minx, maxx, miny, maxy FROM {table}", table=table))
    while True:
        part = rows.fetchmany(_AT_ONCE)
        if not part:
            return np.concatenate(ids), np.concatenate(boxes)
        ids.append(np.array([row[0] for row in part], np.int64))
        boxes.append(np.array([row[1:] for row in part], np.float32))


def _boxes(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the boxes of points, as wide as 32-bit floats make them."""
    (west, east), (south, north) = _outwards(x, x), _outwards(y, y)
    return np.column_stack((west, east, south, north))


def _pack(connection: sqlite3.Connection, table: str, ids: np.ndarray, boxes: np.ndarray,
          look: Look = lambda: None) -> None:
    look()
    order = _order(boxes[:, 0], boxes[:, 2])
    ids, boxes = ids[order], boxes[order]
    look()
    levels = [_level(ids, boxes, 0)]
    while len(levels[-1][0]) > 1:
        levels.append(_level(np.zeros(len(levels[-1][0]), np.int64), levels[-1][1], len(levels)))
    first = 2                       # the root is node 1, the others are numbered from below
    numbers = []
    for nodes, _, _ in levels:
        numbers.append(np.arange(first, first + len(nodes)) if len(nodes) > 1 else np.array([1]))
        first += len(nodes) if len(nodes) > 1 else 0
    look()
    _store(connection, table, ids, levels, numbers, look)


def _store(connection: sqlite3.Connection, table: str, ids: np.ndarray, levels: list, numbers: List[np.ndarray],
           look: Look) -> None:
    """Write nodes, the node of each row and the parent of each node."""
    connection.execute(named("DELETE FROM {node}", node=f"{table}_node"))
    for depth, (nodes, _, node_of) in enumerate(levels):
        if depth:                   # the entries of an upper level are the nodes below it
            nodes, _, node_of = _level(numbers[depth - 1], levels[depth - 1][1], depth)
            connection.executemany(named("INSERT INTO {parent} VALUES (?, ?)", parent=f"{table}_parent"),
                                   zip(numbers[depth - 1].tolist(), numbers[depth][node_of].tolist()))
        if len(nodes) > 1:          # only the root tells its depth
            nodes = [b"\0\0" + node[2:] for node in nodes]
        connection.executemany(named("INSERT INTO {node} VALUES (?, ?)", node=f"{table}_node"),
                               zip(numbers[depth].tolist(), nodes))
    leaf = numbers[0][levels[0][2]]
    by_id = np.argsort(ids)
    for start in range(0, len(ids), _AT_ONCE):
        look()
        part = by_id[start:start + _AT_ONCE]
        connection.executemany(named("INSERT INTO {rowid} VALUES (?, ?)", rowid=f"{table}_rowid"),
                               zip(ids[part].tolist(), leaf[part].tolist()))
