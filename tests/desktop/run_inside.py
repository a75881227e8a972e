"""Run by QGIS at its start (--code): runs tests/desktop inside this QGIS, with its real interface, and quits.

The plugin under test is the staged one, loaded by QGIS from its profile; the checkout is kept off the path.
"""

import contextlib
import os
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.utils import iface

ROOT = Path(os.environ["VISUAL_ATLAS_ROOT"])


def run_tests() -> int:
    """Run pytest in this process; return its exit code."""
    import pytest

    arguments = [
        "-v", "-ra", "--durations=5", "--rootdir", str(ROOT), "-c", str(ROOT / "pyproject.toml"), "-o", "pythonpath=",
        "-p", "no:pytest_qgis", "-p", "no:cacheprovider", "--junitxml", os.environ["VISUAL_ATLAS_REPORT"],
    ]
    wanted = os.environ.get("VISUAL_ATLAS_TESTS", "")
    arguments += ["-k", wanted] if wanted else []
    return int(pytest.main(arguments + [str(ROOT / "tests" / "desktop")]))


def go() -> None:
    """Run the tests and end QGIS with their exit code."""
    code = 70
    try:
        with open(ROOT / "build" / "desktop" / "pytest.txt", "w", encoding="utf-8", buffering=1) as text:
            with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
                code = run_tests()
    finally:
        QgsProject.instance().setDirty(False)
        QCoreApplication.exit(code)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, go))
