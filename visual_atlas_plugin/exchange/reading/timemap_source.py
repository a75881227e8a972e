"""TimeMap: events, sources, associations, categories and sites as datasheet-server gives them, and Bellingcat's download.

Forms that are read: one JSON with all of them by name, a zip of one JSON each, the list of events alone (the other lists are
looked for beside it, under the same file name with their own word in it), and the download of ukraine.bellingcat.com.
"""

import hashlib
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, ListSource, Remark
from . import limits
from .archive import Archive
from .json_text import load, parse, text_of
from .options import ReadOptions

EVENTS, SOURCES, ASSOCIATIONS, CATEGORIES, SITES = "events", "sources", "associations", "categories", "sites"
LISTS = (EVENTS, SOURCES, ASSOCIATIONS, CATEGORIES, SITES)
THEMES, NARRATIVES, OTHER, URL = "themes", "narratives", "other fields", "url"
KNOWN = ("id", "title", "description", "date", "time", "time_precision", "time_display", "location", "latitude", "longitude",
         THEMES, NARRATIVES, SOURCES, "type", "category", "comments")
OLDER = {"desc": "description", "lat": "latitude", "long": "longitude", "lng": "longitude", "source": SOURCES}
TAKEN_APART = ("associations", "filters", "tags", "civId")
PLACED = ("id", "title", "description", "date", "location", "latitude", "longitude", THEMES, SOURCES, "comments")
UNNAMED = "unnamed"
SIGNS = (";", "|", "\n")        # one that stands in no item joins the items of a list

Columns = Dict[str, List[Optional[str]]]


class TimeMapSource(ListSource):
    """A RawSource over a TimeMap; entries are counted from 1. Raises BadInput.

    `lists`: files for the lists of SOURCES, ASSOCIATIONS, CATEGORIES, SITES; those that are not named are looked for beside
    the file of events. `list_separator` stands between the items of themes, narratives and sources. `is_download`:
    Bellingcat's form, whose points were moved by its makers.
    """

    def __init__(self, path: Path, options: ReadOptions = ReadOptions(), lists: Optional[Mapping[str, Path]] = None):
        domain, sha256, remarks = _read(path, options, lists or {})
        events = domain.get(EVENTS)
        if not isinstance(events, list) or not all(isinstance(event, dict) for event in events):
            raise BadInput(N_("“{name}” holds no events of a TimeMap."), N_("Choose the file with the events."),
                           name=path.name)
        if not events:
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=path.name)
        self.is_download = any(isinstance(event.get("filters"), list) for event in events)
        given = _sources(domain.get(SOURCES), events)
        names = _Names(domain)
        items = [item for event in events for kind in names.of(event) for item in kind] + list(given)
        self.list_separator = next((sign for sign in SIGNS if not any(sign in item for item in items)), SIGNS[0])
        tables = {EVENTS: _event_columns(events, names, self.list_separator)}
        for kind, rows in ((SOURCES, list(given.values())), (SITES, domain.get(SITES)),
                           (ASSOCIATIONS, domain.get(ASSOCIATIONS)), (CATEGORIES, domain.get(CATEGORIES))):
            if isinstance(rows, list) and any(isinstance(row, dict) for row in rows):
                tables[kind] = _columns([row for row in rows if isinstance(row, dict)])
        for name, columns in tables.items():
            _check(name, columns)
        super().__init__(path.name, tables, sha256, tuple(remarks + self._remarks(tables)), first_row=1)

    def _remarks(self, tables: Mapping[str, Columns]) -> List[Remark]:
        said = []
        if self.is_download:
            said = [
                Remark(N_("This is Bellingcat's download: its points are up to 150 m off and were then moved a little.")),
                Remark(N_("Dates of this download are reported to be one day early at times. Compare some with the map.")),
            ]
        if SOURCES not in tables and any(tables[EVENTS].get(SOURCES, ())):
            said.append(Remark(N_("The list of sources is not there; events name sources only by their keys.")))
        if any(tables[EVENTS].get(NARRATIVES, ())):
            said.append(Remark(N_("Events belong to narratives; their names come in with the other fields.")))
        return said


def is_timemap(content: Any) -> bool:
    """Whether JSON looks like a TimeMap: a list of events, or lists by name with events among them."""
    return isinstance(_domain(content).get(EVENTS), list)


def _domain(content: Any) -> Dict[str, Any]:
    """Return the lists by name; {} where there are no events."""
    if isinstance(content, dict):
        inner = content.get("domain")
        found = {key[7:] if key.startswith("export_") else key: value
                 for key, value in (inner if isinstance(inner, dict) else content).items()}
        return {key: found[key] for key in LISTS if key in found} if EVENTS in found else {}
    first = content[0] if isinstance(content, list) and content else None
    if not isinstance(first, dict) or not {"description", "desc"} & set(first):
        return {}
    return {EVENTS: content} if {"date", "latitude", "lat", "location"} & set(first) else {}


def _read(path: Path, options: ReadOptions, lists: Mapping[str, Path]) -> Tuple[Dict[str, Any], str, List[Remark]]:
    """Return the lists by name, the hash of all that was read, and what is to be said."""
    with limits.open_file(path) as stream:
        packed = stream.read(4) == b"PK\x03\x04"
    if packed:
        domain, hashes, remarks = _unpacked(path), [limits.sha256_of(path)], []
    else:
        content, found = load(path, options)
        domain, hashes, remarks = _domain(content), [found.sha256], [found.remark]
        if isinstance(content, list) and EVENTS in path.name.lower():
            looked_for = {kind: path.with_name(path.name.lower().replace(EVENTS, kind)) for kind in LISTS[1:]}
            lists = {**{kind: beside for kind, beside in looked_for.items() if beside.is_file()}, **lists}
    for kind, more in lists.items():
        domain[kind], found = load(more, options)
        hashes.append(found.sha256)
        remarks.append(Remark(N_("“{name}” beside it was read too."), name=more.name))
    joint = hashes[0] if len(hashes) == 1 else hashlib.sha256("\n".join(hashes).encode()).hexdigest()
    return domain, joint, remarks


def _unpacked(path: Path) -> Dict[str, Any]:
    domain: Dict[str, Any] = {}
    with Archive(path) as archive:
        for name in archive.names():
            kind = next((kind for kind in LISTS if kind in name.lower().rsplit("/", 1)[-1]), "")
            if name.lower().endswith(".json") and kind and kind not in domain:
                domain[kind] = parse(b"".join(archive.chunks(name, limits.TEXT_FILE_BYTES)), name)
    return domain


class _Names:
    """What associations and categories are called: themes by the last word of their path, with the one before it where the
    last alone would mean two things."""

    def __init__(self, domain: Mapping[str, Any]):
        self._themes: Dict[str, str] = {}
        self._narratives: Dict[str, str] = {}
        paths: Dict[str, List[str]] = {}
        for entry in domain.get(ASSOCIATIONS) or ():
            if isinstance(entry, dict) and text_of(entry.get("id")):
                key, title = text_of(entry["id"]) or "", text_of(entry.get("title"))
                if (text_of(entry.get("mode")) or "").upper() == "NARRATIVE":
                    self._narratives[key] = title or key
                else:
                    path = [text for text in map(text_of, _list(entry.get("filter_paths"))) if text]
                    paths[key] = path or [title or key]
        for entry in domain.get(CATEGORIES) or ():
            if isinstance(entry, dict) and text_of(entry.get("category")):
                paths.setdefault(text_of(entry["category"]) or "", [
                    text_of(entry.get("category_label")) or text_of(entry["category"]) or ""])
        for event in domain.get(EVENTS) or ():
            for entry in _list(event.get("filters")):
                if isinstance(entry, dict):
                    words = text_of(entry.get("key")), text_of(entry.get("value"))
                    paths[_filter_key(entry)] = [text for text in words if text]
        parents: Dict[str, set] = {}
        for path in paths.values():
            parents.setdefault(path[-1] if path else "", set()).add(tuple(path[:-1]))
        for key, path in paths.items():
            if path:
                self._themes[key] = " / ".join(path[-2:]) if len(parents[path[-1]]) > 1 else path[-1]

    def of(self, event: Mapping[str, Any]) -> Tuple[List[str], List[str]]:
        """Return (themes, narratives) of an event, each once."""
        keys = [_filter_key(entry) if isinstance(entry, dict) else text_of(entry) or ""
                for field in ("associations", "filters", "tags") for entry in _list(event.get(field))]
        keys += [text_of(event.get("category")) or ""]
        themes = [self._themes.get(key, key) for key in keys if key and key not in self._narratives]
        narratives = [self._narratives[key] for key in keys if key in self._narratives]
        return list(dict.fromkeys(filter(None, themes))), list(dict.fromkeys(narratives))


def _filter_key(entry: Mapping[str, Any]) -> str:
    return f"{text_of(entry.get('key')) or ''}\0{text_of(entry.get('value')) or ''}"


def _list(value: Any) -> List[Any]:
    """Return a list as it is, a text as a list of one, nothing as an empty list."""
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _sources(given: Any, events: List[Dict[str, Any]]) -> Dict[str, Dict[str, Any]]:
    """Return sources by key: those of the list, and those that events hold themselves, with their first address as url."""
    found: Dict[str, Dict[str, Any]] = {}
    entries = list(given.items()) if isinstance(given, dict) else [("", entry) for entry in _list(given)]
    entries += [("", entry) for event in events for entry in _list(event.get(SOURCES, event.get("source")))]
    for key, entry in entries:
        if isinstance(entry, dict):
            paths = [text for text in map(text_of, _list(entry.get("paths")) + _list(entry.get("path"))) if text]
            address = text_of(entry.get(URL)) or (paths[0] if paths else None)
            name = text_of(entry.get("id")) or key or address
            if name:
                kept = {field: value for field, value in entry.items() if field not in ("path", URL)}
                found.setdefault(name, {**kept, "id": name, URL: address})
    return found


def _event_columns(events: List[Dict[str, Any]], names: _Names, sign: str) -> Columns:
    """Return the columns of the events; `other fields` lists what has no field in an atlas, each with its name."""
    rows = []
    for event in events:
        row: Dict[str, Optional[str]] = {}
        for key, value in event.items():
            key = OLDER.get(key, key) or UNNAMED
            if key == SOURCES:
                keys = [_source_key(entry) for entry in _list(value)]
                row[key] = sign.join(filter(None, keys)) or None
            elif key not in TAKEN_APART:
                row[key] = text_of(value)
        row["id"] = text_of(event.get("civId")) or row.get("id")
        themes, narratives = names.of(event)
        row[THEMES], row[NARRATIVES] = sign.join(themes) or None, sign.join(narratives) or None
        left = [f"{key}: {value}" for key, value in row.items() if value and key not in PLACED and key != "category"]
        row[OTHER] = "\n".join(left) or None
        rows.append(row)
    extra = [key for key in dict.fromkeys(key for row in rows for key in row) if key not in KNOWN and key != OTHER]
    wanted = [key for key in (*KNOWN, *extra, OTHER) if any(row.get(key) for row in rows)]
    return {key: [row.get(key) for row in rows] for key in wanted}


def _source_key(entry: Any) -> Optional[str]:
    if not isinstance(entry, dict):
        return text_of(entry)
    return next(iter(_sources([entry], [])), None)


def _columns(rows: List[Dict[str, Any]]) -> Columns:
    keys = dict.fromkeys(key for row in rows for key in row)
    return {key or UNNAMED: [text_of(row.get(key)) for row in rows] for key in keys}


def _check(name: str, columns: Columns) -> None:
    """Raise BadInput where there are too many columns or a value is too long."""
    if len(columns) > limits.COLUMNS:
        raise limits.too_many_columns(name, len(columns), 0)
    for column, values in columns.items():
        for row, value in enumerate(values, 1):
            if value and len(value) > limits.CELL_CHARACTERS:
                raise limits.too_long_cell(row, column, value)
