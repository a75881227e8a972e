"""What is said of a source of imagery, and what a source of the user's own must say before it is taken."""

from datetime import date

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imagery_source import (
    HELD_URI, Parameter, address_of, filled, from_row, host_of, is_stand_in, own_source, stays_here,
)

TILES = "https://example.org/{z}/{x}/{y}.png?a=1&b=2"
SERVICE = "crs=EPSG:3857&format=image/png&layers=one&styles=&url=https://example.org/wms"


def made(kind="XYZ", address=TILES, **changes):
    words = {"name": "Mine", "attribution": "© me", "print_terms": "free", "date_semantics": "2024-05-01", **changes}
    return own_source("own_1", kind=kind, address=address, **words)


def test_tiles_of_ones_own():
    source = made()
    assert source.uri == "type=xyz&url=https://example.org/%7Bz%7D/%7Bx%7D/%7By%7D.png?a=1%26b=2&zmin=0&zmax=19"
    assert source.host == "example.org" == host_of(source.uri) and source.is_own
    assert address_of(source) == TILES and "network address" in source.reveals
    assert from_row(source.to_row()) == source


def test_a_service_stays_with_its_host():
    source = made("WMS", SERVICE)
    assert source.uri == SERVICE + "&IgnoreGetMapUrl=1&IgnoreGetFeatureInfoUrl=1" and source.host == "example.org"
    assert made("WMS", source.uri).uri == source.uri


@pytest.mark.parametrize("path", ["/data/scene.tif", "C:\\data\\scene.TIFF", "/data/b.mbtiles", "file:///data/scene.tif"])
def test_a_file_asks_nobody(path):
    source = made("FILE", path)
    assert source.host == "" and stays_here(source.uri) and source.reveals == "Nothing: the file is on this computer."


@pytest.mark.parametrize("kind, address", [
    ("XYZ", "https://example.org/tiles.png"), ("XYZ", "ftp://example.org/{z}/{x}/{y}"), ("XYZ", "example.org/{z}/{x}/{y}"),
    ("XYZ", "https://me:secret@example.org/{z}/{x}/{y}"), ("XYZ", "https://good.org\\@bad.org/{z}/{x}/{y}"),
    ("XYZ", "https:///{z}/{x}/{y}"), ("XYZ", "https://exa mple.org/{z}/{x}/{y}"), ("XYZ", "https://{x}.org/{z}/{x}/{y}"),
    ("XYZ", "file://server/{z}/{x}/{y}"), ("XYZ", "file:////server/{z}/{x}/{y}"), ("XYZ", ""),
    ("WMS", "https://example.org/wms"), ("WMS", SERVICE + "&url=https://other.org"), ("WMS", SERVICE + "&URL=https://o.org"),
    ("WMS", SERVICE.replace("https", "gopher")), ("WMS", "type=xyz&" + SERVICE), ("WMTS", "crs=EPSG:3857&layers=x"),
    ("FILE", "/vsicurl/https://example.org/a.tif"), ("FILE", "\\\\server\\a.tif"), ("FILE", "//server/a.tif"),
    ("FILE", "https://example.org/a.tif"), ("FILE", "/data/a.vrt"), ("FILE", ""), ("FILE", "<VRTDataset>a.tif"),
])
def test_what_cannot_be_used_is_told(kind, address):
    with pytest.raises(AtlasError) as caught:
        made(kind, address)
    assert caught.value.message and caught.value.advice


@pytest.mark.parametrize("missing", ["name", "attribution", "print_terms", "date_semantics"])
def test_everything_is_said(missing):
    with pytest.raises(AtlasError):
        made(**{missing: "  "})


@pytest.mark.parametrize("uri, stays", [
    ("type=xyz&zmin=3&zmax=2&url=", True), ("type=xyz&url=file:///t/%7Bz%7D", True), ("/data/a.tif", True),
    ("type=xyz&url=http://127.0.0.1/%7Bz%7D", False), ("type=xyz&url=file:////server/%7Bz%7D", False), (SERVICE, False),
    ("/vsicurl/http://h/a.tif", False), ("http://h/a.tif", False), ("<GDAL_WMS>a.tif", False),
    ("GTIFF_DIR:1:/vsicurl/http://h/a.tif", False), ("type=xyz&url=&url=http://h/", False), ("b.tif", False), ("", False),
])
def test_what_asks_the_network(uri, stays):
    assert stays_here(uri) is stays


def test_the_stand_in_is_known_in_any_order():
    assert is_stand_in(HELD_URI) and stays_here(HELD_URI)
    as_read = "crs=EPSG:3857&format&type=xyz&url=&zmax=2&zmin=3"
    assert is_stand_in(as_read) and stays_here(as_read)
    assert not is_stand_in("") and not is_stand_in("type=xyz&url=http://h/&zmax=2&zmin=3")


def test_values_cannot_change_where_a_source_asks():
    assert filled("a {date} b {year} {other}", {"date": "2024-05-01"}) == "a 2024-05-01 b 2024"
    day = Parameter("date", "date", "yesterday", "2000-02-24")
    assert day.first_value(date(2024, 3, 1)) == "2024-02-29"
    assert day.accepts("2024-02-29") and not any(map(day.accepts, ("2024-2-29", "2023-02-29", "1999-01-01", "20240229", "")))
    assert not Parameter("id", "id").accepts("a&url=http://other.org") and not Parameter("id", "id").accepts("")
    assert not Parameter("n", "number").accepts("1/../2") and Parameter("n", "number").accepts("10842")


@pytest.mark.parametrize("change", [{"kind": "OTHER"}, {"host": "other.org"}, {"max_zoom": "9"}, {"name": 7}, {"parameters": [{}]}])
def test_a_damaged_row_is_noticed(change):
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_row({**made().to_row(), **change})
