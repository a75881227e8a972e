"""The queue at work: places and looks of the open atlas, the order, the place at hand, results that are written at once."""

from typing import Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...annotate.context import PlaceAtHand
from ...domain.observing.queue import RESULTS, STARTED, Look, QueueChoice, QueuePlace, after, queue
from ...store.examinations import add_look, read_looks, read_places

Rows = Tuple[Sequence[QueuePlace], Sequence[Look]]      # of an atlas


class QueueWork(QObject):
    """Emits changed() when the order, the place at hand or a result is another one. Methods raise AtlasError."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.places: Sequence[QueuePlace] = ()
        self.order: List[int] = []
        self.position: Optional[int] = None
        self._path, self._analyst = "", "unknown"
        self._names: Mapping[str, str] = {}
        self._numbers: Dict[str, int] = {}          # uuid of a place: its position
        self._looks: Dict[str, List[Look]] = {}     # by uuid of the place
        self._looked: FrozenSet[str] = frozenset()  # places with a result of this analyst

    @staticmethod
    def read(path: str) -> Rows:
        """Read the places of an atlas ("" for none) and the looks at them. Raises AtlasError."""
        return (read_places(path), read_looks(path)) if path else ((), ())

    def set_atlas(self, path: str, analyst: str, names: Mapping[str, str], rows: Optional[Rows] = None) -> None:
        """Take the rows of an atlas, "" for none, reading them where they are not given; `names`: as the map writes them,
        by place_id. Raises AtlasError.
        """
        kept = self.at_hand.uuid if self.at_hand is not None else ""
        self._path, self._analyst, self._names = path, analyst, names
        self.places, looks = rows if rows is not None else self.read(path)
        self._numbers = {place.uuid: number for number, place in enumerate(self.places)}
        self._looks = {}
        for each in looks:
            self._looks.setdefault(each.place_uuid, []).append(each)
        self._count()
        self.position = self._numbers.get(kept)
        self.order = []

    def choose(self, choice: QueueChoice, near: Optional[Tuple[float, float]] = None) -> None:
        """Put the queue together; the place at hand stays. `near`: where a walk by nearness starts, lon and lat."""
        every = (look for looks in self._looks.values() for look in looks)
        self.order = queue(self.places, every, choice, self._analyst, near)
        self.changed.emit()

    def step(self, by: int) -> bool:
        """Go on (1) or back (-1); False at the ends."""
        found = after(self.order, self.position, by)
        if found is None:
            return False
        self.position = found
        self.changed.emit()
        return True

    def take(self, place_uuid: str) -> bool:
        """Take a place at hand that was chosen elsewhere; False where the atlas does not have it."""
        if place_uuid not in self._numbers:
            return False
        self.position = self._numbers[place_uuid]
        self.changed.emit()
        return True

    def record(self, status: str, image_uuid: str = "", acquired_at: str = "") -> None:
        """Write down what came of the look at the place at hand, at once."""
        place = self.at_hand
        self._write(place.uuid, status, image_uuid, acquired_at)
        self.changed.emit()

    def start(self, place_uuid: str, image_uuid: str, acquired_at: str = "") -> None:
        """Write down that somebody began to mark things on a place, once for each image."""
        mine = [look for look in self.looks_at(place_uuid)
                if look.analyst == self._analyst and look.image_uuid == image_uuid]
        if place_uuid in self._numbers and not mine:
            self._write(place_uuid, STARTED, image_uuid, acquired_at)
            self.changed.emit()

    @property
    def at_hand(self) -> Optional[QueuePlace]:
        """The place at hand."""
        return self.places[self.position] if self.position is not None else None

    @property
    def number(self) -> Optional[int]:
        """The place of the place at hand in the queue, from 1; None where it is not in it."""
        return self.order.index(self.position) + 1 if self.position in self.order else None

    @property
    def left(self) -> int:
        """How many places of the queue have no result of this analyst."""
        return sum(self.places[number].uuid not in self._looked for number in self.order)

    def can_step(self, by: int) -> bool:
        """Whether there is a place to go on (1) or back (-1) to."""
        return after(self.order, self.position, by) is not None

    def looks_at(self, place_uuid: str) -> List[Look]:
        """Return the looks at a place, in the order in which they were written."""
        return self._looks.get(place_uuid, [])

    def context_place(self) -> Optional[PlaceAtHand]:
        """Return the place at hand as the bench knows it."""
        place = self.at_hand
        if place is None:
            return None
        shown = self._names.get(place.place_id) or place.name_en
        names = tuple(dict.fromkeys(name for name in (shown, place.name_en, place.name_ko, place.name_zh) if name))
        return PlaceAtHand(place.uuid, place.place_id, names, place.kind, place.lon, place.lat, place.precision)

    def name_of(self, place_uuid: str) -> str:
        """Return the name of a place as the map writes it, "" for none of the atlas."""
        number = self._numbers.get(place_uuid)
        if number is None:
            return ""
        place = self.places[number]
        return self._names.get(place.place_id) or place.name_en or place.place_id

    def uuid_of(self, place_id: str) -> str:
        """Return the uuid of a place by its id, "" for none of the atlas."""
        return next((place.uuid for place in self.places if place.place_id == place_id), "")

    def _write(self, place_uuid: str, status: str, image_uuid: str, acquired_at: str) -> None:
        written = add_look(self._path, place_uuid, image_uuid, self._analyst, status, acquired_at)
        self._looks.setdefault(place_uuid, []).append(written)
        self._count()

    def _count(self) -> None:
        self._looked = frozenset(place for place, looks in self._looks.items()
                                 if any(look.analyst == self._analyst and look.status in RESULTS for look in looks))
