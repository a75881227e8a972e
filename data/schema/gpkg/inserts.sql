-- Made by tools/make_change_log_sql.py; do not edit.
-- table schema_version
INSERT INTO schema_version (
    uuid, row_version, edited_by, edited_at, import_id, version, name, applied_at, plugin_version)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :version, :name, :applied_at, :plugin_version);
-- table atlas_info
INSERT INTO atlas_info (
    uuid, row_version, edited_by, edited_at, import_id, key, value)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :key, :value);
-- table sources
INSERT INTO sources (
    uuid, row_version, edited_by, edited_at, import_id, source_key, title, publisher, date_text, url, licence,
    how_seen, reliability, archive_url, archived_at, archive_sha256, terms, privacy)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :source_key, :title, :publisher, :date_text, :url, :licence,
    :how_seen, :reliability, :archive_url, :archived_at, :archive_sha256, :terms,
    coalesce(:privacy, 'restricted'));
-- table themes
INSERT INTO themes (
    uuid, row_version, edited_by, edited_at, import_id, theme_id, theme_no, name_en, name_ko, code, color,
    published_count, published_as_of, published_by, is_user, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :theme_id, :theme_no, :name_en, :name_ko, :code, :color,
    :published_count, :published_as_of, :published_by, coalesce(:is_user, 1), :notes);
-- table places
INSERT INTO places (
    uuid, row_version, edited_by, edited_at, import_id, place_id, kind, custody, country, admin1, admin2,
    name_en, short_en, short_ko, name_ko, name_zh, source_name, role_note, precision, confidence, likelihood,
    status, status_as_of, status_source_uuid, weak_note, coord_source_text, name_source_text, notes,
    same_as_place_uuid, river, cn_town, cn_lat, cn_lon, nk_town, nk_lat, nk_lon, bridge_name, tjwg_2023_10_09,
    people_2023_10_09, people_source_text, marker_angle, on_route, privacy, geom)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :place_id, :kind, coalesce(:custody, 'not_stated'), :country,
    :admin1, :admin2, :name_en, :short_en, :short_ko, :name_ko, :name_zh, :source_name, :role_note,
    coalesce(:precision, 'unknown'), :confidence, :likelihood, coalesce(:status, 'not_known'), :status_as_of,
    :status_source_uuid, :weak_note, :coord_source_text, :name_source_text, :notes, :same_as_place_uuid, :river,
    :cn_town, :cn_lat, :cn_lon, :nk_town, :nk_lat, :nk_lon, :bridge_name, :tjwg_2023_10_09, :people_2023_10_09,
    :people_source_text, :marker_angle, coalesce(:on_route, 0), coalesce(:privacy, 'restricted'), :geom);
-- table place_names
INSERT INTO place_names (
    uuid, row_version, edited_by, edited_at, import_id, place_uuid, name, language, script, romanization,
    is_alias, source_uuid, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :place_uuid, :name, :language, :script, :romanization,
    coalesce(:is_alias, 1), :source_uuid, :notes);
-- table routes
INSERT INTO routes (
    uuid, row_version, edited_by, edited_at, import_id, route_no, name_en, name_ko, color, published_by,
    published_on, verbatim, verbatim_ko, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :route_no, :name_en, :name_ko, :color, :published_by, :published_on,
    :verbatim, :verbatim_ko, :notes);
-- table route_stops
INSERT INTO route_stops (
    uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, stop_order, stop_kind, place_uuid,
    is_via, inferred, name_verbatim, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :route_uuid, :route_no, :stop_order, :stop_kind, :place_uuid,
    coalesce(:is_via, 0), coalesce(:inferred, 0), :name_verbatim, :notes);
-- table route_legs
INSERT INTO route_legs (
    uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, from_place_uuid,
    to_place_uuid, inferred, length_km, geom)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :route_uuid, :route_no, :leg_order, :from_place_uuid,
    :to_place_uuid, coalesce(:inferred, 0), :length_km, :geom);
-- table route_lines
INSERT INTO route_lines (
    uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, lane, inferred,
    scale_from, scale_to, geom)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :route_uuid, :route_no, :leg_order, coalesce(:lane, 0),
    coalesce(:inferred, 0), coalesce(:scale_from, 0), :scale_to, :geom);
-- table route_marks
INSERT INTO route_marks (
    uuid, row_version, edited_by, edited_at, import_id, route_uuid, route_no, leg_order, mark, label, angle,
    dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :route_uuid, :route_no, :leg_order, :mark, :label, :angle,
    coalesce(:dx_mm, 0), coalesce(:dy_mm, 0), :tie_mm, :tie_angle, coalesce(:scale_from, 0), :scale_to, :geom);
-- table cases
INSERT INTO cases (
    uuid, row_version, edited_by, edited_at, import_id, case_id, title, record_kind, summary, date_edtf,
    date_text, date_precision, start_day, end_day, privacy, public_ground, publisher, owner, terms, confidence,
    credibility, review, reviewed_by, reviewed_at, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :case_id, :title, coalesce(:record_kind, 'case'), :summary,
    :date_edtf, :date_text, :date_precision, :start_day, :end_day, coalesce(:privacy, 'restricted'),
    :public_ground, :publisher, :owner, :terms, :confidence, :credibility, coalesce(:review, 'draft'),
    :reviewed_by, :reviewed_at, :notes);
-- table case_themes
INSERT INTO case_themes (
    uuid, row_version, edited_by, edited_at, import_id, case_uuid, theme_uuid, ground)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :case_uuid, :theme_uuid, :ground);
-- table stages
INSERT INTO stages (
    uuid, row_version, edited_by, edited_at, import_id, case_uuid, stage_order, role, place_uuid, place_text,
    place_kind, inferred, date_edtf, date_text, date_precision, start_day, end_day, duration_value,
    duration_unit, what_happened, privacy, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :case_uuid, :stage_order, :role, :place_uuid, :place_text,
    :place_kind, coalesce(:inferred, 0), :date_edtf, :date_text, :date_precision, :start_day, :end_day,
    :duration_value, :duration_unit, :what_happened, coalesce(:privacy, 'restricted'), :notes);
-- table case_locations
INSERT INTO case_locations (
    uuid, row_version, edited_by, edited_at, import_id, stage_uuid, case_uuid, place_uuid, privacy, geom)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :stage_uuid, :case_uuid, :place_uuid,
    coalesce(:privacy, 'restricted'), :geom);
-- table persons
INSERT INTO persons (
    uuid, row_version, edited_by, edited_at, import_id, person_id, pseudonym, birth_edtf, sex, privacy,
    withdrawn_at, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :person_id, :pseudonym, :birth_edtf, :sex,
    coalesce(:privacy, 'confidential'), :withdrawn_at, :notes);
-- table case_persons
INSERT INTO case_persons (
    uuid, row_version, edited_by, edited_at, import_id, case_uuid, person_uuid, part)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :case_uuid, :person_uuid, :part);
-- table consents
INSERT INTO consents (
    uuid, row_version, edited_by, edited_at, import_id, person_uuid, case_uuid, use_allowed, given_by, given_on,
    valid_until, withdrawn_on, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :person_uuid, :case_uuid, :use_allowed, :given_by, :given_on,
    :valid_until, :withdrawn_on, :notes);
-- table publications
INSERT INTO publications (
    uuid, row_version, edited_by, edited_at, import_id, title, published_at, level, filter_text, record_ids,
    held_back, file_name, sha256, log_head, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :title, :published_at, :level, :filter_text,
    coalesce(:record_ids, '[]'), coalesce(:held_back, '{}'), :file_name, :sha256, :log_head, :notes);
-- table images
INSERT INTO images (
    uuid, row_version, edited_by, edited_at, import_id, image_id, title, provider, sensor, acquired_at,
    acquired_text, resolution_m, off_nadir_deg, sun_elevation_deg, licence, print_allowed, location, sha256,
    privacy, notes, kind, product, start_day, end_day, acquired_time_utc, date_basis, sun_azimuth_deg,
    cloud_cover_pct, stretch, attribution, print_until, web_allowed, web_until, footprint, offset_east_m,
    offset_north_m, offset_reference_uuid, offset_error_m, source_id, source_values, byte_size, crs)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :image_id, :title, :provider, :sensor, :acquired_at, :acquired_text,
    :resolution_m, :off_nadir_deg, :sun_elevation_deg, :licence, :print_allowed, :location, :sha256,
    coalesce(:privacy, 'restricted'), :notes, coalesce(:kind, 'file'), :product, :start_day, :end_day,
    :acquired_time_utc, coalesce(:date_basis, 'unknown'), :sun_azimuth_deg, :cloud_cover_pct, :stretch,
    :attribution, :print_until, :web_allowed, :web_until, :footprint, :offset_east_m, :offset_north_m,
    :offset_reference_uuid, :offset_error_m, :source_id, :source_values, :byte_size, :crs);
-- table observation_points
INSERT INTO observation_points (
    uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state, confidence,
    likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, geom, acquired_at,
    start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note, removal_reason)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :place_uuid, :image_uuid, coalesce(:feature_kind, 'other'),
    coalesce(:state, 'present'), :confidence, :likelihood, :analyst, :observed_at, :label, :notes,
    coalesce(:review, 'draft'), :reviewed_by, :reviewed_at, coalesce(:privacy, 'restricted'), :geom,
    :acquired_at, :start_day, :end_day, :sensor, :image_credit, :carried_from_uuid, :carried, :review_note,
    :removal_reason);
-- table observation_lines
INSERT INTO observation_lines (
    uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state, confidence,
    likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, length_m, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :place_uuid, :image_uuid, coalesce(:feature_kind, 'other'),
    coalesce(:state, 'present'), :confidence, :likelihood, :analyst, :observed_at, :label, :notes,
    coalesce(:review, 'draft'), :reviewed_by, :reviewed_at, coalesce(:privacy, 'restricted'), :length_m, :geom,
    :acquired_at, :start_day, :end_day, :sensor, :image_credit, :carried_from_uuid, :carried, :review_note,
    :removal_reason);
-- table observation_polygons
INSERT INTO observation_polygons (
    uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, feature_kind, state, confidence,
    likelihood, analyst, observed_at, label, notes, review, reviewed_by, reviewed_at, privacy, area_m2, geom,
    acquired_at, start_day, end_day, sensor, image_credit, carried_from_uuid, carried, review_note,
    removal_reason, perimeter_m)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :place_uuid, :image_uuid, coalesce(:feature_kind, 'other'),
    coalesce(:state, 'present'), :confidence, :likelihood, :analyst, :observed_at, :label, :notes,
    coalesce(:review, 'draft'), :reviewed_by, :reviewed_at, coalesce(:privacy, 'restricted'), :area_m2, :geom,
    :acquired_at, :start_day, :end_day, :sensor, :image_credit, :carried_from_uuid, :carried, :review_note,
    :removal_reason, :perimeter_m);
-- table statistics
INSERT INTO statistics (
    uuid, row_version, edited_by, edited_at, import_id, stat_id, measure, value, value_low, value_high, unit,
    period_text, period_edtf, start_day, end_day, area_from, area_to, who_says, as_of, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :stat_id, :measure, :value, :value_low, :value_high, :unit,
    :period_text, :period_edtf, :start_day, :end_day, :area_from, :area_to, :who_says, :as_of, :notes);
-- table statistic_places
INSERT INTO statistic_places (
    uuid, row_version, edited_by, edited_at, import_id, statistic_uuid, place_uuid)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :statistic_uuid, :place_uuid);
-- table glossary
INSERT INTO glossary (
    uuid, row_version, edited_by, edited_at, import_id, term_id, term_en, term_ko, romanization, also, meaning,
    notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :term_id, :term_en, :term_ko, :romanization, :also, :meaning,
    :notes);
-- table claims
INSERT INTO claims (
    uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, route_uuid, stage_uuid,
    theme_uuid, statistic_uuid, what, value_low, value_high, value_text, unit, about, lat, lon, date_edtf,
    date_text, start_day, end_day, claimed_by, as_of, origin, credibility, confidence, review, reviewed_by,
    reviewed_at, privacy, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :case_uuid, :place_uuid, :route_uuid, :stage_uuid, :theme_uuid,
    :statistic_uuid, :what, :value_low, :value_high, :value_text, :unit, :about, :lat, :lon, :date_edtf,
    :date_text, :start_day, :end_day, :claimed_by, :as_of, :origin, :credibility, :confidence,
    coalesce(:review, 'draft'), :reviewed_by, :reviewed_at, coalesce(:privacy, 'restricted'), :notes);
-- table citations
INSERT INTO citations (
    uuid, row_version, edited_by, edited_at, import_id, source_uuid, case_uuid, place_uuid, route_uuid,
    stage_uuid, claim_uuid, theme_uuid, statistic_uuid, term_uuid, image_uuid, observation_point_uuid,
    observation_line_uuid, observation_polygon_uuid, about, locator)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :source_uuid, :case_uuid, :place_uuid, :route_uuid, :stage_uuid,
    :claim_uuid, :theme_uuid, :statistic_uuid, :term_uuid, :image_uuid, :observation_point_uuid,
    :observation_line_uuid, :observation_polygon_uuid, :about, :locator);
-- table attachments
INSERT INTO attachments (
    uuid, row_version, edited_by, edited_at, import_id, case_uuid, place_uuid, source_uuid, image_uuid,
    person_uuid, title, file_name, media_type, sha256, licence, privacy, content)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :case_uuid, :place_uuid, :source_uuid, :image_uuid, :person_uuid,
    :title, :file_name, :media_type, :sha256, :licence, coalesce(:privacy, 'confidential'), :content);
-- table change_log
INSERT INTO change_log (
    uuid, row_version, edited_by, edited_at, import_id, action, table_name, row_uuid, row_count, file_hash,
    rows_hash, salt, previous_seal, seal)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :action, :table_name, :row_uuid, :row_count, :file_hash, :rows_hash,
    :salt, :previous_seal, :seal);
-- table change_values
INSERT INTO change_values (
    uuid, row_version, edited_by, edited_at, import_id, log_uuid, old_values, new_values)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :log_uuid, :old_values, :new_values);
-- table imports
INSERT INTO imports (
    uuid, row_version, edited_by, edited_at, import_id, title, source_kind, file_name, file_hash, imported_at,
    row_counts, mapping, owner, terms, undone_at, sync_state)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :title, :source_kind, :file_name, :file_hash, :imported_at,
    coalesce(:row_counts, '{}'), coalesce(:mapping, '{}'), :owner, :terms, :undone_at,
    coalesce(:sync_state, '{}'));
-- table observation_kinds
INSERT INTO observation_kinds (
    uuid, row_version, edited_by, edited_at, import_id, kind_id, name_en, name_ko, kind_group, geometry, symbol,
    color, shortcut, sort_order, is_user, in_use, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :kind_id, :name_en, :name_ko, coalesce(:kind_group, 'other'),
    coalesce(:geometry, 'point'), coalesce(:symbol, 'circle'), coalesce(:color, '#5FD9B4'), :shortcut,
    coalesce(:sort_order, 1000), coalesce(:is_user, 1), coalesce(:in_use, 1), :notes);
-- table examinations
INSERT INTO examinations (
    uuid, row_version, edited_by, edited_at, import_id, place_uuid, image_uuid, analyst, status, looked_at,
    acquired_at, notes)
VALUES (
    coalesce(:uuid, 'new'), coalesce(:row_version, 1), coalesce(:edited_by, 'unknown'),
    coalesce(:edited_at, 'now'), :import_id, :place_uuid, :image_uuid, :analyst, coalesce(:status, 'started'),
    :looked_at, :acquired_at, :notes);
