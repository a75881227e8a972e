"""The search of the panel in QGIS's own search bar (Ctrl+K): places, cases, themes and routes of the open atlas."""

from typing import Callable

from qgis.core import QgsLocatorFilter, QgsLocatorResult

from ..i18n import tr

PREFIX = "atlas"        # QGIS leaves prefixes of one and two letters to its own filters
_LEAST = 2              # letters without the prefix, where many filters answer at once
_MOST = 12


class AtlasLocatorFilter(QgsLocatorFilter):
    """Asks the atlas in a thread of its own; `go(kind, key)` is called on the main thread for what was chosen.

    QGIS works with clones: `path_of` is asked on the main thread, the clone's thread opens the file by itself.
    """

    def __init__(self, path_of: Callable[[], str], go: Callable[[str, str], None]):
        super().__init__()
        self._path_of, self._go = path_of, go
        self._path = ""

    def name(self) -> str:
        """Return the id under which QGIS keeps the settings of this filter."""
        return "visual_atlas"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls
        """Return the heading above the results."""
        return tr("Visual Atlas")

    def prefix(self) -> str:
        """Return what somebody types first to ask this filter alone."""
        return PREFIX

    def clone(self) -> "AtlasLocatorFilter":
        """Return a filter for one search."""
        return AtlasLocatorFilter(self._path_of, self._go)

    def prepare(self, string: str, context) -> list:
        """Note which atlas is open; called on the main thread before each search."""
        self._path = self._path_of()
        return []

    def fetchResults(self, string: str, context, feedback) -> None:  # noqa: N802
        """Search; called in a thread. Neither layers nor widgets are touched here."""
        text = string.strip()
        if not self._path or len(text) < (1 if context.usingPrefix else _LEAST):
            return
        import sqlite3

        from ..store.connection import connect
        from ..store.gazetteer import suggest
        try:
            connection = connect(self._path)
            try:
                found = suggest(connection, text, _MOST)
            finally:
                connection.close()
        except sqlite3.Error as error:
            self.logMessage(str(error))
            return
        for suggestion in found:
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._result(suggestion))

    def _result(self, suggestion) -> QgsLocatorResult:
        """Return a suggestion as QGIS lists it."""
        from .suggestion_list import name_of, second_line

        result = QgsLocatorResult()
        result.filter = self
        result.displayString = name_of(suggestion)
        result.description = second_line(suggestion)
        result.score = 1.0 - 0.1 * suggestion.rank
        result.userData = f"{suggestion.kind}:{suggestion.key}"     # no Python object: it passes from thread to thread
        return result

    def triggerResult(self, result: QgsLocatorResult) -> None:  # noqa: N802
        """Go to what was chosen; called on the main thread."""
        kind, _, key = str(result.userData).partition(":")
        self._go(kind, key)
