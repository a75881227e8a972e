"""A search for scenes against SYNTHETIC catalogs that go wrong in every way that is known; no network in here."""

import json

import pytest

from tests.support.stac_server import Files, collection, item
from visual_atlas_plugin.domain.dates import day_number
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.exchange.polite import Answer
from visual_atlas_plugin.exchange.stac import asking as asking_module
from visual_atlas_plugin.exchange.stac.asking import CatalogRequests
from visual_atlas_plugin.exchange.stac.kept_pages import KeptPages
from visual_atlas_plugin.exchange.stac.search import search
from visual_atlas_plugin.exchange.stac.wish import Wish

HOST = "https://catalog.example.org"
AREA = (129.4, 42.4, 129.5, 42.5)
LANDING = {"type": "Catalog", "id": "SYNTHETIC", "links": [
    {"rel": "search", "href": "/search", "method": "GET", "type": "application/geo+json"},
    {"rel": "search", "href": "/search", "method": "POST", "type": "application/geo+json"}]}


class Direct:
    """Hands requests to files without any network."""

    def __init__(self, app):
        self.app, self.status = app, None

    def send(self, address, headers, body=None):
        assert address.startswith(HOST + "/"), f"another host was asked: {address}"
        status, sent, content = self.app.answer("GET" if body is None else "POST", address[len(HOST):], headers, body or b"")
        return Answer(status, sent, content, "", sent.get("location", "") if 300 <= status < 400 else "",
                      len(content) > 16 * 1024 * 1024)


def asking(app, path="/", **more):
    return CatalogRequests(HOST + path, Direct(app), wait=lambda _seconds: None, kept=more.pop("kept", KeptPages()), **more)


def wish(**more):
    return Wish(**{"catalog": HOST, "area": AREA, "sent": (129.0, 42.0, 129.5, 42.5), **more})


def run(app, path="/", progress=lambda _share, _count: None, **more):
    return search(asking(app, path), wish(**more), progress)


def ids(found):
    return [int(scene.scene_id[-4:]) for scene in found.scenes]


def page(items, *links):
    return {"type": "FeatureCollection", "features": items, "links": list(links)}


def said(found):
    return " ".join(remark.message for remark in found.remarks)


class Server(Files):
    """A server of the STAC API that gives its pages by number; `form` says how it names the next one."""

    def __init__(self, pages, form="post", landing=None):
        super().__init__(files={"/": landing or LANDING})
        self.pages, self.form = pages, form

    def _content(self, path, headers):
        if path != "/search":
            return super()._content(path, headers)
        method, _, address = self.asked[-1].partition(" ")
        body = self.bodies[-1] or {}
        number = int(body.get("token", 0)) if method == "POST" else int(address.rpartition("token=")[2] or 0) if (
            "token=" in address) else 0
        following = {"rel": "next", "href": f"{HOST}/search", "method": "POST", "body": {**body, "token": number + 1}}
        if self.form == "merge":
            following.update(body={"token": number + 1}, merge=True)
        if self.form == "get":
            following = {"rel": "next", "href": f"/search?token={number + 1}"}
        links = [following] if number + 1 < len(self.pages) else []
        return 200, {"content-type": "application/geo+json"}, json.dumps(page(self.pages[number], *links)).encode()


PAGES = [[item(1), item(2, day="2024-01-05")], [item(3, cloud=80), item(4, lon=100)], [item(5, day="2020-02-02")]]
GET_ONLY = {"type": "Catalog", "id": "SYNTHETIC", "links": [{"rel": "search", "href": "./search"}]}


@pytest.mark.parametrize("form, landing", [("post", None), ("merge", None), ("get", None), ("get", GET_ONLY)])
def test_every_form_of_paging(form, landing):
    app = Server(PAGES, form, landing)
    found = run(app)
    assert ids(found) == [2, 1, 3, 5] and found.outside == 1 and found.is_whole and found.remarks == []
    assert len(app.asked) == 4 and found.pages == 4


def test_what_is_sent_and_nothing_more():
    app = Server(PAGES)
    run(app, first_day=day_number(2023, 1, 1), last_day=day_number(2023, 12, 31), most_cloud=20)
    assert app.bodies[1] == {"bbox": [129.0, 42.0, 129.5, 42.5], "limit": 100,
                             "datetime": "2023-01-01T00:00:00Z/2023-12-31T23:59:59Z"}
    app = Server(PAGES, "get", GET_ONLY)
    run(app, last_day=day_number(2023, 12, 31))
    assert app.asked[1] == "GET /search?bbox=129,42,129.5,42.5&limit=100&datetime=../2023-12-31T23:59:59Z"
    assert set(app.headers[1]) == {"accept"}


def test_days_and_cloud_are_looked_at_here_too():
    found = run(Server(PAGES), first_day=day_number(2023, 1, 1), last_day=day_number(2023, 12, 31), most_cloud=20)
    assert ids(found) == [1] and (found.other_days, found.cloudy, found.outside) == (2, 1, 1)


def test_scenes_that_do_not_tell_their_cloud():
    pages = [[item(1, cloud=None), item(2, cloud=5), item(3, cloud=50)]]
    assert ids(run(Server(pages), most_cloud=20)) == [1, 2]
    app = Server(pages, landing={**LANDING, "conformsTo": ["https://api.stacspec.org/v1.0.0/item-search#query"]})
    assert ids(run(app, most_cloud=20, keeps_unknown_cloud=False)) == [2]
    assert app.bodies[1]["query"] == {"eo:cloud_cover": {"lte": 20}}
    app = Server(pages)
    run(app, most_cloud=20, keeps_unknown_cloud=False)
    assert "query" not in app.bodies[1], "a server that does not know it may answer with nothing"


def test_across_180_degrees_two_boxes_are_asked():
    app = Server([[item(1)]])
    run(app, sent=(179.5, 10.0, -179.5, 10.5), area=(179.9, 10.1, -179.9, 10.2))
    assert [body["bbox"] for body in app.bodies[1:]] == [[179.5, 10.0, 180.0, 10.5], [-180.0, 10.0, -179.5, 10.5]]


def test_one_collection_of_a_server():
    page_ = {**collection(), "links": [{"rel": "root", "href": HOST + "/"}]}
    app = Server(PAGES)
    app.files["/collections/synthetic"] = page_
    found = run(app, "/collections/synthetic")
    assert app.bodies[2]["collections"] == ["synthetic"] and len(found.scenes) == 4


def test_licence_and_owner_are_asked_of_the_collection_once():
    link = {"rel": "collection", "href": "/collections/synthetic"}
    app = Server([[{**item(1), "links": [link]}, {**item(2), "links": [link]}]])
    app.files["/collections/synthetic"] = collection()
    found = run(app, credit="SYNTHETIC credit {year}")
    assert {(one.licence, one.provider, one.attribution) for one in found.scenes} == {
        ("CC-BY-4.0", "SYNTHETIC agency", "SYNTHETIC credit 2023")}
    assert app.asked.count("GET /collections/synthetic") == 1


def test_a_limit_of_scenes_ends_the_search_and_is_said():
    app = Server(PAGES)
    found = run(app, most=2)
    assert len(found.scenes) == 2 and not found.is_whole and "more scenes than the 2" in said(found) and len(app.asked) == 2
    assert app.bodies[1]["limit"] == 2


# --- servers that go wrong ---------------------------------------------------------------------------------------

def test_endless_pages_end():
    app = Server([[item(1)]] * 50)
    found = run(app)
    assert ids(found) == [1] and "without end" in said(found) and not found.is_whole and len(app.asked) < 6
    app = Server([[item(1)]])
    app.faults["/search"] = lambda status, headers, body: (
        status, headers, json.dumps(page([item(1)], {"rel": "next", "href": "/search?again=1"})).encode())
    assert "without end" in said(run(app))


def test_an_empty_page_with_a_next_link_is_an_end():
    found = run(Server([[item(1)], [], [item(2)]]))
    assert ids(found) == [1] and found.is_whole


HTML = (200, {"content-type": "text/html"}, b"<html>sign in</html>")


@pytest.mark.parametrize("answer, message", [
    (HTML, "web page"), ((200, {"content-type": "application/json"}, b"<!doctype html>"), "web page"),
    ((200, {"content-type": "image/png"}, b"\x89PNG"), "image/png"),
    ((200, {"content-type": "application/json"}, b'{"type": "FeatureColl'), "cut off"),
    ((200, {"content-type": "application/json"}, b"[1, 2]"), "cut off"),
    ((200, {"content-type": "application/json"}, b"[" * 200_000), "cut off"),
    ((200, {"content-type": "application/json"}, b'{"hello": "world"}'), "no catalog of scenes"),
    ((500, {}, b"boom"), "status 500"), ((503, {}, b""), "status 503"), ((400, {}, b"limit"), "status 400"),
    ((401, {}, b""), "sign in"), ((404, {}, b""), "no such page"), ((0, {}, b""), "no answer"),
    ((302, {"location": "https://other.example.org/x"}, b""), "https://other.example.org"),
    ((200, {"content-type": "application/json"}, b" " * (16 * 1024 * 1024 + 1)), "16 MB"),
])
def test_bad_answers_are_told_in_words(answer, message):
    app = Server(PAGES)
    app.faults["/"] = lambda *_whole: answer
    with pytest.raises(AtlasError) as error:
        run(app)
    assert message in error.value.message and error.value.advice
    app.faults = {"/search": lambda *_whole: answer}
    with pytest.raises(AtlasError):
        run(app)


def test_what_came_before_a_failure_is_listed():
    app = Server(PAGES)
    app.faults["/search"] = lambda *whole: whole if len(app.asked) == 2 else (500, {}, b"")
    found = run(app)
    assert ids(found) == [2, 1] and not found.is_whole and "status 500" in said(found)


def test_a_search_that_broke_goes_on_where_it_was():
    app, kept = Server(PAGES), KeptPages()
    app.faults["/search"] = lambda *whole: whole if len(app.asked) == 2 else (500, {}, b"")
    search(asking(app, kept=kept), wish())
    app.faults, before = {}, len(app.asked)
    assert len(search(asking(app, kept=kept), wish()).scenes) == 4 and len(app.asked) == before + 2


def test_a_stop_is_heard():
    app = Server(PAGES)
    with pytest.raises(Stopped):
        search(asking(app, canceled=lambda: len(app.asked) >= 2), wish())
    assert len(app.asked) == 2


def test_a_stop_may_keep_what_was_found():
    app = Server(PAGES)
    stopping = asking(app, canceled=lambda: len(app.asked) >= 3)
    found = search(stopping, wish(), keeps=lambda: True)
    assert ids(found) == [2, 1] and not found.is_whole and "stopped before its end" in said(found)
    app.asked.clear()
    with pytest.raises(Stopped):
        search(asking(app, canceled=lambda: len(app.asked) >= 3), wish())


@pytest.mark.parametrize("href, reason", [
    ("https://other.example.org/search", "other.example.org"), ("file:///etc/passwd", "file:"),
    ("http://169.254.169.254/latest", "169.254.169.254"), ("\\\\server\\x", "local network")])
def test_paging_never_leaves_the_host(href, reason):
    app = Server([[item(1)], [item(2)]])
    app.faults["/search"] = lambda status, headers, body: (
        status, headers, json.dumps(page([item(1)], {"rel": "next", "href": href})).encode())
    found = run(app)
    assert ids(found) == [1] and reason in said(found) and not found.is_whole
    with pytest.raises(AtlasError, match="host|local|followed|reach"):
        run(Files(files={"/": {"links": [{"rel": "search", "href": href}]}}))


def test_items_that_are_none_are_counted_and_the_others_listed():
    found = run(Server([[None, 7, {"type": "Feature"}, item(1), item(1), {"type": "Feature", "id": "SYNTHETIC_0009"}]]))
    assert ids(found) == [1, 9] and found.no_items == 3 and "no scene" in said(found) and "no id" in said(found)


# --- catalogs of files -------------------------------------------------------------------------------------------

def link(relation, href):
    return {"rel": relation, "href": href}


def catalog(*links, **more):
    return {"type": "Catalog", "id": "SYNTHETIC", "description": "", "links": list(links), **more}


def test_a_catalog_of_files_is_walked_past_what_cannot_matter():
    far = {**collection(), "extent": {"spatial": {"bbox": [[-10, 0, 10, 10]]}, "temporal": {"interval": [[None, None]]}}}
    old = {**collection(), "extent": {"spatial": {"bbox": [[100, 30, 140, 50]]},
                                      "temporal": {"interval": [["1990-01-01T00:00:00Z", "1999-01-01T00:00:00Z"]]}}}
    app = Files(files={
        "/catalog.json": catalog(link("child", "far/c.json"), link("child", "old/c.json"), link("child", "./near/c.json"),
                                 link("self", "https://elsewhere.example/catalog.json")),
        "/far/c.json": {**far, "links": [link("item", "1.json")]}, "/old/c.json": {**old, "links": [link("item", "1.json")]},
        "/near/c.json": {**collection(), "links": [link("item", "1.json"), link("item", "2.json"), link("parent", "../catalog.json")]},
        "/near/1.json": item(1, assets={"visual": {"href": "a.tif", "roles": ["visual"]}}), "/near/2.json": item(2, lon=10)})
    found = run(app, "/catalog.json", first_day=day_number(2020, 1, 1))
    assert ids(found) == [1] and found.outside == 1 and found.is_whole
    assert found.scenes[0].picture == f"{HOST}/near/a.tif" and found.scenes[0].licence == "CC-BY-4.0"
    assert "GET /far/1.json" not in app.asked and "GET /old/1.json" not in app.asked


@pytest.mark.parametrize("root", ["gone.json", "https://other.example.org/", "file:///x", None])
def test_a_collection_whose_root_is_not_to_be_had_is_read_itself(root):
    app = Files(files={"/c.json": {**collection(), "links": [link("root", root), link("item", "1.json")]}, "/1.json": item(1)})
    assert ids(run(app, "/c.json")) == [1]


def test_a_walk_in_circles_ends():
    app = Files(files={"/a.json": catalog(link("child", "b.json"), link("child", "a.json")),
                       "/b.json": catalog(link("child", "a.json"), link("item", "1.json")), "/1.json": item(1)})
    assert ids(run(app, "/a.json")) == [1] and len(app.asked) == 3


def test_a_walk_without_end_ends():
    class Deep(Files):
        def _content(self, path, headers):
            return 200, {}, json.dumps(catalog(link("child", "x" + path.lstrip("/")), link("item", "/1.json"))).encode(
            ) if path != "/1.json" else json.dumps(item(1)).encode()

    found = run(Deep(), "/x")
    assert ids(found) == [1] and "nested more than 12" in said(found)


def test_a_catalog_that_is_too_large_gives_what_was_read(monkeypatch):
    monkeypatch.setattr(asking_module, "MOST_PAGES", 3)
    app = Files(files={"/a.json": catalog(*(link("item", f"{n}.json") for n in range(9))),
                       **{f"/{n}.json": item(n) for n in range(9)}})
    found = run(app, "/a.json")
    assert ids(found) == [0, 1] and "larger than" in said(found) and not found.is_whole and len(app.asked) == 3
    monkeypatch.setattr(asking_module, "MOST_BYTES", 10)
    with pytest.raises(AtlasError, match="larger than"):
        run(app, "/a.json")


def test_links_that_lead_away_are_told_and_the_rest_is_read():
    app = Files(files={"/a.json": catalog(link("item", "file:///etc/passwd"), link("item", "https://other.example.org/1.json"),
                                          link("child", "http://169.254.169.254/"), link("item", None), link("item", "1.json"),
                                          link("child", "gone.json")), "/1.json": item(1)})
    found = run(app, "/a.json")
    assert ids(found) == [1]
    assert all(word in said(found) for word in ("file:", "other.example.org", "169.254.169.254", "empty", "no such page"))


def test_a_walk_gives_up_where_all_fails():
    app = Files(files={"/a.json": catalog(*(link("item", f"{n}.json") for n in range(9)))})
    with pytest.raises(AtlasError, match="no such page"):
        run(app, "/a.json")
    assert len(app.asked) == 6


def test_a_list_of_items_is_a_catalog_too():
    app = Files(files={"/list.json": page([item(1)], link("next", "more.json")), "/more.json": page([item(2)]),
                       "/one.json": item(3)})
    assert ids(run(app, "/list.json")) == [1, 2] and ids(run(app, "/one.json")) == [3]


# --- pages that are kept -----------------------------------------------------------------------------------------

def test_kept_pages_are_limited_in_size_and_age():
    now = [0.0]
    kept = KeptPages(10, 60.0, lambda: now[0])
    for name in "abc":
        kept.put((name, b""), b"1234")
    assert kept.get(("a", b"")) is None and kept.get(("b", b"")) == b"1234"
    kept.put(("b", b""), b"x" * 11)
    assert kept.get(("b", b"")) is None
    kept.put(("d", b""), b"12")
    now[0] = 61.0
    assert kept.get(("d", b"")) is None
    kept.put(("e", b""), b"12")
    kept.clear()
    assert kept.get(("e", b"")) is None
