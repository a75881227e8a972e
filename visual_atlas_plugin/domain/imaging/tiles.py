"""Tiles of web maps: which ones cover a place at a zoom level, how many they are, and whether an answer is one.

A tile is a square of EPSG:3857; at zoom z the world is 2^z tiles wide. y counts from the north (XYZ).
"""

import math
from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Set, Tuple

from ..errors import AtlasError
from .footprint import Bounds

EARTH_M = 6378137.0
EDGE_LAT = 85.0511287798066     # where the square of the world ends
FINEST = 24
PIXELS = 256
TYPICAL_BYTES = 18_000          # of a tile of a satellite picture as JPEG; what comes is known afterwards only
TYPICAL_COG_BYTES = 165_000     # of the same tile in a lossless GeoTIFF, with its share of the overviews
MOST_BYTES = 8 * 2 ** 20        # of one tile
MOST_PLANNED = 1_000_000        # nobody's terms allow more, and the list of them must fit into memory


class Tile(NamedTuple):
    """One tile: zoom level, column from the west, row from the north."""

    z: int
    x: int
    y: int


class Block(NamedTuple):
    """A rectangle of tiles of one zoom level; the last column and row belong to it."""

    z: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> int:
        """How many tiles it holds."""
        return (self.right - self.left + 1) * (self.bottom - self.top + 1)


def tile_at(lon: float, lat: float, z: int) -> Tile:
    """Return the tile that holds a point, degrees; what lies beyond the edge of the map counts to its last tile."""
    wide = 2 ** z
    phi = math.radians(max(-EDGE_LAT, min(EDGE_LAT, lat)))
    x = int((lon + 180.0) / 360.0 * wide)
    y = int((1.0 - math.asinh(math.tan(phi)) / math.pi) / 2.0 * wide)
    return Tile(z, max(0, min(wide - 1, x)), max(0, min(wide - 1, y)))


def bounds_of(tile: Tile) -> Bounds:
    """Return (west, south, east, north) of a tile, degrees."""
    return _lon(tile.x, tile.z), _lat(tile.y + 1, tile.z), _lon(tile.x + 1, tile.z), _lat(tile.y, tile.z)


def middle_of(block: Block) -> Bounds:
    """Return the box from the middle of a block's first tile to that of its last: it touches these tiles and no other."""
    return (_lon(block.left + 0.5, block.z), _lat(block.bottom + 0.5, block.z),
            _lon(block.right + 0.5, block.z), _lat(block.top + 0.5, block.z))


def box_around(lon: float, lat: float, half_m: float) -> Bounds:
    """Return a box whose edges lie half_m metres from a point; it ends at the edge of the map."""
    up = math.degrees(half_m / EARTH_M)
    across = min(180.0, up / max(0.01, math.cos(math.radians(lat))))
    return (max(-180.0, lon - across), max(-EDGE_LAT, lat - up), min(180.0, lon + across), min(EDGE_LAT, lat + up))


def block_of(box: Bounds, z: int) -> Block:
    """Return the tiles that a box touches at a zoom level."""
    west, south, east, north = box
    first, last = tile_at(west, north, z), tile_at(east, south, z)
    return Block(z, first.x, first.y, last.x, last.y)


def planned(boxes: Sequence[Bounds], low: int, high: int) -> List[Tile]:
    """Return every tile once that some boxes touch from one zoom level to another, in order: coarse ones first.

    Raises AtlasError where the levels are none, or far too many tiles are asked for.
    """
    if not 0 <= low <= high <= FINEST:
        raise AtlasError("The zoom levels {low} to {high} cannot be packed.",
                         "Choose two levels from 0 to {finest}, the coarse one first.", low=low, high=high, finest=FINEST)
    blocks = [block_of(box, z) for z in range(low, high + 1) for box in boxes]
    if sum(block.size for block in blocks) > MOST_PLANNED:
        raise AtlasError("More than {n} tiles are asked for.",
                         "Choose fewer places, a smaller surrounding or coarser levels.", n=f"{MOST_PLANNED:,}")
    found: Set[Tile] = set()
    for block in blocks:
        found.update(Tile(block.z, x, y) for x in range(block.left, block.right + 1)
                     for y in range(block.top, block.bottom + 1))
    return sorted(found)


def by_level(tiles: Iterable[Tile]) -> Dict[int, int]:
    """Return how many tiles there are at each zoom level."""
    counted: Dict[int, int] = {}
    for tile in tiles:
        counted[tile.z] = counted.get(tile.z, 0) + 1
    return counted


def blocks_of(tiles: Iterable[Tile], side: int = 8) -> List[Tuple[Block, List[Tile]]]:
    """Return tiles in squares of at most side × side, each with the block that holds them, in order."""
    squares: Dict[Tuple[int, int, int], List[Tile]] = {}
    for tile in tiles:
        squares.setdefault((tile.z, tile.x // side, tile.y // side), []).append(tile)
    made = []
    for (z, _column, _row), held in sorted(squares.items()):
        xs, ys = [tile.x for tile in held], [tile.y for tile in held]
        made.append((Block(z, min(xs), min(ys), max(xs), max(ys)), sorted(held)))
    return made


def ground_m(z: int, lat: float) -> float:
    """Return how many metres of ground a pixel of a tile shows at a latitude."""
    return 2 * math.pi * EARTH_M * math.cos(math.radians(lat)) / (PIXELS * 2 ** z)


def filled_address(template: str, tile: Tile) -> str:
    """Return the address of a tile: {z}, {x}, {y}, {-y} (rows from the south) and {q} (quadkey) are filled in."""
    values = {"{z}": tile.z, "{x}": tile.x, "{y}": tile.y, "{-y}": 2 ** tile.z - 1 - tile.y, "{q}": quadkey(tile)}
    for mark, value in values.items():
        template = template.replace(mark, str(value))
    return template


def quadkey(tile: Tile) -> str:
    """Return the number of a tile with a digit from 0 to 3 for each level."""
    return "".join(str((tile.x >> bit & 1) + 2 * (tile.y >> bit & 1)) for bit in reversed(range(tile.z)))


def picture_kind(body: bytes) -> str:
    """Return "png", "jpg" or "webp" where bytes are such a picture from its beginning to its end, else ""."""
    if body[:8] == b"\x89PNG\r\n\x1a\n":
        return "png" if b"IEND" in body[-16:] else ""
    if body[:3] == b"\xff\xd8\xff":
        return "jpg" if b"\xff\xd9" in body[-64:] else ""       # some services pad the end with zeros
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp" if len(body) >= int.from_bytes(body[4:8], "little") + 8 else ""
    return ""


def is_nothing(status: int) -> bool:
    """Whether an answer says that there is no such tile: services have none where they have no picture."""
    return status in (204, 404, 410)


def problem_of(host: str, status: int, content_type: str, body: bytes, error: str = "", elsewhere: str = "",
               is_too_large: bool = False) -> Optional[AtlasError]:
    """Return what is wrong with an answer that should be a tile, None for a good one; `elsewhere`: where it sends us."""
    kind = content_type.split(";")[0].strip().lower()
    if elsewhere:
        return AtlasError("{host} sends the request for a tile to another host, {other}, which nobody agreed to ask.",
                          "Nothing was asked there. If you trust it, list it as an imagery source of its own.",
                          host=host, other=elsewhere)
    if is_too_large:
        return AtlasError("A tile of {host} is larger than {most} MB.",
                          "No map needs that: look at the address of the source.", host=host, most=MOST_BYTES // 2 ** 20)
    if status == 0:
        return AtlasError("{host} did not answer.",
                          "Look whether the network and the service work, then start the same pack again: it goes on "
                          "where it stopped.", error, host=host)
    if status in (401, 403):
        return AtlasError("{host} refuses to give this tile (status {status}).",
                          "It may ask for an account, or allow no offline use. Ask its owner.", host=host, status=status)
    if status == 429:
        return AtlasError("{host} says that too much was asked of it (status 429).", "Wait for an hour or a day, then start "
                          "the same pack again: it goes on where it stopped.", host=host)
    if status != 200:
        return AtlasError("{host} answered with an error (status {status}).",
                          "Start the same pack again later: it goes on where it stopped.", host=host, status=status)
    if kind in ("text/html", "application/xhtml+xml") or body[:64].lstrip().lower().startswith((b"<!doctype", b"<html")):
        return AtlasError("{host} answered with a web page instead of a tile.", "Open the service in a browser: it may ask "
                          "for an account, or the network here for a sign-in. Then start the same pack again.", host=host)
    if kind and not kind.startswith("image/") and kind != "application/octet-stream":
        return AtlasError("{host} says that its tile is no picture but “{kind}”.",
                          "Look at the address of the source, and ask its owner.", host=host, kind=kind[:60])
    if not picture_kind(body):
        return AtlasError("A tile of {host} came incomplete, or is no picture that can be read.",
                          "Start the same pack again: it goes on where it stopped.", host=host)
    return None


def _lon(x: float, z: int) -> float:
    return x / 2 ** z * 360.0 - 180.0


def _lat(y: float, z: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / 2 ** z))))
