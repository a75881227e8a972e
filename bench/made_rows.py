"""The rows of a made-up atlas: turns drawn columns into places, cases, steps, persons, sources and citations, SYNTHETIC."""

import sqlite3
from typing import Any, Dict, Iterable, List, Sequence, Tuple

import numpy as np

from made_cases import (CONFIDENCES, NOWHERE, PRIVACY, PUBLISHERS, RELIABILITIES, REVIEWS, ROLES, SEXES, SOURCES, MadeCases,
                        draw_cases, made_dates)
from made_places import made_places
from made_text import WORD, summaries, vocabularies
from visual_atlas_plugin.domain import dates as edtf_dates
from visual_atlas_plugin.exchange import bulk_rtree
from visual_atlas_plugin.store.connection import point_blob, point_of

CHUNK = 50_000
NOTE = "SYNTHETIC: made up to measure speed; describes nobody."
WHEN = "2024-02-29T00:00:00.000Z"
Row = Tuple[Any, ...]


class Bulk:
    """Writes the rows of all tables, part by part."""

    def __init__(self, connection: sqlite3.Connection, count: int, seed: int):
        self.connection, self.count, self.seed = connection, count, seed
        self.chance = np.random.default_rng((seed, count, 1))
        self.rows = 0

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """Insert rows (uuid first) with the columns that every table has."""
        names = ("uuid",) + tuple(columns) + ("edited_by", "edited_at", "import_id")
        marks = ", ".join("?" * (1 + len(columns)))
        fixed = ", ".join(f"'{text}'" for text in (WORD, WHEN, f"SYN-{self.seed}"))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}, {fixed})"
        self.rows += self.connection.executemany(statement, rows).rowcount

    def uuids(self, count: int) -> List[str]:
        """Return new uuids (version 4), the same for the same seed."""
        raw = self.chance.integers(0, 256, (count, 16), np.uint8)
        raw[:, 6] = raw[:, 6] & 0x0F | 0x40
        raw[:, 8] = raw[:, 8] & 0x3F | 0x80
        text = raw.tobytes().hex()
        return [f"{text[i:i + 8]}-{text[i + 8:i + 12]}-{text[i + 12:i + 16]}-{text[i + 16:i + 20]}-{text[i + 20:i + 32]}"
                for i in range(0, 32 * count, 32)]

    def write(self) -> int:
        """Write everything; return the number of rows."""
        self._write_sources()
        self._write_places()
        self._read_places()
        pool = made_dates(self.seed)
        made = draw_cases(self.count, self.seed, self.place_kinds, self.routes, len(self.themes), pool)
        self.dates = [_date_row(text) for text in pool.edtf] + [(None,) * 5]
        self.words = vocabularies(self.seed)
        self.person_uuids = self._write_persons(made)
        starts = {name: np.searchsorted(getattr(made, name), np.arange(0, self.count + CHUNK, CHUNK))
                  for name in ("theme_case", "stage_case", "person_case")}
        for number, first in enumerate(range(0, self.count, CHUNK)):
            last = min(first + CHUNK, self.count)
            uuids = self._write_cases(made, first, last)
            parts = {name: slice(*at[number:number + 2].tolist()) for name, at in starts.items()}
            self._write_links(made, first, uuids, parts)
            self._write_stages(made, first, uuids, parts["stage_case"])
        self._pack()
        return self.rows

    def _write_sources(self) -> None:
        reliability = self.chance.choice(len(RELIABILITIES), SOURCES, p=(0.1, 0.25, 0.25, 0.15, 0.05, 0.1, 0.1)).tolist()
        self.source_uuids = self.uuids(SOURCES)
        self.put("sources", ("source_key", "title", "publisher", "date_text", "licence", "reliability", "privacy"), (
            (identity, f"SYN-SOURCE-{n + 1:03d}", f"{WORD} source {n + 1}", PUBLISHERS[n % len(PUBLISHERS)],
             str(1995 + n % 29), "CC0", RELIABILITIES[reliability[n]], PRIVACY[n % 10 == 0])
            for n, identity in enumerate(self.source_uuids)))

    def _write_places(self) -> None:
        """Write made-up places and their names, and fill the R-tree with them."""
        known = [point_of(row[0]) for row in self.connection.execute(
            "SELECT geom FROM places WHERE geom IS NOT NULL ORDER BY place_id")]
        places = made_places(self.seed, known)
        uuids = self.uuids(len(places))
        columns = ("place_id", "kind", "custody", "country", "admin1", "admin2", "name_en", "short_en", "name_ko",
                   "name_zh", "precision", "confidence", "status", "privacy")
        self.put("places", columns + ("coord_source_text", "notes", "geom"), (
            (identity, *(getattr(place, name) for name in columns), NOTE, NOTE,
             None if place.lon is None else point_blob(place.lon, place.lat)) for identity, place in zip(uuids, places)))
        names = [(owner, text, language, script) for owner, place in zip(uuids, places) for text, language, script in (
            (place.name_ko, "ko", "Hang"), (place.name_zh, "zh", "Hani"), (place.short_en, "en", "Latn"))]
        self.put("place_names", ("place_uuid", "name", "language", "script"),
                 ((identity, *row) for identity, row in zip(self.uuids(len(names)), names)))
        self.connection.execute(
            "INSERT INTO rtree_places_geom SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) "
            "FROM places WHERE geom IS NOT NULL AND import_id = ?", (f"SYN-{self.seed}",))

    def _read_places(self) -> None:
        """Read back what cases may refer to: all places with a point, the stops of the routes, the themes."""
        rows = self.connection.execute(
            "SELECT uuid, kind, privacy, geom FROM places WHERE geom IS NOT NULL ORDER BY place_id").fetchall()
        self.place_uuids, self.place_kinds = [row[0] for row in rows], [row[1] for row in rows]
        self.place_privacy = np.array([PRIVACY.index(row[2]) for row in rows])
        self.place_geoms = [row[3] for row in rows]
        self.points = np.array([point_of(geom) for geom in self.place_geoms])
        at = {identity: position for position, identity in enumerate(self.place_uuids)}
        self.routes: List[List[int]] = []
        for route_no, place in self.connection.execute(
                "SELECT route_no, place_uuid FROM route_stops ORDER BY route_no, stop_order"):
            while len(self.routes) < route_no:
                self.routes.append([])
            self.routes[route_no - 1].append(at[place])
        self.themes = [row[0] for row in self.connection.execute("SELECT uuid FROM themes ORDER BY theme_no")]

    def _write_persons(self, made: MadeCases) -> List[str]:
        uuids = self.uuids(len(made.person_sex))
        self.put("persons", ("person_id", "pseudonym", "birth_edtf", "sex", "notes"), (
            (identity, f"SYN-P{n:07d}", f"SYN-P{n:07d}", f"{1930 + n * 7 % 75}" if n % 5 else None, SEXES[sex], NOTE)
            for n, (identity, sex) in enumerate(zip(uuids, made.person_sex.tolist()), start=1)))
        return uuids

    def _write_cases(self, made: MadeCases, first: int, last: int) -> List[str]:
        """Write some cases; return their uuids."""
        part = slice(first, last)
        uuids = self.uuids(last - first)
        codes = zip(made.case_event[part].tolist(), made.case_date[part].tolist(), made.case_privacy[part].tolist(),
                    made.case_publisher[part].tolist(), made.case_confidence[part].tolist(),
                    made.case_credibility[part].tolist(), made.case_review[part].tolist())
        texts = summaries(self.chance, last - first, self.words)
        self.put("cases", ("case_id", "title", "record_kind", "summary", "date_edtf", "date_text", "date_precision",
                           "start_day", "end_day", "privacy", "publisher", "owner", "confidence", "credibility", "review",
                           "reviewed_by", "reviewed_at", "notes"), (
            (identity, f"SYN-{n:07d}", f"{WORD} case {n}", "event" if event else "case", text, *self.dates[date],
             PRIVACY[privacy], PUBLISHERS[publisher], WORD, CONFIDENCES[confidence], credibility or None, REVIEWS[review],
             "SYN-REVIEWER" if review else None, WHEN if review else None, NOTE)
            for n, (identity, text, (event, date, privacy, publisher, confidence, credibility, review))
            in enumerate(zip(uuids, texts, codes), start=first + 1)))
        return uuids

    def _write_links(self, made: MadeCases, first: int, uuids: List[str], parts: Dict[str, slice]) -> None:
        """Write themes, persons and citations of some cases."""
        part = parts["theme_case"]
        pairs = zip(self.uuids(part.stop - part.start), (made.theme_case[part] - first).tolist(),
                    made.theme_no[part].tolist())
        self.put("case_themes", ("case_uuid", "theme_uuid", "ground"),
                 ((identity, uuids[case], self.themes[theme], WORD) for identity, case, theme in pairs))
        part = parts["person_case"]
        pairs = zip(self.uuids(part.stop - part.start), (made.person_case[part] - first).tolist(),
                    made.person_no[part].tolist())
        self.put("case_persons", ("case_uuid", "person_uuid", "part"),
                 ((identity, uuids[case], self.person_uuids[person], WORD) for identity, case, person in pairs))
        own = np.flatnonzero((made.citation_case >= first) & (made.citation_case < first + len(uuids)))
        pairs = zip(self.uuids(len(own)), (made.citation_case[own] - first).tolist(), made.citation_source[own].tolist())
        self.put("citations", ("case_uuid", "source_uuid", "about"),
                 ((identity, uuids[case], self.source_uuids[source], WORD) for identity, case, source in pairs))

    def _write_stages(self, made: MadeCases, first: int, uuids: List[str], part: slice) -> None:
        """Write the steps of some cases and their locations, as the triggers of the schema would."""
        own = self.uuids(part.stop - part.start)
        case, place, hidden = made.stage_case[part], made.stage_place[part], made.stage_privacy[part]
        date = np.where(made.stage_dated[part], made.case_date[case], NOWHERE).tolist()
        codes = zip((case - first).tolist(), made.stage_order[part].tolist(), made.stage_role[part].tolist(), place.tolist(),
                    date, hidden.tolist())
        self.put("stages", ("case_uuid", "stage_order", "role", "place_uuid", "place_text", "date_edtf", "date_text",
                            "date_precision", "start_day", "end_day", "what_happened", "privacy"), (
            (identity, uuids[c], order, ROLES[role], None if p == NOWHERE else self.place_uuids[p],
             f"{WORD}: place not stated" if p == NOWHERE else None, *self.dates[d], f"{WORD} step {order}", PRIVACY[h])
            for identity, (c, order, role, p, d, h) in zip(own, codes)))
        known = np.flatnonzero(place != NOWHERE)
        strictest = np.maximum(np.maximum(hidden, made.case_privacy[case])[known], self.place_privacy[place[known]]).tolist()
        codes = zip(known.tolist(), (case[known] - first).tolist(), place[known].tolist(), strictest)
        self.put("case_locations", ("stage_uuid", "case_uuid", "place_uuid", "privacy", "geom"), (
            (own[s], own[s], uuids[c], self.place_uuids[p], PRIVACY[h], self.place_geoms[p]) for s, c, p, h in codes))

    def _pack(self) -> None:
        """Fill the R-tree of the locations."""
        at = {identity: position for position, identity in enumerate(self.place_uuids)}
        rows = self.connection.execute("SELECT fid, place_uuid FROM case_locations ORDER BY fid")
        pairs = np.fromiter(((fid, at[place]) for fid, place in rows), np.dtype((np.int64, 2)))
        x, y = self.points[pairs[:, 1]].T
        bulk_rtree.write_points(self.connection, "rtree_case_locations_geom", pairs[:, 0], x, y)


def _date_row(text: str) -> Row:
    """Return (date_edtf, date_text, date_precision, start_day, end_day) of an EDTF text."""
    parsed = edtf_dates.parse(text)
    return parsed.edtf, edtf_dates.in_words(parsed.edtf), parsed.precision, parsed.start_day, parsed.end_day
