"""Keeps what is on the map as evidence: a picture with its image block, inside the atlas, under its SHA-256."""

from datetime import datetime, timezone
from typing import List, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..domain.words import COORDINATE_DECIMALS, PRIVACY_LEVELS
from ..i18n import told, tr
from ..layouts.view_picture import view_picture
from ..mapping.form_words import word_name
from ..mapping.image_words import when_text
from ..messages import show_info
from .opening import open_window
from ..store.connection import open_atlas
from ..store.evidence import About, add_content
from ..store.schema import check_file
from .import_parts import combo, words

PREVIEW = 420       # px


def open_keep_view(iface, context) -> Optional["KeepView"]:
    """Show the window with a picture of the map; tell where there is nothing that it could be about."""
    return open_window(iface, lambda: KeepView(iface, context, iface.mainWindow()))


class KeepView(QDialog):
    """A preview, a title, a license, and who may see it; *Keep* puts it into the atlas."""

    def __init__(self, iface, context, parent: Optional[QWidget] = None):
        """Raises AtlasError where no atlas is open, or neither a place nor an image is at hand."""
        super().__init__(parent)
        self.setObjectName("vaKeepView")
        self.setWindowTitle(tr("Keep this view as evidence"))
        if not context.atlas_path:
            raise AtlasError("No atlas is open.", "Open one first.")
        if context.image is None and context.place is None:
            raise AtlasError("Neither a place nor an image is at hand, so the picture would be about nothing.",
                             "Choose a place or an image first.")
        self._iface, self._path, self._analyst = iface, context.atlas_path, context.analyst
        self._about = About("image", context.image.uuid) if context.image else About("place", context.place.uuid)
        moment = f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M:%S}"
        synthetic = check_file(self._path, thorough=False).synthetic
        self.content = view_picture(
            iface.mapCanvas().mapSettings(), block_lines(iface.mapCanvas(), context, moment),
            tr("SYNTHETIC: made-up cases, no real person or event") if synthetic else "")
        self._name = f"view {moment.replace(':', '')} UTC.png"
        self._make(context)

    def _make(self, context) -> None:
        picture = QPixmap()
        picture.loadFromData(self.content)
        shown = QLabel()
        shown.setAccessibleName(tr("The picture that is kept"))
        shown.setPixmap(picture.scaled(PREVIEW, PREVIEW, Qt.AspectRatioMode.KeepAspectRatio,
                                       Qt.TransformationMode.SmoothTransformation))
        what = context.image.title or context.image.image_id if context.image else context.place.title
        self.title_edit = QLineEdit(tr("View of {name}").format(name=what))
        self.title_edit.setObjectName("vaKeepTitle")
        self.licence_edit = QLineEdit(context.image.licence if context.image else "")
        self.licence_edit.setObjectName("vaKeepLicence")
        self.privacy_box = combo("vaKeepPrivacy", tr("Privacy"), [(code, word_name("privacy", code)) for code in PRIVACY_LEVELS],
                                 self._least_privacy(context))
        self.answer = words("", "vaKeepAnswer")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.keep_button = self.buttons.addButton(tr("Keep"), QDialogButtonBox.ButtonRole.ActionRole)
        self.keep_button.setObjectName("vaKeepKeep")
        self.keep_button.clicked.connect(lambda _checked=False: self.keep())
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        for label, widget in ((tr("Title"), self.title_edit), (tr("License"), self.licence_edit), (tr("Privacy"), self.privacy_box)):
            form.addRow(words(label), widget)
        column = QVBoxLayout(self)
        column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(form)
        column.addWidget(self.answer)
        column.addWidget(self.buttons)

    def _least_privacy(self, context) -> str:
        """Return the closer of the privacies of place and image: a picture of a place shows where it is."""
        asked = [("places", context.place), ("images", context.image)]
        with open_atlas(self._path) as connection:
            found = [row[0] for table, one in asked if one is not None for row in connection.execute(
                " ".join(["SELECT privacy FROM", table, "WHERE uuid = ?"]), (one.uuid,))]
        return max(["restricted", *found], key=PRIVACY_LEVELS.index)

    def keep(self) -> None:
        """Put the picture into the atlas, once."""
        try:
            added = add_content(self._path, self.content, self._name, self._about, self.title_edit.text(), self.licence_edit.text(),
                                self.privacy_box.currentData(), self._analyst)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self.answer.setText(tr("Kept; SHA-256: {sum}").format(sum=added.sha256))
        self.keep_button.setEnabled(False)
        show_info(self._iface.messageBar(), tr("The view is kept in the atlas."))


def block_lines(canvas, context, moment: str) -> List[str]:
    """Return what stands under the picture: place, image with date and credit, where the map is, when it was kept (UTC).

    Not who kept it: the change log tells that, and a picture that is handed out names nobody of the team.
    """
    lines = []
    if context.place is not None:
        lines.append(f"{context.place.title} ({context.place.place_id})")
    image = context.image
    if image is not None:
        lines.append(tr("Image: {what}; {when}").format(
            what=", ".join(part for part in (image.title or image.image_id, image.provider, image.sensor) if part),
            when=when_text(image)))
        facts = [tr("resolution {n} m").format(n=f"{image.resolution_m:g}") if image.resolution_m else "",
                 tr("off-nadir {n}°").format(n=f"{image.off_nadir_deg:g}") if image.off_nadir_deg is not None else "",
                 tr("sun {n}° high").format(n=f"{image.sun_elevation_deg:g}") if image.sun_elevation_deg is not None else "",
                 tr("time {time} UTC").format(time=image.acquired_time_utc) if image.acquired_time_utc else "",
                 image.attribution, image.licence]
        lines.append("; ".join(part for part in facts if part))
    lines.append(_where(canvas, context))
    lines.append(tr("Kept on {when} UTC").format(when=moment))
    return lines


def _where(canvas, context) -> str:
    """Return the middle of the map with the decimals that the place has earned, its scale and its projection."""
    settings = canvas.mapSettings()
    decimals = COORDINATE_DECIMALS.get(context.place.precision if context.place else "site", 2)
    try:
        middle = QgsCoordinateTransform(settings.destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326"),
                                        QgsProject.instance()).transform(settings.visibleExtent().center())
        shown = f"{middle.y():.{decimals}f}, {middle.x():.{decimals}f}"
    except QgsCsException:
        shown = tr("not known")
    return tr("Middle of the map: {where} (WGS 84); about 1:{scale}; {crs}").format(
        where=shown, scale=f"{canvas.scale():,.0f}", crs=settings.destinationCrs().authid())
