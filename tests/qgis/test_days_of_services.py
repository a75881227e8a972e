"""WMTS and tiles with a day in them: the day that was chosen is asked for, drawn, said, listed, packed and printed."""

import dataclasses
from datetime import date

import pytest
from qgis.core import QgsFeedback, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtGui import QImage
from qgis.gui import QgsMapCanvas

from tests.qgis.test_image_layers import drawn
from tests.support.tile_server import drawn_tile, serving
from visual_atlas_plugin.annotate.context import PlaceAtHand
from visual_atlas_plugin.dialogs.imagery_sources import SourceForm
from visual_atlas_plugin.dialogs.service_image import service_image
from visual_atlas_plugin.domain.dates import parse
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imagery_source import own_source
from visual_atlas_plugin.domain.imaging import tiles as grid
from visual_atlas_plugin.layouts.geometry import Box
from visual_atlas_plugin.layouts.plate.picture import draw_picture
from visual_atlas_plugin.layouts.plate.window import Window
from visual_atlas_plugin.mapping import image_layers, imagery, imagery_register, offline_pack
from visual_atlas_plugin.mapping.on_screen import words_of_layer
from visual_atlas_plugin.mapping.pack_record import record_of
from visual_atlas_plugin.panel.imaging.image_work import ImageWork
from visual_atlas_plugin.settings import NETWORK_ON
from visual_atlas_plugin.store.mbtiles import read_tiles

AT_SEA = (132.5, 41.0)
FIRST, SECOND = "2019-05-04", "2024-05-01"
KINDS = ("WMTS", "XYZ")


@pytest.fixture
def service(project):
    NETWORK_ON.set(True)
    if QgsNetworkAccessManager.instance().cache():
        QgsNetworkAccessManager.instance().cache().clear()
    with serving() as running:
        yield running
    project.clear()
    for key in ("imagery_consent", "own_imagery", "network_on", "imagery_values"):
        QgsSettings().remove(f"visual_atlas/{key}")


def source_of(service, kind):
    address = service.wmts_of_days() if kind == "WMTS" else service.xyz_of_days()
    made = own_source(f"own_{kind.lower()}", f"SYNTHETIC {kind}", kind, address, "© SYNTHETIC", "free", "captured on {date}")
    imagery_register.save_own(made)
    imagery_register.grant_consent(made.id)
    return imagery_register.source(made.id)


def shown(project, source, day):
    return imagery.add_imagery_layer(project, project.layerTreeRoot(), source.id, {"date": day})


def colors(layer):
    """Return the colors of a picture of a layer: grounds differ by day."""
    image = drawn(layer, *AT_SEA, 2_000, 64)
    return {image.pixelColor(x, y).name() for x in range(2, 64, 4) for y in range(2, 64, 4)}


def grounds(day, levels=range(10, 20)):
    tiles = [grid.tile_at(*AT_SEA, z) for z in levels]
    return {QImage.fromData(drawn_tile(tile.z, tile.x + right, tile.y + down, day)).pixelColor(200, 230).name()
            for tile in tiles for right in (-1, 0, 1) for down in (-1, 0, 1)}


@pytest.mark.parametrize("kind", KINDS)
def test_the_day_is_asked_for_drawn_and_said(project, service, kind):
    layer = shown(project, source_of(service, kind), FIRST)
    layer.hueSaturationFilter().setSaturation(0)        # the map is drawn paler, as a ground for symbols
    layer.brightnessFilter().setBrightness(0)
    assert colors(layer) & (grounds(FIRST) - grounds(SECOND)) and set(service.days) == {FIRST}
    said = words_of_layer(layer, {})
    day = parse(FIRST).start_day
    assert (said.when, said.source) == ("Captured on 2019-05-04", f"SYNTHETIC {kind}")
    assert (said.start_day, said.end_day, said.is_dated) == (day, day, True)
    assert FIRST in layer.name()


@pytest.mark.parametrize("kind", KINDS)
def test_two_days_are_two_images_in_order_on_the_time_bar(project, service, kind):
    layer = shown(project, source_of(service, kind), SECOND)
    record = dataclasses.replace(service_image(layer, (132.0, 40.5, 133.0, 41.5)).record, uuid="late")
    early = dataclasses.replace(record, uuid="early", acquired_at=FIRST, source_values='{"date": "%s"}' % FIRST,
                                start_day=parse(FIRST).start_day, end_day=parse(FIRST).end_day)
    assert (record.when, record.date_basis, record.kind) == ("1 May 2024", "service", "service")
    canvas = QgsMapCanvas()
    work = ImageWork(canvas)
    work._records = {"late": record, "early": early}
    try:
        work.set_place(PlaceAtHand("u", "P-1", lon=AT_SEA[0], lat=AT_SEA[1]))
        assert [image.key for image in work.images] == ["early", "late", f"source:own_{kind.lower()}"]
        assert all(image.is_dated for image in work.images)
        for key, day, other in (("early", FIRST, SECOND), ("late", SECOND, FIRST)):
            service.days.clear()
            work.show(key)
            assert work.on_screen.key == key and work.on_screen.start_day == parse(day).start_day
            picture = colors(image_layers.layer_of(project, key))
            assert picture & (grounds(day) - grounds(other)) and set(service.days) <= {day}
    finally:
        work.release()


@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_holds_that_day_and_its_image_says_so(service, tmp_path, qgis_processing, kind):
    box = grid.box_around(*AT_SEA, 300.0)
    plan = offline_pack.PackPlan(source_of(service, kind), {"date": FIRST}, (box,), 14, 14)
    packed = offline_pack.make_pack(plan, str(tmp_path / "p.mbtiles"), QgsFeedback(), date(2026, 11, 27))
    held = dict(read_tiles(packed.path))
    assert set(service.days) == {FIRST} and set(held) == set(plan.tiles)
    for tile, body in held.items():
        sent = QImage.fromData(drawn_tile(*tile, FIRST))
        assert QImage.fromData(body).pixelColor(200, 230) == sent.pixelColor(200, 230)
    record = record_of(plan, packed, date(2026, 11, 27))
    assert (record.acquired_at, record.date_basis, record.when) == (FIRST, "service", "4 May 2019")


def test_a_plate_draws_that_day(project, service, tmp_path):
    layer = shown(project, source_of(service, "WMTS"), FIRST)
    record = dataclasses.replace(service_image(layer, (132.0, 40.5, 133.0, 41.5)).record, uuid="g1", image_id="I-1")
    service.days.clear()
    path = draw_picture(record, Window(*AT_SEA, 0.0, 0.0, 20_000.0), Box(0, 0, 40, 40), 96, tmp_path / "p.png")
    picture = QImage(str(path))
    found = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
    assert found & (grounds(FIRST) - grounds(SECOND)) and set(service.days) <= {FIRST}


def test_a_day_that_the_service_does_not_have_is_told_by_a_pack_and_drawn_by_nothing(project, service, tmp_path):
    source = source_of(service, "XYZ")
    service.offered = {SECOND}
    plan = offline_pack.PackPlan(source, {"date": FIRST}, (grid.box_around(*AT_SEA, 300.0),), 14, 14)
    with pytest.raises(AtlasError, match="status 400"):
        offline_pack.make_pack(plan, str(tmp_path / "p.mbtiles"), QgsFeedback(), date(2026, 11, 27))
    assert not colors(shown(project, source, FIRST)) & grounds(FIRST)


def test_an_own_source_with_a_day_must_say_it(qgis_app, service):
    with pytest.raises(AtlasError, match="does not say which"):
        own_source("own_x", "n", "XYZ", service.xyz_of_days(), "c", "p", "capture date unknown")
    source = source_of(service, "XYZ")
    with pytest.raises(AtlasError, match="cannot be shown"):
        source.uri_with({"date": "2024-13-01"})
    form = SourceForm(None)
    form.address.setText(service.xyz_of_days())
    assert form.dates.text() == "captured on {date}"
    form = SourceForm(source)           # what was typed comes back
    assert form.address.text() == service.xyz_of_days() and form.dates.text() == "captured on {date}"
