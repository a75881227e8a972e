"""Forms of the tables of an atlas, made from its schema: the group 'Tables', its relations, tabs and lists.

A form holds no Python, no macro and no action. Layers are linked by id, relations have ids of the atlas's uuid, so
that two atlases in one project keep apart and a second opening adds nothing.
"""

from functools import partial
from pathlib import Path
from typing import Dict, List, Optional, Sequence

from qgis.core import (
    QgsAttributeEditorContainer, QgsAttributeEditorField, QgsAttributeEditorRelation, QgsDefaultValue, QgsEditFormConfig,
    QgsExpression, QgsLayerTreeGroup, QgsProject, QgsProviderRegistry, QgsRelation,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ..domain.errors import AtlasError
from ..i18n import tr
from ..settings import ANALYST_ID
from ..store.connection import open_atlas
from ..store.schema_reader import KEPT_BY_TRIGGERS, Column, Table, read_tables
from . import roles
from .form_labels import column_name, related_names, tab_names, table_names
from .form_widgets import Links, default_for, plan, set_constraints, visible_columns, widget_for
from .opened_layers import Wanted, opening_layers
from .steps import Steps, finish, in_thread

TABLE_ROLE = "table:"
_TABLES_KEY = "visual_atlas/tables"
_AT_ONCE = 12        # fields that get their part of a form in one step
_WIDE = 12           # tabs with more fields than this get two columns


def adding_tables(project: QgsProject, path: str, atlas_uuid: str, group: QgsLayerTreeGroup) -> Steps[List[QgsVectorLayer]]:
    """Add every table of an atlas as a layer with its form, in a collapsed, unticked group of `group`; in steps.

    Raises AtlasError where a table cannot be opened. A table that is in the project already is left as it is.
    """
    tables = yield from in_thread(lambda: _tables_of(path))
    present = table_layers(project, atlas_uuid)
    names = [name for name in ordered(tables) if name not in present]
    missing = yield from _opening(path, names, atlas_uuid)
    if not missing:
        return []
    subgroup = _tables_group(group, atlas_uuid)
    for layer in missing.values():
        project.addMapLayer(layer, False)
        subgroup.addLayer(layer).setExpanded(False)
        yield
    layers = table_layers(project, atlas_uuid)
    links = yield from _linking(project, tables, layers, atlas_uuid)
    for name, layer in missing.items():
        if not sip.isdeleted(layer):
            yield from _applying_form(layer, tables[name], links)
    for layer in place_layers(project, atlas_uuid):
        if not sip.isdeleted(layer):
            yield from _applying_form(layer, tables["places"], links, layer.displayExpression())
    return list(missing.values())


def _tables_of(path: str) -> Dict[str, Table]:
    with open_atlas(path) as connection:
        return read_tables(connection)


def _tables_group(group: QgsLayerTreeGroup, atlas_uuid: str) -> QgsLayerTreeGroup:
    """Return the group of tables, made where it is missing: its observations, where ticked, lie above the ground."""
    for child in group.findGroups():
        if child.customProperty(_TABLES_KEY, "") == atlas_uuid:
            return child
    subgroup = group.insertGroup(_above_groups(group), tr("Tables"))
    subgroup.setCustomProperty(_TABLES_KEY, atlas_uuid)
    subgroup.setExpanded(False)
    subgroup.setItemVisibilityChecked(False)
    return subgroup


def _above_groups(group: QgsLayerTreeGroup) -> int:
    """Return the place of the first group among the children of a group: below single layers, above all else."""
    return next((number for number, child in enumerate(group.children()) if isinstance(child, QgsLayerTreeGroup)),
                len(group.children()))


def refresh(project: QgsProject, atlas_uuid: str) -> None:
    """After a project was read: edits carry the analyst id of this profile, and what the file keeps is read-only."""
    who = QgsDefaultValue(QgsExpression.quotedString(_analyst()), True)
    marks = [layer for role in roles.OBSERVATIONS for layer in roles.layers_by_role(project, role, atlas_uuid)]
    for layer in (*table_layers(project, atlas_uuid).values(), *place_layers(project, atlas_uuid), *marks):
        if not layer.isValid() or layer.isEditable():
            continue
        index = layer.fields().indexFromName("edited_by")
        if layer.defaultValueDefinition(index) != who:
            layer.setDefaultValueDefinition(index, who)
        if table_of(layer) in KEPT_BY_TRIGGERS and not layer.readOnly():
            layer.setReadOnly(True)


def table_of(layer: QgsVectorLayer) -> str:
    """Return the table of the atlas file that a layer shows."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("layerName") or "")


def table_layers(project: QgsProject, atlas_uuid: str) -> Dict[str, QgsVectorLayer]:
    """Return the layers of the group 'Tables' of an atlas, by table, found by role."""
    return {roles.role_of(layer)[len(TABLE_ROLE):]: layer for layer in roles.our_layers(project, atlas_uuid)
            if roles.role_of(layer).startswith(TABLE_ROLE)}


def place_layers(project: QgsProject, atlas_uuid: str) -> List[QgsVectorLayer]:
    """Return the layers of facilities and crossings on the map: they show rows of places in the same form."""
    found = []
    for role in (*roles.FACILITY_ROLES, roles.CROSSINGS):
        found.extend(roles.layers_by_role(project, role, atlas_uuid))
    return found


def ordered(tables: Dict[str, Table]) -> List[str]:
    """Return table names in the order of the layer tree: what people edit first, what the file keeps last."""
    planned = [name for name in plan()["tables"] if name in tables]
    names = planned + [name for name in tables if name not in planned]
    return sorted(names, key=lambda name: not tables[name].editable)


def open_table(path: str, table: str, atlas_uuid: str) -> QgsVectorLayer:
    """Open one table of an atlas as a layer that is in no project yet, and count its rows. Raises AtlasError."""
    return finish(_opening(path, [table], atlas_uuid))[table]


def _opening(path: str, names: Sequence[str], atlas_uuid: str) -> Steps[Dict[str, QgsVectorLayer]]:
    """Open tables in steps. Counted now: QGIS 3.22 cannot while another layer of the file is edited."""
    layers = yield from opening_layers([
        Wanted(f"{Path(path).as_posix()}|layername={name}", table_names().get(name, name), counted=True) for name in names])
    for name, layer in zip(names, layers):
        if not layer.isValid():
            raise AtlasError(
                tr("The table {table} of {path} could not be opened.").format(table=name, path=path),
                tr("The file may be damaged: open a copy of it, or make a new atlas from your sources."))
        roles.set_role(layer, TABLE_ROLE + name, atlas_uuid)
    return dict(zip(names, layers))


def relation_id(atlas_uuid: str, table: str, column: str) -> str:
    """Return the id of the relation of one link column; the same in every project."""
    return f"visual_atlas_{atlas_uuid}_{table}_{column}"


def linking(project: QgsProject, tables: Dict[str, Table], atlas_uuid: str) -> Steps[Links]:
    """Return, in steps, where the links of an atlas lead among the layers of tables that a project holds."""
    return _linking(project, tables, table_layers(project, atlas_uuid), atlas_uuid)


def _linking(project: QgsProject, tables: Dict[str, Table], layers: Dict[str, QgsVectorLayer],
             atlas_uuid: str) -> Steps[Links]:
    """Add the relations of an atlas to a project, those that are missing, and return where links lead."""
    manager, links = project.relationManager(), Links(layers=layers)
    known = manager.relations()
    for table in tables.values():
        for column in table.columns.values():
            if not column.refers_to or table.name not in layers or column.refers_to not in layers:
                continue
            identity = relation_id(atlas_uuid, table.name, column.name)
            links.relations[(table.name, column.name)] = identity
            if identity not in known:
                manager.addRelation(_relation(identity, table.name, column, layers))
        yield
    return links


def _relation(identity: str, table: str, column: Column, layers: Dict[str, QgsVectorLayer]) -> QgsRelation:
    relation = QgsRelation()
    relation.setId(identity)
    relation.setName(f"{table_names().get(table, table)}: {column_name(column.name)}")
    relation.setReferencedLayer(layers[column.refers_to].id())
    relation.setReferencingLayer(layers[table].id())
    relation.addFieldPair(column.name, "uuid")
    relation.setStrength(QgsRelation.RelationStrength.Association)
    return relation


def _analyst() -> str:
    return ANALYST_ID.value() or "unknown"


def apply_form(layer: QgsVectorLayer, table: Table, links: Links, analyst: Optional[str] = None) -> None:
    """Give a layer of a table its form: names, widgets, defaults, rules, tabs and lists of related rows."""
    finish(_applying_form(layer, table, links, analyst=analyst))


def _applying_form(layer: QgsVectorLayer, table: Table, links: Links, shown_as: Optional[str] = None,
                   analyst: Optional[str] = None) -> Steps[None]:
    """Do the same in steps; what is deleted meanwhile needs no more. `shown_as`: not the table's display expression."""
    who = _analyst() if analyst is None else analyst
    display = plan()["tables"].get(table.name, {}).get("display", '"uuid"') if shown_as is None else shown_as

    def fields(indexes: range) -> None:
        for index in indexes:
            _set_field(layer, index, table, links, who)

    width = layer.fields().count()
    parts = [partial(fields, range(first, min(first + _AT_ONCE, width))) for first in range(0, width, _AT_ONCE)]
    for part in (*parts, lambda: layer.setDisplayExpression(display),
                 lambda: layer.setEditFormConfig(_form_config(layer, table, links))):
        heard = layer.blockSignals(True)    # else QGIS's windows hear of each of the settings, hundreds for a wide table
        try:
            part()
        finally:
            layer.blockSignals(heard)
        yield
        if sip.isdeleted(layer):
            return
    for told in (layer.updatedFields, layer.displayExpressionChanged, layer.editFormConfigChanged):
        told.emit()
    if not table.editable:
        layer.setReadOnly(True)
    yield


def _set_field(layer: QgsVectorLayer, index: int, table: Table, links: Links, who: str) -> None:
    """Give one field of a layer its name, widget, default and rules; a field of a join has none."""
    column = table.columns.get(layer.fields().at(index).name())
    if column is None:
        return
    layer.setFieldAlias(index, column_name(column.name))
    layer.setEditorWidgetSetup(index, widget_for(table, column, links))
    default = default_for(table, column, who)
    if default is not None:
        layer.setDefaultValueDefinition(index, default)
    set_constraints(layer, index, table, column)


def _form_config(layer: QgsVectorLayer, table: Table, links: Links) -> QgsEditFormConfig:
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    config.setInitCodeSource(QgsEditFormConfig.PythonInitCodeSource.CodeSourceNone)
    root = config.invisibleRootContainer()
    for name, columns in _tabs(table):
        tab = QgsAttributeEditorContainer(name, root)
        tab.setIsGroupBox(False)
        tab.setColumnCount(2 if len(columns) > _WIDE else 1)
        for column in columns:
            tab.addChildElement(QgsAttributeEditorField(column, layer.fields().indexFromName(column), tab))
        config.addTab(tab)
    for related in plan()["tables"].get(table.name, {}).get("related", []):
        child, column = related.split(".")
        identity = links.relations.get((child, column))
        if identity:
            tab = QgsAttributeEditorContainer(related_names().get(child, child), root)
            tab.setIsGroupBox(False)
            editor = QgsAttributeEditorRelation(identity, identity, tab)
            editor.setRelationWidgetTypeId("relation_editor")
            editor.setShowLabel(False)
            tab.addChildElement(editor)
            config.addTab(tab)
    for column in table.columns.values():
        index = layer.fields().indexFromName(column.name)
        if index >= 0:
            config.setReadOnly(index, not table.editable or column.name in ("length_m", "area_m2", "perimeter_m"))
    return config


def _tabs(table: Table) -> List[tuple]:
    """Return (tab, columns) as planned; a column that the plan does not name comes last, under 'More'."""
    names, seen, tabs = tab_names(), set(), []
    shown = visible_columns(table)
    for key, columns in plan()["tables"].get(table.name, {}).get("tabs", []):
        there = [column for column in columns if column in shown]
        seen.update(there)
        if there:
            tabs.append((names.get(key, key), there))
    rest = [column for column in shown if column not in seen]
    return tabs + ([(names["more"], rest)] if rest else [])
