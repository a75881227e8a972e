"""What the import window calls things: kinds of rows, fields, tables of the atlas, coordinate systems, decisions."""

from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..domain.importing.mapping import ROWS_ARE
from ..domain.importing.targets import NUMBERED, TARGETS, find, split_name
from ..domain.words import PLACE_KINDS, STAGE_ROLES
from ..i18n import listed, told, tr
from ..mapping.form_words import word_name

LEFT_OUT = ""
Choice = Tuple[Optional[str], str]


def rows_are_names() -> Dict[str, str]:
    """Return what the rows of a table may be."""
    return {"cases": tr("Cases and events"), "stages": tr("Stages of cases"), "persons": tr("Persons"),
            "consents": tr("Consents"), "claims": tr("Figures by source"), "sources": tr("Sources"),
            "places": tr("Places"), "themes": tr("Themes"), "case_themes": tr("Themes of cases"), "place_names": tr("Names of places"),
            "citations": tr("Citations"), "routes": tr("Routes"), "route_stops": tr("Stops of routes"),
            "statistics": tr("Statistics"), "statistic_places": tr("Places of statistics"), "glossary": tr("Glossary"),
            "observation_kinds": tr("Kinds of marks"), "images": tr("Images"), "observation_points": tr("Observed points"),
            "observation_lines": tr("Observed lines"), "observation_polygons": tr("Observed areas"),
            "examinations": tr("Looks at places"), "skip": tr("Leave this table out")}


def rows_are_choices() -> List[Choice]:
    """Return the choices for a table, in order."""
    names = rows_are_names()
    return [(one, names[one]) for one in ROWS_ARE]


def group_names() -> Dict[str, str]:
    """Return the headings under which fields are listed."""
    return {"case": tr("Case"), "theme": tr("Theme"), "stage": tr("Stage"), "person": tr("Person"), "consent": tr("Consent"),
            "source": tr("Source"), "claim": tr("Figure"), "place": tr("Place"), "subject": tr("About what"), "name": tr("Name"),
            "row": tr("Row")}


def field_choices(rows_are: str) -> List[Choice]:
    """Return the fields that a column of such rows may feed, under their headings (which have no value)."""
    choices: List[Choice] = [(LEFT_OUT, tr("— not imported —"))]
    group, groups = "", group_names()
    for name, target in TARGETS.get(rows_are, {}).items():
        if target.group != group:
            group = target.group
            choices.append((None, groups.get(group, group)))
        choices.append((name, "  " + listed(target.label)))
    return choices


def field_name(rows_are: str, field: str) -> str:
    """Return what a field is called, with its number where it has one: "Place 2"."""
    target, number = find(rows_are, field), split_name(field)[1]
    if target is None:
        return field or tr("— not imported —")
    return tr("{name} {number}").format(name=listed(target.label), number=number) if number > 1 else listed(target.label)


def may_be_numbered(rows_are: str, field: str) -> bool:
    """Tell whether a row may have several of this field."""
    target = find(rows_are, split_name(field)[0])
    return rows_are == "cases" and target is not None and target.group in NUMBERED


def crs_choices() -> List[Choice]:
    """Return the coordinate systems to choose from."""
    return [("", tr("As the table says (else latitude and longitude, WGS 84)")),
            ("EPSG:4326", tr("Latitude and longitude (WGS 84)")),
            ("GCJ-02", tr("Chinese web maps (GCJ-02: Gaode, Tencent)")),
            ("BD-09", tr("Baidu Maps (BD-09)")),
            ("EPSG:5174", tr("Korean grid, old: Bessel, Central Belt (EPSG:5174)")),
            ("EPSG:5179", tr("Korean grid, one for the country: UTM-K (EPSG:5179)")),
            ("EPSG:5186", tr("Korean grid, new: Central Belt 2010 (EPSG:5186)")),
            ("EPSG:32651", tr("UTM zone 51 north, Dandong and west of it (EPSG:32651)")),
            ("EPSG:32652", tr("UTM zone 52 north, Sinuiju to Hunchun (EPSG:32652)")),
            ("EPSG:3857", tr("Web Mercator (EPSG:3857)")), ("MGRS", tr("Military grid references (MGRS)"))]


def kind_choices() -> List[Choice]:
    """Return the kinds of places."""
    return [(one, word_name("kind", one)) for one in PLACE_KINDS]


def role_choices() -> List[Choice]:
    """Return the roles of stages."""
    return [(one, word_name("role", one)) for one in STAGE_ROLES]


def metres(distance: Optional[float]) -> str:
    """Return a distance as people say it, "" for none."""
    if distance is None:
        return ""
    if distance < 1000:
        return tr("{n} m").format(n=f"{distance:,.0f}")
    return tr("{n} km").format(n=f"{distance / 1000:,.1f}" if distance < 10_000 else f"{distance / 1000:,.0f}")


def sentence(pattern: str, values: Mapping[str, object]) -> str:
    """Return a sentence of the import core in the user's language, with its values."""
    return listed(pattern).format(**values)


def remark(note: str) -> str:
    """Return what a reader remarked on a file in the user's language."""
    return told(note) if hasattr(note, "pattern") else listed(note)


def listed_words(parts: Sequence[str]) -> str:
    """Return words one after the other."""
    return ", ".join(part for part in parts if part)
