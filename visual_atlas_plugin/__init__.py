"""Visual Atlas: detention sites, repatriation routes and documented cases in QGIS."""


def classFactory(iface):  # noqa: N802 - the name QGIS calls
    """Return the plugin object; QGIS calls this when the plugin is switched on."""
    from .plugin import VisualAtlasPlugin

    return VisualAtlasPlugin(iface)
