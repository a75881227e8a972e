"""The map follows the counts: discs per place at every move, everything slower when the choices rest."""

from typing import List

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..mapping import count_layers, derived, filtering, flow_layers
from .controller import AtlasController

REST_MS = 300      # after the last change, before numbers are placed


class MapLink(QObject):
    """Brings the controller's counts to the derived layers of the open project."""

    def __init__(self, controller: AtlasController, parent: QObject = None):
        super().__init__(parent)
        self._controller = controller
        self._notes = derived.SavingNotes(QgsProject.instance(), self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.settle)
        self._flows = None      # index and state of the movements that are drawn
        self._waits: List[QgsVectorLayer] = []      # layers whose edits the choices wait for
        controller.counts_changed.connect(self._follow)
        controller.problem.connect(self._wait_for_edits)
        QgsProject.instance().layerTreeRoot().visibilityChanged.connect(self._ticked)

    def release(self) -> None:
        """Stop listening; the layers keep what they show."""
        self._rest.stop()
        self._controller.counts_changed.disconnect(self._follow)
        self._controller.problem.disconnect(self._wait_for_edits)
        self._wait_no_more()
        QgsProject.instance().layerTreeRoot().visibilityChanged.disconnect(self._ticked)
        self._notes.release()

    def settle(self) -> None:
        """Bring everything up to date now, as before a page is made."""
        self._rest.stop()
        self._show(live=False)

    def _follow(self, _counts) -> None:
        if self._show(live=True):
            self._rest.start()

    def _show(self, live: bool) -> bool:
        atlas = self._controller.atlas
        if atlas is None:
            self._rest.stop()
            self._flows = None      # it would keep the index of a large atlas that was closed
            return False
        project = QgsProject.instance()
        count_layers.apply_counts(project, atlas.uuid, atlas.index, self._controller.counts, live)
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
