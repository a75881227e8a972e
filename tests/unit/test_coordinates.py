"""Coordinates in tables, and the shifted maps of China."""

import pytest

from visual_atlas_plugin.domain import coordinates
from visual_atlas_plugin.domain.coordinates import CoordinateError, read_angle, read_pair


@pytest.mark.parametrize("text, degrees, axis", [
    ("42.95", 42.95, ""), ("-42,95", -42.95, ""), ("42°57'00\"N", 42.95, "lat"), ("129° 59′ 24″ E", 129.99, "lon"),
    ("N 42 57 0", 42.95, "lat"), ("42도 57분 0초", 42.95, ""), ("동 129도 59분 24초", 129.99, "lon"), ("北42度57分", 42.95, "lat"),
    ("42°57.0'S", -42.95, "lat"), ("-0°30'", -0.5, ""), ("0", 0.0, ""), ("129.99E", 129.99, "lon"),
])
def test_angles(text, degrees, axis):
    found, side = read_angle(text)
    assert found == pytest.approx(degrees, abs=1e-9) and side == axis


@pytest.mark.parametrize("text", ["", "north", "42°61'", "42.5°30'", "N42N", "N -42", "1e5", "=42", "42°57'60\""])
def test_what_is_no_angle(text):
    with pytest.raises(CoordinateError):
        read_angle(text)


@pytest.mark.parametrize("text, lon, lat", [
    ("42.95, 129.99", 129.99, 42.95), ("42.95 129.99", 129.99, 42.95), ("42,95; 129,99", 129.99, 42.95), ("(42.95,129.99)", 129.99, 42.95),
    ("42°57'N, 129°59'24\"E", 129.99, 42.95), ("129°59'24\"E 42°57'N", 129.99, 42.95), ("42.95|129.99", 129.99, 42.95),
])
def test_pairs(text, lon, lat):
    assert read_pair(text) == pytest.approx((lon, lat), abs=1e-9)


def test_a_swapped_pair_is_told():
    with pytest.raises(CoordinateError, match="swapped"):
        read_pair("129.99, 42.95")
    with pytest.raises(CoordinateError, match="not on the globe"):
        read_pair("333, 444")
    with pytest.raises(CoordinateError, match="same axis"):
        read_pair("42°N, 43°N")
    assert coordinates.swapped(42.95, 129.99) and not coordinates.swapped(129.99, 42.95) and not coordinates.swapped(2.3, 48.8)


# WGS84, GCJ-02, BD-09: the last two computed with the npm package gcoord 1.0.7
KNOWN = [((116.397, 39.908), (116.40324337854781, 39.90940335390724), (116.40961642907855, 39.91574447377555)),
         ((124.3925, 40.115), (124.39833683381853, 40.11659525589855), (124.40492375636369, 40.12238703200336)),
         ((128.175, 41.4069), (128.18094646194, 41.409257826369696), (128.18739862178793, 41.415436229849)),
         ((129.85, 42.97), (129.856858059843, 42.97238839533251), (129.86328765760663, 42.97863959909177))]


@pytest.mark.parametrize("wgs84, gcj02, bd09", KNOWN)
def test_known_places_on_three_maps(wgs84, gcj02, bd09):
    assert coordinates.metres_between(coordinates.to_gcj02(*wgs84), gcj02) < 0.01
    assert coordinates.metres_between(coordinates.to_bd09(*wgs84), bd09) < 0.01


@pytest.mark.parametrize("lon, lat", [(124.3925, 40.115), (128.175, 41.4069), (129.85, 42.97), (104.0, 30.6)])
def test_shifts_are_undone_to_a_millimetre(lon, lat):
    for there, back in ((coordinates.to_gcj02, coordinates.from_gcj02), (coordinates.to_bd09, coordinates.from_bd09)):
        moved = there(lon, lat)
        assert 100 < coordinates.metres_between((lon, lat), moved) < 1500
        assert coordinates.metres_between((lon, lat), back(*moved)) < 0.001


def test_outside_china_nothing_is_shifted():
    assert coordinates.to_gcj02(2.35, 48.85) == (2.35, 48.85)
