"""visualatlas:publish with the web map: in a folder of its own, named in the manifest, imagery on a second page only."""

import json

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from visual_atlas_plugin.exchange.publishing.outputs import OUTPUTS, WEB
from visual_atlas_plugin.processing.publish import Publish
from visual_atlas_plugin.store.facts_import import build_atlas


@pytest.fixture
def atlas(tmp_path):
    build_atlas(tmp_path / "atlas.gpkg")
    return tmp_path / "atlas.gpkg"


def publish(atlas, folder, imagery=""):
    algorithm = Publish().createInstance()
    algorithm.initAlgorithm({})
    values = {"ATLAS": str(atlas), "LEVEL": 0, "OUTPUTS": [OUTPUTS.index(WEB)], "FOLDER": str(folder), "IMAGERY": imagery,
              "LANGUAGES": [1], "TITLE": "Edition"}
    return algorithm.processAlgorithm(values, QgsProcessingContext(), QgsProcessingFeedback())


def test_a_publication_holds_the_web_map_and_its_manifest_names_every_file_of_it(atlas, tmp_path):
    result = publish(atlas, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    files = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out" / "web").iterdir()}
    assert {"web/index.html", "web/data.js", "web/ground.js", "web/maplibre-gl.js"} <= files
    assert files <= {entry["path"] for entry in manifest["files"]}
    assert result["RECORDS"] == 16 and not (tmp_path / "out" / "web" / "imagery.html").exists()
    assert '"language":"ko"' in (tmp_path / "out" / "web" / "data.js").read_text(encoding="utf-8")


def test_imagery_stands_on_a_second_page(atlas, tmp_path):
    publish(atlas, tmp_path / "out", "eox_s2cloudless_2016")
    page = (tmp_path / "out" / "web" / "imagery.html").read_text(encoding="utf-8")
    assert "https://tiles.maps.eox.at;" in page
    assert "tiles.maps.eox.at" not in (tmp_path / "out" / "web" / "index.html").read_text(encoding="utf-8")


def test_imagery_that_wants_to_be_told_something_is_refused_and_nothing_is_written(atlas, tmp_path):
    with pytest.raises(QgsProcessingException):
        publish(atlas, tmp_path / "out", "esri_wayback")
    assert not (tmp_path / "out").exists()
