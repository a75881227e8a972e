-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 1: every change of every table is logged, whatever program made it.

CREATE TRIGGER log_schema_version_insert AFTER INSERT ON schema_version BEGIN
    UPDATE schema_version SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'schema_version', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM schema_version WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'version', n.version, 'name', n.name, 'applied_at', n.applied_at,
    'plugin_version', n.plugin_version)
    FROM change_log g JOIN schema_version n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_schema_version_update AFTER UPDATE ON schema_version
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.version IS NOT OLD.version OR NEW.name IS NOT OLD.name
    OR NEW.applied_at IS NOT OLD.applied_at OR NEW.plugin_version IS NOT OLD.plugin_version) BEGIN
    UPDATE schema_version SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'schema_version', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'version', OLD.version, 'name', OLD.name, 'applied_at', OLD.applied_at,
    'plugin_version', OLD.plugin_version), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'version', n.version, 'name', n.name, 'applied_at', n.applied_at,
    'plugin_version', n.plugin_version)
    FROM change_log g JOIN schema_version n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_schema_version_delete AFTER DELETE ON schema_version BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'schema_version', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'version', OLD.version, 'name', OLD.name, 'applied_at', OLD.applied_at,
    'plugin_version', OLD.plugin_version), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_atlas_info_insert AFTER INSERT ON atlas_info BEGIN
    UPDATE atlas_info SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'atlas_info', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM atlas_info WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'key', n.key, 'value', n.value)
    FROM change_log g JOIN atlas_info n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_atlas_info_update AFTER UPDATE ON atlas_info
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.key IS NOT OLD.key OR NEW.value IS NOT OLD.value) BEGIN
    UPDATE atlas_info SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'atlas_info', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'key', OLD.key, 'value', OLD.value), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'key', n.key, 'value', n.value)
    FROM change_log g JOIN atlas_info n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_atlas_info_delete AFTER DELETE ON atlas_info BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'atlas_info', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'key', OLD.key, 'value', OLD.value), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_sources_insert AFTER INSERT ON sources BEGIN
    UPDATE sources SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'sources', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM sources WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'source_key', n.source_key, 'title', n.title, 'publisher', n.publisher,
    'date_text', n.date_text, 'url', n.url, 'licence', n.licence, 'how_seen', n.how_seen,
    'reliability', n.reliability, 'archive_url', n.archive_url, 'archived_at', n.archived_at,
    'archive_sha256', n.archive_sha256, 'terms', n.terms, 'privacy', n.privacy)
    FROM change_log g JOIN sources n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_sources_update AFTER UPDATE ON sources
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.source_key IS NOT OLD.source_key OR NEW.title IS NOT OLD.title
    OR NEW.publisher IS NOT OLD.publisher OR NEW.date_text IS NOT OLD.date_text OR NEW.url IS NOT OLD.url
    OR NEW.licence IS NOT OLD.licence OR NEW.how_seen IS NOT OLD.how_seen
    OR NEW.reliability IS NOT OLD.reliability OR NEW.archive_url IS NOT OLD.archive_url
    OR NEW.archived_at IS NOT OLD.archived_at OR NEW.archive_sha256 IS NOT OLD.archive_sha256
    OR NEW.terms IS NOT OLD.terms OR NEW.privacy IS NOT OLD.privacy) BEGIN
    UPDATE sources SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'sources', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'source_key', OLD.source_key, 'title', OLD.title, 'publisher', OLD.publisher,
    'date_text', OLD.date_text, 'url', OLD.url, 'licence', OLD.licence, 'how_seen', OLD.how_seen,
    'reliability', OLD.reliability, 'archive_url', OLD.archive_url, 'archived_at', OLD.archived_at,
    'archive_sha256', OLD.archive_sha256, 'terms', OLD.terms, 'privacy', OLD.privacy), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'source_key', n.source_key, 'title', n.title, 'publisher', n.publisher,
    'date_text', n.date_text, 'url', n.url, 'licence', n.licence, 'how_seen', n.how_seen,
    'reliability', n.reliability, 'archive_url', n.archive_url, 'archived_at', n.archived_at,
    'archive_sha256', n.archive_sha256, 'terms', n.terms, 'privacy', n.privacy)
    FROM change_log g JOIN sources n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_sources_delete AFTER DELETE ON sources BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'sources', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'source_key', OLD.source_key, 'title', OLD.title, 'publisher', OLD.publisher,
    'date_text', OLD.date_text, 'url', OLD.url, 'licence', OLD.licence, 'how_seen', OLD.how_seen,
    'reliability', OLD.reliability, 'archive_url', OLD.archive_url, 'archived_at', OLD.archived_at,
    'archive_sha256', OLD.archive_sha256, 'terms', OLD.terms, 'privacy', OLD.privacy), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_themes_insert AFTER INSERT ON themes BEGIN
    UPDATE themes SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'themes', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM themes WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'theme_id', n.theme_id, 'theme_no', n.theme_no, 'name_en', n.name_en,
    'name_ko', n.name_ko, 'code', n.code, 'color', n.color, 'published_count', n.published_count,
    'published_as_of', n.published_as_of, 'published_by', n.published_by, 'is_user', n.is_user, 'notes', n.notes)
    FROM change_log g JOIN themes n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_themes_update AFTER UPDATE ON themes
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.theme_id IS NOT OLD.theme_id
    OR NEW.theme_no IS NOT OLD.theme_no OR NEW.name_en IS NOT OLD.name_en OR NEW.name_ko IS NOT OLD.name_ko
    OR NEW.code IS NOT OLD.code OR NEW.color IS NOT OLD.color OR NEW.published_count IS NOT OLD.published_count
    OR NEW.published_as_of IS NOT OLD.published_as_of OR NEW.published_by IS NOT OLD.published_by
    OR NEW.is_user IS NOT OLD.is_user OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE themes SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'themes', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'theme_id', OLD.theme_id, 'theme_no', OLD.theme_no, 'name_en', OLD.name_en,
    'name_ko', OLD.name_ko, 'code', OLD.code, 'color', OLD.color, 'published_count', OLD.published_count,
    'published_as_of', OLD.published_as_of, 'published_by', OLD.published_by, 'is_user', OLD.is_user,
    'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'theme_id', n.theme_id, 'theme_no', n.theme_no, 'name_en', n.name_en,
    'name_ko', n.name_ko, 'code', n.code, 'color', n.color, 'published_count', n.published_count,
    'published_as_of', n.published_as_of, 'published_by', n.published_by, 'is_user', n.is_user, 'notes', n.notes)
    FROM change_log g JOIN themes n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_themes_delete AFTER DELETE ON themes BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'themes', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'theme_id', OLD.theme_id, 'theme_no', OLD.theme_no, 'name_en', OLD.name_en,
    'name_ko', OLD.name_ko, 'code', OLD.code, 'color', OLD.color, 'published_count', OLD.published_count,
    'published_as_of', OLD.published_as_of, 'published_by', OLD.published_by, 'is_user', OLD.is_user,
    'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_places_insert AFTER INSERT ON places BEGIN
    UPDATE places SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'places', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM places WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_id', n.place_id, 'kind', n.kind, 'custody', n.custody, 'country', n.country,
    'admin1', n.admin1, 'admin2', n.admin2, 'name_en', n.name_en, 'short_en', n.short_en, 'short_ko', n.short_ko,
    'name_ko', n.name_ko, 'name_zh', n.name_zh, 'source_name', n.source_name, 'role_note', n.role_note,
    'precision', n.precision, 'confidence', n.confidence, 'likelihood', n.likelihood, 'status', n.status,
    'status_as_of', n.status_as_of, 'status_source_uuid', n.status_source_uuid, 'weak_note', n.weak_note,
    'coord_source_text', n.coord_source_text, 'name_source_text', n.name_source_text, 'notes', n.notes,
    'same_as_place_uuid', n.same_as_place_uuid, 'river', n.river, 'cn_town', n.cn_town, 'cn_lat', n.cn_lat,
    'cn_lon', n.cn_lon, 'nk_town', n.nk_town, 'nk_lat', n.nk_lat, 'nk_lon', n.nk_lon,
    'bridge_name', n.bridge_name, 'tjwg_2023_10_09', n.tjwg_2023_10_09, 'people_2023_10_09', n.people_2023_10_09,
    'people_source_text', n.people_source_text, 'marker_angle', n.marker_angle, 'on_route', n.on_route,
    'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN places n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_places_update AFTER UPDATE ON places
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.place_id IS NOT OLD.place_id OR NEW.kind IS NOT OLD.kind
    OR NEW.custody IS NOT OLD.custody OR NEW.country IS NOT OLD.country OR NEW.admin1 IS NOT OLD.admin1
    OR NEW.admin2 IS NOT OLD.admin2 OR NEW.name_en IS NOT OLD.name_en OR NEW.short_en IS NOT OLD.short_en
    OR NEW.short_ko IS NOT OLD.short_ko OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_zh IS NOT OLD.name_zh
    OR NEW.source_name IS NOT OLD.source_name OR NEW.role_note IS NOT OLD.role_note
    OR NEW.precision IS NOT OLD.precision OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.status IS NOT OLD.status
    OR NEW.status_as_of IS NOT OLD.status_as_of OR NEW.status_source_uuid IS NOT OLD.status_source_uuid
    OR NEW.weak_note IS NOT OLD.weak_note OR NEW.coord_source_text IS NOT OLD.coord_source_text
    OR NEW.name_source_text IS NOT OLD.name_source_text OR NEW.notes IS NOT OLD.notes
    OR NEW.same_as_place_uuid IS NOT OLD.same_as_place_uuid OR NEW.river IS NOT OLD.river
    OR NEW.cn_town IS NOT OLD.cn_town OR NEW.cn_lat IS NOT OLD.cn_lat OR NEW.cn_lon IS NOT OLD.cn_lon
    OR NEW.nk_town IS NOT OLD.nk_town OR NEW.nk_lat IS NOT OLD.nk_lat OR NEW.nk_lon IS NOT OLD.nk_lon
    OR NEW.bridge_name IS NOT OLD.bridge_name OR NEW.tjwg_2023_10_09 IS NOT OLD.tjwg_2023_10_09
    OR NEW.people_2023_10_09 IS NOT OLD.people_2023_10_09
    OR NEW.people_source_text IS NOT OLD.people_source_text OR NEW.marker_angle IS NOT OLD.marker_angle
    OR NEW.on_route IS NOT OLD.on_route OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom) BEGIN
    UPDATE places SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'places', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_id', OLD.place_id, 'kind', OLD.kind, 'custody', OLD.custody,
    'country', OLD.country, 'admin1', OLD.admin1, 'admin2', OLD.admin2, 'name_en', OLD.name_en,
    'short_en', OLD.short_en, 'short_ko', OLD.short_ko, 'name_ko', OLD.name_ko, 'name_zh', OLD.name_zh,
    'source_name', OLD.source_name, 'role_note', OLD.role_note, 'precision', OLD.precision,
    'confidence', OLD.confidence, 'likelihood', OLD.likelihood, 'status', OLD.status,
    'status_as_of', OLD.status_as_of, 'status_source_uuid', OLD.status_source_uuid, 'weak_note', OLD.weak_note,
    'coord_source_text', OLD.coord_source_text, 'name_source_text', OLD.name_source_text, 'notes', OLD.notes,
    'same_as_place_uuid', OLD.same_as_place_uuid, 'river', OLD.river, 'cn_town', OLD.cn_town,
    'cn_lat', OLD.cn_lat, 'cn_lon', OLD.cn_lon, 'nk_town', OLD.nk_town, 'nk_lat', OLD.nk_lat,
    'nk_lon', OLD.nk_lon, 'bridge_name', OLD.bridge_name, 'tjwg_2023_10_09', OLD.tjwg_2023_10_09,
    'people_2023_10_09', OLD.people_2023_10_09, 'people_source_text', OLD.people_source_text,
    'marker_angle', OLD.marker_angle, 'on_route', OLD.on_route, 'privacy', OLD.privacy,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_id', n.place_id, 'kind', n.kind, 'custody', n.custody, 'country', n.country,
    'admin1', n.admin1, 'admin2', n.admin2, 'name_en', n.name_en, 'short_en', n.short_en, 'short_ko', n.short_ko,
    'name_ko', n.name_ko, 'name_zh', n.name_zh, 'source_name', n.source_name, 'role_note', n.role_note,
    'precision', n.precision, 'confidence', n.confidence, 'likelihood', n.likelihood, 'status', n.status,
    'status_as_of', n.status_as_of, 'status_source_uuid', n.status_source_uuid, 'weak_note', n.weak_note,
    'coord_source_text', n.coord_source_text, 'name_source_text', n.name_source_text, 'notes', n.notes,
    'same_as_place_uuid', n.same_as_place_uuid, 'river', n.river, 'cn_town', n.cn_town, 'cn_lat', n.cn_lat,
    'cn_lon', n.cn_lon, 'nk_town', n.nk_town, 'nk_lat', n.nk_lat, 'nk_lon', n.nk_lon,
    'bridge_name', n.bridge_name, 'tjwg_2023_10_09', n.tjwg_2023_10_09, 'people_2023_10_09', n.people_2023_10_09,
    'people_source_text', n.people_source_text, 'marker_angle', n.marker_angle, 'on_route', n.on_route,
    'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN places n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_places_delete AFTER DELETE ON places BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'places', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_id', OLD.place_id, 'kind', OLD.kind, 'custody', OLD.custody,
    'country', OLD.country, 'admin1', OLD.admin1, 'admin2', OLD.admin2, 'name_en', OLD.name_en,
    'short_en', OLD.short_en, 'short_ko', OLD.short_ko, 'name_ko', OLD.name_ko, 'name_zh', OLD.name_zh,
    'source_name', OLD.source_name, 'role_note', OLD.role_note, 'precision', OLD.precision,
    'confidence', OLD.confidence, 'likelihood', OLD.likelihood, 'status', OLD.status,
    'status_as_of', OLD.status_as_of, 'status_source_uuid', OLD.status_source_uuid, 'weak_note', OLD.weak_note,
    'coord_source_text', OLD.coord_source_text, 'name_source_text', OLD.name_source_text, 'notes', OLD.notes,
    'same_as_place_uuid', OLD.same_as_place_uuid, 'river', OLD.river, 'cn_town', OLD.cn_town,
    'cn_lat', OLD.cn_lat, 'cn_lon', OLD.cn_lon, 'nk_town', OLD.nk_town, 'nk_lat', OLD.nk_lat,
    'nk_lon', OLD.nk_lon, 'bridge_name', OLD.bridge_name, 'tjwg_2023_10_09', OLD.tjwg_2023_10_09,
    'people_2023_10_09', OLD.people_2023_10_09, 'people_source_text', OLD.people_source_text,
    'marker_angle', OLD.marker_angle, 'on_route', OLD.on_route, 'privacy', OLD.privacy,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_place_names_insert AFTER INSERT ON place_names BEGIN
    UPDATE place_names SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'place_names', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM place_names WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'name', n.name, 'language', n.language,
    'script', n.script, 'romanization', n.romanization, 'is_alias', n.is_alias, 'source_uuid', n.source_uuid,
    'notes', n.notes)
    FROM change_log g JOIN place_names n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_place_names_update AFTER UPDATE ON place_names
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.place_uuid IS NOT OLD.place_uuid OR NEW.name IS NOT OLD.name
    OR NEW.language IS NOT OLD.language OR NEW.script IS NOT OLD.script
    OR NEW.romanization IS NOT OLD.romanization OR NEW.is_alias IS NOT OLD.is_alias
    OR NEW.source_uuid IS NOT OLD.source_uuid OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE place_names SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'place_names', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'name', OLD.name, 'language', OLD.language,
    'script', OLD.script, 'romanization', OLD.romanization, 'is_alias', OLD.is_alias,
    'source_uuid', OLD.source_uuid, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'name', n.name, 'language', n.language,
    'script', n.script, 'romanization', n.romanization, 'is_alias', n.is_alias, 'source_uuid', n.source_uuid,
    'notes', n.notes)
    FROM change_log g JOIN place_names n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_place_names_delete AFTER DELETE ON place_names BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'place_names', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'place_uuid', OLD.place_uuid, 'name', OLD.name, 'language', OLD.language,
    'script', OLD.script, 'romanization', OLD.romanization, 'is_alias', OLD.is_alias,
    'source_uuid', OLD.source_uuid, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_routes_insert AFTER INSERT ON routes BEGIN
    UPDATE routes SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'routes', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM routes WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_no', n.route_no, 'name_en', n.name_en, 'name_ko', n.name_ko,
    'color', n.color, 'published_by', n.published_by, 'published_on', n.published_on, 'verbatim', n.verbatim,
    'verbatim_ko', n.verbatim_ko, 'notes', n.notes)
    FROM change_log g JOIN routes n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_routes_update AFTER UPDATE ON routes
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.route_no IS NOT OLD.route_no OR NEW.name_en IS NOT OLD.name_en
    OR NEW.name_ko IS NOT OLD.name_ko OR NEW.color IS NOT OLD.color OR NEW.published_by IS NOT OLD.published_by
    OR NEW.published_on IS NOT OLD.published_on OR NEW.verbatim IS NOT OLD.verbatim
    OR NEW.verbatim_ko IS NOT OLD.verbatim_ko OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE routes SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'routes', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_no', OLD.route_no, 'name_en', OLD.name_en, 'name_ko', OLD.name_ko,
    'color', OLD.color, 'published_by', OLD.published_by, 'published_on', OLD.published_on,
    'verbatim', OLD.verbatim, 'verbatim_ko', OLD.verbatim_ko, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_no', n.route_no, 'name_en', n.name_en, 'name_ko', n.name_ko,
    'color', n.color, 'published_by', n.published_by, 'published_on', n.published_on, 'verbatim', n.verbatim,
    'verbatim_ko', n.verbatim_ko, 'notes', n.notes)
    FROM change_log g JOIN routes n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_routes_delete AFTER DELETE ON routes BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'routes', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_no', OLD.route_no, 'name_en', OLD.name_en, 'name_ko', OLD.name_ko,
    'color', OLD.color, 'published_by', OLD.published_by, 'published_on', OLD.published_on,
    'verbatim', OLD.verbatim, 'verbatim_ko', OLD.verbatim_ko, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_stops_insert AFTER INSERT ON route_stops BEGIN
    UPDATE route_stops SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'route_stops', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM route_stops WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'stop_order', n.stop_order,
    'stop_kind', n.stop_kind, 'place_uuid', n.place_uuid, 'is_via', n.is_via, 'inferred', n.inferred,
    'name_verbatim', n.name_verbatim, 'notes', n.notes)
    FROM change_log g JOIN route_stops n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_stops_update AFTER UPDATE ON route_stops
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.route_uuid IS NOT OLD.route_uuid
    OR NEW.route_no IS NOT OLD.route_no OR NEW.stop_order IS NOT OLD.stop_order
    OR NEW.stop_kind IS NOT OLD.stop_kind OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.is_via IS NOT OLD.is_via OR NEW.inferred IS NOT OLD.inferred
    OR NEW.name_verbatim IS NOT OLD.name_verbatim OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE route_stops SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'route_stops', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'stop_order', OLD.stop_order, 'stop_kind', OLD.stop_kind, 'place_uuid', OLD.place_uuid, 'is_via', OLD.is_via,
    'inferred', OLD.inferred, 'name_verbatim', OLD.name_verbatim, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'stop_order', n.stop_order,
    'stop_kind', n.stop_kind, 'place_uuid', n.place_uuid, 'is_via', n.is_via, 'inferred', n.inferred,
    'name_verbatim', n.name_verbatim, 'notes', n.notes)
    FROM change_log g JOIN route_stops n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_stops_delete AFTER DELETE ON route_stops BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'route_stops', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'stop_order', OLD.stop_order, 'stop_kind', OLD.stop_kind, 'place_uuid', OLD.place_uuid, 'is_via', OLD.is_via,
    'inferred', OLD.inferred, 'name_verbatim', OLD.name_verbatim, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_legs_insert AFTER INSERT ON route_legs BEGIN
    UPDATE route_legs SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'route_legs', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM route_legs WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'leg_order', n.leg_order,
    'from_place_uuid', n.from_place_uuid, 'to_place_uuid', n.to_place_uuid, 'inferred', n.inferred,
    'length_km', n.length_km,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN route_legs n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_legs_update AFTER UPDATE ON route_legs
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.route_uuid IS NOT OLD.route_uuid
    OR NEW.route_no IS NOT OLD.route_no OR NEW.leg_order IS NOT OLD.leg_order
    OR NEW.from_place_uuid IS NOT OLD.from_place_uuid OR NEW.to_place_uuid IS NOT OLD.to_place_uuid
    OR NEW.inferred IS NOT OLD.inferred OR NEW.length_km IS NOT OLD.length_km OR NEW.geom IS NOT OLD.geom) BEGIN
    UPDATE route_legs SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'route_legs', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'leg_order', OLD.leg_order, 'from_place_uuid', OLD.from_place_uuid, 'to_place_uuid', OLD.to_place_uuid,
    'inferred', OLD.inferred, 'length_km', OLD.length_km,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'leg_order', n.leg_order,
    'from_place_uuid', n.from_place_uuid, 'to_place_uuid', n.to_place_uuid, 'inferred', n.inferred,
    'length_km', n.length_km,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN route_legs n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_legs_delete AFTER DELETE ON route_legs BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'route_legs', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'leg_order', OLD.leg_order, 'from_place_uuid', OLD.from_place_uuid, 'to_place_uuid', OLD.to_place_uuid,
    'inferred', OLD.inferred, 'length_km', OLD.length_km,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_lines_insert AFTER INSERT ON route_lines BEGIN
    UPDATE route_lines SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'route_lines', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM route_lines WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'leg_order', n.leg_order,
    'lane', n.lane, 'inferred', n.inferred, 'scale_from', n.scale_from, 'scale_to', n.scale_to,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN route_lines n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_lines_update AFTER UPDATE ON route_lines
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.route_uuid IS NOT OLD.route_uuid
    OR NEW.route_no IS NOT OLD.route_no OR NEW.leg_order IS NOT OLD.leg_order OR NEW.lane IS NOT OLD.lane
    OR NEW.inferred IS NOT OLD.inferred OR NEW.scale_from IS NOT OLD.scale_from
    OR NEW.scale_to IS NOT OLD.scale_to OR NEW.geom IS NOT OLD.geom) BEGIN
    UPDATE route_lines SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'route_lines', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'leg_order', OLD.leg_order, 'lane', OLD.lane, 'inferred', OLD.inferred, 'scale_from', OLD.scale_from,
    'scale_to', OLD.scale_to,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'leg_order', n.leg_order,
    'lane', n.lane, 'inferred', n.inferred, 'scale_from', n.scale_from, 'scale_to', n.scale_to,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN route_lines n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_lines_delete AFTER DELETE ON route_lines BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'route_lines', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'leg_order', OLD.leg_order, 'lane', OLD.lane, 'inferred', OLD.inferred, 'scale_from', OLD.scale_from,
    'scale_to', OLD.scale_to,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_marks_insert AFTER INSERT ON route_marks BEGIN
    UPDATE route_marks SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'route_marks', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM route_marks WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'leg_order', n.leg_order,
    'mark', n.mark, 'label', n.label, 'angle', n.angle, 'dx_mm', n.dx_mm, 'dy_mm', n.dy_mm, 'tie_mm', n.tie_mm,
    'tie_angle', n.tie_angle, 'scale_from', n.scale_from, 'scale_to', n.scale_to,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN route_marks n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_marks_update AFTER UPDATE ON route_marks
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.route_uuid IS NOT OLD.route_uuid
    OR NEW.route_no IS NOT OLD.route_no OR NEW.leg_order IS NOT OLD.leg_order OR NEW.mark IS NOT OLD.mark
    OR NEW.label IS NOT OLD.label OR NEW.angle IS NOT OLD.angle OR NEW.dx_mm IS NOT OLD.dx_mm
    OR NEW.dy_mm IS NOT OLD.dy_mm OR NEW.tie_mm IS NOT OLD.tie_mm OR NEW.tie_angle IS NOT OLD.tie_angle
    OR NEW.scale_from IS NOT OLD.scale_from OR NEW.scale_to IS NOT OLD.scale_to OR NEW.geom IS NOT OLD.geom) BEGIN
    UPDATE route_marks SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'route_marks', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'leg_order', OLD.leg_order, 'mark', OLD.mark, 'label', OLD.label, 'angle', OLD.angle, 'dx_mm', OLD.dx_mm,
    'dy_mm', OLD.dy_mm, 'tie_mm', OLD.tie_mm, 'tie_angle', OLD.tie_angle, 'scale_from', OLD.scale_from,
    'scale_to', OLD.scale_to,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'route_uuid', n.route_uuid, 'route_no', n.route_no, 'leg_order', n.leg_order,
    'mark', n.mark, 'label', n.label, 'angle', n.angle, 'dx_mm', n.dx_mm, 'dy_mm', n.dy_mm, 'tie_mm', n.tie_mm,
    'tie_angle', n.tie_angle, 'scale_from', n.scale_from, 'scale_to', n.scale_to,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN route_marks n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_route_marks_delete AFTER DELETE ON route_marks BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'route_marks', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'route_uuid', OLD.route_uuid, 'route_no', OLD.route_no,
    'leg_order', OLD.leg_order, 'mark', OLD.mark, 'label', OLD.label, 'angle', OLD.angle, 'dx_mm', OLD.dx_mm,
    'dy_mm', OLD.dy_mm, 'tie_mm', OLD.tie_mm, 'tie_angle', OLD.tie_angle, 'scale_from', OLD.scale_from,
    'scale_to', OLD.scale_to,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_cases_insert AFTER INSERT ON cases BEGIN
    UPDATE cases SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'cases', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM cases WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_id', n.case_id, 'title', n.title, 'record_kind', n.record_kind,
    'summary', n.summary, 'date_edtf', n.date_edtf, 'date_text', n.date_text, 'date_precision', n.date_precision,
    'start_day', n.start_day, 'end_day', n.end_day, 'privacy', n.privacy, 'public_ground', n.public_ground,
    'publisher', n.publisher, 'owner', n.owner, 'terms', n.terms, 'confidence', n.confidence,
    'credibility', n.credibility, 'review', n.review, 'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at,
    'notes', n.notes)
    FROM change_log g JOIN cases n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_cases_update AFTER UPDATE ON cases
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.case_id IS NOT OLD.case_id OR NEW.title IS NOT OLD.title
    OR NEW.record_kind IS NOT OLD.record_kind OR NEW.summary IS NOT OLD.summary
    OR NEW.date_edtf IS NOT OLD.date_edtf OR NEW.date_text IS NOT OLD.date_text
    OR NEW.date_precision IS NOT OLD.date_precision OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.privacy IS NOT OLD.privacy
    OR NEW.public_ground IS NOT OLD.public_ground OR NEW.publisher IS NOT OLD.publisher
    OR NEW.owner IS NOT OLD.owner OR NEW.terms IS NOT OLD.terms OR NEW.confidence IS NOT OLD.confidence
    OR NEW.credibility IS NOT OLD.credibility OR NEW.review IS NOT OLD.review
    OR NEW.reviewed_by IS NOT OLD.reviewed_by OR NEW.reviewed_at IS NOT OLD.reviewed_at
    OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE cases SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'cases', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_id', OLD.case_id, 'title', OLD.title, 'record_kind', OLD.record_kind,
    'summary', OLD.summary, 'date_edtf', OLD.date_edtf, 'date_text', OLD.date_text,
    'date_precision', OLD.date_precision, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'privacy', OLD.privacy, 'public_ground', OLD.public_ground, 'publisher', OLD.publisher, 'owner', OLD.owner,
    'terms', OLD.terms, 'confidence', OLD.confidence, 'credibility', OLD.credibility, 'review', OLD.review,
    'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_id', n.case_id, 'title', n.title, 'record_kind', n.record_kind,
    'summary', n.summary, 'date_edtf', n.date_edtf, 'date_text', n.date_text, 'date_precision', n.date_precision,
    'start_day', n.start_day, 'end_day', n.end_day, 'privacy', n.privacy, 'public_ground', n.public_ground,
    'publisher', n.publisher, 'owner', n.owner, 'terms', n.terms, 'confidence', n.confidence,
    'credibility', n.credibility, 'review', n.review, 'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at,
    'notes', n.notes)
    FROM change_log g JOIN cases n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_cases AFTER UPDATE ON cases
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.case_id IS NOT OLD.case_id
    OR NEW.title IS NOT OLD.title OR NEW.record_kind IS NOT OLD.record_kind OR NEW.summary IS NOT OLD.summary
    OR NEW.date_edtf IS NOT OLD.date_edtf OR NEW.date_text IS NOT OLD.date_text
    OR NEW.date_precision IS NOT OLD.date_precision OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.privacy IS NOT OLD.privacy
    OR NEW.public_ground IS NOT OLD.public_ground OR NEW.publisher IS NOT OLD.publisher
    OR NEW.owner IS NOT OLD.owner OR NEW.terms IS NOT OLD.terms OR NEW.confidence IS NOT OLD.confidence
    OR NEW.credibility IS NOT OLD.credibility OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE cases SET review = 'draft' WHERE fid = NEW.fid;
END;

CREATE TRIGGER log_cases_delete AFTER DELETE ON cases BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'cases', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_id', OLD.case_id, 'title', OLD.title, 'record_kind', OLD.record_kind,
    'summary', OLD.summary, 'date_edtf', OLD.date_edtf, 'date_text', OLD.date_text,
    'date_precision', OLD.date_precision, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'privacy', OLD.privacy, 'public_ground', OLD.public_ground, 'publisher', OLD.publisher, 'owner', OLD.owner,
    'terms', OLD.terms, 'confidence', OLD.confidence, 'credibility', OLD.credibility, 'review', OLD.review,
    'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_themes_insert AFTER INSERT ON case_themes BEGIN
    UPDATE case_themes SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'case_themes', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM case_themes WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'theme_uuid', n.theme_uuid, 'ground', n.ground)
    FROM change_log g JOIN case_themes n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_themes_update AFTER UPDATE ON case_themes
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.case_uuid IS NOT OLD.case_uuid
    OR NEW.theme_uuid IS NOT OLD.theme_uuid OR NEW.ground IS NOT OLD.ground) BEGIN
    UPDATE case_themes SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'case_themes', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'theme_uuid', OLD.theme_uuid, 'ground', OLD.ground), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'theme_uuid', n.theme_uuid, 'ground', n.ground)
    FROM change_log g JOIN case_themes n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_themes_delete AFTER DELETE ON case_themes BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'case_themes', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'theme_uuid', OLD.theme_uuid, 'ground', OLD.ground), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_stages_insert AFTER INSERT ON stages BEGIN
    UPDATE stages SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'stages', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM stages WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'stage_order', n.stage_order, 'role', n.role,
    'place_uuid', n.place_uuid, 'place_text', n.place_text, 'place_kind', n.place_kind, 'inferred', n.inferred,
    'date_edtf', n.date_edtf, 'date_text', n.date_text, 'date_precision', n.date_precision,
    'start_day', n.start_day, 'end_day', n.end_day, 'duration_value', n.duration_value,
    'duration_unit', n.duration_unit, 'what_happened', n.what_happened, 'privacy', n.privacy, 'notes', n.notes)
    FROM change_log g JOIN stages n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_stages_update AFTER UPDATE ON stages
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.case_uuid IS NOT OLD.case_uuid
    OR NEW.stage_order IS NOT OLD.stage_order OR NEW.role IS NOT OLD.role
    OR NEW.place_uuid IS NOT OLD.place_uuid OR NEW.place_text IS NOT OLD.place_text
    OR NEW.place_kind IS NOT OLD.place_kind OR NEW.inferred IS NOT OLD.inferred
    OR NEW.date_edtf IS NOT OLD.date_edtf OR NEW.date_text IS NOT OLD.date_text
    OR NEW.date_precision IS NOT OLD.date_precision OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.duration_value IS NOT OLD.duration_value
    OR NEW.duration_unit IS NOT OLD.duration_unit OR NEW.what_happened IS NOT OLD.what_happened
    OR NEW.privacy IS NOT OLD.privacy OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE stages SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'stages', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'stage_order', OLD.stage_order, 'role', OLD.role,
    'place_uuid', OLD.place_uuid, 'place_text', OLD.place_text, 'place_kind', OLD.place_kind,
    'inferred', OLD.inferred, 'date_edtf', OLD.date_edtf, 'date_text', OLD.date_text,
    'date_precision', OLD.date_precision, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'duration_value', OLD.duration_value, 'duration_unit', OLD.duration_unit, 'what_happened', OLD.what_happened,
    'privacy', OLD.privacy, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'stage_order', n.stage_order, 'role', n.role,
    'place_uuid', n.place_uuid, 'place_text', n.place_text, 'place_kind', n.place_kind, 'inferred', n.inferred,
    'date_edtf', n.date_edtf, 'date_text', n.date_text, 'date_precision', n.date_precision,
    'start_day', n.start_day, 'end_day', n.end_day, 'duration_value', n.duration_value,
    'duration_unit', n.duration_unit, 'what_happened', n.what_happened, 'privacy', n.privacy, 'notes', n.notes)
    FROM change_log g JOIN stages n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_stages_delete AFTER DELETE ON stages BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'stages', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'stage_order', OLD.stage_order, 'role', OLD.role,
    'place_uuid', OLD.place_uuid, 'place_text', OLD.place_text, 'place_kind', OLD.place_kind,
    'inferred', OLD.inferred, 'date_edtf', OLD.date_edtf, 'date_text', OLD.date_text,
    'date_precision', OLD.date_precision, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'duration_value', OLD.duration_value, 'duration_unit', OLD.duration_unit, 'what_happened', OLD.what_happened,
    'privacy', OLD.privacy, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_locations_insert AFTER INSERT ON case_locations BEGIN
    UPDATE case_locations SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'case_locations', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM case_locations WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'stage_uuid', n.stage_uuid, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid,
    'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN case_locations n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_locations_update AFTER UPDATE ON case_locations
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.stage_uuid IS NOT OLD.stage_uuid
    OR NEW.case_uuid IS NOT OLD.case_uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom) BEGIN
    UPDATE case_locations SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'case_locations', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'stage_uuid', OLD.stage_uuid, 'case_uuid', OLD.case_uuid,
    'place_uuid', OLD.place_uuid, 'privacy', OLD.privacy,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'stage_uuid', n.stage_uuid, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid,
    'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN case_locations n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_locations_delete AFTER DELETE ON case_locations BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'case_locations', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'stage_uuid', OLD.stage_uuid, 'case_uuid', OLD.case_uuid,
    'place_uuid', OLD.place_uuid, 'privacy', OLD.privacy,
    'geom', substr(hex(OLD.geom), 17 + CASE WHEN substr(hex(OLD.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(OLD.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_persons_insert AFTER INSERT ON persons BEGIN
    UPDATE persons SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'persons', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM persons WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'person_id', n.person_id, 'pseudonym', n.pseudonym, 'birth_edtf', n.birth_edtf,
    'sex', n.sex, 'privacy', n.privacy, 'withdrawn_at', n.withdrawn_at, 'notes', n.notes)
    FROM change_log g JOIN persons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_persons_update AFTER UPDATE ON persons
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.person_id IS NOT OLD.person_id
    OR NEW.pseudonym IS NOT OLD.pseudonym OR NEW.birth_edtf IS NOT OLD.birth_edtf OR NEW.sex IS NOT OLD.sex
    OR NEW.privacy IS NOT OLD.privacy OR NEW.withdrawn_at IS NOT OLD.withdrawn_at OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE persons SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'persons', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'person_id', OLD.person_id, 'pseudonym', OLD.pseudonym,
    'birth_edtf', OLD.birth_edtf, 'sex', OLD.sex, 'privacy', OLD.privacy, 'withdrawn_at', OLD.withdrawn_at,
    'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'person_id', n.person_id, 'pseudonym', n.pseudonym, 'birth_edtf', n.birth_edtf,
    'sex', n.sex, 'privacy', n.privacy, 'withdrawn_at', n.withdrawn_at, 'notes', n.notes)
    FROM change_log g JOIN persons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_persons_delete AFTER DELETE ON persons BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'persons', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'person_id', OLD.person_id, 'pseudonym', OLD.pseudonym,
    'birth_edtf', OLD.birth_edtf, 'sex', OLD.sex, 'privacy', OLD.privacy, 'withdrawn_at', OLD.withdrawn_at,
    'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_persons_insert AFTER INSERT ON case_persons BEGIN
    UPDATE case_persons SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'case_persons', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM case_persons WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'person_uuid', n.person_uuid, 'part', n.part)
    FROM change_log g JOIN case_persons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_persons_update AFTER UPDATE ON case_persons
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.case_uuid IS NOT OLD.case_uuid
    OR NEW.person_uuid IS NOT OLD.person_uuid OR NEW.part IS NOT OLD.part) BEGIN
    UPDATE case_persons SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'case_persons', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'person_uuid', OLD.person_uuid, 'part', OLD.part), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'person_uuid', n.person_uuid, 'part', n.part)
    FROM change_log g JOIN case_persons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_case_persons_delete AFTER DELETE ON case_persons BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'case_persons', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'person_uuid', OLD.person_uuid, 'part', OLD.part), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_consents_insert AFTER INSERT ON consents BEGIN
    UPDATE consents SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'consents', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM consents WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'person_uuid', n.person_uuid, 'case_uuid', n.case_uuid,
    'use_allowed', n.use_allowed, 'given_by', n.given_by, 'given_on', n.given_on, 'valid_until', n.valid_until,
    'withdrawn_on', n.withdrawn_on, 'notes', n.notes)
    FROM change_log g JOIN consents n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_consents_update AFTER UPDATE ON consents
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.person_uuid IS NOT OLD.person_uuid
    OR NEW.case_uuid IS NOT OLD.case_uuid OR NEW.use_allowed IS NOT OLD.use_allowed
    OR NEW.given_by IS NOT OLD.given_by OR NEW.given_on IS NOT OLD.given_on
    OR NEW.valid_until IS NOT OLD.valid_until OR NEW.withdrawn_on IS NOT OLD.withdrawn_on
    OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE consents SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'consents', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'person_uuid', OLD.person_uuid, 'case_uuid', OLD.case_uuid,
    'use_allowed', OLD.use_allowed, 'given_by', OLD.given_by, 'given_on', OLD.given_on,
    'valid_until', OLD.valid_until, 'withdrawn_on', OLD.withdrawn_on, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'person_uuid', n.person_uuid, 'case_uuid', n.case_uuid,
    'use_allowed', n.use_allowed, 'given_by', n.given_by, 'given_on', n.given_on, 'valid_until', n.valid_until,
    'withdrawn_on', n.withdrawn_on, 'notes', n.notes)
    FROM change_log g JOIN consents n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_consents_delete AFTER DELETE ON consents BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'consents', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'person_uuid', OLD.person_uuid, 'case_uuid', OLD.case_uuid,
    'use_allowed', OLD.use_allowed, 'given_by', OLD.given_by, 'given_on', OLD.given_on,
    'valid_until', OLD.valid_until, 'withdrawn_on', OLD.withdrawn_on, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_publications_insert AFTER INSERT ON publications BEGIN
    UPDATE publications SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'publications', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM publications WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'title', n.title, 'published_at', n.published_at, 'level', n.level,
    'filter_text', n.filter_text, 'record_ids', n.record_ids, 'held_back', n.held_back, 'file_name', n.file_name,
    'sha256', n.sha256, 'log_head', n.log_head, 'notes', n.notes)
    FROM change_log g JOIN publications n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_publications_update AFTER UPDATE ON publications
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.title IS NOT OLD.title
    OR NEW.published_at IS NOT OLD.published_at OR NEW.level IS NOT OLD.level
    OR NEW.filter_text IS NOT OLD.filter_text OR NEW.record_ids IS NOT OLD.record_ids
    OR NEW.held_back IS NOT OLD.held_back OR NEW.file_name IS NOT OLD.file_name OR NEW.sha256 IS NOT OLD.sha256
    OR NEW.log_head IS NOT OLD.log_head OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE publications SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'publications', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'title', OLD.title, 'published_at', OLD.published_at, 'level', OLD.level,
    'filter_text', OLD.filter_text, 'record_ids', OLD.record_ids, 'held_back', OLD.held_back,
    'file_name', OLD.file_name, 'sha256', OLD.sha256, 'log_head', OLD.log_head, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'title', n.title, 'published_at', n.published_at, 'level', n.level,
    'filter_text', n.filter_text, 'record_ids', n.record_ids, 'held_back', n.held_back, 'file_name', n.file_name,
    'sha256', n.sha256, 'log_head', n.log_head, 'notes', n.notes)
    FROM change_log g JOIN publications n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_publications_delete AFTER DELETE ON publications BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'publications', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'title', OLD.title, 'published_at', OLD.published_at, 'level', OLD.level,
    'filter_text', OLD.filter_text, 'record_ids', OLD.record_ids, 'held_back', OLD.held_back,
    'file_name', OLD.file_name, 'sha256', OLD.sha256, 'log_head', OLD.log_head, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

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
    'privacy', n.privacy, 'notes', n.notes)
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
    OR NEW.sha256 IS NOT OLD.sha256 OR NEW.privacy IS NOT OLD.privacy OR NEW.notes IS NOT OLD.notes) BEGIN
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
    'location', OLD.location, 'sha256', OLD.sha256, 'privacy', OLD.privacy, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'image_id', n.image_id, 'title', n.title, 'provider', n.provider,
    'sensor', n.sensor, 'acquired_at', n.acquired_at, 'acquired_text', n.acquired_text,
    'resolution_m', n.resolution_m, 'off_nadir_deg', n.off_nadir_deg, 'sun_elevation_deg', n.sun_elevation_deg,
    'licence', n.licence, 'print_allowed', n.print_allowed, 'location', n.location, 'sha256', n.sha256,
    'privacy', n.privacy, 'notes', n.notes)
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
    'location', OLD.location, 'sha256', OLD.sha256, 'privacy', OLD.privacy, 'notes', OLD.notes), NULL
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
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
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
    OR NEW.reviewed_at IS NOT OLD.reviewed_at OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom) BEGIN
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
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN observation_points n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_observation_points AFTER UPDATE ON observation_points
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.geom IS NOT OLD.geom) BEGIN
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
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
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
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
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
    OR NEW.length_m IS NOT OLD.length_m OR NEW.geom IS NOT OLD.geom) BEGIN
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
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'length_m', n.length_m,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN observation_lines n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_observation_lines AFTER UPDATE ON observation_lines
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.length_m IS NOT OLD.length_m OR NEW.geom IS NOT OLD.geom) BEGIN
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
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
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
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
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
    OR NEW.area_m2 IS NOT OLD.area_m2 OR NEW.geom IS NOT OLD.geom) BEGIN
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
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'place_uuid', n.place_uuid, 'image_uuid', n.image_uuid,
    'feature_kind', n.feature_kind, 'state', n.state, 'confidence', n.confidence, 'likelihood', n.likelihood,
    'analyst', n.analyst, 'observed_at', n.observed_at, 'label', n.label, 'notes', n.notes, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'area_m2', n.area_m2,
    'geom', substr(hex(n.geom), 17 + CASE WHEN substr(hex(n.geom), 8, 1) IN ('0', '1') THEN 0
            WHEN substr(hex(n.geom), 8, 1) IN ('2', '3') THEN 64
            WHEN substr(hex(n.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END))
    FROM change_log g JOIN observation_polygons n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_observation_polygons AFTER UPDATE ON observation_polygons
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.feature_kind IS NOT OLD.feature_kind
    OR NEW.state IS NOT OLD.state OR NEW.confidence IS NOT OLD.confidence
    OR NEW.likelihood IS NOT OLD.likelihood OR NEW.analyst IS NOT OLD.analyst
    OR NEW.observed_at IS NOT OLD.observed_at OR NEW.label IS NOT OLD.label OR NEW.notes IS NOT OLD.notes
    OR NEW.privacy IS NOT OLD.privacy OR NEW.area_m2 IS NOT OLD.area_m2 OR NEW.geom IS NOT OLD.geom) BEGIN
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
            WHEN substr(hex(OLD.geom), 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_statistics_insert AFTER INSERT ON statistics BEGIN
    UPDATE statistics SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'statistics', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM statistics WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'stat_id', n.stat_id, 'measure', n.measure, 'value', n.value,
    'value_low', n.value_low, 'value_high', n.value_high, 'unit', n.unit, 'period_text', n.period_text,
    'period_edtf', n.period_edtf, 'start_day', n.start_day, 'end_day', n.end_day, 'area_from', n.area_from,
    'area_to', n.area_to, 'who_says', n.who_says, 'as_of', n.as_of, 'notes', n.notes)
    FROM change_log g JOIN statistics n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_statistics_update AFTER UPDATE ON statistics
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.stat_id IS NOT OLD.stat_id OR NEW.measure IS NOT OLD.measure
    OR NEW.value IS NOT OLD.value OR NEW.value_low IS NOT OLD.value_low OR NEW.value_high IS NOT OLD.value_high
    OR NEW.unit IS NOT OLD.unit OR NEW.period_text IS NOT OLD.period_text
    OR NEW.period_edtf IS NOT OLD.period_edtf OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.area_from IS NOT OLD.area_from OR NEW.area_to IS NOT OLD.area_to
    OR NEW.who_says IS NOT OLD.who_says OR NEW.as_of IS NOT OLD.as_of OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE statistics SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'statistics', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'stat_id', OLD.stat_id, 'measure', OLD.measure, 'value', OLD.value,
    'value_low', OLD.value_low, 'value_high', OLD.value_high, 'unit', OLD.unit, 'period_text', OLD.period_text,
    'period_edtf', OLD.period_edtf, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'area_from', OLD.area_from, 'area_to', OLD.area_to, 'who_says', OLD.who_says, 'as_of', OLD.as_of,
    'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'stat_id', n.stat_id, 'measure', n.measure, 'value', n.value,
    'value_low', n.value_low, 'value_high', n.value_high, 'unit', n.unit, 'period_text', n.period_text,
    'period_edtf', n.period_edtf, 'start_day', n.start_day, 'end_day', n.end_day, 'area_from', n.area_from,
    'area_to', n.area_to, 'who_says', n.who_says, 'as_of', n.as_of, 'notes', n.notes)
    FROM change_log g JOIN statistics n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_statistics_delete AFTER DELETE ON statistics BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'statistics', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'stat_id', OLD.stat_id, 'measure', OLD.measure, 'value', OLD.value,
    'value_low', OLD.value_low, 'value_high', OLD.value_high, 'unit', OLD.unit, 'period_text', OLD.period_text,
    'period_edtf', OLD.period_edtf, 'start_day', OLD.start_day, 'end_day', OLD.end_day,
    'area_from', OLD.area_from, 'area_to', OLD.area_to, 'who_says', OLD.who_says, 'as_of', OLD.as_of,
    'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_statistic_places_insert AFTER INSERT ON statistic_places BEGIN
    UPDATE statistic_places SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'statistic_places', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM statistic_places WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'statistic_uuid', n.statistic_uuid, 'place_uuid', n.place_uuid)
    FROM change_log g JOIN statistic_places n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_statistic_places_update AFTER UPDATE ON statistic_places
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.statistic_uuid IS NOT OLD.statistic_uuid
    OR NEW.place_uuid IS NOT OLD.place_uuid) BEGIN
    UPDATE statistic_places SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'statistic_places', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'statistic_uuid', OLD.statistic_uuid, 'place_uuid', OLD.place_uuid), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'statistic_uuid', n.statistic_uuid, 'place_uuid', n.place_uuid)
    FROM change_log g JOIN statistic_places n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_statistic_places_delete AFTER DELETE ON statistic_places BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'statistic_places', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'statistic_uuid', OLD.statistic_uuid, 'place_uuid', OLD.place_uuid), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_glossary_insert AFTER INSERT ON glossary BEGIN
    UPDATE glossary SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'glossary', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM glossary WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'term_id', n.term_id, 'term_en', n.term_en, 'term_ko', n.term_ko,
    'romanization', n.romanization, 'also', n.also, 'meaning', n.meaning, 'notes', n.notes)
    FROM change_log g JOIN glossary n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_glossary_update AFTER UPDATE ON glossary
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.term_id IS NOT OLD.term_id OR NEW.term_en IS NOT OLD.term_en
    OR NEW.term_ko IS NOT OLD.term_ko OR NEW.romanization IS NOT OLD.romanization OR NEW.also IS NOT OLD.also
    OR NEW.meaning IS NOT OLD.meaning OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE glossary SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'glossary', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'term_id', OLD.term_id, 'term_en', OLD.term_en, 'term_ko', OLD.term_ko,
    'romanization', OLD.romanization, 'also', OLD.also, 'meaning', OLD.meaning, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'term_id', n.term_id, 'term_en', n.term_en, 'term_ko', n.term_ko,
    'romanization', n.romanization, 'also', n.also, 'meaning', n.meaning, 'notes', n.notes)
    FROM change_log g JOIN glossary n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_glossary_delete AFTER DELETE ON glossary BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'glossary', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'term_id', OLD.term_id, 'term_en', OLD.term_en, 'term_ko', OLD.term_ko,
    'romanization', OLD.romanization, 'also', OLD.also, 'meaning', OLD.meaning, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_claims_insert AFTER INSERT ON claims BEGIN
    UPDATE claims SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'claims', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM claims WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid, 'route_uuid', n.route_uuid,
    'stage_uuid', n.stage_uuid, 'theme_uuid', n.theme_uuid, 'statistic_uuid', n.statistic_uuid, 'what', n.what,
    'value_low', n.value_low, 'value_high', n.value_high, 'value_text', n.value_text, 'unit', n.unit,
    'about', n.about, 'lat', n.lat, 'lon', n.lon, 'date_edtf', n.date_edtf, 'date_text', n.date_text,
    'start_day', n.start_day, 'end_day', n.end_day, 'claimed_by', n.claimed_by, 'as_of', n.as_of,
    'origin', n.origin, 'credibility', n.credibility, 'confidence', n.confidence, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'notes', n.notes)
    FROM change_log g JOIN claims n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_claims_update AFTER UPDATE ON claims
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.case_uuid IS NOT OLD.case_uuid
    OR NEW.place_uuid IS NOT OLD.place_uuid OR NEW.route_uuid IS NOT OLD.route_uuid
    OR NEW.stage_uuid IS NOT OLD.stage_uuid OR NEW.theme_uuid IS NOT OLD.theme_uuid
    OR NEW.statistic_uuid IS NOT OLD.statistic_uuid OR NEW.what IS NOT OLD.what
    OR NEW.value_low IS NOT OLD.value_low OR NEW.value_high IS NOT OLD.value_high
    OR NEW.value_text IS NOT OLD.value_text OR NEW.unit IS NOT OLD.unit OR NEW.about IS NOT OLD.about
    OR NEW.lat IS NOT OLD.lat OR NEW.lon IS NOT OLD.lon OR NEW.date_edtf IS NOT OLD.date_edtf
    OR NEW.date_text IS NOT OLD.date_text OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.claimed_by IS NOT OLD.claimed_by OR NEW.as_of IS NOT OLD.as_of
    OR NEW.origin IS NOT OLD.origin OR NEW.credibility IS NOT OLD.credibility
    OR NEW.confidence IS NOT OLD.confidence OR NEW.review IS NOT OLD.review
    OR NEW.reviewed_by IS NOT OLD.reviewed_by OR NEW.reviewed_at IS NOT OLD.reviewed_at
    OR NEW.privacy IS NOT OLD.privacy OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE claims SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'claims', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'place_uuid', OLD.place_uuid,
    'route_uuid', OLD.route_uuid, 'stage_uuid', OLD.stage_uuid, 'theme_uuid', OLD.theme_uuid,
    'statistic_uuid', OLD.statistic_uuid, 'what', OLD.what, 'value_low', OLD.value_low,
    'value_high', OLD.value_high, 'value_text', OLD.value_text, 'unit', OLD.unit, 'about', OLD.about,
    'lat', OLD.lat, 'lon', OLD.lon, 'date_edtf', OLD.date_edtf, 'date_text', OLD.date_text,
    'start_day', OLD.start_day, 'end_day', OLD.end_day, 'claimed_by', OLD.claimed_by, 'as_of', OLD.as_of,
    'origin', OLD.origin, 'credibility', OLD.credibility, 'confidence', OLD.confidence, 'review', OLD.review,
    'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at, 'privacy', OLD.privacy, 'notes', OLD.notes), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid, 'route_uuid', n.route_uuid,
    'stage_uuid', n.stage_uuid, 'theme_uuid', n.theme_uuid, 'statistic_uuid', n.statistic_uuid, 'what', n.what,
    'value_low', n.value_low, 'value_high', n.value_high, 'value_text', n.value_text, 'unit', n.unit,
    'about', n.about, 'lat', n.lat, 'lon', n.lon, 'date_edtf', n.date_edtf, 'date_text', n.date_text,
    'start_day', n.start_day, 'end_day', n.end_day, 'claimed_by', n.claimed_by, 'as_of', n.as_of,
    'origin', n.origin, 'credibility', n.credibility, 'confidence', n.confidence, 'review', n.review,
    'reviewed_by', n.reviewed_by, 'reviewed_at', n.reviewed_at, 'privacy', n.privacy, 'notes', n.notes)
    FROM change_log g JOIN claims n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER reopen_claims AFTER UPDATE ON claims
WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.case_uuid IS NOT OLD.case_uuid
    OR NEW.place_uuid IS NOT OLD.place_uuid OR NEW.route_uuid IS NOT OLD.route_uuid
    OR NEW.stage_uuid IS NOT OLD.stage_uuid OR NEW.theme_uuid IS NOT OLD.theme_uuid
    OR NEW.statistic_uuid IS NOT OLD.statistic_uuid OR NEW.what IS NOT OLD.what
    OR NEW.value_low IS NOT OLD.value_low OR NEW.value_high IS NOT OLD.value_high
    OR NEW.value_text IS NOT OLD.value_text OR NEW.unit IS NOT OLD.unit OR NEW.about IS NOT OLD.about
    OR NEW.lat IS NOT OLD.lat OR NEW.lon IS NOT OLD.lon OR NEW.date_edtf IS NOT OLD.date_edtf
    OR NEW.date_text IS NOT OLD.date_text OR NEW.start_day IS NOT OLD.start_day
    OR NEW.end_day IS NOT OLD.end_day OR NEW.claimed_by IS NOT OLD.claimed_by OR NEW.as_of IS NOT OLD.as_of
    OR NEW.origin IS NOT OLD.origin OR NEW.credibility IS NOT OLD.credibility
    OR NEW.confidence IS NOT OLD.confidence OR NEW.privacy IS NOT OLD.privacy OR NEW.notes IS NOT OLD.notes) BEGIN
    UPDATE claims SET review = 'draft' WHERE fid = NEW.fid;
END;

CREATE TRIGGER log_claims_delete AFTER DELETE ON claims BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'claims', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'place_uuid', OLD.place_uuid,
    'route_uuid', OLD.route_uuid, 'stage_uuid', OLD.stage_uuid, 'theme_uuid', OLD.theme_uuid,
    'statistic_uuid', OLD.statistic_uuid, 'what', OLD.what, 'value_low', OLD.value_low,
    'value_high', OLD.value_high, 'value_text', OLD.value_text, 'unit', OLD.unit, 'about', OLD.about,
    'lat', OLD.lat, 'lon', OLD.lon, 'date_edtf', OLD.date_edtf, 'date_text', OLD.date_text,
    'start_day', OLD.start_day, 'end_day', OLD.end_day, 'claimed_by', OLD.claimed_by, 'as_of', OLD.as_of,
    'origin', OLD.origin, 'credibility', OLD.credibility, 'confidence', OLD.confidence, 'review', OLD.review,
    'reviewed_by', OLD.reviewed_by, 'reviewed_at', OLD.reviewed_at, 'privacy', OLD.privacy, 'notes', OLD.notes), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_citations_insert AFTER INSERT ON citations BEGIN
    UPDATE citations SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'citations', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM citations WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'source_uuid', n.source_uuid, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid,
    'route_uuid', n.route_uuid, 'stage_uuid', n.stage_uuid, 'claim_uuid', n.claim_uuid,
    'theme_uuid', n.theme_uuid, 'statistic_uuid', n.statistic_uuid, 'term_uuid', n.term_uuid,
    'image_uuid', n.image_uuid, 'observation_point_uuid', n.observation_point_uuid,
    'observation_line_uuid', n.observation_line_uuid, 'observation_polygon_uuid', n.observation_polygon_uuid,
    'about', n.about, 'locator', n.locator)
    FROM change_log g JOIN citations n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_citations_update AFTER UPDATE ON citations
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.source_uuid IS NOT OLD.source_uuid
    OR NEW.case_uuid IS NOT OLD.case_uuid OR NEW.place_uuid IS NOT OLD.place_uuid
    OR NEW.route_uuid IS NOT OLD.route_uuid OR NEW.stage_uuid IS NOT OLD.stage_uuid
    OR NEW.claim_uuid IS NOT OLD.claim_uuid OR NEW.theme_uuid IS NOT OLD.theme_uuid
    OR NEW.statistic_uuid IS NOT OLD.statistic_uuid OR NEW.term_uuid IS NOT OLD.term_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.observation_point_uuid IS NOT OLD.observation_point_uuid
    OR NEW.observation_line_uuid IS NOT OLD.observation_line_uuid
    OR NEW.observation_polygon_uuid IS NOT OLD.observation_polygon_uuid OR NEW.about IS NOT OLD.about
    OR NEW.locator IS NOT OLD.locator) BEGIN
    UPDATE citations SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'citations', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'source_uuid', OLD.source_uuid, 'case_uuid', OLD.case_uuid,
    'place_uuid', OLD.place_uuid, 'route_uuid', OLD.route_uuid, 'stage_uuid', OLD.stage_uuid,
    'claim_uuid', OLD.claim_uuid, 'theme_uuid', OLD.theme_uuid, 'statistic_uuid', OLD.statistic_uuid,
    'term_uuid', OLD.term_uuid, 'image_uuid', OLD.image_uuid,
    'observation_point_uuid', OLD.observation_point_uuid, 'observation_line_uuid', OLD.observation_line_uuid,
    'observation_polygon_uuid', OLD.observation_polygon_uuid, 'about', OLD.about, 'locator', OLD.locator), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'source_uuid', n.source_uuid, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid,
    'route_uuid', n.route_uuid, 'stage_uuid', n.stage_uuid, 'claim_uuid', n.claim_uuid,
    'theme_uuid', n.theme_uuid, 'statistic_uuid', n.statistic_uuid, 'term_uuid', n.term_uuid,
    'image_uuid', n.image_uuid, 'observation_point_uuid', n.observation_point_uuid,
    'observation_line_uuid', n.observation_line_uuid, 'observation_polygon_uuid', n.observation_polygon_uuid,
    'about', n.about, 'locator', n.locator)
    FROM change_log g JOIN citations n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_citations_delete AFTER DELETE ON citations BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'citations', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'source_uuid', OLD.source_uuid, 'case_uuid', OLD.case_uuid,
    'place_uuid', OLD.place_uuid, 'route_uuid', OLD.route_uuid, 'stage_uuid', OLD.stage_uuid,
    'claim_uuid', OLD.claim_uuid, 'theme_uuid', OLD.theme_uuid, 'statistic_uuid', OLD.statistic_uuid,
    'term_uuid', OLD.term_uuid, 'image_uuid', OLD.image_uuid,
    'observation_point_uuid', OLD.observation_point_uuid, 'observation_line_uuid', OLD.observation_line_uuid,
    'observation_polygon_uuid', OLD.observation_polygon_uuid, 'about', OLD.about, 'locator', OLD.locator), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_attachments_insert AFTER INSERT ON attachments BEGIN
    UPDATE attachments SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'attachments', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM attachments WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid, 'source_uuid', n.source_uuid,
    'image_uuid', n.image_uuid, 'person_uuid', n.person_uuid, 'title', n.title, 'file_name', n.file_name,
    'media_type', n.media_type, 'sha256', n.sha256, 'licence', n.licence, 'privacy', n.privacy,
    'content', length(n.content))
    FROM change_log g JOIN attachments n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_attachments_update AFTER UPDATE ON attachments
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.case_uuid IS NOT OLD.case_uuid
    OR NEW.place_uuid IS NOT OLD.place_uuid OR NEW.source_uuid IS NOT OLD.source_uuid
    OR NEW.image_uuid IS NOT OLD.image_uuid OR NEW.person_uuid IS NOT OLD.person_uuid
    OR NEW.title IS NOT OLD.title OR NEW.file_name IS NOT OLD.file_name OR NEW.media_type IS NOT OLD.media_type
    OR NEW.sha256 IS NOT OLD.sha256 OR NEW.licence IS NOT OLD.licence OR NEW.privacy IS NOT OLD.privacy
    OR NEW.content IS NOT OLD.content) BEGIN
    UPDATE attachments SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'attachments', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'place_uuid', OLD.place_uuid,
    'source_uuid', OLD.source_uuid, 'image_uuid', OLD.image_uuid, 'person_uuid', OLD.person_uuid,
    'title', OLD.title, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'sha256', OLD.sha256,
    'licence', OLD.licence, 'privacy', OLD.privacy, 'content', length(OLD.content)), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'case_uuid', n.case_uuid, 'place_uuid', n.place_uuid, 'source_uuid', n.source_uuid,
    'image_uuid', n.image_uuid, 'person_uuid', n.person_uuid, 'title', n.title, 'file_name', n.file_name,
    'media_type', n.media_type, 'sha256', n.sha256, 'licence', n.licence, 'privacy', n.privacy,
    'content', length(n.content))
    FROM change_log g JOIN attachments n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_attachments_delete AFTER DELETE ON attachments BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'attachments', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'case_uuid', OLD.case_uuid, 'place_uuid', OLD.place_uuid,
    'source_uuid', OLD.source_uuid, 'image_uuid', OLD.image_uuid, 'person_uuid', OLD.person_uuid,
    'title', OLD.title, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'sha256', OLD.sha256,
    'licence', OLD.licence, 'privacy', OLD.privacy, 'content', length(OLD.content)), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;
