"""Play and step: what the menu behind "…" asks of QGIS's temporal controller, which the panel follows and leads."""

from datetime import date
from typing import Optional

from qgis.PyQt.QtCore import QObject, QTimer

from .controller import AtlasController
from .map_link import REST_MS
from .temporal_link import Span, TemporalLink
from .when_section import WhenSection

LOOK_MS = 250      # how often it is looked whether QGIS still plays: it does not tell in QGIS 3.22


class MapTime(QObject):
    """Connects the section *When* with the temporal controller. `iface` is QGIS's."""

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
