"""What search and the page of a case do on the map: go to a place, open the form of a record."""

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsFeatureRequest, QgsGeometry, QgsPointXY,
    QgsProject, QgsVectorLayer,
)

from ..domain.case_columns import PlaceColumns
from ..domain.errors import AtlasError
from ..i18n import tr
from ..mapping import forms, roles
from ..store.filter_sql import quoted

CLOSEST = 50_000        # scale denominator at which a place is shown; a map that is nearer already stays


class MapCommands:
    """Commands on the map canvas of QGIS. Raise AtlasError where there is nothing to go to."""

    def __init__(self, iface):
        self._iface = iface

    def go_to_place(self, places: PlaceColumns, place_id: str) -> None:
        """Show a place in the middle of the map and let it flash."""
        position = places.place_id.index(place_id) if place_id in places.place_id else -1
        if position < 0 or places.lon[position] != places.lon[position]:
            raise AtlasError(tr("This place has no point on the map."), tr("No source says where it is."))
        canvas = self._iface.mapCanvas()
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        point = QgsPointXY(float(places.lon[position]), float(places.lat[position]))
        transform = QgsCoordinateTransform(degrees, canvas.mapSettings().destinationCrs(), QgsProject.instance())
        try:
            center = transform.transform(point)
        except QgsCsException as problem:
            raise AtlasError(tr("The projection of the map cannot show this place."),
                             tr("Choose another projection of the project, and try again."), str(problem)) from problem
        canvas.setCenter(center)
        if canvas.scale() > CLOSEST:
            canvas.zoomScale(CLOSEST)
        canvas.refresh()
        canvas.flashGeometries([QgsGeometry.fromPointXY(point)], degrees)

    def open_form(self, atlas_uuid: str, case_uuid: str) -> None:
        """Open QGIS's own form of a record, as the tables of the atlas have it."""
        layer = self._cases(atlas_uuid)
        request = QgsFeatureRequest().setFilterExpression(f'"uuid" = {quoted(case_uuid)}')
        feature = next(layer.getFeatures(request), None) if layer is not None else None
        if feature is None:
            raise AtlasError(tr("This record is not in the tables of the project."),
                             tr("Remove the atlas from the project and open it again."))
        self._iface.openFeatureForm(layer, feature, False, False)

    @staticmethod
    def _cases(atlas_uuid: str) -> Optional[QgsVectorLayer]:
        found = roles.layers_by_role(QgsProject.instance(), forms.TABLE_ROLE + "cases", atlas_uuid)
        return found[0] if found else None
