"""What the tests of the windows for changes and review share: a window with a map, a context, marks on made-up pictures."""

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow

from tests.support import made_images
from tests.unit import observed_atlas
from visual_atlas_plugin.store.connection import open_atlas


class Interface:
    """As much of QGIS's interface as the windows use; forms that were asked for are kept."""

    def __init__(self):
        self.main, self.canvas, self.forms = QMainWindow(), QgsMapCanvas(), []
        self.bar = QgsMessageBar(self.main)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        self.canvas.setRenderFlag(False)

    def mainWindow(self):  # noqa: N802 - QGIS's names
        return self.main

    def mapCanvas(self):  # noqa: N802
        return self.canvas

    def messageBar(self):  # noqa: N802
        return self.bar

    def openFeatureForm(self, layer, feature, _edit, _modal):  # noqa: N802
        self.forms.append((layer, feature["uuid"]))
        return False


class Context:
    """As much of the context of the bench as the windows use."""

    def __init__(self, path, place=None):
        self.atlas_path, self.atlas_uuid, self.place, self.image = str(path), "atlas", place, None


def atlas_with_pictures(folder):
    """Return an observed atlas whose images i1 and i2 are files that can be shown."""
    path = observed_atlas.observed(folder / "atlas.gpkg")
    with open_atlas(path, write=True) as connection:
        for key, file in zip(("i1", "i2"), made_images.make_pair(folder, observed_atlas.LON, observed_atlas.LAT)):
            connection.execute("UPDATE images SET location = ?, byte_size = ?, sha256 = NULL WHERE uuid = ?",
                               (str(file), file.stat().st_size, key))
    return path


def end(iface, *windows):
    """Close windows and the map."""
    for window in windows:
        window.close()
        window.deleteLater()
    QgsProject.instance().clear()
    iface.main.close()
