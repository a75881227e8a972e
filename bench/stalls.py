"""How long the window's thread was held up from one turn of its event loop to the next, and by what.

A timer of five milliseconds notes each turn: milliseconds on the clock, and of CPU of this thread, which other work on
the machine does not lengthen. Where a file is given, the Python stack of the thread is written into it while a turn
lasts: by `faulthandler` at the alarm of a clock, in C and without any lock, so that it sees a thread inside QGIS, too.
"""

import faulthandler
import os
import signal
import time
from collections import Counter
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional

from qgis.PyQt.QtCore import QTimer

TICK_MS = 5
LOOK_S = 0.008          # between two looks at the stack while a turn lasts
LONG_MS = 50.0          # the promise: nothing holds the window up for longer
DEEPEST = 7             # frames that are told of a stack, the innermost first


class Turn(NamedTuple):
    """One turn of the event loop: milliseconds on the clock and of CPU of the window's thread, what was seen in it."""

    wall: float
    cpu: float
    seen: str = ""


class Watch:
    """Notes turns of the event loop. Made and asked on the window's thread."""

    def __init__(self, stacks: Optional[Path] = None) -> None:
        self._file = open(stacks, "w+b", buffering=0) if stacks else None
        self._read = 0
        self._turns: List[Turn] = []
        self._wall, self._cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)      # 0 would keep this thread busy and the drawing threads waiting
        if self._file is not None:
            faulthandler.register(signal.SIGALRM, self._file, all_threads=False)
        self._look()

    def _look(self) -> None:
        if self._file is not None:
            signal.setitimer(signal.ITIMER_REAL, LOOK_S, LOOK_S)      # instead of the one before

    def _tick(self) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        turn = Turn(1000.0 * (wall - self._wall), 1000.0 * (cpu - self._cpu))
        if turn.wall > LONG_MS and self._file is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            turn = turn._replace(seen=self._seen())
        elif self._file is not None:
            self._read = os.fstat(self._file.fileno()).st_size      # what was seen in short turns is told of none
        self._turns.append(turn)
        self._look()
        self._wall, self._cpu = time.perf_counter(), time.thread_time()

    def _seen(self) -> str:
        """Return the stacks of this turn, the most frequent first."""
        self._file.seek(self._read)
        text = self._file.read().decode("utf-8", "replace")
        self._read += len(text.encode("utf-8"))
        return "\n".join(f"   {number}x {stack}" for stack, number in Counter(_stacks(text)).most_common(8))

    def take(self) -> List[Turn]:
        """Return the turns since the last question."""
        self._tick()
        turns, self._turns = self._turns, []
        return turns

    def longest_ms(self) -> float:
        """Return the longest turn since the last question, in milliseconds on the clock."""
        return max(turn.wall for turn in self.take())

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()
        if self._file is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.unregister(signal.SIGALRM)
            self._file.close()
            self._file = None


def _stacks(text: str) -> List[str]:
    """Return the stacks in what faulthandler wrote, innermost frame first."""
    found = []
    for part in text.split("(most recent call first):")[1:]:
        frames = [line for line in part.splitlines() if line.startswith("  File ")]
        found.append(" < ".join(_frame(line.strip()) for line in frames[:DEEPEST]))
    return found


def _frame(line: str) -> str:
    """Shorten 'File "/a/b/c.py", line 7 in f' to 'c.py:7 f'."""
    file, _, rest = line[len('File "'):].partition('", line ')
    number, _, name = rest.partition(" in ")
    return f"{Path(file).name}:{number} {name}"


def told(name: str, turns: List[Turn]) -> str:
    """Return what a report says of one deed: its longest turn, and each that was too long with what was seen in it."""
    longest = max(turns, key=lambda turn: turn.wall)
    busiest = max(turn.cpu for turn in turns)
    long = [turn for turn in turns if turn.wall > LONG_MS]
    lines = [f"{name}: longest turn {longest.wall:.0f} ms, most CPU in a turn {busiest:.0f} ms, "
             f"{len(long)} of {len(turns)} over {LONG_MS:.0f} ms"]
    for turn in sorted(long, key=lambda turn: -turn.cpu)[:12]:
        lines += [f"  {turn.wall:.0f} ms ({turn.cpu:.0f} ms of CPU)", turn.seen]
    return "\n".join(lines)


def summary(turns: List[Turn]) -> Dict[str, float]:
    """Return the longest turn of one deed on the clock and of CPU, in milliseconds."""
    return {"wall": max(turn.wall for turn in turns), "cpu": max(turn.cpu for turn in turns)}
