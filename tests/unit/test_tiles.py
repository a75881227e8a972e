"""Numbers of tiles, held against GDAL's own; and what counts as a tile when a service answers."""

import random

import pytest
from osgeo_utils.gdal2tiles import GlobalMercator

from tests.support.tile_server import HTML, drawn_tile
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging import tiles as grid

GDAL = GlobalMercator()
CHANCE = random.Random(20261127)


def points(count, finest):
    """Return points of the whole map, with a zoom level each."""
    return [(CHANCE.uniform(-179.99, 179.99), CHANCE.uniform(-85, 85), CHANCE.randint(0, finest)) for _ in range(count)]


@pytest.mark.parametrize("lon, lat, z", points(300, 20))
def test_a_point_lies_in_the_tile_that_gdal_names(lon, lat, z):
    x, y = GDAL.MetersToTile(*GDAL.LatLonToMeters(lat, lon), z)
    found = grid.tile_at(lon, lat, z)
    west, south, east, north = grid.bounds_of(found)
    assert west - 1e-9 <= lon <= east + 1e-9 and south - 1e-9 <= lat <= north + 1e-9
    assert abs(found.x - x) <= 1 and abs(found.y - (2 ** z - 1 - y)) <= 1      # GDAL rounds up on an edge
    if min(lon - west, east - lon) > 1e-7 and min(lat - south, north - lat) > 1e-7:
        assert (found.x, found.y) == (x, 2 ** z - 1 - y)
        assert grid.quadkey(found) == (GDAL.QuadTree(x, y, z) if z else "")


@pytest.mark.parametrize("lon, lat, z", points(200, 18))
def test_the_middle_of_a_block_touches_its_tiles_alone(lon, lat, z):
    block = grid.block_of(grid.box_around(lon, lat, CHANCE.uniform(10, 5000)), z)
    assert grid.block_of(grid.middle_of(block), z) == block


@pytest.mark.parametrize("low", range(0, 15))
def test_a_plan_has_every_tile_once_and_blocks_cover_it(low):
    chosen = [(lon, max(-75, min(75, lat))) for lon, lat, _z in points(CHANCE.randint(1, 4), 1)]
    boxes, high = [grid.box_around(lon, lat, 3000) for lon, lat in chosen], low + CHANCE.randint(0, 3)
    tiles = grid.planned(boxes, low, high)
    assert len(set(tiles)) == len(tiles) == sum(grid.by_level(tiles).values()) and tiles == sorted(tiles)
    assert all(grid.tile_at(lon, lat, z) in tiles for lon, lat in chosen for z in range(low, high + 1))
    pieces = grid.blocks_of(tiles)
    assert sorted(tile for _block, held in pieces for tile in held) == tiles
    for block, held in pieces:
        assert block.size <= 64
        assert all(block.left <= tile.x <= block.right and block.top <= tile.y <= block.bottom for tile in held)


@pytest.mark.parametrize("low, high", [(-1, 3), (5, 4), (3, 25)])
def test_levels_that_are_none_are_refused(low, high):
    with pytest.raises(AtlasError):
        grid.planned([grid.box_around(132.5, 41, 100)], low, high)


def test_far_too_much_is_refused_before_it_is_counted_out():
    with pytest.raises(AtlasError, match="More than 1,000,000"):
        grid.planned([(-180.0, -85.0, 180.0, 85.0)], 0, 20)


def test_the_ground_of_a_pixel():
    assert grid.ground_m(0, 0) == pytest.approx(156543.034, abs=0.01)      # as in OGC 07-057r7, annex E
    assert grid.ground_m(17, 60) == pytest.approx(156543.034 / 2 ** 17 / 2, rel=1e-6)


def test_an_address_is_filled_in():
    tile = grid.Tile(3, 5, 2)
    assert grid.filled_address("a/{z}/{x}/{y}?k={q}&s={-y}", tile) == "a/3/5/2?k=121&s=5"


PNG = drawn_tile(3, 1, 1)
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 100 + b"\xff\xd9"


@pytest.mark.parametrize("body, kind", [
    (PNG, "png"), (PNG[:-20], ""), (JPEG, "jpg"), (JPEG + b"\0" * 9, "jpg"), (JPEG[:-2], ""), (HTML, ""), (b"", ""),
    (b"RIFF\x0a\0\0\0WEBP" + b"v" * 6, "webp"), (b"RIFF\x0a\0\0\0WEBP", ""), (b"GIF89a", ""),
])
def test_what_is_a_whole_picture(body, kind):
    assert grid.picture_kind(body) == kind


@pytest.mark.parametrize("answer, words", [
    ((200, "image/png", PNG), None), ((200, "", PNG), None), ((200, "application/octet-stream", PNG), None),
    ((200, "image/jpeg", PNG), None), ((200, "text/html", PNG), "web page"), ((200, "image/png", HTML), "web page"),
    ((200, "text/plain", PNG), "text/plain"), ((200, "image/png", PNG[:50]), "incomplete"),
    ((0, "", b"", "lost"), "did not answer"),
    ((403, "", b""), "refuses"), ((429, "", b""), "too much"), ((503, "", b""), "status 503"),
    ((302, "", b"", "", "https://other.example"), "other.example"), ((200, "image/png", b"", "", "", True), "larger than"),
])
def test_each_bad_answer_has_its_sentence(answer, words):
    problem = grid.problem_of("tiles.example", *answer)
    assert (problem is None) == (words is None)
    if problem:
        assert words in problem.message and "tiles.example" in problem.message and problem.advice
