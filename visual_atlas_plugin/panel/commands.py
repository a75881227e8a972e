"""What the buttons do: new atlas, open atlas, export (`imagery`: see ImageryCommands). Each long job is an algorithm."""

import gc
from contextlib import suppress
from pathlib import Path
from typing import Callable, List, Optional

from qgis.core import QgsCoordinateTransform, QgsMapLayer, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import PAGE_LANGUAGES, tr
from ..mapping import atlas_layers, background, derived, filtering, form_guard, relabeling, roles, steps, subsets
from ..mapping.steps import Pause, Steps, Withdrawn, garbage_kept
from ..messages import show_error, show_info
from ..settings import LAST_FOLDER
from ..store.filter_sql import Found
from ..store.atomic_file import sweep
from .imagery_commands import ImageryCommands
from .jobs import Job
from .step_queue import StepQueue

_ENTRY_SCOPE = "visual_atlas"
CASES_MS = 200          # after the last choice, until the layer of single cases follows where the map does not show it
TOLD_MS = 20            # for those who are told of an atlas, to follow
READING_MS = 100        # between two looks whether an atlas is read


def _thaw(canvas, frozen: bool) -> bool:
    """Paint a map again that was frozen; return False, which it is now."""
    if frozen:
        canvas.freeze(False)
        canvas.refresh()
    return False


class AtlasCommands(QObject):
    """The commands of menu, toolbar and panel. `iface` is QGIS's interface.

    `prepare` makes ready, in steps, what an atlas is told to; `is_reading` says whether one that was told of is still read.
    """

    atlas_shown = pyqtSignal(object)     # AtlasLayers of the atlas that was opened or found again
    data_edited = pyqtSignal()           # rows of an atlas were saved by an edit on the map

    def __init__(self, iface, prepare: Callable[[], Steps[None]] = steps.nothing,
                 is_reading: Callable[[], bool] = lambda: False, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._prepare, self._is_reading = prepare, is_reading
        self._iface = iface
        self._watched: List[QgsMapLayer] = []
        self._applying = False
        self._opened_here: List[str] = []       # files whose layers are being added
        self._queue = StepQueue(self)
        self._wanted = "", FilterState(), Found()       # what the layer of single cases is to be narrowed to
        self._cases = QTimer(self)
        self._cases.setSingleShot(True)
        self._cases.setInterval(CASES_MS)
        self._cases.timeout.connect(self._narrow_cases)
        self._project.cleared.connect(self._cases.stop)
        self._project.cleared.connect(self._queue.cancel)
        self._project.layersAdded.connect(self._watch_marks)
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

    def ask_log(self, job: str) -> None:
        """Show the window of visualatlas:seallog or visualatlas:verifylog, for an atlas of the project where one is open."""
        from ..dialogs.log_window import show_log_job   # seldom used

        try:
            show_log_job(job, [path for _, path in atlas_layers.atlases_in(self._project)])
        except AtlasError as error:
            self.fail(error)

    def ask_import(self, path: str = "") -> None:
        """Show the window that imports into an atlas file, or into the atlas of the project."""
        if self._imports is None:
            from ..dialogs.import_commands import ImportCommands    # seldom used

            self._imports = ImportCommands(self._iface, parent=self)
            self._imports.failed.connect(self.fail)
            self._imports.written.connect(self._edited)
        self._imports.ask(path)

    def new_atlas(self, path: str, algorithm: str = "visualatlas:createatlas") -> None:
        """Make an atlas of the shipped facts (or what else an algorithm makes) at `path`, and open it."""
        there = [open_path for _, open_path in atlas_layers.atlases_in(self._project)] + self._opened_here
        if any(Path(open_path) == Path(path) for open_path in there):
            self.fail(AtlasError(
                tr("{name} is open in this project, so it was not replaced.").format(name=Path(path).name),
                tr("Choose another name, or remove its layers first.")))
            return

        def done(results):
            self.open_atlas(str(results["OUTPUT"]))

        Job(algorithm, {"OUTPUT": path}, done, self.fail).start()

    def ask_open_atlas(self) -> None:
        """Ask for an atlas file and open it."""
        path = self._ask_file(tr("Open atlas"), save=False)
        if path:
            self.open_atlas(path)

    @property
    def is_opening(self) -> bool:
        """Whether layers of an atlas are still added."""
        return self._queue.is_busy

    def finish_opening(self) -> None:
        """Add now what is left of the layers of atlases that are opened."""
        self._queue.finish()

    def open_atlas(self, path: str, at_once: bool = False) -> None:
        """Add an atlas to the open project and show the border from Dandong to Hunchun.

        A layer in each turn of the event loop, so that the window stays alive; `at_once`: all before this returns.
        """
        self._opened_here.append(path)
        self._queue.add(self._opening(path))
        if at_once:
            self._queue.finish()

    def _opening(self, path: str) -> Steps[None]:
        try:
            sweep(Path(path).parent)
            with suppress(Withdrawn), garbage_kept():       # somebody removed its group: what is gone is not asked about
                yield from self._adding(path)
            yield
            gc.collect()        # a turn of its own
        except AtlasError as error:
            self.fail(error)
        finally:
            self._opened_here.remove(path)

    def _adding(self, path: str) -> Steps[None]:
        canvas = self._iface.mapCanvas()
        first = not atlas_layers.atlases_in(self._project)
        was_empty, freezes, uuid = not self._project.mapLayers(), not canvas.isFrozen(), ""
        try:
            for step in atlas_layers.opening(self._project, path, self.base()):
                if freezes:
                    canvas.freeze(True)         # else it would be painted anew with every layer
                if was_empty and self._project.layerTreeRoot().findLayers():
                    was_empty = False
                    self._keep_our_projection()
                if isinstance(step, atlas_layers.AtlasLayers):
                    if first:
                        self._show_border()
                    uuid = step.atlas_uuid
                    yield from self._shown(step)
                    freezes = _thaw(canvas, freezes)        # with its counts where they were there at once
                    yield from self._wait_for_reading()
                yield
        finally:
            _thaw(canvas, freezes)
        self._watch_edits(uuid)

    def _shown(self, opened: atlas_layers.AtlasLayers) -> Steps[None]:
        """Tell of an atlas whose map is whole, once those who show it are ready."""
        self._watch_edits(opened.atlas_uuid)
        yield
        yield from self._prepare()
        yield
        self.atlas_shown.emit(opened)
        yield Pause(TOLD_MS)

    def _wait_for_reading(self) -> Steps[None]:
        while self._is_reading() and not self._queue.in_a_hurry:      # counts first: tables beside it slow both
            yield Pause(READING_MS)

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

    def apply(self, atlas_uuid: str, state: FilterState, found: Found = Found(), is_small: bool = False) -> None:
        """Show a filter state on the map and keep it in the project; `found`: what the index found of its text and area.

        Single cases follow at once in a small atlas and where the map shows them, else a moment later. Raises AtlasError
        where a layer is being edited and cannot be filtered.
        """
        self._project.writeEntry(_ENTRY_SCOPE, f"filter_{atlas_uuid}", state.to_json())
        self._cases.stop()
        drawn = is_small or filtering.cases_are_drawn(self._project, atlas_uuid, self._iface.mapCanvas().scale())
        if not drawn:
            self._wanted = atlas_uuid, state, found
            self._cases.start()
        self._applying = True
        try:
            filtering.apply_filter(self._project, atlas_uuid, state, found, with_cases=drawn)
        finally:
            self._applying = False

    def _narrow_cases(self) -> None:
        if filtering.narrow_cases(self._project, *self._wanted):
            self._cases.start()         # somebody began to edit it meanwhile: when that has ended

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
            "LANGUAGE": PAGE_LANGUAGES.index(language), "COUNTS": with_counts,
        }, done, self.fail).start()

    def _watch_edits(self, atlas_uuid: str) -> None:
        """Hear of saved edits of an atlas's layers."""
        self._guard.watch(self._project, atlas_uuid)
        self._watched = [layer for layer in self._watched if not sip.isdeleted(layer)]
        for layer in roles.our_layers(self._project, atlas_uuid):
            if layer.customProperty(roles.ATLAS_KEY, "") and layer not in self._watched:
                if roles.role_of(layer) not in roles.OBSERVATIONS:      # no count follows from a mark
                    layer.afterCommitChanges.connect(self._edited)
                layer.subsetStringChanged.connect(self._filtered_elsewhere)
                self._watched.append(layer)

    def _watch_marks(self, layers: List[QgsMapLayer]) -> None:
        """Hear of edits of the layers of marks, too, which come when somebody first needs them."""
        for layer in layers:
            if roles.role_of(layer) in roles.OBSERVATIONS:
                self._watch_edits(str(layer.customProperty(roles.ATLAS_KEY, "")))

    def _edited(self) -> None:
        filtering.refresh_fans(self._project)
        self.data_edited.emit()

    def _filtered_elsewhere(self) -> None:
        """Read a layer anew that the user narrowed in QGIS's own window."""
        layer = self.sender()
        QTimer.singleShot(0, lambda: None if sip.isdeleted(layer) else subsets.read_anew(layer))

    def release(self) -> None:
        """Stop listening to layers, which outlive the plugin; take out those that only it can fill."""
        self._project.cleared.disconnect(self._cases.stop)
        self._project.cleared.disconnect(self._queue.cancel)
        self._project.layersAdded.disconnect(self._watch_marks)
        self._cases.stop()
        self._queue.cancel()
        for layer in self._watched:
            if not sip.isdeleted(layer):
                if roles.role_of(layer) not in roles.OBSERVATIONS:
                    layer.afterCommitChanges.disconnect(self._edited)
                layer.subsetStringChanged.disconnect(self._filtered_elsewhere)
        self._watched.clear()
        self._guard.release()
        self.imagery.release()
        if self._imports is not None:
            self._imports.release()
        derived.take_out(self._project)
        roles.release(self._project)

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
