-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 4: tables and cards made known to every reader of GeoPackages, with R-trees.
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('observation_kinds', 'attributes', 'observation_kinds', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('examinations', 'attributes', 'examinations', 0);
