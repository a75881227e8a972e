-- Visual Atlas, schema 2: what search is made of. Derived from cases, stages and places, rebuilt at will, never exported,
-- never logged, not registered in gpkg_contents. Plain tables that every SQLite can read and, above all, forget:
-- FTS5 keeps a word of a deleted row until its segments are merged, and before SQLite 3.43 a contentless FTS5 table
-- cannot delete a row whose text is gone.
-- A block is 4096 consecutive fids of cases (fid >> 12; the same number stands in domain/postings.py). A block that
-- stands in search_blocks is indexed as it is now; the cases of any other block are read plainly. The triggers
-- only ever take a block out, in the transaction of the edit, whatever program makes it: search is never wrong,
-- only slower until the block is indexed again, and no word of a deleted or changed text stays behind.

CREATE TABLE search_blocks (
    block INTEGER PRIMARY KEY NOT NULL);

CREATE TABLE search_index (
    block INTEGER NOT NULL,
    word TEXT NOT NULL,
    hits BLOB NOT NULL,
    PRIMARY KEY (block, word)) WITHOUT ROWID;

CREATE TRIGGER search_drops_block AFTER DELETE ON search_blocks BEGIN
    DELETE FROM search_index WHERE block = OLD.block;
END;

CREATE TRIGGER search_case_insert AFTER INSERT ON cases BEGIN
    DELETE FROM search_blocks WHERE block = NEW.fid >> 12;
END;

-- INSERT OR REPLACE and UPDATE OR REPLACE take rows out without a word to the delete triggers (unless recursive_triggers is on).
CREATE TRIGGER search_case_replace BEFORE INSERT ON cases BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT fid >> 12 FROM cases WHERE uuid = NEW.uuid UNION ALL SELECT fid >> 12 FROM cases WHERE case_id = NEW.case_id);
END;

CREATE TRIGGER search_case_replace_other BEFORE UPDATE ON cases
WHEN NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.case_id IS NOT OLD.case_id BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT fid >> 12 FROM cases WHERE uuid = NEW.uuid UNION ALL SELECT fid >> 12 FROM cases WHERE case_id = NEW.case_id);
END;

CREATE TRIGGER search_case_update AFTER UPDATE ON cases
WHEN NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid OR NEW.case_id IS NOT OLD.case_id OR NEW.title IS NOT OLD.title
    OR NEW.summary IS NOT OLD.summary BEGIN
    DELETE FROM search_blocks WHERE block IN (OLD.fid >> 12, NEW.fid >> 12);
END;

CREATE TRIGGER search_case_delete AFTER DELETE ON cases BEGIN
    DELETE FROM search_blocks WHERE block = OLD.fid >> 12;
END;

CREATE TRIGGER search_stage_insert AFTER INSERT ON stages BEGIN
    DELETE FROM search_blocks WHERE block IN (SELECT fid >> 12 FROM cases WHERE uuid = NEW.case_uuid);
END;

CREATE TRIGGER search_stage_replace BEFORE INSERT ON stages BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT c.fid >> 12 FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE s.uuid = NEW.uuid OR s.fid = NEW.fid);
END;

CREATE TRIGGER search_stage_replace_other BEFORE UPDATE ON stages
WHEN NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT c.fid >> 12 FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE s.uuid = NEW.uuid OR s.fid = NEW.fid);
END;

CREATE TRIGGER search_stage_update AFTER UPDATE ON stages
WHEN NEW.case_uuid IS NOT OLD.case_uuid OR NEW.place_uuid IS NOT OLD.place_uuid OR NEW.place_text IS NOT OLD.place_text BEGIN
    DELETE FROM search_blocks WHERE block IN (SELECT fid >> 12 FROM cases WHERE uuid IN (OLD.case_uuid, NEW.case_uuid));
END;

CREATE TRIGGER search_stage_delete AFTER DELETE ON stages BEGIN
    DELETE FROM search_blocks WHERE block IN (SELECT fid >> 12 FROM cases WHERE uuid = OLD.case_uuid);
END;

-- Names of places are read when a search is made; only the number of a place stands in the index.
CREATE TRIGGER search_place_insert AFTER INSERT ON places BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT c.fid >> 12 FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE s.place_uuid = NEW.uuid);
END;

CREATE TRIGGER search_place_update AFTER UPDATE ON places WHEN NEW.fid IS NOT OLD.fid OR NEW.uuid IS NOT OLD.uuid BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT c.fid >> 12 FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE s.place_uuid IN (OLD.uuid, NEW.uuid));
END;

CREATE TRIGGER search_place_delete AFTER DELETE ON places BEGIN
    DELETE FROM search_blocks WHERE block IN (
        SELECT c.fid >> 12 FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE s.place_uuid = OLD.uuid);
END;
