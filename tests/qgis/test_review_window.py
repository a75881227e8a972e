"""The window Review: step through drafts with their image, accept, return with a note, correct."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.qgis.judging_kit import Context, Interface, atlas_with_pictures, end
from tests.unit import observed_atlas
from visual_atlas_plugin.annotate.context import PlaceAtHand
from visual_atlas_plugin.dialogs.review_marks import ReviewWindow, open_review
from visual_atlas_plugin.mapping import image_layers, observation_layers
from visual_atlas_plugin.settings import ANALYST_ID
from visual_atlas_plugin.store.connection import open_atlas


@pytest.fixture()
def atlas(qgis_app, tmp_path, project):
    return atlas_with_pictures(tmp_path)


@pytest.fixture()
def opened(atlas):
    """The window, opened by lee."""
    before = ANALYST_ID.value()
    ANALYST_ID.set("lee")
    iface = Interface()
    window = ReviewWindow(iface, Context(atlas, PlaceAtHand("p1", "P1", ("Alpha",))), iface.main)
    window.show()
    yield window
    end(iface, window)
    ANALYST_ID.set(before)


def row(path, uuid, table="observation_points"):
    with open_atlas(path) as connection:
        return connection.execute(f"SELECT review, reviewed_by, review_note FROM {table} WHERE uuid = ?", (uuid,)).fetchone()


def at(window):
    return window.marks[window.at].uuid


def test_drafts_are_stepped_through_with_their_image_and_a_line_around_the_mark(opened):
    assert opened.position.text() == "Mark 1 of 11" and opened.marks[0].image == "i1"
    assert image_layers.layer_of(QgsProject.instance(), "i1") is not None and opened.answer.text() == ""
    shown = {name: label.text() for name, label in opened.shown.items()}
    assert shown["place"] == "Alpha (P1)" and "1 May 2018" in shown["image"] and shown["analyst"].startswith("kim, 2024-01-01")
    assert opened.spots._bands and opened._iface.canvas.extent().width() < 1000       # metres of the map
    while opened.marks[opened.at].image == "i1":
        opened.next_button.click()
    assert image_layers.layer_of(QgsProject.instance(), "i1") is None
    assert image_layers.layer_of(QgsProject.instance(), "i2") is not None
    opened.close()
    assert image_layers.layer_of(QgsProject.instance(), "i2") is None


def test_only_marks_of_the_same_image_lie_over_it(opened, atlas, project):
    layers = observation_layers.show_observations(project, str(atlas), "atlas")
    opened.show_mark(0)
    opened.next_button.click()

    def shown():
        return {row["image_uuid"] for layer in layers.values() for row in layer.getFeatures()}

    assert shown() == {"i1"}
    opened.show_mark(next(number for number, mark in enumerate(opened.marks) if mark.image == "i2"))
    assert shown() == {"i2"}
    opened.close()      # the place at hand has no image at hand
    assert shown() == {"i1", "i2", "i3", "i4"}


def test_keys_do_what_the_buttons_do(opened, atlas):
    first = at(opened)
    QTest.keyClick(opened, Qt.Key.Key_N)
    assert at(opened) != first
    QTest.keyClick(opened, Qt.Key.Key_P)
    assert at(opened) == first
    QTest.keyClick(opened, Qt.Key.Key_A)
    assert row(atlas, first, opened.marks and "observation_polygons" if first.startswith("b") else "observation_points")[:2] == (
        "reviewed", "lee")
    assert first not in [mark.uuid for mark in opened.marks] and opened.position.text() == "Mark 1 of 10"


def test_letters_in_the_note_are_letters(opened, atlas):
    opened.note.setFocus()
    first = at(opened)
    QTest.keyClicks(opened.note, "a new cap")
    assert opened.note.toPlainText() == "a new cap" and at(opened) == first


def test_a_mark_is_returned_only_with_a_note(opened, atlas):
    first, table = at(opened), opened.marks[0].table
    assert not opened.return_button.isEnabled()
    opened.note.setPlainText("It ends at the gate.")
    assert opened.return_button.isEnabled()
    opened.return_button.click()
    assert row(atlas, first, table) == ("draft", "lee", "It ends at the gate.")
    assert first not in [mark.uuid for mark in opened.marks] and opened.note.toPlainText() == ""
    opened.list_box.setCurrentIndex(opened.list_box.findData("returned"))
    opened.read()
    assert [mark.uuid for mark in opened.marks] == [first] and "It ends at the gate." in opened.shown["review"].text()


def test_nobody_accepts_their_own_mark(opened, atlas):
    own = next(number for number, mark in enumerate(opened.marks) if mark.uuid == "w0")
    opened.show_mark(own)
    assert not opened.accept_button.isEnabled() and "yourself" in opened.shown["four_eyes"].text()
    QTest.keyClick(opened, Qt.Key.Key_A)
    assert row(atlas, "w0", "observation_lines")[0] == "draft"
    ANALYST_ID.set("unknown")
    opened.show_mark(0)
    assert not opened.accept_button.isEnabled() and "no analyst id" in opened.shown["four_eyes"].text()


def test_what_is_reviewed_is_approved_from_its_own_list(opened, atlas):
    ANALYST_ID.set("park")
    opened.list_box.setCurrentIndex(opened.list_box.findData("reviewed"))
    opened.read()
    assert [mark.uuid for mark in opened.marks] == ["t9"] and opened.accept_button.text() == "Approve"
    opened.accept_button.click()
    assert row(atlas, "t9")[:2] == ("approved", "park")
    assert opened.position.text() == "No mark is in this list." and not opened.accept_button.isEnabled()


def test_a_mark_that_was_changed_meanwhile_is_not_accepted(opened, atlas):
    table = opened.marks[0].table
    with open_atlas(atlas, write=True) as connection:
        connection.execute(f"UPDATE {table} SET label = 'other' WHERE uuid = ?", (at(opened),))
    first = at(opened)
    opened.accept_button.click()
    assert "changed meanwhile" in opened.answer.text() and row(atlas, first, table)[0] == "draft"


def test_an_image_that_is_gone_is_said_and_the_review_goes_on(opened, atlas):
    with open_atlas(atlas) as connection:
        file = connection.execute("SELECT location FROM images WHERE uuid = 'i2'").fetchone()[0]
    import os
    os.remove(file)
    opened.show_mark(next(number for number, mark in enumerate(opened.marks) if mark.image == "i2"))
    assert "not where it was" in opened.answer.text() and opened.accept_button.isEnabled()


def test_markup_in_data_is_shown_letter_for_letter(opened, atlas):
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE observation_points SET label = '<img src=x> [% 1+1 %]' WHERE uuid = 't0'")
    opened.show_mark(next(number for number, mark in enumerate(opened.marks) if mark.uuid == "t0"))
    label = opened.shown["said"]
    assert label.text() == "<img src=x> [% 1+1 %]" and label.textFormat() == Qt.TextFormat.PlainText


def test_the_place_at_hand_is_reviewed_first_and_then_everywhere(opened, atlas):
    with open_atlas(atlas, write=True) as connection:
        observed_atlas.mark(connection, "beta", "i1", place="p2")
    opened.read()
    assert opened.place_box.currentData() == "p1" and len(opened.marks) == 11
    opened.place_box.setCurrentIndex(opened.place_box.findData(""))
    opened.read()
    assert len(opened.marks) == 12


def test_what_nobody_measured_is_no_point(opened, atlas):
    def size(uuid):
        opened.show_mark(next(number for number, mark in enumerate(opened.marks) if mark.uuid == uuid))
        return opened.shown["size"].text()

    assert (size("b0"), size("w0"), size("t0")) == ("400 m²", "120 m", "a point")
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE observation_polygons SET area_m2 = NULL WHERE uuid = 'b0'")
    assert size("b0") == "not measured"


def test_a_correction_opens_the_form_of_the_mark(opened, atlas, project):
    layers = observation_layers.show_observations(project, str(atlas), "atlas")
    opened.show_mark(next(number for number, mark in enumerate(opened.marks) if mark.uuid == "b0"))
    opened.correct_button.click()
    (layer, uuid), = opened._iface.forms
    assert uuid == "b0" and layer.id() == layers["polygon"].id() and not layer.isEditable()


def test_without_an_atlas_it_says_so(qgis_app):
    iface = Interface()
    assert open_review(iface, Context("")) is None
    assert iface.bar.currentItem() is not None
    end(iface)
