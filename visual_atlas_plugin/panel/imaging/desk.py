"""The analyst's desk: brings the queue, the images, the marks and the map together. Made when the tab is first looked at."""

from typing import TYPE_CHECKING, Callable, FrozenSet, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QThread
from qgis.PyQt.QtWidgets import QWidget

from ...annotate.context import WorkContext
from ...domain.errors import AtlasError
from ...domain.observing.queue import QueueChoice
from ...mapping import roles
from ...mapping.place_names import reading_names
from ...mapping.steps import Pause, Steps, finish, in_thread
from ...settings import ANALYST_ID
from ..controller import AtlasController
from ..step_queue import StepQueue
from . import keys, openers, words, zooming
from .clear_view import ClearView
from .compare import Comparing
from .image_work import ImageWork
from .marks_view import MarksView
from .queue_work import QueueWork, Rows

if TYPE_CHECKING:
    from ..controller import OpenAtlas
    from ..imagery_tab import ImageryTab


REST_MS = 10        # until the map has begun to draw the place: its image comes before its marks
FEW_PROCESSORS = 2  # one reads the image, the other draws symbols


class ImagingDesk(QObject):
    """`fail(error)` tells an AtlasError. Whoever makes the desk calls `release` at the end."""

    def __init__(self, iface, controller: AtlasController, tab: "ImageryTab", fail: Callable[[Exception], None],
                 parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface, self._controller, self._tab, self._fail = iface, controller, tab, fail
        self.context = WorkContext(self)
        self.queue, self.images = QueueWork(self), ImageWork(iface.mapCanvas(), self)
        self.comparing = Comparing(iface, self.images.bring_other, self.images.other_layers, self)
        self.clear = ClearView(iface.mapCanvas(), iface.layerTreeCanvasBridge(), self)
        self._steps, self._mark_steps = StepQueue(self), StepQueue(self)
        self._offered = ""          # uuid of a place that was chosen elsewhere
        self._shown = ""            # uuid of the place that the map was brought to
        self._moving = False        # while the map is brought to another place
        self._marks = MarksView(self.context)
        self.bench = self._make_bench()
        self._keys = keys.Keys(iface.mainWindow(), {
            keys.PREVIOUS_PLACE: lambda: self.step_place(-1), keys.NEXT_PLACE: lambda: self.step_place(1),
            keys.EARLIER: lambda: self.step_image(-1), keys.LATER: lambda: self.step_image(1),
            keys.CLEAR: lambda: self.set_clear(not self.clear.is_on),
            keys.SWIPE: lambda: self.set_swipe(self.comparing.swipe is None),
            keys.SIDE_BY_SIDE: lambda: self.set_view(self.comparing.view is None)}, self)
        self._connect_tab()
        self.queue.changed.connect(self._queue_changed)
        self.images.changed.connect(self._images_changed)
        self.context.changed.connect(self._show_marks)
        self.comparing.changed.connect(self._say_comparing)
        self.comparing.changed.connect(self._follow_view)
        self.context.register_changed.connect(lambda: self._guarded(self.images.set_atlas, self.context.atlas_path))
        self._links = ((controller.atlas_opened, self._set_atlas), (iface.mapCanvas().selectionChanged, self._selected),
                       (QgsProject.instance().layersAdded, self._layers_came),
                       (QgsProject.instance().layersRemoved, self._layers_gone))
        for signal, slot in self._links:
            signal.connect(slot)
        self._set_atlas(controller.atlas)

    def _make_bench(self):
        """Make the tools of annotation."""
        from ...annotate.bench import Bench

        bench = Bench(self._iface, self.context)
        bench.covered_from = self.comparing.covered_from
        bench.can_wait = True
        bench.marks_changed.connect(self._marks_changed)
        bench.register_asked.connect(lambda: self._open("register"))
        self._tab.host_palette(bench.palette)
        return bench

    def _connect_tab(self) -> None:
        tab, time, place = self._tab, self._tab.time, self._tab.place
        for name in openers.present():
            opener = openers.openers()[name]
            tab.add_command(name, opener.words, opener.tip)
        tab.command_asked.connect(self._open)
        tab.looked_at.connect(self._keys.switch)
        self._keys.switch(tab.isVisible())
        tab.refreshed.connect(self._filter_changed)
        tab.queue.chosen.connect(lambda _choice, _filtered: self._choose())
        place.step_asked.connect(self.step_place)
        place.zoom_asked.connect(lambda: self._guarded(self.zoom, True))
        place.result_asked.connect(self.record)
        place.offer_taken.connect(lambda: self.examine(self._offered))
        time.chosen.connect(lambda key: self._guarded(self.images.show, key))
        time.step_asked.connect(self.step_image)
        time.compared.connect(self.images.compare)
        time.swipe_asked.connect(self.set_swipe)
        time.views_asked.connect(self.set_view)
        time.clear_asked.connect(self.set_clear)
        time.swiped.connect(self._swiped)

    def _open(self, name: str) -> None:
        """Open the window of a command, where this version has it."""
        if name in openers.present():
            self._guarded(self._open_window, name)

    def _open_window(self, name: str) -> None:
        window = openers.open_window(name, self._iface, self.context)
        if isinstance(window, QWidget):
            window.destroyed.connect(self._read_images)     # what was registered there covers this place, perhaps

    def _read_images(self, *_args) -> None:
        self._guarded(self.images.read_again)

    def release(self) -> None:
        """Take everything off the map and stop listening."""
        self._steps.cancel()
        self._mark_steps.cancel()
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._keys.release()
        self.comparing.release()
        self.clear.set_on(False)
        finish(self._marks.release())
        self.images.release()
        self.bench.release()

    def _guarded(self, step: Callable, *values) -> None:
        try:
            step(*values)
        except AtlasError as error:
            self._fail(error)

    # the atlas and its queue

    def _set_atlas(self, atlas: "Optional[OpenAtlas]") -> None:
        """Read an atlas that was opened, or edited, in steps; None lets go of it."""
        self._steps.cancel()
        if atlas is None:
            self.context.set_atlas("", "")
            self._guarded(self.images.set_atlas, "")
            self._guarded(self._take, "", {})
        else:
            self._steps.add(self._reading(atlas))

    def _reading(self, atlas: "OpenAtlas") -> Steps[None]:
        yield
        try:
            if self.context.atlas_path not in ("", atlas.path):
                self._let_go()          # no place of the last atlas is at hand while this one is read
                yield
            names = yield from reading_names(QgsProject.instance(), atlas.uuid)
            yield
            rows = yield from in_thread(lambda: self.queue.read(atlas.path))
            yield
            self._marks.forget()
            self.context.set_atlas(atlas.path, atlas.uuid)
            yield
            self.images.set_atlas(atlas.path)
            yield
            self._take(atlas.path, names, rows)
        except AtlasError as error:
            self._fail(error)

    def _let_go(self) -> None:
        self.queue.set_atlas("", "unknown", {})
        self._offer("")
        self.images.set_atlas("")
        self._choose()
        self.context.set_atlas("", "")

    def _take(self, path: str, names, rows: Optional[Rows] = None) -> None:
        self.queue.set_atlas(path, ANALYST_ID.value() or "unknown", names, rows)
        places = self.queue.places
        self._tab.queue.set_kinds(sorted({place.kind for place in places if place.has_point}))
        self._tab.queue.show_left_out(sum(not place.has_point for place in places))
        self._offer("")
        self._choose()

    def finish_reading(self) -> None:
        """Do now what is left of reading an atlas and of bringing its marks."""
        self._steps.finish()
        self._mark_steps.finish()

    def _choose(self) -> None:
        """Put the queue together as it is chosen."""
        choice: QueueChoice = self._tab.queue.choice()
        if self._tab.queue.filtered.box.isChecked() and self._controller.atlas is not None:
            choice = QueueChoice(**{**choice.__dict__, "within": self._within()})
        self._tab.queue_fold.summary.setText(self._tab.queue.summary())
        self.queue.choose(choice, zooming.middle(self._iface.mapCanvas()))

    def _within(self) -> FrozenSet[str]:
        """Return the places that the choices of Explore let through: ticked kinds, inside the area, named by records."""
        state, index, counts = self._controller.state, self._controller.atlas.index, self._controller.counts
        places = index.columns.places
        inside = set(index.places_in(state).tolist()) if state.area else range(len(places))
        narrowed = counts.matching < counts.total
        return frozenset(places.uuid[number] for number in inside if places.kind[number] in state.place_kinds
                         and not (narrowed and not counts.by_place[number]))

    def _filter_changed(self) -> None:
        if self._tab.queue.filtered.box.isChecked():
            self._choose()

    def step_place(self, by: int) -> None:
        """Go on to the next place of the queue (1) or back (-1)."""
        self._guarded(self.queue.step, by)

    def examine(self, place_uuid: str) -> None:
        """Take a place at hand that was chosen elsewhere."""
        self._offer("")
        self._guarded(self.queue.take, place_uuid)

    def record(self, status: str) -> None:
        """Write down what came of the look at the place at hand."""
        if self.queue.at_hand is not None:
            image = self.images.record
            self._guarded(self.queue.record, status, image.uuid if image else "", image.acquired_at if image else "")

    def _marks_changed(self, place_uuid: str, image_uuid: str) -> None:
        """Somebody marks things: the look at this place on this image has begun."""
        image = self.images.record_of(image_uuid)
        if place_uuid:
            self._guarded(self.queue.start, place_uuid, image_uuid, image.acquired_at if image else "")

    def _queue_changed(self) -> None:
        self._say_place()
        place = self.queue.at_hand
        if (place.uuid if place is not None else "") == self._shown:
            return
        self._shown = place.uuid if place is not None else ""
        shown, self._moving = self.queue.context_place(), True
        try:
            if place is not None and place.has_point:
                self._guarded(self.zoom)
            self._guarded(self.images.set_place, shown)
        finally:
            self._moving = False
        self.context.set_place(shown, self.images.record)

    def _show_marks(self) -> None:
        """Show the marks of what is at hand, and no others."""
        self._mark_steps.cancel()
        if not self._marks.is_current:
            self.clear.hold_marks(True)
        if self.bench.is_behind or not self._marks.is_current:
            self._mark_steps.add(self._bringing_marks())

    def _bringing_marks(self) -> Steps[None]:
        """Read the marks and narrow their layers: to narrow a layer is to open its file anew.

        While the image is drawn, where there is a processor to spare for that; else the image comes first.
        """
        try:
            yield Pause(REST_MS)
            if QThread.idealThreadCount() <= FEW_PROCESSORS:
                yield from self._resting()
            self.bench.catch_up()
            yield
            yield from self._marks.following()
            yield from self._resting()      # else the image would have to be drawn again from its beginning
        except AtlasError as error:
            self._fail(error)
        finally:
            self.clear.hold_marks(False)

    def _resting(self) -> Steps[None]:
        """Wait until the map is drawn."""
        while self._iface.mapCanvas().isDrawing() and not self._mark_steps.in_a_hurry:
            yield Pause(REST_MS)

    def _say_place(self) -> None:
        part, queue = self._tab.place, self.queue
        place = queue.context_place()
        if place is None:
            part.show_nothing()
        else:
            looks = words.status_lines(queue.looks_at(place.uuid), self.context.analyst)
            part.show_place(place.title, place.names[1:], place.kind, place.precision, looks)
        part.show_queue(words.place_in_queue(queue.number, len(queue.order), queue.left),
                        queue.can_step(-1), queue.can_step(1))

    def zoom(self, flash: bool = False) -> None:
        """Bring the map to the place at hand, as near as what it is and how sure its point is allow; let it flash."""
        place = self.queue.at_hand
        if place is not None and place.has_point:
            zooming.show_place(self._iface.mapCanvas(), place, flash)

    # a place that was chosen elsewhere

    def _selected(self, layer: QgsVectorLayer) -> None:
        """A facility was selected on the map: offer it."""
        atlas = self._controller.atlas
        ours = (*roles.FACILITY_ROLES, roles.CROSSINGS)
        if atlas is None or layer is None or roles.role_of(layer) not in ours or layer.selectedFeatureCount() != 1:
            return
        if str(layer.customProperty(roles.ATLAS_KEY, "") or "") == atlas.uuid:
            self.offer_place(str(layer.selectedFeatures()[0]["place_id"]))

    def offer_place(self, place_id: str) -> None:
        """Offer a place by its id; the one at hand is not offered."""
        uuid = self.queue.uuid_of(place_id)
        self._offer(uuid if uuid and uuid != self._shown else "")

    def _offer(self, place_uuid: str) -> None:
        self._offered = place_uuid
        self._tab.place.show_offer(self.queue.name_of(place_uuid) if place_uuid else "")

    # images

    def _layers_came(self, layers) -> None:
        """Imagery was switched on, or an image registered and shown: it may be one of this place, too."""
        if any(roles.role_of(layer) == roles.IMAGERY for layer in layers):
            self._guarded(self.images.layers_came)

    def _layers_gone(self, _ids) -> None:
        self._guarded(self.images.layers_came)

    def step_image(self, by: int) -> None:
        """Show the image after (1) or before (-1) the one on screen."""
        self._guarded(self.images.step, by)

    def set_swipe(self, on: bool) -> None:
        """Swipe two images, or not."""
        self._guarded(self.comparing.set_swipe, on)
        self._say_comparing()

    def set_view(self, on: bool) -> None:
        """Show the other image in a map of its own, or not."""
        self._guarded(self.comparing.set_view, on)
        self._say_comparing()

    def set_clear(self, on: bool) -> None:
        """Leave symbols off the map, or bring them back."""
        self.clear.set_on(on)
        self._say_comparing()

    def _swiped(self, share: float) -> None:
        if self.comparing.swipe is not None:
            self.comparing.swipe.set_share(share)

    def _images_changed(self) -> None:
        images = self.images
        self._tab.time.show_images(images.images, images.on_screen, images.other)
        if not self._moving:        # else the bench hears of place and image at once: no mark of one on the other
            self.context.set_image(images.record)
        self._guarded(self.comparing.show_images, images.on_screen, images.words(images.other))
        if self.bench.beside.map is not None:
            self.bench.show_beside()

    def _follow_view(self) -> None:
        """Marks can be drawn on the map beside as long as there is one."""
        view, beside = self.comparing.view, self.bench.beside.map
        canvas = view.canvas if view is not None else None
        if canvas is None:
            self.bench.beside.close()
        elif beside is None or beside.canvas is not canvas:
            self.bench.open_beside(canvas, lambda: self.images.record_of(self.images.other))

    def _say_comparing(self) -> None:
        swipe = self.comparing.swipe
        self._tab.time.show_comparing(swipe is not None, self.comparing.view is not None, self.clear.is_on,
                                      swipe.share if swipe else 0.5)
