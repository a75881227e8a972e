"""One column in a form: its widget, what fills it by itself, and the rules it is held to, in words."""

import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Dict, List, Optional, Tuple

from qgis.core import (
    QgsDefaultValue, QgsEditorWidgetSetup, QgsExpression, QgsFieldConstraints, QgsValueMapFieldFormatter, QgsVectorLayer,
)

from ..i18n import tr
from ..paths import data_path
from ..store.schema_reader import Column, Rule, Table
from .form_dates import date_rule, day_expression
from .form_labels import column_name
from .form_words import no_answer, word_name, word_names

# a shape in its UTM zone, and how much longer a line is there than on the ellipsoid (Snyder 1987, 8-11): so metres are those
# of WGS 84 to a few parts in a million, whatever ellipsoid and units the project has
_MIDDLE = "centroid($geometry)"
_ZONE = f"to_int(floor((x({_MIDDLE}) + 180) / 6))"
_IN_METRES = f"transform($geometry, 'EPSG:4326', 'EPSG:' || to_string(32601 + {_ZONE}))"
_COSINE = f"cos(radians(y({_MIDDLE})))"
_SCALE = (f"(0.9996 * (1 + (1 + 0.00673949674 * {_COSINE}^2) * "
          f"(radians(x({_MIDDLE}) - 6 * {_ZONE} + 177) * {_COSINE})^2 / 2))")
_MEASURES = {"length_m": f"round(length({_IN_METRES}) / {_SCALE}, 1)",
             "area_m2": f"round(area({_IN_METRES}) / {_SCALE}^2, 1)",
             "perimeter_m": f"round(perimeter({_IN_METRES}) / {_SCALE}, 1)"}
_TODAY = "format_date(now(), 'yyyy-MM-dd')"


@dataclass
class Links:
    """Where the links of an atlas lead in a project: relation ids by (table, column), layers by table."""

    relations: Dict[Tuple[str, str], str] = field(default_factory=dict)
    layers: Dict[str, QgsVectorLayer] = field(default_factory=dict)


@lru_cache(maxsize=1)
def plan() -> dict:
    """Return the shipped order of fields, tabs and lists."""
    return json.loads(data_path("forms", "forms.json").read_text(encoding="utf-8"))


def is_hidden(column: str) -> bool:
    """Whether a column keeps the books and is not shown."""
    return column in plan()["hidden"]


def visible_columns(table: Table) -> List[str]:
    """Return the columns that people see; in what is kept by triggers, also who and when."""
    return [name for name in table.columns if not is_hidden(name) or (name in _named(table.name) and not table.editable)]


def _named(table: str) -> List[str]:
    tabs = plan()["tables"].get(table, {}).get("tabs", [])
    return [name for _, columns in tabs for name in columns]


def widget_for(table: Table, column: Column, links: Links) -> QgsEditorWidgetSetup:
    """Return the widget that fits a column."""
    if column.name not in visible_columns(table):
        return QgsEditorWidgetSetup("Hidden", {})
    if column.refers_to:
        return _link_widget(table, column, links)
    if column.words == ("0", "1") and column.not_null:
        return QgsEditorWidgetSetup("CheckBox", {"CheckedState": "1", "UncheckedState": "0", "TextDisplayMethod": 0})
    words = column.words or (_counted_words(table, column))
    if words:
        return QgsEditorWidgetSetup("ValueMap", {"map": _choices(column, words)})
    if column.type == "BLOB":
        return QgsEditorWidgetSetup("Binary", {})
    if column.name in plan()["files"]:
        return QgsEditorWidgetSetup("ExternalResource", _file_config())
    if column.type == "INTEGER" and column.not_null:
        low = next((rule.low for rule in _rules_of(table, column.name) if rule.kind == "range"), None)
        return QgsEditorWidgetSetup("Range", {
            "Min": int(low or 0) + 1 if low == 0 else int(low or 0), "Max": 1000000, "Step": 1, "Style": "SpinBox",
            "AllowNull": False})
    if {column.name, f"{table.name}.{column.name}"} & set(plan()["suggested"]):
        return QgsEditorWidgetSetup("UniqueValues", {"Editable": True})
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": column.name in plan()["long_texts"], "UseHtml": False})


def _counted_words(table: Table, column: Column) -> Tuple[str, ...]:
    """Grades 1-6 and the sorts of uncertain dates are words, too, though the schema lists none."""
    if column.name == "credibility" and any(rule.kind == "range" for rule in _rules_of(table, column.name)):
        return tuple(word_names("credibility"))
    return tuple(word_names("date_precision")) if column.name == "date_precision" else ()


def _choices(column: Column, words: Tuple[str, ...]) -> List[Dict[str, str]]:
    choices = [] if column.not_null else [{no_answer(): QgsValueMapFieldFormatter.NULL_VALUE}]
    return choices + [{word_name(column.name, word): word} for word in words]


def _file_config() -> dict:
    """A file is named relative to the project; nothing of it is loaded into the form."""
    return {"DocumentViewer": 0, "DocumentViewerHeight": 0, "DocumentViewerWidth": 0, "FileWidget": True,
            "FileWidgetButton": True, "FileWidgetFilter": "", "RelativeStorage": 1, "StorageMode": 0, "UseLink": False,
            "FullUrl": False, "StorageType": ""}


def _link_widget(table: Table, column: Column, links: Links) -> QgsEditorWidgetSetup:
    """A list of names where the project knows the other table; else the identity itself, which no form may lose."""
    relation, target = links.relations.get((table.name, column.name)), links.layers.get(column.refers_to)
    if not relation or target is None:
        return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": False, "UseHtml": False})
    return QgsEditorWidgetSetup("RelationReference", {
        "AllowAddFeatures": False, "AllowNULL": not column.not_null, "ChainFilters": False, "FilterFields": [],
        "MapIdentification": False, "OrderByValue": True, "ReadOnly": False, "ShowForm": False, "ShowOpenFormButton": True,
        "Relation": relation, "ReferencedLayerId": target.id(), "ReferencedLayerName": target.name(),
        "ReferencedLayerDataSource": target.source(), "ReferencedLayerProviderKey": "ogr"})


def default_for(table: Table, column: Column, analyst: str) -> Optional[QgsDefaultValue]:
    """Return what fills a column by itself. The file's triggers replace 'now' by the time in UTC."""
    name = column.name
    fixed = {"uuid": "uuid('WithoutBraces')", "edited_at": "'now'", "row_version": "1"}
    if name in fixed:
        return QgsDefaultValue(fixed[name], False)
    if name == "edited_by":
        return QgsDefaultValue(QgsExpression.quotedString(analyst or "unknown"), True)
    if name == "analyst":
        return QgsDefaultValue(QgsExpression.quotedString(analyst), False) if analyst not in ("", "unknown") else None
    if name == "observed_at" and table.editable:
        return QgsDefaultValue(_TODAY, False)
    if name in _MEASURES and table.geometry:
        return QgsDefaultValue(_MEASURES[name], True)
    for date, days in plan()["edtf"].items():
        if date in table.columns and name in days:
            return QgsDefaultValue(day_expression(date, name == days[1]), True)
    return None


def _rules_of(table: Table, column: str) -> List[Rule]:
    return [rule for rule in table.rules if rule.columns and rule.columns[0] == column and rule.kind != "other"]


def constraint_for(table: Table, column: Column) -> Tuple[str, str]:
    """Return (expression, sentence) of the rules of a column, ("", "") for none. NULL breaks no rule but NOT NULL."""
    tests, sentences = [], []
    if column.name in plan()["edtf"]:
        tests.append(date_rule(column.name))
        sentences.append(date_sentence())
    for rule in _rules_of(table, column.name):
        if any(is_hidden(name) for name in rule.columns):
            continue
        test = _test_of(rule, table)
        if test:
            tests.append(test)
            sentences.append(sentence_of(rule))
    return " AND ".join(f"({test})" for test in tests), " ".join(sentences)


def _test_of(rule: Rule, table: Table) -> str:
    names = [f'"{name}"' for name in rule.columns]
    if rule.kind == "words":
        test = f"{names[0]} IN ({', '.join(QgsExpression.quotedString(word) for word in rule.words)})"
    elif rule.kind == "range":
        low = [f"{names[0]} {'>' if rule.open_low else '>='} {rule.low:g}"] if rule.low is not None else []
        high = [f"{names[0]} {'<' if rule.open_high else '<='} {rule.high:g}"] if rule.high is not None else []
        test = " AND ".join(low + high)
    elif rule.kind == "filled":
        test = f"length(trim({names[0]})) > 0"
    elif rule.kind == "length":
        test = f"length({names[0]}) = {rule.high:g}"
    elif rule.kind == "color":
        test = f"regexp_match({names[0]}, '^#[0-9A-F]{{6}}$') > 0"
    elif rule.kind == "ordered":
        test = f"{names[0]} {'<' if rule.open_high else '<='} {names[1]}"
    elif rule.kind == "together":
        return f"({names[0]} IS NULL) = ({names[1]} IS NULL)"
    elif rule.kind == "one_of":
        return " + ".join(f"if({name} IS NULL, 0, 1)" for name in names) + " = 1"
    elif rule.kind == "point":
        return f"is_empty_or_null($geometry) OR {names[0]} <> 'unknown'"
    else:
        return ""
    return f"coalesce({test}, true)"


def date_sentence() -> str:
    """Return how a date is written."""
    return tr("Write a date as 2023-10-09, 2023-10 or 2023; 199X for the 1990s, 2003~ for about 2003, 2003? for possibly 2003, "
              "2002-12/2003-01-21 for a span, 2003/.. for since 2003.")


def sentence_of(rule: Rule) -> str:
    """Return what a rule asks for, in words."""
    names = [column_name(name) for name in rule.columns]
    if rule.kind == "words":
        return tr("Choose one of the words of the list.")
    if rule.kind == "range":
        if rule.low is not None and rule.high is not None and rule.open_high:
            return tr("Give a number from {low} to {high}, {high} itself not included.").format(
                low=f"{rule.low:g}", high=f"{rule.high:g}")
        if rule.low is not None and rule.high is not None:
            return tr("Give a number from {low} to {high}.").format(low=f"{rule.low:g}", high=f"{rule.high:g}")
        if rule.low is not None and rule.open_low:
            return tr("Give a number above {low}.").format(low=f"{rule.low:g}")
        if rule.low is not None:
            return tr("Give a number of {low} or more.").format(low=f"{rule.low:g}")
        return tr("Give a number up to {high}.").format(high=f"{rule.high:g}")
    if rule.kind == "filled":
        return tr("This must not be empty.")
    if rule.kind == "length":
        return tr("Write exactly {n} letters.").format(n=f"{rule.high:g}")
    if rule.kind == "color":
        return tr("Write a color as # and six of the signs 0–9 and A–F, for example #D81E05.")
    if rule.kind == "ordered":
        return tr("“{first}” must not be above “{second}”.").format(first=names[0], second=names[1])
    if rule.kind == "together":
        return tr("Give both, “{first}” and “{second}”, or neither.").format(first=names[0], second=names[1])
    if rule.kind == "one_of":
        return tr("Choose exactly one of: {names}.").format(names=", ".join(names))
    if rule.kind == "point":
        return tr("A place with a point needs a precision other than “Unknown”.")
    return tr("The file's rule is: {rule}").format(rule=rule.text)


def set_constraints(layer: QgsVectorLayer, index: int, table: Table, column: Column) -> None:
    """Put the rules of a column on a layer's field; a form that breaks one cannot be saved."""
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    if column.not_null and column.name != "fid":
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintNotNull, hard)
    if column.unique and column.name != "fid":
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintUnique, hard)
    expression, sentence = constraint_for(table, column)
    if expression and not is_hidden(column.name):
        layer.setConstraintExpression(index, expression, sentence)
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintExpression, hard)
