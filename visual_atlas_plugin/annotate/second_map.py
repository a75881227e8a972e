"""Drawing on the map beside the first one: what is marked there was seen on the image that is shown there."""

from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.observing.kinds import ObservationKind
from ..domain.observing.mark_rows import MarkRow
from ..i18n import tr
from ..mapping.date_text import edtf_text
from ..mapping.measuring import to_map
from . import keys
from .bands import KeylinedBand
from .draw_tool import DrawTool
from .on_screen import check_covers, check_shown


class MapBeside(QObject):
    """The map beside the first one as long as there is one; `map` is None while there is none. Signals as SecondMap's."""

    drawn = pyqtSignal(object)
    told = pyqtSignal(str)
    problem = pyqtSignal(object)
    left = pyqtSignal()

    def __init__(self, pressed: Callable[..., bool], gate: keys.KeyGate, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._pressed, self._gate = pressed, gate
        self.map: Optional[SecondMap] = None

    def open(self, canvas: QgsMapCanvas, image: Callable[[], Any]) -> None:
        """Let marks be drawn on a map; `image()` returns the registered image shown there (ImageRecord or None)."""
        self.close()
        self.map = SecondMap(canvas, image, self._pressed, self._gate, self)
        for mine, its in ((self.drawn, self.map.drawn), (self.told, self.map.told), (self.problem, self.map.problem),
                          (self.left, self.map.left)):
            its.connect(mine)

    def close(self) -> None:
        """The map goes, or has gone."""
        if self.map is not None:
            gone, self.map = self.map, None
            gone.release()
            gone.deleteLater()

    def draw(self, on: bool) -> None:
        """Draw with the next click on it, or not."""
        if self.map is not None:
            self.map.take() if on else self.map.leave()

    def draw_next(self, shape: str, color: str, is_box: bool) -> None:
        """Draw a shape in a color next, as DrawTool.draw_next."""
        if self.map is not None and self.map.is_there:
            self.map.tool.draw_next(shape, color, is_box)

    def show_marks(self, marks: Sequence[MarkRow], kinds: Sequence[ObservationKind]) -> None:
        """Show those of the marks of a place that were made on the image of the map."""
        if self.map is not None:
            self.map.show_marks(marks, {kind.kind_id: kind.color for kind in kinds})

    def words(self, marks: Sequence[MarkRow]) -> str:
        """Return how many marks there are on the image of the map, "" without one."""
        return self.map.words(marks) if self.map is not None else ""


class SecondMap(QObject):
    """One map with a tool to draw, and the marks of the image shown on it as lines, as the layers show those of another.

    `image()` returns the registered image shown there (ImageRecord or None). Emits drawn(QgsGeometry in degrees), told(str),
    problem(AtlasError), left().
    """

    drawn = pyqtSignal(object)
    told = pyqtSignal(str)
    problem = pyqtSignal(object)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, image: Callable[[], Any], pressed: Callable[..., bool], gate: keys.KeyGate,
                 parent: Optional[QObject] = None):
        super().__init__(parent)
        self.canvas, self.image, self._gate = canvas, image, gate
        self.tool = DrawTool(canvas, pressed)
        self._before: Optional[QgsMapTool] = None
        self._bands: List[KeylinedBand] = []
        self._shown: Tuple[Sequence[MarkRow], Dict[str, str]] = ((), {})
        self.tool.drawn.connect(self.drawn)
        self.tool.told.connect(self.told)
        self.tool.problem.connect(self.problem)
        self.tool.left.connect(self.left)
        canvas.installEventFilter(gate)
        canvas.destinationCrsChanged.connect(self._again)

    @property
    def is_there(self) -> bool:
        """Whether the map was not closed meanwhile."""
        return not sip.isdeleted(self.canvas) and not sip.isdeleted(self.tool)

    def take(self) -> None:
        """Draw with the next click on this map."""
        if self.is_there and self.canvas.mapTool() is not self.tool:
            self._before = self.canvas.mapTool()
            self.canvas.setMapTool(self.tool)

    def leave(self) -> None:
        """Give the map its own tool back."""
        if self.is_there and self.canvas.mapTool() is self.tool:
            if self._before is not None and not sip.isdeleted(self._before):
                self.canvas.setMapTool(self._before)
            else:
                self.canvas.unsetMapTool(self.tool)
        self._before = None

    def seen(self, ground: QgsGeometry) -> QgsGeometry:
        """Return a shape that can be seen on the image of this map. Raises AtlasError for one that cannot."""
        image = self.image()
        if image is None or not image.uuid:
            raise AtlasError("The map beside shows no registered image: a mark must say which image it was seen on.",
                             "Compare with a registered image, or register the one that is shown there.")
        check_shown(self.canvas.layers(), image)
        check_covers(ground, image)
        return ground

    def show_marks(self, marks: Sequence[MarkRow], colors: Dict[str, str]) -> None:
        """Show those of the marks of a place that were made on the image of this map, in the colors of their kinds."""
        if not self.is_there:
            return
        self._shown = (marks, colors)
        self._clear()
        for row in self.mine(marks):
            shape = QgsGeometry()
            shape.fromWkb(row.wkb)
            band = KeylinedBand(self.canvas, row.shape, colors.get(row.kind, "#FFFFFF"))
            self._bands.append(band)
            try:
                band.show([to_map(shape, self.canvas.mapSettings().destinationCrs(), QgsProject.instance())])
            except AtlasError:
                band.clear()        # one that this projection cannot show

    def mine(self, marks: Sequence[MarkRow]) -> List[MarkRow]:
        """Return those of some marks that were made on the image of this map."""
        image = self.image()
        return [row for row in marks if image is not None and row.values.get("image_uuid") == image.uuid]

    def words(self, marks: Sequence[MarkRow]) -> str:
        """Return how many marks there are on the image of this map, "" where it is none that can be marked."""
        image = self.image()
        if image is None:
            return ""
        when = edtf_text(image.acquired_at or "") or tr("date unknown")
        return tr("{n} on {when}, beside").format(n=len(self.mine(marks)), when=when)

    def release(self) -> None:
        """Take everything off the map, which may be gone already."""
        if not self.is_there:
            return
        self.leave()
        self._clear()
        self.canvas.removeEventFilter(self._gate)
        self.canvas.destinationCrsChanged.disconnect(self._again)
        self.tool.release()
        self.tool.deleteLater()

    def _again(self) -> None:
        self.show_marks(*self._shown)

    def _clear(self) -> None:
        while self._bands:
            self._bands.pop().remove()
