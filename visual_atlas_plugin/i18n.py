"""Translation of user-visible text: one context for the whole plugin."""

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "VisualAtlas"


def tr(text: str) -> str:
    """Return text in the user's language; put values in afterwards: tr("{n} places").format(n=3)."""
    return QCoreApplication.translate(CONTEXT, text)
