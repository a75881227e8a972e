/* The view "Explore": when, themes, places, routes, and how to read the map. */
(function (VA) {
  "use strict";
  var el = VA.el;

  VA.explore = function () {
    return [when(), themes(), routes(), flows(), places(), reading()];
  };

  function yearInput(name, label, other) {
    var box = el("input", {
      type: "number",
      id: "year-" + name,
      inputmode: "numeric",
      min: VA.model.firstYear,
      max: VA.model.lastYear,
      step: "1",
      placeholder: other
    });
    box.value = VA.state[name] === null ? "" : VA.state[name];
    box.addEventListener("change", function () {
      var year = /^\d{4}$/.test(box.value) ? Number(box.value) : null,
        changes = {};
      changes[name] = year;
      if (year !== null && name === "from" && VA.state.to !== null && VA.state.to < year) {
        changes.to = year;
      }
      if (year !== null && name === "to" && VA.state.from !== null && VA.state.from > year) {
        changes.from = year;
      }
      VA.set(changes);
    });
    return el("label", { class: "year-box" }, el("span", {}, label), box);
  }

  function when() {
    if (VA.model.firstYear === null) {
      return null;
    }
    return VA.section("when", VA.t("when"), true, [
      VA.histogram(),
      el(
        "div",
        { class: "row" },
        yearInput("from", VA.t("from"), VA.model.firstYear),
        yearInput("to", VA.t("to"), VA.model.lastYear),
        VA.state.from !== null || VA.state.to !== null
          ? VA.button(VA.t("all_years"), function () {
              VA.set({ from: null, to: null });
            })
          : null
      ),
      VA.check(
        VA.t("possible"),
        !VA.state.sure,
        function (on) {
          VA.set({ sure: !on });
        },
        { id: "possible" }
      ),
      VA.result.undated
        ? VA.check(
            VA.t("undated_in", { n: VA.number(VA.result.undated) }),
            VA.state.undated,
            function (on) {
              VA.set({ undated: on });
            },
            { id: "undated" }
          )
        : null,
      el("p", { class: "note" }, VA.t("histogram"))
    ]);
  }

  function themeRow(theme) {
    var id = theme ? theme.theme_id : VA.data.style.no_theme,
      name = theme ? VA.name(theme) : VA.t("no_theme");
    var now = VA.result.themes.get(id) || 0,
      all = VA.result.allThemes.get(id) || 0;
    var box = el("input", {
      type: "checkbox",
      "aria-label": VA.t("theme_row", { name: name, now: now, all: all }),
      "data-theme": id
    });
    box.checked = VA.state.themes === null || VA.state.themes.has(id);
    box.addEventListener("change", function () {
      var chosen = new Set(VA.state.themes === null ? VA.themeIds() : VA.state.themes);
      if (box.checked) {
        chosen.add(id);
      } else {
        chosen.delete(id);
      }
      VA.set({
        themes: VA.themeIds().every(function (one) {
          return chosen.has(one);
        })
          ? null
          : chosen
      });
    });
    var told =
      theme && theme.published_count !== null && theme.published_count !== undefined && theme.published_by
        ? VA.t("published", {
            who: theme.published_by,
            n: VA.number(theme.published_count),
            when: theme.published_as_of || "?"
          })
        : "";
    return el(
      "li",
      { class: "theme-row" + (all ? "" : " none-here") },
      el(
        "label",
        {},
        box,
        theme ? VA.swatch(theme) : el("span", { class: "swatch blank", "aria-hidden": "true" }),
        el("span", { class: "name" }, name)
      ),
      el(
        "span",
        { class: "counts", "aria-hidden": "true" },
        all ? VA.number(now) + " / " + VA.number(all) : VA.t("none_here")
      ),
      all
        ? VA.button(
            VA.t("only"),
            function () {
              VA.set({ themes: new Set([id]) });
            },
            { class: "only", "aria-label": VA.t("only_named", { name: name }) }
          )
        : null,
      told ? el("span", { class: "published" }, told) : null
    );
  }

  function themes() {
    if (!VA.model.themes.length) {
      return null;
    }
    return VA.section("themes", VA.t("themes"), true, [
      el(
        "ul",
        { class: "plain-list" },
        VA.model.themes.map(themeRow),
        VA.result.allThemes.has(VA.data.style.no_theme) ? themeRow(null) : null
      ),
      VA.state.themes !== null
        ? VA.button(VA.t("all_themes"), function () {
            VA.set({ themes: null });
          })
        : null,
      el("p", { class: "note" }, VA.t("theme_note"))
    ]);
  }

  function toggled(set, one, on) {
    var changed = new Set(set);
    if (on) {
      changed.add(one);
    } else {
      changed.delete(one);
    }
    return changed;
  }

  function routes() {
    if (!VA.model.routes.length) {
      return null;
    }
    var all = VA.model.routes.map(function (route) {
      return route.route_no;
    });
    return VA.section("routes", VA.t("routes"), true, [
      el(
        "ul",
        { class: "plain-list" },
        VA.model.routes.map(function (route) {
          var by = route.published_by ? VA.t("route_by", { who: route.published_by, when: route.published_on || "?" }) : "";
          return el(
            "li",
            { class: "route-row" },
            VA.check(
              [VA.badge(route), " ", VA.name(route)],
              VA.state.routes.has(route.route_no),
              function (on) {
                VA.set({ routes: toggled(VA.state.routes, route.route_no, on) });
              },
              { "data-route": route.route_no }
            ),
            VA.button(
              VA.t("details"),
              function () {
                VA.open("route", route.route_no);
              },
              { class: "only", "aria-label": VA.t("details") + ": " + VA.name(route) }
            ),
            by && !sameAsBefore(route) ? el("span", { class: "published" }, by) : null
          );
        })
      ),
      el(
        "div",
        { class: "row" },
        VA.button(VA.t("all_routes"), function () {
          VA.set({ routes: new Set(all) });
        }),
        VA.button(VA.t("no_routes"), function () {
          VA.set({ routes: new Set() });
        })
      ),
      el(
        "p",
        { class: "note" },
        el("span", { class: "dash", "aria-hidden": "true" }),
        " " + VA.t("inferred") + ". " + VA.t("schematic")
      )
    ]);
  }

  /* Who published a route is said once for routes in a row that have it in common. */
  function sameAsBefore(route) {
    var next = VA.model.routes[VA.model.routes.indexOf(route) + 1];
    return next && next.published_by === route.published_by && next.published_on === route.published_on;
  }

  function range(limits, i) {
    var low = VA.number(limits[i]);
    if (i + 1 === limits.length) {
      return VA.t("flow_more", { n: low });
    }
    return limits[i + 1] - 1 === limits[i]
      ? VA.t(limits[i] === 1 ? "places_count_one" : "places_count", { n: low })
      : VA.t("flow_range", { first: low, last: VA.number(limits[i + 1] - 1) });
  }

  function flowItem(flow) {
    function place(one) {
      return VA.button(
        VA.name(one, true),
        function () {
          VA.open("place", one.place_id, true);
        },
        { class: "inline" }
      );
    }
    return el("li", {}, place(flow.from), " \u2192 ", place(flow.to), ": ", el("b", {}, VA.number(flow.number)));
  }

  /* Movements: a choice, the widths, and the strongest as words for whoever sees no map. */
  function flows() {
    if (!VA.hasFlows()) {
      return null;
    }
    var limits = VA.columns.flowLimits,
      on = VA.state.flows,
      now = on ? VA.flows() : null;
    return VA.section("flows", VA.t("flows"), VA.state.flows, [
      VA.check(
        VA.t("flows_show"),
        on,
        function (checked) {
          VA.set({ flows: checked });
        },
        { id: "flows" }
      ),
      on
        ? [
            el(
              "ul",
              { class: "plain-list legend" },
              limits.map(function (limit, i) {
                return el("li", {}, VA.flowSample(i), " ", range(limits, i));
              })
            ),
            el("p", { class: "quiet" }, VA.t("flows_now", { n: VA.number(now.drawn.length), all: VA.number(now.all) })),
            el("ol", { class: "flow-list" }, now.drawn.slice(0, 8).map(flowItem))
          ]
        : null,
      el("p", { class: "note" }, VA.t("flows_note") + " " + VA.t("fewer"))
    ]);
  }

  function places() {
    return VA.section("places", VA.t("places"), true, [
      el(
        "ul",
        { class: "plain-list kinds" },
        VA.model.kinds.map(function (kind) {
          var number = VA.model.places.filter(function (place) {
            return place.kind === kind;
          }).length;
          return el(
            "li",
            {},
            VA.check(
              [VA.kindSymbol(kind), " ", VA.word("kind", kind), el("span", { class: "counts" }, VA.number(number))],
              VA.state.kinds.has(kind),
              function (on) {
                VA.set({ kinds: toggled(VA.state.kinds, kind, on) });
              },
              { "data-kind": kind }
            )
          );
        })
      ),
      VA.check(
        [el("span", { class: "disc", "aria-hidden": "true" }), " ", VA.t("count_discs")],
        VA.state.discs,
        function (on) {
          VA.set({ discs: on });
        },
        { id: "discs" }
      ),
      el(
        "div",
        { class: "row" },
        VA.button(VA.t("all_kinds"), function () {
          VA.set({ kinds: new Set(VA.model.kinds) });
        })
      ),
      VA.model.kinds.indexOf("mss_holding_center") >= 0 ? el("p", { class: "note" }, VA.t("mss_note")) : null,
      el("p", { class: "note" }, VA.t("counts_note"))
    ]);
  }

  function legend(place, words) {
    return el(
      "li",
      {},
      VA.symbol(
        Object.assign(
          { kind: "mss_office", custody: "north_korea", precision: "site", status: "not_known", mask: "exact" },
          place
        )
      ),
      " ",
      words
    );
  }

  function reading() {
    return VA.section("reading", VA.t("reading"), false, [
      el("h3", {}, VA.t("custody")),
      el(
        "ul",
        { class: "plain-list legend" },
        legend({ custody: "china" }, VA.t("china")),
        legend({}, VA.t("north_korea")),
        legend({ custody: "not_stated" }, VA.t("not_stated"))
      ),
      el("h3", {}, VA.t("precision_head")),
      el(
        "ul",
        { class: "plain-list legend" },
        legend({}, VA.t("precision_exact")),
        legend({ precision: "settlement" }, VA.t("precision_town"))
      ),
      el("p", { class: "note" }, VA.t("precision_note")),
      el("h3", {}, VA.t("status_head")),
      el(
        "ul",
        { class: "plain-list legend" },
        legend({ status: "closed" }, VA.t("status_closed")),
        legend({ status: "disputed" }, VA.t("status_disputed"))
      )
    ]);
  }
})(window.VA);
