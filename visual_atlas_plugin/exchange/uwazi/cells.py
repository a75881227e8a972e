"""The cells of an Uwazi table: what a record holds in a field, as text of one column or as rows of a table beside it.

Rules (github.com/huridocs/uwazi): a relation's values carry id and title, and may carry the other end's value in
`inheritedValue` (`app/api/csv/typeFormatters.ts`, `app/api/search/specs/search.searchGeolocations.spec.ts`, where a record
without a login also gives the point of one that is not published). A relation is followed for one step, so a circle ends.
"""

from typing import Callable, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from . import templates, values
from .interface import Instance, Record
from .templates import Property, Template, identity
from .values import dicts

Read = Callable[[Record], Optional[str]]
TIE_COLUMNS = ("rowId", "sharedId", "no", "relation", "otherId", "otherTitle", "otherTemplate", "latitude", "longitude",
               "label")
POINT_COLUMNS = ("rowId", "sharedId", "title", "no", "latitude", "longitude", "label")
DAY_COLUMNS = ("rowId", "sharedId", "title", "no", "date")


class Cells:
    """Reads cells of an instance; counts what a person is to know."""

    def __init__(self, instance: Instance):
        self._instance = instance
        self._point_names = {template.key: [one.name for one in template.properties if one.kind == templates.GEOLOCATION]
                             for template in instance.templates.values()}
        self._read_kinds = {record.template for record in instance.records.values()}
        self._names = {template.key: template.name for template in instance.templates.values()}
        self.days = self.first_days = self.off_globe = self.held_back = self.lost_ties = 0
        self._count()

    # columns of the template's own table

    def columns(self, prop: Property, records: Sequence[Record]) -> Iterator[Tuple[str, Read]]:
        """Yield the columns of a field, each with what reads its cell."""
        name = prop.name
        if prop.kind == templates.GEOLOCATION:
            yield from self._point_columns(prop)
        elif prop.kind in templates.RELATIONS:
            yield from self._tie_columns(prop)
        elif prop.kind == templates.LINK:
            yield name, lambda record: values.joined([values.link(one.get("value"))[0] for one in record.held(name)])
            yield f"{name}:label", lambda record: values.joined(
                [values.link(one.get("value"))[1] for one in record.held(name)])
        else:
            yield name, lambda record: self.text(prop, record.held(name))
            if prop.kind in templates.WITH_LANGUAGES:
                for language in self._instance.languages[1:]:
                    if any(self.text_in(prop, record, language) for record in records):
                        yield f"{name}__{language}", lambda record, to=language: self.text_in(prop, record, to)

    def _point_columns(self, prop: Property) -> Iterator[Tuple[str, Read]]:
        for part in ("latitude", "longitude", "label"):
            yield f"{prop.name}:{part}", lambda record, of=part: _part(values.points(record.held(prop.name)), of)

    def _tie_columns(self, prop: Property) -> Iterator[Tuple[str, Read]]:
        name = prop.name
        yield name, lambda record: values.joined([self.title_of(one) for one in record.held(name)])
        yield f"{name}:id", lambda record: values.joined([values.scalar(one.get("value")) for one in record.held(name)])
        if prop.inherited == templates.GEOLOCATION:
            for part in ("latitude", "longitude", "label"):
                yield f"{name}:{part}", lambda record, of=part: _part(
                    [point for one in record.held(name) for point in self.points_of(prop, one)], of)
        elif prop.inherited:
            yield f"{name}:inherited", lambda record: values.joined(
                [self.text(_as_kind(prop), values.entries(one.get("inheritedValue"))) for one in record.held(name)])

    # single values

    def text(self, prop: Property, held: Sequence[Mapping]) -> Optional[str]:
        """Return the values of a field as one text."""
        if prop.kind in templates.DAYS:
            return values.together(_days(prop, held))
        if prop.kind in templates.CHOSEN:
            return values.joined([self.option(prop, one) for one in held])
        if prop.kind == templates.GEOLOCATION:
            return values.joined([f"{point.latitude}, {point.longitude}" for point in values.points(list(held))])
        if prop.kind == templates.NESTED:
            return values.joined([values.nested(one) for one in held])
        read = values.plain if prop.kind == templates.MARKDOWN else _same
        return values.joined([read(values.scalar(one.get("value"))) for one in held])

    def text_in(self, prop: Property, record: Record, language: str) -> Optional[str]:
        """Return a text in another language; None where it is the same as in the default one."""
        text = self.text(prop, record.held(prop.name, language))
        return None if text == self.text(prop, record.held(prop.name)) else text

    def option(self, prop: Property, entry: Mapping) -> Optional[str]:
        """Return the label of an option: as the thesaurus has it, else as the value does, else its id."""
        key = values.scalar(entry.get("value"))
        known = self._instance.options.get(prop.content, {}).get(key or "")
        return known or values.scalar(entry.get("label")) or key

    def title_of(self, entry: Mapping) -> Optional[str]:
        """Return the title at the other end of a relation, else its id."""
        other = self._instance.records.get(values.scalar(entry.get("value")) or "")
        return (other.title() if other else None) or values.scalar(entry.get("label")) or values.scalar(entry.get("value"))

    def points_of(self, prop: Optional[Property], entry: Mapping) -> List[values.Point]:
        """Return the points at the other end of a relation: those it carries, else the other record's own.

        None where that record is missing among those of its kind that were read: its owner may hold it back.
        """
        if prop is not None and self._is_held_back(prop, entry):
            return []
        carried = values.points(entry.get("inheritedValue")) or values.points(entry.get("inherit_geolocation"))
        other = self._instance.records.get(values.scalar(entry.get("value")) or "")
        return carried or (self._own_points(other) if other else [])

    def _own_points(self, record: Record) -> List[values.Point]:
        names = self._point_names.get(record.template, [])
        return next((found for found in (values.points(record.held(name)) for name in names) if found), [])

    def _is_held_back(self, prop: Property, entry: Mapping) -> bool:
        """Whether a point comes along from a record that is missing among the records of its own kind."""
        key = values.scalar(entry.get("value")) or ""
        if key in self._instance.records or prop.content not in self._read_kinds:
            return False
        return bool(values.points(entry.get("inheritedValue")) or values.points(entry.get("inherit_geolocation")))

    # tables beside it

    def tie_rows(self, record: Record, prop: Property) -> Iterator[tuple]:
        """Yield a row for each record that a field ties this one to, where places are at the other end."""
        if not self._leads_to_places(prop):
            return
        for number, entry in enumerate(record.held(prop.name), 1):
            yield self._tie_row(record, prop, number, prop.label, entry)

    def leading_here(self, template: str, field: str) -> Dict[str, List[str]]:
        """Return, by record, the ids of the records of a template whose field leads to it."""
        leading: Dict[str, List[str]] = {}
        for record in self._instance.of(template):
            for entry in record.held(field):
                leading.setdefault(values.scalar(entry.get("value")) or "", []).append(record.shared_id)
        return leading

    def hub_rows(self, record: Record, template: Template, to_places: bool) -> Iterator[tuple]:
        """Yield a row for each record that shares a hub with this one and that no field of its template shows.

        `to_places`: those that have points of their own, else the others.
        """
        shown = {values.scalar(one.get("value")) for prop in template.properties if prop.kind in templates.RELATIONS
                 for one in record.held(prop.name)}
        done, number = set(), 0
        for row in record.relations:
            other = identity(row.get("entity"))
            relation = self._instance.relation_types.get(identity(row.get("template")), "")
            if not other or other == record.shared_id or other in shown or (other, relation) in done:
                continue
            done.add((other, relation))
            data = row.get("entityData") if isinstance(row.get("entityData"), dict) else {}
            known = self._instance.records.get(other)
            if known is None and data.get("published") is False:
                continue                            # its owner holds it back: neither its name nor the tie is told
            if bool(self._point_names.get(known.template if known else identity(data.get("template")))) != to_places:
                continue
            number += 1
            yield self._tie_row(record, None, number, relation, {"value": other, "label": data.get("title")})

    def _tie_row(self, record: Record, prop: Optional[Property], number: int, relation: str, entry: Mapping) -> tuple:
        found, field = self.points_of(prop, entry), prop.name if prop is not None else relation
        key = values.scalar(entry.get("value"))
        other = self._instance.records.get(key or "")
        point = found[0] if found else values.Point("", "")
        return (f"{record.shared_id}/{field}/{number}", record.shared_id, str(number), relation or None, key,
                self.title_of(entry), self._names.get(other.template) if other else None,
                point.latitude or None, point.longitude or None, point.label or None)

    def _leads_to_places(self, prop: Property) -> bool:
        if prop.inherited == templates.GEOLOCATION:
            return True
        return bool(self._point_names.get(prop.content))

    # what a person is to know

    def _count(self) -> None:
        kinds: Dict[str, Template] = self._instance.templates
        for record in self._instance.records.values():
            template = kinds.get(record.template)
            for prop in template.properties if template else ():
                held = record.held(prop.name)
                if prop.kind in templates.DAYS:
                    ends = [end for text in _days(prop, held) for end in text.split("/") if end]
                    self.days += len(ends)
                    self.first_days += sum(end.endswith("-01-01") for end in ends)
                elif prop.kind == templates.GEOLOCATION:
                    self.off_globe += sum(map(_is_off, values.points(held)))
                elif prop.kind in templates.RELATIONS:
                    self._count_ties(prop, held)

    def _count_ties(self, prop: Property, held: Sequence[Mapping]) -> None:
        for entry in held:
            if self._is_held_back(prop, entry):
                self.held_back += 1
            elif values.scalar(entry.get("value")) not in self._instance.records and not entry.get("label"):
                self.lost_ties += 1


def point_rows(record: Record, prop: Property) -> Iterator[tuple]:
    """Yield a row for each point of a record after its first, which stands in the record's own row."""
    for number, point in enumerate(values.points(record.held(prop.name))[1:], 2):
        title = f"{record.title()} ({point.label or number})"
        yield (f"{record.shared_id}/{prop.name}/{number}", record.shared_id, title, str(number), point.latitude,
               point.longitude, point.label or None)


def day_rows(record: Record, prop: Property) -> Iterator[tuple]:
    """Yield a row for each day or range of a record that has several."""
    days = _days(prop, record.held(prop.name))
    for number, text in enumerate(days if len(days) > 1 else (), 1):
        yield f"{record.shared_id}/{prop.name}/{number}", record.shared_id, record.title() or None, str(number), text


def title_in(record: Record, language: str) -> Optional[str]:
    """Return the title in another language; None where it is the same as in the default one."""
    title = record.title(language)
    return title if title and title != record.title() else None


def file_names(record: Record, kind: str) -> Optional[str]:
    """Return the names of a record's documents or attachments; the files themselves are not fetched."""
    names = [values.scalar(one.get("originalname")) or values.scalar(one.get("filename"))
             for one in dicts(record.main.get(kind))]
    return values.joined(names)


def _days(prop: Property, held: Sequence[Mapping]) -> List[str]:
    read = values.span if templates.DAYS[prop.kind] else values.day
    return [text for text in (read(one.get("value")) for one in held) if text]


def _part(points: Sequence[values.Point], part: str) -> Optional[str]:
    return (getattr(points[0], part) or None) if points else None


def _same(text: Optional[str]) -> Optional[str]:
    return text


def _as_kind(prop: Property) -> Property:
    """Return the field as if it held itself what it inherits."""
    return Property(prop.key, prop.name, prop.label, prop.inherited)


def _is_off(point: values.Point) -> bool:
    try:
        return not (-90 <= float(point.latitude) <= 90 and -180 <= float(point.longitude) <= 180)
    except ValueError:
        return False
