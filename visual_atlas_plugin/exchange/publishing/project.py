"""A QGIS project beside the GeoPackage: opens with the published data alone.

It is written as text, never saved by QGIS, which would lay the name of its user, the folders of its computer and a picture of its
window into it. Paths are relative; the styles are those of the plugin, made on layers without any data.
"""

import math
import zipfile
from pathlib import Path
from typing import List, Mapping, Optional, Sequence, Tuple, Union

from . import gpkg
from .project_ground import CREDIT, NAME, PARTS, Ground, copy_ground
from .released import GEOMETRY, Release
from .xlsx import escaped

FILE = "atlas.qgz"
VERSION = "3.22.0-Białowieża"       # the oldest QGIS that reads it as it is; later ones do, too
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SHAPES = {"Point": "Point", "LineString": "Line", "Polygon": "Polygon", "MultiPolygon": "Polygon"}
# QGIS looks the authid up where the number of its own list (srsid) says that it is none of a user's
_CRS = "<spatialrefsys><srsid>{0}</srsid><srid>{1}</srid><authid>EPSG:{1}</authid></spatialrefsys>"
_WGS84, _MERCATOR = _CRS.format(3452, 4326), _CRS.format(3857, 3857)
_RADIUS_M = 6378137.0
_MARGIN = 0.3           # degrees around what is told


class Layer:
    """A layer of the project: its key (also of its style), the table, its name, which rows, and whether it is ticked."""

    def __init__(self, key: str, table: str, name: str, subset: str = "", shown: bool = True):
        self.key, self.table, self.name, self.subset, self.shown = key, table, name, subset, shown
        self.id = f"visual_atlas_{key}"

    @property
    def shape(self) -> str:
        """Point, LineString, or "" for a table."""
        return GEOMETRY.get(self.table, ("", ""))[1]

    @property
    def source(self) -> str:
        """The data source as QGIS writes it, relative to the project."""
        subset = f"|subset={self.subset}" if self.subset else ""
        return f"./{gpkg.FILE}|layername={self.table}{subset}"


def layers_of(release: Release) -> List[Layer]:
    """Return the layers of a project, the uppermost first."""
    layers = [Layer("route_marks", "route_marks", "Numbers of routes"),
              Layer("crossings", "places", "Crossings", "\"kind\" = 'border_crossing' AND \"mask\" = 'exact'"),
              Layer("facilities", "places", "Facilities",
                    "\"kind\" NOT IN ('border_crossing', 'settlement') AND \"mask\" = 'exact'"),
              Layer("settlements", "places", "Settlements", "\"kind\" = 'settlement' AND \"mask\" = 'exact'"),
              Layer("areas", "places", "Places told by an area", "\"mask\" <> 'exact'"),
              Layer("records", "places", "Records by place", '"cases" > 0'),
              Layer("mark_points", "observation_points", "Marks on images: points"),
              Layer("mark_lines", "observation_lines", "Marks on images: lines"),
              Layer("mark_areas", "observation_polygons", "Marks on images: areas"),
              Layer("movements", "flows", "Movements of cases", shown=False)]
    layers += [Layer(f"route_{int(row['route_no'])}", "route_lines", f"Route {row['route_no']}: {row['name_en']}",
                     f'"route_no" = {int(row["route_no"])}') for row in release.table("routes").dicts()]
    tables = [name for name in release.tables if name not in GEOMETRY]
    layers += [Layer(name, name, name.replace("_", " ").capitalize()) for name in tables]
    return [layer for layer in layers if layer.table in release.tables]


def write(release: Release, folder: Path, styles: Optional[Mapping[str, str]] = None) -> List[Path]:
    """Write folder/atlas.qgz beside the GeoPackage, and folder/background with the shipped map.

    `styles`: by key of a layer, the elements of its style as XML.
    """
    text = document(release, dict(styles or {}))
    file = folder / FILE
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo("atlas.qgs", _EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, text.encode("utf-8"))
    return [file, *copy_ground(folder)]


def document(release: Release, styles: Mapping[str, str]) -> str:
    """Return the project as XML."""
    layers = layers_of(release)
    title = escaped(("SYNTHETIC. " if release.synthetic else "") + release.title)
    tables = [layer for layer in layers if not layer.shape]
    routes = [layer for layer in layers if layer.key.startswith("route_") and layer.table == "route_lines"]
    tree = "".join(_node(layer) for layer in layers if layer.shape and layer not in routes)
    tree += _group("Routes (schematic, not the road taken)", routes) + _group("Tables", tables, expanded=False)
    tree += _group(NAME, PARTS, expanded=False)
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis projectname="{title}" version="{VERSION}" saveUser="" saveUserFull="" saveDateTime="">\n'
        f"<homePath path=\"\"/><title>{title}</title><autotransaction active=\"0\"/><evaluateDefaultValues active=\"0\"/>"
        f"<trust active=\"0\"/><projectCrs>{_MERCATOR}</projectCrs>\n"
        f"<layer-tree-group>{tree}</layer-tree-group>\n"
        f'<mapcanvas name="theMapCanvas" annotationsVisible="1"><units>meters</units>{_extent(release)}<rotation>0</rotation>'
        f"<destinationsrs>{_MERCATOR}</destinationsrs></mapcanvas>\n"
        f"<projectlayers>{''.join(_layer(layer, styles) for layer in [*layers, *PARTS])}</projectlayers>\n"
        f"<layerorder>{''.join(f'<layer id={chr(34)}{layer.id}{chr(34)}/>' for layer in [*layers, *PARTS] if layer.shape)}"
        "</layerorder>\n"
        "<properties><Paths><Absolute type=\"bool\">false</Absolute></Paths><SpatialRefSys>"
        "<ProjectionsEnabled type=\"int\">1</ProjectionsEnabled></SpatialRefSys><Gui><CanvasColorRedPart type=\"int\">236"
        "</CanvasColorRedPart><CanvasColorGreenPart type=\"int\">233</CanvasColorGreenPart><CanvasColorBluePart type=\"int\">225"
        "</CanvasColorBluePart></Gui></properties>\n"
        f"{_metadata(release, title)}</qgis>\n")


def _node(layer: Union[Layer, Ground]) -> str:
    shown = isinstance(layer, Ground) or layer.shown
    return (f'<layer-tree-layer id="{layer.id}" name="{escaped(layer.name)}" source="{escaped(layer.source)}" '
            f'providerKey="ogr" checked="{"Qt::Checked" if shown else "Qt::Unchecked"}" expanded="0" legend_exp=""/>')


def _group(name: str, layers: Sequence[Union[Layer, Ground]], expanded: bool = True) -> str:
    if not layers:
        return ""
    return (f'<layer-tree-group name="{escaped(name)}" checked="Qt::Checked" expanded="{int(expanded)}">'
            + "".join(map(_node, layers)) + "</layer-tree-group>")


def _layer(layer: Union[Layer, Ground], styles: Mapping[str, str]) -> str:
    shape = _SHAPES.get(layer.shape)
    geometry = f'geometry="{shape}" wkbType="{layer.shape}"' if shape else 'geometry="No geometry" wkbType="NoGeometry"'
    crs = f"<srs>{_WGS84}</srs>" if shape else "<srs><spatialrefsys/></srs>"
    own = layer.style if isinstance(layer, Ground) else layer.key
    style = styles.get(own) or (styles.get("route") if own.startswith("route_") and own != "route_marks" else "") or ""
    asked = int(not isinstance(layer, Ground))      # a click asks for places, not for the ground under them
    return (f'<maplayer type="vector" {geometry} styleCategories="AllStyleCategories" readOnly="0" autoRefreshEnabled="0" '
            f'refreshOnNotifyEnabled="0" hasScaleBasedVisibilityFlag="0"><id>{layer.id}</id>'
            f"<datasource>{escaped(layer.source)}</datasource><layername>{escaped(layer.name)}</layername>{crs}"
            f'<provider encoding="UTF-8">ogr</provider><flags><Identifiable>{asked}</Identifiable><Removable>1</Removable>'
            f"<Searchable>{asked}</Searchable><Private>0</Private></flags>{style}</maplayer>\n")


def _extent(release: Release) -> str:
    """Return the bounds of what is told in Web Mercator, or of the world where nothing has a point."""
    points = [point for point in release.table("places").column("geom") if point is not None]
    west, south, east, north = bounds(points) if points else (-179.0, -80.0, 179.0, 80.0)
    (xmin, ymin), (xmax, ymax) = mercator(west - _MARGIN, south - _MARGIN), mercator(east + _MARGIN, north + _MARGIN)
    return (f"<extent><xmin>{xmin:.1f}</xmin><ymin>{ymin:.1f}</ymin><xmax>{xmax:.1f}</xmax><ymax>{ymax:.1f}</ymax></extent>")


def mercator(lon: float, lat: float) -> Tuple[float, float]:
    """Return a point in Web Mercator (EPSG:3857), meters."""
    return math.radians(lon) * _RADIUS_M, math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) * _RADIUS_M


def bounds(points: Sequence[Tuple[float, float]]) -> Tuple[float, float, float, float]:
    """Return west, south, east, north of points."""
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return min(lons), min(lats), max(lons), max(lats)


def _metadata(release: Release, title: str) -> str:
    said = [f"Level: {release.level}.", f"Made on {release.made_on}.", release.filter_words, *release.notes, CREDIT]
    abstract = escaped(" ".join(part for part in said if part))
    return (f"<projectMetadata><identifier/><parentidentifier/><language/><type/><title>{title}</title>"
            f"<abstract>{abstract}</abstract><links/><author/><creation/></projectMetadata>")
