"""Reads what an image file says of itself: size, bits, position, resolution and everything that its metadata tells."""

import math
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple

from ..domain.errors import AtlasError, N_
from ..domain.imaging import footprint, learned, metadata
from ..domain.imaging.file_names import FOLDERS_READ, read_names
from ..domain.imaging.image_record import ImageRecord, Verdict
from ..domain.imaging.learned import Learned
from ..domain.imaging.stretching import Band, stretch_text
from . import image_files
from .scene_tables import read_tables

EQUATOR_M, FLATNESS = 6_378_137.0, 0.0066943799901     # WGS 84: half axis, square of the eccentricity
CORNER_STEPS = 8                # points along an edge of the footprint: a straight edge of a file may be bent in degrees
LARGEST_BLOCK = 60_000_000      # pixels of a block that is read to see whether the file is whole
LARGE = 400_000_000             # pixels above which a file without overviews is slow
SAMPLE = 512                    # pixels across, of the picture that the stretch is measured on
_DOMAINS = ("", "IMAGERY", "IMD", "EXIF", "RPC")


@dataclass(frozen=True)
class ImageFile:
    """An image file as it lies there: what will be registered, where each value was learned, what to look at."""

    record: ImageRecord
    learned: Dict[str, Learned]             # by attribute of the record
    doubts: Tuple[Verdict, ...] = ()
    kind: str = ""                          # as in image_files
    files: Tuple[Path, ...] = ()            # the image, and what a VRT names
    size: Tuple[int, int] = (0, 0)          # pixels
    bands: Tuple[str, ...] = field(default=())      # such as "Byte", "UInt16"


def read_image(path: Path, progress: Callable[[float], None] = lambda _share: None,
               stopped: Callable[[], bool] = lambda: False) -> ImageFile:
    """Read an image file without changing anything. `progress` gets 0 to 1. Raises AtlasError or Stopped."""
    path = Path(path).absolute()
    files = image_files.check_file(path)
    found = read_names(path.parts[-1 - FOLDERS_READ:])
    tables, unread = read_tables(path)
    found += tables
    with image_files.opened(path) as dataset:
        _check_overviews(dataset, path)
        _check_whole(dataset, path)
        found += metadata.read_domains({name: dataset.GetMetadata(name) or {} for name in _DOMAINS})
        place = _place_of(dataset)
        bands = tuple(_type_of(dataset.GetRasterBand(index + 1)) for index in range(dataset.RasterCount))
        size = (dataset.RasterXSize, dataset.RasterYSize)
        slow = size[0] * size[1] > LARGE and dataset.GetRasterBand(1).GetOverviewCount() == 0
        stretch = stretch_text(_measured(dataset, slow))
    sums = _sums(files, progress, stopped)
    bare = replace(ImageRecord(
        kind="file", title=path.stem, location=str(path), byte_size=path.stat().st_size, sha256=sums.pop(path.name),
        source_values=_as_json(sums), stretch=stretch), **place.values)
    if "resolution_m" in place.values:      # measured on the file, before what a table says of the scene
        found = [one for one in found if one.field != "resolution_m"]
    record, best = learned.apply(bare, found)
    doubts = [*learned.doubts(found), *place.doubts, *unread]
    if slow:
        doubts.append(Verdict(False, N_("The image is large and has no overviews: drawing it will be slow. A cloud "
                                        "optimized GeoTIFF made of it is faster.")))
    return ImageFile(record, best, tuple(doubts), image_files.kind_of(path), tuple(files), size, bands)


@dataclass(frozen=True)
class _Place:
    values: Dict[str, Any]
    doubts: Tuple[Verdict, ...] = ()


def _place_of(dataset: Any) -> _Place:
    """Return crs, footprint and resolution of a dataset, and what is wrong with them."""
    from osgeo import gdal, osr

    crs, shape, doubts = dataset.GetSpatialRef(), dataset.GetGeoTransform(can_return_null=True), []
    if shape is None and dataset.GetGCPCount() > 2:
        shape = gdal.GCPsToGeoTransform(dataset.GetGCPs(), True)
        crs = crs or dataset.GetGCPSpatialRef()
        doubts.append(Verdict(False, N_("The position comes from ground control points: it is approximate.")))
    if shape is None or crs is None:
        return _place_by_rpc(dataset, crs is None and shape is not None)
    name = _crs_name(crs)
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    for system in (crs, degrees):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    try:
        change = osr.CoordinateTransformation(crs, degrees)
        ring = [_in_degrees(change, shape, x, y) for x, y in _edge(dataset.RasterXSize, dataset.RasterYSize)]
        middle = dataset.RasterXSize / 2, dataset.RasterYSize / 2
        spot, east, south = (_in_degrees(change, shape, middle[0] + right, middle[1] + down)
                             for right, down in ((0, 0), (1, 0), (0, 1)))
    except (RuntimeError, ValueError) as error:
        return _Place({"crs": name}, (Verdict(False, N_("The position in the file cannot be used ({why})."),
                                              (("why", str(error)),)),))
    if shape[2] or shape[4]:
        doubts.append(Verdict(True, N_("The image is rotated in its file; QGIS turns it to north as it draws.")))
    metres = (_metres(spot, east) + _metres(spot, south)) / 2
    return _Place({"crs": name, "footprint": footprint.polygon(ring), "resolution_m": float(f"{metres:.3g}") or None},
                  tuple(doubts))


def _place_by_rpc(dataset: Any, has_shape: bool) -> _Place:
    """Return the rough footprint that rational polynomials (RPC) give, or say that the place is not known."""
    rpc = {key: metadata.number((dataset.GetMetadata("RPC") or {}).get(key))
           for key in ("LONG_OFF", "LAT_OFF", "LONG_SCALE", "LAT_SCALE")}
    if None not in rpc.values() and abs(rpc["LONG_OFF"]) <= 180 and abs(rpc["LAT_OFF"]) <= 90:
        lon, lat, wide, high = (rpc[key] for key in ("LONG_OFF", "LAT_OFF", "LONG_SCALE", "LAT_SCALE"))
        return _Place({"footprint": footprint.box((lon - abs(wide), lat - abs(high), lon + abs(wide), lat + abs(high)))}, (
            Verdict(False, N_("The image is not rectified (RPC only): its place is approximate, and it cannot be drawn over "
                              "the map as it is.")),))
    why = N_("The file does not say its coordinate system, so nobody knows where it lies: set it with “Assign projection” "
             "in a copy.") if has_shape else N_("The file does not say where it lies: georeference a copy of it in QGIS "
                                                "first.")
    return _Place({}, (Verdict(False, why),))


def _in_degrees(change: Any, shape: Tuple[float, ...], x: float, y: float) -> Tuple[float, float]:
    """Return (lon, lat) of a pixel. Raises ValueError where it is not on Earth."""
    lon, lat, _ = change.TransformPoint(shape[0] + x * shape[1] + y * shape[2], shape[3] + x * shape[4] + y * shape[5])
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 360 and abs(lat) <= 90):
        raise ValueError(f"{lon} {lat}")
    return lon, lat


def _edge(width: int, height: int) -> List[Tuple[float, float]]:
    """Return pixel positions around the picture, counterclockwise on a north-up one."""
    part = [step / CORNER_STEPS for step in range(CORNER_STEPS)]
    return ([(0, height * share) for share in part] + [(width * share, height) for share in part]
            + [(width, height * (1 - share)) for share in part] + [(width * (1 - share), 0) for share in part])


def _metres(a: Tuple[float, float], b: Tuple[float, float]) -> float:
    """Return the distance on the ellipsoid of two points that lie close together, in metres."""
    lat = math.radians((a[1] + b[1]) / 2)
    bent = 1 - FLATNESS * math.sin(lat) ** 2
    north = EQUATOR_M * (1 - FLATNESS) / bent ** 1.5 * math.radians(b[1] - a[1])
    east = EQUATOR_M / math.sqrt(bent) * math.cos(lat) * math.radians(b[0] - a[0])
    return math.hypot(east, north)


def _crs_name(crs: Any) -> str:
    """Return EPSG:n, or the name of a coordinate system without such a number."""
    number = crs.GetAuthorityCode(None)
    return f"{crs.GetAuthorityName(None)}:{number}" if number else str(crs.GetName() or "")[:100]


def _type_of(band: Any) -> str:
    from osgeo import gdal

    bits = band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE")
    name = gdal.GetDataTypeName(band.DataType)
    return f"{name} ({bits} bit)" if bits else name


def _check_overviews(dataset: Any, path: Path) -> None:
    if dataset.GetMetadata("OVERVIEWS"):
        raise AtlasError("“{name}” names another file for its overviews.", "Make a copy of it with gdal_translate, without "
                         "overviews, and register the copy.", name=path.name)


def _check_whole(dataset: Any, path: Path) -> None:
    """Read the last block of every band: a file that was cut off lacks it. Raises AtlasError."""
    from osgeo import gdal

    for index in (1, dataset.RasterCount):
        band = dataset.GetRasterBand(index)
        wide, high = band.GetBlockSize()
        if wide * high > LARGEST_BLOCK:
            return
        x, y = (dataset.RasterXSize - 1) // wide * wide, (dataset.RasterYSize - 1) // high * high
        gdal.ErrorReset()
        try:
            data = band.ReadRaster(x, y, min(wide, dataset.RasterXSize - x), min(high, dataset.RasterYSize - y))
            why = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
        except RuntimeError as error:
            data, why = None, str(error)
        if data is None or why:
            raise AtlasError("“{name}” is cut off or damaged: its last part cannot be read.",
                             "Copy it again from where it came from.", why, name=path.name)


def _measured(dataset: Any, central: bool) -> List[Band]:
    """Return the darkest and brightest values worth showing of each band, on a small sample; [] for plain 8-bit images."""
    import numpy
    from osgeo import gdal

    bands = []
    for index in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(index)
        color = gdal.GetColorInterpretationName(band.GetColorInterpretation())
        if color == "Alpha" or color == "Palette":
            continue
        window = _window(dataset, central)
        size = [min(SAMPLE, side) for side in window[2:]]
        try:
            values = band.ReadAsArray(*window, buf_xsize=size[0], buf_ysize=size[1])
        except RuntimeError:
            values = None
        low, high = _few_bits(band)
        if values is not None and gdal.GetDataTypeName(band.DataType) != "Byte":
            known = values[numpy.isfinite(values)] if values.dtype.kind == "f" else values.ravel()
            nothing = band.GetNoDataValue()
            known = known[known != (0 if nothing is None else nothing)]
            if known.size:
                low, high = (float(value) for value in numpy.percentile(known, (2, 98)))
        bands.append(Band(index, color, low, high))
    return bands


def _few_bits(band: Any) -> Tuple[Optional[float], Optional[float]]:
    """Return black and white of a band of fewer than eight bits, such as a scan of line art; else nothing."""
    bits = band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE")
    return (0.0, float(2 ** int(bits) - 1)) if bits and bits.isdigit() and int(bits) < 8 else (None, None)


def _window(dataset: Any, central: bool) -> Tuple[int, int, int, int]:
    """Return (x, y, width, height) in pixels: all of it, or the middle of an image that is slow to read."""
    wide, high = dataset.RasterXSize, dataset.RasterYSize
    if not central:
        return 0, 0, wide, high
    across = min(4 * SAMPLE, wide), min(4 * SAMPLE, high)
    return (wide - across[0]) // 2, (high - across[1]) // 2, across[0], across[1]


def _sums(files: List[Path], progress: Callable[[float], None], stopped: Callable[[], bool]) -> Dict[str, str]:
    """Return the SHA-256 of every file, by its name beside the first one."""
    whole, before, sums = max(1, sum(path.stat().st_size for path in files)), 0, {}
    for path in files:
        def told(read: int, before: int = before) -> None:
            progress((before + read) / whole)
        name = path.name if path == files[0] else path.relative_to(files[0].parent.resolve()).as_posix()
        sums[name] = image_files.sha256_of(path, told, stopped)
        before += path.stat().st_size
    return sums


def _as_json(sums: Dict[str, str]) -> str:
    import json

    return json.dumps({f"file:{name}": value for name, value in sums.items()}) if sums else ""


def sums_in(record: ImageRecord) -> Dict[str, str]:
    """Return the SHA-256 of the files that a registered VRT names, by their names beside it."""
    return {key[len("file:"):]: value for key, value in record.values().items() if key.startswith("file:")}


def footprint_middle(record: ImageRecord) -> Optional[Tuple[float, float]]:
    """Return (lon, lat) of the middle of an image, None where nobody knows where it lies."""
    bounds = record.bounds
    return ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2) if bounds else None
