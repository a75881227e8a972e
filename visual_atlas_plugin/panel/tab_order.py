"""The Tab key goes through the panel as the eye does: rows from the top, each from the left.

Qt's own order is that in which widgets were made, and here chips, themes and lists are made and remade as the user works.
"""

from typing import Iterator, List, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

SAME_ROW = 10       # px, how far the middles of neighbors on one row lie apart at most


def step(page: QWidget, forward: bool) -> bool:
    """Move the focus to the next widget of a page, or out of it at its end; False where nothing can take it."""
    order = list(stops(page))
    here = page.window().focusWidget()
    place = next((number for number, widget in enumerate(order) if widget is here), None)
    if place is None:
        target: Optional[QWidget] = (order[0] if forward else order[-1]) if order else None
    else:
        place += 1 if forward else -1
        target = order[place] if 0 <= place < len(order) else _outside(page, here, forward)
        if target is None and order:
            target = order[0] if forward else order[-1]
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets below one that the Tab key stops at, in the order in which they are seen."""
    for child in in_rows([child for child in widget.children()
                          if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()]):
        if _takes_focus(child):
            yield child
        yield from stops(child)


def in_rows(widgets: List[QWidget]) -> List[QWidget]:
    """Return neighbors row by row from the top, each row from the left."""
    rows: List[List[QWidget]] = []
    for widget in sorted(widgets, key=lambda each: each.geometry().center().y()):
        middle = widget.geometry().center().y()
        if rows and middle - rows[-1][0].geometry().center().y() <= SAME_ROW:
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return [widget for row in rows for widget in sorted(row, key=lambda each: each.x())]


def _takes_focus(widget: QWidget) -> bool:
    """Whether the Tab key stops at a widget that is in sight."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None


def _outside(page: QWidget, here: QWidget, forward: bool) -> Optional[QWidget]:
    """Return the next widget of the window that is not in the page, in Qt's own order."""
    widget = here.nextInFocusChain() if forward else here.previousInFocusChain()
    while widget is not None and widget is not here:
        mine = widget is page or page.isAncestorOf(widget)
        if not mine and widget.isVisible() and _takes_focus(widget):
            return widget
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    return None
