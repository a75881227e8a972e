"""Packs as cloud optimized GeoTIFFs: one for each place, pixel for pixel as sent, with all the faults of a service."""

import dataclasses
import json

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsFeedback, QgsProcessingException, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtGui import QImage

from tests.qgis.test_offline_pack import BOX, DAY, LAT, LON, picture, source_of
from tests.qgis.test_pack_algorithm import exact_place, parameters, service  # noqa: F401 - a fixture
from tests.support.algorithm_run import run_algorithm
from tests.support.tile_server import drawn_tile
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.imagery_source import Parameter
from visual_atlas_plugin.domain.imaging import tiles as grid
from visual_atlas_plugin.exchange.tile_requests import TileRequests
from visual_atlas_plugin.exchange.transport import QgisTransport
from visual_atlas_plugin.mapping import offline_pack
from visual_atlas_plugin.mapping.image_layers import show_image
from visual_atlas_plugin.mapping.offline_cog import make_cogs
from visual_atlas_plugin.processing.pack_offline import COG, PackOffline
from visual_atlas_plugin.settings import NETWORK_ON
from visual_atlas_plugin.store.image_files import without_traces
from visual_atlas_plugin.store.image_reader import read_image
from visual_atlas_plugin.store.images import images_at, read_images

ELSEWHERE = grid.box_around(LON + 0.2, LAT, 400.0)


def plan_of(source, boxes=(BOX,), values=None, high=15):
    return offline_pack.PackPlan(source, values or {}, boxes, high, high, True)


def pack(plan, folder, names=("P-1", "P-2"), feedback=None, **how):
    feedback = feedback or QgsFeedback()
    requests = TileRequests(plan.address, QgisTransport(feedback=feedback, most_bytes=grid.MOST_BYTES), pause_s=0,
                            canceled=feedback.isCanceled, wait=lambda seconds: None) if plan.source.kind == "XYZ" else None
    return make_cogs(plan, names, str(folder), feedback, DAY, requests=requests, **how)


def sent(tile):
    image = QImage.fromData(drawn_tile(*tile)).convertToFormat(QImage.Format.Format_RGB888)
    rows = numpy.frombuffer(image.constBits().asarray(image.bytesPerLine() * 256), dtype=numpy.uint8)
    return rows.reshape(256, -1)[:, :768].reshape(256, 256, 3).transpose(2, 0, 1).copy()


def test_each_place_is_a_cog_with_the_pixels_that_were_sent(service, tmp_path):  # noqa: F811
    made = pack(plan_of(source_of(service), (BOX, ELSEWHERE)), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["P-1-own_pack-z15.tif", "P-2-own_pack-z15.tif"]
    for one, box in zip(made, (BOX, ELSEWHERE)):
        block = grid.block_of(box, 15)
        held = gdal.Open(str(one.packed.path))
        assert held.RasterCount == 3 and held.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
        assert one.packed.tiles == block.size and one.packed.missing == 0
        pixels = held.ReadAsArray()
        for x in range(block.left, block.right + 1):
            for y in range(block.top, block.bottom + 1):
                left, top = (x - block.left) * 256, (y - block.top) * 256
                assert (pixels[:, top:top + 256, left:left + 256] == sent(grid.Tile(15, x, y))).all()
        del held


def test_credit_terms_source_and_day_are_inside_and_no_address(service, tmp_path):  # noqa: F811
    day = Parameter("date", "date", "Day", "2024-05-01")
    source = source_of(service, date_semantics="captured on {date}", parameters=(day,), print_terms="ask first")
    made, = pack(plan_of(source, values={"date": "2024-05-01"}), tmp_path)
    assert made.packed.path.name == "P-1-own_pack-2024-05-01-z15.tif"
    tags = gdal.Open(str(made.packed.path)).GetMetadata()
    assert tags["TIFFTAG_COPYRIGHT"] == "© SYNTHETIC tests" and "ask first" in tags["TIFFTAG_IMAGEDESCRIPTION"]
    assert (tags["VISUAL_ATLAS_SOURCE"], tags["VISUAL_ATLAS_DATES"]) == ("own_pack", "captured on 2024-05-01")
    assert json.loads(tags["VISUAL_ATLAS_VALUES"]) == {"date": "2024-05-01"} and "TIFFTAG_DATETIME" not in tags
    for word in (service.host.encode(), b"127.0.0.1", str(tmp_path).encode()):
        assert word not in made.packed.path.read_bytes()
    record = read_image(made.packed.path).record        # whoever gets the file alone reads the same of it
    assert (record.acquired_at, record.attribution) == ("2024-05-01", "© SYNTHETIC tests")


def test_a_mosaic_of_unknown_day_does_not_get_one(service, tmp_path):  # noqa: F811
    made, = pack(plan_of(source_of(service, date_semantics="capture date unknown (mosaic)")), tmp_path)
    image = read_image(made.packed.path)
    assert image.record.acquired_at == "" and "Nothing in the file tells when" in image.doubts[0].reason


@pytest.mark.parametrize("fault, words", [
    ("html", "web page"), ("500", "status 500"), ("truncated", "incomplete"), ("wrong_type", "text/plain"),
    ("empty", "incomplete"), ("redirect", "another host"), ("drops", "did not answer")])
def test_what_a_service_answers_badly_is_told_and_the_same_pack_goes_on(service, tmp_path, fault, words):  # noqa: F811
    plan = plan_of(source_of(service), (BOX, ELSEWHERE))
    last = "{}/{}/{}".format(*plan.tiles[-1])
    old = tmp_path / "P-1-own_pack-z15.tif"
    old.write_bytes(b"an older pack")
    service.faults[last] = fault
    with pytest.raises(AtlasError, match=words):
        pack(plan, tmp_path)
    assert old.read_bytes() == b"an older pack"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["P-1-own_pack-z15.tif", "own_pack.tiles.unfinished"]
    service.faults.clear()
    service.asked.clear()
    made = pack(plan, tmp_path)
    assert service.asked == [last] and made[0].packed.fetched == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["P-1-own_pack-z15.tif", "P-2-own_pack-z15.tif"]


def test_a_slow_one_is_waited_for_and_one_tile_that_is_not_there_is_seen_through(service, tmp_path):  # noqa: F811
    plan = plan_of(source_of(service))
    first = plan.tiles[0]
    service.slow_seconds = 0.2
    service.faults.update({"{}/{}/{}".format(*plan.tiles[-1]): "slow", "{}/{}/{}".format(*first): "404"})
    made, = pack(plan, tmp_path)
    held = gdal.Open(str(made.packed.path))
    block = grid.block_of(BOX, 15)
    opacity = held.GetRasterBand(4).ReadAsArray()
    left, top = (first.x - block.left) * 256, (first.y - block.top) * 256
    assert not opacity[top:top + 256, left:left + 256].any() and (opacity == 255).sum() == (block.size - 1) * 65536
    assert made.packed.missing == 1


def test_a_place_without_any_picture_gets_no_file(service, tmp_path):  # noqa: F811
    plan = plan_of(source_of(service), (BOX, ELSEWHERE))
    block = grid.block_of(BOX, 15)
    for tile in plan.tiles:
        if block.left <= tile.x <= block.right:
            service.faults["{}/{}/{}".format(*tile)] = "404"
    assert [one.index for one in pack(plan, tmp_path)] == [1]
    assert [path.name for path in tmp_path.iterdir()] == ["P-2-own_pack-z15.tif"]
    service.faults["all"] = "404"
    with pytest.raises(AtlasError, match="no picture there"):
        pack(plan_of(source_of(service), high=14), tmp_path)


def test_a_stop_is_heard_while_it_fetches_and_while_it_writes(service, tmp_path):  # noqa: F811
    plan = plan_of(source_of(service), (BOX, ELSEWHERE))
    for share in (10, 85):
        feedback = QgsFeedback()
        feedback.progressChanged.connect(
            lambda percent, share=share, feedback=feedback: percent > share and feedback.cancel())
        with pytest.raises(Stopped):
            pack(plan, tmp_path, feedback=feedback)
        assert [path.name for path in tmp_path.iterdir()] == ["own_pack.tiles.unfinished"]
    assert len(pack(plan, tmp_path)) == 2


def test_limits_the_switch_and_a_folder_that_is_not_there(service, tmp_path):  # noqa: F811
    with pytest.raises(AtlasError, match="may hold 1"):
        pack(plan_of(source_of(service, pack_tiles=1)), tmp_path)
    source = source_of(service)
    with pytest.raises(AtlasError, match="does not exist"):
        pack(plan_of(source), tmp_path / "nowhere")
    NETWORK_ON.set(False)
    with pytest.raises(AtlasError, match="switched off"):
        pack(plan_of(source), tmp_path)
    assert service.asked == [] and list(tmp_path.iterdir()) == []


def test_tiles_of_several_sizes_are_refused(service, tmp_path, monkeypatch):  # noqa: F811
    small = QImage.fromData(drawn_tile(1, 1, 1)).scaled(128, 128)
    small.save(str(tmp_path / "small.png"))
    body = (tmp_path / "small.png").read_bytes()
    (tmp_path / "small.png").unlink()
    plan = plan_of(source_of(service))
    monkeypatch.setattr(service, "draw", lambda z, x, y: body if (z, x, y) == plan.tiles[-1] else drawn_tile(z, x, y))
    with pytest.raises(AtlasError, match="not all of the same size"):
        pack(plan, tmp_path)


def test_the_algorithm_packs_registers_and_works_with_the_network_off(service, atlas_file, tmp_path, project):  # noqa: F811
    source = source_of(service)
    folder = tmp_path / "packs"
    folder.mkdir()
    wanted = parameters(atlas_file, source, "", FORM=COG, FOLDER=str(folder), REGISTER=True)
    del wanted["OUTPUT"]
    estimated, said = run_algorithm(PackOffline(), {**wanted, "ESTIMATE_ONLY": True})
    assert "15:" in said and "13:" not in said and estimated["BYTES"] == 165_000 * estimated["TILES"] and service.asked == []
    results, _said = run_algorithm(PackOffline(), wanted)
    assert (results["FILES"], results["TILES"], results["RESULT"]) == (1, estimated["TILES"], str(folder))
    service.stop()
    NETWORK_ON.set(False)
    place = exact_place(atlas_file)
    record, = images_at(str(atlas_file), place.lon, place.lat)
    assert record.uuid == results["IMAGE"] and record.location.startswith(str(folder)) and record.kind == "file"
    assert (record.attribution, record.print_allowed, record.source_id) == ("© SYNTHETIC tests", None, source.id)
    layer = show_image(project, record)
    tile = grid.tile_at(place.lon, place.lat, 15)
    side = 2 * 20037508.342789244 / 2 ** 15
    west, north = tile.x * side - 20037508.342789244, 20037508.342789244 - tile.y * side
    drawn = picture(layer, QgsRectangle(west, north - side, west + side, north))
    assert drawn.pixelColor(200, 220) == QImage.fromData(drawn_tile(*tile)).pixelColor(200, 220)


def test_packed_anew_an_image_keeps_its_id_and_what_was_said_of_it(service, atlas_file, tmp_path):  # noqa: F811
    wanted = parameters(atlas_file, source_of(service), "", FORM=COG, FOLDER=str(tmp_path), REGISTER=True)
    del wanted["OUTPUT"]
    first, _ = run_algorithm(PackOffline(), wanted)
    second, _ = run_algorithm(PackOffline(), wanted)
    assert first["IMAGE"] == second["IMAGE"] and len(read_images(str(atlas_file))) == 1


def test_without_a_folder_it_says_so(service, atlas_path, tmp_path):  # noqa: F811
    wanted = parameters(atlas_path, source_of(service), "", FORM=COG)
    with pytest.raises(QgsProcessingException, match="No folder is chosen"):
        run_algorithm(PackOffline(), {key: value for key, value in wanted.items() if key != "OUTPUT"})


def test_what_must_be_drawn_is_drawn_by_qgis_into_a_cog(service, tmp_path, qgis_processing):  # noqa: F811
    made, = pack(plan_of(source_of(service, "WMTS")), tmp_path)
    with without_traces():
        layer = QgsRasterLayer(str(made.packed.path), "pack", "gdal")
    assert layer.isValid() and made.packed.tiles == len(grid.planned((BOX,), 15, 15))
    assert dataclasses.astuple(made)[0] == 0
