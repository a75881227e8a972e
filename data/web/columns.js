/* What the page counts by: columns of small numbers, as the edition brought them. A record is its place in the edition. */
(function (VA) {
  "use strict";
  var told = VA.data.columns,
    KINDS = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, i4: Int32Array };
  var OPEN_START = -2147483648,
    OPEN_END = 2147483647;

  function read(name) {
    var text = window.atob(told[name][1]),
      bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i += 1) {
      bytes[i] = text.charCodeAt(i);
    }
    return new KINDS[told[name][0]](bytes.buffer);
  }

  /* Numbers of entries -> where the entries of each begin; one more than there are records. */
  function begins(numbers) {
    var at = new Uint32Array(numbers.length + 1);
    for (var i = 0; i < numbers.length; i += 1) {
      at[i + 1] = at[i] + numbers[i];
    }
    return at;
  }

  /* The year of a day since 1970, in the calendar that the dates of the edition are in. */
  function yearOf(day) {
    var era, of, year;
    day += 719468;
    era = Math.floor(day / 146097);
    of = day - era * 146097;
    year = Math.floor((of - Math.floor(of / 1460) + Math.floor(of / 36524) - Math.floor(of / 146096)) / 365);
    return year + era * 400 + (of - (365 * year + Math.floor(year / 4) - Math.floor(year / 100)) >= 306 ? 1 : 0);
  }

  function years(days, unknown) {
    var found = new Int32Array(days.length);
    for (var i = 0; i < days.length; i += 1) {
      found[i] = days[i] === unknown ? unknown : yearOf(days[i]);
    }
    return found;
  }

  var columns = (VA.columns = {
    OPEN_START: OPEN_START,
    OPEN_END: OPEN_END,
    cases: told.cases,
    start: read("start"),
    end: read("end"),
    themeAt: begins(read("theme_n")),
    theme: read("theme"),
    visitAt: begins(read("visit_n")),
    visit: read("visit"),
    legs: "leg_case" in told
  });
  columns.firstYear = years(columns.start, OPEN_START);
  columns.lastYear = years(columns.end, OPEN_END);
  columns.flowLimits = told.flow_limits || [1];

  /* The movements: record, place it came from, place it went to. Read when they are first asked for. */
  columns.moved = function () {
    if (!columns.kept) {
      columns.kept = { record: read("leg_case"), from: read("leg_from"), to: read("leg_to") };
    }
    return columns.kept;
  };

  /* The records at each place: where those of a place begin, and the records. */
  columns.atPlaces = function (places) {
    var numbers = new Uint32Array(places),
      i,
      r;
    for (i = 0; i < columns.visit.length; i += 1) {
      numbers[columns.visit[i]] += 1;
    }
    var at = begins(numbers),
      next = at.slice(),
      records = new Uint32Array(columns.visit.length);
    for (r = 0; r < columns.cases; r += 1) {
      for (i = columns.visitAt[r]; i < columns.visitAt[r + 1]; i += 1) {
        records[next[columns.visit[i]]] = r;
        next[columns.visit[i]] += 1;
      }
    }
    return { at: at, records: records };
  };
})(window.VA);
