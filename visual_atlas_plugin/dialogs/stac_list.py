"""The list of scenes: rows are read as they are scrolled to, small pictures as they are looked at, all text is plain."""

from typing import Any, Dict, Iterator, List, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ..domain.imaging.scene import Scene
from ..i18n import told, tr
from ..mapping.date_text import edtf_text
from ..panel import look
from ..panel.plain_text import safe_tip
from .import_parts import cell
from .stac_thumbnails import SIDE, Thumbnails

AT_ONCE = 40         # rows that are read when the end of the list comes into view
PICTURE, DATE, SENSOR, CLOUD, RESOLUTION, SCENE = range(6)


class SceneModel(QAbstractTableModel):
    """Scenes of an iterator, of which only what was scrolled to has been read."""

    def __init__(self, thumbnails: Thumbnails, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._rows: List[Scene] = []
        self._source: Iterator[Scene] = iter(())
        self._total = 0
        self._by_picture: Dict[str, List[int]] = {}
        thumbnails.came.connect(self._repaint)

    def show(self, source: Iterator[Scene], total: int) -> None:
        """Show other scenes; `total`: how many the iterator has."""
        self.beginResetModel()
        self._rows, self._source, self._total, self._by_picture = [], iter(source), total, {}
        self._read(AT_ONCE)
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many scenes there are, read or not."""
        return self._total

    def scene(self, row: int) -> Optional[Scene]:
        """Return the scene of a row that was read, None for others."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def read_scenes(self) -> List[Scene]:
        """Return the scenes that were read."""
        return list(self._rows)

    def canFetchMore(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: N802 - Qt's names
        """Whether there are rows that were not read yet."""
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: QModelIndex = QModelIndex()) -> None:  # noqa: N802
        """Read the next rows."""
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, min(first + AT_ONCE, self._total) - 1)
        self._read(AT_ONCE)
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802
        """Return the number of rows that were read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Return the name of a column or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return (tr("Picture"), tr("Captured"), tr("Sensor"), tr("Clouds"), tr("Pixel"), tr("Scene in the catalog"))[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell; in the first column the small picture, which is asked for by being looked at."""
        scene = self.scene(index.row()) if index.isValid() else None
        if scene is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DecorationRole and column == PICTURE and scene.thumbnail:
            return self._thumbnails.picture(scene.thumbnail)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(scene, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return safe_tip(details(scene))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (CLOUD, RESOLUTION):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, scene: Scene, column: int) -> str:
        if column == PICTURE:
            return "" if scene.picture else tr("none")
        if column == DATE:
            return when(scene)
        if column == SENSOR:
            return cell(scene.sensor or scene.provider)
        if column == CLOUD:
            return "–" if scene.cloud_cover_pct is None else tr("{share} %").format(share=f"{scene.cloud_cover_pct:.0f}")
        if column == RESOLUTION:
            return "–" if scene.resolution_m is None else tr("{size} m").format(size=f"{scene.resolution_m:g}")
        return cell(scene.title or scene.scene_id)

    def _read(self, count: int) -> None:
        for _number in range(min(count, self._total - len(self._rows))):
            scene = next(self._source, None)
            if scene is None:                # the file has fewer rows than it said
                self._total = len(self._rows)
                return
            if scene.thumbnail:
                self._by_picture.setdefault(scene.thumbnail, []).append(len(self._rows))
            self._rows.append(scene)

    def _repaint(self, address: str) -> None:
        for row in self._by_picture.get(address, ()):
            index = self.index(row, PICTURE)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])


def when(scene: Scene) -> str:
    """Return when a scene was taken."""
    if not scene.acquired_at:
        return tr("capture date unknown")
    date = edtf_text(scene.acquired_at, scene.acquired_text)
    if not scene.acquired_time_utc:
        return date
    return tr("{date}, {time} UTC").format(date=date, time=scene.acquired_time_utc)


def details(scene: Scene) -> str:
    """Return all that is known of a scene, a line for each thing, as plain text."""
    numbers = (
        (tr("Cloud cover: {value} %"), scene.cloud_cover_pct), (tr("Pixel: {value} m"), scene.resolution_m),
        (tr("Off-nadir angle: {value}°"), scene.off_nadir_deg), (tr("Sun elevation: {value}°"), scene.sun_elevation_deg),
        (tr("Sun azimuth: {value}°"), scene.sun_azimuth_deg))
    lines = [scene.title or scene.scene_id, when(scene),
             " · ".join(part for part in (scene.sensor, scene.provider, scene.collection) if part),
             " · ".join(pattern.format(value=f"{value:g}") for pattern, value in numbers if value is not None),
             tr("Licence: {words}").format(words=scene.licence or tr("not said")),
             tr("Credit line: {credit}").format(credit=scene.attribution or tr("not said"))]
    if scene.why_not is not None:
        lines.append(tr("No picture: {reason}").format(reason=told(scene.why_not)))
    lines += [told(remark) for remark in scene.odd]
    return "\n".join(line for line in lines if line)


class SceneView(QTableView):
    """The table; tells which scene is under the pointer, and which is chosen."""

    pointed_at = pyqtSignal(object)      # Scene, or None
    chosen = pyqtSignal(object)          # Scene, or None

    def __init__(self, model: SceneModel):
        super().__init__()
        self.setObjectName("vaStacScenes")
        self.setAccessibleName(tr("Scenes"))
        self.setModel(model)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setIconSize(QSize(SIDE, SIDE))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, letters in ((PICTURE, 9), (DATE, 24), (SENSOR, 15), (CLOUD, 7), (RESOLUTION, 7)):
            header.resizeSection(column, letters * self.fontMetrics().averageCharWidth() + 16)
        self.set_pictures(False)
        self.entered.connect(lambda index: self.pointed_at.emit(model.scene(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda index, _before: self.chosen.emit(model.scene(index.row())))
        model.modelReset.connect(lambda: self.chosen.emit(None))

    def set_pictures(self, on: bool) -> None:
        """Make the rows as high as small pictures, or as a line of text."""
        low = max(look.TARGET, self.fontMetrics().height() + 8)
        self.verticalHeader().setDefaultSectionSize(SIDE + 6 if on else low)
        self.horizontalHeader().resizeSection(PICTURE, SIDE + 14 if on else 9 * self.fontMetrics().averageCharWidth() + 16)

    def leaveEvent(self, event) -> None:  # noqa: N802 - Qt's name
        """No scene is under the pointer any more."""
        super().leaveEvent(event)
        self.pointed_at.emit(None)
