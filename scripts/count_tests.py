"""Adds up the reports of the test suites in one closing line. A missing or empty report is a failure."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import List


def main(paths: List[str]) -> int:
    """Print a line per suite and the closing line; 1 if a suite did not run, ran nothing, or failed."""
    totals = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    bad = []
    for path in map(Path, paths):
        if not path.is_file():
            bad.append(f"tests/{path.stem} left no report")
            continue
        counts = dict.fromkeys(totals, 0)
        for suite in ElementTree.parse(path).getroot().iter("testsuite"):
            for key in counts:
                counts[key] += int(suite.get(key, 0))
        if not counts["tests"] - counts["skipped"]:
            bad.append(f"tests/{path.stem} ran no test")
        print(f"tests/{path.stem}: {counts['tests']} tests, {counts['failures'] + counts['errors']} failed, {counts['skipped']} skipped")
        for key in totals:
            totals[key] += counts[key]
    failed = totals["failures"] + totals["errors"]
    passed = totals["tests"] - failed - totals["skipped"]
    for line in bad:
        print(f"FAILED: {line}", file=sys.stderr)
    print(f"{passed} passed, {failed} failed, {totals['skipped']} skipped in {len(paths)} suites")
    return 1 if bad or failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
