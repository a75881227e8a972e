-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 1: tables and cards made known to every reader of GeoPackages, with R-trees.
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('schema_version', 'attributes', 'schema_version', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('atlas_info', 'attributes', 'atlas_info', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('sources', 'attributes', 'sources', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('themes', 'attributes', 'themes', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('places', 'features', 'places', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom', 'POINT', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_places_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_places_geom_insert AFTER INSERT ON places WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_places_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_places_geom_update1 AFTER UPDATE OF geom ON places WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_places_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_places_geom_update2 AFTER UPDATE OF geom ON places WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_places_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_places_geom_update3 AFTER UPDATE ON places WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_places_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_places_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_places_geom_update4 AFTER UPDATE ON places WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_places_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_places_geom_delete AFTER DELETE ON places WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_places_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('places', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('place_names', 'attributes', 'place_names', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('routes', 'attributes', 'routes', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('route_stops', 'attributes', 'route_stops', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('route_legs', 'features', 'route_legs', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('route_legs', 'geom', 'LINESTRING', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_route_legs_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_route_legs_geom_insert AFTER INSERT ON route_legs WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_route_legs_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_legs_geom_update1 AFTER UPDATE OF geom ON route_legs WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_route_legs_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_legs_geom_update2 AFTER UPDATE OF geom ON route_legs WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_legs_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_route_legs_geom_update3 AFTER UPDATE ON route_legs WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_legs_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_route_legs_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_legs_geom_update4 AFTER UPDATE ON route_legs WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_legs_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_route_legs_geom_delete AFTER DELETE ON route_legs WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_route_legs_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('route_legs', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('route_lines', 'features', 'route_lines', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('route_lines', 'geom', 'LINESTRING', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_route_lines_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_route_lines_geom_insert AFTER INSERT ON route_lines WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_route_lines_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_lines_geom_update1 AFTER UPDATE OF geom ON route_lines WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_route_lines_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_lines_geom_update2 AFTER UPDATE OF geom ON route_lines WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_lines_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_route_lines_geom_update3 AFTER UPDATE ON route_lines WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_lines_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_route_lines_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_lines_geom_update4 AFTER UPDATE ON route_lines WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_lines_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_route_lines_geom_delete AFTER DELETE ON route_lines WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_route_lines_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('route_lines', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('route_marks', 'features', 'route_marks', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('route_marks', 'geom', 'POINT', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_route_marks_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_route_marks_geom_insert AFTER INSERT ON route_marks WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_route_marks_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_marks_geom_update1 AFTER UPDATE OF geom ON route_marks WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_route_marks_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_marks_geom_update2 AFTER UPDATE OF geom ON route_marks WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_marks_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_route_marks_geom_update3 AFTER UPDATE ON route_marks WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_marks_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_route_marks_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_route_marks_geom_update4 AFTER UPDATE ON route_marks WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_route_marks_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_route_marks_geom_delete AFTER DELETE ON route_marks WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_route_marks_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('route_marks', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('cases', 'attributes', 'cases', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('case_themes', 'attributes', 'case_themes', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('stages', 'attributes', 'stages', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('case_locations', 'features', 'case_locations', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('case_locations', 'geom', 'POINT', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_case_locations_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_case_locations_geom_insert AFTER INSERT ON case_locations WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_case_locations_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_case_locations_geom_update1 AFTER UPDATE OF geom ON case_locations WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_case_locations_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_case_locations_geom_update2 AFTER UPDATE OF geom ON case_locations WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_case_locations_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_case_locations_geom_update3 AFTER UPDATE ON case_locations WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_case_locations_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_case_locations_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_case_locations_geom_update4 AFTER UPDATE ON case_locations WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_case_locations_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_case_locations_geom_delete AFTER DELETE ON case_locations WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_case_locations_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('case_locations', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('persons', 'attributes', 'persons', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('case_persons', 'attributes', 'case_persons', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('consents', 'attributes', 'consents', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('publications', 'attributes', 'publications', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('images', 'attributes', 'images', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('observation_points', 'features', 'observation_points', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('observation_points', 'geom', 'POINT', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_observation_points_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_observation_points_geom_insert AFTER INSERT ON observation_points WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_observation_points_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_points_geom_update1 AFTER UPDATE OF geom ON observation_points WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_observation_points_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_points_geom_update2 AFTER UPDATE OF geom ON observation_points WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_points_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_observation_points_geom_update3 AFTER UPDATE ON observation_points WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_points_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_observation_points_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_points_geom_update4 AFTER UPDATE ON observation_points WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_points_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_observation_points_geom_delete AFTER DELETE ON observation_points WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_observation_points_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('observation_points', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('observation_lines', 'features', 'observation_lines', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('observation_lines', 'geom', 'LINESTRING', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_observation_lines_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_observation_lines_geom_insert AFTER INSERT ON observation_lines WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_observation_lines_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_lines_geom_update1 AFTER UPDATE OF geom ON observation_lines WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_observation_lines_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_lines_geom_update2 AFTER UPDATE OF geom ON observation_lines WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_lines_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_observation_lines_geom_update3 AFTER UPDATE ON observation_lines WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_lines_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_observation_lines_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_lines_geom_update4 AFTER UPDATE ON observation_lines WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_lines_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_observation_lines_geom_delete AFTER DELETE ON observation_lines WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_observation_lines_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('observation_lines', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('observation_polygons', 'features', 'observation_polygons', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('observation_polygons', 'geom', 'POLYGON', 4326, 0, 0);
CREATE VIRTUAL TABLE rtree_observation_polygons_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER rtree_observation_polygons_geom_insert AFTER INSERT ON observation_polygons WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_observation_polygons_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_polygons_geom_update1 AFTER UPDATE OF geom ON observation_polygons WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_observation_polygons_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_polygons_geom_update2 AFTER UPDATE OF geom ON observation_polygons WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_polygons_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_observation_polygons_geom_update3 AFTER UPDATE ON observation_polygons WHEN OLD.fid <> NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_polygons_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_observation_polygons_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_observation_polygons_geom_update4 AFTER UPDATE ON observation_polygons WHEN OLD.fid <> NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_observation_polygons_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_observation_polygons_geom_delete AFTER DELETE ON observation_polygons WHEN OLD.geom NOT NULL
BEGIN DELETE FROM rtree_observation_polygons_geom WHERE id = OLD.fid; END;
INSERT INTO gpkg_extensions VALUES ('observation_polygons', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('statistics', 'attributes', 'statistics', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('statistic_places', 'attributes', 'statistic_places', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('glossary', 'attributes', 'glossary', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('claims', 'attributes', 'claims', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('citations', 'attributes', 'citations', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('attachments', 'attributes', 'attachments', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('change_log', 'attributes', 'change_log', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('change_values', 'attributes', 'change_values', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('place_cards', 'attributes', 'place_cards', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('case_cards', 'attributes', 'case_cards', 0);
