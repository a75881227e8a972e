"""What the demo drivers share: finding the plugin inside a running QGIS and showing the atlas."""

import os
from pathlib import Path

PLUGIN = "visual_atlas_plugin"


def demo_folder() -> Path:
    """Return the folder of the demo's atlas and pictures."""
    return Path(os.environ["VISUAL_ATLAS_OUT"])


def plugin():
    """Return the running plugin, or fail with the reason why there is none."""
    import qgis.utils

    if PLUGIN not in qgis.utils.plugins:
        raise RuntimeError(f"the plugin {PLUGIN} is not running in QGIS")
    return qgis.utils.plugins[PLUGIN]


def show_atlas() -> None:
    """Open the demo's atlas through the plugin itself, in a window that fills the screen."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    window = iface.mainWindow()
    window.showMaximized()
    for name in ("Browser", "Browser2"):
        browser = window.findChild(QDockWidget, name)
        if browser is not None:
            browser.close()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    plugin().open_atlas(str(demo_folder() / "atlas.gpkg"))
