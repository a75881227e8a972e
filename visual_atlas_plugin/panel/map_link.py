"""The map follows the counts: discs per place at every move, everything slower when the choices rest."""

from typing import Callable, List

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..mapping import count_layers, derived, filtering, flow_layers
from ..mapping.steps import Pause, Steps
from .controller import AtlasController, OpenAtlas
from .step_queue import StepQueue

MANY_PLACES = 500  # from here on the layer of counts is filled in steps
DRAWING_MS = 50    # between two looks whether the map is still drawn
REST_MS = 300      # after the last change, before numbers are placed


class MapLink(QObject):
    """Brings the controller's counts to the derived layers of the open project."""

    def __init__(self, controller: AtlasController, parent: QObject = None,
                 is_drawing: Callable[[], bool] = lambda: False):
        super().__init__(parent)
        self._controller, self._is_drawing = controller, is_drawing
        self._notes = derived.SavingNotes(QgsProject.instance(), self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.settle)
        self._next = QTimer(self)       # the map is a turn of the event loop of its own, after that of the panel
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._follow_now)
        self._steps = StepQueue(self)
        self._fills = None      # the index whose places are being written
        self._moved = False     # whether numbers were written since all was at rest
        self._flows = None      # index and state of the movements that are drawn
        self._waits: List[QgsVectorLayer] = []      # layers whose edits the choices wait for
        controller.counts_changed.connect(self._follow)
        controller.problem.connect(self._wait_for_edits)
        QgsProject.instance().layerTreeRoot().visibilityChanged.connect(self._ticked)

    def release(self) -> None:
        """Stop listening; the layers keep what they show."""
        self._rest.stop()
        self._next.stop()
        self._steps.cancel()
        self._controller.counts_changed.disconnect(self._follow)
        self._controller.problem.disconnect(self._wait_for_edits)
        self._wait_no_more()
        QgsProject.instance().layerTreeRoot().visibilityChanged.disconnect(self._ticked)
        self._notes.release()

    def settle(self) -> None:
        """Bring everything up to date; where the layer of counts is still being filled, as soon as it is."""
        self._next.stop()
        self._rest.stop()
        if not self._must_fill():
            self._show(live=False)

    def _follow(self, _counts) -> None:
        if self._controller.atlas is None:
            self._next.stop()
            self._steps.cancel()
            self._fills = None      # it would keep the index of a large atlas that was closed
            self._show(live=True)
        else:
            self._next.start()

    def _follow_now(self) -> None:
        if not self._must_fill() and self._show(live=True):
            self._rest.start()

    def _must_fill(self) -> bool:
        """Whether the layer of counts has to be filled first: in steps, as with thousands of places it takes long."""
        atlas, project = self._controller.atlas, QgsProject.instance()
        if atlas is None or len(atlas.index.columns.places.place_id) < MANY_PLACES:
            self._steps.cancel()
            return False
        if self._fills is not atlas.index or not self._steps.is_busy:
            self._steps.cancel()
            if count_layers.is_filled(project, atlas.uuid, atlas.index):
                return False
            self._fills = atlas.index
            self._steps.add(self._fill(atlas))
        return True

    def _fill(self, atlas: OpenAtlas) -> Steps[None]:
        while self._is_drawing():       # filled, the layer gets its classes: not while it is drawn with others
            yield Pause(DRAWING_MS)
        yield from count_layers.filling(QgsProject.instance(), atlas.uuid, atlas.index)
        yield
        self._fills = None
        if self._show(live=True):
            self._rest.start()

    def _show(self, live: bool) -> bool:
        atlas = self._controller.atlas
        if atlas is None:
            self._rest.stop()
            self._flows = None      # as above
            return False
        project = QgsProject.instance()
        changed = count_layers.apply_counts(project, atlas.uuid, atlas.index, self._controller.counts, live)
        if live:
            self._moved = self._moved or changed > 0
        elif self._moved:
            # QGIS keeps the picture of a layer from a drawing that was broken off, be it older than what was written
            count_layers.paint_anew(project, atlas.uuid)
            self._moved = False
        if not live and flow_layers.is_shown(project, atlas.uuid):
            asked = (atlas.index, self._controller.state)
            if self._flows is None or self._flows[0] is not asked[0] or self._flows[1] != asked[1]:
                flow_layers.apply_flows(project, atlas.uuid, *asked)
                self._flows = asked
        return True

    def _wait_for_edits(self, _error) -> None:
        """The map refused the choices: try again when the edits that stand in the way have ended."""
        self._wait_no_more()
        if self._controller.atlas is not None:
            self._waits = filtering.edited_layers(QgsProject.instance(), self._controller.atlas.uuid)
            for layer in self._waits:
                layer.editingStopped.connect(self._edits_ended)

    def _edits_ended(self) -> None:
        # when QGIS is through with the edit: it still tells others of it
        QTimer.singleShot(0, self._try_again)

    def _try_again(self) -> None:
        if self._waits:
            self._wait_no_more()
            self._controller.choose(self._controller.state)

    def _wait_no_more(self) -> None:
        for layer in self._waits:
            if not sip.isdeleted(layer):
                layer.editingStopped.disconnect(self._edits_ended)
        self._waits = []

    def _ticked(self, _node) -> None:
        """A layer was ticked in the layer tree: movements are counted when somebody wants to see them."""
        if self._controller.atlas is not None:
            self._rest.start()
