"""What the buttons *Offline/Online* and *Imagery…* do: the network switch, and imagery on and off."""

from typing import Callable, Optional

from qgis.core import Qgis, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QMenu, QPushButton

from ..dialogs.imagery_consent import ask_consent
from ..dialogs.imagery_parameters import ask_values
from ..domain.errors import AtlasError
from ..domain.imagery_source import ImagerySource
from ..i18n import told, tr
from ..mapping import atlas_layers, imagery, imagery_register, roles
from ..mapping.imagery_saving import SavingGuard
from ..messages import show_error, show_info
from ..settings import NETWORK_ON


class ImageryCommands(QObject):
    """The network switch and the imagery of the open project. While the switch is off, nothing of ours asks a network."""

    network_changed = pyqtSignal(bool)      # whether the network may be used now

    def __init__(self, iface, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface = iface
        self._saving = SavingGuard(self._project, self)
        self._opening = None    # a task that looks at scenes of catalogs
        self._offer = None      # the line in the message bar that offers to switch the network on

    @property
    def _project(self) -> QgsProject:
        return QgsProject.instance()

    def project_read(self) -> None:
        """After a project was read, before it is drawn: hold back imagery that must not be loaded, and say so."""
        dirty = self._project.isDirty()
        try:
            result = imagery.settle(self._project)
        except AtlasError as error:
            self._fail(error)
            return
        finally:
            self._project.setDirty(dirty)
        for sentence in [*result.unasked.values(), *result.said]:
            show_info(self._iface.messageBar(), sentence, 0)
        self._look_at_scenes(result)
        if result.offline:
            self._offer_network(tr("The imagery of this project ({names}) is not loaded, because the network is switched "
                                   "off.").format(names=", ".join(result.offline)))

    def set_network(self, on: bool) -> None:
        """Turn the network switch: off holds back all imagery that asks, on gives it back, asking first, once."""
        if not on:
            for canvas in self._iface.mapCanvases():
                canvas.stopRendering()      # tiles that are on their way are no longer waited for
        NETWORK_ON.set(on)
        self._withdraw_offer()
        try:
            result = imagery.settle(self._project)
            if on and any([self._agreed(imagery_register.source(source_id)) for source_id in result.unasked]):
                result = imagery.settle(self._project)
            for sentence in result.said:
                show_info(self._iface.messageBar(), sentence, 0)
            self._look_at_scenes(result)
        except AtlasError as error:
            self._fail(error)
        self.network_changed.emit(on)

    def _look_at_scenes(self, result: imagery.Settled) -> None:
        """Look in the background at scenes that may be shown, and give them back to the map afterwards."""
        if result.scenes:
            from ..dialogs.scene_opening import open_scenes     # seldom used, not for QGIS's start

            self._opening = open_scenes(result.scenes, self._scenes_ready)

    def _scenes_ready(self, troubles) -> None:
        self._opening = None
        dirty = self._project.isDirty()
        try:
            said = imagery.settle(self._project).said
        except AtlasError as error:
            self._fail(error)
            return
        finally:
            self._project.setDirty(dirty)
        for sentence in [*(told(error) for _address, error in troubles), *said]:
            show_info(self._iface.messageBar(), sentence, 0)

    def ask_imagery(self) -> None:
        """Show the imagery sources as a menu at the pointer, each with its tick; then the list of sources."""
        menu = QMenu(self._iface.mainWindow())
        menu.setObjectName("VisualAtlasImageryMenu")
        try:
            choices = imagery_register.choices()
        except AtlasError as error:
            self._fail(error)
            choices = []
        for index, source in enumerate(choices):
            if source.is_own and not choices[index - 1].is_own:
                menu.addSeparator()
            action = menu.addAction(source.name + ("…" if source.parameters else ""))
            action.setCheckable(True)
            action.setChecked(self.is_on(source.id))
            action.triggered.connect(lambda on, source_id=source.id: self.set_imagery(source_id, on))
        menu.addSeparator()
        menu.addAction(tr("Imagery sources…")).triggered.connect(lambda _checked=False: self.ask_sources())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def ask_sources(self) -> None:
        """Show the register of sources, where the user lists their own."""
        from ..dialogs.imagery_sources import show_sources      # seldom used, not for QGIS's start

        show_sources(self._iface.mainWindow())

    def is_on(self, source_id: str) -> bool:
        """Whether a source is shown in the project, not only held back in it."""
        return any(imagery.source_of(layer) == source_id and not imagery.is_held(layer)
                   for layer in roles.layers_by_role(self._project, roles.IMAGERY))

    def set_imagery(self, source_id: str, on: bool) -> bool:
        """Switch an imagery source on (asking first, once) or off; return whether it is on afterwards."""
        try:
            if on:
                self._switch_on(imagery_register.source(source_id))
            else:
                imagery.remove_imagery(self._project, source_id)
        except AtlasError as error:
            self._fail(error)
        return self.is_on(source_id)

    def release(self) -> None:
        """Stop listening to the project; leave no line in the message bar that nobody answers."""
        self._saving.release()
        if self._opening is not None:
            self._opening.cancel()
        self._withdraw_offer()

    def _switch_on(self, source: ImagerySource) -> None:
        if source.host and not NETWORK_ON.value():
            self._offer_network(
                tr("{name} was not loaded, because the network is switched off.").format(name=source.name),
                lambda: self.set_imagery(source.id, True))
            return
        if source.host and not self._agreed(source):
            return
        imagery.remove_imagery(self._project, source.id)     # held back from before: the choices are asked anew
        values = ask_values(source, self._iface.mainWindow())
        if values is None:
            return
        group = atlas_layers.group_of(self._project, roles.IMAGERY)
        imagery.add_imagery_layer(self._project, group or self._project.layerTreeRoot(), source.id, values)

    def _agreed(self, source: ImagerySource) -> bool:
        if not imagery_register.has_consent(source.id) and ask_consent(source, self._iface.mainWindow()):
            imagery_register.grant_consent(source.id)
        return imagery_register.has_consent(source.id)

    def _offer_network(self, sentence: str, then: Callable[[], object] = lambda: None) -> None:
        """Say why nothing is loaded, with a button that switches the network on and goes on."""
        self._withdraw_offer()
        bar = self._iface.messageBar()
        item = bar.createMessage(tr("Visual Atlas"), sentence)
        button = QPushButton(tr("Switch the network on"), item)
        button.setObjectName("VisualAtlasSwitchOn")

        def go(_checked: bool = False) -> None:
            self.set_network(True)
            then()

        button.clicked.connect(go)
        item.layout().addWidget(button)
        self._offer = bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)

    def _withdraw_offer(self) -> None:
        if self._offer is not None and not sip.isdeleted(self._offer):
            self._iface.messageBar().popWidget(self._offer)
        self._offer = None

    def _fail(self, error: Exception) -> None:
        show_error(self._iface.messageBar(), error)
