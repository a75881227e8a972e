"""Layers are found by role, and what is kept of that follows every change of the project."""

from qgis.core import QgsProject, QgsVectorLayer

from visual_atlas_plugin.mapping import roles


def made(role="", atlas="", name="layer"):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", name, "memory")
    if role:
        roles.set_role(layer, role, atlas)
    return layer


def found(project, role=roles.CASES, atlas=None):
    return {layer.id() for layer in roles.layers_by_role(project, role, atlas)}


def test_layers_that_come_and_go_are_found_and_forgotten(project):
    assert found(project) == set()
    one, other = made(roles.CASES, "a"), made(roles.CASES, "b")
    project.addMapLayer(one)
    assert found(project) == {one.id()}
    project.addMapLayers([other])
    first, second = one.id(), other.id()
    assert found(project) == {first, second}
    assert found(project, atlas="a") == {first} and found(project, atlas="none") == set()
    project.removeMapLayer(first)
    assert found(project) == {second}
    project.clear()
    assert found(project) == set()


def test_a_layer_taken_out_is_not_found_while_it_is_taken_out(project):
    layer = made(roles.CASES)
    project.addMapLayer(layer)
    seen = []
    project.layersWillBeRemoved.connect(lambda *_: seen.append(len(roles.layers_by_role(project, roles.CASES))))
    taken = project.takeMapLayer(project.mapLayers()[layer.id()])
    assert seen and found(project) == set()
    project.addMapLayer(taken)
    assert found(project) == {taken.id()}


def test_a_role_that_is_given_changed_or_taken_later_counts(project):
    layer = made()
    project.addMapLayer(layer)
    assert found(project) == set()
    layer.setCustomProperty(roles.ROLE_KEY, roles.CASES)
    assert found(project) == {layer.id()}
    layer.setCustomProperty(roles.ROLE_KEY, roles.FLOWS)
    assert found(project) == set() and found(project, roles.FLOWS) == {layer.id()}
    layer.removeCustomProperty(roles.ROLE_KEY)
    assert found(project, roles.FLOWS) == set()
    roles.set_role(layer, roles.CASES)
    assert found(project) == {layer.id()}


def test_a_role_that_a_style_brings_back_counts(project):
    layer = made(roles.CASES)
    project.addMapLayer(layer)
    manager = layer.styleManager()
    manager.addStyleFromLayer("with")
    manager.addStyle("without", manager.style("with"))
    manager.setCurrentStyle("without")
    layer.removeCustomProperty(roles.ROLE_KEY)
    assert found(project) == set()
    manager.setCurrentStyle("with")
    assert found(project) == ({layer.id()} if roles.role_of(layer) == roles.CASES else set())


def test_a_layer_is_found_by_whoever_hears_that_it_was_added(project):
    heard = []
    project.layersAdded.connect(lambda layers: heard.extend(found(project)))
    project.layerWasAdded.connect(lambda layer: heard.extend(found(project)))
    layer = made(roles.CASES)
    assert found(project) == set()
    project.addMapLayer(layer)
    assert set(heard) == {layer.id()}


def test_projects_keep_apart_and_go(qgis_app):
    before = len(roles._known)
    one, other = QgsProject(), QgsProject()
    one.addMapLayer(made(roles.CASES))
    assert len(found(one)) == 1 and found(other) == set()
    del one, other
    assert len(roles._known) == before


def test_the_layers_of_a_project_are_gone_through_once_however_often_one_asks(project, monkeypatch):
    project.addMapLayer(made(roles.CASES))
    roles.layers_by_role(project, roles.CASES)
    asked = []
    monkeypatch.setattr(roles, "role_of", lambda layer: asked.append(layer) or "")
    for role in (*roles.FACILITY_ROLES, roles.CASES, roles.FLOWS):
        roles.layers_by_role(project, role)
    assert asked == []


