"""From an Uwazi database into the import window: asked for, downloaded in the background, opened like a file. SYNTHETIC data."""

import threading

import pytest
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton

from tests.qgis.test_import_dialog import Driver
from tests.support.uwazi_server import SyntheticUwazi, serving
from visual_atlas_plugin.dialogs.import_uwazi import UwaziDialog, Wish
from visual_atlas_plugin.dialogs.import_window import CHECK, COLUMNS, FILE, PLACES, QUESTIONS
from visual_atlas_plugin.exchange.uwazi import asking
from visual_atlas_plugin.settings import NETWORK_ON


@pytest.fixture(autouse=True)
def online(qgis_app, monkeypatch):
    """The network is on and nobody waits; off again behind the test."""
    monkeypatch.setattr(asking.Requests, "_sleep", lambda _self, _seconds: None)
    NETWORK_ON.set(True)
    yield
    NETWORK_ON.set(False)


@pytest.fixture
def driver(qgis_app, qtbot, atlas_file):
    return Driver(str(atlas_file), qtbot)


def test_a_database_is_read_mapped_by_its_templates_and_checked(driver, tmp_path):
    app = SyntheticUwazi()
    with serving(app) as address:
        driver.dialog.pages[FILE].fetch(Wish(address, str(tmp_path / "pages")))
        driver.wait()
        driver.wait()                                       # downloaded, then opened
    session = driver.dialog.session
    driver.qtbot.waitUntil(lambda: session.opened is not None and not driver.dialog.is_busy, timeout=60000)
    assert session.path.endswith("visual-atlas-uwazi.json") and session.mapping.tables["Event"].rows_are == "cases"
    assert driver.next() == COLUMNS and driver.next() == QUESTIONS
    driver.dialog.page.owner.setText("SYNTHETIC owner")
    driver.dialog.page.terms.setText("SYNTHETIC terms")
    assert driver.next() == PLACES and driver.next() == CHECK
    assert driver.dialog.session.plan.new == 8


def test_what_goes_wrong_is_told_at_the_foot_and_a_stop_is_heard(driver, tmp_path):
    app = SyntheticUwazi(private=True)
    page = driver.dialog.pages[FILE]
    with serving(app) as address:
        page.fetch(Wish(address, str(tmp_path / "pages")))
        driver.wait()
        assert "only to those who sign in" in driver.dialog.message.text()
        app.private, ended = False, threading.Event()
        app.asked.clear()
        app.faults = {3: lambda *whole: whole if ended.wait(30) else whole}
        page.fetch(Wish(address, str(tmp_path / "more")))
        driver.qtbot.waitUntil(lambda: len(app.asked) == 3, timeout=30000)
        driver.dialog.stop.click()
        driver.wait()                                       # while the server still says nothing
        assert not ended.is_set() and "stopped" in driver.dialog.message.text()
        ended.set()
    assert driver.dialog.session.opened is None


def test_the_question_needs_an_address_a_folder_and_the_network(qgis_app, qtbot, tmp_path):
    NETWORK_ON.set(False)
    dialog = UwaziDialog()
    qtbot.addWidget(dialog)
    read, address = dialog.findChild(QPushButton, "vaImportUwaziRead"), dialog.findChild(QLineEdit, "vaImportUwaziAddress")
    address.setText("uwazi.example/ko/library")
    dialog.folder.setFilePath(str(tmp_path))
    assert not read.isEnabled() and "network is switched off" in dialog.message.text()
    NETWORK_ON.set(True)
    dialog.languages.setText("en, ko")
    dialog.folder.setFilePath("")
    assert not read.isEnabled()
    dialog.folder.setFilePath(str(tmp_path))
    assert read.isEnabled()
    address.setText("https://user:secret@uwazi.example")
    read.click()
    assert "user name or a password" in dialog.message.text() and dialog.result() == 0
    address.setText("uwazi.example/ko/library")
    read.click()
    assert dialog.wish == Wish("https://uwazi.example", str(tmp_path), "", ("en", "ko"), None)
    for widget in (dialog.address, dialog.authentication, dialog.folder, dialog.languages):
        assert widget.accessibleName() and widget.objectName()
