"""What the web map is given of small and large editions. All records are made up: SYNTHETIC."""

import base64
import json

import numpy as np

from tests.unit.web_many import LARGE, many_release, plain_flows
from visual_atlas_plugin.exchange.publishing.web.columns import Columns, packed_numbers
from visual_atlas_plugin.exchange.publishing.web.payload import payload


def numbers(told):
    """Read a column back."""
    return np.frombuffer(base64.b64decode(told[1]), {"u1": "u1", "u2": "<u2", "u4": "<u4", "i4": "<i4"}[told[0]])


def test_the_columns_are_those_of_a_plain_count():
    made = many_release(300)
    told = Columns(made).told()
    tables = {name: {"columns": made.table(name).columns, "rows": made.table(name).rows} for name in ("places", "cases", "stages")}
    cases, places = list(made.table("cases").values("case_id")), list(made.table("places").values("place_id"))
    moved = zip(*(numbers(told[name]).tolist() for name in ("leg_case", "leg_from", "leg_to")))
    found = {}
    for _, one, two in moved:
        found[(places[one], places[two])] = found.get((places[one], places[two]), 0) + 1
    assert found == dict(plain_flows(tables, set(cases))) and len(found) > 50
    at = {}
    for row in made.table("stages").dicts():
        if row["place_id"]:
            at.setdefault(row["place_id"], set()).add(row["case_id"])
    visits = np.bincount(numbers(told["visit"]), minlength=len(places))
    assert dict(zip(places, visits.tolist())) == {place: len(at.get(place, ())) for place in places}
    assert numbers(told["visit_n"]).sum() == len(numbers(told["visit"])) and told["cases"] == 300


def test_a_large_edition_is_numbers_alone_and_a_small_one_has_its_texts():
    few, many = payload(many_release(50), "en"), payload(many_release(LARGE), "en")
    assert few["whole"] and len(few["tables"]["cases"]["rows"]) == 50 and few["written_in"] == "en"
    assert not many["whole"] and many["columns"]["cases"] == LARGE
    assert [len(many["tables"][name]["rows"]) for name in ("cases", "stages", "case_themes")] == [0, 0, 0]
    text = json.dumps(many)
    assert "SYNTHETIC case" not in text and len(text) < 60 * LARGE


def test_a_level_that_withholds_movements_tells_no_number_of_them():
    assert "leg_case" in payload(many_release(20), "en")["columns"]
    assert "leg_case" not in payload(many_release(20, flows=False), "en")["columns"]


def test_numbers_take_the_smallest_kind():
    for values, kind in (([0, 255], "u1"), ([256], "u2"), ([65_536], "u4"), ([], "u1")):
        told = packed_numbers(np.array(values, np.int64))
        assert told[0] == kind and numbers(told).tolist() == values
    told = packed_numbers(np.array([-5, 7], np.int32))
    assert told[0] == "i4" and numbers(told).tolist() == [-5, 7]
