"""Parts of the window that registers images: an image of its list, and what a job says while it runs."""

from dataclasses import dataclass
from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingFeedback

from ..store.image_reader import ImageFile


@dataclass
class Entry:
    """One image of the list: as it was read, and what became of it."""

    image: ImageFile
    uuid: str = ""
    trouble: str = ""
    kept: Optional[Dict[str, Any]] = None       # corrections made while another one was looked at
    known: bool = False                         # it is in the register, and is only corrected


class JobFeedback(QgsProcessingFeedback):
    """Keeps every error of a job."""

    def __init__(self):
        super().__init__(False)
        self.errors: List[str] = []
        self.last_error = ""

    def reportError(self, error: str, fatalError: bool = False):  # noqa: N802, N803 - QGIS's names
        """Keep the error; called from the thread of the job."""
        self.errors.append(error)
        self.last_error = error
        super().reportError(error, fatalError)
