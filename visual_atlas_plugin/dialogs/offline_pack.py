"""The window that packs imagery around places for work without a network: it estimates, starts, stops and goes on."""

from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QProgressBar, QSpinBox,
    QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..domain.imagery_source import ImagerySource
from ..domain.imaging.tiles import box_around
from ..i18n import language, listed, told, tr
from ..mapping import imagery_register
from ..mapping.offline_pack import PackPlan, check_allowed, check_plan
from ..messages import show_error
from ..panel import look
from ..panel.jobs import Job
from ..processing.pack_offline import COG, estimate_line, form_names
from ..settings import LAST_FOLDER
from ..store.place_points import PlacePoint, read_points
from .imagery_consent import ask_consent
from .imagery_parameters import ask_values
from .import_parts import combo, push, words

SIZE = (620, 640)    # px


def open_pack(iface, context) -> Optional["OfflinePack"]:
    """Show the window for the atlas of a WorkContext, its place ticked; tell where no atlas is open."""
    try:
        if not context.atlas_path:
            raise AtlasError("No atlas is open.", "Open one first.")
        window = OfflinePack(context.atlas_path, read_points(context.atlas_path), iface.mainWindow())
    except AtlasError as error:
        show_error(iface.messageBar(), error)
        return None
    if context.place is not None:
        window.tick([context.place.place_id])
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window


class _Feedback(QgsProcessingFeedback):
    """Keeps the last error and the last words of a job."""

    def __init__(self):
        super().__init__(False)
        self.last_error = self.last_words = ""

    def reportError(self, error: str, fatalError: bool = False):  # noqa: N802, N803 - QGIS's names
        """Keep the error; called from the thread of the job."""
        self.last_error = error
        super().reportError(error, fatalError)

    def pushInfo(self, info: str):  # noqa: N802
        """Keep the words."""
        self.last_words = info
        super().pushInfo(info)


class OfflinePack(QDialog):
    """Places, a source, zoom levels and a file; below them what it would be, and how far it is."""

    def __init__(self, atlas_path: str, places: List[PlacePoint], parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaOfflinePack")
        self.setWindowTitle(tr("Offline pack"))
        self._atlas_path, self._places = atlas_path, places
        self._values: Dict[str, Dict[str, str]] = {}
        self._feedback: Optional[_Feedback] = None
        self._closing = False
        self._make_choices()
        self._make_rest()
        self._lay_out()
        self.resize(*SIZE)
        self._show_form()

    def tick(self, ids: List[str]) -> None:
        """Tick the places with these ids, and no other."""
        for row in range(self.places.count()):
            item = self.places.item(row)
            chosen = self._places[row].place_id in ids
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            if chosen:
                self.places.scrollToItem(item)

    def chosen_places(self) -> List[PlacePoint]:
        """Return the ticked places."""
        return [place for row, place in enumerate(self._places)
                if self.places.item(row).checkState() == Qt.CheckState.Checked]

    def plan(self) -> PackPlan:
        """Return what is chosen. Raises AtlasError where no source can be had."""
        source = self._source()
        if source is None:
            raise AtlasError("No imagery source is chosen.", "Choose one.")
        values = self._values.get(source.id) or imagery_register.first_values(source)
        boxes = tuple(box_around(place.lon, place.lat, self.around.value()) for place in self.chosen_places())
        high = self.high.value()
        return PackPlan(source, values, boxes, high if self.as_cog else self.low.value(), high, self.as_cog)

    @property
    def as_cog(self) -> bool:
        """Whether a GeoTIFF for each place is chosen, not one MBTiles file."""
        return self.form.currentIndex() == COG

    def start(self) -> None:
        """Ask what must be asked, then pack in the background."""
        try:
            plan = self.plan()
            target = self._target()
            if plan.source.host and not imagery_register.has_consent(plan.source.id):
                if not ask_consent(plan.source, self):
                    return
                imagery_register.grant_consent(plan.source.id)
            check_allowed(plan)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        import json
        self._feedback = _Feedback()
        self._feedback.progressChanged.connect(lambda percent: self.bar.setValue(int(percent)))
        parameters = {
            "ATLAS": self._atlas_path, "PLACES": ",".join(place.place_id for place in self.chosen_places()),
            "SOURCE": plan.source.id, "VALUES": json.dumps(dict(plan.values)), "ZOOM_MIN": plan.low, "ZOOM_MAX": plan.high,
            "AROUND": self.around.value(), "FORM": self.form.currentIndex(), "FOLDER" if self.as_cog else "OUTPUT": target}
        self._set_running(True)
        Job("visualatlas:packoffline", parameters, self._done, self._failed, self._feedback).start()

    def stop(self) -> None:
        """End the pack after the tile that is under way; what came is kept."""
        if self._feedback is not None:
            self._feedback.cancel()
            self.answer.setText(tr("Stopping…"))

    def reject(self) -> None:
        """Close; a pack that is being made is stopped first."""
        if self._feedback is None:
            super().reject()
            return
        self._closing = True
        self.stop()

    def _make_choices(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("vaPackSearch")
        self.search.setPlaceholderText(tr("Place or id…"))
        self.search.setAccessibleName(tr("Search the places"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_found)
        self.places = QListWidget()
        self.places.setObjectName("vaPackPlaces")
        self.places.setAccessibleName(tr("Places to pack"))
        for place in self._places:
            item = QListWidgetItem(_label(place))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.places.addItem(item)
        self.places.itemChanged.connect(lambda _item: self._refresh())
        self.source = combo("vaPackSource", tr("Imagery source"))
        self.values_button = push(tr("Choose…"), "vaPackValues", tr("Choose the day or release of this source"))
        self.values_button.clicked.connect(lambda _checked=False: self._ask_values())
        self.terms = words("", "vaPackTerms")
        for source in imagery_register.choices():
            self.source.addItem(source.name, source)
        allowed = [row for row in range(self.source.count()) if self.source.itemData(row).pack_tiles > 0]
        self.source.setCurrentIndex(allowed[0] if allowed else 0)
        self.source.currentIndexChanged.connect(lambda _row: self._refresh())

    def _make_rest(self) -> None:
        self.low = self._number("vaPackLow", tr("Coarsest zoom level"), 0, 24, 11)
        self.high = self._number("vaPackHigh", tr("Finest zoom level"), 0, 24, 14)
        self.around = self._number("vaPackAround", tr("Meters around each place"), 10, 50_000, 500)
        self.around.setSingleStep(100)
        self.around.setSuffix(" m")
        self.form = combo("vaPackForm", tr("Form"))
        self.form.addItems(form_names())
        self.form.currentIndexChanged.connect(lambda _row: self._show_form())
        self.file_words = words("", "vaPackFileWords")
        self.file = QLineEdit()
        self.file.setObjectName("vaPackFile")
        self.browse = push("…", "vaPackBrowse")
        self.browse.clicked.connect(lambda _checked=False: self._choose_file())
        self.estimate, self.answer = words("", "vaPackEstimate", strong=True), words("", "vaPackAnswer")
        self.bar = QProgressBar()
        self.bar.setObjectName("vaPackProgress")
        self.bar.setAccessibleName(tr("How far the pack is"))
        self.bar.hide()
        self.start_button = push(tr("Pack"), "vaPackStart", tr("Fetch the pictures; a pack that stopped goes on"))
        self.start_button.clicked.connect(lambda _checked=False: self.start())
        self.stop_button = push(tr("Stop"), "vaPackStop", tr("Stop; what came is kept"))
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())
        self.stop_button.hide()
        self.close_button = push(tr("Close"), "vaPackClose")
        self.close_button.clicked.connect(lambda _checked=False: self.reject())

    def _number(self, name: str, spoken: str, low: int, high: int, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setRange(low, high)
        box.setValue(value)
        box.setMinimumHeight(look.TARGET)
        box.valueChanged.connect(lambda _value: self._refresh())
        return box

    def _lay_out(self) -> None:
        column, form = QVBoxLayout(self), QFormLayout()
        source, levels, file, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, parts in ((source, ((self.source, 1), (self.values_button, 0))),
                           (levels, ((self.low, 1), (words(tr("to")), 0), (self.high, 1))),
                           (file, ((self.file, 1), (self.browse, 0)))):
            for widget, stretch in parts:
                row.addWidget(widget, stretch)
        form.addRow(tr("Imagery source"), source)
        form.addRow(self.terms)
        form.addRow(tr("Zoom levels"), levels)
        form.addRow(tr("Around each place"), self.around)
        form.addRow(tr("Form"), self.form)
        form.addRow(self.file_words, file)
        for widget, stretch in ((self.start_button, 0), (self.stop_button, 0), (None, 1), (self.close_button, 0)):
            buttons.addStretch(stretch) if widget is None else buttons.addWidget(widget, stretch)
        column.addWidget(words(tr("Every request shows the provider which places are packed.")))
        column.addWidget(self.search)
        column.addWidget(self.places, 1)
        column.addLayout(form)
        for widget in (self.estimate, self.answer, self.bar):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _source(self) -> Optional[ImagerySource]:
        return self.source.currentData()

    def _show_found(self, text: str) -> None:
        wanted = text.casefold().strip()
        for row, place in enumerate(self._places):
            names = f"{place.name_en} {place.name_ko} {place.place_id}".casefold()
            self.places.item(row).setHidden(wanted not in names)

    def _ask_values(self) -> None:
        values = ask_values(self._source(), self)
        if values is not None:
            self._values[self._source().id] = values
            self._refresh()

    def _refresh(self) -> None:
        """Say what it would be, or what stands against it."""
        source = self._source()
        self.values_button.setVisible(source is not None and bool(source.parameters))
        if source is None:
            return
        self.terms.setText(" ".join((listed(source.pack_terms), tr("At most {n} tiles in a pack.").format(
            n=f"{source.pack_tiles:,}") if source.pack_tiles else "")).strip())
        try:
            plan = self.plan()
            if not plan.boxes:
                self.estimate.setText(tr("Choose at least one place."))
                can_start = False
            else:
                self.estimate.setText(estimate_line(plan))
                can_start = 0 < len(plan.tiles) <= source.pack_tiles and plan.high <= source.max_zoom
                if not can_start:
                    check_plan(plan)
        except AtlasError as error:
            self.estimate.setText(told(error))
            can_start = False
        self.start_button.setEnabled(can_start)

    def _show_form(self) -> None:
        """Ask for what the chosen form needs: a file, or a folder; the coarsest level belongs to MBTiles alone."""
        what, choose = ((tr("Folder of the GeoTIFFs"), tr("Choose a folder")) if self.as_cog
                        else (tr("MBTiles file"), tr("Choose a file")))
        self.file_words.setText(what)
        self.file.setAccessibleName(what)
        self.file.clear()
        self.browse.setToolTip(choose)
        self.browse.setAccessibleName(choose)
        self.low.setEnabled(not self.as_cog)
        self._refresh()

    def _target(self) -> str:
        path = self.file.text().strip()
        if self.as_cog and not path:
            raise AtlasError("No folder is chosen for the GeoTIFFs.", "Choose a folder that is there.")
        if self.as_cog:
            return path
        if not path:
            raise AtlasError("No file is chosen for the pack.", "Choose the name of an MBTiles file.")
        return path if path.lower().endswith(".mbtiles") else f"{path}.mbtiles"

    def _choose_file(self) -> None:
        if self.as_cog:
            path = QFileDialog.getExistingDirectory(
                self, tr("Folder of the GeoTIFFs"), self.file.text() or LAST_FOLDER.value())
            if path:
                LAST_FOLDER.set(path)
                self.file.setText(path)
            return
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("MBTiles file"), self.file.text() or LAST_FOLDER.value(), tr("MBTiles (*.mbtiles)"))
        if path:
            LAST_FOLDER.set(str(Path(path).parent))
            self.file.setText(path)

    def _set_running(self, running: bool) -> None:
        for widget in (self.places, self.search, self.source, self.values_button, self.low, self.high, self.around,
                       self.form, self.file, self.browse):
            widget.setEnabled(not running)
        self.low.setEnabled(not running and not self.as_cog)
        self.start_button.setVisible(not running)
        self.stop_button.setVisible(running)
        self.bar.setVisible(running)
        self.bar.setValue(0)
        if running:
            self.answer.setText(tr("Fetching…"))

    def _done(self, results: Dict[str, Any]) -> None:
        said = self._feedback.last_words
        self._end(said if results else tr("Stopped. {words}").format(words=said))

    def _failed(self, error: Exception) -> None:
        kept = self._feedback.last_words
        if self._feedback.isCanceled():
            self._end(tr("Stopped. {words}").format(words=kept))
            return
        said = told(error) if isinstance(error, AtlasError) else str(error)
        self._end(f"{said} {kept}".strip())

    def _end(self, said: str) -> None:
        self._feedback = None
        self._set_running(False)
        self.answer.setText(said)
        if self._closing:
            super().reject()


def _label(place: PlacePoint) -> str:
    """Return how a place stands in the list: its name, its id, and what its point stands for."""
    first, second = (place.name_ko, place.name_en) if language() == "ko" else (place.name_en, place.name_ko)
    exact = {"building": tr("building"), "site": tr("site"), "settlement": tr("town only"), "county": tr("county only")}
    return f"{first or second or place.place_id} · {place.place_id} · {exact.get(place.precision, tr('unknown'))}"
