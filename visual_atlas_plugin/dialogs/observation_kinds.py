"""The kinds of marks of an atlas: a list to look through, add to, change and retire; each change is saved at once."""

from typing import Callable, List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView, QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..domain.observing.kinds import ObservationKind, by_id, ordered
from ..i18n import language, told, tr
from ..mapping.observation_layers import refresh_kinds
from ..messages import show_error
from ..panel.plain_text import safe_tip
from ..store.observation_kinds import add_kind, change_kind, read_kinds, retire_kind
from .observation_kind import KindDialog, geometry_names, kind_icon

_ID = Qt.ItemDataRole.UserRole


def open_kinds(iface, context) -> Optional["KindsDialog"]:
    """Let somebody edit the kinds of the atlas of a WorkContext; tell where none is open, or where it cannot be read.

    After each change the layers of marks are drawn anew; when the window is closed the context tells that it changed.
    """
    try:
        if not context.atlas_path:
            raise AtlasError("No atlas is open.", "Open one first.")
        window = KindsDialog(context.atlas_path, context.analyst, iface.mainWindow())
    except AtlasError as error:
        show_error(iface.messageBar(), error)
        return None
    path, uuid = context.atlas_path, context.atlas_uuid
    window.edited.connect(lambda: refresh_kinds(QgsProject.instance(), path, uuid))
    window.finished.connect(lambda _result: context.changed.emit() if window.changed else None)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window


class KindsDialog(QDialog):
    """Lists the kinds of the atlas at `path` and saves each change of them in the name of `editor`. Raises AtlasError.

    Emits edited() after each change.
    """

    edited = pyqtSignal()

    def __init__(self, path: str, editor: str, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._path, self._editor = path, editor
        self._kinds: List[ObservationKind] = read_kinds(path)
        self.changed = False
        self.setObjectName("vaKindsDialog")
        self.setWindowTitle(tr("Kinds of marks"))
        self.list = self._list()
        self.problem = QLabel()
        self.problem.setObjectName("vaKindsProblem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.add = self._button("vaKindsAdd", tr("Add…"), self._add)
        self.change = self._button("vaKindsChange", tr("Change…"), self._change)
        self.retire = self._button("vaKindsRetire", tr("Retire"), self._retire)
        self._lay_out()
        self._fill()
        self.list.setFocus()

    def _list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("vaKindsList")
        tree.setAccessibleName(tr("Kinds of marks"))
        tree.setHeaderLabels([tr("Kind"), tr("Key (1–9)"), tr("Drawn as")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setIconSize(QSize(32, 24))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.itemSelectionChanged.connect(self._chosen)
        tree.itemActivated.connect(lambda *_args: self._change())
        return tree

    def _button(self, name: str, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setMinimumHeight(24)
        button.clicked.connect(lambda _checked=False: slot())
        return button

    def _lay_out(self) -> None:
        about = QLabel(tr("Retired kinds are no longer offered; marks of them stay and are still drawn."))
        about.setWordWrap(True)
        row = QHBoxLayout()
        for button in (self.add, self.change, self.retire):
            row.addWidget(button)
        row.addStretch(1)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (about, self.list):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(closing)
        self.resize(460, 560)

    def _fill(self, kind_id: str = "") -> None:
        """Show the kinds as they are, with one of them chosen."""
        self.list.clear()
        drawn = geometry_names()
        for kind in ordered(self._kinds):
            name = kind.name(language())
            item = QTreeWidgetItem([name if kind.in_use else tr("{name} (retired)").format(name=name),
                                    str(kind.shortcut or ""), drawn[kind.geometry]])
            item.setData(0, _ID, kind.kind_id)
            item.setIcon(0, kind_icon(kind))
            item.setToolTip(0, safe_tip(kind.notes))
            if not kind.in_use:
                for section in range(3):
                    item.setForeground(section, self.palette().placeholderText())
            self.list.addTopLevelItem(item)
            if kind.kind_id == kind_id:
                self.list.setCurrentItem(item)
        self._chosen()

    def current(self) -> Optional[ObservationKind]:
        """Return the kind that is chosen."""
        items = self.list.selectedItems()
        return by_id(self._kinds, str(items[0].data(0, _ID))) if items else None

    def _chosen(self) -> None:
        kind = self.current()
        self.change.setEnabled(kind is not None)
        self.retire.setEnabled(kind is not None)
        self.retire.setText(tr("Use again") if kind is not None and not kind.in_use else tr("Retire"))

    def _add(self) -> None:
        dialog = KindDialog(self._kinds, None, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._save(lambda: add_kind(self._path, dialog.draft(), self._editor))

    def _change(self) -> None:
        kind = self.current()
        if kind is None:
            return
        dialog = KindDialog(self._kinds, kind, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._save(lambda: change_kind(self._path, dialog.draft(), self._editor), kind.kind_id)

    def _retire(self) -> None:
        kind = self.current()
        if kind is not None:
            self._save(lambda: retire_kind(self._path, kind.kind_id, self._editor, not kind.in_use), kind.kind_id)

    def _save(self, step: Callable[[], Optional[str]], kind_id: str = "") -> None:
        """Do one change; what the atlas refuses is said under the list, and the list stays as it was."""
        try:
            kind_id = step() or kind_id
            self._kinds = read_kinds(self._path)
        except AtlasError as error:
            self.problem.setText(told(error))
            return
        self.problem.setText("")
        self.changed = True
        self._fill(kind_id)
        self.edited.emit()
