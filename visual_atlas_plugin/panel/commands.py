"""What the buttons do: new atlas, open atlas, export (`imagery`: see ImageryCommands). Each long job is an algorithm."""

from pathlib import Path
from typing import Callable, List, Optional

from qgis.core import QgsCoordinateTransform, QgsMapLayer, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import atlas_layers, background, derived, filtering, form_guard, relabeling, roles, subsets
from ..messages import show_error, show_info
from ..settings import LAST_FOLDER
from ..store.filter_sql import Found
from ..store.atomic_file import sweep
from .imagery_commands import ImageryCommands
from .jobs import Job

_ENTRY_SCOPE = "visual_atlas"


class AtlasCommands(QObject):
    """The commands of menu, toolbar and panel. `iface` is QGIS's interface."""

    atlas_shown = pyqtSignal(object)     # AtlasLayers of the atlas that was opened or found again
    data_edited = pyqtSignal()           # rows of an atlas were saved by an edit on the map

    def __init__(self, iface, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface = iface
        self._watched: List[QgsMapLayer] = []
        self._applying = False
        self._guard = form_guard.EditGuard(self)
        self._guard.refused.connect(self.fail)
        self.imagery = ImageryCommands(iface, self)
        self._imports = None        # made when something is imported
        if LAST_FOLDER.value():
            sweep(Path(LAST_FOLDER.value()))     # what a job left there that was killed with QGIS

    @property
    def _project(self) -> QgsProject:
        return QgsProject.instance()

    def fail(self, error: Exception) -> None:
        """Show an error in QGIS's message bar."""
        show_error(self._iface.messageBar(), error)

    def ask_new_atlas(self) -> None:
        """Ask where, then make an atlas of the shipped facts and open it."""
        path = self._ask_file(tr("New atlas"), save=True)
        if path:
            self.new_atlas(path)

    def ask_training_atlas(self) -> None:
        """Ask where, then make the training atlas, whose cases are all made up, and open it."""
        path = self._ask_file(tr("Open training atlas (synthetic)"), save=True, name="training_atlas_SYNTHETIC.gpkg")
        if path:
            self.new_atlas(path, algorithm="visualatlas:createtrainingatlas")

    def ask_local_traces(self) -> None:
        """Show what QGIS keeps on this computer of the atlases that are open, or of one that is asked for."""
        def ask() -> str:
            return self._ask_file(tr("Local traces of which atlas?"), save=False)

        chosen = atlas_layers.atlases_in(self._project) or [("", path) for path in [ask()] if path]
        if chosen:
            from ..dialogs.local_traces import show_local_traces    # seldom used

            show_local_traces(chosen, self._project, self._iface.mainWindow(), ask)

    def ask_import(self, path: str = "") -> None:
        """Show the window that imports into an atlas file, or into the atlas of the project."""
        if self._imports is None:
            from ..dialogs.import_commands import ImportCommands    # seldom used

            self._imports = ImportCommands(self._iface, parent=self)
            self._imports.failed.connect(self.fail)
            self._imports.written.connect(self._edited)
        self._imports.ask(path)

    def new_atlas(self, path: str, then: Optional[Callable[[], None]] = None,
                  algorithm: str = "visualatlas:createatlas") -> None:
        """Make an atlas of the shipped facts (or what else an algorithm makes) at `path`, and open it."""
        if any(Path(open_path) == Path(path) for _, open_path in atlas_layers.atlases_in(self._project)):
            self.fail(AtlasError(
                tr("{name} is open in this project, so it was not replaced.").format(name=Path(path).name),
                tr("Choose another name, or remove its layers first.")))
            return

        def done(results):
            self.open_atlas(str(results["OUTPUT"]))
            if then:
                then()

        Job(algorithm, {"OUTPUT": path}, done, self.fail).start()

    def ask_open_atlas(self) -> None:
        """Ask for an atlas file and open it."""
        path = self._ask_file(tr("Open atlas"), save=False)
        if path:
            self.open_atlas(path)

    def open_atlas(self, path: str) -> None:
        """Add an atlas to the open project and show the border from Dandong to Hunchun."""
        sweep(Path(path).parent)
        first = not atlas_layers.atlases_in(self._project)
        was_empty = not self._project.mapLayers()
        try:
            opened = atlas_layers.open_atlas(self._project, path, self.base())
        except AtlasError as error:
            self.fail(error)
            return
        if was_empty:
            self._keep_our_projection()
        if first:
            self._show_border()
        self._watch_edits(opened.atlas_uuid)
        self.atlas_shown.emit(opened)

    def _keep_our_projection(self) -> None:
        """Keep what we chose for an empty project: a moment later QGIS would give it its first layer's projection."""
        chosen = self._project.crs()
        self._iface.layerTreeCanvasBridge().setCanvasLayers()
        self._project.setCrs(chosen)

    def base(self) -> str:
        """Return 'night' under a dark QGIS theme, else 'paper' (style guide, section 7)."""
        window = self._iface.mainWindow().palette().window().color()
        return "night" if window.lightness() < 128 else "paper"

    def find_again(self) -> None:
        """After a project was read: hold back imagery, mend moved background files, show its atlases' panel again."""
        self.imagery.project_read()
        background.repair(self._project)
        derived.put_back(self._project)
        for _, path in atlas_layers.atlases_in(self._project):
            try:
                opened = atlas_layers.open_atlas(self._project, path)
            except AtlasError as error:
                self.fail(error)
                continue
            self._watch_edits(opened.atlas_uuid)
            self.atlas_shown.emit(opened)

    def apply(self, atlas_uuid: str, state: FilterState, found: Found = Found()) -> None:
        """Show a filter state on the map and keep it in the project; `found`: what the index found of its text and area.

        Raises AtlasError where a layer is being edited and cannot be filtered.
        """
        self._project.writeEntry(_ENTRY_SCOPE, f"filter_{atlas_uuid}", state.to_json())
        self._applying = True
        try:
            filtering.apply_filter(self._project, atlas_uuid, state, found)
        finally:
            self._applying = False

    def relabel(self) -> None:
        """Write all names of the project anew, after their language or system was changed."""
        relabeling.relabel(self._project)

    def ticked(self, atlas_uuid: str, state: FilterState) -> FilterState:
        """Return the state with what is ticked in the layer tree; the same state while we tick there ourselves."""
        if self._applying:
            return state
        filtering.show_marks(self._project, atlas_uuid)
        return filtering.with_ticks_of_tree(self._project, atlas_uuid, state)

    def saved_state(self, atlas_uuid: str) -> FilterState:
        """Return the filter that the project keeps for an atlas, the default where it keeps none."""
        text, found = self._project.readEntry(_ENTRY_SCOPE, f"filter_{atlas_uuid}", "")
        if not found or not text:
            return FilterState()
        try:
            return FilterState.from_json(text)
        except AtlasError as error:
            self.fail(error)
            return FilterState()

    def ask_export(self, path_of_atlas: str, state: FilterState, language: str = "", with_counts: bool = False) -> None:
        """Ask for a file, then export the overview of an atlas under a filter state (language: "", "en", "ko")."""
        start = str(Path(LAST_FOLDER.value() or str(Path.home())) / "overview.pdf")
        path, _ = QFileDialog.getSaveFileName(
            self._iface.mainWindow(), tr("Export overview"), start, tr("PDF (*.pdf);;PNG picture, 300 dpi (*.png)"))
        if path:
            LAST_FOLDER.set(str(Path(path).parent))
            self.export(path_of_atlas, path, state, language, with_counts)

    def export(self, path_of_atlas: str, path: str, state: FilterState, language: str = "",
               with_counts: bool = False) -> None:
        """Write the A3 overview of an atlas to `path` (.pdf or .png) by the same algorithm as everywhere."""
        def done(results):
            show_info(self._iface.messageBar(), tr("The map is in {path}").format(path=results["OUTPUT"]))

        chosen = 1 if path.lower().endswith(".png") else 0
        Job("visualatlas:exportoverview", {
            "ATLAS": path_of_atlas, "OUTPUT": path, "FORMAT": chosen, "DPI": 300, "FILTER": state.to_json(),
            "LANGUAGE": ("", "en", "ko").index(language), "COUNTS": with_counts,
        }, done, self.fail).start()

    def _watch_edits(self, atlas_uuid: str) -> None:
        """Hear of saved edits of an atlas's layers."""
        self._guard.watch(self._project, atlas_uuid)
        self._watched = [layer for layer in self._watched if not sip.isdeleted(layer)]
        for layer in roles.our_layers(self._project, atlas_uuid):
            if layer.customProperty(roles.ATLAS_KEY, "") and layer not in self._watched:
                layer.afterCommitChanges.connect(self._edited)
                layer.subsetStringChanged.connect(self._filtered_elsewhere)
                self._watched.append(layer)

    def _edited(self) -> None:
        filtering.refresh_fans(self._project)
        self.data_edited.emit()

    def _filtered_elsewhere(self) -> None:
        """Read a layer anew that the user narrowed in QGIS's own window."""
        layer = self.sender()
        QTimer.singleShot(0, lambda: None if sip.isdeleted(layer) else subsets.read_anew(layer))

    def release(self) -> None:
        """Stop listening to layers, which outlive the plugin; take out those that only it can fill."""
        for layer in self._watched:
            if not sip.isdeleted(layer):
                layer.afterCommitChanges.disconnect(self._edited)
                layer.subsetStringChanged.disconnect(self._filtered_elsewhere)
        self._watched.clear()
        self._guard.release()
        self.imagery.release()
        if self._imports is not None:
            self._imports.release()
        derived.take_out(self._project)

    def _ask_file(self, title: str, save: bool, name: str = "atlas.gpkg") -> str:
        window, kinds = self._iface.mainWindow(), tr("Atlas (*.gpkg)")
        folder = LAST_FOLDER.value() or str(Path.home())
        if save:
            path, _ = QFileDialog.getSaveFileName(window, title, str(Path(folder) / name), kinds)
            if path and not path.lower().endswith(".gpkg"):
                path += ".gpkg"
        else:
            path, _ = QFileDialog.getOpenFileName(window, title, folder, kinds)
        if path:
            LAST_FOLDER.set(str(Path(path).parent))
        return path

    def _show_border(self) -> None:
        view, canvas = atlas_layers.first_view(), self._iface.mapCanvas()
        transform = QgsCoordinateTransform(view.crs(), canvas.mapSettings().destinationCrs(), self._project)
        canvas.setExtent(transform.transformBoundingBox(view))
        canvas.refresh()
