"""Writes all names of a project anew, after the language or the system of names was changed."""

from qgis.core import QgsProject

from . import background, cards, labels, roles


def relabel(project: QgsProject) -> None:
    """Name places, ground and map tips of every open atlas as naming.py has them now."""
    base = background.base_of(project)
    for layer in roles.our_layers(project):
        role = roles.role_of(layer)
        if role in roles.FACILITY_ROLES:
            labels.label_places(layer, base)
        elif role == roles.CROSSINGS:
            labels.label_crossings(layer, base)
        else:
            continue
        cards.set_up_places(layer)
        layer.triggerRepaint()
    background.relabel(project)
