"""What the names of image files tell, by the published conventions of those who make them.

Each convention is a pattern and a function from its match to (field, value) pairs. Where a name does not say the day,
as with declassified film, no day is made of it.
"""

import re
from datetime import date, timedelta
from typing import Callable, Container, Iterable, List, Match, NamedTuple, Optional, Pattern, Sequence, Tuple

from .learned import NAME, WEAK_NAME, Learned

Pairs = Iterable[Tuple[str, object]]
FOLDERS_READ = 6        # how many folders above a file may belong to its scene
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_LANDSAT_SENSORS = {"C": "OLI/TIRS", "O": "OLI", "E": "ETM+", "M": "MSS"}
_MAXAR_CATALOG = {"101": "QuickBird", "102": "WorldView-1", "103": "WorldView-2", "104": "WorldView-3", "105": "GeoEye-1"}
_MAXAR_SHORT = {"QB02": "QuickBird", "WV01": "WorldView-1", "WV02": "WorldView-2", "WV03": "WorldView-3",
                "WV04": "WorldView-4", "GE01": "GeoEye-1", "IK01": "IKONOS"}
_AIRBUS = {"PHR1A": "Pléiades 1A", "PHR1B": "Pléiades 1B", "SPOT6": "SPOT 6", "SPOT7": "SPOT 7"}
COPERNICUS_LICENCE = "Copernicus Sentinel data terms: free, full and open, with the credit line"
USGS_LICENCE = "public domain (U.S. Geological Survey)"


class Convention(NamedTuple):
    """A published way of naming files."""

    name: str
    pattern: Pattern[str]
    read: Callable[[Match[str]], Pairs]


def read_names(parts: Sequence[str]) -> List[Learned]:
    """Return what the name of a file and the folders that it lies in tell; `parts`: of its path, the file last."""
    found: List[Learned] = []
    for part in reversed(list(parts)[-1 - FOLDERS_READ:]):
        for convention in CONVENTIONS:
            match = convention.pattern.search(part)
            if match:
                found += [Learned(field, value, NAME, convention.name)
                          for field, value in convention.read(match) if value not in (None, "")]
                break
    found += _of_maxar_ard(parts)
    if parts and not any(one.field == "acquired_at" for one in found):
        day = lone_day(parts[-1])
        if day:
            found.append(Learned("acquired_at", day, WEAK_NAME, parts[-1]))
    return found


def is_part_of_scene(name: str, names: Container[str]) -> bool:
    """Whether a file is a mask, a preview, or one band of a Sentinel-2 tile whose true color image is there, too."""
    if re.match(r"MSK_|T\d\d[A-Z]{3}_\d{8}T\d{6}_PVI", name):
        return True
    band = re.match(r"(T\d\d[A-Z]{3}_\d{8}T\d{6})_(?:B\d[0-9A]|AOT|SCL|WVP)(?:_\d\dm)?(\.jp2)$", name, re.IGNORECASE)
    return band is not None and any(f"{band.group(1)}_TCI{end}{band.group(2)}" in names for end in ("", "_10m"))


def lone_day(text: str) -> str:
    """Return the one day that a text holds (2019-05-04, 20190504), "" for none or several."""
    days = {_day(*groups) for groups in re.findall(r"(?<!\d)((?:19[6-9]|20\d)\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)", text)}
    days.discard("")
    return days.pop() if len(days) == 1 else ""


def _day(year: str, month: str, day: str) -> str:
    """Return an ISO day, "" where there is no such day or it has not come yet."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if found <= date.today() + timedelta(days=1) else ""


def _compact(text: str) -> str:
    """Return YYYYMMDD as an ISO day."""
    return _day(text[:4], text[4:6], text[6:8])


def _clock(text: Optional[str]) -> str:
    """Return HHMMSS as HH:MM:SS, "" where it is no time."""
    if not text or not (int(text[:2]) < 24 and int(text[2:4]) < 60 and int(text[4:6]) < 60):
        return ""
    return f"{text[:2]}:{text[2:4]}:{text[4:6]}"


def _landsat(match: Match[str]) -> Pairs:
    satellite, sensor = int(match["satellite"]), match["sensor"].upper()
    if sensor == "T":
        kind = "TM" if satellite in (4, 5) else "TIRS"
    else:
        kind = _LANDSAT_SENSORS[sensor]
    groups = match.groupdict()
    yield "sensor", f"Landsat {satellite} {kind}"
    yield "product", (groups.get("level") or "").upper()
    if groups.get("compact"):
        yield "acquired_at", _compact(match["compact"])
    else:
        yield "acquired_at", _ordinal(match["year"], match["ordinal"])
    yield from _from_usgs("Landsat imagery courtesy of the U.S. Geological Survey")


def _ordinal(year: str, number: str) -> str:
    """Return the ISO day of a day of the year (1..366)."""
    found = date(int(year), 1, 1) + timedelta(days=int(number) - 1)
    return found.isoformat() if number != "000" and found.year == int(year) else ""


def _from_usgs(credit: str) -> Pairs:
    yield "provider", "USGS"
    yield "attribution", credit
    yield "licence", USGS_LICENCE
    yield "print_allowed", True
    yield "web_allowed", True


def _sentinel(match: Match[str]) -> Pairs:
    groups = match.groupdict()
    if groups.get("unit"):
        yield "sensor", f"Sentinel-2{groups['unit'].upper()} MSI"
    else:
        yield "sensor", "Sentinel-2 MSI"
    if groups.get("level"):
        yield "product", f"Level-{groups['level'].upper()}"
    yield "acquired_at", _compact(match["compact"])
    yield "acquired_time_utc", _clock(groups.get("clock"))
    yield "provider", "Copernicus"
    yield "attribution", f"Contains modified Copernicus Sentinel data {match['compact'][:4]}"
    yield "licence", COPERNICUS_LICENCE
    yield "print_allowed", True
    yield "web_allowed", True


def _planetscope(match: Match[str]) -> Pairs:
    yield "sensor", f"PlanetScope {match['unit']}"
    yield from _planet(match)


def _skysat(match: Match[str]) -> Pairs:
    yield "sensor", f"SkySat {match['unit']}"
    yield from _planet(match)


def _rapideye(match: Match[str]) -> Pairs:
    yield "sensor", f"RapidEye {match['unit']}"
    yield from _planet(match)


def _planet(match: Match[str]) -> Pairs:
    groups = match.groupdict()
    compact = match["compact"].replace("-", "")
    yield "product", groups.get("product")
    yield "acquired_at", _compact(compact)
    yield "acquired_time_utc", _clock(groups.get("clock"))
    yield "provider", "Planet Labs"
    yield "attribution", f"© {compact[:4]} Planet Labs PBC"


def _maxar(match: Match[str]) -> Pairs:
    month = match["month"].upper()
    if month not in _MONTHS:
        return
    groups = match.groupdict()
    catalog = (groups.get("catalog") or "").upper()
    yield "sensor", _MAXAR_SHORT.get((groups.get("unit") or "").upper()) or _MAXAR_CATALOG.get(catalog[:3])
    yield "product", match["product"].upper()
    yield "acquired_at", _day(f"20{match['year']}", f"{_MONTHS.index(month) + 1:02d}", match["day"])
    yield "acquired_time_utc", _clock(match["clock"])
    yield from _from_maxar(f"20{match['year']}")


def _from_maxar(year: str) -> Pairs:
    yield "provider", "Maxar (Vantor)"
    yield "attribution", f"© {year} Maxar Technologies"


def _of_maxar_ard(parts: Sequence[str]) -> List[Learned]:
    """Maxar ARD: …/{UTM zone}/{quadkey}/{day}/{catalog id}-visual.tif."""
    name = "Maxar ARD"
    match = re.match(r"(?P<catalog>10[1-5][0-9A-F]{13})-(?P<product>[a-z][a-z-]*)\.", parts[-1] if parts else "")
    if not match:
        return []
    found = [("sensor", _MAXAR_CATALOG[match["catalog"][:3]]), ("product", f"ARD {match['product']}")]
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", parts[-2]) if len(parts) > 1 else None
    if day:
        found += [("acquired_at", _day(*day.groups())), *_from_maxar(day.group(1))]
    return [Learned(field, value, NAME, name) for field, value in found if value]


def _airbus(match: Match[str]) -> Pairs:
    unit = match["unit"].upper()
    yield "sensor", _AIRBUS.get(unit) or f"Pléiades Neo {unit[-1]}"
    yield "product", match["product"]
    yield "acquired_at", _compact(match["compact"])
    yield "acquired_time_utc", _clock(match["clock"])
    yield "provider", "Airbus Defence and Space"
    year = match["compact"][:4]
    owner = "CNES {year}, Distribution Airbus DS" if unit.startswith("PHR") else "Airbus DS {year}"
    yield "attribution", "© " + owner.format(year=year)


def _film(match: Match[str]) -> Pairs:
    """Film of the KH satellites: the name holds the mission and the frame, never the day."""
    mission = int(match["mission"])
    for first, last, sensor, years in (
            (1001, 1052, "CORONA KH-4A", "1963/1969"), (1101, 1117, "CORONA KH-4B", "1967/1972"),
            (4001, 4038, "GAMBIT KH-7", "1963-07/1967-06")):
        if first <= mission <= last:
            yield "sensor", f"{sensor}, mission {mission}"
            yield "acquired_at", years
            break
    else:
        yield "sensor", f"CORONA, ARGON or LANYARD, mission {mission}"
        yield "acquired_at", "1960/1972"
    yield from _from_usgs("Declassified imagery courtesy of the U.S. Geological Survey")


def _hexagon(match: Match[str]) -> Pairs:
    mapping = match["camera"].upper() == "L"
    yield "sensor", f"HEXAGON KH-9 {'mapping' if mapping else 'panoramic'} camera, mission {match['mission']}"
    yield "acquired_at", "1973-03/1980-10" if mapping else "1971/1984"
    yield from _from_usgs("Declassified imagery courtesy of the U.S. Geological Survey")


def _of(name: str, pattern: str, read: Callable[[Match[str]], Pairs]) -> Convention:
    return Convention(name, re.compile(pattern, re.IGNORECASE), read)


CONVENTIONS = (
    _of("Landsat Collection", r"(?<![A-Z0-9])L(?P<sensor>[COTEM])(?P<satellite>0[1-9])_(?P<level>L[12][A-Z]{2})_\d{6}_"
        r"(?P<compact>\d{8})_\d{8}_\d\d_(?:RT|T[12])", _landsat),
    _of("Landsat scene id", r"(?<![A-Z0-9])L(?P<sensor>[COTEM])(?P<satellite>[1-9])\d{6}(?P<year>(?:19|20)\d\d)"
        r"(?P<ordinal>[0-3]\d\d)[A-Z]{3}\d\d", _landsat),
    _of("Sentinel-2 product", r"(?<![A-Z0-9])S2(?P<unit>[A-D])_MSIL(?P<level>1C|2A)_(?P<compact>\d{8})T(?P<clock>\d{6})_",
        _sentinel),
    _of("Sentinel-2 product before 2016", r"(?<![A-Z0-9])S2(?P<unit>[AB])_OPER_PRD_MSIL(?P<level>1C|2A)_[A-Z_]{4,5}_"
        r"\d{8}T\d{6}_R\d{3}_V(?P<compact>\d{8})T(?P<clock>\d{6})", _sentinel),
    _of("Sentinel-2 scene (Earth Search)", r"(?<![A-Z0-9])S2(?P<unit>[A-D])_\d{1,2}[A-Z]{3}_(?P<compact>\d{8})_\d+_"
        r"L(?P<level>1C|2A)", _sentinel),
    _of("Sentinel-2 tile", r"(?<![A-Z0-9])T\d\d[A-Z]{3}_(?P<compact>\d{8})T(?P<clock>\d{6})(?:_|\.|$)", _sentinel),
    _of("SkySat", r"(?<!\d)(?P<compact>\d{8})_(?P<clock>\d{6})_(?P<unit>ssc\d{1,2})(?:d\d)?(?:_u?\d{4})?"
        r"(?:_(?P<product>[A-Z_0-9]+))?", _skysat),
    _of("PlanetScope", r"(?<!\d)(?P<compact>\d{8})_(?P<clock>\d{6})_(?:\d{1,2}_)?(?P<unit>[0-9a-f]{4})_"
        r"(?P<product>(?:1[AB]|3[AB])_[A-Z0-9_]+)", _planetscope),
    _of("RapidEye", r"(?<!\d)(?P<compact>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d{6}))?_(?P<unit>RE[1-5])_(?P<product>1B|3A)",
        _rapideye),
    _of("Maxar product", r"(?:(?P<unit>QB02|WV0[1-4]|GE01|IK01)_\d{14}_(?P<catalog>[0-9A-F]{16})_)?(?<!\d)(?P<year>\d\d)"
        r"(?P<month>[A-Z]{3})(?P<day>\d\d)(?P<clock>\d{6})-(?P<product>[A-Z]\d[A-Z]{2})", _maxar),
    _of("Airbus DIMAP", r"(?<![A-Z0-9])(?:IMG|DIM|DS)_(?P<unit>PHR1[AB]|PNEO[3-6]|SPOT[67])_(?:[A-Z]+_)?"
        r"(?P<compact>\d{8})(?P<clock>\d{6})\d(?:_(?P<product>[A-Z]{3})(?=_))?", _airbus),
    _of("USGS declassified 1", r"(?<![A-Z0-9])DS(?P<mission>\d{4})-?\d{4}[A-Z]{2}\d{3}", _film),
    _of("USGS declassified 2", r"(?<![A-Z0-9])DZB00(?P<mission>4\d{3})\d{5}H\d{6}", _film),
    _of("USGS declassified 2", r"(?<![A-Z0-9])DZ[BC](?P<mission>12\d\d)-?\d{6}(?P<camera>L)\d{6}", _hexagon),
    _of("USGS declassified 3", r"(?<![A-Z0-9])D3C(?P<mission>12\d\d)-?\d{6}(?P<camera>[AF])\d{3}", _hexagon),
)
