"""What the answers of an Uwazi instance say: pages in, one `Instance` out. Saved pages and a live server come here alike.

Shapes (github.com/huridocs/uwazi): `app/api/search/search.js` ({"rows", "totalRows"}), `app/api/entities` ({"rows":
[entity]} with `relations` where asked), `app/shared/types/connectionSchema.ts` (rows that share a `hub`; `template` is
the relation type, null on the side it starts from), `app/api/search.v2` ({"data": […]}). A page is told by its shape, not by its
name.
"""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List, Mapping, Sequence, Tuple

from ...domain.errors import AtlasError, N_
from . import templates, values
from .templates import Template, identity
from .values import dicts

TEMPLATES, THESAURI, RELATION_TYPES, SETTINGS, ENTITIES = "templates", "thesauris", "relationtypes", "settings", "entities"
_NAMES = {"templates": TEMPLATES, "thesauris": THESAURI, "thesauri": THESAURI, "dictionaries": THESAURI,
          "relationtypes": RELATION_TYPES, "relationTypes": RELATION_TYPES, "settings": SETTINGS, "entities": ENTITIES,
          "search": ENTITIES}
MAX_ROWS = 2_000_000         # language versions of records, which are held in memory
MOST_IN_A_HUB = 200          # each is tied to each other: beyond this they say nothing and are without end
LANGUAGE = "en"              # of a row that does not say; Uwazi's own default


@dataclass
class Record:
    """One entity: its rows by language, the one of the default language first. `number`: its row in a file, 0 for none."""

    shared_id: str
    template: str
    rows: Dict[str, Mapping[str, Any]]
    relations: Tuple[Mapping[str, Any], ...] = ()
    number: int = 0

    @property
    def main(self) -> Mapping[str, Any]:
        """The row of the default language, or the first there is."""
        return next(iter(self.rows.values()))

    def held(self, name: str, language: str = "") -> List[Mapping[str, Any]]:
        """Return the values of a property."""
        row = self.rows.get(language) if language else self.main
        metadata = row.get("metadata") if row is not None else None
        return values.entries(metadata.get(name)) if isinstance(metadata, dict) else []

    def title(self, language: str = "") -> str:
        """Return the title in a language, "" where it has none."""
        row = self.rows.get(language, {}) if language else self.main
        return values.scalar(row.get("title")) or ""


@dataclass
class Instance:
    """Everything that was read of one Uwazi instance. `languages`: those of the rows, the default first."""

    address: str = ""
    languages: Tuple[str, ...] = ()
    templates: Dict[str, Template] = field(default_factory=dict)
    options: Dict[str, Dict[str, str]] = field(default_factory=dict)         # thesaurus -> id -> label
    relation_types: Dict[str, str] = field(default_factory=dict)
    records: Dict[str, Record] = field(default_factory=dict)
    sha256: str = ""
    unknown_rows: int = 0
    large_hubs: int = 0

    def of(self, template: str) -> List[Record]:
        """Return the records of a template, in the order in which they came."""
        return [record for record in self.records.values() if record.template == template]


class Reading:
    """Takes page after page, in any order; `instance` puts them together."""

    def __init__(self) -> None:
        self._templates: Dict[str, Template] = {}
        self._options: Dict[str, Dict[str, str]] = {}
        self._relation_types: Dict[str, str] = {}
        self._languages: Tuple[str, ...] = ()
        self._rows: Dict[Tuple[str, str], Mapping[str, Any]] = {}
        self._hubs: Dict[str, Dict[str, Mapping[str, Any]]] = {}
        self._digests: Dict[str, str] = {}
        self._unknown = self._large_hubs = 0

    def take(self, page: Any, hint: str = "") -> int:
        """Take one answer, or a file that holds several; return how many rows of it are known. `hint`: what it is named."""
        kind = next((kind for name, kind in _NAMES.items() if name in hint), "")
        if isinstance(page, dict) and not {"rows", "data"} & set(page):
            return self._take_object(page, kind)
        rows = page if isinstance(page, list) else page.get("rows", page.get("data")) if isinstance(page, dict) else None
        if kind == SETTINGS and isinstance(rows, list) and len(rows) == 1 and isinstance(rows[0], dict):
            return self._take_object(rows[0], kind)
        known = 0
        for row in dicts(rows):
            known += self._take_row(row, kind)
        return known

    def _take_object(self, page: Mapping[str, Any], kind: str) -> int:
        """Take settings, one record, or an object of several answers by their names."""
        if isinstance(page.get("languages"), list) and "sharedId" not in page:
            self._languages = templates.languages(page) or self._languages
            self._digest(SETTINGS, {"languages": page["languages"]})
            return 1
        if "sharedId" in page:
            return self._take_row(page, ENTITIES)
        return sum(self.take(page[name], name) for name in _NAMES if isinstance(page.get(name), (dict, list)))

    def _take_row(self, row: Mapping[str, Any], kind: str) -> int:
        if identity(row.get("sharedId")):
            return self._take_entity(row)
        if identity(row.get("hub")):
            self._take_tie(row)
            return 1
        if isinstance(row.get("values"), list) and kind in ("", THESAURI):
            if row.get("type") != "template":          # a template as a list of its records: they are read themselves
                self._options[identity(row.get("_id"))] = values.option_labels(row["values"])
                self._digest(THESAURI, row)
            return 1
        is_template = "commonProperties" in row or (isinstance(row.get("properties"), list) and row["properties"])
        template = templates.read_template(row) if kind == TEMPLATES or (is_template and kind == "") else None
        if template is not None:
            self._templates[template.key] = template
            self._digest(TEMPLATES, row)
            return 1
        if identity(row.get("_id")) and isinstance(row.get("name"), str) and kind in ("", RELATION_TYPES):
            self._relation_types.update(templates.words([row]))
            return 1
        self._unknown += 1
        return 0

    def _take_entity(self, row: Mapping[str, Any]) -> int:
        language = row.get("language") if isinstance(row.get("language"), str) else ""
        for tie in dicts(row.get("relations")) + dicts(row.get("relationships")):
            self._take_tie(tie)
        if len(self._rows) >= MAX_ROWS:
            raise AtlasError(N_("There are more than {count} records in what was read."),
                             N_("Import it in parts: save some templates only."), count=MAX_ROWS)
        key = (identity(row["sharedId"]), language)
        kept = self._rows.get(key)
        if kept is None or _newer(row, kept):
            self._rows[key] = {name: value for name, value in row.items() if name in _KEPT}
            self._digests["/".join(key)] = _hash(self._rows[key])
        return 1

    def _take_tie(self, row: Mapping[str, Any]) -> None:
        """Keep a row of a hub once, however often it comes."""
        member = f"{identity(row.get('entity'))}/{identity(row.get('template'))}"
        self._hubs.setdefault(identity(row.get("hub")), {}).setdefault(member, row)
        self._digests[f"hub:{identity(row.get('hub'))}/{member}"] = ""

    def _digest(self, kind: str, row: Mapping[str, Any]) -> None:
        self._digests[f"{kind}:{identity(row.get('_id'))}"] = _hash(row)

    def instance(self, address: str = "") -> Instance:
        """Return what all pages say together. Raises AtlasError where none of them holds a record or a template."""
        if not self._rows and not self._templates:
            raise AtlasError(N_("There are no records of Uwazi in what was read."),
                             N_("Choose the pages that were saved from an Uwazi database, or its own address."))
        listed = tuple(dict.fromkeys(language for _key, language in self._rows if language))
        default = next((one for one in self._languages if one in listed), "") or (listed[0] if listed else LANGUAGE)
        order = [default] + [one for one in self._languages if one in listed and one != default]
        order += [one for one in listed if one not in order]
        records = self._records(order)
        self._tie(records)
        whole = hashlib.sha256(json.dumps(sorted(self._digests.items())).encode("ascii")).hexdigest()
        return Instance(address, tuple(order), self._with_stand_ins(records), self._options, self._relation_types, records,
                        whole, self._unknown, self._large_hubs)

    def _records(self, order: Sequence[str]) -> Dict[str, Record]:
        found: Dict[str, Dict[str, Mapping[str, Any]]] = {}
        for (shared_id, language), row in self._rows.items():
            found.setdefault(shared_id, {})[language or order[0]] = row
        records = {}
        for shared_id, rows in found.items():
            placed = {language: rows[language] for language in order if language in rows}
            main = next(iter(placed.values()))
            records[shared_id] = Record(shared_id, identity(main.get("template")), placed)
        return records

    def _tie(self, records: Dict[str, Record]) -> None:
        """Give each record the rows of the hubs that it is in."""
        for hub in self._hubs.values():
            members = tuple(hub.values())
            if len(members) > MOST_IN_A_HUB:
                self._large_hubs += 1
                continue
            for shared_id in dict.fromkeys(identity(row.get("entity")) for row in members):
                if shared_id in records:
                    records[shared_id].relations += members

    def _with_stand_ins(self, records: Mapping[str, Record]) -> Dict[str, Template]:
        """Return the templates; one that is named and was not read is made from the names of its records' fields."""
        made = dict(self._templates)
        for record in records.values():
            if record.template not in self._templates:
                known = made.get(record.template)
                names = [one.name for one in known.properties] if known else []
                found = record.main.get("metadata")
                added = [name for name in (found if isinstance(found, dict) else {}) if name not in names]
                if known is None or added:
                    properties = (known.properties if known else ()) + tuple(_guessed(record, name) for name in added)
                    made[record.template] = Template(record.template, record.template or "records", properties)
        return made


_KEPT = frozenset(("_id", "sharedId", "language", "title", "template", "published", "creationDate", "editDate", "metadata",
                   "documents", "attachments"))


def _guessed(record: Record, name: str) -> templates.Property:
    """Return a field whose template was not read, by what its values look like."""
    kind = "text"
    for entry in record.held(name):
        value = entry.get("value")
        if entry.get("type") == "entity" or "inheritedValue" in entry:
            kind = "relationship"
        elif isinstance(value, dict):
            kinds = {"lat": "geolocation", "url": "link", "from": "daterange"}
            kind = next((kinds[name] for name in kinds if name in value), kind)
        elif entry.get("label") and isinstance(value, str):
            kind = "multiselect"
    inherited = next((entry.get("inheritedType") for entry in record.held(name) if entry.get("inheritedType")), "")
    return templates.Property("", name, name, kind, "", inherited if isinstance(inherited, str) else "")


def _newer(row: Mapping[str, Any], kept: Mapping[str, Any]) -> bool:
    """Whether a row of the same record and language is to take the place of another: edited later, or with more in it."""
    edited, before = _moment(row), _moment(kept)
    if edited != before:
        return edited > before
    return _weight(row) > _weight(kept)


def _moment(row: Mapping[str, Any]) -> float:
    edited = row.get("editDate")
    return float(edited) if isinstance(edited, (int, float)) and not isinstance(edited, bool) and edited == edited else -1.0


def _weight(row: Mapping[str, Any]) -> int:
    metadata = row.get("metadata")
    return len(metadata) if isinstance(metadata, dict) else 0


def _hash(row: Mapping[str, Any]) -> str:
    text = json.dumps(row, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def is_uwazi(page: Any) -> bool:
    """Whether JSON is a page of Uwazi, or a file of several of its answers; for readers that have to tell kinds apart."""
    if isinstance(page, dict) and {"templates", "thesauris", "dictionaries"} & set(page):
        return any(is_uwazi(held) for held in page.values())
    if isinstance(page, dict) and identity(page.get("sharedId")):
        return True
    rows = page if isinstance(page, list) else page.get("rows", page.get("data")) if isinstance(page, dict) else None
    return any(identity(row.get("sharedId")) or "commonProperties" in row for row in dicts(rows))


def rows_of(page: Any) -> List[Mapping[str, Any]]:
    """Return the rows of a page of a search."""
    return dicts(page.get("rows")) if isinstance(page, dict) else []


def merged(pages: Iterable[Tuple[str, Any]], address: str = "") -> Instance:
    """Return what pages (name, content) say together. Raises AtlasError."""
    reading = Reading()
    for name, page in pages:
        reading.take(page, name)
    return reading.instance(address)
