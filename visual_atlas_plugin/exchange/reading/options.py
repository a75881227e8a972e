"""What a person may say about a file when the reader's own finding is wrong."""

from dataclasses import dataclass

# Encodings that can be chosen; the names are Python's.
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp949", "gb18030", "big5", "cp932", "cp1252")
SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class ReadOptions:
    """"" and 0 mean: find out.

    `encoding`: one of ENCODINGS. `separator`: one of SEPARATORS. `header_row`: the number of the row with the names of the
    columns, for every table of the file. `shape_points`: give lines and areas a point that represents them (a point on the
    line or in the area); else they have none, and a remark says so.
    """

    encoding: str = ""
    separator: str = ""
    header_row: int = 0
    shape_points: bool = False
