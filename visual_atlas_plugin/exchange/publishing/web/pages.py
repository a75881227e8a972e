"""The pages of the folder: templates of data/web, filled in with text that was made harmless before."""

import re
from typing import Dict, Optional

from ....domain.errors import AtlasError
from ....paths import data_path
from ..released import Release
from .imagery import WebImagery
from .words import html, words, written_day

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{more}; worker-src blob:; "
    "connect-src 'none'; base-uri 'none'; form-action 'none'"
)
PLAIN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
_MARK = re.compile(r"\{\{([a-z_]+)\}\}")


def map_page(release: Release, language: str, picture: str, tables: str, imagery: Optional[WebImagery] = None) -> bytes:
    """Return index.html, or with `imagery` the second page, whose policy names the one host that it asks.

    `tables` is HTML of plain.tables, for readers without scripts.
    """
    said = words()[language]
    policy = POLICY.format(more=f" {imagery.origin}" if imagery else "")
    return _filled(
        "index.html",
        {
            **_head(release, language),
            "policy": html(policy),
            "page": "imagery" if imagery else "map",
            "no_script": html(said["no_script"]),
            "picture": html(picture),
            "alt_map": html(said["alt_map"]),
            "tables": tables,
            "disclaimer": html(said["disclaimer"]),
        },
    )


def plain_page(release: Release, language: str, picture: str, tables: str) -> bytes:
    """Return the page of tables, which has no script at all."""
    said = words()[language]
    return _filled(
        "tables.html",
        {
            **_head(release, language),
            "policy": html(PLAIN_POLICY),
            "picture": html(picture),
            "alt_map": html(said["alt_map"]),
            "tables": tables,
            "disclaimer": html(said["disclaimer"]),
        },
    )


def _head(release: Release, language: str) -> Dict[str, str]:
    said = words()[language]
    level = said.get(f"level_{release.level}", release.level)
    edition = (
        f"{said['edition'].format(day=written_day(release.made_on, language))} · {said['level'].format(level=level)}"
    )
    mark = f'<p class="synthetic">{html(said["synthetic"])}</p>' if release.synthetic else ""
    credit = " · ".join(html(said[name]) for name in ("credit_osm", "credit_ne", "credit_geonames"))
    return {
        "language": language,
        "title": html(release.title),
        "edition": html(edition),
        "synthetic": mark,
        "credit": credit,
    }


def _filled(template: str, values: Dict[str, str]) -> bytes:
    """Put values into the marks of a template, once: a value that looks like a mark stays as it is."""
    path = data_path("web", template)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise AtlasError("A page of the web map is missing.", "Install Visual Atlas again.", str(path)) from error
    return _MARK.sub(lambda match: values[match.group(1)], text).encode("utf-8", "replace")
