/* Records by year, with two handles and a brush that choose the period. */
(function (VA) {
  "use strict";
  var W = 340,
    H = 64,
    FOOT = 16;

  VA.histogram = function () {
    var years = VA.years(),
      first = VA.model.firstYear,
      last = VA.model.lastYear;
    if (!years.length) {
      return null;
    }
    var count = years.length,
      step = W / count;
    var most = years.reduce(function (a, row) {
      return Math.max(a, row.all);
    }, 1);
    var from = VA.state.from === null ? first : Math.min(Math.max(VA.state.from, first), last);
    var to = VA.state.to === null ? last : Math.min(Math.max(VA.state.to, first), last);
    var picture = VA.svg("svg", {
      class: "histogram",
      viewBox: "0 0 " + W + " " + (H + FOOT),
      role: "group",
      "aria-label": VA.t("histogram")
    });
    picture.appendChild(
      VA.svg("rect", {
        class: "brush",
        x: (from - first) * step,
        y: 0,
        width: Math.max(1, (to - from + 1) * step),
        height: H
      })
    );
    years.forEach(function (row, i) {
      bar(picture, "all", i * step, step, row.all / most);
      bar(picture, "now", i * step, step, row.now / most);
      var hit = VA.svg("rect", { class: "hit", x: i * step, y: 0, width: step, height: H });
      var title = VA.svg("title");
      title.textContent = VA.t("histogram_bar", { year: row.year, now: VA.number(row.now), all: VA.number(row.all) });
      hit.appendChild(title);
      picture.appendChild(hit);
    });
    labels(picture, first, last, step);
    handle(picture, "from", from, (from - first) * step, first, to);
    handle(picture, "to", to, (to - first + 1) * step, from, last);
    brushing(picture, first, count);
    return picture;
  };

  function bar(picture, kind, x, step, share) {
    if (share > 0) {
      picture.appendChild(
        VA.svg("rect", {
          class: "bar-" + kind,
          x: x + Math.min(1, step * 0.1),
          y: H - share * (H - 4),
          width: Math.max(0.8, step - Math.min(2, step * 0.2)),
          height: share * (H - 4)
        })
      );
    }
  }

  function labels(picture, first, last, step) {
    var every =
      [1, 2, 5, 10, 20, 50, 100].filter(function (n) {
        return n * step >= 34;
      })[0] || 500;
    for (var year = Math.ceil(first / every) * every; year <= last; year += every) {
      var text = VA.svg("text", {
        class: "year",
        x: Math.min(W - 13, Math.max(13, (year - first + 0.5) * step)),
        y: H + 12,
        "text-anchor": "middle"
      });
      text.textContent = String(year);
      picture.appendChild(text);
    }
    picture.appendChild(VA.svg("path", { class: "axis", d: "M0 " + H + "H" + W }));
  }

  function choose(from, to) {
    var first = VA.model.firstYear,
      last = VA.model.lastYear;
    VA.set({ from: from <= first ? null : from, to: to >= last ? null : to });
  }

  /* A slider for the keyboard and for screen readers; its line can be dragged as well. */
  function handle(picture, name, year, x, low, high) {
    var made = VA.svg("g", {
      class: "handle",
      id: "handle-" + name,
      tabindex: "0",
      role: "slider",
      "aria-label": VA.t("handle_" + name),
      "aria-valuemin": low,
      "aria-valuemax": high,
      "aria-valuenow": year,
      "aria-valuetext": String(year),
      "data-handle": name
    });
    made.appendChild(VA.svg("rect", { class: "grip", x: x - 12, y: 0, width: 24, height: H }));
    made.appendChild(VA.svg("path", { class: "edge", d: "M" + x + " 0V" + H }));
    made.appendChild(VA.svg("rect", { class: "knob", x: x - 3.5, y: H / 2 - 9, width: 7, height: 18, rx: 2 }));
    made.addEventListener("keydown", function (event) {
      var by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -9999, End: 9999 }[
        event.key
      ];
      if (!by) {
        return;
      }
      event.preventDefault();
      var wanted = Math.min(high, Math.max(low, year + by));
      var from = VA.state.from === null ? VA.model.firstYear : VA.state.from,
        to = VA.state.to === null ? VA.model.lastYear : VA.state.to;
      if (name === "from") {
        choose(wanted, to);
      } else {
        choose(from, wanted);
      }
      var again = document.getElementById("handle-" + name);
      if (again) {
        again.focus();
      }
    });
    picture.appendChild(made);
  }

  function brushing(picture, first, count) {
    var start = null,
      held = null;
    function yearAt(event) {
      var box = picture.getBoundingClientRect();
      return first + Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * count)));
    }
    function shade(a, b) {
      var step = W / count,
        brush = picture.querySelector(".brush");
      brush.setAttribute("x", (Math.min(a, b) - first) * step);
      brush.setAttribute("width", (Math.abs(a - b) + 1) * step);
    }
    function ends(year) {
      var from = VA.state.from === null ? first : VA.state.from,
        to = VA.state.to === null ? first + count - 1 : VA.state.to;
      if (held === "from") {
        return [Math.min(year, to), to];
      }
      if (held === "to") {
        return [from, Math.max(year, from)];
      }
      return [Math.min(start, year), Math.max(start, year)];
    }
    picture.addEventListener("pointerdown", function (event) {
      var grip = event.target.closest ? event.target.closest("[data-handle]") : null;
      held = grip ? grip.getAttribute("data-handle") : null;
      start = yearAt(event);
      try {
        picture.setPointerCapture(event.pointerId);
      } catch (error) {
        held = held || null;
      }
    });
    picture.addEventListener("pointermove", function (event) {
      if (start !== null) {
        var two = ends(yearAt(event));
        shade(two[0], two[1]);
      }
    });
    picture.addEventListener("pointerup", function (event) {
      if (start === null) {
        return;
      }
      var two = ends(yearAt(event));
      start = null;
      choose(two[0], two[1]);
    });
    picture.addEventListener("pointercancel", function () {
      start = null;
      VA.set({});
    });
  }
})(window.VA);
