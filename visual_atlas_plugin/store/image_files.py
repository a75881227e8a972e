"""Which image files may be opened, and how: only what lies here, asks no network and runs no code; nothing is written.

The kind of a file is told by its first bytes, never by its name, and only GDAL's driver for that kind gets to see it.
A VRT is a text that can name other files, addresses and functions: it is read here first, and every name in it must be
an image file beside it.
"""

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Sequence

from ..domain.errors import AtlasError, Stopped
from ..domain.imaging.file_names import is_part_of_scene

TIFF, JPEG2000, MBTILES, VRT = "GeoTIFF", "JPEG2000", "MBTiles", "VRT"
ENDS = (".tif", ".tiff", ".jp2", ".j2k", ".mbtiles", ".vrt")
_MAGIC = ((b"II*\0", TIFF), (b"MM\0*", TIFF), (b"II+\0", TIFF), (b"MM\0+", TIFF), (b"\0\0\0\x0cjP  ", JPEG2000),
          (b"\xff\x4f\xff\x51", JPEG2000), (b"SQLite format 3\0", MBTILES))
_DRIVERS = {TIFF: ("GTiff",), JPEG2000: ("JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID"), MBTILES: ("MBTiles",),
            VRT: ("VRT",)}
_SIDECARS = (".ovr", ".msk", ".OVR", ".MSK")
# GDAL reads these whole
_TABLES = (".xml", ".XML", ".imd", ".IMD", ".rpb", ".RPB", "_metadata.xml", "_rpc.txt", "_RPC.TXT")
_QUIET = {"GDAL_PAM_ENABLED": "NO", "GDAL_DISABLE_READDIR_ON_OPEN": "NO"}
LARGEST_TEXT = 20_000_000       # bytes of a VRT or a sidecar that is read
MOST_SOURCES = 10_000
CHUNK = 1 << 20
# parts of a VRT that make GDAL read other things than pixels of image files, or run functions
_FORBIDDEN_PARTS = ("pixelfunction", "vrtderivedrasterband", "vrtwarpeddataset", "vrtpansharpeneddataset",
                    "vrtprocesseddataset", "vrtrawrasterband", "gdalwarpoptions", "arraysource")
_PLAIN_TEXT = ("MDI", "Description", "Category", "UnitType")    # words that GDAL hands on and never opens
_ADVICE_VRT = "Make it again with gdalbuildvrt in the folder of the images that it names, or register those images."


def kind_of(path: Path) -> str:
    """Return TIFF, JPEG2000, MBTILES or VRT by the first bytes of a file. Raises AtlasError for anything else."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "Look whether it is there and whether you may read it.", str(error),
                         name=path.name) from error
    if not head:
        raise AtlasError("“{name}” is empty.", "Copy it again from where it came from.", name=path.name)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"<VRTDataset" in head:
        return VRT
    raise AtlasError("“{name}” is not an image that can be registered.",
                     "Choose a GeoTIFF, a cloud optimized GeoTIFF, a JPEG2000, an MBTiles or a VRT file.", name=path.name)


def check_path(path: Path) -> None:
    """Raise AtlasError unless a path is that of a file on this computer."""
    text = str(path)
    if text.startswith(("//", "\\\\")) or text.lower().replace("\\", "/").startswith("/vsi") or "://" in text:
        raise AtlasError("“{name}” is not on this computer.", "Copy it to this computer first.", name=text)
    if not path.is_file():
        raise AtlasError("There is no file {path}.", "Choose the file again.", path=text)


def check_file(path: Path) -> List[Path]:
    """Return the files that an image consists of, itself first. Raises AtlasError for what must not be opened."""
    check_path(path)
    kind = kind_of(path)
    if kind == VRT:
        sources = _sources_of(path)
        for source in sources:
            if kind_of(source) not in (TIFF, JPEG2000):
                raise AtlasError("The VRT “{name}” names “{other}”, which is no GeoTIFF and no JPEG2000.", _ADVICE_VRT,
                                 name=path.name, other=source.name)
            _check_sidecars(source)
    else:
        sources = []
        if kind == MBTILES:
            _check_not_wal(path)
    _check_sidecars(path)
    return [path, *sources]


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """Yield GDAL's dataset of a checked file, for reading, quietly and without any file written beside it.

    Raises AtlasError where it cannot be opened.
    """
    from osgeo import gdal

    kind = kind_of(path)
    with without_traces():
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            dataset = _open(gdal, path, _DRIVERS[kind])
            try:
                yield dataset
            finally:
                del dataset
        finally:
            gdal.PopErrorHandler()


@contextmanager
def without_traces() -> Iterator[None]:
    """What GDAL opens in here writes nothing beside the file, neither now nor when it is closed.

    QGIS measures a file as soon as it opens it, and GDAL would keep what was measured in an .aux.xml.
    """
    from osgeo import gdal

    with _settings(gdal, _QUIET):
        yield


def sha256_of(path: Path, progress: Callable[[int], None] = lambda _bytes: None,
              stopped: Callable[[], bool] = lambda: False) -> str:
    """Return the SHA-256 of a file in hex; `progress` gets the bytes read so far. Raises Stopped or AtlasError."""
    summed, read = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while True:
                if stopped():
                    raise Stopped("The job was stopped.", "Nothing was written.")
                chunk = file.read(CHUNK)
                if not chunk:
                    return summed.hexdigest()
                summed.update(chunk)
                read += len(chunk)
                progress(read)
    except OSError as error:
        raise AtlasError("“{name}” could not be read to its end.", "Copy it again from where it came from.", str(error),
                         name=path.name) from error


def images_in(folder: Path) -> List[Path]:
    """Return the files in a folder and below whose names end like images, without bands of a scene that is there whole."""
    found = (Path(here) / name for here, _, names in os.walk(folder) for name in names)
    images = sorted(path for path in found if path.suffix.lower() in ENDS)
    return [path for path in images if not is_part_of_scene(path.name, {other.name for other in images})]


def _open(gdal: Any, path: Path, drivers: Sequence[str]) -> Any:
    known = [name for name in drivers if gdal.GetDriverByName(name) is not None]
    if not known:
        raise AtlasError("This QGIS cannot read “{name}”: its GDAL has no driver for this kind of file.",
                         "Turn it into a GeoTIFF with another program, and register that.", name=path.name)
    gdal.ErrorReset()
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY, allowed_drivers=known)
        why = gdal.GetLastErrorMsg()
    except RuntimeError as error:       # where somebody switched GDAL's exceptions on
        dataset, why = None, str(error)
    if dataset is None or dataset.RasterCount == 0:
        raise AtlasError("“{name}” cannot be opened: it is damaged or incomplete.",
                         "Copy it again from where it came from.", why, name=path.name)
    return dataset


@contextmanager
def _settings(gdal: Any, values: Dict[str, str]) -> Iterator[None]:
    """Set options of GDAL for a while, for this thread alone where GDAL can do that."""
    setter = getattr(gdal, "SetThreadLocalConfigOption", gdal.SetConfigOption)
    getter = getattr(gdal, "GetThreadLocalConfigOption", gdal.GetConfigOption)
    before = {key: getter(key) for key in values}
    for key, value in values.items():
        setter(key, value)
    try:
        yield
    finally:
        for key, value in before.items():
            setter(key, value)


def _check_sidecars(path: Path) -> None:
    """Overviews and masks beside an image are opened by GDAL with it: they must be TIFF; .aux.xml may name no other file."""
    for end in _SIDECARS:
        beside = path.with_name(path.name + end)
        if beside.is_file() and not _is_tiff(beside):
            raise AtlasError("The file “{name}” beside the image is not what its name says.",
                             "Remove it if you do not know where it came from.", name=beside.name)
    for end in _TABLES:
        table = path.with_name(path.stem + end)
        if table.is_file() and table.stat().st_size > LARGEST_TEXT:
            raise AtlasError("The file “{name}” beside the image is too large to be what its name says.",
                             "Remove it if you do not know where it came from.", name=table.name)
    notes = path.with_name(path.name + ".aux.xml")
    if notes.is_file():
        text = _text_of(notes)
        if "OVERVIEW_FILE" in text or "/vsi" in text.lower():
            raise AtlasError("The file “{name}” beside the image names another file or address.",
                             "Remove it if you do not know where it came from.", name=notes.name)


def _is_tiff(path: Path) -> bool:
    try:
        return kind_of(path) == TIFF
    except AtlasError:
        return False


def _check_not_wal(path: Path) -> None:
    """An SQLite file in WAL mode gets files beside it as soon as it is read."""
    with path.open("rb") as file:
        head = file.read(20)
    if len(head) < 20 or 2 in (head[18], head[19]):
        raise AtlasError("“{name}” is still open for writing, or was not closed properly.",
                         "Close the program that made it, or copy the file with that program.", name=path.name)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_TEXT:
            raise AtlasError("“{name}” is too large to be what its name says.", "Remove it, or look where it came from.",
                             name=path.name)
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "Look whether it is there and whether you may read it.", str(error),
                         name=path.name) from error


def _sources_of(path: Path) -> List[Path]:
    """Return the image files that a VRT names, each once. Raises AtlasError for a VRT that does more than name them."""
    from osgeo import gdal

    text = _text_of(path)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        tree = gdal.ParseXMLString(text)
    except RuntimeError:
        tree = None
    finally:
        gdal.PopErrorHandler()
    if tree is None or "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise AtlasError("The VRT “{name}” is damaged.", _ADVICE_VRT, name=path.name)
    named: Dict[Path, None] = {}
    for name, relative in _named_in(tree, path):
        named[_beside(path, name, relative)] = None
    if not named or len(named) > MOST_SOURCES:
        raise AtlasError("The VRT “{name}” names {n} image files.", _ADVICE_VRT, name=path.name, n=len(named))
    return list(named)


def _named_in(tree: Sequence[Any], path: Path) -> Iterator:
    """Yield (name of a file, whether it is relative) for every source; refuse what is no plain VRT. Nodes: GDAL's lists."""
    waiting = [(tree, "")]
    while waiting:
        node, parent = waiting.pop()
        kind, value, children = node[0], node[1], node[2:]
        part = str(value).lower()
        if kind == 0 and any(word in part for word in _FORBIDDEN_PARTS):
            raise _does_more(path, str(value))
        if kind == 2 and parent == "VRTRasterBand" and part == "subclass":
            child = str(children[0][1]) if children else ""
            if child not in ("VRTSourcedRasterBand", ""):
                raise _does_more(path, child)
        if kind == 2 and parent == "VRTDataset" and part == "subclass":
            raise _does_more(path, str(children[0][1]) if children else part)
        if kind == 0 and value == "SourceFilename":
            relative = any(child[0] == 2 and child[1] == "relativeToVRT" and child[2][1] == "1" for child in children)
            yield "".join(child[1] for child in children if child[0] == 1), relative
        elif kind == 1 and _leads_away(part, parent):
            raise _does_more(path, str(value)[:80])
        owner = parent if kind == 2 else str(value)
        waiting += [(child, owner) for child in children if isinstance(child, list)]


def _leads_away(text: str, part: str) -> bool:
    """Whether a text of a VRT names an address, or a place where GDAL looks for overviews."""
    return text.startswith("overview") or (part not in _PLAIN_TEXT and ("/vsi" in text or "://" in text))


def _does_more(path: Path, what: str) -> AtlasError:
    return AtlasError("The VRT “{name}” does more than lay images side by side ({what}), so it is not opened: it could ask "
                      "a network or run a program.", _ADVICE_VRT, name=path.name, what=what)


def _beside(vrt: Path, name: str, relative: bool) -> Path:
    """Return the file that a VRT names. Raises AtlasError where it is none, or lies outside the folder of the VRT."""
    outside = AtlasError("The VRT “{name}” names “{other}”, which is no image file in its own folder.", _ADVICE_VRT,
                         name=vrt.name, other=name[:200])
    if not name or name.startswith(("//", "\\\\")) or "/vsi" in name.lower() or "://" in name or "<" in name or "\0" in name:
        raise outside
    folder = vrt.parent.resolve()
    try:
        found = ((folder / name) if relative or not Path(name).is_absolute() else Path(name)).resolve()
        if folder not in found.parents or not found.is_file():
            raise outside
    except OSError as error:
        raise outside from error
    return found
