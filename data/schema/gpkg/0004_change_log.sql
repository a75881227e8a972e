-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 4: every change of every table is logged, whatever program made it.
DROP TRIGGER IF EXISTS log_images_insert;
DROP TRIGGER IF EXISTS log_images_update;
DROP TRIGGER IF EXISTS log_images_delete;
DROP TRIGGER IF EXISTS reopen_images;
DROP TRIGGER IF EXISTS log_observation_points_insert;
DROP TRIGGER IF EXISTS log_observation_points_update;
DROP TRIGGER IF EXISTS log_observation_points_delete;
DROP TRIGGER IF EXISTS reopen_observation_points;
DROP TRIGGER IF EXISTS log_observation_lines_insert;
DROP TRIGGER IF EXISTS log_observation_lines_update;
DROP TRIGGER IF EXISTS log_observation_lines_delete;
DROP TRIGGER IF EXISTS reopen_observation_lines;
DROP TRIGGER IF EXISTS log_observation_polygons_insert;
DROP TRIGGER IF EXISTS log_observation_polygons_update;
DROP TRIGGER IF EXISTS log_observation_polygons_delete;
DROP TRIGGER IF EXISTS reopen_observation_polygons;

CREATE TRIGGER log_images_insert AFTER INSERT ON images BEGIN
    UPDATE images SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'images', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM images WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'image_id', n.image_id, 'title', n.title, 'provider', n.provider,
    'sensor', n.sensor, 'acquired_at', n.acquired_at, 'acquired_text', n.acquired_text,
    'resolution_m', n.resolution_m, 'off_nadir_deg', n.off_nadir_deg, 'sun_elevation_deg', n.sun_elevation_deg,
    'licence', n.licence, 'print_allowed', n.print_allowed, 'location', n.location, 'sha256', n.sha256,
    'privacy', n.privacy, 'notes', n.notes, 'kind', n.kind, 'product', n.product, 'start_day', n.start_day,
    'end_day', n.end_day, 'acquired_time_utc', n.acquired_time_utc, 'date_basis', n.date_basis,
    'sun_azimuth_deg', n.sun_azimuth_deg, 'cloud_cover_pct', n.cloud_cover_pct, 'stretch', n.stretch,
    'attribution', n.attribution, 'print_until', n.print_until, 'web_allowed', n.web_allowed,
    'web_until', n.web_until, 'footprint', n.footprint, 'offset_east_m', n.offset_east_m,
    'offset_north_m', n.offset_north_m, 'offset_reference_uuid', n.offset_reference_uuid,
    'offset_error_m', n.offset_error_m, 'source_id', n.source_id, 'source_values', n.source_values,
    'byte_size', n.byte_size, 'crs', n.crs)
    FROM change_log g JOIN images n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_images_update AFTER UPDATE ON images
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.image_id IS NOT OLD.image_id OR NEW.title IS NOT OLD.title
    OR NEW.provider IS NOT OLD.provider OR NEW.sensor IS NOT OLD.sensor
    OR NEW.acquired_at IS NOT OLD.acquired_at OR NEW.acquired_text IS NOT OLD.acquired_text
    OR NEW.resolution_m IS NOT OLD.resolution_m OR NEW.off_nadir_deg IS NOT OLD.off_nadir_deg
    OR NEW.sun_elevation_deg IS NOT OLD.sun_elevation_deg OR NEW.licence IS NOT OLD.licence
    OR NEW.print_allowed IS NOT OLD.print_allowed OR NEW.location IS NOT OLD.location
    OR NEW.sha256 IS NOT OLD.sha256 OR NEW.privacy IS NOT OLD.privacy OR NEW.notes IS NOT OLD.notes
    OR NEW.kind IS NOT OLD.kind OR NEW.product IS NOT OLD.product OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.acquired_time_utc IS NOT OLD.acquired_time_utc
    OR NEW.date_basis IS NOT OLD.date_basis OR NEW.sun_azimuth_deg IS NOT OLD.sun_azimuth_deg
    OR NEW.cloud_cover_pct IS NOT OLD.cloud_cover_pct OR NEW.stretch IS NOT OLD.stretch
    OR NEW.attribution IS NOT OLD.attribution OR NEW.print_until IS NOT OLD.print_until
    OR NEW.web_allowed IS NOT OLD.web_allowed OR NEW.web_until IS NOT OLD.web_until
    OR NEW.footprint IS NOT OLD.footprint OR NEW.offset_east_m IS NOT OLD.offset_east_m
    OR NEW.offset_north_m IS NOT OLD.offset_north_m
    OR NEW.offset_reference_uuid IS NOT OLD.offset_reference_uuid
    OR NEW.offset_error_m IS NOT OLD.offset_error_m OR NEW.source_id IS NOT OLD.source_id
    OR NEW.source_values IS NOT OLD.source_values OR NEW.byte_size IS NOT OLD.byte_size
    OR NEW.crs IS NOT OLD.crs) BEGIN
    UPDATE images SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'images', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'image_id', OLD.image_id, 'title', OLD.title, 'provider', OLD.provider,
    'sensor', OLD.sensor, 'acquired_at', OLD.acquired_at, 'acquired_text', OLD.acquired_text,
    'resolution_m', OLD.resolution_m, 'off_nadir_deg', OLD.off_nadir_deg,
    'sun_elevation_deg', OLD.sun_elevation_deg, 'licence', OLD.licence, 'print_allowed', OLD.print_allowed,
    'location', OLD.location, 'sha256', OLD.sha256, 'privacy', OLD.privacy, 'notes', OLD.notes, 'kind', OLD.kind,
    'product', OLD.product, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'acquired_time_utc', OLD.acquired_time_utc, 'date_basis', OLD.date_basis,
    'sun_azimuth_deg', OLD.sun_azimuth_deg, 'cloud_cover_pct', OLD.cloud_cover_pct, 'stretch', OLD.stretch,
    'attribution', OLD.attribution, 'print_until', OLD.print_until, 'web_allowed', OLD.web_allowed,
    'web_until', OLD.web_until, 'footprint', OLD.footprint, 'offset_east_m', OLD.offset_east_m,
    'offset_north_m', OLD.offset_north_m, 'offset_reference_uuid', OLD.offset_reference_uuid,
    'offset_error_m', OLD.offset_error_m, 'source_id', OLD.source_id, 'source_values', OLD.source_values,
    'byte_size', OLD.byte_size, 'crs', OLD.crs), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'image_id', n.image_id, 'title', n.title, 'provider', n.provider,
    'sensor', n.sensor, 'acquired_at', n.acquired_at, 'acquired_text', n.acquired_text,
    'resolution_m', n.resolution_m, 'off_nadir_deg', n.off_nadir_deg, 'sun_elevation_deg', n.sun_elevation_deg,
    'licence', n.licence, 'print_allowed', n.print_allowed, 'location', n.location, 'sha256', n.sha256,
    'privacy', n.privacy, 'notes', n.notes, 'kind', n.kind, 'product', n.product, 'start_day', n.start_day,
    'end_day', n.end_day, 'acquired_time_utc', n.acquired_time_utc, 'date_basis', n.date_basis,
    'sun_azimuth_deg', n.sun_azimuth_deg, 'cloud_cover_pct', n.cloud_cover_pct, 'stretch', n.stretch,
    'attribution', n.attribution, 'print_until', n.print_until, 'web_allowed', n.web_allowed,
    'web_until', n.web_until, 'footprint', n.footprint, 'offset_east_m', n.offset_east_m,
    'offset_north_m', n.offset_north_m, 'offset_reference_uuid', n.offset_reference_uuid,
    'offset_error_m', n.offset_error_m, 'source_id', n.source_id, 'source_values', n.source_values,
    'byte_size', n.byte_size, 'crs', n.crs)
    FROM change_log g JOIN images n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_images_delete AFTER DELETE ON images BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'images', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'image_id', OLD.image_id, 'title', OLD.title, 'provider', OLD.provider,
    'sensor', OLD.sensor, 'acquired_at', OLD.acquired_at, 'acquired_text', OLD.acquired_text,
    'resolution_m', OLD.resolution_m, 'off_nadir_deg', OLD.off_nadir_deg,
    'sun_elevation_deg', OLD.sun_elevation_deg, 'licence', OLD.licence, 'print_allowed', OLD.print_allowed,
    'location', OLD.location, 'sha256', OLD.sha256, 'privacy', OLD.privacy, 'notes', OLD.notes, 'kind', OLD.kind,
    'product', OLD.product, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'acquired_time_utc', OLD.acquired_time_utc, 'date_basis', OLD.date_basis,
    'sun_azimuth_deg', OLD.sun_azimuth_deg, 'cloud_cover_pct', OLD.cloud_cover_pct, 'stretch', OLD.stretch,
    'attribution', OLD.attribution, 'print_until', OLD.print_until, 'web_allowed', OLD.web_allowed,
    'web_until', OLD.web_until, 'footprint', OLD.footprint, 'offset_east_m', OLD.offset_east_m,
    'offset_north_m', OLD.offset_north_m, 'offset_reference_uuid', OLD.offset_reference_uuid,
    'offset_error_m', OLD.offset_error_m, 'source_id', OLD.source_id, 'source_values', OLD.source_values,
    'byte_size', OLD.byte_size, 'crs', OLD.crs), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_points_insert AFTER INSERT ON observation_points BEGIN
    UPDATE observation_points SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'observation_points', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM observation_points WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', n.acquired_at, 'start_day', n.start_day, 'end_day', n.end_day, 'sensor', n.sensor,
    'image_credit', n.image_credit, 'carried_from_uuid', n.carried_from_uuid, 'carried', n.carried,
    'review_note', n.review_note, 'removal_reason', n.removal_reason)
    FROM change_log g JOIN observation_points n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_points_update AFTER UPDATE ON observation_points
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.review IS NOT OLD.review OR NEW.reviewed_by IS NOT OLD.reviewed_by
    OR NEW.reviewed_at IS NOT OLD.reviewed_at OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom
    OR NEW.acquired_at IS NOT OLD.acquired_at OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.image_credit IS NOT OLD.image_credit OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid
    OR NEW.carried IS NOT OLD.carried OR NEW.review_note IS NOT OLD.review_note
    OR NEW.removal_reason IS NOT OLD.removal_reason) BEGIN
    UPDATE observation_points SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'observation_points', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'feature_kind', OLD.feature_kind, 'state', OLD.state, 'confidence', OLD.confidence,
    'likelihood', OLD.likelihood, 'analyst', OLD.analyst, 'observed_at', OLD.observed_at, 'label', OLD.label,
    'notes', OLD.notes, 'review', OLD.review, 'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at,
    'privacy', OLD.privacy,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', OLD.acquired_at, 'start_day', OLD.start_day, 'end_day', OLD.end_day, 'sensor', OLD.sensor,
    'image_credit', OLD.image_credit, 'carried_from_uuid', OLD.carried_from_uuid, 'carried', OLD.carried,
    'review_note', OLD.review_note, 'removal_reason', OLD.removal_reason), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', n.acquired_at, 'start_day', n.start_day, 'end_day', n.end_day, 'sensor', n.sensor,
    'image_credit', n.image_credit, 'carried_from_uuid', n.carried_from_uuid, 'carried', n.carried,
    'review_note', n.review_note, 'removal_reason', n.removal_reason)
    FROM change_log g JOIN observation_points n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_observation_points AFTER UPDATE ON observation_points
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom OR NEW.acquired_at IS NOT OLD.acquired_at
    OR NEW.start_day IS NOT OLD.start_day OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.image_credit IS NOT OLD.image_credit OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid
    OR NEW.carried IS NOT OLD.carried) BEGIN
    UPDATE observation_points SET review = 'draft' WHERE fid = NEW.fid;
END;

CREATE TRIGGER log_observation_points_delete AFTER DELETE ON observation_points BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'observation_points', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'feature_kind', OLD.feature_kind, 'state', OLD.state, 'confidence', OLD.confidence,
    'likelihood', OLD.likelihood, 'analyst', OLD.analyst, 'observed_at', OLD.observed_at, 'label', OLD.label,
    'notes', OLD.notes, 'review', OLD.review, 'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at,
    'privacy', OLD.privacy,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', OLD.acquired_at, 'start_day', OLD.start_day, 'end_day', OLD.end_day, 'sensor', OLD.sensor,
    'image_credit', OLD.image_credit, 'carried_from_uuid', OLD.carried_from_uuid, 'carried', OLD.carried,
    'review_note', OLD.review_note, 'removal_reason', OLD.removal_reason), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_lines_insert AFTER INSERT ON observation_lines BEGIN
    UPDATE observation_lines SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'observation_lines', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM observation_lines WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'length_m', n.length_m,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', n.acquired_at, 'start_day', n.start_day, 'end_day', n.end_day, 'sensor', n.sensor,
    'image_credit', n.image_credit, 'carried_from_uuid', n.carried_from_uuid, 'carried', n.carried,
    'review_note', n.review_note, 'removal_reason', n.removal_reason)
    FROM change_log g JOIN observation_lines n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_lines_update AFTER UPDATE ON observation_lines
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.review IS NOT OLD.review OR NEW.reviewed_by IS NOT OLD.reviewed_by
    OR NEW.reviewed_at IS NOT OLD.reviewed_at OR NEW.privacy IS NOT OLD.privacy
    OR NEW.length_m IS NOT OLD.length_m OR NEW.geom IS NOT OLD.geom OR NEW.acquired_at IS NOT OLD.acquired_at
    OR NEW.start_day IS NOT OLD.start_day OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.image_credit IS NOT OLD.image_credit OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid
    OR NEW.carried IS NOT OLD.carried OR NEW.review_note IS NOT OLD.review_note
    OR NEW.removal_reason IS NOT OLD.removal_reason) BEGIN
    UPDATE observation_lines SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'observation_lines', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'feature_kind', OLD.feature_kind, 'state', OLD.state, 'confidence', OLD.confidence,
    'likelihood', OLD.likelihood, 'analyst', OLD.analyst, 'observed_at', OLD.observed_at, 'label', OLD.label,
    'notes', OLD.notes, 'review', OLD.review, 'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at,
    'privacy', OLD.privacy, 'length_m', OLD.length_m,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', OLD.acquired_at, 'start_day', OLD.start_day, 'end_day', OLD.end_day, 'sensor', OLD.sensor,
    'image_credit', OLD.image_credit, 'carried_from_uuid', OLD.carried_from_uuid, 'carried', OLD.carried,
    'review_note', OLD.review_note, 'removal_reason', OLD.removal_reason), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'length_m', n.length_m,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', n.acquired_at, 'start_day', n.start_day, 'end_day', n.end_day, 'sensor', n.sensor,
    'image_credit', n.image_credit, 'carried_from_uuid', n.carried_from_uuid, 'carried', n.carried,
    'review_note', n.review_note, 'removal_reason', n.removal_reason)
    FROM change_log g JOIN observation_lines n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_observation_lines AFTER UPDATE ON observation_lines
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.length_m IS NOT OLD.length_m OR NEW.geom IS NOT OLD.geom
    OR NEW.acquired_at IS NOT OLD.acquired_at OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.image_credit IS NOT OLD.image_credit OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid
    OR NEW.carried IS NOT OLD.carried) BEGIN
    UPDATE observation_lines SET review = 'draft' WHERE fid = NEW.fid;
END;

CREATE TRIGGER log_observation_lines_delete AFTER DELETE ON observation_lines BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'observation_lines', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'feature_kind', OLD.feature_kind, 'state', OLD.state, 'confidence', OLD.confidence,
    'likelihood', OLD.likelihood, 'analyst', OLD.analyst, 'observed_at', OLD.observed_at, 'label', OLD.label,
    'notes', OLD.notes, 'review', OLD.review, 'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at,
    'privacy', OLD.privacy, 'length_m', OLD.length_m,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', OLD.acquired_at, 'start_day', OLD.start_day, 'end_day', OLD.end_day, 'sensor', OLD.sensor,
    'image_credit', OLD.image_credit, 'carried_from_uuid', OLD.carried_from_uuid, 'carried', OLD.carried,
    'review_note', OLD.review_note, 'removal_reason', OLD.removal_reason), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_polygons_insert AFTER INSERT ON observation_polygons BEGIN
    UPDATE observation_polygons SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'observation_polygons', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM observation_polygons WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'area_m2', n.area_m2,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', n.acquired_at, 'start_day', n.start_day, 'end_day', n.end_day, 'sensor', n.sensor,
    'image_credit', n.image_credit, 'carried_from_uuid', n.carried_from_uuid, 'carried', n.carried,
    'review_note', n.review_note, 'removal_reason', n.removal_reason, 'perimeter_m', n.perimeter_m)
    FROM change_log g JOIN observation_polygons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_polygons_update AFTER UPDATE ON observation_polygons
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.review IS NOT OLD.review OR NEW.reviewed_by IS NOT OLD.reviewed_by
    OR NEW.reviewed_at IS NOT OLD.reviewed_at OR NEW.privacy IS NOT OLD.privacy
    OR NEW.area_m2 IS NOT OLD.area_m2 OR NEW.geom IS NOT OLD.geom OR NEW.acquired_at IS NOT OLD.acquired_at
    OR NEW.start_day IS NOT OLD.start_day OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.image_credit IS NOT OLD.image_credit OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid
    OR NEW.carried IS NOT OLD.carried OR NEW.review_note IS NOT OLD.review_note
    OR NEW.removal_reason IS NOT OLD.removal_reason OR NEW.perimeter_m IS NOT OLD.perimeter_m) BEGIN
    UPDATE observation_polygons SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'observation_polygons', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'feature_kind', OLD.feature_kind, 'state', OLD.state, 'confidence', OLD.confidence,
    'likelihood', OLD.likelihood, 'analyst', OLD.analyst, 'observed_at', OLD.observed_at, 'label', OLD.label,
    'notes', OLD.notes, 'review', OLD.review, 'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at,
    'privacy', OLD.privacy, 'area_m2', OLD.area_m2,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', OLD.acquired_at, 'start_day', OLD.start_day, 'end_day', OLD.end_day, 'sensor', OLD.sensor,
    'image_credit', OLD.image_credit, 'carried_from_uuid', OLD.carried_from_uuid, 'carried', OLD.carried,
    'review_note', OLD.review_note, 'removal_reason', OLD.removal_reason, 'perimeter_m', OLD.perimeter_m), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'area_m2', n.area_m2,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', n.acquired_at, 'start_day', n.start_day, 'end_day', n.end_day, 'sensor', n.sensor,
    'image_credit', n.image_credit, 'carried_from_uuid', n.carried_from_uuid, 'carried', n.carried,
    'review_note', n.review_note, 'removal_reason', n.removal_reason, 'perimeter_m', n.perimeter_m)
    FROM change_log g JOIN observation_polygons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_observation_polygons AFTER UPDATE ON observation_polygons
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.area_m2 IS NOT OLD.area_m2 OR NEW.geom IS NOT OLD.geom
    OR NEW.acquired_at IS NOT OLD.acquired_at OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.image_credit IS NOT OLD.image_credit OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid
    OR NEW.carried IS NOT OLD.carried OR NEW.perimeter_m IS NOT OLD.perimeter_m) BEGIN
    UPDATE observation_polygons SET review = 'draft' WHERE fid = NEW.fid;
END;

CREATE TRIGGER log_observation_polygons_delete AFTER DELETE ON observation_polygons BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'observation_polygons', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'feature_kind', OLD.feature_kind, 'state', OLD.state, 'confidence', OLD.confidence,
    'likelihood', OLD.likelihood, 'analyst', OLD.analyst, 'observed_at', OLD.observed_at, 'label', OLD.label,
    'notes', OLD.notes, 'review', OLD.review, 'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at,
    'privacy', OLD.privacy, 'area_m2', OLD.area_m2,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END),
    'acquired_at', OLD.acquired_at, 'start_day', OLD.start_day, 'end_day', OLD.end_day, 'sensor', OLD.sensor,
    'image_credit', OLD.image_credit, 'carried_from_uuid', OLD.carried_from_uuid, 'carried', OLD.carried,
    'review_note', OLD.review_note, 'removal_reason', OLD.removal_reason, 'perimeter_m', OLD.perimeter_m), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_kinds_insert AFTER INSERT ON observation_kinds BEGIN
    UPDATE observation_kinds SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'observation_kinds', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM observation_kinds WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'kind_id', n.kind_id, 'name_en', n.name_en, 'name_ko', n.name_ko,
    'kind_group', n.kind_group, 'geometry', n.geometry, 'symbol', n.symbol, 'color', n.color,
    'shortcut', n.shortcut, 'sort_order', n.sort_order, 'is_user', n.is_user, 'in_use', n.in_use,
    'notes', n.notes)
    FROM change_log g JOIN observation_kinds n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_kinds_update AFTER UPDATE ON observation_kinds
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.kind_id IS NOT OLD.kind_id OR NEW.name_en IS NOT OLD.name_en
    OR NEW.name_ko IS NOT OLD.name_ko OR NEW.kind_group IS NOT OLD.kind_group
    OR NEW.geometry IS NOT OLD.geometry OR NEW.symbol IS NOT OLD.symbol OR NEW.color IS NOT OLD.color
    OR NEW.shortcut IS NOT OLD.shortcut OR NEW.sort_order IS NOT OLD.sort_order
    OR NEW.is_user IS NOT OLD.is_user OR NEW.in_use IS NOT OLD.in_use OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE observation_kinds SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'observation_kinds', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'kind_id', OLD.kind_id, 'name_en', OLD.name_en, 'name_ko', OLD.name_ko,
    'kind_group', OLD.kind_group, 'geometry', OLD.geometry, 'symbol', OLD.symbol, 'color', OLD.color,
    'shortcut', OLD.shortcut, 'sort_order', OLD.sort_order, 'is_user', OLD.is_user, 'in_use', OLD.in_use,
    'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'kind_id', n.kind_id, 'name_en', n.name_en, 'name_ko', n.name_ko,
    'kind_group', n.kind_group, 'geometry', n.geometry, 'symbol', n.symbol, 'color', n.color,
    'shortcut', n.shortcut, 'sort_order', n.sort_order, 'is_user', n.is_user, 'in_use', n.in_use,
    'notes', n.notes)
    FROM change_log g JOIN observation_kinds n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_observation_kinds_delete AFTER DELETE ON observation_kinds BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'observation_kinds', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'kind_id', OLD.kind_id, 'name_en', OLD.name_en, 'name_ko', OLD.name_ko,
    'kind_group', OLD.kind_group, 'geometry', OLD.geometry, 'symbol', OLD.symbol, 'color', OLD.color,
    'shortcut', OLD.shortcut, 'sort_order', OLD.sort_order, 'is_user', OLD.is_user, 'in_use', OLD.in_use,
    'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_examinations_insert AFTER INSERT ON examinations BEGIN
    UPDATE examinations SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'examinations', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM examinations WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid, 'analyst', n.analyst,
    'status', n.status, 'looked_at', n.looked_at, 'acquired_at', n.acquired_at, 'notes', n.notes)
    FROM change_log g JOIN examinations n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_examinations_update AFTER UPDATE ON examinations
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.analyst IS NOT OLD.analyst OR NEW.status IS NOT OLD.status
    OR NEW.looked_at IS NOT OLD.looked_at OR NEW.acquired_at IS NOT OLD.acquired_at
    OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE examinations SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'examinations', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'analyst', OLD.analyst, 'status', OLD.status, 'looked_at', OLD.looked_at, 'acquired_at', OLD.acquired_at,
    'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid, 'analyst', n.analyst,
    'status', n.status, 'looked_at', n.looked_at, 'acquired_at', n.acquired_at, 'notes', n.notes)
    FROM change_log g JOIN examinations n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_examinations_delete AFTER DELETE ON examinations BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'examinations', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'image_uuid', OLD.image_uuid,
    'analyst', OLD.analyst, 'status', OLD.status, 'looked_at', OLD.looked_at, 'acquired_at', OLD.acquired_at,
    'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;
