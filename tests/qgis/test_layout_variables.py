"""Variables that a user's own layout prints: of what may leave, never a number of before, never evaluated."""

import shutil
from datetime import date

import pytest
from qgis.core import QgsExpressionContextUtils, QgsLayoutItemLabel, QgsPrintLayout, QgsProject

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import layout_variables
from visual_atlas_plugin.mapping.layout_variables import LayoutVariables, update_variables
from visual_atlas_plugin.store import public_index
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.theme_writer import ThemeDraft, add_theme
from visual_atlas_plugin.store.training import build_training_atlas


@pytest.fixture(scope="module")
def facts(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("facts") / "facts.gpkg"
    build_atlas(path)
    return str(path)


@pytest.fixture(scope="module")
def training(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return str(path)


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


def label_in(project, text):
    """A layout with one label, added to the project as a user does."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(f"page {len(project.layoutManager().layouts())}")
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    layout.addLayoutItem(label)
    project.layoutManager().addLayout(layout)
    return label


def test_a_label_prints_choices_and_numbers(project, facts):
    label = label_in(project, "[% @va_filter %] | [% @va_records %] of [% @va_records_total %] | [% @va_held_back %] | "
                              "[% @va_window_start %] to [% @va_window_end %] | [% @va_window %]")
    update_variables(project, facts, FilterState(start=date(2023, 10, 9), end=date(2023, 10, 9), include_undated=False))
    assert label.currentText() == (
        "All themes, possibly on 9 October 2023, undated records left out; 2 of 16 records | 2 of 16 | 0 | "
        "9 October 2023 to 9 October 2023 | 9 October 2023")
    update_variables(project, facts, FilterState())
    assert "All themes, all dates; 16 of 16 records | 16 of 16 | 0 |  to  | All dates" == label.currentText()
    assert set(layout_variables.NAMES) <= set(QgsExpressionContextUtils.projectScope(project).variableNames())


def test_numbers_are_of_what_may_leave_and_names_stay_behind(project, training):
    update_variables(project, training, FilterState(
        text="Hyesan", area=((120.0, 38.0), (131.0, 38.0), (131.0, 44.0), (120.0, 44.0))))
    values = project.customVariables()
    allowed = public_index.read_allowed(training, date.today())
    assert values["va_records_total"] == len(allowed.fids) and values["va_held_back"] == allowed.held_back
    assert 0 <= values["va_records"] < values["va_records_total"]
    assert "Hyesan" not in str(values) and "a text search" in values["va_filter"] and "a chosen area" in values["va_filter"]


def test_a_theme_that_only_held_back_records_have_is_not_named(project, facts, tmp_path):
    path = str(tmp_path / "own_theme.gpkg")
    shutil.copy(facts, path)
    theme = add_theme(path, ThemeDraft("Informants of Hyesan", "혜산의 정보원", "IH", "#336699"), "tester")
    connection = connect(path, write=True)
    connection.execute("INSERT INTO case_themes (uuid, case_uuid, theme_uuid) SELECT 'new', c.uuid, t.uuid FROM cases c, themes t "
                       "WHERE c.case_id = 'D0000110' AND t.theme_id = ?", (theme,))
    connection.execute("UPDATE cases SET privacy = 'restricted' WHERE case_id = 'D0000110'")
    connection.close()
    update_variables(project, path, FilterState(themes=frozenset([theme])))
    values = project.customVariables()
    assert values["va_filter"] == "1 of 9 themes, all dates; 0 of 15 records" and values["va_held_back"] == 1
    update_variables(project, path, FilterState(themes=frozenset(["forced-repatriation"])))
    assert project.customVariables()["va_filter"].startswith("Forced Repatriation, all dates;")


def test_values_are_never_evaluated(project, facts, tmp_path):
    path = str(tmp_path / "themes.gpkg")
    shutil.copy(facts, path)
    connection = connect(path, write=True)
    connection.execute("UPDATE themes SET name_en = '[% 40 + 2 %] <b>x</b> @project_path' WHERE theme_id = 'forced-repatriation'")
    connection.close()
    label = label_in(project, "[% @va_filter %]")
    update_variables(project, path, FilterState(themes=frozenset(["forced-repatriation"])))
    assert "[% 40 + 2 %] ‹b›x‹/b› @project_path" in label.currentText() and "42" not in label.currentText()


def test_nothing_is_read_before_a_layout_could_print_it(project, facts, qtbot, monkeypatch):
    reads = []
    real = layout_variables.load_public_index
    monkeypatch.setattr(layout_variables, "load_public_index", lambda *args: reads.append(args) or real(*args))
    kept = LayoutVariables(project)
    kept.update(facts, FilterState())
    qtbot.wait(400)
    assert reads == [] and project.customVariables()["va_records"] == "not counted yet"
    label = label_in(project, "[% @va_records %]")
    qtbot.waitUntil(lambda: label.currentText() == "16", timeout=5000)
    for year in (2001, 2002, 2003):
        kept.update(facts, FilterState(start=date(year, 1, 1), include_undated=False))
        assert label.currentText() == "not counted yet"       # never a number of before
    qtbot.waitUntil(lambda: label.currentText() == "13", timeout=5000)
    assert len(reads) == 1
    kept.release()


def test_an_edit_is_counted_anew(project, facts, tmp_path):
    path = str(tmp_path / "edited.gpkg")
    shutil.copy(facts, path)
    counted = layout_variables.PublicCounts()
    assert counted.values(path, FilterState())["va_held_back"] == 0
    connection = connect(path, write=True)
    connection.execute("UPDATE cases SET privacy = 'restricted' WHERE fid < 4")
    connection.close()
    values = counted.values(path, FilterState())
    assert (values["va_records"], values["va_records_total"], values["va_held_back"]) == (13, 13, 3)


def test_a_large_atlas_is_counted_in_a_task_and_the_last_choice_wins(project, training, qtbot, monkeypatch):
    monkeypatch.setattr(layout_variables, "IN_BACKGROUND_FROM", 1)
    label = label_in(project, "[% @va_window_start %]: [% @va_records %]")
    kept = LayoutVariables(project)
    for year in (1990, 2001, 2010):
        kept.update(training, FilterState(start=date(year, 1, 1), include_undated=False, certainly=True))
        qtbot.wait(320)
    state = FilterState(start=date(2010, 1, 1), include_undated=False, certainly=True)
    number = layout_variables.PublicCounts().values(training, state)["va_records"]
    qtbot.waitUntil(lambda: label.currentText() == f"1 January 2010: {number}", timeout=20000)
    kept.release()


def test_the_last_atlas_shown_is_told_of(project, facts, training, qtbot):
    label = label_in(project, "[% @va_records_total %]")
    kept = LayoutVariables(project)
    kept.update(training, FilterState())
    kept.update(facts, FilterState())
    qtbot.waitUntil(lambda: label.currentText() == "16", timeout=5000)
    kept.release()


def test_an_atlas_that_is_gone_leaves_no_number(project, facts, tmp_path, qtbot):
    label = label_in(project, "[% @va_records %]")
    kept = LayoutVariables(project)
    kept.update(str(tmp_path / "gone.gpkg"), FilterState())
    qtbot.waitUntil(lambda: label.currentText() == "not counted", timeout=5000)
    kept.release()
    with pytest.raises(AtlasError):
        update_variables(project, str(tmp_path / "gone.gpkg"), FilterState())


def test_variables_of_others_stay(project, facts):
    project.setCustomVariables({"mine": "1"})
    update_variables(project, facts, FilterState())
    assert project.customVariables()["mine"] == "1"
    layout_variables.remove_variables(project)
    assert project.customVariables() == {"mine": "1"}


def test_a_project_that_was_cleared_is_forgotten(project, facts, qtbot):
    kept = LayoutVariables(project)
    kept.update(facts, FilterState())
    project.clear()
    label = label_in(project, "[% @va_records %]")
    qtbot.wait(400)
    assert label.currentText() == "" and "va_records" not in project.customVariables()
    kept.release()


def test_a_saved_project_stays_saved(project, facts):
    label_in(project, "[% @va_records %]")
    project.setDirty(False)
    update_variables(project, facts, FilterState())
    assert not project.isDirty() and project.customVariables()["va_records"] == 16
    project.setDirty(True)
    update_variables(project, facts, FilterState(include_undated=False))
    assert project.isDirty()
