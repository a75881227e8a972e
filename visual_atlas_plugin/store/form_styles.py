"""The forms of all tables, kept in the atlas file as QGIS's default styles, so that plain QGIS opens them too."""

import json
import sqlite3

from ..paths import data_path
from .schema_reader import read_tables

STYLE_NAME = "Visual Atlas form"


def write_form_styles(connection: sqlite3.Connection) -> int:
    """Put the shipped form of each table into the file, in the open transaction; return how many. Others' styles stay."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'layer_styles'").fetchone():
        connection.execute(
            "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
            "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), "
            "styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
            "update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))")
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) "
            "VALUES ('layer_styles', 'attributes', 'layer_styles', '')")
    shipped = json.loads(data_path("forms", "styles.json").read_text(encoding="utf-8"))
    connection.execute("DELETE FROM layer_styles WHERE styleName = ?", (STYLE_NAME,))
    tables = read_tables(connection)
    for name, qml in shipped.items():
        if name in tables:
            connection.execute(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
                "styleQML, styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, ?, ?, '', 1, ?, '')",
                (name, tables[name].geometry, STYLE_NAME, qml, "Form made from the schema"))
    return len(shipped)
