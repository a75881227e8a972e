/* Which records match the reader's choices. Every number is a number of different records. */
(function (VA) {
  "use strict";
  var serial = 0;

  /* Does an interval of days (null: open) overlap the window, or with `sure` lie in it for certain? */
  VA.inWindow = function (start, end, first, last, sure) {
    if (sure) {
      return (first === null || (start !== null && start >= first)) && (last === null || (end !== null && end <= last));
    }
    return (start === null || last === null || start <= last) && (end === null || first === null || end >= first);
  };

  function themeFits(record, state) {
    return (
      state.themes === null ||
      record.themes.some(function (theme) {
        return state.themes.has(theme);
      })
    );
  }

  function dateFits(record, state) {
    if (record.undated) {
      return state.undated;
    }
    var first = state.from === null ? null : VA.firstDay(state.from);
    var last = state.to === null ? null : VA.lastDay(state.to);
    return VA.inWindow(record.start_day, record.end_day, first, last, state.sure);
  }

  /* The records that match, and what the lists beside the map tell of them. */
  VA.count = function (state) {
    var result = {
      records: [],
      dated: 0,
      undatedHidden: 0,
      recordsAt: new Map(),
      serial: (serial += 1),
      themes: new Map(),
      allThemes: new Map(),
      undated: 0
    };
    function more(map, key) {
      map.set(key, (map.get(key) || 0) + 1);
    }
    VA.model.cases.forEach(function (record) {
      var byTheme = themeFits(record, state),
        byDate = dateFits(record, state);
      record.themes.forEach(function (theme) {
        more(result.allThemes, theme);
        if (byDate) {
          more(result.themes, theme);
        }
      });
      if (record.undated) {
        result.undated += 1;
        if (byTheme && !byDate) {
          result.undatedHidden += 1;
        }
      }
      if (!byTheme || !byDate) {
        return;
      }
      result.records.push(record);
      record.matched = serial;
      if (!record.undated) {
        result.dated += 1;
      }
      record.places.forEach(function (place) {
        if (!result.recordsAt.has(place)) {
          result.recordsAt.set(place, []);
        }
        result.recordsAt.get(place).push(record);
      });
    });
    return result;
  };

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
    VA.model.cases.forEach(function (record) {
      if (record.undated) {
        return;
      }
      var from = record.start_day === null ? first : record.firstYear;
      var to = record.end_day === null ? last : record.lastYear;
      for (var at = from; at <= to; at += 1) {
        rows[at - first].all += 1;
        if (record.matched === VA.result.serial) {
          rows[at - first].now += 1;
        }
      }
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
