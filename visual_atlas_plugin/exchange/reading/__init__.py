"""Files of other people, as tables of text: what is in them, read exactly, in batches, and refused where it is unsound."""

from pathlib import Path
from typing import Callable, Dict, Union

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, RawSource
from .archive import Archive
from .csv_source import CsvSource
from .folder_source import FolderSource, is_exchange
from .geojson_source import GeoJsonSource, is_geojson
from .gpkg_source import GpkgSource
from .json_text import load
from .kml_source import KmlSource
from .ods_source import OdsSource
from .options import ENCODINGS, SEPARATORS, ReadOptions
from .shp_source import ShpSource
from .timemap_source import TimeMapSource
from .xlsx_source import XlsxSource

__all__ = ["ENCODINGS", "KINDS", "SEPARATORS", "ReadOptions", "open_source"]

TEXT = (".csv", ".tsv", ".tab", ".txt")


def _json(path: Path, options: ReadOptions) -> RawSource:
    """Read a file that only says that it is JSON: GeoJSON, a saved page of Uwazi or a TimeMap, by what is in it."""
    from ..uwazi.interface import is_uwazi
    from ..uwazi.saved import LIST_NAME, open_saved
    page = load(path, options)[0]
    if is_geojson(page):
        return GeoJsonSource(path, options)
    return open_saved(path) if is_uwazi(page) or path.name == LIST_NAME else TimeMapSource(path, options)


def _zip(path: Path, options: ReadOptions) -> RawSource:
    """Read a packed file by what is in it: shapefiles, a TimeMap or KML."""
    with Archive(path) as archive:
        ends = {Path(name).suffix.lower() for name in archive.names()}
    return {".json": TimeMapSource, ".kml": KmlSource}.get(
        next((end for end in (".dbf", ".json", ".kml") if end in ends), ""), ShpSource)(path, options)


READERS: Dict[str, Callable[[Path, ReadOptions], RawSource]] = {
    **{end: CsvSource for end in TEXT}, ".xlsx": XlsxSource, ".xlsm": XlsxSource, ".ods": OdsSource,
    ".geojson": GeoJsonSource, ".gpkg": GpkgSource, ".kml": KmlSource, ".kmz": KmlSource, ".shp": ShpSource,
    ".zip": _zip, ".json": _json,
}
KINDS = tuple(READERS)      # file names end so


def open_source(path: Union[str, Path], options: ReadOptions = ReadOptions()) -> RawSource:
    """Return a file as a source of tables. Raises BadInput where it cannot be read or is no kind of KINDS."""
    path = Path(path)
    if is_exchange(path):
        return FolderSource(path)
    reader = READERS.get(path.suffix.lower())
    if reader is not None:
        return reader(path, options)
    raise BadInput(N_("“{name}” is no kind of file that can be imported."),
                   N_("Choose a file that ends in: {kinds}."), name=path.name, kinds=", ".join(KINDS))
