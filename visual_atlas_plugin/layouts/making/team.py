"""Two workers, or more, that make the sheets of one book: each takes the next one; their ends are watched.

A sheet whose worker ended is made again once, by another; after that it is named as one that could not be made.
"""

import math
import time
from collections import Counter, deque
from pathlib import Path
from typing import Any, Callable, Deque, Dict, List, Mapping, Optional, Tuple

from ...domain.errors import AtlasError, Stopped
from ...i18n import tr
from ...pythons import pythons
from ..book.whole import Outcome
from .bench import outcome_of, outcome_values
from .keeping import Kept
from .workers import START_SECONDS, NoWorkers, Worker, probe

TRIES = 2               # of a sheet
PAGE_SECONDS = 900.0    # a page that takes longer never comes
BIND_SECONDS = 3600.0
STEP_MS = 40            # that one worker is listened to, before the next
MOST_ENDS = 6           # of workers in one run


class Team:
    """Makes the sheets of an order that lies in a file. Used as a context: at its end no process is left."""

    def __init__(self, order: Path, folder: Path, size: int, kept: Kept, is_canceled: Callable[[], bool],
                 on_sheet: Callable[[int, int, str], None], say: Callable[[str], None]):
        self._order, self._folder, self._size, self._kept = order, folder, size, kept
        self._is_canceled, self._on_sheet, self._say = is_canceled, on_sheet, say
        self.workers: List[Worker] = []
        self._started, self._ends = 0, 0
        self._python: Optional[Path] = None
        self._candidates: Deque[Path] = deque(pythons())
        self.sheets: Optional[List[List[Any]]] = None       # title and whether it asks the network
        self.outcomes: Dict[int, Outcome] = {}
        self._waiting: Deque[int] = deque()
        self._tries: Counter = Counter()
        self.peak_mb = 0.0

    def __enter__(self) -> "Team":
        return self

    def __exit__(self, *_error) -> None:
        for worker in self.workers:
            worker.stop()
        self.workers = []

    def make_sheets(self) -> Dict[int, Outcome]:
        """Make all sheets but those that ask the network; return what came of them. Raises AtlasError, Stopped, NoWorkers."""
        while self.sheets is None or any(number not in self.outcomes for number in self._local()):
            self._keep_size()
            self._give_work()
            self._listen()
        return self.outcomes

    def bind(self, target: Path, files: Mapping[int, Path], outcomes: Mapping[int, Outcome],
             on_progress: Callable[[float], None]) -> int:
        """Have one worker lay out the text and join the pages; return how many. Raises AtlasError, Stopped, NoWorkers."""
        command = {"do": "bind", "target": str(target), "files": {str(number): str(path) for number, path in files.items()},
                   "outcomes": {str(number): outcome_values(outcome) for number, outcome in outcomes.items()}}
        binder = None
        while True:
            self._keep_size(1)
            if binder not in self.workers:
                binder = next((worker for worker in self.workers if worker.is_open), None)
                if binder is not None:
                    binder.send(command, BIND_SECONDS)
            message = self._listen()
            if "pages" in message:
                return int(message["pages"])
            if "progress" in message:
                on_progress(message["progress"])

    def _local(self) -> List[int]:
        return [number for number, (_title, asks) in enumerate(self.sheets or [], start=1) if not asks]

    def _keep_size(self, size: Optional[int] = None) -> None:
        """Start workers until there are enough: one until it is known how many sheets there are."""
        left = len([number for number in self._local() if number not in self.outcomes])
        wanted = size or (self._size if self.sheets is None else min(self._size, max(left, 1)))
        while len(self.workers) < wanted:
            python = self._python or (self._candidates[0] if self._candidates else None)
            if python is None or self._ends >= MOST_ENDS:
                raise NoWorkers(tr("no Python of this QGIS was found") if python is None else tr("the workers ended again and again"))
            self._started += 1
            try:
                worker = Worker(python, self._folder, self._started)
            except OSError as error:
                self._is_no_worker(python, str(error))
                continue
            worker.deadline = time.monotonic() + START_SECONDS
            self.workers.append(worker)

    def _is_no_worker(self, python: Path, why: str) -> None:
        self._say(f"{python.name}: {why}")
        if self._candidates and self._candidates[0] == python:
            self._candidates.popleft()

    def _give_work(self) -> None:
        for worker in self.workers:
            if worker.is_open and worker.busy_with is None and self._waiting:
                number = self._waiting.popleft()
                self._tries[number] += 1
                worker.busy_with = number
                worker.send({"do": "make", "number": number, "path": str(self._kept.path(number))}, PAGE_SECONDS)

    def _listen(self) -> Dict[str, Any]:
        """Wait for an answer a short while and act on it. Raises Stopped where the run was stopped."""
        if self._is_canceled():
            raise Stopped("Stopped before the end.", "Nothing was written.")
        found = self._heard()
        if found is None:
            return {}
        worker, message = found
        worker.peak_mb = max(worker.peak_mb, message.get("peak_mb", 0.0))
        self.peak_mb = max(self.peak_mb, worker.peak_mb)
        if "hello" in message:
            self._greet(worker, message["hello"])
        elif "sheets" in message:
            self._has_opened(worker, message["sheets"])
        elif "made" in message:
            worker.busy_with, worker.deadline = None, math.inf
            self._settle(message["made"], outcome_of(message["outcome"]))
        elif "error" in message or "broken" in message:
            self._has_failed(worker, message)
        return message

    def _heard(self) -> Optional[Tuple[Worker, Dict[str, Any]]]:
        """Return the next answer of any worker; None where there is none yet. Workers that ended, or are late, are seen to."""
        for wait_ms in (0, STEP_MS):
            for worker in list(self.workers):
                message = worker.answer(wait_ms)
                if message is not None:
                    return worker, message
                if worker.has_ended():
                    self._has_ended(worker)
                elif time.monotonic() > worker.deadline:
                    worker.stop()
        return None

    def _greet(self, worker: Worker, hello: Dict[str, Any]) -> None:
        if hello != probe():
            self._is_no_worker(worker.python, "draws otherwise than this QGIS")
            self._dismiss(worker)
            return
        self._python = worker.python
        worker.send({"do": "open", "order": str(self._order), "folder": str(worker.folder)}, PAGE_SECONDS)

    def _has_opened(self, worker: Worker, sheets: List[List[Any]]) -> None:
        worker.is_open, worker.deadline = True, math.inf
        if self.sheets is not None:
            return
        self.sheets = sheets
        for number in self._local():
            there = self._kept.outcome(number)
            if there is None:
                self._waiting.append(number)
            else:
                self.outcomes[number] = there
        taken = len(self.outcomes)
        if taken:
            self._say(tr("{n} finished pages are taken over.").format(n=taken))

    def _settle(self, number: int, outcome: Outcome) -> None:
        self.outcomes[number] = outcome
        self._kept.keep(number, outcome)
        title = self.sheets[number - 1][0]
        if outcome.failed:
            self._say(tr("The page “{title}” could not be made: {reason}").format(title=title, reason=outcome.failed))
        self._on_sheet(len(self.outcomes), len(self.sheets), title)

    def _has_failed(self, worker: Worker, message: Dict[str, Any]) -> None:
        """A failure that nobody foresaw costs its sheet; one of the whole order, or of the joining, ends the run."""
        if "broken" in message:
            self._say(message["broken"])
        if worker.busy_with is not None:
            number, worker.busy_with, worker.deadline = worker.busy_with, None, math.inf
            self._settle(number, Outcome(failed=tr("The log says more.")))
        elif "error" in message:
            what, advice, details = message["error"]
            raise AtlasError(what, advice, details)
        else:
            raise AtlasError(tr("The book could not be made."), tr("The log says more."), message["broken"])

    def _has_ended(self, worker: Worker) -> None:
        self._ends += 1
        number, said = worker.busy_with, worker.said()
        if said:
            self._say(said)
        if not worker.is_open and self._python is None:
            self._is_no_worker(worker.python, "ended before it answered")
        self._dismiss(worker)
        if number is None:
            return
        if self._tries[number] < TRIES:
            self._say(tr("The process that made the page “{title}” ended; the page is made again.").format(
                title=self.sheets[number - 1][0]))
            self._waiting.appendleft(number)
        else:
            self._settle(number, Outcome(failed=tr("The process that made it ended twice.")))

    def _dismiss(self, worker: Worker) -> None:
        self.workers.remove(worker)
        worker.stop()
