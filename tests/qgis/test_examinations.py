"""Looks at places: written at once, logged, refused whole; the queue at work over an atlas of the shipped facts."""

import sqlite3

import pytest
from qgis.PyQt.QtTest import QSignalSpy

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.observing.queue import DONE, NOT_USABLE, NOTHING, STARTED, QueueChoice
from visual_atlas_plugin.panel.imaging.queue_work import QueueWork
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import open_atlas, point_blob
from visual_atlas_plugin.store.examinations import add_look, read_looks, read_places


def rows(path, statement, *values):
    connection = sqlite3.connect(path)
    found = connection.execute(statement, values).fetchall()
    connection.close()
    return found


def uuid_of(path, place_id):
    return rows(path, "SELECT uuid FROM places WHERE place_id = ?", place_id)[0][0]


def test_places_are_read_with_point_and_names(atlas_path):
    places = read_places(atlas_path)
    assert len(places) == rows(atlas_path, "SELECT count(*) FROM places")[0][0]
    assert [place.place_id for place in places] == sorted(place.place_id for place in places)
    tumen = next(place for place in places if place.place_id == "CN-DC-TUMEN")
    assert (tumen.kind, tumen.has_point) == ("detention_center", True)
    assert 129 < tumen.lon < 130.5 and 42 < tumen.lat < 43.5
    assert sum(place.has_point for place in places) == rows(
        atlas_path, "SELECT count(*) FROM places WHERE geom IS NOT NULL AND precision <> 'unknown'")[0][0]


def test_a_look_is_written_at_once_and_logged(atlas_file):
    place = uuid_of(atlas_file, "CN-DC-TUMEN")
    look = add_look(atlas_file, place, "", "kim", NOTHING, "2023-10-09")
    assert read_looks(atlas_file) == [look] == read_looks(atlas_file, place)
    assert rows(atlas_file, "SELECT status, edited_by, image_uuid, acquired_at FROM examinations") == [
        (NOTHING, "kim", None, "2023-10-09")]
    assert rows(atlas_file, "SELECT action, edited_by FROM change_log WHERE table_name = 'examinations'") == [
        ("insert", "kim")]
    assert len(look.looked_at) >= 19 and look.looked_at[:2] == "20"


@pytest.mark.parametrize("place, image", [("nowhere", ""), ("", "no image")])
def test_a_look_at_what_is_not_there_is_refused_whole(atlas_file, place, image):
    with pytest.raises(AtlasError, match="not in the atlas any more"):
        add_look(atlas_file, place or uuid_of(atlas_file, "CN-DC-TUMEN"), image, "kim", DONE)
    assert read_looks(atlas_file) == []


def test_an_atlas_that_is_gone_is_told(tmp_path):
    with pytest.raises(AtlasError, match="was not found"):
        add_look(tmp_path / "missing.gpkg", "any", "", "kim", DONE)
    with pytest.raises(AtlasError, match="was not found"):
        read_places(tmp_path / "missing.gpkg")


@pytest.fixture
def work(qgis_app, atlas_file):
    made = QueueWork()
    made.set_atlas(str(atlas_file), "kim", {"CN-DC-TUMEN": "Tumen"})
    made.choose(QueueChoice())
    return made


def test_a_queue_is_worked_through(work, atlas_file):
    heard = QSignalSpy(work.changed)
    assert work.at_hand is None and work.number is None and work.can_step(1)
    assert work.step(1) and work.number == 1
    first = work.at_hand
    work.record(DONE)
    work.record(NOT_USABLE)
    assert work.left == len(work.order) - 1 and len(heard) == 3
    assert not work.step(-1) and work.at_hand is first
    assert work.step(1) and work.number == 2
    assert [look.status for look in read_looks(atlas_file, first.uuid)] == [DONE, NOT_USABLE]
    again = QueueWork()
    again.set_atlas(str(atlas_file), "kim", {})
    again.choose(QueueChoice(never_looked=True))
    assert first.place_id not in [again.places[number].place_id for number in again.order]
    again.set_atlas(str(atlas_file), "lee", {})
    again.choose(QueueChoice(never_looked=True))
    assert first.place_id in [again.places[number].place_id for number in again.order]
    again.choose(QueueChoice(not_by_others=True))
    assert first.place_id not in [again.places[number].place_id for number in again.order]


def test_marking_starts_a_look_once(work, atlas_file):
    place = uuid_of(atlas_file, "CN-DC-TUMEN")
    work.start(place, "")
    work.start(place, "")
    assert [look.status for look in read_looks(atlas_file)] == [STARTED]
    assert work.left == len(work.order)         # begun is not done


def test_the_place_at_hand_stays_through_a_new_reading_and_carries_its_names(work, atlas_file):
    place = uuid_of(atlas_file, "CN-DC-TUMEN")
    assert work.take(place) and not work.take("nowhere")
    shown = work.context_place()
    assert shown.title == "Tumen" and len(shown.names) > 1 and shown.uuid == place
    work.set_atlas(str(atlas_file), "kim", {})
    work.choose(QueueChoice(kinds=frozenset(["prison"])))
    assert work.at_hand.uuid == place and work.number is None
    assert work.step(1) and work.at_hand.kind == "prison"
    work.set_atlas("", "kim", {})
    work.choose(QueueChoice())
    assert work.at_hand is None and not work.step(1)


def test_an_atlas_of_an_older_schema_has_no_looks_and_gets_them(tmp_path, monkeypatch):
    path = tmp_path / "old.gpkg"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        patch.setattr(schema, "CURRENT_VERSION", 3)
        schema.create(path)
        with open_atlas(path, write=True) as connection:
            connection.execute("INSERT INTO places (uuid, place_id, name_en, kind, precision, geom) VALUES ('p', 'P-1', "
                               "'Alpha', 'prison', 'site', ?)", (point_blob(128.0, 41.0),))
    assert read_looks(path) == [] and len(read_places(path)) == 1
    add_look(path, "p", "", "kim", DONE)
    assert [look.status for look in read_looks(path)] == [DONE]
    assert rows(path, "SELECT max(version) FROM schema_version") == [(schema.CURRENT_VERSION,)]
