"""How the panel looks: colors mixed from the user's palette, so that it sits well in light and dark QGIS.

A theme of QGIS is a style sheet: it colors docks, labels and buttons, but leaves a transparent window color and a text
color of no use in the palette of a widget that draws itself. Those get the palette of the dock (`use`).
"""

from typing import List

from qgis.PyQt.QtGui import QColor, QPalette

from ..domain import palette as house

FOCUS_LIGHT = "#4046D8"
FOCUS_DARK = "#8FB7D3"
MARGIN = 12     # px beside every section
INNER_RIGHT = 8  # px at the right inside the part that scrolls, beside its scroll bar
OUTSET = 4      # px by which tick boxes stand out to the left, so that their marks line up with the text
TARGET = 24     # px, the least height and width of what can be clicked


_in_use: List[QPalette] = []       # the palette of the dock, once it is known


def use(palette: QPalette) -> None:
    """Take the palette of the dock for widgets whose own was made useless by a theme."""
    _in_use[:] = [QPalette(palette)]


def window(palette: QPalette) -> QColor:
    """Color behind the text."""
    return _usable(palette).color(QPalette.ColorRole.Window)


def _usable(palette: QPalette) -> QPalette:
    return palette if palette.color(QPalette.ColorRole.Window).alpha() or not _in_use else _in_use[0]


def is_dark(palette: QPalette) -> bool:
    """Whether the palette writes light on dark."""
    return window(palette).lightness() < text(palette).lightness()


def mixed(front: QColor, back: QColor, share: float) -> QColor:
    """Return `share` (0..1) of the front color over the back color."""
    return QColor(*(round(f * share + b * (1 - share)) for f, b in zip(front.getRgb()[:3], back.getRgb()[:3])))


def text(palette: QPalette) -> QColor:
    """Color of text."""
    return _usable(palette).color(QPalette.ColorRole.WindowText)


def quiet(palette: QPalette) -> QColor:
    """Color of second lines, still 4.5:1 or better on the usual palettes."""
    return mixed(text(palette), window(palette), 0.68)


def rule(palette: QPalette) -> QColor:
    """Color of thin lines and of tracks behind bars."""
    return mixed(text(palette), window(palette), 0.16)


def rest(palette: QPalette) -> QColor:
    """Color of bars for records that do not match."""
    return mixed(text(palette), window(palette), 0.28)


def count(palette: QPalette) -> QColor:
    """The one color of counts."""
    return QColor((house.NIGHT if is_dark(palette) else house.PAPER)["count"])


def rim(palette: QPalette) -> QColor:
    """Rim of a swatch."""
    return QColor(house.NIGHT["text"] if is_dark(palette) else house.INK)


def focus(palette: QPalette) -> QColor:
    """Color of the ring around what has the keyboard."""
    return QColor(FOCUS_DARK if is_dark(palette) else FOCUS_LIGHT)


_SHEET = """
#vaPanel {{ font-size: {size}pt; }}
#vaPanel QLabel[look="quiet"] {{ color: {quiet}; font-size: {small}pt; }}
#vaPanel QLabel[look="big"] {{ font-size: {big}pt; font-weight: 600; }}
#vaPanel QLabel[look="number"][dim="true"] {{ color: {quiet}; }}
#vaPanel QLabel[look="title"] {{ font-size: {title}pt; font-weight: 600; }}
#vaPanel QLabel[look="strong"] {{ font-weight: 600; }}
#vaPanel QLabel[look="badge"] {{ color: {quiet}; border: 1px solid {line}; border-radius: 9px;
    padding: 0px 7px; font-size: {small}pt; }}
#vaPanel QLabel[look="warning"] {{ color: #FFFFFF; background: {warning}; border-radius: 3px;
    padding: 2px 6px; font-size: {small}pt; font-weight: 600; }}
#vaPanel QFrame[look="rule"] {{ background: {line}; border: none; }}
#vaPanel QFrame[look="note"] {{ background: {wash}; border: none; border-radius: 6px; }}
#vaPanel QPushButton[look] {{ min-height: 20px; border: 2px solid transparent;
    border-radius: 5px; background: transparent; color: {text}; padding: 0px 4px; }}
#vaPanel QPushButton[look]:hover {{ background: {hover}; }}
#vaPanel QPushButton[look]:pressed {{ background: {line}; }}
#vaPanel QPushButton[look]:disabled {{ color: {faint}; }}
#vaPanel QPushButton[look="name"] {{ text-align: left; padding: 0px 2px; }}
#vaPanel QPushButton[look="name"][dim="true"] {{ color: {quiet}; }}
#vaPanel QPushButton[look="head"] {{ text-align: left; font-weight: 600; padding: 2px 2px; }}
#vaPanel QPushButton[look="link"] {{ color: {count}; text-align: left; text-decoration: underline; padding: 0px 2px; }}
#vaPanel QPushButton[look="button"] {{ border: 1px solid {edge}; padding: 3px 10px; margin: 1px; }}
#vaPanel QPushButton[look="primary"] {{ background: {count}; color: {on_count}; border: 1px solid {count};
    padding: 3px 10px; margin: 1px; font-weight: 600; }}
#vaPanel QPushButton[look="primary"]:disabled {{ background: transparent; color: {faint}; border-color: {line}; }}
#vaPanel QPushButton[look="primary"]:hover {{ background: {count_hover}; }}
#vaPanel QPushButton[look="preset"] {{ border: 1px solid {line}; margin: 1px; padding: 0px 5px; font-size: {small}pt; }}
#vaPanel QPushButton[look="preset"]:checked {{ background: {chip}; border-color: {count}; }}
#vaPanel QPushButton[look="chip"] {{ background: {chip}; border: 1px solid {chip}; margin: 1px; padding: 0px 8px;
    border-radius: 11px; font-size: {small}pt; }}
#vaPanel QPushButton[look="chip"]:hover {{ border-color: {count}; }}
#vaPanel QPushButton[ring="true"] {{ border: 2px solid {focus}; margin: 0px; }}
#vaPanel QCheckBox {{ border: 2px solid transparent; border-radius: 5px; padding: 1px; spacing: 4px;
    min-height: 18px; }}
#vaPanel QCheckBox[ring="true"] {{ border: 2px solid {focus}; }}
#vaPanel QLineEdit[wrong="true"] {{ border: 2px solid {warning}; }}
#vaPanel QScrollArea, #vaPanel QWidget[look="inside"] {{ background: transparent; border: none; }}
#vaPanel QTabBar::tab {{ background: transparent; border: none; border-bottom: 2px solid transparent; color: {quiet};
    min-height: 22px; padding: 2px 4px; margin: 0px; }}
#vaPanel QTabBar::tab:selected {{ color: {text}; border-bottom-color: {count}; font-weight: 600; }}
#vaPanel QTabBar::tab:hover {{ background: {hover}; }}
#vaPanel QTabBar::tab:focus {{ border: 2px solid {focus}; border-radius: 5px; }}
"""


# A theme's own fields write gray on gray, the words in an empty field most of all.
_DARK_FIELDS = """
#vaPanel QLineEdit {{ color: {text}; background: {field}; border: 1px solid {edge}; border-radius: 3px; padding: 2px 4px; }}
"""


def sheet(palette: QPalette, point_size: float) -> str:
    """Return the style sheet of the panel for a palette and the size of the user's font in points."""
    back = window(palette)
    ink, hue = text(palette), count(palette)
    colors = {
        "text": ink, "quiet": quiet(palette), "line": rule(palette), "edge": mixed(ink, back, 0.4),
        "faint": mixed(ink, back, 0.42), "hover": mixed(ink, back, 0.08), "wash": mixed(hue, back, 0.09),
        "chip": mixed(hue, back, 0.2), "count": hue, "focus": focus(palette),
        "count_hover": mixed(hue, ink, 0.85), "on_count": QColor(house.INK if is_dark(palette) else "#FFFFFF"),
        "warning": QColor(house.WARNING), "field": mixed(ink, back, 0.1),
    }
    sizes = {"size": point_size, "small": point_size * 0.92, "big": point_size * 1.35, "title": point_size * 1.1}
    pattern = _SHEET + (_DARK_FIELDS if is_dark(palette) else "")
    return pattern.format(**{name: color.name() for name, color in colors.items()},
                          **{name: f"{value:.2f}" for name, value in sizes.items()})
