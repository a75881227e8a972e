"""Makes a book by workers where they can be started, else in this process; what is finished is kept when a run ends early."""

from pathlib import Path
from typing import Callable, Dict, List, NamedTuple

from ...domain.errors import AtlasError, Stopped
from ...i18n import tr
from ...mapping import naming
from .. import export
from ..book.whole import BookMaker, Order, Outcome, check_can_join
from . import order_file
from .caught import Caught
from .here import on_main_thread
from .keeping import Kept, folder_of, made_from
from .team import Team
from .workers import NoWorkers

MOST_ROWS = 200_000     # of an edition that is handed on: beyond it, every worker would hold a database
MAKING_SHARE = 90.0     # percent of the progress


class Made(NamedTuple):
    """A written book: its pages, the titles of those that could not be made, the most memory of a worker (MB; 0: none)."""

    pages: int
    failed: List[str]
    peak_mb: float = 0.0


class Listener(NamedTuple):
    """Whom a run tells how far it is, and asks whether to go on."""

    on_progress: Callable[[float], None] = lambda percent: None
    is_canceled: Callable[[], bool] = lambda: False
    say: Callable[[str], None] = lambda line: None
    on_page: Callable[[str], None] = lambda line: None


def make_book(order: Order, target: Path, workers: int = 2, listener: Listener = Listener()) -> Made:
    """Write the book of an order. Raises AtlasError, Stopped: an older file is then as it was, and finished pages are kept."""
    if not order.as_pictures:
        check_can_join()
    elif target.exists():
        raise AtlasError(tr("{name} is there already.").format(name=target.name), tr("Choose the name of a new folder."))
    names = naming.current()
    kept = Kept(target, made_from(order, names), order.ending)
    is_done = False
    try:
        with export.working_folder(target) as folder:
            made = _Run(order, target, folder, kept, listener).make(workers)
        is_done = True
        return made
    finally:
        stay = kept.leave(is_done)
        if stay:
            listener.say(tr("{n} finished pages are kept in {folder}; the next export of the same book to this file takes them "
                            "over.").format(n=stay, folder=folder_of(target).name))


class _Run:
    """One run."""

    def __init__(self, order: Order, target: Path, folder: Path, kept: Kept, listener: Listener):
        self._order, self._target, self._folder, self._kept, self._listener = order, target, folder, kept, listener

    def make(self, workers: int) -> Made:
        """Make the book by so many workers, or here."""
        rows = sum(len(table.rows) for table in self._order.release.tables.values())
        if workers > 0 and rows <= MOST_ROWS:
            try:
                return self._by_workers(workers)
            except NoWorkers as none:
                self._listener.say(tr("No worker process could be started ({reason}); QGIS makes the pages itself and waits "
                                      "meanwhile.").format(reason=none))
        return on_main_thread(self._here, self._listener.is_canceled)

    def _by_workers(self, workers: int) -> Made:
        order = self._folder / "order.json"
        order_file.write_private(order, order_file.written([self._order, naming.current()]))
        with Team(order, self._folder, workers, self._kept, self._listener.is_canceled, self._on_sheet,
                  self._listener.say) as team:
            outcomes = team.make_sheets()
            if len(outcomes) < len(team.sheets):        # the network is asked by QGIS alone: it has the switch
                outcomes = on_main_thread(lambda: self._rest(outcomes), self._listener.is_canceled)
            files = {number: self._kept.path(number) for number in outcomes}
            pages = team.bind(self._target, files, outcomes, self._on_binding)
            titles = [team.sheets[number - 1][0] for number in sorted(outcomes) if outcomes[number].failed]
            return Made(pages, titles, team.peak_mb)

    def _here(self) -> Made:
        """Make the whole book in this process."""
        with BookMaker(self._order, self._folder) as maker:
            outcomes = self._sheets(maker, {})
            files = {number: self._kept.path(number) for number in outcomes}
            bound = maker.bind(self._target, files, outcomes, self._on_binding, self._listener.is_canceled)
            return Made(bound.pages, [sheet.title for sheet in maker.sheets if outcomes[sheet.number].failed])

    def _rest(self, outcomes: Dict[int, Outcome]) -> Dict[int, Outcome]:
        with BookMaker(self._order, self._folder) as maker:
            return self._sheets(maker, outcomes)

    def _sheets(self, maker: BookMaker, done: Dict[int, Outcome]) -> Dict[int, Outcome]:
        """Make the sheets of which nothing came yet. Raises Stopped."""
        sheets = maker.plan()
        there = {sheet.number: self._kept.outcome(sheet.number) for sheet in sheets if sheet.number not in done}
        outcomes = {**done, **{number: outcome for number, outcome in there.items() if outcome is not None}}
        if len(outcomes) > len(done):
            self._listener.say(tr("{n} finished pages are taken over.").format(n=len(outcomes) - len(done)))
        for sheet in sheets:
            if sheet.number in outcomes:
                continue
            if self._listener.is_canceled():
                raise Stopped("Stopped before the end.", "Nothing was written.")
            with Caught() as end:
                outcome = maker.make(sheet.number, self._kept.path(sheet.number))
            if end.error is not None:
                self._listener.say(end.details)
                outcome = Outcome(failed=tr("The log says more."))
            outcomes[sheet.number] = outcome
            self._kept.keep(sheet.number, outcome)
            if outcome.failed:
                self._listener.say(tr("The page “{title}” could not be made: {reason}").format(
                    title=sheet.title, reason=outcome.failed))
            self._on_sheet(len(outcomes), len(sheets), sheet.title)
        return outcomes

    def _on_sheet(self, done: int, total: int, title: str) -> None:
        self._listener.on_page(tr("Page {n} of {total}: {title}").format(n=done, total=total, title=title))
        self._listener.on_progress(MAKING_SHARE * done / total)

    def _on_binding(self, percent: float) -> None:
        self._listener.on_progress(MAKING_SHARE + (100 - MAKING_SHARE) * percent / 100)
