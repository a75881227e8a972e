"""What a process apart runs: one algorithm of the atlas, told by a line of JSON on its input, told of in lines of JSON.

It ends when its input is closed or says "cancel": a window that has gone takes its jobs along.
"""

import importlib
import json
import os
import sys
import threading
import traceback
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def main() -> int:
    """Read the job, do it, tell how it ended."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)       # what libraries print is no answer
    lock = threading.Lock()

    def answer(**message) -> None:
        with lock:
            answers.write(json.dumps(message) + "\n")
            answers.flush()

    job = json.loads(sys.stdin.readline())
    sys.path.insert(0, str(PACKAGE.parent))
    from qgis.core import QgsApplication, QgsSettings

    application = QgsApplication([], True)
    application.initQgis()
    for key, value in job["settings"].items():
        QgsSettings().setValue(key, value)
    try:
        answer(results=_run(job, answer))
    except Exception as error:      # noqa: BLE001 - told to the window, with its traceback for the log
        answer(error=str(error), details=traceback.format_exc())
    return 0


def _run(job, answer):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    module = PACKAGE.name
    importlib.import_module(f"{module}.i18n").install(job["locale"])
    provider = importlib.import_module(f"{module}.processing.provider").VisualAtlasProvider()
    QgsApplication.processingRegistry().addProvider(provider)

    class Told(QgsProcessingFeedback):
        """Passes on what is said; heard of from the thread of the job."""

        def pushInfo(self, info: str):  # noqa: N802
            answer(said=info)

        def pushWarning(self, warning: str):  # noqa: N802
            answer(said=warning)

        def setProgressText(self, text: str):  # noqa: N802
            answer(step=text)

        def reportError(self, error: str, fatalError: bool = False):  # noqa: N802, N803
            answer(said=error)

    feedback = Told(False)
    feedback.progressChanged.connect(lambda percent: answer(progress=percent))

    def listen() -> None:
        for _line in sys.stdin:     # it says "cancel" and nothing else; its end means the same
            break
        feedback.cancel()

    threading.Thread(target=listen, daemon=True).start()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(job["algorithm"])
    results, _done = algorithm.run(job["parameters"], QgsProcessingContext(), feedback, {}, False)
    if feedback.isCanceled():
        return {}
    return {key: value for key, value in results.items() if isinstance(value, (str, int, float))}


if __name__ == "__main__":
    code = main()
    os._exit(code)      # QGIS's own end may crash where libraries are unloaded in another order
