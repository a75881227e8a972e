"""The layer of scenes that a search writes: columns as in the table of images, and back to scenes."""

from dataclasses import fields as fields_of
from typing import List

from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsVectorLayer, QgsWkbTypes

from ..compat import is_null
from ..domain.errors import AtlasError
from ..domain.imaging.scene import Scene
from ..i18n import told

GEOMETRY = QgsWkbTypes.Type.MultiPolygon
NUMBERS = ("cloud_cover_pct", "resolution_m", "off_nadir_deg", "sun_elevation_deg", "sun_azimuth_deg")
DAYS = ("start_day", "end_day")
NO_COLUMNS = ("footprint", "why_not", "odd")
COLUMNS = tuple(field.name for field in fields_of(Scene) if field.name not in NO_COLUMNS)
WHY_NOT, ODD = "why_not", "remarks"


def fields() -> QgsFields:
    """Return the columns: those of a layer in memory, since how kinds of columns are named differs between Qt 5 and 6."""
    kinds = {**dict.fromkeys(NUMBERS, "double"), **dict.fromkeys(DAYS, "integer")}
    columns = "&".join(f"field={name}:{kinds.get(name, 'string')}" for name in (*COLUMNS, WHY_NOT, ODD))
    return QgsVectorLayer(f"MultiPolygon?{columns}", "", "memory").fields()


def feature(scene: Scene, columns: QgsFields) -> QgsFeature:
    """Return the row of a scene, with its outline; `columns`: those of `fields`."""
    row = QgsFeature(columns)
    row.setAttributes([_stored(getattr(scene, name)) for name in COLUMNS] + [
        told(scene.why_not) if scene.why_not is not None else None, " ".join(map(told, scene.odd)) or None])
    if scene.footprint:
        outline = QgsGeometry.fromWkt(scene.footprint)
        outline.convertToMultiType()
        row.setGeometry(outline)
    return row


def scene_of(row: QgsFeature) -> Scene:
    """Return the scene of a row that `feature` made."""
    values = {name: row[name] for name in COLUMNS if not is_null(row[name])}
    why_not, odd = row[WHY_NOT], row[ODD]
    return Scene(**values, footprint=row.geometry().asWkt(7) if row.hasGeometry() else "",
                 why_not=None if is_null(why_not) else AtlasError(str(why_not), ""),
                 odd=() if is_null(odd) else (AtlasError(str(odd), ""),))


def scenes_of(rows) -> List[Scene]:
    """Return the scenes of some rows."""
    return [scene_of(row) for row in rows]


def _stored(value):
    return None if value == "" else value
