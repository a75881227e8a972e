"""Long lists of a register's entry as one short text: a million ids are a few megabytes, and are read when somebody asks."""

import base64
import json
import zlib
from collections.abc import Mapping as MappingOf
from collections.abc import Set as SetOf
from typing import Any, Dict, FrozenSet, Iterable, Iterator, List, Optional, Tuple, Union

from ...domain.errors import AtlasError

MOST_PLAIN = 1_000          # entries that stand in the register as they are
_PACKED, _NUMBER = "packed", "entries"


def told_list(values: Iterable[Any], number: int) -> Union[List[Any], dict]:
    """Return values as they stand in the register: few as a list, many packed."""
    if number <= MOST_PLAIN:
        return list(values)
    packing, parts = zlib.compressobj(), []
    for place, value in enumerate(values):
        parts.append(packing.compress((("[" if not place else ",") + json.dumps(value, ensure_ascii=False)).encode("utf-8")))
    parts.append(packing.compress(b"]"))
    parts.append(packing.flush())
    return {_NUMBER: number, _PACKED: base64.b64encode(b"".join(parts)).decode("ascii")}


def read_list(told: Union[List[Any], dict]) -> List[Any]:
    """Return the values of told_list. Raises ValueError, TypeError or KeyError for anything else."""
    if isinstance(told, list):
        return told
    try:
        found = json.loads(zlib.decompress(base64.b64decode(told[_PACKED], validate=True)))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not isinstance(found, list) or len(found) != told[_NUMBER]:
        raise ValueError("not as many entries as it says")
    return found


class _Later:
    """A list of an entry that is unpacked when somebody asks for a value. Raises AtlasError where it cannot be understood."""

    def __init__(self, told: Union[List[Any], dict], title: str):
        if not isinstance(told, list) and not (isinstance(told, dict) and isinstance(told.get(_NUMBER), int)):
            raise ValueError("not a list")
        self._told, self._title, self._found = told, title, None        # type: ignore[var-annotated]

    def _all(self) -> Any:
        if self._found is None:
            try:
                self._found = self._made(read_list(self._told))
            except (ValueError, TypeError, KeyError) as error:
                raise not_understood(self._title, error) from error
        return self._found

    @staticmethod
    def _made(values: List[Any]) -> Any:
        raise NotImplementedError

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._told) if isinstance(self._told, list) else self._told[_NUMBER]


class Ids(_Later, SetOf):
    """Texts of an entry as a set."""

    __hash__ = None     # type: ignore[assignment]

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> FrozenSet[Any]:      # type: ignore[override]
        return frozenset(it)

    @staticmethod
    def _made(values: List[Any]) -> FrozenSet[str]:
        return frozenset(str(value) for value in values)

    def __contains__(self, value: object) -> bool:
        return value in self._all()


class Numbers(_Later, MappingOf):
    """Numbers of an entry by cell; None for a suppressed one."""

    @staticmethod
    def _made(values: List[Any]) -> Dict[Tuple[str, ...], Optional[int]]:
        return {tuple(cell): number for cell, number in values}

    def __getitem__(self, cell: Tuple[str, ...]) -> Optional[int]:
        return self._all()[cell]


def not_understood(title: str, error: Exception) -> AtlasError:
    """Return what to say of an entry that cannot be read."""
    return AtlasError("The register of publications has an entry that cannot be understood: “{title}”.",
                      "Earlier editions cannot be compared without it. Repair or remove it in the table publications.",
                      str(error), title=title)
