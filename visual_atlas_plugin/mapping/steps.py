"""Work that is done in steps: a generator that does a little between two of its yields.

Whoever has to keep a window alive does one step between two turns of its event loop; everybody else does all at once.
"""

import time
from typing import Callable, Generator, Iterator, TypeVar


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


def in_thread(work: Callable[[], Result], look_ms: int = 5) -> "Steps[Result]":
    """Do work that touches no widget, project or layer in a thread; a step looks whether it is there. Raises what it raises.

    Whoever breaks this off hears no more of it.
    """
    from concurrent.futures import ThreadPoolExecutor      # not for QGIS's start

    pool = ThreadPoolExecutor(1, "visual-atlas-step")
    done = pool.submit(work)
    pool.shutdown(wait=False)       # of what was not asked for yet
    while not done.done():
        yield Pause(look_ms)
    return done.result()


def nothing() -> Iterator[object]:
    """Return work that has no step."""
    return
    yield
