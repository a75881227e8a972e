"""SYNTHETIC satellite pictures of a made-up compound on two dates: nothing in them was ever photographed.

The compound is drawn in metres around a point: a perimeter wall with a gate, two towers, a yard, a road and buildings.
On the later date (CHANGED) one building is gone and one is new, so that a change can be found and measured. Every picture
has the word SYNTHETIC burnt into its pixels. `outlines` tells the truth about what was drawn, for tests to compare with.
"""

import math
from pathlib import Path
from typing import Dict, List, Optional, Tuple

import numpy as np
from osgeo import gdal, osr

FIRST_DAY, SECOND_DAY = "2019-05-04", "2023-10-09"
SIZE, PIXEL_M = 256, 1.0
UNCHANGED, CHANGED = "unchanged", "changed"

Box = Tuple[float, float, float, float]     # metres from the middle: west, south, east, north

# what stands there: name -> box, gray value of the roof
ALWAYS: Dict[str, Tuple[Box, int]] = {
    "road": ((-3, -125, 3, -50), 150), "yard": ((-20, -20, 20, 20), 170),
    "building_west": ((-45, -30, -27, 30), 215), "tower_sw": ((-60, -50, -55, -45), 240),
    "tower_ne": ((55, 45, 60, 50), 240),
}
BEFORE: Dict[str, Tuple[Box, int]] = {"building_north": ((-15, 28, 20, 40), 200)}
AFTER: Dict[str, Tuple[Box, int]] = {"building_new": ((28, -30, 48, 25), 235)}
FLAT = ("road", "yard")
WALL: Box = (-60, -50, 60, 50)
GATE_HALF_M, WALL_M = 4, 2

_LETTERS = {        # five columns of seven dots, a row each from the top
    "S": ("01110", "10001", "10000", "01110", "00001", "10001", "01110"),
    "Y": ("10001", "10001", "01010", "00100", "00100", "00100", "00100"),
    "N": ("10001", "11001", "10101", "10101", "10011", "10001", "10001"),
    "T": ("11111", "00100", "00100", "00100", "00100", "00100", "00100"),
    "H": ("10001", "10001", "10001", "11111", "10001", "10001", "10001"),
    "E": ("11111", "10000", "10000", "11110", "10000", "10000", "11111"),
    "I": ("01110", "00100", "00100", "00100", "00100", "00100", "01110"),
    "C": ("01110", "10001", "10000", "10000", "10000", "10001", "01110"),
}


def things(state: str = UNCHANGED) -> Dict[str, Tuple[Box, int]]:
    """Return what is drawn: name -> (box in metres from the middle, gray value)."""
    return {**ALWAYS, **(AFTER if state == CHANGED else BEFORE)}


def outlines(lon: float, lat: float, state: str = UNCHANGED) -> Dict[str, List[Tuple[float, float]]]:
    """Return the true outline of every thing, and of the wall, as a closed ring of (lon, lat) in degrees."""
    to_degrees = _transform(_zone(lon, lat), 4326)
    east, north = _middle(lon, lat)
    rings = {}
    for name, box in [("wall", WALL), *((name, box) for name, (box, _) in things(state).items())]:
        w, s, e, n = box
        corners = [(w, s), (e, s), (e, n), (w, n), (w, s)]
        rings[name] = [to_degrees.TransformPoint(east + x, north + y)[:2] for x, y in corners]
    return rings


def pixels(state: str = UNCHANGED, size: int = SIZE, pixel_m: float = PIXEL_M, bands: int = 3) -> np.ndarray:
    """Return the picture as (bands, size, size), 8 bits, north up."""
    made = np.random.RandomState(7).randint(-9, 10, (size, size)).astype(np.int16)
    red, green, blue = 92 + made, 104 + made, 70 + made
    gray = np.full((size, size), -1, np.int16)
    _draw_wall(gray, size, pixel_m)
    for name, (box, value) in things(state).items():
        if name not in FLAT:        # a morning shadow, to the north-west
            _fill(gray, (box[0] - 3, box[1] + 3, box[2] - 3, box[3] + 3), 25, size, pixel_m)
        _fill(gray, box, value, size, pixel_m)
    _burn_word(gray, "SYNTHETIC")
    picture = np.stack([np.where(gray >= 0, gray, band) for band in (red, green, blue)])
    return np.clip(picture[:bands] if bands < 4 else np.concatenate([picture, picture[1:2] + 30]), 0, 255).astype(np.uint8)


def make_geotiff(path: Path, lon: float, lat: float, day: str = FIRST_DAY, state: str = UNCHANGED, *, size: int = SIZE,
                 pixel_m: float = PIXEL_M, bands: int = 3, bits: int = 8, time: str = "02:31:00", epsg: Optional[int] = 0,
                 rotated_deg: float = 0.0, moved_m: Tuple[float, float] = (0.0, 0.0), options: Tuple[str, ...] = (),
                 tags: Optional[Dict[str, str]] = None) -> Path:
    """Write a GeoTIFF around a point (degrees, EPSG:4326) and return its path; its folder gets no other file.

    `day` "" writes no date; `epsg` 0 is the UTM zone of the point, None writes no CRS at all, another one warps;
    `bits` 8 or 16 (values of 11 bits, as many sensors have); `moved_m`: a wrong position, metres east and north.
    """
    data = pixels(state, size, pixel_m, bands)
    if bits == 16:
        data = (data.astype(np.uint16) * 8)
    memory = _in_memory(data, lon, lat, pixel_m, rotated_deg, moved_m, epsg is not None)
    if epsg:
        memory = gdal.Warp("", memory, format="MEM", dstSRS=f"EPSG:{epsg}")
    memory.SetMetadata({**({"TIFFTAG_DATETIME": f"{day.replace('-', ':')} {time}"} if day else {}),
                        "TIFFTAG_IMAGEDESCRIPTION": "SYNTHETIC", **(tags or {})})
    return _copy(path, memory, "GTiff", ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", *options])


def make_cog(path: Path, lon: float, lat: float, day: str = FIRST_DAY, state: str = UNCHANGED, **how) -> Path:
    """Write a cloud optimized GeoTIFF with overviews; `how` as in make_geotiff."""
    memory = _opened_from(make_geotiff, path.with_suffix(".plain.tif"), lon, lat, day, state, how)
    return _copy(path, memory, "COG", ["COMPRESS=DEFLATE", "BLOCKSIZE=256"])


def make_mbtiles(path: Path, lon: float, lat: float, day: str = FIRST_DAY, state: str = UNCHANGED, **how) -> Path:
    """Write an MBTiles file in EPSG:3857 whose metadata names the day in its description."""
    memory = _opened_from(make_geotiff, path.with_suffix(".plain.tif"), lon, lat, day, state, {**how, "epsg": 3857})
    return _copy(path, memory, "MBTiles", [f"NAME={path.stem}", f"DESCRIPTION=SYNTHETIC, captured {day}", "TILE_FORMAT=PNG"])


def make_jpeg2000(path: Path, lon: float, lat: float, state: str = UNCHANGED, **how) -> Path:
    """Write a JPEG2000 file, its position inside (GMLJP2)."""
    memory = _opened_from(make_geotiff, path.with_suffix(".plain.tif"), lon, lat, "", state, how)
    return _copy(path, memory, "JP2OpenJPEG", ["QUALITY=100", "REVERSIBLE=YES"])


def make_pair(folder: Path, lon: float, lat: float, **how) -> Tuple[Path, Path]:
    """Write the compound on both dates: (unchanged on FIRST_DAY, changed on SECOND_DAY)."""
    return (make_geotiff(folder / f"synthetic_{FIRST_DAY}.tif", lon, lat, FIRST_DAY, UNCHANGED, **how),
            make_geotiff(folder / f"synthetic_{SECOND_DAY}.tif", lon, lat, SECOND_DAY, CHANGED, **how))


def make_vrt(path: Path, source: str, lon: float = 132.5, lat: float = 41.0, extra: str = "", size: int = SIZE) -> Path:
    """Write a VRT by hand that names any source, whether it is there or not; `extra` goes into its band."""
    east, north = _middle(lon, lat)
    path.write_text(f"""<VRTDataset rasterXSize="{size}" rasterYSize="{size}">
  <SRS>EPSG:{_zone(lon, lat)}</SRS>
  <GeoTransform>{east - size / 2}, 1, 0, {north + size / 2}, 0, -1</GeoTransform>
  <VRTRasterBand dataType="Byte" band="1">{extra}
    <SimpleSource><SourceFilename relativeToVRT="0">{source}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>
  </VRTRasterBand>
</VRTDataset>
""", encoding="utf-8")
    return path


def _in_memory(data: np.ndarray, lon: float, lat: float, pixel_m: float, rotated_deg: float,
               moved_m: Tuple[float, float], with_crs: bool) -> gdal.Dataset:
    bands, size, _ = data.shape
    memory = gdal.GetDriverByName("MEM").Create(
        "", size, size, bands, gdal.GDT_UInt16 if data.dtype == np.uint16 else gdal.GDT_Byte)
    turn, half = math.radians(rotated_deg), size * pixel_m / 2
    east, north = (at + by for at, by in zip(_middle(lon, lat), moved_m))
    across, down = pixel_m * math.cos(turn), pixel_m * math.sin(turn)
    left = east - half * math.cos(turn) - half * math.sin(turn)
    top = north + half * math.cos(turn) - half * math.sin(turn)
    if with_crs:
        memory.SetGeoTransform((left, across, down, top, down, -across))
        memory.SetProjection(_crs(_zone(lon, lat)).ExportToWkt())
    for index in range(bands):
        memory.GetRasterBand(index + 1).WriteArray(data[index])
    return memory


def _opened_from(make, plain: Path, lon: float, lat: float, day: str, state: str, how: Dict) -> gdal.Dataset:
    """Return a picture in memory; the file that it was made by is removed."""
    make(plain, lon, lat, day, state, **how)
    memory = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(plain)))
    plain.unlink()
    return memory


def _copy(path: Path, memory: gdal.Dataset, driver: str, options: List[str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = gdal.GetConfigOption("GDAL_PAM_ENABLED")
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")      # no .aux.xml beside the picture
    try:
        copy = gdal.GetDriverByName(driver).CreateCopy(str(path), memory, options=options)
        copy.FlushCache()
        del copy
    finally:
        gdal.SetConfigOption("GDAL_PAM_ENABLED", before)
    return path


def _fill(gray: np.ndarray, box: Box, value: int, size: int, pixel_m: float) -> None:
    west, south, east, north = (round(metres / pixel_m) for metres in box)
    half = size // 2
    rows, columns = (half - north, half - south), (half + west, half + east)
    gray[max(rows[0], 0):max(rows[1], 0), max(columns[0], 0):max(columns[1], 0)] = value


def _draw_wall(gray: np.ndarray, size: int, pixel_m: float) -> None:
    west, south, east, north = WALL
    for box in ((west, north - WALL_M, east, north), (west, south, west + WALL_M, north), (east - WALL_M, south, east, north),
                (west, south, -GATE_HALF_M, south + WALL_M), (GATE_HALF_M, south, east, south + WALL_M)):
        _fill(gray, box, 190, size, pixel_m)


def _burn_word(gray: np.ndarray, word: str) -> None:
    """Burn a word into the upper left corner, as large as fits."""
    scale = max(1, min(gray.shape[1] // (6 * len(word) + 4), 8))
    dots = np.concatenate([np.array([[int(dot) for dot in row + "0"] for row in _LETTERS[letter]]) for letter in word], axis=1)
    dots = np.kron(dots, np.ones((scale, scale), int))
    height, width = (min(a, b - 4) for a, b in zip(dots.shape, gray.shape))
    gray[2:height + 6, 2:width + 6] = 20
    gray[4:height + 4, 4:width + 4] = np.where(dots[:height, :width] == 1, 250, 20)


def _zone(lon: float, lat: float) -> int:
    """Return the EPSG code of the UTM zone."""
    return (32600 if lat >= 0 else 32700) + min(int((lon + 180) // 6) + 1, 60)


def _crs(epsg: int) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _transform(from_epsg: int, to_epsg: int) -> osr.CoordinateTransformation:
    return osr.CoordinateTransformation(_crs(from_epsg), _crs(to_epsg))


def _middle(lon: float, lat: float) -> Tuple[float, float]:
    """Return the point in metres of its UTM zone."""
    east, north, _ = _transform(4326, _zone(lon, lat)).TransformPoint(lon, lat)
    return east, north
