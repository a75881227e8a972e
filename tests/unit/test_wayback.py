"""The capture date of a Wayback release at a point. The shape of list, question and answer is that of Esri's open source
wayback-core (github.com/vannizhang/wayback-core, src/metadata and src/wayback-items); the values are SYNTHETIC."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.exchange import wayback
from visual_atlas_plugin.exchange.polite import Answer

HOST = wayback.METADATA_HOST
META = f"https://{HOST}/arcgis/rest/services/World_Imagery_Metadata_2021_r09/MapServer"
LIST = {"13534": {"itemTitle": "World Imagery (Wayback 2021-06-30)", "metadataLayerUrl": META}}
RING = [[132.4, 40.9], [132.4, 41.1], [132.6, 41.1], [132.6, 40.9], [132.4, 40.9]]
ROW = {"SRC_DATE2": 1696809600000, "NICE_DESC": "Maxar", "SRC_DESC": "WV02", "SAMP_RES": 0.5, "SRC_ACC": 5}


def features(*rows, ring=RING):
    return {"features": [{"attributes": row, "geometry": {"rings": [ring]}} for row in rows]}


class Network:
    """Answers in order, and keeps what was asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def send(self, address, headers, body=None):
        self.asked.append(address)
        answer = self.answers.pop(0)
        return answer if isinstance(answer, Answer) else Answer(200, {}, json.dumps(answer).encode())


def ask(*answers, release="13534", zoom=17, **more):
    network = Network(*answers)
    return wayback.ask_capture_date(network, release, 132.5, 41.0, zoom, **more), network


def test_day_sensor_resolution_and_outline_of_the_piece():
    found, network = ask(LIST, features(ROW))
    assert found == wayback.CaptureDate(
        "2023-10-09", "Maxar", "WV02", 0.5, 5.0,
        "POLYGON ((132.4 40.9, 132.4 41.1, 132.6 41.1, 132.6 40.9, 132.4 40.9))")
    assert network.asked[0] == wayback.RELEASES
    asked = urlsplit(network.asked[1])
    query = {key: values[0] for key, values in parse_qs(asked.query).items()}
    assert asked.netloc == HOST and asked.path.endswith("/MapServer/6/query")
    assert json.loads(query["geometry"]) == {"x": 132.5, "y": 41.0, "spatialReference": {"wkid": 4326}}
    assert query["outFields"] == "SRC_DATE2,NICE_DESC,SRC_DESC,SAMP_RES,SRC_ACC" and query["f"] == "json"


@pytest.mark.parametrize("zoom, layer", [(23, 0), (17, 6), (10, 13), (5, 13), (30, 0)])
def test_each_zoom_level_has_its_layer(zoom, layer):
    assert f"/{layer}/query?" in wayback.question(META, 0, 0, zoom)


def test_several_pieces_are_a_range_without_an_outline():
    found, _network = ask(LIST, features(ROW, {**ROW, "SRC_DATE2": 1556928000000}))
    assert (found.acquired_at, found.outline) == ("2019-05-04/2023-10-09", "")


@pytest.mark.parametrize("value", [None, "2023", True, 1e30, -1e18, 4e14, []])
def test_what_is_no_day_leaves_the_date_unknown(value):
    found, _network = ask(LIST, features({**ROW, "SRC_DATE2": value}))
    assert found.acquired_at == "" and found.provider == "Maxar"


def test_odd_values_are_left_out():
    row = {"SRC_DATE2": 1696809600000, "NICE_DESC": "<b>x</b>\n\x07" + "y" * 300, "SRC_DESC": 7, "SAMP_RES": -1, "SRC_ACC": "5"}
    found, _network = ask(LIST, features(row, ring=[[500, 0], [0, 0], [0, 1], [500, 0]]))
    assert (found.sensor, found.resolution_m, found.accuracy_m, found.outline) == ("", None, None, "")
    assert "\n" not in found.provider and len(found.provider) <= 100


@pytest.mark.parametrize("address", [
    "https://evil.example/MapServer", "http://" + HOST + "/MapServer", "https://" + HOST + ".evil.example/x",
    "https://user@" + HOST + "/x", "https://" + HOST + ":8443/x", "https://" + HOST + "/x?y=", "file:///etc/passwd", "", None, 7])
def test_another_host_is_never_asked(address):
    network = Network({"13534": {"metadataLayerUrl": address}})
    with pytest.raises(AtlasError):
        wayback.ask_capture_date(network, "13534", 132.5, 41.0, 17)
    assert network.asked == [wayback.RELEASES]


@pytest.mark.parametrize("answers, words", [
    ([{}], "lists no release"), ([[1]] * 2, "something else"), ([Answer(200, {}, b"<html>")] * 2, "something else"),
    ([Answer(500)] * 2, "did not answer"), ([Answer(0, trouble="gone")] * 2, "did not answer"),
    ([Answer(302, elsewhere="https://evil.example/")], "sends the request on"),
    ([LIST, {"error": {"code": 400}}, {"error": {"code": 400}}], "refused"),
    ([LIST, {"features": []}], "say nothing"), ([LIST, {"features": "x"}], "say nothing"), ([LIST, {}], "say nothing"),
    ([Answer(200, is_too_large=True)], "more than")])
def test_what_goes_wrong_is_told(answers, words, monkeypatch):
    monkeypatch.setattr(wayback.MetadataRequests, "_sleep", lambda _self, _seconds: None)
    with pytest.raises(AtlasError, match=words):
        ask(*answers)


def test_it_can_be_stopped():
    network = Network()
    with pytest.raises(Stopped):
        wayback.ask_capture_date(network, "13534", 132.5, 41.0, 17, canceled=lambda: True)
    assert network.asked == []
