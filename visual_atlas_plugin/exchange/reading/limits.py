"""How much of a file is read before it is taken for damaged or hostile, and what is said then.

Far above what a person's table holds, far below what fills a computer's memory.
"""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO, Iterator

from ...domain.errors import N_
from ...domain.importing.raw import BadInput

CELL_CHARACTERS = 1_000_000         # one value
ROW_CHARACTERS = 8_000_000          # one row of a table of text
COLUMNS = 2_000
BATCH_CELLS = 400_000               # a batch of a wide table has fewer rows
BATCH_CHARACTERS = 32_000_000
TABLES = 500                        # sheets, layers
CHUNK = 1 << 18                     # bytes read at a time

TEXT_FILE_BYTES = 64 << 20          # files that have to be in memory as a whole: JSON

SAVE_AGAIN = N_("Open the file in the program that made it, save it again and import that.")


def read_failed(path: Path, error: OSError) -> BadInput:
    """Return what to say about a file that the computer will not read."""
    return BadInput(N_("“{name}” cannot be read."),
                    N_("Check that the file is there and that no other program uses it."), str(error), name=path.name)


def open_file(path: Path) -> BinaryIO:
    """Return a file opened for reading. Raises BadInput."""
    if path.is_dir():
        raise BadInput(N_("“{name}” is a folder."), N_("Choose a file."), name=path.name)
    if path.exists() and not path.is_file():
        raise BadInput(N_("“{name}” is no ordinary file."), N_("Choose a file."), name=path.name)
    try:
        stream = open(path, "rb")
    except (OSError, ValueError) as error:      # ValueError: a NUL in the name
        raise read_failed(path, OSError(str(error))) from error
    if not os.fstat(stream.fileno()).st_size:
        stream.close()
        raise BadInput(N_("“{name}” is empty."), N_("Choose another file."), name=path.name)
    return stream


def chunks(path: Path, size: int = CHUNK) -> Iterator[bytes]:
    """Yield a file piece by piece. Raises BadInput."""
    with open_file(path) as stream:
        while True:
            try:
                piece = stream.read(size)
            except OSError as error:
                raise read_failed(path, error) from error
            if not piece:
                return
            yield piece


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, as hexadecimal digits. Raises BadInput."""
    digest = hashlib.sha256()
    for piece in chunks(path, 1 << 20):
        digest.update(piece)
    return digest.hexdigest()


def damaged(name: str, details: str) -> BadInput:
    """Return what to say about a file of which parts do not fit; the details go to the log."""
    return BadInput(N_("“{name}” is damaged or not complete."), SAVE_AGAIN, details, name=name)


def too_many_columns(name: str, count: int, row: int = 1) -> BadInput:
    """Return what to say about a table with a million columns."""
    return BadInput(N_("“{name}” has {count} columns; at most {most} can be read."),
                    N_("Check that the right separator was chosen, or leave out columns that are not needed."),
                    row=row, name=name, count=count, most=COLUMNS)


def too_long_cell(row: int, column: str, value: str) -> BadInput:
    """Return what to say about a value beyond CELL_CHARACTERS."""
    return BadInput(N_("The value in row {row}, column “{column}” is longer than {most} characters."),
                    N_("Check that no quotation mark is missing before it, or move the long text to a file of its own."),
                    row=row, column=column, value=value, most=CELL_CHARACTERS)


# Archives (XLSX, ODS, KMZ, zipped shapefiles)
ARCHIVE_FILES = 10_000
ARCHIVE_BYTES = 2 << 30             # all of it, unpacked
PART_BYTES = 256 << 20              # one part that has to be in memory
XML_TOKEN_BYTES = 16 << 20          # one tag or piece of text; longer ones cost time by their square
REPEATED_CELLS = 20_000_000         # cells that a spreadsheet says stand there again and again
XML_DEPTH = 256
LAST_PLACE = 16_384                 # columns that a spreadsheet can have at all
