"""Where the atlas finds the files it ships with; nothing else builds these paths."""

from pathlib import Path

PACKAGE_DIR = Path(__file__).resolve().parent


def data_dir() -> Path:
    """Return the folder of shipped data: inside the installed package, or beside it in a checkout.

    Raises FileNotFoundError where the package was installed without its data.
    """
    for candidate in (PACKAGE_DIR / "data", PACKAGE_DIR.parent / "data"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no data folder in or beside {PACKAGE_DIR}")


def data_path(*parts: str) -> Path:
    """Return the path of one shipped file or folder, for example data_path("facts", "routes.csv")."""
    return data_dir().joinpath(*parts)
