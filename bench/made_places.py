"""Made-up places beside those of the facts, so that an atlas has 4,000 with a point: many near the border, few beyond."""

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

import numpy as np

from made_text import WORD, place_name, zipf

PLACES = 4000                       # with a point, those of the facts included
POINTLESS = 40                      # made-up ones of which nobody knows where they are
BOX = (119.5, 37.5, 131.5, 44.5)    # degrees WGS84 around the border: west, south, east, north
_KINDS = (
    ("police_detention", 0.25, "police station"), ("other", 0.14, "place"), ("mss_office", 0.12, "security office"),
    ("settlement", 0.11, "village"), ("labor_training_camp", 0.08, "labor camp"),
    ("police_holding_camp", 0.06, "holding camp"), ("detention_center", 0.08, "detention center"),
    ("prison", 0.05, "prison"), ("mss_holding_center", 0.04, "holding center"), ("customs", 0.02, "customs house"),
    ("political_prison_camp", 0.01, "prison camp"), ("border_crossing", 0.04, "crossing"),
)
_CHINA_KINDS = ("detention_center", "customs")
_PRECISIONS = ("building", "site", "settlement", "county")


@dataclass(frozen=True)
class MadePlace:
    """One made-up place; lon and lat in degrees WGS84, None where it has no point."""

    place_id: str
    kind: str
    custody: str
    country: str
    admin1: str
    admin2: str
    name_en: str
    short_en: str
    name_ko: str
    name_zh: str
    precision: str
    confidence: str
    status: str
    privacy: str
    lon: Optional[float]
    lat: Optional[float]


def made_places(seed: int, known: Sequence[Tuple[float, float]]) -> List[MadePlace]:
    """Return the places that are missing to PLACES; `known` are the points (lon, lat) around which they crowd."""
    count = PLACES - len(known) + POINTLESS
    chance = np.random.default_rng((seed, 5))
    weights = np.cumsum([weight for _, weight, _ in _KINDS])
    kind = np.minimum(np.searchsorted(weights / weights[-1], chance.random(count)), len(_KINDS) - 1)
    points = _points(chance, count, np.array(known))
    province = zipf(chance, 7, count, 0.8)
    county = zipf(chance, 18, count, 0.6)
    precision = chance.choice(len(_PRECISIONS), count, p=(0.1, 0.35, 0.4, 0.15))
    confidence, status = chance.integers(0, 3, count), chance.integers(0, 5, count)
    hidden = chance.random(count) < 0.1
    return [_place(number, *_KINDS[kind[number]], *points[number].tolist(), int(province[number]), int(county[number]),
                   _PRECISIONS[precision[number]], ("high", "medium", "low")[confidence[number]],
                   ("operating", "closed", "believed_closed", "disputed", "not_known")[status[number]],
                   "restricted" if hidden[number] else "public", number >= count - POINTLESS) for number in range(count)]


def _points(chance: np.random.Generator, count: int, known: np.ndarray) -> np.ndarray:
    """Return points around the known ones, within the box."""
    around = known[chance.integers(0, len(known), count)]
    spread = np.where(chance.random(count) < 0.6, 0.25, 1.0)[:, None]
    moved = around + chance.normal(0.0, 1.0, (count, 2)) * spread * (1.0, 0.75)
    return np.clip(moved, BOX[:2], BOX[2:]).round(5)


def _place(number: int, kind: str, _weight: float, noun: str, lon: float, lat: float, province: int, county: int,
           precision: str, confidence: str, status: str, privacy: str, pointless: bool) -> MadePlace:
    """Return one made-up place; its provinces and counties are made up as well."""
    latin, hangul, hanzi = place_name(number)
    china = kind in _CHINA_KINDS or (kind == "border_crossing" and number % 2 == 0)
    land = 100 if china else 0
    custody = "china" if china else ("not_stated" if kind in ("settlement", "other") else "north_korea")
    return MadePlace(
        place_id=f"SYN-PLACE-{number + 1:04d}", kind=kind, custody=custody, country="China" if china else "North Korea",
        admin1=f"{WORD} {place_name(land + province)[0]} Province",
        admin2=f"{WORD} {place_name(land + 31 + province * 18 + county)[0]} County {county + 1}",
        name_en=f"{WORD} {latin} {noun} {number + 1}", short_en=f"SYN {latin} {number + 1}",
        name_ko=f"가상 {hangul} {number + 1}", name_zh=f"虛構{hanzi}{number + 1}",
        precision="unknown" if pointless else precision, confidence=confidence, status=status, privacy=privacy,
        lon=None if pointless else lon, lat=None if pointless else lat)
