"""visualatlas:importuwazi from a loopback server and from saved pages into an atlas. SYNTHETIC data."""

import json

import pytest
from qgis.core import (
    QgsApplication, QgsAuthMethodConfig, QgsProcessingException,
)

from tests.support import uwazi_pages as made
from tests.support.algorithm_run import asked_of, run_algorithm
from tests.support.uwazi_server import SyntheticUwazi, serving
from visual_atlas_plugin.dialogs.import_work import ImportWork
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.exchange.reading import ReadOptions
from visual_atlas_plugin.exchange.uwazi import asking
from visual_atlas_plugin.processing.import_uwazi import ImportUwazi, since
from visual_atlas_plugin.settings import NETWORK_ON

SAID = {"OWNER": "SYNTHETIC owner", "TERMS": "SYNTHETIC terms"}


@pytest.fixture(autouse=True)
def online(qgis_app):
    """The network is on for these tests, and off again behind them."""
    NETWORK_ON.set(True)
    yield
    NETWORK_ON.set(False)


@pytest.fixture(autouse=True)
def hurried(monkeypatch):
    """No pauses: what they are is tested without a network."""
    monkeypatch.setattr(asking.Requests, "_sleep", lambda _self, _seconds: None)


def run(parameters):
    return run_algorithm(ImportUwazi(), parameters)


def saved_folder(tmp_path, rows=None):
    folder = tmp_path / "saved"
    for name, page in made.pages(rows):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    return str(folder)


def test_a_live_database_comes_in_whole_and_restricted(atlas_file, tmp_path):
    app = SyntheticUwazi()
    with serving(app) as address:
        given = {"URL": f"{address}/ko/library", "ATLAS": str(atlas_file), "SAVE_TO": str(tmp_path / "pages"), **SAID}
        dry, _said = run({**given, "DRY_RUN": True})
        assert dry["IMPORT_ID"] == "" and dry["NEW"] > 0
        assert not asked_of(atlas_file, "SELECT 1 FROM cases WHERE case_id = 'e1'")
        results, said = run({**given, "DRY_RUN": False})
    assert results["NEW"] == dry["NEW"] and results["IMPORT_ID"] and results["REJECTED"] == 0
    assert asked_of(atlas_file, "SELECT case_id, privacy, review, owner, terms FROM cases WHERE case_id = 'e1'") == [
        ("e1", "restricted", "draft", "SYNTHETIC owner", "SYNTHETIC terms")]
    assert asked_of(atlas_file, "SELECT name_ko, name_zh, kind FROM places WHERE place_id = 'f1'") == [
        ("가상 온성 보위부", "虚构 稳城 保卫部", "mss_office")]
    assert asked_of(atlas_file, "SELECT geom FROM places WHERE place_id = 'f2'") == [(None,)]      # off the globe: no point
    assert asked_of(atlas_file, "SELECT p.place_id, s.role FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
                    "JOIN places p ON p.uuid = s.place_uuid WHERE c.case_id = 'e1' AND s.role = 'hand_over'") == [
        ("f1", "hand_over")]
    assert asked_of(atlas_file, "SELECT person_id, pseudonym, privacy FROM persons WHERE person_id = 'v1'") == [
        ("v1", "SYN1234-5678", "confidential")]
    assert not asked_of(atlas_file, "SELECT 1 FROM persons WHERE pseudonym LIKE '%Person%'")
    assert asked_of(atlas_file, "SELECT source_kind, owner FROM imports") == [("uwazi", "SYNTHETIC owner")]
    assert "This point is not on the globe" in said and "places" in said


def test_the_same_again_changes_nothing_and_an_edit_over_there_comes_in(atlas_file, tmp_path):
    app = SyntheticUwazi()
    given = {"ATLAS": str(atlas_file), "SAVE_TO": str(tmp_path / "pages"), "DRY_RUN": False, **SAID}
    with serving(app) as address:
        run({**given, "URL": address})
        again, _said = run({**given, "URL": address})
        assert (again["NEW"], again["CHANGED"], again["IMPORT_ID"]) == (0, 0, "")
        app.rows = [{**row, "title": "SYNTHETIC hand-over, told anew", "editDate": 1900000000000} if row["sharedId"] == "e1"
                    else row for row in app.rows]
        changed, _said = run({**given, "URL": address})
    assert changed["CHANGED"] == 1 and changed["NEW"] == 0
    assert asked_of(atlas_file, "SELECT title FROM cases WHERE case_id = 'e1'") == [("SYNTHETIC hand-over, told anew",)]


def test_saved_pages_a_mapping_and_its_use_again(atlas_file, tmp_path):
    mapping = str(tmp_path / "mapping.json")
    folder = saved_folder(tmp_path)
    results, said = run({"SAVED_FOLDER": folder, "SAVE_MAPPING": mapping})
    assert results["SAVE_MAPPING"] == mapping and "Event: cases" in said and "Perpetrator: left out" in said
    written = json.loads((tmp_path / "mapping.json").read_text("utf-8"))
    written["tables"]["Facility"]["rows_are"], written["tables"]["Facility"]["columns"] = "skip", {}
    written["tables"]["Facility"]["constants"] = {}
    (tmp_path / "mapping.json").write_text(json.dumps(written), encoding="utf-8")
    results, _said = run({"SAVED_FOLDER": folder, "MAPPING": mapping, "ATLAS": str(atlas_file), "DRY_RUN": False, **SAID})
    assert results["IMPORT_ID"] and not asked_of(atlas_file, "SELECT 1 FROM places WHERE place_id = 'f2'")


def test_victims_alone_become_cases_with_their_stages(atlas_file, tmp_path):
    run({"SAVED_FOLDER": saved_folder(tmp_path, made.FACILITIES + made.VICTIMS), "ATLAS": str(atlas_file), "DRY_RUN": False,
         **SAID})
    assert asked_of(atlas_file, "SELECT c.case_id, c.title, p.place_id FROM cases c JOIN stages s ON s.case_uuid = c.uuid "
                    "LEFT JOIN places p ON p.uuid = s.place_uuid WHERE s.role = 'detention' AND c.case_id = 'v1' "
                    "AND p.place_id = 'f1'") == [("v1", "v1", "f1")]


def test_a_csv_export_comes_in_the_same_way(atlas_file, tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("Title,Date added,Template,Place,Seen,Documents,Attachments,Published\n"
                    "SYNTHETIC camp,2023-11-14,Facility,42.95|129.99,,,,Published\n"
                    "SYNTHETIC event,2023-11-14,Event,,2003-02-01,,,Published\n", encoding="utf-8")
    results, _said = run({"SAVED": str(path), "ATLAS": str(atlas_file), "DRY_RUN": False, **SAID})
    assert results["NEW"] == 2
    assert asked_of(atlas_file, "SELECT date_edtf FROM cases WHERE title = 'SYNTHETIC event'") == [("2003-02-01",)]


def test_the_import_window_reads_a_saved_page_by_its_templates(atlas_file, tmp_path):
    whole = tmp_path / "dump.json"
    whole.write_text(json.dumps({"templates": made.TEMPLATES, "thesauris": made.THESAURI, "entities": made.ROWS}), "utf-8")
    opened = ImportWork().open(str(atlas_file), str(whole), ReadOptions())(lambda _percent: None, lambda: False)
    assert opened.mapping.tables["Facility"].rows_are == "places" and opened.mapping.tables["Event"].rows_are == "cases"
    assert [question.about for question in opened.questions] == [("themes", "A¦B"), ("kinds", "Police::Other")]


def test_nothing_is_asked_while_the_network_is_off(atlas_file):
    NETWORK_ON.set(False)
    app = SyntheticUwazi()
    with serving(app) as address, pytest.raises(QgsProcessingException, match="the network is switched off"):
        run({"URL": address, "ATLAS": str(atlas_file), **SAID})
    assert app.asked == []


def test_a_download_that_fails_leaves_the_atlas_as_it_was(atlas_file, tmp_path):
    before = atlas_file.read_bytes()
    app = SyntheticUwazi()
    app.faults = {9: lambda *_: (401, {}, b'{"error":"Unauthorized"}')}
    with serving(app) as address, pytest.raises(QgsProcessingException, match="only to those who sign in"):
        run({"URL": address, "ATLAS": str(atlas_file), "SAVE_TO": str(tmp_path / "pages"), "DRY_RUN": False, **SAID})
    assert atlas_file.read_bytes() == before


def test_a_restricted_database_is_read_with_an_authentication_and_its_password_stays_unseen(atlas_file, tmp_path):
    manager = QgsApplication.authManager()
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("SYNTHETIC-master", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("SYNTHETIC")
    config.setConfig("username", "SYNTHETIC-user")
    config.setConfig("password", "SYNTHETIC-pass")
    assert manager.storeAuthenticationConfig(config)
    app = SyntheticUwazi(private=True, password="SYNTHETIC-pass")
    folder = tmp_path / "pages"
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_rest: logged.append(text))
    with serving(app) as address:
        results, said = run({"URL": address, "AUTHCFG": config.id(), "ATLAS": str(atlas_file), "SAVE_TO": str(folder),
                             "DRY_RUN": False, **SAID})
    assert results["IMPORT_ID"] and asked_of(atlas_file, "SELECT 1 FROM persons WHERE person_id = 'v2'")   # not published
    kept = "".join(path.read_text("utf-8") for path in folder.rglob("*.json"))
    assert "SYNTHETIC-pass" not in said + kept + "".join(logged) and b"SYNTHETIC-pass" not in atlas_file.read_bytes()


@pytest.mark.parametrize("given, said", [
    ({}, "Either a web address or one saved file"),
    ({"URL": "https://a.example", "SAVED": "x.json"}, "Either a web address"),
    ({"SAVED": "/missing/x.json"}, "There is no file or folder"),
    ({"URL": "https://u:p@a.example"}, "user name or a password"),
    ({"URL": "https://a.example", "SINCE": "yesterday"}, "is no day")])
def test_what_is_missing_is_told(given, said):
    with pytest.raises(QgsProcessingException, match=said):
        run(given)


def test_an_owner_and_terms_are_needed(atlas_file, tmp_path):
    with pytest.raises(QgsProcessingException, match="whose data this is"):
        run({"SAVED_FOLDER": saved_folder(tmp_path), "ATLAS": str(atlas_file), "DRY_RUN": False})


def test_a_day_is_counted_in_milliseconds():
    assert since("2023-10-09") == "1696809600000" and since("") == "" and since(" All ") == "all"
    assert since("2023") == "1672531200000"
    with pytest.raises(AtlasError):
        since("/2023")
