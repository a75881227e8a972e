"""From errors to the message bar and the log: one sentence that says what happened and what to do."""

import traceback
from html import escape

from qgis.core import Qgis, QgsMessageLog

from .domain.errors import AtlasError
from .i18n import told, tr

LOG_TAB = "Visual Atlas"


def log(text: str, level=Qgis.MessageLevel.Info) -> None:
    """Write to the plugin's own tab of the QGIS log."""
    QgsMessageLog.logMessage(text, LOG_TAB, level, notifyUser=False)


def show_error(bar, error: Exception) -> None:
    """Show an error in a QgsMessageBar; what was not foreseen goes to the log with its traceback."""
    if isinstance(error, AtlasError):
        text = told(error)
        if error.details:
            log(error.details, Qgis.MessageLevel.Warning)
    else:
        text = tr("Something went wrong that Visual Atlas did not foresee. The details are in the log, tab {tab}.")
        text = text.format(tab=LOG_TAB)
        log("".join(traceback.format_exception(type(error), error, error.__traceback__)), Qgis.MessageLevel.Critical)
    bar.pushMessage(tr("Visual Atlas"), _shown(text), Qgis.MessageLevel.Warning, 0)


def show_info(bar, text: str, seconds: int = 6) -> None:
    """Show good news in a QgsMessageBar."""
    bar.pushMessage(tr("Visual Atlas"), _shown(text), Qgis.MessageLevel.Info, seconds)


def _shown(text: str) -> str:
    """Return a text as the bar shows it letter for letter: it takes everything for HTML, names from files and records, too."""
    return escape(text, quote=False)
