-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 3: every change of every table is logged, whatever program made it.

CREATE TRIGGER log_imports_insert AFTER INSERT ON imports BEGIN
    UPDATE imports SET uuid = CASE uuid WHEN 'new' THEN lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) ELSE uuid END,
        edited_at = CASE edited_at WHEN 'now' THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ELSE edited_at END
    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'insert', 'imports', uuid, edited_by, import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM imports WHERE fid = NEW.fid;
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, NULL, json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'title', n.title, 'source_kind', n.source_kind, 'file_name', n.file_name,
    'file_hash', n.file_hash, 'imported_at', n.imported_at, 'row_counts', n.row_counts, 'mapping', n.mapping,
    'owner', n.owner, 'terms', n.terms, 'undone_at', n.undone_at, 'sync_state', n.sync_state)
    FROM change_log g JOIN imports n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_imports_update AFTER UPDATE ON imports
WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1
    OR NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.edited_by IS NOT OLD.edited_by
    OR NEW.import_id IS NOT OLD.import_id OR NEW.title IS NOT OLD.title
    OR NEW.source_kind IS NOT OLD.source_kind OR NEW.file_name IS NOT OLD.file_name
    OR NEW.file_hash IS NOT OLD.file_hash OR NEW.imported_at IS NOT OLD.imported_at
    OR NEW.row_counts IS NOT OLD.row_counts OR NEW.mapping IS NOT OLD.mapping OR NEW.owner IS NOT OLD.owner
    OR NEW.terms IS NOT OLD.terms OR NEW.undone_at IS NOT OLD.undone_at OR NEW.sync_state IS NOT OLD.sync_state) BEGIN
    UPDATE imports SET row_version = OLD.row_version + 1, edited_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE fid = NEW.fid;
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'update', 'imports', NEW.uuid, NEW.edited_by, NEW.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'title', OLD.title, 'source_kind', OLD.source_kind, 'file_name', OLD.file_name,
    'file_hash', OLD.file_hash, 'imported_at', OLD.imported_at, 'row_counts', OLD.row_counts,
    'mapping', OLD.mapping, 'owner', OLD.owner, 'terms', OLD.terms, 'undone_at', OLD.undone_at,
    'sync_state', OLD.sync_state), json_object(
    'uuid', n.uuid, 'row_version', n.row_version, 'edited_by', n.edited_by, 'edited_at', n.edited_at,
    'import_id', n.import_id, 'title', n.title, 'source_kind', n.source_kind, 'file_name', n.file_name,
    'file_hash', n.file_hash, 'imported_at', n.imported_at, 'row_counts', n.row_counts, 'mapping', n.mapping,
    'owner', n.owner, 'terms', n.terms, 'undone_at', n.undone_at, 'sync_state', n.sync_state)
    FROM change_log g JOIN imports n ON n.fid = NEW.fid WHERE g.fid = last_insert_rowid();
END;

CREATE TRIGGER log_imports_delete AFTER DELETE ON imports BEGIN
    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)
    VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        'delete', 'imports', OLD.uuid, OLD.edited_by, OLD.import_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)
    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, json_object(
    'uuid', OLD.uuid, 'row_version', OLD.row_version, 'edited_by', OLD.edited_by, 'edited_at', OLD.edited_at,
    'import_id', OLD.import_id, 'title', OLD.title, 'source_kind', OLD.source_kind, 'file_name', OLD.file_name,
    'file_hash', OLD.file_hash, 'imported_at', OLD.imported_at, 'row_counts', OLD.row_counts,
    'mapping', OLD.mapping, 'owner', OLD.owner, 'terms', OLD.terms, 'undone_at', OLD.undone_at,
    'sync_state', OLD.sync_state), NULL
    FROM change_log g WHERE g.fid = last_insert_rowid();
END;
