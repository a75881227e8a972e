"""Every part of a place's symbol goes with its fan."""

import json

import pytest
from qgis.core import (
    QgsExpressionContextUtils, QgsLayerTree, QgsLegendSymbolItem, QgsSymbolLegendNode, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor

from test_place_style import GROUND, color_at, picture, place_layer
from visual_atlas_plugin.mapping import fan, place_style

RIGHT, DOWN = 6.0, -4.0     # mm


def shifted(layer):
    """Fan the only place of a layer by RIGHT, DOWN at every scale."""
    bands = {str(band): {"A": [RIGHT, DOWN]} for band in range(fan.BANDS)}
    QgsExpressionContextUtils.setLayerVariable(layer, fan.VARIABLE, json.dumps(bands))


def patch(image, x, y, half=2.2):
    """Return the colors around a point (mm from the middle), one each 0.1 mm."""
    steps = [number / 10 for number in range(int(-half * 10), int(half * 10) + 1)]
    return [color_at(image, x + right, y + down) for down in steps for right in steps]


@pytest.mark.parametrize("status", ["not_known", "closed", "disputed"])
@pytest.mark.parametrize("precision", ["building", "settlement"])
def test_all_parts_of_a_facility_move_together(status, precision):
    layer = place_layer([("A", "mss_office", "north_korea", precision, status, 129.0, 42.0)], ("mss_office",))
    there = patch(picture(layer, size=320), 0, 0)
    shifted(layer)
    image = picture(layer, size=320)
    moved = patch(image, RIGHT, DOWN)
    differ = sum(one != two for one, two in zip(there, moved))
    assert differ < 0.12 * len(there), "the leader, which ends in the symbol, is all that came"
    assert len(set(there)) > 1 and color_at(image) != GROUND.upper(), "a dot stays at the true point"
    along = [QColor(color_at(image, RIGHT * part, DOWN * part)).lightness() for part in (0.3, 0.35, 0.4)]
    assert min(along) < QColor(GROUND).lightness(), "and a leader leads from it"


def test_the_bars_of_a_crossing_move_together_and_stay_turned():
    layer = place_layer([("A", "border_crossing", "china", "site", "not_known", 129.0, 42.0)], ("mss_office",))
    layer.setRenderer(place_style.crossing_renderer())
    there = patch(picture(layer, size=320), 0, 0)
    shifted(layer)
    moved = patch(picture(layer, size=320), RIGHT, DOWN)
    assert sum(one != two for one, two in zip(there, moved)) < 0.12 * len(there)


def test_an_icon_of_the_layer_tree_shows_the_symbol_alone():
    """It knows nothing of rows: leaders, dots and rings have no size there, and nothing is pushed aside."""
    tree = QgsLayerTree()
    node = tree.addLayer(QgsVectorLayer("Point?crs=EPSG:4326", "m", "memory"))
    for kind in ("mss_office", "prison"):
        symbol, fixed = place_style.facility_symbol(kind), place_style.facility_symbol(
            kind, {"custody": "north_korea", "precision": "site", "status": "operating"})
        pictures = []
        for shown in (symbol, fixed):
            legend = QgsSymbolLegendNode(node, QgsLegendSymbolItem(shown, "k", "k"))
            legend.setIconSize(QSize(64, 64))
            image = legend.data(Qt.ItemDataRole.DecorationRole).toImage()
            pictures.append([image.pixel(x, y) for x in range(image.width()) for y in range(image.height())])
        differ = sum(one != two for one, two in zip(*pictures))
        assert differ < 0.01 * len(pictures[0]), kind
