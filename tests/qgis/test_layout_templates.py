"""Templates of sheets: the shipped ones give the pages that the code gives; a changed one is followed; what could be evaluated,
fetched or run is refused by name."""

import base64
import subprocess

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemShape, QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from tests.support.algorithm_run import run_algorithm
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.layouts import geometry, kit, templates
from visual_atlas_plugin.layouts.geometry import Box
from visual_atlas_plugin.paths import data_path
from visual_atlas_plugin.processing.export_sheets import ExportRoute

EVERY = [(kind, paper) for kind, papers in templates.KINDS.items() for paper in papers]
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n rest").decode()


def shipped(kind, paper):
    return data_path("layouts", templates.file_name(kind, paper))


@pytest.mark.parametrize("kind, paper", EVERY, ids=lambda one: getattr(one, "name", one))
def test_the_shipped_template_is_the_page_of_the_code(qgis_app, kind, paper):
    path = shipped(kind, paper)
    assert path.read_text(encoding="utf-8") == templates.written(kind, paper), "run tools/make_layout_templates.py"
    template = templates.read(path)
    assert templates.nearest(template, templates.KINDS[kind]) == paper
    assert templates.paper_of(template, paper) == paper and template.own == ()


def in_designer(path, target, change):
    """Open a template as QGIS does, change it, save it as QGIS does."""
    layout = QgsPrintLayout(QgsProject.instance())
    document = QDomDocument()
    assert document.setContent(path.read_bytes())[0]
    _items, fine = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert fine
    change(layout)
    assert layout.saveAsTemplate(str(target), QgsReadWriteContext())
    return target


def with_words(layout):
    """Move the text, add a label, a shape and a line."""
    from qgis.core import QgsLayoutPoint, QgsLayoutSize

    text = layout.itemById("text")
    text.attemptResize(QgsLayoutSize(100, 80, kit.MM))
    text.attemptMove(QgsLayoutPoint(30, 170, kit.MM))
    label = QgsLayoutItemLabel(layout)
    label.setText("Prepared for the <b>hearing</b>")
    kit.put(layout, label, Box(20, 4, 90, 8), "own words")
    kit.put(layout, QgsLayoutItemShape(layout), Box(150, 4, 20, 8), "own box")
    kit.line(layout, [(20, 12.5), (190, 12.5)], kit.line_symbol(), "own line")


def test_a_copy_changed_in_the_designer_is_followed(project, atlas_path, tmp_path):
    path = in_designer(shipped("route", templates.KINDS["route"][0]), tmp_path / "mine.qpt", with_words)
    template = templates.read(path)
    assert template.boxes["text"] == pytest.approx(Box(30, 170, 100, 80)) and len(template.own) == 3
    target = tmp_path / "route.pdf"
    run_algorithm(ExportRoute(), {"ATLAS": atlas_path, "ROUTE": 6, "OUTPUT": str(target), "LANGUAGE": 1, "DPI": 72,
                                  "TEMPLATE": str(path)})
    words = subprocess.run(["pdftotext", "-l", "1", "-bbox", str(target), "-"], capture_output=True, text=True, check=True).stdout
    assert "Prepared" in words and "&lt;b&gt;hearing&lt;/b&gt;" in words and "Tumen" in words
    stops = next(line for line in words.splitlines() if ">Stops<" in line)
    left = float(stops.split('xMin="')[1].split('"')[0]) / 72 * 25.4
    assert left == pytest.approx(30, abs=1.0)       # where the copy has the text


def item(**attributes):
    told = {"type": "65641", "id": "note", "labelText": "x", "htmlState": "0", "position": "5,5,mm", "size": "40,8,mm", **attributes}
    inner = told.pop("inner", "")
    return "<LayoutItem " + " ".join(f'{name}="{value}"' for name, value in told.items()) + f">{inner}</LayoutItem>"


def changed(tmp_path, extra, name="mine"):
    text = templates.written("route", templates.KINDS["route"][0]).replace("</Layout>", extra + "</Layout>")
    path = tmp_path / f"{name}.qpt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("extra, named", [
    (item(labelText="[% 1 + 1 %]"), "note: an expression"),
    (item(htmlState="1"), "note: HTML"),
    ('<LayoutMultiFrame type="65648" html="&lt;script>"/>', "an HTML frame or a table"),
    (item(type="65639"), "note: a kind of item that is not plain"),
    (item(type="nonsense"), "note: a kind of item that is not plain"),
    (item(type="65640", file="https://example.org/logo.png"), "a picture that is not embedded"),
    (item(type="65640", file="/mnt/share/logo.png"), "a picture that is not embedded"),
    (item(type="65640", file="base64:" + base64.b64encode(b"<svg/>").decode()), "a picture that is not embedded"),
    (item(inner='<LayoutObject><dataDefinedProperties><Option type="Map"><Option name="properties" type="Map"><Option '
                'name="dataDefinedWidth"/></Option></Option></dataDefinedProperties></LayoutObject>'), "note: a data-defined value"),
    (item(type="65643", inner='<symbol><layer class="SvgMarker"/></symbol>'), "note: a symbol that is not plain"),
    (item(type="65645", startMarkerFile="file:///etc/passwd"), "note: a file or an address"),
    ('<Atlas enabled="1" pageNameExpression="1"/>', "an atlas with its expressions")])
def test_what_could_be_evaluated_or_fetched_is_refused_by_name(qgis_app, tmp_path, extra, named):
    with pytest.raises(AtlasError) as caught:
        templates.read(changed(tmp_path, extra))
    assert named in str(caught.value) and "“" not in str(caught.value) and "The template mine holds" in str(caught.value)


def test_an_embedded_picture_and_plain_words_are_taken(qgis_app, tmp_path):
    template = templates.read(changed(tmp_path, item(type="65640", file="base64:" + PNG) + item(labelText="https://hrnk.org")))
    assert len(template.own) == 2


def test_missing_parts_are_named(qgis_app, tmp_path):
    route = templates.KINDS["route"][0]
    path = tmp_path / "mine.qpt"
    path.write_text(templates.written("route", route).replace('id="map"', 'id="Map 1"').replace('id="foot"', 'id="x"'))
    with pytest.raises(AtlasError, match="The template mine lacks what this page needs: map, foot."):
        templates.paper_of(templates.read(path), route)


@pytest.mark.parametrize("content", [b"", b"not xml", b"<qgis/>", b"\x00\xff" * 50, b'<!DOCTYPE x [<!ENTITY a "b">]><Layout/>'])
def test_what_is_no_layout_is_refused(qgis_app, tmp_path, content):
    path = tmp_path / "mine.qpt"
    path.write_bytes(content)
    with pytest.raises(AtlasError, match="mine is no layout template."):
        templates.read(path)


@pytest.mark.parametrize("old, new", [
    ('id="map" labelText="map" htmlState="0" position="20,32,mm" positionOnPage="20,32,mm"',
     'id="map" position="20,32,mm" positionOnPage="150,32,mm"'),
    ('size="170,118,mm"', 'size="170,1,mm"'), ('size="170,118,mm"', 'size="nan,118,mm"'), ('size="170,118,mm"', 'size="170"'),
    ('size="210,297,mm"', 'size="1e9,297,mm"')])
def test_places_that_are_none_are_refused(qgis_app, tmp_path, old, new):
    text = templates.written("route", templates.KINDS["route"][0])
    assert old in text
    path = tmp_path / "mine.qpt"
    path.write_text(text.replace(old, new))
    with pytest.raises(AtlasError, match="In the template mine, the part map|has not one page"):
        templates.read(path)


def test_units_and_reference_points_are_understood(qgis_app, tmp_path):
    text = templates.written("route", templates.KINDS["route"][0]).replace(
        'position="20,32,mm" positionOnPage="20,32,mm" size="170,118,mm" referencePoint="0"',
        'position="10.5,9.1,cm" positionOnPage="10.5,9.1,cm" size="170,118,mm" referencePoint="4"')
    path = tmp_path / "mine.qpt"
    path.write_text(text)
    assert templates.read(path).boxes["map"] == pytest.approx(Box(20, 32, 170, 118))


def test_a_smaller_map_of_the_overview_shows_the_same_ground_at_a_round_scale(qgis_app):
    template = templates.read(shipped("overview", geometry.A3))
    smaller = template._replace(boxes={**template.boxes, "map": Box(12, 36, 280, 220)})
    paper = templates.paper_of(smaller, geometry.A3)
    assert paper.scale == 1_950_000 and paper.windows[0].scale > geometry.A3.windows[0].scale
    with geometry.using(paper):
        here = geometry.main_extent()
    there = geometry.main_extent()
    assert here.xmin <= there.xmin + 1 and here.ymax >= there.ymax - 1
