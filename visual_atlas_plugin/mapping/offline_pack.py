"""Packs imagery around places into one MBTiles file, so that it is there without a network.

Tiles of an XYZ service are kept as the provider sent them, byte for byte, after each answer was looked at: QGIS's algorithm
draws the layer, so it would encode every picture a second time, and to it a tile that did not come is an empty one. What
must be drawn (WMS, WMTS, files) goes through that algorithm, in small pieces. In both ways what is there stays
there when a pack stops, and the file gets its name only when it is whole.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple
from urllib.parse import parse_qs

from qgis.core import QgsFeedback
from qgis.PyQt.QtGui import QImage

from ..domain.errors import AtlasError, N_, Stopped
from ..domain.imagery_source import ON_MAP, ImagerySource, filled
from ..domain.imaging import tiles as grid
from ..domain.imaging.footprint import Bounds
from ..exchange.tile_requests import TileRequests
from ..i18n import listed, told
from ..settings import NETWORK_ON
from ..store.mbtiles import MbtilesDraft
from . import imagery_register


@dataclass(frozen=True)
class PackPlan:
    """What is to be packed: a source with what was chosen for it, around which places, from which zoom level to which.

    boxes: (west, south, east, north) in degrees, EPSG:4326.
    """

    source: ImagerySource
    values: Mapping[str, str]
    boxes: Tuple[Bounds, ...]
    low: int
    high: int
    as_cog: bool = False        # one GeoTIFF for each box, of the finest level alone

    @cached_property
    def tiles(self) -> List[grid.Tile]:
        """Every tile once, coarse ones first. Raises AtlasError where the levels are none."""
        return grid.planned(self.boxes, self.low, self.high)

    @property
    def bytes_expected(self) -> int:
        """About how large it becomes; what comes is known afterwards only."""
        return len(self.tiles) * (grid.TYPICAL_COG_BYTES if self.as_cog else grid.TYPICAL_BYTES)

    @property
    def address(self) -> str:
        """The address of the tiles of an XYZ source, with {z}, {x} and {y} in it."""
        return parse_qs(self.source.uri_with(self.values))["url"][0]

    @property
    def days(self) -> List[str]:
        """The days that were chosen for a source that has some, in order; [] where nobody knows the day of capture."""
        if not self.source.is_dated:
            return []
        return sorted(self.values.get(parameter.key, "") for parameter in self.source.parameters if parameter.kind == "date")

    @property
    def identity(self) -> str:
        """A text that is equal for equal plans, and from which no address can be read."""
        what = json.dumps([self.source.uri_with(self.values), self.boxes, self.low, self.high, self.as_cog], default=str)
        return f"{self.source.id} {hashlib.sha256(what.encode()).hexdigest()}"


@dataclass
class Packed:
    """What came of a pack."""

    path: Path
    tiles: int = 0
    bytes: int = 0
    fetched: int = 0        # in this run; the others were there already
    missing: int = 0        # of which the service says that there are none
    metadata: Dict[str, str] = field(default_factory=dict)


def check_plan(plan: PackPlan) -> None:
    """Raise AtlasError where a pack is not to be made: by its terms, its size or its kind. Nothing is asked of a host."""
    source = plan.source
    if source.kind not in ON_MAP:
        raise AtlasError("{name} is a catalog of scenes; there is nothing in it that could be packed.",
                         "Register a scene, and keep its file.", name=source.name)
    if source.pack_tiles <= 0:
        raise AtlasError("{name} is not packed for offline use. {terms}",
                         "Choose another source, or ask its owner for a file.", name=source.name,
                         terms=listed(source.pack_terms))
    if not plan.boxes:
        raise AtlasError("No place is chosen.", "Choose at least one place.")
    if plan.high > source.max_zoom:
        raise AtlasError("{name} has no pictures finer than zoom level {most}.", "Choose level {most} or a coarser one.",
                         name=source.name, most=source.max_zoom)
    if len(plan.tiles) > source.pack_tiles:
        raise AtlasError("{n} tiles are asked for, and a pack of {name} may hold {most}. {terms}",
                         "Choose fewer places, a smaller surrounding or coarser levels.", n=f"{len(plan.tiles):,}",
                         name=source.name, most=f"{source.pack_tiles:,}", terms=listed(source.pack_terms))
    plan.source.uri_with(plan.values)


def check_allowed(plan: PackPlan) -> None:
    """Raise AtlasError where a pack is not to be made, or not now: see check_plan and check_online."""
    check_plan(plan)
    check_online(plan.source)


def check_online(source: ImagerySource) -> None:
    """Raise AtlasError where the host of a source must not be asked now."""
    if source.host and not NETWORK_ON.value():
        raise AtlasError("{name} cannot be packed, because the network is switched off.",
                         "Switch it on with the button Offline in the panel.", name=source.name)
    if not imagery_register.may_load(source):
        raise AtlasError("{name} was not packed: nobody agreed to load it from {host}.",
                         "Switch it on in the menu Imagery and answer the question.", name=source.name, host=source.host)


def make_pack(plan: PackPlan, target: str, feedback: QgsFeedback, day: date,
              say: Callable[[str], None] = lambda words: None, requests: Optional[TileRequests] = None) -> Packed:
    """Make a pack, or go on with one that stopped. Raises AtlasError and Stopped, after which what came so far is kept
    beside the target and the target is as it was."""
    check_allowed(plan)
    with MbtilesDraft(target, plan.identity) as draft:
        packed = fill(plan, draft, feedback, say, requests)
        packed.metadata = metadata_of(plan, draft.levels(), day)
        draft.finish(packed.metadata)
    return packed


def fill(plan: PackPlan, draft: MbtilesDraft, feedback: QgsFeedback, say: Callable[[str], None],
         requests: Optional[TileRequests] = None, share: float = 1.0) -> Packed:
    """Bring the tiles of a plan that are not there yet into a draft. Raises AtlasError, Stopped; the draft keeps what came.

    share: of the whole job, for the progress.
    """
    known = draft.known()
    wanted = [tile for tile in plan.tiles if tile not in known]
    counter = _Counter(feedback, len(plan.tiles), len(plan.tiles) - len(wanted), share)
    try:
        if plan.source.kind == "XYZ":
            _fetch_all(plan, draft, wanted, counter, requests or _requests(plan, feedback))
        else:
            _draw_all(plan, draft, wanted, counter)
    except AtlasError:
        say(told(AtlasError("{n} of {all} tiles are kept in {name}; the same pack goes on from there.", "",
                            n=f"{draft.size()[0]:,}", all=f"{len(plan.tiles):,}", name=draft.path.name)))
        raise
    tiles, size = draft.size()
    if not tiles:
        raise AtlasError("{name} has no picture there at these zoom levels.", "Choose coarser levels or another source.",
                         name=plan.source.name)
    return Packed(draft.target, tiles, size, counter.done - counter.before, len(plan.tiles) - tiles)


def _requests(plan: PackPlan, feedback: QgsFeedback) -> TileRequests:
    from ..exchange.transport import QgisTransport

    return TileRequests(plan.address, QgisTransport(feedback=feedback, most_bytes=grid.MOST_BYTES),
                        canceled=feedback.isCanceled)


def metadata_of(plan: PackPlan, levels: Tuple[int, int], day: date, shown: Sequence[Bounds] = ()) -> Dict[str, str]:
    """Return what the file says of itself: credit line, what is known of the day of capture, terms; never an address.

    shown: what is in it, in degrees; else what the plan asked for.
    """
    source = plan.source
    dates = filled(source.date_semantics, plan.values)
    boxes = shown or plan.boxes
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return {
        "name": f"{source.name}: {dates}", "type": "baselayer", "version": "1",
        "description": f"{dates}. Packed on {day.isoformat()} for use without a network. {source.print_terms}",
        "attribution": filled(source.attribution, plan.values), "minzoom": str(levels[0]), "maxzoom": str(levels[1]),
        "bounds": f"{west:.7f},{south:.7f},{east:.7f},{north:.7f}",
        "center": f"{(west + east) / 2:.7f},{(south + north) / 2:.7f},{levels[1]}",
        "visual_atlas_source": source.id, "visual_atlas_dates": dates, "visual_atlas_packed_on": day.isoformat(),
        "visual_atlas_print_terms": source.print_terms,
        "visual_atlas_values": json.dumps(_open_values(plan), sort_keys=True),
    }


def _open_values(plan: PackPlan) -> Dict[str, str]:
    """Return what was chosen for the source, without what belongs to the user's profile."""
    kept = {parameter.key for parameter in plan.source.parameters if not parameter.in_profile}
    return {key: value for key, value in plan.values.items() if key in kept}


class _Counter:
    """Counts tiles, tells how far a pack is, and ends it when its user wants that."""

    def __init__(self, feedback: QgsFeedback, all_tiles: int, before: int, share: float = 1.0):
        self._feedback, self._all, self._share = feedback, all_tiles, share
        self.before = self.done = before

    def check(self) -> None:
        """Raise Stopped when the user has stopped it."""
        if self._feedback.isCanceled():
            raise Stopped("The pack was stopped.", "Start the same pack again: it goes on where it stopped.")

    def one(self) -> None:
        """Another tile is saved."""
        self.done += 1
        self._feedback.setProgress(100.0 * self._share * self.done / max(1, self._all))


def _fetch_all(plan: PackPlan, draft: MbtilesDraft, wanted: List[grid.Tile], counter: "_Counter",
               requests: TileRequests) -> None:
    """Ask for tiles and keep them as they came."""
    template = plan.address
    for tile in wanted:
        counter.check()
        check_online(plan.source)       # the switch holds while a pack is being made, too
        body = requests.tile(grid.filled_address(template, tile))
        if body is None:
            draft.put_none(tile)
        else:
            draft.put(tile, body, grid.picture_kind(body))
        counter.one()


def _draw_all(plan: PackPlan, draft: MbtilesDraft, wanted: List[grid.Tile], counter: _Counter) -> None:
    """Draw tiles with QGIS's own algorithm, a square of tiles at a time."""
    from .tile_drawing import TileDrawing

    with TileDrawing(plan.source, plan.values) as drawing:
        for block, tiles in grid.blocks_of(wanted):
            counter.check()
            check_online(plan.source)
            drawn = drawing.draw(block)
            counter.check()
            for tile in tiles:
                body = drawn.get(tile, b"")
                if body and not _is_blank(body):
                    draft.put(tile, body, grid.picture_kind(body) or "png")
                elif plan.source.host:
                    raise AtlasError(N_("{name} drew nothing at zoom level {z} around {lat}, {lon}."),
                                     N_("The service may be down, or have no picture there. Start the same pack again "
                                        "later, or choose other places or levels."),
                                     name=plan.source.name, z=tile.z, **_where(tile))
                else:
                    draft.put_none(tile)
                counter.one()


def _where(tile: grid.Tile) -> Dict[str, Any]:
    west, south, east, north = grid.bounds_of(tile)
    return {"lat": f"{(south + north) / 2:.2f}", "lon": f"{(west + east) / 2:.2f}"}


def _is_blank(body: bytes) -> bool:
    """Whether nothing was drawn: every pixel can be seen through."""
    image = QImage.fromData(body)
    if image.isNull():
        return True
    if not image.hasAlphaChannel():
        return False
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    rows = (bytes(alpha.constScanLine(row).asarray(alpha.width())) for row in range(alpha.height()))
    return not any(any(row) for row in rows)
