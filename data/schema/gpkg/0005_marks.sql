-- Visual Atlas, schema 5: marks and looks follow what their image says of itself, whatever program corrects it; the marks of
-- one place on one image are found at once.

DROP INDEX observation_points_place;
DROP INDEX observation_lines_place;
DROP INDEX observation_polygons_place;
CREATE INDEX observation_points_place ON observation_points (place_uuid, image_uuid);
CREATE INDEX observation_lines_place ON observation_lines (place_uuid, image_uuid);
CREATE INDEX observation_polygons_place ON observation_polygons (place_uuid, image_uuid);

-- A program that corrects the text of a date alone leaves the days of the date before beside it. Those of a plain day are known.
CREATE TRIGGER images_days_follow AFTER UPDATE OF acquired_at ON images
WHEN NEW.acquired_at IS NOT OLD.acquired_at AND NEW.acquired_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    AND date(NEW.acquired_at, '+0 days') IS NEW.acquired_at
    AND (NEW.start_day IS NOT CAST(julianday(NEW.acquired_at) - 2440587.5 AS INTEGER)
        OR NEW.end_day IS NOT CAST(julianday(NEW.acquired_at) - 2440587.5 AS INTEGER)) BEGIN
    UPDATE images SET start_day = CAST(julianday(NEW.acquired_at) - 2440587.5 AS INTEGER),
        end_day = CAST(julianday(NEW.acquired_at) - 2440587.5 AS INTEGER) WHERE fid = NEW.fid;
END;

-- What a mark carries of its image is stamped on it when it is made, and again when the image is corrected.
CREATE TRIGGER marks_follow_image AFTER UPDATE OF acquired_at, start_day, end_day, sensor ON images
WHEN NEW.acquired_at IS NOT OLD.acquired_at OR NEW.start_day IS NOT OLD.start_day OR NEW.end_day IS NOT OLD.end_day
    OR NEW.sensor IS NOT OLD.sensor BEGIN
    UPDATE observation_points SET (acquired_at, start_day, end_day, sensor, edited_by) = (
        SELECT nullif(acquired_at, ''), start_day, end_day, nullif(sensor, ''), edited_by FROM images WHERE fid = NEW.fid)
    WHERE image_uuid = NEW.uuid AND (acquired_at, start_day, end_day, sensor) IS NOT (
        SELECT nullif(acquired_at, ''), start_day, end_day, nullif(sensor, '') FROM images WHERE fid = NEW.fid);
    UPDATE observation_lines SET (acquired_at, start_day, end_day, sensor, edited_by) = (
        SELECT nullif(acquired_at, ''), start_day, end_day, nullif(sensor, ''), edited_by FROM images WHERE fid = NEW.fid)
    WHERE image_uuid = NEW.uuid AND (acquired_at, start_day, end_day, sensor) IS NOT (
        SELECT nullif(acquired_at, ''), start_day, end_day, nullif(sensor, '') FROM images WHERE fid = NEW.fid);
    UPDATE observation_polygons SET (acquired_at, start_day, end_day, sensor, edited_by) = (
        SELECT nullif(acquired_at, ''), start_day, end_day, nullif(sensor, ''), edited_by FROM images WHERE fid = NEW.fid)
    WHERE image_uuid = NEW.uuid AND (acquired_at, start_day, end_day, sensor) IS NOT (
        SELECT nullif(acquired_at, ''), start_day, end_day, nullif(sensor, '') FROM images WHERE fid = NEW.fid);
    UPDATE examinations SET acquired_at = nullif(NEW.acquired_at, ''), edited_by = NEW.edited_by
    WHERE image_uuid = NEW.uuid AND acquired_at IS NOT nullif(NEW.acquired_at, '');
END;

-- The credit line is no finding: a review that was closed stays closed.
CREATE TRIGGER credits_follow_image AFTER UPDATE OF attribution, provider ON images
WHEN NEW.attribution IS NOT OLD.attribution OR NEW.provider IS NOT OLD.provider BEGIN
    UPDATE observation_points SET image_credit = coalesce(nullif(trim(NEW.attribution), ''), nullif(trim(NEW.provider), '')),
        edited_by = NEW.edited_by
    WHERE image_uuid = NEW.uuid AND image_credit IS NOT coalesce(nullif(trim(NEW.attribution), ''), nullif(trim(NEW.provider), ''));
    UPDATE observation_lines SET image_credit = coalesce(nullif(trim(NEW.attribution), ''), nullif(trim(NEW.provider), '')),
        edited_by = NEW.edited_by
    WHERE image_uuid = NEW.uuid AND image_credit IS NOT coalesce(nullif(trim(NEW.attribution), ''), nullif(trim(NEW.provider), ''));
    UPDATE observation_polygons SET image_credit = coalesce(nullif(trim(NEW.attribution), ''), nullif(trim(NEW.provider), '')),
        edited_by = NEW.edited_by
    WHERE image_uuid = NEW.uuid AND image_credit IS NOT coalesce(nullif(trim(NEW.attribution), ''), nullif(trim(NEW.provider), ''));
END;
