"""The image behind the mark that is reviewed: shown for the time of the review, then taken from the map again."""

from typing import Dict, Optional

from qgis.core import QgsProject

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import ImageRecord
from ..i18n import told, tr
from ..mapping import image_layers
from ..store.images import read_images


class ReviewImage:
    """Shows one registered image at a time. What was on the map already stays on it at the end."""

    def __init__(self, atlas_path: str):
        """Raises AtlasError where the images cannot be read."""
        self._images: Dict[str, ImageRecord] = {image.uuid: image for image in read_images(atlas_path)}
        self._shown = ""

    def record(self, uuid: str) -> Optional[ImageRecord]:
        """Return what the atlas says of an image, None where it has none."""
        return self._images.get(uuid)

    def show(self, uuid: str) -> str:
        """Show an image instead of the one before; return in words why it cannot be shown, "" where it is."""
        if uuid == self._shown and uuid:
            return ""
        self.release()
        record = self._images.get(uuid)
        if record is None:
            return tr("This mark names no image, so it cannot be held against one.")
        project = QgsProject.instance()
        was_there = image_layers.layer_of(project, uuid) is not None
        try:
            image_layers.show_image(project, record)
        except AtlasError as error:
            return told(error)
        self._shown = "" if was_there else uuid
        return ""

    def release(self) -> None:
        """Take the image from the map, where this showed it."""
        if self._shown:
            image_layers.hide_image(QgsProject.instance(), self._shown)
            self._shown = ""
