"""The window *Local traces…*: what QGIS keeps of an atlas on this computer, to be ticked and removed."""

from contextlib import suppress
from pathlib import Path
from typing import Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView, QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..domain.line_breaks import broken
from ..i18n import told, tr
from ..mapping.local_traces import LocalTraces, Trace
from ..store.schema import check_file

_SHOWN = 50      # entries listed under a sentence


class LocalTracesDialog(QDialog):
    """Lists the traces of one atlas at a time; *Remove what is ticked* removes them and looks again.

    `atlases` are those to choose from, at least one; `ask_other` asks for another file (None: nothing was chosen).
    """

    def __init__(self, atlases: Sequence[LocalTraces], parent: Optional[QWidget] = None,
                 ask_other: Callable[[], Optional[LocalTraces]] = lambda: None):
        super().__init__(parent)
        self.setObjectName("VisualAtlasLocalTraces")
        self._atlases, self._ask_other = list(atlases), ask_other
        self._room = 62 * self.fontMetrics().averageCharWidth()     # px for a line of a sentence
        self.resize(self._room + 100, 460)
        self._found: List[Trace] = []
        intro = self._label(tr("QGIS keeps traces of an atlas on this computer. Removing them changes nothing in the atlas and in "
                               "your projects."))
        self.tree = QTreeWidget()
        self.tree.setObjectName("vaTraces")
        self.tree.setHeaderHidden(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.tree.setAccessibleName(tr("Traces of this atlas"))
        self.answer = self._label("")
        self.answer.setObjectName("vaTracesAnswer")
        caution = self._label(tr("What is removed may still be found on the disk with special tools, unless the disk is encrypted. "
                                 "QGIS writes new traces as long as the atlas is open: do this last."))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.remove_button = self.buttons.addButton(tr("Remove what is ticked"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove_button.setObjectName("vaTracesRemove")
        self.remove_button.clicked.connect(self.remove_ticked)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self._choice())
        for widget in (intro, self.tree, self.answer, caution, self.buttons):
            layout.addWidget(widget)
        self._choose(0)

    @property
    def _traces(self) -> LocalTraces:
        return self._atlases[max(0, self.atlas_box.currentIndex())]

    def _choice(self) -> QHBoxLayout:
        """Return the line where the atlas is chosen: those that are open, or another file."""
        self.atlas_box = QComboBox()
        self.atlas_box.setObjectName("vaTracesAtlas")
        self.atlas_box.setAccessibleName(tr("Atlas whose traces are listed"))
        self.atlas_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.atlas_box.setMinimumContentsLength(20)
        for traces in self._atlases:
            self._add(traces)
        self.atlas_box.currentIndexChanged.connect(self._choose)
        other = QPushButton(tr("Another atlas…"))
        other.setObjectName("vaTracesOther")
        other.setAutoDefault(False)
        other.clicked.connect(self._other)
        line = QHBoxLayout()
        line.addWidget(self.atlas_box, 1)
        line.addWidget(other)
        return line

    def _add(self, traces: LocalTraces) -> None:
        name = Path(traces.atlas).name
        self.atlas_box.addItem(f"{traces.title} ({name})" if traces.title else name)
        self.atlas_box.setItemData(self.atlas_box.count() - 1, str(traces.atlas), Qt.ItemDataRole.ToolTipRole)

    def _choose(self, _index: int) -> None:
        self.setWindowTitle(tr("Local traces of {name}").format(name=Path(self._traces.atlas).name))
        self.atlas_box.setToolTip(str(self._traces.atlas))
        self.look(tr("Nothing of this atlas was found in this QGIS profile."))

    def _other(self, _checked: bool = False) -> None:
        traces = self._ask_other()
        if traces is not None:
            self._atlases.append(traces)
            self._add(traces)
            self.atlas_box.setCurrentIndex(self.atlas_box.count() - 1)

    def _label(self, text: str) -> QLabel:
        label = QLabel(self._broken(text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _broken(self, text: str) -> str:
        """Return a text in lines that are broken at spaces, never inside a Korean word."""
        return "\n".join(broken(text, self._room, self.fontMetrics().horizontalAdvance))

    def look(self, if_none: str) -> None:
        """List what there is now."""
        try:
            self._found = self._traces.find()
        except AtlasError as error:
            self._found, if_none = [], told(error)
        self.tree.clear()
        for trace in self._found:
            item = QTreeWidgetItem(self.tree, [self._broken(trace.sentence)])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if trace.ticked else Qt.CheckState.Unchecked)
            details = list(trace.details[:_SHOWN])
            if len(trace.details) > _SHOWN:
                details.append(tr("and {count} more").format(count=len(trace.details) - _SHOWN))
            for detail in details:
                child = QTreeWidgetItem(item, [detail])
                child.setFlags(Qt.ItemFlag.ItemIsEnabled)
                child.setToolTip(0, detail)
        self.remove_button.setEnabled(bool(self._found))
        self.answer.setText("" if self._found else self._broken(if_none))
        self.answer.setVisible(bool(self.answer.text()))

    def remove_ticked(self) -> None:
        """Remove what is ticked; what could not be removed is told and stays in the list."""
        problems = []
        for row, trace in enumerate(self._found):
            if self.tree.topLevelItem(row).checkState(0) != Qt.CheckState.Checked:
                continue
            try:
                trace.remove()
            except AtlasError as error:
                problems.append(told(error))
        self.look(tr("All of it was removed."))
        if problems:
            self.answer.setText("\n".join(self._broken(problem) for problem in problems))
            self.answer.setVisible(True)


def show_local_traces(atlases: Sequence[Tuple[str, str]], project: QgsProject, parent: Optional[QWidget],
                      ask_file: Callable[[], str]) -> None:
    """Show the traces of atlas files until the window is closed.

    `atlases`: (uuid, path) of each; `project` is the one that is open; `ask_file` asks for another file, "" for none.
    """
    def ask_other() -> Optional[LocalTraces]:
        path = ask_file()
        return _traces_of("", path, project) if path else None

    dialog = LocalTracesDialog([_traces_of(uuid, path, project) for uuid, path in atlases], parent, ask_other)
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()


def _traces_of(atlas_uuid: str, path: str, project: QgsProject) -> LocalTraces:
    title = ""
    with suppress(AtlasError):      # a file that is gone or damaged has left traces all the same
        info = check_file(path, thorough=False)
        title, atlas_uuid = info.title, info.atlas_uuid
    return LocalTraces(path, atlas_uuid, title, project)
