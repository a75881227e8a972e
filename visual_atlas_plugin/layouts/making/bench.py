"""The work of a worker: opens an order, makes its sheets, binds its book. The same that one process alone does."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable, Dict, Optional

from ...i18n import beside, speaking
from ...mapping import naming
from ..book.whole import BookMaker, Outcome
from . import order_file


class Bench:
    """Does commands, each a mapping with `do`; answers by `answer(**message)`. Raises AtlasError."""

    def __init__(self, answer: Callable[..., None]):
        self._answer = answer
        self._maker: Optional[BookMaker] = None
        self._open = ExitStack()

    def do(self, command: Dict[str, Any]) -> None:
        """Do one command and answer it."""
        {"open": self._open_order, "make": self._make, "bind": self._bind}[command["do"]](command)

    def close(self) -> None:
        """Leave everything."""
        self._maker = None
        self._open.close()

    def _open_order(self, command: Dict[str, Any]) -> None:
        order, names = order_file.read(Path(command["order"]).read_bytes())
        self._open.enter_context(naming.using(names))
        self._open.enter_context(speaking(names.spoken))
        self._open.enter_context(beside(names.second))
        folder = Path(command["folder"])
        self._maker = self._open.enter_context(BookMaker(order, folder))
        sheets = [[sheet.title, sheet.asks_network] for sheet in self._maker.plan()]
        self._answer(sheets=sheets, peak_mb=peak_mb())

    def _make(self, command: Dict[str, Any]) -> None:
        number, path = command["number"], Path(command["path"])
        draft = path.with_name(f"draft-{path.name}")
        outcome = self._maker.make(number, draft)
        if not outcome.failed:
            draft.replace(path)
        self._answer(made=number, outcome=list(outcome_values(outcome)), peak_mb=peak_mb())

    def _bind(self, command: Dict[str, Any]) -> None:
        files = {int(number): Path(path) for number, path in command["files"].items()}
        outcomes = {int(number): outcome_of(values) for number, values in command["outcomes"].items()}
        bound = self._maker.bind(Path(command["target"]), files, outcomes,
                                 lambda percent: self._answer(progress=percent))
        self._answer(pages=bound.pages, peak_mb=peak_mb())


def outcome_values(outcome: Outcome):
    """Return an outcome as JSON holds it."""
    return outcome.failed, outcome.without, list(outcome.credits)


def outcome_of(values) -> Outcome:
    """Return the outcome of `outcome_values`."""
    failed, without, credits = values
    return Outcome(failed, without, tuple(credits))


def peak_mb() -> float:
    """Return the most memory that this process has held, MB; 0 where the system does not tell."""
    try:
        told = Path("/proc/self/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("VmHWM")), 0.0)
