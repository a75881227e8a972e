/* Search over names of places in all languages, titles and numbers of records, and routes. */
(function (VA) {
  "use strict";
  var el = VA.el,
    index = null,
    MOST = 12;

  /* Text as search reads it: no case, no marks, no apostrophes, hyphens or blanks. */
  VA.folded = function (text) {
    return VA.shown(text)
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/['`’‘ʼ\s\-–·.,()]/g, "")
      .normalize("NFC");
  };

  function build() {
    index = [];
    VA.model.places.forEach(function (place) {
      var names = [place.name_en, place.name_ko, place.name_zh, place.short_en, place.short_ko].concat(
        VA.model.names.get(place.place_id) || []
      );
      Array.from(new Set(names.filter(Boolean))).forEach(function (name) {
        index.push({ key: VA.folded(name), name: name, type: "place", id: place.place_id, weight: place.on_route ? 0 : 1 });
      });
    });
    VA.model.cases.forEach(function (record) {
      [record.case_id, record.title].filter(Boolean).forEach(function (name) {
        index.push({ key: VA.folded(name), name: name, type: "record", id: record.case_id, weight: 2 });
      });
      if (record.summary) {
        index.push({ key: VA.folded(record.summary), name: record.title, type: "record", id: record.case_id, weight: 4 });
      }
    });
    VA.model.routes.forEach(function (route) {
      [route.name_en, route.name_ko].filter(Boolean).forEach(function (name) {
        index.push({ key: VA.folded(name), name: name, type: "route", id: route.route_no, weight: 3 });
      });
    });
  }

  /* The best entries for a text, each place, record or route once. */
  VA.find = function (text) {
    var wanted = VA.folded(text),
      best = new Map();
    if (!wanted) {
      return [];
    }
    if (!index) {
      build();
    }
    index.forEach(function (entry) {
      var at = entry.key.indexOf(wanted);
      if (at < 0) {
        return;
      }
      var score = (entry.key === wanted ? 0 : at === 0 ? 10 : 20) + entry.weight,
        key = entry.type + "\n" + entry.id;
      if (!best.has(key) || best.get(key).score > score) {
        best.set(key, { score: score, entry: entry });
      }
    });
    return Array.from(best.values())
      .sort(function (a, b) {
        return a.score - b.score || (a.entry.key < b.entry.key ? -1 : 1);
      })
      .map(function (found) {
        return found.entry;
      });
  };

  function label(entry) {
    var row =
      entry.type === "place"
        ? VA.model.place.get(entry.id)
        : entry.type === "route"
          ? VA.model.route.get(entry.id)
          : VA.model.case_.get(entry.id);
    var main = entry.type === "record" ? VA.shown(row.title) : VA.name(row);
    var kind =
      entry.type === "place"
        ? VA.word("kind", row.kind)
        : entry.type === "route"
          ? VA.t("routes")
          : VA.t("record_" + (row.record_kind === "event" ? "event" : "case"));
    var alias = VA.shown(entry.name) === main ? "" : VA.shown(entry.name);
    return [
      el("span", { class: "found-name" }, main),
      el("span", { class: "quiet" }, " " + kind + (alias ? " · " + alias : ""))
    ];
  }

  /* The search line: a combo box with a list of what was found. */
  VA.searchBox = function () {
    var list = el("ul", { id: "found", role: "listbox", class: "found", hidden: true, "aria-label": VA.t("search_label") });
    var input = el("input", {
      type: "search",
      id: "search",
      placeholder: VA.t("search"),
      role: "combobox",
      "aria-label": VA.t("search_label"),
      "aria-expanded": "false",
      "aria-controls": "found",
      "aria-autocomplete": "list",
      autocomplete: "off",
      spellcheck: "false"
    });
    var said = el("div", { class: "unseen", role: "status" }),
      found = [],
      at = -1;
    function show() {
      var all = VA.find(input.value);
      found = all.slice(0, MOST);
      at = -1;
      VA.clear(list);
      found.forEach(function (entry, i) {
        list.appendChild(
          el(
            "li",
            {
              role: "option",
              id: "found-" + i,
              "aria-selected": "false",
              onmousedown: function (event) {
                event.preventDefault();
              },
              onclick: function () {
                open(i);
              }
            },
            label(entry)
          )
        );
      });
      var empty = Boolean(VA.folded(input.value)) && !found.length;
      if (empty) {
        list.appendChild(el("li", { class: "quiet" }, VA.t("search_none")));
      }
      list.hidden = !found.length && !empty;
      input.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = found.length
        ? VA.t("search_found", { n: VA.number(all.length) })
        : empty
          ? VA.t("search_none")
          : "";
    }
    function move(to) {
      if (!found.length) {
        return;
      }
      if (at >= 0) {
        list.children[at].setAttribute("aria-selected", "false");
      }
      at = (to + found.length) % found.length;
      list.children[at].setAttribute("aria-selected", "true");
      list.children[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", "found-" + at);
    }
    function hide() {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function open(i) {
      var entry = found[i];
      hide();
      input.value = "";
      VA.open(entry.type, entry.id, true);
    }
    input.addEventListener("input", show);
    input.addEventListener("blur", hide);
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        move(at + 1);
      }
      if (event.key === "ArrowUp") {
        event.preventDefault();
        move(at < 0 ? found.length - 1 : at - 1);
      }
      if (event.key === "Enter" && found.length) {
        event.preventDefault();
        open(at < 0 ? 0 : at);
      }
      if (event.key === "Escape") {
        input.value = "";
        hide();
      }
    });
    return el("div", { class: "search" }, input, list, said);
  };
})(window.VA);
