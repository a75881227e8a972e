"""TimeMap in the shapes that datasheet-server and Bellingcat's map give: fields from their public code, data SYNTHETIC."""

import json
import shutil
import zipfile

import pytest
from reading_help import DATA, rows_of

from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.raw import BadInput
from visual_atlas_plugin.exchange.reading import open_source
from visual_atlas_plugin.exchange.reading.timemap_mapping import _day_first, proposed_mapping
from visual_atlas_plugin.exchange.reading.timemap_source import TimeMapSource

FOLDER = DATA / "timemap"


def table(source, name):
    """Return {column: values} of a table."""
    found = next(item for item in source.tables() if item.name == name)
    return {column: [row[place] for _, row in rows_of(source, name)[0]] for place, column in enumerate(found.columns)}


def test_events_with_the_lists_beside_them():
    source = TimeMapSource(FOLDER / "export_events.json")
    assert [item.name for item in source.tables()] == ["events", "sources", "sites", "associations"]
    events = table(source, "events")
    assert events["id"] == ["e1", "e2", None] and events["date"] == ["10/09/2023", "1/31/1999", None]
    assert events["latitude"] == ["40.12", "41,5", "40.1"]
    assert events["themes"] == ["Repatriation;Alpha", "Place / Unknown;Weapon / Unknown", None]
    assert events["narratives"] == ["Case 1", None, None] and events["sources"] == ["src1;src2", None, "src9"]
    assert events["other fields"][0] == "time: 20:00\ntime_precision: hour\ntype: hand over\ncolour: red\nnarratives: Case 1"
    sources = table(source, "sources")
    assert sources["url"] == ["https://example.org/a", "https://example.org/p"] and sources["id"] == ["src1", "src2"]
    assert table(source, "sites")["site"] == ["Bridge"]
    assert sum("beside it" in note for note in source.notes) == 3


def test_events_alone(tmp_path):
    shutil.copy(FOLDER / "export_events.json", tmp_path / "export_events.json")
    source = TimeMapSource(tmp_path / "export_events.json")
    assert [item.name for item in source.tables()] == ["events"]
    assert table(source, "events")["themes"][0] == "repatriation;narr_1;alpha"
    assert any("only by their keys" in note for note in source.notes)


def test_lists_that_are_named(tmp_path):
    names = {name: FOLDER / f"export_{name}.json" for name in ("sources", "associations", "sites")}
    shutil.copy(FOLDER / "export_events.json", tmp_path / "other.json")
    source = TimeMapSource(tmp_path / "other.json", lists=names)
    assert source.tables() == TimeMapSource(FOLDER / "export_events.json").tables()
    assert source.sha256 != TimeMapSource(tmp_path / "other.json").sha256


def test_one_file_and_a_zip_say_the_same(tmp_path):
    beside = TimeMapSource(FOLDER / "export_events.json")
    whole = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("export_*.json"))}
    (tmp_path / "all.json").write_text(json.dumps(whole), "utf-8")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as target:
        for path in sorted(FOLDER.glob("export_*.json")):
            target.write(path, f"api/{path.name}")
    for name in ("all.json", "all.zip"):
        source = TimeMapSource(tmp_path / name)
        assert source.tables() == beside.tables()
        assert all(rows_of(source, item.name) == rows_of(beside, item.name) for item in beside.tables())
        assert open_source(tmp_path / name).tables() == beside.tables()


def test_bellingcats_download():
    source = TimeMapSource(FOLDER / "ukr-civharm.json")
    events = table(source, "events")
    assert source.is_download and events["id"] == ["CIV0001", "CIV0002"] and events["sources"] == ["s1;s2", "s1"]
    assert events["themes"] == ["Residential;Weapon / Unknown", "Type of area affected / Unknown"]
    assert table(source, "sources") == {"id": ["s1", "s2"], "description": ["a video", None],
                                        "url": ["https://example.org/1", "https://example.org/2"]}
    assert "150 m" in source.notes[1] and "one day early" in source.notes[2]
    mapping = proposed_mapping(source)
    assert mapping.tables["events"].constants["precision"] == "settlement"
    assert mapping.tables["sources"].columns["description"] == "source_title"


def test_older_names_of_fields(tmp_path):
    path = tmp_path / "old.json"
    path.write_text('[{"desc":"a","date":"8/23/2011","lat":"17.8","long":"-18.2","source":"s","filters":"f",'
                    '"category":"c","":"x"}]')
    events = table(TimeMapSource(path), "events")
    assert (events["description"], events["latitude"], events["longitude"]) == (["a"], ["17.8"], ["-18.2"])
    assert events["sources"] == ["s"] and events["unnamed"] == ["x"] and events["themes"] == ["f;c"]


def test_a_separator_that_no_theme_holds(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"description":"a","date":"","associations":["x;y","z"],"sources":[]}]')
    source = TimeMapSource(path)
    assert source.list_separator == "|" and table(source, "events")["themes"] == ["x;y|z"]
    assert proposed_mapping(source).choices.list_separator == "|"


@pytest.mark.parametrize("dates, first", [
    (["10/09/2023", "1/31/1999"], False), (["31/1/1999"], True), (["31/1/1999", "1/31/1999"], None),
    (["2023-10-09", None], False), ([], False)])
def test_the_order_of_day_and_month(dates, first):
    assert _day_first(dates) is first


def test_the_proposed_mapping_brings_everything_in():
    source = TimeMapSource(FOLDER / "export_events.json")
    mapping = proposed_mapping(source)
    assert mapping.choices.decimal_comma and mapping.choices.day_first is False
    assert mapping.tables["associations"].rows_are == "skip"
    normalizer = Normalizer(mapping, source.tables())
    found = {item.name: [normalizer.feed(item.name, batch) for batch in source.batches(item.name)]
             for item in source.tables() if mapping.tables[item.name].rows_are != "skip"}
    events = found["events"][0]
    assert events.rejected == 0, events.problems
    cases = events.tables["cases"].values
    assert cases["case_id"] == ["e1", "e2", "TM3"] and cases["record_kind"] == ["event"] * 3
    assert cases["date_edtf"][:2] == ["2023-10-09", "1999-01-31"] and not cases["date_edtf"][2]
    assert "time: 20:00" in cases["notes"][0] and "seen twice" in cases["notes"][0]
    points = [(ref.text, ref.lon, ref.lat) for ref in events.place_refs]
    assert points[:2] == [("Dandong", 124.39, 40.12), ("", 129.75, 41.5)]
    assert [theme.name for theme in events.new_themes] or [problem for problem in events.problems]
    assert found["sources"][0].tables["sources"].values["url"] == ["https://example.org/a", "https://example.org/p"]
    assert found["sites"][0].tables["places"].values["name_en"] == ["Bridge"]


@pytest.mark.parametrize("text", ["[]", "{}", "[1]", '{"events": 5}', '{"events": []}', '{"events": [1]}',
                                  '[{"a": 1}]', '"x"', '{"src1": {"id": "src1", "paths": []}}'])
def test_what_is_no_timemap(tmp_path, text):
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(BadInput):
        TimeMapSource(path)
    with pytest.raises(BadInput):
        open_source(path)
