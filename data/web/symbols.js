/* Symbols on a canvas and in lists: shape is the kind, fill the custody, dashed ring the precision, stroke the status. */
(function (VA) {
  "use strict";
  var style = VA.data.style;
  var MM = (VA.MM = 96 / 25.4); /* px of a millimetre */
  var CORNERS = { triangle: [3, 0], pentagon: [5, 0], hexagon: [6, 0], diamond: [4, 0], square: [4, Math.PI / 4] };

  function trace(context, shape, size, x, y) {
    context.beginPath();
    if (!CORNERS[shape]) {
      context.arc(x, y, size / 2, 0, 2 * Math.PI);
      return;
    }
    var count = CORNERS[shape][0],
      radius = (size / 2) * (shape === "square" ? Math.SQRT2 : 1);
    for (var i = 0; i < count; i += 1) {
      var angle = CORNERS[shape][1] + (2 * Math.PI * i) / count;
      context[i ? "lineTo" : "moveTo"](x + radius * Math.sin(angle), y - radius * Math.cos(angle));
    }
    context.closePath();
  }

  function fillOf(place) {
    if (place.status === "closed" || place.status === "believed_closed") {
      return style.grey;
    }
    if (place.status === "disputed") {
      return style.halo;
    }
    return style.custody[place.custody] || style.grey;
  }

  function ring(context, x, y) {
    [
      [style.halo, 0.6, []],
      [style.ink, 0.3, [3.8, 2.6]]
    ].forEach(function (stroke) {
      context.beginPath();
      context.arc(x, y, 3.5 * MM, 0, 2 * Math.PI);
      context.strokeStyle = stroke[0];
      context.lineWidth = stroke[1] * MM;
      context.setLineDash(stroke[2]);
      context.stroke();
    });
    context.setLineDash([]);
  }

  function crossing(context, x, y, degrees) {
    context.save();
    context.translate(x, y);
    context.rotate((degrees * Math.PI) / 180);
    [
      [style.halo, 1.2, 3.8],
      [style.ink, 0.6, 3.2]
    ].forEach(function (bar) {
      [-1, 1].forEach(function (side) {
        context.beginPath();
        context.moveTo(side * MM, (-bar[2] / 2) * MM);
        context.lineTo(side * MM, (bar[2] / 2) * MM);
        context.strokeStyle = bar[0];
        context.lineWidth = bar[1] * MM;
        context.stroke();
      });
    });
    context.restore();
  }

  function across(context, place, size, x, y) {
    if (place.status === "disputed") {
      context.beginPath();
      context.arc(x, y, size * 0.31, Math.PI / 2, (3 * Math.PI) / 2);
      context.fillStyle = style.ink;
      context.fill();
    } else if (place.status === "closed" || place.status === "believed_closed") {
      context.beginPath();
      context.moveTo(x - size * 0.48, y + size * 0.48);
      context.lineTo(x + size * 0.48, y - size * 0.48);
      context.strokeStyle = style.ink;
      context.lineWidth = 0.35 * MM;
      context.stroke();
    }
  }

  /* Draws the symbol of a place on a canvas. */
  VA.drawPlace = function (context, place, x, y) {
    var hollow = VA.model.townOnly(place);
    if (hollow) {
      ring(context, x, y);
    }
    if (place.kind === "border_crossing") {
      crossing(context, x, y, Number(place.marker_angle) || 0);
      return;
    }
    var marker = style.markers[place.kind] || style.markers.other,
      size = marker[1] * MM;
    context.lineJoin = "miter";
    trace(context, marker[0], size + 0.6 * MM, x, y);
    if (!hollow) {
      context.fillStyle = style.halo;
      context.fill();
    }
    context.strokeStyle = style.halo;
    context.lineWidth = 0.6 * MM;
    context.stroke();
    trace(context, marker[0], size, x, y);
    if (!hollow) {
      context.fillStyle = fillOf(place);
      context.fill();
    }
    context.strokeStyle = style.ink;
    context.lineWidth = 0.35 * MM;
    context.stroke();
    across(context, place, size, x, y);
  };

  /* A small canvas with a symbol, for lists; screen readers hear the words beside it. */
  VA.symbol = function (place) {
    var ratio = Math.min(3, window.devicePixelRatio || 1),
      side = VA.model.townOnly(place) ? 30 : 22;
    var canvas = VA.el("canvas", {
      width: side * ratio,
      height: side * ratio,
      class: side === 30 ? "symbol wide-symbol" : "symbol",
      "aria-hidden": "true"
    });
    var context = canvas.getContext("2d");
    if (context) {
      context.scale(ratio, ratio);
      VA.drawPlace(context, place, side / 2, side / 2);
    }
    return canvas;
  };
  VA.kindSymbol = function (kind) {
    var china = kind === "detention_center" || kind === "customs";
    return VA.symbol({
      kind: kind,
      custody: china ? "china" : "north_korea",
      precision: "site",
      status: "not_known",
      mask: "exact"
    });
  };

  /* The badge of a route, for lists. Colors that come with the data are taken only where they are colors. */
  VA.color = function (value) {
    return /^#[0-9a-f]{6}$/i.test(value || "") ? value : style.grey;
  };
  VA.badge = function (route) {
    var made = VA.el("span", { class: "badge", "aria-hidden": "true" }, route.route_no);
    made.style.backgroundColor = VA.color(route.color);
    made.style.color = style.route_numerals[route.route_no] || style.ink;
    return made;
  };
  VA.swatch = function (theme) {
    var made = VA.el("span", { class: "swatch", "aria-hidden": "true" }, theme.code);
    made.style.backgroundColor = VA.color(theme.color);
    made.style.color = lightness(VA.color(theme.color)) > 0.18 ? style.ink : style.halo;
    return made;
  };
  /* Relative luminance (WCAG 2): above 0.18 dark letters read better than white ones. */
  function lightness(color) {
    return [0.2126, 0.7152, 0.0722].reduce(function (sum, part, i) {
      var value = parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
      return sum + part * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }, 0);
  }

  VA.drawTie = function (context, x, y, degrees, millimetres) {
    var angle = (degrees * Math.PI) / 180,
      length = millimetres * MM;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + length * Math.sin(angle), y - length * Math.cos(angle));
    context.strokeStyle = style.ink;
    context.lineWidth = 0.2 * MM;
    context.stroke();
  };
  VA.drawArrow = function (context, x, y, degrees, color) {
    context.save();
    context.translate(x, y);
    context.rotate((degrees * Math.PI) / 180);
    context.beginPath();
    context.moveTo(0, -1.7 * MM);
    context.lineTo(1.2 * MM, 1.35 * MM);
    context.lineTo(-1.2 * MM, 1.35 * MM);
    context.closePath();
    context.lineJoin = "miter";
    context.lineWidth = 0.2 * MM;
    context.strokeStyle = style.ink;
    context.fillStyle = color;
    context.fill();
    context.stroke();
    context.restore();
  };
  /* The head of a movement: bigger for a wider line. */
  VA.drawFlowHead = function (context, x, y, degrees, size) {
    context.save();
    context.translate(x, y);
    context.rotate((degrees * Math.PI) / 180);
    context.beginPath();
    context.moveTo(0, -size / 2);
    context.lineTo(size / 2, size / 2);
    context.lineTo(-size / 2, size / 2);
    context.closePath();
    context.fillStyle = style.paper.count;
    context.fill();
    context.strokeStyle = style.halo;
    context.lineWidth = 0.2 * MM;
    context.stroke();
    context.restore();
  };
  VA.drawBadge = function (context, x, y, label, color, ink) {
    context.beginPath();
    context.arc(x, y, 2.45 * MM, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
    context.strokeStyle = style.ink;
    context.lineWidth = 0.2 * MM;
    context.stroke();
    context.font = "bold 12.5px " + VA.FONT;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = ink;
    context.fillText(label, x, y + 0.8);
  };
  VA.FONT = '"Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif';
})(window.VA);
