"""The columns of an atlas read the plain way: one join a list, one Python loop a list. Slow, and easy to believe."""

from itertools import groupby

from visual_atlas_plugin.domain import words

CASES = ("SELECT fid, start_day, end_day, CAST(credibility AS TEXT), confidence, review, privacy, record_kind, publisher "
         "FROM cases ORDER BY fid")
THEMES = ("SELECT c.fid, t.theme_id FROM case_themes AS m JOIN cases AS c ON c.uuid = m.case_uuid "
          "JOIN themes AS t ON t.uuid = m.theme_uuid")
STAGES = ("SELECT c.fid, p.place_id, s.role, s.stage_order, c.record_kind FROM stages AS s "
          "JOIN cases AS c ON c.uuid = s.case_uuid LEFT JOIN places AS p ON p.uuid = s.place_uuid {and_public_place} "
          "{where_public} ORDER BY c.fid, s.stage_order, s.fid")
PERSONS = ("SELECT c.fid, p.fid, COALESCE(p.sex, 'not_stated') FROM case_persons AS m "
           "JOIN cases AS c ON c.uuid = m.case_uuid JOIN persons AS p ON p.uuid = m.person_uuid")
CITED = ("SELECT DISTINCT c.fid, o.reliability FROM citations AS t JOIN sources AS o ON o.uuid = t.source_uuid "
         "LEFT JOIN stages AS s ON s.uuid = t.stage_uuid LEFT JOIN claims AS k ON k.uuid = t.claim_uuid "
         "LEFT JOIN stages AS ks ON ks.uuid = k.stage_uuid "
         "JOIN cases AS c ON c.uuid = COALESCE(t.case_uuid, s.case_uuid, k.case_uuid, ks.case_uuid) "
         "WHERE o.reliability IS NOT NULL")


def read(connection, public_only=False):
    """Return everything that is counted as lists of plain rows, cases by fid, places by place_id."""
    cases = connection.execute(CASES).fetchall()
    stages = connection.execute(STAGES.format(
        and_public_place="AND p.privacy = 'public'" if public_only else "",
        where_public="WHERE s.privacy = 'public'" if public_only else "")).fetchall()
    visits, legs = movements(stages)
    return {
        "cases": [row[:3] for row in cases],
        "one_valued": [tuple(cell or words.NOT_STATED for cell in row[3:8]) for row in cases],
        "publishers": sorted({(row[0], name.strip()) for row in cases for name in (row[8] or "").split(";")
                              if name.strip()}),
        "themes": sorted(connection.execute(THEMES)),
        "reliability": sorted(connection.execute(CITED)),
        "visits": visits, "legs": legs,
        "persons": [] if public_only else sorted(connection.execute(PERSONS)),
    }


def movements(stages):
    """Return visits (case, place) and legs (case, from, to) of stages in order."""
    visits, legs = [], []
    for fid, of_case in groupby(stages, key=lambda stage: stage[0]):
        before, chain = None, []
        for _, moment in groupby(of_case, key=lambda stage: stage[3]):
            moment = list(moment)
            visits.extend((fid, stage[1]) for stage in moment if stage[1] is not None)
            held = all(stage[2] in words.CUSTODY_ROLES and stage[4] == "case" for stage in moment)
            here = moment[0][1] if held and len(moment) == 1 else None
            if None not in (before, here) and here != before:
                chain.append((fid, before, here))
            before = here
        legs.extend(dict.fromkeys(chain))
    return visits, legs
