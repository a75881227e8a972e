"""visualatlas:importtimemap from files in the shapes of datasheet-server and of Bellingcat's download. SYNTHETIC data."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from tests.support.algorithm_run import asked_of, run_algorithm
from visual_atlas_plugin.processing.import_timemap import ImportTimeMap

FOLDER = Path(__file__).resolve().parents[1] / "data" / "reading" / "timemap"
SAID = {"OWNER": "SYNTHETIC owner", "TERMS": "SYNTHETIC terms", "PUBLISHER": "SYNTHETIC map"}


def run(parameters):
    return run_algorithm(ImportTimeMap(), parameters)


def test_a_timemap_comes_in_whole_and_restricted(qgis_app, atlas_file):
    given = {"INPUT": str(FOLDER / "export_events.json"), "ATLAS": str(atlas_file), **SAID}
    dry, said = run({**given, "DRY_RUN": True})
    assert dry["NEW"] == 6 and dry["REJECTED"] == 0 and dry["IMPORT_ID"] == "", said
    assert "“export_sources.json” beside it was read too." in said
    results, _ = run({**given, "DRY_RUN": False})
    assert results["NEW"] == 6 and results["IMPORT_ID"]
    assert asked_of(atlas_file, "SELECT case_id, record_kind, date_edtf, privacy, review, owner, publisher FROM cases "
                    "WHERE import_id = ? ORDER BY case_id", results["IMPORT_ID"]) == [
        ("TM3", "event", None, "restricted", "draft", "SYNTHETIC owner", "SYNTHETIC map"),
        ("e1", "event", "2023-10-09", "restricted", "draft", "SYNTHETIC owner", "SYNTHETIC map"),
        ("e2", "event", "1999-01-31", "restricted", "draft", "SYNTHETIC owner", "SYNTHETIC map")]
    assert asked_of(atlas_file, "SELECT t.name_en FROM case_themes x JOIN cases c ON c.uuid = x.case_uuid JOIN themes t "
                    "ON t.uuid = x.theme_uuid WHERE c.case_id = 'e2' ORDER BY 1") == [
        ("Place / Unknown",), ("Weapon / Unknown",)]
    assert asked_of(atlas_file, "SELECT s.url FROM citations k JOIN cases c ON c.uuid = k.case_uuid JOIN sources s "
                    "ON s.uuid = k.source_uuid WHERE c.case_id = 'e1' ORDER BY 1") == [
        ("https://example.org/a",), ("https://example.org/p",)]
    assert asked_of(atlas_file, "SELECT source_kind, file_name FROM imports WHERE uuid = ?", results["IMPORT_ID"]) == [
        ("timemap", "export_events.json")]
    again, _ = run({**given, "DRY_RUN": False})
    assert again["NEW"] == 0 and again["CHANGED"] == 0 and again["SAME"] == 6


def test_lists_that_are_named_one_by_one(qgis_app, atlas_file, tmp_path):
    (tmp_path / "other.json").write_bytes((FOLDER / "export_events.json").read_bytes())
    results, said = run({"INPUT": str(tmp_path / "other.json"), "SOURCES": str(FOLDER / "export_sources.json"),
                         "ASSOCIATIONS": str(FOLDER / "export_associations.json"), "ATLAS": str(atlas_file),
                         "DRY_RUN": True, **SAID})
    assert results["NEW"] == 5 and "export_sources.json" in said


def test_bellingcats_download(qgis_app, atlas_file):
    results, said = run({"INPUT": str(FOLDER / "ukr-civharm.json"), "ATLAS": str(atlas_file), "DRY_RUN": False, **SAID})
    assert results["REJECTED"] == 0 and "one day early" in said
    found = asked_of(atlas_file, "SELECT name_en, precision FROM places WHERE import_id = ?", results["IMPORT_ID"])
    assert len(found) == 2 and {precision for _, precision in found} == {"settlement"}
    assert "SYNTHETIC town" in dict(found)


def test_what_is_no_timemap(qgis_app, atlas_file, tmp_path):
    (tmp_path / "a.json").write_text('{"type": "FeatureCollection", "features": []}')
    with pytest.raises(QgsProcessingException, match="no events of a TimeMap"):
        run({"INPUT": str(tmp_path / "a.json"), "ATLAS": str(atlas_file), "DRY_RUN": True, **SAID})
