"""Run inside QGIS: installs the zip with QGIS' own installer, then unloads and loads the plugin; notes what is left.

The notes go to seen.json: before, and after each step, everything of a window that a plugin can leave behind.
"""

import json
import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QShortcut, QToolBar
from qgis.utils import iface

NAME = "visual_atlas_plugin"
OUT = Path(os.environ["VISUAL_ATLAS_OUT"])


def settle() -> None:
    """Let deleted widgets be deleted."""
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def receivers() -> dict:
    """Return how many slots hang on the signals of the long-lived objects that plugins listen to."""
    lines: list = []
    watched = {
        "project": QgsProject.instance(), "canvas": iface.mapCanvas(), "iface": iface, "window": iface.mainWindow(),
        "application": QApplication.instance(), "registry": QgsApplication.processingRegistry(),
        "tree": QgsProject.instance().layerTreeRoot(), "network": QgsNetworkAccessManager.instance(),
        "messages": QgsApplication.messageLog(), "temporal": iface.mapCanvas().temporalController(),
    }
    counts = {}
    earlier = qInstallMessageHandler(lambda _kind, _context, text: lines.append(text))
    try:
        for name, thing in watched.items():
            lines.clear()
            if thing is not None:
                thing.dumpObjectInfo()      # writes one line per receiver of each signal
                counts[name] = sum("-->" in line for text in lines for line in text.splitlines())
    finally:
        qInstallMessageHandler(earlier)
    return counts


def snapshot() -> dict:
    """Return what of the window and the application a plugin can add to."""
    settle()
    window = iface.mainWindow()
    menus = {}
    for menu in window.findChildren(QMenu):
        if not menu.menuAction().associatedWidgets():
            continue        # QGIS keeps the empty menu of a plugin that is gone, shown nowhere
        texts = [action.text() for action in menu.actions() if action.text()]
        if any("atlas" in text.lower() for text in texts + [menu.title()]):
            menus[menu.title()] = texts
    return {
        "docks": sorted(d.objectName() for d in window.findChildren(QDockWidget)),
        "toolbars": sorted(t.objectName() for t in window.findChildren(QToolBar)),
        "top_menus": [action.text() for action in window.menuBar().actions()],
        "our_menus": menus,
        "our_actions": sorted(a.text() for a in window.findChildren(QAction)
                              if a.associatedWidgets() and "atlas" in (a.text() + a.objectName()).lower()),
        "plugin_toolbar_actions": len(iface.pluginToolBar().actions()),
        "shortcuts": len(window.findChildren(QShortcut)),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "our_algorithms": sorted(a.id() for a in QgsApplication.processingRegistry().algorithms() if a.id().startswith("visualatlas:")),
        # QGIS forgets the modules of a plugin, not the folders (packages) they lie in
        "our_modules": sorted(name for name, module in sys.modules.items()
                              if name.split(".")[0] == NAME and not hasattr(module, "__path__")),
        "layers": len(QgsProject.instance().mapLayers()),
        "canvas_items": len(iface.mapCanvas().scene().items()),
        "receivers": receivers(),
    }


def drive(steps: dict) -> None:
    """Install, unload, load, unload, load, unload."""
    import pyplugin_installer

    steps["before"] = snapshot()
    pyplugin_installer.instance().installFromZipFile(os.environ["VISUAL_ATLAS_ZIP"])
    steps["installed"] = snapshot()
    steps["module_file"] = sys.modules[NAME].__file__
    for number in (1, 2):
        if not qgis.utils.unloadPlugin(NAME):
            raise RuntimeError("QGIS could not unload the plugin")
        steps[f"unloaded_{number}"] = snapshot()
        if not (qgis.utils.loadPlugin(NAME) and qgis.utils.startPlugin(NAME)):
            raise RuntimeError("QGIS could not load the plugin again")
        steps[f"loaded_{number}"] = snapshot()
    QApplication.primaryScreen().grabWindow(0).save(str(OUT / "loaded.png"))
    # with the panel and an atlas' layers present, unloading has most to take back
    for dock in iface.mainWindow().findChildren(QgsDockWidget) + iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() not in steps["before"]["docks"]:
            dock.show()
    settle()
    if not qgis.utils.unloadPlugin(NAME):
        raise RuntimeError("QGIS could not unload the plugin at the end")
    steps["unloaded_3"] = snapshot()


def go() -> None:
    """Drive, write down, end QGIS."""
    steps: dict = {"error": ""}
    try:
        drive(steps)
    except Exception:
        steps["error"] = traceback.format_exc()
    (OUT / "seen.json").write_text(json.dumps(steps, indent=1), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    QCoreApplication.exit(1 if steps["error"] else 0)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, go))
