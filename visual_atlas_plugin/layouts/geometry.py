"""Where everything stands on the overview page, for each paper: the one table of its geometry.

Page coordinates are millimetres from the upper left corner; map coordinates are metres of OVERVIEW_CRS;
scales are denominators. Nothing here needs QGIS.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from typing import Iterator, NamedTuple, Optional, Tuple

# One scale bar is true to 0.1 % over the whole page in this projection (style guide, section 8).
OVERVIEW_CRS = "+proj=lcc +lat_1=40.5 +lat_2=42.8 +lat_0=41.65 +lon_0=127.5 +datum=WGS84 +units=m +no_defs"
MAIN_SCALE = 1_800_000
LOCATOR_SCALE = 25_000_000


class Box(NamedTuple):
    """A rectangle on the page, mm."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Right edge, mm."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Lower edge, mm."""
        return self.y + self.h


class Extent(NamedTuple):
    """A rectangle on the ground, metres of OVERVIEW_CRS."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float


class Window(NamedTuple):
    """One enlarged view: its letter, what it shows, and how the main map points at it."""

    letter: str
    name: str
    scale: int
    lon: float                       # center, degrees WGS84
    lat: float
    bar_m: int                       # length of its scale bar on the ground, m
    letter_at: Tuple[float, float]   # offset of its letter from the center of its frame on the main map, mm
    # upper left corners that the countries' names may take in the window, mm, the best first
    china_at: Tuple[Tuple[float, float], ...]
    korea_at: Tuple[Tuple[float, float], ...]


PAGE = Box(0, 0, 420, 297)
MARGIN = 12.0
TITLE = Box(12, 10.5, 290, 11)
SUBTITLE = Box(12, 22.2, 290, 9)
IMPRINT_HEAD = Box(318, 12, 90, 16)      # made on, edition, publisher's mark
MAP = Box(12, 36, 300, 235)
MAP_CENTER = (-30_600.0, -36_900.0)      # Dandong to Hunchun with room for their labels
LEGEND_W = 92.0
LEGEND_INSET = 4.0                       # from the lower right corner of the map
LOCATOR = Box(15, 39, 46, 46)
LOCATOR_CENTER = (0.0, -245_000.0)
LOCATOR_NAMES = (("China", 3, 14), ("North Korea", 17, 24.5), ("South Korea", 18, 37))   # mm in the locator
SCALE_BAR = Box(18, 254, 70, 13)
NORTH_ARROW = Box(88, 255.5, 6, 9)
FOOT = Box(12, 273, 396, 12)
COLUMN_X = 318.0
WINDOW_W, WINDOW_H = 90.0, 36.0
CAPTION_H = 3.8

# Centers are chosen so that every leg over a river lies inside; a test measures it.
WINDOWS = (
    Window("A", "Dandong–Sinuiju", 100_000, 124.4040, 40.1055, 1000, (-6.5, -5.5),
           ((3, 3), (3, 12)), ((69, 31), (69, 22), (40, 31))),
    Window("B", "Ji'an–Manpo", 50_000, 126.2730, 41.1517, 500, (5.0, 6.5),
           ((3, 3), (20, 3)), ((69, 31), (69, 20), (45, 31))),
    Window("C", "Changbai–Hyesan", 80_000, 128.1780, 41.4066, 1000, (0.0, -11.0),
           ((3, 3), (3, 14)), ((70, 31), (70, 17), (70, 22))),
    Window("D", "Nanping–Musan", 125_000, 129.2120, 42.2477, 2000, (-8.5, -4.6),
           ((3, 17), (3, 30)), ((69, 17), (69, 8), (69, 31))),
    Window("E", "Sanhe–Hoeryong", 100_000, 129.7440, 42.4505, 1000, (-4.2, -6.0),
           ((3, 15), (3, 3), (3, 24)), ((69, 12), (69, 31), (69, 3))),
    Window("F", "Tumen–Onsong", 200_000, 129.9130, 42.9615, 2000, (0.0, -6.0),
           ((3, 31), (3, 12)), ((42, 31), (60, 31), (20, 31))),
)


class OverviewPaper(NamedTuple):
    """A paper of the overview: its size and where its parts stand. `type_factor`: how much larger its type is than A3's."""

    name: str
    page: Box
    title: Box
    subtitle: Box
    imprint_head: Box
    map: Box
    map_center: Tuple[float, float]     # m of OVERVIEW_CRS
    scale: int
    legend: Optional[Box]               # where the legend has a column of its own; None: in the lower right corner of the map
    legend_w: float
    locator: Optional[Box]              # None: the page has none
    scale_bar: Box
    bar_km: int                         # of one of the four parts of the scale bar
    north_arrow: Box
    foot: Box
    shares: Tuple[float, float, float]  # of the foot: notes, sources, imprint
    windows: Tuple[Window, ...]
    column_x: float
    window_w: float
    window_h: float
    type_factor: float = 1.0


# shares of the foot: notes, sources, imprint
SHARES = (0.26, 0.44, 0.30)
A3 = OverviewPaper("A3", PAGE, TITLE, SUBTITLE, IMPRINT_HEAD, MAP, MAP_CENTER, MAIN_SCALE, None, LEGEND_W, LOCATOR, SCALE_BAR, 25,
                   NORTH_ARROW, FOOT, SHARES, WINDOWS, COLUMN_X, WINDOW_W, WINDOW_H)


def resized(window: Window, scale: int, by: float) -> Window:
    """Return a window in a frame `by` times as wide, at another scale: about the same ground."""
    def grown(spots):
        return tuple((x * by, y * by) for x, y in spots)
    return window._replace(scale=scale, letter_at=grown([window.letter_at])[0], china_at=grown(window.china_at),
                           korea_at=grown(window.korea_at))


_A2_SCALES = (70_000, 35_000, 55_000, 85_000, 70_000, 140_000)
A2 = OverviewPaper(
    "A2", Box(0, 0, 594, 420), Box(12, 11, 420, 14), Box(12, 25.5, 420, 11), Box(450, 12, 132, 22), Box(12, 41, 432, 338.4),
    MAP_CENTER, 1_250_000, None, 112.0, Box(16, 45, 46, 46), Box(20, 357, 96, 16), 25, Box(118, 358, 8, 12),
    Box(12, 384, 570, 24), SHARES,
    tuple(resized(window, scale, 132 / WINDOW_W) for window, scale in zip(WINDOWS, _A2_SCALES)), 450.0, 132.0, 52.0, 1.2)
# a slide has no windows, for a hall could not read them, and its legend beside the map
SLIDE = OverviewPaper(
    "16:9", Box(0, 0, 338.7, 190.5), Box(10, 6, 250, 12), Box(10, 18, 232, 8), Box(262, 7.5, 66.7, 18), Box(10, 28, 204, 140),
    (-36_000.0, -10_000.0), 2_750_000, Box(218, 28, 110.7, 140), 110.7, None, Box(150, 151, 48, 13), 25,
    Box(202, 152, 7, 10), Box(10, 169.5, 318.7, 18), (0.36, 0.28, 0.36), (), 0.0, 0.0, 0.0, 1.2)
PAPERS = (A3, A2, SLIDE)

_paper: ContextVar[OverviewPaper] = ContextVar("visual_atlas_overview_paper", default=A3)


def paper() -> OverviewPaper:
    """Return the paper that the overview is made for now."""
    return _paper.get()


@contextmanager
def using(chosen: OverviewPaper) -> Iterator[None]:
    """Make the overview for another paper for a while."""
    token = _paper.set(chosen)
    try:
        yield
    finally:
        _paper.reset(token)


def window_box(index: int) -> Box:
    """Return the place of the window with this number (0 is A) on the page: the first level with the top of the map, the
    last one with its foot."""
    here = paper()
    pitch = (here.map.h - here.window_h) / (len(here.windows) - 1)
    return Box(here.column_x, here.map.y + index * pitch, here.window_w, here.window_h)


def extent_around(x: float, y: float, box: Box, scale: float) -> Extent:
    """Return the ground that a map item of this size shows at this scale around a center (m)."""
    half_w, half_h = box.w * scale / 2000.0, box.h * scale / 2000.0
    return Extent(x - half_w, y - half_h, x + half_w, y + half_h)


def main_extent() -> Extent:
    """Return the ground of the main map."""
    here = paper()
    return extent_around(*here.map_center, here.map, here.scale)


def on_page(x: float, y: float, extent: Extent, box: Box) -> Tuple[float, float]:
    """Return where a point of the ground (m) falls on the page, mm."""
    return (box.x + (x - extent.xmin) / (extent.xmax - extent.xmin) * box.w,
            box.y + (extent.ymax - y) / (extent.ymax - extent.ymin) * box.h)
