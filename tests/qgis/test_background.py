"""The ground that ships with the atlas: borders on the right side of every place, two styles, files left alone."""

import csv
import hashlib
import re
import shutil

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest, QgsGeometry,
    QgsMapRendererSequentialJob, QgsMapSettings, QgsPointXY, QgsRectangle, QgsSingleSymbolRenderer, QgsFillSymbol, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from visual_atlas_plugin.domain import palette
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.layouts import geometry
from visual_atlas_plugin.mapping import background, background_style, roles
from visual_atlas_plugin.paths import data_path

FOLDER = data_path("background")
CODES = {"China": "CHN", "North Korea": "PRK"}
# Weak values of the facts that lie on the other side by any good border; why, in short
WEAK = {
    "CN-OT-DANDONGCUSTOMS": "the point is that of the bridge over the Yalu: no point of the building was found",
    "CN-DC-HUNCHUN": "its publisher marks the pin unconfirmed; it stands on the far bank of the Tumen",
}
MOUTHS = {"yalu": (124.356, 39.980), "tumen": (130.665, 42.316)}
SEA_WORDS = re.compile(r"\b(sea|bay|gulf|ocean|strait)\b|동해|서해|황해$|서한만|일본해|조선동해|日本海|黄海|东海|東海", re.IGNORECASE)
CLOSE_M = 6_000


@pytest.fixture
def ground(project):
    """The background's layers by key, in an open project."""
    layers = background.add_background(project, project.layerTreeRoot().addGroup("Background"), "night")
    return {layer.customProperty(roles.BACKGROUND_KEY): layer for layer in layers}


@pytest.fixture(scope="module")
def land():
    """The countries of the shipped file: code -> geometry (a copy, no layer is kept)."""
    layer = QgsVectorLayer(str(FOLDER / "osm_land.fgb"), "land", "ogr")
    return {feature["country"]: QgsGeometry(feature.geometry()) for feature in layer.getFeatures()}


@pytest.fixture(scope="module")
def facilities():
    with data_path("facts", "facilities.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 63 and all(row["lat"] and row["country"] in CODES for row in rows)
    return rows


def point_of(row, shift=0.0) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(float(row["lon"]), float(row["lat"]) + shift))


def on_the_wrong_side(rows, land, shift=0.0):
    """Ids of rows whose point lies in the polygon of another country, or of none."""
    return {row["id"] for row in rows
            if [code for code, shape in land.items() if shape.contains(point_of(row, shift))] != [CODES[row["country"]]]}


# --- borders -----------------------------------------------------------------------------------------------------

def test_no_place_lies_in_another_country(facilities, land):
    assert on_the_wrong_side(facilities, land) == set(WEAK), "a place changed sides (or a weak value was mended)"


def test_weak_places_are_named_in_the_facts(facilities):
    rows = {row["id"]: row for row in facilities}
    for key, reason in WEAK.items():
        assert reason and rows[key]["confidence"] == "low" and rows[key]["notes"], key


def test_the_test_of_sides_has_teeth(facilities, land):
    """Two kilometres to the north or south several places change sides: the check above would see that."""
    south, north = (on_the_wrong_side(facilities, land, shift) - set(WEAK) for shift in (-0.018, 0.018))
    assert len(south) >= 3 and len(north) >= 3


def test_every_border_that_shows_at_any_scale_is_that_of_the_land(ground, land):
    """Only one layer draws borders, at all scales from one geometry, and it runs along the polygons tested above."""
    boundaries = ground["boundaries"]
    edge = QgsGeometry.collectGeometry([QgsGeometry(shape.constGet().boundary()) for shape in land.values()])
    for feature in boundaries.getFeatures():
        vertices = list(feature.geometry().vertices())
        for vertex in vertices[::max(1, len(vertices) // 40)]:
            assert edge.distance(QgsGeometry.fromPointXY(QgsPointXY(vertex))) < 1e-6, feature["pair"]
    kinds = {feature["pair"]: feature["kind"] for feature in boundaries.getFeatures()}
    assert kinds["CHN-PRK"] == "china_north_korea" and kinds["KOR-PRK"] == "mdl" and kinds["PRK-RUS"] == "international"
    rules = {rule.filterExpression(): rule for rule in boundaries.renderer().rootRule().children()}
    border = rules["\"kind\" = 'china_north_korea'"]
    assert not border.dependsOnScale() and not boundaries.hasScaleBasedVisibility()


def test_province_lines_hide_where_they_are_too_coarse_and_are_never_a_border(ground, land):
    provinces = ground["provinces"]
    assert provinces.hasScaleBasedVisibility()
    assert provinces.isInScaleRange(2_000_000) and not provinces.isInScaleRange(1_400_000)
    near = QgsGeometry(land["PRK"].constGet().boundary()).simplify(0.005).buffer(0.02, 2)
    for feature in provinces.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(124, 39.7, 130.7, 43.1))):
        along = feature.geometry().intersection(near)
        assert along.length() < 0.15, f"{feature['between']} runs along a border"
    assert [field.name() for field in ground["world"].fields()] == [], "the coarse world has no countries"


def test_painted_ground_under_border_places(ground, facilities, land):
    """On a painted plan the place stands on its own country's color."""
    colors = {"CHN": palette.NIGHT["land"], "PRK": palette.NIGHT["north_korea"]}
    layers = [ground[key] for key in ("land", "world", "sea")]
    close = []
    for row in facilities:
        other = land["PRK" if row["country"] == "China" else "CHN"]
        if row["id"] not in WEAK and other.distance(point_of(row)) * 111_000 < CLOSE_M:
            close.append(row)
    assert len(close) >= 8
    for row in close:
        image = paint(layers, float(row["lon"]), float(row["lat"]), 20_000, 40)
        assert image.pixelColor(20, 20).name().upper() == colors[CODES[row["country"]]].upper(), row["id"]


def paint(layers, lon, lat, scale, size):
    """Paint a square of `size` pixels around a lon/lat at 96 dpi."""
    settings = QgsMapSettings()
    crs = QgsCoordinateReferenceSystem.fromProj(f"+proj=laea +lat_0={lat} +lon_0={lon} +datum=WGS84 +type=crs")
    settings.setDestinationCrs(crs)
    settings.setLayers(layers)
    settings.setOutputSize(QSize(size, size))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("magenta"))
    half = scale * size / 96 * 0.0254 / 2
    settings.setExtent(QgsRectangle(-half, -half, half, half))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def test_both_rivers_run_from_the_mountain_to_the_sea(ground):
    rivers = {feature["river"]: QgsGeometry(feature.geometry()) for feature in ground["rivers"].getFeatures()}
    assert set(rivers) == set(MOUTHS)
    mountain = QgsPointXY(128.08, 41.98)
    for name, mouth in MOUTHS.items():
        line = rivers[name].asPolyline()
        assert line[0].distance(mountain) < 0.5 and line[-1].distance(QgsPointXY(*mouth)) < 0.01, name
        assert max(one.distance(two) for one, two in zip(line, line[1:])) < 0.05, f"{name} is broken"
    for lon, lat in ((124.39, 40.11), (126.28, 41.15), (126.93, 41.80), (128.16, 41.41)):    # Dandong to Hyesan
        assert rivers["yalu"].distance(QgsGeometry.fromPointXY(QgsPointXY(lon, lat))) < 0.03, (lon, lat)
    names = [feature["name_en"] for feature in ground["rivers"].getFeatures()]
    assert sorted(names) == ["Tumen (Duman)", "Yalu (Amnok)"]


def test_north_korea_has_its_color_and_no_hole_shows(ground):
    layers = list(reversed(list(ground.values())))
    image = paint(layers, 127.5, 41.0, 3_000_000, 300)
    names = [image.pixelColor(x, y).name().upper() for x in range(0, 300, 3) for y in range(0, 300, 3)]
    assert names.count(palette.NIGHT["north_korea"].upper()) > 2000 and names.count(palette.NIGHT["land"].upper()) > 2000
    assert "#FF00FF" not in names


# --- styles ------------------------------------------------------------------------------------------------------

def land_color(layer, country="PRK"):
    for rule in layer.renderer().rootRule().children():
        if (rule.filterExpression() == "\"country\" = 'PRK'") == (country == "PRK"):
            return rule.symbol().color().name().upper()


def test_night_and_paper(project, ground):
    assert land_color(ground["land"]) == palette.NIGHT["north_korea"].upper()
    background.restyle(project, "paper")
    assert land_color(ground["land"]) == palette.PAPER["north_korea"].upper()
    assert land_color(ground["land"], "other") == palette.PAPER["land"].upper()
    assert ground["sea"].renderer().symbol().color().name().upper() == palette.PAPER["sea"].upper()
    for layer in ground.values():
        assert sorted(layer.styleManager().styles()) == ["Night", "Paper"]
    background.restyle(project, "night")
    assert ground["sea"].renderer().symbol().color().name().upper() == palette.NIGHT["sea"].upper()


def test_a_users_own_style_survives_switching_and_saving(project, ground, tmp_path):
    mine = "#123456"
    ground["sea"].setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": mine})))
    ground["sea"].setName("My water")
    background.restyle(project, "paper")
    assert ground["sea"].renderer().symbol().color().name() != mine
    background.restyle(project, "night")
    assert ground["sea"].renderer().symbol().color().name() == mine
    background.restyle(project, "paper")
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    (sea,) = [layer for layer in roles.layers_by_role(project, roles.BACKGROUND)
              if layer.customProperty(roles.BACKGROUND_KEY) == "sea"]
    assert sea.name() == "My water"
    assert sea.renderer().symbol().color().name().upper() == palette.PAPER["sea"].upper()
    background.restyle(project, "night")
    assert sea.renderer().symbol().color().name() == mine


def test_layers_are_read_only_and_let_clicks_through(ground):
    for layer in ground.values():
        assert layer.readOnly() and not layer.flags() & layer.LayerFlag.Identifiable
        assert layer.crs().authid() == "EPSG:4326"


# --- files -------------------------------------------------------------------------------------------------------

def test_moved_files_are_found_again(project, tmp_path, monkeypatch):
    moved = tmp_path / "old" / "background"
    shutil.copytree(FOLDER, moved)
    monkeypatch.setattr(background, "data_path", lambda *parts: moved.parent.joinpath(*parts))
    background.add_background(project, project.layerTreeRoot().addGroup("Background"), "paper")
    project.write(str(tmp_path / "p.qgs"))
    project.clear()
    shutil.rmtree(moved)
    monkeypatch.undo()
    project.read(str(tmp_path / "p.qgs"))
    layers = roles.layers_by_role(project, roles.BACKGROUND)
    assert len(layers) == len(background.PARTS) and not any(layer.isValid() for layer in layers)
    assert background.repair(project) == len(background.PARTS)
    by_key = {layer.customProperty(roles.BACKGROUND_KEY): layer for layer in layers}
    assert all(layer.isValid() and layer.readOnly() for layer in layers)
    assert land_color(by_key["land"]) == palette.PAPER["north_korea"].upper(), "the style is still there"
    assert sum(1 for _ in by_key["towns"].getFeatures()) > 50 and by_key["towns"].labelsEnabled()
    background.restyle(project, "night")
    assert land_color(by_key["land"]) == palette.NIGHT["north_korea"].upper()
    assert background.repair(project) == 0, "nothing to mend the second time"


def test_a_missing_file_is_told_and_nothing_is_added(project, tmp_path, monkeypatch):
    shutil.copytree(FOLDER, tmp_path / "background")
    (tmp_path / "background" / "names.fgb").unlink()
    monkeypatch.setattr(background, "data_path", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(AtlasError, match="names.fgb is missing or damaged"):
        background.add_background(project, project.layerTreeRoot(), "night")
    assert project.mapLayers() == {} and project.layerTreeRoot().children() == []


def hashes():
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}


def test_opening_and_painting_leaves_the_files_alone(project):
    before = hashes()
    layers = background.add_background(project, project.layerTreeRoot(), "night")
    paint(list(reversed(layers)), 127.5, 41.0, 3_000_000, 200)
    project.clear()
    assert hashes() == before


def test_files_are_small_and_each_is_explained():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 6_000_000
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    for path in FOLDER.glob("*.fgb"):
        assert f"`{path.name}`" in readme
    odbl = (FOLDER / "LICENSE-ODbL.md").read_text(encoding="utf-8")
    assert "https://opendatacommons.org/licenses/odbl/1-0/" in odbl
    used = {part.file for part in background.PARTS if part.owner == "osm"}
    assert used == {path.name for path in FOLDER.glob("osm_*.fgb")}
    for name in used:
        assert name in odbl, f"{name} is under the ODbL and its note does not say so"


def test_no_sea_is_named():
    looked_at = 0
    for path in FOLDER.glob("*.fgb"):
        layer = QgsVectorLayer(str(path), path.stem, "ogr")
        assert layer.isValid(), path.name
        for feature in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)):
            for value in feature.attributes():
                if isinstance(value, str):
                    looked_at += 1
                    assert not SEA_WORDS.search(value), f"{path.name}: {value}"
    assert looked_at > 300
    assert SEA_WORDS.search("Sea of Japan") and SEA_WORDS.search("동해") and SEA_WORDS.search("Korea Bay")


def test_no_country_is_named_where_a_facility_fills_the_view(ground):
    """Seen once: NORTH KOREA (DPRK) across the buildings that an analyst was looking at."""
    rules = [rule for key in ("land", "names") for rule in ground[key].labeling().rootRule().children()]
    named = {scale: any(rule.maximumScale() <= scale <= rule.minimumScale() for rule in rules)
             for scale in (5_000, 20_000, 50_000, 3_000_000)}
    assert named == {5_000: False, 20_000: False, 50_000: True, 3_000_000: True}


def test_the_overview_names_at_most_twelve_cities(project, ground):
    """Every town whose name may show at the scale of the printed overview, on its page (style guide, section 6)."""
    to_page = QgsCoordinateTransform(ground["towns"].crs(), QgsCoordinateReferenceSystem.fromProj(
        geometry.OVERVIEW_CRS), project)
    page = QgsRectangle(*geometry.main_extent())
    named = set()
    for rule in ground["towns"].labeling().rootRule().children():
        smallest = rule.minimumScale() or geometry.MAIN_SCALE      # 0 leaves a scale open
        if rule.maximumScale() <= geometry.MAIN_SCALE <= smallest:
            chosen = ground["towns"].getFeatures(QgsFeatureRequest().setFilterExpression(rule.filterExpression()))
            named |= {town["name_en"] for town in chosen if page.contains(to_page.transform(town.geometry().asPoint()))}
    assert {"Yanji", "Kanggye", "Ji'an"} <= named and len(named) <= 12, sorted(named)
    assert not named & {"Sinuiju", "Tumen", "Hyesan"}, "the atlas itself names the places of routes at this scale"


def test_credits_name_every_owner(project, ground):
    said = background.credits(project)
    assert len(said) == 3 and any("OpenStreetMap" in line and "ODbL" in line for line in said)
    for layer in ground.values():
        part = next(part for part in background.PARTS if part.key == layer.customProperty(roles.BACKGROUND_KEY))
        assert bool(part.owner) == bool(layer.metadata().rights()), part.key


def test_every_part_has_a_look():
    keys = {part.key for part in background.PARTS}
    assert keys <= set(background_style._RENDER) and len(keys) == 10
