"""The one question before anything is loaded from the network."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QMessageBox, QWidget

from ..domain.imagery_source import ImagerySource
from ..domain.line_breaks import broken
from ..i18n import listed, tr

ROOM = 460     # px, width of the small text


def ask_consent(source: ImagerySource, parent: Optional[QWidget]) -> bool:
    """Ask whether imagery may be loaded from its host; closing the window or pressing Enter says no."""
    box = consent_box(source, parent)
    try:
        return box.exec() == QMessageBox.StandardButton.Yes
    finally:
        box.deleteLater()


def consent_box(source: ImagerySource, parent: Optional[QWidget]) -> QMessageBox:
    """Return the question as a window that is not shown yet."""
    box = QMessageBox(parent)
    box.setObjectName("VisualAtlasImageryConsent")
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Load satellite imagery from the network?"))
    box.setText(tr("Load {name} from {host}?").format(name=source.name, host=source.host))
    words = "\n\n".join((
        tr("Who sees it: {reveals} Anyone between you and {host} can see that you ask it.").format(
            reveals=listed(source.reveals), host=source.host),
        _dates(source),
        tr("What may be printed: {terms}").format(terms=listed(source.print_terms)),
        tr("You are asked once for each source. A project saved while Visual Atlas is on keeps the name of the source "
           "and not its address: wherever it is opened, nothing is loaded until somebody there agrees.")))
    set_informative(box, words)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.button(QMessageBox.StandardButton.Yes).setText(tr("Load imagery"))
    box.button(QMessageBox.StandardButton.No).setText(tr("No, stay offline"))
    box.setDefaultButton(QMessageBox.StandardButton.No)
    box.setEscapeButton(QMessageBox.StandardButton.No)
    return box


def _dates(source: ImagerySource) -> str:
    if source.is_dated:
        return tr("What it shows: pictures of days that you choose.")
    # what is chosen before it is shown, such as a release, is not known yet
    dates = source.with_gaps(listed(source.date_semantics))
    return tr("What it shows: {dates}. Do not read a date from it.").format(dates=dates)


def set_informative(box: QMessageBox, words: str) -> None:
    """Put the small text with its lines broken at spaces, in a label wide enough for them."""
    metrics = box.fontMetrics()
    box.setInformativeText("\n".join(broken(words, ROOM, metrics.horizontalAdvance)))
    label = box.findChild(QLabel, "qt_msgbox_informativelabel")
    if label is not None:
        label.setMinimumWidth(ROOM + 2 * metrics.averageCharWidth())
