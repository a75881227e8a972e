"""The layers of marks on images: made when somebody first needs them, found by role, narrowed to a place, an image, days.

They show the tables observation_points, _lines and _polygons in the group "Observations". An atlas that is opened for its
map alone pays nothing for them.
"""

from contextlib import suppress
from typing import Dict, Iterator, List, Optional, Sequence

from qgis.core import (
    QgsEditorWidgetSetup, QgsFeatureRequest, QgsLayerTreeGroup, QgsPalLayerSettings, QgsProject, QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt import sip

from ..domain.observing.kinds import ObservationKind, ordered
from ..i18n import language, tr
from ..store import schema
from ..store.connection import open_atlas
from ..store.observation_kinds import read_kinds
from ..store.schema_reader import read_tables
from . import atlas_layers, forms, labels, roles, subsets, synthetic
from .observation_style import name_expression, renderer_for
from .steps import Steps, finish

GROUP = "observations:"         # + uuid of the atlas: the mark of its group
LABELED = 150                   # marks; more of them carry no names unless somebody asks for them
# role: geometry of its kinds; the order from the top of the layer tree
GEOMETRY_OF = {roles.OBSERVATION_POINTS: "point", roles.OBSERVATION_LINES: "line", roles.OBSERVATION_POLYGONS: "polygon"}
_BASE = "visual_atlas/own_subset"           # what the user had narrowed a layer to
_NARROWED = "visual_atlas/narrowed"         # what we narrowed it to, the user's condition included
_CONDITION = "visual_atlas/condition"       # place, image and days of that
_ANALYSTS = "visual_atlas/analysts"         # whose marks are shown, as a condition; "" for everybody's
_LABELS = "visual_atlas/labels"             # whether we switched the labels on: "1" or "0"


def show_observations(project: QgsProject, path: str, atlas_uuid: str) -> Dict[str, QgsVectorLayer]:
    """Return the layers of marks of an open atlas by geometry ('point', 'line', 'polygon'); missing ones are added.

    An atlas of an older schema is brought up to date first. Raises AtlasError where it cannot be, or cannot be opened.
    """
    return finish(adding_observations(project, path, atlas_uuid))


def adding_observations(project: QgsProject, path: str, atlas_uuid: str) -> Steps[Dict[str, QgsVectorLayer]]:
    """Do what show_observations does in steps, each of which opens one layer at most."""
    there = observation_layers(project, atlas_uuid)
    if len(there) == len(GEOMETRY_OF):
        return there
    if schema.check_file(path, thorough=False).version < schema.IMAGERY_VERSION:
        schema.migrate(path)        # a newer one has all that the layers show
    if _lacks_columns(project, atlas_uuid):
        _read_columns_anew(project, atlas_uuid)
        yield
        group = atlas_layers.group_of(project, atlas_uuid)
        if group is not None and forms.table_layers(project, atlas_uuid):
            yield from forms.adding_tables(project, path, atlas_uuid, group)    # tables that came with the new schema
    kinds = read_kinds(path)
    with open_atlas(path) as connection:
        tables = read_tables(connection)
    links = yield from forms.linking(project, tables, atlas_uuid)
    group = None
    for role, geometry in GEOMETRY_OF.items():
        if geometry in there:
            continue
        layer = forms.open_table(path, role, atlas_uuid)
        roles.set_role(layer, role, atlas_uuid)
        layer.setName(_names()[geometry])
        forms.apply_form(layer, tables[role], links)
        dress(layer, kinds)
        yield
        if roles.layers_by_role(project, role, atlas_uuid):
            continue        # somebody else added it since the last step
        group = _group(project, atlas_uuid)     # somebody may have taken it away since the last step
        project.addMapLayer(layer, False)
        _place(group, layer, role).setExpanded(False)
        yield
    if group is not None and schema.check_file(path).synthetic:
        yield from synthetic.naming_layers(project, atlas_uuid)
    return observation_layers(project, atlas_uuid)


def observation_layers(project: QgsProject, atlas_uuid: Optional[str] = None) -> Dict[str, QgsVectorLayer]:
    """Return the layers of marks that a project holds (of one atlas, where its uuid is given), by geometry."""
    found = {geometry: roles.layers_by_role(project, role, atlas_uuid) for role, geometry in GEOMETRY_OF.items()}
    return {geometry: layers[0] for geometry, layers in found.items() if layers}


def refresh_kinds(project: QgsProject, path: str, atlas_uuid: str) -> None:
    """Draw and name the marks of an atlas by its kinds as they are now. Raises AtlasError where they cannot be read."""
    layers = observation_layers(project, atlas_uuid)
    kinds = read_kinds(path) if layers else []
    for layer in layers.values():
        dress(layer, kinds)
        layer.triggerRepaint()


def dress(layer: QgsVectorLayer, kinds: List[ObservationKind]) -> None:
    """Give a layer of marks its symbols, its names and the list of kinds in its form."""
    geometry = GEOMETRY_OF[roles.role_of(layer)]
    layer.setRenderer(renderer_for(geometry, kinds, language()))
    settings = QgsPalLayerSettings()
    settings.fieldName = name_expression(kinds, language())
    settings.isExpression = True
    settings.setFormat(labels.text_format("night", 8.0))
    settings.placement = (QgsPalLayerSettings.Placement.Line if geometry == "line"
                          else QgsPalLayerSettings.Placement.AroundPoint)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    _label_few(layer)
    mine = [kind for kind in ordered(kinds) if kind.geometry == geometry and kind.in_use]
    layer.setEditorWidgetSetup(layer.fields().indexFromName("feature_kind"), QgsEditorWidgetSetup(
        "ValueMap", {"map": [{kind.name(language()): kind.kind_id} for kind in mine]}))


def narrow_to(project: QgsProject, place_uuid: str = "", image_uuid: str = "", start_day: Optional[int] = None,
              end_day: Optional[int] = None, atlas_uuid: Optional[str] = None) -> bool:
    """Show only the marks of a place, of an image, or possibly of days start_day..end_day (since 1970-01-01, inclusive).

    Nothing given: all marks again. A condition of the user's own stays, and comes back alone at the end. Marks without a
    date are shown whatever the days. False where a layer cannot be narrowed now, as while it is edited.
    """
    return finish(narrowing(project, place_uuid, image_uuid, start_day, end_day, atlas_uuid))


def narrowing(project: QgsProject, place_uuid: str = "", image_uuid: str = "", start_day: Optional[int] = None,
              end_day: Optional[int] = None, atlas_uuid: Optional[str] = None) -> Steps[bool]:
    """Do what narrow_to does in steps, one layer each: to narrow a layer is to open its file anew."""
    condition, done = _condition(place_uuid, image_uuid, start_day, end_day), True
    for layer in list(_all(project, atlas_uuid)):
        if not sip.isdeleted(layer):
            done = _narrow(layer, condition) and done
            yield
    return done


def only_analysts(project: QgsProject, analysts: Sequence[str], atlas_uuid: Optional[str] = None) -> bool:
    """Show only the marks of some analysts, besides what the layers are narrowed to otherwise; of all of them for none.

    False where a layer cannot be narrowed now, as while it is edited.
    """
    names = ", ".join(_quoted(name) for name in analysts)
    done = True
    for layer in list(_all(project, atlas_uuid)):
        layer.setCustomProperty(_ANALYSTS, f"\"analyst\" IN ({names})" if names else "")
        done = _narrow(layer, str(layer.customProperty(_CONDITION, "") or "")) and done
    return done


def _condition(place_uuid: str, image_uuid: str, start_day: Optional[int], end_day: Optional[int]) -> str:
    parts = [f"\"{column}\" = {_quoted(value)}" for column, value in (("place_uuid", place_uuid), ("image_uuid", image_uuid))
             if value]
    if start_day is not None:
        parts.append(f"(\"end_day\" IS NULL OR \"end_day\" >= {int(start_day)})")
    if end_day is not None:
        parts.append(f"(\"start_day\" IS NULL OR \"start_day\" <= {int(end_day)})")
    return " AND ".join(parts)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _narrow(layer: QgsVectorLayer, condition: str) -> bool:
    now = layer.subsetString()
    if now != str(layer.customProperty(_NARROWED, "") or ""):       # somebody else's condition came since
        layer.setCustomProperty(_BASE, now)
    layer.setCustomProperty(_CONDITION, condition)
    own, analysts = (str(layer.customProperty(key, "") or "") for key in (_BASE, _ANALYSTS))
    ours = " AND ".join(part for part in (condition, analysts) if part)
    wanted = f"({own}) AND ({ours})" if own and ours else own or ours
    if not subsets.set_subset(layer, wanted):
        return False
    layer.setCustomProperty(_NARROWED, wanted)
    _label_few(layer)
    return True


def _label_few(layer: QgsVectorLayer) -> None:
    """Switch names on for few marks and off for many, unless somebody switched them otherwise."""
    before = str(layer.customProperty(_LABELS, "") or "")
    if before and layer.labelsEnabled() != (before == "1"):
        return
    few = _is_few(layer)
    layer.setLabelsEnabled(few)
    layer.setCustomProperty(_LABELS, "1" if few else "0")


def _is_few(layer: QgsVectorLayer) -> bool:
    """Whether a layer has at most LABELED marks. QGIS cannot count in a file that an edit left in WAL mode, but read it."""
    count = layer.featureCount()
    if count >= 0:
        return count <= LABELED
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes().setLimit(LABELED + 1)
    return sum(1 for _ in layer.getFeatures(request)) <= LABELED


def _all(project: QgsProject, atlas_uuid: Optional[str]) -> Iterator[QgsVectorLayer]:
    for role in GEOMETRY_OF:
        yield from roles.layers_by_role(project, role, atlas_uuid)


def _names() -> Dict[str, str]:
    return {"point": tr("Marks: points"), "line": tr("Marks: lines"), "polygon": tr("Marks: areas")}


def _group(project: QgsProject, atlas_uuid: str) -> QgsLayerTreeGroup:
    """Return the group of marks, made at the top of the atlas's own, under the word SYNTHETIC where that is."""
    found = atlas_layers.group_of(project, GROUP + atlas_uuid)
    if found is not None:
        return found
    parent = atlas_layers.group_of(project, atlas_uuid) or project.layerTreeRoot()
    marks = {layer.id() for layer in roles.layers_by_role(project, roles.SYNTHETIC_MARK, atlas_uuid)}
    at = 0
    for number, child in enumerate(parent.children()):
        if getattr(child, "layerId", str)() in marks:
            at = number + 1
    group = parent.insertGroup(at, tr("Observations"))
    group.setCustomProperty(atlas_layers.GROUP_KEY, GROUP + atlas_uuid)
    return group


def _place(group: QgsLayerTreeGroup, layer: QgsVectorLayer, role: str):
    """Put a layer into the group: points above lines above areas."""
    rank = list(GEOMETRY_OF).index(role)
    at = 0
    for number, child in enumerate(group.children()):
        with suppress(AttributeError, ValueError):      # groups and layers of the user's own
            if list(GEOMETRY_OF).index(roles.role_of(child.layer())) < rank:
                at = number + 1
    return group.insertLayer(at, layer)


def _lacks_columns(project: QgsProject, atlas_uuid: str) -> bool:
    """Whether tables of an atlas were opened before its file was brought up to date, by whomever."""
    images = forms.table_layers(project, atlas_uuid).get("images")
    return images is not None and images.fields().lookupField("kind") < 0


def _read_columns_anew(project: QgsProject, atlas_uuid: str) -> None:
    """Let the open tables of an atlas see the columns that its file got."""
    for layer in forms.table_layers(project, atlas_uuid).values():
        subsets.read_anew(layer)
