/* Documented movements: steps in custody from one known place to the next, counted over the records that match. */
(function (VA) {
  "use strict";
  var pairs = null,
    pairOf = null,
    kept = null,
    keptFor = -1;
  var BOW = 0.14,
    POINTS = 17; /* as domain/flow_curves.py bows them */
  VA.FLOW_WIDTHS = [0.6, 0.9, 1.4, 2.0]; /* mm, and their strength: many weak ones must not hide the few strong ones */
  VA.FLOW_OPACITY = [0.31, 0.51, 0.78, 0.94];

  VA.hasFlows = function () {
    return VA.columns.legs && VA.columns.moved().record.length > 0;
  };

  function prepare() {
    var moved = VA.columns.moved(),
      size = VA.model.places.length,
      numbers = new Map();
    pairs = [];
    pairOf = new Uint32Array(moved.record.length);
    for (var i = 0; i < moved.record.length; i += 1) {
      var key = moved.from[i] * size + moved.to[i],
        at = numbers.get(key);
      if (at === undefined) {
        at = pairs.length;
        numbers.set(key, at);
        pairs.push({ from: VA.model.places[moved.from[i]], to: VA.model.places[moved.to[i]] });
      }
      pairOf[i] = at;
    }
  }

  function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /* The movements of the records that match, the strongest first; as many as are drawn, and how many there are in all. */
  VA.flows = function () {
    if (keptFor === VA.result.serial) {
      return kept;
    }
    if (!pairs) {
      prepare();
    }
    var records = VA.columns.moved().record,
      numbers = new Uint32Array(pairs.length),
      found = [];
    for (var i = 0; i < records.length; i += 1) {
      numbers[pairOf[i]] += VA.result.matched[records[i]];
    }
    numbers.forEach(function (number, at) {
      if (number) {
        found.push({ number: number, from: pairs[at].from, to: pairs[at].to });
      }
    });
    found.sort(function (a, b) {
      return b.number - a.number || order(a.from.place_id, b.from.place_id) || order(a.to.place_id, b.to.place_id);
    });
    kept = { all: found.length, drawn: found.slice(0, VA.data.most_flows) };
    keptFor = VA.result.serial;
    return kept;
  };

  VA.flowClass = function (number) {
    var place = 0;
    VA.columns.flowLimits.forEach(function (limit, i) {
      if (number >= limit) {
        place = i;
      }
    });
    return Math.min(place, VA.FLOW_WIDTHS.length - 1);
  };

  /* The curve of a movement, bowed to the right of its way, so that opposite ones part. */
  VA.flowCurve = function (flow) {
    var a = flow.from.geom,
      b = flow.to.geom,
      shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180),
      line = [];
    var east = (b[0] - a[0]) * shrink,
      north = b[1] - a[1];
    var c = [(a[0] + b[0]) / 2 + (2 * BOW * north) / shrink, (a[1] + b[1]) / 2 - 2 * BOW * east];
    for (var i = 0; i < POINTS; i += 1) {
      var t = i / (POINTS - 1),
        u = 1 - t;
      line.push([
        u * u * a[0] + 2 * t * u * c[0] + t * t * b[0],
        u * u * a[1] + 2 * t * u * c[1] + t * t * b[1]
      ]);
    }
    return line;
  };

  /* The movements as lines for the map, the strongest last: they lie on top. */
  VA.flowFeatures = function () {
    if (!VA.state.flows || !VA.hasFlows()) {
      return [];
    }
    return VA.flows()
      .drawn.map(function (flow) {
        var place = VA.flowClass(flow.number);
        return {
          type: "Feature",
          geometry: { type: "LineString", coordinates: VA.flowCurve(flow) },
          properties: {
            width: VA.FLOW_WIDTHS[place] * VA.MM,
            opacity: VA.FLOW_OPACITY[place],
            strong: VA.FLOW_WIDTHS[place] >= 1.4 ? 1 : 0
          }
        };
      })
      .reverse();
  };

  /* Heads in the middle of the lines, and the numbers of the strongest eight. */
  VA.drawFlowHeads = function (map, context, names, seen) {
    if (!VA.state.flows || !VA.hasFlows()) {
      return;
    }
    VA.flows()
      .drawn.slice()
      .reverse()
      .forEach(function (flow) {
        var head = headOf(map, flow);
        if (!seen(head.at, 20)) {
          return;
        }
        var place = VA.flowClass(flow.number);
        context.globalAlpha = VA.FLOW_OPACITY[place];
        VA.drawFlowHead(context, head.at.x, head.at.y, head.angle, (2.0 + 1.2 * VA.FLOW_WIDTHS[place]) * VA.MM);
        context.globalAlpha = 1;
      });
    VA.flows()
      .drawn.slice(0, 8)
      .forEach(function (flow) {
        var at = headOf(map, flow).at;
        if (seen(at, 20)) {
          names.write("\u2192 " + VA.number(flow.number), at.x, at.y - 12, {
            size: 12,
            weight: "bold",
            color: VA.data.style.paper.count,
            always: true
          });
        }
      });
  };

  /* A line of a class, for the legend. */
  VA.flowSample = function (place) {
    var made = VA.svg("svg", { class: "flow-sample", viewBox: "0 0 44 16", width: 44, height: 16, "aria-hidden": "true" });
    var width = VA.FLOW_WIDTHS[place] * VA.MM,
      head = (2.0 + 1.2 * VA.FLOW_WIDTHS[place]) * VA.MM * 0.5,
      look = { stroke: VA.data.style.paper.count, fill: "none", "stroke-width": width, opacity: VA.FLOW_OPACITY[place] };
    made.appendChild(VA.svg("path", Object.assign({ d: "M2 8H42" }, look)));
    made.appendChild(
      VA.svg("path", {
        d: "M" + (22 + head) + " 8L" + (22 - head) + " " + (8 - head) + "V" + (8 + head) + "Z",
        fill: VA.data.style.paper.count,
        opacity: VA.FLOW_OPACITY[place]
      })
    );
    return made;
  };

  function headOf(map, flow) {
    var line = VA.flowCurve(flow),
      middle = (POINTS - 1) / 2,
      before = map.project(line[middle - 1]),
      after = map.project(line[middle + 1]);
    return { at: map.project(line[middle]), angle: (Math.atan2(after.x - before.x, before.y - after.y) * 180) / Math.PI };
  }
})(window.VA);
