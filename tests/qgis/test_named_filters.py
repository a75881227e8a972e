"""Choices with a name in the project, and as text on the clipboard; what is wrong is refused in a sentence."""

from datetime import date

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu

from tests.qgis.panel_driver import panel  # noqa: F401 - a fixture
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel.named_filters import KEY, SCOPE, NamedFilters, as_text, from_text

REPATRIATION = "forced-repatriation"
STATE = FilterState(themes=frozenset([REPATRIATION]), start=date(2003, 1, 1), end=date(2009, 12, 31),
                    crossings=frozenset(["X-TUMEN"]), text="한 낱말 {x}")


@pytest.fixture
def named():
    """The named choices of an empty project."""
    return NamedFilters(QgsProject())


def test_names_are_kept_in_the_project_file(named, tmp_path, qtbot):
    with qtbot.waitSignal(named.names_changed):
        named.save("  Tumen,  2000s ", STATE)
    named.save("a & b / ü 온성", FilterState())
    project = named._project
    assert project.isDirty()
    assert project.write(str(tmp_path / "p.qgz"))
    other = QgsProject()
    assert other.read(str(tmp_path / "p.qgz"))
    again = NamedFilters(other)
    assert again.names() == ["a & b / ü 온성", "Tumen, 2000s"]
    assert again.state("Tumen, 2000s") == STATE
    again.remove("Tumen, 2000s")
    assert again.names() == ["a & b / ü 온성"]
    again.remove("Tumen, 2000s")


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_a_name_that_is_none_is_refused(named, name):
    with pytest.raises(AtlasError, match="1 to 60 characters"):
        named.save(name, STATE)
    assert named.names() == []


@pytest.mark.parametrize("entry", ["{", "[1]", "3", '{"a": 1}', "[" * 100_000])
def test_an_entry_that_somebody_broke_holds_no_names(named, entry):
    named._project.writeEntry(SCOPE, KEY, entry)
    assert named.names() == []
    named.save("new", STATE)
    assert named.state("new") == STATE


def test_choices_that_are_not_understood_are_refused(named):
    named._project.writeEntry(SCOPE, KEY, '{"bad": "{\\"visual_atlas_filter\\": 1, \\"sql\\": \\"1=1\\"}"}')
    with pytest.raises(AtlasError, match="word that is not known: sql"):
        named.state("bad")
    with pytest.raises(AtlasError, match="no choices named “gone”"):
        named.state("gone")


def test_text_that_is_copied_can_be_pasted():
    text = as_text(STATE, "Forced Repatriation, text “한 낱말 {x}”;\n1 of 16 records")
    assert text.startswith("Forced Repatriation, text “한 낱말 {x}”; 1 of 16 records\n{")
    assert from_text(text) == STATE and from_text(f"\n> mail\r\n{text}\r\n\r\nKind regards") == STATE


@pytest.mark.parametrize("text, said", [
    ("", "does not hold choices"), ("Hello", "does not hold choices"), ("{", "not readable"), ('{"a": 1}', "does not hold choices"),
    ('{"visual_atlas_filter": 99}', "newer Visual Atlas"), ('{"a": ' + "[" * 100_000, "not readable"),
    ('{"visual_atlas_filter": 2, "themes": ["elsewhere"]}', "a theme that is not known: elsewhere"),
])
def test_a_wrong_text_is_refused(text, said):
    with pytest.raises(AtlasError, match=said):
        from_text(text, ["forced-repatriation"])


def entry(panel, name):
    """Return an entry of the menu, which is written anew as if it was opened."""
    menu = panel.dock.page.truth.menu
    menu.fill()
    return menu.findChild(QAction, name)


@pytest.fixture
def answers(panel):
    """The panel's questions are answered by this: name, and whether one is sure."""
    QgsProject.instance().removeEntry(SCOPE, KEY)
    given = {"name": "Tumen", "sure": True, "asked": []}
    menu = panel.dock.page.truth.menu
    menu.ask_name = lambda _parent: given["name"]
    menu.ask_sure = lambda _parent, question: given["asked"].append(question) or given["sure"]
    yield given
    QgsProject.instance().removeEntry(SCOPE, KEY)


def test_save_take_and_remove(panel, answers, qtbot):
    panel.controller.choose(STATE)
    with qtbot.waitSignal(panel.dock.page.truth.names_changed):
        entry(panel, "vaFilterSave").trigger()
    panel.click("vaReset")
    entry(panel, "vaFilter_Tumen").trigger()
    assert panel.state == STATE
    panel.click("vaUndo")
    assert panel.state == FilterState()
    answers["sure"] = False
    entry(panel, "vaFilterSave").trigger()              # a name that is there: asked, and not replaced
    assert answers["asked"] == ["There are choices named “Tumen”. Put these in their place?"]
    entry(panel, "vaFilterRemove_Tumen").trigger()
    assert panel.dock.page.truth.menu.named.state("Tumen") == STATE
    answers["sure"] = True
    entry(panel, "vaFilterRemove_Tumen").trigger()
    assert panel.dock.page.truth.menu.named.names() == [] and entry(panel, "vaFilter_Tumen") is None


def test_a_name_of_choices_for_another_atlas_is_told(panel, answers):
    panel.dock.page.truth.menu.named.save("Other", FilterState(themes=frozenset(["elsewhere"])))
    entry(panel, "vaFilter_Other").trigger()
    assert panel.state == FilterState()
    assert panel.find("vaProblemText").text().startswith("These choices name a theme that is not known: elsewhere.")


def test_copy_and_paste(panel, answers):
    panel.controller.choose(STATE)
    entry(panel, "vaFilterCopy").trigger()
    assert QApplication.clipboard().text().startswith("Forced Repatriation, possibly between 2003 and 2009, through Tumen–Namyang")
    panel.click("vaReset")
    entry(panel, "vaFilterPaste").trigger()
    assert panel.state == STATE
    QApplication.clipboard().setText("SELECT 1")
    entry(panel, "vaFilterPaste").trigger()
    assert panel.state == STATE and panel.find("vaProblem").isVisible()
    assert panel.find("vaProblemText").text().startswith("This text does not hold choices of the Visual Atlas.")


def test_the_menu_opens_by_key(panel, answers):
    panel.find("vaFilterMenu").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.find("vaFilterMenu"), Qt.Key.Key_Space)
    menu = panel.find("vaFilterMenuList", QMenu)
    assert menu.isVisible() and [a.objectName() for a in menu.actions() if a.text()] == [
        "vaFilterSave", "vaFilterCopy", "vaFilterPaste"]
    menu.close()


def test_redo_is_offered_after_an_undo(panel):
    assert not panel.find("vaRedo").isVisible()
    panel.click("vaPreset_2000s")
    panel.click("vaUndo")
    panel.click("vaRedo")
    assert panel.state.has_window and not panel.find("vaRedo").isVisible()


def test_a_name_is_no_html_in_the_menu(panel, answers):
    panel.dock.page.truth.menu.named.save("<b>x</b>", STATE)
    assert "&lt;b&gt;" in entry(panel, "vaFilter_<b>x</b>").toolTip()
    panel.dock.page.truth.menu.named.remove("<b>x</b>")
