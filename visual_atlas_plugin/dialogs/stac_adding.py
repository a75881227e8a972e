"""A scene of a catalog becomes an image of the atlas, and is shown."""

from typing import Any

from qgis.core import QgsProject

from ..domain.errors import AtlasError, N_
from ..domain.imaging.scene import Scene, to_record
from ..i18n import tr


def add_scene(scene: Scene, notes: str, context: Any) -> str:
    """Write a scene that was looked at into the atlas of a WorkContext, once, and show it; return what was done.

    `notes`: what is known of its terms. Raises AtlasError.
    """
    from ..mapping.image_layers import show_image
    from ..store.images import add_image, image_of, read_images

    record, path = to_record(scene, notes), context.atlas_path
    if not path:
        raise AtlasError(N_("No atlas is open, so the scene cannot be kept."), N_("Open an atlas first."))
    known = next((one for one in read_images(path) if one.kind == "stac" and one.location == record.location), None)
    record = known or image_of(path, add_image(path, record, context.analyst))
    show_image(QgsProject.instance(), record)
    context.set_image(record)
    context.register_changed.emit()
    return (tr("“{title}” was in the atlas already, and is on the map.") if known
            else tr("“{title}” is in the atlas and on the map.")).format(title=record.title)
