/* The views "Records", "Places" and "Figures". */
(function (VA) {
  "use strict";
  var el = VA.el,
    PAGE = 60;

  /* A list that shows PAGE items and offers the rest. */
  function paged(items, make, attributes) {
    var list = el("ul", Object.assign({ class: "plain-list" }, attributes || {})),
      shown = 0,
      more = el("div", { class: "row" });
    function next() {
      items.slice(shown, shown + PAGE).forEach(function (item) {
        list.appendChild(make(item));
      });
      shown = Math.min(items.length, shown + PAGE);
      VA.clear(more);
      if (shown < items.length) {
        more.appendChild(VA.button(VA.t("more", { n: VA.number(Math.min(PAGE, items.length - shown)) }), next));
      }
    }
    next();
    return [list, more];
  }

  VA.records = function () {
    var total = VA.model.total,
      records = VA.model.cases.filter(function (record) {
        return VA.result.matched[record.index];
      });
    if (VA.state.sort === "title") {
      records.sort(function (a, b) {
        return String(a.title).localeCompare(String(b.title), VA.state.lang);
      });
    }
    var sort = el(
      "select",
      { id: "sort" },
      ["date", "title"].map(function (key) {
        return el("option", { value: key, selected: VA.state.sort === key }, VA.t("sort_" + key));
      })
    );
    sort.addEventListener("change", function () {
      VA.set({ sort: sort.value === "title" ? "title" : "date" });
    });
    return [
      el("h2", { id: "records" }, VA.t("records_head", { n: VA.number(VA.result.number), total: VA.number(total) })),
      el("p", { class: "note" }, VA.t("fewer")),
      VA.model.whole ? VA.writtenIn() : VA.countedOnly(),
      records.length ? el("label", { class: "year-box" }, el("span", {}, VA.t("sort")), sort) : null,
      VA.result.number ? null : nothing(),
      paged(records, VA.recordItem, { id: "record-list" })
    ];
  };

  function nothing() {
    return el(
      "p",
      {},
      VA.t("records_none"),
      VA.result.undatedHidden
        ? [
            " ",
            VA.t("records_none_undated", { n: VA.result.undatedHidden }),
            " ",
            VA.button(VA.t("show_undated"), function () {
              VA.set({ undated: true });
            })
          ]
        : null
    );
  }

  VA.places = function () {
    var order = VA.data.style.kinds;
    var places = VA.model.places.slice().sort(function (a, b) {
      return order.indexOf(a.kind) - order.indexOf(b.kind) || VA.name(a).localeCompare(VA.name(b), VA.state.lang);
    });
    var drawn = places.filter(function (place) {
        return place.geom;
      }),
      others = places.filter(function (place) {
        return !place.geom;
      });
    return [
      el("h2", {}, VA.t("places_head", { n: VA.number(places.length) })),
      el("p", { class: "note" }, VA.t("precision_note")),
      paged(drawn, VA.placeItem, { id: "place-list" }),
      others.length ? [el("h3", {}, VA.t("not_on_map")), paged(others, VA.placeItem)] : null
    ];
  };

  VA.figureText = function (figure) {
    var low = figure.value_low,
      high = figure.value_high,
      known = figure.value !== null && figure.value !== undefined;
    var number = known ? VA.number(figure.value) : low === high ? VA.number(low) : VA.number(low) + "–" + VA.number(high);
    return [number || VA.t("no_figure"), figure.unit].filter(Boolean).map(VA.shown).join(" ");
  };

  function figureItem(figure) {
    var where = [figure.area_from, figure.area_to].filter(Boolean).map(VA.shown).join(" → ");
    var sources = VA.model.sourcesOf(
      [["statistic", figure.stat_id]].concat(
        VA.model.claimsAbout("statistic", figure.stat_id).map(function (claim) {
          return ["claim", claim.claim_id];
        })
      )
    );
    return el(
      "li",
      { class: "figure" },
      el("b", {}, VA.figureText(figure)),
      " ",
      figure.measure,
      el(
        "div",
        { class: "meta" },
        [where, figure.period_text, figure.who_says, figure.as_of ? VA.t("as_of", { when: figure.as_of }) : ""]
          .filter(Boolean)
          .map(VA.shown)
          .join(" · ")
      ),
      figure.notes ? el("div", { class: "quiet" }, figure.notes) : null,
      el(
        "div",
        { class: "cites" },
        sources.map(function (source, i) {
          return [i ? " · " : "", VA.sourceShort(source)];
        })
      )
    );
  }

  VA.figures = function () {
    return [
      el("h2", {}, VA.t("figures_head", { n: VA.number(VA.model.figures.length) })),
      el("p", { class: "note" }, VA.t("figures_note")),
      paged(VA.model.figures, figureItem, { id: "figure-list" }),
      VA.model.terms.length
        ? VA.section(
            "terms",
            VA.t("glossary"),
            false,
            el(
              "dl",
              { class: "terms" },
              VA.model.terms.map(function (term) {
                var name =
                  VA.state.lang === "ko" && term.term_ko
                    ? [term.term_ko, " (", term.term_en, ")"]
                    : [term.term_en, term.term_ko ? [" (", term.term_ko, ")"] : null];
                return [
                  el("dt", {}, name),
                  el("dd", {}, term.meaning, term.also ? el("div", { class: "quiet" }, term.also) : null)
                ];
              })
            )
          )
        : null,
      VA.section(
        "sources",
        VA.t("all_sources", { n: VA.number(VA.model.sources.length) }),
        false,
        el(
          "ul",
          { class: "sources" },
          VA.model.sources.map(function (source) {
            return el(
              "li",
              {},
              VA.sourceLine(source),
              source.licence ? el("div", { class: "quiet" }, VA.t("license") + ": ", source.licence) : null
            );
          })
        )
      )
    ];
  };
})(window.VA);
