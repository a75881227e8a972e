-- Visual Atlas, schema 1, part 1 of 5: themes, places, routes.
-- Every table: fid is the file format's own key and never referenced; uuid is ours, and every foreign key points to it.
-- A row that comes with uuid 'new' or edited_at 'now' (the defaults) gets both from its insert trigger (part 5): QGIS
-- would store a default that is an expression as plain text.
-- Dates: *_edtf is EDTF text (levels 0-1); start_day, end_day are whole days since 1970-01-01, both inclusive, NULL = open.
-- "kind IN (...)" lists are the codes of domain/words.py; a test holds the two equal.

CREATE TABLE IF NOT EXISTS gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));

CREATE TABLE schema_version (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    version INTEGER NOT NULL UNIQUE CHECK (version > 0),
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    plugin_version TEXT);

CREATE TABLE atlas_info (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    key TEXT NOT NULL UNIQUE,
    value TEXT);

CREATE TABLE sources (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    source_key TEXT NOT NULL UNIQUE CHECK (source_key <> ''),
    title TEXT NOT NULL,
    publisher TEXT,
    date_text TEXT,
    url TEXT,
    licence TEXT,
    how_seen TEXT,
    reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    archive_url TEXT,
    archived_at TEXT,
    archive_sha256 TEXT,
    terms TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')));

CREATE TABLE themes (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    theme_id TEXT NOT NULL UNIQUE CHECK (theme_id <> ''),
    theme_no INTEGER,
    name_en TEXT NOT NULL,
    name_ko TEXT,
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 2),
    color TEXT NOT NULL CHECK (color GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]'),
    published_count INTEGER CHECK (published_count >= 0),
    published_as_of TEXT,
    published_by TEXT,
    is_user INTEGER NOT NULL DEFAULT 1 CHECK (is_user IN (0, 1)),
    notes TEXT);

CREATE TABLE places (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    place_id TEXT NOT NULL UNIQUE CHECK (place_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN (
        'detention_center', 'mss_office', 'mss_holding_center', 'police_holding_camp', 'police_detention',
        'labor_training_camp', 'prison', 'political_prison_camp', 'customs', 'other', 'border_crossing', 'settlement')),
    custody TEXT NOT NULL DEFAULT 'not_stated' CHECK (custody IN ('china', 'north_korea', 'not_stated')),
    country TEXT,
    admin1 TEXT,
    admin2 TEXT,
    name_en TEXT NOT NULL,                 -- display name, US spelling
    short_en TEXT,                         -- town or camp, for labels on the map
    short_ko TEXT,
    name_ko TEXT,
    name_zh TEXT,
    source_name TEXT,                      -- as the facts have it, letter for letter
    role_note TEXT,
    precision TEXT NOT NULL DEFAULT 'unknown' CHECK (precision IN ('building', 'site', 'settlement', 'county', 'unknown')),
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood TEXT CHECK (likelihood IN (
        'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    status TEXT NOT NULL DEFAULT 'not_known' CHECK (status IN ('operating', 'closed', 'believed_closed', 'disputed', 'not_known')),
    status_as_of TEXT,
    status_source_uuid TEXT REFERENCES sources (uuid),
    weak_note TEXT,                        -- one sentence: why this point is not to be taken as exact
    coord_source_text TEXT,                -- the source of the point in the facts' words
    name_source_text TEXT,
    notes TEXT,
    same_as_place_uuid TEXT REFERENCES places (uuid) DEFERRABLE INITIALLY DEFERRED, -- may be the same building
    river TEXT,
    cn_town TEXT, cn_lat REAL CHECK (cn_lat BETWEEN -90 AND 90), cn_lon REAL CHECK (cn_lon BETWEEN -180 AND 180),
    nk_town TEXT, nk_lat REAL CHECK (nk_lat BETWEEN -90 AND 90), nk_lon REAL CHECK (nk_lon BETWEEN -180 AND 180),
    bridge_name TEXT,
    tjwg_2023_10_09 TEXT CHECK (tjwg_2023_10_09 IN ('yes', 'no')),
    people_2023_10_09 INTEGER CHECK (people_2023_10_09 >= 0),
    people_source_text TEXT,
    marker_angle REAL CHECK (marker_angle >= 0 AND marker_angle < 360), -- degrees clockwise from north
    on_route INTEGER NOT NULL DEFAULT 0 CHECK (on_route IN (0, 1)),
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    geom POINT,
    CHECK (geom IS NULL OR precision <> 'unknown'));
CREATE INDEX places_kind ON places (kind);

CREATE TABLE place_names (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    place_uuid TEXT NOT NULL REFERENCES places (uuid) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    language TEXT,                         -- ISO 639-1 where known
    script TEXT CHECK (script IN ('Hang', 'Hani', 'Latn', 'Mixed')),
    romanization TEXT,
    is_alias INTEGER NOT NULL DEFAULT 1 CHECK (is_alias IN (0, 1)),
    source_uuid TEXT REFERENCES sources (uuid),
    notes TEXT,
    UNIQUE (place_uuid, name));

CREATE TABLE routes (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    route_no INTEGER NOT NULL UNIQUE CHECK (route_no > 0),
    name_en TEXT NOT NULL,
    name_ko TEXT,
    color TEXT NOT NULL CHECK (color GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]'),
    published_by TEXT,
    published_on TEXT,
    verbatim TEXT,
    verbatim_ko TEXT,
    notes TEXT);

CREATE TABLE route_stops (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    route_uuid TEXT NOT NULL REFERENCES routes (uuid) ON DELETE CASCADE,
    route_no INTEGER NOT NULL,
    stop_order INTEGER NOT NULL CHECK (stop_order > 0),
    stop_kind TEXT,
    place_uuid TEXT NOT NULL REFERENCES places (uuid),
    is_via INTEGER NOT NULL DEFAULT 0 CHECK (is_via IN (0, 1)),
    inferred INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    name_verbatim TEXT,
    notes TEXT,
    UNIQUE (route_uuid, stop_order));
CREATE INDEX route_stops_place ON route_stops (place_uuid);

CREATE TABLE route_legs (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    route_uuid TEXT NOT NULL REFERENCES routes (uuid) ON DELETE CASCADE,
    route_no INTEGER NOT NULL,
    leg_order INTEGER NOT NULL CHECK (leg_order > 0),
    from_place_uuid TEXT NOT NULL REFERENCES places (uuid),
    to_place_uuid TEXT NOT NULL REFERENCES places (uuid),
    inferred INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    length_km REAL CHECK (length_km >= 0),
    geom LINESTRING,
    UNIQUE (route_uuid, leg_order));
CREATE INDEX route_legs_from ON route_legs (from_place_uuid);
CREATE INDEX route_legs_to ON route_legs (to_place_uuid);

-- Derived drawing, rebuilt from route_stops: shown where scale_from <= map scale denominator < scale_to.
CREATE TABLE route_lines (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    route_uuid TEXT NOT NULL REFERENCES routes (uuid) ON DELETE CASCADE,
    route_no INTEGER NOT NULL,
    leg_order INTEGER NOT NULL,
    lane REAL NOT NULL DEFAULT 0,
    inferred INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    scale_from REAL NOT NULL DEFAULT 0,
    scale_to REAL NOT NULL,
    geom LINESTRING,
    CHECK (scale_from < scale_to));
CREATE INDEX route_lines_route ON route_lines (route_uuid);

CREATE TABLE route_marks (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    route_uuid TEXT NOT NULL REFERENCES routes (uuid) ON DELETE CASCADE,
    route_no INTEGER NOT NULL,
    leg_order INTEGER NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('arrow', 'badge', 'badge_arrow', 'tie')),
    label TEXT,
    angle REAL,                            -- degrees clockwise from north, direction of movement
    dx_mm REAL NOT NULL DEFAULT 0,         -- offset on paper, right and down are positive
    dy_mm REAL NOT NULL DEFAULT 0,
    tie_mm REAL,
    tie_angle REAL,
    scale_from REAL NOT NULL DEFAULT 0,
    scale_to REAL NOT NULL,
    geom POINT,
    CHECK (scale_from < scale_to));
CREATE INDEX route_marks_route ON route_marks (route_uuid);
