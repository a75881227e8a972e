"""Sealing and verifying from the menu."""

import sys
import types

import pytest

from visual_atlas_plugin.dialogs.log_window import show_log_job
from visual_atlas_plugin.domain.errors import AtlasError


def test_the_window_of_the_algorithm_knows_the_open_atlas(qgis_app, monkeypatch):
    asked = []
    stand_in = types.ModuleType("processing")
    stand_in.execAlgorithmDialog = lambda *given: asked.append(given) or {"SEALED": 1}
    monkeypatch.setitem(sys.modules, "processing", stand_in)
    assert show_log_job("seallog", ["one.gpkg", "two.gpkg"]) == {"SEALED": 1}
    show_log_job("verifylog", [])
    assert asked == [("visualatlas:seallog", {"ATLAS": "one.gpkg"}), ("visualatlas:verifylog", {})]


def test_without_processing_it_says_what_to_do(qgis_app, monkeypatch):
    monkeypatch.setitem(sys.modules, "processing", None)
    with pytest.raises(AtlasError, match="switched off"):
        show_log_job("seallog", [])
