"""Themes of one's own: what the atlas takes and refuses, the log of it, and the dialog that asks."""

import shutil
import sqlite3

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from tests.qgis.panel_driver import Panel
from visual_atlas_plugin.dialogs.theme_dialog import OFFERED, ThemeDialog, offered_color
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel.theme_editing import ThemeEditing
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.index_reader import load_totals
from visual_atlas_plugin.store.theme_writer import ThemeDraft, add_theme, change_theme, check_theme

DRAFT = ThemeDraft(" Trafficking  of women", "인신매매", "tw", "#c2561a")


@pytest.fixture
def path(atlas_path, tmp_path):
    """A copy of the facts that may be changed."""
    copy = tmp_path / "own.gpkg"
    shutil.copy(atlas_path, copy)
    return str(copy)


def rows(path, sql, *values):
    connection = sqlite3.connect(path)
    found = connection.execute(sql, values).fetchall()
    connection.close()
    return found


def test_a_theme_is_added_whole_and_logged(path):
    assert add_theme(path, DRAFT, "ab") == "trafficking-of-women"
    assert rows(path, "SELECT name_en, name_ko, code, color, is_user, theme_no, edited_by, length(uuid) FROM themes "
                      "WHERE theme_id = 'trafficking-of-women'") == [
        ("Trafficking of women", "인신매매", "TW", "#C2561A", 1, 8, "ab", 36)]
    assert rows(path, "SELECT action, edited_by FROM change_log WHERE table_name = 'themes' ORDER BY fid DESC LIMIT 1") == [
        ("insert", "ab")]
    last = load_totals(path).themes[-1]
    assert (last.theme_id, last.is_user, last.name_ko) == ("trafficking-of-women", True, "인신매매")
    assert not any(row.is_user for row in load_totals(path).themes[:-1])


def test_a_theme_of_ones_own_is_changed_and_a_published_one_is_not(path):
    theme_id = add_theme(path, DRAFT, "ab")
    change_theme(path, theme_id, ThemeDraft("Trafficking", "", "TR", "#4D4D4D"), "cd")
    assert rows(path, "SELECT name_en, name_ko, code, color, row_version, edited_by FROM themes WHERE theme_id = ?", theme_id) == [
        ("Trafficking", None, "TR", "#4D4D4D", 2, "cd")]
    before = rows(path, "SELECT * FROM themes")
    with pytest.raises(AtlasError, match="Published themes cannot be changed"):
        change_theme(path, "forced-repatriation", ThemeDraft("X", "", "XX", "#000000"), "cd")
    assert rows(path, "SELECT * FROM themes") == before


@pytest.mark.parametrize("draft, said", [
    (ThemeDraft("", "한국어", "AB", "#000000"), "needs an English name"),
    (ThemeDraft("x" * 61, "", "AB", "#000000"), "needs an English name"),
    (ThemeDraft("New", "", "A", "#000000"), "two letters"), (ThemeDraft("New", "", "A-", "#000000"), "two letters"),
    (ThemeDraft("New", "", "AB", "red"), "#RRGGBB"),
    (ThemeDraft("New", "", "FR", "#000000"), "FR belongs to the theme “Forced Repatriation”"),
    (ThemeDraft("forced repatriation", "", "AB", "#000000"), "There is a theme named"),
    (ThemeDraft("New", "", "AB", "#DDCC77"), "“Forced Repatriation” has this color"),
])
def test_what_is_refused(path, draft, said):
    with pytest.raises(AtlasError, match=said):
        check_theme(draft.cleaned(), load_totals(path).themes)


def test_the_file_itself_refuses_what_nobody_checked(path):
    before = rows(path, "SELECT * FROM themes"), rows(path, "SELECT count(*) FROM change_log")
    for draft in (ThemeDraft("New", "", "FR", "#000000"), ThemeDraft("New", "", "ABC", "#000000"), ThemeDraft("New", "", "AB", "red")):
        with pytest.raises(AtlasError, match="The atlas refused this theme"):
            add_theme(path, draft, "ab")
    assert (rows(path, "SELECT * FROM themes"), rows(path, "SELECT count(*) FROM change_log")) == before


def test_ids_are_made_of_names_and_stay_apart(path):
    assert add_theme(path, ThemeDraft("Réfugiés!", "", "R1", "#000001"), "ab") == "refugies"
    assert add_theme(path, ThemeDraft("Refugies", "", "R2", "#000002"), "ab") == "refugies-2"
    assert add_theme(path, ThemeDraft("난민", "난민", "R3", "#000003"), "ab") == "theme"


def test_a_file_in_use_is_told(path):
    other = connect(path, write=True)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(AtlasError, match="in use"):
            add_theme(path, DRAFT, "ab")
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_the_dialog_tells_before_it_saves(path, qtbot):
    dialog = ThemeDialog(load_totals(path).themes)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.save.isEnabled() and dialog.problem.text() == "" and dialog.color.color().name().upper() == OFFERED[0]
    QTest.keyClicks(dialog.name, "Trafficking")
    QTest.keyClicks(dialog.code, "fr")
    assert not dialog.save.isEnabled() and dialog.problem.text().startswith("The code FR belongs to")
    dialog.code.clear()
    QTest.keyClicks(dialog.code, "trx")                     # no third letter
    assert dialog.save.isEnabled() and dialog.draft() == ThemeDraft("Trafficking", "", "TR", OFFERED[0])
    dialog.color.setColor(QColor("#DDCC77"))
    assert not dialog.save.isEnabled()
    assert offered_color(load_totals(path).themes) == OFFERED[0]


@pytest.fixture
def editing(path, qtbot, monkeypatch):
    """The panel on a file that may be changed, with a dialog that is filled in as given and accepted."""
    panel = Panel(qtbot, path)
    panel.fill = {}

    def accept(dialog):
        for name, text in panel.fill.items():
            getattr(dialog, name).setText(text)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ThemeDialog, "exec", accept)
    return panel


def test_add_and_change_in_the_panel(editing):
    editing.controller.choose(FilterState(include_undated=False))
    editing.fill = {"name": "Trafficking", "code": "TR"}
    editing.click("vaAddTheme")
    assert editing.find("vaTheme_traffickingCount").text() == "0 here"
    assert not editing.state.include_undated                # the choices stay
    editing.fill = {"name": "Trafficking & sale"}
    QTest.keyClick(editing.find("vaTheme_traffickingChange"), Qt.Key.Key_Space)
    editing.settle()
    assert editing.find("vaTheme_traffickingName").text() == "Trafficking & sale"
    assert editing.find("vaTheme_traffickingName").shortcut().isEmpty()      # the ampersand is no key
    assert len(editing.dock.page.explore.themes.rows) == 9


def test_what_the_file_refuses_is_told_in_the_panel(editing, monkeypatch):
    other = connect(editing.controller.atlas.path, write=True)
    other.execute("BEGIN IMMEDIATE")
    try:
        editing.fill = {"name": "Trafficking", "code": "TR"}
        editing.click("vaAddTheme")
        assert editing.find("vaProblem").isVisible() and "in use" in editing.find("vaProblemText").text()
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert isinstance(editing.dock.page.explore.theme_editing, ThemeEditing)
    assert len(editing.dock.page.explore.themes.rows) == 8
