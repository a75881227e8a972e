"""The fast reading of an atlas gives what plain joins and loops give, with GDAL's Arrow stream and with SQLite alone."""

import random
import uuid

import numpy as np
import plain_columns
import pytest

from visual_atlas_plugin.domain import facets, words
from visual_atlas_plugin.domain.case_columns import OPEN_END, OPEN_START
from visual_atlas_plugin.store import column_batches, column_reader
from visual_atlas_plugin.store.column_keys import HashClash, RowKeys, TextHash, WordCodes
from visual_atlas_plugin.store.column_reader import load_columns
from visual_atlas_plugin.store.connection import connect, open_atlas, point_blob, transaction
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.schema import create

CASES = 400
# what no other program would write, and somebody does: marks, accents, several publishers, blanks, long identities
PUBLISHERS = (None, "", "A; B", "A", ";", "B;A; A", "나라\x1f둘", "ÆØ\n, x", " A ")
DATES = ((None, None, None), ("2001/..", 11323, None), ("../2001", None, 11687), ("x", 20, 90), ("x", -9, -9))


def put(connection, table, **values):
    """Insert one row."""
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))


def identity(chance):
    """Return a uuid as programs write them, or as they should not."""
    plain = str(uuid.UUID(int=chance.getrandbits(128), version=4))
    return chance.choice((plain, plain, plain, plain.upper(), plain.replace("-", ""), f"{plain}-{plain}", f"ㄱ{plain[:9]}"))


def fill(connection, chance):
    """Fill an empty atlas with rows in no order: gaps in fid, several stages at once, citations of every kind."""
    ids = {table: [identity(chance) for _ in range(count)] for table, count in (
        ("cases", CASES), ("places", 30), ("themes", 5), ("sources", 12), ("persons", 150))}
    for number, row in enumerate(ids["themes"]):
        put(connection, "themes", uuid=row, theme_id=f"theme-{number}", name_en="x", code=f"T{number}", color="#112233")
    for number, row in enumerate(ids["sources"]):
        put(connection, "sources", uuid=row, source_key=f"S{number}", title="x",
            reliability=chance.choice(("A", "B", "F", None)))
    for number, row in enumerate(ids["places"]):
        put(connection, "places", uuid=row, place_id=f"P{number}", kind=chance.choice(words.PLACE_KINDS), name_en="x",
            admin1=chance.choice((None, "North", "South")), admin2=chance.choice((None, "River")), precision="site",
            privacy=chance.choice(words.PRIVACY_LEVELS), geom=chance.choice((None, point_blob(129.0, 42.0))))
    for number, row in enumerate(ids["persons"]):
        put(connection, "persons", uuid=row, person_id=f"H{number}", pseudonym="x", sex=chance.choice(words.SEXES + (None,)))
    fids = chance.sample(range(1, 5 * CASES), CASES)
    for number, row in enumerate(ids["cases"]):
        edtf, first, last = chance.choice(DATES)
        put(connection, "cases", fid=fids[number], uuid=row, case_id=f"D{number}", title="x", date_edtf=edtf,
            start_day=first, end_day=last, publisher=chance.choice(PUBLISHERS), credibility=chance.choice((None, 1, 6)),
            confidence=chance.choice((None, "high", "low")), record_kind=chance.choice(("case", "case", "event")),
            review=chance.choice(words.REVIEW_STATES), privacy=chance.choice(words.PRIVACY_LEVELS))
        fill_case(connection, chance, row, ids)


def fill_case(connection, chance, case, ids):
    """Give one case its themes, stages, persons and citations."""
    for theme in chance.sample(ids["themes"], chance.choice((0, 1, 1, 3))):
        put(connection, "case_themes", uuid=identity(chance), case_uuid=case, theme_uuid=theme)
    for person in chance.sample(ids["persons"], chance.choice((0, 1, 1, 2))):
        put(connection, "case_persons", uuid=identity(chance), case_uuid=case, person_uuid=person)
    stages, few = [], chance.sample(ids["places"], 4)
    for _ in range(chance.randrange(7)):
        stages.append(identity(chance))
        put(connection, "stages", uuid=stages[-1], case_uuid=case, stage_order=chance.randint(1, 6),
            role=chance.choice(words.CUSTODY_ROLES * 2 + words.STAGE_ROLES), place_uuid=chance.choice([None] + few * 2),
            privacy=chance.choice(("public", "public", "restricted")))
    for subject in ({"case_uuid": case}, *({"stage_uuid": stage} for stage in stages[:2])):
        claim = identity(chance)
        put(connection, "claims", uuid=claim, what="people", **subject)
        for target in (subject, {"claim_uuid": claim}):
            if chance.random() < 0.3:
                put(connection, "citations", uuid=identity(chance), source_uuid=chance.choice(ids["sources"]), **target)


@pytest.fixture(scope="module")
def atlases(tmp_path_factory):
    """An atlas of rows in no order, one of the shipped facts, and an empty one."""
    folder = tmp_path_factory.mktemp("columns")
    paths = {name: str(folder / f"{name}.gpkg") for name in ("disorder", "facts", "empty")}
    create(paths["disorder"])
    connection = connect(paths["disorder"], write=True)
    with transaction(connection):
        fill(connection, random.Random(7))
    connection.close()
    build_atlas(paths["facts"])
    create(paths["empty"])
    return paths


def as_rows(columns):
    """Return columns as the lists of plain_columns."""
    fid, place = columns.fid.tolist(), columns.places.place_id

    def pairs(of):
        return sorted((fid[case], of.values[index]) for case, index in zip(of.case.tolist(), of.index.tolist()))

    days = zip(fid, columns.start_day.tolist(), columns.end_day.tolist())
    return {
        "cases": [(row, None if start == OPEN_START else start, None if end == OPEN_END else end)
                  for row, start, end in days],
        "one_valued": list(zip(*([of.values[code] for code in of.codes.tolist()]
                                 for of in (columns.one_valued[name] for name in facets.ONE_VALUED)))),
        "publishers": pairs(columns.publishers), "themes": pairs(columns.themes), "reliability": pairs(columns.reliability),
        "visits": [(fid[c], place[p]) for c, p in zip(columns.visit_case.tolist(), columns.visit_place.tolist())],
        "legs": [(fid[c], place[a], place[b]) for c, a, b in zip(
            columns.leg_case.tolist(), columns.leg_from.tolist(), columns.leg_to.tolist())],
    }


@pytest.mark.parametrize("part", (column_batches.PART, 37))
@pytest.mark.parametrize("with_arrow", (True, False))
@pytest.mark.parametrize("public_only", (False, True))
@pytest.mark.parametrize("name", ("disorder", "facts", "empty"))
def test_same_as_plain_joins_and_loops(atlases, monkeypatch, name, public_only, with_arrow, part):
    monkeypatch.setattr(column_batches, "PART", part)
    if not with_arrow:
        monkeypatch.setattr(column_batches, "has_arrow", lambda: False)
    columns = load_columns(atlases[name], public_only)
    with open_atlas(atlases[name]) as connection:
        plain = plain_columns.read(connection, public_only)
    persons = plain.pop("persons")
    assert as_rows(columns) == plain
    fid, known = columns.fid.tolist(), sorted({person for _, person, _ in persons})
    assert sorted((fid[c], known[p], words.SEXES[columns.person_sex[p]]) for c, p in zip(
        columns.person_case.tolist(), columns.person.tolist())) == persons
    assert len(columns.person_sex) == len(known)


def test_pairs_and_fids_are_ordered_and_of_the_promised_types(atlases):
    columns = load_columns(atlases["disorder"])
    assert (np.diff(columns.fid) > 0).all() and columns.fid.dtype == np.int64
    for pairs in (columns.themes, columns.publishers, columns.reliability):
        key = pairs.case.astype(np.int64) * len(pairs.values) + pairs.index
        assert (np.diff(key) > 0).all() and (pairs.case.dtype, pairs.index.dtype) == (np.int32, np.uint8)
    assert {column.dtype for column in (columns.visit_case, columns.leg_case, columns.person)} == {np.dtype(np.int32)}
    assert {column.dtype for column in (columns.visit_place, columns.leg_from, columns.leg_to)} == {np.dtype(np.uint8)}


def test_rows_that_lead_nowhere_are_left_out_as_by_a_join(atlases, tmp_path):
    path = tmp_path / "broken.gpkg"
    path.write_bytes(open(atlases["disorder"], "rb").read())
    connection = connect(path, write=True)
    connection.execute("PRAGMA foreign_keys = OFF")
    for table in ("stages", "case_themes", "case_persons", "citations"):
        connection.execute(f"UPDATE {table} SET case_uuid = 'nobody' || fid WHERE fid % 5 = 0 AND case_uuid IS NOT NULL")
    connection.execute("UPDATE stages SET place_uuid = 'nowhere' WHERE fid % 7 = 0")
    plain = plain_columns.read(connection)
    connection.close()
    plain.pop("persons")
    assert as_rows(load_columns(path)) == plain


def test_two_uuids_with_one_hash_are_noticed_and_hashed_anew(atlases, monkeypatch):
    seeds = []

    class Clashing(TextHash):
        def __init__(self, seed):
            super().__init__(seed)
            seeds.append(seed)

        def __call__(self, texts):
            return super().__call__(texts) % np.uint64(50 if len(seeds) == 1 else 2 ** 63)

    monkeypatch.setattr(column_reader, "TextHash", Clashing)
    assert len(load_columns(atlases["disorder"])) == CASES
    assert len(seeds) == 2


def test_keys_find_each_row_wherever_hashes_crowd():
    hashes = np.concatenate((np.arange(5000, dtype=np.uint64), np.array([2 ** 64 - 1, 2 ** 63], np.uint64)))
    keys = RowKeys(np.random.default_rng(3).permutation(hashes))
    shuffled = np.random.default_rng(3).permutation(hashes)
    assert keys.positions(shuffled).tolist() == list(range(len(hashes)))
    assert keys.positions(np.array([5000, 2 ** 62, 2 ** 64 - 2], np.uint64)).tolist() == [-1, -1, -1]
    assert RowKeys(np.zeros(0, np.uint64)).positions(np.array([1, 2 ** 64 - 1], np.uint64)).tolist() == [-1, -1]
    with pytest.raises(HashClash):
        RowKeys(np.array([4, 9, 4], np.uint64))


def test_words_keep_their_numbers_from_part_to_part():
    words_of = WordCodes(TextHash())
    first = words_of.codes(np.array([b"prison", b"", b"prison", "역".encode()]))
    again = words_of.codes(np.array(["역".encode(), b"camp", b""]))
    assert [words_of.values[code] for code in first.tolist()] == ["prison", "", "prison", "역"]
    assert [words_of.values[code] for code in again.tolist()] == ["역", "camp", ""]


def test_hash_does_not_depend_on_the_width_of_the_column():
    narrow, wide = np.array([b"abc", b"", b"abcde"]), np.array([b"abc", b"", b"abcde", b"x" * 90])
    assert (TextHash()(narrow) == TextHash()(wide)[:3]).all()
    assert len(set(TextHash()(wide).tolist())) == 4


def test_an_index_has_counted_once_before_memory_is_given_back(atlas_path, monkeypatch):
    done, counts = [], column_reader.CaseIndex.counts
    monkeypatch.setattr(column_reader.CaseIndex, "counts", lambda *given: done.append("counted") or counts(*given))
    monkeypatch.setattr(column_reader, "_give_memory_back", lambda: done.append("given back"))
    column_reader.load_index(atlas_path)
    assert done == ["counted", "given back"]
