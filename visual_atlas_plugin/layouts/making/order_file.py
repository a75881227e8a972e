"""An order as a file: what a worker is given of an atlas, and nothing else. JSON, read back into the same values."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Tuple, Type

from ...domain.filter_state import FilterState
from ...domain.imaging.image_record import ImageRecord
from ...exchange.publishing.packed import PackedRows, packed
from ...exchange.publishing.plate_rows import PlateMark, PlateRows, Refused
from ...exchange.publishing.released import Release, ReleasedTable
from ...mapping.naming import Naming
from ...store.observation_reader import KindName
from ..book.whole import Order

# a file can name these classes and no others
_KNOWN: Dict[str, Type[Any]] = {one.__name__: one for one in (
    Order, Release, ReleasedTable, PlateRows, PlateMark, Refused, ImageRecord, KindName, Naming)}
_CLASS, _VALUE, _DAY, _FILTER, _MAP = "class", "value", "day", "filter", "map"


def written(value: Any) -> bytes:
    """Return a value as bytes, the same for the same value. Raises TypeError for what an order cannot hold."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read(content: bytes) -> Any:
    """Return the value of `written`. Raises ValueError for anything else."""
    try:
        return _value(json.loads(content.decode("utf-8", "surrogatepass")))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an order: {error}") from error


def write_private(path: Path, content: bytes) -> None:
    """Write a file that this user alone can read."""
    path.touch(mode=0o600)
    path.write_bytes(content)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, FilterState):
        return {_CLASS: _FILTER, _VALUE: value.to_json()}
    if is_dataclass(value) and _KNOWN.get(type(value).__name__) is type(value):
        told = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        return {_CLASS: type(value).__name__, _VALUE: told}
    if isinstance(value, date):
        return {_CLASS: _DAY, _VALUE: value.isoformat()}
    if isinstance(value, (tuple, list, PackedRows)):
        return [_plain(one) for one in value]
    if hasattr(value, "items"):
        return {_CLASS: _MAP, _VALUE: [[key, _plain(one)] for key, one in value.items()]}
    raise TypeError(f"an order cannot hold {type(value).__name__}")


def _value(told: Any) -> Any:
    if isinstance(told, list):
        return tuple(_value(one) for one in told)
    if not isinstance(told, dict):
        return told
    kind, value = told[_CLASS], told[_VALUE]
    if kind == _DAY:
        return date.fromisoformat(value)
    if kind == _FILTER:
        return FilterState.from_json(value)
    if kind == _MAP:
        return {key: _value(one) for key, one in value}
    made = _KNOWN[kind]
    values = {name: _value(one) for name, one in value.items()}
    if made is ReleasedTable:
        values["rows"] = packed(iter(values["rows"]))
    return made(**values)


Job = Tuple[Order, Naming, List[str]]
