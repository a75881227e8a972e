"""The parts of the import window: tables of plain text, choices by keyboard, the session behind the pages."""

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from visual_atlas_plugin.dialogs.import_background import Background
from visual_atlas_plugin.dialogs.import_conflicts import ConflictsPart
from visual_atlas_plugin.dialogs.import_check_page import ProblemsPart
from visual_atlas_plugin.dialogs.import_parts import ChoiceTable, TextTable, cell
from visual_atlas_plugin.dialogs.import_session import ImportSession, Opened
from visual_atlas_plugin.dialogs.import_words import field_choices, field_name, may_be_numbered, metres, remark
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.normal import NOTE, Problem
from visual_atlas_plugin.domain.importing.raw import ListSource, RawBatch, Remark
from visual_atlas_plugin.domain.importing.targets import TARGETS
from visual_atlas_plugin.exchange.plan import KEEP, NOTHING_KNOWN, TAKE, Conflict, Plan

HOSTILE = '<b>bold</b> & <img src="x">'


@pytest.fixture
def table(qgis_app):
    table = TextTable("vaTest", "A table", ["One", "Two"])
    table.resize(400, 200)
    table.show_rows([["a", HOSTILE], ["=1+1", None], ["-2", "x\ny"]], row_names=[7, 8, 12])
    table.show()
    yield table
    table.close()


def test_a_table_shows_text_letter_for_letter(table):
    model = table.model_
    assert model.data(model.index(0, 1)) == HOSTILE
    assert "<b>" not in model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole)
    assert model.data(model.index(1, 1)) == "" and model.data(model.index(2, 1)) == "x y"
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)] == ["7", "8", "12"]
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_a_table_is_copied_and_saved(table):
    table.selectRow(2)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "-2\tx y"
    table.clearSelection()
    table.copy()
    assert QApplication.clipboard().text().splitlines()[0] == "a\t" + HOSTILE
    assert table.model_.as_csv() == ('One,Two\na,"<b>bold</b> & <img src=""x"">"\n\'=1+1,\n\'-2,"x\ny"\n')


def test_tab_leaves_a_table(table):
    table.setFocus()
    assert not table.tabKeyNavigation()


def test_long_values_are_cut_for_the_eye_only():
    assert cell("a" * 5000).endswith("…") and len(cell("a" * 5000)) == 300 and cell(None) == "" and cell(3) == "3"


@pytest.fixture
def choices(qgis_app):
    widget = ChoiceTable("vaTestChoices", "Choices", ["Word", "Means"], "“{name}” means",
                         lambda row: [("", "nothing"), (None, "Heading"), ("x", "an X"), *([("y", "a Y")] if row else [])])
    widget.show_rows([[HOSTILE], ["two"]], ["", "y"])
    widget.show()
    QApplication.processEvents()
    yield widget
    widget.close()


def test_a_choice_is_made_by_keys_alone(choices):
    heard = []
    choices.chosen.connect(lambda row, value: heard.append((row, value)))
    choices.table.setFocus()
    assert choices.row == 0 and choices.prompt.textFormat() == Qt.TextFormat.PlainText and "<b>" in choices.prompt.text()
    choices.box.setFocus()
    QTest.keyClick(choices.box, Qt.Key.Key_Down)        # over the heading, which cannot be chosen
    assert choices.values() == ["x", "y"] and heard == [(0, "x")]
    assert choices.table.model_.texts(0)[-1] == "an X"
    QTest.keyClick(choices.table, Qt.Key.Key_Down)
    assert choices.row == 1 and choices.box.currentData() == "y" and choices.box.accessibleName() == "“two” means"


def test_all_rows_that_offer_it_get_a_choice(choices):
    heard = []
    choices.chosen.connect(lambda row, value: heard.append((row, value)))
    assert choices.set_all("y") == [1] and choices.values() == ["", "y"]
    assert choices.set_all("x") == [0, 1] and choices.values() == ["x", "x"] and heard == []
    choices.show_rows([], [])
    assert choices.row == -1 and not choices.box.isEnabled()


def test_every_field_of_every_kind_of_rows_has_a_name():
    for rows_are, fields in TARGETS.items():
        names = [value for value, _ in field_choices(rows_are) if value]
        assert names == list(fields)
        assert all(label.strip() for _, label in field_choices(rows_are))
    assert field_name("cases", "place#2").endswith("2") and may_be_numbered("cases", "place#3")
    assert not may_be_numbered("cases", "title") and not may_be_numbered("stages", "place")


def test_distances_and_remarks():
    assert metres(None) == "" and metres(431.2) == "431 m" and metres(4310) == "4.3 km" and metres(43100) == "43 km"
    assert remark("Plain.") == "Plain." and remark(Remark("Encoding: {name}.", name="UTF-8")) == "Encoding: UTF-8."


def session_of(columns, mapping):
    source = ListSource("t.csv", {"t": columns})
    tables = source.tables()
    first = {"t": next(iter(source.batches("t")), RawBatch([], []))}
    session = ImportSession("atlas.gpkg")
    session.begin("t.csv", Opened(source, tables, first, mapping))
    return session


def test_what_is_said_goes_into_the_mapping():
    session = session_of({"a": ["1", "1", None, "2"], "b": ["x"] * 4},
                         ImportMapping({"t": TableMapping("cases", {"a": "case_id"})}))
    assert session.examples("t", "a") == ["1", "2"] and session.examples("t", "none") == []
    session.set_column("t", "b", "place#2")
    session.set_column("t", "a", "")
    assert session.mapping.tables["t"].columns == {"b": "place#2"}
    session.set_table("t", "stages")        # rows of stages have no second place
    assert session.mapping.tables["t"] == TableMapping("stages", {})
    session.set_words("themes", {"x": "new", "y": "none"})
    session.set_words("themes", {"x": ""})
    assert session.mapping.themes == {"y": "none"}
    session.set_choice(crs="GCJ-02", day_first=True)
    session.set_terms(" Us ", "ask", "")
    assert (session.choices.crs, session.choices.day_first, session.mapping.owner) == ("GCJ-02", True, "Us")
    assert session.used_tables() == ["t"]
    session.set_table("t", "skip")
    assert session.used_tables() == []


def test_a_plan_belongs_to_the_mapping_it_was_made_with():
    session = session_of({"a": ["1"]}, ImportMapping({"t": TableMapping("cases", {"a": "case_id"})}))
    session.plan, session.planned = Plan("t", ""), session.mapping
    assert session.is_planned
    session.set_words("places", {"Hyesan": "KP-1"})
    assert not session.is_planned


def test_the_next_file_keeps_the_owner_and_takes_a_saved_mapping():
    mapping = ImportMapping({"t": TableMapping("cases", {"a": "case_id"})})
    session = session_of({"a": ["1"]}, mapping)
    session.set_terms("Us", "ask", "")
    session.begin("other.csv", replace_opened(session.opened, mapping))
    assert (session.mapping.owner, session.mapping.terms) == ("Us", "ask")
    saved = replace(mapping, owner="Them", terms="free")
    session.use_mapping(saved)
    session.begin("third.csv", replace_opened(session.opened, mapping))
    assert session.mapping == saved


def replace_opened(opened, mapping):
    return Opened(opened.source, opened.tables, opened.first_rows, mapping)


def test_problems_are_told_whole_and_saved(qgis_app, tmp_path):
    failures = []
    part = ProblemsPart(failures.append)
    part.show_problems([Problem("t", 5, "date", HOSTILE, "“{text}” is no date.", values={"text": "x"}),
                        Problem("t", 9, "", "", "Known.", NOTE)], 1)
    assert part.table.model_.rowCount() == 2 and part.whole.textFormat() == Qt.TextFormat.PlainText
    assert HOSTILE in part.whole.text() and "“x” is no date." in part.whole.text() and "stays out" in part.whole.text()
    part.save_as(str(tmp_path / "problems.csv"))
    lines = (tmp_path / "problems.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 3 and lines[1].startswith("5,t,date,")
    part.save_as(str(tmp_path / "no" / "problems.csv"))
    assert isinstance(failures[0], AtlasError) and not part.show_problems([], 0) and not part.save.isEnabled()


def test_conflicts_are_shown_three_ways_and_decided(qgis_app):
    session = ImportSession("atlas.gpkg")
    conflicts = [Conflict("cases", "A", "title", "old", HOSTILE, "new", 2),
                 Conflict("cases", "B", "summary", NOTHING_KNOWN, "x", None, 3)]
    part = ConflictsPart(session)
    part.show_conflicts(Plan("t", "", conflicts=conflicts, conflicts_found=2))
    assert part.list.values() == [KEEP, KEEP] and session.takes == {}
    assert part.list.table.model_.texts(0)[2:5] == ["old", HOSTILE, "new"]
    assert part.values.text().count("\n") == 2 and HOSTILE in part.values.text()
    part.list.set_value(0, TAKE, tell=True)
    assert session.takes == {conflicts[0].name: TAKE}
    part.take_all.click()
    assert session.takes == {one.name: TAKE for one in conflicts}
    part.keep_all.click()
    assert set(session.takes.values()) == {KEEP}
    for label in part.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def run(step, qtbot, stop=False):
    heard = []
    task = Background("test", step, lambda result, problem: heard.append((result, problem)))
    if stop:
        task.stop()
    task.go()
    qtbot.waitUntil(lambda: bool(heard), timeout=20000)
    return heard[0]


def test_a_step_in_the_background_tells_its_end(qgis_app, qtbot):
    assert run(lambda progress, canceled: 7, qtbot) == (7, None)

    def refused(progress, canceled):
        raise AtlasError("No.", "Do.")

    def unforeseen(progress, canceled):
        raise KeyError("x")

    assert run(refused, qtbot)[1].message == "No."
    assert "KeyError" in run(unforeseen, qtbot)[1].details
    result, problem = run(lambda progress, canceled: 7, qtbot, stop=True)
    assert result is None and isinstance(problem, Stopped)


def test_work_that_was_done_before_the_stop_was_heard_is_told_as_done(qgis_app, qtbot):
    """An import that was written must never be told as stopped."""
    heard = []

    def step(progress, canceled):
        task.stop()         # in the moment of the last step
        return "written"

    task = Background("test", step, lambda result, problem: heard.append((result, problem)))
    task.go()
    qtbot.waitUntil(lambda: bool(heard), timeout=20000)
    assert heard == [("written", None)]
