"""What goes out: the exported page, and requests for imagery, which are asked for first."""

import subprocess

import pytest
from qgis.core import QgsNetworkAccessManager, QgsProject
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMenu, QPushButton
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
    dock.page.show_tab("publish")
    hands.click(hands.find(QPushButton, "vaExport", dock))
    assert answer.seen
    assert hands.wait_for(lambda: path.is_file(), 120), "no page was written"
    words = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, timeout=60).stdout
    assert "2 of 16 records" in words, "the filter in words stands on the page"
    assert "Chongjin" in words


def imagery_menu(dock) -> QMenu:
    """Click the panel's button and return the menu of imagery sources."""
    dock.page.show_tab("imagery")
    hands.click(hands.find(QPushButton, "vaImagery", dock))
    assert hands.wait_for(lambda: isinstance(QApplication.activePopupWidget(), QMenu), 5), "no menu came up"
    return QApplication.activePopupWidget()


def choose_first_source(dock) -> None:
    """Click the first imagery source in the menu."""
    menu = imagery_menu(dock)
    hands.picture("imagery_menu")
    hands.click(menu, menu.actionGeometry(menu.actions()[0]).center())


def test_imagery_offers_its_sources(dock):
    menu = imagery_menu(dock)
    assert len(menu.actions()) == 8, "six sources, a line, and the list of sources"
    assert not any(action.isChecked() for action in menu.actions())
    menu.close()


@pytest.fixture
def online(dock):
    """The network switch on, as after a click on *Offline*; off again afterwards."""
    cloud = hands.find(QPushButton, "vaCloud", dock)
    assert cloud.text() == "Offline"
    hands.click(cloud)
    assert cloud.text() == "Online"
    yield
    hands.click(cloud)
    assert cloud.text() == "Offline"


def test_imagery_without_network_is_refused_with_an_offer(requests, dock):
    choose_first_source(dock)
    assert hands.wait_for(lambda: iface.messageBar().findChild(QPushButton, "VisualAtlasSwitchOn") is not None, 5)
    hands.picture("network_is_off")
    assert hands.layers("imagery") == [] and requests == []


def test_no_to_imagery_means_no_request(requests, dock, online):
    answer = hands.answer_question(yes=False)
    choose_first_source(dock)
    assert hands.wait_for(lambda: bool(answer.seen), 10), "nothing was asked"
    hands.settle(1)
    assert hands.layers("imagery") == [] and requests == []


def test_yes_to_imagery_is_asked_once(requests, dock, online):
    iface.mapCanvas().freeze(True)      # the layer is added, but these tests ask no provider for pictures
    try:
        answer = hands.answer_question(yes=True)
        choose_first_source(dock)
        assert hands.wait_for(lambda: bool(answer.seen), 10), "nothing was asked"
        assert hands.wait_for(lambda: len(hands.layers("imagery")) == 1, 5)
        assert hands.find(QPushButton, "vaCloud", dock).text() == "Online"
        choose_first_source(dock)
        assert hands.wait_for(lambda: hands.layers("imagery") == [], 5), "a second click switches it off"
        again = hands.answer_question(yes=False)
        choose_first_source(dock)
        assert hands.wait_for(lambda: len(hands.layers("imagery")) == 1, 5), "it asked a second time"
        assert again.seen == []
        hands.click(hands.find(QPushButton, "vaCloud", dock))
        assert hands.layers("imagery")[0].source().endswith("url=")
        hands.click(hands.find(QPushButton, "vaCloud", dock))
        assert "https://" in hands.layers("imagery")[0].source(), "the switch gives it back"
        choose_first_source(dock)
        assert hands.wait_for(lambda: hands.layers("imagery") == [], 5)
        again.cancel()
    finally:
        for layer in hands.layers("imagery"):
            QgsProject.instance().removeMapLayer(layer.id())
        iface.mapCanvas().freeze(False)
    assert requests == []
