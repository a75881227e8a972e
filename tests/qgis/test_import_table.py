"""visualatlas:importtable and visualatlas:undoimport as toolbox, panel and qgis_process run them. SYNTHETIC data."""

import csv
import json

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tests.unit.import_kit import MAPPING, ask, content, edit, make_atlas
from visual_atlas_plugin.domain.importing.mapping_json import to_json
from visual_atlas_plugin.processing.import_table import ImportTable
from visual_atlas_plugin.processing.undo_import import UndoImport

HEAD = "id,title,what,when,theme,where,kind,lat,lon,role,notes\n"
ROWS = ("D-1,One,made up,2003-05,Arrest,Alpha prison,prison,,,detention,\n"
        "D-2,Two,=1+1,someday,Arrest,Alpha prison,prison,,,detention,\n"
        "D-3,Three,made up,2004,Torture,Delta,prison,41.5,128.25,detention,\n")


class Feedback(QgsProcessingFeedback):
    """Keeps what was said; cancels where it is told to."""

    def __init__(self, stop=False):
        super().__init__()
        self.said = []
        if stop:
            self.cancel()

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)

    def pushWarning(self, text):  # noqa: N802
        self.said.append(text)


def run(algorithm, parameters, feedback=None):
    """Run an algorithm and return its results and what it said."""
    feedback = feedback or Feedback()
    results, done = algorithm.create().run(parameters, QgsProcessingContext(), feedback, {}, False)
    assert done
    return results, "\n".join(feedback.said)


@pytest.fixture()
def given(qgis_app, tmp_path):
    """Parameters of an import of three rows with a mapping."""
    (tmp_path / "rows.csv").write_text(HEAD + ROWS, encoding="utf-8")
    mapping = to_json(MAPPING).replace('"rows": {', '"rows.csv": {')
    from visual_atlas_plugin.exchange.reading import open_source
    name = open_source(tmp_path / "rows.csv").tables()[0].name
    (tmp_path / "mapping.json").write_text(mapping.replace('"rows.csv": {', f'"{name}": {{'), encoding="utf-8")
    return {"INPUT": str(tmp_path / "rows.csv"), "MAPPING": str(tmp_path / "mapping.json"),
            "ATLAS": str(make_atlas(tmp_path / "atlas.gpkg")), "DRY_RUN": False}


def figures(results):
    return [results[name] for name in ("NEW", "CHANGED", "SAME", "REJECTED", "CONFLICTS")]


def test_a_dry_run_an_import_the_same_again_and_an_undo(given):
    before = content(given["ATLAS"])
    dry, said = run(ImportTable(), {**given, "DRY_RUN": True})
    assert figures(dry) == [2, 0, 0, 1, 0] and dry["IMPORT_ID"] == "" and content(given["ATLAS"]) == before
    assert "row 3, when: someday" in said and "nothing was written" in said
    done, _ = run(ImportTable(), given)
    assert figures(done) == [2, 0, 0, 1, 0] and done["IMPORT_ID"]
    assert ask(given["ATLAS"], "SELECT case_id, owner, import_id FROM cases ORDER BY 1") == [
        ("D-1", "Group A", done["IMPORT_ID"]), ("D-3", "Group A", done["IMPORT_ID"])]
    again, _ = run(ImportTable(), given)
    assert figures(again) == [0, 0, 2, 1, 0] and again["IMPORT_ID"] == ""
    edit(given["ATLAS"], "UPDATE cases SET title = 'Ours' WHERE case_id = 'D-3'")
    undone, said = run(UndoImport(), {"ATLAS": given["ATLAS"]})
    assert undone["UNDONE"] == done["IMPORT_ID"] and undone["KEPT"] == 2 and "Kept: cases D-3" in said
    assert ask(given["ATLAS"], "SELECT case_id FROM cases") == [("D-3",)]
    with pytest.raises(QgsProcessingException, match="No import of this atlas stands"):
        run(UndoImport(), {"ATLAS": given["ATLAS"]})


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_the_report_names_every_row_column_value_and_reason(given, tmp_path, ending):
    run(ImportTable(), {**given})
    edit(given["ATLAS"], "UPDATE cases SET title = '=Ours' WHERE case_id = 'D-1'")
    (tmp_path / "rows.csv").write_text(HEAD + ROWS.replace("One", "+Uno"), encoding="utf-8")
    report = tmp_path / f"report.{ending}"
    results, _ = run(ImportTable(), {**given, "REPORT": str(report)})
    assert results["REPORT"] == str(report) and figures(results) == [0, 0, 1, 1, 1]
    if ending == "json":
        whole = json.loads(report.read_text("utf-8"))
        lines, cell = whole["lines"], "+Uno"
        assert whole["rows"] == {"read": 3, "new": 0, "changed": 0, "same": 1, "rejected": 1, "conflict": 1}
    else:
        lines, cell = list(csv.DictReader(report.read_text("utf-8-sig").splitlines())), "'+Uno"
    rejected, = [line for line in lines if line["kind"] == "reject"]
    assert (int(rejected["row"]), rejected["column"], rejected["value"]) == (3, "when", "someday") and rejected["reason"]
    conflict, = [line for line in lines if line["kind"] == "conflict kept"]
    assert (conflict["record"], conflict["column"], conflict["value"], conflict["before"]) == ("D-1", "title", cell, "One")
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_conflicts_are_taken_where_that_is_asked_for(given, tmp_path):
    run(ImportTable(), given)
    edit(given["ATLAS"], "UPDATE cases SET title = 'Ours' WHERE case_id = 'D-1'")
    (tmp_path / "rows.csv").write_text(HEAD + ROWS.replace("One", "Uno"), encoding="utf-8")
    taken, _ = run(ImportTable(), {**given, "ON_CONFLICT": "take"})
    assert figures(taken) == [0, 1, 1, 1, 0]
    assert ask(given["ATLAS"], "SELECT title FROM cases WHERE case_id = 'D-1'") == [("Uno",)]


def test_without_a_mapping_one_is_proposed_and_can_be_kept(given, tmp_path):
    (tmp_path / "plain.csv").write_text(
        "case_id,title,date,theme,place\nD-7,Seven,2003-05-04,Arrest,Alpha prison\n", encoding="utf-8")
    wish = {**given, "INPUT": str(tmp_path / "plain.csv"), "MAPPING": None, "OWNER": "Group C", "TERMS": "none given",
            "SAVE_MAPPING": str(tmp_path / "kept.json")}
    results, _ = run(ImportTable(), wish)
    assert figures(results) == [1, 0, 0, 0, 0]
    again, _ = run(ImportTable(), {**given, "INPUT": str(tmp_path / "plain.csv"), "MAPPING": str(tmp_path / "kept.json")})
    assert figures(again) == [0, 0, 1, 0, 0]


def test_a_stop_and_a_missing_owner_leave_the_atlas(given):
    before = content(given["ATLAS"])
    results, said = run(ImportTable(), given, Feedback(stop=True))
    assert results == {} and "Stopped" in said
    mapping = given["MAPPING"]
    text = open(mapping, encoding="utf-8").read().replace("Group A", "")
    open(mapping, "w", encoding="utf-8").write(text)
    with pytest.raises(QgsProcessingException, match="whose data"):
        run(ImportTable(), given)
    assert content(given["ATLAS"]) == before


def test_the_mapping_of_one_file_serves_the_next_one_of_another_name(given, tmp_path):
    first, _ = run(ImportTable(), given)
    (tmp_path / "rows of april.csv").write_text(HEAD + ROWS, encoding="utf-8")
    second, _ = run(ImportTable(), {**given, "INPUT": str(tmp_path / "rows of april.csv")})
    assert second["SAME"] == first["NEW"] > 0 and second["NEW"] == 0


def test_decisions_field_by_field(given, tmp_path):
    run(ImportTable(), given)
    edit(given["ATLAS"], "UPDATE cases SET title = 'Ours', summary = 'ours' WHERE case_id = 'D-1'")
    text = (tmp_path / "rows.csv").read_text(encoding="utf-8").replace("One,made up", "Uno,hecho")
    (tmp_path / "rows.csv").write_text(text, encoding="utf-8")
    decided = [{"table": "cases", "key": "D-1", "column": "title", "decision": "take"}]
    (tmp_path / "decided.json").write_text(json.dumps(decided), encoding="utf-8")
    done, _ = run(ImportTable(), {**given, "DECISIONS": str(tmp_path / "decided.json"), "DRY_RUN": True})
    assert done["CONFLICTS"] == 1
    with pytest.raises(QgsProcessingException, match="Decision 2"):
        run(ImportTable(), {**given, "DECISIONS": json.dumps([*decided, {"table": "cases"}])})
    with pytest.raises(QgsProcessingException, match="no JSON"):
        run(ImportTable(), {**given, "DECISIONS": "[{"})
    run(ImportTable(), {**given, "DECISIONS": json.dumps(decided)})
    assert ask(given["ATLAS"], "SELECT title, summary FROM cases WHERE case_id = 'D-1'") == [("Uno", "ours")]


def test_what_is_gone_is_removed_where_the_parameter_says_so(given, tmp_path):
    run(ImportTable(), given)
    text = (tmp_path / "rows.csv").read_text(encoding="utf-8").replace("2003-05,Arrest,Alpha prison,prison", "2003-05,Torture,,")
    (tmp_path / "rows.csv").write_text(text.replace(",,detention,", ",,,", 1), encoding="utf-8")
    themes = "SELECT t.theme_id FROM case_themes m JOIN cases c ON c.uuid = m.case_uuid JOIN themes t ON t.uuid = m.theme_uuid " \
             "WHERE c.case_id = 'D-1' ORDER BY 1"
    kept, said = run(ImportTable(), {**given, "DECISIONS": "[]"})
    assert (kept["GONE"], kept["REMOVED"]) == (2, 0)
    gone, said = run(ImportTable(), {**given, "ON_GONE": "remove", "DECISIONS": json.dumps([
        {"table": "case_themes", "key": "D-1/arrest", "column": "gone from the source", "decision": "take"}])})
    assert "the file no longer has “Arrest”" in said and ask(given["ATLAS"], themes) == [("torture",)]
