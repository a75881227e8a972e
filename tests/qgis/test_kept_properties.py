"""A layer may get another renderer while QGIS draws it: nothing that the drawing reads is deleted under it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import visual_atlas_plugin
from visual_atlas_plugin.mapping import kept_properties

PACKAGE = Path(visual_atlas_plugin.__file__).parent
PROGRAM = Path(__file__).parents[1] / "support" / "draw_and_restyle.py"


def test_qgis_lives_through_new_renderers_while_it_draws():
    """Without the kept properties QGIS 3.22 and 3.44 crash here within a few hundred turns."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen",
                   "PYTHONPATH": os.pathsep.join([str(PACKAGE.parent), *sys.path])}
    done = subprocess.run([sys.executable, str(PROGRAM), "1500"], env=environment, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()[-2000:]


def test_one_text_is_one_property():
    first = kept_properties.by_expression("1 + 1")
    assert kept_properties.by_expression("1 + 1") is first and first.expressionString() == "1 + 1"
    assert kept_properties.by_expression("1 + 2") is not first


def test_symbols_on_the_map_take_their_expressions_from_there():
    """Styles that are only written to a file are not drawn here."""
    elsewhere = {"kept_properties.py", "published_styles.py"}
    found = [path.name for path in (PACKAGE / "mapping").glob("*.py")
             if path.name not in elsewhere and re.search(r"QgsProperty\.fromExpression", path.read_text(encoding="utf-8"))]
    assert found == []
