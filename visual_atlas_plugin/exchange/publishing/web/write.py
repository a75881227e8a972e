"""Writes the web map: everything a reader needs in one flat folder, nothing of it fetched from anywhere."""

from pathlib import Path
from typing import Dict, List, Optional

from ....domain.errors import AtlasError
from ....paths import data_path
from ....store.atomic_folder import write_files
from ....store.connection import PathLike
from ..released import Release
from . import ground, pages, plain, scripts, svg_map
from .imagery import WebImagery
from .payload import payload
from .rows import Rows
from .words import LANGUAGES, words

SUBFOLDER = "web"

# joined in this order into one script
SCRIPTS = (
    "base.js",
    "columns.js",
    "model.js",
    "filter.js",
    "state.js",
    "symbols.js",
    "fan.js",
    "discs.js",
    "flows.js",
    "overlay.js",
    "labels.js",
    "map.js",
    "parts.js",
    "histogram.js",
    "explore.js",
    "lists.js",
    "card.js",
    "about.js",
    "search.js",
    "main.js",
)
_AS_IT_IS = ("atlas.css", "maplibre-gl.js", "maplibre-gl.css", "maplibre-gl-license.txt", "icon.svg")


def write_web(
    release: Release,
    folder: PathLike,
    language_default: str = "en",
    imagery: Optional[WebImagery] = None,
    picture: Optional[bytes] = None,
) -> List[Path]:
    """Write a release as a static web map into a folder and return the paths of its files.

    `language_default` ("en" or "ko") is the language that a reader sees first. `imagery` adds a second page, imagery.html,
    that loads tiles of one host. `picture` (PNG) takes the place of the drawn map where the moving one cannot be shown.
    All files are put in place at once. Raises AtlasError.
    """
    language = language_default if language_default in LANGUAGES else LANGUAGES[0]
    backdrop = ground.read_ground()
    files: Dict[str, bytes] = {name: _shipped(name) for name in _AS_IT_IS}
    rows = Rows(release)
    pictures, tables = {}, {}
    for code in LANGUAGES:
        tables[code] = plain.tables(rows.speaking(code))
        pictures[code] = "map.png" if picture else f"map-{code}.svg"
        files[pictures[code]] = picture or svg_map.draw(release, rows.speaking(code), backdrop)
        files[f"tables-{code}.html"] = pages.plain_page(release, code, pictures[code], tables[code])
    files["index.html"] = pages.map_page(release, language, pictures[language], tables[language])
    if imagery is not None:
        files["imagery.html"] = pages.map_page(release, language, pictures[language], tables[language], imagery)
    files["data.js"] = scripts.assignment("VA_DATA", {**payload(release, language, imagery), "pictures": pictures})
    files["ground.js"] = scripts.assignment("VA_GROUND", backdrop, ground.COMMENT)
    files["words.js"] = scripts.assignment("VA_WORDS", words())
    files["atlas.js"] = b"\n".join(_shipped(name) for name in SCRIPTS)
    return write_files(folder, files)


def _shipped(name: str) -> bytes:
    path = data_path("web", name)
    try:
        return path.read_bytes()
    except OSError as error:
        raise AtlasError("A file of the web map is missing.", "Install Visual Atlas again.", str(path)) from error


def write(release: Release, folder: Path, imagery: Optional[WebImagery] = None) -> List[Path]:
    """Write the web map of a publication into its subfolder web, in the release's first language. Raises AtlasError."""
    first = next((code for code in release.languages if code in LANGUAGES), LANGUAGES[0])
    return write_web(release, Path(folder) / SUBFOLDER, first, imagery)
