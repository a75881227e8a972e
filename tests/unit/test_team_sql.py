"""The tables of a team atlas follow those of the file; names and levels of a team are what they say."""

import importlib.util
import struct
import sys

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.team_levels import LEVELS, LEAST, OPENED, ROLES, least_rank, rank
from visual_atlas_plugin.domain.team_names import check_name, roles_of, schemas_of
from visual_atlas_plugin.exchange.team import server
from visual_atlas_plugin.store.connection import blob_of, wkb_of
from visual_atlas_plugin.store.schema import CURRENT_VERSION


@pytest.fixture(scope="module")
def tool(repository):
    """tools/make_postgis_sql.py."""
    sys.path.insert(0, str(repository / "tools"))
    spec = importlib.util.spec_from_file_location("make_postgis_sql", repository / "tools" / "make_postgis_sql.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(repository / "tools"))


def test_the_written_files_are_what_the_tool_makes(tool):
    for name, text in tool.made_files().items():
        assert (tool.FOLDER / name).read_text(encoding="utf-8") == text, name
    assert tool.VERSION == server.VERSION == CURRENT_VERSION


@pytest.mark.parametrize("said, meant", [
    ("CHECK (color GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]')", "CHECK (color ~ '^#[0-9A-F]{6}$')"),
    ("CHECK ((a IS NOT NULL) + (b IS NOT NULL) = 1)", "CHECK (num_nonnulls(a, b) = 1)"),
    ("CHECK (x IS NULL OR json_valid(x))", "CHECK (x IS NULL OR x::json IS NOT NULL)"),
    ("CHECK ((lat IS NULL) = (lon IS NULL))", "CHECK ((lat IS NULL) = (lon IS NULL))"),
])
def test_rules_are_said_as_postgresql_says_them(tool, said, meant):
    assert tool.rule(said) == meant


def test_a_column_loses_its_key_and_keeps_its_rule(tool):
    assert tool.column("case_uuid", "TEXT NOT NULL REFERENCES cases (uuid) ON DELETE CASCADE") == "case_uuid text NOT NULL"
    assert tool.column("lat", "REAL CHECK (lat BETWEEN -90 AND 90)") == (
        "lat double precision CHECK (lat BETWEEN -90 AND 90)")
    assert tool.column("geom", "POINT NOT NULL") == "geom @postgis@.geometry(Point, 4326) NOT NULL"


def test_commas_in_brackets_and_quotes_split_nothing(tool):
    assert tool.split("a TEXT CHECK (a IN ('x, (y', 'z')), b REAL") == ["a TEXT CHECK (a IN ('x, (y', 'z'))", "b REAL"]


@pytest.mark.parametrize("name", ["atlas", "a", "team_2026", "x" * 40])
def test_names_that_are_taken(name):
    assert check_name(name) == name
    assert max(len(one) for one in schemas_of(name) + roles_of(name)) <= 63, "PostgreSQL cuts longer names"


@pytest.mark.parametrize("name", ["", "Atlas", "1a", "a-b", 'a"b', "a b", "pg_atlas", "x" * 41, "아틀라스", "a;drop schema x",
                                  "a\n"])
def test_names_that_are_refused(name):
    with pytest.raises(AtlasError):
        check_name(name)


def test_levels_go_from_open_to_secret():
    assert [rank(level) for level in LEVELS] == [0, 1, 2]
    assert [OPENED[role] for role in ROLES] == ["public", "restricted", "restricted", "confidential"]
    assert least_rank("cases") == 0 and least_rank("persons") == 1 and least_rank("change_values") == 2
    with pytest.raises(ValueError):
        rank("secret")


def test_every_least_level_is_of_a_table(tool):
    assert set(LEAST) <= set(tool.tables())


def test_the_header_of_a_geometry_is_little_endian_whatever_its_wkb_is():
    """The header's own byte order stands in its flags; that of the WKB behind it in the WKB."""
    big = struct.pack(">BIdd", 0, 1, 129.5, 42.25)
    blob = blob_of(big)
    assert blob[3] & 1 == 1 and struct.unpack_from("<i", blob, 4) == (4326,) and wkb_of(blob) == big
