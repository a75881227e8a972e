"""The plugin runs in this QGIS."""

import qgis.utils


def test_plugin_is_running():
    assert "visual_atlas_plugin" in qgis.utils.plugins
