"""What a worker runs: reads commands as lines of JSON, draws, and answers in lines of JSON. It ends with its master.

It has no profile but an empty folder, no window, and no atlas: only the order that it is told to open.
"""

import importlib
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve()
PACKAGE = HERE.parents[2]


def main() -> int:
    """Serve until there are no more commands."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)       # what libraries print is no answer
    sys.path.insert(0, str(PACKAGE.parent))

    def answer(**message) -> None:
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QLocale

    application = QgsApplication([], True)
    QLocale.setDefault(QLocale(os.environ.get("VISUAL_ATLAS_LOCALE", "en_US")))
    application.initQgis()
    bench = importlib.import_module(f"{PACKAGE.name}.layouts.making.bench")
    workers = importlib.import_module(f"{PACKAGE.name}.layouts.making.workers")
    caught = importlib.import_module(f"{PACKAGE.name}.layouts.making.caught")
    errors = importlib.import_module(f"{PACKAGE.name}.domain.errors")
    answer(hello=workers.probe())
    served = bench.Bench(answer)
    try:
        for line in sys.stdin:
            with caught.Caught() as end:
                served.do(json.loads(line))
            if isinstance(end.error, errors.AtlasError):
                answer(error=[end.error.message, end.error.advice, end.error.details], peak_mb=bench.peak_mb())
            elif end.error is not None:
                answer(broken=end.details, peak_mb=bench.peak_mb())
    finally:
        served.close()
    return 0


if __name__ == "__main__":
    sys.stdout.flush()
    code = main()
    os._exit(code)      # QGIS's own end may crash where libraries are unloaded in another order
