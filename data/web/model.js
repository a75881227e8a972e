/* The release as rows that know one another. */
(function (VA) {
  "use strict";
  function rows(name) {
    var table = VA.data.tables[name] || { columns: [], rows: [] };
    return table.rows.map(function (values) {
      var row = Object.create(null);
      table.columns.forEach(function (column, i) {
        row[column] = values[i];
      });
      return row;
    });
  }
  function byId(list, key) {
    var found = new Map();
    list.forEach(function (row) {
      found.set(row[key], row);
    });
    return found;
  }
  function push(map, key, value) {
    if (!map.has(key)) {
      map.set(key, []);
    }
    map.get(key).push(value);
  }

  var model = (VA.model = {
    themes: rows("themes"),
    places: rows("places"),
    routes: rows("routes"),
    cases: rows("cases"),
    figures: rows("statistics"),
    sources: rows("sources"),
    terms: rows("glossary"),
    lines: rows("route_lines"),
    marks: rows("route_marks"),
    claims: rows("claims")
  });
  model.facilities = model.places.filter(function (place) {
    return place.kind !== "border_crossing" && place.kind !== "settlement";
  });
  model.place = byId(model.places, "place_id");
  model.theme = byId(model.themes, "theme_id");
  model.route = byId(model.routes, "route_no");
  model.case_ = byId(model.cases, "case_id");
  model.source = byId(model.sources, "source_key");
  model.figure = byId(model.figures, "stat_id");

  model.total = VA.columns.cases;
  model.whole = VA.data.whole;
  model.recordsOf = VA.columns.atPlaces(model.places.length);
  model.places.forEach(function (place, i) {
    place.records = model.recordsOf.at[i + 1] - model.recordsOf.at[i];
  });

  function prepareCases() {
    model.cases.forEach(function (record, i) {
      record.index = i;
      record.themes = [];
      record.stages = [];
      record.places = [];
    });
    rows("case_themes").forEach(function (row) {
      var record = model.case_.get(row.case_id);
      if (record && model.theme.has(row.theme_id)) {
        record.themes.push(row.theme_id);
      }
    });
    rows("stages").forEach(function (stage) {
      var record = model.case_.get(stage.case_id);
      if (record) {
        record.stages.push(stage);
      }
    });
    model.cases.forEach(function (record) {
      if (!record.themes.length) {
        record.themes = [VA.data.style.no_theme];
      }
      record.stages.sort(function (a, b) {
        return a.stage_order - b.stage_order;
      });
      record.stages.forEach(function (stage) {
        if (stage.place_id && model.place.has(stage.place_id) && record.places.indexOf(stage.place_id) < 0) {
          record.places.push(stage.place_id);
        }
      });
      record.order = record.start_day !== null ? record.start_day : record.end_day !== null ? record.end_day : Infinity;
    });
    model.cases.sort(function (a, b) {
      return a.order === b.order ? (a.case_id < b.case_id ? -1 : 1) : a.order < b.order ? -1 : 1;
    });
  }

  function prepareRoutes() {
    model.routes.sort(function (a, b) {
      return a.route_no - b.route_no;
    });
    model.routes.forEach(function (route) {
      route.stops = [];
    });
    rows("route_stops").forEach(function (stop) {
      var route = model.route.get(stop.route_no);
      if (route) {
        route.stops.push(stop);
      }
    });
    model.routesAt = new Map();
    model.routes.forEach(function (route) {
      route.stops.sort(function (a, b) {
        return a.stop_order - b.stop_order;
      });
      route.stops.forEach(function (stop) {
        push(model.routesAt, stop.place_id, route);
      });
    });
  }

  function prepareEvidence() {
    model.names = new Map();
    rows("place_names").forEach(function (row) {
      push(model.names, row.place_id, row.name);
    });
    model.claimsOn = new Map();
    model.claims.forEach(function (claim) {
      push(model.claimsOn, claim.subject + "\n" + claim.subject_id, claim);
    });
    model.cited = new Map();
    rows("citations").forEach(function (row) {
      push(model.cited, row.subject + "\n" + row.subject_id, row.source_key);
    });
    model.figuresAt = new Map();
    rows("statistic_places").forEach(function (row) {
      push(model.figuresAt, row.place_id, row.stat_id);
    });
    model.placesOf = new Map();
    rows("statistic_places").forEach(function (row) {
      push(model.placesOf, row.stat_id, row.place_id);
    });
    model.recordsAt = new Map();
    model.cases.forEach(function (record) {
      record.places.forEach(function (place) {
        push(model.recordsAt, place, record);
      });
    });
  }

  /* Statements about a row, and the sources cited for rows, each once. */
  model.claimsAbout = function (subject, id) {
    return model.claimsOn.get(subject + "\n" + id) || [];
  };
  model.sourcesOf = function (pairs) {
    var keys = new Set();
    pairs.forEach(function (pair) {
      (model.cited.get(pair[0] + "\n" + pair[1]) || []).forEach(function (key) {
        keys.add(key);
      });
    });
    return Array.from(keys)
      .map(function (key) {
        return model.source.get(key);
      })
      .filter(Boolean);
  };
  model.recordSources = function (record) {
    var pairs = [["case", record.case_id]];
    model.claimsAbout("case", record.case_id).forEach(function (claim) {
      pairs.push(["claim", claim.claim_id]);
    });
    record.stages.forEach(function (stage) {
      pairs.push(["stage", stage.stage_id]);
      model.claimsAbout("stage", stage.stage_id).forEach(function (claim) {
        pairs.push(["claim", claim.claim_id]);
      });
    });
    return model.sourcesOf(pairs);
  };
  model.placeSources = function (place) {
    var pairs = [["place", place.place_id]];
    model.placeClaims(place).forEach(function (entry) {
      pairs.push(["claim", entry.claim.claim_id]);
      if (entry.claim.subject === "statistic") {
        pairs.push(["statistic", entry.claim.subject_id]);
      }
    });
    return model.sourcesOf(pairs);
  };
  /* Statements about a place, and published figures that name it alone or together with others. */
  model.placeClaims = function (place) {
    var found = model.claimsAbout("place", place.place_id).map(function (claim) {
      return { claim: claim, joint: false };
    });
    (model.figuresAt.get(place.place_id) || []).forEach(function (figure) {
      var joint = model.placesOf.get(figure).length > 1;
      model.claimsAbout("statistic", figure).forEach(function (claim) {
        found.push({ claim: claim, joint: joint });
      });
    });
    return found;
  };
  model.townOnly = function (place) {
    return (
      place.precision === "settlement" ||
      place.precision === "county" ||
      ["grid", "settlement", "county"].indexOf(place.mask) >= 0
    );
  };

  prepareCases();
  prepareRoutes();
  prepareEvidence();
  model.firstYear = null;
  model.lastYear = null;
  [
    [VA.columns.firstYear, VA.columns.OPEN_START],
    [VA.columns.lastYear, VA.columns.OPEN_END]
  ].forEach(function (side) {
    side[0].forEach(function (year) {
      if (year !== side[1]) {
        model.firstYear = model.firstYear === null ? year : Math.min(model.firstYear, year);
        model.lastYear = model.lastYear === null ? year : Math.max(model.lastYear, year);
      }
    });
  });
  model.routeKinds = new Set();
  model.places.forEach(function (place) {
    if (place.on_route || model.routesAt.has(place.place_id)) {
      model.routeKinds.add(place.kind);
    }
  });
  model.kinds = VA.data.style.kinds.filter(function (kind) {
    return model.places.some(function (place) {
      return place.kind === kind;
    });
  });
})(window.VA);
