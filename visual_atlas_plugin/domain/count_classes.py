"""Classes of counts: few, with limits that read well, chosen once from the largest number of the atlas.

They stay while the choices of the panel change, so that a size on the map always means the same.
"""

from typing import Sequence, Tuple

import numpy as np

MOST_CLASSES = 5
_STEPS = (1, 2, 5)


def class_limits(largest: int, middle: int = 1, most: int = MOST_CLASSES) -> Tuple[int, ...]:
    """Return the lowest number of each class, ascending, the first 1; the last class has no upper end.

    Up to `most` each number is a class of its own. Above, the limits grow by about the same factor and are 1, 2 or 5
    times a power of ten. `middle` is an ordinary number (the median): the smallest class reaches beyond it, so that
    what is ordinary stays small. `largest` below 1 gives one class.
    """
    if largest <= most:
        return tuple(range(1, max(1, largest) + 1))
    middle = min(max(1, middle), largest)
    factor = (largest / middle) ** (1 / most)
    limits = [1]
    for number in range(1, most):
        wanted = round_limit(middle * factor ** number)
        if limits[-1] < wanted <= largest:
            limits.append(wanted)
    return tuple(limits)


def round_limit(value: float) -> int:
    """Return the number 1, 2 or 5 times a power of ten that is nearest to a value by ratio; at least 1."""
    power = 1
    while power * 10 <= value:
        power *= 10
    candidates = [power * step for step in (*_STEPS, 10)]
    return min(candidates, key=lambda candidate: max(candidate / value, value / candidate))


def class_of(number: int, limits: Sequence[int]) -> int:
    """Return the position of the class of a number, -1 for 0."""
    return int(np.searchsorted(limits, number, side="right")) - 1
