"""One parameter for all algorithms that look at some records only: the choices, as the panel copies them."""

from typing import Any, Dict, Optional, Tuple

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import told, tr
from .base import AtlasAlgorithm

FILTER = "FILTER"


class FilteredAlgorithm(AtlasAlgorithm):
    """An algorithm with the parameter FILTER. Choices that are not understood are refused before anything runs."""

    FILTER = FILTER

    def add_filter(self) -> None:
        """Declare the parameter."""
        self.addParameter(QgsProcessingParameterString(
            self.FILTER, tr("Choices, as the panel copies them (empty: all records)"), optional=True))

    def checkParameterValues(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Tuple[bool, str]:  # noqa: N802
        """Refuse choices that cannot be read, with what is wrong and what to do."""
        passed, reason = super().checkParameterValues(parameters, context)
        if not passed:
            return passed, reason
        try:
            self.filter_state(parameters, context)
        except AtlasError as error:
            return False, told(error)
        return True, ""

    def filter_state(self, parameters: Dict[str, Any], context: QgsProcessingContext,
                     atlas: Optional[str] = None) -> FilterState:
        """Return the choices; with the path of an atlas, themes that it does not know are refused. Raises AtlasError."""
        text = self.parameterAsString(parameters, self.FILTER, context).strip()
        if not text:
            return FilterState()
        return FilterState.from_json(text, _themes_of(atlas) if atlas else None)


def _themes_of(atlas: str):
    from ..store.index_reader import load_totals

    return [theme.theme_id for theme in load_totals(atlas).themes]
