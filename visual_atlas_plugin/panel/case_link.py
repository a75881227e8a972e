"""The selection of the table and that of the map follow each other, without echo."""

from typing import Callable, List, Optional, Sequence, Set

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..mapping import roles
from ..store.case_rows import cases_at, fids_of, locations_of, uuids_of
from .background import Background

MOST_CASES = 1000       # selected cases that are shown on the map
MOST_POINTS = 5000      # selected points that are looked up
REST_MS = 120


class CaseLink(QObject):
    """Between cases by fid and the features of the layers of role CASES.

    `selected()` gives the fids that are selected in the table, None for too many. Emits chosen_on_map(fids) and
    told(uuids): the cases that are selected now, whoever selected them.
    """

    chosen_on_map = pyqtSignal(list)
    told = pyqtSignal(list)

    def __init__(self, project: QgsProject, background: Background, selected: Callable[[], Optional[List[int]]],
                 parent: QObject):
        super().__init__(parent)
        self._project, self._background, self._selected = project, background, selected
        self._atlas_uuid = ""
        self._layers: List[QgsVectorLayer] = []
        self._setting = False                       # the selection that changes now is set here
        self._map_ids: Set[int] = set()             # points that are selected on the map as far as it is known here
        self._to_map, self._from_map = self._timer(self._push), self._timer(self._pull)
        project.layersAdded.connect(self._rebind)
        project.layersWillBeRemoved.connect(self._let_go)

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(REST_MS)
        timer.timeout.connect(then)
        return timer

    def set_atlas(self, atlas_uuid: str) -> None:
        """Follow the layers of another atlas, none for ""."""
        self._atlas_uuid = atlas_uuid
        self._to_map.stop()
        self._from_map.stop()
        self._map_ids = set()
        self._rebind()

    def close(self) -> None:
        """Follow nothing any more."""
        self._atlas_uuid = ""
        self._rebind()
        self._project.layersAdded.disconnect(self._rebind)
        self._project.layersWillBeRemoved.disconnect(self._let_go)

    def table_changed(self) -> None:
        """Bring the selection of the table to the map, at rest."""
        self._to_map.start()

    def _rebind(self, _layers: object = None) -> None:
        """Listen to the layers that are there now."""
        wanted = [layer for layer in roles.layers_by_role(self._project, roles.CASES, self._atlas_uuid)
                  if isinstance(layer, QgsVectorLayer)] if self._atlas_uuid else []
        for layer in self._layers:
            if layer not in wanted:
                layer.selectionChanged.disconnect(self._on_map)
        for layer in wanted:
            if layer not in self._layers:
                layer.selectionChanged.connect(self._on_map)
        self._layers = wanted

    def _let_go(self, layer_ids: Sequence[str]) -> None:
        gone = [layer for layer in self._layers if layer.id() in layer_ids]
        for layer in gone:
            layer.selectionChanged.disconnect(self._on_map)
            self._layers.remove(layer)

    # from the table to the map

    def _push(self) -> None:
        fids = self._selected()
        if fids is None:
            self._select([])
            self.told.emit([])
            return

        def work(connection):
            uuids = uuids_of(connection, fids)
            return uuids, locations_of(connection, uuids)

        def then(found) -> None:
            uuids, locations = found
            self._select(locations)
            self.told.emit(uuids)

        self._background.ask("selection", work, then)

    def _select(self, locations: List[int]) -> None:
        self._setting = True
        try:
            for layer in self._layers:
                if set(layer.selectedFeatureIds()) != set(locations):
                    layer.selectByIds(locations)
        finally:
            self._setting = False
        self._map_ids = self._on_layers()

    def _on_layers(self) -> Set[int]:
        return {fid for layer in self._layers for fid in layer.selectedFeatureIds()}

    # from the map to the table

    def _on_map(self, *_changes: object) -> None:
        if not self._setting:
            self._to_map.stop()         # what was selected last counts
            self._from_map.start()

    def _pull(self) -> None:
        ids = self._on_layers()
        if ids == self._map_ids or len(ids) > MOST_POINTS:
            return
        self._map_ids = ids

        def work(connection):
            uuids = cases_at(connection, sorted(ids))
            return uuids, fids_of(connection, uuids)

        def then(found) -> None:
            uuids, fids = found
            self.chosen_on_map.emit(fids)
            self.told.emit(uuids)

        self._background.ask("selection", work, then)
