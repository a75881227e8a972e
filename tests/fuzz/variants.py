"""Damaged and hostile variants of small good files: the same seed and number give the same file."""

import io
import random
import struct
import zipfile
from pathlib import Path
from typing import Dict, List

DATA = Path(__file__).resolve().parents[1] / "data" / "reading"
TABLE = ('case_id,제목,date,"long\n name",lat,lon\nD1,"온성군에서 ""송환""된",1998~,a,42.9,129.9\n\n'
         "D2,신의주 집결소에 구금된 사람들,약 2003년,,40.1,124.3\nD3,'x',2003/04/05,\"one\ntwo\",\"1,5\",\n")
AREA = (b'{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{"a":[1,{"b":2}]},'
        b'"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}')
INTERESTING = (
    b"\0", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0", b"\x80\0\0\0", b'"', b"\n",
    b"\r", b"<", b">", b"&", b"&#0;", b"&#xD800;", b"{", b"[", b"]", b",", b"-1", b"99999999999999999999", b"1e999", b"NaN",
    b"..", b"/", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3", b"<!DOCTYPE a>", b"<![CDATA[", b"null",
)


def zipped(parts: Dict[str, bytes]) -> bytes:
    """Return a zip of files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content)
    return target.getvalue()


def unzipped(content: bytes) -> Dict[str, bytes]:
    """Return the files of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _shapefile(name: str) -> Dict[str, bytes]:
    return {f"a.{end}": (DATA / f"{name}.{end}").read_bytes() for end in ("shp", "dbf", "prj", "cpg")
            if (DATA / f"{name}.{end}").exists()}


def corpus(kind: str) -> List[Dict[str, bytes]]:
    """Return good inputs of a kind, each as files by name; the first of them is the one to open."""
    timemap = {path.name: path.read_bytes() for path in sorted((DATA / "timemap").glob("export_*.json"))}
    events = {"export_events.json": timemap["export_events.json"], **timemap}
    files: Dict[str, List[Dict[str, bytes]]] = {
        "csv": [{"a.csv": TABLE.encode(codec)}
                for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp949", "gb18030")],
        "tsv": [{"a.tsv": TABLE.replace(",", "\t").encode()}, {"a.csv": ("sep=;\n" + TABLE.replace(",", ";")).encode()}],
        "xlsx": [{"a.xlsx": (DATA / name).read_bytes()} for name in ("cases.xlsx", "cases_1904.xlsx")],
        "ods": [{"a.ods": (DATA / "cases.ods").read_bytes()}],
        "geojson": [{"a.geojson": (DATA / "points.geojson").read_bytes()},
                    {"a.geojson": AREA}],
        "gpkg": [{"a.gpkg": (DATA / "layers.gpkg").read_bytes()}],
        "shp": [_shapefile(name) for name in ("korean", "grid", "areas")],
        "shp.zip": [{"a.zip": zipped(_shapefile(name))} for name in ("korean", "areas")],
        "kml": [{"a.kml": (DATA / "earth.kml").read_bytes()}],
        "kmz": [{"a.kmz": zipped({"doc.kml": (DATA / "earth.kml").read_bytes(), "files/x.png": b"x"})}],
        "timemap": [events, {"a.json": (DATA / "timemap" / "ukr-civharm.json").read_bytes()}],
    }
    return files[kind]


KINDS = ("csv", "tsv", "xlsx", "ods", "geojson", "gpkg", "shp", "shp.zip", "kml", "kmz", "timemap")


def changed(content: bytes, chance: random.Random, other: bytes) -> bytes:
    """Return content after one to forty changes: bytes, numbers, cuts, repeats, pieces of another file."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 40))):
        place = chance.randrange(len(made) + 1)
        what = chance.randrange(8)
        if what == 0 and made:
            made[place % len(made)] ^= 1 << chance.randrange(8)
        elif what == 1 and made:
            made[place % len(made)] = chance.randrange(256)
        elif what == 2:
            made[place:place] = chance.choice(INTERESTING)
        elif what == 3:
            piece = chance.choice(INTERESTING)
            made[place:place + len(piece)] = piece
        elif what == 4:
            del made[place:place + chance.choice((1, 2, 8, 100))]
        elif what == 5:
            made = made[:place]
        elif what == 6:
            end = place + chance.choice((1, 16, 200))
            made[place:place] = bytes(made[place:end]) * chance.choice((1, 2, 50))
        else:
            begin = chance.randrange(len(other) + 1)
            made[place:place] = other[begin:begin + chance.choice((4, 64, 1000))]
    return bytes(made)


def variant(kind: str, seed: int, number: int) -> Dict[str, bytes]:
    """Return one damaged input; of packed files the parts are damaged as often as the package."""
    chance = random.Random(f"{kind} {seed} {number}")
    good = corpus(kind)
    files = dict(chance.choice(good))
    other = next(iter(chance.choice(good).values()))
    name = chance.choice(list(files))
    if zipfile.is_zipfile(io.BytesIO(files[name])) and chance.random() < 0.7:
        parts = unzipped(files[name])
        part = chance.choice(list(parts))
        parts[part] = changed(parts[part], chance, chance.choice(list(parts.values())))
        if chance.random() < 0.05:
            parts[chance.choice(("../x", "x" * 300, "/a", "", "a\\..\\b"))] = b"x"
        files[name] = zipped(parts)
    elif name.endswith(".dbf") and chance.random() < 0.3:
        counts = struct.pack("<IHH", *(chance.choice((0, 1, 33, 65535, 3)) for _ in range(3)))
        files[name] = files[name][:4] + counts + files[name][12:]
    else:
        files[name] = changed(files[name], chance, other)
    return files
