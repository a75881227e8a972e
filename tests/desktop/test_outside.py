"""What goes out: the exported page, and requests for imagery, which are asked for first."""

import subprocess

import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtWidgets import QDialogButtonBox, QDockWidget, QPushButton
from qgis.utils import iface

import hands
from test_panel import REPATRIATION, tick


@pytest.fixture
def requests():
    """The addresses that QGIS asks the network for while a test runs; loopback does not count."""
    asked = []

    def note(request) -> None:
        url = request.request().url()
        if url.scheme() in ("http", "https") and url.host() not in ("127.0.0.1", "localhost"):
            asked.append(url.toString())

    manager = QgsNetworkAccessManager.instance()
    manager.requestAboutToBeCreated[type_of_request()].connect(note)
    yield asked
    manager.requestAboutToBeCreated[type_of_request()].disconnect(note)


def type_of_request() -> str:
    """Return the signature of the signal that newer programs use (an older one of the same name exists)."""
    return "QgsNetworkRequestParameters"


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with an atlas of the shipped facts."""
    return hands.find(QDockWidget, "VisualAtlasDock")


def test_opening_and_filtering_asks_nothing_of_the_network(requests, dock):
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    iface.mapCanvas().zoomScale(100_000)
    hands.settle()
    assert requests == []


def test_export_overview_from_the_panel(dock, tmp_path):
    path = tmp_path / "overview.pdf"
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    answer = hands.answer_file_dialog(path)
    hands.click(hands.find(QPushButton, "vaExport", dock))
    assert answer.seen
    assert hands.wait_for(lambda: path.is_file(), 120), "no page was written"
    words = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, timeout=60).stdout
    assert "2 of 16 records" in words, "the filter in words stands on the page"
    assert "Chongjin" in words


def test_no_to_imagery_means_no_request(requests, dock):
    seen = []

    def say_no(dialog) -> None:
        seen.append(dialog.objectName())
        box = dialog.findChild(QDialogButtonBox)
        refusing = (QDialogButtonBox.ButtonRole.RejectRole, QDialogButtonBox.ButtonRole.NoRole)
        button = next(button for button in box.buttons() if box.buttonRole(button) in refusing)
        hands.click(button)

    answer = hands.Answer(say_no)
    switch_imagery_on(dock)
    assert hands.wait_for(lambda: bool(answer.seen), 10), "nothing was asked"
    hands.settle(1)
    assert hands.layers("imagery") == [] and requests == []


def switch_imagery_on(dock) -> None:
    """Ask for the first imagery source as a person does."""
    hands.click(hands.find(QPushButton, "vaImagery", dock))
