"""visualatlas:checkfacts: hold fact files against the rules and list every violation."""

import csv
import io
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ..i18n import tr
from .base import AtlasAlgorithm


class CheckFacts(AtlasAlgorithm):
    """Check facts by rule: ids, references, ranges, dates, unknown words."""

    FACTS = "FACTS"
    OUTPUT = "OUTPUT"
    VIOLATIONS = "VIOLATIONS"
    ROWS = "ROWS"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "checkfacts"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Check facts")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Checks fact files by rule: ids are unique, references exist, numbers and coordinates are in range, dates "
                  "can be read, words are known. Each violation is listed with file, row, column, value and reason.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(
            self.FACTS, tr("Folder of facts (empty: the shipped facts)"),
            behavior=QgsProcessingParameterFile.Behavior.Folder, optional=True))
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("List of violations"), fileFilter=tr("CSV (*.csv)"),
            defaultValue=QgsProcessing.TEMPORARY_OUTPUT, optional=True, createByDefault=False))
        self.addOutput(QgsProcessingOutputNumber(self.ROWS, tr("Rows read")))
        self.addOutput(QgsProcessingOutputNumber(self.VIOLATIONS, tr("Violations")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Read, check, tell."""
        from ..domain.facts import check
        from ..store.facts_files import read_facts
        facts = read_facts(self.parameterAsString(parameters, self.FACTS, context) or None)
        violations = check(facts)
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        if output:
            self._write(output, violations)
        rows = sum(len(table) for table in facts.values())
        for violation in violations:
            feedback.reportError(str(violation))
        feedback.pushInfo(tr("{rows} rows read, {count} violations.").format(rows=rows, count=len(violations)))
        result: Dict[str, Any] = {self.ROWS: rows, self.VIOLATIONS: len(violations)}
        return {**result, self.OUTPUT: output} if output else result

    def _write(self, output: str, violations: List[Any]) -> None:
        """Write the list as CSV, whole or not at all. Raises AtlasError."""
        from ..store.atomic_file import write_text
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer)
        writer.writerow(("file", "row", "column", "value", "reason"))
        for item in violations:
            writer.writerow((item.file, item.row, item.column, guarded(item.value), guarded(item.reason)))
        write_text(Path(output), buffer.getvalue())


def guarded(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return "'" + value if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
