"""An atlas hands its tables to a new one, which hands on the same: as exchange CSV and as GeoPackage. All is SYNTHETIC."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from import_kit import MAPPING, ask, make_atlas

from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.propose import propose
from visual_atlas_plugin.domain.importing.raw import ListSource
from visual_atlas_plugin.domain.importing.themes import Words
from visual_atlas_plugin.domain.releasing.imagery import MARKS
from visual_atlas_plugin.exchange.apply import apply_import
from visual_atlas_plugin.exchange.plan import ImportOptions
from visual_atlas_plugin.exchange.publishing import csv_files, gpkg, xlsx
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.exchange.reading import open_source
from visual_atlas_plugin.exchange.undo import undo_import
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_of_rings
from visual_atlas_plugin.store.log_seal import verify_log
from visual_atlas_plugin.store.training import build_training_atlas

DAY = date(2026, 11, 27)
OPTIONS = ImportOptions(owner="SYNTHETIC owner", terms="SYNTHETIC terms")
BROUGHT = ("places", "place_names", "case_themes", "stages", "case_locations", "flows", "persons", "case_persons",
           "consents",
           "cases", "claims", "citations", "sources", "themes", "routes", "route_stops", "route_legs", "route_lines",
           "route_marks", "statistics", "statistic_places", "glossary", "images", "observation_kinds", "observation_points",
           "observation_lines", "observation_polygons", "examinations")
# numbers that another atlas gives anew
NUMBERS = {"claim_id", "observation_id", "carried_from_id"}
# what an import decides itself: nothing that comes in is reviewed
DECIDED = {"review"}


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    path = tmp_path_factory.mktemp("first") / "first.gpkg"
    build_training_atlas(path)
    plant_imagery(path)
    return release(path, "internal", day=DAY)[0]


def plant_imagery(path: Path) -> None:
    """Put in images, marks, kinds and looks with every column filled, and again with hardly any."""
    image = {"title": "SYNTHETIC scene, 1", "kind": "stac", "provider": "P", "product": "pan", "sensor": "S-1",
             "acquired_at": "2019-05-04", "acquired_text": "May 2019, 11 h", "start_day": 18020, "end_day": 18020,
             "acquired_time_utc": "02:31:07", "date_basis": "metadata", "resolution_m": 0.31, "off_nadir_deg": 21.5,
             "sun_elevation_deg": 63.25, "sun_azimuth_deg": 150.125, "cloud_cover_pct": 0.5, "stretch": "2-98 %",
             "licence": "CC BY; see\nterms", "attribution": "© P 2019", "print_allowed": 1, "print_until": "2030-12-31",
             "web_allowed": 0, "web_until": "2029-01-01", "footprint": "POLYGON ((129 42, 130 42, 130 43, 129 42))",
             "offset_east_m": -3.5, "offset_north_m": 1e-05, "offset_error_m": 0.7, "source_id": "own", "sha256": "ab" * 32,
             "byte_size": 5_000_000_000, "crs": "EPSG:32652", "notes": "two\nlines", "location": "images/secret.tif",
             "source_values": '{"key": "secret"}'}
    mark = {"feature_kind": "fence", "state": "partly", "confidence": "medium", "likelihood": "likely", "analyst": "A. Nalyst",
            "observed_at": "2024-05-17T08:00:00Z", "label": "north, \"old\" fence", "notes": "=1+1", "acquired_at": "2019-05-04",
            "start_day": 18020, "end_day": 18020, "sensor": "S-1", "image_credit": "© P 2019", "carried": "confirmed",
            "review_note": "agreed", "review": "approved"}
    lon, lat = 129.84307421, 42.97123456
    shapes = {"observation_points": point_blob(lon, lat), "observation_lines": line_blob([(lon, lat), (lon + 0.001, lat), (lon, 43.0)]),
              "observation_polygons": polygon_of_rings([
                  [(lon, lat), (lon + 0.01, lat), (lon, lat + 0.01), (lon, lat)],
                  [(lon + 0.001, lat + 0.001), (lon + 0.002, lat + 0.001), (lon + 0.001, lat + 0.002), (lon + 0.001, lat + 0.001)]])}
    measures = {"observation_lines": {"length_m": 81.123456789}, "observation_polygons": {"area_m2": 12.5, "perimeter_m": 900.1}}
    with open_atlas(path, write=True) as connection:
        def put(table, **values):
            key = str(uuid4())
            connection.execute(f"INSERT INTO {table} (uuid, {', '.join(values)}) VALUES (?, {', '.join('?' * len(values))})",
                               [key, *values.values()])
            return key
        place, source = (connection.execute(f"SELECT uuid FROM {table} ORDER BY fid DESC LIMIT 1").fetchone()[0]
                         for table in ("places", "sources"))
        reference = put("images", image_id="SYN-IMG-2")
        scene = put("images", image_id="SYN-IMG-1", offset_reference_uuid=reference, **image)
        for number in range(4):
            put("images", image_id=f"SYN-IMG-{number + 3}")
        put("observation_kinds", kind_id="SYN-kiln", name_en="Kiln", name_ko="가마", kind_group="own", geometry="polygon",
            symbol="wall", color="#AB12CD", shortcut=9, sort_order=7, is_user=1, in_use=0, notes="n")
        for table, shape in shapes.items():
            first = put(table, geom=shape, place_uuid=place, image_uuid=scene, **mark, **measures.get(table, {}))
            for number in range(4):
                put(table, geom=shape, feature_kind="other", label=f"after {number}", carried_from_uuid=first)
            put(table, geom=shape, image_uuid=scene)
            put("citations", source_uuid=source, **{table[:-1] + "_uuid": first}, locator="p. 3")
        put("citations", source_uuid=source, image_uuid=scene, about="date")
        for number in range(6):
            put("examinations", place_uuid=place, image_uuid=scene if number else None, analyst="A. Nalyst", status="done",
                looked_at=f"2024-05-1{number}T08:00:00Z", acquired_at="2019-05-04", notes="n")


def new_atlas(path: Path) -> Path:
    schema.create(path)
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO atlas_info (key, value) VALUES ('synthetic', '1'), ('atlas_uuid', 'x'), "
                           "('title', 't')")
    return path


def told(edition, name):
    """Return what an import brings of a table, sorted: no numbers of the edition."""
    claims = {row["claim_id"]: tuple(sorted((key, str(value)) for key, value in row.items() if key not in {"claim_id",
        *DECIDED}))
              for row in edition.tables["claims"].dicts()}
    marks = {row["observation_id"]: (table, row["feature_kind"], row["label"]) for table in MARKS
             for row in edition.tables[table].dicts()}
    found = []
    for row in edition.tables[name].dicts():
        if row.get("subject") == "claim":
            row["subject_id"] = claims[row["subject_id"]]
        elif row.get("subject") == "observation":
            row["subject_id"] = marks[row["subject_id"]]
        elif row.get("carried_from_id"):
            row["after"] = marks[row["carried_from_id"]]
        found.append(tuple((key, value) for key, value in row.items() if key not in {*NUMBERS, *DECIDED}))
    return sorted(found, key=repr)


@pytest.mark.parametrize("form", ["exchange", "gpkg", "xlsx"])
def test_a_new_atlas_hands_on_what_it_was_handed(edition, tmp_path, form):
    if form == "exchange":
        csv_files.write_exchange(edition, tmp_path)
        source = open_source(tmp_path / csv_files.EXCHANGE_FOLDER / "README.txt")
    else:
        source = open_source({"gpkg": gpkg, "xlsx": xlsx}[form].write(edition, tmp_path)[0])
    proposal = propose(source, Words())
    assert proposal.questions == ()
    path = new_atlas(tmp_path / "second.gpkg")
    plan = apply_import(path, source, proposal.mapping, OPTIONS)
    assert plan.conflicts == [] and plan.places_to_confirm == []
    again, _ = release(path, "internal", day=DAY)
    cited = {row["source_key"] for row in again.tables["sources"].dicts()}
    for name in BROUGHT:
        before = [row for row in told(edition, name) if name != "sources" or dict(row)["source_key"] in cited]
        assert told(again, name) == before, name
    assert len(told(edition, "citations")) > 2000 and len(told(edition, "persons")) > 2000
    assert all(len(told(edition, name)) > 5 for name in BROUGHT)
    assert ask(path, "SELECT location, source_values FROM images WHERE coalesce(location, source_values) IS NOT NULL") == []
    assert [row["after"] for row in map(dict, told(again, "observation_lines")) if row.get("after")] == [
        ("observation_lines", "fence", 'north, "old" fence')] * 4
    assert ask(path, "SELECT a.image_id FROM images a JOIN images b ON b.offset_reference_uuid = a.uuid") == [("SYN-IMG-2",)]


def test_importing_it_again_changes_nothing(edition, tmp_path):
    csv_files.write_exchange(edition, tmp_path)
    source = open_source(tmp_path / csv_files.EXCHANGE_FOLDER)
    path = new_atlas(tmp_path / "second.gpkg")
    mapping = propose(source, Words()).mapping
    assert apply_import(path, source, mapping, OPTIONS).import_id
    plan = apply_import(path, source, mapping, OPTIONS)
    assert (plan.import_id, plan.new, plan.changed, plan.conflicts_found) == ("", 0, 0, 0)


def test_a_person_named_first_and_described_later_is_whole(tmp_path):
    path = make_atlas(tmp_path / "atlas.gpkg")
    columns = {"id": ["D-1", "D-2", "D-3"], "p": ["P-1", "P-1; P-2", "P-1"], "s": [None, None, "여"],
               "k": ["S-1", "S-1", "S-1"],
               "u": [None, "https://a.example", None]}
    mapping = ImportMapping({"t": TableMapping("cases", {
        "id": "case_id", "p": "person_id", "s": "sex", "k": "source_key", "u": "source_url"})}, owner="o", terms="t")
    source = ListSource("t.csv", {"t": columns}, "a" * 64)
    apply_import(path, source, mapping)
    wanted = [("P-1", "P-1", "female"), ("P-2", "P-2", None)]
    assert ask(path, "SELECT person_id, pseudonym, sex FROM persons ORDER BY 1") == wanted
    assert ask(path, "SELECT source_key, url FROM sources") == [("S-1", "https://a.example")]
    assert ask(path, "SELECT count(*) FROM case_persons") == [(4,)]
    assert apply_import(path, source, mapping).import_id == ""
    assert ask(path, "SELECT person_id, pseudonym, sex FROM persons ORDER BY 1") == wanted


def test_a_person_who_is_only_named_keeps_what_the_atlas_knows(tmp_path):
    path = make_atlas(tmp_path / "atlas.gpkg")
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO persons (person_id, pseudonym, sex) VALUES ('P-1', 'Dawn', 'female')")
    mapping = ImportMapping({"t": TableMapping("cases", {"id": "case_id", "p": "person_id", "s": "sex"})}, owner="o",
                            terms="t")
    apply_import(path, ListSource("t.csv", {"t": {"id": ["D-1"], "p": ["P-1"], "s": [None]}}, "a" * 64), mapping)
    assert ask(path, "SELECT person_id, pseudonym, sex FROM persons") == [("P-1", "Dawn", "female")]


def test_a_figure_about_a_stage_stays_with_its_stage(tmp_path):
    path = make_atlas(tmp_path / "atlas.gpkg")
    tables = {"cases": {"case_id": ["D-1"]}, "stages": {"case_id": ["D-1"], "stage_order": ["1"], "role": ["arrest"]},
              "claims": {"subject": ["case", "stage"], "subject_id": ["D-1", "D-1/1"], "what": ["people", "people"],
                         "value_low": ["5", "3"]}}
    source = ListSource("made", tables, "b" * 64)
    apply_import(path, source, propose(source).mapping, ImportOptions(owner=MAPPING.owner, terms=MAPPING.terms))
    assert ask(path, "SELECT value_low, case_uuid IS NULL, stage_uuid IS NULL FROM claims ORDER BY 1") == [(3, 1, 0),
        (5, 0, 1)]


def test_undoing_takes_routes_and_their_drawing_along(edition, tmp_path):
    csv_files.write_exchange(edition, tmp_path)
    source = open_source(tmp_path / csv_files.EXCHANGE_FOLDER / "README.txt")
    path = new_atlas(tmp_path / "second.gpkg")
    done = apply_import(path, source, propose(source, Words()).mapping, OPTIONS)
    undone = undo_import(path, done.import_id)
    assert undone.kept_in_all == 0 and undone.removed > 2000
    for table in (*BROUGHT, "change_log"):
        if table not in ("flows", "change_log", "observation_kinds"):
            assert ask(path, f"SELECT count(*) FROM {table}") == [(0,)], table
    assert ask(path, "SELECT count(*) FROM observation_kinds WHERE import_id IS NOT NULL") == [(0,)]
    assert verify_log(path).broken_at is None


def test_a_route_that_was_edited_since_keeps_its_stops(edition, tmp_path):
    csv_files.write_exchange(edition, tmp_path)
    source = open_source(tmp_path / csv_files.EXCHANGE_FOLDER / "README.txt")
    path = new_atlas(tmp_path / "second.gpkg")
    done = apply_import(path, source, propose(source, Words()).mapping, OPTIONS)
    with open_atlas(path, write=True) as connection:
        connection.execute("UPDATE routes SET name_en = 'By hand', edited_by = 'analyst' WHERE route_no = 2")
    stops = ask(path, "SELECT count(*) FROM route_stops WHERE route_no = 2")
    undone = undo_import(path, done.import_id)
    assert ("routes", "2") in {one[:2] for one in undone.kept}
    assert ask(path, "SELECT route_no, name_en FROM routes") == [(2, "By hand")]
    assert ask(path, "SELECT count(*) FROM route_stops") == stops
    assert ask(path, "SELECT count(*) FROM route_legs")[0][0] == stops[0][0] - 1


def test_a_stop_or_a_figure_that_names_nothing_stays_out(tmp_path):
    path = make_atlas(tmp_path / "atlas.gpkg")
    tables = {
        "routes": {"route_no": ["1", "x", None], "name_en": ["One", "Two", "Three"], "color": ["#112233"] * 3},
        "route_stops": {"route_no": ["1", "1", "7"], "stop_order": ["1", "2", "1"], "place_id": ["P-1", None, "P-2"]},
        "statistics": {"stat_id": ["S-1", "S-2", None], "measure": ["people", None, "x"], "value": ["0.1", "1", "2"]},
        "statistic_places": {"stat_id": ["S-1", "S-9"], "place_id": ["P-2", "P-2"]},
        "glossary": {"term_id": ["T-1"], "term_en": ["word"], "meaning": ["a, b"]}}
    source = ListSource("made", tables, "b" * 64)
    mapping = propose(source).mapping
    assert {name: table.rows_are for name, table in mapping.tables.items()} == {name: name for name in tables}
    plan = apply_import(path, source, mapping, ImportOptions(owner="o", terms="t"))
    assert plan.rejected == 7 and plan.new == 5
    assert {(one.table, one.row) for one in plan.problems} == {
        ("routes", 3), ("routes", 4), ("route_stops", 3), ("route_stops", 4), ("statistics", 3), ("statistics", 4),
        ("statistic_places", 3)}
    assert ask(path, "SELECT stat_id, value FROM statistics") == [("S-1", 0.1)]


def test_a_table_of_statistics_without_the_keys_of_an_atlas_is_a_table_of_figures():
    source = ListSource("made", {"statistics": {"case_id": ["D-1"], "what": ["people"], "value": ["3"]}}, "b" * 64)
    assert propose(source).mapping.tables["statistics"].rows_are == "claims"
