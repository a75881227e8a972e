/* Points that would touch on the screen are set side by side, each tied to its true point (as domain/fanning.py does). */
(function (VA) {
  "use strict";
  var GAP = 3.0,
    PITCH = 5.0,
    RING = 4.4,
    MOST = 300; /* mm, and points */

  /* Spots {id, x, y} in px -> offsets [dx, dy] in px by id, for those that are too close. */
  VA.fan = function (spots) {
    var offsets = new Map();
    if (spots.length > MOST) {
      return offsets;
    }
    var free = spots.slice().sort(function (a, b) {
        return a.id < b.id ? -1 : 1;
      }),
      taken = new Set();
    free.forEach(function (spot) {
      if (taken.has(spot.id)) {
        return;
      }
      var group = free.filter(function (other) {
        return !taken.has(other.id) && Math.hypot(other.x - spot.x, other.y - spot.y) < GAP * VA.MM;
      });
      group.forEach(function (other) {
        taken.add(other.id);
      });
      if (group.length > 1) {
        ring(group, offsets);
      }
    });
    return offsets;
  };

  /* Sets a group on a ring around its middle, keeping the order of directions that it has on the ground. */
  function ring(group, offsets) {
    var x = 0,
      y = 0,
      count = group.length;
    group.forEach(function (spot) {
      x += spot.x / count;
      y += spot.y / count;
    });
    var turn = 2 * Math.PI;
    function angle(spot) {
      return (Math.atan2(spot.y - y, spot.x - x) + Math.PI + 1e-9) % turn;
    }
    group.sort(function (a, b) {
      return angle(a) - angle(b) || (a.id < b.id ? -1 : 1);
    });
    var radius = Math.max(RING, (count * PITCH) / turn) * VA.MM;
    group.forEach(function (spot, rank) {
      var at = -Math.PI + (turn * rank) / count;
      offsets.set(spot.id, [x + radius * Math.cos(at) - spot.x, y + radius * Math.sin(at) - spot.y]);
    });
  }
})(window.VA);
