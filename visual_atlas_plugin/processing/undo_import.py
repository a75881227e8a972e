"""visualatlas:undoimport: take an import back as a whole."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString,
    QgsProcessingParameterBoolean, QgsProcessingParameterFile, QgsProcessingParameterString,
)

from ..domain.errors import N_, AtlasError
from ..i18n import told, tr
from .base import AtlasAlgorithm


class UndoImport(AtlasAlgorithm):
    """Removes what an import put in and puts back what it changed; rows that were edited since stay, and are listed."""

    ATLAS, IMPORT_ID, ALSO_EDITED = "ATLAS", "IMPORT_ID", "ALSO_EDITED"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "undoimport"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Undo an import")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Import")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "import"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Takes an import back as a whole, in one transaction: rows that it put in are removed, rows that it "
                  "changed get the values they had before. Rows that were edited since are kept with all that belongs to "
                  "them, and listed in the log. The change log keeps all of it, and its seal still holds.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(
            self.IMPORT_ID, tr("Number of the import (empty: the last one that stands)"), "", optional=True))
        self.addParameter(QgsProcessingParameterBoolean(self.ALSO_EDITED, tr("Also what was edited since"), False))
        for name, words in (("REMOVED", tr("Rows removed")), ("RESTORED", tr("Rows put back as they were")),
                            ("KEPT", tr("Rows kept"))):
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputString("UNDONE", tr("Number of the import")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Undo. Raises AtlasError, after which the atlas is as it was."""
        from ..domain.importing.raw import Remark
        from ..exchange.plan import Watch
        from ..exchange.undo import past_imports, undo_import

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        import_id = self.parameterAsString(parameters, self.IMPORT_ID, context).strip()
        if not import_id:
            import_id = next((one.import_id for one in past_imports(atlas) if not one.undone_at), "")
            if not import_id:
                raise AtlasError(N_("No import of this atlas stands."), N_("Nothing is left to do."))
        undone = undo_import(atlas, import_id, self.parameterAsBool(parameters, self.ALSO_EDITED, context),
                             Watch(feedback.setProgress, feedback.isCanceled))
        for one in undone.kept:
            feedback.pushInfo(tr("Kept: {table} {record}. {why}").format(
                table=one.table, record=one.key, why=told(Remark(one.why))))
        feedback.pushInfo(tr("The import was undone: {removed} rows removed, {restored} put back as they were.").format(
            removed=undone.removed, restored=undone.restored))
        return {"REMOVED": undone.removed, "RESTORED": undone.restored, "KEPT": undone.kept_in_all, "UNDONE": import_id}
