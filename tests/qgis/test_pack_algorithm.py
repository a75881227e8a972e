"""visualatlas:packoffline and its window: estimate and limits first, the pack in the register, no network afterwards."""


import dataclasses
import hashlib

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt

from tests.qgis.test_offline_pack import picture, source_of
from tests.support.algorithm_run import run_algorithm
from tests.support.tile_server import serving
from visual_atlas_plugin.annotate.context import PlaceAtHand, WorkContext
from visual_atlas_plugin.dialogs import offline_pack as window_module
from visual_atlas_plugin.domain.imaging import tiles as grid
from visual_atlas_plugin.mapping import roles
from visual_atlas_plugin.mapping.image_layers import show_image
from visual_atlas_plugin.processing.pack_offline import PackOffline
from visual_atlas_plugin.processing.provider import VisualAtlasProvider
from visual_atlas_plugin.settings import NETWORK_ON
from visual_atlas_plugin.store.images import images_at, read_images, update_image
from visual_atlas_plugin.store.place_points import read_points


@pytest.fixture
def service(qgis_app):
    for key in ("imagery_consent", "own_imagery"):
        QgsSettings().remove(f"visual_atlas/{key}")
    NETWORK_ON.set(True)
    with serving() as running:
        yield running
    for key in ("imagery_consent", "own_imagery", "network_on"):
        QgsSettings().remove(f"visual_atlas/{key}")


@pytest.fixture
def provider(qgis_app):
    provider = VisualAtlasProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


def exact_place(atlas):
    return next(point for point in read_points(atlas) if point.is_exact and point.is_facility)


def parameters(atlas, source, target, **more):
    return {"ATLAS": str(atlas), "PLACES": exact_place(atlas).place_id, "SOURCE": source.id, "ZOOM_MIN": 13, "ZOOM_MAX": 15,
            "AROUND": 300, "REGISTER": False, "OUTPUT": str(target), **more}


def test_an_estimate_asks_nothing_and_writes_nothing(service, atlas_path, tmp_path):
    target = tmp_path / "p.mbtiles"
    wanted = parameters(atlas_path, source_of(service), target, ESTIMATE_ONLY=True)
    NETWORK_ON.set(False)
    results, said = run_algorithm(PackOffline(), wanted)
    assert results["TILES"] >= 3 and results["BYTES"] == 18_000 * results["TILES"] and "about" in said
    assert service.asked == [] and list(tmp_path.iterdir()) == []


def test_it_packs_what_it_estimated(service, atlas_path, tmp_path):
    source = source_of(service)
    guess, _said = run_algorithm(PackOffline(), parameters(atlas_path, source, tmp_path / "p.mbtiles", ESTIMATE_ONLY=True))
    results, said = run_algorithm(PackOffline(), parameters(atlas_path, source, tmp_path / "p.mbtiles"))
    assert results["TILES"] == results["FETCHED"] == guess["TILES"] == len(service.asked) and "limit is ours" in said
    assert results["RESULT"] == str(tmp_path / "p.mbtiles")


@pytest.mark.parametrize("change, words", [
    ({"OUTPUT": "p.gpkg"}, "does not end in .mbtiles"), ({"OUTPUT": ""}, "No file is chosen"),
    ({"PLACES": "no-such-place"}, "no-such-place"), ({"SOURCE": "nobody"}, "nobody"), ({"VALUES": "[1]"}, "no JSON object"),
    ({"ZOOM_MIN": 16}, "cannot be packed"), ({"SOURCE": "esri_world_imagery"}, "no automated mass download"),
])
def test_bad_input_is_told_before_anything_is_asked(service, atlas_path, tmp_path, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        run_algorithm(PackOffline(), {**parameters(atlas_path, source_of(service), tmp_path / "p.mbtiles"), **change})
    assert service.asked == []


class Iface:
    def __init__(self, window):
        self._window = window

    def mainWindow(self):
        return self._window.main

    def messageBar(self):
        return self._window.bar


def opened(window, atlas, service, qtbot):
    source_of(service)
    place = exact_place(atlas)
    context = WorkContext()
    context.set_atlas(str(atlas), "u")
    context.set_place(PlaceAtHand(place.uuid, place.place_id, ("X",), place.kind, place.lon, place.lat, place.precision))
    dialog = window_module.open_pack(Iface(window), context)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.source.setCurrentIndex(dialog.source.count() - 1)
    dialog.low.setValue(13)
    dialog.high.setValue(15)
    return dialog


def test_the_window_ticks_the_place_at_hand_and_estimates(service, window, atlas_path, qtbot):
    dialog = opened(window, atlas_path, service, qtbot)
    assert [place.place_id for place in dialog.chosen_places()] == [exact_place(atlas_path).place_id]
    assert "tiles (13: " in dialog.estimate.text() and dialog.start_button.isEnabled()
    dialog.tick([])
    assert not dialog.start_button.isEnabled()


def test_the_window_says_why_a_source_is_not_packed(service, window, atlas_path, qtbot):
    dialog = opened(window, atlas_path, service, qtbot)
    dialog.source.setCurrentIndex(0)
    assert "no automated mass download" in dialog.estimate.text() and not dialog.start_button.isEnabled()


def test_the_window_packs_and_tells(service, window, atlas_file, qtbot, provider, tmp_path):
    dialog = opened(window, atlas_file, service, qtbot)
    dialog.file.setText(str(tmp_path / "pack"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.start_button.isVisible() or not dialog.stop_button.isVisible(), timeout=20_000)
    assert "tiles are packed" in dialog.answer.text(), dialog.answer.text()
    assert (tmp_path / "pack.mbtiles").is_file() and dialog.isVisible()
    assert dialog.answer.text().startswith(f"{len(service.asked)} tiles are packed")
    assert [image.location for image in read_images(atlas_file)] == [str(tmp_path / "pack.mbtiles")]


def test_a_pack_is_an_image_of_the_register_and_is_drawn_without_a_network(service, atlas_file, tmp_path, project):
    target, source = tmp_path / "p.mbtiles", source_of(service)
    results, _said = run_algorithm(PackOffline(), parameters(atlas_file, source, target, REGISTER=True))
    place = exact_place(atlas_file)
    [image] = images_at(atlas_file, place.lon, place.lat)
    assert image.uuid == results["IMAGE"] and image.location == str(target) and image.kind == "file"
    assert image.attribution == "© SYNTHETIC tests" and not image.is_dated and image.when == "capture date unknown"
    assert image.acquired_text == "captured on 2024-05-01" and image.print_allowed is None and image.privacy == "restricted"
    assert image.sha256 == hashlib.sha256(target.read_bytes()).hexdigest() and image.byte_size == target.stat().st_size
    service.stop()
    NETWORK_ON.set(False)
    asked = len(service.asked)
    layer = show_image(project, image)
    assert roles.role_of(layer) == roles.IMAGERY
    tile = grid.tile_at(place.lon, place.lat, 15)
    side = 2 * 20037508.342789244 / 2 ** 15
    west, north = tile.x * side - 20037508.342789244, 20037508.342789244 - tile.y * side
    drawn = picture(layer, QgsRectangle(west, north - side, west + side, north))
    assert drawn.pixelColor(200, 220).alpha() == 255 and len(service.asked) == asked


def test_a_pack_that_is_made_again_keeps_what_was_said_of_it(service, atlas_file, tmp_path):
    wanted = parameters(atlas_file, source_of(service), tmp_path / "p.mbtiles", REGISTER=True)
    first, _said = run_algorithm(PackOffline(), wanted)
    [image] = read_images(atlas_file)
    update_image(atlas_file, dataclasses.replace(image, print_allowed=True, title="Ours"))
    second, _said = run_algorithm(PackOffline(), {**wanted, "ZOOM_MAX": 16})
    [again] = read_images(atlas_file)
    assert first["IMAGE"] == second["IMAGE"] == again.uuid and again.print_allowed and again.title == "Ours"
    assert again.sha256 != image.sha256


def test_the_window_stops_and_goes_on(service, window, atlas_file, qtbot, provider, tmp_path):
    dialog = opened(window, atlas_file, service, qtbot)
    service.faults["all"], service.slow_seconds = "slow", 0.3
    dialog.file.setText(str(tmp_path / "pack"))
    dialog.start()
    qtbot.waitUntil(lambda: len(service.asked) >= 2, timeout=20_000)
    dialog.stop()
    qtbot.waitUntil(lambda: not dialog.stop_button.isVisible(), timeout=20_000)
    assert "Stopped" in dialog.answer.text() and not (tmp_path / "pack.mbtiles").exists()
    service.faults.clear()
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.stop_button.isVisible(), timeout=20_000)
    assert (tmp_path / "pack.mbtiles").is_file()


def test_without_an_atlas_it_says_so(service, window, qtbot):
    assert window_module.open_pack(Iface(window), WorkContext()) is None
    assert window.bar.currentItem() is not None and "No atlas" in window.bar.currentItem().text()
