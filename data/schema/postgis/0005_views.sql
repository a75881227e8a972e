-- Made by tools/make_postgis_sql.py; do not edit.
-- Visual Atlas, schema 5 on PostGIS: what people open: one schema a level, with all rows up to that level.

CREATE VIEW @atlas@_public.schema_version WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version
FROM @atlas@_data_public.schema_version;

CREATE VIEW @atlas@_public.atlas_info WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, key, value
FROM @atlas@_data_public.atlas_info;

CREATE VIEW @atlas@_public.sources WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url,
    licence, how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy
FROM @atlas@_data_public.sources;

CREATE VIEW @atlas@_public.themes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes
FROM @atlas@_data_public.themes;

CREATE VIEW @atlas@_public.places WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom
FROM @atlas@_data_public.places;

CREATE VIEW @atlas@_public.place_names WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes
FROM @atlas@_data_public.place_names;

CREATE VIEW @atlas@_public.routes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes
FROM @atlas@_data_public.routes;

CREATE VIEW @atlas@_public.route_stops WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind,
    place_uuid, is_via, inferred, name_verbatim, notes
FROM @atlas@_data_public.route_stops;

CREATE VIEW @atlas@_public.route_legs WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom
FROM @atlas@_data_public.route_legs;

CREATE VIEW @atlas@_public.route_lines WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom
FROM @atlas@_data_public.route_lines;

CREATE VIEW @atlas@_public.route_marks WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom
FROM @atlas@_data_public.route_marks;

CREATE VIEW @atlas@_public.cases WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes
FROM @atlas@_data_public.cases;

CREATE VIEW @atlas@_public.case_themes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground
FROM @atlas@_data_public.case_themes;

CREATE VIEW @atlas@_public.stages WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid,
    place_text, place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes
FROM @atlas@_data_public.stages;

CREATE VIEW @atlas@_public.case_locations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom
FROM @atlas@_data_public.case_locations;

CREATE VIEW @atlas@_public.persons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes
FROM @atlas@_data_public.persons;

CREATE VIEW @atlas@_public.case_persons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part
FROM @atlas@_data_public.case_persons;

CREATE VIEW @atlas@_public.consents WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by,
    given_on, valid_until, withdrawn_on, notes
FROM @atlas@_data_public.consents;

CREATE VIEW @atlas@_public.publications WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes
FROM @atlas@_data_public.publications;

CREATE VIEW @atlas@_public.images WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs
FROM @atlas@_data_public.images;

CREATE VIEW @atlas@_public.observation_points WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason
FROM @atlas@_data_public.observation_points;

CREATE VIEW @atlas@_public.observation_lines WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    length_m, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason
FROM @atlas@_data_public.observation_lines;

CREATE VIEW @atlas@_public.observation_polygons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    area_m2, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason, perimeter_m
FROM @atlas@_data_public.observation_polygons;

CREATE VIEW @atlas@_public.statistics WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high,
    unit, period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes
FROM @atlas@_data_public.statistics;

CREATE VIEW @atlas@_public.statistic_places WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid
FROM @atlas@_data_public.statistic_places;

CREATE VIEW @atlas@_public.glossary WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also,
    meaning, notes
FROM @atlas@_data_public.glossary;

CREATE VIEW @atlas@_public.claims WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes
FROM @atlas@_data_public.claims;

CREATE VIEW @atlas@_public.citations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator
FROM @atlas@_data_public.citations;

CREATE VIEW @atlas@_public.attachments WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content
FROM @atlas@_data_public.attachments;

CREATE VIEW @atlas@_public.change_log WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal
FROM @atlas@_data_public.change_log;

CREATE VIEW @atlas@_public.change_values WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values
FROM @atlas@_data_public.change_values;

CREATE VIEW @atlas@_public.imports WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash,
    imported_at, row_counts, mapping, owner, terms, undone_at, sync_state
FROM @atlas@_data_public.imports;

CREATE VIEW @atlas@_public.observation_kinds WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry,
    symbol, color, shortcut, sort_order, is_user, in_use, notes
FROM @atlas@_data_public.observation_kinds;

CREATE VIEW @atlas@_public.examinations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes
FROM @atlas@_data_public.examinations;

CREATE VIEW @atlas@_restricted.schema_version WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version
FROM @atlas@_data_public.schema_version
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version
FROM @atlas@_data_restricted.schema_version;

CREATE VIEW @atlas@_restricted.atlas_info WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, key, value
FROM @atlas@_data_public.atlas_info
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, key, value
FROM @atlas@_data_restricted.atlas_info;

CREATE VIEW @atlas@_restricted.sources WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url,
    licence, how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy
FROM @atlas@_data_public.sources
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url,
    licence, how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy
FROM @atlas@_data_restricted.sources;

CREATE VIEW @atlas@_restricted.themes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes
FROM @atlas@_data_public.themes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes
FROM @atlas@_data_restricted.themes;

CREATE VIEW @atlas@_restricted.places WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom
FROM @atlas@_data_public.places
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom
FROM @atlas@_data_restricted.places;

CREATE VIEW @atlas@_restricted.place_names WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes
FROM @atlas@_data_public.place_names
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes
FROM @atlas@_data_restricted.place_names;

CREATE VIEW @atlas@_restricted.routes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes
FROM @atlas@_data_public.routes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes
FROM @atlas@_data_restricted.routes;

CREATE VIEW @atlas@_restricted.route_stops WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind,
    place_uuid, is_via, inferred, name_verbatim, notes
FROM @atlas@_data_public.route_stops
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind,
    place_uuid, is_via, inferred, name_verbatim, notes
FROM @atlas@_data_restricted.route_stops;

CREATE VIEW @atlas@_restricted.route_legs WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom
FROM @atlas@_data_public.route_legs
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom
FROM @atlas@_data_restricted.route_legs;

CREATE VIEW @atlas@_restricted.route_lines WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom
FROM @atlas@_data_public.route_lines
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom
FROM @atlas@_data_restricted.route_lines;

CREATE VIEW @atlas@_restricted.route_marks WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom
FROM @atlas@_data_public.route_marks
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom
FROM @atlas@_data_restricted.route_marks;

CREATE VIEW @atlas@_restricted.cases WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes
FROM @atlas@_data_public.cases
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes
FROM @atlas@_data_restricted.cases;

CREATE VIEW @atlas@_restricted.case_themes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground
FROM @atlas@_data_public.case_themes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground
FROM @atlas@_data_restricted.case_themes;

CREATE VIEW @atlas@_restricted.stages WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid,
    place_text, place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes
FROM @atlas@_data_public.stages
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid,
    place_text, place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes
FROM @atlas@_data_restricted.stages;

CREATE VIEW @atlas@_restricted.case_locations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom
FROM @atlas@_data_public.case_locations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom
FROM @atlas@_data_restricted.case_locations;

CREATE VIEW @atlas@_restricted.persons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes
FROM @atlas@_data_public.persons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes
FROM @atlas@_data_restricted.persons;

CREATE VIEW @atlas@_restricted.case_persons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part
FROM @atlas@_data_public.case_persons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part
FROM @atlas@_data_restricted.case_persons;

CREATE VIEW @atlas@_restricted.consents WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by,
    given_on, valid_until, withdrawn_on, notes
FROM @atlas@_data_public.consents
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by,
    given_on, valid_until, withdrawn_on, notes
FROM @atlas@_data_restricted.consents;

CREATE VIEW @atlas@_restricted.publications WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes
FROM @atlas@_data_public.publications
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes
FROM @atlas@_data_restricted.publications;

CREATE VIEW @atlas@_restricted.images WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs
FROM @atlas@_data_public.images
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs
FROM @atlas@_data_restricted.images;

CREATE VIEW @atlas@_restricted.observation_points WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason
FROM @atlas@_data_public.observation_points
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason
FROM @atlas@_data_restricted.observation_points;

CREATE VIEW @atlas@_restricted.observation_lines WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    length_m, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason
FROM @atlas@_data_public.observation_lines
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    length_m, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason
FROM @atlas@_data_restricted.observation_lines;

CREATE VIEW @atlas@_restricted.observation_polygons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    area_m2, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason, perimeter_m
FROM @atlas@_data_public.observation_polygons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    area_m2, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason, perimeter_m
FROM @atlas@_data_restricted.observation_polygons;

CREATE VIEW @atlas@_restricted.statistics WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high,
    unit, period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes
FROM @atlas@_data_public.statistics
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high,
    unit, period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes
FROM @atlas@_data_restricted.statistics;

CREATE VIEW @atlas@_restricted.statistic_places WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid
FROM @atlas@_data_public.statistic_places
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid
FROM @atlas@_data_restricted.statistic_places;

CREATE VIEW @atlas@_restricted.glossary WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also,
    meaning, notes
FROM @atlas@_data_public.glossary
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also,
    meaning, notes
FROM @atlas@_data_restricted.glossary;

CREATE VIEW @atlas@_restricted.claims WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes
FROM @atlas@_data_public.claims
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes
FROM @atlas@_data_restricted.claims;

CREATE VIEW @atlas@_restricted.citations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator
FROM @atlas@_data_public.citations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator
FROM @atlas@_data_restricted.citations;

CREATE VIEW @atlas@_restricted.attachments WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content
FROM @atlas@_data_public.attachments
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content
FROM @atlas@_data_restricted.attachments;

CREATE VIEW @atlas@_restricted.change_log WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal
FROM @atlas@_data_public.change_log
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal
FROM @atlas@_data_restricted.change_log;

CREATE VIEW @atlas@_restricted.change_values WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values
FROM @atlas@_data_public.change_values
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values
FROM @atlas@_data_restricted.change_values;

CREATE VIEW @atlas@_restricted.imports WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash,
    imported_at, row_counts, mapping, owner, terms, undone_at, sync_state
FROM @atlas@_data_public.imports
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash,
    imported_at, row_counts, mapping, owner, terms, undone_at, sync_state
FROM @atlas@_data_restricted.imports;

CREATE VIEW @atlas@_restricted.observation_kinds WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry,
    symbol, color, shortcut, sort_order, is_user, in_use, notes
FROM @atlas@_data_public.observation_kinds
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry,
    symbol, color, shortcut, sort_order, is_user, in_use, notes
FROM @atlas@_data_restricted.observation_kinds;

CREATE VIEW @atlas@_restricted.examinations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes
FROM @atlas@_data_public.examinations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes
FROM @atlas@_data_restricted.examinations;

CREATE VIEW @atlas@_confidential.schema_version WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version
FROM @atlas@_data_public.schema_version
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version
FROM @atlas@_data_restricted.schema_version
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version
FROM @atlas@_data_confidential.schema_version;

CREATE VIEW @atlas@_confidential.atlas_info WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, key, value
FROM @atlas@_data_public.atlas_info
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, key, value
FROM @atlas@_data_restricted.atlas_info
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, key, value
FROM @atlas@_data_confidential.atlas_info;

CREATE VIEW @atlas@_confidential.sources WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url,
    licence, how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy
FROM @atlas@_data_public.sources
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url,
    licence, how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy
FROM @atlas@_data_restricted.sources
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url,
    licence, how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy
FROM @atlas@_data_confidential.sources;

CREATE VIEW @atlas@_confidential.themes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes
FROM @atlas@_data_public.themes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes
FROM @atlas@_data_restricted.themes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes
FROM @atlas@_data_confidential.themes;

CREATE VIEW @atlas@_confidential.places WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom
FROM @atlas@_data_public.places
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom
FROM @atlas@_data_restricted.places
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom
FROM @atlas@_data_confidential.places;

CREATE VIEW @atlas@_confidential.place_names WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes
FROM @atlas@_data_public.place_names
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes
FROM @atlas@_data_restricted.place_names
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes
FROM @atlas@_data_confidential.place_names;

CREATE VIEW @atlas@_confidential.routes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes
FROM @atlas@_data_public.routes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes
FROM @atlas@_data_restricted.routes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes
FROM @atlas@_data_confidential.routes;

CREATE VIEW @atlas@_confidential.route_stops WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind,
    place_uuid, is_via, inferred, name_verbatim, notes
FROM @atlas@_data_public.route_stops
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind,
    place_uuid, is_via, inferred, name_verbatim, notes
FROM @atlas@_data_restricted.route_stops
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind,
    place_uuid, is_via, inferred, name_verbatim, notes
FROM @atlas@_data_confidential.route_stops;

CREATE VIEW @atlas@_confidential.route_legs WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom
FROM @atlas@_data_public.route_legs
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom
FROM @atlas@_data_restricted.route_legs
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom
FROM @atlas@_data_confidential.route_legs;

CREATE VIEW @atlas@_confidential.route_lines WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom
FROM @atlas@_data_public.route_lines
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom
FROM @atlas@_data_restricted.route_lines
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom
FROM @atlas@_data_confidential.route_lines;

CREATE VIEW @atlas@_confidential.route_marks WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom
FROM @atlas@_data_public.route_marks
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom
FROM @atlas@_data_restricted.route_marks
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom
FROM @atlas@_data_confidential.route_marks;

CREATE VIEW @atlas@_confidential.cases WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes
FROM @atlas@_data_public.cases
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes
FROM @atlas@_data_restricted.cases
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes
FROM @atlas@_data_confidential.cases;

CREATE VIEW @atlas@_confidential.case_themes WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground
FROM @atlas@_data_public.case_themes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground
FROM @atlas@_data_restricted.case_themes
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground
FROM @atlas@_data_confidential.case_themes;

CREATE VIEW @atlas@_confidential.stages WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid,
    place_text, place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes
FROM @atlas@_data_public.stages
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid,
    place_text, place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes
FROM @atlas@_data_restricted.stages
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid,
    place_text, place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes
FROM @atlas@_data_confidential.stages;

CREATE VIEW @atlas@_confidential.case_locations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom
FROM @atlas@_data_public.case_locations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom
FROM @atlas@_data_restricted.case_locations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom
FROM @atlas@_data_confidential.case_locations;

CREATE VIEW @atlas@_confidential.persons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes
FROM @atlas@_data_public.persons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes
FROM @atlas@_data_restricted.persons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes
FROM @atlas@_data_confidential.persons;

CREATE VIEW @atlas@_confidential.case_persons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part
FROM @atlas@_data_public.case_persons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part
FROM @atlas@_data_restricted.case_persons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part
FROM @atlas@_data_confidential.case_persons;

CREATE VIEW @atlas@_confidential.consents WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by,
    given_on, valid_until, withdrawn_on, notes
FROM @atlas@_data_public.consents
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by,
    given_on, valid_until, withdrawn_on, notes
FROM @atlas@_data_restricted.consents
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by,
    given_on, valid_until, withdrawn_on, notes
FROM @atlas@_data_confidential.consents;

CREATE VIEW @atlas@_confidential.publications WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes
FROM @atlas@_data_public.publications
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes
FROM @atlas@_data_restricted.publications
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes
FROM @atlas@_data_confidential.publications;

CREATE VIEW @atlas@_confidential.images WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs
FROM @atlas@_data_public.images
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs
FROM @atlas@_data_restricted.images
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs
FROM @atlas@_data_confidential.images;

CREATE VIEW @atlas@_confidential.observation_points WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason
FROM @atlas@_data_public.observation_points
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason
FROM @atlas@_data_restricted.observation_points
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason
FROM @atlas@_data_confidential.observation_points;

CREATE VIEW @atlas@_confidential.observation_lines WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    length_m, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason
FROM @atlas@_data_public.observation_lines
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    length_m, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason
FROM @atlas@_data_restricted.observation_lines
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    length_m, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason
FROM @atlas@_data_confidential.observation_lines;

CREATE VIEW @atlas@_confidential.observation_polygons WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    area_m2, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason, perimeter_m
FROM @atlas@_data_public.observation_polygons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    area_m2, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason, perimeter_m
FROM @atlas@_data_restricted.observation_polygons
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state,
    confidence, likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy,
    area_m2, geom, acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried,
    review_note, removal_reason, perimeter_m
FROM @atlas@_data_confidential.observation_polygons;

CREATE VIEW @atlas@_confidential.statistics WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high,
    unit, period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes
FROM @atlas@_data_public.statistics
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high,
    unit, period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes
FROM @atlas@_data_restricted.statistics
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high,
    unit, period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes
FROM @atlas@_data_confidential.statistics;

CREATE VIEW @atlas@_confidential.statistic_places WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid
FROM @atlas@_data_public.statistic_places
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid
FROM @atlas@_data_restricted.statistic_places
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid
FROM @atlas@_data_confidential.statistic_places;

CREATE VIEW @atlas@_confidential.glossary WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also,
    meaning, notes
FROM @atlas@_data_public.glossary
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also,
    meaning, notes
FROM @atlas@_data_restricted.glossary
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also,
    meaning, notes
FROM @atlas@_data_confidential.glossary;

CREATE VIEW @atlas@_confidential.claims WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes
FROM @atlas@_data_public.claims
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes
FROM @atlas@_data_restricted.claims
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes
FROM @atlas@_data_confidential.claims;

CREATE VIEW @atlas@_confidential.citations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator
FROM @atlas@_data_public.citations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator
FROM @atlas@_data_restricted.citations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator
FROM @atlas@_data_confidential.citations;

CREATE VIEW @atlas@_confidential.attachments WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content
FROM @atlas@_data_public.attachments
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content
FROM @atlas@_data_restricted.attachments
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content
FROM @atlas@_data_confidential.attachments;

CREATE VIEW @atlas@_confidential.change_log WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal
FROM @atlas@_data_public.change_log
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal
FROM @atlas@_data_restricted.change_log
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal
FROM @atlas@_data_confidential.change_log;

CREATE VIEW @atlas@_confidential.change_values WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values
FROM @atlas@_data_public.change_values
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values
FROM @atlas@_data_restricted.change_values
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values
FROM @atlas@_data_confidential.change_values;

CREATE VIEW @atlas@_confidential.imports WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash,
    imported_at, row_counts, mapping, owner, terms, undone_at, sync_state
FROM @atlas@_data_public.imports
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash,
    imported_at, row_counts, mapping, owner, terms, undone_at, sync_state
FROM @atlas@_data_restricted.imports
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash,
    imported_at, row_counts, mapping, owner, terms, undone_at, sync_state
FROM @atlas@_data_confidential.imports;

CREATE VIEW @atlas@_confidential.observation_kinds WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry,
    symbol, color, shortcut, sort_order, is_user, in_use, notes
FROM @atlas@_data_public.observation_kinds
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry,
    symbol, color, shortcut, sort_order, is_user, in_use, notes
FROM @atlas@_data_restricted.observation_kinds
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry,
    symbol, color, shortcut, sort_order, is_user, in_use, notes
FROM @atlas@_data_confidential.observation_kinds;

CREATE VIEW @atlas@_confidential.examinations WITH (security_barrier) AS
SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes
FROM @atlas@_data_public.examinations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes
FROM @atlas@_data_restricted.examinations
UNION ALL SELECT fid, uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes
FROM @atlas@_data_confidential.examinations;
