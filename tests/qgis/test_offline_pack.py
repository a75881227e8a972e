"""Offline packs: what a service answers badly is told, what came is kept, and only a whole pack gets its name."""

import dataclasses
import sqlite3
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeedback, QgsMapRendererParallelJob, QgsMapSettings, QgsNetworkAccessManager,
    QgsRasterLayer, QgsRectangle, QgsSettings,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from tests.support.made_images import make_geotiff
from tests.support.tile_server import drawn_tile, serving
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.imagery_source import own_source
from visual_atlas_plugin.domain.imaging import tiles as grid
from visual_atlas_plugin.exchange.tile_requests import TileRequests
from visual_atlas_plugin.exchange.transport import QgisTransport
from visual_atlas_plugin.mapping import imagery_register, offline_pack
from visual_atlas_plugin.settings import NETWORK_ON
from visual_atlas_plugin.store.image_files import without_traces
from visual_atlas_plugin.store.mbtiles import read_metadata, read_tiles

LON, LAT = 132.5, 41.0          # open water: nothing is there
DAY = date(2026, 11, 27)
BOX = grid.box_around(LON, LAT, 400.0)


@pytest.fixture
def service(qgis_app):
    QgsSettings().remove("visual_atlas/imagery_consent")
    QgsSettings().remove("visual_atlas/own_imagery")
    NETWORK_ON.set(True)
    with serving() as running:
        yield running
    for key in ("imagery_consent", "own_imagery", "network_on"):
        QgsSettings().remove(f"visual_atlas/{key}")


def source_of(service, kind="XYZ", **changes):
    address = service.xyz() if kind == "XYZ" else service.wmts_uri().replace("&type=wmst", "")
    made = own_source("own_pack", "SYNTHETIC tiles", kind, address, "© SYNTHETIC tests", "free", "captured on 2024-05-01")
    made = dataclasses.replace(made, **changes)
    imagery_register.save_own(made)
    imagery_register.grant_consent(made.id)
    return made


def plan_of(source, low=13, high=15):
    return offline_pack.PackPlan(source, {}, (BOX,), low, high)


def pack(plan, path, feedback=None, **how):
    feedback = feedback or QgsFeedback()
    requests = TileRequests(plan.address, QgisTransport(feedback=feedback, most_bytes=grid.MOST_BYTES), pause_s=0,
                            canceled=feedback.isCanceled, wait=lambda seconds: None) if plan.source.kind == "XYZ" else None
    return offline_pack.make_pack(plan, str(path), feedback, DAY, requests=requests, **how)


def test_a_pack_holds_every_tile_as_it_was_sent(service, tmp_path):
    plan = plan_of(source_of(service))
    done = pack(plan, tmp_path / "p.mbtiles")
    held = dict(read_tiles(done.path))
    assert done.tiles == done.fetched == len(plan.tiles) == len(held) >= 3 and done.missing == 0
    assert all(body == drawn_tile(*tile) for tile, body in held.items())
    assert [path.name for path in tmp_path.iterdir()] == ["p.mbtiles"]


def test_credit_and_date_are_kept_inside(service, tmp_path):
    source = source_of(service)
    told = read_metadata(pack(plan_of(source), tmp_path / "p.mbtiles").path)
    assert told["attribution"] == "© SYNTHETIC tests" and told["visual_atlas_dates"] == "captured on 2024-05-01"
    assert "captured on 2024-05-01" in told["description"] and told["format"] == "png"
    assert (told["minzoom"], told["maxzoom"]) == ("13", "15")
    assert service.host not in str(told)


def test_the_network_is_not_needed_afterwards(service, tmp_path):
    done = pack(plan_of(source_of(service)), tmp_path / "p.mbtiles")
    service.stop()
    NETWORK_ON.set(False)
    with without_traces():
        layer = QgsRasterLayer(str(done.path), "pack", "gdal")
    assert layer.isValid()
    tile = grid.tile_at(LON, LAT, 15)
    side = 2 * 20037508.342789244 / 2 ** 15
    west, north = tile.x * side - 20037508.342789244, 20037508.342789244 - tile.y * side
    drawn = picture(layer, QgsRectangle(west, north - side, west + side, north))
    sent = QImage.fromData(drawn_tile(*tile))
    assert drawn.pixelColor(200, 220) == sent.pixelColor(200, 220)


def picture(layer, extent):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(extent)
    settings.setOutputSize(QSize(256, 256))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


@pytest.mark.parametrize("fault, words", [
    ("html", "web page"), ("500", "status 500"), ("truncated", "incomplete"), ("wrong_type", "text/plain"),
    ("empty", "incomplete"), ("redirect", "another host"), ("drops", "did not answer"),
])
def test_what_a_service_answers_badly_is_told(service, tmp_path, fault, words):
    target = tmp_path / "p.mbtiles"
    plan = plan_of(source_of(service))
    target.write_bytes(b"an older pack")
    service.faults["%d/%d/%d" % plan.tiles[-1]] = fault
    said = []
    with pytest.raises(AtlasError, match=words) as caught:
        pack(plan, target, say=said.append)
    assert caught.value.advice and target.read_bytes() == b"an older pack"
    assert f"{len(plan.tiles) - 1} of {len(plan.tiles)} tiles are kept" in said[0]


def test_one_that_never_answers_is_given_up(service, tmp_path):
    service.faults["all"] = "never"
    before = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(300)
    try:
        with pytest.raises(AtlasError, match="did not answer"):
            pack(plan_of(source_of(service)), tmp_path / "p.mbtiles")
    finally:
        QgsNetworkAccessManager.setTimeout(before)


def test_a_slow_one_is_waited_for(service, tmp_path):
    service.faults["all"], service.slow_seconds = "slow", 0.2
    assert pack(plan_of(source_of(service)), tmp_path / "p.mbtiles").tiles


def test_nothing_is_asked_of_the_other_host(service, tmp_path):
    with serving() as other:
        service.elsewhere = other.address
        service.faults["all"] = "redirect"
        with pytest.raises(AtlasError, match="nobody agreed to ask"):
            pack(plan_of(source_of(service)), tmp_path / "p.mbtiles")
        assert other.asked == []


def test_a_pack_goes_on_where_it_stopped(service, tmp_path):
    plan = plan_of(source_of(service))
    service.faults["%d/%d/%d" % plan.tiles[2]] = "500"
    with pytest.raises(AtlasError):
        pack(plan, tmp_path / "p.mbtiles")
    service.faults.clear()
    service.asked.clear()
    done = pack(plan, tmp_path / "p.mbtiles")
    assert done.tiles == len(plan.tiles) and done.fetched == len(service.asked) == len(plan.tiles) - 2


def test_another_pack_does_not_go_on_with_it(service, tmp_path):
    source = source_of(service)
    service.faults["%d/%d/%d" % plan_of(source).tiles[2]] = "500"
    with pytest.raises(AtlasError):
        pack(plan_of(source), tmp_path / "p.mbtiles")
    service.faults.clear()
    other = plan_of(source, 12, 12)
    assert pack(other, tmp_path / "p.mbtiles").tiles == len(other.tiles)


def test_a_stop_is_heard_and_keeps_what_came(service, tmp_path):
    plan, feedback = plan_of(source_of(service)), QgsFeedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel())
    with pytest.raises(Stopped):
        pack(plan, tmp_path / "p.mbtiles", feedback)
    assert len(service.asked) == 1 and not (tmp_path / "p.mbtiles").exists()
    assert pack(plan, tmp_path / "p.mbtiles").fetched == len(plan.tiles) - 1


def test_tiles_that_do_not_exist_are_counted(service, tmp_path):
    plan = plan_of(source_of(service))
    service.faults["%d/%d/%d" % plan.tiles[-1]] = "404"
    done = pack(plan, tmp_path / "p.mbtiles")
    assert (done.tiles, done.missing) == (len(plan.tiles) - 1, 1)
    service.faults["all"] = "404"
    with pytest.raises(AtlasError, match="no picture there"):
        pack(plan, tmp_path / "q.mbtiles")
    assert not (tmp_path / "q.mbtiles").exists()


def test_the_switch_holds_before_and_while_it_is_made(service, tmp_path):
    source = source_of(service)
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda percent: NETWORK_ON.set(False))
    with pytest.raises(AtlasError, match="switched off"):
        pack(plan_of(source), tmp_path / "p.mbtiles", feedback)
    assert len(service.asked) == 1
    with pytest.raises(AtlasError, match="switched off"):
        pack(plan_of(source), tmp_path / "p.mbtiles")
    assert len(service.asked) == 1


def test_nobody_agreed(service, tmp_path):
    source = source_of(service)
    QgsSettings().remove("visual_atlas/imagery_consent")
    with pytest.raises(AtlasError, match="nobody agreed"):
        pack(plan_of(source), tmp_path / "p.mbtiles")
    assert service.asked == []


def test_terms_set_the_limit(service, tmp_path):
    with pytest.raises(AtlasError, match="may hold 2. What the owner"):
        pack(plan_of(source_of(service, pack_tiles=2)), tmp_path / "p.mbtiles")
    for source in imagery_register.listed():
        if source.id.startswith("esri"):
            with pytest.raises(AtlasError, match="no automated mass download"):
                offline_pack.check_allowed(offline_pack.PackPlan(source, {"release": "10"}, (BOX,), 13, 14))
    assert service.asked == []


def test_a_draft_is_written_by_one_alone(service, tmp_path):
    plan = plan_of(source_of(service))
    with offline_pack.MbtilesDraft(tmp_path / "p.mbtiles", plan.identity):
        with pytest.raises(AtlasError, match="in use by another program"):
            pack(plan, tmp_path / "p.mbtiles")


def test_a_damaged_draft_is_begun_anew(service, tmp_path):
    (tmp_path / "p.mbtiles.unfinished").write_bytes(b"rubbish" * 100)
    plan = plan_of(source_of(service))
    assert pack(plan, tmp_path / "p.mbtiles").fetched == len(plan.tiles)


def test_no_address_of_an_account_is_kept(service, tmp_path):
    source = source_of(service)
    plan = plan_of(source)
    service.faults["%d/%d/%d" % plan.tiles[1]] = "500"
    with pytest.raises(AtlasError):
        pack(plan, tmp_path / "p.mbtiles")
    with sqlite3.connect(tmp_path / "p.mbtiles.unfinished") as draft:
        assert service.host not in draft.execute("SELECT of FROM draft").fetchone()[0]


@pytest.mark.parametrize("kind", ["WMTS", "FILE"])
def test_what_must_be_drawn_is_drawn_by_qgis(service, tmp_path, qgis_processing, kind):
    if kind == "WMTS":
        source = source_of(service, "WMTS", uri=service.wmts_uri())
    else:
        image = make_geotiff(tmp_path / "image.tif", LON, LAT)
        source = own_source("own_file", "SYNTHETIC file", "FILE", str(image), "© SYNTHETIC", "free", "2019-05-04")
        imagery_register.save_own(source)
    box = grid.box_around(LON, LAT, 60.0)
    plan = offline_pack.PackPlan(source, {}, (box,), 16, 17)
    done = pack(plan, tmp_path / "p.mbtiles")
    held = dict(read_tiles(done.path))
    assert set(held) == set(plan.tiles)
    drawn = QImage.fromData(held[plan.tiles[-1]])
    if kind == "WMTS":
        sent = QImage.fromData(drawn_tile(*plan.tiles[-1]))
        assert drawn.pixelColor(200, 220) == sent.pixelColor(200, 220)
    else:
        assert len({drawn.pixelColor(x, 128).name() for x in range(0, 256, 8)}) > 3


def test_a_service_that_is_down_leaves_no_pack(service, tmp_path, qgis_processing):
    source = source_of(service, "WMTS", uri=service.wmts_uri())
    service.faults["all"] = "500"
    with pytest.raises(AtlasError, match="drew nothing"):
        pack(plan_of(source), tmp_path / "p.mbtiles")
    assert not (tmp_path / "p.mbtiles").exists()
