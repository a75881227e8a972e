-- Visual Atlas, schema 4: what an image tells about itself, what a mark carries from it, kinds of marks as data,
-- and who has looked at which place.

ALTER TABLE images ADD COLUMN kind TEXT NOT NULL DEFAULT 'file' CHECK (kind IN ('file', 'service', 'stac'));
ALTER TABLE images ADD COLUMN product TEXT;
ALTER TABLE images ADD COLUMN start_day INTEGER;                -- of acquired_at; empty: the capture date is unknown
ALTER TABLE images ADD COLUMN end_day INTEGER CHECK (start_day <= end_day);
ALTER TABLE images ADD COLUMN acquired_time_utc TEXT;           -- HH:MM or HH:MM:SS
ALTER TABLE images ADD COLUMN date_basis TEXT NOT NULL DEFAULT 'unknown'
    CHECK (date_basis IN ('metadata', 'file_name', 'service', 'analyst', 'unknown'));
ALTER TABLE images ADD COLUMN sun_azimuth_deg REAL;
ALTER TABLE images ADD COLUMN cloud_cover_pct REAL CHECK (cloud_cover_pct BETWEEN 0 AND 100);
ALTER TABLE images ADD COLUMN stretch TEXT;
ALTER TABLE images ADD COLUMN attribution TEXT;
ALTER TABLE images ADD COLUMN print_until TEXT;
ALTER TABLE images ADD COLUMN web_allowed INTEGER CHECK (web_allowed IN (0, 1));
ALTER TABLE images ADD COLUMN web_until TEXT;
ALTER TABLE images ADD COLUMN footprint TEXT;                   -- WKT in EPSG:4326, longitude before latitude
ALTER TABLE images ADD COLUMN offset_east_m REAL;               -- how far the picture has to move to lie on the reference
ALTER TABLE images ADD COLUMN offset_north_m REAL;
ALTER TABLE images ADD COLUMN offset_reference_uuid TEXT REFERENCES images (uuid);
ALTER TABLE images ADD COLUMN offset_error_m REAL CHECK (offset_error_m >= 0);
ALTER TABLE images ADD COLUMN source_id TEXT;                   -- of a source of imagery
ALTER TABLE images ADD COLUMN source_values TEXT CHECK (source_values IS NULL OR json_valid(source_values));
ALTER TABLE images ADD COLUMN byte_size INTEGER;
ALTER TABLE images ADD COLUMN crs TEXT;

ALTER TABLE observation_points ADD COLUMN acquired_at TEXT;     -- of the image, stamped when the mark was made
ALTER TABLE observation_points ADD COLUMN start_day INTEGER;
ALTER TABLE observation_points ADD COLUMN end_day INTEGER CHECK (start_day <= end_day);
ALTER TABLE observation_points ADD COLUMN sensor TEXT;
ALTER TABLE observation_points ADD COLUMN image_credit TEXT;
ALTER TABLE observation_points ADD COLUMN carried_from_uuid TEXT;   -- the mark of an earlier date that this one continues
ALTER TABLE observation_points ADD COLUMN carried TEXT CHECK (carried IN ('confirmed', 'changed', 'ended'));
ALTER TABLE observation_points ADD COLUMN review_note TEXT;
ALTER TABLE observation_points ADD COLUMN removal_reason TEXT;      -- written just before a mark is deleted; the log keeps it
CREATE INDEX observation_points_image ON observation_points (image_uuid);

ALTER TABLE observation_lines ADD COLUMN acquired_at TEXT;      -- of the image, stamped when the mark was made
ALTER TABLE observation_lines ADD COLUMN start_day INTEGER;
ALTER TABLE observation_lines ADD COLUMN end_day INTEGER CHECK (start_day <= end_day);
ALTER TABLE observation_lines ADD COLUMN sensor TEXT;
ALTER TABLE observation_lines ADD COLUMN image_credit TEXT;
ALTER TABLE observation_lines ADD COLUMN carried_from_uuid TEXT;    -- the mark of an earlier date that this one continues
ALTER TABLE observation_lines ADD COLUMN carried TEXT CHECK (carried IN ('confirmed', 'changed', 'ended'));
ALTER TABLE observation_lines ADD COLUMN review_note TEXT;
ALTER TABLE observation_lines ADD COLUMN removal_reason TEXT;       -- written just before a mark is deleted; the log keeps it
CREATE INDEX observation_lines_image ON observation_lines (image_uuid);

ALTER TABLE observation_polygons ADD COLUMN acquired_at TEXT;   -- of the image, stamped when the mark was made
ALTER TABLE observation_polygons ADD COLUMN start_day INTEGER;
ALTER TABLE observation_polygons ADD COLUMN end_day INTEGER CHECK (start_day <= end_day);
ALTER TABLE observation_polygons ADD COLUMN sensor TEXT;
ALTER TABLE observation_polygons ADD COLUMN image_credit TEXT;
ALTER TABLE observation_polygons ADD COLUMN carried_from_uuid TEXT; -- the mark of an earlier date that this one continues
ALTER TABLE observation_polygons ADD COLUMN carried TEXT CHECK (carried IN ('confirmed', 'changed', 'ended'));
ALTER TABLE observation_polygons ADD COLUMN review_note TEXT;
ALTER TABLE observation_polygons ADD COLUMN removal_reason TEXT;    -- written just before a mark is deleted; the log keeps it
ALTER TABLE observation_polygons ADD COLUMN perimeter_m REAL;
CREATE INDEX observation_polygons_image ON observation_polygons (image_uuid);

-- What can be marked on an image. The shipped kinds fill it; the atlas adds its own and retires what it does not use.
CREATE TABLE observation_kinds (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    kind_id TEXT NOT NULL UNIQUE CHECK (kind_id <> ''),
    name_en TEXT NOT NULL CHECK (name_en <> ''),
    name_ko TEXT,
    kind_group TEXT NOT NULL DEFAULT 'other',
    geometry TEXT NOT NULL DEFAULT 'point' CHECK (geometry IN ('point', 'line', 'polygon')),
    symbol TEXT NOT NULL DEFAULT 'circle',
    color TEXT NOT NULL DEFAULT '#5FD9B4' CHECK (color GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]'),
    shortcut INTEGER CHECK (shortcut BETWEEN 1 AND 9),               -- the key that takes it up
    sort_order INTEGER NOT NULL DEFAULT 1000,
    is_user INTEGER NOT NULL DEFAULT 1 CHECK (is_user IN (0, 1)),
    in_use INTEGER NOT NULL DEFAULT 1 CHECK (in_use IN (0, 1)),      -- 0: retired, still drawn, no longer offered
    notes TEXT);

-- One row each time that an analyst has looked at a place on an image. Having seen nothing is a result.
CREATE TABLE examinations (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    place_uuid TEXT NOT NULL REFERENCES places (uuid),
    image_uuid TEXT REFERENCES images (uuid),
    analyst TEXT,
    status TEXT NOT NULL DEFAULT 'started' CHECK (status IN ('started', 'nothing_to_report', 'done', 'not_usable')),
    looked_at TEXT NOT NULL,                                         -- UTC
    acquired_at TEXT,                                                -- of the image
    notes TEXT);
CREATE INDEX examinations_place ON examinations (place_uuid);
CREATE INDEX examinations_image ON examinations (image_uuid);
