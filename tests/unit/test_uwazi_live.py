"""A download of Uwazi against a SYNTHETIC instance: paging, patience, resuming, sign-in, and servers that go wrong."""

import json

import pytest

from tests.support import uwazi_pages as made
from tests.support.uwazi_server import SESSION, Dropped, SyntheticUwazi
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.exchange.reading import open_source
from visual_atlas_plugin.exchange.uwazi import saved
from visual_atlas_plugin.exchange.uwazi.live import ALL, Download, Wanted
from visual_atlas_plugin.exchange.polite import Answer, retry_after
from visual_atlas_plugin.exchange.uwazi.asking import Requests, base_address

ADDRESS = "https://uwazi.example"


class Direct:
    """Hands requests to an instance without any network."""

    def __init__(self, app):
        self.app = app

    def send(self, address, headers, body=None):
        try:
            method, path = "GET" if body is None else "POST", address[len(ADDRESS):]
            status, sent, content = self.app.answer(method, path, headers, body or b"")
        except Dropped:
            return Answer(0, {}, b"", "Connection closed")
        return Answer(status, sent, content, "", sent.get("location", "") if 300 <= status < 400 else "")


def requests(app, **more):
    slept = []
    made_ = Requests(ADDRESS, Direct(app), wait=slept.append, now=lambda: 1_700_000_000.0, **more)
    made_.slept = slept
    return made_


def download(app, folder, wanted=Wanted(page_rows=2), **more):
    asking = requests(app, **more)
    return Download(asking, folder, wanted).run(), asking


def many(count, template=made.EVENT):
    return [made.row(f"n{number:05d}", "en", template, f"SYNTHETIC {number:05d}", {}, number) for number in range(count)]


def titles(folder):
    return {record.title() for record in saved.open_saved(folder).instance.records.values()}


def test_every_page_of_every_template_and_language_is_kept(tmp_path):
    app = SyntheticUwazi(made.ROWS + many(7))
    summary, asking = download(app, tmp_path / "pages")
    read = saved.open_saved(tmp_path / "pages")
    assert read.title == ADDRESS and read.instance.languages == ("en", "ko", "zh")
    assert len(read.instance.records) == 6 + 7 - 1                        # v2 is not published
    # 2 of the 11 lists are empty or short: English 1 + 1 + 4 + 1 pages, Korean and Chinese one for each of 4 templates
    assert summary.pages == 4 + (1 + 1 + 4 + 1) + 4 + 4 == asking.sent and summary.kept == 0
    assert not any("missing" in note for note in read.notes)
    assert json.loads((tmp_path / "pages" / saved.LIST_NAME).read_text())["address"] == ADDRESS


def test_the_list_of_a_download_opens_it_as_a_file(tmp_path):
    download(SyntheticUwazi(), tmp_path)
    source = open_source(tmp_path / saved.LIST_NAME)
    assert source.title == ADDRESS and "Event › handed_over_at" in source.origins


def test_requests_are_polite(tmp_path):
    app = SyntheticUwazi()
    _summary, asking = download(app, tmp_path, pause_s=1.0)
    assert sum(asking.slept) == asking.sent - 1                            # a second between two, none before the first
    assert {header.get("x-requested-with") for header in app.headers} == {"XMLHttpRequest"}
    assert {header.get("content-language") for header in app.headers[4:]} == {"en", "ko", "zh"}


def test_a_busy_server_is_waited_for_as_it_asks(tmp_path):
    app = SyntheticUwazi()
    app.faults = {6: lambda *_: (429, {"retry-after": "7"}, b"busy"), 7: lambda *_: (503, {}, b"<html>down</html>")}
    _summary, asking = download(app, tmp_path, pause_s=0)
    assert sum(asking.slept) == 7 + 4                                      # as told; then 2 ** attempt 2
    assert len(saved.open_saved(tmp_path).instance.records) == 5


@pytest.mark.parametrize("text, seconds", [("12", 12), ("0", 0), ("", None), ("soon", None), ("-4", None),
                                           ("Tue, 14 Nov 2023 22:14:20 GMT", 60), ("Tue, 14 Nov 2000 22:14:20 GMT", 0)])
def test_retry_after_is_a_number_or_a_date(text, seconds):
    assert retry_after(text, 1_700_000_000.0) == seconds


def test_a_server_that_asks_too_much_patience_is_left_and_taken_up_again(tmp_path):
    app = SyntheticUwazi()
    app.faults = {6: lambda *_: (429, {"retry-after": "7200"}, b"busy")}
    with pytest.raises(AtlasError, match="asks to come back in 120 minutes"):
        download(app, tmp_path)
    summary, _asking = download(app, tmp_path)
    assert summary.kept == 5 and len(saved.open_saved(tmp_path).instance.records) == 5


def test_a_lost_connection_is_tried_again_and_the_next_run_goes_on_where_it_stopped(tmp_path):
    app = SyntheticUwazi(made.ROWS + many(9))

    def broken(*_whole):
        raise Dropped

    app.faults = {number: broken for number in range(9, 13)}               # four times the same page
    with pytest.raises(AtlasError, match="the connection was lost"):
        download(app, tmp_path)
    before = list(app.asked)
    assert before[8] == before[9] == before[10] == before[11]
    assert any("not come to its end" in note for note in saved.open_saved(tmp_path).notes)
    summary, asking = download(app, tmp_path)
    assert summary.kept == 8 and not set(app.asked[len(before):]) & set(before[:8])       # nothing is asked twice
    assert len(titles(tmp_path)) == 14 and asking.sent == summary.pages


def test_a_page_that_was_half_written_is_fetched_again(tmp_path):
    app = SyntheticUwazi()
    app.faults = {8: lambda *_: (401, {}, b"{}")}
    with pytest.raises(AtlasError):
        download(app, tmp_path)
    page = next((tmp_path / "round-0001" / "search").rglob("*.json"))
    page.write_text(page.read_text()[:20])
    download(app, tmp_path)
    assert len(saved.open_saved(tmp_path).instance.records) == 5


def test_the_second_run_asks_only_for_what_was_edited_since(tmp_path):
    app = SyntheticUwazi(made.ROWS + many(40))
    download(app, tmp_path)
    asked = len(app.asked)
    app.rows[0] = {**app.rows[0], "title": "SYNTHETIC renamed", "editDate": 1800000000000}
    app.rows.append(made.row("new", "en", made.EVENT, "SYNTHETIC new", {}, 0, editDate=1800000000001))
    for row in app.rows:                       # all the others were last edited long before the first run began
        row["editDate"] = min(row["editDate"], 1690000000000) if row["editDate"] < 1800000000000 else row["editDate"]
    summary, _asking = download(app, tmp_path)
    assert all("editDate" in line for line in app.asked[asked:] if "search" in line)
    assert len(app.asked) - asked < asked / 1.5
    assert {"SYNTHETIC renamed", "SYNTHETIC new"} <= titles(tmp_path) and "SYNTHETIC Onsong MSS" not in titles(tmp_path)
    assert summary.rows >= 2


def test_a_day_of_ones_own_choice_leaves_no_gap_behind(tmp_path):
    app = SyntheticUwazi([{**row, "editDate": 1600000000000} for row in made.ROWS])
    download(app, tmp_path)
    app.rows.append(made.row("between", "en", made.EVENT, "SYNTHETIC between", {}, 0, editDate=1650000000000))
    download(app, tmp_path, Wanted(since="1690000000000", page_rows=1))
    app.rows.append(made.row("late", "en", made.EVENT, "SYNTHETIC late", {}, 0, editDate=1699999999999))
    download(app, tmp_path, Wanted(page_rows=1))
    assert {"SYNTHETIC between", "SYNTHETIC late"} <= titles(tmp_path)


def test_a_language_that_is_added_later_is_read_whole(tmp_path):
    app = SyntheticUwazi()
    for number, row in enumerate(app.rows):
        app.rows[number] = {**row, "editDate": 1600000000000 + number}        # all edited long before
    download(app, tmp_path, Wanted(("en",), page_rows=2))
    assert saved.open_saved(tmp_path).instance.languages == ("en",)
    asked = len(app.asked)
    download(app, tmp_path, Wanted(("en", "ko"), page_rows=2))
    assert saved.open_saved(tmp_path).instance.languages == ("en", "ko")
    assert all("editDate" in line for line in app.asked[asked:] if "search" in line and line.endswith(" en"))
    asked = len(app.asked)
    download(app, tmp_path, Wanted(("en", "ko"), page_rows=2))
    assert all("editDate" in line for line in app.asked[asked:] if "search" in line)


def test_who_signs_in_later_reads_everything_anew(tmp_path):
    app = SyntheticUwazi(password="SYNTHETIC-pass")
    download(app, tmp_path)
    assert len(titles(tmp_path)) == 5
    asking = requests(app)
    asking.login("SYNTHETIC-user", "SYNTHETIC-pass")
    Download(asking, tmp_path, Wanted(signed_in=True, page_rows=2)).run()
    assert len(titles(tmp_path)) == 6                                      # with the one that is not published


def test_everything_can_be_asked_for_again_and_what_is_gone_is_gone(tmp_path):
    app = SyntheticUwazi(made.ROWS + many(3))
    download(app, tmp_path)
    app.rows = [row for row in app.rows if row["sharedId"] != "n00001"]
    download(app, tmp_path)
    assert "SYNTHETIC 00001" in titles(tmp_path)                           # by edits alone nobody tells that it is gone
    download(app, tmp_path, Wanted(since=ALL, page_rows=2))
    assert "SYNTHETIC 00001" not in titles(tmp_path)


def test_lists_longer_than_the_search_shows_are_read_from_both_ends(tmp_path):
    app = SyntheticUwazi(many(150))
    app.most = 10_000
    import visual_atlas_plugin.exchange.uwazi.live as live
    before, live.WINDOW = live.WINDOW, 100
    app.most = 100
    try:
        download(app, tmp_path / "both", Wanted(page_rows=20))
        assert len(titles(tmp_path / "both")) == 150
        assert not any("gave no more" in note for note in saved.open_saved(tmp_path / "both").notes)
        app.rows = many(450)
        download(app, tmp_path / "short", Wanted(page_rows=20))
        assert any("200 of 100 records of “Event” (en) were read" in note
                   for note in saved.open_saved(tmp_path / "short").notes)
    finally:
        live.WINDOW = before


def test_a_server_that_gives_smaller_pages_than_it_was_asked_for_is_read_to_its_end(tmp_path):
    app = SyntheticUwazi(many(11))

    def smaller(status, headers, body):
        page = json.loads(body)
        if isinstance(page, dict) and "totalRows" in page:
            page["rows"] = page["rows"][:3]
        return status, headers, json.dumps(page).encode()

    app.faults = {"all": smaller}
    download(app, tmp_path, Wanted(page_rows=5))
    assert len(titles(tmp_path)) == 11


def repeat(status, headers, body):
    page = json.loads(body)
    if isinstance(page, dict) and page.get("rows") and "totalRows" in page:
        page = {**page, "rows": many(2), "totalRows": 10 ** 9}
    return status, headers, json.dumps(page).encode()


class Growing:
    """A server that always has more: each page is new, and the total grows."""

    def __init__(self):
        self.pages = 0

    def __call__(self, status, headers, body):
        page = json.loads(body)
        if isinstance(page, dict) and "totalRows" in page:
            self.pages += 1
            rows = [made.row(f"g{self.pages}-{number}", "en", made.EVENT, "SYNTHETIC", {}) for number in range(2)]
            page = {**page, "rows": rows, "totalRows": 2 * self.pages + 5}
        return status, headers, json.dumps(page).encode()


def more_than_told(status, headers, body):
    page = json.loads(body)
    if isinstance(page, dict) and "totalRows" in page:
        page = {**page, "rows": many(2), "totalRows": 1}
    return status, headers, json.dumps(page).encode()


def too_many(status, headers, body):
    page = json.loads(body)
    if isinstance(page, dict) and "totalRows" in page:
        page = {**page, "rows": many(50), "totalRows": 100}
    return status, headers, json.dumps(page).encode()


@pytest.mark.parametrize("fault, said", [(repeat, "pages without end"), (more_than_told, "pages without end"),
                                         (too_many, "more records in a page than it was asked for")])
def test_servers_without_end_are_stopped(tmp_path, fault, said):
    app = SyntheticUwazi(many(5))
    app.faults = {"all": fault}
    with pytest.raises(AtlasError, match=said):
        download(app, tmp_path)
    assert len(app.asked) < 20
    app.faults = {}                            # mended: the page that was refused was not kept
    download(app, tmp_path)
    assert len(titles(tmp_path)) == 5


def test_a_list_that_grows_without_end_ends_at_the_window(tmp_path):
    app = SyntheticUwazi(many(5))
    app.faults = {"all": Growing()}
    import visual_atlas_plugin.exchange.uwazi.live as live
    before, live.WINDOW = live.WINDOW, 40
    try:
        download(app, tmp_path)
    finally:
        live.WINDOW = before
    assert len(app.asked) <= 4 + 12 * 4 * 20
    assert any("gave no more" in note for note in saved.open_saved(tmp_path).notes)


@pytest.mark.parametrize("fault, said", [
    (lambda *_: (200, {"content-type": "text/html"}, b"<html><body>Sign in</body></html>"), "answered with a web page"),
    (lambda *_: (200, {"content-type": "application/json"}, b"<!doctype html>"), "answered with a web page"),
    (lambda *_: (200, {"content-type": "application/pdf"}, b"%PDF"), r"something else than JSON \(application/pdf\)"),
    (lambda s, h, body: (200, h, body[:-3]), "is cut off or damaged"),
    (lambda *_: (302, {"location": "https://elsewhere.example/api/x?secret=1"}, b""),
     "sends the request on to https://elsewhere.example,"),
    (lambda *_: (401, {}, b'{"error":"Unauthorized"}'), "only to those who sign in"),
    (lambda *_: (403, {}, b"<html>Are you human?</html>"), "answered with a web page"),
    (lambda *_: (404, {}, b""), "has no such page"), (lambda *_: (500, {}, b"<html>"), "too busy or out of order"),
    (lambda *_: (422, {}, b'{"error":"validation failed"}'), r"refused the request \(status 422\)"),
    (lambda *_: (200, {}, b'{"rows": []}'), "shows no templates")])
def test_every_wrong_answer_has_its_sentence(tmp_path, fault, said):
    app = SyntheticUwazi()
    app.faults = {"all": fault}
    with pytest.raises(AtlasError, match=said) as caught:
        download(app, tmp_path)
    assert "secret" not in str(caught.value) and "<" not in str(caught.value)


def test_who_signs_in_sees_what_is_not_published_and_no_password_stays_anywhere(tmp_path):
    app = SyntheticUwazi(private=True, password="SYNTHETIC-pass")
    with pytest.raises(AtlasError, match="only to those who sign in"):
        download(app, tmp_path / "out")
    said = []
    asking = requests(app, say=lambda trouble: said.append(str(trouble)))
    asking.login("SYNTHETIC-user", "SYNTHETIC-pass")
    Download(asking, tmp_path / "in", Wanted(signed_in=True, page_rows=2)).run()
    assert len(titles(tmp_path / "in")) == 6
    assert all(f"connect.sid={SESSION}" in header["cookie"] for header in app.headers[2:])
    written = "".join(path.read_text("utf-8") for path in (tmp_path / "in").rglob("*.json")) + "".join(said)
    assert "SYNTHETIC-pass" not in written and SESSION not in written


@pytest.mark.parametrize("app, said", [
    (SyntheticUwazi(password="other"), "did not accept the user name and password"),
    (SyntheticUwazi(password="SYNTHETIC-pass", second_step=True), "asks for a second step")])
def test_a_sign_in_that_fails_is_told_without_the_password(app, said):
    with pytest.raises(AtlasError, match=said) as caught:
        requests(app).login("SYNTHETIC-user", "SYNTHETIC-pass")
    assert "SYNTHETIC" not in str(caught.value) + caught.value.details


def test_a_stop_is_heard_within_a_quarter_of_a_second_and_keeps_what_came(tmp_path):
    app, stop = SyntheticUwazi(), []

    def wait(step):
        if len(app.asked) > 6:
            stop.append(step)

    asking = Requests(ADDRESS, Direct(app), canceled=lambda: bool(stop), wait=wait)
    with pytest.raises(Stopped):
        Download(asking, tmp_path, Wanted(page_rows=2)).run()
    assert len(app.asked) == 7 and stop == [0.25]
    summary, _asking = download(app, tmp_path)
    assert summary.kept == 7


def test_hubs_are_fetched_when_they_are_wanted(tmp_path):
    app = SyntheticUwazi()
    app.hubs = {"e1": made.hub(1, ("e1", None), ("f2", made.LINKED))}
    download(app, tmp_path, Wanted(relations=True, page_rows=2))
    assert "Event › relations" in [table.name for table in saved.open_saved(tmp_path).tables()]


def test_a_record_that_is_gone_meanwhile_and_an_odd_id_end_no_download(tmp_path):
    odd = made.row("123e4", "en", made.EVENT, "SYNTHETIC odd", {}, 99)
    app = SyntheticUwazi(made.ROWS + [odd])
    content = app._content

    def gone(method, path, query, headers, body):
        if path == "/api/entities" and query["sharedId"] == "f2":
            return 404, {"rows": []}
        return content(method, path, query, headers, body)

    app._content = gone
    download(app, tmp_path, Wanted(("en",), relations=True, page_rows=2))
    assert any("('sharedId', '\"123e4\"')" in line for line in app.asked)      # a text, not the number 1230000
    assert len(titles(tmp_path)) == 6


def test_languages_can_be_chosen_and_the_default_one_comes_along(tmp_path):
    app = SyntheticUwazi()
    download(app, tmp_path / "ko", Wanted(("ko",), page_rows=2))
    assert saved.open_saved(tmp_path / "ko").instance.languages == ("en", "ko")
    with pytest.raises(AtlasError, match="has no pages in the language ja; it has: en, ko, zh"):
        download(app, tmp_path / "ja", Wanted(("ja",), page_rows=2))


@pytest.mark.parametrize("spoiled", [{"version": 2}, {"round": "1"}, {"since": "x"}, {"mark": []}, {"languages": 5},
                                     {"format": ""}])
def test_a_damaged_list_is_refused(tmp_path, spoiled):
    download(SyntheticUwazi(), tmp_path)
    path = tmp_path / saved.LIST_NAME
    path.write_text(json.dumps({**json.loads(path.read_text()), **spoiled}))
    for run in (lambda: download(SyntheticUwazi(), tmp_path), lambda: saved.open_saved(tmp_path)):
        with pytest.raises(AtlasError, match="list of the download"):
            run()


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(AtlasError, match="holds something else than a download"):
        download(SyntheticUwazi(), tmp_path)
    download(SyntheticUwazi(), tmp_path / "one")
    other = Requests("https://other.example", Direct(SyntheticUwazi()), wait=lambda _s: None)
    with pytest.raises(AtlasError, match="holds a download from another address"):
        Download(other, tmp_path / "one").run()


@pytest.mark.parametrize("text, address", [
    ("https://uwazi.example", "https://uwazi.example"), ("uwazi.example/", "https://uwazi.example"),
    ("https://uwazi.example/ko/library/?q=(a:1)", "https://uwazi.example"),
    ("https://uwazi.example/en", "https://uwazi.example"),
    ("https://uwazi.example/entity/abc?x=1#y", "https://uwazi.example"),
    (" http://127.0.0.1:80/api/search ", "http://127.0.0.1:80"),
    ("https://example.org/folder/en/library", "https://example.org/folder"), ("https://[::1]:3000/", "https://[::1]:3000"),
    ("https://uwazi.example/zh-CN/page/x", "https://uwazi.example")])
def test_an_address_may_be_copied_from_the_browser(text, address):
    assert base_address(text) == address


@pytest.mark.parametrize("text, said", [
    ("ftp://uwazi.example", "is no web address"), ("", "is no web address"), ("file:///etc/passwd", "is no web address"),
    ("https://user:secret@uwazi.example", "holds a user name or a password"), ("https://a b", "is no web address"),
    ("https://uwazi.example:port", "is no web address"), ("https://", "is no web address")])
def test_other_addresses_are_refused(text, said):
    with pytest.raises(AtlasError, match=said) as caught:
        base_address(text)
    assert "secret" not in str(caught.value)


def test_a_password_is_not_sent_without_encryption():
    with pytest.raises(AtlasError, match="without encryption"):
        base_address("http://uwazi.example", with_login=True)
    assert base_address("http://localhost:3000", with_login=True)


def test_no_name_of_a_server_leaves_the_folder(tmp_path):
    odd = {**made.ROWS[0], "template": made.FACILITY}
    app = SyntheticUwazi([odd])
    original = made.TEMPLATES["rows"][0]["_id"]

    def climbing(status, headers, body):
        return status, headers, body.replace(original.encode(), b"../../../../climb")

    app.faults = {2: climbing}
    with pytest.raises((AtlasError, KeyError)):
        download(app, tmp_path / "inside")
        raise KeyError
    assert not list(tmp_path.parent.rglob("*climb*.json")) or all(
        (tmp_path / "inside") in path.parents for path in tmp_path.parent.rglob("*climb*.json"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["inside"]
