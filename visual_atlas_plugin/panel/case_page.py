"""The page of one case: who held whom, where and when, who says so, and what is not known."""

from typing import Iterator, List, Optional

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QShortcut, QVBoxLayout, QWidget

from ..domain.custody import custody_bar
from ..i18n import tr
from ..mapping.case_words import when_of
from ..store.case_file import CaseFile
from . import look
from .case_body import Section, head_of, located, sections_of
from .case_parts import column_of, paragraph
from .custody_bar import CustodyBarView
from .widgets import FoldSection, button, label, rule

MOST_PASSES = 20    # turns of the event loop in which the layout may settle


class CasePage(QWidget):
    """Shows a CaseFile. Back and the steps are asked for with buttons and keys (J, K, Alt+Left, Alt+Right, Esc)."""

    back_asked = pyqtSignal()
    step_asked = pyqtSignal(int)            # -1 the record before, 1 the next
    place_asked = pyqtSignal(str)           # place_id
    path_asked = pyqtSignal(str)            # uuid of the case, "" to take the path away
    open_form_asked = pyqtSignal(str)       # uuid of the case
    case_asked = pyqtSignal(str)            # uuid of another case

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaCasePage")
        self._case: Optional[CaseFile] = None
        self.is_complete = True     # whether all sections of the case are made
        self._waiting: Iterator[Section] = iter(())
        self._column: Optional[QVBoxLayout] = None
        self._scroll_to = self._height = 0
        self._passes = MOST_PASSES
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._add_next)
        self.bar: Optional[CustodyBarView] = None      # made anew for each case that has stages
        self.folds: List[FoldSection] = []
        self._make_buttons()
        self._lay_out()
        self._make_keys()

    @property
    def case(self) -> Optional[CaseFile]:
        """The case that is shown."""
        return self._case

    def _make_buttons(self) -> None:
        self.back = button(tr("‹ All records"), "plain", "vaCaseBack", tr("Back to the list. Key: Esc"))
        self.back.clicked.connect(self.back_asked)
        self.before = button("↑", "plain", "vaCaseBefore", tr("The record before in the list. Keys: K, Alt+Left"))
        self.before.setAccessibleName(tr("The record before"))
        self.after = button("↓", "plain", "vaCaseAfter", tr("The next record in the list. Keys: J, Alt+Right"))
        self.after.setAccessibleName(tr("The next record"))
        self.before.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after.clicked.connect(lambda: self.step_asked.emit(1))
        self.place_in_list = label("", "quiet", "vaCasePosition")
        self.path = button(tr("Show its path"), "primary", "vaCasePath")
        self.path.setCheckable(True)
        self.path.toggled.connect(self._path_toggled)
        self.form = button(tr("Open form"), "button", "vaCaseForm",
                           tr("Open the form of this record, to read or edit all of it"))
        self.form.clicked.connect(lambda: self.open_form_asked.emit(self._case.uuid) if self._case else None)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(look.MARGIN - 6, 3, look.INNER_RIGHT, 3)
        top.setSpacing(2)
        top.addWidget(self.back)
        top.addStretch(1)
        for widget in (self.place_in_list, self.before, self.after):
            top.addWidget(widget)
        self.scroll = QScrollArea()
        self.scroll.setObjectName("vaCaseScroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)    # the width is settled from the start
        self.foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.foot.setContentsMargins(look.MARGIN, 6, look.MARGIN, 6)
        self.foot.addWidget(self.path, 1)
        self.foot.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule())
        column.addWidget(self.scroll, 1)
        column.addWidget(rule())
        column.addLayout(self.foot)
        self.clear()

    def _make_keys(self) -> None:
        for keys, then in ((("Alt+Left", "K"), lambda: self.step_asked.emit(-1)),
                           (("Alt+Right", "J"), lambda: self.step_asked.emit(1)), (("Esc",), self.back_asked.emit)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(then)

    def clear(self, words: str = "") -> None:
        """Show nothing, or why there is nothing."""
        self._case = None
        self._next.stop()
        self._waiting = iter(())
        self._show_body(column_of([paragraph(words)] if words else [], margins=(look.MARGIN, 12, look.MARGIN, 0)))
        self._refresh_buttons()

    def show_case(self, case: CaseFile, position: int = 0, total: int = 0) -> None:
        """Show a case; `position` of `total` is its place in the list, 0 for none."""
        same = self._case is not None and self._case.uuid == case.uuid
        self._scroll_to = self.scroll.verticalScrollBar().value() if same else 0
        self._case = case
        self._show_body(self._body(case))
        self.place_in_list.setText(
            tr("No. {n} of {total}").format(n=f"{position:,}", total=f"{total:,}") if position else "")
        self.before.setEnabled(position > 1)
        self.after.setEnabled(0 < position < total or (not position and total > 0))
        self._refresh_buttons()
        if not same and self.path.isChecked():
            self.path_asked.emit(case.uuid if located(case) else "")

    def _show_body(self, body: QWidget) -> None:
        self.is_complete = self._case is None
        body.setObjectName("vaSections")
        self.scroll.viewport().setUpdatesEnabled(self._case is None)
        self._height, self._passes = 0, MOST_PASSES
        self.scroll.setWidget(body)

    def _body(self, case: CaseFile) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(column_of(head_of(case, self.palette()), 4, (look.MARGIN, 8, look.INNER_RIGHT, 8)))
        column.addStretch(1)
        bar = custody_bar([stage.stay for stage in case.stages])
        self.folds, self.bar = [], None
        if case.record_kind == "case" and case.stages:
            self.bar = CustodyBarView()
            self.bar.stage_clicked.connect(self._go_to_stage)
            self.bar.show_bar(bar, [when_of(stage) for stage in case.stages])
            self._add(column, tr("Custody over time"), "vaCaseCustody", self.bar)
        self._column = column
        self._waiting = sections_of(case, bar, self.place_asked.emit, self.case_asked.emit)
        self._next.start()
        return body

    def _add_next(self) -> None:
        """Make one section; the others follow when the window has had its turn, so that it never stands still."""
        section = next(self._waiting, None)
        if section is not None:
            self._add(self._column, *section)
            self._next.start()
        elif self._is_settled() or not self._passes:
            self.is_complete = True
            self.scroll.viewport().setUpdatesEnabled(True)
            self.scroll.verticalScrollBar().setValue(self._scroll_to)
        else:
            self._passes -= 1
            self._next.start()

    def _is_settled(self) -> bool:
        """Whether every part has the height that it needs, and had it a turn ago: before that nothing is drawn."""
        body = self.scroll.widget()
        before, self._height = self._height, body.height()
        return self._height == before and self._height >= body.heightForWidth(body.width())

    def _add(self, column: QVBoxLayout, heading: str, name: str, section: QWidget) -> None:
        inner = column_of([section], margins=(look.MARGIN, 0, look.INNER_RIGHT, 10))
        fold = FoldSection(heading, name, inner)
        self.folds.append(fold)
        column.insertWidget(column.count() - 1, fold)       # above the stretch at the end

    def _refresh_buttons(self) -> None:
        shown = located(self._case)
        self.form.setEnabled(self._case is not None)
        self.path.setEnabled(shown or self.path.isChecked())
        self.path.setToolTip(tr("Draw the stages of this record on the map, in order") if shown
                             else tr("No stage of this record has a point on the map."))

    def _path_toggled(self, on: bool) -> None:
        self.path.setText(tr("Hide its path") if on else tr("Show its path"))
        self.path_asked.emit(self._case.uuid if on and self._case is not None else "")
        self._refresh_buttons()

    def hide_path(self) -> None:
        """Take the path of the case away."""
        self.path.setChecked(False)

    def _go_to_stage(self, index: int) -> None:
        """Bring the card of a stage into view."""
        card = self.findChild(QFrame, f"vaCaseStage_{index + 1}")
        if card is not None:
            self.scroll.ensureWidgetVisible(card, 0, 40)

    def resizeEvent(self, event) -> None:
        """Put the buttons one above the other where they have no room side by side."""
        super().resizeEvent(event)
        needed = self.path.sizeHint().width() + self.form.sizeHint().width() + 2 * look.MARGIN + 6
        narrow = needed > self.width()
        self.foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def changeEvent(self, event) -> None:
        """Draw swatches and chevrons again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for fold in self.folds:
                fold.refresh_icons()
