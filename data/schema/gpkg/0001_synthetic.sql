-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 1: made-up records never stand among real ones.
-- An atlas says once, when it is made, whether it is synthetic ('1') or not ('0'), and keeps to it.

CREATE TRIGGER synthetic_stays BEFORE UPDATE ON atlas_info
WHEN (OLD.key = 'synthetic' AND (NEW.key <> OLD.key OR NEW.value IS NOT OLD.value OR NEW.fid IS NOT OLD.fid))
    OR (OLD.key <> 'synthetic' AND (NEW.key = 'synthetic' OR EXISTS (
        SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND (fid = NEW.fid OR uuid = NEW.uuid)))) BEGIN
    SELECT RAISE(ABORT, 'Whether an atlas is synthetic is settled when it is made.');
END;

CREATE TRIGGER synthetic_is_kept BEFORE DELETE ON atlas_info WHEN OLD.key = 'synthetic' BEGIN
    SELECT RAISE(ABORT, 'Whether an atlas is synthetic is settled when it is made.');
END;

CREATE TRIGGER synthetic_is_said_once BEFORE INSERT ON atlas_info
WHEN (NEW.key = 'synthetic' AND coalesce(NEW.value, '') NOT IN ('0', '1'))
    OR EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND (key = NEW.key OR fid = NEW.fid OR uuid = NEW.uuid)) BEGIN
    SELECT RAISE(ABORT, 'Whether an atlas is synthetic is settled when it is made.');
END;

CREATE TRIGGER synthetic_sources_insert BEFORE INSERT ON sources
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.source_key, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_sources_update BEFORE UPDATE OF import_id, source_key ON sources
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.source_key, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_themes_insert BEFORE INSERT ON themes
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.theme_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_themes_update BEFORE UPDATE OF import_id, theme_id ON themes
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.theme_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_places_insert BEFORE INSERT ON places
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.place_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_places_update BEFORE UPDATE OF import_id, place_id ON places
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.place_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_place_names_insert BEFORE INSERT ON place_names
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_place_names_update BEFORE UPDATE OF import_id ON place_names
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_routes_insert BEFORE INSERT ON routes
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_routes_update BEFORE UPDATE OF import_id ON routes
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_stops_insert BEFORE INSERT ON route_stops
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_stops_update BEFORE UPDATE OF import_id ON route_stops
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_legs_insert BEFORE INSERT ON route_legs
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_legs_update BEFORE UPDATE OF import_id ON route_legs
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_lines_insert BEFORE INSERT ON route_lines
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_lines_update BEFORE UPDATE OF import_id ON route_lines
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_marks_insert BEFORE INSERT ON route_marks
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_route_marks_update BEFORE UPDATE OF import_id ON route_marks
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_cases_insert BEFORE INSERT ON cases
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.case_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER real_cases_insert BEFORE INSERT ON cases
WHEN upper(substr(NEW.case_id, 1, 4)) <> 'SYN-'
    AND EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');
END;

CREATE TRIGGER synthetic_cases_update BEFORE UPDATE OF import_id, case_id ON cases
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.case_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER real_cases_update BEFORE UPDATE OF import_id, case_id ON cases
WHEN upper(substr(NEW.case_id, 1, 4)) <> 'SYN-'
    AND EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');
END;

CREATE TRIGGER synthetic_case_themes_insert BEFORE INSERT ON case_themes
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_case_themes_update BEFORE UPDATE OF import_id ON case_themes
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_stages_insert BEFORE INSERT ON stages
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_stages_update BEFORE UPDATE OF import_id ON stages
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_case_locations_insert BEFORE INSERT ON case_locations
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_case_locations_update BEFORE UPDATE OF import_id ON case_locations
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_persons_insert BEFORE INSERT ON persons
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.person_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER real_persons_insert BEFORE INSERT ON persons
WHEN upper(substr(NEW.person_id, 1, 4)) <> 'SYN-'
    AND EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');
END;

CREATE TRIGGER synthetic_persons_update BEFORE UPDATE OF import_id, person_id ON persons
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.person_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER real_persons_update BEFORE UPDATE OF import_id, person_id ON persons
WHEN upper(substr(NEW.person_id, 1, 4)) <> 'SYN-'
    AND EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');
END;

CREATE TRIGGER synthetic_case_persons_insert BEFORE INSERT ON case_persons
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_case_persons_update BEFORE UPDATE OF import_id ON case_persons
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_consents_insert BEFORE INSERT ON consents
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_consents_update BEFORE UPDATE OF import_id ON consents
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_publications_insert BEFORE INSERT ON publications
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_publications_update BEFORE UPDATE OF import_id ON publications
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_images_insert BEFORE INSERT ON images
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.image_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER real_images_insert BEFORE INSERT ON images
WHEN upper(substr(NEW.image_id, 1, 4)) <> 'SYN-'
    AND EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');
END;

CREATE TRIGGER synthetic_images_update BEFORE UPDATE OF import_id, image_id ON images
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.image_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER real_images_update BEFORE UPDATE OF import_id, image_id ON images
WHEN upper(substr(NEW.image_id, 1, 4)) <> 'SYN-'
    AND EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');
END;

CREATE TRIGGER synthetic_observation_points_insert BEFORE INSERT ON observation_points
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_observation_points_update BEFORE UPDATE OF import_id ON observation_points
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_observation_lines_insert BEFORE INSERT ON observation_lines
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_observation_lines_update BEFORE UPDATE OF import_id ON observation_lines
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_observation_polygons_insert BEFORE INSERT ON observation_polygons
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_observation_polygons_update BEFORE UPDATE OF import_id ON observation_polygons
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_statistics_insert BEFORE INSERT ON statistics
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.stat_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_statistics_update BEFORE UPDATE OF import_id, stat_id ON statistics
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.stat_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_statistic_places_insert BEFORE INSERT ON statistic_places
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_statistic_places_update BEFORE UPDATE OF import_id ON statistic_places
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_glossary_insert BEFORE INSERT ON glossary
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.term_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_glossary_update BEFORE UPDATE OF import_id, term_id ON glossary
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.term_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_claims_insert BEFORE INSERT ON claims
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_claims_update BEFORE UPDATE OF import_id ON claims
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_citations_insert BEFORE INSERT ON citations
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_citations_update BEFORE UPDATE OF import_id ON citations
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_attachments_insert BEFORE INSERT ON attachments
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_attachments_update BEFORE UPDATE OF import_id ON attachments
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;
