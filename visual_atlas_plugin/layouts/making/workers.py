"""A worker: a Python of this QGIS in a process of its own, which draws pages and answers in lines of JSON.

Which program that is differs between systems: inside QGIS, sys.executable may be QGIS itself, which must never be started
a second time. So only files that are called python are tried (`pythons`), and one is used where it answers with the same QGIS
and the same widths of letters: pages then come out equal, whoever makes them.
"""

import json
import math
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Dict, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QLocale, QProcess, QProcessEnvironment

from ...pythons import module_path
from .. import fonts

MAIN = Path(__file__).with_name("worker_main.py")
# what programs need to find their libraries, data and fonts; nothing else of the environment is handed on
_HANDED_ON = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "PYTHONHOME", "QT_PLUGIN_PATH",
              "QT_QPA_PLATFORM_PLUGIN_PATH", "QGIS_PREFIX_PATH", "GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA",
              "OSGEO4W_ROOT", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA",
              "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ")
START_SECONDS = 120.0       # a loaded computer is slow; a program that never answers is no worker
WRITE_MS = 5000
PROBE = "Hoeryong 회령 → 图们 0123"


class NoWorkers(Exception):
    """No process could be started that draws as this one does; why, in words for the log."""


def probe() -> Dict[str, Any]:
    """Return what must be equal in two processes for their pages to be equal."""
    widths = [round(fonts.width(PROBE, fonts.Style(9, weight)), 6) for weight in (fonts.Style(9).weight, fonts.BOLD)]
    return {"qgis": Qgis.QGIS_VERSION, "widths": widths, "missing": fonts.substitutes()}


def environment(folder: Path) -> Dict[str, str]:
    """Return the environment of a worker whose profile is a folder of its own: no settings, no passwords of the user."""
    kept = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    kept.update(PYTHONPATH=module_path(), PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8",
                QGIS_CUSTOM_CONFIG_PATH=str(folder), VISUAL_ATLAS_LOCALE=QLocale().name())
    if sys.platform.startswith("linux"):
        kept.update(QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(folder))
    return kept


class Worker:
    """One process. It belongs to the thread that started it."""

    def __init__(self, python: Path, folder: Path, number: int):
        """Start it. Raises OSError where the system refuses."""
        self.python, self.number, self.folder = python, number, folder / f"worker-{number}"
        self.busy_with: Optional[int] = None        # number of a sheet
        self.deadline = math.inf        # time.monotonic() by which its next answer is due
        self.is_open = False
        self.peak_mb = 0.0
        self.folder.mkdir(mode=0o700)
        self._process = QProcess()
        given = QProcessEnvironment()
        for name, value in environment(self.folder).items():
            given.insert(name, value)
        self._process.setProcessEnvironment(given)
        self._process.setWorkingDirectory(str(self.folder))
        self._process.setStandardErrorFile(str(self.folder / "log.txt"))
        self._process.start(str(python), ["-B", str(MAIN)])
        if not self._process.waitForStarted(round(START_SECONDS * 1000)):
            raise OSError(self._process.errorString())

    @property
    def process_id(self) -> int:
        """The id of the process."""
        return int(self._process.processId())

    def send(self, command: Dict[str, Any], seconds: float) -> None:
        """Give it work that it is to answer within so many seconds."""
        self.deadline = time.monotonic() + seconds
        self._process.write(json.dumps(command).encode() + b"\n")
        self._process.waitForBytesWritten(WRITE_MS)

    def answer(self, wait_ms: int = 0) -> Optional[Dict[str, Any]]:
        """Return its next answer; None where there is none yet."""
        if wait_ms and not self._process.canReadLine():
            self._process.waitForReadyRead(wait_ms)
        while self._process.canReadLine():
            told = None
            with suppress(ValueError):      # of a library that writes past the log
                told = json.loads(bytes(self._process.readLine()))
            if isinstance(told, dict):
                return told
        return None

    def has_ended(self) -> bool:
        """Whether it has ended, and nothing that it said is left to read."""
        return self._process.state() == QProcess.ProcessState.NotRunning and not self._process.canReadLine()

    def stop(self) -> None:
        """End it, and wait until it has."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(-1)

    def said(self) -> str:
        """Return the last that it wrote to its log."""
        try:
            return (self.folder / "log.txt").read_bytes()[-2000:].decode("utf-8", "replace")
        except OSError:
            return ""
