-- Visual Atlas, schema 1, part 3 of 5: images, observations, figures, claims, citations, attachments, the change log.

CREATE TABLE images (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    image_id TEXT NOT NULL UNIQUE,
    title TEXT,
    provider TEXT,
    sensor TEXT,
    acquired_at TEXT,
    acquired_text TEXT,
    resolution_m REAL CHECK (resolution_m > 0),
    off_nadir_deg REAL,
    sun_elevation_deg REAL,
    licence TEXT,
    print_allowed INTEGER CHECK (print_allowed IN (0, 1)),
    location TEXT,
    sha256 TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    notes TEXT);

CREATE TABLE observation_points (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    place_uuid TEXT REFERENCES places (uuid),
    image_uuid TEXT REFERENCES images (uuid),
    feature_kind TEXT NOT NULL DEFAULT 'other',
    state TEXT NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'partly', 'not_visible')),
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood TEXT CHECK (likelihood IN (
        'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    analyst TEXT,
    observed_at TEXT,
    label TEXT,
    notes TEXT,
    review TEXT NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by TEXT,
    reviewed_at TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    geom POINT NOT NULL);
CREATE INDEX observation_points_place ON observation_points (place_uuid);

CREATE TABLE observation_lines (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    place_uuid TEXT REFERENCES places (uuid),
    image_uuid TEXT REFERENCES images (uuid),
    feature_kind TEXT NOT NULL DEFAULT 'other',
    state TEXT NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'partly', 'not_visible')),
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood TEXT CHECK (likelihood IN (
        'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    analyst TEXT,
    observed_at TEXT,
    label TEXT,
    notes TEXT,
    review TEXT NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by TEXT,
    reviewed_at TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    length_m REAL,
    geom LINESTRING NOT NULL);
CREATE INDEX observation_lines_place ON observation_lines (place_uuid);

CREATE TABLE observation_polygons (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    place_uuid TEXT REFERENCES places (uuid),
    image_uuid TEXT REFERENCES images (uuid),
    feature_kind TEXT NOT NULL DEFAULT 'other',
    state TEXT NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'partly', 'not_visible')),
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood TEXT CHECK (likelihood IN (
        'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    analyst TEXT,
    observed_at TEXT,
    label TEXT,
    notes TEXT,
    review TEXT NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by TEXT,
    reviewed_at TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    area_m2 REAL,
    geom POLYGON NOT NULL);
CREATE INDEX observation_polygons_place ON observation_polygons (place_uuid);

CREATE TABLE statistics (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    stat_id TEXT NOT NULL UNIQUE,
    measure TEXT NOT NULL,
    value REAL, value_low REAL, value_high REAL,
    unit TEXT,
    period_text TEXT, period_edtf TEXT, start_day INTEGER, end_day INTEGER,
    area_from TEXT, area_to TEXT,
    who_says TEXT,
    as_of TEXT,
    notes TEXT,
    CHECK (value_low <= value_high));

-- A figure that names several places belongs to all of them together: it is linked, never split.
CREATE TABLE statistic_places (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    statistic_uuid TEXT NOT NULL REFERENCES statistics (uuid) ON DELETE CASCADE,
    place_uuid TEXT NOT NULL REFERENCES places (uuid),
    UNIQUE (statistic_uuid, place_uuid));
CREATE INDEX statistic_places_place ON statistic_places (place_uuid);

CREATE TABLE glossary (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    term_id TEXT NOT NULL UNIQUE,
    term_en TEXT NOT NULL, term_ko TEXT, romanization TEXT, also TEXT, meaning TEXT, notes TEXT);

-- A figure or statement about exactly one subject. Rival claims live side by side; nothing averages them.
CREATE TABLE claims (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    case_uuid TEXT REFERENCES cases (uuid) ON DELETE CASCADE,
    place_uuid TEXT REFERENCES places (uuid) ON DELETE CASCADE,
    route_uuid TEXT REFERENCES routes (uuid) ON DELETE CASCADE,
    stage_uuid TEXT REFERENCES stages (uuid) ON DELETE CASCADE,
    theme_uuid TEXT REFERENCES themes (uuid) ON DELETE CASCADE,
    statistic_uuid TEXT REFERENCES statistics (uuid) ON DELETE CASCADE,
    what TEXT NOT NULL,                    -- 'people', 'cases', 'point', 'status', ...
    value_low REAL,
    value_high REAL,
    value_text TEXT,
    unit TEXT,
    about TEXT,                            -- what the value counts or says, in the source's sense
    lat REAL CHECK (lat BETWEEN -90 AND 90),
    lon REAL CHECK (lon BETWEEN -180 AND 180),
    date_edtf TEXT,
    date_text TEXT,
    start_day INTEGER,
    end_day INTEGER,
    claimed_by TEXT,
    as_of TEXT,
    origin TEXT,                           -- file and row of the facts
    credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    review TEXT NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by TEXT,
    reviewed_at TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    notes TEXT,
    CHECK (value_low <= value_high),
    CHECK (start_day <= end_day),
    CHECK ((lat IS NULL) = (lon IS NULL)),
    CHECK ((case_uuid IS NOT NULL) + (place_uuid IS NOT NULL) + (route_uuid IS NOT NULL) + (stage_uuid IS NOT NULL)
           + (theme_uuid IS NOT NULL) + (statistic_uuid IS NOT NULL) = 1));
CREATE INDEX claims_case ON claims (case_uuid);
CREATE INDEX claims_place ON claims (place_uuid);
CREATE INDEX claims_route ON claims (route_uuid);
CREATE INDEX claims_stage ON claims (stage_uuid);
CREATE INDEX claims_theme ON claims (theme_uuid);
CREATE INDEX claims_statistic ON claims (statistic_uuid);

-- Which row rests on which source.
CREATE TABLE citations (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    source_uuid TEXT NOT NULL REFERENCES sources (uuid),
    case_uuid TEXT REFERENCES cases (uuid) ON DELETE CASCADE,
    place_uuid TEXT REFERENCES places (uuid) ON DELETE CASCADE,
    route_uuid TEXT REFERENCES routes (uuid) ON DELETE CASCADE,
    stage_uuid TEXT REFERENCES stages (uuid) ON DELETE CASCADE,
    claim_uuid TEXT REFERENCES claims (uuid) ON DELETE CASCADE,
    theme_uuid TEXT REFERENCES themes (uuid) ON DELETE CASCADE,
    statistic_uuid TEXT REFERENCES statistics (uuid) ON DELETE CASCADE,
    term_uuid TEXT REFERENCES glossary (uuid) ON DELETE CASCADE,
    image_uuid TEXT REFERENCES images (uuid) ON DELETE CASCADE,
    observation_point_uuid TEXT REFERENCES observation_points (uuid) ON DELETE CASCADE,
    observation_line_uuid TEXT REFERENCES observation_lines (uuid) ON DELETE CASCADE,
    observation_polygon_uuid TEXT REFERENCES observation_polygons (uuid) ON DELETE CASCADE,
    about TEXT,                            -- what of the row it supports: 'point', 'name', 'status', ...
    locator TEXT,
    CHECK ((case_uuid IS NOT NULL) + (place_uuid IS NOT NULL) + (route_uuid IS NOT NULL) + (stage_uuid IS NOT NULL)
           + (claim_uuid IS NOT NULL) + (theme_uuid IS NOT NULL) + (statistic_uuid IS NOT NULL) + (term_uuid IS NOT NULL)
           + (image_uuid IS NOT NULL) + (observation_point_uuid IS NOT NULL) + (observation_line_uuid IS NOT NULL)
           + (observation_polygon_uuid IS NOT NULL) = 1));
CREATE INDEX citations_source ON citations (source_uuid);
CREATE INDEX citations_case ON citations (case_uuid);
CREATE INDEX citations_place ON citations (place_uuid);
CREATE INDEX citations_route ON citations (route_uuid);
CREATE INDEX citations_stage ON citations (stage_uuid);
CREATE INDEX citations_claim ON citations (claim_uuid);
CREATE INDEX citations_theme ON citations (theme_uuid);
CREATE INDEX citations_statistic ON citations (statistic_uuid);
CREATE INDEX citations_term ON citations (term_uuid);

CREATE TABLE attachments (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    case_uuid TEXT REFERENCES cases (uuid) ON DELETE CASCADE,
    place_uuid TEXT REFERENCES places (uuid) ON DELETE CASCADE,
    source_uuid TEXT REFERENCES sources (uuid) ON DELETE CASCADE,
    image_uuid TEXT REFERENCES images (uuid) ON DELETE CASCADE,
    person_uuid TEXT REFERENCES persons (uuid) ON DELETE CASCADE,
    title TEXT,
    file_name TEXT,
    media_type TEXT,
    sha256 TEXT,
    licence TEXT,
    privacy TEXT NOT NULL DEFAULT 'confidential' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    content BLOB,
    CHECK ((case_uuid IS NOT NULL) + (place_uuid IS NOT NULL) + (source_uuid IS NOT NULL) + (image_uuid IS NOT NULL)
           + (person_uuid IS NOT NULL) = 1));
CREATE INDEX attachments_case ON attachments (case_uuid);
CREATE INDEX attachments_place ON attachments (place_uuid);

-- Written by triggers (part 5). The values lie apart, so that a person can be taken out while the chain of seals holds.
CREATE TABLE change_log (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete', 'import', 'withdraw')),
    table_name TEXT NOT NULL,
    row_uuid TEXT,
    row_count INTEGER,
    file_hash TEXT,
    rows_hash TEXT,
    salt TEXT,
    previous_seal TEXT,
    seal TEXT);
CREATE INDEX change_log_row ON change_log (table_name, row_uuid);

CREATE TABLE change_values (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    log_uuid TEXT NOT NULL UNIQUE REFERENCES change_log (uuid),
    old_values TEXT CHECK (old_values IS NULL OR json_valid(old_values)),
    new_values TEXT CHECK (new_values IS NULL OR json_valid(new_values)));
