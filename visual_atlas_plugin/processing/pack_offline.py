"""visualatlas:packoffline: imagery around chosen places in one file, for work without a network."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFile, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination, QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import listed, tr
from .base import AtlasAlgorithm


MBTILES, COG = range(2)      # FORM


class PackOffline(AtlasAlgorithm):
    """Fetches the tiles of one source around places; estimates first, goes on where it stopped, registers the pack."""

    ATLAS, PLACES, SOURCE, VALUES, ZOOM_MIN, ZOOM_MAX = "ATLAS", "PLACES", "SOURCE", "VALUES", "ZOOM_MIN", "ZOOM_MAX"
    AROUND, ESTIMATE_ONLY, REGISTER, OUTPUT = "AROUND", "ESTIMATE_ONLY", "REGISTER", "OUTPUT"
    FORM, FOLDER = "FORM", "FOLDER"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "packoffline"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Pack imagery for offline use")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Fetches the pictures of one imagery source around chosen places, from one zoom level to another, into an "
                  "MBTiles file, or of the finest level into a cloud optimized GeoTIFF for each place, with credit line, "
                  "terms and what is known of the day of capture inside. The terms of a source set how many tiles a pack "
                  "may hold; some allow none. Every request shows the provider which places are packed. A pack that "
                  "stopped goes on where it was; a file that was there before is replaced by a whole one only. What is "
                  "packed is registered as images of the atlas.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(
            self.PLACES, tr("Ids of places, with commas (empty: all facilities whose point is a building or a site)"),
            optional=True))
        self.addParameter(QgsProcessingParameterString(self.SOURCE, tr("Id of an imagery source")))
        self.addParameter(QgsProcessingParameterString(
            self.VALUES, tr("What is chosen for the source, as JSON, such as {\"date\": \"2024-05-01\"}"), optional=True))
        whole = QgsProcessingParameterNumber.Type.Integer
        for name, words, value in ((self.ZOOM_MIN, tr("Coarsest zoom level"), 13),
                                   (self.ZOOM_MAX, tr("Finest zoom level"), 16)):
            self.addParameter(QgsProcessingParameterNumber(name, words, whole, value, minValue=0, maxValue=24))
        self.addParameter(QgsProcessingParameterNumber(
            self.AROUND, tr("Around each place (meters to each side)"), whole, 500, minValue=10, maxValue=50_000))
        self.addParameter(QgsProcessingParameterBoolean(
            self.ESTIMATE_ONLY, tr("Only say how many tiles it would be"), defaultValue=False))
        self.addParameter(QgsProcessingParameterBoolean(
            self.REGISTER, tr("Register the pack as an image of the atlas"), defaultValue=True))
        self.addParameter(QgsProcessingParameterEnum(self.FORM, tr("Form"), form_names(), defaultValue=MBTILES))
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("MBTiles file"), tr("MBTiles (*.mbtiles)"), optional=True, createByDefault=False))
        self.addParameter(QgsProcessingParameterFolderDestination(
            self.FOLDER, tr("Folder of the GeoTIFFs"), optional=True, createByDefault=False))
        for name, words in (("FILES", tr("Files")), ("TILES", tr("Tiles")), ("FETCHED", tr("Tiles fetched in this run")),
                            ("MISSING", tr("Tiles that the source does not have")), ("BYTES", tr("Bytes"))):
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputFile("RESULT", tr("The file or folder that was written")))
        self.addOutput(QgsProcessingOutputString("IMAGE", tr("The images in the register (UUID, with commas)")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Pack, or say what it would be. Raises AtlasError and Stopped, after which what came is kept beside the target."""
        from ..mapping import offline_pack
        from .pages import made_on

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        plan = self._plan(parameters, context, atlas, feedback)
        offline_pack.check_plan(plan)
        feedback.pushInfo(estimate_line(plan))
        feedback.pushInfo(listed(plan.source.pack_terms))
        if self.parameterAsBool(parameters, self.ESTIMATE_ONLY, context):
            return {"FILES": 0, "TILES": len(plan.tiles), "FETCHED": 0, "MISSING": 0, "BYTES": plan.bytes_expected}
        day = made_on()
        if plan.as_cog:
            target = self._folder(parameters, context)
            made = self._cogs(plan, target, feedback, day)
        else:
            target = self._target(parameters, context)
            made = [(offline_pack.make_pack(plan, target, feedback, day, feedback.pushInfo), ())]
        counts = {name: sum(getattr(packed, name.lower()) for packed, _boxes in made)
                  for name in ("TILES", "FETCHED", "MISSING", "BYTES")}
        feedback.pushInfo(tr("{n} tiles are packed ({size} MB), {new} of them fetched now; the source has no picture for "
                             "{missing}.").format(n=f"{counts['TILES']:,}", size=f"{counts['BYTES'] / 1e6:.1f}",
                                                  new=f"{counts['FETCHED']:,}", missing=f"{counts['MISSING']:,}"))
        uuids = []
        if self.parameterAsBool(parameters, self.REGISTER, context):
            uuids = [_register(atlas, plan, packed, day, boxes) for packed, boxes in made]
        return {self.FOLDER if plan.as_cog else self.OUTPUT: target, "RESULT": target, "FILES": len(made), **counts,
                "IMAGE": ",".join(uuids)}

    def _cogs(self, plan, folder: str, feedback: QgsProcessingFeedback, day: date):
        """Write the GeoTIFFs; return each with what it shows, and tell of places without a picture."""
        from ..mapping.offline_cog import make_cogs

        made = make_cogs(plan, [place.place_id for place in self._places], folder, feedback, day, feedback.pushInfo)
        there = {one.index for one in made}
        for index, place in enumerate(self._places):
            if index not in there:
                feedback.pushWarning(tr("{source} has no picture of {name} at this zoom level.").format(
                    source=plan.source.name, name=place.name_en or place.place_id))
        return [(one.packed, (one.box,)) for one in made]

    def _plan(self, parameters, context, atlas: str, feedback: QgsProcessingFeedback):
        from ..domain.imaging.tiles import box_around
        from ..mapping import imagery_register
        from ..mapping.offline_pack import PackPlan

        wanted = self.parameterAsString(parameters, self.PLACES, context)
        self._places = places = places_of(atlas, [part.strip() for part in wanted.split(",") if part.strip()])
        for place in places:
            if not place.is_exact:
                feedback.pushWarning(tr("The point of {name} stands for a town or an area: the place itself may lie "
                                        "outside of what is packed.").format(name=place.name_en or place.place_id))
        source = imagery_register.source(self.parameterAsString(parameters, self.SOURCE, context).strip())
        values = {**imagery_register.first_values(source),
                  **_values(self.parameterAsString(parameters, self.VALUES, context))}
        half = self.parameterAsInt(parameters, self.AROUND, context)
        as_cog = self.parameterAsEnum(parameters, self.FORM, context) == COG
        high = self.parameterAsInt(parameters, self.ZOOM_MAX, context)
        return PackPlan(source, values, tuple(box_around(place.lon, place.lat, half) for place in places),
                        high if as_cog else self.parameterAsInt(parameters, self.ZOOM_MIN, context), high, as_cog)

    def _folder(self, parameters, context) -> str:
        path = self.parameterAsString(parameters, self.FOLDER, context)
        if not path:
            raise AtlasError("No folder is chosen for the GeoTIFFs.", "Choose a folder that is there.")
        return path

    def _target(self, parameters, context) -> str:
        path = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        if not path:
            raise AtlasError("No file is chosen for the pack.", "Choose the name of an MBTiles file.")
        if not path.lower().endswith(".mbtiles"):
            raise AtlasError("“{name}” does not end in .mbtiles.", "Choose another name.", name=Path(path).name)
        return path


def form_names() -> List[str]:
    """Return the forms of a pack, in words."""
    return [tr("One MBTiles file"), tr("A GeoTIFF (COG) for each place, finest level")]


def places_of(atlas: str, ids: List[str]):
    """Return the places with some ids; without ids, all facilities whose point is exact. Raises AtlasError."""
    from ..store.place_points import read_points

    points = read_points(atlas)
    if not ids:
        return [point for point in points if point.is_exact and point.is_facility]
    known = {point.place_id: point for point in points}
    missing = [place_id for place_id in ids if place_id not in known]
    if missing:
        raise AtlasError("The atlas has no place with a point and the id {names}.",
                         "Look up the ids in the table of places.", names=", ".join(missing))
    return [known[place_id] for place_id in dict.fromkeys(ids)]


def estimate_line(plan) -> str:
    """Return in a sentence how many tiles a plan has, and about how large they will be."""
    from ..domain.imaging.tiles import by_level

    levels = ", ".join(f"{level}: {count:,}" for level, count in by_level(plan.tiles).items())
    return tr("{n} tiles ({levels}), about {size} MB; the true size is known afterwards.").format(
        n=f"{len(plan.tiles):,}", levels=levels, size=f"{plan.bytes_expected / 1e6:.1f}")


def _values(text: str) -> Dict[str, str]:
    if not text.strip():
        return {}
    try:
        return {str(key): str(value) for key, value in json.loads(text).items()}
    except (ValueError, AttributeError) as error:
        raise AtlasError("What is chosen for the source is no JSON object.", "Write it as {example}, or leave it empty.",
                         str(error), example='{"date": "2024-05-01"}') from error


def _register(atlas: str, plan, packed, day: date, boxes=()) -> str:
    """Enter a pack into the register of the atlas; where its file lay there before, that image is described anew."""
    from dataclasses import replace

    from ..mapping.pack_record import record_of
    from ..store import images
    from .publish import analyst

    record = record_of(plan, packed, day, boxes)
    for known in images.read_images(atlas):
        if known.location == record.location:
            images.update_image(atlas, replace(     # what a person said of it stays
                record, uuid=known.uuid, row_version=known.row_version, image_id=known.image_id, title=known.title,
                print_allowed=known.print_allowed, print_until=known.print_until, web_allowed=known.web_allowed,
                web_until=known.web_until, privacy=known.privacy), analyst())
            return known.uuid
    return images.add_image(atlas, record, analyst())
