"""Which addresses of a catalog are asked. Nothing here asks any network; every host is made up or reserved."""

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging.web_address import (
    Refused, catalog_address, host_and_port, is_private, link, origin,
)

HOME = "https://catalog.example.org/v1/"
ITEM = "https://catalog.example.org/v1/items/one.json"


@pytest.mark.parametrize("href, whole", [
    ("./visual.tif", "https://catalog.example.org/v1/items/visual.tif"),
    ("../a b|option:X=Y.tif", "https://catalog.example.org/v1/a%20b%7Coption:X=Y.tif"),
    ("/top.tif?sig=a%2Fb", "https://catalog.example.org/top.tif?sig=a%2Fb"),
    ("https://Files.Example.NET/x.tif#part", "https://files.example.net/x.tif"),
    ("http://catalog.example.org/x.tif", "https://catalog.example.org/x.tif"),       # as encrypted as its catalog
    ("http://files.example.net/x.tif", "http://files.example.net/x.tif"),
    ("https://192.0.32.10.example.org/x.tif", "https://192.0.32.10.example.org/x.tif"),
])
def test_links_that_are_followed(href, whole):
    assert link(href, ITEM, HOME) == whole


@pytest.mark.parametrize("href, reason", [
    ("file:///etc/passwd", "file:"), ("FILE:///C:/x.tif", "file:"), ("ftp://example.org/x.tif", "ftp:"),
    ("javascript:alert(1)", "javascript:"), ("data:image/png;base64,AA", "data:"), ("C:\\x.tif", "c:"),
    ("vrt:///x", "vrt:"), ("s3://bucket/x.tif", "cloud store"), ("gs://bucket/x.tif", "gs:"),
    ("\\\\server\\share\\x.tif", "local network"), ("//server/share/x.tif", "local network"),
    ("..\\x.tif", "local network"), ("https://user:secret@example.org/x.tif", "password"),
    ("", "empty"), (None, "empty"), (7, "empty"), ({"href": "x"}, "empty"),
    ("https://exa mple.org/x.tif", "without doubt"), ("https://example.org:port/x.tif", "no web address"),
    ("https://[::1", "no web address"), ("https://exämple.org/x.tif", "without doubt"),
    ("https://example.org%2eevil.test/x", "without doubt"),
    ("https://example.org/" + "x" * 3000, "no web address"), ("https://example.org/\x00.tif", "no web address"),
])
def test_links_that_are_refused_with_a_reason(href, reason):
    with pytest.raises(Refused) as refused:
        link(href, ITEM, HOME)
    assert reason in refused.value.message


LOCAL = ["169.254.169.254", "169.254.169.254.", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.16689662",
         "127.0.0.1", "127.1", "localhost", "LOCALHOST.", "x.localhost", "metadata.google.internal", "10.1.2.3",
         "172.16.0.1", "192.168.1.1", "0.0.0.0", "0", "[::1]", "[fe80::1]", "[fd00:ec2::254]", "[::ffff:169.254.169.254]",
         "[64:ff9b::a9fe:a9fe]", "100.64.0.1", "printer", "nas.local", "169.254.169.254.nip.example", "a-10-0-0-1.example",
         "[2002:7f00:1::]"]


@pytest.mark.parametrize("host", LOCAL)
def test_hosts_that_only_this_computer_can_reach(host):
    assert is_private(host)
    with pytest.raises(Refused):
        link(f"http://{host}/latest/meta-data/x.tif", ITEM, HOME)


@pytest.mark.parametrize("host", ["example.org", "8.8.8.8", "[2600::1]", "134744072", "s3.us-west-2.amazonaws.com", "v1.2.3.4.5"])
def test_hosts_of_the_world(host):
    assert not is_private(host)


def test_a_catalog_of_this_computer_may_lead_to_itself_and_to_nobody_beside_it():
    home = "http://127.0.0.1:8000/catalog.json"
    assert link("items/a.json", home, home) == "http://127.0.0.1:8000/items/a.json"
    for other in ("http://127.0.0.1:8001/x", "http://localhost:8000/x", "http://169.254.169.254/x"):
        with pytest.raises(Refused, match="only this computer"):
            link(other, home, home)


def test_what_a_person_types_as_a_catalog():
    assert catalog_address(" earth-search.example/v1 ") == "https://earth-search.example/v1"
    assert catalog_address("http://localhost:8080/a") == "http://localhost:8080/a"
    assert catalog_address("localhost:8080/a") == "https://localhost:8080/a"
    for wrong in ("", "file:///etc/passwd", "https://", "https://u:p@example.org", "\\\\server\\x", "two words.example", "https://[::1", "https://example.org:x/"):
        with pytest.raises(AtlasError, match="no address of a catalog"):
            catalog_address(wrong)


def test_origin_and_host():
    assert origin("HTTPS://Example.org:443/x") == "https://example.org" and origin("http://a:81/x") == "http://a:81"
    assert host_and_port("http://127.0.0.1:81/x") == "127.0.0.1:81" and origin("https://[") == ""
