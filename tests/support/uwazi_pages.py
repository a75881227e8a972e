"""A SYNTHETIC instance of Uwazi, in the shapes of its public repository (github.com/huridocs/uwazi). No one in it is real.

Languages English (default), Korean and Chinese; facilities, victims tied to them, events, perpetrators; days worked out by
hand: 946684800 is 2000-01-01, 951782400 is 2000-02-29, 1696809600 is 2023-10-09, -892252800 is 1941-09-23.
"""

FACILITY, VICTIM, EVENT, PERPETRATOR = ("64aa0000000000000000000" + end for end in "1234")
KIND, SEX, THEME = ("64bb0000000000000000000" + end for end in "123")
HELD, ABOUT, LINKED = ("64cc0000000000000000000" + end for end in "123")

SETTINGS = {"_id": "5aa", "site_name": "SYNTHETIC database", "dateFormat": "dd/MM/yyyy", "private": False, "languages": [
    {"key": "ko", "label": "한국어"}, {"key": "en", "label": "English", "default": True}, {"key": "zh", "label": "中文"}]}

TITLE = [{"_id": "c1", "label": "Title", "name": "title", "type": "text", "isCommonProperty": True}]

TEMPLATES = {"rows": [
    {"_id": FACILITY, "name": "Facility", "color": "#c03b22", "commonProperties": TITLE, "properties": [
        {"_id": "a1", "label": "Place", "name": "place_geolocation", "type": "geolocation"},
        {"_id": "a2", "label": "Kind", "name": "kind", "type": "select", "content": KIND, "filter": True},
        {"_id": "a3", "label": "Operated", "name": "operated", "type": "daterange"},
        {"_id": "a4", "label": "Description", "name": "description", "type": "markdown"},
        {"_id": "a5", "label": "Cells", "name": "cells", "type": "numeric"},
        {"_id": "a6", "label": "Report", "name": "report", "type": "link"}]},
    {"_id": VICTIM, "name": "Victim", "color": "#2255aa", "commonProperties": TITLE, "properties": [
        {"_id": "b0", "label": "Number", "name": "number", "type": "generatedid"},
        {"_id": "b1", "label": "Held at", "name": "held_at", "type": "relationship", "relationType": HELD,
         "content": FACILITY,
         "inherit": {"property": "a1", "type": "geolocation"}},
        {"_id": "b2", "label": "Date of birth", "name": "date_of_birth", "type": "date"},
        {"_id": "b3", "label": "Sex", "name": "sex", "type": "select", "content": SEX}]},
    {"_id": EVENT, "name": "Event", "color": "#227733", "commonProperties": TITLE, "properties": [
        {"_id": "d1", "label": "Who", "name": "who", "type": "relationship", "relationType": ABOUT, "content": VICTIM},
        {"_id": "d2", "label": "Handed over at", "name": "handed_over_at", "type": "relationship", "relationType": HELD,
         "content": FACILITY},
        {"_id": "d3", "label": "Seen on", "name": "seen_on", "type": "multidate"},
        {"_id": "d4", "label": "Violations", "name": "violations", "type": "multiselect", "content": THEME},
        {"_id": "d5", "label": "Periods", "name": "periods", "type": "multidaterange"},
        {"_id": "d6", "label": "Details", "name": "details_nested", "type": "nested"},
        {"_id": "d7", "label": "Spot", "name": "spot_geolocation", "type": "geolocation"}]},
    {"_id": PERPETRATOR, "name": "Perpetrator", "commonProperties": TITLE, "properties": []}]}

THESAURI = {"rows": [
    {"_id": KIND, "name": "Facility kind", "type": "thesauri", "values": [
        {"id": "k1", "label": "Detention center"},
        {"id": "g1", "label": "MSS", "values": [{"id": "k2", "label": "MSS office"}, {"id": "k3", "label": "Other"}]},
        {"id": "g2", "label": "Police", "values": [{"id": "k4", "label": "Other"}]}]},
    {"_id": SEX, "name": "Sex", "values": [{"id": "f", "label": "Female"}, {"id": "m", "label": "Male"}]},
    {"_id": THEME, "name": "Violations", "values": [{"id": "t1", "label": "Forced repatriation"},
                                                     {"id": "t2", "label": "A|B"}]},
    {"_id": VICTIM, "name": "Victim", "type": "template", "values": [{"id": "v1", "label": "SYNTHETIC Person One"}]}]}

RELATION_TYPES = {"rows": [{"_id": HELD, "name": "Held at", "properties": []},
                           {"_id": ABOUT, "name": "About", "properties": []},
                           {"_id": LINKED, "name": "Linked with", "properties": []}]}


def row(shared_id, language, template, title, metadata, number=0, **more):
    """Return one language version of a record."""
    return {"_id": f"65dd{template[-1]}{language}{shared_id}", "sharedId": shared_id, "language": language,
            "template": template,
            "title": title, "published": True, "creationDate": 1700000000000 + number, "editDate": 1710000000000 + number,
            "metadata": metadata, "documents": [], "attachments": [], **more}


def point(lat, lon, label=""):
    """Return a point as Uwazi sends it."""
    return {"value": {"lat": lat, "lon": lon, "label": label}}


def tied(shared_id, title, *points):
    """Return one value of a relation that inherits points."""
    value = {"value": shared_id, "label": title, "type": "entity", "icon": None}
    return {**value, "inheritedType": "geolocation", "inheritedValue": list(points)} if points else value


_ONSONG = {"place_geolocation": [point(42.95, 129.99), point(42.9612345, 129.9, "gate")],
           "kind": [{"value": "k2", "label": "MSS office", "parent": {"value": "g1", "label": "MSS"}}],
           "operated": [{"value": {"from": 946684800, "to": None}}],
           "description": [{"value": "# SYNTHETIC\n\nA **strong** gate, see [the report](https://example.org/r)."}],
           "cells": [{"value": 12}], "report": [{"value": {"label": "Report", "url": "https://example.org/r"}}]}
_OFF = {"place_geolocation": [point(333, 444)], "kind": [{"value": "k4", "label": "Other"}],
        "operated": [{"value": {"from": None, "to": 951782400}}], "cells": [{"value": 0}]}

FACILITIES = [
    row("f1", "en", FACILITY, "SYNTHETIC Onsong MSS", _ONSONG, 1,
        documents=[{"_id": "x", "originalname": "plan.pdf", "filename": "1.pdf"}]),
    row("f1", "ko", FACILITY, "가상 온성 보위부", {**_ONSONG, "description": [{"value": "가상 설명"}]}, 2),
    row("f1", "zh", FACILITY, "虚构 稳城 保卫部", _ONSONG, 3),
    row("f2", "en", FACILITY, "SYNTHETIC Off the globe", _OFF, 4),
    row("f2", "ko", FACILITY, "SYNTHETIC Off the globe", _OFF, 5),
    row("f2", "zh", FACILITY, "SYNTHETIC Off the globe", _OFF, 6)]

_ONE = {"number": [{"value": "SYN1234-5678"}], "date_of_birth": [{"value": -892252800}],
        "sex": [{"value": "f", "label": "Female"}],
        "held_at": [tied("f1", "SYNTHETIC Onsong MSS", point(42.95, 129.99), point(42.9612345, 129.9, "gate")),
                    tied("hidden", "SYNTHETIC Hidden", point(41.5, 128.5))]}
VICTIMS = [row("v1", "en", VICTIM, "SYNTHETIC Person One", _ONE, 7), row("v1", "ko", VICTIM, "가상 인물 일", _ONE, 8),
           row("v2", "en", VICTIM, "SYNTHETIC Person Two", {"number": [{"value": "SYN1234-5679"}], "held_at": []}, 9,
               published=False)]

_DEPORTED = {"who": [tied("v1", "SYNTHETIC Person One"), tied("v2", "SYNTHETIC Person Two")],
             "handed_over_at": [tied("f1", "SYNTHETIC Onsong MSS")],
             "seen_on": [{"value": 1696809600}, {"value": 951782400}],
             "violations": [{"value": "t1", "label": "Forced repatriation"}, {"value": "t2", "label": "A|B"}],
             "periods": [{"value": {"from": 951782400, "to": 1696809600}}],
             "details_nested": [{"value": {"shoes": ["none", "one"], "coat": ["blue"]}}],
             "spot_geolocation": [point(42.97, 129.84, "bridge")]}
EVENTS = [row("e1", "en", EVENT, "SYNTHETIC hand-over", _DEPORTED, 10)]
PERPETRATORS = [row("p1", "en", PERPETRATOR, "SYNTHETIC Guard", {}, 11)]

ROWS = FACILITIES + VICTIMS + EVENTS + PERPETRATORS


def hub(number, *members):
    """Return the rows of a hub: (record, relation type) each."""
    return [{"_id": f"66ee{number}{at}", "hub": f"66ff{number}", "template": relation, "entity": shared_id,
             "entityData": {"title": shared_id, "published": True}} for at, (shared_id, relation) in enumerate(members)]


def pages(rows=None):
    """Return the pages of the instance by name."""
    return [("settings.json", SETTINGS), ("templates.json", TEMPLATES), ("thesauris.json", THESAURI),
            ("relationtypes.json", RELATION_TYPES),
            ("search/0.json", {"rows": ROWS if rows is None else rows, "totalRows": len(ROWS), "relation": "eq",
                               "aggregations": {"all": {}}})]
