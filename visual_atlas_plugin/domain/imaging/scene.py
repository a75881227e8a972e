"""A scene that a catalog lists: one satellite picture, before it is an image of the atlas."""

from dataclasses import dataclass
from typing import Optional, Tuple

from ..errors import AtlasError
from . import search_area
from .image_record import ImageRecord
from .search_area import Box


@dataclass(frozen=True)
class Scene:
    """One scene. Text that the catalog does not give is "", a number None. All text is plain text of somebody else's."""

    scene_id: str
    collection: str = ""
    title: str = ""
    acquired_at: str = ""                # EDTF; "" = unknown
    acquired_text: str = ""              # as the catalog writes it
    start_day: Optional[int] = None      # days since 1970-01-01
    end_day: Optional[int] = None
    acquired_time_utc: str = ""          # HH:MM:SS
    sensor: str = ""
    provider: str = ""
    cloud_cover_pct: Optional[float] = None
    resolution_m: Optional[float] = None
    off_nadir_deg: Optional[float] = None
    sun_elevation_deg: Optional[float] = None
    sun_azimuth_deg: Optional[float] = None
    licence: str = ""
    attribution: str = ""
    footprint: str = ""                  # WKT, lon lat; cut at 180°
    picture: str = ""                    # address of the file to look at; "" where there is none that may be asked
    thumbnail: str = ""                  # address of a small picture; "" where there is none that may be asked
    item: str = ""                       # address of the catalog's own page of it
    why_not: Optional[AtlasError] = None             # why there is no picture
    odd: Tuple[AtlasError, ...] = ()                 # what was left out of the item, and why

    @property
    def key(self) -> Tuple[str, str]:
        """What tells it from the others of a catalog."""
        return self.collection, self.scene_id

    def touches(self, box: Box) -> bool:
        """Whether it shows a part of a box; one without an outline may."""
        return search_area.outline_touches(self.footprint, box)

    def is_within(self, first_day: Optional[int], last_day: Optional[int]) -> bool:
        """Whether it may have been taken in a span of days (None: open); one without a date may."""
        if self.start_day is None and self.end_day is None:
            return True
        starts_late = last_day is not None and self.start_day is not None and self.start_day > last_day
        ends_early = first_day is not None and self.end_day is not None and self.end_day < first_day
        return not (starts_late or ends_early)


def to_record(scene: Scene, notes: str = "") -> ImageRecord:
    """Return the image of the atlas that a scene becomes. Nothing is allowed with it until a person says so."""
    return ImageRecord(
        image_id=scene.scene_id, title=scene.title or scene.scene_id, kind="stac", provider=scene.provider,
        product=scene.collection, sensor=scene.sensor, acquired_at=scene.acquired_at, acquired_text=scene.acquired_text,
        start_day=scene.start_day, end_day=scene.end_day, acquired_time_utc=scene.acquired_time_utc,
        date_basis="metadata" if scene.acquired_at else "unknown", resolution_m=scene.resolution_m,
        off_nadir_deg=scene.off_nadir_deg, sun_elevation_deg=scene.sun_elevation_deg,
        sun_azimuth_deg=scene.sun_azimuth_deg, cloud_cover_pct=scene.cloud_cover_pct, licence=scene.licence,
        attribution=scene.attribution, footprint=scene.footprint, location=scene.picture, notes=notes)
