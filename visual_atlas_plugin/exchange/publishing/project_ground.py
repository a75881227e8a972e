"""The shipped map beneath the places of a published project: its files and their licenses, beside the project, offline."""

import shutil
from pathlib import Path
from typing import List, NamedTuple

from ...domain.errors import AtlasError
from ...paths import data_path

FOLDER = "background"
NAME = "Map beneath (© OpenStreetMap contributors, ODbL 1.0; Natural Earth; GeoNames, CC BY 4.0)"
CREDIT = ("Map beneath: © OpenStreetMap contributors, Open Database License 1.0, see background/LICENSE-ODbL.md. Province lines and "
          "land of the world: Natural Earth. Towns: GeoNames, CC BY 4.0.")
LICENSES = ("LICENSE-ODbL.md", "README.md")


class Ground(NamedTuple):
    """One file of the map: its key (of its style), its name, what it holds (Point, LineString, Polygon, MultiPolygon)."""

    key: str
    file: str
    name: str
    shape: str

    @property
    def id(self) -> str:
        """The id of its layer."""
        return f"visual_atlas_ground_{self.key}"

    @property
    def style(self) -> str:
        """The key of its style."""
        return f"ground_{self.key}"

    @property
    def source(self) -> str:
        """The data source, relative to the project."""
        return f"./{FOLDER}/{self.file}"


# the uppermost first
PARTS = (
    Ground("names", "names.fgb", "Names of countries and provinces", "Point"),
    Ground("sea_names", "sea_names.geojson", "Names of seas", "Point"), Ground("towns", "geonames_towns.fgb", "Towns", "Point"),
    Ground("river_names", "osm_river_names.fgb", "River names", "LineString"),
    Ground("boundaries", "osm_boundaries.fgb", "Boundaries", "LineString"),
    Ground("rivers", "osm_rivers.fgb", "Yalu and Tumen", "LineString"),
    Ground("provinces", "natural_earth_provinces.fgb", "Province lines", "LineString"),
    Ground("land", "osm_land.fgb", "Land", "MultiPolygon"),
    Ground("world", "natural_earth_world.fgb", "Land of the world", "Polygon"), Ground("sea", "sea.fgb", "Sea", "Polygon"))


def copy_ground(folder: Path) -> List[Path]:
    """Copy the map with its licenses into folder/background; return the files. Raises AtlasError where one is missing."""
    target = folder / FOLDER
    target.mkdir()
    written = []
    for name in (*(part.file for part in PARTS), *LICENSES):
        source = data_path(FOLDER, name)
        try:
            shutil.copyfile(source, target / name)      # the bytes alone: no owner, no time of another computer
        except FileNotFoundError as error:
            raise AtlasError("The background map file {name} is missing or damaged.", "Install the plugin Visual Atlas again.",
                             str(error), name=name) from error
        written.append(target / name)
    return written
