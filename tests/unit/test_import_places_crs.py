"""Coordinate systems of imported points: what is doubted, and how points become WGS84."""

import csv
import math
from pathlib import Path

import pytest

from visual_atlas_plugin.domain.coordinates import CoordinateError, metres_between, to_bd09, to_gcj02
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.importing import crs_doubt
from visual_atlas_plugin.domain.importing.crs_doubt import BD09, GCJ02, MGRS, WGS84, ToWgs84, doubts
from visual_atlas_plugin.domain.importing.mgrs import looks_like_mgrs, read_mgrs
from visual_atlas_plugin.exchange.places.projecting import project

DATA = Path(__file__).resolve().parents[1] / "data"
TOWNS = [(124.3925, 40.115), (126.28, 41.12), (128.175, 41.4069), (129.005, 42.54), (129.8507, 42.9544), (130.36, 42.86)]


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_mgrs_as_geotrans_reads_it():
    rows = table("mgrs.csv")
    assert len(rows) > 1000
    for row in rows:
        square = read_mgrs(row["reference"])
        assert (square.authid, square.size) == (row["authid"], float(row["size_m"])), row
        middle = square.center
        assert max(abs(middle[0] - float(row["east"])), abs(middle[1] - float(row["north"]))) <= 0.51, row


def test_mgrs_becomes_the_point_it_was_made_of():
    convert = ToWgs84(MGRS, project=project)
    near = [row for row in table("mgrs.csv") if abs(float(row["lat"])) < 72]
    for row in near[:250]:
        off = metres_between(convert.square(row["reference"]), (float(row["lon"]), float(row["lat"])))
        assert off < 0.72 * float(row["size_m"]) + 0.2, row


@pytest.mark.parametrize("text, reason", [
    ("", "not an MGRS"), ("42.95, 129.99", "not an MGRS"), ("61TCM1234567890", "zones 1 to 60"),
    ("52TCM123", "as many digits"),
    ("52TCM123456789012", "five each"), ("52ICM12345678", "not an MGRS"), ("52TJM12345678", "zone 52 does not have"),
    ("52TCA12345678", "band T does not have"), ("ZAH1234", "not an MGRS"), ("=52TCM1234", "not an MGRS")])
def test_what_is_no_reference_says_why(text, reason):
    with pytest.raises(CoordinateError, match=reason):
        read_mgrs(text)


def test_forms_of_a_reference():
    assert read_mgrs("52 t cm 12345 67890") == read_mgrs("52TCM1234567890")
    assert looks_like_mgrs("52T CM 12345 67890") and looks_like_mgrs("4QFJ1267") and not looks_like_mgrs("4QFJ")
    assert not looks_like_mgrs("AB12") and not looks_like_mgrs(None) and not looks_like_mgrs("42.95N")


def test_grids_as_proj_of_another_build_has_them():
    rows = table("grids.csv")
    assert len({row["authid"] for row in rows}) == 6
    for row in rows:
        there = ToWgs84(row["authid"], project=project).point(float(row["x"]), float(row["y"]))
        assert metres_between(there, (float(row["lon"]), float(row["lat"]))) < 0.01, row


def test_grid_points_in_one_go_are_those_one_by_one():
    rows = [row for row in table("grids.csv") if row["authid"] == "EPSG:5179"]
    convert = ToWgs84("EPSG:5179", axes_swapped=True, project=project)
    points = [(float(row["y"]), float(row["x"])) for row in rows]
    assert convert.points(points) == [convert.point(*point) for point in points]
    assert convert.points([]) == []
    assert convert.points([(math.inf, 0.0), points[0]])[0] is None


def test_shifted_maps_are_shifted_back():
    for lon, lat in TOWNS:
        assert metres_between(ToWgs84(GCJ02).point(*to_gcj02(lon, lat)), (lon, lat)) < 0.01
        assert metres_between(ToWgs84(BD09).point(*to_bd09(lon, lat)), (lon, lat)) < 0.01
    assert ToWgs84(WGS84).points([(129.0, 42.0), (200.0, 42.0)]) == [(129.0, 42.0), None]
    assert ToWgs84(axes_swapped=True).point(42.0, 129.0) == (129.0, 42.0)


def test_a_system_that_cannot_be_converted_is_a_named_error():
    with pytest.raises(CoordinateError, match="EPSG:5174 cannot be converted here"):
        ToWgs84("EPSG:5174").point(200000, 500000)
    with pytest.raises(CoordinateError, match="EPSG:32652 cannot"):
        ToWgs84(MGRS).square("52TCM1234567890")
    for odd in ("EPSG:999999", "/etc/passwd", "http://127.0.0.1/crs", "WGS84", "EPSG:4326+", ""):
        with pytest.raises(AtlasError, match="cannot be converted"):
            project(odd, [0.0], [0.0])


def test_good_points_raise_no_doubt():
    assert doubts(TOWNS) == []
    assert doubts([]) == [] and doubts([(math.nan, 2.0)]) == []
    assert doubts([(lat, lon) for lon, lat in TOWNS], axes_swapped=True) == []
    pairs = [(town, town) for town in TOWNS]
    assert doubts(TOWNS, pairs=pairs, project=project) == []
    assert doubts([(2.35, 48.85), (-0.1, 51.5)]) == []      # elsewhere in the world both ways


def test_swapped_axes_are_seen():
    doubt, = doubts([(lat, lon) for lon, lat in TOWNS])
    assert (doubt.kind, doubt.crs, doubt.axes_swapped) == (crs_doubt.SWAPPED, WGS84, True)
    assert doubt.why.startswith("6 of 6 points lie in China or Korea only if")
    some, = doubts([*TOWNS, (42.9544, 129.8507)])
    assert not some.axes_swapped and "1 of 7" in some.why and "one by one" in some.why


def in_grid(authid, swap=False):
    found = [(float(row["x"]), float(row["y"])) for row in table("grids.csv") if row["authid"] == authid]
    return [(y, x) for x, y in found] if swap else found


@pytest.mark.parametrize("authid, others", [("EPSG:5179", ()), ("EPSG:3857", ())])
def test_grids_that_the_numbers_tell(authid, others):
    doubt, = doubts(in_grid(authid))
    assert (doubt.kind, doubt.crs, doubt.axes_swapped, doubt.others) == (crs_doubt.GRID, authid, False, others)
    turned, = doubts(in_grid(authid, swap=True))
    assert (turned.crs, turned.axes_swapped) == (authid, True) and "axes change places" in turned.why
    assert doubts(in_grid(authid), crs=authid) == []


@pytest.mark.parametrize("authid", ["EPSG:5174", "EPSG:5186"])
def test_grids_that_the_numbers_leave_open_are_all_named(authid):
    doubt, = doubts(in_grid(authid))
    assert doubt.kind == crs_doubt.GRID and {"EPSG:5174", "EPSG:5186"} <= {doubt.crs, *doubt.others}
    assert doubts(in_grid(authid), crs=authid) == []


def known(points):
    return list(zip(points, [(float(row["lon"]), float(row["lat"])) for row in table("grids.csv")]))


@pytest.mark.parametrize("authid", ["EPSG:5174", "EPSG:5186", "EPSG:5179", "EPSG:32651", "EPSG:32652"])
def test_known_places_tell_grids_apart(authid):
    first = doubts(in_grid(authid), pairs=known(in_grid(authid)), project=project)[0]
    assert (first.kind, first.crs, first.axes_swapped) == (crs_doubt.SHIFTED, authid, False)
    wrong = doubts(in_grid(authid), crs="EPSG:5186" if authid == "EPSG:5174" else "EPSG:5174",
                   pairs=known(in_grid(authid)), project=project)[0]
    assert (wrong.crs, wrong.axes_swapped) == (authid, False)


@pytest.mark.parametrize("shift, system", [(to_gcj02, GCJ02), (to_bd09, BD09)])
def test_shifted_points_are_told_by_known_places(shift, system):
    moved = [shift(*town) for town in TOWNS]
    doubt, = doubts(moved, pairs=list(zip(moved, TOWNS)), project=project)
    assert (doubt.kind, doubt.crs) == (crs_doubt.SHIFTED, system)
    assert " m from places of the same name" in doubt.why and system in doubt.why
    assert doubts(moved, pairs=list(zip(moved, TOWNS))[:2], project=project) == []      # two may be chance
    assert doubts(moved, crs=system, pairs=list(zip(moved, TOWNS)), project=project) == []


def test_points_that_are_off_in_all_directions_are_not_called_shifted():
    off = [(lon + dx, lat + dy) for (lon, lat), (dx, dy) in zip(
        TOWNS, [(.004, 0), (-.004, 0), (0, .004), (0, -.004), (.003, -.003), (-.003, .003)])]
    assert doubts(off, pairs=list(zip(off, TOWNS)), project=project) == []


@pytest.mark.parametrize("said, system", [
    ("百度坐标", BD09), ("lon_bd09", BD09), ("高德地图", GCJ02), ("GCJ02 lng", GCJ02), ("x (EPSG:5174)", "EPSG:5174"),
    ("UTM-K 좌표", "EPSG:5179"), ("군사좌표", MGRS)])
def test_what_the_table_says_is_asked_about(said, system):
    doubt, = doubts(TOWNS, said=["case_id", said])
    assert (doubt.kind, doubt.crs) == (crs_doubt.SAID, system) and "speaks of" in doubt.why
    assert not [other for other in doubts(TOWNS, crs=system, said=[said]) if other.kind == crs_doubt.SAID]


def test_mgrs_texts_are_asked_about():
    doubt, = doubts([], texts=["52SCG2160960025", None, "52TEN693578", " "])
    assert (doubt.kind, doubt.crs) == (crs_doubt.TEXT, MGRS) and "52SCG2160960025" in doubt.why
    assert doubts([], texts=["52SCG2160960025", "42.9, 129.8"]) == []


def test_numbers_of_no_known_grid_are_asked_about():
    doubt, = doubts([(9_999_999_999.0, 5.0)])
    assert doubt.kind == crs_doubt.OUTSIDE and "has to be chosen" in doubt.why
    doubt, = doubts(TOWNS, crs="EPSG:5179")
    assert (doubt.kind, doubt.crs) == (crs_doubt.OUTSIDE, WGS84)


def test_one_point_off_the_globe_among_degrees_proposes_no_grid():
    """One of four numbers beyond 180 had the other three taken for a Korean grid in metres, one click away from moving them."""
    found = doubts([(129.99, 42.95), (444.0, 333.0), (129.9, 42.96), (129.84, 42.97)], WGS84)
    assert [(one.kind, one.crs, one.values) for one in found] == [(crs_doubt.OUTSIDE, WGS84, {"n": 1, "total": 4})]
    grid = doubts([(200_000.0, 550_000.0)] * 4 + [(129.99, 42.95)], WGS84)
    assert grid[0].kind == crs_doubt.GRID
