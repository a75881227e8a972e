"""The pages that the export window offers, and how a choice of them becomes the job that toolbox and qgis_process run."""

from dataclasses import dataclass
from typing import Any, Dict, List, NamedTuple, Tuple

from ..i18n import PAGE_LANGUAGES, tr
from ..panel.publish_wish import BOOK, DOSSIERS, EVENT, OVERVIEW, PLATE, ROUTE

STATISTICS = "statistics"
LANGUAGES = (*PAGE_LANGUAGES, "both")       # in the order of the algorithms' list
PREVIEW_DPI = 72


class PageKind(NamedTuple):
    """A kind of page: the algorithm that makes it, its papers in the order of the algorithm's, the name of its file."""

    code: str
    algorithm: str
    papers: Tuple[str, ...]
    file_stem: str
    is_quick: bool = True       # its preview is made anew by itself


KINDS: Tuple[PageKind, ...] = (
    PageKind(OVERVIEW, "exportoverview", ("A3", "A2", "16:9"), "overview"),
    PageKind(ROUTE, "exportroute", ("A4", "A3"), "route"),
    PageKind(EVENT, "exportevent", ("A4", "A3", "16:9"), "event"),
    PageKind(PLATE, "exportplate", ("A4", "A3"), "plate"),
    PageKind(DOSSIERS, "exportdossier", ("A4",), "dossiers"),
    PageKind(STATISTICS, "exportstatistics", ("A4",), "statistics"),
    PageKind(BOOK, "exportbook", ("A4",), "book", is_quick=False),
)


def kind_names() -> List[str]:
    """Return what the kinds are called, in their order."""
    return [tr("Overview map"), tr("Route sheet"), tr("Event sheet"), tr("Facility plate"), tr("Dossiers of the records"),
            tr("Statistics"), tr("Book")]


@dataclass(frozen=True)
class Choice:
    """What is to be written. `filter_json`: the choices of the panel, "" for everything; `paper`, `dates`: places in lists;
    `template`: a file of the user's, "" for the atlas's own."""

    kind: PageKind
    atlas: str
    filter_json: str = ""
    level: int = 0
    language: str = ""
    paper: int = 0
    dpi: int = 300
    title: str = ""
    route: int = 0
    case_id: str = ""
    place_id: str = ""
    dates: int = 0
    template: str = ""

    @property
    def lacks(self) -> str:
        """What must be chosen first, in a sentence; "" where nothing is missing."""
        said = {ROUTE: (self.route, tr("This atlas has no route.")),
                EVENT: (self.case_id, tr("No event of this atlas names two crossings with a point.")),
                PLATE: (self.place_id, tr("No facility of this atlas has a point."))}
        there, words = said.get(self.kind.code, (True, ""))
        return "" if there else words

    def parameters(self, output: str, dpi: int = 0) -> Dict[str, Any]:
        """Return the parameters of the algorithm that writes it to a file."""
        own = {ROUTE: {"ROUTE": self.route}, EVENT: {"CASE_ID": self.case_id},
               PLATE: {"PLACE": self.place_id, "DATES": self.dates}}.get(self.kind.code, {})
        if len(self.kind.papers) > 1:
            own["PAPER"] = self.paper
            own["TEMPLATE"] = self.template
        return {"ATLAS": self.atlas, "FILTER": self.filter_json, "LEVEL": self.level, "TITLE": self.title,
                "LANGUAGE": LANGUAGES.index(self.language), "DPI": dpi or self.dpi, "OUTPUT": output, **own}

    @property
    def algorithm_id(self) -> str:
        """The id of the algorithm."""
        return f"visualatlas:{self.kind.algorithm}"
