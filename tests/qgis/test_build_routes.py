"""Routes are drawn anew from their stops, in one transaction, or not at all."""

import hashlib
import sys
from pathlib import Path

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.store.connection import open_atlas, point_blob
from visual_atlas_plugin.store.route_rebuild import rebuild_routes

DRAWN = ("SELECT 'leg', route_no, leg_order, geom FROM route_legs UNION ALL "
         "SELECT 'line', route_no, leg_order, geom FROM route_lines ORDER BY 1, 2, 3, 4")


@pytest.fixture
def atlas(atlas_file):
    return atlas_file


def drawn(path):
    with open_atlas(path) as connection:
        return connection.execute(DRAWN).fetchall()


def test_unmoved_stops_give_the_same_drawing(atlas):
    before = drawn(atlas)
    counts = rebuild_routes(atlas)
    assert counts["legs"] == 18 and counts["lines"] > 18 and counts["marks"] > 18
    assert drawn(atlas) == before


def test_a_moved_place_moves_its_legs_only(atlas):
    before = drawn(atlas)
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE places SET geom = ? WHERE place_id = 'CN-DC-TONGHUA'", (point_blob(125.5, 41.9),))
    rebuild_routes(atlas)
    changed = {(row[1], row[2]) for row in set(before) ^ set(drawn(atlas)) if row[0] == "leg"}
    assert changed == {(2, 1)}


def test_the_change_log_still_listens_afterwards(atlas):
    with open_atlas(atlas) as connection:
        (last,) = connection.execute("SELECT max(fid) FROM change_log").fetchone()
    rebuild_routes(atlas)
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE places SET notes = 'seen' WHERE place_id = 'CN-DC-TUMEN'")
    with open_atlas(atlas) as connection:
        logged = connection.execute(
            "SELECT action, table_name FROM change_log WHERE fid > ? ORDER BY fid", (last,)).fetchall()
    assert logged == [("import", "route_legs"), ("update", "places")]


def test_without_shapely_it_says_how_to_get_it_and_leaves_other_routes_alone(atlas, monkeypatch):
    monkeypatch.setitem(sys.modules, "shapely", None)
    monkeypatch.setitem(sys.modules, "shapely.geometry", None)
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE route_stops SET place_uuid = (SELECT uuid FROM places WHERE place_id = 'KP-MO-POCHON') "
                           "WHERE route_no = 3 AND stop_order = 3")
    before = hashlib.sha256(Path(atlas).read_bytes()).hexdigest()
    with pytest.raises(AtlasError) as refused:
        rebuild_routes(atlas)
    assert "shapely" in refused.value.message and refused.value.advice
    assert hashlib.sha256(Path(atlas).read_bytes()).hexdigest() == before


def test_no_atlas_no_drawing(tmp_path):
    with pytest.raises(AtlasError):
        rebuild_routes(tmp_path / "missing.gpkg")
    assert not list(tmp_path.iterdir())
