/* Names on the map, written with the reader's own fonts: nothing is written over anything else. */
(function (VA) {
  "use strict";
  var style = VA.data.style,
    paper = style.paper;
  var TOWNS = { 1: 8000000, 2: 2400000, 3: 1000000, 4: 500000 }; /* smallest scale at which a town of this rank is named */

  /* A page on which names are placed: take() says that something stands there, write() writes where nothing does. */
  VA.placing = function (context, width, height) {
    var boxes = [];
    function free(box) {
      return (
        box[0] >= 2 &&
        box[1] >= 2 &&
        box[2] <= width - 2 &&
        box[3] <= height - 2 &&
        boxes.every(function (other) {
          return box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1];
        })
      );
    }
    function write(text, x, y, look) {
      if (!text) {
        return false;
      }
      context.font = (look.italic ? "italic " : "") + (look.weight || "normal") + " " + look.size + "px " + VA.FONT;
      var wide = context.measureText(text).width,
        high = look.size * 1.2,
        reach = look.reach || 0;
      var near = reach * 0.75,
        places = reach
          ? [
              [reach + wide / 2, 0],
              [-reach - wide / 2, 0],
              [0, reach + high / 2],
              [0, -reach - high / 2],
              [near + wide / 2, near + high / 2],
              [near + wide / 2, -near - high / 2],
              [-near - wide / 2, near + high / 2],
              [-near - wide / 2, -near - high / 2]
            ]
          : [[0, 0]];
      if (look.left) {
        places.splice(0, 2, places[1], places[0]);
      }
      for (var i = 0; i < places.length; i += 1) {
        var cx = x + places[i][0],
          cy = y + places[i][1],
          box = [cx - wide / 2, cy - high / 2, cx + wide / 2, cy + high / 2];
        if (!look.always && !free(box)) {
          continue;
        }
        boxes.push(box);
        context.textAlign = "center";
        context.textBaseline = "middle";
        context.lineJoin = "round";
        context.strokeStyle = look.halo || "rgba(255,255,255,0.9)";
        context.lineWidth = 3.2;
        context.strokeText(text, cx, cy);
        context.fillStyle = look.color;
        context.fillText(text, cx, cy);
        return true;
      }
      return false;
    }
    return {
      take: function (x, y, w, h) {
        boxes.push([x - w / 2, y - h / 2, x + w / 2, y + h / 2]);
      },
      write: write
    };
  };

  function shortName(place) {
    return VA.name(place, true);
  }

  /* On imagery letters are white with a dark halo. */
  function look(values) {
    if (VA.imageryShown) {
      values.color = "#FFFFFF";
      values.halo = "rgba(20,24,29,0.85)";
    }
    return values;
  }

  /* On large scales a country's name stands where most of it is seen: looked up when the map has come to rest. */
  var countries = [];
  VA.countriesSeen = function () {
    return countries;
  };
  VA.lookForCountries = function (map) {
    var box = map.getContainer(),
      cells = new Map();
    for (var i = 1; i < 12; i += 1) {
      for (var j = 1; j < 9; j += 1) {
        var at = [(box.clientWidth * i) / 12, (box.clientHeight * j) / 9];
        var found = map.queryRenderedFeatures(at, { layers: ["land"] })[0];
        if (found) {
          cells.set(found.properties.country, (cells.get(found.properties.country) || []).concat([at]));
        }
      }
    }
    countries = [];
    cells.forEach(function (points, code) {
      var named = VA.ground.names.filter(function (row) {
        return row.kind === "country" && row.key === code;
      })[0];
      if (named && points.length >= 4) {
        countries.push(
          fromMiddle(points).map(function (point) {
            return { en: named.en, ko: named.ko, at: map.unproject(point).toArray() };
          })
        );
      }
    });
  };

  /* Points in the order of their nearness to their middle: that may itself lie in another country. */
  function fromMiddle(points) {
    var x = 0,
      y = 0;
    points.forEach(function (point) {
      x += point[0] / points.length;
      y += point[1] / points.length;
    });
    function far(point) {
      return Math.hypot(point[0] - x, point[1] - y);
    }
    return points.slice().sort(function (a, b) {
      return far(a) - far(b);
    });
  }

  /* Writes all names in the order of their weight: of countries,
      places of routes, crossings, towns, provinces, rivers, others. */
  VA.drawNames = function (map, page, spots, scale) {
    var korean = VA.state.lang === "ko",
      ground = VA.ground;
    function put(row, values) {
      var xy = map.project(row.at);
      var text = (korean ? row.ko : row.en) || row.en || "";
      return page.write(values.upper && !korean ? text.toUpperCase() : text, xy.x, xy.y, look(values));
    }
    function named(kind, values, most) {
      ground.names.forEach(function (row) {
        if (row.kind === kind && row.rank <= most) {
          put(row, Object.assign({}, values));
        }
      });
    }
    if (scale <= 700000) {
      VA.countriesSeen().forEach(function (places) {
        places.some(function (row) {
          return put(row, { size: 15, weight: "bold", color: paper.quiet, upper: true });
        });
      });
    }
    if (scale > 700000) {
      named("country", { size: 18, weight: "bold", color: paper.quiet, upper: true }, scale > 4e6 ? 1 : 2);
    }
    var written = new Set();
    [0, 1, 2, 3].forEach(function (turn) {
      spots.forEach(function (spot) {
        var bar = spot.place.kind === "border_crossing",
          onRoute = Boolean(spot.place.on_route);
        if (
          (onRoute ? 0 : 2) + (bar ? 1 : 0) !== turn ||
          (bar && scale > 1500000) ||
          spot.small ||
          (!onRoute && scale > 3000000)
        ) {
          return;
        }
        var text = scale < 60000 && !bar ? VA.name(spot.place) : shortName(spot.place);
        var key = text + Math.round(spot.x / 90) + "," + Math.round(spot.y / 60);
        if (scale >= 60000 && written.has(key)) {
          return;
        }
        if (
          page.write(
            text,
            spot.x,
            spot.y,
            look({ size: 12.5, weight: "500", color: paper.text, reach: 13, left: spot.left })
          )
        ) {
          written.add(key).add(text);
        }
      });
    });
    ground.towns.forEach(function (town) {
      var named = written.has((korean ? town.ko : town.en) || town.en);
      if (named || scale > TOWNS[town.rank] || (town.route_stop && scale < 2600000)) {
        return;
      }
      put(town, { size: 11.5, color: paper.quiet, reach: 5 });
    });
    if (scale > 1500000 && scale < 9000000) {
      named("province", { size: 12, color: paper.quiet }, scale > 5e6 ? 0 : scale > 3.2e6 ? 1 : 2);
    }
    if (scale < 5000000) {
      ground.river_names.forEach(function (row) {
        put(row, { size: 12, italic: !korean, color: paper.water_text, reach: 7 });
      });
    }
  };
})(window.VA);
