"""Items of catalogs: what is read, what is left out, and what gets nowhere. All of it SYNTHETIC."""

import copy

import pytest

from visual_atlas_plugin.domain.imaging import footprint
from visual_atlas_plugin.domain.imaging.scene import to_record
from visual_atlas_plugin.domain.imaging.stac_item import About, NoItem, moment, plain, read_about, read_item

HOME = "https://catalog.example.org/v1"
PAGE = "https://catalog.example.org/v1/search"
SELF = "https://catalog.example.org/v1/collections/syn/items/SYN_1"
ITEM = {
    "type": "Feature", "stac_version": "1.0.0", "id": "SYN_1", "collection": "syn",
    "geometry": {"type": "Polygon", "coordinates": [[[129.0, 42.0], [130.0, 42.0], [130.0, 43.0], [129.0, 43.0],
                                                     [129.0, 42.0]]]},
    "bbox": [129.0, 42.0, 130.0, 43.0],
    "properties": {"datetime": "2023-10-09T02:11:05.123Z", "eo:cloud_cover": 12.5, "platform": "synthetic-2b",
                   "instruments": ["msi"], "gsd": 10, "view:off_nadir": 3, "view:sun_azimuth": 160.2,
                   "view:sun_elevation": 38, "license": "CC-BY-4.0", "title": "SYNTHETIC scene",
                   "providers": [{"name": "SYNTHETIC agency", "roles": ["producer"]}, {"name": "Host", "roles": ["host"]}]},
    "links": [{"rel": "self", "href": SELF}],
    "assets": {"visual": {"href": "./visual.tif", "roles": ["visual", "data"], "gsd": 5,
                          "type": "image/tiff; application=geotiff; profile=cloud-optimized"},
               "B02": {"href": "./b02.tif", "type": "image/tiff"},
               "thumbnail": {"href": "./small.jpg", "type": "image/jpeg", "roles": ["thumbnail"]}}}


def item(changes=(), **properties):
    made = copy.deepcopy(ITEM)
    made["properties"].update(properties)
    made.update(changes)
    return made


def read(raw, **more):
    return read_item(raw, PAGE, HOME, **more)


def odd(scene):
    return " ".join(remark.message for remark in scene.odd)


def test_a_whole_item():
    scene = read(item())
    assert (scene.acquired_at, scene.acquired_time_utc, scene.start_day, scene.end_day) == (
        "2023-10-09", "02:11:05", 19639, 19639)
    assert (scene.sensor, scene.provider, scene.cloud_cover_pct) == ("synthetic-2b msi", "SYNTHETIC agency", 12.5)
    assert (scene.resolution_m, scene.off_nadir_deg, scene.sun_azimuth_deg, scene.sun_elevation_deg) == (5, 3, 160.2, 38)
    assert scene.picture == "https://catalog.example.org/v1/collections/syn/items/visual.tif"
    assert scene.thumbnail == "https://catalog.example.org/v1/collections/syn/items/small.jpg"
    assert scene.item == SELF and scene.why_not is None and scene.odd == ()
    assert footprint.bounds_of(scene.footprint) == (129.0, 42.0, 130.0, 43.0)
    record = to_record(scene)
    assert record.kind == "stac" and record.location == scene.picture and record.covers(129.5, 42.5)
    assert (record.print_allowed, record.web_allowed, record.privacy) == (None, None, "restricted")


@pytest.mark.parametrize("properties, edtf, time", [
    ({"datetime": None, "start_datetime": "2019-01-01T00:00:00Z", "end_datetime": "2019-12-31T23:59:59Z"},
     "2019-01-01/2019-12-31", ""),
    ({"datetime": None, "start_datetime": "2019-05-01T01:00:00Z", "end_datetime": "2019-05-01T01:00:20Z"},
     "2019-05-01", ""),
    ({"datetime": "2023-10-09T23:30:00-02:00"}, "2023-10-10", "01:30:00"),
    ({"datetime": "2023-10-09"}, "2023-10-09", "00:00:00"),
    ({"datetime": "2023-10-09T02:00:00Z", "start_datetime": "2023-10-09T01:59:50Z",
      "end_datetime": "2023-10-09T02:00:10Z"}, "2023-10-09", "02:00:00"),
])
def test_dates(properties, edtf, time):
    scene = read(item(**properties))
    assert (scene.acquired_at, scene.acquired_time_utc, scene.odd) == (edtf, time, ())


@pytest.mark.parametrize("properties, remark", [
    ({"datetime": None}, "no date"), ({"datetime": "last spring"}, "cannot be read: last spring"), ({"datetime": 7}, "7"),
    ({"datetime": None, "start_datetime": "2020-01-02T00:00:00Z", "end_datetime": "2020-01-01T00:00:00Z"}, "2020-01-02"),
    ({"datetime": "2023-02-30T00:00:00Z"}, "cannot be read"), ({"datetime": "0000-01-01T00:00:00Z"}, "cannot be read"),
    ({"datetime": "9999-12-31T23:59:59-14:00"}, "cannot be read"),
])
def test_dates_that_are_none_are_unknown_and_said(properties, remark):
    scene = read(item(**properties))
    assert scene.acquired_at == "" and scene.start_day is None and remark in odd(scene)
    assert scene.is_within(0, 10) and to_record(scene).date_basis == "unknown"


def test_days_that_are_within():
    scene = read(item())
    assert scene.is_within(19639, 19639) and scene.is_within(None, 19639) and not scene.is_within(19640, None)
    assert not scene.is_within(None, 19638)


@pytest.mark.parametrize("value", [-1, 101, "12", True, [1], {"a": 1}, float("nan"), float("inf")])
def test_numbers_that_cannot_be_are_left_out(value):
    scene = read(item(**{"eo:cloud_cover": value}))
    assert scene.cloud_cover_pct is None and "eo:cloud_cover is left out" in odd(scene)


def test_a_bare_item_is_a_scene_that_says_what_it_lacks():
    scene = read({"id": "SYN_2"})
    assert scene.scene_id == "SYN_2" and scene.picture == scene.thumbnail == scene.footprint == ""
    assert "no date" in odd(scene) and "where it lies" in odd(scene) and "no single file" in scene.why_not.message


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"type": "Collection", "id": "x"}, {"type": "Feature", "id": ""},
                                 {"type": "Feature", "id": None}, {"type": "Feature", "id": ["x"]}])
def test_what_is_no_item(raw):
    with pytest.raises(NoItem):
        read(raw)


@pytest.mark.parametrize("changes", [
    {"properties": None}, {"properties": [1]}, {"assets": [1]}, {"assets": {"visual": "x"}}, {"links": "x"},
    {"links": [1, None]}, {"geometry": {"type": "Polygon"}}, {"geometry": {"type": "Polygon", "coordinates": [[[1]]]}},
    {"geometry": {"type": "Point", "coordinates": [1, 2]}}, {"bbox": ["a", 1, 2, 3], "geometry": None}, {"bbox": [1, 2]},
    {"geometry": {"type": "Polygon", "coordinates": [[[500, 1], [2, 3], [4, 5], [500, 1]]]}},
    {"geometry": {"type": "Polygon", "coordinates": [[[10 ** 400, 1], [2, 3], [4, 5], [10 ** 400, 1]]]}},
    {"assets": {"visual": {"href": ["x"], "type": 7, "roles": "visual"}}},
])
def test_odd_shapes_break_nothing(changes):
    assert read(item(changes)).scene_id == "SYN_1"


def test_html_is_text():
    scene = read(item(title="<img src=x onerror=alert(1)><b>bold</b>\u202egnp\n x", platform="<a href='file:///x'>"))
    assert scene.title == "<img src=x onerror=alert(1)><b>bold</b>gnp x" and scene.sensor.startswith("<a href")
    assert plain("x" * 1000) == "x" * 299 + "…" and plain(["x"]) == plain(None) == plain(True) == ""


@pytest.mark.parametrize("href, reason", [
    ("file:///etc/passwd.tif", "file:"), ("\\\\server\\share\\x.tif", "local network"), ("//server/x.tif", "local network"),
    ("http://169.254.169.254/x.tif", "169.254.169.254"), ("http://localhost/x.tif", "localhost"),
    ("/vsizip/x.tif", None), ("s3://bucket/x.tif", "cloud store"), ("ftp://example.org/x.tif", "ftp:"),
])
def test_pictures_that_are_not_asked(href, reason):
    scene = read(item({"assets": {"visual": {"href": href, "type": "image/tiff", "roles": ["visual"]},
                                  "thumbnail": {"href": href, "type": "image/png", "roles": ["thumbnail"]}}}))
    if reason is None:                          # a path of the catalog's own host, whatever it looks like
        assert scene.picture == "https://catalog.example.org/vsizip/x.tif"
        return
    assert scene.picture == scene.thumbnail == "" and reason in scene.why_not.message


def test_a_cloud_store_is_asked_by_the_web_address_that_the_item_gives():
    asset = {"href": "s3://bucket/x.tif", "type": "image/tiff", "roles": ["visual"],
             "alternate": {"ftp": {"href": "ftp://example.org/x.tif"}, "https": {"href": "https://files.example.net/x.tif"}}}
    assert read(item({"assets": {"a": asset}})).picture == "https://files.example.net/x.tif"
    asset["alternate"] = {"https": {"href": "http://169.254.169.254/x.tif"}, "odd": 7}
    scene = read(item({"assets": {"a": asset}}))
    assert scene.picture == "" and "cloud store" in scene.why_not.message


def test_the_best_picture_is_chosen():
    def asset(kind="image/tiff", roles=(), **more):
        return {"href": f"./{len(more)}{kind[-4:]}.x", "type": kind, "roles": list(roles), **more}

    cog = "image/tiff; application=geotiff; profile=cloud-optimized"
    bands = [{"common_name": name} for name in ("red", "green", "blue")]
    chosen = {"data": asset(), "colors": asset(cog, (), **{"eo:bands": bands}), "visual-jp2": asset("image/jp2", ["visual"]),
              "tci": asset("image/tiff", ["visual"], gsd=2), "visual": asset(cog, ["visual"], gsd=1)}
    for name, gsd in (("visual", 1), ("tci", 2), ("visual-jp2", 10), ("colors", 10)):
        assert read(item({"assets": chosen})).resolution_m == gsd, name
        del chosen[name]
    assert read(item({"assets": chosen})).picture == ""


def test_outlines_across_180_degrees_are_cut():
    ring = [[179.0, 10.0], [-179.0, 10.0], [-179.0, 12.0], [179.0, 12.0], [179.0, 10.0]]
    scene = read(item({"geometry": {"type": "Polygon", "coordinates": [ring]}}))
    assert scene.footprint.startswith("MULTIPOLYGON")
    for lon, inside in ((179.5, True), (-179.5, True), (0.0, False), (178.5, False)):
        assert footprint.covers(scene.footprint, lon, 11.0) is inside
    by_box = read(item({"geometry": None, "bbox": [179.0, 10.0, 0, -179.0, 12.0, 9]}))
    assert footprint.covers(by_box.footprint, -179.5, 11.0) and not footprint.covers(by_box.footprint, 0.0, 11.0)
    assert footprint.bounds_of(by_box.footprint) == (-180.0, 10.0, 180.0, 12.0)


def test_what_the_collection_says_fills_gaps():
    about = read_about({"id": "syn", "license": "proprietary", "summaries": {"gsd": [0.5]},
                        "providers": [{"name": "SYNTHETIC owner", "roles": ["licensor"]}, 7]})
    assert about == About("syn", "proprietary", "SYNTHETIC owner", "", 0.5)
    raw = item()
    for name in ("license", "providers", "gsd"):
        del raw["properties"][name]
    del raw["assets"]["visual"]["gsd"]
    scene = read(raw, about={"syn": about})
    assert (scene.licence, scene.provider, scene.resolution_m) == ("proprietary", "SYNTHETIC owner", 0.5)
    assert read_about(None) == read_about([1]) == About()


def test_moments():
    assert moment("2023-10-09T02:11:60Z").second == 59 and moment("2023-10-09 02:11Z").minute == 11
    assert moment("2023-10-09T02:11:00+0900").hour == 17 and moment("2023-10-09T02") is None
