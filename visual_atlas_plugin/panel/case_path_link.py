"""Shows the path of the case that is open in the panel, and takes it away with the page."""

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import QObject

from ..mapping.case_path import PathStop, hide_path, show_path
from ..mapping.case_words import when_of
from ..mapping.form_words import word_name
from ..store.case_file import CaseFile, CaseStage
from ..store.case_reader import read_case
from ..store.connection import open_atlas
from .controller import AtlasController, OpenAtlas


class CasePathLink(QObject):
    """`iface` is QGIS's interface. `show(uuid)` draws a case of the open atlas, `show("")` takes the path away."""

    def __init__(self, iface, controller: AtlasController, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface, self._controller = iface, controller
        controller.atlas_opened.connect(self._forget)

    def release(self) -> None:
        """Take the path away and stop listening."""
        self._controller.atlas_opened.disconnect(self._forget)
        hide_path(QgsProject.instance())

    def show(self, case_uuid: str) -> None:
        """Draw a case, or nothing. Raises AtlasError where the atlas cannot be read."""
        atlas, project = self._controller.atlas, QgsProject.instance()
        if atlas is None or not case_uuid:
            hide_path(project)
            return
        with open_atlas(atlas.path) as connection:
            case = read_case(connection, case_uuid)
        if case is None:
            hide_path(project)
            return
        extent = show_path(project, atlas.uuid, [_stop(atlas, stage) for stage in case.stages], _is_movement(case))
        if extent is not None:
            self._bring_into_view(extent)

    def _forget(self, _atlas) -> None:
        """Another atlas, or a project that was read: a path that is left over is empty."""
        hide_path(QgsProject.instance())

    def _bring_into_view(self, extent) -> None:
        canvas = self._iface.mapCanvas()
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"),
                                           canvas.mapSettings().destinationCrs(), QgsProject.instance())
        wanted = transform.transformBoundingBox(extent)
        if not canvas.extent().contains(wanted):
            wanted.scale(1.4)
            wanted.grow(canvas.mapUnitsPerPixel() * 20)
            canvas.setExtent(wanted)
        canvas.refresh()


def _is_movement(case: CaseFile) -> bool:
    """Whether stages follow one another; those of an event happened at several places."""
    return case.record_kind == "case"


def _stop(atlas: OpenAtlas, stage: CaseStage) -> PathStop:
    places = atlas.index.columns.places
    words = " ".join(text for text in (word_name("role", stage.role), when_of(stage)) if text)
    if stage.place is None or not stage.place.located or stage.place.place_id not in places.place_id:
        return PathStop(stage.number, label=words)
    position = places.place_id.index(stage.place.place_id)
    return PathStop(stage.number, float(places.lon[position]), float(places.lat[position]), stage.place.precision,
                    stage.inferred, words)
