"""Run by QGIS at its start (--code, see photograph.sh): opens an atlas, saves a picture of the panel or of forms, ends."""

import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsEditFormConfig, QgsProject
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

sys.path.insert(0, os.path.join(os.environ["VISUAL_ATLAS_ROOT"], "scripts"))
import demo_common  # noqa: E402  (found through the line above)

OUT, NAME = Path(os.environ["VISUAL_ATLAS_OUT"]), os.environ["VISUAL_ATLAS_NAME"]
DOCK_SIZE, FORM_SIZE = (340, 1000), (760, 860)     # px
FORMS = {"cases": "case_id = 'KIM-CHEOL-OK'", "places": "place_id = 'CN-DC-TUMEN'", "claims": "", "stages": "", "sources": ""}


def settle() -> None:
    """Let QGIS add what is left of an atlas, and draw."""
    while demo_common.plugin().commands.is_opening:      # photograph.sh ends what does not end by itself
        QApplication.processEvents()
        time.sleep(0.01)
    for _ in range(20):
        QApplication.processEvents()
    iface.mapCanvas().waitWhileRendering()


def dock() -> None:
    """Photograph the panel, out of the window, so that all of it is seen."""
    panel = demo_common.plugin().dock
    panel.setFloating(True)
    panel.resize(*DOCK_SIZE)
    settle()
    assert panel.grab().save(str(OUT / f"dock_{NAME}.png"))


def forms() -> None:
    """Photograph the form of a row of each table."""
    for table, condition in FORMS.items():
        for layer in QgsProject.instance().mapLayers().values():
            named = f"layername={table}"
            designed = named in layer.source().split("|") and \
                layer.editFormConfig().layout() == QgsEditFormConfig.EditorLayout.TabLayout
            if designed and (not condition or list(layer.getFeatures(condition))):
                break
        else:
            raise RuntimeError(f"no layer shows {table}")
        row = next(layer.getFeatures(condition) if condition else layer.getFeatures())
        layer.startEditing()
        dialog = QgsAttributeDialog(layer, row, False, iface.mainWindow(), True, QgsAttributeEditorContext())
        dialog.resize(*FORM_SIZE)
        dialog.show()
        settle()
        assert dialog.grab().save(str(OUT / f"form_{table}_{NAME}.png"))
        dialog.reject()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)     # a form outlives no layer
        layer.rollBack()


def go() -> None:
    """Open, photograph, end with 0, or 1 and the reason in the log."""
    code = 1
    try:
        demo_common.show_atlas()
        settle()
        {"dock": dock, "forms": forms}[os.environ["VISUAL_ATLAS_WHAT"]]()
        QgsProject.instance().setDirty(False)
        code = 0
    except Exception:
        traceback.print_exc()
    iface.newProject(False)
    QCoreApplication.exit(code)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(500, go))
