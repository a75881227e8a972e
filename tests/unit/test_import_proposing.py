"""The one door to what is proposed: Uwazi and TimeMap by their forms, all else by names and contents. SYNTHETIC data."""

import json

from tests.support import uwazi_pages as made
from visual_atlas_plugin.domain.importing.mapping_json import check
from visual_atlas_plugin.domain.importing.questions import answer
from visual_atlas_plugin.domain.importing.themes import Words
from visual_atlas_plugin.exchange.proposing import own_mapping, proposed
from visual_atlas_plugin.exchange.reading import open_source
from visual_atlas_plugin.exchange.uwazi.interface import is_uwazi


def written(folder, name, content):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def uwazi(tmp_path):
    return open_source(written(tmp_path, "dump.json", {"settings": made.SETTINGS, "templates": made.TEMPLATES,
                                                       "thesauris": made.THESAURI, "entities": {"rows": made.ROWS}}))


def test_a_saved_page_of_uwazi_is_known_among_json_files(tmp_path):
    for page in (page for name, page in made.pages() if name != "settings.json"):
        assert is_uwazi(page) == any("sharedId" in row or "commonProperties" in row for row in page["rows"])
    for other in ({"type": "FeatureCollection", "features": []}, [{"id": "e1", "description": "x"}], {"events": []}, [], None, 5,
                  {"rows": 5}, {"templates": 5}):
        assert not is_uwazi(other)
    source = uwazi(tmp_path)
    assert [table.name for table in source.tables()][:2] == ["Facility", "Facility › place_geolocation"]


def test_the_form_of_uwazi_goes_before_names_of_columns_and_unknown_words_are_asked_once(tmp_path):
    source = uwazi(tmp_path)
    found = proposed(source, Words())
    assert found.mapping == own_mapping(source) and found.mapping.tables["Event"].rows_are == "cases"
    asked = {question.about: question for question in found.questions}
    assert set(asked) == {("kinds", "Police::Other"), ("themes", "A¦B")}
    whole = answer(found.mapping, asked[("kinds", "Police::Other")], "police_detention")
    check(whole, source.tables())
    assert whole.kinds == {"Police::Other": "police_detention"}
    columns = {(one.table, one.column): one for one in found.columns}
    assert len(columns) == sum(len(table.columns) for table in source.tables())
    assert columns[("Facility", "kind")].field == "place_kind" and columns[("Facility", "kind")].samples
    assert columns[("Victim", "title")].field == ""                    # a name is no pseudonym


def test_a_timemap_and_a_table_keep_their_own_ways(tmp_path):
    timemap = open_source(written(tmp_path, "events.json", [
        {"id": "e1", "description": "SYNTHETIC", "date": "10/09/2023", "latitude": "42.1", "longitude": "129.1"}]))
    found = proposed(timemap)
    assert found.mapping.tables["events"].constants["record_kind"] == "event"
    assert {one.column: one.field for one in found.columns}["description"] == "summary"
    table = open_source(written(tmp_path, "table.csv", "case number,title\nS1,SYNTHETIC\n"))
    assert own_mapping(table) is None and proposed(table).mapping.tables["table"].rows_are == "cases"
