"""Charts that may leave the atlas: counted over public records alone, named, and with their level below them."""

from dataclasses import dataclass
from datetime import date
from typing import Dict, Mapping, Tuple

from ..domain import chart_data
from ..domain.chart_data import Chart, Charts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping.filter_text import filter_sentence
from ..store.index_reader import Totals, load_totals, place_names
from ..store.public_index import PublicIndex, load_public_index
from . import chart_files, chart_words
from .chart_drawing import draw
from .chart_shapes import PAPER_INK, Drawing, Ink, Sheet, ThemeLook
from .chart_words import Foot, Names

SVG, PNG, PDF, CSV = "svg", "png", "pdf", "csv"
FORMATS: Tuple[str, ...] = (SVG, PNG, PDF, CSV)
ABOUT_FILE = "about_these_charts.txt"


@dataclass(frozen=True)
class ChartSet:
    """The four charts with everything that is needed to draw and to tell them, in the language spoken when made."""

    charts: Charts
    names: Names
    themes: Mapping[str, ThemeLook]
    foot: Foot
    held_back: int = 0

    def drawing(self, kind: str, width_mm: float, ink: Ink = PAPER_INK) -> Drawing:
        """Return one of chart_data.CHARTS as a drawing on paper."""
        return draw(self.charts[kind], self.names, Sheet.of_paper(width_mm, self.themes, ink), self.foot)

    def title(self, kind: str) -> str:
        """Return the title of a chart as one line of plain text."""
        return chart_words.title(self.charts[kind]).replace(chart_words.HARD_SPACE, " ")

    def described(self, kind: str) -> str:
        """Return a chart in words."""
        return chart_words.described(self.charts[kind], self.names)


def looks(totals: Totals, names: Names) -> Dict[str, ThemeLook]:
    """Return how the themes of an atlas are shown."""
    return {theme.theme_id: ThemeLook(names.theme(theme.theme_id), theme.code, theme.color) for theme in totals.themes}


def theme_pairs(totals: Totals) -> Dict[str, Tuple[str, str]]:
    """Return the English and the Korean names of the themes of an atlas."""
    return {theme.theme_id: (theme.name, theme.name_ko) for theme in totals.themes}


def published(path: str, state: FilterState, day: date) -> ChartSet:
    """Read an atlas file and count what may leave it on that day. Raises AtlasError."""
    return of_public(path, load_public_index(path, day), state)


def of_public(path: str, public: PublicIndex, state: FilterState) -> ChartSet:
    """Return the charts of an index of what may leave. Raises AtlasError where the names cannot be read."""
    totals = load_totals(path)
    counts = public.index.counts(state)
    names = chart_words.names_of(theme_pairs(totals), place_names(path, public_only=True))
    sentence = filter_sentence(state, counts, names.themes, published=True, place_names=names.places)
    return ChartSet(chart_data.in_public(chart_data.all_charts(public.index, state, counts)), names, looks(totals, names),
                    chart_words.published_foot(sentence, public.held_back, totals.synthetic), public.held_back)


def as_files(charts: ChartSet, formats: Tuple[str, ...], width_mm: float, dpi: int, day: date,
             editable: bool = False) -> Dict[str, bytes]:
    """Return the content of each file by its name: every chart in every format, and a text about them."""
    files: Dict[str, bytes] = {}
    for kind, stem in chart_words.file_names().items():
        drawing = charts.drawing(kind, width_mm)
        makers = {SVG: lambda: chart_files.svg(drawing, charts.title(kind), charts.described(kind), editable),
                  PNG: lambda: chart_files.png(drawing, dpi), PDF: lambda: chart_files.pdf(drawing, charts.title(kind), day),
                  CSV: lambda: chart_files.csv_table(chart_words.table(charts.charts[kind], charts.names))}
        for fmt in formats:
            files[f"{stem}.{fmt}"] = makers[fmt]()
    files[ABOUT_FILE] = about(charts).encode("utf-8")
    return files


def about(charts: ChartSet) -> str:
    """Return the charts in words: descriptions for those who hear them, level, choices, what is left out."""
    parts = [tr("SYNTHETIC: made-up cases, no real person or event")] if charts.foot.synthetic else []
    parts += [line for line in charts.foot.lines if line]
    for kind in chart_data.CHARTS:
        chart: Chart = charts.charts[kind]
        parts.append(" ".join([charts.described(kind), *chart_words.reading(chart)]))
    return "\n\n".join(parts) + "\n"
