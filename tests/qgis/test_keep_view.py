"""A view of the map kept as evidence: a picture with its block, in the atlas, once."""

import hashlib

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from tests.qgis.judging_kit import Context, Interface, atlas_with_pictures, end
from tests.unit import observed_atlas
from visual_atlas_plugin.annotate.context import PlaceAtHand
from visual_atlas_plugin.dialogs.keep_view import KeepView, block_lines, open_keep_view
from visual_atlas_plugin.exchange.evidence.hidden_data import NOTHING, hidden_data
from visual_atlas_plugin.layouts.chart_drawing import overlapping
from visual_atlas_plugin.layouts.view_picture import block
from visual_atlas_plugin.mapping import image_layers
from visual_atlas_plugin.store import evidence
from visual_atlas_plugin.store.images import read_images

PLACE = PlaceAtHand("p1", "P1", ("Alpha",), "prison", observed_atlas.LON, observed_atlas.LAT, "building")


@pytest.fixture()
def atlas(qgis_app, tmp_path, project):
    return atlas_with_pictures(tmp_path)


@pytest.fixture()
def bench(atlas):
    """An interface whose map shows the image i1, and a context with it."""
    iface, context = Interface(), Context(atlas, PLACE)
    context.analyst = "kim"
    context.image = next(image for image in read_images(atlas) if image.uuid == "i1")
    layer = image_layers.show_image(QgsProject.instance(), context.image)
    iface.canvas.resize(600, 400)
    iface.canvas.setLayers([layer])
    iface.canvas.setDestinationCrs(layer.crs())
    iface.canvas.setExtent(layer.extent())
    yield iface, context
    end(iface)


def test_the_view_is_kept_with_its_block_and_nothing_else(bench, atlas):
    iface, context = bench
    window = KeepView(iface, context, iface.main)
    picture = QImage.fromData(window.content)
    assert picture.width() >= 600 and picture.height() > 440        # the map, and the block under it
    assert picture.textKeys() == [] and hidden_data(window.content, "image/png") == NOTHING
    assert window.privacy_box.currentData() == "restricted"         # of a public place and a public image, until somebody says more
    window.keep_button.click()
    found, = evidence.evidence_of(atlas)
    assert (found.about.kind, found.about.uuid, found.privacy, found.edited_by) == ("image", "i1", "restricted", "kim")
    assert found.sha256 == hashlib.sha256(window.content).hexdigest() and found.sha256 in window.answer.text()
    assert not window.keep_button.isEnabled()
    window.close()


def test_the_block_says_image_date_credit_place_and_who(bench):
    iface, context = bench
    lines = block_lines(iface.canvas, context, "2024-01-01 00:00:00")
    text = "\n".join(lines)
    for part in ("Alpha (P1)", "Scene i1", "Made up", "X-1", "1 May 2018", "resolution 0.5 m", "© Made up", "41.0", "128.0", "1:",
                 "Kept on 2024-01-01 00:00:00 UTC"):
        assert part in text, part
    assert "kim" not in text        # the change log says who; a picture that is handed out names nobody of the team
    assert overlapping(block(lines, 480, "SYNTHETIC")) == []


def test_a_town_is_not_told_like_a_building(bench):
    iface, context = bench
    context.place = PlaceAtHand("p1", "P1", ("Alpha",), "prison", observed_atlas.LON, observed_atlas.LAT, "settlement")
    where = next(line for line in block_lines(iface.canvas, context, "") if "WGS 84" in line)
    assert "41.00, 128.00 (WGS 84)" in where


def test_a_view_of_a_closer_place_is_closer(bench, atlas):
    iface, context = bench
    context.image = next(image for image in read_images(atlas) if image.uuid == "i3")
    context.place = PlaceAtHand("p2", "P2", ("Beta",))
    window = KeepView(iface, context, iface.main)
    assert window.privacy_box.currentData() == "restricted"
    window.close()


def test_without_anything_at_hand_it_says_so(qgis_app, atlas):
    iface = Interface()
    for context in (Context(""), Context(atlas)):
        context.analyst = "kim"
        assert open_keep_view(iface, context) is None
    end(iface)
