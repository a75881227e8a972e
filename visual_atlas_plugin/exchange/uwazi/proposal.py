"""What the templates of an Uwazi instance are taken to mean: a mapping that is proposed, to be changed and saved.

A template of facilities becomes places, one of victims persons, one of events cases; what fits none is left out until a
person says otherwise. Where an instance has victims and no cases of its own (FOOTPRINTS is kept so), each victim is a case
with one person in it. The title of a person's record is usually a name, so it is not taken for a pseudonym.
"""

from dataclasses import replace
from typing import Dict, Mapping, Optional, Sequence, Tuple
from urllib.parse import urlsplit

from ...domain.importing.mapping import Choices, ImportMapping, TableMapping
from . import source as tables
from . import templates, values
from .kinds import BORN, CASES, PERSONS, PLACES, SKIP, SOURCES, called, likely, said
from .source import Origin, UwaziSource
from .templates import Property, Template

VICTIM_CASES = "victim cases"      # persons of whom each is a case

_FIELDS: Mapping[str, Mapping[str, Tuple[str, ...]]] = {
    PLACES: {"place_kind": ("kind", "type", "category", "종류", "유형", "구분", "类型", "种类"),
             "country": ("country", "나라", "국가", "国家"), "admin1": ("province", "도 ", "시도", "省"),
             "admin2": ("county", "district", "city", "시군", "군구", "县", "市"),
             "status": ("status", "운영", "상태", "状态"), "alias": ("alias", "other name", "also known", "별칭", "이명", "别名")},
    PERSONS: {"sex": ("sex", "gender", "성별", "性别"), "birth": BORN},
    CASES: {"theme": ("theme", "violation", "type", "category", "주제", "유형", "침해", "类型", "主题", "类别"),
            "date": ("date of", "when", "date", "발생", "일시", "날짜", "日期", "时间"),
            "summary": ("summary", "description", "narrative", "account", "요약", "개요", "내용", "설명", "摘要", "描述", "经过"),
            "confidence": ("confidence", "신뢰", "可信"),
            "place": ("place", "location", "where", "held at", "장소", "위치", "地点")},
    SOURCES: {"source_date": ("date", "날짜", "일자", "日期"), "source_publisher": ("publisher", "author", "발행", "출판", "出版", "发布"),
              "source_licence": ("licen", "라이선스", "许可")},
}
_ROLES: Tuple[Tuple[str, Tuple[str, ...]], ...] = (
    ("hand_over", ("handed over", "hand over", "handover", "인계", "移交")),
    ("deportation", ("deport", "repatriat", "송환", "추방", "遣返", "遣送")),
    ("transfer", ("transfer", "moved to", "이송", "转移", "移送")),
    ("arrest", ("arrest", "caught", "captur", "체포", "검거", "붙잡", "逮捕", "抓捕")),
    ("disappearance", ("disappear", "last seen", "missing", "실종", "마지막", "失踪")),
    ("death", ("death", "died", "execut", "killed", "사망", "처형", "死亡", "处决")),
    ("release", ("release", "freed", "석방", "释放")),
    ("trafficking", ("traffick", "sold", "인신매매", "贩卖", "拐卖")),
    ("escape", ("escape", "left north korea", "crossed", "탈북", "탈출", "도강", "逃")),
    ("detention", ("detain", "detention", "held", "imprison", "custody", "facility", "구금", "수감", "억류", "시설", "拘留", "关押",
                   "监禁")),
    ("life_abroad", ("lived", "residence", "stay", "체류", "거주", "居住")),
)
_NAMED = {"en": "name_en", "ko": "name_ko", "zh": "name_zh", "zh-cn": "name_zh", "zh-tw": "name_zh"}
_DAYS = tuple(templates.DAYS)
_WORDS = templates.WITH_LANGUAGES


def propose(source: UwaziSource, publisher: str = "") -> ImportMapping:
    """Return the proposed mapping of a source; every table has an entry, those that fit nothing are skipped."""
    kinds = kinds_of(source)
    made = {}
    for name, origin in source.origins.items():
        columns = next(table.columns for table in source.tables() if table.name == name)
        made[name] = _table(source, origin, kinds, columns)
    return ImportMapping(tables=made, choices=Choices(list_separator=values.SEPARATOR, crs="EPSG:4326"), publisher=publisher,
                         keep_without=("*",))


def completed(mapping: ImportMapping, source: UwaziSource) -> ImportMapping:
    """Return a saved mapping with an entry for each table that it does not know: the one that would be proposed.

    Tables and columns that come and go with what records hold (further points, a language) are left out where they are not.
    """
    known = {table.name: table.columns for table in source.tables()}
    empty = {template.name for template in source.instance.templates.values()} - set(known)
    kept = {}
    for name, table in mapping.tables.items():
        if name in known or (tables.BESIDE not in name and name not in empty):
            here = known.get(name, tuple(table.columns))
            columns = {column: field for column, field in table.columns.items()
                       if column in here or not _may_be_away(column)}
            kept[name] = table if columns == table.columns else replace(table, columns=columns)
    missing = {name: table for name, table in propose(source).tables.items() if name not in kept}
    whole = {**kept, **missing}
    return mapping if whole == mapping.tables else replace(mapping, tables=whole)


def _may_be_away(column: str) -> bool:
    """Whether a column is one that a table has only while a record has something in it."""
    return "__" in column or column.startswith(tables.REFERRING) or column in (tables.DOCUMENTS, tables.ATTACHMENTS,
                                                                               tables.ADDRESS, tables.DATABASE)


def kinds_of(source: UwaziSource) -> Dict[str, str]:
    """Return what each template's records are taken for, by the template's key."""
    mains = {origin.template.key: origin.template for origin in source.origins.values()}
    kinds = {key: likely(template) for key, template in mains.items()}
    for key, template in mains.items():
        if kinds[key] == PERSONS and not _has_cases(template, mains, kinds):
            kinds[key] = VICTIM_CASES
    return kinds


def _has_cases(template: Template, mains: Mapping[str, Template], kinds: Mapping[str, str]) -> bool:
    """Whether records of a template of persons are tied to records of cases, from either side."""
    ours = any(kinds.get(one.content) == CASES for one in template.properties if one.kind in templates.RELATIONS)
    theirs = any(one.content == template.key for other in mains.values() if kinds[other.key] == CASES
                 for one in other.properties if one.kind in templates.RELATIONS)
    return ours or theirs


def _table(source: UwaziSource, origin: Origin, kinds: Mapping[str, str], columns: Sequence[str]) -> TableMapping:
    kind = kinds[origin.template.key]
    if origin.is_main:
        made = {PLACES: _places, PERSONS: _persons, CASES: _cases, VICTIM_CASES: _victims, SOURCES: _sources}.get(kind)
        return _with_source(source, made(source, origin.template, kinds), columns) if made else TableMapping(SKIP)
    if kind == PLACES and origin.prop is not None and origin.prop.kind == templates.GEOLOCATION:
        named = _NAMED.get(source.instance.languages[0].lower(), "name_en")
        return TableMapping("places", {tables.ROW_ID: "place_id", tables.TITLE: named, tables.LATITUDE: "latitude",
                                       tables.LONGITUDE: "longitude"}, {"precision": "unknown"})
    if kind not in (CASES, VICTIM_CASES) or origin.hubs is tables.OTHERS:
        return TableMapping(SKIP)
    return _stages(origin, kinds)


def _stages(origin: Origin, kinds: Mapping[str, str]) -> TableMapping:
    """Return the mapping of a table beside one of cases: each of its rows is a stage."""
    prop = origin.prop
    role = {"role": _role(prop) if prop is not None else "other"}
    if prop is not None and prop.kind in _DAYS:
        return TableMapping("stages", {tables.ID: "case_id", tables.DAY: "stage_date"}, role)
    if prop is not None and prop.kind == templates.GEOLOCATION:
        return TableMapping("stages", {tables.ID: "case_id", tables.LABEL: "place", tables.LATITUDE: "latitude",
                                       tables.LONGITUDE: "longitude"}, {**role, "precision": "unknown"})
    if prop is not None and kinds.get(prop.content, PLACES) != PLACES:
        return TableMapping(SKIP)
    columns = {tables.ID: "case_id", tables.OTHER_TITLE: "place", tables.OTHER_ID: "place_id"}
    if prop is not None and prop.content not in kinds:             # the places themselves are not among what was read
        columns.update({tables.LATITUDE: "latitude", tables.LONGITUDE: "longitude"})
        role["precision"] = "unknown"
    if prop is None:
        columns[tables.RELATION] = "what_happened"
    return TableMapping("stages", columns, role)


def _places(source: UwaziSource, template: Template, _kinds: Mapping[str, str]) -> TableMapping:
    columns = {tables.ID: "place_id", tables.PUBLISHED: "published"}
    for language in source.instance.languages:
        column = tables.TITLE if language == source.instance.languages[0] else f"{tables.TITLE}__{language}"
        field = _NAMED.get(language.lower(), "alias")
        columns[column] = field if field == "alias" or field not in columns.values() else "alias"
    if "name_en" not in columns.values() and columns[tables.TITLE] == "alias":
        columns[tables.TITLE] = "name_en"
    constants = {}
    point = _first(template, (templates.GEOLOCATION,))
    if point is not None:
        columns.update({f"{point.name}:latitude": "latitude", f"{point.name}:longitude": "longitude"})
        constants["precision"] = "unknown"
    _add_fields(columns, template, PLACES, templates.CHOSEN + ("text",))
    _add_texts(columns, template, "notes")
    return TableMapping("places", columns, constants)


def _persons(source: UwaziSource, template: Template, kinds: Mapping[str, str]) -> TableMapping:
    columns = {tables.ID: "person_id"}
    cases = next((one for one in template.properties
                  if one.kind in templates.RELATIONS and kinds.get(one.content) == CASES), None)
    if cases is not None:
        columns[f"{cases.name}:id"] = "case_id"
    else:
        columns.update({column: "case_id" for column, key in source.referring(template).items() if kinds.get(key) == CASES})
    _add_person(columns, template)
    _add_texts(columns, template, "person_notes")
    return TableMapping("persons", columns)


def _victims(_source: UwaziSource, template: Template, _kinds: Mapping[str, str]) -> TableMapping:
    """Return the mapping of persons of whom each is a case. No title: what would be taken is a person's name."""
    columns = {tables.ID: "case_id", tables.PERSON_ID: "person_id", tables.PUBLISHED: "published"}
    _add_person(columns, template)
    constants = {"record_kind": "case"}
    _add_case(columns, constants, template)
    return TableMapping("cases", columns, constants)


def _cases(_source: UwaziSource, template: Template, _kinds: Mapping[str, str]) -> TableMapping:
    columns, constants = {tables.ID: "case_id", tables.TITLE: "title", tables.PUBLISHED: "published"}, {}
    _add_case(columns, constants, template)
    return TableMapping("cases", columns, constants)


def _sources(_source: UwaziSource, template: Template, kinds: Mapping[str, str]) -> TableMapping:
    columns = {tables.ID: "source_key", tables.TITLE: "source_title"}
    address = _first(template, (templates.LINK,))
    columns[address.name if address is not None else tables.ADDRESS] = "source_url"
    cases = next((one for one in template.properties
                  if one.kind in templates.RELATIONS and kinds.get(one.content) in (CASES, VICTIM_CASES)), None)
    if cases is not None:
        columns[f"{cases.name}:id"] = "case_id"
    _add_fields(columns, template, SOURCES, ("text", "select", "date"))
    return TableMapping("sources", columns)


def _add_person(columns: Dict[str, str], template: Template) -> None:
    number = _first(template, ("generatedid",))
    if number is not None:
        columns[number.name] = "pseudonym"
    _add_fields(columns, template, PERSONS, ("select", "text", "date"))


def _add_case(columns: Dict[str, str], constants: Dict[str, str], template: Template) -> None:
    wanted = {"theme": templates.CHOSEN, "date": _DAYS, "summary": _WORDS, "confidence": ("select",)}
    for field, types in wanted.items():
        prop = _named(template, CASES, field, types, columns)
        if prop is not None:
            columns[prop.name] = field
    if "date" not in columns.values():
        day = next((one for one in template.properties if one.kind in _DAYS and not said(called(one), BORN)), None)
        if day is not None:
            columns[day.name] = "date"
    point = _first(template, (templates.GEOLOCATION,))
    place = _named(template, CASES, "place", _WORDS + templates.CHOSEN, columns)
    if place is not None:
        columns[place.name] = "place"
        constants["role"] = _role(place)
    if point is not None:
        columns.update({f"{point.name}:latitude": "latitude", f"{point.name}:longitude": "longitude"})
        columns.update({f"{point.name}:label": "place"} if place is None else {})
        constants.update({"role": constants.get("role") or _role(point), "precision": "unknown"})
    _add_texts(columns, template, "notes")


def _add_fields(columns: Dict[str, str], template: Template, kind: str, types: Sequence[str]) -> None:
    for field in _FIELDS[kind]:
        prop = _named(template, kind, field, types, columns)
        if prop is not None:
            columns[prop.name] = field


def _add_texts(columns: Dict[str, str], template: Template, field: str) -> None:
    """Have every text that nothing else takes go to the notes."""
    columns.update({one.name: field for one in template.properties if one.kind in _WORDS and one.name not in columns})


def _with_source(source: UwaziSource, table: TableMapping, columns: Sequence[str]) -> TableMapping:
    """Have rows name the database that they come from, with the address of the record as the place in it."""
    kept = {column: field for column, field in table.columns.items() if column in columns}
    address = source.instance.address
    if table.rows_are not in ("cases", "places") or not address or tables.ADDRESS not in columns:
        return replace(table, columns=kept)
    kept.update({tables.DATABASE: "source_key", tables.ADDRESS: "locator"})
    return replace(table, columns=kept, constants={**table.constants, "source_title": urlsplit(address).netloc,
                                                   "source_url": address})


def _named(template: Template, kind: str, field: str, types: Sequence[str], taken: Mapping[str, str]) -> Optional[Property]:
    """Return the property that is called like a field; the earlier a word stands in the list, the better it fits."""
    for word in _FIELDS[kind][field]:
        for prop in template.properties:
            if prop.kind in types and prop.name not in taken and said(called(prop), (word,)):
                if field != "date" or not said(called(prop), BORN):
                    return prop
    return None


def _first(template: Template, types: Sequence[str]) -> Optional[Property]:
    return next((one for one in template.properties if one.kind in types), None)


def _role(prop: Property) -> str:
    return next((role for role, words in _ROLES if said(called(prop), words)), "other")
