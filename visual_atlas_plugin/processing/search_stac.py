"""visualatlas:searchstac: the scenes that a catalog of satellite pictures has of a place, as a layer of outlines."""

from typing import Any, Dict, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeedback, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink, QgsProcessingParameterNumber, QgsProcessingParameterPoint,
    QgsProcessingParameterString, QgsProcessing,
)

from ..domain.errors import AtlasError, N_
from ..i18n import told, tr
from .base import AtlasAlgorithm

EARTH_SEARCH = "https://earth-search.aws.element84.com/v1/collections/sentinel-2-l2a"
NUMBERS = {"SCENES": "scenes", "OUTSIDE": "outside", "OTHER_DAYS": "other_days", "CLOUDY": "cloudy",
           "NO_ITEMS": "no_items", "PAGES": "pages"}


class SearchStac(AtlasAlgorithm):
    """Asks one catalog; nothing else is asked, and no picture is loaded."""

    CATALOG, PLACE, EXTENT, ENLARGE = "CATALOG", "PLACE", "EXTENT", "ENLARGE"
    FROM, TO, CLOUD, UNKNOWN_CLOUD, LIMIT = "FROM", "TO", "CLOUD", "UNKNOWN_CLOUD", "LIMIT"
    AGREED, OUTPUT, WHOLE, REMARKS = "AGREED", "OUTPUT", "WHOLE", "REMARKS"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "searchstac"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Search a catalog of satellite scenes")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Lists the scenes that a catalog (STAC: a server of version 1.0, or files on the web) has of a place or "
                  "an area, with their dates, sensors, cloud cover and outlines. No picture is loaded. The catalog is asked "
                  "only while the network is switched on in Visual Atlas, and only after you agreed to ask its host. It learns "
                  "your network address, the days, and the area: the cells of half a degree or more around it, unless the "
                  "area itself is to be sent. What came is narrowed to the place here. Links to other hosts, to files and "
                  "to private networks are not followed.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        kinds = QgsProcessingParameterNumber.Type
        for parameter in (
                QgsProcessingParameterString(self.CATALOG, tr("Address of the catalog"), EARTH_SEARCH),
                QgsProcessingParameterPoint(self.PLACE, tr("Place"), "", optional=True),
                QgsProcessingParameterExtent(self.EXTENT, tr("Or an area"), optional=True),
                QgsProcessingParameterBoolean(self.ENLARGE, tr("Send only the cells of half a degree around it"), True),
                QgsProcessingParameterString(self.FROM, tr("From (a day, a month or a year)"), "", optional=True),
                QgsProcessingParameterString(self.TO, tr("To (a day, a month or a year)"), "", optional=True),
                QgsProcessingParameterNumber(self.CLOUD, tr("Cloud cover at most (%)"), kinds.Double, None, True, 0, 100),
                QgsProcessingParameterBoolean(
                    self.UNKNOWN_CLOUD, tr("With scenes that do not tell their cloud cover"), True),
                QgsProcessingParameterNumber(self.LIMIT, tr("Scenes at most"), kinds.Integer, 1000, False, 1, 10_000),
                QgsProcessingParameterBoolean(self.AGREED, tr("I agree that the host of the catalog is asked"), False),
                QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Scenes"), QgsProcessing.SourceType.TypeVectorPolygon)):
            self.addParameter(parameter)
        for name, title in (("SCENES", tr("scenes")), ("OUTSIDE", tr("scenes beside the area")),
                            ("OTHER_DAYS", tr("scenes of other days")), ("CLOUDY", tr("scenes with more cloud")),
                            ("NO_ITEMS", tr("entries that could not be read")), ("PAGES", tr("pages that were read"))):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputBoolean(self.WHOLE, tr("Whether all was read")))
        self.addOutput(QgsProcessingOutputString(self.REMARKS, tr("Remarks")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Search, and write the list. Raises AtlasError."""
        from ..exchange.stac.asking import MOST_PAGE_BYTES, CatalogRequests
        from ..exchange.stac.search import search
        from ..exchange.transport import QgisTransport
        from ..settings import NETWORK_ON
        from . import scene_rows
        wish = self._wish(parameters, context)
        self._check_may_ask(wish.catalog, parameters, context)
        ending = getattr(feedback, "ending", None) or QgsFeedback()      # of a window: ends it, and keeps what was found
        feedback.canceled.connect(ending.cancel)
        asking = CatalogRequests(
            wish.catalog, QgisTransport("", ending, MOST_PAGE_BYTES),
            canceled=lambda: feedback.isCanceled() or ending.isCanceled() or not NETWORK_ON.value(),
            say=lambda trouble: feedback.pushInfo(told(trouble)))

        def progress(share: float, count: int) -> None:
            feedback.setProgress(100 * share)
            feedback.setProgressText(tr("{count} scenes so far").format(count=count))

        found = search(asking, wish, progress, lambda: not feedback.isCanceled())
        columns = scene_rows.fields()
        sink, where = self.parameterAsSink(parameters, self.OUTPUT, context, columns, scene_rows.GEOMETRY,
                                           QgsCoordinateReferenceSystem("EPSG:4326"))
        if sink is None:
            raise AtlasError(N_("The list cannot be written."), N_("Choose another file."))
        for scene in found.scenes:
            sink.addFeature(scene_rows.feature(scene, columns))
        del sink
        remarks = [told(remark) for remark in found.remarks]
        for remark in remarks:
            feedback.pushInfo(remark)
        counts = {name: len(found.scenes) if name == "SCENES" else getattr(found, attribute)
                  for name, attribute in NUMBERS.items()}
        return {self.OUTPUT: where, **counts, self.WHOLE: found.is_whole, self.REMARKS: "\n".join(remarks)}

    def _wish(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Any:
        """Return what is searched for. Raises AtlasError where it cannot be."""
        from ..domain.imaging import search_area
        from ..domain.imaging.web_address import catalog_address
        from ..exchange.stac.wish import Wish
        from ..mapping import imagery_register
        catalog = catalog_address(self.parameterAsString(parameters, self.CATALOG, context))
        area = self._area(parameters, context)
        is_enlarged = self.parameterAsBoolean(parameters, self.ENLARGE, context)
        cloud = parameters.get(self.CLOUD)
        shipped = {known.uri: known for known in imagery_register.catalogs()}.get(catalog)
        return Wish(
            catalog, area, search_area.enlarged(area) if is_enlarged else area,
            _day(self.parameterAsString(parameters, self.FROM, context), is_first=True),
            _day(self.parameterAsString(parameters, self.TO, context), is_first=False),
            None if cloud in (None, "") else self.parameterAsDouble(parameters, self.CLOUD, context),
            self.parameterAsBoolean(parameters, self.UNKNOWN_CLOUD, context),
            self.parameterAsInt(parameters, self.LIMIT, context), shipped.attribution if shipped else "")

    def _area(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..domain.imaging import search_area
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        has_place, has_extent = (parameters.get(name) not in (None, "") for name in (self.PLACE, self.EXTENT))
        if has_place == has_extent:
            raise AtlasError(N_("Either a place or an area is needed."), N_("Give one of them."))
        if has_place:
            point = self.parameterAsPoint(parameters, self.PLACE, context, wgs84)
            if not (-180 <= point.x() <= 180 and -90 <= point.y() <= 90):
                raise AtlasError(N_("The place is not on the globe."), N_("Give its longitude and latitude in degrees."))
            return search_area.around(point.x(), point.y())
        box = self.parameterAsExtent(parameters, self.EXTENT, context, wgs84)
        west, south, east, north = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        if box.isEmpty() or not all(abs(one) < 1e6 for one in (west, south, east, north)):
            raise AtlasError(N_("The area is empty."), N_("Choose another one."))
        return max(-180.0, west), max(-90.0, south), min(180.0, east), min(90.0, north)

    def _check_may_ask(self, catalog: str, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        from ..domain.imaging.web_address import host_and_port
        from ..mapping import imagery_register
        from ..settings import NETWORK_ON
        if not NETWORK_ON.value():
            raise AtlasError(N_("The catalog was not asked, because the network is switched off."),
                             N_("Switch it on with the button Offline in the panel."))
        host = host_and_port(catalog)
        if not (self.parameterAsBoolean(parameters, self.AGREED, context) or imagery_register.has_agreed(host)):
            raise AtlasError(N_("The catalog was not asked: nobody agreed to ask {host}."),
                             N_("Agree in the window of the search, or with the parameter AGREED."), host=host)


def _day(text: str, is_first: bool) -> Optional[int]:
    """Return the first or last day of a date of EDTF, None for none. Raises AtlasError where it is no date."""
    from ..domain.dates import DateError, parse
    if not text.strip():
        return None
    try:
        when = parse(text)
    except DateError as error:
        raise AtlasError(N_("“{text}” is no day."), N_("Write it as 2024-05-01."), str(error),
                         text=text.strip()[:40]) from error
    return when.start_day if is_first else when.end_day
