-- Visual Atlas, schema 1, part 2 of 5: cases, people, consent, publication.
-- What comes in starts as restricted; only a row that says so is public.

CREATE TABLE cases (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    case_id TEXT NOT NULL UNIQUE CHECK (case_id <> ''),
    title TEXT NOT NULL,
    record_kind TEXT NOT NULL DEFAULT 'case' CHECK (record_kind IN ('case', 'event')),
    summary TEXT,
    date_edtf TEXT,
    date_text TEXT,
    date_precision TEXT,
    start_day INTEGER,
    end_day INTEGER,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    public_ground TEXT,                    -- why the record may be shown where no consent covers it
    publisher TEXT,
    owner TEXT,
    terms TEXT,
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
    review TEXT NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by TEXT,
    reviewed_at TEXT,
    notes TEXT,
    CHECK (start_day <= end_day),
    CHECK (date_edtf IS NOT NULL OR (start_day IS NULL AND end_day IS NULL)));
CREATE INDEX cases_days ON cases (start_day, end_day);

CREATE TABLE case_themes (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    case_uuid TEXT NOT NULL REFERENCES cases (uuid) ON DELETE CASCADE,
    theme_uuid TEXT NOT NULL REFERENCES themes (uuid),
    ground TEXT,
    UNIQUE (case_uuid, theme_uuid));
CREATE INDEX case_themes_theme ON case_themes (theme_uuid);

CREATE TABLE stages (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    case_uuid TEXT NOT NULL REFERENCES cases (uuid) ON DELETE CASCADE,
    stage_order INTEGER NOT NULL CHECK (stage_order > 0), -- stages at the same time share a number
    role TEXT NOT NULL CHECK (role IN (
        'escape', 'life_abroad', 'trafficking', 'arrest', 'detention', 'deportation', 'hand_over', 'transfer',
        'disappearance', 'release', 'death', 'other')),
    place_uuid TEXT REFERENCES places (uuid), -- NULL: the place is not known
    place_text TEXT,
    place_kind TEXT,
    inferred INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    date_edtf TEXT,
    date_text TEXT,
    date_precision TEXT,
    start_day INTEGER,
    end_day INTEGER,
    duration_value REAL CHECK (duration_value >= 0),
    duration_unit TEXT,
    what_happened TEXT,
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    notes TEXT,
    CHECK (start_day <= end_day),
    CHECK (date_edtf IS NOT NULL OR (start_day IS NULL AND end_day IS NULL)));
CREATE INDEX stages_case ON stages (case_uuid, stage_order);
CREATE INDEX stages_place ON stages (place_uuid);

-- One row per stage whose place has a point, kept by the triggers of part 4; never edited by hand.
CREATE TABLE case_locations (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    stage_uuid TEXT NOT NULL UNIQUE REFERENCES stages (uuid) ON DELETE CASCADE,
    case_uuid TEXT NOT NULL REFERENCES cases (uuid) ON DELETE CASCADE,
    place_uuid TEXT NOT NULL REFERENCES places (uuid),
    privacy TEXT NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    geom POINT NOT NULL);
CREATE INDEX case_locations_case ON case_locations (case_uuid);
CREATE INDEX case_locations_place ON case_locations (place_uuid);

CREATE TABLE persons (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    person_id TEXT NOT NULL UNIQUE,
    pseudonym TEXT NOT NULL,
    birth_edtf TEXT,
    sex TEXT CHECK (sex IN ('female', 'male', 'other', 'not_stated')),
    privacy TEXT NOT NULL DEFAULT 'confidential' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    withdrawn_at TEXT,
    notes TEXT);

CREATE TABLE case_persons (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    case_uuid TEXT NOT NULL REFERENCES cases (uuid) ON DELETE CASCADE,
    person_uuid TEXT NOT NULL REFERENCES persons (uuid) ON DELETE CASCADE,
    part TEXT,
    UNIQUE (case_uuid, person_uuid));
CREATE INDEX case_persons_person ON case_persons (person_uuid);

CREATE TABLE consents (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    person_uuid TEXT REFERENCES persons (uuid) ON DELETE CASCADE,
    case_uuid TEXT REFERENCES cases (uuid) ON DELETE CASCADE,
    use_allowed TEXT NOT NULL CHECK (use_allowed IN (
        'keep', 'share_with_partner', 'publish_without_name', 'publish_with_name', 'court')),
    given_by TEXT,
    given_on TEXT,
    valid_until TEXT,
    withdrawn_on TEXT,
    notes TEXT,
    CHECK ((person_uuid IS NOT NULL) + (case_uuid IS NOT NULL) = 1));
CREATE INDEX consents_person ON consents (person_uuid);
CREATE INDEX consents_case ON consents (case_uuid);

CREATE TABLE publications (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    title TEXT NOT NULL,
    published_at TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('public', 'restricted', 'confidential')),
    filter_text TEXT,
    record_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(record_ids)),
    held_back TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(held_back)),
    file_name TEXT,
    sha256 TEXT,
    log_head TEXT,
    notes TEXT);
