"""The fourth page: names of places that may be several of the atlas' places, to be confirmed one by one."""

from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..domain.importing.mapping import UNLOCATED
from ..exchange.places.resolving import MOST_CANDIDATES, NEW_PLACE, Candidate, Resolved
from ..i18n import tr
from ..mapping.form_words import word_name
from .import_page import ImportPage
from .import_parts import ChoiceTable, push, words
from .import_words import Choice, metres, sentence

_OPEN = ""
_CLEAR, _AHEAD = 0.75, 0.1      # score of a candidate that is clear, and how far it is ahead of the next one


@dataclass(frozen=True)
class AskedName:
    """One name that is asked about, in whatever rows it stands: a decision is one about the name."""

    text: str
    found: Tuple[Resolved, ...]
    candidates: Tuple[Candidate, ...]

    @property
    def has_point(self) -> bool:
        """Whether any row gives a point with it."""
        return any(one.ref.lon is not None for one in self.found)

    @property
    def clear(self) -> str:
        """The place_id of the candidate that stands out, "" where none does."""
        best = self.candidates[:2]
        stands_out = best and best[0].score >= _CLEAR and (len(best) < 2 or best[0].score - best[1].score >= _AHEAD)
        return best[0].place_id if stands_out else ""


def names_asked(resolved: List[Resolved]) -> List[AskedName]:
    """Return the names among what the check could not settle; points without any name cannot be decided by one."""
    by_text: Dict[str, List[Resolved]] = {}
    for one in resolved:
        if one.ref.text:
            by_text.setdefault(one.ref.text, []).append(one)
    asked = []
    for text, found in by_text.items():
        best: Dict[str, Candidate] = {}
        for candidate in (candidate for one in found for candidate in one.candidates):
            if candidate.place_id not in best or candidate.score > best[candidate.place_id].score:
                best[candidate.place_id] = candidate
        ranked = sorted(best.values(), key=lambda one: (-one.score, one.name, one.place_id))
        asked.append(AskedName(text, tuple(found), tuple(ranked[:2 * MOST_CANDIDATES])))
    return asked


class PlacesPage(ImportPage):
    """Lists the names that the check could not settle, with the places that may be meant; nothing is guessed."""

    def __init__(self, session: Any):
        super().__init__(session, "vaImportPlaces")
        self._asked: List[AskedName] = []
        self.list = ChoiceTable("vaImportPlaceList", tr("Names to confirm"),
                                [tr("In the file"), tr("Why it is asked"), tr("Is")], tr("“{name}” is"), self._choices)
        self.list.table.widths(24, 38, 38)
        self.list.chosen.connect(self._chosen)
        self.list.table.selectionModel().currentRowChanged.connect(self._tell)
        self.about = words("", "vaImportPlaceAbout")
        self.clear = push(tr("Take what is clear"), "vaImportPlacesClear",
                          tr("Take the first candidate where its name is alike and no other comes near it; look the list "
                             "over afterwards"))
        self.clear.clicked.connect(self._take_clear)
        self.none = push(tr("Leave all open"), "vaImportPlacesNone", tr("Decide none of them now"))
        self.none.clicked.connect(self._leave_open)
        self.summary = words("", "vaImportPlaceSummary", strong=True)
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(self.clear)
        line.addWidget(self.none)
        self.column.addLayout(line)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.about)

    @property
    def title(self) -> str:
        """Return what the page is about."""
        return tr("Places")

    @property
    def explanation(self) -> str:
        """Return what is to be done."""
        return tr("Say which place of the atlas is meant. A name that stays open comes in as a place of its own: at the "
                  "point that the file gives, or not on the map until somebody gives it a point.")

    def enter(self) -> None:
        """Show the names that are open."""
        self._asked = names_asked(self.session.places_to_confirm())
        decided = self.session.mapping.places
        self.list.show_rows([[one.text, _why(one.found[0])] for one in self._asked],
                            [decided.get(one.text, _OPEN) for one in self._asked])
        self._tell()

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.list.table

    def _choices(self, row: int) -> List[Choice]:
        if not 0 <= row < len(self._asked):
            return []
        one = self._asked[row]
        choices: List[Choice] = [(_OPEN, tr("Open: a place of its own, at the point of the file") if one.has_point
                                  else tr("Open: not on the map until somebody gives it a point"))]
        choices += [(candidate.place_id, _offered(candidate)) for candidate in one.candidates]
        if one.has_point:
            choices.append((NEW_PLACE, tr("None of these: a new place at the point of the file")))
        choices.append((UNLOCATED, tr("None of these: a new place without a point")))
        return choices

    def _chosen(self, row: int, value: str) -> None:
        self._decided({self._asked[row].text: value})

    def _take_clear(self, _checked: bool = False) -> None:
        answers = {row: one.clear for row, one in enumerate(self._asked) if one.clear and self.list.value(row) == _OPEN}
        for row, place_id in answers.items():
            self.list.set_value(row, place_id)
        self._decided({self._asked[row].text: place_id for row, place_id in answers.items()})

    def _leave_open(self, _checked: bool = False) -> None:
        self._decided({self._asked[row].text: _OPEN for row in self.list.set_all(_OPEN)})

    def _decided(self, answers: Dict[str, str]) -> None:
        self.session.set_words("places", answers)
        self._tell()
        self.changed.emit()

    def _tell(self, *_args) -> None:
        total, left = len(self._asked), sum(value == _OPEN for value in self.list.values())
        self.summary.setText(tr("Every name was settled; nothing has to be confirmed.") if not total else
                             tr("{n} of {total} names are open.").format(n=left, total=total))
        for button in (self.clear, self.none):
            button.setEnabled(bool(total))
        row = self.list.row
        self.about.setText(_about(self._asked[row]) if 0 <= row < total else "")


def _why(one: Resolved) -> str:
    return sentence(one.reason, one.values)


def _about(asked: AskedName) -> str:
    """Return what the file says of a name: why it is asked, kind, province, points."""
    ref = asked.found[0].ref
    points = list(dict.fromkeys((one.ref.lat, one.ref.lon) for one in asked.found if one.ref.lon is not None))
    parts = [_why(asked.found[0]),
             tr("Kind in the file: {kind}").format(kind=word_name("kind", ref.kind)) if ref.kind else "",
             ", ".join(part for part in (ref.admin2, ref.admin1, ref.country) if part)]
    if len(points) > 1:
        parts.append(tr("The file gives {n} points with this name.").format(n=len(points)))
    elif points:
        parts.append(tr("Point in the file: {lat}, {lon}").format(lat=f"{points[0][0]:.5f}", lon=f"{points[0][1]:.5f}"))
    else:
        parts.append(tr("The file gives no point."))
    return " · ".join(part for part in parts if part)


def _offered(candidate: Candidate) -> str:
    parts = [candidate.where, word_name("kind", candidate.kind), metres(candidate.distance)]
    return tr("{score} % · {name} ({about})").format(score=round(100 * candidate.score), name=candidate.name,
                                                     about=" · ".join(part for part in parts if part))
