"""An atlas with a canary in everything that could leave it by mistake, and what of it may leave at which level.

What may leave is written down here by hand, from the rule in docs/publish.md: nothing of it is asked of the code under test.
"""

import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.unit.leak_search import WORD
from visual_atlas_plugin.exchange.withdrawal import withdraw
from visual_atlas_plugin.store.connection import connect, line_blob, open_atlas, point_blob, polygon_blob
from visual_atlas_plugin.store.log_seal import seal_log
from visual_atlas_plugin.store.text_index import refresh

ALL, PARTNER, INTERNAL, NEVER = ("public", "partner", "internal"), ("partner", "internal"), ("internal",), ()
# never leaves, whatever the row
_INSIDE = {
    "": ("uuid", "edited_by", "import_id", "reviewed_by", "reviewed_at"), "sources": ("how_seen", "terms"),
    "themes": ("notes",),
    "places": ("source_name", "coord_source_text", "name_source_text", "notes", "cn_town", "nk_town", "people_source_text"),
    "place_names": ("notes",), "routes": ("notes",), "route_stops": ("notes",), "claims": ("origin",),
    "glossary": ("notes",),
    "case_themes": ("ground",), "persons": ("notes",), "consents": ("given_by", "notes"),
    "images": ("location", "source_values"),
    **dict.fromkeys(("observation_points", "observation_lines", "observation_polygons"), ("removal_reason",))}
# leaves at fewer levels than its row
_FEWER = {"cases": {"notes": INTERNAL, "owner": PARTNER, "terms": PARTNER}, "claims": {"notes": INTERNAL},
          "stages": {"notes": INTERNAL}, "observation_kinds": {"notes": INTERNAL},
          "images": dict.fromkeys(("title", "notes", "footprint", "source_id", "sha256", "stretch", "crs"), INTERNAL),
          **dict.fromkeys(("observation_points", "observation_lines", "observation_polygons"),
                          dict.fromkeys(("analyst", "observed_at", "review_note", "notes"), INTERNAL))}
_TEXTS = {"cases": ("title", "summary", "public_ground", "notes", "terms"),
          "stages": ("place_text", "what_happened", "duration_unit", "notes"),
          "claims": ("value_text", "about", "unit", "claimed_by", "as_of", "notes"), "citations": ("about", "locator"),
          "case_persons": ("part",)}
# words of a list, dates, hashes, and what another column decides
_NOT_TEXT = {
    "privacy", "review", "record_kind", "role", "sex", "use_allowed", "kind", "custody", "precision", "confidence",
    "likelihood", "status", "script", "tjwg_2023_10_09", "reliability", "state", "mark", "color", "code", "edited_at",
    "country", "admin1", "admin2",
    "date_precision", "date_text", "url", "archive_url", "level", "withdrawn_at", "given_on", "valid_until", "withdrawn_on",
    "what", "subject", "undone_at", "imported_at", "date_basis", "carried", "geometry", "status"}
# places: lon, lat with decimals that nothing else has
POINTS = {"open": (129.36808, 42.61399), "restricted": (128.18305, 41.38288), "confidential": (126.24495, 41.12125),
          "private only": (129.77186, 42.47608), "private settlement": (129.61749, 42.43746),
          "home in it": (129.61167, 42.43838)}
_UNITS = {"open": ("China", "Jilin", "Longjing"), "restricted": ("North Korea", "Ryanggang", "Hyesan"),
          "confidential": ("China", "Jilin", "Ji'an"), "private only": ("North Korea", "North Hamgyong", "Onsong County"),
          "private settlement": ("North Korea", "North Hamgyong", "Onsong County"),
          "home in it": ("North Korea", "North Hamgyong", "Onsong County")}
PLACE_LEVELS = {"open": ALL, "restricted": INTERNAL, "confidential": INTERNAL, "private only": INTERNAL,
                "private settlement": INTERNAL, "home in it": INTERNAL}
# cases: privacy, ground, review, place, levels of the record, levels of its free text
_CASES = {
    "open": ("public", True, "approved", "open", ALL, ALL),
    "by consent": ("public", False, "reviewed", "open", ALL, PARTNER),
    "masked place": ("public", True, "reviewed", "restricted", ALL, INTERNAL),
    "restricted": ("restricted", True, "approved", "open", PARTNER, PARTNER),
    "confidential": ("confidential", True, "approved", "confidential", INTERNAL, INTERNAL),
    "draft": ("public", True, "draft", "private only", INTERNAL, INTERNAL),
    "no ground": ("public", False, "approved", "private settlement", NEVER, NEVER),
    "consent over": ("public", False, "approved", "private settlement", NEVER, NEVER),
    "consent taken back": ("public", False, "approved", "private only", NEVER, NEVER),
    "withdrawn": ("public", True, "approved", "open", NEVER, NEVER),
    "shared with withdrawn": ("public", True, "approved", "open", NEVER, NEVER),
    "deleted": ("public", True, "approved", "open", NEVER, NEVER)}
_CONSENTS = {"by consent": {"use_allowed": "publish_without_name"},
             "consent over": {"use_allowed": "publish_with_name", "valid_until": "2020-01-01"},
             "consent taken back": {"use_allowed": "publish_with_name", "withdrawn_on": "2020-01-01"}}


# a day that a consent alone carries: told to the month at the public level
DAY_OF = {"by consent": "1996-11-27"}


@dataclass
class Planted:
    """An atlas with canaries: where each was planted, and the levels at which it may leave."""

    path: Path = None
    where: list = field(default_factory=list)
    levels: list = field(default_factory=list)

    def canary(self, where: str, levels) -> str:
        """Return a new word; levels: those at which it may leave."""
        self.where.append(where)
        self.levels.append(frozenset(levels))
        return f"{WORD}{len(self.where) - 1:04d}"

    def allowed(self, level: str) -> set:
        """Return the numbers of the canaries that may leave at a level."""
        return {number for number, levels in enumerate(self.levels) if level in levels}

    def names(self, numbers) -> dict:
        """Return where some canaries were planted."""
        return {number: self.where[number] for number in sorted(numbers)}


class Planter:
    """Writes rows in which every free text is a canary of its own."""

    def __init__(self, connection: sqlite3.Connection, planted: Planted):
        self.connection, self.planted = connection, planted
        self.uuids = {}

    def row(self, table: str, where: str, levels=NEVER, texts=None, **values) -> str:
        """Insert a row and return its uuid. `levels`: where the row may leave; `texts`: where its free text may."""
        for name, kind in self.connection.execute("SELECT name, type FROM pragma_table_info(?) WHERE name <> 'fid'",
                                                  (table,)).fetchall():
            if name in values or kind != "TEXT" or name in _NOT_TEXT or name.endswith(("_edtf", "_uuid")):
                continue
            values[name] = self.planted.canary(f"{table} {where}: {name}", self._levels(table, name, levels, texts))
        values = {name: value for name, value in values.items() if value is not None}
        names = ", ".join(values)
        self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})",
                                list(values.values()))
        self.uuids[(table, where)] = values["uuid"]
        return values["uuid"]

    @staticmethod
    def _levels(table: str, name: str, levels, texts):
        if name in _INSIDE[""] or name in _INSIDE.get(table, ()):
            return NEVER
        told = texts if texts is not None and name in _TEXTS.get(table, ()) else levels
        return tuple(level for level in told if level in _FEWER.get(table, {}).get(name, ALL) and level in levels)


def plant(shipped, folder: Path) -> Planted:
    """Copy an atlas into a folder and plant canaries in all of it; the name of the file is one, too."""
    planted = Planted()
    target = folder / planted.canary("folder of the atlas", NEVER) / (planted.canary("file of the atlas", NEVER) + ".gpkg")
    target.parent.mkdir()
    shutil.copyfile(shipped, target)
    planted.path = target
    with open_atlas(target, write=True) as connection:
        planter = Planter(connection, planted)
        sources = _plant_sources(planter)
        places = _plant_places(planter, sources)
        for name in _CASES:
            _plant_case(planter, name, sources, places)
        _plant_hidden_parts(planter, sources, places)
        _plant_figures(planter, sources)
        _plant_routes(planter, places)
        _plant_imagery(planter, places, sources)
        _plant_tables_that_stay(planter, places)
    _change_and_delete(planter)
    withdraw(target, planted.person, planted.canary("editor of the withdrawal", NEVER))
    _plant_metadata(target, planted)
    refresh(target)
    seal_log(target)
    return planted


def _plant_sources(planter: Planter) -> dict:
    sources = {}
    for name, privacy, levels in (("open", "public", ALL), ("restricted", "restricted", PARTNER),
                                  ("confidential", "confidential", INTERNAL),
                                  ("never cited", "public", NEVER)):
        canary = planter.planted.canary
        hidden = f"/home/{canary(f'path in the address of source {name}', NEVER)}/page.html"
        sources[name] = planter.row(
            "sources", name, levels, privacy=privacy, url=f"https://example.org/{canary(f'url of source {name}', levels)}",
            archive_url="file://" + hidden, archive_sha256=None)
    planter.row("attachments", "of the open source", source_uuid=sources["open"], privacy="public",
                content=planter.planted.canary("attachment of a source", NEVER).encode() * 900)
    return sources


def _plant_places(planter: Planter, sources) -> dict:
    places, town = {}, planter.planted.canary("settlement that only private records name", INTERNAL)
    for name, point in POINTS.items():
        more = {"short_en": town} if name in ("private settlement", "home in it") else {}
        levels = PLACE_LEVELS[name]
        country, admin1, admin2 = _UNITS[name]
        places[name] = planter.row(
            "places", name, levels, kind="settlement" if name == "private settlement" else "detention_center",
            country=country, admin1=admin1,
            admin2=admin2, precision="building", geom=point_blob(*point), cn_lat=point[1], cn_lon=point[0], nk_lat=point[1],
            nk_lon=point[0],
            privacy={"confidential": name, "restricted": name, "home in it": "restricted"}.get(name, "public"), **more)
        planter.row("place_names", name, levels, place_uuid=places[name])
        claim = planter.row("claims", f"at place {name}", levels, place_uuid=places[name], what="point", review="approved",
                            privacy="public",
                            lat=point[1], lon=point[0])
        planter.row("citations", f"of claim at place {name}", levels, claim_uuid=claim, source_uuid=sources["open"])
        planter.row("attachments", f"of place {name}", place_uuid=places[name], privacy="public",
                    content=planter.planted.canary(f"attachment of place {name}", NEVER).encode() * 900)
    planter.row("citations", "of place open", ALL, place_uuid=places["open"], source_uuid=sources["open"])
    return places


def _plant_case(planter: Planter, name: str, sources, places) -> None:
    privacy, grounded, review, place, levels, texts = _CASES[name]
    put, canary = planter.row, planter.planted.canary
    values = {} if grounded else {"public_ground": None}
    summary = " ".join(("kept", canary(f"cases {name}: summary", texts),
                        "/home/" + canary(f"path in the summary of {name}", NEVER) + "/a.pdf",
                        canary(f"address in the summary of {name}", NEVER) + "@example.org"))
    case = put("cases", name, levels, texts, privacy=privacy, review=review, summary=summary,
               date_edtf=DAY_OF.get(name, "2017-08-23"),
               **values)
    told_at = tuple(level for level in levels if level in PLACE_LEVELS[place])     # where the place has its own name
    stage = put("stages", name, levels, texts, case_uuid=case, stage_order=1, role="detention", place_uuid=places[place],
                privacy="public", date_edtf=DAY_OF.get(name),
                place_text=canary(f"stages {name}: place_text", [level for level in texts if level in told_at]),
                place_kind=canary(f"stages {name}: place_kind", [level for level in texts if level in told_at]))
    point = POINTS[place]
    planter.connection.execute("DELETE FROM case_locations WHERE stage_uuid = ?", (stage,))
    put("case_locations", name, stage_uuid=stage, case_uuid=case, place_uuid=places[place], privacy="public",
        geom=point_blob(*point))
    claim = put("claims", f"of stage {name}", levels, texts, stage_uuid=stage, what="people", review="approved",
                privacy="public")
    put("claims", f"of case {name}", levels, texts, case_uuid=case, what="people", review="approved", privacy="public")
    for about, subject in (("case", {"case_uuid": case}), ("stage", {"stage_uuid": stage}),
                           ("claim", {"claim_uuid": claim})):
        put("citations", f"of {about} {name}", levels, texts, source_uuid=sources["open"], **subject)
    number = list(_CASES).index(name)
    theme = put("themes", f"of case {name}", levels, code=f"{chr(65 + number)}9", color="#112233", is_user=1)
    put("case_themes", name, case_uuid=case, theme_uuid=theme)
    _plant_people(planter, name, case, levels, texts)


def _plant_people(planter: Planter, name: str, case: str, levels, texts) -> None:
    put = planter.row
    inside = tuple(level for level in levels if level in INTERNAL)
    person = put("persons", f"of case {name}", inside, privacy="restricted", sex="female",
                 birth_edtf=None)
    put("case_persons", name, inside, case_uuid=case, person_uuid=person)
    put("consents", f"of case {name}", case_uuid=case,
        **_CONSENTS.get(name, {"use_allowed": "keep", "withdrawn_on": "2020-01-01"}))
    put("consents", f"of person of {name}", person_uuid=person, use_allowed="keep", withdrawn_on="2020-01-01")
    for about, subject in (("case", {"case_uuid": case}), ("person", {"person_uuid": person})):
        put("attachments", f"of {about} {name}", privacy="public", **subject,
            content=planter.planted.canary(f"attachment of {about} {name}", NEVER).encode() * 900)
    if name == "withdrawn":
        planter.planted.person, = planter.connection.execute("SELECT person_id FROM persons WHERE uuid = ?",
                                                             (person,)).fetchone()
    if name == "shared with withdrawn":
        put("case_persons", "second of shared", case_uuid=case, person_uuid=planter.uuids[("persons", "of case withdrawn")])


def _plant_hidden_parts(planter: Planter, sources, places) -> None:
    """Rows that stay behind though what they belong to leaves."""
    put, case = planter.row, planter.uuids[("cases", "open")]
    for privacy, levels in (("restricted", PARTNER), ("confidential", INTERNAL)):
        put("stages", f"{privacy} step of open case", levels, case_uuid=case, stage_order=2, role="transfer",
            privacy=privacy,
            place_uuid=places["open"])
        put("claims", f"{privacy} claim of open case", levels, case_uuid=case, what="people", privacy=privacy,
            review="approved")
        put("citations", f"open case cites {privacy} source", levels, case_uuid=case, source_uuid=sources[privacy])
    put("claims", "draft claim of open case", INTERNAL, case_uuid=case, what="people", privacy="public", review="draft")
    put("stages", "open case in a home", ALL, case_uuid=case, stage_order=3, role="other", place_uuid=places["home in it"],
        privacy="public",
        place_text=None, place_kind=None, date_edtf="1997-05-19", start_day=10000, end_day=10000)
    put("themes", "of no case", code="Z9", color="#112233", is_user=1)


def _plant_figures(planter: Planter, sources) -> None:
    for name, source, levels in (("open", "open", ALL), ("restricted", "restricted", PARTNER),
                                 ("confidential", "confidential", INTERNAL),
                                 ("without a source", None, NEVER)):
        figure = planter.row("statistics", name, levels, value=7)
        term = planter.row("glossary", name, levels)
        if source:
            planter.row("citations", f"of statistic {name}", levels, statistic_uuid=figure, source_uuid=sources[source])
            planter.row("citations", f"of term {name}", levels, term_uuid=term, source_uuid=sources[source])


def _plant_routes(planter: Planter, places) -> None:
    put, canary = planter.row, planter.planted.canary
    for number, name, levels, by in ((901, "nobody published", INTERNAL, None),
                                     (902, "through a masked place", INTERNAL, "published_by")):
        values = {"published_by": canary(f"routes {name}: published_by", ALL) if by else None,
                  "published_on": "2019" if by else None}
        route = put("routes", name, levels, route_no=number, color="#112233", **values)
        if not by:
            put("route_marks", name, levels, route_uuid=route, route_no=number, leg_order=1, mark="badge", scale_to=1e9,
                geom=point_blob(*POINTS["restricted"]))
        for order, place in enumerate(("open", "restricted"), start=1):
            kind = canary(f"kind of stop {order} of route {name}", ALL if by else INTERNAL)
            put("route_stops", f"{name} {order}", levels, route_uuid=route, route_no=number, stop_order=order,
                place_uuid=places[place],
                stop_kind=kind)


# marks: privacy, review, place that they name, place at which they lie, image, levels
_MARKS = {
    "open": ("public", "reviewed", "open", "open", "open", ALL),
    "on an image that stays": ("public", "approved", "open", "open", "restricted", ALL),
    "restricted": ("restricted", "approved", "open", "open", "open", PARTNER),
    "confidential": ("confidential", "approved", "open", "open", "open", INTERNAL),
    "draft": ("public", "draft", "open", "open", "open", INTERNAL),
    "of no place": ("public", "approved", None, "open", "open", INTERNAL),
    "of a masked place": ("public", "approved", "restricted", "restricted", "open", INTERNAL),
    "put to another place": ("public", "approved", "open", "restricted", "open", INTERNAL),
    "near a confidential place": ("public", "approved", "open", "confidential", "open", INTERNAL),
    "of a place with private cases": ("public", "approved", "private only", "open", "open", INTERNAL)}


def _plant_imagery(planter: Planter, places, sources) -> None:
    put, canary = planter.row, planter.planted.canary
    images = {}
    for name, privacy, levels in (("open", "public", ALL), ("restricted", "restricted", PARTNER),
                                  ("confidential", "confidential", INTERNAL), ("that no mark rests on", "public", INTERNAL)):
        images[name] = put("images", name, levels, privacy=privacy, print_allowed=1, web_allowed=1,
                           source_values=f'{{"{canary(f"values of the source of image {name}", NEVER)}": 1}}')
        put("citations", f"of image {name}", levels, image_uuid=images[name], source_uuid=sources["open"])
        put("attachments", f"of image {name}", image_uuid=images[name], privacy="public",
            content=canary(f"attachment of image {name}", NEVER).encode() * 900)
    for name, levels in (("of the open marks", ALL), ("that no mark has", INTERNAL)):
        put("observation_kinds", name, levels)
    kind, = planter.connection.execute("SELECT kind_id FROM observation_kinds WHERE uuid = ?", (
        planter.uuids[("observation_kinds", "of the open marks")],)).fetchone()
    for table, shape in (("observation_points", lambda lon, lat: point_blob(lon + 1e-4, lat)),
                         ("observation_lines", lambda lon, lat: line_blob([(lon, lat), (lon + 0.001, lat + 0.001)])),
                         ("observation_polygons", lambda lon, lat: polygon_blob(
                             [(lon, lat), (lon + 0.001, lat), (lon, lat + 0.001), (lon, lat)]))):
        for name, (privacy, review, place, at, image, levels) in _MARKS.items():
            credit = tuple(level for level in levels if level in {"restricted": PARTNER}.get(image, ALL))
            mark = put(table, name, levels, privacy=privacy, review=review, geom=shape(*POINTS[at]),
                       place_uuid=places[place] if place else None, image_uuid=images[image],
                       sensor=canary(f"{table} {name}: sensor", credit), image_credit=canary(f"{table} {name}: credit", credit),
                       **({"feature_kind": kind} if name == "open" else {}))
            put("citations", f"of {table} {name}", levels, source_uuid=sources["open"], **{table[:-1] + "_uuid": mark})
    for place in ("open", "restricted"):
        put("examinations", f"of place {place}", INTERNAL, place_uuid=places[place], image_uuid=images["open"])


def _plant_tables_that_stay(planter: Planter, places) -> None:
    put, canary = planter.row, planter.planted.canary
    put("imports", "an import", mapping=f'{{"{canary("mapping of an import", NEVER)}": "title"}}', row_counts="{}",
        imported_at="2020-01-01T00:00:00Z", sync_state=f'{{"next": "{canary("state of an import", NEVER)}"}}')
    held = f'{{"{canary("held back of a publication", NEVER)}": 3}}'
    put("publications", "an old one", level="public", published_at="2020-01-01T00:00:00Z", held_back=held,
        record_ids=f'["{canary("records of a publication", NEVER)}"]')
    put("atlas_info", "a note", key="notes")


def _change_and_delete(planter: Planter) -> None:
    """Edit what leaves, so that its old values stand in the log alone; delete rows, so that they stand in the log alone."""
    connection = connect(planter.planted.path, write=True)
    canary = planter.planted.canary
    with closing(connection):
        connection.execute("BEGIN")
        for table, name, column in (("cases", "open", "publisher"), ("places", "open", "role_note"),
                                    ("sources", "open", "publisher")):
            uuid = planter.uuids[(table, name)]
            old, = connection.execute(f"SELECT {column} FROM {table} WHERE uuid = ?", (uuid,)).fetchone()
            number = int(re.search(r"\d{4}$", old).group())
            planter.planted.where[number] += " (old value in the log)"
            planter.planted.levels[number] = frozenset()
            connection.execute(f"UPDATE {table} SET {column} = ?, edited_by = ? WHERE uuid = ?",
                               (canary(f"{table} {name}: {column} (new value)", ALL), canary(f"editor of {table}", NEVER),
                                uuid))
        connection.execute("UPDATE cases SET review = 'approved' WHERE uuid = ?", (planter.uuids[("cases", "open")],))
        connection.execute("DELETE FROM persons WHERE uuid = ?", (planter.uuids[("persons", "of case deleted")],))
        connection.execute("DELETE FROM cases WHERE uuid = ?", (planter.uuids[("cases", "deleted")],))
        connection.execute("COMMIT")


def _plant_metadata(path: Path, planted: Planted) -> None:
    """What GIS programs keep in a GeoPackage beside its tables."""
    with closing(connect(path, write=True)) as connection:
        connection.execute("UPDATE gpkg_contents SET description = ?, identifier = table_name || ?",
                           (planted.canary("gpkg_contents.description", NEVER),
                            planted.canary("gpkg_contents.identifier", NEVER)))
        connection.execute("CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY, md_scope TEXT, md_standard_uri TEXT, "
                           "mime_type TEXT, metadata TEXT)")
        connection.execute("INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'text/xml', ?)",
                           (planted.canary("gpkg_metadata.md_standard_uri", NEVER),
                            planted.canary("gpkg_metadata.metadata", NEVER)))
        connection.execute("UPDATE layer_styles SET styleName = ?, description = ?, owner = ?", (
            planted.canary("layer_styles.styleName", NEVER), planted.canary("layer_styles.description", NEVER),
            planted.canary("layer_styles.owner", NEVER)))
        table = planted.canary("table of another program", NEVER)
        connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, note TEXT)")
