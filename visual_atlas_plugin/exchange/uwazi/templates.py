"""Templates, thesauri and settings of an Uwazi instance, as far as an import needs them.

Shapes (github.com/huridocs/uwazi): `app/api/templates/routes.ts` and `app/api/thesauri/routes.js` ({"rows": [...]}),
`app/shared/types/commonSchemas.ts` (propertySchema: name, label, type, content, relationType, inherit{property, type}),
`app/shared/propertyTypes.ts` (the types), `app/api/settings` (languages with a default). Nothing here trusts a shape.
"""

from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional, Tuple

from .values import dicts, scalar

GEOLOCATION, LINK, NESTED, MARKDOWN = "geolocation", "link", "nested", "markdown"
RELATIONS = ("relationship", "newRelationship", "relationshipfilter")
CHOSEN = ("select", "multiselect")
WITH_LANGUAGES = ("text", "markdown")     # what has words of its own in each language version
DAYS = {"date": False, "multidate": False, "daterange": True, "multidaterange": True}     # type -> whether a range


@dataclass(frozen=True)
class Property:
    """One field of a template. `content` is the thesaurus of an option or the template at the other end of a relation."""

    key: str
    name: str
    label: str
    kind: str
    content: str = ""
    inherited: str = ""          # type of the value that comes from the other end; "" for none
    inherited_from: str = ""     # key of the property there


@dataclass(frozen=True)
class Template:
    """One kind of record."""

    key: str
    name: str
    properties: Tuple[Property, ...]

    @property
    def has_points(self) -> bool:
        """Whether its records hold points of their own."""
        return any(one.kind == GEOLOCATION for one in self.properties)


def identity(value: Any) -> str:
    """Return an id as text; a database dump writes {"$oid": …}. "" where there is none."""
    if isinstance(value, dict):
        value = value.get("$oid")
    return value if isinstance(value, str) else str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def read_template(row: Mapping[str, Any]) -> Optional[Template]:
    """Return a template, None where the row names none."""
    key, name = identity(row.get("_id")), _text(row.get("name"))
    if not key:
        return None
    properties, seen = [], set()
    for one in dicts(row.get("properties")):
        prop = _property(one)
        if prop is not None and prop.name not in seen:
            seen.add(prop.name)
            properties.append(prop)
    return Template(key, name or key, tuple(properties))


def _property(row: Mapping[str, Any]) -> Optional[Property]:
    name, kind = _text(row.get("name")), _text(row.get("type"))
    if not name:
        return None
    inherit = row.get("inherit")
    inherit = inherit if isinstance(inherit, dict) else {}
    return Property(identity(row.get("_id")), name, _text(row.get("label")) or name, kind or "text",
                    identity(row.get("content")), _text(inherit.get("type")), identity(inherit.get("property")))


def languages(settings: Mapping[str, Any]) -> Tuple[str, ...]:
    """Return the languages of an instance, its default first; none where the settings do not say."""
    listed = [one for one in dicts(settings.get("languages")) if _text(one.get("key"))]
    listed.sort(key=lambda one: one.get("default") is not True)
    return tuple(dict.fromkeys(_text(one.get("key")) for one in listed))


def words(rows: Any) -> Dict[str, str]:
    """Return names by id, as relation types have them."""
    return {identity(row.get("_id")): _text(row.get("name")) for row in dicts(rows) if identity(row.get("_id"))}


def _text(value: Any) -> str:
    return (scalar(value) or "").strip() if isinstance(value, (str, int, float)) else ""
