"""A worker: a Python of this QGIS in a process of its own, which draws pages and answers in lines of JSON.

Which program that is differs between systems: inside QGIS, sys.executable may be QGIS itself, which must never be started
a second time. So only files that are called python are tried, and one is used where it answers with the same QGIS and the
same widths of letters: pages then come out equal, whoever makes them.
"""

import json
import math
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import Queue
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QLocale

from .. import fonts

MAIN = Path(__file__).with_name("worker_main.py")
_PYTHON = re.compile(r"python(?:w|\d(?:\.\d+)?)?(?:\.exe)?$", re.IGNORECASE)
# what programs need to find their libraries, data and fonts; nothing else of the environment is handed on
_HANDED_ON = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "PYTHONHOME", "QT_PLUGIN_PATH",
              "QT_QPA_PLATFORM_PLUGIN_PATH", "QGIS_PREFIX_PATH", "GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA",
              "OSGEO4W_ROOT", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA",
              "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ")
_MODULES = ("qgis", "osgeo", "numpy", "PyQt5", "PyQt6")      # found where this process found them
PROBE = "Hoeryong 회령 → 图们 0123"


class NoWorkers(Exception):
    """No process could be started that draws as this one does; why, in words for the log."""


def probe() -> Dict[str, Any]:
    """Return what must be equal in two processes for their pages to be equal."""
    widths = [round(fonts.width(PROBE, fonts.Style(9, weight)), 6) for weight in (fonts.Style(9).weight, fonts.BOLD)]
    return {"qgis": Qgis.QGIS_VERSION, "widths": widths, "missing": fonts.substitutes()}


def pythons() -> List[Path]:
    """Return the programs that may be a Python of this QGIS, the likeliest first."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    names = ("python.exe", "python3.exe") if os.name == "nt" else (f"python{version}", "python3")
    found = [Path(sys.executable)] if sys.executable else []
    for prefix in (sys.exec_prefix, sys.base_exec_prefix, QgsApplication.prefixPath()):
        folders = (Path(prefix), Path(prefix) / "bin", Path(prefix).parent / "MacOS" / "bin", Path(prefix) / "MacOS" / "bin")
        found += [folder / name for folder in folders for name in names]
    return [path for path in dict.fromkeys(found) if _PYTHON.match(path.name) and path.is_file()]


def environment(folder: Path) -> Dict[str, str]:
    """Return the environment of a worker whose profile is a folder of its own: no settings, no passwords of the user."""
    kept = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    homes = [str(Path(sys.modules[name].__file__ or "").parents[1]) for name in _MODULES
             if getattr(sys.modules.get(name), "__file__", None)]
    kept.update(PYTHONPATH=os.pathsep.join(dict.fromkeys(homes)), PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8",
                QGIS_CUSTOM_CONFIG_PATH=str(folder), VISUAL_ATLAS_LOCALE=QLocale().name())
    if sys.platform.startswith("linux"):
        kept.update(QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(folder))
    return kept


Message = Tuple["Worker", Optional[Dict[str, Any]]]


class Worker:
    """One process. What it answers goes into a queue as (worker, message); (worker, None) when it has ended."""

    def __init__(self, python: Path, folder: Path, number: int, answers: "Queue[Message]"):
        self.python, self.number, self.folder = python, number, folder / f"worker-{number}"
        self.busy_with: Optional[int] = None        # number of a sheet
        self.deadline = math.inf        # time.monotonic() by which its next answer is due
        self.is_open = False
        self.peak_mb = 0.0
        self.folder.mkdir(mode=0o700)
        self._log = open(self.folder / "log.txt", "wb")
        try:
            self._process = subprocess.Popen(  # nosec B603 - a Python of this QGIS with a script of ours, no shell
                [str(python), "-B", str(MAIN)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log,
                cwd=str(self.folder), env=environment(self.folder), creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        except OSError:
            self._log.close()
            raise
        threading.Thread(target=self._listen, args=(answers,), daemon=True).start()

    @property
    def process_id(self) -> int:
        """The id of the process."""
        return self._process.pid

    def send(self, command: Dict[str, Any], seconds: float) -> None:
        """Give it work that it is to answer within so many seconds. A worker that has ended is told of in the queue."""
        self.deadline = time.monotonic() + seconds
        try:
            self._process.stdin.write(json.dumps(command).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            self.kill()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def stop(self) -> None:
        """End it, and wait until it has."""
        try:
            self._process.stdin.close()
        except OSError:
            self.kill()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        self._log.close()

    def said(self) -> str:
        """Return the last that it wrote to its log."""
        try:
            return (self.folder / "log.txt").read_bytes()[-2000:].decode("utf-8", "replace")
        except OSError:
            return ""

    def _listen(self, answers: "Queue[Message]") -> None:
        for line in self._process.stdout:
            try:
                answers.put((self, json.loads(line)))
            except ValueError:
                continue        # a library that writes past the log
        self._process.stdout.close()
        self._process.wait()
        answers.put((self, None))
