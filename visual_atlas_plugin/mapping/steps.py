"""Work that is done in steps: a generator that does a little between two of its yields.

Whoever has to keep a window alive does one step between two turns of its event loop; everybody else does all at once.
"""

import gc
import time
from contextlib import contextmanager
from typing import Callable, Generator, Iterator, Optional, TypeVar


class Pause(int):
    """Milliseconds until a next step may find what it waits for; yielded by the step before."""


class Offer:
    """Yielded by work that would go on in a thread; whoever has no window to keep alive sets `at_once` instead."""

    at_once = False


Result = TypeVar("Result")
Steps = Generator[object, None, Result]     # what it yields is of no account; it returns what the work led to


class Withdrawn(Exception):
    """What the work was for has gone meanwhile: a layer group that somebody removed, say. Nothing is left to be told."""


def finish(steps: "Steps[Result]") -> Result:
    """Do all steps that are left; return what they lead to. Raises what a step raises."""
    while True:
        try:
            step = next(steps)
            if isinstance(step, Offer):
                step.at_once = True
            elif isinstance(step, Pause):
                time.sleep(step / 1000)
        except StopIteration as end:
            return end.value


def in_thread(work: Callable[[], Result], look_ms: int = 5, stop: Optional[Callable[[], None]] = None) -> "Steps[Result]":
    """Do work that touches no widget, project or layer in a thread; a step looks whether it is there. Raises what it raises.

    Whoever breaks this off hears no more of it. `stop` asks the work to end soon, and is waited for then: for work that
    makes something which must not be let go of in a thread. Where all is done at once, no thread is begun.
    """
    offer = Offer()
    yield offer
    if offer.at_once:
        return work()
    from concurrent.futures import ThreadPoolExecutor      # not for QGIS's start

    pool = ThreadPoolExecutor(1, "visual-atlas-step")
    done = pool.submit(work)
    try:
        while not done.done():
            yield Pause(look_ms)
    finally:
        if stop is not None:
            stop()
        pool.shutdown(wait=stop is not None)
    return done.result()


@contextmanager
def garbage_kept() -> Iterator[None]:
    """Have Python not look for garbage amid work in steps: in a program as large as QGIS a full look takes a twentieth of a
    second, which would come on top of whatever step makes the last of many objects.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def nothing() -> Iterator[object]:
    """Return work that has no step."""
    return
    yield
