"""Whatever stands in a table, reading it ends: rows are taken or refused, and what is taken fits the atlas' own rules."""

import random

import pytest

from visual_atlas_plugin.domain import dates, words
from visual_atlas_plugin.domain.importing.mapping import Choices, ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.mapping_json import check
from visual_atlas_plugin.domain.importing.normal import REJECT
from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.propose import propose
from visual_atlas_plugin.domain.importing.raw import POINTS, ListSource
from visual_atlas_plugin.domain.importing.targets import TARGETS, TEXT
from visual_atlas_plugin.domain.importing.value_words import VOCABULARIES

SEEDS = range(12)
_SIGNS = ("0123456789", "0123456789.,-/~", " \t\n;|:()'\"°′″", "NSEW북동위도분초年月日년월일약경대前后以～", "abcXTZ",
          "\x00\x1b\x7f\x85\ud800\ufeff\u202e\u00a0\u3000", "٣٤٥１２３", "🙂﷽\u0301", "=+@<>&{}%\\")
_KNOWN = ("1998~", "약 2003년", "2000년대", "late 1990s", "before 2005", "2003/04/05", "37712", "미상", "42°57'12\"N", "129.85",
          "42.95, 129.85", "52TCM1234567890", "강제송환", "보위부", "여", "예", "P1; P2", "300~200", "8개월", "B2", "public", "{row}",
          "9999-12-31", "0000", "-0001", "Y999999999", "99999999999999999999", "1e999", "nan", "inf", ";", ";;", "")


def made_text(made):
    kind = made.random()
    if kind < 0.15:
        return None
    if kind < 0.45:
        return made.choice(_KNOWN)
    if kind < 0.6:
        known = list(made.choice(_KNOWN) + made.choice(_KNOWN))
        made.shuffle(known)
        return "".join(known)
    return "".join(made.choice(made.choice(_SIGNS)) for _ in range(made.randrange(0, 24)))


def made_mapping(made, rows_are):
    """Feed every field of such rows by a column of its own, with choices by chance."""
    fields = [name for name in TARGETS[rows_are] if name != "point"]
    fields += [f"{name}#2" for name in ("place", "coordinates", "role", "person_id", "consent_use", "claim_value",
                                        "source_url")
               if rows_are == "cases"]
    meaning = {f"c{place}": name for place, name in enumerate(fields)}
    drawn = {POINTS: "point"} if "point" in TARGETS[rows_are] else {}
    choices = Choices(made.choice((None, True, False)), made.choice((None, True, False)), made.random() < 0.5,
                      made.choice((None, True, False)), made.random() < 0.5, made.choice((";", ",", "|", "\n", "")),
                      made.choice(("", "GCJ-02", "BD-09", "EPSG:5179", "MGRS")), made.random() < 0.3)
    return fields, ImportMapping({"t": TableMapping(rows_are, {**meaning, **drawn})}, choices,
                                 keep_without=made.choice(((), ("*",))))


def made_point(made):
    return made.choice((None, (129.85, 42.95), (0.0, 0.0), (float("nan"), 1.0), (float("inf"), 1e300), (1e6, 2e6)))


@pytest.mark.parametrize("rows_are", [kind for kind in TARGETS if kind != "skip"])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_text_stops_an_import(rows_are, seed):
    made = random.Random(f"{rows_are} {seed}")
    fields, mapping = made_mapping(made, rows_are)
    count = 60
    columns = {f"c{place}": [made_text(made) for _ in range(count)] for place in range(len(fields))}
    if rows_are in ("cases", "stages"):
        columns["c0"] = [f"S{place % 50}" for place in range(count)]
    for place in range(1, len(fields)):      # rows that differ in a few columns, so that some of them are taken
        columns[f"c{place}"] = [text if made.random() < 0.08 else None for text in columns[f"c{place}"]]
    points = [made_point(made) if made.random() < 0.2 else None for _ in range(count)]
    source = ListSource("made", {"t": columns}, points={"t": points})
    reader = Normalizer(mapping, source.tables(), project=lambda crs, xs, ys: ([x / 1e4 for x in xs], [y / 1e5 for y in ys]))
    for batch in source.batches("t", 25):
        found = reader.feed("t", batch)
        refused = {problem.row for problem in found.problems if problem.severity == REJECT}
        assert found.rejected == len(refused) and found.read == len(batch.rows)
        assert all(problem.text for problem in found.problems)
        for table, rows in found.tables.items():
            assert refused.isdisjoint(rows.rows) and rows.rows
            check_rows(table, rows, reader)
        check_pairs(found.tables)


def check_pairs(tables):
    """Hold pairs of columns against the schema."""
    for table, low, high in (("claims", "value_low", "value_high"), ("claims", "start_day", "end_day"),
                             ("cases", "start_day", "end_day"),
                             ("stages", "start_day", "end_day")):
        columns = tables[table].values if table in tables else {}
        for first, last in zip(columns.get(low, ()), columns.get(high, ())):
            assert first is None or last is None or first <= last, (table, low)
    columns = tables["claims"].values if "claims" in tables else {}
    for lat, lon in zip(columns.get("lat", ()), columns.get("lon", ())):
        assert (lat is None) == (lon is None) and (lat is None or abs(lat) <= 90 and abs(lon) <= 180)
    for lengths in (tables.get("stages"),):
        assert all(value is None or value >= 0 for value in (lengths.values.get("duration_value", ()) if lengths else ()))
    for table, names in (("consents", ("case_id", "person_id")), ("claims", ("case_id", "place_ref", "theme_id")),
                         ("citations", ("case_id", "place_ref", "claim_no", "theme_id"))):
        columns = tables[table].values if table in tables else {}
        for row in zip(*(columns.get(name, [None] * len(tables[table].rows)) for name in names)) if columns else ():
            assert sum(value is not None for value in row) == 1, (table, row)


def check_rows(table, rows, reader):
    for name, column in rows.values.items():
        assert len(column) == len(rows.rows), (table, name)
        for value in column:
            check_value(table, name, value, reader)


def check_value(table, name, value, reader):
    """Hold a value against the rules of the schema."""
    if name == "geom" and isinstance(value, tuple):     # the point of a mark: degrees, as they lie on the globe
        assert table == "observation_points" and abs(value[0]) <= 180 and abs(value[1]) <= 90, (table, name, value)
        return
    assert value is None or isinstance(value, (str, int, float)), (table, name, value)
    if isinstance(value, str):
        value.encode("utf-8")
        assert value != "" and "\x00" not in value, (table, name)
    codes = {"kind": "kinds", "role": "roles", "sex": "sexes", "use_allowed": "uses", "privacy": "privacies"}.get(name)
    if codes and value is not None:
        assert value in VOCABULARIES[codes].values()
    if name == "privacy":
        assert value in words.PRIVACY_LEVELS and value != "public"
    if name in ("date_edtf", "birth_edtf") and value is not None:
        assert dates.parse(value).edtf == value and value.isascii()
    if name == "place_ref" and value is not None:
        ref = reader.place_refs[value]
        assert ref.lon is None or (abs(ref.lon) <= 180 and abs(ref.lat) <= 90 and ref.precision != "unknown")
        assert ref.text or ref.place_id or ref.lon is not None
    needed = {"cases": ("case_id",), "stages": ("case_id", "stage_order", "role"), "claims": ("what",),
              "sources": ("source_key",),
              "consents": ("use_allowed",), "persons": ("person_id",), "citations": ("source_key",),
              "place_names": ("name",)}
    assert value is not None or name not in needed.get(table, ()), (table, name)
    if name in ("value_low", "value_high", "duration_value", "credibility", "lat", "lon"):
        assert value is None or isinstance(value, (int, float)) and value == value
    if name in ("case_id", "source_key", "person_id", "stage_order", "what", "theme_id", "given_on"):
        assert value is None or str(value).strip()


def test_the_made_texts_reach_every_field():
    assert TEXT in {target.type for target in TARGETS["cases"].values()}
    made = random.Random(1)
    assert {text for text in (made_text(made) for _ in range(2000)) if text in _KNOWN} == set(_KNOWN)


@pytest.mark.parametrize("sign", ["~", "-", " 1", "2003~", "1,", "42.9 ", "년", "약", "°", "of", "(", "\u0301", "a;", "강제송환;"])
def test_long_texts_take_no_longer_than_their_length(sign):
    """Patterns that go back would need hours for these: the test would not end."""
    text = (sign * 200000)[:200000]
    fields = [name for name in TARGETS["cases"] if name not in ("case_id", "point")]
    columns = {"id": [f"S{place}" for place in range(len(fields))]}
    for place, name in enumerate(fields):
        columns[name] = [text if place == row else None for row in range(len(fields))]
    source = ListSource("made", {"t": columns})
    mapping = ImportMapping({"t": TableMapping("cases", {"id": "case_id", **{name: name for name in fields}})})
    batch = Normalizer(mapping, source.tables()).feed("t", next(iter(source.batches("t"))))
    assert batch.rejected > 10
    check(propose(source).mapping, source.tables())
