"""For every suite: QGIS, where a test starts one, never touches the profile or the screen of whoever runs it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

if "VISUAL_ATLAS_REPORT" not in os.environ:     # inside the real QGIS both are settled already
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", str(ROOT / "build" / "config-qgis"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of the checkout."""
    return ROOT
