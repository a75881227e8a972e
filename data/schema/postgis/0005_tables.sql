-- Made by tools/make_postgis_sql.py; do not edit.
-- Visual Atlas, schema 5 on PostGIS: the tables of one level. Nobody but the owner and the stewards may look into this schema.

CREATE TABLE @atlas@_data_@level@.schema_version (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    version bigint NOT NULL UNIQUE CHECK (version > 0),
    name text NOT NULL,
    applied_at text NOT NULL,
    plugin_version text);

CREATE TABLE @atlas@_data_@level@.atlas_info (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    key text NOT NULL UNIQUE,
    value text);

CREATE TABLE @atlas@_data_@level@.sources (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    source_key text NOT NULL UNIQUE CHECK (source_key <> ''),
    title text NOT NULL,
    publisher text,
    date_text text,
    url text,
    licence text,
    how_seen text,
    reliability text CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    archive_url text,
    archived_at text,
    archive_sha256 text,
    terms text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')));

CREATE TABLE @atlas@_data_@level@.themes (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    theme_id text NOT NULL UNIQUE CHECK (theme_id <> ''),
    theme_no bigint,
    name_en text NOT NULL,
    name_ko text,
    code text NOT NULL UNIQUE CHECK (length(code) = 2),
    color text NOT NULL CHECK (color ~ '^#[0-9A-F]{6}$'),
    published_count bigint CHECK (published_count >= 0),
    published_as_of text,
    published_by text,
    is_user bigint NOT NULL DEFAULT 1 CHECK (is_user IN (0, 1)),
    notes text);

CREATE TABLE @atlas@_data_@level@.places (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    place_id text NOT NULL UNIQUE CHECK (place_id <> ''),
    kind text NOT NULL CHECK (kind IN ( 'detention_center', 'mss_office', 'mss_holding_center', 'police_holding_camp', 'police_detention', 'labor_training_camp', 'prison', 'political_prison_camp', 'customs', 'other', 'border_crossing', 'settlement')),
    custody text NOT NULL DEFAULT 'not_stated' CHECK (custody IN ('china', 'north_korea', 'not_stated')),
    country text,
    admin1 text,
    admin2 text,
    name_en text NOT NULL,
    short_en text,
    short_ko text,
    name_ko text,
    name_zh text,
    source_name text,
    role_note text,
    precision text NOT NULL DEFAULT 'unknown' CHECK (precision IN ('building', 'site', 'settlement', 'county', 'unknown')),
    confidence text CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood text CHECK (likelihood IN ( 'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    status text NOT NULL DEFAULT 'not_known' CHECK (status IN ('operating', 'closed', 'believed_closed', 'disputed', 'not_known')),
    status_as_of text,
    status_source_uuid text,
    weak_note text,
    coord_source_text text,
    name_source_text text,
    notes text,
    same_as_place_uuid text,
    river text,
    cn_town text,
    cn_lat double precision CHECK (cn_lat BETWEEN -90 AND 90),
    cn_lon double precision CHECK (cn_lon BETWEEN -180 AND 180),
    nk_town text,
    nk_lat double precision CHECK (nk_lat BETWEEN -90 AND 90),
    nk_lon double precision CHECK (nk_lon BETWEEN -180 AND 180),
    bridge_name text,
    tjwg_2023_10_09 text CHECK (tjwg_2023_10_09 IN ('yes', 'no')),
    people_2023_10_09 bigint CHECK (people_2023_10_09 >= 0),
    people_source_text text,
    marker_angle double precision CHECK (marker_angle >= 0 AND marker_angle < 360),
    on_route bigint NOT NULL DEFAULT 0 CHECK (on_route IN (0, 1)),
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    geom @postgis@.geometry(Point, 4326),
    CHECK (geom IS NULL OR precision <> 'unknown'));
CREATE INDEX places_kind ON @atlas@_data_@level@.places (kind);
CREATE INDEX places_same_as ON @atlas@_data_@level@.places (same_as_place_uuid);
CREATE INDEX places_geom ON @atlas@_data_@level@.places USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.places ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.place_names (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    place_uuid text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    language text,
    script text CHECK (script IN ('Hang', 'Hani', 'Latn', 'Mixed')),
    romanization text,
    is_alias bigint NOT NULL DEFAULT 1 CHECK (is_alias IN (0, 1)),
    source_uuid text,
    notes text,
    UNIQUE (place_uuid, name));

CREATE TABLE @atlas@_data_@level@.routes (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    route_no bigint NOT NULL UNIQUE CHECK (route_no > 0),
    name_en text NOT NULL,
    name_ko text,
    color text NOT NULL CHECK (color ~ '^#[0-9A-F]{6}$'),
    published_by text,
    published_on text,
    verbatim text,
    verbatim_ko text,
    notes text);

CREATE TABLE @atlas@_data_@level@.route_stops (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    route_uuid text NOT NULL,
    route_no bigint NOT NULL,
    stop_order bigint NOT NULL CHECK (stop_order > 0),
    stop_kind text,
    place_uuid text NOT NULL,
    is_via bigint NOT NULL DEFAULT 0 CHECK (is_via IN (0, 1)),
    inferred bigint NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    name_verbatim text,
    notes text,
    UNIQUE (route_uuid, stop_order));
CREATE INDEX route_stops_place ON @atlas@_data_@level@.route_stops (place_uuid);

CREATE TABLE @atlas@_data_@level@.route_legs (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    route_uuid text NOT NULL,
    route_no bigint NOT NULL,
    leg_order bigint NOT NULL CHECK (leg_order > 0),
    from_place_uuid text NOT NULL,
    to_place_uuid text NOT NULL,
    inferred bigint NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    length_km double precision CHECK (length_km >= 0),
    geom @postgis@.geometry(LineString, 4326),
    UNIQUE (route_uuid, leg_order));
CREATE INDEX route_legs_from ON @atlas@_data_@level@.route_legs (from_place_uuid);
CREATE INDEX route_legs_to ON @atlas@_data_@level@.route_legs (to_place_uuid);
CREATE INDEX route_legs_geom ON @atlas@_data_@level@.route_legs USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.route_legs ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.route_lines (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    route_uuid text NOT NULL,
    route_no bigint NOT NULL,
    leg_order bigint NOT NULL,
    lane double precision NOT NULL DEFAULT 0,
    inferred bigint NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    scale_from double precision NOT NULL DEFAULT 0,
    scale_to double precision NOT NULL,
    geom @postgis@.geometry(LineString, 4326),
    CHECK (scale_from < scale_to));
CREATE INDEX route_lines_route ON @atlas@_data_@level@.route_lines (route_uuid);
CREATE INDEX route_lines_geom ON @atlas@_data_@level@.route_lines USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.route_lines ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.route_marks (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    route_uuid text NOT NULL,
    route_no bigint NOT NULL,
    leg_order bigint NOT NULL,
    mark text NOT NULL CHECK (mark IN ('arrow', 'badge', 'badge_arrow', 'tie')),
    label text,
    angle double precision,
    dx_mm double precision NOT NULL DEFAULT 0,
    dy_mm double precision NOT NULL DEFAULT 0,
    tie_mm double precision,
    tie_angle double precision,
    scale_from double precision NOT NULL DEFAULT 0,
    scale_to double precision NOT NULL,
    geom @postgis@.geometry(Point, 4326),
    CHECK (scale_from < scale_to));
CREATE INDEX route_marks_route ON @atlas@_data_@level@.route_marks (route_uuid);
CREATE INDEX route_marks_geom ON @atlas@_data_@level@.route_marks USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.route_marks ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.cases (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    case_id text NOT NULL UNIQUE CHECK (case_id <> ''),
    title text NOT NULL,
    record_kind text NOT NULL DEFAULT 'case' CHECK (record_kind IN ('case', 'event')),
    summary text,
    date_edtf text,
    date_text text,
    date_precision text,
    start_day bigint,
    end_day bigint,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    public_ground text,
    publisher text,
    owner text,
    terms text,
    confidence text CHECK (confidence IN ('high', 'medium', 'low')),
    credibility bigint CHECK (credibility BETWEEN 1 AND 6),
    review text NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by text,
    reviewed_at text,
    notes text,
    CHECK (start_day <= end_day),
    CHECK (date_edtf IS NOT NULL OR (start_day IS NULL AND end_day IS NULL)));
CREATE INDEX cases_days ON @atlas@_data_@level@.cases (start_day, end_day);

CREATE TABLE @atlas@_data_@level@.case_themes (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    case_uuid text NOT NULL,
    theme_uuid text NOT NULL,
    ground text,
    UNIQUE (case_uuid, theme_uuid));
CREATE INDEX case_themes_theme ON @atlas@_data_@level@.case_themes (theme_uuid);

CREATE TABLE @atlas@_data_@level@.stages (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    case_uuid text NOT NULL,
    stage_order bigint NOT NULL CHECK (stage_order > 0),
    role text NOT NULL CHECK (role IN ( 'escape', 'life_abroad', 'trafficking', 'arrest', 'detention', 'deportation', 'hand_over', 'transfer', 'disappearance', 'release', 'death', 'other')),
    place_uuid text,
    place_text text,
    place_kind text,
    inferred bigint NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
    date_edtf text,
    date_text text,
    date_precision text,
    start_day bigint,
    end_day bigint,
    duration_value double precision CHECK (duration_value >= 0),
    duration_unit text,
    what_happened text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    notes text,
    CHECK (start_day <= end_day),
    CHECK (date_edtf IS NOT NULL OR (start_day IS NULL AND end_day IS NULL)));
CREATE INDEX stages_case ON @atlas@_data_@level@.stages (case_uuid, stage_order);
CREATE INDEX stages_place ON @atlas@_data_@level@.stages (place_uuid);

CREATE TABLE @atlas@_data_@level@.case_locations (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    stage_uuid text NOT NULL UNIQUE,
    case_uuid text NOT NULL,
    place_uuid text NOT NULL,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    geom @postgis@.geometry(Point, 4326) NOT NULL);
CREATE INDEX case_locations_case ON @atlas@_data_@level@.case_locations (case_uuid);
CREATE INDEX case_locations_place ON @atlas@_data_@level@.case_locations (place_uuid);
CREATE INDEX case_locations_geom ON @atlas@_data_@level@.case_locations USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.case_locations ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.persons (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    person_id text NOT NULL UNIQUE,
    pseudonym text NOT NULL,
    birth_edtf text,
    sex text CHECK (sex IN ('female', 'male', 'other', 'not_stated')),
    privacy text NOT NULL DEFAULT 'confidential' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    withdrawn_at text,
    notes text);

CREATE TABLE @atlas@_data_@level@.case_persons (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    case_uuid text NOT NULL,
    person_uuid text NOT NULL,
    part text,
    UNIQUE (case_uuid, person_uuid));
CREATE INDEX case_persons_person ON @atlas@_data_@level@.case_persons (person_uuid);

CREATE TABLE @atlas@_data_@level@.consents (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    person_uuid text,
    case_uuid text,
    use_allowed text NOT NULL CHECK (use_allowed IN ( 'keep', 'share_with_partner', 'publish_without_name', 'publish_with_name', 'court')),
    given_by text,
    given_on text,
    valid_until text,
    withdrawn_on text,
    notes text,
    CHECK (num_nonnulls(person_uuid, case_uuid) = 1));
CREATE INDEX consents_person ON @atlas@_data_@level@.consents (person_uuid);
CREATE INDEX consents_case ON @atlas@_data_@level@.consents (case_uuid);

CREATE TABLE @atlas@_data_@level@.publications (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    title text NOT NULL,
    published_at text NOT NULL,
    level text NOT NULL CHECK (level IN ('public', 'restricted', 'confidential')),
    filter_text text,
    record_ids text NOT NULL DEFAULT '[]' CHECK (record_ids::json IS NOT NULL),
    held_back text NOT NULL DEFAULT '{}' CHECK (held_back::json IS NOT NULL),
    file_name text,
    sha256 text,
    log_head text,
    notes text);

CREATE TABLE @atlas@_data_@level@.images (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    image_id text NOT NULL UNIQUE,
    title text,
    provider text,
    sensor text,
    acquired_at text,
    acquired_text text,
    resolution_m double precision CHECK (resolution_m > 0),
    off_nadir_deg double precision,
    sun_elevation_deg double precision,
    licence text,
    print_allowed bigint CHECK (print_allowed IN (0, 1)),
    location text,
    sha256 text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    notes text,
    kind text NOT NULL DEFAULT 'file' CHECK (kind IN ('file', 'service', 'stac')),
    product text,
    start_day bigint,
    end_day bigint CHECK (start_day <= end_day),
    acquired_time_utc text,
    date_basis text NOT NULL DEFAULT 'unknown' CHECK (date_basis IN ('metadata', 'file_name', 'service', 'analyst', 'unknown')),
    sun_azimuth_deg double precision,
    cloud_cover_pct double precision CHECK (cloud_cover_pct BETWEEN 0 AND 100),
    stretch text,
    attribution text,
    print_until text,
    web_allowed bigint CHECK (web_allowed IN (0, 1)),
    web_until text,
    footprint text,
    offset_east_m double precision,
    offset_north_m double precision,
    offset_reference_uuid text,
    offset_error_m double precision CHECK (offset_error_m >= 0),
    source_id text,
    source_values text CHECK (source_values IS NULL OR source_values::json IS NOT NULL),
    byte_size bigint,
    crs text);

CREATE TABLE @atlas@_data_@level@.observation_points (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    place_uuid text,
    image_uuid text,
    feature_kind text NOT NULL DEFAULT 'other',
    state text NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'partly', 'not_visible')),
    confidence text CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood text CHECK (likelihood IN ( 'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    analyst text,
    observed_at text,
    label text,
    notes text,
    review text NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by text,
    reviewed_at text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    geom @postgis@.geometry(Point, 4326) NOT NULL,
    acquired_at text,
    start_day bigint,
    end_day bigint CHECK (start_day <= end_day),
    sensor text,
    image_credit text,
    carried_from_uuid text,
    carried text CHECK (carried IN ('confirmed', 'changed', 'ended')),
    review_note text,
    removal_reason text);
CREATE INDEX observation_points_image ON @atlas@_data_@level@.observation_points (image_uuid);
CREATE INDEX observation_points_place ON @atlas@_data_@level@.observation_points (place_uuid, image_uuid);
CREATE INDEX observation_points_geom ON @atlas@_data_@level@.observation_points USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.observation_points ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.observation_lines (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    place_uuid text,
    image_uuid text,
    feature_kind text NOT NULL DEFAULT 'other',
    state text NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'partly', 'not_visible')),
    confidence text CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood text CHECK (likelihood IN ( 'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    analyst text,
    observed_at text,
    label text,
    notes text,
    review text NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by text,
    reviewed_at text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    length_m double precision,
    geom @postgis@.geometry(LineString, 4326) NOT NULL,
    acquired_at text,
    start_day bigint,
    end_day bigint CHECK (start_day <= end_day),
    sensor text,
    image_credit text,
    carried_from_uuid text,
    carried text CHECK (carried IN ('confirmed', 'changed', 'ended')),
    review_note text,
    removal_reason text);
CREATE INDEX observation_lines_image ON @atlas@_data_@level@.observation_lines (image_uuid);
CREATE INDEX observation_lines_place ON @atlas@_data_@level@.observation_lines (place_uuid, image_uuid);
CREATE INDEX observation_lines_geom ON @atlas@_data_@level@.observation_lines USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.observation_lines ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.observation_polygons (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    place_uuid text,
    image_uuid text,
    feature_kind text NOT NULL DEFAULT 'other',
    state text NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'partly', 'not_visible')),
    confidence text CHECK (confidence IN ('high', 'medium', 'low')),
    likelihood text CHECK (likelihood IN ( 'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain')),
    analyst text,
    observed_at text,
    label text,
    notes text,
    review text NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by text,
    reviewed_at text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    area_m2 double precision,
    geom @postgis@.geometry(Polygon, 4326) NOT NULL,
    acquired_at text,
    start_day bigint,
    end_day bigint CHECK (start_day <= end_day),
    sensor text,
    image_credit text,
    carried_from_uuid text,
    carried text CHECK (carried IN ('confirmed', 'changed', 'ended')),
    review_note text,
    removal_reason text,
    perimeter_m double precision);
CREATE INDEX observation_polygons_image ON @atlas@_data_@level@.observation_polygons (image_uuid);
CREATE INDEX observation_polygons_place ON @atlas@_data_@level@.observation_polygons (place_uuid, image_uuid);
CREATE INDEX observation_polygons_geom ON @atlas@_data_@level@.observation_polygons USING spgist (geom);
ALTER TABLE @atlas@_data_@level@.observation_polygons ALTER COLUMN geom SET STATISTICS 0;

CREATE TABLE @atlas@_data_@level@.statistics (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    stat_id text NOT NULL UNIQUE,
    measure text NOT NULL,
    value double precision,
    value_low double precision,
    value_high double precision,
    unit text,
    period_text text,
    period_edtf text,
    start_day bigint,
    end_day bigint,
    area_from text,
    area_to text,
    who_says text,
    as_of text,
    notes text,
    CHECK (value_low <= value_high));

CREATE TABLE @atlas@_data_@level@.statistic_places (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    statistic_uuid text NOT NULL,
    place_uuid text NOT NULL,
    UNIQUE (statistic_uuid, place_uuid));
CREATE INDEX statistic_places_place ON @atlas@_data_@level@.statistic_places (place_uuid);

CREATE TABLE @atlas@_data_@level@.glossary (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    term_id text NOT NULL UNIQUE,
    term_en text NOT NULL,
    term_ko text,
    romanization text,
    also text,
    meaning text,
    notes text);

CREATE TABLE @atlas@_data_@level@.claims (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    case_uuid text,
    place_uuid text,
    route_uuid text,
    stage_uuid text,
    theme_uuid text,
    statistic_uuid text,
    what text NOT NULL,
    value_low double precision,
    value_high double precision,
    value_text text,
    unit text,
    about text,
    lat double precision CHECK (lat BETWEEN -90 AND 90),
    lon double precision CHECK (lon BETWEEN -180 AND 180),
    date_edtf text,
    date_text text,
    start_day bigint,
    end_day bigint,
    claimed_by text,
    as_of text,
    origin text,
    credibility bigint CHECK (credibility BETWEEN 1 AND 6),
    confidence text CHECK (confidence IN ('high', 'medium', 'low')),
    review text NOT NULL DEFAULT 'draft' CHECK (review IN ('draft', 'reviewed', 'approved')),
    reviewed_by text,
    reviewed_at text,
    privacy text NOT NULL DEFAULT 'restricted' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    notes text,
    CHECK (value_low <= value_high),
    CHECK (start_day <= end_day),
    CHECK ((lat IS NULL) = (lon IS NULL)),
    CHECK (num_nonnulls(case_uuid, place_uuid, route_uuid, stage_uuid, theme_uuid, statistic_uuid) = 1));
CREATE INDEX claims_case ON @atlas@_data_@level@.claims (case_uuid);
CREATE INDEX claims_place ON @atlas@_data_@level@.claims (place_uuid);
CREATE INDEX claims_route ON @atlas@_data_@level@.claims (route_uuid);
CREATE INDEX claims_stage ON @atlas@_data_@level@.claims (stage_uuid);
CREATE INDEX claims_theme ON @atlas@_data_@level@.claims (theme_uuid);
CREATE INDEX claims_statistic ON @atlas@_data_@level@.claims (statistic_uuid);

CREATE TABLE @atlas@_data_@level@.citations (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    source_uuid text NOT NULL,
    case_uuid text,
    place_uuid text,
    route_uuid text,
    stage_uuid text,
    claim_uuid text,
    theme_uuid text,
    statistic_uuid text,
    term_uuid text,
    image_uuid text,
    observation_point_uuid text,
    observation_line_uuid text,
    observation_polygon_uuid text,
    about text,
    locator text,
    CHECK (num_nonnulls(case_uuid, place_uuid, route_uuid, stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid, observation_line_uuid, observation_polygon_uuid) = 1));
CREATE INDEX citations_source ON @atlas@_data_@level@.citations (source_uuid);
CREATE INDEX citations_case ON @atlas@_data_@level@.citations (case_uuid);
CREATE INDEX citations_place ON @atlas@_data_@level@.citations (place_uuid);
CREATE INDEX citations_route ON @atlas@_data_@level@.citations (route_uuid);
CREATE INDEX citations_stage ON @atlas@_data_@level@.citations (stage_uuid);
CREATE INDEX citations_claim ON @atlas@_data_@level@.citations (claim_uuid);
CREATE INDEX citations_theme ON @atlas@_data_@level@.citations (theme_uuid);
CREATE INDEX citations_statistic ON @atlas@_data_@level@.citations (statistic_uuid);
CREATE INDEX citations_term ON @atlas@_data_@level@.citations (term_uuid);

CREATE TABLE @atlas@_data_@level@.attachments (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    case_uuid text,
    place_uuid text,
    source_uuid text,
    image_uuid text,
    person_uuid text,
    title text,
    file_name text,
    media_type text,
    sha256 text,
    licence text,
    privacy text NOT NULL DEFAULT 'confidential' CHECK (privacy IN ('public', 'restricted', 'confidential')),
    content bytea,
    CHECK (num_nonnulls(case_uuid, place_uuid, source_uuid, image_uuid, person_uuid) = 1));
CREATE INDEX attachments_case ON @atlas@_data_@level@.attachments (case_uuid);
CREATE INDEX attachments_place ON @atlas@_data_@level@.attachments (place_uuid);

CREATE TABLE @atlas@_data_@level@.change_log (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    action text NOT NULL CHECK (action IN ('insert', 'update', 'delete', 'import', 'withdraw')),
    table_name text NOT NULL,
    row_uuid text,
    row_count bigint,
    file_hash text,
    rows_hash text,
    salt text,
    previous_seal text,
    seal text);
CREATE INDEX change_log_row ON @atlas@_data_@level@.change_log (table_name, row_uuid);

CREATE TABLE @atlas@_data_@level@.change_values (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    log_uuid text NOT NULL UNIQUE,
    old_values text CHECK (old_values IS NULL OR old_values::json IS NOT NULL),
    new_values text CHECK (new_values IS NULL OR new_values::json IS NOT NULL));

CREATE TABLE @atlas@_data_@level@.imports (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    title text NOT NULL,
    source_kind text NOT NULL,
    file_name text,
    file_hash text,
    imported_at text NOT NULL,
    row_counts text NOT NULL DEFAULT '{}' CHECK (row_counts::json IS NOT NULL),
    mapping text NOT NULL DEFAULT '{}' CHECK (mapping::json IS NOT NULL),
    owner text,
    terms text,
    undone_at text,
    sync_state text NOT NULL DEFAULT '{}' CHECK (sync_state::json IS NOT NULL),
    CHECK (undone_at IS NULL OR undone_at >= imported_at));

CREATE TABLE @atlas@_data_@level@.observation_kinds (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    kind_id text NOT NULL UNIQUE CHECK (kind_id <> ''),
    name_en text NOT NULL CHECK (name_en <> ''),
    name_ko text,
    kind_group text NOT NULL DEFAULT 'other',
    geometry text NOT NULL DEFAULT 'point' CHECK (geometry IN ('point', 'line', 'polygon')),
    symbol text NOT NULL DEFAULT 'circle',
    color text NOT NULL DEFAULT '#5FD9B4' CHECK (color ~ '^#[0-9A-F]{6}$'),
    shortcut bigint CHECK (shortcut BETWEEN 1 AND 9),
    sort_order bigint NOT NULL DEFAULT 1000,
    is_user bigint NOT NULL DEFAULT 1 CHECK (is_user IN (0, 1)),
    in_use bigint NOT NULL DEFAULT 1 CHECK (in_use IN (0, 1)),
    notes text);

CREATE TABLE @atlas@_data_@level@.examinations (
    fid bigint PRIMARY KEY,
    uuid text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    row_version bigint NOT NULL DEFAULT 1,
    edited_by text NOT NULL DEFAULT 'unknown',
    edited_at text NOT NULL DEFAULT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    import_id text,
    place_uuid text NOT NULL,
    image_uuid text,
    analyst text,
    status text NOT NULL DEFAULT 'started' CHECK (status IN ('started', 'nothing_to_report', 'done', 'not_usable')),
    looked_at text NOT NULL,
    acquired_at text,
    notes text);
CREATE INDEX examinations_place ON @atlas@_data_@level@.examinations (place_uuid);
CREATE INDEX examinations_image ON @atlas@_data_@level@.examinations (image_uuid);
