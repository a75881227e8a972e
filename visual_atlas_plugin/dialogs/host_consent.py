"""The question before a host is asked for the first time: for a search, for small pictures, or for a scene."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..domain.errors import AtlasError, N_
from ..i18n import tr
from ..mapping import imagery_register
from ..settings import NETWORK_ON
from .imagery_consent import set_informative

SEARCH, SMALL, SCENE = "search", "small", "scene"


def agreed(host: str, purpose: str, parent: Optional[QWidget], area: str = "") -> bool:
    """Return whether a host may be asked, after a question where nobody agreed yet. Raises AtlasError while offline."""
    if not NETWORK_ON.value():
        raise AtlasError(N_("Nothing was asked, because the network is switched off."),
                         N_("Switch it on with the button Offline in the panel."))
    if not imagery_register.has_agreed(host) and ask_host(host, purpose, parent, area):
        imagery_register.agree(host)
    return imagery_register.has_agreed(host)


def ask_host(host: str, purpose: str, parent: Optional[QWidget], area: str = "") -> bool:
    """Ask whether a host may be asked; closing the window or pressing Enter says no."""
    box = host_box(host, purpose, parent, area)
    try:
        return box.exec() == QMessageBox.StandardButton.Yes
    finally:
        box.deleteLater()


def host_box(host: str, purpose: str, parent: Optional[QWidget], area: str = "") -> QMessageBox:
    """Return the question as a window that is not shown yet."""
    question, yes, learns = {
        SEARCH: (tr("Search the catalog at {host}?"), tr("Search"),
                 tr("{host} learns your network address, the days, and this area: {area}.")),
        SMALL: (tr("Load small pictures from {host}?"), tr("Load small pictures"),
                tr("{host} learns your network address and which scenes are in your list.")),
        SCENE: (tr("Load the scene from {host}?"), tr("Load the scene"),
                tr("{host} learns your network address, which scene you look at, and which part of it: the picture is read "
                   "in pieces, those that are on the screen.")),
    }[purpose]
    box = QMessageBox(parent)
    box.setObjectName("VisualAtlasHostConsent")
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Ask a host on the network?"))
    box.setText(question.format(host=host))
    set_informative(box, "\n\n".join((
        learns.format(host=host, area=area), tr("Anyone between you and {host} can see that you ask it.").format(host=host),
        tr("You are asked once for each host; the answer is kept in your QGIS profile."))))
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.button(QMessageBox.StandardButton.Yes).setText(yes)
    box.button(QMessageBox.StandardButton.No).setText(tr("No, ask nothing"))
    box.setDefaultButton(QMessageBox.StandardButton.No)
    box.setEscapeButton(QMessageBox.StandardButton.No)
    return box
