"""Work that is done in steps: a generator that does a little between two of its yields.

Whoever has to keep a window alive does one step between two turns of its event loop; everybody else does all at once.
"""

import time
from typing import Generator, Iterator, TypeVar


class Pause(int):
    """Milliseconds until a next step may find what it waits for; yielded by the step before."""


Result = TypeVar("Result")
Steps = Generator[object, None, Result]     # what it yields is of no account; it returns what the work led to


class Withdrawn(Exception):
    """What the work was for has gone meanwhile: a layer group that somebody removed, say. Nothing is left to be told."""


def finish(steps: "Steps[Result]") -> Result:
    """Do all steps that are left; return what they lead to. Raises what a step raises."""
    while True:
        try:
            step = next(steps)
            if isinstance(step, Pause):
                time.sleep(step / 1000)
        except StopIteration as end:
            return end.value


def nothing() -> Iterator[object]:
    """Return work that has no step."""
    return
    yield
