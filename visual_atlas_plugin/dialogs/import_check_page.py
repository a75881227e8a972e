"""The fifth page: what the import would do, counted; what is wrong with which row; what was changed here and there."""

from pathlib import Path
from typing import List, Sequence

from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..domain.importing.normal import REJECT, Problem
from ..exchange.plan import Plan
from ..i18n import tr
from ..mapping.form_labels import table_names
from ..settings import LAST_FOLDER
from .import_conflicts import ConflictsPart
from .import_page import ImportPage
from .import_parts import TextTable, cell, push, words
from .import_words import sentence


def count_text(number: int) -> str:
    """Return a number with separators."""
    return f"{number:,}"


class ProblemsPart(QWidget):
    """The problems of a plan as a table that can be copied and saved."""

    def __init__(self, failed):
        """failed(AtlasError): told where a file cannot be written."""
        super().__init__()
        self._failed = failed
        self.about = words("", "vaImportProblemsAbout")
        self.table = TextTable("vaImportProblems", tr("Problems, row by row"), [
            tr("Row"), tr("Table"), tr("Column"), tr("Value"), tr("Reason"), tr("What happens")])
        self.table.verticalHeader().hide()
        self.table.widths(7, 12, 14, 17, 34, 16)
        self.copy = push(tr("Copy"), "vaImportProblemsCopy", tr("Copy the marked rows, or all of them"))
        self.copy.clicked.connect(lambda _checked=False: self.table.copy())
        self.save = push(tr("Save as CSV…"), "vaImportProblemsSave")
        self.save.clicked.connect(self._save)
        line = QHBoxLayout()
        line.addWidget(self.about, 1)
        line.addWidget(self.copy)
        line.addWidget(self.save)
        self.whole = words("", "vaImportProblemWhole")
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)

    def _tell(self, *_args) -> None:
        """Show the marked problem whole, below the table."""
        row = self.table.currentIndex().row()
        if not 0 <= row < self.table.model_.rowCount():
            self.whole.setText("")
            return
        number, _, column, value, reason, happens = self.table.model_.texts(row)
        place = tr("Row {row}, “{column}”: {value}") if column else tr("Row {row}")
        self.whole.setText("\n".join((place.format(row=number, column=column, value=cell(value)), f"{reason} {happens}.")))

    def show_problems(self, problems: Sequence[Problem], rejected: int) -> None:
        """List problems; rejected: how many there are that keep a row out, also beyond those that are listed."""
        found = max(rejected, len(problems))
        stays, comes = tr("The row stays out"), tr("The row comes in")
        self.table.show_rows([[one.row or "", one.table, one.column, one.value, sentence(one.reason, one.values),
                               stays if one.severity == REJECT else comes] for one in problems])
        self.about.setText(tr("No problem was found.") if not found else
                           tr("The first {n} of {total} problems.").format(n=count_text(len(problems)),
                                                                           total=count_text(found))
                           if found > len(problems) else tr("1 problem.") if found == 1 else
                           tr("{n} problems.").format(n=count_text(found)))
        for button in (self.copy, self.save):
            button.setEnabled(bool(problems))
        if problems:
            self.table.selectRow(0)
        self._tell()

    def _save(self, _checked: bool = False) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the problems"), f"{LAST_FOLDER.value() or '.'}/problems.csv",
                                              tr("CSV (*.csv)"))
        if path:
            self.save_as(path if path.lower().endswith(".csv") else path + ".csv")

    def save_as(self, path: str) -> None:
        """Write the problems to a file, UTF-8 with a mark that spreadsheets know it by."""
        try:
            Path(path).write_text(self.table.model_.as_csv(), encoding="utf-8-sig", newline="")
        except OSError as error:
            self._failed(AtlasError("“{name}” could not be written.", "Choose another folder, and try again.", str(error),
                                    name=Path(path).name))


class CountsPart(QWidget):
    """What a plan does by table of the atlas, and what else is to be known."""

    def __init__(self, name: str, spoken: str):
        super().__init__()
        self.more = words("", f"{name}More")
        self.table = TextTable(name, spoken, [
            tr("Table of the atlas"), tr("New"), tr("Changed"), tr("The same"), tr("Conflicts")])
        self.table.verticalHeader().hide()
        self.table.widths(40, 15, 15, 15, 15)
        column = QVBoxLayout(self)
        column.addWidget(self.more)
        column.addWidget(self.table, 1)

    def show_counts(self, plan: Plan, remarks: Sequence[str]) -> None:
        """Show the counts of a plan and remarks on it."""
        self.more.setText("\n".join(remarks))
        self.more.setVisible(bool(remarks))
        self.table.show_rows(count_rows(plan))


class CheckPage(ImportPage):
    """Shows the plan; the button below it writes."""

    def __init__(self, session):
        super().__init__(session, "vaImportCheck")
        self.summary = words("", "vaImportSummary", strong=True)
        self.counts = CountsPart("vaImportCounts", tr("What would change, by table"))
        self.problems = ProblemsPart(self.failed.emit)
        self.conflicts = ConflictsPart(session)
        self.conflicts.changed.connect(self.changed)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("vaImportCheckTabs")
        for widget in (self.counts, self.problems, self.conflicts):
            self.tabs.addTab(widget, "")
        self.column.addWidget(self.summary)
        self.column.addWidget(self.tabs, 1)

    @property
    def title(self) -> str:
        """Return what the page is about."""
        return tr("Check")

    @property
    def explanation(self) -> str:
        """Return what is to be done."""
        return tr("Nothing has been written yet. “Import” writes all of it or, where anything fails, nothing.")

    def enter(self) -> None:
        """Show the plan."""
        plan: Plan = self.session.plan
        self.summary.setText(summary_of(plan))
        self.counts.show_counts(plan, remarks_on(plan))
        self.problems.show_problems(plan.problems, plan.problems_found)
        self.conflicts.show_conflicts(plan)
        problems = max(plan.problems_found, len(plan.problems))
        for number, text in enumerate((tr("What would change"),
                                       tr("Problems ({n})").format(n=count_text(problems)),
                                       tr("Conflicts ({n})").format(n=count_text(len(plan.conflicts))))):
            self.tabs.setTabText(number, text)
        self.tabs.setCurrentIndex(2 if plan.conflicts else 1 if plan.rejected else 0)

    def missing(self) -> str:
        """Return why nothing can be imported."""
        plan = self.session.plan
        if plan is not None and not (plan.new or plan.changed or plan.conflicts_found or plan.gone_found):
            return tr("There is nothing to import: no row is new or changed.")
        return ""

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.counts.table if self.tabs.currentIndex() == 0 else self.tabs.currentWidget()


def summary_of(plan: Plan) -> str:
    """Return the counts of rows in a sentence."""
    return tr("{read} rows read: {new} new, {changed} changed, {same} the same, {rejected} rejected, {conflicts} with "
              "conflicts.").format(
        read=count_text(plan.read), new=count_text(plan.new), changed=count_text(plan.changed), same=count_text(plan.same),
        rejected=count_text(plan.rejected), conflicts=count_text(plan.conflicts_found))


def count_rows(plan: Plan) -> List[list]:
    """Return the counts by table."""
    names = table_names()
    return [[names.get(table, table), *(count_text(number) for number in (one.new, one.changed, one.same, one.conflict))]
            for table, one in plan.tables.items()]


def remarks_on(plan: Plan) -> List[str]:
    """Return what else is to be known: places without a point, themes that the atlas does not have."""
    remarks = []
    if plan.unlocated == 1:
        remarks.append(tr("1 new place has no point: it is not on the map until somebody gives it a point."))
    elif plan.unlocated:
        remarks.append(tr("{n} new places have no point: they are not on the map until somebody gives them a point.").format(
            n=count_text(plan.unlocated)))
    if plan.unknown_themes:
        remarks.append(tr("New themes: {names}").format(names=", ".join(theme.name for theme in plan.unknown_themes[:12])))
    return remarks
