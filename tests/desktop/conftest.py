"""What the tests in the real window share: a clean project, an atlas of the shipped facts, hands and eyes."""

import os
import shutil
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

import hands

ERRORS = Path(os.environ["VISUAL_ATLAS_ERRORS"])


def pytest_sessionstart(session):
    """Fill the screen once."""
    iface.mainWindow().showMaximized()
    hands.settle(0.5)


@pytest.fixture(scope="session")
def shipped_atlas(tmp_path_factory) -> Path:
    """An atlas made of the shipped facts by the algorithm; read by copies only."""
    import processing

    path = tmp_path_factory.mktemp("atlas") / "shipped.gpkg"
    processing.run("visualatlas:createatlas", {"OUTPUT": str(path)})
    return path


@pytest.fixture(scope="session")
def training_atlas(tmp_path_factory) -> Path:
    """The training atlas, whose records are made up and whose marks are SYN-ANALYST's; read by copies only."""
    import processing

    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    processing.run("visualatlas:createtrainingatlas", {"OUTPUT": str(path)})
    return path


@pytest.fixture
def training_path(training_atlas, tmp_path) -> Path:
    """A copy of the training atlas that a test may change."""
    return Path(shutil.copyfile(training_atlas, tmp_path / "training.gpkg"))


@pytest.fixture
def atlas_path(shipped_atlas, tmp_path) -> Path:
    """A copy of the shipped atlas that a test may change."""
    return Path(shutil.copyfile(shipped_atlas, tmp_path / "atlas.gpkg"))


@pytest.fixture
def plugin():
    """The running plugin."""
    return qgis.utils.plugins["visual_atlas_plugin"]


@pytest.fixture
def atlas(plugin, atlas_path):
    """The plugin with one atlas open and painted."""
    plugin.open_atlas(str(atlas_path))
    hands.settle()
    return plugin


@pytest.fixture(autouse=True)
def clean_window(request):
    """Start each test in an empty project; end it with no error behind it and a picture of its last state."""
    before = ERRORS.read_text(encoding="utf-8") if ERRORS.exists() else ""
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    iface.messageBar().clearWidgets()
    running = qgis.utils.plugins.get("visual_atlas_plugin")
    if running is not None and running.dock is not None and running.dock.page is not None:
        running.dock.page.show_tab("explore")     # the panel stays where the test before left it
    hands.settle(0.1)
    yield
    hands.picture(request.node.name)
    while QApplication.activeModalWidget() is not None:
        QApplication.activeModalWidget().close()
        hands.settle(0.1)
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    hands.settle(0.1)
    after = ERRORS.read_text(encoding="utf-8") if ERRORS.exists() else ""
    assert after == before, "a Python error came up in QGIS"
