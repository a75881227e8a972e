"""visualatlas:rebuildsearch as Processing runs it."""

import sqlite3

import pytest
from qgis.core import QgsProcessingAlgorithm

from tests.qgis.test_store_algorithms import Listener, run
from visual_atlas_plugin.processing.rebuild_search import RebuildSearch
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.text_index import find_cases


@pytest.fixture()
def atlas(tmp_path):
    """An atlas of the facts that was edited: its one block is not indexed."""
    path = build_atlas(tmp_path / "atlas.gpkg").path
    with connect(path, write=True) as connection:
        connection.execute("UPDATE cases SET title = 'Edited' WHERE case_id = 'D0000110'")
    assert blocks(path) == []
    return path


def blocks(path):
    """Return what is indexed."""
    connection = sqlite3.connect(path)
    try:
        return [row[0] for row in connection.execute("SELECT block FROM search_blocks")]
    finally:
        connection.close()


@pytest.mark.parametrize("only_changed", [False, True])
def test_it_indexes_the_atlas(qgis_app, atlas, only_changed):
    result, ok, feedback = run(RebuildSearch(), {"ATLAS": atlas, "ONLY_CHANGED": only_changed})
    assert ok, feedback.lines
    assert result == {"ATLAS": atlas, "INDEXED": 1} and blocks(atlas) == [0] and feedback.progress() == 100
    assert len(find_cases(atlas, "edited")) == 1
    again, ok, _ = run(RebuildSearch(), {"ATLAS": atlas, "ONLY_CHANGED": only_changed})
    assert ok and again["INDEXED"] == (0 if only_changed else 1)


def test_it_is_a_task_and_a_stop_is_no_error(qgis_app, atlas):
    assert not RebuildSearch().flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    feedback = Listener()
    feedback.cancel()
    result, ok, _ = run(RebuildSearch(), {"ATLAS": atlas}, feedback)
    assert ok and result == {} and "Stopped before the end." in feedback.lines[-1]
    assert len(find_cases(atlas, "edited")) == 1


def test_what_is_no_atlas_is_told(qgis_app, tmp_path):
    (tmp_path / "text.gpkg").write_text("no atlas")
    _, ok, feedback = run(RebuildSearch(), {"ATLAS": str(tmp_path / "text.gpkg")})
    assert not ok and any("is not a Visual Atlas file" in line for line in feedback.lines)
