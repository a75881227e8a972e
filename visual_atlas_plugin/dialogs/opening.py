"""Windows of the bench that stay beside the map: made, shown, and gone when they are closed."""

from typing import Callable, Optional, TypeVar

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QDialog

from ..domain.errors import AtlasError
from ..messages import show_error

Window = TypeVar("Window", bound=QDialog)


def open_window(iface, make: Callable[[], Window], beside: Optional[QPoint] = None) -> Optional[Window]:
    """Show the window that `make` returns, `beside` px from the corner of QGIS's; tell the AtlasError that it raises instead."""
    try:
        window = make()
    except AtlasError as error:
        show_error(iface.messageBar(), error)
        return None
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if beside is not None:
        window.move(iface.mainWindow().geometry().topLeft() + beside)
    window.show()
    return window
