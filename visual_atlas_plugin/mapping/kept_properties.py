"""Data-defined properties that outlive the symbols which use them, because QGIS may otherwise end while it draws.

`QgsExpression::detach` lets go of the shared expression before it has copied it. So a thread that begins to draw a layer
reads an expression that the main thread deletes when it gives the layer another renderer at that moment: seen as a crash
of QGIS 3.44, and made to happen within seconds on 3.22 by giving a layer new renderers while it is drawn. With one more
holder, who never draws, nothing is deleted and nothing is written in place.
"""

from typing import Dict

from qgis.core import QgsProperty

_kept: Dict[str, QgsProperty] = {}


def by_expression(text: str) -> QgsProperty:
    """Return a property by an expression of ours; the same one for the same text, kept for as long as the plugin runs.

    For texts of the code alone, of which there are few: what depends on data or on a map would be kept without end.
    """
    if text not in _kept:
        _kept[text] = QgsProperty.fromExpression(text)
    return _kept[text]
