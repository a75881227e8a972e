"""Read fact files (UTF-8 CSV) into rows; what the rows must hold is the domain's to say."""

import csv
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence, Tuple, Union

from ..domain.errors import AtlasError, N_
from ..domain.facts import FACT_COLUMNS, FactRow, Facts, Violation, check
from ..paths import data_path

_ADVICE = "Correct the file and try again. Nothing was written."
LISTED = 200


def default_folder() -> Path:
    """Return the folder of the shipped, reviewed facts."""
    return data_path("facts")


def read_facts(folder: Optional[Union[str, Path]] = None) -> Facts:
    """Read all fact files of a folder (the shipped one by default). Raises AtlasError."""
    home = Path(folder) if folder else default_folder()
    if not home.is_dir():
        raise AtlasError("The folder of facts “{name}” was not found.", "Choose the folder that holds the fact files.",
                         str(home), name=home.name)
    facts: Dict[str, List[FactRow]] = {}
    for name, columns in FACT_COLUMNS.items():
        facts[name] = read_rows(home / name, columns)
    return facts


def read_rows(path: Path, columns: Sequence[str]) -> List[FactRow]:
    """Read one CSV file that must have these columns. Raises AtlasError."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = next(reader, [])
            missing = [column for column in columns if column not in header]
            if missing:
                raise AtlasError("“{name}” lacks the column {names}.", _ADVICE, str(path),
                                 name=path.name, names=", ".join(missing))
            return _rows(path, header, reader)
    except FileNotFoundError as error:
        raise AtlasError("The fact file “{name}” is missing.",
                         "Put it into the folder, or use the facts that come with the plugin.", str(path),
                         name=path.name) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise AtlasError("“{name}” is not a CSV file in UTF-8.", _ADVICE, f"{path}: {error}", name=path.name) from error
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "Ask for the right to read it, or copy it elsewhere.",
                         str(error), name=path.name) from error


def _rows(path: Path, header: List[str], reader) -> List[FactRow]:
    """Return the rows below the header; a row of another length is an error of its own."""
    rows, line = [], reader.line_num + 1
    for cells in reader:
        if cells and len(cells) != len(header):
            raise AtlasError("“{name}”, row {line}, has {n} cells instead of {m}.", _ADVICE, str(path),
                             name=path.name, line=line, n=len(cells), m=len(header))
        if cells:
            rows.append(FactRow(line, dict(zip(header, cells))))
        line = reader.line_num + 1
    return rows


def read_checked(folder: Optional[Union[str, Path]] = None) -> Facts:
    """Read facts and refuse them where a rule is broken. Raises AtlasError that lists every violation."""
    facts = read_facts(folder)
    violations = check(facts)
    if violations:
        raise violations_error(violations)
    return facts


def violations_error(violations: Sequence[Violation]) -> AtlasError:
    """Return the error that tells the first violation and lists them all in its details."""
    count = len(violations)
    pattern = (N_("The facts break a rule: {first}.") if count == 1
               else N_("The facts break a rule: {first} and {n} more."))
    return AtlasError(pattern, _ADVICE, "\n".join(str(item) for item in violations[:LISTED]),
                      first=violations[0], n=count - 1)


def read_mapping(*parts: str) -> List[Mapping[str, str]]:
    """Read one of the small tables that ship beside the facts (names, themes of cases, weak notes)."""
    path = data_path(*parts)
    return [row.values for row in read_rows(path, ())]


def by_key(rows: Sequence[Mapping[str, str]], column: str) -> Dict[str, Mapping[str, str]]:
    """Return {value of the column: row}."""
    return {row[column]: row for row in rows}


def fact_hash_input(folder: Optional[Union[str, Path]] = None) -> List[Tuple[str, bytes]]:
    """Return (name, bytes) of every fact file, in a fixed order, for the hash of an import."""
    home = Path(folder) if folder else default_folder()
    return [(name, (home / name).read_bytes()) for name in sorted(FACT_COLUMNS)]
