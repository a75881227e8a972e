/* The card of a place, a record or a route: everything that this edition tells of it, with its sources. */
(function (VA) {
  "use strict";
  var el = VA.el;
  var DECIMALS = { building: 5, site: 4, settlement: 2, county: 1 };

  VA.card = function () {
    var selected = VA.state.selected;
    var make = { place: placeCard, record: recordCard, route: routeCard }[selected.type];
    return el(
      "article",
      { class: "card" },
      VA.button(
        "‹ " + VA.t("back"),
        function () {
          VA.close();
        },
        { class: "back", id: "card-back" }
      ),
      make(selected.id)
    );
  };

  function coordinates(place) {
    if (!place.geom) {
      return place.mask === "withheld" ? VA.t("mask_withheld") : VA.t("precision_unknown");
    }
    var decimals = Object.prototype.hasOwnProperty.call(DECIMALS, place.precision) ? DECIMALS[place.precision] : 1;
    if (place.mask && place.mask !== "exact") {
      decimals = Math.min(decimals, place.mask === "county" ? 1 : 2);
    }
    return place.geom[1].toFixed(decimals) + "° N, " + place.geom[0].toFixed(decimals) + "° E";
  }

  function masked(place) {
    if (!place.mask || place.mask === "exact" || place.mask === "withheld") {
      return "";
    }
    return place.radius_m
      ? VA.t("mask_" + place.mask, { km: Math.max(1, Math.ceil(place.radius_m / 1000)) })
      : VA.t("mask_no_radius");
  }

  function names(place) {
    var all = [place.name_en, place.name_ko, place.name_zh]
      .concat(VA.model.names.get(place.place_id) || [])
      .filter(Boolean)
      .map(VA.shown);
    var main = VA.name(place);
    return Array.from(new Set(all))
      .filter(function (name) {
        return name !== main;
      })
      .join(" · ");
  }

  function placeCard(id) {
    var place = VA.model.place.get(id),
      records = VA.model.recordsAt.get(id) || [],
      routes = VA.model.routesAt.get(id) || [];
    var other = VA.model.place.get(place.same_as_place_id);
    var status =
      place.status && place.status !== "not_known"
        ? VA.word("status", place.status) + (place.status_as_of ? ", " + VA.t("as_of", { when: place.status_as_of }) : "")
        : "";
    return [
      el("h2", { tabindex: "-1", id: "card-title" }, VA.name(place)),
      el(
        "p",
        { class: "quiet" },
        VA.symbol(place),
        " ",
        [VA.word("kind", place.kind), place.country, place.admin1, place.admin2].filter(Boolean).map(VA.shown).join(" · ")
      ),
      place.geom && VA.map.ready
        ? VA.button(VA.t("show_on_map"), function () {
            VA.map.goTo([place]);
          })
        : null,
      place.weak_note ? el("p", { class: "weak" }, place.weak_note) : null,
      VA.facts([
        [VA.t("names"), names(place)],
        [VA.t("role"), place.role_note],
        [
          VA.t("custody"),
          place.kind === "border_crossing"
            ? ""
            : VA.t(place.custody === "china" ? "china" : place.custody === "north_korea" ? "north_korea" : "not_stated")
        ],
        [VA.t("coordinates"), coordinates(place)],
        [VA.t("precision"), [VA.word("precision", place.precision), masked(place)].filter(Boolean).join(". ")],
        [VA.t("confidence"), place.confidence ? VA.word("confidence", place.confidence) : ""],
        [VA.t("status"), status],
        [
          VA.t("same_as"),
          other
            ? VA.button(
                VA.name(other),
                function () {
                  VA.open("place", other.place_id);
                },
                { class: "inline" }
              )
            : ""
        ]
      ]),
      VA.claimTable(VA.model.placeClaims(place)),
      routes.length
        ? [
            el("h3", {}, VA.t("routes_here")),
            el(
              "ul",
              { class: "plain-list" },
              Array.from(new Set(routes)).map(function (route) {
                return el(
                  "li",
                  {},
                  VA.button(
                    [VA.badge(route), el("span", {}, VA.name(route))],
                    function () {
                      VA.open("route", route.route_no);
                    },
                    { class: "title" }
                  )
                );
              })
            )
          ]
        : null,
      records.length
        ? [
            el("h3", {}, VA.t("records_here") + " (" + VA.number(records.length) + ")"),
            VA.writtenIn(),
            el("ul", { class: "plain-list" }, records.slice(0, 100).map(VA.recordItem)),
            records.length > 100
              ? el("p", { class: "quiet" }, VA.t("cut", { n: 100, total: VA.number(records.length) }))
              : null
          ]
        : place.records
          ? [el("h3", {}, VA.t("records_here") + " (" + VA.number(place.records) + ")"), VA.countedOnly()]
          : null,
      el("h3", {}, VA.t("sources")),
      VA.sourceList(VA.model.placeSources(place))
    ];
  }

  function stageItem(stage) {
    var place = VA.model.place.get(stage.place_id),
      length = "";
    if (stage.duration_value !== null && stage.duration_value !== undefined) {
      length = VA.has("duration_" + stage.duration_unit)
        ? VA.t("duration_" + stage.duration_unit, { n: VA.number(stage.duration_value) })
        : VA.number(stage.duration_value) + " " + VA.shown(stage.duration_unit);
    }
    var where = place
      ? VA.button(
          VA.name(place),
          function () {
            VA.open("place", place.place_id);
          },
          { class: "inline" }
        )
      : el("span", {}, stage.place_text || VA.t("place_unknown"));
    return el(
      "li",
      {},
      el("b", {}, VA.word("role", stage.role)),
      stage.inferred ? " (" + VA.t("inferred_short") + ")" : "",
      ": ",
      where,
      el("div", { class: "meta" }, [VA.date(stage) || VA.t("undated"), length].filter(Boolean).join(" · ")),
      stage.what_happened ? el("div", {}, stage.what_happened) : null,
      place && stage.place_text ? el("div", { class: "quiet" }, VA.t("stage_from_source", { text: stage.place_text })) : null
    );
  }

  function recordCard(id) {
    var record = VA.model.case_.get(id);
    var claims = VA.model.claimsAbout("case", id).map(function (claim) {
      return { claim: claim, joint: false };
    });
    record.stages.forEach(function (stage) {
      var place = VA.model.place.get(stage.place_id);
      VA.model.claimsAbout("stage", stage.stage_id).forEach(function (claim) {
        claims.push({
          claim: claim,
          joint: false,
          where: place ? VA.name(place, true) : stage.place_text || VA.t("place_unknown")
        });
      });
    });
    var places = record.places.map(function (one) {
      return VA.model.place.get(one);
    });
    return [
      el("h2", { tabindex: "-1", id: "card-title" }, record.title),
      el(
        "p",
        { class: "quiet" },
        VA.t("record_" + (record.record_kind === "event" ? "event" : "case")),
        " · ",
        VA.date(record) || VA.t("undated")
      ),
      places.some(function (place) {
        return place.geom;
      }) && VA.map.ready
        ? VA.button(VA.t("show_on_map"), function () {
            VA.map.goTo(places);
          })
        : null,
      VA.writtenIn(),
      record.summary ? el("p", {}, record.summary) : null,
      VA.facts([
        [VA.t("record_id"), record.case_id],
        [
          VA.t("themes"),
          record.themes
            .map(function (theme) {
              return VA.model.theme.has(theme) ? VA.name(VA.model.theme.get(theme)) : VA.t("no_theme");
            })
            .join("; ")
        ],
        [VA.t("publisher"), record.publisher],
        [VA.t("confidence"), record.confidence ? VA.word("confidence", record.confidence) : ""]
      ]),
      record.stages.length
        ? [el("h3", {}, VA.t("stages")), el("ol", { class: "stages" }, record.stages.map(stageItem))]
        : null,
      VA.claimTable(claims),
      el("h3", {}, VA.t("sources")),
      VA.sourceList(VA.model.recordSources(record))
    ];
  }

  function routeCard(id) {
    var route = VA.model.route.get(id);
    var claims = VA.model.claimsAbout("route", id).map(function (claim) {
      return { claim: claim, joint: false };
    });
    var places = route.stops.map(function (stop) {
      return VA.model.place.get(stop.place_id);
    });
    var verbatim = VA.state.lang === "ko" && route.verbatim_ko ? route.verbatim_ko : route.verbatim;
    return [
      el("h2", { tabindex: "-1", id: "card-title" }, VA.badge(route), " ", VA.name(route)),
      el(
        "p",
        { class: "quiet" },
        route.published_by ? VA.t("route_by", { who: route.published_by, when: route.published_on || "?" }) : ""
      ),
      VA.map.ready
        ? VA.button(VA.t("show_on_map"), function () {
            if (!VA.state.routes.has(id)) {
              VA.set({ routes: new Set(VA.state.routes).add(id) });
            }
            VA.map.goTo(places);
          })
        : null,
      el("p", { class: "note" }, VA.t("schematic")),
      el("h3", {}, VA.t("stops")),
      el(
        "ol",
        { class: "stages" },
        route.stops.map(function (stop) {
          var place = VA.model.place.get(stop.place_id);
          return el(
            "li",
            {},
            place
              ? VA.button(
                  VA.name(place),
                  function () {
                    VA.open("place", place.place_id);
                  },
                  { class: "inline" }
                )
              : stop.name_verbatim || VA.t("place_unknown"),
            stop.inferred ? el("span", { class: "quiet" }, " (" + VA.t("inferred_short") + ")") : null
          );
        })
      ),
      verbatim ? VA.facts([[VA.t("published_as"), verbatim]]) : null,
      VA.claimTable(claims),
      el("h3", {}, VA.t("sources")),
      VA.sourceList(
        VA.model.sourcesOf(
          [["route", id]].concat(
            claims.map(function (entry) {
              return ["claim", entry.claim.claim_id];
            })
          )
        )
      )
    ];
  }
})(window.VA);
