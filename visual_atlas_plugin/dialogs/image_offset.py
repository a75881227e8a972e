"""The small window that measures the offset of an image against its reference, and keeps it with its error."""

from dataclasses import replace
from typing import List, Optional, Tuple

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from ..annotate.offset_tool import OffsetTool
from ..domain.errors import AtlasError
from ..domain.imaging.image_record import ImageRecord
from ..domain.imaging.offsets import Offset, measured
from ..i18n import told, tr
from ..mapping import image_layers
from ..mapping.image_words import layer_title
from .opening import open_window
from ..settings import ANALYST_ID
from ..store.images import image_of, read_images, update_image
from .import_parts import combo, push, words

WIDTH = 420     # px


def open_offset(iface, context) -> Optional["OffsetWindow"]:
    """Measure the offset of the image at hand of a WorkContext; tell where there is none on the map."""
    record = context.image

    def make() -> OffsetWindow:
        if not context.atlas_path or record is None or not record.uuid:
            raise AtlasError("No registered image is at hand.", "Choose one in the time bar, or register it first.")
        layer = image_layers.show_image(QgsProject.instance(), image_of(context.atlas_path, record.uuid))
        return OffsetWindow(iface, context, layer)

    return open_window(iface, make)


class OffsetWindow(QDialog):
    """Tells which click is next and what was measured; Save writes it into the register and moves the image on screen."""

    def __init__(self, iface, context, layer):
        super().__init__(iface.mainWindow())
        self.setObjectName("VisualAtlasImageOffset")
        self.setWindowTitle(tr("Offset of an image"))
        self._iface, self._context = iface, context
        self._record = image_of(context.atlas_path, image_layers.image_of(layer))
        self._others = [other for other in read_images(context.atlas_path) if other.uuid != self._record.uuid]
        self._canvas = iface.mapCanvas()
        self._before = self._canvas.mapTool()
        self.tool = OffsetTool(self._canvas, layer)
        self._make_parts()
        self._lay_out()
        self.tool.moves_changed.connect(self._refresh)
        self.tool.step_changed.connect(self._refresh)
        self.tool.ended.connect(self.reject)
        self._canvas.setMapTool(self.tool)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        self._refresh()

    def offset(self) -> Optional[Offset]:
        """Return what was measured, None before the first pair."""
        reference = self._reference()
        return measured(self.tool.moves, self._record.resolution_m, reference.resolution_m if reference else None,
                        self.tool.pixel_m())

    def save(self) -> None:
        """Write the offset into the register, on top of the one the image was shown with."""
        found = self.offset()
        if found is None:
            return
        reference, (east, north) = self._reference(), self._record.offset
        self._write(replace(self._record, offset_east_m=round(east + found.east_m, 2),
                            offset_north_m=round(north + found.north_m, 2), offset_error_m=found.error_m,
                            offset_reference_uuid=reference.uuid if reference else ""))

    def clear(self) -> None:
        """Take the offset out of the register."""
        self._write(replace(self._record, offset_east_m=None, offset_north_m=None, offset_error_m=None,
                            offset_reference_uuid=""))

    def done(self, code: int) -> None:
        """Give the map its tool back."""
        self.tool.release()
        if self._canvas.mapTool() is self.tool:
            if self._before is not None:
                self._canvas.setMapTool(self._before)
            else:
                self._canvas.unsetMapTool(self.tool)
        super().done(code)

    def _write(self, record: ImageRecord) -> None:
        try:
            update_image(self._context.atlas_path, record, ANALYST_ID.value() or "unknown")
            record = image_of(self._context.atlas_path, record.uuid)
            self.tool.release()
            image_layers.show_image(QgsProject.instance(), record)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self._context.set_image(record)
        self._context.register_changed.emit()
        self.accept()

    def _make_parts(self) -> None:
        self.title = words(layer_title(self._record), "vaOffsetTitle", strong=True)
        self.now, self.step = words("", "vaOffsetNow"), words("", "vaOffsetStep", strong=True)
        self.found, self.answer = words("", "vaOffsetFound"), words("", "vaOffsetAnswer")
        choices: List[Tuple[str, str]] = [("", tr("not a registered image"))]
        shown = image_layers.shown_images(QgsProject.instance())
        self._others.sort(key=lambda other: other.uuid not in shown)
        choices += [(other.uuid, layer_title(other)) for other in self._others]
        first = self._others[0].uuid if self._others and self._others[0].uuid in shown else ""
        self.reference = combo("vaOffsetReference", tr("Reference"), choices, first)
        self.reference.currentIndexChanged.connect(lambda _row: self._refresh())
        self.back_button = push(tr("Remove last pair"), "vaOffsetBack")
        self.back_button.clicked.connect(lambda _checked=False: self.tool.remove_last())
        self.save_button = push(tr("Save"), "vaOffsetSave", tr("Write the offset down; the file is not changed"))
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.clear_button = push(tr("No offset"), "vaOffsetClear", tr("Show the image where its file says"))
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        self.close_button = push(tr("Close"), "vaOffsetClose")
        self.close_button.clicked.connect(lambda _checked=False: self.reject())

    def _lay_out(self) -> None:
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        for widget in (self.title, self.now, words(tr(
                "Choose a thing that did not move and that both pictures show sharply, such as the foot of a corner. Several "
                "pairs far apart are better than one.")), words(tr("Reference (what lies under the image)")), self.reference,
                self.step, self.found, self.answer):
            column.addWidget(widget)
        for button in (self.back_button, self.clear_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.save_button, self.close_button):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _reference(self) -> Optional[ImageRecord]:
        uuid = self.reference.currentData()
        return next((other for other in self._others if uuid and other.uuid == uuid), None)

    def _refresh(self) -> None:
        self.now.setText(moved_text(*self._record.offset, self._record.offset_error_m) if any(self._record.offset)
                         else tr("It is shown where its file says."))
        self.step.setText(tr("Now click the same thing on the reference. (Esc: back)") if self.tool.waits_for_reference
                          else tr("Click a thing on the image."))
        found = self.offset()
        pattern = tr("1 pair: {move}") if found is not None and found.pairs == 1 else tr("{n} pairs: {move}")
        self.found.setText("" if found is None else pattern.format(
            n=found.pairs, move=moved_text(found.east_m, found.north_m, found.error_m)))
        self.found.setVisible(found is not None)
        self.save_button.setEnabled(found is not None)
        self.back_button.setEnabled(bool(self.tool.moves))
        self.clear_button.setEnabled(any(self._record.offset))
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))


def moved_text(east: float, north: float, error: Optional[float]) -> str:
    """Return an offset in words: "3.2 m east, 1.5 m south, known to 1.1 m"."""
    across = tr("{n} m east") if east >= 0 else tr("{n} m west")
    up = tr("{n} m north") if north >= 0 else tr("{n} m south")
    parts = [across.format(n=f"{abs(east):.1f}"), up.format(n=f"{abs(north):.1f}")]
    if error is not None:
        parts.append(tr("known to {n} m").format(n=f"{error:.1f}"))
    return ", ".join(parts)
