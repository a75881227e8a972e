"""Where everything stands on a plate, mm from the upper left corner, for each paper."""

from typing import NamedTuple, Tuple

from ..geometry import Box

MARGIN = 12.0
GAP = 3.0           # between two pictures of one place


class PlatePaper(NamedTuple):
    """A page of plates: its size, and the boxes of its parts."""

    name: str
    width: float
    height: float
    head: Box
    picture: Box
    facts: Box
    inset: Box
    text: Box
    foot: Box
    title_size: float       # points

    def pictures(self, number: int) -> Tuple[Box, ...]:
        """Return the boxes of two or four pictures of the same place, of the same size."""
        across, down = (2, 1) if number <= 2 else (2, 2)
        area = Box(self.head.x, self.picture.y, self.head.w, self._compared_height(number))
        wide, high = (area.w - GAP * (across - 1)) / across, (area.h - GAP * (down - 1)) / down
        return tuple(Box(area.x + (wide + GAP) * (place % across), area.y + (high + GAP) * (place // across), wide, high)
                     for place in range(number))

    def _compared_height(self, number: int) -> float:
        if self.height > self.width:
            return 124.0 if number <= 2 else 192.0
        return 205.0

    def compared_text(self, number: int) -> Box:
        """The room below pictures of several dates."""
        top = self.picture.y + self._compared_height(number) + 5.0
        return Box(self.head.x, top, self.head.w, self.foot.y - top - 2.0)

    @property
    def second_text(self) -> Box:
        """The room beside or below the picture of a second page."""
        if self.width > self.height:
            return Box(self.facts.x, self.facts.y, self.facts.w, self.picture.h)
        top = self.picture.bottom + 6.0
        return Box(self.head.x, top, self.head.w, self.foot.y - top - 2.0)


A4 = PlatePaper(
    "A4", 210.0, 297.0, head=Box(12, 10, 186, 16), picture=Box(12, 29, 186, 140), facts=Box(12, 175, 124, 64),
    inset=Box(142, 175, 56, 46), text=Box(12, 241, 186, 36), foot=Box(12, 279, 186, 9), title_size=17.0)
A3 = PlatePaper(
    "A3", 420.0, 297.0, head=Box(12, 10, 396, 16), picture=Box(12, 29, 262, 197), facts=Box(282, 29, 126, 118),
    inset=Box(282, 152, 76, 66), text=Box(12, 233, 396, 42), foot=Box(12, 279, 396, 9), title_size=24.0)
PAPERS = (A4, A3)
