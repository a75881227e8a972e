-- Visual Atlas, schema 1, part 4 of 5: what is derived: case locations kept by triggers, and the cards as views.

-- The strictest of stage, case and place decides whether a point may be shown.
CREATE VIEW located_stages AS
SELECT s.uuid AS stage_uuid, s.case_uuid, s.place_uuid, s.edited_by, s.import_id, p.geom,
    CASE WHEN 'confidential' IN (s.privacy, c.privacy, p.privacy) THEN 'confidential'
         WHEN 'restricted' IN (s.privacy, c.privacy, p.privacy) THEN 'restricted'
         ELSE 'public' END AS privacy
FROM stages s JOIN cases c ON c.uuid = s.case_uuid JOIN places p ON p.uuid = s.place_uuid
WHERE p.geom IS NOT NULL;

CREATE TRIGGER locate_new_stage AFTER INSERT ON stages
WHEN NEW.place_uuid IS NOT NULL AND NEW.uuid <> 'new' BEGIN
    INSERT INTO case_locations (uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom)
    SELECT stage_uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom
    FROM located_stages WHERE stage_uuid = NEW.uuid;
END;

CREATE TRIGGER locate_changed_stage AFTER UPDATE ON stages
WHEN NEW.place_uuid IS NOT OLD.place_uuid OR NEW.privacy <> OLD.privacy OR NEW.case_uuid <> OLD.case_uuid
    OR NEW.uuid <> OLD.uuid BEGIN
    DELETE FROM case_locations WHERE stage_uuid IN (OLD.uuid, NEW.uuid);
    INSERT INTO case_locations (uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom)
    SELECT stage_uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom
    FROM located_stages WHERE stage_uuid = NEW.uuid;
END;

CREATE TRIGGER locate_changed_place AFTER UPDATE ON places
WHEN NEW.geom IS NOT OLD.geom OR NEW.privacy <> OLD.privacy BEGIN
    DELETE FROM case_locations WHERE place_uuid = NEW.uuid;
    INSERT INTO case_locations (uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom)
    SELECT stage_uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom
    FROM located_stages WHERE place_uuid = NEW.uuid;
END;

CREATE TRIGGER locate_changed_case AFTER UPDATE ON cases WHEN NEW.privacy <> OLD.privacy BEGIN
    DELETE FROM case_locations WHERE case_uuid = NEW.uuid;
    INSERT INTO case_locations (uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom)
    SELECT stage_uuid, stage_uuid, case_uuid, place_uuid, edited_by, import_id, privacy, geom
    FROM located_stages WHERE case_uuid = NEW.uuid;
END;

-- The log of changes only grows; its values may be taken out, its rows may not.
CREATE TRIGGER change_log_keeps_rows BEFORE DELETE ON change_log BEGIN
    SELECT RAISE(ABORT, 'the change log only grows');
END;

CREATE TRIGGER change_log_keeps_facts
BEFORE UPDATE OF uuid, action, table_name, row_uuid, edited_by, edited_at, import_id, row_count, file_hash, rows_hash
ON change_log BEGIN
    SELECT RAISE(ABORT, 'the change log only grows');
END;

-- One line of text per claim: "300 people: carried over the crossing (TJWG, 2023-12-07)".
CREATE VIEW claim_lines AS
SELECT c.uuid AS claim_uuid, c.fid AS claim_no, c.case_uuid, c.place_uuid, c.route_uuid, c.stage_uuid, c.theme_uuid,
    c.statistic_uuid, c.what, c.privacy,
    coalesce(c.value_text, 'no figure') || coalesce(': ' || c.about, '')
    || CASE WHEN coalesce(c.claimed_by, c.as_of) IS NULL THEN ''
            ELSE ' (' || coalesce(c.claimed_by, 'source not named') || coalesce(', ' || c.as_of, '') || ')' END AS line
FROM claims c;

CREATE VIEW source_lines AS
SELECT s.uuid AS source_uuid, s.source_key,
    s.title || coalesce(', ' || s.publisher, '') || coalesce(', ' || s.date_text, '') || coalesce(', ' || s.url, '') AS line
FROM sources s;

CREATE VIEW place_cards AS
SELECT p.uuid AS place_uuid, p.place_id,
    (SELECT group_concat(name, '; ') FROM (
        SELECT n.name FROM place_names n WHERE n.place_uuid = p.uuid AND n.name <> p.name_en ORDER BY n.is_alias, n.fid)
    ) AS names_text,
    (SELECT group_concat(line, char(10)) FROM (
        SELECT l.line FROM source_lines l WHERE l.source_uuid IN (
            SELECT t.source_uuid FROM citations t WHERE t.place_uuid = p.uuid
            UNION SELECT t.source_uuid FROM citations t JOIN claims c ON c.uuid = t.claim_uuid WHERE c.place_uuid = p.uuid
            UNION SELECT t.source_uuid FROM citations t JOIN claims c ON c.uuid = t.claim_uuid
                JOIN statistic_places sp ON sp.statistic_uuid = c.statistic_uuid WHERE sp.place_uuid = p.uuid)
        ORDER BY l.source_key)
    ) AS sources_text,
    (SELECT group_concat(line, char(10)) FROM (
        SELECT l.claim_no, l.line FROM claim_lines l WHERE l.place_uuid = p.uuid AND l.privacy = 'public'
        UNION ALL
        SELECT l.claim_no, l.line || ' [one figure for several places together]' FROM claim_lines l
            JOIN statistic_places sp ON sp.statistic_uuid = l.statistic_uuid
            WHERE sp.place_uuid = p.uuid AND l.privacy = 'public'
        ORDER BY 1)
    ) AS claims_text,
    (SELECT group_concat(name_en, '; ') FROM (
        SELECT o.name_en FROM places o WHERE o.uuid = p.same_as_place_uuid OR o.same_as_place_uuid = p.uuid
        GROUP BY o.uuid ORDER BY o.place_id)
    ) AS same_as_text,
    (SELECT o.place_id FROM places o WHERE o.uuid = p.same_as_place_uuid) AS same_as_place_id
FROM places p;

CREATE VIEW case_cards AS
SELECT c.uuid AS case_uuid, c.case_id,
    (SELECT group_concat(line, char(10)) FROM (
        SELECT l.claim_no, l.line FROM claim_lines l WHERE l.case_uuid = c.uuid AND l.privacy = 'public'
        UNION ALL
        SELECT l.claim_no, coalesce(p.short_en, p.name_en, s.place_text, 'place unknown') || ': ' || l.line
            FROM claim_lines l JOIN stages s ON s.uuid = l.stage_uuid LEFT JOIN places p ON p.uuid = s.place_uuid
            WHERE s.case_uuid = c.uuid AND s.privacy = 'public' AND l.privacy = 'public'
        ORDER BY 1)
    ) AS claims_text,
    (SELECT group_concat(line, char(10)) FROM (
        SELECT l.line FROM source_lines l WHERE l.source_uuid IN (
            SELECT t.source_uuid FROM citations t WHERE t.case_uuid = c.uuid
            UNION SELECT t.source_uuid FROM citations t JOIN stages s ON s.uuid = t.stage_uuid
                WHERE s.case_uuid = c.uuid AND s.privacy = 'public'
            UNION SELECT t.source_uuid FROM citations t JOIN claims m ON m.uuid = t.claim_uuid WHERE m.case_uuid = c.uuid
            UNION SELECT t.source_uuid FROM citations t JOIN claims m ON m.uuid = t.claim_uuid
                JOIN stages s ON s.uuid = m.stage_uuid WHERE s.case_uuid = c.uuid AND s.privacy = 'public')
        ORDER BY l.source_key)
    ) AS sources_text,
    (SELECT group_concat(line, char(10)) FROM (
        SELECT s.stage_order || '. ' || replace(replace(s.role, 'hand_over', 'hand-over'), '_', ' ') || coalesce(', ' || s.date_text, '')
            || ', ' || coalesce(p.name_en, s.place_text, 'place unknown')
            || CASE WHEN s.inferred = 1 THEN ' (inferred)' ELSE '' END
            || coalesce(', ' || printf('%g', s.duration_value) || ' ' || s.duration_unit, '')
            || coalesce(': ' || s.what_happened, '') AS line
        FROM stages s LEFT JOIN places p ON p.uuid = s.place_uuid
        WHERE s.case_uuid = c.uuid AND s.privacy = 'public' ORDER BY s.stage_order, s.fid)
    ) AS stages_text,
    (SELECT count(*) FROM stages s WHERE s.case_uuid = c.uuid AND s.privacy <> 'public') AS stages_held_back
FROM cases c;
