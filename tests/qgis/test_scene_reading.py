"""Pictures of catalogs over the web, from a server of this computer that does harm where it can. SYNTHETIC pictures."""

import pytest
from osgeo import gdal
from qgis.core import QgsSettings

from tests.support.made_images import make_cog, make_geotiff
from tests.support.stac_server import Files
from tests.support.uwazi_server import serving
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imagery_source import host_of, stays_here
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord
from visual_atlas_plugin.mapping import imagery_register, scene_reading
from visual_atlas_plugin.settings import NETWORK_ON

VRT = """<VRTDataset rasterXSize="10" rasterYSize="10"><SRS>EPSG:4326</SRS><GeoTransform>129, 0.1, 0, 43, 0, -0.1</GeoTransform>
<VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename>{path}</SourceFilename><SourceBand>1</SourceBand>
</SimpleSource></VRTRasterBand></VRTDataset>"""
WMS = "<GDAL_WMS><Service name='TMS'><ServerUrl>{address}/x/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service></GDAL_WMS>"


@pytest.fixture
def files(qgis_app, tmp_path):
    """A server with a picture, agreed to, while the network is on."""
    QgsSettings().remove("visual_atlas")
    scene_reading.forget()
    made = Files(tmp_path)
    make_cog(tmp_path / "visual.tif", 129.5, 42.5)
    with serving(made) as address:
        made.address = address
        NETWORK_ON.set(True)
        imagery_register.agree(host_of(address))
        yield made
    QgsSettings().remove("visual_atlas")
    gdal.VSICurlClearCache()


def refused(files, path, message):
    with pytest.raises(AtlasError, match=message):
        scene_reading.prepare(f"{files.address}/{path}")
    assert not scene_reading.is_ready(f"{files.address}/{path}")


def record(files, path="visual.tif"):
    return ImageRecord(title="SYNTHETIC", kind="stac", location=f"{files.address}/{path}")


def test_a_picture_is_shown_and_nothing_beside_it_is_asked(files):
    layer = scene_reading.scene_layer(record(files))
    assert layer.isValid() and layer.bandCount() == 3 and layer.crs().authid() == "EPSG:32652"
    assert {path.partition("?")[0] for path in files.asked} == {"GET /visual.tif"}
    assert files.headers[0]["range"] == "bytes=0-15"
    assert [header.get("range") for header in files.headers].count(None) == 1, "how long it is; GDAL drops the rest"
    assert not stays_here(layer.source()) and host_of(layer.source()) == host_of(files.address)


def test_once_prepared_no_byte_of_the_head_is_asked_for_again(files):
    scene_reading.prepare(f"{files.address}/visual.tif")
    before = len(files.asked)
    files.files["/visual.tif"] = VRT.format(path="/etc/hostname").encode()        # it changes its mind
    layer = scene_reading.scene_layer(record(files))
    assert layer.isValid() and layer.width() == 256 and layer.dataProvider().dataSourceUri().startswith("/vsicurl?")
    assert all("bytes=0-" not in header.get("range", "bytes=0-") for header in files.headers[before:])


@pytest.mark.parametrize("text", [VRT, WMS])
def test_a_text_that_makes_gdal_read_other_things_is_no_picture(files, tmp_path, text):
    make_geotiff(tmp_path / "secret.tif", 129.5, 42.5)
    files.files["/evil.tif"] = text.format(path=tmp_path / "secret.tif", address=files.address).encode()
    refused(files, "evil.tif", "no picture that can be shown")
    assert files.asked == ["GET /evil.tif"]


def test_a_text_behind_the_first_bytes_of_a_picture_is_none_either(files, tmp_path):
    """First the bytes of a picture for QGIS, then another content for GDAL."""
    evil = VRT.format(path=tmp_path / "visual.tif").encode()
    files.faults["/two.tif"] = lambda *_whole: (206, {"content-range": "bytes 0-15/999", "content-type": "image/tiff"},
                                                b"II*\0" + b"\0" * 12) if len(files.asked) == 1 else (
        200, {"content-type": "image/tiff"}, evil)
    refused(files, "two.tif", "no picture that can be shown")


@pytest.mark.parametrize("answer, message", [
    ((404, {}, b""), "status 404"), ((500, {}, b""), "status 500"), ((403, {}, b""), "sign in"),
    ((200, {"content-type": "text/html"}, b"<html>"), "no picture"), ((200, {}, b""), "no picture"),
    ((200, {}, b"II*\0" + b"\0" * 5_000_000), "only as a whole"), ((206, {}, b"II*\0"), "no picture"),
])
def test_bad_answers_are_told(files, answer, message):
    files.faults["/visual.tif"] = lambda *_whole: answer
    refused(files, "visual.tif", message)


def test_another_host_is_not_followed(files, tmp_path):
    other = Files(tmp_path)
    with serving(other) as elsewhere:
        files.faults["/visual.tif"] = lambda *_whole: (302, {"location": f"{elsewhere}/visual.tif"}, b"")
        refused(files, "visual.tif", "was not followed")
    assert other.asked == []


def test_a_picture_without_a_coordinate_system(files, tmp_path):
    make_geotiff(tmp_path / "bare.tif", 129.5, 42.5, epsg=None)
    refused(files, "bare.tif", "coordinate system")


def test_nothing_is_asked_offline_or_without_agreement(files):
    NETWORK_ON.set(False)
    refused(files, "visual.tif", "network is switched off")
    NETWORK_ON.set(True)
    imagery_register.agree(host_of(files.address), False)
    refused(files, "visual.tif", "nobody agreed")
    with pytest.raises(AtlasError, match="nobody agreed"):
        scene_reading.scene_layer(record(files))
    assert files.asked == []


@pytest.mark.parametrize("name", ["GDAL_HTTP_USERPWD", "GDAL_HTTP_HEADERS"])
def test_passwords_that_gdal_would_send_to_everybody_are_not_sent(files, name):
    gdal.SetConfigOption(name, "SYNTHETIC:secret")
    try:
        refused(files, "visual.tif", name)
    finally:
        gdal.SetConfigOption(name, None)
    assert files.asked == []


def test_a_netrc_of_the_user_is_not_used(files, tmp_path, monkeypatch):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login SYNTHETIC password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    scene_reading.scene_layer(record(files))
    assert all("authorization" not in header for header in files.headers)


def test_settings_of_gdal_are_as_they_were(files):
    gdal.SetThreadLocalConfigOption("GDAL_HTTP_NETRC", "YES")
    try:
        scene_reading.scene_layer(record(files))
        assert gdal.GetThreadLocalConfigOption("GDAL_HTTP_NETRC") == "YES"
        assert gdal.GetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME") is None
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_HTTP_NETRC", None)


# --- on the map --------------------------------------------------------------------------------------------------

def look_again(task_waits):
    """Wait until a task of QGIS has ended."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtTest import QTest
    for _turn in range(500):
        QTest.qWait(20)
        if task_waits():
            return
    raise AssertionError(f"nothing came of it: {QgsApplication.taskManager().count()} tasks")


def held_scene(files):
    from qgis.core import QgsProject
    from visual_atlas_plugin.mapping import image_layers, imagery
    made = ImageRecord(uuid="u-1", title="SYNTHETIC", kind="stac", location=f"{files.address}/visual.tif", attribution="© S",
                       acquired_at="2023-10-09", start_day=19639, end_day=19639)
    layer = image_layers.show_image(QgsProject.instance(), made)
    return layer, imagery, image_layers, made


def test_a_registered_scene_is_shown_held_and_given_back(files, project, window, tmp_path):
    from visual_atlas_plugin.panel.imagery_commands import ImageryCommands
    layer, imagery, image_layers, _record = held_scene(files)
    assert layer.isValid() and imagery.credits([layer]) == ["© S"] and "9 October 2023" in layer.name()
    commands = ImageryCommands(window)
    try:
        commands.set_network(False)
        assert imagery.is_held(layer)
        before = len(files.asked)
        commands.set_network(True)
        assert not imagery.is_held(layer) and len(files.asked) <= before + 1, "the head is known"
        path = str(tmp_path / "work.qgz")
        assert project.write(path)
        project.clear()
        scene_reading.forget()
        gdal.VSICurlClearCache()
        assert project.read(path)
        (layer,) = project.mapLayers().values() if len(project.mapLayers()) == 1 else [
            one for one in project.mapLayers().values() if imagery.image_of(one)]
        assert imagery.is_held(layer), "nothing of it is in the file"
        commands.project_read()
        assert imagery.is_held(layer), "it is looked at beside"
        look_again(lambda: not imagery.is_held(layer))
        assert layer.isValid()
        NETWORK_ON.set(False)
        assert project.read(path)
        commands.project_read()
        assert all(imagery.is_held(one) for one in project.mapLayers().values() if imagery.image_of(one))
    finally:
        commands.release()


def test_an_offset_moves_a_scene_on_the_screen(files, project):
    from dataclasses import replace
    layer, imagery, image_layers, made = held_scene(files)
    before = layer.extent()
    moved = image_layers.show_image(project, replace(made, offset_east_m=25.0, offset_north_m=-10.0))
    after = moved.extent()
    assert after.xMinimum() - before.xMinimum() == pytest.approx(25, abs=0.5)
    assert after.yMinimum() - before.yMinimum() == pytest.approx(-10, abs=0.5)
    assert imagery.asks_network(moved)
