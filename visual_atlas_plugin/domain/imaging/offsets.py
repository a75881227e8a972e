"""How far an image has to move to lie on its reference: the mean of measured pairs, and how well that is known."""

import math
from typing import NamedTuple, Optional, Sequence, Tuple


class Offset(NamedTuple):
    """Metres that an image has to move east and north, and the error of that (one standard deviation, metres)."""

    east_m: float
    north_m: float
    error_m: float
    pairs: int


def measured(moves: Sequence[Tuple[float, float]], image_m: Optional[float], reference_m: Optional[float],
             screen_m: float) -> Optional[Offset]:
    """Return the offset of some pairs of clicks, None for none.

    `moves`: metres (east, north) from the thing on the image to the same thing on the reference; `image_m`, `reference_m`:
    size of a pixel of each, None where it is not known; `screen_m`: size of a pixel of the screen. No click is better
    than a pixel of what is clicked on: that stays in the error however well the pairs agree.
    """
    if not moves:
        return None
    count = len(moves)
    east, north = (sum(move[axis] for move in moves) / count for axis in (0, 1))
    floor = math.sqrt((image_m or screen_m) ** 2 + (reference_m or screen_m) ** 2 + 2 * screen_m ** 2)
    spread = 0.0
    if count > 1:
        squares = sum((x - east) ** 2 + (y - north) ** 2 for x, y in moves)
        spread = math.sqrt(squares / (count - 1))
    return Offset(round(east, 2), round(north, 2), round(math.hypot(floor, spread) / math.sqrt(count), 2), count)
