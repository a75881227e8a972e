/* Which records match the reader's choices. Every number is a number of different records. */
(function (VA) {
  "use strict";
  var serial = 0;

  /* What a choice of years asks of days: open where nothing is asked. */
  function windowOf(state) {
    return {
      first: state.from === null ? -Infinity : VA.firstDay(state.from),
      last: state.to === null ? Infinity : VA.lastDay(state.to)
    };
  }

  /* Does each record's interval of days overlap the window, or with `sure` lie in it for certain? 2: it has no date. */
  function byDate(state) {
    var columns = VA.columns,
      asked = windowOf(state),
      found = new Uint8Array(columns.cases);
    for (var i = 0; i < columns.cases; i += 1) {
      var start = columns.start[i],
        end = columns.end[i],
        openStart = start === columns.OPEN_START,
        openEnd = end === columns.OPEN_END;
      if (openStart && openEnd) {
        found[i] = state.undated ? 3 : 2;
      } else if (state.sure) {
        found[i] =
          (asked.first === -Infinity || (!openStart && start >= asked.first)) &&
          (asked.last === Infinity || (!openEnd && end <= asked.last))
            ? 1
            : 0;
      } else {
        found[i] = (openStart || start <= asked.last) && (openEnd || end >= asked.first) ? 1 : 0;
      }
    }
    return found;
  }

  /* The records that match, and what the lists beside the map tell of them. `matched`: 1 for each record that does. */
  VA.count = function (state) {
    var columns = VA.columns,
      ids = VA.themeIds(),
      none = ids.length - 1,
      dates = byDate(state),
      now = new Uint32Array(ids.length),
      all = new Uint32Array(ids.length);
    var wanted = ids.map(function (id) {
      return state.themes === null || state.themes.has(id) ? 1 : 0;
    });
    var result = {
      number: 0,
      dated: 0,
      undated: 0,
      undatedHidden: 0,
      matched: new Uint8Array(columns.cases),
      at: new Uint32Array(VA.model.places.length),
      serial: (serial += 1)
    };
    for (var i = 0; i < columns.cases; i += 1) {
      var first = columns.themeAt[i],
        end = columns.themeAt[i + 1],
        byTheme = 0,
        dateFits = dates[i] & 1,
        at;
      for (at = first; at < Math.max(end, first + 1); at += 1) {
        var theme = at < end ? columns.theme[at] : none;
        byTheme |= wanted[theme];
        all[theme] += 1;
        now[theme] += dateFits;
      }
      if (dates[i] & 2) {
        result.undated += 1;
        result.undatedHidden += byTheme && !dateFits ? 1 : 0;
      }
      if (!byTheme || !dateFits) {
        continue;
      }
      result.matched[i] = 1;
      result.number += 1;
      result.dated += dates[i] & 2 ? 0 : 1;
      for (at = columns.visitAt[i]; at < columns.visitAt[i + 1]; at += 1) {
        result.at[columns.visit[at]] += 1;
      }
    }
    result.themes = byId(ids, now);
    result.allThemes = byId(ids, all);
    return result;
  };

  function byId(ids, numbers) {
    var found = new Map();
    ids.forEach(function (id, i) {
      if (numbers[i]) {
        found.set(id, numbers[i]);
      }
    });
    return found;
  }

  /* The choices in words, for the line under the numbers and for paper; "" where all records are shown. */
  VA.choices = function (state) {
    var parts = [],
      from = state.from,
      to = state.to;
    if (from !== null || to !== null) {
      var window_ =
        from === null ? VA.t("until", { year: to }) : to === null ? VA.t("since", { year: from }) : from + "–" + to;
      parts.push(VA.t(state.sure ? "window_sure" : "window_possible", { window: from === to ? from : window_ }));
    }
    if (state.themes !== null) {
      var names = VA.themeIds()
        .filter(function (id) {
          return state.themes.has(id);
        })
        .map(function (id) {
          return VA.model.theme.has(id) ? VA.name(VA.model.theme.get(id)) : VA.t("no_theme");
        });
      parts.push(names.join(", ") || VA.t("no_theme_chosen"));
    }
    if (!state.undated && VA.result.undated) {
      parts.push(VA.t("undated_out"));
    }
    return parts.join(" · ");
  };

  /* Records by year: all of them, and those that match. One that spans several years stands in each. */
  VA.years = function () {
    var first = VA.model.firstYear,
      last = VA.model.lastYear,
      rows = [];
    if (first === null) {
      return rows;
    }
    for (var year = first; year <= last; year += 1) {
      rows.push({ year: year, all: 0, now: 0 });
    }
    var columns = VA.columns,
      matched = VA.result.matched,
      size = last - first + 2,
      all = new Int32Array(size),
      now = new Int32Array(size);
    for (var i = 0; i < columns.cases; i += 1) {
      var openStart = columns.start[i] === columns.OPEN_START,
        openEnd = columns.end[i] === columns.OPEN_END;
      if (openStart && openEnd) {
        continue;
      }
      var from = openStart ? 0 : columns.firstYear[i] - first,
        to = openEnd ? last - first : columns.lastYear[i] - first;
      if (to < from) {
        continue;
      }
      all[from] += 1;
      all[to + 1] -= 1;
      now[from] += matched[i];
      now[to + 1] -= matched[i];
    }
    var allSum = 0,
      nowSum = 0;
    rows.forEach(function (row, at) {
      row.all = allSum += all[at];
      row.now = nowSum += now[at];
    });
    return rows;
  };

  /* Radius in px of the disc of a number: by classes chosen from the whole edition, so that a size means the same. */
  var RADII = [7, 10, 14, 19, 25];
  VA.discRadius = function (number) {
    var place = 0;
    VA.data.disc_limits.forEach(function (limit, i) {
      if (number >= limit) {
        place = i;
      }
    });
    return RADII[Math.min(place, RADII.length - 1)];
  };
})(window.VA);
