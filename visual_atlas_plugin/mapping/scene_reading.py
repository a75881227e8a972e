"""Pictures of catalogs, read by GDAL where they lie on the web: one file at one address, and looked at before.

GDAL tells the kind of a file by its content. A text of its own formats (VRT, WMS) behind the address of a picture would
make it read files of this computer or ask other machines; it also follows a redirect to any host. So a picture is first
asked for through QGIS, without following anything, and its first bytes must be those of a GeoTIFF or JPEG 2000; then GDAL
opens it with the drivers of these alone, and keeps the head of it, from which the layer is made.
"""

from contextlib import contextmanager
from typing import Any, Dict, Iterator, Optional, Set
from urllib.parse import quote

from qgis.core import QgsFeedback, QgsRasterLayer

from ..domain.errors import AtlasError, N_, Stopped
from ..domain.imaging.image_record import ImageRecord
from ..domain.imaging.web_address import host_and_port
from ..exchange.polite import Answer, sent_elsewhere
from ..exchange.transport import QgisTransport
from ..settings import NETWORK_ON
from . import imagery_register

# nothing beside the file is looked for, no folder is listed
OPTIONS = "empty_dir=yes&list_dir=no&use_head=no&max_retry=0"
DRIVERS = ("GTiff", "JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID")
HEADS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")
MOST_WHOLE_BYTES = 4 * 1024 * 1024       # of a server that cannot send a part
# what GDAL would send to every host: it is meant for one, and cannot be held back for a single file
SECRETS = ("GDAL_HTTP_USERPWD", "GDAL_HTTP_HEADERS", "GDAL_HTTP_HEADER_FILE", "GDAL_HTTP_COOKIE", "GDAL_HTTP_COOKIEFILE",
           "GDAL_HTTP_BEARER", "GDAL_HTTP_SSLCERT")

_ready: Set[str] = set()                 # addresses that were looked at since QGIS started


def scene_uri(address: str) -> str:
    """Return the data source of QGIS's provider "gdal" for a picture on the web."""
    return f"/vsicurl?{OPTIONS}&url={quote(address, safe='')}"


def is_ready(address: str) -> bool:
    """Whether a picture was looked at, so that its layer can be made without waiting."""
    return address in _ready


def forget() -> None:
    """Look at every picture again before it is shown: the network was switched off in between."""
    _ready.clear()


def prepare(address: str, feedback: Optional[QgsFeedback] = None) -> None:
    """Look at a picture; takes its time, in any thread. Raises AtlasError where it must not or cannot be shown, Stopped."""
    _check_may_ask(address)
    _check_answer(address, QgisTransport("", feedback, MOST_WHOLE_BYTES).send(address, {"Range": "bytes=0-15"}), feedback)
    _check_content(address)
    _ready.add(address)


def check_ready(address: str) -> None:
    """Look at a picture where it was not looked at yet, and wait for it. Raises AtlasError."""
    _check_may_ask(address)
    if not is_ready(address):
        prepare(address)


def scene_layer(record: ImageRecord, source: str = "") -> QgsRasterLayer:
    """Return a layer of a registered scene, from its address or another data source of it. Raises AtlasError."""
    check_ready(record.location)
    with guarded(record.location):
        layer = QgsRasterLayer(source or scene_uri(record.location), record.title, "gdal")
    if not layer.isValid():
        raise AtlasError(N_("“{title}” cannot be opened by this QGIS."), N_("Choose another scene."),
                         layer.error().message(), title=record.title)
    return layer


@contextmanager
def guarded(address: str) -> Iterator[None]:
    """What GDAL opens in here, in this thread, is the picture at this address and nothing else on the web."""
    from osgeo import gdal

    settings: Dict[str, Optional[str]] = {
        "CPL_VSIL_CURL_ALLOWED_FILENAME": scene_uri(address), "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
        "GDAL_HTTP_NETRC": "NO", "GDAL_PAM_ENABLED": "NO"}
    before = {key: gdal.GetThreadLocalConfigOption(key) for key in settings}
    for key, value in settings.items():
        gdal.SetThreadLocalConfigOption(key, value)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for key, value in before.items():
            gdal.SetThreadLocalConfigOption(key, value)


def _check_may_ask(address: str) -> None:
    from osgeo import gdal

    host = host_and_port(address)
    if not NETWORK_ON.value():
        raise AtlasError(N_("The scene was not loaded, because the network is switched off."),
                         N_("Switch it on with the button Offline in the panel."))
    if not imagery_register.has_agreed(host):
        raise AtlasError(N_("The scene was not loaded: nobody agreed to load it from {host}."),
                         N_("Add it from the window of the search and answer the question."), host=host)
    told_to_all = next((name for name in SECRETS if gdal.GetConfigOption(name)), "")
    if told_to_all:
        raise AtlasError(N_("The scene was not loaded: the setting {name} would send a password or a mark of yours to "
                            "{host}."), N_(
                                "Take it out of the options of QGIS (GDAL) or of the system, and start QGIS again."),
                         name=told_to_all, host=host)


def _check_answer(address: str, answer: Answer, feedback: Optional[QgsFeedback]) -> None:
    """Raise AtlasError unless the first bytes are those of a picture."""
    host = host_and_port(address)
    if feedback is not None and feedback.isCanceled():
        raise Stopped(N_("The scene was not added."), N_("You stopped it."))
    if answer.elsewhere:
        raise sent_elsewhere(host, answer)
    if answer.is_too_large:
        raise AtlasError(N_("{host} can send the picture only as a whole."), N_("Choose another scene."), host=host)
    if answer.status in (401, 403):
        raise AtlasError(N_("{host} shows this picture only to those who sign in."), N_("Choose another scene."), host=host)
    if answer.status not in (200, 206):
        raise AtlasError(N_("The picture could not be had from {host} (status {status})."),
                         N_("Try again later, or choose another scene."), answer.trouble, host=host, status=answer.status)
    if not answer.body.startswith(HEADS):
        raise AtlasError(N_("What {host} sent is no picture that can be shown (GeoTIFF or JPEG 2000)."),
                         N_("Choose another scene."), answer.headers.get("content-type", ""), host=host)


def _check_content(address: str) -> None:
    """Raise AtlasError unless GDAL reads the file with a driver of pictures, and it lies somewhere on the earth."""
    with guarded(address):
        dataset = opened(address)
    if dataset is None:
        raise AtlasError(N_("What {host} sent is no picture that can be shown (GeoTIFF or JPEG 2000)."),
                         N_("Choose another scene."), host=host_and_port(address))
    if not dataset.GetProjection() and not dataset.GetGCPCount():
        raise AtlasError(N_("The picture does not say in which coordinate system it is, so it has no place on the map."),
                         N_("Choose another scene, or save the picture and give it one."))


def opened(address: str) -> Any:
    """Return GDAL's dataset of a picture, None where it is none; only within `guarded`."""
    from osgeo import gdal

    try:
        return gdal.OpenEx(scene_uri(address), gdal.OF_RASTER | gdal.OF_READONLY, allowed_drivers=list(DRIVERS))
    except RuntimeError:        # where somebody told GDAL to raise
        return None
