"""Sealing and verifying from the menu: QGIS's own window of the algorithm, with the open atlas filled in."""

from typing import Dict, Sequence

from ..domain.errors import AtlasError


def show_log_job(job: str, atlases: Sequence[str]) -> Dict[str, object]:
    """Show the window of visualatlas:seallog or visualatlas:verifylog until it is closed; return what it gave back.

    `atlases`: paths of those that are open. Raises AtlasError where QGIS's Processing is switched off.
    """
    try:
        import processing
    except ImportError as error:
        raise AtlasError("The Processing plugin of QGIS is switched off.",
                         "Switch it on under Plugins > Manage and install plugins, and try again.", str(error)) from error
    return processing.execAlgorithmDialog(f"visualatlas:{job}", {"ATLAS": atlases[0]} if atlases else {})
