"""Files of other people, as tables of text: what is in them, read exactly, in batches, and refused where it is unsound."""

from pathlib import Path
from typing import Union

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, RawSource
from .csv_source import CsvSource
from .options import ENCODINGS, SEPARATORS, ReadOptions

__all__ = ["ENCODINGS", "KINDS", "SEPARATORS", "ReadOptions", "open_source"]

TEXT = (".csv", ".tsv", ".tab", ".txt")
KINDS = TEXT        # file names end so


def open_source(path: Union[str, Path], options: ReadOptions = ReadOptions()) -> RawSource:
    """Return a file as a source of tables. Raises BadInput where it cannot be read or is no kind of KINDS."""
    path = Path(path)
    if path.suffix.lower() in TEXT:
        return CsvSource(path, options)
    raise BadInput(N_("“{name}” is no kind of file that can be imported."),
                   N_("Choose a file that ends in: {kinds}."), name=path.name, kinds=", ".join(KINDS))
