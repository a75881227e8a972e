"""The report of an import as a file: every problem, conflict, place to confirm and unknown theme, one a line."""

import csv
import json
import os
from pathlib import Path
from typing import Callable, Dict, Optional, TextIO

from ..domain.errors import N_, AtlasError
from ..domain.importing.normal import Problem
from ..domain.importing.raw import shortened
from ..store.connection import explain
from .plan import NOTHING_KNOWN, Conflict, Plan

COLUMNS = ("kind", "table", "row", "record", "column", "value", "reason", "before", "here")
_RUN = ("=", "+", "-", "@", "\t", "\r")       # cells that begin so are run by spreadsheets
_LONGEST = 2_000


class Report:
    """Writes lines as they are found, so that a million problems need no memory; put in place when it is whole.

    path ends in .csv or .json. say: gives a reason in the user's language. Use as a context manager. Raises AtlasError.
    """

    def __init__(self, path: Path, say: Optional[Callable[[str, dict], str]] = None):
        self.path, self._say = Path(path), say or (lambda reason, values: reason.format(**values))
        if self.path.suffix.lower() not in (".csv", ".json"):
            raise AtlasError(N_("A report is a file that ends in .csv or .json."), N_("Choose such a name."), str(path))
        self._json = self.path.suffix.lower() == ".json"
        self._part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        self._stream: Optional[TextIO] = None
        self._first = True

    def __enter__(self) -> "Report":
        try:
            self._stream = open(self._part, "w", encoding="utf-8" if self._json else "utf-8-sig", newline="")
        except OSError as error:
            raise explain(error, self.path) from error
        if self._json:
            self._stream.write('{"lines": [')
        else:
            csv.writer(self._stream).writerow(COLUMNS)
        return self

    def __exit__(self, kind, *_more) -> None:
        if self._stream is not None:
            self._stream.close()
        if kind is not None:
            self._part.unlink(missing_ok=True)
            return
        try:
            os.replace(self._part, self.path)
        except OSError as error:
            self._part.unlink(missing_ok=True)
            raise explain(error, self.path) from error

    def problem(self, problem: Problem) -> None:
        """Write a problem of a row."""
        self._line(kind=problem.severity, table=problem.table, row=problem.row, column=problem.column, value=problem.value,
                   reason=self._say(problem.reason, dict(problem.values)))

    def conflict(self, conflict: Conflict) -> None:
        """Write a value that was changed on both sides."""
        self._line(kind="conflict taken" if conflict.taken else "conflict kept", table=conflict.table, row=conflict.row,
                   record=conflict.key, column=conflict.column, value=conflict.incoming,
                   before="" if conflict.base is NOTHING_KNOWN else conflict.base, here=conflict.here)

    def finish(self, plan: Plan) -> None:
        """Write what is known at the end: places, themes, counts."""
        for answer in plan.places_to_confirm:
            self._line(kind="place", value=answer.ref.text, reason=self._say(answer.reason, dict(answer.values)),
                       here="; ".join(f"{one.name} ({one.place_id}, {one.score:.2f})" for one in answer.candidates))
        for theme in plan.unknown_themes:
            self._line(kind="theme", record=theme.theme_id, value=theme.name)
        if self._json and self._stream is not None:
            more = {"title": plan.title, "sha256": plan.sha256, "import_id": plan.import_id, "rows": plan.rows(),
                    "tables": plan.counts()}
            self._stream.write("\n], " + json.dumps(more, ensure_ascii=False, indent=1)[1:].lstrip())

    def _line(self, **values: object) -> None:
        told: Dict[str, object] = {name: values[name] for name in COLUMNS if values.get(name) not in (None, "")}
        if self._stream is None:
            raise ValueError("the report is not open")
        try:
            if self._json:
                self._stream.write(("\n" if self._first else ",\n") + json.dumps(told, ensure_ascii=False, default=str))
                self._first = False
            else:
                csv.writer(self._stream).writerow([_harmless(told.get(name, "")) for name in COLUMNS])
        except OSError as error:
            raise explain(error, self.path) from error


def _harmless(value: object) -> object:
    """Return a cell that no spreadsheet runs."""
    text = shortened(str(value), _LONGEST) if not isinstance(value, int) else value
    return "'" + text if isinstance(text, str) and text.startswith(_RUN) else text
