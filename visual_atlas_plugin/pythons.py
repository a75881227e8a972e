"""The Python programs of this QGIS: what processes beside the window are started with."""

import os
import re
import sys
from pathlib import Path
from typing import List

from qgis.core import QgsApplication

_PYTHON = re.compile(r"python(?:w|\d(?:\.\d+)?)?(?:\.exe)?$", re.IGNORECASE)
_MODULES = ("qgis", "osgeo", "numpy", "PyQt5", "PyQt6")      # found where this process found them


def pythons() -> List[Path]:
    """Return the programs that may be a Python of this QGIS, the likeliest first: sys.executable may be QGIS itself."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    names = ("python.exe", "python3.exe") if os.name == "nt" else (f"python{version}", "python3")
    found = [Path(sys.executable)] if sys.executable else []
    for prefix in (sys.exec_prefix, sys.base_exec_prefix, QgsApplication.prefixPath()):
        folders = (Path(prefix), Path(prefix) / "bin", Path(prefix).parent / "MacOS" / "bin", Path(prefix) / "MacOS" / "bin")
        found += [folder / name for folder in folders for name in names]
    return [path for path in dict.fromkeys(found) if _PYTHON.match(path.name) and path.is_file()]


def module_path() -> str:
    """Return the PYTHONPATH by which such a program finds QGIS, GDAL, numpy and Qt where this process found them."""
    homes = [str(Path(sys.modules[name].__file__ or "").parents[1]) for name in _MODULES
             if getattr(sys.modules.get(name), "__file__", None)]
    return os.pathsep.join(dict.fromkeys(homes))
