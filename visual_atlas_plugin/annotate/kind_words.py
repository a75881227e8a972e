"""Kinds of marks on the screen: their names in the user's language, and their symbols."""

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon

from ..domain.observing.kinds import ObservationKind
from ..i18n import language
from ..mapping.observation_style import kind_symbol

SIDE = 22       # px


def kind_name(kind: ObservationKind) -> str:
    """Return the name of a kind in the language of QGIS; the English one where there is no other."""
    return kind.name(language())


def kind_icon(kind: ObservationKind) -> QIcon:
    """Return the symbol of a kind as it is drawn on the map where it is present."""
    return QIcon(QgsSymbolLayerUtils.symbolPreviewPixmap(kind_symbol(kind, "present"), QSize(SIDE, SIDE), 1))
