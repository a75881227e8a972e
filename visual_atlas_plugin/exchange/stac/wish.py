"""What a search for scenes is asked for, and what came of it."""

from dataclasses import dataclass, field
from typing import List, Optional

from ...domain.errors import AtlasError
from ...domain.imaging.scene import Scene
from ...domain.imaging.search_area import Box

MOST_SCENES = 10_000


@dataclass(frozen=True)
class Wish:
    """A search. `area`: what is wanted; `sent`: the box that the provider is told, which holds it."""

    catalog: str
    area: Box
    sent: Box
    first_day: Optional[int] = None          # days since 1970-01-01; None: open
    last_day: Optional[int] = None
    most_cloud: Optional[float] = None       # percent
    keeps_unknown_cloud: bool = True
    most: int = 1_000
    credit: str = ""                         # credit line of scenes that have none; {year} is that of the scene


@dataclass
class Found:
    """What came. Scenes are in order of date, the latest first, those without a date last."""

    scenes: List[Scene] = field(default_factory=list)
    outside: int = 0             # beside the area that was wanted
    other_days: int = 0
    cloudy: int = 0
    no_items: int = 0            # that could not be read
    pages: int = 0
    is_whole: bool = True
    remarks: List[AtlasError] = field(default_factory=list)      # what the user should know
