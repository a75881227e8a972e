"""The images at work: those that cover the place at hand, the one on screen, the one that it is compared with.

What is on screen is read off the map, never remembered: a layer that somebody ticks in the layer tree counts as well.
"""

from typing import Dict, List, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...annotate.context import PlaceAtHand
from ...domain.imaging.image_record import ImageRecord
from ...domain.observing.time_strip import Dated, in_order
from ...mapping import image_layers, imagery, on_screen, roles
from ...mapping.on_screen import SOURCE_MARK, ImageWords
from ...store.images import read_images

MOST_KEPT = 8       # registered images that wait in the project, unticked, to be shown again at once


class ImageWork(QObject):
    """Emits changed() when images, what is on screen or what it is compared with is another. Methods raise AtlasError."""

    changed = pyqtSignal()

    def __init__(self, canvas, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas = canvas
        self._path = ""
        self._records: Dict[str, ImageRecord] = {}
        self._place: Optional[PlaceAtHand] = None
        self._lately: List[str] = []        # registered images in the order in which they were shown last
        self.images: List[ImageWords] = []
        self.on_screen: Optional[ImageWords] = None
        self.other = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        self._signals = (canvas.layersChanged, canvas.extentsChanged)
        for signal in self._signals:
            signal.connect(self._look_soon)

    def release(self) -> None:
        """Stop listening to the map."""
        self._soon.stop()
        for signal in self._signals:
            signal.disconnect(self._look_soon)

    def set_atlas(self, path: str) -> None:
        """Read the registered images of an atlas, "" for none."""
        self._path = path
        self._records = {record.uuid: record for record in (read_images(path) if path else [])}
        self._lately = [uuid for uuid in self._lately if uuid in self._records]
        self.set_place(self._place if path else None)

    def set_place(self, place: Optional[PlaceAtHand]) -> None:
        """List what covers a place; the image on screen stays where it is one of them, else the latest one is shown."""
        self._place = place
        self._list()
        keys = [image.key for image in self.images]
        here = self._topmost()
        key = on_screen.words_of_layer(here, self._records).key if here is not None else ""
        registered = [image.key for image in self.images if image.record is not None]
        try:
            if place is not None and place.lon is not None and key not in keys and registered:
                dated = [image.key for image in self.images if image.record is not None and image.is_dated]
                self._show((dated or registered)[-1])
        finally:
            self.look()

    def read_again(self) -> None:
        """List again: images were registered, or imagery was switched on or off."""
        if self._path:
            self._records = {record.uuid: record for record in read_images(self._path)}
        self._list()
        self.look()

    def layers_came(self) -> None:
        """List again: layers of imagery came or went; one of an image that is not known yet was registered meanwhile."""
        if any(uuid not in self._records for uuid in image_layers.shown_images(QgsProject.instance())):
            self.read_again()
        else:
            self._list()
            self._look_soon()

    def show(self, key: str) -> None:
        """Bring an image on screen; what it was compared with stays, unless it is the same."""
        before = self.on_screen.key if self.on_screen is not None else ""
        try:
            self._show(key)
            if key == self.other:
                self.other = before
        finally:
            self.look()

    def step(self, by: int) -> bool:
        """Show the image after (1) or before (-1) the one on screen; False at the ends."""
        keys = [image.key for image in self.images]
        here = self.on_screen.key if self.on_screen is not None else ""
        if not keys:
            return False
        there = keys.index(here) + by if here in keys else (0 if by > 0 else len(keys) - 1)
        if not 0 <= there < len(keys):
            return False
        self.show(keys[there])
        return True

    def compare(self, key: str) -> None:
        """Compare with another image."""
        self.other = key
        self.changed.emit()

    def look(self) -> None:
        """See what is on screen."""
        self._soon.stop()
        layer = self._topmost()
        self.on_screen = on_screen.words_of_layer(layer, self._records) if layer is not None else None
        self._choose_other()
        self.changed.emit()

    @property
    def record(self) -> Optional[ImageRecord]:
        """The registered image on screen, None for none."""
        return self.on_screen.record if self.on_screen is not None else None

    def record_of(self, key: str) -> Optional[ImageRecord]:
        """Return a registered image by its uuid, None for anything else."""
        return self._records.get(key)

    def words(self, key: str) -> Optional[ImageWords]:
        """Return what is said of one of the images."""
        return next((image for image in self.images if image.key == key), None)

    def bring_other(self) -> None:
        """Have the layer of the other image in the project, unticked; `other_layers` then finds it."""
        self._layer(self.other)

    def other_layers(self) -> List[QgsMapLayer]:
        """Return the layers of the map with the other image in the place of the one on screen, from the top."""
        layers = list(self._canvas.layers())
        other, here = self._found(self.other), self._topmost()
        if other is None:
            return layers
        rest = [layer for layer in layers if layer is not other]
        place = rest.index(here) if here in rest else next(
            (number for number, layer in enumerate(rest) if roles.role_of(layer) == roles.BACKGROUND), len(rest))
        if here in rest:
            rest[place] = other
        else:
            rest.insert(place, other)
        return rest

    # what the map shows

    def _look_soon(self, *_args) -> None:
        self._soon.start()

    def _topmost(self) -> Optional[QgsRasterLayer]:
        canvas = self._canvas
        return on_screen.topmost(canvas.layers(), canvas.extent(), canvas.mapSettings().destinationCrs(), canvas.scale())

    def _list(self) -> None:
        place = self._place
        found = []
        if place is not None and place.lon is not None:
            found = [on_screen.words_of_record(record) for record in self._records.values()
                     if record.covers(place.lon, place.lat)]
        found += [on_screen.words_of_layer(layer, self._records) for layer in on_screen.shown_sources(QgsProject.instance())]
        by_key = {image.key: image for image in found}
        self.images = [by_key[dated.key] for dated in in_order(
            [Dated(image.key, image.start_day, image.end_day) for image in by_key.values()])]

    def _choose_other(self) -> None:
        """Keep what is compared with while it covers the place; else the image before the one on screen, or after it."""
        keys = [image.key for image in self.images]
        here = self.on_screen.key if self.on_screen is not None else ""
        if self.other in keys and self.other != here:
            return
        place = keys.index(here) if here in keys else len(keys)
        rest = keys[:place][::-1] + keys[place + 1:]
        self.other = rest[0] if rest else ""

    def _show(self, key: str) -> None:
        """Tick the layer of one image, and untick those of all others."""
        layer = self._layer(key)
        if layer is None:
            return
        root = QgsProject.instance().layerTreeRoot()
        for each in self._ours():
            node = root.findLayer(each.id())
            if node is None:
                continue
            if each is layer:
                node.setItemVisibilityCheckedParentRecursive(True)
            elif node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
        self._forget_old(key)
        bridge_layers = self._canvas.layers()
        if layer not in bridge_layers:      # the bridge tells the map in a turn of its own: what is on screen is asked now
            self._put_on_map(layer)

    def _put_on_map(self, layer: QgsRasterLayer) -> None:
        order = QgsProject.instance().layerTreeRoot().layerOrder()
        visible = set(QgsProject.instance().layerTreeRoot().checkedLayers())
        self._canvas.setLayers([each for each in order if each in visible and each.isSpatial()])

    @staticmethod
    def _ours() -> List[QgsRasterLayer]:
        return [layer for layer in roles.layers_by_role(QgsProject.instance(), roles.IMAGERY) if not imagery.is_held(layer)]

    def _found(self, key: str) -> Optional[QgsRasterLayer]:
        """Return the layer of an image in the project, None where it is not there or must not be loaded."""
        project = QgsProject.instance()
        if key.startswith(SOURCE_MARK):
            return next((layer for layer in on_screen.shown_sources(project)
                         if SOURCE_MARK + imagery.source_of(layer) == key), None)
        layer = image_layers.layer_of(project, key)
        return layer if layer is not None and not imagery.is_held(layer) else None

    def _layer(self, key: str) -> Optional[QgsRasterLayer]:
        """Return the same, for a registered image added to the project, unticked, where it is not in it yet."""
        record = self._records.get(key)
        if record is None or self._found(key) is not None:
            return self._found(key)
        project = QgsProject.instance()
        layer = image_layers.show_image(project, record)
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityChecked(False)
        return layer

    def _forget_old(self, key: str) -> None:
        """Keep a few images that were shown in the project, and take older ones out: there may be hundreds of places."""
        if key.startswith(SOURCE_MARK):
            return
        self._lately = [uuid for uuid in self._lately if uuid != key] + [key]
        project = QgsProject.instance()
        for uuid in self._lately[:-MOST_KEPT]:
            if uuid not in (key, self.other):
                image_layers.hide_image(project, uuid)
        self._lately = self._lately[-MOST_KEPT:]
