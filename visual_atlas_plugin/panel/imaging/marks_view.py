"""Shows the marks of the place at hand on the image on screen, and no others, while somebody works at the desk."""

from typing import Optional, Tuple

from qgis.core import QgsProject

from ...annotate.context import WorkContext
from ...mapping.observation_layers import adding_observations, narrowing, observation_layers
from ...mapping.steps import Steps
from ...store import schema


class MarksView:
    """Follows the context: `following()` does what is left to do, in steps that open one layer each."""

    def __init__(self, context: WorkContext):
        self._context = context
        self._shown: Optional[Tuple[str, str, str]] = None     # atlas, place and image that the layers were narrowed to

    def _wanted(self) -> Optional[Tuple[str, str, str]]:
        context = self._context
        if context.place is None or not context.atlas_path:
            return None
        return context.atlas_uuid, context.place.uuid, context.image.uuid if context.image is not None else ""

    @property
    def is_current(self) -> bool:
        """Whether the layers show what they should."""
        return self._wanted() in (None, self._shown)

    def following(self) -> Steps[None]:
        """Add the layers of marks where they are missing, and narrow them. Raises AtlasError where they cannot be read."""
        context, project = self._context, QgsProject.instance()
        wanted = self._wanted()
        if self.is_current:
            return
        if not observation_layers(project, context.atlas_uuid):
            if schema.check_file(context.atlas_path, thorough=False).version < schema.IMAGERY_VERSION:
                return      # an older atlas has marks of another shape: it is brought up to date when somebody writes
            yield from adding_observations(project, context.atlas_path, context.atlas_uuid)
        if (yield from narrowing(project, wanted[1], wanted[2], atlas_uuid=wanted[0])):
            self._shown = wanted

    def forget(self) -> None:
        """Look again: layers were added or taken away."""
        self._shown = None

    def release(self) -> Steps[None]:
        """Show all marks again."""
        if self._shown is not None:
            atlas_uuid, self._shown = self._shown[0], None
            yield from narrowing(QgsProject.instance(), atlas_uuid=atlas_uuid)
