"""Writes data/forms/styles.json: the form of every table as a QGIS style, kept in each atlas file as its default.

Run it with QGIS's Python after the schema, the plan of the forms or a label was changed:
    QT_QPA_PLATFORM=offscreen .venv/bin/python tools/make_form_styles.py
"""

import json
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "data" / "forms" / "styles.json"


def styles(atlas: Path) -> dict:
    """Return {table: QML} for an empty atlas; no path of this computer and no analyst is in it."""
    from qgis.core import QgsMapLayer, QgsReadWriteContext, QgsVectorLayer
    from qgis.PyQt.QtXml import QDomDocument

    from visual_atlas_plugin.mapping import form_widgets, forms
    from visual_atlas_plugin.store.connection import connect
    from visual_atlas_plugin.store.schema_reader import read_tables

    connection = connect(atlas)
    tables = read_tables(connection)
    connection.close()
    links, made = form_widgets.Links(), {}
    category = QgsMapLayer.StyleCategory
    for name, table in tables.items():
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        layer = QgsVectorLayer(f"{atlas}|layername={name}", name, "ogr", options)
        forms.apply_form(layer, table, links, "unknown")
        document = QDomDocument()
        problem = layer.exportNamedStyle(document, QgsReadWriteContext(), category.Fields | category.Forms)
        if problem:
            raise RuntimeError(problem)
        text = re.sub(r">\s+<", "><", document.toString(0)).strip()
        made[name] = re.sub(r'(<qgis[^>]*) version="[^"]*"', r"\1", text)
        del layer
    return made


def main() -> int:
    """Make the file."""
    sys.path.insert(0, str(ROOT))
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from visual_atlas_plugin.store import schema
    with tempfile.TemporaryDirectory() as folder:
        atlas = Path(folder) / "atlas.gpkg"
        schema.create(atlas)
        TARGET.write_text(json.dumps(styles(atlas), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
