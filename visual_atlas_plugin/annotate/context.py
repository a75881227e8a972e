"""What is at hand at the bench: the atlas, the place, the image and the analyst. Everybody of this floor listens to it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..settings import ANALYST_ID

if TYPE_CHECKING:
    from ..domain.imaging.image_record import ImageRecord


@dataclass(frozen=True)
class PlaceAtHand:
    """A place that is being examined; lon and lat in WGS84 degrees, None where its point is not known."""

    uuid: str
    place_id: str
    names: Tuple[str, ...] = ()     # the first is the one to show
    kind: str = "other"
    lon: Optional[float] = None
    lat: Optional[float] = None
    precision: str = "unknown"      # 'building', 'site', 'settlement', 'county', 'unknown'

    @property
    def title(self) -> str:
        """The name to show, its id where it has none."""
        return self.names[0] if self.names else self.place_id

    @property
    def is_building(self) -> bool:
        """Whether an image at the point shows the place itself; a point of a settlement or a county is no building."""
        return self.precision in ("building", "site")


class WorkContext(QObject):
    """Says what is at hand and tells when it changed: once for each change, and never where nothing did."""

    changed = pyqtSignal()
    register_changed = pyqtSignal()     # images were added to the register of the atlas, or changed in it

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._atlas_path = self._atlas_uuid = ""
        self._place: Optional[PlaceAtHand] = None
        self._image: "Optional[ImageRecord]" = None

    @property
    def atlas_path(self) -> str:
        """The file of the atlas, "" while none is open."""
        return self._atlas_path

    @property
    def atlas_uuid(self) -> str:
        """The identity of the atlas, "" while none is open."""
        return self._atlas_uuid

    @property
    def place(self) -> Optional[PlaceAtHand]:
        """The place that is being examined."""
        return self._place

    @property
    def image(self) -> "Optional[ImageRecord]":
        """The registered image that marks are drawn on."""
        return self._image

    @property
    def analyst(self) -> str:
        """The analyst id of the options, "unknown" where none was given."""
        return ANALYST_ID.value() or "unknown"

    def set_atlas(self, path: str, uuid: str) -> None:
        """Work on an atlas ("" and "" for none); another one starts without place and image."""
        if (path, uuid) == (self._atlas_path, self._atlas_uuid):
            return
        if uuid != self._atlas_uuid:
            self._place = self._image = None
        self._atlas_path, self._atlas_uuid = path, uuid
        self.changed.emit()

    def set_place(self, place: Optional[PlaceAtHand], image: "Optional[ImageRecord]" = None) -> None:
        """Examine a place, on an image where one is given.

        Another place starts without the image of the last: no mark may carry an image that does not show its place.
        """
        same_place = (place.uuid if place else "") == (self._place.uuid if self._place else "")
        new_image = self._image if image is None and same_place else image
        if (place, new_image) == (self._place, self._image):
            return
        self._place, self._image = place, new_image
        self.changed.emit()

    def set_image(self, image: "Optional[ImageRecord]") -> None:
        """Draw on another image of the place."""
        if image == self._image:
            return
        self._image = image
        self.changed.emit()
