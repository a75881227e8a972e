"""Puts a chart of the panel into a layout: drawn by the job that exports charts, over what may be published."""

import shutil
import tempfile
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsPrintLayout, QgsProject
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog

from .. import i18n
from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import PAGE_LANGUAGES, tr
from ..layouts import chart_picture, chart_words
from ..messages import show_info
from ..settings import LAST_FOLDER
from .jobs import Job


class ChartCommands:
    """What the buttons of a chart do. `fail(error)` shows an AtlasError."""

    def __init__(self, iface, fail: Callable[[Exception], None]):
        self._iface, self._fail = iface, fail

    def ask_layout(self, atlas_path: str, state: FilterState, kind: str) -> None:
        """Ask which layout, then put a chart (one of chart_data.CHARTS) into it and open it."""
        layouts = chart_picture.print_layouts(QgsProject.instance())
        layout: Optional[QgsPrintLayout] = None
        if layouts:
            choices = [tr("A new layout"), *(layout.name() for layout in layouts)]
            chosen, ok = QInputDialog.getItem(self._iface.mainWindow(), tr("Put into a layout"), tr("Layout"), choices,
                                              0, False)
            if not ok:
                return
            place = choices.index(chosen)
            layout = layouts[place - 1] if place else None
        self.put_into(layout, atlas_path, state, kind)

    def ask_export(self, atlas_path: str, state: FilterState, language: str = "") -> None:
        """Ask for a folder, then write pictures and tables of all charts into it; `language` as in the Publish tab."""
        folder = QFileDialog.getExistingDirectory(
            self._iface.mainWindow(), tr("Folder of the charts"), LAST_FOLDER.value() or str(Path.home()))
        if folder:
            LAST_FOLDER.set(folder)
            self.export(atlas_path, folder, state, language)

    def export(self, atlas_path: str, folder: str, state: FilterState, language: str = "") -> None:
        """Write pictures (SVG, PDF) and tables of all charts into a folder, over what may be published."""
        def done(results) -> None:
            show_info(self._iface.messageBar(), tr("The charts are in {path}").format(path=results["OUTPUT"]))

        Job("visualatlas:exportcharts", {
            "ATLAS": atlas_path, "FILTER": state.to_json(), "FORMATS": [0, 2, 3], "OUTPUT": folder,
            "LANGUAGE": PAGE_LANGUAGES.index(language),
        }, done, self._fail).start()

    def put_into(self, layout: Optional[QgsPrintLayout], atlas_path: str, state: FilterState, kind: str) -> None:
        """Put a chart into a layout (None: a new one); the job runs in the background."""
        folder = tempfile.mkdtemp(prefix="visual-atlas-")
        name = layout.name() if layout is not None else ""

        def done(_results) -> None:
            try:
                content = (Path(folder) / f"{chart_words.file_names()[kind]}.svg").read_bytes()
                self._add(name, content, kind)
            except AtlasError as error:
                self._fail(error)
            finally:
                shutil.rmtree(folder, ignore_errors=True)

        def failed(error: Exception) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            self._fail(error)

        Job("visualatlas:exportcharts", {
            "ATLAS": atlas_path, "FILTER": state.to_json(), "FORMATS": [0], "OUTPUT": folder,
            "WIDTH": int(chart_picture.width_for(layout)), "LANGUAGE": PAGE_LANGUAGES.index(i18n.language()),
        }, done, failed).start()

    def _add(self, name: str, content: bytes, kind: str) -> None:
        """Add the picture to the layout of a name, which may have been removed meanwhile; "" makes a new one."""
        project = QgsProject.instance()
        layout = next((one for one in chart_picture.print_layouts(project) if one.name() == name), None)
        if layout is None:
            layout = chart_picture.new_layout(project)
        chart_picture.add_chart(layout, content, kind, chart_words.chart_name(kind))
        self._iface.openLayoutDesigner(layout)
        show_info(self._iface.messageBar(), tr("The chart is in the layout “{name}”.").format(name=layout.name()))
