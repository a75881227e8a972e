-- Visual Atlas, schema 3: what was imported, so that it can be repeated, compared and undone.
-- The uuid of a row is the import_id of every row that the import put in or changed.

CREATE TABLE imports (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    uuid TEXT NOT NULL UNIQUE DEFAULT 'new', row_version INTEGER NOT NULL DEFAULT 1,
    edited_by TEXT NOT NULL DEFAULT 'unknown', edited_at TEXT NOT NULL DEFAULT 'now', import_id TEXT,
    title TEXT NOT NULL,
    source_kind TEXT NOT NULL,             -- 'table', 'uwazi', 'timemap', ...
    file_name TEXT,
    file_hash TEXT,                        -- SHA-256 of the file, or of the saved pages of a server
    imported_at TEXT NOT NULL,
    row_counts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(row_counts)), -- new, changed, same, conflict of each table
    mapping TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(mapping)),       -- how columns became fields
    owner TEXT,
    terms TEXT,
    undone_at TEXT,                        -- empty: it stands
    sync_state TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(sync_state)), -- where the next import of the same source begins
    CHECK (undone_at IS NULL OR undone_at >= imported_at));

-- Without it, deleting one place reads all of them.
CREATE INDEX places_same_as ON places (same_as_place_uuid);
