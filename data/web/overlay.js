/* What has a size in millimetres, drawn over the map on a canvas of its own: symbols, route marks, numbers, names. */
(function (VA) {
  "use strict";
  var style = VA.data.style,
    canvas,
    context,
    map,
    width,
    height,
    spots = [],
    fans = new Map(),
    fansFor = "";

  VA.overlay = {
    /* Puts the canvas over a map and keeps it in step with it. */
    attach: function (theMap) {
      map = theMap;
      canvas = VA.el("canvas", { class: "overlay", "aria-hidden": "true" });
      map.getCanvasContainer().appendChild(canvas);
      context = canvas.getContext("2d");
      map.on("render", VA.overlay.draw);
      map.on("resize", VA.overlay.draw);
    },
    draw: draw,
    /* The place whose symbol is nearest to px, within reach; null where there is none. */
    at: function (point, reach) {
      var best = null,
        least = reach;
      spots.forEach(function (spot) {
        var far = Math.hypot(spot.x - point.x, spot.y - point.y);
        if (far < least) {
          least = far;
          best = spot.place;
        }
      });
      return best;
    }
  };

  /* Map and overlay as one picture, for paper: its size there is another than the window's. */
  VA.overlay.picture = function () {
    var ground = map.getCanvas(),
      whole = VA.el("canvas", { class: "print-map", width: ground.width, height: ground.height });
    var both = whole.getContext("2d");
    both.drawImage(ground, 0, 0);
    both.drawImage(canvas, 0, 0, ground.width, ground.height);
    return whole;
  };

  /* The scale denominator on the ground in the middle of the map. */
  VA.scaleOf = function (theMap) {
    var meters = (40075016.686 * Math.cos((theMap.getCenter().lat * Math.PI) / 180)) / (512 * Math.pow(2, theMap.getZoom()));
    return meters / (0.0254 / 96);
  };
  VA.inBand = function (row, scale) {
    return row.geom && row.scale_from <= scale && scale < row.scale_to;
  };

  function fit() {
    var ratio = Math.min(3, window.devicePixelRatio || 1),
      box = map.getContainer();
    width = box.clientWidth;
    height = box.clientHeight;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = width + "px";
      canvas.style.height = height + "px";
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
  }

  function seen(xy, room) {
    return xy.x > -room && xy.y > -room && xy.x < width + room && xy.y < height + room;
  }

  function draw() {
    if (!map) {
      return;
    }
    fit();
    var scale = VA.scaleOf(map),
      names = VA.placing(context, width, height);
    place(scale);
    leaders();
    marks(scale, "tie", names);
    VA.drawFlowHeads(map, context, names, seen);
    spots.forEach(function (spot) {
      if (spot.small) {
        dot(spot);
        names.take(spot.x, spot.y, 7, 7);
        return;
      }
      VA.drawPlace(context, spot.place, spot.x, spot.y);
      names.take(spot.x, spot.y, 17, 17);
    });
    marks(scale, "arrow", names);
    marks(scale, "badge", names);
    chosen();
    numbers(names);
    VA.drawNames(map, names, spots, scale);
  }

  /* Where the symbols stand now; a fan changes only with the zoom and with what is shown, so that nothing trembles. */
  function place(scale) {
    var band = Math.round(4 * Math.log2(scale)),
      shown = VA.shownPlaces();
    var key =
      band +
      "|" +
      shown.length +
      "|" +
      Array.from(VA.state.kinds).join() +
      "|" +
      (VA.state.selected && VA.state.selected.id);
    var points = shown.map(function (one) {
      var xy = map.project(one.geom);
      return { id: one.place_id, place: one, x: xy.x, y: xy.y };
    });
    points.forEach(function (spot) {
      spot.small = scale > VA.DOTS_FROM && isSmall(spot.place);
    });
    if (key !== fansFor) {
      fans = VA.fan(
        points.filter(function (spot) {
          return !spot.small;
        })
      );
      fansFor = key;
    }
    spots = points.filter(function (spot) {
      return seen(spot, 60);
    });
    spots.forEach(function (spot) {
      var by = fans.get(spot.id);
      spot.tx = spot.x;
      spot.ty = spot.y;
      spot.fanned = Boolean(by);
      if (by) {
        spot.x += by[0];
        spot.y += by[1];
        spot.left = by[0] < -4;
      }
    });
  }

  /* On small scales a place off the routes is a dot where others of its kind are on them: the routes stay readable. */
  VA.DOTS_FROM = 900000;
  function isSmall(one) {
    var selected = VA.state.selected;
    return !one.on_route && VA.model.routeKinds.has(one.kind) && !(selected && selected.id === one.place_id);
  }

  function dot(spot) {
    context.beginPath();
    context.arc(spot.x, spot.y, 2.6, 0, 2 * Math.PI);
    context.fillStyle = spot.place.custody === "china" || spot.place.kind === "border_crossing" ? style.halo : style.ink;
    context.strokeStyle = spot.place.custody === "north_korea" ? style.halo : style.ink;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
  }

  function leaders() {
    spots.forEach(function (spot) {
      if (!spot.fanned) {
        return;
      }
      [
        [style.halo, 2],
        [style.ink, 0.8]
      ].forEach(function (stroke) {
        context.beginPath();
        context.moveTo(spot.tx, spot.ty);
        context.lineTo(spot.x, spot.y);
        context.strokeStyle = stroke[0];
        context.lineWidth = stroke[1];
        context.stroke();
      });
      context.beginPath();
      context.arc(spot.tx, spot.ty, 1.7, 0, 2 * Math.PI);
      context.fillStyle = style.ink;
      context.fill();
    });
  }

  function marks(scale, kind, names) {
    VA.model.marks.forEach(function (mark) {
      var isKind = mark.mark === kind || (kind === "arrow" && mark.mark === "badge_arrow");
      if (!isKind || !VA.inBand(mark, scale) || !VA.state.routes.has(mark.route_no)) {
        return;
      }
      var xy = map.project(mark.geom),
        route = VA.model.route.get(mark.route_no);
      if (!route || !seen(xy, 120)) {
        return;
      }
      var x = xy.x + (mark.dx_mm || 0) * VA.MM,
        y = xy.y + (mark.dy_mm || 0) * VA.MM,
        color = VA.color(route.color);
      if (kind === "tie") {
        VA.drawTie(context, xy.x, xy.y, mark.tie_angle || 0, mark.tie_mm || 0);
        return;
      }
      if (kind === "arrow") {
        VA.drawArrow(context, x, y, mark.angle || 0, color);
        names.take(x, y, 12, 12);
        return;
      }
      VA.drawBadge(context, x, y, String(route.route_no), color, style.route_numerals[route.route_no] || style.ink);
      names.take(x, y, 21, 21);
    });
  }

  function chosen() {
    var selected = VA.state.selected;
    if (!selected || selected.type === "route") {
      return;
    }
    var record = selected.type === "record" ? VA.model.case_.get(selected.id) : null;
    spots.forEach(function (spot) {
      if (record ? record.places.indexOf(spot.id) < 0 : spot.id !== selected.id) {
        return;
      }
      [
        ["#FFFFFF", 5],
        ["#4046D8", 2.5]
      ].forEach(function (stroke) {
        context.beginPath();
        context.arc(spot.x, spot.y, 15, 0, 2 * Math.PI);
        context.strokeStyle = stroke[0];
        context.lineWidth = stroke[1];
        context.stroke();
      });
    });
  }

  function numbers(names) {
    VA.discGroups(map.getZoom()).forEach(function (group) {
      var xy = map.project(group.at),
        radius = VA.discRadius(group.number);
      if (!seen(xy, 30)) {
        return;
      }
      var x = xy.x - radius * 0.72 - 3,
        y = xy.y - radius * 0.72 - 3;
      names.write(VA.number(group.number), x, y, { size: 12, weight: "bold", color: style.paper.count, always: true });
    });
  }
})(window.VA);
