"""Two images at once: the swipe over the map and the map beside it, with the plates that say which is which."""

from typing import Callable, List, Optional

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.errors import AtlasError
from ...i18n import tr
from ...mapping import roles
from ...mapping.on_screen import ImageWords
from .clear_view import MARKS
from .date_plate import DatePlate, Side
from .linked_view import LinkedView
from .swipe import Swipe


class Comparing(QObject):
    """`bring()` makes sure that the other image is in the project, or raises AtlasError; `layers()` returns what the other
    side shows, from the top. Emits changed() when a swipe or a map comes or goes, and
    when the edge of the swipe is moved.
    """

    changed = pyqtSignal()

    def __init__(self, iface, bring: Callable[[], None], layers: Callable[[], List[QgsMapLayer]],
                 parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface, self._bring, self._layers = iface, bring, layers
        self._plate = DatePlate(iface.mapCanvas())
        self._view_plate: Optional[DatePlate] = None
        self.swipe: Optional[Swipe] = None
        self.view: Optional[LinkedView] = None
        self._here: Optional[ImageWords] = None
        self._other: Optional[ImageWords] = None
        self._drawn: List[QgsMapLayer] = []

    def show_images(self, here: Optional[ImageWords], other: Optional[ImageWords]) -> None:
        """Take what is on screen and what it is compared with; without the latter there is nothing to compare.

        Raises AtlasError where the other image cannot be shown; nothing is compared then.
        """
        self._here, self._other = here, other
        try:
            if other is None:
                self._stop()
            elif self.swipe is not None or self.view is not None:
                self._bring_layers()
        except AtlasError:
            self._stop()
            raise
        finally:
            self._say()

    def set_swipe(self, on: bool) -> None:
        """Swipe, or not. Raises AtlasError where the other image cannot be shown."""
        if on == (self.swipe is not None) or (on and self._other is None):
            return
        if on:
            self._bring()
            self._drawn = self._layers()
            self.swipe = Swipe(self._iface.mapCanvas(), self._layers, self)
            self.swipe.moved.connect(self._moved)
        else:
            swipe, self.swipe = self.swipe, None
            swipe.release()
            swipe.deleteLater()
        self._say()
        self.changed.emit()

    def set_view(self, on: bool) -> None:
        """Show the other image in a map of its own, or close it. Raises AtlasError where there is none to be had."""
        if on == (self.view is not None) or (on and self._other is None):
            return
        if on:
            self._bring()
            self.view = LinkedView(self._iface, self._layers, self)
            self.view.closed.connect(self._view_closed)
            self._view_plate = DatePlate(self.view.canvas)
        else:
            view, self.view = self.view, None
            self._view_plate.release()
            self._view_plate = None
            view.release()
            view.deleteLater()
        self._say()
        self.changed.emit()

    def covered_from(self) -> Optional[float]:
        """Return where on the map (px from the left) the swipe begins to show the other image, None without a swipe."""
        return None if self.swipe is None else self.swipe.share * self._iface.mapCanvas().viewport().width()

    def plates(self) -> List[str]:
        """Return what stands on the plates of the first map and then of the one beside it."""
        return self._plate.lines + (self._view_plate.lines if self._view_plate is not None else [])

    def release(self) -> None:
        """Take everything off the map."""
        self._stop()
        self._plate.release()

    def _stop(self) -> None:
        self.set_swipe(False)
        self.set_view(False)

    def _moved(self, _share: float) -> None:
        """The edge of the swipe was moved: the plates stand beside it."""
        self._say()
        self.changed.emit()

    def _view_closed(self) -> None:
        """Somebody closed the second map by hand."""
        view, self.view, self._view_plate = self.view, None, None
        if view is not None:
            view.deleteLater()
        self.changed.emit()

    def _bring_layers(self) -> None:
        self._bring()
        layers = self._layers()
        if self.view is not None:
            self.view.show_layers()
        if self.swipe is not None and layers != self._drawn:
            self._drawn = layers
            self.swipe.render()

    def _say(self) -> None:
        sides = [Side(self._here)] if self._here is not None else []
        if self.swipe is not None and self._other is not None:
            edge = self.swipe.share * self._iface.mapCanvas().viewport().width()
            sides = [side._replace(right=edge) for side in sides] + [Side(self._other, left=edge, note=self._of_marks())]
        self._plate.show_sides(sides)
        if self._view_plate is not None:
            self._view_plate.show_sides([Side(self._other, note=self._of_marks())] if self._other is not None else ())

    def _of_marks(self) -> str:
        """Say whose marks lie on the other image, where there are any: those of the image on screen."""
        drawn = any(roles.role_of(layer) in MARKS for layer in self._iface.mapCanvas().layers())
        return tr("Marks: those of {when}").format(when=self._here.when) if drawn and self._here is not None else ""
