"""Build the training atlas: the places, routes and figures of the facts, with made-up cases in place of the real ones."""

import uuid
from pathlib import Path
from typing import Callable, Dict, List, Optional, Sequence, Tuple, Union

from ..domain import dates, training
from ..domain.facts import Facts
from ..domain.training import NO_PLACE, NOTE, WORD, MadeCase, MadePerson, TrainingPlace
from .connection import point_blob, point_of, polygon_blob, line_blob, run_script
from .fact_writer import FactWriter, date_columns, row_uuid
from .facts_import import BuildReport, Contents, Progress, build_atlas, load_shipped, log_import
from .schema import schema_sql

TITLE = "Training atlas (SYNTHETIC)"
EDITOR = WORD
MARK_FILE = "training_mark.sql"
# Where the mark lies: all that a map of the region can show; degrees WGS84, closed, dense enough for any projection
_MARK_AREA = (88.0, 8.0, 162.0, 62.0)
_SHARES = "cases_2021_02"           # the one count that all seven themes have
_IMAGES, _PER_IMAGE = 6, 2
_SOURCE = "SYN-SOURCE"
_CONSENT_DATES: Dict[str, Tuple[str, Optional[str], Optional[str]]] = {    # state: given on, valid until, withdrawn on
    "given": ("2019-05-02", None, None), "limited": ("2022-03-10", "2035-12-31", None),
    "expired": ("2015-08-20", "2020-12-31", None), "withdrawn": ("2018-01-15", None, "2023-06-30"),
}
_FEATURES: Dict[str, Tuple[str, ...]] = {
    "observation_points": ("gate", "guard_tower", "guard_post", "checkpoint", "vehicle"),
    "observation_lines": ("perimeter_wall", "fence", "road"),
    "observation_polygons": ("building_unknown", "yard", "facility_outline", "building_housing"),
}


def build_training_atlas(output_path: Union[str, Path], on_progress: Optional[Progress] = None,
                         is_canceled: Optional[Callable[[], bool]] = None,
                         facts_dir: Optional[Union[str, Path]] = None) -> BuildReport:
    """Make the training atlas and put it at output_path; all of its cases are made up and say so.

    on_progress gets percent. Raises AtlasError (BuildCanceled when stopped); the target is then untouched.
    """
    def write(writer: FactWriter, facts: Facts) -> None:
        _write(writer, facts, is_canceled)

    # the shipped drawing of the routes is that of the shipped facts, and is there at once
    routes = (lambda _stops: load_shipped()) if facts_dir is None else None
    return build_atlas(output_path, facts_dir, on_progress, is_canceled, routes,
                       contents=Contents(title=TITLE, synthetic=True, write_cases=write))


def _write(writer: FactWriter, facts: Facts, is_canceled: Optional[Callable[[], bool]]) -> None:
    """Write everything that is made up, as an import of its own whose id begins with SYN-."""
    from .facts_import import BuildCanceled
    made = FactWriter(writer.connection, f"SYN-{uuid.uuid4()}", EDITOR)
    published = [(row["theme_id"], int(row[_SHARES])) for row in facts["themes.csv"] if row[_SHARES].strip()]
    points = _points(made)
    places = [TrainingPlace(place_id, kind) for place_id, kind, _ in points]
    made.put("sources", (_SOURCE,), source_key=_SOURCE, title=f"{WORD} source of the training atlas", publisher=WORD,
             licence="CC0", how_seen=NOTE, reliability="F", privacy="public")
    known: set = set()
    for number, case in enumerate(training.make_cases(published, places)):
        if number % 200 == 0 and is_canceled is not None and is_canceled():
            raise BuildCanceled()
        for person_id in case.persons:
            if person_id not in known:
                known.add(person_id)
                _write_person(made, training.make_person(person_id))
        _write_case(made, case)
    _write_observations(made, points)
    write_mark(made)
    log_import(made)


def _points(writer: FactWriter) -> List[Tuple[str, str, Tuple[float, float]]]:
    """Return (place_id, kind, (lon, lat)) of the places that have a point and may be shown."""
    rows = writer.connection.execute("SELECT place_id, kind, geom FROM places WHERE geom IS NOT NULL AND kind <> 'settlement' "
                                     "AND privacy = 'public' ORDER BY place_id")
    return [(place_id, kind, point_of(geom)) for place_id, kind, geom in rows]


def _when(edtf: Optional[str]) -> dict:
    """Return the columns of an uncertain date."""
    return date_columns(dates.parse(edtf)) if edtf else {}


def _review(state: str) -> dict:
    """Return the columns of a review."""
    if state == "draft":
        return {"review": state}
    return {"review": state, "reviewed_by": "SYN-REVIEWER", "reviewed_at": "2024-02-01T09:00:00.000Z"}


def _write_person(writer: FactWriter, person: MadePerson) -> None:
    """Write a made-up person and the consent that it gave, if any."""
    withdrawn = _CONSENT_DATES["withdrawn"][2] if person.consent == "withdrawn" else None
    row = writer.put("persons", (person.person_id,), person_id=person.person_id, pseudonym=person.person_id,
                     birth_edtf=person.birth_edtf, sex=person.sex, privacy=person.privacy, withdrawn_at=withdrawn, notes=NOTE)
    if person.consent:
        _write_consent(writer, person.person_id, person.consent, person.use_allowed, person_uuid=row)


def _write_consent(writer: FactWriter, key: str, state: str, use: str, **subject: str) -> None:
    """Write a consent in one of its states."""
    given, until, withdrawn = _CONSENT_DATES[state]
    writer.put("consents", (key, state), use_allowed=use, given_by=f"{WORD} {key}", given_on=given, valid_until=until,
               withdrawn_on=withdrawn, notes=f"{NOTE} Consent: {state}.", **subject)


def _write_case(writer: FactWriter, case: MadeCase) -> None:
    """Write a made-up case with its theme, steps, persons, figures and source."""
    row = writer.put(
        "cases", (case.case_id,), case_id=case.case_id, title=case.title, record_kind="case", summary=case.summary,
        privacy=case.privacy, public_ground=f"{WORD}: nobody is described." if case.is_ground_stated else None,
        publisher=WORD, owner=WORD, terms=NOTE, confidence=case.confidence, credibility=case.credibility, notes=NOTE,
        **_review(case.review), **_when(case.date_edtf))
    writer.put("citations", (case.case_id,), source_uuid=row_uuid("sources", _SOURCE), case_uuid=row, about=WORD)
    writer.put("case_themes", (case.case_id, case.theme_id), case_uuid=row, theme_uuid=row_uuid("themes", case.theme_id),
               ground=NOTE)
    for person_id in case.persons:
        writer.put("case_persons", (case.case_id, person_id), case_uuid=row, person_uuid=row_uuid("persons", person_id),
                   part=f"{WORD} person")
    if case.consent:
        _write_consent(writer, case.case_id, case.consent, "publish_without_name", case_uuid=row)
    for order, stage in enumerate(case.stages, start=1):
        length, unit = stage.duration or (None, None)
        writer.put("stages", (case.case_id, order), case_uuid=row, stage_order=order, role=stage.role,
                   place_uuid=row_uuid("places", stage.place_id) if stage.place_id else None,
                   place_text=None if stage.place_id else NO_PLACE, duration_value=length, duration_unit=unit,
                   what_happened=stage.text, privacy=stage.privacy, notes=NOTE, **_when(stage.date_edtf))
    for order, claim in enumerate(case.claims, start=1):
        made = writer.put("claims", (case.case_id, order), case_uuid=row, what="people", value_low=claim.low,
                          value_high=claim.high, value_text=claim.text, unit="people", about=f"{WORD} figure",
                          claimed_by=claim.claimed_by, as_of="2024", origin=case.case_id, credibility=claim.credibility,
                          privacy=case.privacy, notes=NOTE, **_review(claim.review))
        writer.put("citations", (case.case_id, "claim", order), source_uuid=row_uuid("sources", _SOURCE), claim_uuid=made,
                   about=WORD)


def _write_observations(writer: FactWriter, points: Sequence[Tuple[str, str, Tuple[float, float]]]) -> None:
    """Write a few observations on made-up images: marks at the places' points and plain shapes around them."""
    places = [row for row in points if row[1] != "border_crossing"]
    chosen = places[::max(1, len(places) // (_IMAGES * _PER_IMAGE))][:_IMAGES * _PER_IMAGE]
    for number, (place_id, _, (lon, lat)) in enumerate(chosen):
        image_id = f"SYN-IMAGE-{number // _PER_IMAGE + 1}"
        captured = _captured(number // _PER_IMAGE)
        if number % _PER_IMAGE == 0:
            writer.put("images", (image_id,), image_id=image_id, title=f"{WORD} image {image_id}", provider=WORD,
                       acquired_time_utc="02:00", date_basis="analyst", resolution_m=0.5, off_nadir_deg=10.0 + number,
                       licence="CC0", attribution=WORD, print_allowed=1, privacy="public", notes=NOTE, **captured)
        for table, blob in _shapes(lon, lat).items():
            feature = _FEATURES[table][number % len(_FEATURES[table])]
            writer.put(table, (place_id, image_id), place_uuid=row_uuid("places", place_id), geom=blob,
                       image_uuid=row_uuid("images", image_id), feature_kind=feature,
                       state=("present", "absent", "partly", "not_visible")[number % 4],
                       confidence=("high", "medium", "low")[number % 3],
                       likelihood=("unlikely", "roughly_even", "likely", "very_likely")[number % 4],
                       analyst="SYN-ANALYST", observed_at="2024-03-01T00:00:00.000Z", label=f"{WORD} {feature.replace('_', ' ')}",
                       image_credit=WORD, **captured,
                       privacy=("public", "restricted")[number % 2], **_review(("draft", "reviewed", "approved")[number % 3]),
                       notes=f"{NOTE} The shape is a plain one around the point of the place; nothing was traced.")


def _captured(number: int) -> Dict[str, Union[str, int, None]]:
    """Return the columns that tell when and by what the n-th made-up image was made."""
    date = dates.parse(f"202{number % 5}-06-15")
    return {"acquired_at": date.edtf, "start_day": date.start_day, "end_day": date.end_day, "sensor": "none"}


def _shapes(lon: float, lat: float) -> Dict[str, bytes]:
    """Return one plain shape for each table of observations, some 200 m wide."""
    east, north = 0.001, 0.0008
    corners = [(lon - east, lat - north), (lon + east, lat - north), (lon + east, lat + north), (lon - east, lat + north)]
    return {"observation_points": point_blob(lon, lat), "observation_lines": line_blob([corners[0], corners[2]]),
            "observation_polygons": polygon_blob(corners + corners[:1])}


def write_mark(writer: FactWriter) -> None:
    """Lay the area into the file over which maps repeat the word SYNTHETIC."""
    run_script(writer.connection, schema_sql(MARK_FILE))
    writer.connection.execute(
        "INSERT INTO synthetic_marks (uuid, edited_by, edited_at, import_id, label, geom) VALUES (?, ?, ?, ?, ?, ?)",
        (row_uuid("synthetic_marks", 1), writer.editor, writer.now, writer.import_id, WORD, polygon_blob(_mark_ring())))


def _mark_ring() -> List[Tuple[float, float]]:
    """Return the ring of the marked area with a corner at every degree."""
    west, south, east, north = _MARK_AREA
    across = [west + step for step in range(int(east - west))]
    up = [south + step for step in range(int(north - south))]
    ring = [(x, south) for x in across] + [(east, y) for y in up]
    ring += [(west + east - x, north) for x in across] + [(west, south + north - y) for y in up]
    return ring + ring[:1]
