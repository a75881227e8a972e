"""The window *Local traces…*: what QGIS keeps of an atlas on this computer, to be ticked and removed."""

from contextlib import suppress
from pathlib import Path
from typing import List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView, QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..domain.line_breaks import broken
from ..i18n import told, tr
from ..mapping.local_traces import LocalTraces, Trace
from ..store.schema import check_file

_SHOWN = 50      # entries listed under a sentence


class LocalTracesDialog(QDialog):
    """Lists the traces of one atlas; *Remove what is ticked* removes them and looks again."""

    def __init__(self, traces: LocalTraces, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("VisualAtlasLocalTraces")
        self.setWindowTitle(tr("Local traces of {name}").format(name=Path(traces.atlas).name))
        self._room = 62 * self.fontMetrics().averageCharWidth()     # px for a line of a sentence
        self.resize(self._room + 100, 460)
        self._traces = traces
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
        for widget in (intro, self.tree, self.answer, caution, self.buttons):
            layout.addWidget(widget)
        self.look(tr("Nothing of this atlas was found in this QGIS profile."))

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


def show_local_traces(path: str, atlas_uuid: str, project: QgsProject, parent: Optional[QWidget]) -> None:
    """Show the traces of an atlas file until the window is closed; `project` is the one that is open."""
    title = ""
    with suppress(AtlasError):      # a file that is gone or damaged has left traces all the same
        info = check_file(path, thorough=False)
        title, atlas_uuid = info.title, info.atlas_uuid
    dialog = LocalTracesDialog(LocalTraces(path, atlas_uuid, title, project), parent)
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()
