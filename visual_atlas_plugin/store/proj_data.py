"""Where pyproj finds the data of PROJ: at GDAL's place, where it finds none by itself.

Debian 13 without the package proj-bin is such a case: pyproj asks the program proj for its folder.
"""

from pathlib import Path


def point_pyproj_there() -> None:
    """Give pyproj the folder that GDAL uses, if it has none. ImportError where pyproj is missing."""
    from osgeo import osr
    from pyproj import datadir
    from pyproj.exceptions import DataDirError

    try:
        datadir.get_data_dir()
    except DataDirError:
        for folder in osr.GetPROJSearchPaths():
            if (Path(folder) / "proj.db").is_file():
                datadir.set_data_dir(folder)
                return
