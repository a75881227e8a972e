"""The files of a publication, judged by independent tools: GDAL's validator, SQLite, Python's csv and XML readers."""

import csv
import io
import json
import re
import shutil
import sqlite3
import xml.etree.ElementTree as ElementTree
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.exchange.publishing import (
    check, counts, csv_files, geojson, gpkg, manifest, outputs, packed, project, register, register_packing, uwazi_csv, watch, xlsx,
)
from visual_atlas_plugin.exchange.publishing.by_case import whole_cases
from visual_atlas_plugin.exchange.publishing.outputs import Job, publish
from visual_atlas_plugin.exchange.publishing.policy_store import shipped_policy
from visual_atlas_plugin.exchange.publishing.release import Preview, release
from visual_atlas_plugin.exchange.publishing.released import COLUMNS, GEOMETRY, Release, ReleasedTable
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.log_seal import seal_log

DAY = date(2026, 11, 27)
HOSTILE = ("=HYPERLINK(\"http://x\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200b=1", "＝1", "<script>alert(1)</script>",
           "a,b;\"c\"\r\nd", "\x01\x0b", "_x0041_", "]]>&amp;", "'); DROP TABLE cases;--", "한국어 名前", "{0}%s\\n", "", "  x  ", "1e5",
           "007", "2023-10-09", "TRUE", "|a|b", "\ud7ff\ufffd")

NEVER_EMPTY = ("case_id", "place_id", "theme_id", "mask", "kind", "subject", "record_kind", "name_en")


def cell(table: str, column: str, number: int):
    if column == GEOMETRY.get(table, ("",))[0]:
        point = (120.1 + number / 7, 40.2 + number / 9)
        line = (point, (121.123456789, 41.0))
        return {"Point": point, "LineString": line, "Polygon": ((*line, (point[0], 39.5), point),)}[GEOMETRY[table][1]]
    kind = gpkg.kind_of(column)
    return number if kind == "integer" else number / 3 if kind == "real" else HOSTILE[number % len(HOSTILE)]


@pytest.fixture(scope="module")
def hostile() -> Release:
    """A release in which every text is one that some program would choke on or run."""
    tables = {}
    for name, columns in COLUMNS.items():
        rows = [[cell(name, column, number) for column in columns] for number in range(len(HOSTILE))]
        for number, row in enumerate(rows):
            for key in ("case_id", "stage_id", "place_id", "theme_id"):
                if key in columns:
                    row[columns.index(key)] = f"{key}{number}"
            if "color" in columns:
                row[columns.index("color")] = "#112233"
        rows.append([7 if column == "route_no" else f"{column}0" if column in NEVER_EMPTY else None for column in columns])
        tables[name] = ReleasedTable(name, columns, tuple(map(tuple, rows)), GEOMETRY.get(name, ("", ""))[0])
    return Release("internal", "<Title> & \"more\"", "2026-11-27", True, HOSTILE[0], FilterState().to_json(), ("en", "ko"), tables, 10,
                   "0" * 64, "", {"schema": "3"}, ("A note.",))


@pytest.fixture(scope="module")
def facts(tmp_path_factory):
    path = tmp_path_factory.mktemp("facts") / "atlas.gpkg"
    build_atlas(path)
    return path


@pytest.fixture
def atlas(facts, tmp_path):
    return shutil.copy(facts, tmp_path / "atlas.gpkg")


def job(atlas, chosen, level="public", state=FilterState(), **changes) -> Job:
    made, preview = release(atlas, level, state, day=DAY)
    return Job(atlas, replace(made, **changes), preview, shipped_policy().level(level), chosen)


# GeoPackage

def test_the_geopackage_passes_gdals_validator_and_holds_every_value(hostile, tmp_path):
    validator = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    file, = gpkg.write(hostile, tmp_path)
    assert validator.check(str(file)) == []
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] == 0
        tables = {row[0] for row in connection.execute("SELECT table_name FROM gpkg_contents")}
        assert tables == set(COLUMNS) | {"release_info"} and "layer_styles" not in tables
        for name, table in hostile.tables.items():
            columns = [column for column in table.columns if column != table.geometry]
            listed = ", ".join(f'"{column}"' for column in columns)
            rows = connection.execute(f"SELECT {listed} FROM {name} ORDER BY fid").fetchall()
            wanted = [tuple(value for value, column in zip(row, table.columns) if column != table.geometry) for row in table.rows]
            assert rows == wanted, name
        assert {row[0] for row in connection.execute("SELECT last_change FROM gpkg_contents")} == {"2026-11-27T00:00:00.000Z"}
        assert ("level", "internal") in connection.execute("SELECT name, content FROM release_info").fetchall()
    assert [path.name for path in tmp_path.iterdir()] == ["atlas.gpkg"]


def test_the_geopackage_has_the_points_that_were_told(facts, tmp_path):
    from osgeo import ogr

    made, _ = release(facts, "public", day=DAY)
    file, = gpkg.write(made, tmp_path)
    source = ogr.Open(str(file))
    layer = source.GetLayerByName("places")
    found = {feature["place_id"]: feature.geometry() and (feature.geometry().GetX(), feature.geometry().GetY()) for feature in layer}
    assert found == dict(zip(made.table("places").column("place_id"), made.table("places").column("geom")))
    lines = source.GetLayerByName("route_lines")
    assert lines.GetFeatureCount() == len(made.table("route_lines").rows)
    first = lines.GetNextFeature()      # kept: its geometry goes with it
    assert tuple(first.geometry().GetPoints()) == made.table("route_lines").rows[0][-1]


def test_the_bytes_of_a_geopackage_hold_no_path_and_no_trace(facts, tmp_path):
    made, _ = release(facts, "public", day=DAY)
    file, = gpkg.write(made, tmp_path)
    content = file.read_bytes()
    for trace in (str(tmp_path), "edited_by", "row_version", "seed file", "how_seen"):
        assert trace.encode() not in content and trace.encode("utf-16-le") not in content


# CSV

def rows_of_csv(path, encoding="utf-8-sig"):
    with open(path, encoding=encoding, newline="") as stream:
        return list(csv.reader(stream))


def test_no_published_cell_is_run_by_a_spreadsheet(hostile, tmp_path):
    csv_files.write(hostile, tmp_path)
    cells = 0
    for name, table in hostile.tables.items():
        rows = rows_of_csv(tmp_path / "csv" / f"{name}.csv")
        assert len(rows) == len(table.rows) + 1 and {len(row) for row in rows} == {len(rows[0])}
        for row in rows[1:]:
            for column, text in zip(rows[0], row):
                cells += 1
                if gpkg.kind_of(column) == "text" and column not in ("lon", "lat"):
                    assert not re.match(r"[\s\u200b\x00-\x1f]*[=+\-@＝]", text), (name, column, text)
    assert cells > 5000 and "apostrophe" in (tmp_path / "csv" / "README.txt").read_text()
    assert (tmp_path / "csv" / "cases.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_exchange_form_is_lossless(hostile, tmp_path):
    csv_files.write_exchange(hostile, tmp_path)
    assert "NOT FOR SPREADSHEETS" in (tmp_path / "exchange" / "README.txt").read_text()
    for name, table in hostile.tables.items():
        text = (tmp_path / "exchange" / f"{name}.csv").read_bytes().decode("utf-8")
        rows = parsed(text)
        plain = [column for column in table.columns if column != table.geometry]
        assert rows[0][:len(plain)] == plain
        for row, wanted in zip(rows[1:], table.rows):
            values = [value for value, column in zip(wanted, table.columns) if column != table.geometry]
            assert [back(text, column) for text, column in zip(row, plain)] == values
        assert len(rows) == len(table.rows) + 1


def parsed(text):
    """Read CSV with a reader of our own that tells "" from nothing (None)."""
    rows, row, position = [], [], 0
    while position < len(text):
        if text[position] == '"':
            end = position + 1
            while text[end] != '"' or text[end + 1:end + 2] == '"':
                end += 2 if text[end] == '"' else 1
            row.append(text[position + 1:end].replace('""', '"'))
            position = end + 1
        else:
            end = min(found for found in (text.find(",", position), text.find("\r\n", position)) if found >= 0)
            row.append(text[position:end] or None)
            position = end
        if text[position:position + 2] == "\r\n":
            rows.append(row)
            row = []
            position += 2
        else:
            position += 1
            if text[position:position + 2] == "\r\n":
                row.append(None)
                rows.append(row)
                row = []
                position += 2
    return rows


def back(text, column):
    kind = gpkg.kind_of(column)
    return text if text is None or kind == "text" else int(text) if kind == "integer" else float(text)


@pytest.mark.parametrize("text, wanted", [
    ("plain", "plain"), ("=1", "'=1"), ("  @x", "'  @x"), ("\ufeff+1", "'\ufeff+1"), ("\u3000−1", "'\u3000−1"), ("1=1", "1=1"),
    ("", ""), ("%x", "'%x"), ("|calc", "'|calc"), ("\nfoo", "'\nfoo"), ("＠x", "'＠x")])
def test_neutralizing(text, wanted):
    assert csv_files.neutralized(text) == wanted


# XLSX

def test_a_workbook_gives_every_value_back(hostile, tmp_path):
    file, = xlsx.write(hostile, tmp_path)
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        assert not any(name.startswith("docProps") for name in names) and archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        sheets = [sheet.get("name") for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{space}sheet")]
        assert sheets == list(hostile.tables)
        for number, (name, table) in enumerate(hostile.tables.items(), start=1):
            sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            assert sheet.find(f"{space}sheetProtection").get("sheet") == "1" and not list(sheet.iter(f"{space}f"))
            rows = list(sheet.iter(f"{space}row"))
            header = [text_of(one, space) for one in rows[0]]
            for row, wanted in zip(rows[1:], table.rows):
                found = {re.sub(r"\d", "", one.get("r")): one for one in row}
                for position, column in enumerate(header):
                    if column not in table.columns:
                        continue
                    value, one = wanted[table.columns.index(column)], found.get(xlsx.column_name(position))
                    if value is None:
                        assert one is None
                    elif isinstance(value, str):
                        assert one.get("t") == "inlineStr" and unspelled(text_of(one, space)) == value, (name, column)
                    else:
                        assert float(one.find(f"{space}v").text) == pytest.approx(value)


def text_of(one, space):
    return one.find(f"{space}is/{space}t").text or ""


def unspelled(text):
    """Read _xHHHH_ back as ECMA-376 says, 22.4.2.4."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found.group(1), 16)), text)


def test_a_workbook_reads_in_gdal(facts, tmp_path, monkeypatch):
    from osgeo import ogr

    made, _ = release(facts, "internal", day=DAY)
    file, = xlsx.write(made, tmp_path)
    monkeypatch.setenv("OGR_XLSX_HEADERS", "FORCE")
    source = ogr.Open(str(file))
    assert source.GetLayerCount() == len(made.tables)
    layer = source.GetLayerByName("cases")
    rows = [[feature[name] for name in ("case_id", "title", "start_day")] for feature in layer]
    table = made.table("cases")
    assert rows == [[row[table.columns.index(name)] for name in ("case_id", "title", "start_day")] for row in table.rows]


def test_a_workbook_is_refused_where_it_may_not_be_or_cannot_hold(hostile, tmp_path):
    with pytest.raises(AtlasError, match="internal level only"):
        xlsx.write(replace(hostile, level="partner"), tmp_path)
    long = ReleasedTable("themes", COLUMNS["themes"], (("a" * 32_768,) + (None,) * (len(COLUMNS["themes"]) - 1),))
    with pytest.raises(AtlasError, match="row 2, column theme_id"):
        xlsx.write(replace(hostile, tables={"themes": long}), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_more_rows_than_a_sheet_holds_are_refused_before_anything_is_written(atlas, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 16)      # the facts have 16 records: with its header a sheet would need 17 rows
    with pytest.raises(AtlasError, match="holds 16 rows at most, and .+ has more"):
        job(atlas, ["xlsx"], "internal")
    job(atlas, ["csv"], "internal")
    monkeypatch.undo()
    assert xlsx.MOST_ROWS == 1_048_576 and job(atlas, ["xlsx"], "internal").outputs == ["xlsx"]


# GeoJSON

def test_geojson_follows_rfc_7946(hostile, facts, tmp_path):
    for number, made in enumerate((hostile, release(facts, "public", day=DAY)[0])):
        folder = tmp_path / str(number)
        folder.mkdir()
        for file in geojson.write(made, folder):
            content = json.loads(file.read_text(encoding="utf-8"), parse_constant=lambda word: pytest.fail(word))
            assert set(content) == {"type", "features"} and content["type"] == "FeatureCollection"
            for feature in content["features"]:
                assert set(feature) == {"type", "geometry", "properties"} and feature["type"] == "Feature"
                assert isinstance(feature["properties"], dict)
                check_geometry(feature["geometry"])
            if number and file.stem != "observations":       # the facts have none
                assert content["features"]


def check_geometry(shape):
    if shape is None:
        return
    assert set(shape) == {"type", "coordinates"} and shape["type"] in ("Point", "LineString", "Polygon")
    if shape["type"] == "Polygon":
        assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in shape["coordinates"])
        for number, ring in enumerate(shape["coordinates"]):        # 3.1.6: the outer ring against the clock, holes with it
            inside = [(a[0] - ring[0][0]) * (b[1] - ring[0][1]) - (b[0] - ring[0][0]) * (a[1] - ring[0][1])
                      for a, b in zip(ring, ring[1:])]
            assert (sum(inside) >= 0) == (number == 0) or sum(inside) == 0
        shape = {"type": "LineString", "coordinates": [point for ring in shape["coordinates"] for point in ring]}
    positions = [shape["coordinates"]] if shape["type"] == "Point" else shape["coordinates"]
    assert shape["type"] == "Point" or len(positions) >= 2
    for lon, lat in positions:
        assert -180 <= lon <= 180 and -90 <= lat <= 90 and len(f"{lon!r}".split(".")[-1]) <= 7


def test_areas_turn_as_rfc_7946_asks_whichever_way_they_were_drawn():
    outer, hole = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)), ((1.0, 1.0), (1.0, 2.0), (2.0, 2.0), (1.0, 1.0))
    wanted = {"type": "Polygon", "coordinates": [[list(point) for point in outer], [list(point) for point in hole]]}
    for one in (outer, outer[::-1]):
        for two in (hole, hole[::-1]):
            assert geojson.shape((one, two)) == wanted


def test_every_case_stands_in_the_geojson_of_steps(facts, tmp_path):
    made, _ = release(facts, "public", day=DAY)
    geojson.write(made, tmp_path)
    features = json.loads((tmp_path / "geojson" / "stages.geojson").read_text(encoding="utf-8"))["features"]
    assert {feature["properties"]["case_id"] for feature in features} == set(made.table("cases").column("case_id"))
    assert sum(feature["geometry"] is not None for feature in features) == len(made.table("case_locations").rows)


# Uwazi

def test_the_form_for_uwazi(facts, hostile, tmp_path):
    made, _ = release(facts, "public", day=DAY)
    uwazi_csv.write(made, tmp_path)
    places = list(csv.DictReader(io.StringIO((tmp_path / "uwazi" / "places.csv").read_text(encoding="utf-8"))))
    titles = [row["title__en"] for row in places]
    assert len(set(titles)) == len(titles) == 76 and not any("|" in title for title in titles)
    for row, (lon, lat) in zip(places, (point or (None, None) for point in made.table("places").column("geom"))):
        assert row["place_geolocation"] == ("" if lon is None else f"{lat}|{lon}")
    cases = {row["title"]: row for row in csv.DictReader(io.StringIO((tmp_path / "uwazi" / "cases.csv").read_text(encoding="utf-8")))}
    event = cases["E2023-10-09"]
    assert event["when"] == "2023-10-09:2023-10-09" and event["themes"] == "Forced Repatriation"
    assert set(event["places"].split("|")) <= set(titles)
    (tmp_path / "hostile").mkdir()
    uwazi_csv.write(hostile, tmp_path / "hostile")


@pytest.mark.parametrize("days, text", [((None, None), ""), ((0, None), "1970-01-01:"), ((None, 0), ":1970-01-01"),
                                        ((-10**7, 0), ":1970-01-01"), ((0, 364), "1970-01-01:1970-12-31")])
def test_periods_of_uwazi(days, text):
    assert uwazi_csv.period(*days) == text


# the project, the manifest, and the whole

def test_the_project_is_well_formed_whatever_the_texts(hostile, tmp_path):
    project.write(hostile, tmp_path)
    with zipfile.ZipFile(tmp_path / "atlas.qgz") as archive:
        root = ElementTree.fromstring(archive.read("atlas.qgs"))
    assert root.findtext("title").startswith("SYNTHETIC. <Title>") and root.get("saveUser") == ""
    sources = [node.text for node in root.iter("datasource")]
    ground = [text for text in sources if text.startswith("./background/")]
    assert all(text.startswith("./atlas.gpkg|layername=") for text in sources if text not in ground)
    assert len(ground) == 10 and {f"./background/{path.name}" for path in (tmp_path / "background").iterdir()} >= set(ground)


def test_the_manifest_names_every_file_with_its_sum(atlas, tmp_path):
    import hashlib

    done = publish(job(atlas, ["gpkg", "csv", "exchange", "geojson", "uwazi", "counts"]), tmp_path / "out")
    said = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    there = {path.relative_to(done.folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
             for path in done.folder.rglob("*") if path.is_file()}
    assert there.pop("manifest.json") == done.manifest_sha256
    assert {entry["path"]: entry["sha256"] for entry in said["files"]} == there and set(done.files) == set(there) | {"manifest.json"}
    assert said["policy_sha256"] == shipped_policy().sha256 and said["rows"]["cases"] == 16 and said["held_back_at_most"] == 10
    assert check.check(done.folder, atlas, DAY).holds


def test_the_head_of_the_log_goes_into_the_manifest_and_is_known_later(atlas, tmp_path):
    head = seal_log(atlas).head
    publish(job(atlas, ["csv"]), tmp_path / "out")
    assert json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["log_head"] == head
    report = check.check(tmp_path / "out", atlas, DAY)
    assert report.head_known and report.holds
    other = tmp_path / "other.gpkg"
    build_atlas(other)
    report = check.check(tmp_path / "out", other, DAY)
    assert report.head_known is False and not report.registered and not report.holds


def snapshot(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM publications").fetchone()[0]


@pytest.mark.parametrize("broken", ["write", "manifest", "register", "rename"])
def test_whatever_fails_nothing_is_left(atlas, tmp_path, monkeypatch, broken):
    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    made = job(atlas, ["csv", "geojson"])
    if broken == "write":
        monkeypatch.setitem(outputs._WRITERS, "geojson", fail)
    elif broken == "manifest":
        monkeypatch.setattr(manifest, "write", fail)
    elif broken == "register":
        monkeypatch.setattr(register, "enter", fail)
    else:
        monkeypatch.setattr("visual_atlas_plugin.store.atomic_folder.os.replace", fail)
    with pytest.raises(AtlasError, match="room"):
        publish(made, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["atlas.gpkg"] and snapshot(atlas) == 0


def test_stopping_leaves_nothing(atlas, tmp_path):
    made = job(atlas, ["csv", "geojson"])
    asked = iter((False, True))
    made.stopped = lambda: next(asked, True)
    with pytest.raises(Stopped):
        publish(made, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["atlas.gpkg"] and snapshot(atlas) == 0


def test_an_atlas_that_cannot_be_written_cannot_be_published(atlas, tmp_path, monkeypatch):
    made = job(atlas, ["csv"])
    monkeypatch.setattr("visual_atlas_plugin.store.schema.os.access", lambda path, _: str(path) != str(atlas))
    with pytest.raises(AtlasError, match="read-only"):
        publish(made, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("spoil", [
    lambda folder: (folder / "manifest.json").unlink(), lambda folder: (folder / "manifest.json").write_text("{"),
    lambda folder: (folder / "manifest.json").write_text("[]"), lambda folder: (folder / "manifest.json").write_bytes(b"\xff\xfe"),
    lambda folder: (folder / "manifest.json").write_text('{"visual_atlas_publication": 1, "files": [{}], "level": "public"}')])
def test_a_folder_that_holds_no_publication_is_told(atlas, tmp_path, spoil):
    publish(job(atlas, ["csv"]), tmp_path / "out")
    spoil(tmp_path / "out")
    with pytest.raises(AtlasError, match="no publication"):
        check.check(tmp_path / "out", atlas, DAY)


def test_a_link_out_of_the_folder_is_no_file_of_it(atlas, tmp_path):
    publish(job(atlas, ["csv"]), tmp_path / "out")
    file = tmp_path / "out" / "csv" / "cases.csv"
    shutil.move(str(file), str(tmp_path / "cases.csv"))
    file.symlink_to(tmp_path / "cases.csv")
    assert check.check(tmp_path / "out", atlas, DAY).changed == ["csv/cases.csv"]


# the register and numbers without rows

def test_numbers_alone_suppress_small_ones_and_tell_no_total_of_rows(atlas, tmp_path):
    publish(job(atlas, ["counts"]), tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["counts.csv", "manifest.json"]
    said = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert said["rows"] is None
    rows = rows_of_csv(tmp_path / "out" / "counts.csv")
    numbers = [int(row[3]) for row in rows[1:] if row[3]]
    assert numbers and min(numbers) >= 5 and any(row[4] == "yes" for row in rows)
    assert register.editions_of(atlas)[0].records == frozenset()
    exact = counts.cells_of(release(atlas, "public", day=DAY)[0])
    assert min(exact.values()) == 1


def test_a_second_edition_of_numbers_does_not_tell_of_the_one_record_between(atlas, tmp_path):
    publish(job(atlas, ["counts"]), tmp_path / "first")
    before = register.editions_of(atlas)[0].numbers
    assert before[("*", "*", "*")] == 16
    made = job(atlas, ["counts"])
    cases = made.release.tables["cases"]
    fewer = replace(cases, rows=cases.rows[1:])
    made.release = replace(made.release, tables={**made.release.tables, "cases": fewer})
    told = outputs.numbers_of(made, register.editions_of(atlas))
    assert told[("*", "*", "*")] is None
    assert all(number is None or before.get(cell) is None or number == before[cell] or abs(number - before[cell]) >= 5
               for cell, number in told.items())


def test_rows_beside_numbers_keep_them_exact(atlas):
    made = job(atlas, ["csv", "counts"])
    assert outputs.numbers_of(made, []) == counts.cells_of(made.release)


def test_an_entry_of_the_register_that_cannot_be_read_stops_the_next_edition(atlas, tmp_path):
    publish(job(atlas, ["csv"]), tmp_path / "out")
    with closing(sqlite3.connect(atlas)) as connection:
        connection.execute("DROP TRIGGER log_publications_update")
        connection.execute("UPDATE publications SET record_ids = '{}'")
        connection.commit()
    with pytest.raises(AtlasError, match="register of publications"):
        release(atlas, "public", day=DAY)


def test_ids_alone_in_the_register_are_understood(atlas):
    with closing(sqlite3.connect(atlas)) as connection:
        connection.execute("INSERT INTO publications (title, published_at, level, record_ids) VALUES ('Old', '2020-01-02T03:04:05Z', "
                           "'restricted', '[\"D0000110\"]')")
        connection.commit()
    edition, = register.editions_of(atlas)
    assert (edition.level, edition.made_on, edition.records) == ("partner", "2020-01-02", {"D0000110"})


def test_no_output_at_all_is_refused(atlas):
    for chosen in ([], ["zip"]):
        with pytest.raises(AtlasError, match="No output"):
            job(atlas, chosen)
    assert Preview({}).held_back == 0


# rows of a large edition

def test_packed_rows_are_the_rows(monkeypatch):
    monkeypatch.setattr(packed, "AT_ONCE", 7)
    rows = tuple((n, f"text {n}\ud55c", None, n / 3, ((1.5, 2.5), (float(n), -0.0)) if n % 2 else (1e-300, 7.0)) for n in range(100))
    kept = packed.packed(iter(rows))
    assert isinstance(kept, packed.PackedRows) and len(kept) == 100 and tuple(kept) == rows == tuple(kept)
    assert kept == rows and rows == kept and kept != rows[:-1] and kept != rows[:-1] + ((),)
    assert kept[0] == rows[0] and kept[-1] == rows[-1] and kept[13:30:4] == rows[13:30:4] and repr(kept) == repr(rows)
    with pytest.raises(IndexError):
        kept[100]
    assert packed.packed(iter(rows[:7])) == rows[:7] and packed.packed(iter(rows[:6])) == rows[:6]
    assert packed.packed(kept) is kept and packed.packed(rows) is rows and packed.packed(()) == ()


def test_rows_of_a_very_large_table_lie_on_the_disk_enciphered_and_without_a_name(monkeypatch, tmp_path):
    monkeypatch.setattr(packed, "AT_ONCE", 50)
    monkeypatch.setattr(packed, "IN_MEMORY", 2_000)
    monkeypatch.setattr(packed.tempfile, "tempdir", str(tmp_path))
    written = []
    real = packed._Disk._under
    monkeypatch.setattr(packed._Disk, "_under", lambda self, part, number: written.append(real(self, part, number)) or written[-1])
    rows = tuple((n, f"SYNTHETIC {n * n}", None, (1.5, float(n))) for n in range(2_000))
    kept = packed.packed(iter(rows))
    assert len(written) > 20 and list(tmp_path.iterdir()) == []         # open, and in no folder
    for part in written:        # no part can be unpacked, and none is like another
        with pytest.raises(packed.zlib.error):
            packed.zlib.decompress(part)
    assert len(set(written)) == len(written)
    assert tuple(kept) == rows and kept[1_777] == rows[1_777] and tuple(reversed(kept)) == rows[::-1]


def test_a_full_disk_for_rows_of_a_very_large_release_is_told(facts, monkeypatch):
    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packed, "AT_ONCE", 3)
    monkeypatch.setattr(packed, "IN_MEMORY", 10)
    monkeypatch.setattr(packed._Disk, "put", fail)
    with pytest.raises(AtlasError, match="no room"):
        release(facts, "public", day=DAY)


def test_a_release_and_each_output_can_be_stopped_between_some_rows(atlas, tmp_path, monkeypatch):
    """Stopped at several of the questions that are asked: wherever it is, nothing is left, and the atlas is as it was."""
    monkeypatch.setattr(packed, "AT_ONCE", 5)
    chosen = ["csv", "geojson", "uwazi", "counts"]
    before, asked = Path(atlas).read_bytes(), []
    with watch.watching(lambda: bool(asked.append(1))):
        made, preview = release(atlas, "public", day=DAY)
    in_release = len(asked)
    answers = iter([False] * (in_release // 2))
    with watch.watching(lambda: next(answers, True)), pytest.raises(Stopped):
        release(atlas, "public", day=DAY)
    asked.clear()
    publish(Job(atlas, made, preview, shipped_policy().level("public"), chosen, stopped=lambda: bool(asked.append(1))),
            tmp_path / "all")
    shutil.rmtree(tmp_path / "all")
    Path(atlas).write_bytes(before)
    for share in (0.1, 0.5, 0.9):
        answers = iter([False] * int(share * len(asked)))
        with pytest.raises(Stopped):
            publish(Job(atlas, made, preview, shipped_policy().level("public"), chosen, stopped=lambda: next(answers, True)),
                    tmp_path / "out")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["atlas.gpkg"] and snapshot(atlas) == 0
    assert in_release > 20 and len(asked) > 100 and Path(atlas).read_bytes() == before


def test_the_last_statement_of_a_geopackage_can_be_stopped(facts, tmp_path, monkeypatch):
    """Rewriting a file of gigabytes is one statement: it is asked while it runs."""
    monkeypatch.setattr(watch, "_STEPS", 50)
    made, _ = release(facts, "public", day=DAY)
    now = []
    real = gpkg._finish
    monkeypatch.setattr(gpkg, "_finish", lambda *given: now.append(1) or real(*given))
    with watch.watching(lambda: bool(now)), pytest.raises(Stopped):
        gpkg.write(made, tmp_path)


def test_long_lists_of_the_register_are_packed_and_read_when_asked_for(atlas, tmp_path, monkeypatch):
    plain = {}
    for most in (1_000, 3):
        monkeypatch.setattr(register_packing, "MOST_PLAIN", most)
        publish(job(atlas, ["csv"]), tmp_path / f"out {most}")
        plain[most] = register.editions_of(atlas)[-1]
    one, two = plain[1_000], plain[3]
    assert two.records == one.records and len(two.records) == 16 and two.records - {"D0000110"} == set(one.records) - {"D0000110"}
    assert dict(two.numbers) == dict(one.numbers) and two.numbers[("*", "*", "*")] == 16 and len(two.numbers) == len(one.numbers)
    with closing(sqlite3.connect(atlas)) as connection:
        texts = [text for (text,) in connection.execute("SELECT record_ids FROM publications ORDER BY fid")]
        assert "D0000110" in texts[0] and "D0000110" not in texts[1]
        connection.execute("DROP TRIGGER log_publications_update")
        connection.execute("UPDATE publications SET record_ids = replace(record_ids, '\"packed\":\"', '\"packed\":\"AAAA')")
        connection.commit()
    broken = register.editions_of(atlas)[-1]
    for ask in (lambda: "D0000110" in broken.records, lambda: broken.numbers[("*", "*", "*")]):
        with pytest.raises(AtlasError, match="register of publications"):
            ask()


@pytest.mark.parametrize("at_once", [3, 100_000])
def test_an_edition_is_the_same_however_its_rows_are_kept(facts, tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(packed, "AT_ONCE", at_once)
    for level in ("public", "internal"):
        made, preview = release(facts, level, FilterState(themes=frozenset(("forced-repatriation",))), day=DAY)
        assert isinstance(made.table("stages").rows, tuple) == (at_once > 3)
        folder = tmp_path / level
        folder.mkdir()
        for write in (csv_files.write_exchange, geojson.write, uwazi_csv.write, gpkg.write):
            write(made, folder)
        sums = {path.relative_to(folder).as_posix(): manifest.sha256_of(path) for path in sorted(folder.rglob("*.*"))}
        before = _SUMS.setdefault(level, (sums, counts.cells_of(made)))
        assert (sums, counts.cells_of(made)) == before and len(sums) > 20


_SUMS: dict = {}


def test_cases_come_with_their_rows_whatever_their_order(facts):
    made, _ = release(facts, "public", day=DAY)
    mixed = {name: replace(made.table(name), rows=tuple(sorted(made.table(name).rows, key=lambda row: str(row[::-1]))))
             for name in ("stages", "case_themes")}
    other = replace(made, tables={**made.tables, **mixed})
    assert counts.cells_of(other) == counts.cells_of(made)
    assert sum(len(whole.stages) for whole in whole_cases(other)) == len(made.table("stages").rows)
