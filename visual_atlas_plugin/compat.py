"""Every difference between QGIS versions that the atlas meets, in one place."""

from qgis import core
from qgis.core import NULL, QgsSymbolLayer

# Renamed in QGIS 3.30 (PropertySize became Property.Size); the long names stay as aliases in every 3.x.
_PROPERTY = getattr(QgsSymbolLayer, "Property", QgsSymbolLayer)


def symbol_property(name: str) -> int:
    """Return the key of a data-defined symbol property, e.g. symbol_property("Offset")."""
    for owner, attribute in ((QgsSymbolLayer, "Property" + name), (_PROPERTY, name)):
        if hasattr(owner, attribute):
            return getattr(owner, attribute)
    raise AttributeError(f"this QGIS knows no symbol property {name}")


def is_null(value) -> bool:
    """True for None and for the null values that QGIS hands out in attributes."""
    return value is None or value == NULL


def is_unset(value) -> bool:
    """True for the mark that QGIS 3.28 and later put where the database is to fill in its own default."""
    unset = getattr(core, "QgsUnsetAttributeValue", None)
    return unset is not None and isinstance(value, unset)


def temporal_unit(name: str):
    """Return a unit of time, e.g. temporal_unit("Years"); the enum moved to Qgis in QGIS 3.30."""
    moved = getattr(core.Qgis, "TemporalUnit", None)
    return getattr(moved, name) if hasattr(moved, name) else getattr(core.QgsUnitTypes, "Temporal" + name)


def navigation_mode(name: str):
    """Return a mode of the temporal controller: "Off", "Animated" or "FixedRange"; moved to Qgis in QGIS 3.36."""
    moved = getattr(core.Qgis, "TemporalNavigationMode", None)
    if moved is not None:
        return moved.Disabled if name == "Off" else getattr(moved, name)
    return getattr(core.QgsTemporalNavigationObject, "NavigationOff" if name == "Off" else name)


def is_animation_idle(navigation) -> bool:
    """Whether a temporal controller does not play; its states moved to Qgis in QGIS 3.36."""
    moved = getattr(core.Qgis, "AnimationState", None)
    idle = moved.Idle if moved is not None else core.QgsTemporalNavigationObject.Idle
    return navigation.animationState() == idle
