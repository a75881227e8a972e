-- Only in a training atlas: the area over which maps repeat the word SYNTHETIC. It goes with the file wherever it goes.
CREATE TABLE synthetic_marks (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    label TEXT NOT NULL,
    geom POLYGON NOT NULL);
CREATE TRIGGER synthetic_marks_stay BEFORE DELETE ON synthetic_marks BEGIN
    SELECT RAISE(ABORT, 'The mark of a training atlas stays.');
END;
CREATE TRIGGER synthetic_marks_are_settled BEFORE UPDATE ON synthetic_marks BEGIN
    SELECT RAISE(ABORT, 'The mark of a training atlas stays.');
END;
INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)
VALUES ('synthetic_marks', 'features', 'synthetic_marks', 88, 8, 162, 62, 4326);
INSERT INTO gpkg_geometry_columns VALUES ('synthetic_marks', 'geom', 'POLYGON', 4326, 0, 0);
