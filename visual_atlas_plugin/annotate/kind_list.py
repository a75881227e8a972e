"""The kinds of marks of the open atlas, read anew only where its file was written to."""

from typing import List, Optional, Tuple

from ..domain.observing import kinds as rules
from ..domain.observing.kinds import ObservationKind
from ..store.connection import state_of
from ..store.observation_kinds import read_kinds
from .kind_words import kind_name


class KindList:
    """`all` holds every kind, retired ones too; `offered` those that can be drawn."""

    def __init__(self) -> None:
        self.all: List[ObservationKind] = []
        self._read_from: Optional[Tuple[str, Tuple[object, ...]]] = None

    def read(self, path: str) -> bool:
        """Read the kinds of an atlas, "" for none; False where they are as they were. Raises AtlasError."""
        state = (path, state_of(path)) if path else None
        if state is not None and state == self._read_from:
            return False
        self.all = read_kinds(path) if path else []
        self._read_from = state
        return True

    @property
    def offered(self) -> List[ObservationKind]:
        """The kinds that can be drawn."""
        return rules.offered(self.all)

    def by_id(self, kind_id: str) -> Optional[ObservationKind]:
        """Return a kind, None for one that the atlas does not know."""
        return rules.by_id(self.all, kind_id)

    def words(self, kind_id: str) -> str:
        """Return what a kind is called, its id where the atlas does not know it."""
        kind = self.by_id(kind_id)
        return kind_name(kind) if kind is not None else kind_id

    def kept(self, kind: Optional[ObservationKind]) -> Optional[ObservationKind]:
        """Return the kind that goes on being drawn: the same in its newest version, else the first that is offered."""
        same = self.by_id(kind.kind_id) if kind is not None else None
        return same if same is not None and same.in_use else next(iter(self.offered), None)
