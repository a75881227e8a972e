/* Puts the page together: head, map, panel; and keeps them in step with the reader's choices. */
(function (VA) {
  "use strict";
  var el = VA.el,
    panel,
    body,
    truth,
    choices,
    stage,
    TABS = ["explore", "records", "places", "figures", "about"];
  VA.imagery = document.documentElement.getAttribute("data-page") === "imagery" ? VA.data.imagery : null;
  VA.imageryShown = Boolean(VA.imagery);

  function head() {
    return el(
      "header",
      { class: "head" },
      VA.data.synthetic ? el("p", { class: "synthetic", role: "note" }, VA.t("synthetic")) : null,
      VA.imagery
        ? el(
            "p",
            { class: "online", role: "note" },
            VA.t("imagery_on", { host: VA.imagery.host, name: VA.imagery.name }),
            " ",
            el("a", { href: "index.html" }, VA.t("imagery_leave"))
          )
        : null,
      el(
        "div",
        { class: "title-line" },
        el(
          "div",
          {},
          el("h1", {}, VA.data.title),
          el("p", { class: VA.data.level === "public" ? "edition" : "edition not-public" }, VA.edition())
        ),
        el(
          "div",
          { class: "languages", role: "group" },
          ["en", "ko"].map(function (code) {
            return VA.button(
              VA.words[code].language,
              function () {
                VA.set({ lang: code });
              },
              { lang: code, "aria-pressed": String(VA.state.lang === code), id: "lang-" + code }
            );
          })
        )
      )
    );
  }

  function mapPart() {
    return el(
      "section",
      { class: "map-part", "aria-label": VA.t("map_part") },
      stage,
      VA.mapBox
        ? el(
            "div",
            { class: "zoom" },
            VA.button(
              "+",
              function () {
                VA.map.zoom(1);
              },
              { "aria-label": VA.t("zoom_in"), title: VA.t("zoom_in") }
            ),
            VA.button(
              "−",
              function () {
                VA.map.zoom(-1);
              },
              { "aria-label": VA.t("zoom_out"), title: VA.t("zoom_out") }
            ),
            VA.button(
              "⤢",
              function () {
                VA.map.whole();
              },
              { "aria-label": VA.t("whole"), title: VA.t("whole") }
            )
          )
        : null,
      el(
        "div",
        { class: "caption" },
        VA.model.routes.length ? el("span", { class: "schematic" }, VA.t("schematic")) : null,
        el("span", { class: "credit" }, VA.credit())
      )
    );
  }

  function still() {
    return [
      el("p", { class: "no-webgl" }, VA.t("no_webgl")),
      el("img", { src: VA.data.pictures[VA.state.lang], alt: VA.t("map_picture"), class: "still" })
    ];
  }

  function tabs() {
    var row = el(
      "div",
      { class: "tabs", role: "tablist", "aria-label": VA.t("tabs") },
      TABS.map(function (name) {
        var chosen = VA.state.tab === name && !VA.state.selected;
        return VA.button(
          VA.t("tab_" + name),
          function () {
            VA.set({ tab: name, selected: null });
          },
          {
            role: "tab",
            id: "tab-" + name,
            "aria-selected": String(VA.state.tab === name),
            "aria-controls": "panel-body",
            tabindex: VA.state.tab === name ? "0" : "-1",
            class: chosen ? "chosen" : ""
          }
        );
      })
    );
    row.addEventListener("keydown", function (event) {
      var by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!by) {
        return;
      }
      var next = TABS[(TABS.indexOf(VA.state.tab) + by + TABS.length) % TABS.length];
      VA.set({ tab: next, selected: null });
      document.getElementById("tab-" + next).focus();
    });
    return row;
  }

  function truthLine() {
    var total = VA.model.total,
      places = VA.model.facilities.length,
      routes = VA.model.routes.length;
    return [
      VA.t(total === 1 ? "truth_one_record" : "truth_records", {
        n: VA.number(VA.result.number),
        total: VA.number(total)
      }),
      VA.t("truth_dated", { n: VA.number(VA.result.dated) }),
      VA.t(places === 1 ? "truth_one_place" : "truth_places", { n: VA.number(places) }),
      VA.t(routes === 1 ? "truth_one_route" : "truth_routes", { n: VA.number(routes) })
    ].join(" · ");
  }

  /* What the panel shows now; the focus stays on what had it. */
  function fill() {
    var focus = document.activeElement && body.contains(document.activeElement) ? mark(document.activeElement) : null,
      scroll = body.scrollTop;
    VA.clear(body);
    VA.add(body, [
      VA.state.selected
        ? VA.card()
        : { explore: VA.explore, records: VA.records, places: VA.places, figures: VA.figures, about: VA.about }[
            VA.state.tab
          ]()
    ]);
    body.scrollTop = scroll;
    if (focus) {
      var again = body.querySelector(focus);
      if (again) {
        again.focus();
      }
    }
  }

  function mark(element) {
    if (element.id && /^[a-z0-9-]+$/.test(element.id)) {
      return "#" + element.id;
    }
    var names = ["data-theme", "data-route", "data-kind"].filter(function (name) {
      return element.hasAttribute(name);
    });
    return names.length ? "[" + names[0] + "=" + CSS.escape(element.getAttribute(names[0])) + "]" : null;
  }

  function build() {
    var app = document.getElementById("app");
    document.documentElement.lang = VA.state.lang;
    document.title = VA.shown(VA.data.title);
    VA.clear(app);
    body = el("div", { class: "panel-body", id: "panel-body", role: "tabpanel", tabindex: "-1" });
    choices = el("p", { class: "choices", id: "choices" });
    truth = el("p", { class: "truth", role: "status", id: "truth" });
    panel = el(
      "aside",
      { class: "panel", id: "panel" },
      VA.searchBox(),
      el(
        "div",
        { class: "truth-line" },
        truth,
        VA.button(
          VA.t("reset"),
          function () {
            VA.reset();
          },
          { id: "reset", class: "reset" }
        )
      ),
      choices,
      tabs(),
      body
    );
    VA.add(app, [
      el(
        "a",
        {
          href: "#panel",
          class: "skip",
          onclick: function (event) {
            event.preventDefault();
            document.getElementById("search").focus();
          }
        },
        VA.t("skip")
      ),
      head(),
      el("main", { class: "work" }, mapPart(), panel),
      el("footer", { class: "foot" }, VA.t("fewer"), " ", VA.t("disclaimer"))
    ]);
    refresh();
    VA.map.resize();
  }

  function refresh() {
    truth.textContent = truthLine();
    choices.textContent = VA.choices(VA.state);
    document.getElementById("reset").disabled = VA.isReset();
    TABS.forEach(function (name) {
      var tab = document.getElementById("tab-" + name);
      tab.setAttribute("aria-selected", String(VA.state.tab === name));
      tab.setAttribute("tabindex", VA.state.tab === name ? "0" : "-1");
    });
    fill();
  }

  /* Opens the card of a place, record or route; from the search also on the map. */
  VA.open = function (type, id, onMap) {
    VA.set({ selected: { type: type, id: id } });
    body.scrollTop = 0;
    var title = document.getElementById("card-title");
    if (title) {
      title.focus({ preventScroll: true });
    }
    if (window.innerWidth < 760) {
      panel.scrollIntoView({ block: "start" });
    }
    if (!onMap) {
      return;
    }
    var record = VA.model.case_.get(id),
      route = VA.model.route.get(id);
    var ids =
      type === "place"
        ? [id]
        : type === "record"
          ? record.places
          : route.stops.map(function (stop) {
              return stop.place_id;
            });
    VA.map.goTo(
      ids.map(function (one) {
        return VA.model.place.get(one);
      })
    );
  };
  VA.close = function () {
    VA.set({ selected: null });
    var tab = document.getElementById("tab-" + VA.state.tab);
    if (tab) {
      tab.focus();
    }
  };

  function unprinted() {
    document.documentElement.classList.remove("has-print-map");
    Array.prototype.forEach.call(document.querySelectorAll(".print-map"), function (picture) {
      picture.parentNode.removeChild(picture);
    });
  }

  function start() {
    VA.readHash();
    VA.result = VA.count(VA.state);
    stage = el("div", { class: "stage", id: "map" });
    build();
    var drawn = VA.canDraw();
    if (drawn) {
      try {
        VA.map.start(stage);
      } catch (error) {
        drawn = false;
        VA.mapBox = null;
      }
    }
    if (drawn) {
      build();
    } else {
      document.documentElement.classList.add("still-map");
      VA.add(VA.clear(stage), still());
    }
    VA.onChange(function (changes) {
      var counted = ["themes", "from", "to", "sure", "undated"].some(function (name) {
        return name in changes;
      });
      if (counted) {
        VA.result = VA.count(VA.state);
      }
      if ("lang" in changes) {
        build();
        if (!VA.mapBox) {
          VA.add(VA.clear(stage), still());
        }
        document.getElementById("lang-" + VA.state.lang).focus();
      } else {
        refresh();
      }
      VA.map.update();
    });
    window.addEventListener("beforeprint", function () {
      if (VA.mapBox) {
        unprinted();
        stage.parentNode.insertBefore(VA.overlay.picture(), stage);
        document.documentElement.classList.add("has-print-map");
      }
    });
    window.addEventListener("afterprint", unprinted);
    window.addEventListener("hashchange", function () {
      VA.readHash();
      VA.result = VA.count(VA.state);
      build();
      VA.map.update();
      if (VA.mapBox && VA.state.view) {
        VA.mapBox.jumpTo({ center: [VA.state.view.lon, VA.state.view.lat], zoom: VA.state.view.zoom });
      }
    });
    document.documentElement.setAttribute("data-ready", "yes");
  }

  start();
})(window.VA);
