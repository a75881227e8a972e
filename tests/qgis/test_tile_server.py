"""The tile service of the tests is one that QGIS reads, as XYZ and as WMTS."""

import pytest
from qgis.core import QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtGui import QImage

from tests.support.tile_server import drawn_tile, serving

SIDE = 2 * 20037508.342789244 / 2 ** 14
TILE = QgsRectangle(13796 * SIDE - 20037508.342789244, 20037508.342789244 - 6142 * SIDE,
                    13797 * SIDE - 20037508.342789244, 20037508.342789244 - 6141 * SIDE)


@pytest.mark.parametrize("kind", ["xyz_uri", "wmts_uri"])
def test_qgis_draws_the_tile_that_was_sent(qgis_app, kind):
    with serving() as service:
        layer = QgsRasterLayer(getattr(service, kind)(), "tiles", "wms")
        assert layer.isValid(), layer.error().message()
        block = layer.dataProvider().block(1, TILE, 256, 256)
        drawn = QImage(block.image())
        assert "14/13796/6141" in service.asked
    sent = QImage.fromData(drawn_tile(14, 13796, 6141))
    assert drawn.pixelColor(200, 200) == sent.pixelColor(200, 200)
    # The middle of a stroke four points wide: newer versions of QGIS lay tiles of a WMTS down to the nearest point.
    assert drawn.pixelColor(32, 42) == sent.pixelColor(32, 42) != sent.pixelColor(200, 200)


def test_a_service_stops_and_can_be_stopped_twice(qgis_app):
    with serving() as service:
        service.stop()
        layer = QgsRasterLayer(service.xyz_uri(), "tiles", "wms")
        assert layer.isValid()      # QGIS does not ask before it draws
    assert service.asked == []
