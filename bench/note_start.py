"""Run by QGIS at its start (--code): notes when the window was ready, and ends QGIS."""

import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.utils import active_plugins, iface


def ready() -> None:
    """The window is there and the first events are handled: note seconds since the start, and CPU seconds."""
    used = os.times()
    noted = {
        "wall": time.time() - float(os.environ["VISUAL_ATLAS_BENCH_START"]), "cpu": used.user + used.system,
        "qgis": Qgis.QGIS_VERSION, "plugins": sorted(active_plugins),
        "modules": sorted(name for name in sys.modules if name.startswith("visual_atlas_plugin")),
        "heavy": sorted({"shapely", "numpy", "osgeo.gdal", "pandas", "matplotlib"} & set(sys.modules)),
    }
    try:
        Path(os.environ["VISUAL_ATLAS_BENCH_OUT"]).write_text(json.dumps(noted), encoding="utf-8")
    except OSError:
        traceback.print_exc()
    QgsProject.instance().setDirty(False)
    QCoreApplication.exit(0)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, ready))
