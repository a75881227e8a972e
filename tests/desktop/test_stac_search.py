"""Scenes of a catalog in the real window: searched for, looked at, put onto the map and into the atlas, with the mouse.

The catalog is files that a server of this computer gives; every picture says SYNTHETIC in its pixels.
"""

import sys
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication, QCheckBox, QDialog, QDockWidget, QInputDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QScrollArea,
    QTableView,
)
from qgis.utils import iface

import hands

made, catalogs = hands.loaded("made_images"), hands.loaded("stac_server")


@pytest.fixture
def atlas_path(training_path) -> Path:
    """The atlas to open."""
    return training_path


@pytest.fixture
def place(atlas_path):
    """A facility of the atlas."""
    from visual_atlas_plugin.store.examinations import read_places
    return next(one for one in read_places(atlas_path) if one.has_point and one.kind == "mss_holding_center")


@pytest.fixture
def files(tmp_path, place):
    """Twelve scenes of the facility, one of which does harm."""
    lon, lat = place.lon, place.lat
    made.make_cog(tmp_path / "visual.tif", lon, lat, size=1024)
    image = QImage(90, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#587050"))
    image.save(str(tmp_path / "small.png"))
    items = []
    for number in range(12):
        one = catalogs.item(number, lon - 0.5, lat - 0.5, f"2023-{1 + number:02d}-04", number * 8)
        one["assets"] = {"visual": {"href": "visual.tif" if number else "http://169.254.169.254/x.tif",
                                    "type": catalogs.COG, "roles": ["visual"]},
                         "thumbnail": {"href": "small.png", "type": "image/png", "roles": ["thumbnail"]}}
        items.append(one)
    app = catalogs.Files(tmp_path, {"/list.json": {"type": "FeatureCollection", "features": items}})
    with serving(app) as address:
        app.address = address
        yield app
    QgsSettings().remove("visual_atlas/network_on")
    QgsSettings().remove("visual_atlas/own_catalogs")


def serving(app):
    """Put files behind a socket of this computer."""
    import types
    package = types.ModuleType("tests.support")
    package.uwazi_pages = types.SimpleNamespace(ROWS=())
    sys.modules.setdefault("tests", types.ModuleType("tests"))
    sys.modules.setdefault("tests.support", package)
    return hands.loaded("uwazi_server").serving(app)


def search_window() -> QDialog:
    """The window of the search."""
    return hands.find(QDialog, "vaStacSearch", iface.mainWindow())


def test_from_the_tab_to_the_map(atlas, atlas_path, place, files):
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    atlas.dock.page.show_tab("imagery")
    desk = atlas._wiring.desk
    desk.finish_reading()
    desk.examine(place.uuid)
    hands.settle(0.5)
    hands.click(hands.find(QCheckBox, "vaNetwork", dock))
    command = hands.find(QPushButton, "vaCommand_stac", dock)
    hands.find(QScrollArea, "vaImageryScroll", dock).ensureWidgetVisible(command)
    hands.settle(0.1)
    hands.click(command)
    hands.settle(0.3)
    window = search_window()
    seen = hands.find(QLabel, "vaStacSeen", window)
    assert "earth-search.aws.element84.com learns" in seen.text() and files.asked == []
    hands.picture("stac_1_before")

    def type_address(dialog):
        assert isinstance(dialog, QInputDialog)
        QTest.keyClicks(dialog.findChild(QLineEdit), files.address + "/list.json")
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    typing = hands.Answer(type_address)
    hands.click(hands.find(QPushButton, "vaStacAddCatalog", window))
    assert len(typing.seen) == 1
    asked = hands.Answer(lambda dialog: dialog.button(QMessageBox.StandardButton.Yes).click())
    hands.click(hands.find(QPushButton, "vaStacSearchNow", window))
    table = hands.find(QTableView, "vaStacScenes", window)
    assert hands.wait_for(lambda: table.model().rowCount() == 12), hands.find(QLabel, "vaStacAnswer", window).text()
    assert "network address" in asked.seen[0] and files.asked == ["GET /list.json"]

    small = hands.find(QCheckBox, "vaStacSmall", window)
    hands.click(small, QPoint(8, small.height() // 2))
    assert hands.wait_for(lambda: any("small.png" in path for path in files.asked))
    spot = table.visualRect(table.model().index(1, 3)).center()
    QTest.mouseMove(table.viewport(), spot)
    hands.settle(0.3)
    hands.picture("stac_2_list_and_outline")
    assert not window._map._bands["#E69F00"].asGeometry().isEmpty()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    before = hands.canvas_image()
    hands.click(hands.find(QPushButton, "vaStacAdd", window))
    answer = hands.find(QLabel, "vaStacAnswer", window)
    assert hands.wait_for(lambda: "on the map" in answer.text()), answer.text()
    hands.click(hands.find(QPushButton, "vaStacClose", window))
    desk.zoom()
    hands.settle(1.0)
    hands.picture("stac_3_on_the_map")
    assert hands.changed_pixels(before, hands.canvas_image()) > 10_000
    from visual_atlas_plugin.store.images import read_images
    (record,) = [one for one in read_images(atlas_path) if one.kind == "stac"]
    assert record.acquired_at == "2023-11-04" and record.location == files.address + "/visual.tif"
    assert desk.context.image is not None and desk.context.image.uuid == record.uuid

    hands.click(hands.find(QCheckBox, "vaNetwork", dock))
    hands.settle(0.5)
    count = len(files.asked)
    iface.mapCanvas().zoomByFactor(0.5)
    hands.settle(1.0)
    assert len(files.asked) == count, "the switch is off: nothing is asked"
    assert not any("169.254" in path for path in files.asked) and QApplication.activeModalWidget() is None
