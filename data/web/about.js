/* The view "About": edition, method, rules, credits, and the way to imagery. */
(function (VA) {
  "use strict";
  var el = VA.el;

  VA.edition = function () {
    var level = VA.has("level_" + VA.data.level) ? VA.t("level_" + VA.data.level) : VA.data.level;
    return VA.t("edition", { day: VA.date({ date_edtf: VA.data.made_on }) }) + " · " + VA.t("level", { level: level });
  };

  VA.about = function () {
    var data = VA.data,
      versions = Object.keys(data.versions)
        .map(function (name) {
          return name + " " + data.versions[name];
        })
        .join(", ");
    return [
      el("h2", {}, VA.t("about_head")),
      el("p", {}, VA.edition()),
      el("p", {}, VA.t("about_what")),
      data.filter_words ? el("p", {}, VA.t("filter", { words: data.filter_words })) : null,
      el("p", {}, data.held_back ? VA.t("held_back", { n: VA.number(data.held_back) }) : VA.t("held_none")),
      el("h3", {}, VA.t("about_method")),
      ["about_records", "about_dates", "precision_note", "schematic", "fewer", "about_names"].map(function (key) {
        return el("p", {}, VA.t(key));
      }),
      data.notes.map(function (note) {
        return el("p", {}, note);
      }),
      el("p", {}, VA.t("disclaimer")),
      imagery(),
      el("h3", {}, VA.t("credits")),
      el("p", {}, VA.credit()),
      el("p", {}, VA.t("ground_license")),
      el("p", {}, VA.t("credit_maplibre")),
      VA.facts([
        [VA.t("versions"), versions],
        [VA.t("rules"), data.policy_sha256],
        [VA.t("log_head"), data.log_head]
      ]),
      el(
        "div",
        { class: "row" },
        el("a", { href: "tables-" + VA.state.lang + ".html", class: "button" }, VA.t("plain")),
        VA.button(VA.t("print"), function () {
          window.print();
        })
      )
    ];
  };

  VA.credit = function () {
    return [
      VA.link("https://www.openstreetmap.org/copyright", VA.t("credit_osm")),
      " · ",
      VA.link("https://www.naturalearthdata.com/", VA.t("credit_ne")),
      " · ",
      VA.link("https://www.geonames.org/", VA.t("credit_geonames")),
      VA.imagery ? [" · ", VA.shown(VA.imagery.attribution)] : null
    ];
  };

  /* Imagery means another page: this one cannot load any, and what the other one tells its host is said before. */
  function imagery() {
    var source = VA.data.imagery;
    if (!source) {
      return [el("h3", {}, VA.t("imagery_head")), el("p", {}, VA.t("imagery_off"))];
    }
    var values = { host: source.host, name: source.name };
    return [
      el("h3", {}, VA.t("imagery_head")),
      VA.imagery
        ? [
            el("p", {}, VA.t("imagery_on", values)),
            source.dates ? el("p", {}, VA.t("imagery_date", { words: source.dates })) : null,
            el("p", {}, VA.t("imagery_note")),
            el("a", { href: "index.html", class: "button", id: "imagery-leave" }, VA.t("imagery_leave"))
          ]
        : [
            el("p", {}, VA.t("imagery_off") + " " + VA.t("imagery_tell", values)),
            el("a", { href: "imagery.html", class: "button", id: "imagery-open" }, VA.t("imagery_open", values))
          ]
    ];
  }
})(window.VA);
