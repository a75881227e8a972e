"""Play, step, density: what the menu behind "…" asks of the map, and QGIS's temporal controller beside the panel."""

from datetime import date
from typing import Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from ..mapping import density
from .controller import AtlasController
from .map_link import REST_MS
from .temporal_link import Span, TemporalLink
from .time_menu import DENSITIES, NO_DENSITY
from .when_section import WhenSection

LOOK_MS = 250      # how often it is looked whether QGIS still plays: it does not tell in QGIS 3.22


class MapTime(QObject):
    """Connects the section *When* with the temporal controller and the density of the map. `iface` is QGIS's."""

    def __init__(self, iface, controller: AtlasController, when: WhenSection, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._controller, self._when = controller, when
        self.link = TemporalLink(iface.mapCanvas().temporalController(), self._moved, self._span, self)
        self._rest, self._look = QTimer(self), QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._follow)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show_playing)
        controller.state_changed.connect(self._rest_later)
        when.play_asked.connect(self._play)
        when.step_asked.connect(self.link.step)
        when.frame_asked.connect(self.link.set_frame)
        when.density_asked.connect(self._show_density)
        when.menu.menu_.aboutToShow.connect(self._refresh_menu)

    def release(self) -> None:
        """Stop playing and listening."""
        self._rest.stop()
        self._look.stop()
        self._controller.state_changed.disconnect(self._rest_later)
        self.link.release()

    def _rest_later(self, _state) -> None:
        self._rest.start()

    def _follow(self) -> None:
        if self._controller.atlas is not None:
            self.link.follow(self._controller.state)

    def _moved(self, start: Optional[date], end: Optional[date]) -> None:
        """The controller shows other days: the panel follows, as in a drag while it plays."""
        if self._controller.atlas is not None:
            self._controller.choose(self._controller.state.with_(start=start, end=end), self.link.playing)

    def _span(self) -> Optional[Span]:
        atlas = self._controller.atlas
        if atlas is None or not len(atlas.index.years):
            return None
        return date(atlas.index.years[0], 1, 1), date(atlas.index.years[-1], 12, 31)

    def _play(self, on: bool) -> None:
        if on:
            self.link.play()
            self._look.start()
        else:
            self.link.pause()
        self._show_playing()

    def _show_playing(self) -> None:
        playing = self.link.playing
        self._when.menu.show_playing(playing)
        if not playing and self._look.isActive():
            self._look.stop()
            self._controller.choose(self._controller.state)      # where it stopped is a choice that can be undone

    def _show_density(self, mode: str) -> None:
        if self._controller.atlas is not None:
            density.show_density(QgsProject.instance(), self._controller.atlas.uuid, mode or density.OFF)

    def _refresh_menu(self) -> None:
        """Tick what is on the map now; it may have been changed in the layer tree."""
        if self._controller.atlas is not None:
            shown = density.density_shown(QgsProject.instance(), self._controller.atlas.uuid)
            self._when.menu.show_density(shown if shown in DENSITIES else NO_DENSITY)
