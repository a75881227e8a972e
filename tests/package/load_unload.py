"""Run inside QGIS: installs the zip with QGIS' own installer, then unloads and loads the plugin; notes what is left.

The notes go to seen.json: before, and after each step, everything of a window that a plugin can leave behind.
"""

import json
import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsExpression, QgsNetworkAccessManager, QgsProject
from qgis.gui import QgsDockWidget, QgsGui, QgsOptionsDialogBase
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QFile, QObject, QTimer, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu, QShortcut, QStackedWidget, QToolBar
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
        "tasks": QgsApplication.taskManager(), "tree_view": iface.layerTreeView(), "message_bar": iface.messageBar(),
        "layouts": QgsProject.instance().layoutManager(), "relations": QgsProject.instance().relationManager(),
        "layer_actions": QgsGui.mapLayerActionRegistry(), "shortcuts": QgsGui.shortcutsManager(),
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
        "locator_filters": sorted(thing.metaObject().className() for thing in window.findChildren(QObject)
                                  if thing.inherits("QgsLocatorFilter")),
        "our_objects": sorted(type(thing).__name__ for thing in window.findChildren(QObject)
                              if type(thing).__module__.split(".")[0] == NAME),
        "expression_functions": sorted(function.name() for function in QgsExpression.Functions()),
        "resources": QFile.exists(":/plugins/visual_atlas_plugin"),
        "map_tool": type(iface.mapCanvas().mapTool()).__name__,
        "tasks": QgsApplication.taskManager().count(),
        "message_bar": len(iface.messageBar().items()),
        "layers": len(QgsProject.instance().mapLayers()),
        "temporary_layers": sum(layer.providerType() == "memory" or layer.isTemporary()
                                for layer in QgsProject.instance().mapLayers().values()),
        "canvas_items": len(iface.mapCanvas().scene().items()),
        "receivers": receivers(),
    }


def option_pages() -> int:
    """Return how many pages QGIS' options dialog has: plugins add some through a factory that cannot be listed."""
    pages: list = []

    def look() -> None:
        dialog = next((w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
                       and (isinstance(w, QgsOptionsDialogBase) or "Options" in w.objectName())), None)
        if dialog is None:
            QTimer.singleShot(200, look)
            return
        pages.append(max(stack.count() for stack in dialog.findChildren(QStackedWidget)))
        dialog.reject()

    QTimer.singleShot(200, look)
    iface.showOptionsDialog()
    return pages[0]


def cycle(atlas: str) -> dict:
    """Load the plugin, open an atlas, unload: what is left with the layers there, and after a new project."""
    if not (qgis.utils.loadPlugin(NAME) and qgis.utils.startPlugin(NAME)):
        raise RuntimeError("QGIS could not load the plugin for a cycle")
    qgis.utils.plugins[NAME].open_atlas(atlas)
    qgis.utils.plugins[NAME].commands.finish_opening()
    settle()
    iface.mapCanvas().waitWhileRendering()
    # derived layers go with the plugin, which alone can fill them
    shown = sum(layer.providerType() != "memory" for layer in QgsProject.instance().mapLayers().values())
    if not qgis.utils.unloadPlugin(NAME):
        raise RuntimeError("QGIS could not unload the plugin with an atlas open")
    settle()
    kept = QgsProject.instance().mapLayers().values()
    result = {"shown": shown, "kept": len(kept), "broken": sorted(layer.name() for layer in kept if not layer.isValid()),
              "temporary": sorted(layer.name() for layer in kept if layer.providerType() == "memory" or layer.isTemporary())}
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    iface.messageBar().clearWidgets()
    settle()
    return {**result, "after": snapshot()}


def drive(steps: dict) -> None:
    """Install, unload, load, unload, load, unload."""
    import pyplugin_installer

    steps["before"] = snapshot()
    pages = {"before": option_pages()}
    steps["before"] = snapshot()        # again: the options dialog is made once and kept
    pyplugin_installer.instance().installFromZipFile(os.environ["VISUAL_ATLAS_ZIP"])
    steps["installed"] = snapshot()
    steps["module_file"] = sys.modules[NAME].__file__
    pages["installed"] = option_pages()
    import processing

    atlas = str(OUT / "atlas.gpkg")
    processing.run("visualatlas:createatlas", {"OUTPUT": atlas})
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
    pages["unloaded"] = option_pages()
    steps["option_pages"] = pages
    steps["cycles"] = [cycle(atlas) for _ in range(3)]


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
