"""A second map beside the first one: the same place at the same scale, with the other image."""

from contextlib import suppress
from typing import Callable, List, Optional, Tuple

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget

from ...domain.errors import AtlasError
from ...i18n import tr


class LinkedView(QObject):
    """Opened on creation; emits closed() when its window was closed by hand. Raises AtlasError where QGIS opens none."""

    closed = pyqtSignal()

    def __init__(self, iface, layers: Callable[[], List[QgsMapLayer]], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface, self._layers = iface, layers
        self._main: QgsMapCanvas = iface.mapCanvas()
        self._name = self._free_name()
        self.canvas: Optional[QgsMapCanvas] = iface.createNewMapCanvas(self._name)
        if self.canvas is None:
            raise AtlasError(tr("QGIS did not open a second map."), tr("Close other map views, and try again."))
        self._busy, self._size = False, self.canvas.size()
        self._widths: List[Tuple[QDockWidget, int]] = []        # of what is docked beside it, before it came
        self._put_beside()
        self._links = [
            (self._main.extentsChanged, self._follow_main), (self._main.rotationChanged, self._turn),
            (self._main.layersChanged, self.show_layers), (self._main.destinationCrsChanged, self._follow_main),
            (self.canvas.extentsChanged, self._lead_main), (self.canvas.layersChanged, self.show_layers),
            (self.canvas.destroyed, self._gone),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        self._follow_main()
        self.show_layers()

    def _free_name(self) -> str:
        taken = {canvas.objectName() for canvas in self._iface.mapCanvases()}
        plain = tr("Visual Atlas: other image")
        return next(name for name in (plain, *(f"{plain} {number}" for number in range(2, 100))) if name not in taken)

    def _put_beside(self) -> None:
        """Give the second map half of the room, between the first one and what is docked at the right."""
        window, dock = self._iface.mainWindow(), self._dock()
        if dock is None or dock.isFloating():
            return
        right = Qt.DockWidgetArea.RightDockWidgetArea
        others = [other for other in window.findChildren(QDockWidget) if other is not dock and other.isVisible()
                  and not other.isFloating() and window.dockWidgetArea(other) == right]
        window.addDockWidget(right, dock)
        for other in others:
            window.splitDockWidget(dock, other, Qt.Orientation.Horizontal)
        self._widths = [(other, other.width()) for other in others]
        window.resizeDocks([dock, *others], [self._main.width() // 2, *(width for _, width in self._widths)],
                           Qt.Orientation.Horizontal)

    def _give_back(self) -> None:
        """Leave what is docked at the right as wide as it was, and the room to the first map."""
        kept, self._widths = [(dock, width) for dock, width in self._widths if not sip.isdeleted(dock)], []
        if kept:
            self._iface.mainWindow().resizeDocks([dock for dock, _ in kept], [width for _, width in kept],
                                                 Qt.Orientation.Horizontal)

    def _dock(self) -> Optional[QDockWidget]:
        above = self.canvas.parent()
        while above is not None and not isinstance(above, QDockWidget):
            above = above.parent()
        return above

    def show_layers(self, *_args) -> None:
        """Show what the first map shows, with the other image; QGIS itself hands the layers of the first map on."""
        if self.canvas is None or sip.isdeleted(self.canvas):
            return
        wanted = self._layers()
        if self.canvas.layers() != wanted:
            self.canvas.setLayers(wanted)

    def _follow_main(self, *_args) -> None:
        self._hand_on(self._main, self.canvas)

    def _lead_main(self, *_args) -> None:
        """Bring the first map along when somebody moves the second one; one that only got another size follows."""
        if self.canvas is None or self.canvas.size() != self._size:
            self._follow_main()
        else:
            self._hand_on(self.canvas, self._main)

    def _turn(self, angle: float) -> None:
        if self.canvas is not None:
            self.canvas.setRotation(angle)

    def _hand_on(self, giver: QgsMapCanvas, taker: QgsMapCanvas) -> None:
        """Bring one map to the middle and the scale of the other; maps of another size show more or less around it."""
        if self._busy or self.canvas is None or sip.isdeleted(taker) or sip.isdeleted(giver):
            return
        self._busy, self._size = True, self.canvas.size()
        try:
            if taker is self.canvas and taker.mapSettings().destinationCrs() != giver.mapSettings().destinationCrs():
                taker.setDestinationCrs(giver.mapSettings().destinationCrs())
            near = taker.mapUnitsPerPixel() * 0.5
            moved = taker.center().distance(giver.center()) > near
            if moved or abs(taker.scale() - giver.scale()) > giver.scale() * 1e-6:
                taker.setCenter(giver.center())
                taker.zoomScale(giver.scale())
                taker.refresh()
        finally:
            self._busy = False

    def _gone(self, *_args) -> None:
        self.canvas = None
        self._unlink()
        QTimer.singleShot(0, self._give_back)       # its window is still there
        self.closed.emit()

    def _unlink(self) -> None:
        links, self._links = self._links, []
        for signal, slot in links:
            with suppress(TypeError, RuntimeError):     # the map is gone, and its signals with it
                signal.disconnect(slot)

    def release(self) -> None:
        """Close the second map."""
        self._unlink()
        if self.canvas is not None and not sip.isdeleted(self.canvas):
            self._iface.closeMapCanvas(self._name)
            self._give_back()
        self.canvas = None
