"""Finds and reads the tables that providers deliver with a scene, beside the image or in the folders of its product.

They are somebody else's text: XML with a document type is refused (so no entity grows or fetches anything), sizes are
bounded, and a table that cannot be read leaves the image as it is, with a sentence that says so.
"""

import json
import re
from pathlib import Path
from typing import Iterator, List, Sequence, Tuple

from ..domain.errors import AtlasError, N_
from ..domain.imaging.file_names import FOLDERS_READ
from ..domain.imaging.image_record import Verdict
from ..domain.imaging.learned import Learned
from ..domain.imaging.scene_tables import Leaf, Table, is_about, leaves_of_json, leaves_of_lines, read_scene

LARGEST_TABLE = 16_000_000      # bytes; the tables of a scene have some hundred thousand
MOST_LEAVES = 200_000
LONGEST_LEAF = 2_000            # characters
CHUNK = 1 << 16
_OF_SENTINEL = ("MTD_TL.xml", "MTD_MSIL1C.xml", "MTD_MSIL2A.xml")
_ENDS = ("_MTL.txt", "_MTL.json", "_MTL.xml", "_metadata.xml", "_metadata_clip.xml", "_metadata.json")


def read_tables(path: Path) -> Tuple[List[Learned], List[Verdict]]:
    """Return what the tables with an image tell, and what is to be said of those that tell nothing they could."""
    found: List[Learned] = []
    doubts: List[Verdict] = []
    for beside in _tables_of(path):
        try:
            table = Table(_leaves(beside), beside.name)
        except AtlasError as error:
            doubts += [Verdict(False, error.pattern, tuple(error.values.items())),
                       Verdict(False, N_("Nothing was taken from “{name}”, which lies with the image."),
                               (("name", beside.name),))]
            continue
        if is_about(table, path.name):
            found += read_scene(table)
        else:
            doubts.append(Verdict(False, N_("“{name}” with the image tells of another scene: nothing was taken from it."),
                                  (("name", beside.name),)))
    return found, doubts


def _tables_of(path: Path) -> Iterator[Path]:
    """Yield the tables that belong to an image by their names, each once, the surest first."""
    if re.search(r"T\d\d[A-Z]{3}_\d{8}T\d{6}", path.name):       # Sentinel-2: they lie in the folders of the product
        for name in _OF_SENTINEL:
            there = next((folder / name for folder in list(path.parents)[:FOLDERS_READ] if (folder / name).is_file()), None)
            if there is not None:
                yield there
    given = set()
    for stem in dict.fromkeys((path.stem, re.sub(r"_R\d+C\d+(?=-|$)", "", path.stem))):      # Maxar cuts images into tiles
        for end in (".IMD", ".imd", ".XML", ".xml"):
            table = path.with_name(stem + end)
            if table.is_file() and not any(table.samefile(other) for other in given):
                given.add(table)
                yield table
    for stem in _beginnings(path.stem):
        for end in _ENDS:
            table = path.with_name(stem + end)
            if table.is_file():
                yield table


def _beginnings(stem: str) -> Iterator[str]:
    """Yield a name, then what is left of it when one part after another is taken off its end."""
    for end in range(len(stem), 0, -1):
        if end == len(stem) or stem[end] == "_":
            yield stem[:end]


def _leaves(path: Path) -> Sequence[Leaf]:
    """Read a table. Raises AtlasError."""
    try:
        if path.stat().st_size > LARGEST_TABLE:
            raise AtlasError("“{name}” is larger than {n} MB, as no table of a scene is.", "", name=path.name,
                             n=LARGEST_TABLE // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "", str(error), name=path.name) from error
    kind = path.suffix.lower()
    if kind == ".xml":
        return _leaves_of_xml(path.name, content)
    text = content.decode("utf-8", "replace")
    if kind != ".json":
        return leaves_of_lines(text)[:MOST_LEAVES]
    try:
        return leaves_of_json(json.loads(text), MOST_LEAVES)
    except (ValueError, RecursionError) as error:
        raise AtlasError("“{name}” is damaged.", "", str(error), name=path.name) from error


def _leaves_of_xml(name: str, content: bytes) -> Sequence[Leaf]:
    from ..exchange.reading.xml_events import XmlEvents

    class Leaves(XmlEvents):
        """Gathers the elements that hold text alone."""

        def __init__(self) -> None:
            super().__init__(name)
            self._path: List[str] = []
            self._text, self._is_leaf = "", False
            self.leaves: List[Leaf] = []

        def begin(self, name: str, attributes) -> None:
            """An element begins: the one that it lies in is no leaf."""
            self._path.append(name.upper())
            self._text, self._is_leaf = "", True

        def end(self, name: str) -> None:
            """An element ends."""
            if self._is_leaf and self._text.strip() and len(self.leaves) < MOST_LEAVES:
                self.leaves.append((tuple(self._path), self._text.strip()))
            self._path.pop()
            self._is_leaf = False

        def text(self, piece: str) -> None:
            """Text comes in pieces; what is too long for a value is cut."""
            self._text += piece[:LONGEST_LEAF - len(self._text)] if len(self._text) < LONGEST_LEAF else ""

    reader = Leaves()
    reader.read_all(content[start:start + CHUNK] for start in range(0, len(content), CHUNK))
    return reader.leaves
