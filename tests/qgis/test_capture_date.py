"""The capture date of a Wayback release, asked over a real connection of a server on this machine, and only with consent."""

import json
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import QgsApplication, QgsProcessingException
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMessageBox

from tests.support.algorithm_run import run_algorithm
from visual_atlas_plugin.dialogs import capture_date
from visual_atlas_plugin.dialogs.register_image import RegisterWindow
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging.footprint import box
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord
from visual_atlas_plugin.exchange import wayback
from visual_atlas_plugin.processing.capture_date import CaptureDateOfRelease
from visual_atlas_plugin.processing.provider import VisualAtlasProvider
from visual_atlas_plugin.settings import NETWORK_ON, WAYBACK_DATES
from visual_atlas_plugin.store.image_reader import ImageFile
from visual_atlas_plugin.store.images import read_images

RECORD = ImageRecord(title="SYNTHETIC release", kind="service", source_id="esri_wayback", source_values='{"release": "13534"}',
                     product="mosaic", attribution="© SYNTHETIC", location="127.0.0.1", footprint=box((132.4, 40.9, 132.6, 41.1)))


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_app):
    registry = QgsApplication.processingRegistry()
    made = VisualAtlasProvider() if registry.providerById("visualatlas") is None else None
    if made is not None:
        registry.addProvider(made)
    yield
    if made is not None:
        registry.removeProvider(made)


@pytest.fixture
def esri(monkeypatch):
    """A server that answers as Esri's two hosts do: `asked` are the paths, `answers` may be turned."""
    class Handler(BaseHTTPRequestHandler):
        asked, release, over = [], threading.Event(), threading.Event()
        row = {"SRC_DATE2": 1696809600000, "NICE_DESC": "SYNTHETIC", "SRC_DESC": "WV02", "SAMP_RES": 0.5, "SRC_ACC": 5}
        never = False

        def do_GET(self):  # noqa: N802 - the name the server calls
            self.asked.append(self.path)
            if self.never:
                self.over.wait(30)
                return
            ring = [[132.45, 40.95], [132.45, 41.05], [132.55, 41.05], [132.55, 40.95], [132.45, 40.95]]
            page = ({"features": [{"attributes": self.row, "geometry": {"rings": [ring]}}]} if "/query" in self.path else
                    {"13534": {"metadataLayerUrl": f"http://{host}/meta/MapServer"}})
            body = json.dumps(page).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host = f"127.0.0.1:{server.server_address[1]}"
    Handler.asked = []
    monkeypatch.setattr(wayback, "RELEASES", f"http://{host}/config.json")
    monkeypatch.setattr(wayback, "METADATA_HOST", host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    NETWORK_ON.set(True)
    WAYBACK_DATES.set("")
    yield Handler
    NETWORK_ON.set(False)
    WAYBACK_DATES.set("")
    Handler.over.set()
    server.shutdown()
    server.server_close()


def ask(**more):
    return run_algorithm(CaptureDateOfRelease(), {"RELEASE": "13534", "POINT": "132.5,41.0 [EPSG:4326]", **more})


def test_nothing_is_asked_without_agreement_or_network(esri):
    with pytest.raises(QgsProcessingException, match="nobody agreed to send the exact point"):
        ask()
    NETWORK_ON.set(False)
    with pytest.raises(QgsProcessingException, match="network is switched off"):
        ask(AGREED=True)
    assert esri.asked == []


def test_with_agreement_the_date_of_the_piece_is_told(esri):
    results, said = ask(AGREED=True, ZOOM=17)
    assert (results["DATE"], results["SENSOR"], results["RESOLUTION"], results["ACCURACY"]) == ("2023-10-09", "WV02", 0.5, 5.0)
    assert len(esri.asked) == 2 and "/MapServer/6/query?" in esri.asked[1] and "2023-10-09" in said
    WAYBACK_DATES.set("another host")       # an agreement holds for the hosts that were named
    with pytest.raises(QgsProcessingException, match="nobody agreed"):
        ask()


def answer_the_question(button):
    """Press a button of the question as soon as it is there."""
    def press():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            box.button(button).click()
        else:
            QTimer.singleShot(20, press)
    QTimer.singleShot(20, press)


@pytest.fixture
def shown(qtbot, atlas_file):
    window = RegisterWindow(str(atlas_file))
    qtbot.addWidget(window)
    window.show()
    window.show_records([ImageFile(RECORD, {})])
    return window


def test_the_window_asks_first_and_no_is_the_default(qtbot, shown, esri):
    assert shown.date_button.isVisible()
    assert capture_date.question_box(None).defaultButton().text() == "No, leave the date unknown"
    answer_the_question(QMessageBox.StandardButton.No)
    qtbot.mouseClick(shown.date_button, Qt.MouseButton.LeftButton)
    assert esri.asked == [] and WAYBACK_DATES.value() == "" and shown.form.when.text().startswith("capture date unknown")


def test_the_date_goes_into_the_form_and_the_register(qtbot, shown, esri, atlas_file):
    answer_the_question(QMessageBox.StandardButton.Yes)
    qtbot.mouseClick(shown.date_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown._feedback is None, timeout=30_000)
    assert shown.form.when.text() == "9 October 2023 (as the service says)"
    assert shown.findChild(QLabel, "vaRegisterAnswer").text() == "Esri answered: 9 October 2023."
    qtbot.mouseClick(shown.register_button, Qt.MouseButton.LeftButton)
    (record,) = read_images(atlas_file)
    assert (record.acquired_at, record.date_basis, record.sensor) == ("2023-10-09", "service", "WV02")
    assert record.bounds == (132.45, 40.95, 132.55, 41.05) and "5 m" in record.notes and record.values() == {"release": "13534"}


def test_a_service_that_never_answers_can_be_stopped(qtbot, shown, esri):
    esri.never = True
    WAYBACK_DATES.set(capture_date.hosts_asked())
    qtbot.mouseClick(shown.date_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(esri.asked), timeout=10_000)
    qtbot.mouseClick(shown.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown._feedback is None, timeout=10_000)
    assert shown.form.when.text().startswith("capture date unknown") and shown.register_button.isEnabled()
    esri.never = False


def test_a_date_that_esri_does_not_know_stays_unknown(qtbot, shown, esri):
    esri.row = {**esri.row, "SRC_DATE2": None}
    WAYBACK_DATES.set(capture_date.hosts_asked())
    qtbot.mouseClick(shown.date_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown._feedback is None, timeout=30_000)
    assert shown.form.record().date_basis == "unknown" and shown.form.when.text().startswith("capture date unknown")


def test_only_a_wayback_release_can_be_asked_for(esri):
    assert capture_date.can_ask(RECORD)
    assert not capture_date.can_ask(replace(RECORD, source_id="esri_world_imagery"))
    assert not capture_date.can_ask(replace(RECORD, source_values="")) and not capture_date.can_ask(replace(RECORD, footprint=""))
    NETWORK_ON.set(False)
    with pytest.raises(AtlasError, match="switched off"):
        capture_date.agreed(None)
