"""Run by QGIS at its start (--code) on a real display: opens the demo's atlas and leaves QGIS to its user."""

import os
import sys

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

sys.path.insert(0, os.path.join(os.environ["VISUAL_ATLAS_ROOT"], "scripts"))
import demo_common  # noqa: E402  (found through the line above)

iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, demo_common.show_atlas))
