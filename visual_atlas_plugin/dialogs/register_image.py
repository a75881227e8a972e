"""The window that registers images: files are read, shown for correction, and written into the register of the atlas."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog, QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QProgressBar, QSplitter, QVBoxLayout, QWidget)

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import ImageRecord, dated
from ..i18n import told, tr
from ..mapping.image_words import layer_title, when_text
from ..messages import show_error
from ..panel.jobs import Job
from ..settings import ANALYST_ID, LAST_FOLDER
from ..store.image_json import read_back
from ..store.image_reader import ImageFile
from ..store.images import add_image, image_of, read_images, update_image
from . import capture_date
from .image_form import ImageForm, facts_of
from .import_parts import push, words
from .register_parts import Entry, JobFeedback

SIZE = (760, 680)       # px
LIST_WIDTH = 230


def open_register(iface, context) -> Optional["RegisterWindow"]:
    """Show the window for the atlas of a WorkContext; tell where no atlas is open."""
    if not context.atlas_path:
        show_error(iface.messageBar(), AtlasError("No atlas is open.", "Open one first."))
        return None
    window = RegisterWindow(context.atlas_path, iface, iface.mainWindow())
    window.registered.connect(context.register_changed)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window


class RegisterWindow(QDialog):
    """Choose a file or a folder, look at what was read, correct it, register it."""

    registered = pyqtSignal()       # an image was written into the register

    def __init__(self, atlas_path: str, iface=None, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("VisualAtlasRegisterImage")
        self.setWindowTitle(tr("Register images"))
        self._atlas, self._iface = atlas_path, iface
        self._entries: List[Entry] = []
        self._shown: Optional[Entry] = None
        self._feedback: Optional[JobFeedback] = None
        self._closing = False
        self._make_parts()
        self._lay_out()
        self.resize(*SIZE)
        self._refresh()

    # --- reading -------------------------------------------------------------------------------------------------

    def read(self, path: str) -> None:
        """Read a file or the files of a folder in the background; nothing is written."""
        LAST_FOLDER.set(str(Path(path).parent))
        key = "FOLDER" if Path(path).is_dir() else "FILE"
        self._start({"ATLAS": self._atlas, key: path, "LOOK": True}, self._read_done)
        self.answer.setText(tr("Reading…"))

    def show_records(self, images: List[ImageFile]) -> None:
        """Offer images that were found otherwise, such as a service on the map."""
        self._keep()
        self._entries = [Entry(image) for image in images]
        self._fill()

    def show_known(self, chosen: str = "") -> None:
        """Offer the images that are registered, to be corrected; `chosen`: uuid of the one to begin with."""
        try:
            records = read_images(self._atlas)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self._shown = None
        self._entries = [Entry(ImageFile(record, {}), known=True) for record in records]
        self._fill()
        rows = [row for row, record in enumerate(records) if record.uuid == chosen]
        if rows:
            self.list.setCurrentRow(rows[0])
        self.answer.setText("" if records else tr("No image is registered in this atlas yet."))

    def register(self, entry: Optional[Entry] = None) -> None:
        """Write the image that is shown (or another of the list) into the register, with its corrections."""
        self._keep()
        entry = entry or self._shown
        if entry is None or entry.uuid:
            return
        try:
            if entry is self._shown:
                entry.kept = self.form.corrections()
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        if entry.known:
            self._correct(entry)
            return
        if entry.image.record.kind != "file":
            self._register_service(entry)
            return
        self._start({"ATLAS": self._atlas, "FILE": entry.image.record.location, "CORRECTIONS": json.dumps(entry.kept or {})},
                    lambda results: self._registered(entry, results))
        self.answer.setText(tr("Registering…"))

    def register_all(self) -> None:
        """Register every image of the list that is not yet, one after the other."""
        self._queue = [entry for entry in self._entries if not entry.uuid and not entry.trouble]
        self._next()

    def ask_date(self) -> None:
        """Ask Esri, with the user's agreement, when the piece in the middle of the view was captured."""
        entry = self._shown
        try:
            record = self.form.record()
            if not capture_date.agreed(self):
                return
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self._feedback = JobFeedback()
        self._refresh()
        self.answer.setText(tr("Asking…"))
        width = self._iface.mapCanvas().width() if self._iface is not None else 512
        capture_date.start(record, width, self._feedback, lambda found: self._ended(lambda: self._dated(entry, found)),
                           lambda error: self._ended(lambda: self._failed(error)))

    def stop(self) -> None:
        """Stop what is under way; what is registered stays."""
        self._queue = []
        if self._feedback is not None:
            self._feedback.cancel()
            self.answer.setText(tr("Stopping…"))

    def reject(self) -> None:
        """Close; a job that is under way is stopped first."""
        if self._feedback is None:
            super().reject()
            return
        self._closing = True
        self.stop()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._queue: List[Entry] = []
        self.file_button = push(tr("Image file…"), "vaRegisterFile", tr("Choose an image file on this computer"))
        self.folder_button = push(tr("Folder…"), "vaRegisterFolder", tr("Choose a folder: every image in it is read"))
        self.screen_button = push(tr("What is on screen…"), "vaRegisterScreen",
                                  tr("Register a service that is shown on the map"))
        self.known_button = push(tr("Registered images…"), "vaRegisterKnown", tr("Correct images that are registered"))
        self.known_button.clicked.connect(lambda _checked=False: self.show_known())
        self.file_button.clicked.connect(lambda _checked=False: self._choose_file())
        self.folder_button.clicked.connect(lambda _checked=False: self._choose_folder())
        self.screen_button.clicked.connect(lambda _checked=False: self._take_screen())
        self.date_button = push(tr("Ask Esri for the capture date…"), "vaRegisterDate",
                                tr("Sends the exact point in the middle of the view to Esri"))
        self.date_button.clicked.connect(lambda _checked=False: self.ask_date())
        self.list = QListWidget()
        self.list.setObjectName("vaRegisterList")
        self.list.setAccessibleName(tr("Images that were read"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_row)
        self.form = ImageForm()
        self.form.changed.connect(self._refresh_buttons)
        self.answer = words("", "vaRegisterAnswer", strong=True)
        self.bar = QProgressBar()
        self.bar.setObjectName("vaRegisterProgress")
        self.bar.setAccessibleName(tr("How far it is"))
        self.stop_button = push(tr("Stop"), "vaRegisterStop", tr("Stop; what is registered stays"))
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())
        self.register_button = push(tr("Register"), "vaRegisterOne", tr("Write this image into the register of the atlas"))
        self.register_button.clicked.connect(lambda _checked=False: self.register())
        self.all_button = push(tr("Register all"), "vaRegisterAll", tr("Write every image of the list into the register"))
        self.all_button.clicked.connect(lambda _checked=False: self.register_all())
        self.close_button = push(tr("Close"), "vaRegisterClose")
        self.close_button.clicked.connect(lambda _checked=False: self.reject())

    def _lay_out(self) -> None:
        column, choose, buttons = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        for widget in (self.file_button, self.folder_button, self.screen_button, self.known_button):
            choose.addWidget(widget)
        choose.addStretch(1)
        self.split = QSplitter()
        self.split.addWidget(self.list)
        self.split.addWidget(self.form)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([LIST_WIDTH, SIZE[0] - LIST_WIDTH])
        for widget in (self.register_button, self.all_button, self.stop_button):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(choose)
        self.intro = words(tr("The file is neither copied nor changed. What its metadata and its name say is shown here for "
                              "correction. A file that would make QGIS ask a network is not opened."), "vaRegisterIntro")
        column.addWidget(self.intro)
        self.nothing = QWidget()        # holds the room until there is something to show
        column.addWidget(self.nothing, 1)
        column.addWidget(self.split, 1)
        column.addWidget(self.date_button)
        column.addWidget(self.answer)
        column.addWidget(self.bar)
        column.addLayout(buttons)

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, tr("Image file"), LAST_FOLDER.value(),
            tr("Images (*.tif *.tiff *.jp2 *.j2k *.mbtiles *.vrt *.TIF *.TIFF *.JP2)"))
        if path:
            self.read(path)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder of images"), LAST_FOLDER.value())
        if path:
            self.read(path)

    def _take_screen(self) -> None:
        from .service_image import images_on_screen

        try:
            self.show_records(images_on_screen(self._iface.mapCanvas(), self))
        except AtlasError as error:
            self.answer.setText(told(error))

    # --- the job -------------------------------------------------------------------------------------------------

    def _start(self, parameters: Dict[str, Any], done) -> None:
        self._feedback = JobFeedback()
        self._feedback.progressChanged.connect(lambda percent: self.bar.setValue(int(percent)))
        self._refresh()
        Job("visualatlas:registerimage", parameters, lambda results: self._ended(lambda: done(results)),
            lambda error: self._ended(lambda: self._failed(error)), self._feedback).start()

    def _ended(self, then) -> None:
        errors, self._feedback = self._feedback.errors, None
        if self._closing:
            super().reject()
            return
        self._errors = errors
        then()
        self._refresh()

    def _failed(self, error: Exception) -> None:
        said = told(error) if isinstance(error, AtlasError) else str(error)
        if self._queue and self._shown is not None:     # of several: name it and go on
            self._queue[0].trouble = said
            self._mark_rows()
            self._queue.pop(0)
            self._next()
            return
        self.answer.setText(said)

    def _read_done(self, results: Dict[str, Any]) -> None:
        if not results:
            self.answer.setText(tr("Stopped."))
            return
        self._entries = [Entry(image) for image in read_back(results["FOUND"])]
        self._shown = None
        self._fill()
        count = len(self._entries)
        said = [tr("1 image was read. Nothing is registered yet.") if count == 1 else
                tr("{n} images were read. Nothing is registered yet.").format(n=count), *self._errors]
        self.answer.setText("\n".join(said[:6] + ([tr("… and {n} more").format(n=len(said) - 6)] if len(said) > 6 else [])))

    def _dated(self, entry: Entry, record: Optional[ImageRecord]) -> None:
        if record is None:
            self.answer.setText(tr("Stopped."))
            return
        record = dated(record)
        doubts = tuple(doubt for doubt in entry.image.doubts if not record.is_dated or "unknown" not in doubt.pattern)
        entry.image, entry.kept, self._shown = replace(entry.image, record=record, doubts=doubts), None, None
        self._show_row(self._entries.index(entry))
        self._mark_rows()
        self.answer.setText(tr("Esri answered: {date}.").format(date=when_text(record)))

    def _correct(self, entry: Entry) -> None:
        """Write the corrections of a registered image over it."""
        try:
            marks = update_image(self._atlas, self.form.record(), ANALYST_ID.value() or "unknown")
            entry.image = replace(entry.image, record=image_of(self._atlas, entry.image.record.uuid))
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        entry.kept = self._shown = None
        self._show_row(self._entries.index(entry))
        self._mark_rows()
        self.registered.emit()
        said = tr("“{title}” is corrected.").format(title=entry.image.record.title)
        more = tr("{n} marks on it carry the corrected date; their review is open again.").format(n=marks) if marks else ""
        self.answer.setText(f"{said} {more}".strip())

    def _register_service(self, entry: Entry) -> None:
        try:
            uuid = add_image(self._atlas, self.form.record(), ANALYST_ID.value() or "unknown")
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self._registered(entry, {"UUIDS": uuid})

    def _registered(self, entry: Entry, results: Dict[str, Any]) -> None:
        if not results:
            self.answer.setText(tr("Stopped."))
            return
        entry.uuid = results["UUIDS"]
        self._mark_rows()
        self.registered.emit()
        self.answer.setText(tr("“{title}” is registered.").format(title=entry.image.record.title))
        if entry in self._queue:
            self._queue.remove(entry)
            self._next()

    def _next(self) -> None:
        if self._queue:
            self.list.setCurrentRow(self._entries.index(self._queue[0]))
            self.register(self._queue[0])

    # --- what is shown -------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Keep the corrections of the image that is shown; what cannot be read yet is kept as it was."""
        if self._shown is not None and not self._shown.uuid:
            try:
                self._shown.kept = self.form.corrections()
            except AtlasError as error:
                self.answer.setText(told(error))

    def _fill(self) -> None:
        self._shown = None
        self.list.clear()
        for entry in self._entries:
            self.list.addItem(QListWidgetItem(layer_title(entry.image.record)))
        if self._entries:
            self.list.setCurrentRow(0)
        self._refresh()

    def _mark_rows(self) -> None:
        for row, entry in enumerate(self._entries):
            title = layer_title(entry.image.record)
            if entry.uuid:
                title = tr("✓ {title}").format(title=title)
            elif entry.trouble:
                title = tr("! {title}").format(title=title)
            self.list.item(row).setText(title)
            self.list.item(row).setToolTip("")

    def _show_row(self, row: int) -> None:
        self._keep()
        self._shown = self._entries[row] if 0 <= row < len(self._entries) else None
        if self._shown is None:
            return
        image = self._shown.image
        self.form.show_record(image.record, image.learned, list(image.doubts), facts_of(image))
        if self._shown.kept:
            self.form.put(replace(image.record, **self._shown.kept))
        if self._shown.trouble:
            self.answer.setText(self._shown.trouble)
        self._refresh()

    def _refresh(self) -> None:
        running = self._feedback is not None
        for widget in (self.file_button, self.folder_button, self.screen_button, self.known_button, self.list):
            widget.setEnabled(not running)
        self.screen_button.setVisible(self._iface is not None)
        self.bar.setVisible(running)
        self.stop_button.setVisible(running)
        self.date_button.setEnabled(not running)
        shown = self._shown
        self.date_button.setVisible(shown is not None and not shown.uuid and not shown.known
                                    and capture_date.can_ask(shown.image.record))
        self.split.setVisible(bool(self._entries))
        self.nothing.setVisible(not self._entries)
        self.form.setEnabled(not running and self._shown is not None and not self._shown.uuid)
        self.list.setVisible(len(self._entries) > 1)
        known = any(entry.known for entry in self._entries)
        self.all_button.setVisible(len(self._entries) > 1 and not known)
        self.register_button.setText(tr("Save corrections") if known else tr("Register"))
        if not running:
            self.bar.setValue(0)
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        free = self._feedback is None
        self.register_button.setEnabled(free and self._shown is not None and not self._shown.uuid)
        self.all_button.setEnabled(free and any(not entry.uuid for entry in self._entries))
