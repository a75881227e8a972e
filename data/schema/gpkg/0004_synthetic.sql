-- Made by tools/make_change_log_sql.py; do not edit.
-- Visual Atlas, schema 4: made-up records never stand among real ones.

CREATE TRIGGER synthetic_observation_kinds_insert BEFORE INSERT ON observation_kinds
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.kind_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_observation_kinds_update BEFORE UPDATE OF import_id, kind_id ON observation_kinds
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-' OR upper(substr(NEW.kind_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_examinations_insert BEFORE INSERT ON examinations
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;

CREATE TRIGGER synthetic_examinations_update BEFORE UPDATE OF import_id ON examinations
WHEN (upper(substr(NEW.import_id, 1, 4)) = 'SYN-')
    AND NOT EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1') BEGIN
    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');
END;
