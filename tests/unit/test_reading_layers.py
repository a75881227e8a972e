"""GeoJSON, GeoPackage, shapefiles and KML: layers made by ogr2ogr, files as Google Earth writes them, and hostile ones."""

import json
import shutil
import sqlite3
import struct
import zipfile

import pytest
from reading_help import DATA, refused, rows_of, told

from visual_atlas_plugin.exchange.reading import ReadOptions, open_source
from visual_atlas_plugin.exchange.reading import limits, shp_source
from visual_atlas_plugin.exchange.reading.geojson_source import _system, shape_of
from visual_atlas_plugin.exchange.reading.plain_text import plain
from visual_atlas_plugin.exchange.reading.shapes import line_wkb, many_wkb, polygon_wkb, representative

ROWS = [["D1", "온성군에서 송환된 사람들", "2003-04-05", "12", "0.1"],
        ["D2", "신의주 집결소에 구금", "1950-01-31", "7", "41.123456789012"], ["D3", None, None, None, None]]
POINTS = [(129.99, 42.95), (124.39, 40.1), None]
SHAPES = ReadOptions(shape_points=True)


def saved(folder, content, name="made.geojson"):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def feature(geometry=None, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features, **more):
    return {"type": "FeatureCollection", "features": list(features), **more}


def test_geojson():
    source = open_source(DATA / "points.geojson")
    rows, points, problems = rows_of(source)
    assert source.tables()[0].crs == "EPSG:4326" and source.tables()[0].row_count == 3
    assert [row[:4] for _, row in rows] == [row[:4] for row in ROWS] and rows[1][1][4] == "41.123456789012003"
    assert points == POINTS and problems == [] and [number for number, _ in rows] == [1, 2, 3]


def test_geojson_values_stay_what_they_are(tmp_path):
    text = ('{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"geometry":null,"properties":{"a":1.0,"b":1e3,'
            '"c":123456789012345678901234567890,"d":true,"e":["x","y"],"f":{"k":[1]},"g":"2003/04/05","h":null,"i":"",'
            '"j":["a;b"]}}]}')
    source = open_source(saved(tmp_path, text))
    assert source.tables()[0].columns == ("feature id", *"abcdefghij")
    assert rows_of(source)[0] == [(1, ["7", "1.0", "1e3", "123456789012345678901234567890", "true", "x;y", '{"k": ["1"]}',
                                       "2003/04/05", None, None, '["a;b"]'])]


@pytest.mark.parametrize("geometry, point", [
    ({"type": "Point", "coordinates": [1, 2, 3]}, (1.0, 2.0)), ({"type": "Point", "coordinates": []}, None),
    ({"type": "Point", "coordinates": ["1", "2"]}, (1.0, 2.0)), ({"type": "Point", "coordinates": ["x", "2"]}, "broken"),
    ({"type": "Point", "coordinates": ["NaN", "2"]}, "broken"), ({"type": "Point", "coordinates": [1]}, "broken"),
    ({"type": "Point"}, None), ({"type": "MultiPoint", "coordinates": [[1, 2]]}, (1.0, 2.0)),
    ({"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}, "several"), ({"type": "Polygon", "coordinates": 5}, "broken"),
    ({"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, "shape"), ({"type": "Curve"}, "broken"), ("x", "broken"),
    ({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]}, (1.0, 2.0)), (None, None),
])
def test_geometries_of_geojson(geometry, point):
    shape = shape_of(geometry)
    found = "broken" if shape.broken else "several" if shape.points > 1 else "shape" if shape.wkb else shape.point
    assert found == point


@pytest.mark.parametrize("name, crs", [
    ("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"), ("urn:ogc:def:crs:EPSG::5179", "EPSG:5179"), ("EPSG:5186", "EPSG:5186"),
    ("urn:ogc:def:crs:EPSG:9.8:5174", "EPSG:5174"), ("something", ""), (5, "")])
def test_systems_of_older_geojson(name, crs):
    assert _system({"type": "name", "properties": {"name": name}})[0] == crs


def test_geojson_that_cannot_be_taken(tmp_path):
    deep = "[" * 200_000
    for text, word in (("{", "line 1"), ('{"type":"FeatureCollection","features":' + deep, "damaged"), ("[1]", "no GeoJSON"),
                       ('{"type":"FeatureCollection","features":[]}', "no rows"), ('{"type":"Topology"}', "no GeoJSON"),
                       ('{"type":"Feature","type":"Feature"}', "two values"), ('{"type":"FeatureCollection"}', "no rows")):
        assert word in refused(saved(tmp_path, text)).message, text[:60]
    wide = collection(feature(**{f"c{n}": n for n in range(2001)}))
    assert "2001 columns" in refused(saved(tmp_path, wide)).message
    long = refused(saved(tmp_path, collection(feature(a="x"), feature(a="x" * (limits.CELL_CHARACTERS + 1)))))
    assert (long.row, long.column) == (2, "a")
    rows, _, problems = rows_of(open_source(saved(tmp_path, collection(feature(a=1), "x", feature(a=2)))))
    assert [number for number, _ in rows] == [1, 3] and problems[0].rejected and problems[0].row == 2


def test_large_json_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.geojson"
    with open(path, "wb") as stream:
        stream.truncate(limits.TEXT_FILE_BYTES + 1)
    assert "too large" in refused(path).message


def test_geopackage():
    source = open_source(DATA / "layers.gpkg")
    assert [(table.name, table.crs) for table in source.tables()] == [
        ("cases", "EPSG:4326"), ("areas", "EPSG:5179"), ("plain", "")]
    assert [table.rows_about for table in source.tables()] == [3, 1, 3]
    rows, points, problems = rows_of(source, "cases")
    assert [row[1:] for _, row in rows] == ROWS and points == POINTS and problems == []
    rows, points, problems = rows_of(source, "areas")
    assert points == [None] and "not a point" in told(problems[0]) and not problems[0].rejected


def test_a_point_that_stands_for_an_area():
    _, points, problems = rows_of(open_source(DATA / "layers.gpkg", SHAPES), "areas")
    assert points[0] is not None and "stands for" in told(problems[0])
    _, points, _ = rows_of(open_source(DATA / "areas.shp", SHAPES))
    x, y = points[0]
    assert 124 < x < 126 and 40 < y < 42 and not (124.5 < x < 125.5 and 40.5 < y < 41.5)    # in the area, not in its hole


def changed(folder, *statements):
    """Return a copy of the GeoPackage after some SQL, foreign to any program that writes them."""
    path = folder / "changed.gpkg"
    shutil.copy(DATA / "layers.gpkg", path)
    connection = sqlite3.connect(path)
    for name, kept in (("ST_IsEmpty", 0), ("ST_MinX", 0), ("ST_MaxX", 0), ("ST_MinY", 0), ("ST_MaxY", 0)):
        connection.create_function(name, 1, lambda value, kept=kept: kept)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def test_views_and_virtual_tables_are_left_out(tmp_path):
    listed = "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('{0}', 'attributes', '{0}')"
    source = open_source(changed(
        tmp_path, "CREATE VIEW evil AS SELECT 1 AS a", "CREATE VIRTUAL TABLE words USING fts4(a)", listed.format("evil"),
        listed.format("words"), listed.format("gone")))
    assert [table.name for table in source.tables()] == ["cases", "areas", "plain"]
    assert sum("was left out" in note for note in source.notes) == 3


def test_a_view_in_the_place_of_the_contents(tmp_path):
    path = changed(tmp_path, "ALTER TABLE gpkg_contents RENAME TO kept",
                   "CREATE VIEW gpkg_contents AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                   "SELECT x AS table_name, 'features' AS data_type, x AS rowid FROM n")
    assert refused(path)


def test_values_of_a_geopackage_that_are_no_text(tmp_path):
    path = changed(tmp_path, "UPDATE plain SET title = x'ff00fe', date = CAST(x'fffe41' AS TEXT) WHERE fid = 1",
                   "UPDATE plain SET geom = x'4750' WHERE fid = 2")
    rows, points, problems = rows_of(open_source(path), "plain")
    assert rows[0][1][2:4] == [None, None] and points[1] is None
    assert [(problem.row, problem.column) for problem in problems] == [(1, "title"), (1, "date"), (2, "")]
    assert "3 bytes" in told(problems[0])


def test_what_is_no_geopackage(tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_bytes(b"nothing")
    assert "no GeoPackage" in refused(path).message
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert "no GeoPackage" in refused(path).message
    path.write_bytes((DATA / "layers.gpkg").read_bytes()[:20_000])
    assert "damaged" in refused(path).message


@pytest.mark.parametrize("name, crs, said", [
    ("korean", "EPSG:4326", "CP949, by the letters"), ("grid", "EPSG:5186", "UTF-8")])
def test_shapefiles(name, crs, said):
    source = open_source(DATA / f"{name}.shp")
    rows, points, problems = rows_of(source)
    assert [row for _, row in rows] == ROWS and problems == [] and points[2] is None
    assert source.tables()[0].crs == crs and said in source.notes[0]
    if name == "korean":
        assert points == POINTS


def test_zipped_shapefiles(tmp_path):
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as target:
        for name in ("korean", "grid"):
            for end in ("shp", "shx", "dbf", "prj"):
                target.write(DATA / f"{name}.{end}", f"folder/{name}.{end.upper()}")
    source = open_source(path)
    assert [table.name for table in source.tables()] == ["folder/korean", "folder/grid"]
    assert [row for _, row in rows_of(source, "folder/korean")[0]] == ROWS
    with zipfile.ZipFile(path, "a") as target:
        target.writestr("../evil.dbf", b"x")
    assert "unsafe name" in refused(path).message


def copied(folder, name, *ends):
    for end in ends:
        shutil.copy(DATA / f"{name}.{end}", folder)
    return folder / f"{name}.shp"


def test_shapefiles_with_missing_parts(tmp_path):
    path = copied(tmp_path, "korean", "shp", "dbf")
    source = open_source(path)
    assert source.tables()[0].crs == "" and any("no .prj" in note for note in source.notes)
    (tmp_path / "korean.dbf").unlink()
    assert "“korean.dbf”" in refused(path).message


def test_a_deleted_row_of_a_dbf_keeps_the_numbers(tmp_path):
    path = copied(tmp_path, "korean", "shp", "dbf", "prj")
    table = bytearray((tmp_path / "korean.dbf").read_bytes())
    first, length = struct.unpack("<HH", table[8:12])
    table[first:first + 1] = b"*"
    (tmp_path / "korean.dbf").write_bytes(bytes(table))
    rows, points, _ = rows_of(open_source(path))
    assert rows[0] == (2, ROWS[1]) and points[0] == POINTS[1]


def test_text_cut_off_at_the_width_of_its_column(tmp_path):
    path = copied(tmp_path, "korean", "shp", "dbf", "prj")
    table = bytearray((tmp_path / "korean.dbf").read_bytes())
    first, length = struct.unpack("<HH", table[8:12])
    table[first + 1:first + 81] = b"x" + ("가" * 39).encode("cp949") + b"\xb0"        # case_id is 80 wide
    (tmp_path / "korean.dbf").write_bytes(bytes(table))
    rows, _, problems = rows_of(open_source(path))
    assert rows[0][1][0] == "x" + "가" * 39 and "cut off" in told(problems[0]) and problems[0].column == "case_id"


def test_damaged_shapefiles(tmp_path):
    path = copied(tmp_path, "korean", "shp", "dbf", "prj")
    whole = (tmp_path / "korean.dbf").read_bytes()
    (tmp_path / "korean.dbf").write_bytes(whole[:-300])
    assert "cut off at row 2" in refused(path).message
    (tmp_path / "korean.dbf").write_bytes(whole[:40])
    assert "damaged" in refused(path).message
    (tmp_path / "korean.dbf").write_bytes(whole)
    path.write_bytes(path.read_bytes()[:110])
    assert "shape of row 1" in refused(path).message


def test_kml():
    source = open_source(DATA / "earth.kml")
    assert source.tables()[0].columns == ("name", "folder", "description", "begin", "end", "when", "styleUrl", "id", "kind",
                                          "n", "people")
    rows, points, problems = rows_of(source)
    assert rows[0][1] == ["온성군 보위부", "구금 시설",
                          "Building of the office\n2 storeys report (https://example.org/a?b=1&c=2)",
                          "1998", "2003-05", None, "#s", "p1", "mss_office", "12", None]
    assert rows[1][1][:5] == ["no time of its own", "구금 시설 / North", "a < b & c, plain", "1995", "2012-10"]
    assert rows[2][1][5] == "2023-10-09T20:00:00+08:00" and rows[2][1][-1] == "300"
    assert points == [(129.99, 42.95), None, (124.39, 40.12), None, None, (1.0, 2.0), None, None]
    assert [problem.row for problem in problems] == [2, 4, 5, 8]
    assert "not followed: 1" in source.notes[0] and "left out: 1" in source.notes[1]
    points = rows_of(open_source(DATA / "earth.kml", SHAPES))[1]
    assert points[3] == (125.0, 40.0) and points[1] is not None


def test_kmz(tmp_path):
    path = tmp_path / "earth.kmz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        target.write(DATA / "earth.kml", "doc.kml")
        target.writestr("files/icon.png", b"x")
    assert rows_of(open_source(path)) == rows_of(open_source(DATA / "earth.kml"))
    with zipfile.ZipFile(path, "a") as target:
        target.write(DATA / "earth.kml", "more/second.kml")
    assert [table.name for table in open_source(path).tables()] == ["doc.kml", "more/second.kml"]
    path = path.rename(tmp_path / "earth.zip")
    assert [table.name for table in open_source(path).tables()] == ["doc.kml", "more/second.kml"]
    path = path.rename(tmp_path / "earth.kmz")
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("a.txt", "x")
    assert "no KML" in refused(path).message


def test_several_areas_and_lines_in_one_shape():
    """GDAL's parts point into their whole; freed too early, this ended the process."""
    ring = [(0.0, 0.0), (0.0, 2.0), (2.0, 2.0), (2.0, 0.0), (0.0, 0.0)]
    wkb = many_wkb([polygon_wkb([[(x / 10 + 9, y / 10) for x, y in ring]]), line_wkb(ring), polygon_wkb([ring])])
    for _ in range(200):
        x, y = representative(wkb)
        assert 0 < x < 2 and 0 < y < 2
    assert representative(line_wkb([(0.0, 0.0), (4.0, 0.0)])) == (2.0, 0.0)
    assert representative(b"\1") is None and representative(polygon_wkb([])) is None


def test_shapefiles_with_odd_parts(tmp_path):
    path = copied(tmp_path, "korean", "shp", "dbf")
    (tmp_path / "korean.prj").write_bytes((DATA / "korean.prj").read_bytes() + b"\0GEOGCS[")
    assert open_source(path).tables()[0].crs == "EPSG:4326"
    assert "no encoding" in refused(path, ReadOptions(encoding="utf-16-le")).message
    table = bytearray((tmp_path / "korean.dbf").read_bytes())
    table[32:34] = b"\xff\xff"
    (tmp_path / "korean.dbf").write_bytes(bytes(table))
    assert "names of the columns" in refused(path, ReadOptions(encoding="utf-8")).message


@pytest.mark.parametrize("text, word", [
    ('<!DOCTYPE kml [<!ENTITY a "b">]><kml><Placemark><name>&a;</name></Placemark></kml>', "document type"),
    ("<kml><Placemark><name>x", "damaged"), ("<html/>", "no KML"), ("<kml/>", "no rows"),
    ("<kml>" + "<Folder>" * 1000, "damaged"),
])
def test_hostile_kml(tmp_path, text, word):
    assert word in refused(saved(tmp_path, text, "a.kml")).message


@pytest.mark.parametrize("html, text", [
    ("plain & simple < 5 > 3", "plain & simple < 5 > 3"), ("a&nbsp;&amp;&lt;b&gt;", "a &<b>"),
    ("<p>a</p><p>b</p>", "a\n\nb"),
    ("<table><tr><td>k</td><td>v</td></tr></table>", "k v"), ('<a href="https://x.org">https://x.org</a>', "https://x.org"),
    ("<script>alert(1)</script>a", "a"), ('<img src="files/p.jpg">', "(files/p.jpg)"), ("a<br/>b", "a\nb"),
])
def test_html_becomes_plain_text(html, text):
    assert plain(html) == text


def test_the_kind_of_file_is_known_by_its_name_in_any_case(tmp_path):
    shutil.copy(DATA / "points.geojson", tmp_path / "A.GeoJSON")
    assert open_source(str(tmp_path / "A.GeoJSON")).title == "A.GeoJSON"


@pytest.mark.parametrize("grid", ["EPSG:5174", "EPSG:5179", "EPSG:5186"])
def test_a_korean_grid_of_another_authority_is_known_by_its_usual_number(grid, monkeypatch):
    """PROJ 9.6 finds only Esri's number for what ArcGIS writes; told by a system whose authority is another one."""
    from osgeo import osr

    wanted = osr.SpatialReference()
    wanted.SetFromUserInput(grid)
    foreign = wanted.Clone()
    foreign.SetAuthority(None, "ESRI", 102082)
    monkeypatch.setattr(osr.SpatialReference, "FindMatches", lambda self: [(foreign, 90)])
    assert shp_source.authority_id(wanted.ExportToWkt()) == grid
