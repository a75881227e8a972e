"""The table of the matrix: version x suite x result, from the reports that each row left.

matrix_table.py versions: prints the versions of the system it runs in, as JSON.
matrix_table.py table FOLDER "SUITES" ROW...: prints the table; exit code 1 if anything failed or did not run.
"""

import json
import platform
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from typing import Dict, List, Tuple


def versions() -> Dict[str, str]:
    """Return the versions that matter for a row."""
    import numpy
    import shapely
    from osgeo import gdal
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import QT_VERSION_STR

    return {"qgis": Qgis.QGIS_VERSION.split("-")[0], "python": platform.python_version(), "qt": QT_VERSION_STR,
            "gdal": gdal.__version__, "numpy": numpy.__version__, "shapely": shapely.__version__}


def cell(report: Path, totals: Counter) -> Tuple[str, bool]:
    """Return the result of one suite in words, and whether it is good; add it to the totals."""
    if not report.is_file():
        return "NOT RUN", False
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    tests, failed, skipped = (sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "skipped"))
    failed += sum(int(suite.get("errors", 0)) for suite in suites)
    passed = tests - failed - skipped
    totals.update(passed=passed, failed=failed, skipped=skipped)
    text = f"{passed} passed" + (f", {failed} FAILED" if failed else "") + (f", {skipped} skipped" if skipped else "")
    return text, passed > 0 and not failed


def text_of(path: Path) -> str:
    """Return the text of a small file, or a dash."""
    return path.read_text(encoding="utf-8").strip() if path.is_file() else "-"


def table(folder: Path, suites: List[str], rows: List[str], totals: Counter) -> Tuple[List[List[str]], bool]:
    """Return the table's lines, header first, and whether all is good."""
    lines = [["row", "QGIS", "Python", "Qt", "GDAL", "shapely", *suites, "set-up s", "tests s"]]
    good = True
    for row in rows:
        found = folder / row / "versions.json"
        known = json.loads(found.read_text(encoding="utf-8")) if found.is_file() and found.stat().st_size else {}
        cells = [cell(folder / row / f"{suite}.xml", totals) for suite in suites]
        good = good and all(fine for _text, fine in cells)
        lines.append([row, *(known.get(key, "-") for key in ("qgis", "python", "qt", "gdal", "shapely")),
                      *(text for text, _fine in cells),
                      text_of(folder / row / "setup_seconds"), text_of(folder / row / "test_seconds")])
    return lines, good


def main(arguments: List[str]) -> int:
    """Do what the first argument says."""
    if arguments[0] == "versions":
        print(json.dumps(versions()))
        return 0
    totals: Counter = Counter()
    lines, good = table(Path(arguments[1]), arguments[2].split(), arguments[3:], totals)
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for line in lines:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip())
    print(f"{totals['passed']} passed, {totals['failed']} failed, {totals['skipped']} skipped")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
