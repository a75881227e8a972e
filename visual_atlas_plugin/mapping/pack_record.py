"""A finished pack as an image of the register: what it shows, whose it is, and what is known of its day."""

from datetime import date
from typing import Sequence

from ..domain.imaging import tiles as grid
from ..domain.imaging.footprint import Bounds, box, multi_polygon, rings_of
from ..domain.imaging.image_record import ImageRecord, dated
from ..store.image_files import sha256_of
from .offline_pack import Packed, PackPlan


def record_of(plan: PackPlan, packed: Packed, day: date, boxes: Sequence[Bounds] = ()) -> ImageRecord:
    """Return the image that a pack is: restricted, and nothing said about printing, which is for a person to decide.

    boxes: what it shows, in degrees; else what the plan asked for.
    """
    source, told = plan.source, packed.metadata
    digest = sha256_of(packed.path)
    shown = boxes or plan.boxes
    lats = [lat for _west, south, _east, north in shown for lat in (south, north)]
    record = ImageRecord(
        image_id=f"pack-{source.id}-{digest[:8]}", title=f"{source.name} ({packed.path.stem})", kind="file",
        provider=source.name, product="" if source.is_dated else "mosaic", acquired_at="/".join(plan.days),
        acquired_text=told["visual_atlas_dates"], date_basis="service" if source.is_dated else "unknown",
        resolution_m=round(grid.ground_m(int(told["maxzoom"]), sum(lats) / len(lats)), 3), stretch="as served",
        licence=source.print_terms, attribution=told["attribution"], location=str(packed.path),
        footprint=multi_polygon([rings_of(box(bounds))[0] for bounds in shown]), source_id=source.id,
        source_values=told["visual_atlas_values"], sha256=digest, byte_size=packed.path.stat().st_size, crs="EPSG:3857",
        notes=f"Packed for use without a network on {day.isoformat()}, zoom levels {told['minzoom']} to {told['maxzoom']}.")
    return dated(record)
