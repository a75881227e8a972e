"""The charts as files: run as toolbox and models do; what may leave alone, all files or none, the same bytes each time."""

import csv
import io
import json
import re
import shutil
import subprocess
from datetime import date
from xml.etree import ElementTree

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingProvider
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtSvg import QSvgRenderer

from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.layouts import chart_files, chart_words
from visual_atlas_plugin.layouts.chart_shapes import Drawing
from visual_atlas_plugin.layouts.chart_words import Table
from visual_atlas_plugin.processing.export_charts import ExportCharts
from visual_atlas_plugin.processing.export_overview import ExportOverview
from visual_atlas_plugin.store import atomic_folder
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.training import build_training_atlas

SVG, PNG, PDF, CSV = range(4)
STEMS = ("cases_between_provinces", "records_by_place", "records_by_year", "women_and_men")


class Charts(QgsProcessingProvider):
    """A provider with the algorithms that take choices."""

    def id(self):  # noqa: A003
        return "visualatlas"

    def name(self):
        return "Visual Atlas"

    def loadAlgorithms(self):  # noqa: N802
        self.addAlgorithm(ExportCharts())
        self.addAlgorithm(ExportOverview())


@pytest.fixture(scope="module")
def run(qgis_app):
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = Charts()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield lambda **parameters: processing.run("visualatlas:exportcharts", parameters)
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="module")
def facts(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("facts") / "facts.gpkg"
    build_atlas(path)
    return path


@pytest.fixture(scope="module")
def training(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return path


def table_of(file):
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"))))


def test_pictures_and_tables_of_the_facts(run, facts, tmp_path):
    result = run(ATLAS=str(facts), OUTPUT=str(tmp_path / "charts"), FORMATS=[SVG, PNG, PDF, CSV], DPI=100)
    folder = tmp_path / "charts"
    assert result["RECORDS"] == 16 and result["HELD_BACK"] == 0 and result["OUTPUT"] == str(folder)
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        [f"{stem}.{ending}" for stem in STEMS for ending in ("svg", "png", "pdf", "csv")] + ["about_these_charts.txt"])
    rows = table_of(folder / "records_by_year.csv")
    assert rows[0] == ["Year", "All records", "Forced Repatriation"] and ["2023", "4", "4"] in rows
    assert ["Tumen–Namyang crossing (Tumen Border Bridge)", "3"] in table_of(folder / "records_by_place.csv")
    about = (folder / "about_these_charts.txt").read_text(encoding="utf-8")
    assert "All themes, all dates; 16 of 16 records" in about and "n = 13 records" in about
    assert "Documented cases are fewer than the true number." in about and "SYNTHETIC" not in about
    picture = QImage(str(folder / "records_by_year.png"))
    assert picture.width() == round(180 / 25.4 * 100) and picture.pixelColor(0, 0).name() == "#ffffff"
    assert not any(picture.textKeys())


def test_letters_in_svg_are_outlines_unless_asked_for(run, facts, tmp_path):
    for name, editable in (("outlines", False), ("text", True)):
        run(ATLAS=str(facts), OUTPUT=str(tmp_path / name), FORMATS=[SVG], EDITABLE_TEXT=editable, LANGUAGE=2)
    outlines = (tmp_path / "outlines" / "records_by_year.svg").read_text(encoding="utf-8")
    text = (tmp_path / "text" / "records_by_year.svg").read_text(encoding="utf-8")
    assert "<text" not in outlines and "<text" in text and "강제송환" in text
    assert re.search(r'<svg width="180(\.\d+)?mm"', outlines)
    renderer = QSvgRenderer(QByteArray(outlines.encode("utf-8")))
    assert renderer.isValid() and renderer.viewBoxF().width() == 18000
    assert "<title>" in outlines and "<desc>" in outlines


def test_pdf_holds_text_in_both_languages(run, facts, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.fail("pdftotext is needed (scripts/apt-packages.txt)")
    for language, said in ((1, "Forced Repatriation"), (2, "강제송환")):
        folder = tmp_path / str(language)
        run(ATLAS=str(facts), OUTPUT=str(folder), FORMATS=[PDF], LANGUAGE=language)
        text = subprocess.run(["pdftotext", "-layout", str(folder / "records_by_year.pdf"), "-"], capture_output=True,
                              timeout=60, check=True).stdout.decode("utf-8")
        assert said in text and "2024" in text
        fonts = subprocess.run(["pdffonts", str(folder / "records_by_year.pdf")], capture_output=True, timeout=60,
                               check=True).stdout.decode("utf-8").splitlines()[2:]
        assert fonts and all(line.split()[-5] == "yes" for line in fonts), fonts       # embedded


def test_equal_input_gives_equal_files(run, training, tmp_path):
    state = FilterState(themes=frozenset(["forced-repatriation", words.NO_THEME]), start=date(2001, 1, 1)).to_json()
    for name in ("one", "two"):
        run(ATLAS=str(training), OUTPUT=str(tmp_path / name), FORMATS=[SVG, PNG, PDF, CSV], FILTER=state, DPI=80)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes(), file.name


def test_only_what_may_leave_is_counted(run, training, tmp_path):
    result = run(ATLAS=str(training), OUTPUT=str(tmp_path / "all"), FORMATS=[CSV])
    connection = connect(training)
    public = connection.execute("SELECT COUNT(*) FROM cases WHERE privacy = 'public'").fetchone()[0]
    total = connection.execute("SELECT COUNT(*) FROM cases").fetchone()[0]
    places = {row[0] for row in connection.execute("SELECT name_en FROM places WHERE privacy = 'public'")}
    connection.close()
    assert 0 < result["RECORDS"] < public and result["RECORDS"] + result["HELD_BACK"] == total
    about = (tmp_path / "all" / "about_these_charts.txt").read_text(encoding="utf-8")
    assert about.startswith("SYNTHETIC") and f"{result['HELD_BACK']:,} records are held back." in about
    assert {row[0] for row in table_of(tmp_path / "all" / "records_by_place.csv")[1:]} <= places
    assert all(row[1] == "0" for row in table_of(tmp_path / "all" / "women_and_men.csv")[1:])


def test_choices_narrow_the_charts_and_what_may_be_a_name_is_not_printed(run, facts, tmp_path):
    state = FilterState(text="Kim Cheol-ok", area=((120.0, 40.0), (131.0, 40.0), (131.0, 44.0)))
    run(ATLAS=str(facts), OUTPUT=str(tmp_path / "found"), FORMATS=[SVG, CSV], FILTER=state.to_json(), EDITABLE_TEXT=True)
    for file in (tmp_path / "found").iterdir():
        assert "Cheol-ok" not in file.read_text(encoding="utf-8"), file.name
    about = (tmp_path / "found" / "about_these_charts.txt").read_text(encoding="utf-8")
    assert "a text search" in about and "in a chosen area" in about and "of 16 records" in about


def test_a_place_of_held_records_alone_is_not_named(run, facts, tmp_path):
    path = tmp_path / "held.gpkg"
    shutil.copy(facts, path)
    connection = connect(path, write=True)
    connection.execute("UPDATE places SET privacy = 'restricted', name_en = 'SECRET PLACE' WHERE place_id = 'X-TUMEN'")
    connection.execute("UPDATE cases SET publisher = 'SECRET SOURCE', privacy = 'restricted' WHERE fid = 1")
    connection.close()
    state = FilterState(crossings=frozenset(["X-TUMEN"]), publishers=frozenset(["SECRET SOURCE", "NKDB"]))
    run(ATLAS=str(path), OUTPUT=str(tmp_path / "charts"), FORMATS=[CSV], FILTER=state.to_json())
    for file in (tmp_path / "charts").iterdir():
        text = file.read_text(encoding="utf-8")
        assert "SECRET" not in text and "X-TUMEN" not in text, file.name


@pytest.mark.parametrize("choices, said", [
    ("not json", "not readable"), ('{"visual_atlas_filter": 2, "themes": ["no-such-theme"]}', "no-such-theme"),
    ('{"visual_atlas_filter": 2, "wrong": 1}', "wrong"), ('{"visual_atlas_filter": 99}', "newer")])
def test_choices_that_are_not_understood_are_refused(run, facts, tmp_path, choices, said):
    with pytest.raises(QgsProcessingException, match=said):
        run(ATLAS=str(facts), OUTPUT=str(tmp_path / "none"), FILTER=choices)
    assert not (tmp_path / "none").exists()


def test_the_parameter_is_the_same_for_all(run, facts):
    for algorithm in (ExportCharts(), ExportOverview()):
        algorithm = algorithm.create()
        assert algorithm.parameterDefinition("FILTER").type() == "string"
        assert algorithm.filter_state({"FILTER": ""}, None or _context()) == FilterState()
        state = FilterState(start=date(2003, 1, 1))
        assert algorithm.filter_state({"FILTER": state.to_json()}, _context()) == state
        ok, reason = algorithm.checkParameterValues(
            {"ATLAS": str(facts), "OUTPUT": "x.pdf", "FILTER": json.dumps({"visual_atlas_filter": "x"})}, _context())
        assert not ok and "version" in reason


def _context():
    from qgis.core import QgsProcessingContext

    return QgsProcessingContext()


def test_all_files_or_none(facts, tmp_path, monkeypatch):
    folder = tmp_path / "charts"
    folder.mkdir()
    (folder / "a.txt").write_text("old")
    (folder / "kept.txt").write_text("kept")
    real, moves = atomic_folder.os.replace, []

    def fails_at_the_third(source, target):
        moves.append(target)
        if len(moves) == 3:
            raise OSError("No space left on device")
        real(source, target)

    monkeypatch.setattr(atomic_folder.os, "replace", fails_at_the_third)
    with pytest.raises(AtlasError, match="room"):
        atomic_folder.write_files(folder, {"a.txt": b"new", "b.txt": b"new"})
    monkeypatch.undo()
    assert {file.name: file.read_text() for file in folder.iterdir()} == {"a.txt": "old", "kept.txt": "kept"}
    atomic_folder.write_files(folder, {"a.txt": b"new", "b.txt": b"new"})
    assert {file.name: file.read_text() for file in folder.iterdir()} == {
        "a.txt": "new", "b.txt": "new", "kept.txt": "kept"}


def test_a_folder_that_was_made_for_nothing_is_taken_away(tmp_path, monkeypatch):
    def fails(*_args):
        raise OSError("No space left on device")

    monkeypatch.setattr(atomic_folder.os, "fsync", fails)
    with pytest.raises(AtlasError):
        atomic_folder.write_files(tmp_path / "new", {"a.txt": b"x"})
    assert not (tmp_path / "new").exists()
    (tmp_path / "file").write_text("x")
    with pytest.raises(AtlasError, match="not a folder"):
        atomic_folder.check_folder(tmp_path / "file")
    with pytest.raises(AtlasError, match="does not exist"):
        atomic_folder.check_folder(tmp_path / "no" / "folder")


def test_no_cell_is_a_formula():
    table = Table(("Place", "Records"), (("=cmd()", 3), ("+1", -4), ("Tumen", 5)))
    assert chart_files.csv_table(table).decode("utf-8-sig") == "Place,Records\r\n'=cmd(),3\r\n'+1,-4\r\nTumen,5\r\n"
    assert chart_files.tabbed(table).splitlines()[1] == "'=cmd()\t3"


def test_file_names_tell_nothing_of_the_records():
    assert sorted(chart_words.file_names().values()) == list(STEMS)


def test_no_name_breaks_or_enters_the_svg():
    odd = "Rajin & Sonbong <script>x</script> ]]> \x0b"
    root = ElementTree.fromstring(chart_files.svg(Drawing(100, 100, (), "#FFFFFF"), odd, odd * 2))
    told = {child.tag.rpartition("}")[2]: child.text for child in root}
    assert told["title"] == odd.replace("\x0b", "") and told["desc"] == odd.replace("\x0b", "") * 2
