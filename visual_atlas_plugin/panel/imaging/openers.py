"""The windows that the row of commands opens; each is imported when it is asked for, never before."""

import importlib
from importlib.util import find_spec
from typing import Dict, List, NamedTuple, Optional

from qgis.PyQt.QtWidgets import QWidget

from ...i18n import tr

_DIALOGS = __package__.rsplit(".", 2)[0] + ".dialogs."


class Opener(NamedTuple):
    """A window: the module of dialogs/ and the function in it that opens it, taking `iface` and the context."""

    module: str
    function: str
    words: str
    tip: str


def openers() -> Dict[str, Opener]:
    """Return every window by the name of its command, in the order of the row."""
    return {
        "register": Opener("register_image", "open_register", tr("Register an image…"),
                           tr("Take a file or a service into the list of images, with its date and its terms")),
        "offset": Opener("image_offset", "open_offset", tr("Offset…"),
                         tr("Measure by clicks how far the image on screen lies beside another one")),
        "stac": Opener("stac_search", "open_stac", tr("Search catalogs…"), tr("Look for scenes of this place in a catalog")),
        "pack": Opener("offline_pack", "open_pack", tr("Offline pack…"),
                       tr("Keep imagery of some places for work without network")),
        "changes": Opener("change_table", "open_changes", tr("Changes…"),
                          tr("What appeared, vanished or grew from date to date")),
        "review": Opener("review_marks", "open_review", tr("Review…"), tr("Go through marks of others with their images")),
        "kinds": Opener("observation_kinds", "open_kinds", tr("Kinds of marks…"),
                        tr("Add, change and retire what can be marked, and choose its keys")),
        "keep": Opener("keep_view", "open_keep_view", tr("Keep this view…"),
                       tr("Put a picture of the map into the atlas as evidence")),
    }


def present() -> List[str]:
    """Return the commands whose window is part of this version."""
    return [name for name, opener in openers().items() if find_spec(_DIALOGS + opener.module) is not None]


def open_window(name: str, iface, context) -> Optional[QWidget]:
    """Open the window of a command and return it, None where it told why not. Raises AtlasError as the window does."""
    opener = openers()[name]
    return getattr(importlib.import_module(_DIALOGS + opener.module), opener.function)(iface, context)
