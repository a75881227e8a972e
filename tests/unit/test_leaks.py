"""Nothing that must stay is in any file of any publication, in any spelling or container; and what may leave is found.

The atlas (leak_atlas.py) has a canary in every text that it can hold; the search (leak_search.py) opens every file.
"""

import base64
import gzip
import hashlib
import io
import json
import shutil
import sqlite3
import struct
import zipfile
import zlib
from contextlib import closing
from datetime import date
from html import escape

import pytest

from tests.unit.leak_atlas import DAY_OF, PLACE_LEVELS, POINTS, plant
from tests.unit.leak_search import SPELLINGS, WORD, canaries_in, everything, files_in, found_in, spellings_of
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.domain.publishing import LEVELS
from visual_atlas_plugin.exchange.evidence import folder as evidence
from visual_atlas_plugin.exchange.publishing import outputs
from visual_atlas_plugin.exchange.publishing.policy_store import shipped_policy
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.log_seal import verify_log

DAY = date(2026, 11, 27)
CANARY = WORD + "0042"
# tables of the atlas without a text of somebody's own: numbers, links and drawings; the log has its texts from the others
_NO_TEXT = {"route_legs", "route_lines", "case_locations", "statistic_places", "search_blocks"}
_OF_SQLITE = ("gpkg_", "rtree_", "sqlite_")


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("leaks")
    build_atlas(folder / "shipped.gpkg")
    return plant(folder / "shipped.gpkg", folder)


def publish(planted, folder, level, chosen, state=FilterState()):
    """Publish beside the atlas, in a folder whose name is a canary, and return (where, bytes) of all that was written."""
    made, preview = release(planted.path, level, state, day=DAY)
    job = outputs.Job(planted.path, made, preview, shipped_policy().level(level), chosen,
                      editor=planted.canary("editor who publishes", ()))
    outputs.publish(job, folder)
    return files_in(folder)


@pytest.fixture(scope="module")
def editions(planted):
    """Everything in every file of an edition of each level."""
    return {level: publish(planted, planted.path.parent / level, level,
                           [name for name in outputs.OUTPUTS if name != outputs.XLSX or level == "internal"])
            for level in LEVELS}


# the editions

@pytest.mark.parametrize("level", LEVELS)
def test_what_must_stay_is_nowhere_and_what_may_leave_is_found(planted, editions, level):
    found, allowed = found_in(editions[level]), planted.allowed(level)
    leaks = {planted.where[number]: sorted(found[number])[:5] for number in sorted(set(found) - allowed)}
    assert leaks == {}
    assert planted.names(allowed - set(found)) == {}
    assert len(allowed) > 90 and len(planted.where) - len(allowed) > 1500


@pytest.mark.parametrize("level", LEVELS)
def test_every_format_tells_what_it_may_and_nothing_else(planted, editions, level):
    title = next(number for number, where in enumerate(planted.where) if where == "cases open: title")
    files = {where.split("!")[0] for where in found_in(editions[level])[title]}
    wanted = {"atlas.gpkg", "csv/cases.csv", "exchange/cases.csv", "geojson/stages.geojson", "uwazi/cases.csv",
              "web/data.js"}
    assert wanted <= files and (level != "internal" or any(name.endswith(".xlsx") for name in files))


@pytest.mark.parametrize("level", LEVELS)
def test_points_of_masked_places_are_nowhere(editions, level):
    masked = [name for name, levels in PLACE_LEVELS.items() if level not in levels]
    assert len(masked) == (0 if level == "internal" else len(POINTS) - 1)
    for place in masked:
        for spelling, needle in spellings_of(*POINTS[place]).items():
            assert [where for where, data in editions[level] if needle in data] == [], (place, spelling)


def test_points_that_are_told_are_found(editions):
    for level in LEVELS:
        for place, levels in PLACE_LEVELS.items():
            if level in levels:
                needles = spellings_of(*POINTS[place])
                for spelling in ("lon cut", "lat cut", "lon double <", "lat double <"):
                    assert any(needles[spelling] in data for _, data in editions[level]), (level, place, spelling)


def test_a_day_that_a_consent_alone_carries_is_told_to_the_month(editions):
    day = date.fromisoformat(DAY_OF["by consent"])
    spelled = (day.isoformat(), f"{day.day} {day:%B} {day.year}", day.strftime("%Y%m%d"))
    for level in LEVELS:
        found = [text for text in spelled if any(text.encode("ascii") in data for _, data in editions[level])]
        assert found == [] if level == "public" else spelled[0] in found
    assert any(f"{day:%B} {day.year}".encode("ascii") in data for _, data in editions["public"])


@pytest.mark.parametrize("level", ["public", "partner"])
def test_a_settlement_that_only_private_records_name_stands_for_no_home_in_it(planted, editions, level):
    number = planted.where.index("settlement that only private records name")
    assert number not in found_in(editions[level])


def test_words_about_a_record_that_is_not_cleared_stay(planted, editions):
    told = {planted.where[number] for number in found_in(editions["public"])}
    for words in ("claims of case {}: claimed_by", "claims of stage {}: unit", "claims of case {}: as_of",
                  "stages {}: place_kind",
                  "stages {}: duration_unit", "citations of case {}: about", "citations of claim {}: locator"):
        assert words.format("open") in told and words.format("by consent") not in told, words


def test_numbers_alone_tell_nothing_of_a_record(planted):
    parts = publish(planted, planted.path.parent / "numbers", "public", [outputs.COUNTS])
    told = {planted.where[number] for number in found_in(parts)}
    assert {where for where in told if where.split()[0] not in ("places", "themes")} == set()
    assert set(found_in(parts)) <= planted.allowed("public")


def test_choices_that_only_records_held_back_have_are_not_told(planted):
    chosen = {name: next(number for number, where in enumerate(planted.where) if where == f"themes of case {name}: theme_id")
              for name in ("open", "restricted")}
    asked = planted.canary("free text of the filter", ())
    for state in (FilterState(themes=frozenset(f"{WORD}{number:04d}" for number in chosen.values())),
                  FilterState(text=asked)):
        folder = planted.path.parent / f"chosen {bool(state.text)}"
        found = found_in(publish(planted, folder, "public", [outputs.CSV, outputs.WEB], state))
        assert set(found) <= planted.allowed("public") and (state.text or chosen["open"] in found)


def _evidence(planted, level):
    """Write a folder of evidence from a copy whose originals have their SHA-256, as a folder is never made of others."""
    folder, whole = planted.path.parent / f"evidence {level}", planted.path.parent / f"whole {level}.gpkg"
    shutil.copyfile(planted.path, whole)
    with closing(connect(whole, write=True)) as connection:
        for fid, content in connection.execute("SELECT fid, content FROM attachments WHERE content IS NOT NULL").fetchall():
            connection.execute("UPDATE attachments SET sha256 = ? WHERE fid = ?", (hashlib.sha256(content).hexdigest(), fid))
    wish = evidence.Wish(level, editor=planted.canary("editor who asks for evidence", ()))
    evidence.write(whole, evidence.gather(whole, wish, DAY), wish, folder)
    return files_in(folder)


@pytest.mark.parametrize("level", ["public", "partner"])       # a folder for the team tells the team's own names
def test_evidence_tells_nothing_that_must_stay(planted, level):
    """Above the rule of editions, it gives originals of what leaves to partners and the team; and no other one to anybody."""
    parts = _evidence(planted, level)
    found = found_in(parts)
    leaks = {planted.where[number]: sorted(where)[:5] for number, where in sorted(found.items())
             if level not in planted.levels[number] and not planted.where[number].startswith("attachment")}
    assert leaks == {}
    originals = {planted.where[number] for number in found if planted.where[number].startswith("attachment ")}
    if level == "public":
        assert originals == set()       # nobody can look into them for hidden data
    else:
        words = {where.split(" of ", 1)[1] for where in originals}
        assert words and not words & {"case withdrawn", "case draft", "case confidential", "place confidential",
                                      "place restricted", "place private only", "image confidential"}
        assert not any(where.startswith("attachment of person") for where in originals)
    for place in (place for place, levels in PLACE_LEVELS.items() if level not in levels):
        for spelling, needle in spellings_of(*POINTS[place]).items():
            assert [where for where, data in parts if needle in data] == [], (place, spelling)


# the atlas: whether everything was planted

def test_every_table_of_the_atlas_has_canaries(planted, editions):
    with closing(connect(planted.path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                  if not name.startswith(_OF_SQLITE)]
        without = set()
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            texts = (value for row in rows for value in row if isinstance(value, (str, bytes)))
            if not any(WORD in (text if isinstance(text, str) else text.decode("latin-1")) for text in texts):
                without.add(table)
        rows = connection.execute("SELECT old_values, new_values FROM change_values").fetchall()
        log = "".join(text for row in rows for text in row if text)
    assert {name for name in without if WORD not in name} <= _NO_TEXT | {"schema_version"}
    for wanted in ("(old value in the log)", "cases deleted: title"):
        number = next(number for number, where in enumerate(planted.where) if wanted in where)
        assert f"{WORD}{number:04d}" in log
    assert verify_log(planted.path).broken_at is None


def test_who_withdrew_is_not_in_the_atlas_either(planted, editions):
    inside = found_in(everything(planted.path.read_bytes(), "atlas"))
    gone = {number for number, where in enumerate(planted.where)
            if " withdrawn" in where and "shared" not in where and not where.startswith("themes")}     # those are nobody's
    kept = {planted.where[number] for number in gone & set(inside)}
    assert len(gone) > 60
    # links and numbers of rows that stay as a tombstone, and who edited them
    assert {where for where in kept if not where.endswith((": uuid", ": edited_by", ": import_id"))} == set()


# the search: whether it would see a leak

@pytest.mark.parametrize("name", SPELLINGS)
def test_the_search_reads_every_spelling(name):
    spelled = b"".join(SPELLINGS[name](letter) for letter in CANARY)
    assert canaries_in(b"<a>" + spelled + b"</a>") == {42}
    assert canaries_in(spelled[:-1]) == set()


@pytest.mark.parametrize("before", range(3))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_search_reads_base64_at_every_alignment(before, encoding):
    inner = b"\x01" * before + CANARY.encode(encoding)
    for end in (b"", b"x", b"xy"):
        assert canaries_in(b"\"" + base64.b64encode(inner + end) + b"\"") == {42}


def _zip(data, name="inner.bin"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def _pdf(data):
    return b"%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + zlib.compress(data) + b"\nendstream\nendobj\n"


def _png(kind, data):
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0" * 13) + chunk(kind, data) + chunk(b"IEND", b"")


PADDED = b"much the same " * 40 + CANARY.encode() + b" much the same" * 40
CONTAINERS = {
    "plain": PADDED, "zip": _zip(PADDED), "zip in zip": _zip(_zip(PADDED)), "name in zip": _zip(b"", CANARY),
    "gzip": gzip.compress(PADDED), "gzip in zip": _zip(gzip.compress(PADDED)), "zlib": zlib.compress(PADDED),
    "pdf": _pdf(PADDED),
    "png text": _png(b"tEXt", b"Comment\0" + PADDED), "png packed": _png(b"zTXt", b"Comment\0\0" + zlib.compress(PADDED)),
    "png packed unicode": _png(b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(PADDED)),
    "picture in svg": b"<svg xlink:href='data:image/png;base64," + base64.b64encode(
        _png(b"zTXt", b"A\0\0" + zlib.compress(PADDED))) + b"'/>",
    "zip in json": json.dumps({"file": base64.b64encode(_zip(PADDED)).decode()}).encode(),
    "xml": escape("<" + CANARY + ">").encode()}


@pytest.mark.parametrize("name", CONTAINERS)
def test_the_search_opens_every_container(name, tmp_path):
    (tmp_path / "file.bin").write_bytes(CONTAINERS[name])
    assert set(found_in(files_in(tmp_path))) == {42}


@pytest.mark.parametrize("content", ["row", "free page", "many pages", "blob", "view"])
def test_the_search_reads_databases_with_their_free_pages(content, tmp_path):
    file = tmp_path / "file.gpkg"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE t (a)")
        value = {"many pages": ("x" * 4070 + CANARY) * 1, "blob": CANARY.encode("utf-16-le")}.get(content, CANARY)
        connection.execute("INSERT INTO t VALUES (?)", (value,))
        if content == "free page":
            connection.execute("DROP TABLE t")
            assert connection.execute("PRAGMA freelist_count").fetchone()[0]
        if content == "view":
            connection.execute("DELETE FROM t")
            connection.execute(f"CREATE VIEW v AS SELECT '{CANARY}'")
    assert set(found_in(files_in(tmp_path))) == {42}


def test_the_search_reads_names_of_files_and_folders(tmp_path):
    (tmp_path / CANARY).mkdir()
    assert set(found_in(files_in(tmp_path))) == {42}


def test_the_search_finds_points_in_every_spelling():
    lon, lat = POINTS["restricted"]
    texts = (f"{lon!r} {lat!r}", json.dumps([lon, lat]), f"POINT({lon:.4f} {lat:.4f})", f"{lat:.6f}".replace(".", ","))
    doubles = [struct.pack(order, lon, lat) for order in ("<2d", ">2d")]
    coded = [base64.b64encode(b"\0" * before + double) for double in doubles for before in range(3)]
    for told in [text.encode("utf-8") for text in texts] + [texts[0].encode("utf-16-le")] + doubles + coded + [
            double.hex().encode() for double in doubles]:
        assert any(needle in told for needle in spellings_of(lon, lat).values()), told
    assert not any(needle in b"128.1 41.3" for needle in spellings_of(lon, lat).values())
