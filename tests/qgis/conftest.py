"""What the tests share: one atlas of the shipped facts, built once a session, and a clean project."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shipped_atlas(tmp_path_factory) -> Path:
    """An atlas of the shipped facts. Never opened, only copied: QGIS writes into what it opens."""
    from visual_atlas_plugin.store.facts_import import build_atlas

    path = tmp_path_factory.mktemp("shipped") / "atlas.gpkg"
    build_atlas(path)
    path.chmod(0o444)
    return path


@pytest.fixture(scope="module")
def atlas_path(shipped_atlas, tmp_path_factory) -> str:
    """A copy of the shipped atlas for the tests of one file, none of which changes it."""
    return str(shutil.copyfile(shipped_atlas, tmp_path_factory.mktemp("atlas") / "atlas.gpkg"))


@pytest.fixture
def atlas_file(shipped_atlas, tmp_path) -> Path:
    """A copy of the shipped atlas that a test may change."""
    return Path(shutil.copyfile(shipped_atlas, tmp_path / "atlas.gpkg"))


@pytest.fixture
def project(qgis_app):
    """QGIS's project, empty before and after."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def window(qtbot, project):
    """A window with a map, and an empty project."""
    from qgis.PyQt import sip

    from tests.qgis.test_network_switch import Window

    made = Window()
    made.canvas.setRenderFlag(False)    # nothing is looked at: QGIS 3.22 may crash where a style goes while it is drawn
    yield made
    project.clear()
    sip.delete(made.bridge)     # it would go on to tell a map that is gone
    made.main.close()
    made.main.deleteLater()
