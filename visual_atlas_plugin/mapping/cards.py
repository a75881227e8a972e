"""What the map says of a place or a case under the mouse: names, precision, sources, rival figures.

The text comes from the atlas file's card views, joined to the layers. Map tips are HTML, so every value is
escaped first; links are made only of what begins with http:// or https:// after the escaping. Identify shows
the same columns as plain text.
"""

from typing import Dict, List, Optional, Sequence

from qgis.core import QgsEditorWidgetSetup, QgsExpression, QgsVectorLayer, QgsVectorLayerJoinInfo

from ..i18n import tr
from . import naming
from .place_style import kind_labels

# columns that keep the books, of no use to a reader
_BOOKKEEPING = (
    "fid", "uuid", "row_version", "edited_by", "edited_at", "import_id", "marker_angle", "on_route",
    "status_source_uuid", "start_day", "end_day", "short_en", "stage_uuid", "case_uuid", "place_uuid",
    "route_uuid", "from_place_uuid", "to_place_uuid", "masking_level", "short_ko", "same_as_place_uuid",
    "cn_lat", "cn_lon", "nk_lat", "nk_lon", "likelihood", "tjwg_2023_10_09", "people_2023_10_09",
    "people_source_text", "stages_held_back",
)
PLACE_JOIN = "card_"
CASE_JOIN = "case_"
CASE_COLUMNS = ["title", "record_kind", "date_text", "publisher"]
_AMP, _LT, _GT, _QUOTE = "'&amp;'", "'&lt;'", "'&gt;'", "'&quot;'"


def escaped(expression: str) -> str:
    """Return an expression whose result is the escaped text of another expression."""
    text = f"to_string(coalesce({expression}, ''))"
    for raw, safe in (("'&'", _AMP), ("'<'", _LT), ("'>'", _GT), ("'\"'", _QUOTE)):
        text = f"replace({text}, {raw}, {safe})"
    return text


def _with_links(expression: str) -> str:
    """Escaped text in which web addresses are links and line ends are kept."""
    linked = (f"regexp_replace({escaped(expression)}, '(https?://[^\\\\s<>,;]+)', "
              "'<a href=\"\\\\1\">\\\\1</a>')")
    return f"replace({linked}, '\\n', '<br>')"


def join_cards(layer: QgsVectorLayer, cards: QgsVectorLayer, target_field: str, join_field: str,
               prefix: str = PLACE_JOIN, columns: Optional[List[str]] = None) -> None:
    """Join a card view (or some columns of a table) to a layer, by layer id, so that renaming changes nothing."""
    join = QgsVectorLayerJoinInfo()
    if columns:
        join.setJoinFieldNamesSubset(columns)
    join.setJoinLayer(cards)
    join.setTargetFieldName(target_field)
    join.setJoinFieldName(join_field)
    join.setPrefix(prefix)
    join.setUsingMemoryCache(False)     # a million cards in memory, read before the first map is drawn
    layer.addJoin(join)


def set_up_places(layer: QgsVectorLayer) -> None:
    """Give a layer of places its map tip, its display name and readable column names."""
    name = naming.place_name()
    line = "<b>[% {name} %]</b><br>".format(name=escaped(name))
    parts = [
        line,
        _row(tr("Names"), f'"{PLACE_JOIN}names_text"'),
        _row(tr("Kind"), '"kind"', words=kind_labels()),
        _row(tr("Precision of the point"), '"precision"', words=_precision_words()),
        _row(tr("Status"), '"status"', words=_status_words()),
        _row(tr("Caution"), '"weak_note"'),
        _row(tr("May be the same as"), f'"{PLACE_JOIN}same_as_text"'),
        _row(tr("Figures by source"), f'"{PLACE_JOIN}claims_text"'),
        _row(tr("Sources"), f'"{PLACE_JOIN}sources_text"', links=True),
    ]
    layer.setMapTipTemplate(_tip(parts))
    layer.setDisplayExpression(name)
    _readable(layer, {
        "place_id": tr("Id"), "kind": tr("Kind"), "custody": tr("Custody"), "name_en": tr("Name"),
        "name_ko": tr("Korean name"), "name_zh": tr("Chinese name"), "source_name": tr("Name in the source"),
        "precision": tr("Precision of the point"), "confidence": tr("Confidence"), "status": tr("Status"),
        "weak_note": tr("Caution"), f"{PLACE_JOIN}names_text": tr("All names"),
        f"{PLACE_JOIN}sources_text": tr("Sources"), f"{PLACE_JOIN}claims_text": tr("Figures by source"),
        f"{PLACE_JOIN}same_as_text": tr("May be the same as"),
    })


def set_up_cases(layer: QgsVectorLayer) -> None:
    """Give the layer of cases its map tip, its display name and readable column names."""
    parts = [
        "<b>[% {title} %]</b><br>".format(title=escaped(f'"{CASE_JOIN}title"')),
        _row(tr("Case number"), f'"{PLACE_JOIN}case_id"'),
        _row(tr("Date"), f'"{CASE_JOIN}date_text"'),
        _row(tr("Stages"), f'"{PLACE_JOIN}stages_text"'),
        _row(tr("Figures by source"), f'"{PLACE_JOIN}claims_text"'),
        _row(tr("Sources"), f'"{PLACE_JOIN}sources_text"', links=True),
    ]
    layer.setMapTipTemplate(_tip(parts))
    layer.setDisplayExpression(f'"{PLACE_JOIN}case_id"')
    _readable(layer, {
        "privacy": tr("Privacy"), f"{PLACE_JOIN}case_id": tr("Case number"), f"{CASE_JOIN}title": tr("Title"),
        f"{CASE_JOIN}date_text": tr("Date"), f"{CASE_JOIN}record_kind": tr("Case or event"),
        f"{CASE_JOIN}publisher": tr("Published by"), f"{PLACE_JOIN}stages_text": tr("Stages"),
        f"{PLACE_JOIN}claims_text": tr("Figures by source"), f"{PLACE_JOIN}sources_text": tr("Sources"),
    })


def _precision_words() -> Dict[str, str]:
    return {"building": tr("building"), "site": tr("site"), "settlement": tr("town only"), "county": tr("county only"),
            "unknown": tr("not located")}


def _status_words() -> Dict[str, str]:
    return {"operating": tr("operating"), "closed": tr("closed"), "believed_closed": tr("believed closed"),
            "disputed": tr("disputed"), "not_known": tr("not known")}


def _row(label: str, expression: str, words: Optional[Dict[str, str]] = None, links: bool = False) -> str:
    """One line of a tip; left out where the value is empty. `words` says what each code is called."""
    value = expression
    if words:
        pairs = ", ".join(QgsExpression.quotedString(text) for pair in words.items() for text in pair)
        value = f"coalesce(map_get(map({pairs}), {expression}), {expression})"
    shown = _with_links(value) if links else f"replace({escaped(value)}, '\\n', '<br>')"
    heading = escaped("'" + label.replace("'", "''") + "'")
    return (f"[% if(coalesce(to_string({expression}), '') = '', '', "
            f"'<i>' || {heading} || '</i>: ' || {shown} || '<br>') %]")


def _tip(parts: Sequence[str]) -> str:
    return '<div style="width:320px;font-family:\'Noto Sans\',sans-serif;font-size:9pt">' + "".join(parts) + "</div>"


def _readable(layer: QgsVectorLayer, names: Dict[str, str]) -> None:
    """Name the columns for people, and keep bookkeeping columns out of forms and identify results."""
    hidden = QgsEditorWidgetSetup("Hidden", {})
    for index, field in enumerate(layer.fields()):
        name = field.name()
        bare = name[len(PLACE_JOIN):] if name.startswith(PLACE_JOIN) else name
        if name in names:
            layer.setFieldAlias(index, names[name])
        elif bare in _BOOKKEEPING:
            layer.setEditorWidgetSetup(index, hidden)
