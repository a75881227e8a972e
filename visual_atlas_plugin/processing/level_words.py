"""What the levels of a publication are called. Alone in its file, for every start of QGIS asks for it."""

from typing import List

from ..i18n import tr


def level_names() -> List[str]:
    """Return the levels as a person chooses them, in the order of publishing.LEVELS."""
    return [tr("Public: anybody"), tr("Partner: an organization that agreed to the terms"), tr("Internal: the own team")]
