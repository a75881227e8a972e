-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 3: made-up records never stand among real ones.

CREATE TRIGGER synthetic_imports_insert BEFORE INSERT ON imports
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_imports_update BEFORE UPDATE OF import_id ON imports
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;
