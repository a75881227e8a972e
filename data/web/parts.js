/* Parts of the panel that several views use. */
(function (VA) {
  "use strict";
  var el = VA.el;

  VA.button = function (label, action, more) {
    return el("button", Object.assign({ type: "button", onclick: action }, more || {}), label);
  };

  /* A section that folds, open at first or not; whether it is open is kept while the page is open. */
  var folded = {};
  VA.section = function (id, title, open, children) {
    var isOpen = id in folded ? folded[id] : open;
    var made = el(
      "details",
      { id: "section-" + id, open: isOpen, class: "section" },
      el("summary", {}, el("h2", {}, title)),
      children
    );
    made.addEventListener("toggle", function () {
      folded[id] = made.open;
    });
    return made;
  };

  VA.check = function (label, checked, change, more) {
    var box = el("input", Object.assign({ type: "checkbox" }, more || {}));
    box.checked = checked;
    box.addEventListener("change", function () {
      change(box.checked);
    });
    return el("label", { class: "check" }, box, el("span", {}, label));
  };

  /* Terms and what is said of them; empty ones are left out. */
  VA.facts = function (pairs) {
    var rows = pairs.filter(function (pair) {
      return pair[1] !== null && pair[1] !== undefined && pair[1] !== "" && !(Array.isArray(pair[1]) && !pair[1].length);
    });
    return rows.length
      ? el(
          "dl",
          { class: "facts" },
          rows.map(function (pair) {
            return [el("dt", {}, pair[0]), el("dd", {}, pair[1])];
          })
        )
      : null;
  };

  VA.sourceList = function (sources) {
    if (!sources.length) {
      return el("p", { class: "quiet" }, VA.t("no_source"));
    }
    return el(
      "ul",
      { class: "sources" },
      sources.map(function (source) {
        return el("li", {}, VA.sourceLine(source));
      })
    );
  };

  VA.sourceLine = function (source) {
    var words = [source.title, source.publisher, source.date_text].filter(Boolean).map(VA.shown).join(", ");
    var address = VA.address(source.url);
    return [
      address ? VA.link(source.url, words) : words,
      !address && source.url ? [" ", VA.link(source.url)] : null,
      source.archive_url
        ? [
            " · ",
            VA.address(source.archive_url) ? VA.link(source.archive_url, VA.t("archived")) : VA.link(source.archive_url)
          ]
        : null
    ];
  };

  /* A source by its publisher, as a link where it has an address; its title is said to whoever asks. */
  VA.sourceShort = function (source) {
    var name = VA.shown(source.publisher || source.title);
    return VA.address(source.url) ? VA.link(source.url, name, VA.shown(source.title)) : name;
  };

  /* Statements side by side, each with who says it; never added up. */
  VA.claimTable = function (entries) {
    if (!entries.length) {
      return null;
    }
    var head = el(
      "tr",
      {},
      ["claim_value", "claim_by", "claim_as_of"].map(function (key) {
        return el("th", { scope: "col" }, VA.t(key));
      })
    );
    return [
      el("h3", {}, VA.t("claims")),
      el("p", { class: "quiet" }, VA.t("claims_note")),
      el(
        "div",
        { class: "wide", tabindex: "0" },
        el("table", { class: "claims" }, el("thead", {}, head), el("tbody", {}, entries.map(claimRow)))
      )
    ];
  };

  function claimRow(entry) {
    var claim = entry.claim,
      sources = VA.model.sourcesOf(
        [["claim", claim.claim_id]].concat(claim.subject === "statistic" ? [["statistic", claim.subject_id]] : [])
      );
    var about = [
      claim.about || VA.word("what", claim.what),
      entry.where ? " (" + VA.shown(entry.where) + ")" : "",
      entry.joint ? " [" + VA.t("joint") + "]" : ""
    ];
    var date = VA.date(claim);
    if (date) {
      about.push(" · " + date);
    }
    return el(
      "tr",
      {},
      el("td", {}, el("b", {}, claim.value_text || VA.t("no_figure")), el("div", { class: "quiet" }, about)),
      el(
        "td",
        {},
        claim.claimed_by || VA.t("not_named"),
        sources.length
          ? el(
              "div",
              { class: "quiet" },
              sources.map(function (source, i) {
                return [i ? "; " : "", VA.sourceShort(source)];
              })
            )
          : null
      ),
      el("td", { class: "as-of" }, claim.as_of || "")
    );
  }

  /* One record in a list: title, when, what kind of record, themes and sources. */
  VA.recordItem = function (record) {
    var sources = VA.model.recordSources(record),
      places = record.places.map(function (id) {
        return VA.name(VA.model.place.get(id), true);
      });
    var where = Array.from(new Set(places)).join(", ") || VA.t("place_unknown");
    return el(
      "li",
      { class: "record" },
      VA.button(
        VA.shown(record.title),
        function () {
          VA.open("record", record.case_id);
        },
        { class: "title" }
      ),
      el(
        "div",
        { class: "meta" },
        VA.date(record) || VA.t("undated"),
        " · ",
        VA.t("record_" + (record.record_kind === "event" ? "event" : "case")),
        " · ",
        where
      ),
      el(
        "div",
        { class: "themes" },
        record.themes.map(function (id) {
          var theme = VA.model.theme.get(id);
          return theme
            ? el("span", { class: "theme" }, VA.swatch(theme), " ", VA.name(theme))
            : el("span", { class: "theme quiet" }, VA.t("no_theme"));
        })
      ),
      el(
        "div",
        { class: "cites" },
        sources.length
          ? sources.map(function (source, i) {
              return [i ? " · " : "", VA.sourceShort(source)];
            })
          : VA.t("no_source")
      )
    );
  };

  /* Titles and summaries stay in the language in which they were written: said where the page is in another. */
  VA.writtenIn = function () {
    var language = VA.data.written_in;
    if (language === VA.state.lang || !VA.model.total) {
      return null;
    }
    var said = { ko: "written_in_ko", en: "written_in_en" }[language] || "written_in_both";
    return el("p", { class: "note written-in" }, VA.t(said));
  };

  /* Of more records than a page can list, it says where they are. */
  VA.countedOnly = function () {
    return el("p", { class: "note counted-only" }, VA.t("counted_only", { n: VA.number(VA.data.most_whole) }));
  };

  VA.placeItem = function (place) {
    var number = place.records;
    return el(
      "li",
      { class: "place" },
      VA.button(
        [VA.symbol(place), el("span", {}, VA.name(place))],
        function () {
          VA.open("place", place.place_id);
        },
        { class: "title" }
      ),
      el(
        "div",
        { class: "meta" },
        [
          VA.word("kind", place.kind),
          place.admin1 ? VA.shown(place.admin1) : null,
          VA.word("precision", place.precision),
          number ? VA.t(number === 1 ? "places_count_one" : "places_count", { n: VA.number(number) }) : null
        ]
          .filter(Boolean)
          .join(" · ")
      )
    );
  };
})(window.VA);
