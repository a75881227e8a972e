"""visualatlas:publish and visualatlas:checkpublish, and the project that opens with the published data alone."""

import json
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsMapRendererParallelJob, QgsMapSettings, QgsProcessingContext, QgsProcessingException,
    QgsProcessingFeedback, QgsProject, QgsRectangle,
)
from qgis.PyQt.QtCore import QSize

from visual_atlas_plugin.exchange.publishing.outputs import OUTPUTS
from visual_atlas_plugin.processing.check_publish import CheckPublish
from visual_atlas_plugin.processing.publish import Publish, output_names

NO_WEB = [number for number, name in enumerate(OUTPUTS) if name not in ("web", "xlsx")]


@pytest.fixture(scope="module")
def training_atlas(tmp_path_factory) -> Path:
    from visual_atlas_plugin.store.training import build_training_atlas

    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    path.chmod(0o444)
    return path


@pytest.fixture
def atlas(training_atlas, tmp_path) -> Path:
    copy = tmp_path / "atlas.gpkg"
    shutil.copyfile(training_atlas, copy)
    return copy


class Heard(QgsProcessingFeedback):
    def __init__(self):
        super().__init__()
        self.lines = []

    def pushInfo(self, info):  # noqa: N802
        self.lines.append(info)

    def pushWarning(self, warning):  # noqa: N802
        self.lines.append("! " + warning)

    def reportError(self, error, fatal=False):  # noqa: N802
        self.lines.append("!! " + error)


def run(algorithm, heard=None, **parameters):
    made = algorithm.createInstance()
    made.initAlgorithm({})
    values = {key.upper(): value for key, value in parameters.items()}
    return made.processAlgorithm(values, QgsProcessingContext(), heard or Heard())


def test_there_is_a_name_for_every_output():
    assert len(output_names()) == len(OUTPUTS)


def test_publish_writes_checks_and_registers(atlas, tmp_path, qgis_app):
    heard, folder = Heard(), tmp_path / "out"
    done = run(Publish(), heard, ATLAS=str(atlas), LEVEL=0, OUTPUTS=NO_WEB, FOLDER=str(folder))
    said = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {entry["path"] for entry in said["files"]} >= {"atlas.gpkg", "atlas.qgz", "counts.csv", "csv/cases.csv"}
    assert done["FILES"] == len(said["files"]) + 1 and done["RECORDS"] == said["rows"]["cases"] == 970
    assert said["held_back_at_most"] == 2700 and done["HELD_BACK"] == 2652 and str(done["HELD_BACK"]) not in json.dumps(said)
    assert any("their review has not come far enough" in line for line in heard.lines)
    connection = sqlite3.connect(atlas)
    rows = connection.execute("SELECT level, sha256, file_name FROM publications").fetchall()
    logged = connection.execute("SELECT count(*) FROM change_log WHERE table_name = 'publications'").fetchone()[0]
    connection.close()
    assert rows == [("public", done["MANIFEST_SHA256"], "out")] and logged == 1
    assert run(CheckPublish(), ATLAS=str(atlas), FOLDER=str(folder))["HOLDS"]


def test_a_preview_writes_nothing(atlas, tmp_path, qgis_app):
    before, heard = atlas.read_bytes(), Heard()
    done = run(Publish(), heard, ATLAS=str(atlas), LEVEL=0, OUTPUTS=[0], FOLDER=str(tmp_path / "out"), PREVIEW_ONLY=True)
    assert not (tmp_path / "out").exists() and atlas.read_bytes() == before and done["RECORDS"] == 970
    assert "FILES" not in done and sorted(path.name for path in tmp_path.iterdir()) == ["atlas.gpkg"]
    assert any("Held back: 2,652 records." in line for line in heard.lines)


@pytest.mark.parametrize("parameters, words", [
    ({"OUTPUTS": [0], "FOLDER": ""}, "No folder is chosen"), ({"OUTPUTS": [], "FOLDER": "out"}, "No output is chosen"),
    ({"OUTPUTS": [3], "FOLDER": "out"}, "internal level only"), ({"OUTPUTS": [6], "FOLDER": "out"}, "needs the GeoPackage"),
    ({"OUTPUTS": [0], "FOLDER": "there"}, "is not empty"), ({"OUTPUTS": [0], "FOLDER": "no/such/folder"}, "does not exist")])
def test_what_cannot_be_published_is_told_and_leaves_nothing(atlas, tmp_path, qgis_app, parameters, words):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine")
    if parameters["FOLDER"]:
        parameters = {**parameters, "FOLDER": str(tmp_path / parameters["FOLDER"])}
    with pytest.raises(QgsProcessingException, match=words):
        run(Publish(), ATLAS=str(atlas), LEVEL=0, **parameters)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["atlas.gpkg", "there"]


def test_the_filter_narrows_and_its_words_pass_the_gate(atlas, tmp_path, qgis_app):
    choices = json.dumps({"visual_atlas_filter": 2, "themes": ["forced-repatriation"], "text": "SYNTHETIC"})
    run(Publish(), ATLAS=str(atlas), LEVEL=0, OUTPUTS=[1], FOLDER=str(tmp_path / "out"), FILTER=choices)
    said = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert 0 < said["rows"]["cases"] < 970
    assert said["filter"]["words"].startswith("Forced Repatriation, all dates, a text search; ")
    assert "text" not in said["filter"]["choices"] and said["filter"]["choices"]["themes"] == ["forced-repatriation"]


def test_withdrawal_shows_in_the_check_and_in_the_next_edition(atlas, tmp_path, qgis_app):
    folder = tmp_path / "out"
    run(Publish(), ATLAS=str(atlas), LEVEL=0, OUTPUTS=[1], FOLDER=str(folder))
    connection = sqlite3.connect(atlas)
    case, person = connection.execute(
        "SELECT c.case_id, m.person_uuid FROM cases c JOIN case_persons m ON m.case_uuid = c.uuid JOIN persons p "
        "ON p.uuid = m.person_uuid WHERE c.privacy = 'public' AND c.public_ground IS NOT NULL AND c.review = 'approved' "
        "AND p.withdrawn_at IS NULL ORDER BY c.case_id").fetchone()
    connection.execute("UPDATE persons SET withdrawn_at = '2026-01-01' WHERE uuid = ?", (person,))
    connection.commit()
    connection.close()
    heard = Heard()
    with pytest.raises(QgsProcessingException, match="does not hold"):
        run(CheckPublish(), heard, ATLAS=str(atlas), FOLDER=str(folder))
    assert any(line.startswith("!! Withdrawn:") and case in line for line in heard.lines)
    loose = run(CheckPublish(), ATLAS=str(atlas), FOLDER=str(folder), STRICT=False)
    assert not loose["HOLDS"] and loose["WITHDRAWN"] >= 1 and loose["NO_LONGER"] == loose["WITHDRAWN"]
    again = Heard()
    run(Publish(), again, ATLAS=str(atlas), LEVEL=0, OUTPUTS=[1], FOLDER=str(tmp_path / "next"))
    assert any(line.startswith("! ") and "are not in this edition" in line for line in again.lines)
    assert case not in (tmp_path / "next" / "csv" / "cases.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("spoil, words", [
    (lambda folder: (folder / "csv" / "cases.csv").write_text("case_id\n"), "Changed since it was published: csv/cases.csv"),
    (lambda folder: (folder / "csv" / "cases.csv").unlink(), "Missing: csv/cases.csv"),
    (lambda folder: (folder / "extra.txt").write_text("x"), "Not part of the publication: extra.txt"),
    (lambda folder: (folder / "manifest.json").write_text((folder / "manifest.json").read_text() + " "),
     "does not know the publication")])
def test_a_changed_folder_is_found(atlas, tmp_path, qgis_app, spoil, words):
    folder, heard = tmp_path / "out", Heard()
    run(Publish(), ATLAS=str(atlas), LEVEL=0, OUTPUTS=[1], FOLDER=str(folder))
    spoil(folder)
    with pytest.raises(QgsProcessingException):
        run(CheckPublish(), heard, ATLAS=str(atlas), FOLDER=str(folder))
    assert any(words in line for line in heard.lines)


def test_the_project_opens_alone_and_draws(atlas, tmp_path, qgis_app):
    run(Publish(), ATLAS=str(atlas), LEVEL=0, OUTPUTS=[0, 6], FOLDER=str(tmp_path / "out"))
    elsewhere = shutil.move(str(tmp_path / "out"), str(tmp_path / "elsewhere"))
    atlas.unlink()
    project = QgsProject()
    assert project.read(str(Path(elsewhere) / "atlas.qgz"))
    layers = {layer.id(): layer for layer in project.mapLayers().values()}
    assert layers and all(layer.isValid() for layer in layers.values()), [
        layer.id() for layer in layers.values() if not layer.isValid()]
    homes = {key: Path(layer.source().split("|")[0]).parent for key, layer in layers.items()}
    assert set(homes.values()) == {Path(elsewhere), Path(elsewhere) / "background"}
    assert sum("_ground_" in key for key in homes) == 10 and all(
        ("_ground_" in key) == (home.name == "background") for key, home in homes.items())
    assert "Open Database License" in (Path(elsewhere) / "background" / "LICENSE-ODbL.md").read_text(encoding="utf-8")
    assert "OpenStreetMap contributors" in project.metadata().abstract()
    assert layers["visual_atlas_facilities"].featureCount() == 63 and layers["visual_atlas_crossings"].featureCount() == 13
    assert layers["visual_atlas_route_1"].renderer().type() == "RuleRenderer"
    assert project.metadata().author() == "" and "SYNTHETIC" in project.title()
    assert project.crs().authid() == "EPSG:3857" and {layer.crs().authid() for layer in layers.values()} == {"EPSG:4326", ""}
    ticked = [node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible() and node.layer().isSpatial()]
    order = [layer for layer in project.layerTreeRoot().layerOrder() if layer in ticked]
    picture = drawn(order, QgsRectangle(123.1, 39.6, 131.2, 43.4))
    picture.save(str(Path(__file__).resolve().parents[2] / "build" / "published_project.png"))
    colors = {picture.pixelColor(x, y).name() for x in range(0, 900, 3) for y in range(0, 600, 3)}
    assert {"#d81e05", "#14181d", "#6f42a6"} & colors and "#d81e05" in colors and len(colors) > 20
    project.clear()


def drawn(layers, extent):
    settings = QgsMapSettings()
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    settings.setDestinationCrs(mercator)
    settings.setLayers(layers)
    settings.setExtent(QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), mercator,
                                              QgsProject.instance()).transformBoundingBox(extent))
    settings.setOutputSize(QSize(900, 600))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def test_the_project_holds_no_trace_of_whoever_made_it(atlas, tmp_path, qgis_app):
    run(Publish(), ATLAS=str(atlas), LEVEL=0, OUTPUTS=[0, 6], FOLDER=str(tmp_path / "out"))
    with zipfile.ZipFile(tmp_path / "out" / "atlas.qgz") as archive:
        assert archive.namelist() == ["atlas.qgs"]
        text = archive.read("atlas.qgs").decode("utf-8")
    for trace in (str(tmp_path), str(Path.home()), "/usr/", "saveUser=\"r", "svg", "base64"):
        assert trace not in text
    assert 'saveUser=""' in text and "<author/>" in text
