"""Asks Esri, after the user agreed, when the piece of a Wayback release was captured that lies in the middle of a view."""

import math
from dataclasses import replace
from typing import Any, Callable, Dict, Optional

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import ImageRecord
from ..i18n import tr
from ..panel.jobs import Job
from ..processing.capture_date import hosts_asked
from ..settings import NETWORK_ON, WAYBACK_DATES
from .imagery_consent import set_informative

SOURCE = "esri_wayback"


def can_ask(record: ImageRecord) -> bool:
    """Whether the capture date of an image can be asked for."""
    return record.source_id == SOURCE and bool(record.values().get("release")) and record.bounds is not None


def agreed(parent: Optional[QWidget]) -> bool:
    """Whether the user agrees, or agreed before, that exact points are sent to Esri; closing the window says no.

    Raises AtlasError while the network is off.
    """
    if not NETWORK_ON.value():
        raise AtlasError("Nothing was asked, because the network is switched off.",
                         "Switch it on with the button Offline in the panel.")
    hosts = hosts_asked()
    if WAYBACK_DATES.value() == hosts:
        return True
    box = question_box(parent)
    try:
        fine = box.exec() == QMessageBox.StandardButton.Yes
    finally:
        box.deleteLater()
    if fine:
        WAYBACK_DATES.set(hosts)
    return fine


def question_box(parent: Optional[QWidget]) -> QMessageBox:
    """Return the question as a window that is not shown yet."""
    box = QMessageBox(parent)
    box.setObjectName("VisualAtlasWaybackConsent")
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Ask Esri for the capture date?"))
    box.setText(tr("Send the exact point in the middle of the view to Esri?"))
    set_informative(box, "\n\n".join((
        tr("Two hosts are asked: {hosts}. The first learns that you use Wayback, the second learns the exact point that you "
           "look at. Both see your network address.").format(hosts=hosts_asked()),
        tr("Tiles alone show only in which squares you look. This question shows the place itself."),
        tr("You are asked once; the agreement is kept in your QGIS profile."))))
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.button(QMessageBox.StandardButton.Yes).setText(tr("Ask Esri"))
    box.button(QMessageBox.StandardButton.No).setText(tr("No, leave the date unknown"))
    box.setDefaultButton(QMessageBox.StandardButton.No)
    box.setEscapeButton(QMessageBox.StandardButton.No)
    return box


def start(record: ImageRecord, width_px: int, feedback: QgsProcessingFeedback,
          done: Callable[[Optional[ImageRecord]], None], failed: Callable[[Exception], None]) -> None:
    """Ask in the background; `done` gets the record with its date, None where it was stopped. The user agreed before."""
    west, south, east, north = record.bounds
    zoom = round(math.log2(360 / 256 / max(1e-9, (east - west) / max(1, width_px))))
    parameters = {"RELEASE": record.values()["release"], "ZOOM": max(10, min(23, zoom)),
                  "POINT": f"{(west + east) / 2!r},{(south + north) / 2!r} [EPSG:4326]"}
    Job("visualatlas:capturedate", parameters, lambda results: done(dated_by(record, results) if results else None), failed,
        feedback).start()


def dated_by(record: ImageRecord, results: Dict[str, Any]) -> ImageRecord:
    """Return a record with what Esri answered: it holds for the piece at the point, so the outline becomes that piece's."""
    accuracy = results.get("ACCURACY")
    note = tr("Position good to {n} m, as the service says.").format(n=f"{accuracy:g}") if accuracy else ""
    return replace(
        record, acquired_at=results["DATE"], date_basis="service" if results["DATE"] else "unknown",
        acquired_text=tr("metadata of Esri at the middle of the view"),
        product="World Imagery" if results["DATE"] else record.product,
        provider=results["PROVIDER"] or record.provider, sensor=results["SENSOR"] or record.sensor,
        resolution_m=results["RESOLUTION"] or record.resolution_m, footprint=results["FOOTPRINT"] or record.footprint,
        notes="\n".join(part for part in (record.notes, note) if part))
