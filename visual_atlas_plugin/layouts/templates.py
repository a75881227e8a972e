"""Templates of sheets: a .qpt file says where the parts of a page stand, and may add what always stands there.

A template is a file from outside, so it is read as text and never opened as a layout: only places and sizes are taken, and
items that stand still (plain labels, plain shapes and lines, embedded PNG and JPEG pictures). Whatever would be evaluated,
loads a file or an address, or is HTML is refused, and named.
"""

import base64
import math
import re
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Sequence, Tuple

from qgis.core import QgsApplication, QgsLayoutItemRegistry
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..domain.errors import AtlasError
from ..i18n import tr
from ..paths import data_path
from . import event_sheet, geometry, route_sheet
from .geometry import Box
from .plate import papers as plate_papers

MOST_BYTES = 4_000_000
LEAST_MM, MOST_PAGE_MM = 4.0, 1300.0
OVERVIEW, ROUTE, EVENT, PLATE = "overview", "route", "event", "plate"
KINDS: Dict[str, Tuple] = {OVERVIEW: geometry.PAPERS, ROUTE: route_sheet.PAPERS, EVENT: event_sheet.PAPERS,
                           PLATE: plate_papers.PAPERS}
WINDOWS = "windows"         # of the overview: only its place from the left and its width count, the map gives the rest
_MM = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4, "ft": 304.8, "pt": 25.4 / 72, "pica": 25.4 / 6}
_LABEL, _PICTURE = int(QgsLayoutItemRegistry.ItemType.LayoutLabel), int(QgsLayoutItemRegistry.ItemType.LayoutPicture)
_PAGE = int(QgsLayoutItemRegistry.ItemType.LayoutPage)
_STILL = (_LABEL, _PICTURE, int(QgsLayoutItemRegistry.ItemType.LayoutShape), int(QgsLayoutItemRegistry.ItemType.LayoutPolygon),
          int(QgsLayoutItemRegistry.ItemType.LayoutPolyline))
_PLAIN_SYMBOLS = ("SimpleFill", "SimpleLine", "SimpleMarker")
_LOADS = re.compile(r"\s*(?:[a-z][a-z0-9+.-]{1,12}:|/|\\\\|\.\.|~)", re.IGNORECASE)
_NOT_LOADED = re.compile(r"\s*(?:rgb|hsv|cmyk|hsl):", re.IGNORECASE)     # how newer versions write colors
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class Template(NamedTuple):
    """What a template says: its page (mm), the boxes of its parts by their ids, and its own items as XML."""

    name: str
    width: float
    height: float
    boxes: Dict[str, Box]
    own: Tuple[str, ...]


def user_folder() -> Path:
    """Return the folder of the user's templates in the profile; it need not exist."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "visual_atlas" / "layouts"


def user_templates(kind: str) -> List[Path]:
    """Return the user's templates that a page of a kind can be made with, by their names."""
    return [path for path in sorted(user_folder().glob("*.qpt")) if _fits(path, kind)]


def copy_shipped(kind: str, number: int) -> Path:
    """Copy the shipped template of a paper (its place in KINDS) to the user's, under a free name. Raises AtlasError."""
    source = data_path("layouts", file_name(kind, KINDS[kind][number]))
    folder = user_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = next(path for path in (folder / f"{source.stem}_{n}.qpt" for n in range(1, 10_000)) if not path.exists())
        free.write_bytes(source.read_bytes())
    except OSError as error:
        raise AtlasError("The template could not be copied to {folder}.", "Check that you may write there.", str(error),
                         folder=str(folder)) from error
    return free


def _fits(path: Path, kind: str) -> bool:
    try:
        template = read(path)
    except AtlasError:
        return False
    return any(not missing(template, paper) for paper in KINDS[kind])


def part_names(paper) -> Tuple[str, ...]:
    """Return the ids of the parts of a paper."""
    names = [field.replace("_", " ") for field in paper._fields
             if isinstance(getattr(paper, field), Box) and field != "page"]
    return tuple(names + ([WINDOWS] if getattr(paper, "windows", ()) else []))


def missing(template: Template, paper) -> List[str]:
    """Return the ids of the parts that a page needs and a template has not."""
    return [name for name in part_names(paper) if name not in template.boxes]


def nearest(template: Template, papers: Sequence):
    """Return that of some papers whose size is nearest to a template's, among those whose parts it has, if any."""
    def away(paper) -> float:
        width, height = size_of(paper)
        return abs(width - template.width) + abs(height - template.height)

    return min([paper for paper in papers if not missing(template, paper)] or papers, key=away)


def size_of(paper) -> Tuple[float, float]:
    """Return width and height of a paper, mm."""
    return (paper.page.w, paper.page.h) if isinstance(paper, geometry.OverviewPaper) else (paper.width, paper.height)


def paper_of(template: Template, base):
    """Return a paper of the kind of `base` with the places of a template. Raises AtlasError where it lacks a part."""
    lacks = missing(template, base)
    if lacks:
        raise AtlasError("The template {name} lacks what this page needs: {parts}.",
                         "Copy the template of the atlas anew, and change the copy; its items are found by their ids.",
                         name=template.name, parts=", ".join(lacks))
    places = {name.replace(" ", "_"): template.boxes[name] for name in part_names(base) if name != WINDOWS}
    if not isinstance(base, geometry.OverviewPaper):
        return base._replace(name=_size_words(template, base), width=template.width, height=template.height, **places)
    return _overview(template, base, places)


def _size_words(template: Template, base) -> str:
    """Return what the paper is called on a page."""
    size = template.width, template.height
    return base.name if size == size_of(base) else f"{size[0]:g} × {size[1]:g} mm"


def _overview(template: Template, base: geometry.OverviewPaper, places: Dict[str, Box]) -> geometry.OverviewPaper:
    made = base._replace(name=_size_words(template, base), page=Box(0, 0, template.width, template.height), **places)
    if made.legend is not None:
        made = made._replace(legend_w=made.legend.w)
    need = max(base.map.w / made.map.w, base.map.h / made.map.h)
    if abs(need - 1) > 1e-6:
        made = made._replace(scale=int(math.ceil(base.scale * need / 50_000) * 50_000))
    if not base.windows:
        return made
    column = template.boxes[WINDOWS]
    gap = (base.map.h - len(base.windows) * base.window_h) / (len(base.windows) - 1)
    high = (made.map.h - gap * (len(base.windows) - 1)) / len(base.windows)
    made = made._replace(column_x=column.x, window_w=column.w, window_h=high)
    tighter = max(base.window_w / column.w, base.window_h / high)
    if abs(tighter - 1) > 1e-6:
        made = made._replace(windows=tuple(
            geometry.resized(one, int(math.ceil(one.scale * tighter / 5_000) * 5_000), column.w / base.window_w)
            for one in base.windows))
    return made


# --- reading -----------------------------------------------------------------------------------------------------

def read(path: Path) -> Template:
    """Read a template. Raises AtlasError where it is none, or holds what is not allowed in one."""
    name = Path(path).stem
    document = _document(Path(path), name)      # its elements live as long as it does
    root = document.documentElement()
    refused = list(dict.fromkeys(_refused(root)))
    if refused:
        raise AtlasError("The template {name} holds what a template may not hold: {what}.",
                         "Take it out in the layout designer, and save the template again.", name=name, what="; ".join(refused))
    width, height = _page(root, name)
    boxes, own = {}, []
    parts = {part for papers in KINDS.values() for paper in papers for part in part_names(paper)}
    for item in _children(root, "LayoutItem"):
        if item.attribute("id") not in parts:
            own.append(_as_text(item))
            continue
        box = _box(item)
        if box is None or box.x < -0.01 or box.y < -0.01 or box.right > width + 0.01 or box.bottom > height + 0.01:
            raise AtlasError("In the template {name}, the part {part} has no place on the page.",
                             "Move it onto the page, and make it at least {mm} mm wide and high.", name=name,
                             part=item.attribute("id"), mm=f"{LEAST_MM:g}")
        boxes[item.attribute("id")] = box
    return Template(name, width, height, boxes, tuple(own))


def _document(path: Path, name: str) -> QDomDocument:
    no_layout = AtlasError("{name} is no layout template.", "Choose a .qpt file that the layout designer of QGIS saved.", name=name)
    try:
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise AtlasError("The template {name} cannot be read.", "Check that it exists and that you may read it.", str(error),
                         name=name) from error
    document = QDomDocument()
    if len(content) > MOST_BYTES or b"<!ENTITY" in content or not document.setContent(content)[0]:
        raise no_layout
    if document.documentElement().tagName() != "Layout":
        raise no_layout
    return document


def _page(root: QDomElement, name: str) -> Tuple[float, float]:
    pages = [item for one in _children(root, "PageCollection") for item in _children(one, "LayoutItem")]
    size = _pair(pages[0].attribute("size")) if len(pages) == 1 else None
    if size is None or not all(50 <= one <= MOST_PAGE_MM for one in size):
        raise AtlasError("The template {name} has not one page of a usual size.", "Give it one page.", name=name)
    return size


def _refused(root: QDomElement) -> Iterator[str]:
    """Yield in words what a template holds and must not hold."""
    for frame in _children(root, "LayoutMultiFrame"):
        yield tr("an HTML frame or a table")
    for atlas in _children(root, "Atlas"):
        if atlas.attribute("enabled") == "1":
            yield tr("an atlas with its expressions")
    for item in _children(root, "LayoutItem"):
        named = item.attribute("id") or tr("an item without an id")
        kind = item.attribute("type")
        if not kind.isdigit() or int(kind) not in _STILL:
            yield tr("{id}: a kind of item that is not plain").format(id=named)
            continue
        for why in _why_not(item, int(kind)):
            yield tr("{id}: {why}").format(id=named, why=why)


def _why_not(item: QDomElement, kind: int) -> Iterator[str]:
    if item.attribute("htmlState", "0") not in ("0", ""):
        yield tr("HTML")
    if kind == _PICTURE and not _is_embedded(item.attribute("file")):
        yield tr("a picture that is not embedded (PNG or JPEG)")
    for element in _all(item):
        attributes = element.attributes()
        for number in range(attributes.count()):
            attribute = attributes.item(number).toAttr()
            value = attribute.value()
            if "[%" in value:
                yield tr("an expression")
            is_words = attribute.name() in ("labelText", "id") or (element is item and attribute.name() == "file")
            if not is_words and _LOADS.match(value) and not _NOT_LOADED.match(value) and attribute.name() not in ("k", "uuid"):
                yield tr("a file or an address")
        if element.attribute("name") == "properties" and element.hasChildNodes():
            yield tr("a data-defined value")
        if element.tagName() == "layer" and element.attribute("class") not in _PLAIN_SYMBOLS:
            yield tr("a symbol that is not plain")


def _is_embedded(file: str) -> bool:
    if not file.startswith("base64:"):
        return not file
    try:
        content = base64.b64decode(file[len("base64:"):], validate=True)
    except ValueError:
        return False
    return content.startswith(_PICTURES)


def _children(element: QDomElement, tag: str) -> Iterator[QDomElement]:
    child = element.firstChildElement(tag)
    while not child.isNull():
        yield child
        child = child.nextSiblingElement(tag)


def _all(element: QDomElement) -> Iterator[QDomElement]:
    yield element
    child = element.firstChildElement()
    while not child.isNull():
        yield from _all(child)
        child = child.nextSiblingElement()


def _pair(text: str):
    """Return two lengths, mm, of "x,y,unit"; None for what is no such thing."""
    parts = text.split(",")
    if len(parts) != 3 or parts[2] not in _MM:
        return None
    try:
        found = tuple(float(part) * _MM[parts[2]] for part in parts[:2])
    except ValueError:
        return None
    return found if all(math.isfinite(one) for one in found) else None


def _box(item: QDomElement):
    spot = _pair(item.attribute("positionOnPage") or item.attribute("position"))
    size = _pair(item.attribute("size"))
    corner = item.attribute("referencePoint", "0")
    if spot is None or size is None or min(size) < LEAST_MM or corner not in "012345678" or len(corner) != 1:
        return None
    column, row = int(corner) % 3, int(corner) // 3
    return Box(spot[0] - size[0] * column / 2, spot[1] - size[1] * row / 2, size[0], size[1])


def _as_text(item: QDomElement) -> str:
    document = QDomDocument()
    document.appendChild(document.importNode(item, True))
    return document.toString()


# --- writing -----------------------------------------------------------------------------------------------------

def written(kind: str, paper) -> str:
    """Return the template of a paper: its page, and a framed label with its id for each part."""
    width, height = size_of(paper)
    lines = [f'<Layout units="mm" name="Visual Atlas {kind} {paper.name}" printResolution="300">', " <PageCollection>",
             f'  <LayoutItem type="{_PAGE}" id="" position="0,0,mm" positionOnPage="0,0,mm" size="{width:g},{height:g},mm" '
             'referencePoint="0" visibility="1" zValue="0"/>', " </PageCollection>"]
    for number, name in enumerate(part_names(paper), start=1):
        box = _windows_box(paper) if name == WINDOWS else getattr(paper, name.replace(" ", "_"))
        spot, size = f"{box.x:g},{box.y:g},mm", f"{box.w:g},{box.h:g},mm"
        lines.append(f' <LayoutItem type="{_LABEL}" id="{name}" labelText="{name}" htmlState="0" position="{spot}" '
                     f'positionOnPage="{spot}" size="{size}" referencePoint="0" frame="true" visibility="1" zValue="{number}"/>')
    return "\n".join([*lines, "</Layout>", ""])


def _windows_box(paper: geometry.OverviewPaper) -> Box:
    return Box(paper.column_x, paper.map.y, paper.window_w, paper.map.h)


def file_name(kind: str, paper) -> str:
    """Return the name of the file of a shipped template."""
    return f"{kind}_{paper.name.lower().replace(':', 'x')}.qpt"
