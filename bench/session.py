"""What the benches share: sizes, QGIS without a window, made-up atlases and their index, turns of ours and the peer's."""

import os
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, List, Sequence, Tuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

QUICK = os.environ.get("VISUAL_ATLAS_BENCH_QUICK") == "1"
SIZES: Tuple[int, ...] = (3_622, 100_000) if QUICK else (3_622, 100_000, 1_000_000)
CURVE: Tuple[int, ...] = SIZES if QUICK else SIZES + (5_000_000,)
PEER_SECONDS = 20.0 if QUICK else 60.0      # a peer that takes seconds is measured fewer times
PEER_LEAST = 7


@contextmanager
def qgis(gui: bool = False) -> Iterator[Any]:
    """Start QGIS without its window, and end it."""
    from qgis.core import QgsApplication
    application = QgsApplication([], gui)
    application.initQgis()
    try:
        yield application
    finally:
        application.exitQgis()


class Times(List[float]):
    """Milliseconds of steps; `cpu` are those of all threads of this process, which suffer less from a busy machine."""

    def __init__(self) -> None:
        super().__init__()
        self.cpu: List[float] = []

    def take(self, step: Callable[[], Any]) -> float:
        """Measure a step; return its milliseconds."""
        used = time.process_time()
        spent = in_ms(step)
        self.append(spent)
        self.cpu.append(1000.0 * (time.process_time() - used))
        return spent


def in_ms(step: Callable[[], Any]) -> float:
    """Return how long a step takes on the clock, in milliseconds."""
    begun = time.perf_counter()
    step()
    return 1000.0 * (time.perf_counter() - begun)


def in_turn(states: Sequence[Any], ours: Callable[[Any], Any],
            peer: Callable[[Any], Any]) -> Tuple[Times, Times]:
    """Return (times of ours, times of the peer) in ms: ours for every state, the peer's between them, as many as its
    time allows, spread over the states.
    """
    own, other = Times(), Times()
    first = in_ms(lambda: peer(states[0]))
    every = max(1, min(len(states) // PEER_LEAST, round(len(states) * first / (1000.0 * PEER_SECONDS))))
    for number, state in enumerate(states):
        own.take(lambda: ours(state))
        if number % every == 0:
            other.take(lambda: peer(state))
    return own, other


def ratio(ours: Sequence[float], peer: Sequence[float]) -> float:
    """Return the median of ours by the median of the peer's (below 1: less than the peer)."""
    from statistics import median
    return median(ours) / median(peer)


def resident_mb() -> float:
    """Return the resident memory of this process in MB (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024.0
    raise RuntimeError("no resident memory is told here")


def cases(count: int) -> str:
    """Return a number of cases as the tables write it."""
    return f"{count:,} cases"
