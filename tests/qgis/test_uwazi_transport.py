"""A download of Uwazi through QGIS's own network, from a server on this machine. SYNTHETIC data."""

import json
import threading

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsFeedback, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl

from tests.support.uwazi_server import SESSION, Dropped, SyntheticUwazi, serving
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.exchange.transport import QgisTransport
from visual_atlas_plugin.exchange.uwazi import saved
from visual_atlas_plugin.exchange.uwazi.asking import Requests
from visual_atlas_plugin.exchange.uwazi.live import Download, Wanted



def asking(address, **more):
    return Requests(address, QgisTransport(feedback=more.pop("feedback", None)), wait=lambda _seconds: None, **more)


def is_cached(address):
    """Whether QGIS keeps the answer of an address on the disk."""
    return QgsNetworkAccessManager.instance().cache().metaData(QUrl(address)).isValid()


def test_pages_come_through_qgis_and_are_read(qgis_app, tmp_path):
    app = SyntheticUwazi()
    with serving(app) as address:
        summary = Download(asking(address), tmp_path, Wanted(page_rows=2)).run()
    assert summary.pages == 4 + 12 and len(saved.open_saved(tmp_path).instance.records) == 5
    assert {header["content-language"] for header in app.headers[4:]} == {"en", "ko", "zh"}
    assert all("QGIS" in header["user-agent"] for header in app.headers)


def test_a_connection_that_breaks_within_an_answer_is_tried_again(qgis_app, tmp_path):
    app = SyntheticUwazi()

    def broken(_status, _headers, body):
        raise Dropped(body[:40])

    app.faults = {6: broken, 7: broken}
    with serving(app) as address:
        Download(asking(address), tmp_path, Wanted(page_rows=2)).run()
    assert len(saved.open_saved(tmp_path).instance.records) == 5
    assert app.asked[5] == app.asked[6] == app.asked[7]


def test_a_dropped_connection_ends_in_a_sentence_and_the_next_run_goes_on(qgis_app, tmp_path):
    app = SyntheticUwazi()

    def broken(*_whole):
        raise Dropped

    with serving(app) as address:
        app.faults = {"all": lambda *whole: broken() if len(app.asked) > 8 else whole}
        with pytest.raises(AtlasError, match="the connection was lost"):
            Download(asking(address, tries=2), tmp_path, Wanted(page_rows=2)).run()
        app.faults = {}
        summary = Download(asking(address), tmp_path, Wanted(page_rows=2)).run()
    assert summary.kept == 8


def test_no_other_host_is_followed(qgis_app, tmp_path):
    app, other = SyntheticUwazi(), SyntheticUwazi()
    with serving(app) as address, serving(other) as elsewhere:
        app.faults = {"all": lambda *_: (302, {"location": f"{elsewhere}/api/settings"}, b"")}
        with pytest.raises(AtlasError, match="which was not followed"):
            Download(asking(address), tmp_path).run()
        # the same host: a move within it
        app.faults = {1: lambda *_: (302, {"location": "/api/settings?again=1"}, b"")}
        app.asked.clear()
        Download(asking(address), tmp_path, Wanted(page_rows=2)).run()
    assert other.asked == [] and not is_cached(f"{address}/api/settings?again=1")


def test_nobody_there_is_told(qgis_app, tmp_path):
    with serving(SyntheticUwazi()) as address:
        gone = address
    with pytest.raises(AtlasError, match="There was no answer"):
        Download(asking(gone, tries=1), tmp_path).run()


def test_a_session_is_kept_out_of_qgis(qgis_app, tmp_path):
    app = SyntheticUwazi(private=True, password="SYNTHETIC-pass")
    with serving(app) as address:
        asked = asking(address)
        asked.login("SYNTHETIC-user", "SYNTHETIC-pass")
        Download(asked, tmp_path, Wanted(signed_in=True, page_rows=2)).run()
        other = QgisTransport().send(f"{address}/api/settings", {})
    assert other.status == 401 and "cookie" not in app.headers[-1]
    assert SESSION not in "".join(path.read_text("utf-8") for path in tmp_path.rglob("*.json"))
    assert not is_cached(f"{address}/api/templates")


def test_an_authentication_of_qgis_is_sent_with_each_request(qgis_app, tmp_path):
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("SYNTHETIC-master", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("SYNTHETIC")
    config.setConfig("username", "SYNTHETIC-user")
    config.setConfig("password", "SYNTHETIC-pass")
    assert manager.storeAuthenticationConfig(config)
    app = SyntheticUwazi()
    with serving(app) as address:
        answer = QgisTransport(config.id()).send(f"{address}/api/settings", {})
    assert answer.status == 200 and json.loads(answer.body)["site_name"] == "SYNTHETIC database"
    assert app.headers[-1]["authorization"].startswith("Basic ")


def test_a_stop_ends_a_request_that_hangs(qgis_app, tmp_path):
    app, feedback, ended, over, waited = SyntheticUwazi(), QgsFeedback(), threading.Event(), threading.Event(), []

    def hanging(status, headers, body):
        threading.Timer(0.2, feedback.cancel).start()
        waited.append(ended.wait(30))                  # answers only when the other side has given up
        over.set()
        return status, headers, body

    app.faults = {3: hanging}
    with serving(app) as address:
        try:
            with pytest.raises(Stopped):
                Download(asking(address, feedback=feedback, canceled=feedback.isCanceled), tmp_path).run()
        finally:
            ended.set()
        assert over.wait(30) and waited == [True] and len(app.asked) == 3
