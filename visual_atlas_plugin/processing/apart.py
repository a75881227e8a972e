"""An algorithm in a process of its own: pages are drawn by Qt's main thread, and there the window would wait for them.

The process is a Python of this QGIS without a window. It gets the settings that pages depend on, in a profile of its own that
is thrown away, and the job on its input; nothing of the user's profile is read or changed.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from ..domain.errors import AtlasError, Stopped
from ..pythons import module_path, pythons
from ..settings import GROUP, LABEL_LANGUAGE, NAMING_SYSTEM, SEA_NAMES

MAIN = Path(__file__).with_name("apart_main.py")
PATIENCE_MS = 8000      # after which a process that does not hear "cancel" is ended
_going: List[QProcess] = []     # dropped, until they have ended: one that nobody holds would be waited for
_NOT_HANDED_ON = ("PYQGIS_STARTUP", "QGIS_PLUGINPATH", "PYTHONSTARTUP")


class ApartJob(QObject):
    """One run of an algorithm apart.

    Emits progress(percent), said(line), step(what is done now), and once done(results) or failed(AtlasError).
    """

    progress = pyqtSignal(float)
    said = pyqtSignal(str)
    step = pyqtSignal(str)
    done = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(self, algorithm_id: str, parameters: Mapping[str, Any], parent: QObject = None):
        super().__init__(parent)
        self._id, self._parameters = algorithm_id, dict(parameters)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(lambda *_how: self._ended())
        self._process.errorOccurred.connect(self._trouble)
        self._rest = b""
        self._results: Dict[str, Any] = {}
        self._error: Any = None
        self._is_over = self._is_canceled = False
        self._profile = ""

    @property
    def is_running(self) -> bool:
        """Whether its end has not been told yet."""
        return bool(self._profile) and not self._is_over

    def start(self) -> None:
        """Start; where no Python is found, `failed` says so."""
        found = pythons()
        self._profile = tempfile.mkdtemp(prefix="visual-atlas-")
        if not found:
            self._tell(AtlasError("No Python of this QGIS was found that could draw pages beside the window.",
                                  "Export without a preview."))
            return
        self._process.setProcessEnvironment(self._environment())
        self._process.setWorkingDirectory(self._profile)
        self._process.setStandardErrorFile(str(Path(self._profile) / "log.txt"))
        self._process.start(str(found[0]), ["-B", str(MAIN)])
        job = {"algorithm": self._id, "parameters": self._parameters, "locale": QgsApplication.locale(), "settings": {
            f"{GROUP}/{one.key}": one.value() for one in (LABEL_LANGUAGE, NAMING_SYSTEM, SEA_NAMES)}}
        self._process.write(json.dumps(job).encode() + b"\n")

    def cancel(self) -> None:
        """Ask it to end; one that does not hear is ended after a while."""
        if self.is_running and not self._is_canceled:
            self._is_canceled = True
            self._process.write(b"cancel\n")
            QTimer.singleShot(PATIENCE_MS, self._kill)

    def drop(self) -> None:
        """End it and tell nobody: what it makes is not wanted any more. Does not wait; its process outlives this for a moment."""
        if not self.is_running:
            return
        self._is_over = True
        process, profile = self._process, self._profile
        for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
            signal.disconnect()
        process.setParent(None)         # else it would be waited for where this is deleted
        _going.append(process)

        def gone(*_how) -> None:
            if process in _going:
                _going.remove(process)
                shutil.rmtree(profile, ignore_errors=True)
                process.deleteLater()

        process.finished.connect(gone)
        process.kill()
        if process.state() == QProcess.ProcessState.NotRunning:
            gone()

    def _environment(self) -> QProcessEnvironment:
        made = QProcessEnvironment.systemEnvironment()
        for name in _NOT_HANDED_ON:
            made.remove(name)
        for name, value in (("PYTHONPATH", module_path()), ("PYTHONDONTWRITEBYTECODE", "1"),
                            ("PYTHONIOENCODING", "utf-8"), ("QGIS_CUSTOM_CONFIG_PATH", self._profile)):
            made.insert(name, value)
        if sys.platform.startswith("linux"):
            made.insert("QT_QPA_PLATFORM", "offscreen")
        return made

    def _read(self) -> None:
        lines = (self._rest + bytes(self._process.readAllStandardOutput())).split(b"\n")
        self._rest = lines.pop()
        for line in lines:
            self._hear(_message(line))

    def _hear(self, message: Dict[str, Any]) -> None:
        if self._is_over:
            return
        if "progress" in message:
            self.progress.emit(float(message["progress"]))
        elif "step" in message:
            self.step.emit(str(message["step"]))
        elif "said" in message:
            self.said.emit(str(message["said"]))
        elif "results" in message:
            self._results = message["results"]
        elif "error" in message:
            self._error = AtlasError(message["error"], "", message.get("details", ""))

    def _trouble(self, error) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        if self._is_over:
            return
        self._read()
        if self._is_canceled:
            self._tell(Stopped("The job was stopped.", "Nothing was written."))
        elif self._error is not None:
            self._tell(self._error)
        elif self._results:
            self._tell(None)
        else:
            self._tell(AtlasError("The process that draws pages ended before its time.",
                                  "Try again; if it does so again, choose a lower resolution.", self._log()))

    def _tell(self, error: Any) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._sweep()
        if error is None:
            self.done.emit(self._results)
        else:
            self.failed.emit(error)

    def _log(self) -> str:
        try:
            return (Path(self._profile) / "log.txt").read_bytes()[-2000:].decode("utf-8", "replace")
        except OSError:
            return ""

    def _kill(self) -> None:
        if self.is_running:
            self._process.kill()

    def _sweep(self) -> None:
        if self._profile:
            shutil.rmtree(self._profile, ignore_errors=True)


def _message(line: bytes) -> Dict[str, Any]:
    """Return what a line says, {} for one that a library wrote past the log."""
    try:
        found = json.loads(line.decode("utf-8"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
