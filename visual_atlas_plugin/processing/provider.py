"""The algorithms of the atlas as one provider: toolbox, models, qgis_process and the panel run the same."""

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..i18n import tr
from ..paths import data_path


class VisualAtlasProvider(QgsProcessingProvider):
    """Provider `visualatlas`."""

    def id(self) -> str:  # noqa: A003 - the name QGIS calls
        """Return the id that algorithm names begin with; it never changes."""
        return "visualatlas"

    def name(self) -> str:
        """Return the name shown in the toolbox."""
        return tr("Visual Atlas")

    def icon(self) -> QIcon:
        """Return the icon of the provider."""
        return QIcon(str(data_path("icons", "atlas.svg")))

    def loadAlgorithms(self) -> None:  # noqa: N802
        """Add the algorithms; their heavy imports happen when one of them runs."""
        from .add_evidence import AddEvidence
        from .build_routes import BuildRoutes
        from .capture_date import CaptureDateOfRelease
        from .change_table import ChangeTable
        from .check_facts import CheckFacts
        from .check_publish import CheckPublish
        from .create_atlas import CreateAtlas
        from .create_training import CreateTrainingAtlas
        from .export_book import ExportBook
        from .export_charts import ExportCharts
        from .export_evidence import ExportEvidence
        from .export_overview import ExportOverview
        from .export_plate import ExportPlate
        from .export_press_kit import ExportPressKit
        from .export_sheets import ExportDossier, ExportEvent, ExportRoute
        from .export_statistics import ExportStatistics
        from .import_table import ImportTable
        from .import_timemap import ImportTimeMap
        from .import_uwazi import ImportUwazi
        from .observation_agreement import ObservationAgreement
        from .pack_offline import PackOffline
        from .publish import Publish
        from .rebuild_search import RebuildSearch
        from .register_image import CheckImages, RegisterImage
        from .seal_log import SealLog, VerifyLog
        from .search_stac import SearchStac
        from .team_atlas import CopyAtlas, CreateTeamAtlas
        from .undo_import import UndoImport
        from .withdraw import Withdraw
        from .working_copy import WorkingCopy

        algorithms = (
            ChangeTable, ObservationAgreement, AddEvidence, WorkingCopy, ExportEvidence,
            CreateAtlas, CreateTrainingAtlas, CheckFacts, BuildRoutes, RebuildSearch,
            ExportOverview, ExportCharts, ExportBook, ExportRoute, ExportEvent, ExportDossier, ExportPlate,
            ExportStatistics, ExportPressKit, Publish, CheckPublish, Withdraw,
            SealLog, VerifyLog, ImportTable, UndoImport, ImportUwazi, ImportTimeMap,
            PackOffline, SearchStac, RegisterImage, CheckImages, CaptureDateOfRelease,
            CreateTeamAtlas, CopyAtlas,
        )
        for algorithm in algorithms:
            self.addAlgorithm(algorithm())
