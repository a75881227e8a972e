-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 5: the credit line of its image is no finding of a mark.

DROP TRIGGER IF EXISTS reopen_observation_points;
CREATE TRIGGER reopen_observation_points AFTER UPDATE ON observation_points
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom OR NEW.acquired_at IS NOT OLD.acquired_at
    OR NEW.start_day IS NOT OLD.start_day OR NEW.end_day IS NOT OLD.end_day OR NEW.sensor IS NOT OLD.sensor
    OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid OR NEW.carried IS NOT OLD.carried) BEGIN
    UPDATE observation_points SET review = 'draft' WHERE fid = NEW.fid;
END;

DROP TRIGGER IF EXISTS reopen_observation_lines;
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
    OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid OR NEW.carried IS NOT OLD.carried) BEGIN
    UPDATE observation_lines SET review = 'draft' WHERE fid = NEW.fid;
END;

DROP TRIGGER IF EXISTS reopen_observation_polygons;
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
    OR NEW.carried_from_uuid IS NOT OLD.carried_from_uuid OR NEW.carried IS NOT OLD.carried
    OR NEW.perimeter_m IS NOT OLD.perimeter_m) BEGIN
    UPDATE observation_polygons SET review = 'draft' WHERE fid = NEW.fid;
END;
