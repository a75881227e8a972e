"""visualatlas:importtimemap: bring a TimeMap into an atlas, by the same way as tables of any other kind."""

from pathlib import Path
from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile

from ..i18n import tr
from .import_table import ImportTable


class ImportTimeMap(ImportTable):
    """Reads the lists of a TimeMap; the rest is as with every import."""

    SOURCES, ASSOCIATIONS, SITES = "SOURCES", "ASSOCIATIONS", "SITES"
    KIND = "timemap"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "importtimemap"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Import from TimeMap")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Reads a TimeMap: one JSON with events, sources, associations and sites, a zip of them, the list of "
                  "events with the other lists beside it or named, or the download of Bellingcat's map. Each event becomes "
                  "a case of the kind event with one stage; filters and categories become themes, to which a mapping can "
                  "give other names. Dates are month first, as TimeMap's own are, unless one of them cannot be. All that "
                  "comes in is restricted. Dry run, report, mapping and conflicts are as with every import of tables.")

    def _source(self) -> tuple:
        return (
            QgsProcessingParameterFile(self.INPUT, tr("TimeMap: events or all in one (JSON, ZIP)")),
            QgsProcessingParameterFile(self.SOURCES, tr("Sources (empty: looked for beside the events)"), extension="json",
                                       optional=True),
            QgsProcessingParameterFile(self.ASSOCIATIONS, tr("Associations (empty: looked for beside the events)"),
                                       extension="json", optional=True),
            QgsProcessingParameterFile(self.SITES, tr("Sites (empty: looked for beside the events)"), extension="json",
                                       optional=True),
            QgsProcessingParameterFile(self.MAPPING, tr("Mapping (empty: proposed)"), extension="json", optional=True))

    def _open(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Any:
        from ..exchange.reading.timemap_source import TimeMapSource  # heavy imports when it runs
        named = {name.lower(): self.parameterAsFile(parameters, name, context)
                 for name in (self.SOURCES, self.ASSOCIATIONS, self.SITES)}
        return TimeMapSource(Path(self.parameterAsFile(parameters, self.INPUT, context)),
                             lists={kind: Path(path) for kind, path in named.items() if path})
