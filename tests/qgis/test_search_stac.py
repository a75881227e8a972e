"""The algorithm that searches catalogs, against rustac's server of the STAC API and catalogs that pystac made.

All scenes are SYNTHETIC. Nothing is asked but this computer.
"""

import json
from datetime import datetime, timezone

import pystac
import pytest
from qgis.core import QgsFeedback, QgsProcessingException, QgsSettings, QgsVectorLayer

from tests.support.algorithm_run import run_algorithm
from tests.support.stac_server import Files, item, rustac
from tests.support.uwazi_server import Dropped, serving
from visual_atlas_plugin.domain.errors import Stopped
from visual_atlas_plugin.domain.imaging import footprint
from visual_atlas_plugin.exchange.stac.asking import CatalogRequests
from visual_atlas_plugin.exchange.stac.kept_pages import KEPT
from visual_atlas_plugin.exchange.stac.search import search
from visual_atlas_plugin.exchange.stac.wish import Wish
from visual_atlas_plugin.exchange.transport import QgisTransport
from visual_atlas_plugin.mapping import imagery_register
from visual_atlas_plugin.processing import scene_rows
from visual_atlas_plugin.processing.search_stac import EARTH_SEARCH, SearchStac
from visual_atlas_plugin.settings import NETWORK_ON

PLACE = "129.4,42.4 [EPSG:4326]"


@pytest.fixture(autouse=True)
def online(qgis_app):
    QgsSettings().remove("visual_atlas")
    KEPT.clear()
    NETWORK_ON.set(True)
    yield
    QgsSettings().remove("visual_atlas")


def run(catalog, tmp_path, place=PLACE, **more):
    path = str(tmp_path / "scenes.gpkg")
    results, said = run_algorithm(SearchStac(), {"CATALOG": catalog, "PLACE": place, "AGREED": True, "OUTPUT": path, **more})
    layer = QgsVectorLayer(path, "scenes", "ogr")
    assert layer.isValid() and layer.crs().authid() == "EPSG:4326"
    return results, said, scene_rows.scenes_of(layer.getFeatures())


def refused(message, **parameters):
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(SearchStac(), {"CATALOG": "https://catalog.invalid", "PLACE": PLACE, "OUTPUT": "TEMPORARY_OUTPUT",
                                     **parameters})


# --- a real server -----------------------------------------------------------------------------------------------

@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server with 230 scenes of the place over ten years, and 40 beside it."""
    near = [item(n, day=f"{2014 + n % 10}-{1 + n % 12:02d}-{1 + n % 28:02d}", cloud=n % 101) for n in range(230)]
    far = [item(n, lon=110.0, lat=35.0) for n in range(230, 270)]
    with rustac(tmp_path_factory.mktemp("rustac"), near + far) as address:
        yield address


def test_a_server_is_read_page_by_page(server, tmp_path):
    results, _said, scenes = run(server, tmp_path)
    assert len(scenes) == results["SCENES"] == 230 and results["WHOLE"] and results["OUTSIDE"] == 0
    assert [one.acquired_at for one in scenes] == sorted((one.acquired_at for one in scenes), reverse=True)
    assert results["PAGES"] == 1 + 3 + 1                  # landing page, three of scenes, the collection
    one = next(one for one in scenes if one.scene_id == "SYNTHETIC_0007")
    assert (one.acquired_at, one.acquired_time_utc, one.cloud_cover_pct, one.sensor) == (
        "2021-08-08", "02:11:05", 7.0, "synthetic-2b")
    assert (one.licence, one.provider) == ("CC-BY-4.0", "SYNTHETIC agency")
    assert one.picture == "https://files.example.net/7.tif"
    assert footprint.bounds_of(one.footprint) == (129.0, 42.0, 130.0, 43.0)


def test_days_cloud_and_number_are_kept_to(server, tmp_path):
    results, _said, scenes = run(server, tmp_path, FROM="2018", TO="2018-06", CLOUD=30)
    assert scenes and all("2018-01-01" <= one.acquired_at <= "2018-06-30" and one.cloud_cover_pct <= 30 for one in scenes)
    expected = [n for n in range(230) if n % 10 == 4 and 1 + n % 12 <= 6 and n % 101 <= 30]
    assert sorted(int(one.scene_id[-4:]) for one in scenes) == expected and results["CLOUDY"] > 0
    results, said, scenes = run(server, tmp_path, LIMIT=50)
    assert len(scenes) == 50 and not results["WHOLE"] and "more scenes than the 50" in results["REMARKS"] and results[
        "REMARKS"] in said


def test_one_collection_of_a_server_and_an_area(server, tmp_path):
    results, _said, scenes = run(f"{server}collections/synthetic", tmp_path, "", EXTENT="110.2,110.4,35.2,35.4 [EPSG:4326]")
    assert len(scenes) == 40


def test_the_layer_of_geojson_is_plain(server, tmp_path):
    path = tmp_path / "scenes.geojson"
    run_algorithm(SearchStac(), {"CATALOG": server, "PLACE": PLACE, "AGREED": True, "LIMIT": 3, "OUTPUT": str(path)})
    found = json.loads(path.read_text("utf-8"))["features"]
    assert len(found) == 3 and found[0]["geometry"]["type"] == "MultiPolygon"
    assert found[0]["properties"]["picture"].startswith("https://files.example.net/")


def test_the_server_is_asked_by_address_where_it_offers_nothing_else(server, qgis_app):
    """rustac's pages by GET: its landing page without the link to POST. It takes no bounding box by GET."""
    class OnlyGet(QgisTransport):
        def send(self, address, headers, body=None):
            assert body is None
            answer = super().send(address.replace("bbox=129,42,129.5,42.5&", ""), headers)
            if "search" in address:
                return answer
            page = json.loads(answer.body)
            page["links"] = [one for one in page["links"] if one.get("method") != "POST"]
            return answer._replace(body=json.dumps(page).encode())

    found = search(CatalogRequests(server, OnlyGet()), Wish(server, (129.4, 42.4, 129.4, 42.4), (129.0, 42.0, 129.5, 42.5)))
    assert len(found.scenes) == 230 and found.outside == 40 and found.is_whole


# --- catalogs of files, made by pystac ---------------------------------------------------------------------------

@pytest.fixture
def static(tmp_path):
    """A catalog with two collections; pystac writes it, relative links and all."""
    catalog = pystac.Catalog("synthetic", "SYNTHETIC")
    for name, lon in (("near", 129.0), ("far", 10.0)):
        extent = pystac.Extent(pystac.SpatialExtent([[lon, 42.0, lon + 1, 43.0]]),
                               pystac.TemporalExtent([[datetime(2015, 1, 1, tzinfo=timezone.utc), None]]))
        group = pystac.Collection(name, "SYNTHETIC", extent, license="CC0-1.0", providers=[
            pystac.Provider("SYNTHETIC owner", roles=[pystac.ProviderRole.LICENSOR])])
        for number in range(3):
            made = item(number, lon)
            one = pystac.Item(f"SYNTHETIC_{name}_{number}", made["geometry"], made["bbox"],
                              datetime(2020 + number, 5, 1, 3, tzinfo=timezone.utc) if number else None, {"gsd": 0.5},
                              start_datetime=None if number else datetime(2019, 1, 1, tzinfo=timezone.utc),
                              end_datetime=None if number else datetime(2019, 12, 31, tzinfo=timezone.utc))
            one.add_asset("visual", pystac.Asset("./visual.tif", media_type=pystac.MediaType.COG, roles=["visual"]))
            one.add_asset("small", pystac.Asset("./small.png", media_type=pystac.MediaType.PNG, roles=["thumbnail"]))
            group.add_item(one)
        catalog.add_child(group)
    catalog.normalize_and_save(str(tmp_path / "catalog"), pystac.CatalogType.SELF_CONTAINED)
    return tmp_path / "catalog"


def test_a_catalog_of_files(static, tmp_path):
    files = Files(static)
    with serving(files) as address:
        results, _said, scenes = run(f"{address}/catalog.json", tmp_path)
    assert [one.scene_id for one in scenes] == ["SYNTHETIC_near_2", "SYNTHETIC_near_1", "SYNTHETIC_near_0"]
    assert not any("/far/SYN" in path for path in files.asked), "a collection elsewhere is not entered"
    first, last = scenes[0], scenes[-1]
    assert first.picture == f"{address}/near/SYNTHETIC_near_2/visual.tif" and first.thumbnail.endswith("/small.png")
    assert (first.licence, first.provider, first.resolution_m) == ("CC0-1.0", "SYNTHETIC owner", 0.5)
    assert (last.acquired_at, last.start_day, last.end_day) == ("2019-01-01/2019-12-31", 17897, 18261)
    assert results["WHOLE"] and results["PAGES"] == 1 + 2 + 3


def test_absolute_links_of_a_catalog_that_was_published(static, tmp_path):
    files = Files(static)
    with serving(files) as address:
        catalog = pystac.Catalog.from_file(str(static / "catalog.json"))
        catalog.normalize_hrefs(address)
        catalog.save(pystac.CatalogType.ABSOLUTE_PUBLISHED, dest_href=str(static))
        assert address in (static / "catalog.json").read_text("utf-8")
        _results, _said, scenes = run(f"{address}/catalog.json", tmp_path)
    assert len(scenes) == 3 and scenes[0].item == f"{address}/near/SYNTHETIC_near_2/SYNTHETIC_near_2.json"


# --- refusals ----------------------------------------------------------------------------------------------------

def test_nothing_is_asked_while_the_network_is_off_or_nobody_agreed(tmp_path):
    files = Files(files={"/": {"links": []}})
    with serving(files) as address:
        NETWORK_ON.set(False)
        refused("network is switched off", CATALOG=address, AGREED=True)
        NETWORK_ON.set(True)
        refused("nobody agreed to ask 127.0.0.1", CATALOG=address)
        imagery_register.agree("catalog.invalid")
        refused("nobody agreed to ask 127.0.0.1", CATALOG=address)
        assert files.asked == []
        imagery_register.agree(address.partition("//")[2])
        refused("no catalog of scenes", CATALOG=address)
        assert files.asked == ["GET /"]


@pytest.mark.parametrize("parameters, message", [
    ({"CATALOG": "file:///etc/passwd"}, "no address of a catalog"), ({"CATALOG": ""}, "no address of a catalog"),
    ({"PLACE": ""}, "Either a place or an area"), ({"EXTENT": "1,2,3,4 [EPSG:4326]"}, "Either a place or an area"),
    ({"PLACE": "200,100 [EPSG:4326]"}, "not on the globe"), ({"FROM": "last spring"}, "is no day"),
])
def test_what_cannot_be_searched_for_is_told(parameters, message):
    refused(message, AGREED=True, **parameters)


def test_the_default_is_earth_search_which_is_in_the_register():
    assert SearchStac().create().parameterDefinition("CATALOG").defaultValue() == EARTH_SEARCH
    assert EARTH_SEARCH in {known.uri for known in imagery_register.catalogs()}


# --- through QGIS's network --------------------------------------------------------------------------------------

def asked_by_qgis(address, feedback=None, **more):
    return CatalogRequests(address, QgisTransport("", feedback, 100_000), wait=lambda _seconds: None, **more)


def wish(address):
    return Wish(address, (129.4, 42.4, 129.4, 42.4), (129.0, 42.0, 129.5, 42.5))


def test_an_answer_without_end_is_cut_off(qgis_app):
    files = Files(files={"/": {"links": [], "x": "y" * 300_000}})
    with serving(files) as address, pytest.raises(Exception, match="more than 16 MB in one answer"):
        search(asked_by_qgis(address), wish(address))
    assert len(files.asked) == 1, "it is not tried again"


def test_a_connection_that_breaks_is_tried_again(qgis_app):
    files, broken = Files(files={"/": item(1)}), []

    def fault(*whole):
        broken.append(1)
        if len(broken) < 3:
            raise Dropped(b'{"type": ')
        return whole

    files.faults["/"] = fault
    with serving(files) as address:
        assert len(search(asked_by_qgis(address), wish(address)).scenes) == 1
    assert len(files.asked) == 3


def test_no_other_host_is_asked(qgis_app):
    files, other = Files(), Files(files={"/": item(1)})
    with serving(files) as address, serving(other) as elsewhere:
        files.faults["all"] = lambda *_whole: (302, {"location": elsewhere + "/"}, b"")
        with pytest.raises(Exception, match="was not followed"):
            search(asked_by_qgis(address), wish(address))
    assert other.asked == [] and len(files.asked) == 1


def test_switching_the_network_off_ends_a_search(tmp_path):
    files = Files(files={"/": {"type": "Catalog", "id": "x", "links": [{"rel": "item", "href": "1.json"}]}, "/1.json": item(1)})
    files.faults["/"] = lambda *whole: (NETWORK_ON.set(False), whole)[1]
    with serving(files) as address:
        results, said = run_algorithm(SearchStac(), {"CATALOG": address, "PLACE": PLACE, "AGREED": True,
                                                     "OUTPUT": str(tmp_path / "scenes.gpkg")})
    assert "stopped" in said and results == {} and len(files.asked) == 1
    assert not (tmp_path / "scenes.gpkg").exists()


def test_a_stop_ends_a_request_that_hangs(qgis_app):
    import threading
    files, feedback, gone = Files(files={"/": item(1)}), QgsFeedback(), threading.Event()

    def hanging(*whole):
        threading.Timer(0.2, feedback.cancel).start()
        gone.wait(30)
        return whole

    files.faults["/"] = hanging
    with serving(files) as address:
        try:
            with pytest.raises(Stopped):
                search(asked_by_qgis(address, feedback, canceled=feedback.isCanceled), wish(address))
        finally:
            gone.set()
