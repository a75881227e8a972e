"""Text of records where Qt would take it for HTML: tooltips guess, labels are told."""

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument  # noqa: F401 - with it Qt can tell what looks like HTML


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text letter for letter, "" for none."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""


def safe_tip(text: str) -> str:
    """Return a tooltip as it is, which screen readers say, too; letter for letter where Qt would take it for HTML."""
    return plain_tip(text) if Qt.mightBeRichText(text) else text
