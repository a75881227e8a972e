"""What the colors and the further formats of pages are called. Alone in its file, for every start of QGIS asks for it."""

from typing import List

from ..i18n import tr

COLORS = ("color", "grey", "night")                 # of layouts.look.LOOKS; a number keeps its meaning
FORMATS = ("svg", "png", "tiff", "layered")         # of layouts.outputs.KINDS


def color_names() -> List[str]:
    """Return the looks of pages in the order of COLORS."""
    return [tr("Color"), tr("Gray: for copying and printing without color"), tr("Night: for a screen in a dark room")]


def format_names() -> List[str]:
    """Return the further formats in the order of FORMATS."""
    return [tr("SVG with live text"), tr("PNG picture"), tr("TIFF with world file"), tr("PDF with map layers")]
