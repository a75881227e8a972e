"""Writes data/layouts/*.qpt from the papers of the pages: what users copy and change.

    /usr/bin/python3 tools/make_layout_templates.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from visual_atlas_plugin.layouts import templates  # noqa: E402 - the package is found only now


def main() -> int:
    """Write every template."""
    folder = ROOT / "data" / "layouts"
    folder.mkdir(exist_ok=True)
    for kind, papers in templates.KINDS.items():
        for paper in papers:
            (folder / templates.file_name(kind, paper)).write_text(templates.written(kind, paper), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
