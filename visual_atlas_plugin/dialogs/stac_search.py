"""The window that searches catalogs of satellite scenes: where, when and how cloudy; the list; a scene onto the map."""

import tempfile
from pathlib import Path
from shutil import rmtree
from typing import Any, Dict, List, Optional

from qgis.core import QgsFeatureRequest, QgsFeedback, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox, QDialog, QFormLayout, QHBoxLayout, QInputDialog, QLineEdit, QProgressBar, QSizePolicy, QSpinBox,
    QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError, N_
from ..domain.imaging.scene import Scene
from ..domain.imaging.web_address import host_and_port
from ..i18n import listed, told, tr
from ..mapping import scene_catalogs
from ..mapping.scene_catalogs import SceneCatalog
from ..panel import look
from ..panel.jobs import Job, JobFeedback
from . import host_consent
from .import_parts import combo, fill_combo, push, words
from .scene_opening import SceneOpening, Trouble, open_scenes
from .stac_adding import add_scene
from .stac_area import AreaChoice, in_words
from .stac_list import SceneModel, SceneView, details
from .stac_map import SearchMap
from .stac_thumbnails import Thumbnails

SIZE = (820, 700)    # px
ABOUT_LINES = 6      # that are kept free for what is known of a scene
MOST_HOSTS = 3       # that are asked about at once for small pictures


def open_stac(iface, context) -> "StacSearch":
    """Show the window; it stays beside the map, on which it shows outlines. One that is open comes to the front."""
    for window in iface.mainWindow().findChildren(StacSearch):
        if window.isVisible():
            window.raise_()
            window.activateWindow()
            return window
    window = StacSearch(iface, context)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window


class SearchFeedback(JobFeedback):
    """Ends a search in two ways: `ending` keeps what was found until then, `cancel` keeps nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.ending = QgsFeedback()


class StacSearch(QDialog):
    """A form, a list that is filled as it is scrolled, and what can be done with the chosen scene."""

    def __init__(self, iface, context):
        super().__init__(iface.mainWindow())
        self.setObjectName("vaStacSearch")
        self.setWindowTitle(tr("Search catalogs of satellite scenes"))
        self._iface, self._context = iface, context
        self._folder = Path(tempfile.mkdtemp(prefix="visual-atlas-scenes-"))
        self._feedback: Optional[SearchFeedback] = None
        self._opening: Optional[SceneOpening] = None
        self._layer: Optional[QgsVectorLayer] = None
        self._searched: Optional[SceneCatalog] = None
        self._number = 0
        self._is_closed = False
        self._map = SearchMap(iface.mapCanvas(), self)
        self._thumbnails = Thumbnails(self)
        self._make_form()
        self._make_list()
        self._lay_out()
        self._connect()
        self.resize(*SIZE)
        self._fill_catalogs("")

    # parts

    def _make_form(self) -> None:
        self.catalog = combo("vaStacCatalog", tr("Catalog"))
        self.add_catalog = push(tr("Add…"), "vaStacAddCatalog", tr("List a catalog of your own by its address"))
        self.remove_catalog = push(tr("Remove"), "vaStacRemoveCatalog")
        self.area = AreaChoice(self._context, self._map)
        self.first, self.last = (self._line(name, spoken) for name, spoken in (
            ("vaStacFrom", tr("From")), ("vaStacTo", tr("To"))))
        self.cloud = QSpinBox()
        self.cloud.setObjectName("vaStacCloud")
        self.cloud.setAccessibleName(tr("Cloud cover at most"))
        self.cloud.setRange(0, 100)
        self.cloud.setValue(100)
        self.cloud.setSuffix(tr(" %"))
        self.unknown = QCheckBox(tr("and scenes that do not tell"))
        self.unknown.setObjectName("vaStacUnknownCloud")
        self.unknown.setChecked(True)
        for widget in (self.cloud, self.unknown):
            widget.setMinimumHeight(look.TARGET)
        self.seen = words("", "vaStacSeen")
        self.search = push(tr("Search"), "vaStacSearchNow")
        self.stop = push(tr("Stop"), "vaStacStop")
        self.bar = QProgressBar()
        self.bar.setObjectName("vaStacProgress")
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)

    def _make_list(self) -> None:
        self.model = SceneModel(self._thumbnails, self)
        self.scenes = SceneView(self.model)
        self.answer = words("", "vaStacAnswer")
        self.small = QCheckBox(tr("Small pictures"))
        self.small.setObjectName("vaStacSmall")
        self.small.setMinimumHeight(look.TARGET)
        self.about = words("", "vaStacAbout")
        self.zoom = push(tr("Zoom to it"), "vaStacZoom")
        self.add = push(tr("Add to the map and the atlas"), "vaStacAdd",
                        tr("Shows the scene from where it lies on the web, and writes it into the images of the atlas"))
        self.close_button = push(tr("Close"), "vaStacClose")

    @staticmethod
    def _line(name: str, spoken: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(spoken)
        line.setPlaceholderText(tr("any day, or 2023-05-01, 2023-05, 2023"))
        line.setMinimumHeight(look.TARGET)
        return line

    def _lay_out(self) -> None:
        form, column = QFormLayout(), QVBoxLayout(self)
        form.addRow(tr("Catalog"), _row(self.catalog, 1, self.add_catalog, self.remove_catalog))
        form.addRow(tr("Where"), self.area)
        form.addRow(tr("From"), _row(self.first, 1, words(tr("To")), self.last))
        clouds = _row(self.cloud, 0, self.unknown)
        clouds.addStretch(1)
        form.addRow(tr("Cloud cover at most"), clouds)
        column.addLayout(form)
        column.addWidget(self.seen)
        keeping = self.bar.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        keeping.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.bar.setSizePolicy(keeping)
        self.about.setMinimumHeight(ABOUT_LINES * self.fontMetrics().lineSpacing())
        column.addLayout(_row(self.search, 0, self.stop, self.bar))
        column.addWidget(self.answer)
        column.addWidget(self.scenes, 1)
        column.addLayout(_row(self.small, 1, self.zoom, self.add, self.close_button))
        column.addWidget(self.about)

    def _connect(self) -> None:
        for button, slot in ((self.add_catalog, self._add_catalog), (self.remove_catalog, self._remove_catalog),
                             (self.search, self.start), (self.stop, self.halt), (self.zoom, self._zoom),
                             (self.add, self.add_chosen), (self.close_button, self.close)):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
        self.catalog.currentIndexChanged.connect(lambda _index: self._refresh())
        self.area.changed.connect(self._refresh)
        self.scenes.pointed_at.connect(self._map.point_at)
        self.scenes.chosen.connect(self._choose)
        self.scenes.doubleClicked.connect(lambda _index: self._zoom())
        self.small.clicked.connect(lambda on: self.show_small(bool(on)))
        self._context.changed.connect(self.area.refresh)
        self._context.destroyed.connect(self.close)      # the plugin is switched off
        self._iface.mapCanvas().extentsChanged.connect(self._refresh)

    # what is searched for

    def _catalog(self) -> SceneCatalog:
        """Return the chosen catalog. Raises AtlasError where there is none."""
        for known in self._catalogs:
            if known.address == self.catalog.currentData():
                return known
        raise AtlasError(N_("No catalog is chosen."), N_("Choose one, or add one by its address."))

    def _fill_catalogs(self, chosen: str) -> None:
        try:
            self._catalogs: List[SceneCatalog] = scene_catalogs.catalogs()
        except AtlasError as error:
            self._catalogs = scene_catalogs.own()
            self._say(told(error))
        fill_combo(self.catalog, [(known.address, known.name) for known in self._catalogs], chosen)
        self._refresh()

    def _add_catalog(self) -> None:
        text, is_good = QInputDialog.getText(self, tr("A catalog of your own"), tr("Address (STAC server or catalog.json)"))
        if is_good and text.strip():
            self.add_own(text)

    def add_own(self, text: str) -> None:
        """List a catalog of the user's own, and choose it; nothing is asked of it yet."""
        try:
            self._fill_catalogs(scene_catalogs.add_own(text).address)
        except AtlasError as error:
            self._say(told(error))

    def _remove_catalog(self) -> None:
        scene_catalogs.remove_own(self._catalog().address)
        self._fill_catalogs("")

    def _refresh(self) -> None:
        """Say what the provider will see, before it is asked, and enable what can be done."""
        is_busy = self._feedback is not None
        self.stop.setEnabled(is_busy or self._opening is not None)
        self.bar.setVisible(is_busy)
        scene = self._scene()
        self.zoom.setEnabled(scene is not None and bool(scene.footprint))
        self.add.setEnabled(scene is not None and bool(scene.picture) and self._opening is None)
        try:
            catalog = self._catalog()
            self.remove_catalog.setEnabled(catalog.is_own)
            sentence = tr("{host} learns your network address, the days, and this area: {area}.").format(
                host=catalog.host, area=in_words(self.area.sent()))
            self.seen.setText(" ".join(part for part in (sentence, self.area.note()) if part))
            self.search.setEnabled(not is_busy)
        except AtlasError as error:
            self.seen.setText(told(error))
            self.search.setEnabled(False)

    # searching

    def start(self) -> None:
        """Ask what must be asked, then search in the background."""
        try:
            catalog = self._catalog()
            if not host_consent.agreed(catalog.host, host_consent.SEARCH, self, in_words(self.area.sent())):
                return
            self._number += 1
            parameters: Dict[str, Any] = {
                "CATALOG": catalog.address, **self.area.parameters(), "FROM": self.first.text(), "TO": self.last.text(),
                "UNKNOWN_CLOUD": self.unknown.isChecked(), "OUTPUT": str(self._folder / f"scenes-{self._number}.gpkg")}
        except AtlasError as error:
            self._say(told(error))
            return
        if self.cloud.value() < 100:
            parameters["CLOUD"] = self.cloud.value()
        self._searched = catalog
        self._feedback = SearchFeedback()
        self._feedback.progressChanged.connect(self._progress)
        self._say(tr("Searching…"))
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self._refresh()
        Job("visualatlas:searchstac", parameters, self._done, self._failed, self._feedback).start()

    def halt(self) -> None:
        """Stop what is under way; what a search found until then is listed."""
        if self._feedback is not None:
            self._feedback.ending.cancel()
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
            self._say(tr("Stopped."))
        self._refresh()

    def _progress(self, share: float) -> None:
        self.bar.setValue(int(share))

    def _done(self, results: Dict[str, Any]) -> None:
        if self._is_closed:
            self._clean()
            return
        self._feedback = None
        if "OUTPUT" not in results:
            self._say(tr("The search was stopped. Search again, and it goes on where it stopped."))
        else:
            self._show(results)
        self._refresh()

    def _failed(self, error: Exception) -> None:
        if self._is_closed:
            self._clean()
            return
        self._feedback = None
        self._say(told(error) if isinstance(error, AtlasError) else str(error))
        self._refresh()

    def _show(self, results: Dict[str, Any]) -> None:
        """List what a search wrote."""
        from ..processing import scene_rows
        layer = QgsVectorLayer(results["OUTPUT"], "scenes", "ogr")
        self._layer = layer
        self.model.show((scene_rows.scene_of(row) for row in layer.getFeatures(QgsFeatureRequest())), layer.featureCount())
        left_out = [pattern.format(count=results[name]) for name, pattern in (
            ("OUTSIDE", tr("{count} beside the area")), ("OTHER_DAYS", tr("{count} of other days")),
            ("CLOUDY", tr("{count} with more cloud")), ("NO_ITEMS", tr("{count} that could not be read"))) if results[name]]
        said = tr("{count} scenes.").format(count=results["SCENES"])
        if left_out:
            said += " " + tr("Left out: {numbers}.").format(numbers=", ".join(left_out))
        self._say("\n".join(part for part in (said, results["REMARKS"]) if part))

    # scenes

    def _scene(self) -> Optional[Scene]:
        return self.model.scene(self.scenes.currentIndex().row()) if self.scenes.currentIndex().isValid() else None

    def _choose(self, scene: Optional[Scene]) -> None:
        self._map.choose(scene)
        self.about.setText(details(scene) if scene is not None else "")
        self._refresh()

    def _zoom(self) -> None:
        scene = self._scene()
        if scene is not None:
            self._map.zoom_to(scene)

    def show_small(self, on: bool) -> None:
        """Show small pictures, after their hosts were agreed to, or none."""
        hosts = list(dict.fromkeys(host_and_port(scene.thumbnail) for scene in self.model.read_scenes() if scene.thumbnail))
        try:
            agreed = [host_consent.agreed(host, host_consent.SMALL, self) for host in hosts[:MOST_HOSTS]] if on else []
            if on and not hosts:
                raise AtlasError(N_("No scene of the list has a small picture that may be asked for."), N_("Search first."))
        except AtlasError as error:
            agreed = []
            self._say(told(error))
        if any(agreed):
            self._thumbnails.is_on = True
        else:
            self._thumbnails.stop()
        self.small.setChecked(any(agreed))
        self.scenes.set_pictures(any(agreed))
        self.scenes.viewport().update()

    def add_chosen(self) -> None:
        """Look at the chosen scene in the background, then show it and write it into the atlas."""
        scene = self._scene()
        if scene is None or not scene.picture:
            return
        try:
            if not host_consent.agreed(host_and_port(scene.picture), host_consent.SCENE, self):
                return
        except AtlasError as error:
            self._say(told(error))
            return
        self._say(tr("Looking at the scene…"))
        self._opening = open_scenes([scene.picture], lambda troubles: self._looked(scene, troubles))
        self._refresh()

    def _looked(self, scene: Scene, troubles: List[Trouble]) -> None:
        if self._is_closed:
            return
        self._opening = None
        try:
            if troubles:
                raise troubles[0][1]
            self._say(add_scene(scene, listed(self._searched.print_terms if self._searched else ""), self._context))
        except AtlasError as error:
            self._say(told(error))
        self._refresh()

    def _say(self, text: str) -> None:
        self.answer.setText(text)

    # the end

    def closeEvent(self, event) -> None:  # noqa: N802 - Qt's name
        """Stop everything, and take the outlines off the map."""
        self.done(0)
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop everything, and take the outlines off the map; Escape comes here, too."""
        if not self._is_closed:
            self._is_closed = True
            if not sip.isdeleted(self._context):
                self._context.changed.disconnect(self.area.refresh)
            self._iface.mapCanvas().extentsChanged.disconnect(self._refresh)
            self._thumbnails.stop()
            self._map.release()
            if self._opening is not None:
                self._opening.cancel()
            self.model.show(iter(()), 0)
            self._layer = None
            if self._feedback is not None:
                self._feedback.progressChanged.disconnect(self._progress)
                self._feedback.cancel()          # its end removes what it wrote
            else:
                self._clean()
        super().done(result)

    def _clean(self) -> None:
        """Remove what the searches wrote: it tells where was looked."""
        rmtree(self._folder, ignore_errors=True)


def _row(first: QWidget, stretch: int, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(first, stretch)
    for widget in others:
        row.addWidget(widget, stretch if isinstance(widget, QLineEdit) else 0)
    return row
