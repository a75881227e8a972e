"""The same made-up cases as plain QGIS would hold them: one layer of points with dates, theme and province in columns.

One row a case with a place that has a point: its first one, its first theme, its first source. What a person has who never
heard of the plugin.
"""

import sqlite3
from pathlib import Path

from osgeo import ogr, osr

from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.store.connection import connect

LAYER = "cases"
THEME = "theme"
FACETS = ("province", "county", "kind", "publisher", "reliability", "credibility", "confidence", "review", "privacy",
          "record_kind")
_ROWS = """
SELECT c.start_day, c.end_day, date(c.start_day * 86400, 'unixepoch'), date(c.end_day * 86400, 'unixepoch'), l.geom,
    (SELECT t.theme_id FROM case_themes m JOIN themes t ON t.uuid = m.theme_uuid WHERE m.case_uuid = c.uuid
     ORDER BY t.fid LIMIT 1),
    p.admin1, p.admin1 || '/' || p.admin2, p.kind, c.publisher,
    (SELECT o.reliability FROM citations t JOIN sources o ON o.uuid = t.source_uuid WHERE t.case_uuid = c.uuid
     ORDER BY t.fid LIMIT 1),
    c.credibility, c.confidence, c.review, c.privacy, c.record_kind
FROM cases c JOIN case_locations l ON l.fid = (SELECT min(fid) FROM case_locations WHERE case_uuid = c.uuid)
JOIN places p ON p.uuid = l.place_uuid ORDER BY c.fid
"""


def flat_layer(atlas: Path) -> Path:
    """Return the path of the flat file beside a made-up atlas; it is made where there is none."""
    path = atlas.with_name(atlas.stem + "_flat.gpkg")
    if not path.exists():
        part = path.with_name(path.name + ".part.gpkg")
        part.unlink(missing_ok=True)
        _write(atlas, part)
        part.rename(path)
    return path


def _write(atlas: Path, path: Path) -> None:
    """Write the layer by OGR's driver and fill it by SQL; its spatial index is made by OGR."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(LAYER, reference, ogr.wkbPoint, ["SPATIAL_INDEX=NO", "GEOMETRY_NAME=geom", "FID=fid"])
    days = (("start_day", ogr.OFTInteger), ("end_day", ogr.OFTInteger),
            ("start_date", ogr.OFTDate), ("end_date", ogr.OFTDate))
    for name, kind in days + tuple((name, ogr.OFTString) for name in (THEME,) + FACETS):
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer = source = None           # closes the file
    target = sqlite3.connect(path)
    reading = connect(atlas)
    try:
        names = ("start_day", "end_day", "start_date", "end_date", "geom", THEME) + FACETS
        marks = ", ".join("?" * len(names))
        target.executemany(f"INSERT INTO {LAYER} ({', '.join(names)}) VALUES ({marks})", reading.execute(_ROWS))
        target.commit()
    finally:
        reading.close()
        target.close()
    source = ogr.Open(str(path), 1)
    source.ExecuteSQL(f"SELECT CreateSpatialIndex('{LAYER}', 'geom')")
    source.GetLayerByName(LAYER).GetExtent()
    source = None                   # noqa: F841 - closes the file


def condition(state: FilterState) -> str:
    """Return a filter's choice of dates and themes as a condition on the flat layer."""
    first, last = state.window_days
    window = f"((start_day IS NULL OR start_day <= {last}) AND (end_day IS NULL OR end_day >= {first}))"
    if not state.include_undated:
        window += " AND (start_day IS NOT NULL OR end_day IS NOT NULL)"
    themes = ", ".join(f"'{theme}'" for theme in sorted(state.themes))
    return f"{window} AND theme IN ({themes})"
