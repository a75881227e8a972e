"""Choices with a name, kept in the project; and choices as a text that can be copied and pasted.

What stands in a project or on the clipboard was written by anybody: it is read by FilterState.from_json, which refuses
what it does not know, and by nothing else.
"""

import json
from typing import Dict, Iterable, List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState

SCOPE, KEY = "visual_atlas", "named_filters"
LONGEST_NAME = 60       # characters
_ADVICE = "Copy the choices again from the panel, or choose anew."


class NamedFilters(QObject):
    """The named choices of a project, in the order of their names. `names_changed` after each change made here."""

    names_changed = pyqtSignal()

    def __init__(self, project: Optional[QgsProject] = None, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._project = project or QgsProject.instance()

    def names(self) -> List[str]:
        """Return the names."""
        return sorted(self._read(), key=str.casefold)

    def state(self, name: str, known_themes: Optional[Iterable[str]] = None) -> FilterState:
        """Return the choices of a name. Raises AtlasError where they cannot be understood, or are gone."""
        kept = self._read()
        if name not in kept:
            raise AtlasError("There are no choices named “{name}” in this project.", "Choose anew, and save them again.",
                             name=name)
        return FilterState.from_json(kept[name], known_themes)

    def save(self, name: str, state: FilterState) -> None:
        """Keep choices under a name, in the place of what had it. Raises AtlasError for a name that is no name."""
        name = " ".join(name.split())
        if not name or len(name) > LONGEST_NAME:
            raise AtlasError("A name has 1 to {n} characters.", "Choose another name.", n=LONGEST_NAME)
        self._write({**self._read(), name: state.to_json()})

    def remove(self, name: str) -> None:
        """Forget a name; one that is gone already is no error."""
        kept = self._read()
        if kept.pop(name, None) is not None:
            self._write(kept)

    def _read(self) -> Dict[str, str]:
        """Return what the project holds: {name: JSON of the choices}; an entry that somebody broke holds none."""
        text, _ = self._project.readEntry(SCOPE, KEY, "")
        try:
            rows = json.loads(text) if text else {}
        except (ValueError, RecursionError):
            return {}
        if not isinstance(rows, dict):
            return {}
        return {name: choices for name, choices in rows.items() if isinstance(choices, str)}

    def _write(self, kept: Dict[str, str]) -> None:
        self._project.writeEntry(SCOPE, KEY, json.dumps(kept, ensure_ascii=False, sort_keys=True))
        self.names_changed.emit()


def as_text(state: FilterState, sentence: str) -> str:
    """Return choices as text: the sentence for a reader, and below it the line that from_text reads."""
    return f"{' '.join(sentence.split())}\n{state.to_json()}\n"


def from_text(text: str, known_themes: Optional[Iterable[str]] = None) -> FilterState:
    """Read choices out of a pasted text. Raises AtlasError where there are none, or they are not understood."""
    lines = [line.strip() for line in text.splitlines() if line.strip().startswith("{")]
    if not lines:
        raise AtlasError("This text does not hold choices of the Visual Atlas.", _ADVICE)
    return FilterState.from_json(lines[-1], known_themes)
