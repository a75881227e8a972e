/* Discs: how many different records name a place. Places that would touch on the screen share one; a record counts once. */
(function (VA) {
  "use strict";
  var NEAR = 22,
    kept = null,
    keptFor = "";

  /* World px of a point at a zoom: grouping does not depend on where the map is moved. */
  function worldAt(geom, zoom) {
    var size = 512 * Math.pow(2, zoom),
      sine = Math.sin((geom[1] * Math.PI) / 180);
    return [(size * (geom[0] + 180)) / 360, size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
  }

  /* Groups of places with the number of different records that match and name one of them; largest places first. */
  VA.discGroups = function (zoom) {
    var step = Math.round(zoom * 2) / 2,
      key = step + "|" + VA.result.serial;
    if (!VA.state.discs) {
      return [];
    }
    if (key === keptFor) {
      return kept;
    }
    var spots = [];
    VA.result.at.forEach(function (number, at) {
      var place = VA.model.places[at];
      if (number && place.geom) {
        spots.push({ id: place.place_id, index: at, at: place.geom, xy: worldAt(place.geom, step), number: number });
      }
    });
    spots.sort(function (a, b) {
      return b.number - a.number || (a.id < b.id ? -1 : 1);
    });
    kept = grouped(spots);
    keptFor = key;
    return kept;
  };

  /* The group whose first place is near: groups lie in a grid of squares as wide as "near", so that only nine are asked. */
  function nearest(squares, spot) {
    var column = Math.floor(spot.xy[0] / NEAR),
      row = Math.floor(spot.xy[1] / NEAR),
      found = null;
    for (var dx = -1; dx <= 1; dx += 1) {
      for (var dy = -1; dy <= 1; dy += 1) {
        (squares.get(column + dx + ":" + (row + dy)) || []).forEach(function (group) {
          if (Math.hypot(group.xy[0] - spot.xy[0], group.xy[1] - spot.xy[1]) < NEAR && (!found || group.rank < found.rank)) {
            found = group;
          }
        });
      }
    }
    return found;
  }

  function grouped(spots) {
    var groups = [],
      squares = new Map();
    spots.forEach(function (spot) {
      var near = nearest(squares, spot);
      if (near) {
        near.places.push(spot.index);
        return;
      }
      var made = { at: spot.at, xy: spot.xy, places: [spot.index], number: spot.number, rank: groups.length },
        key = Math.floor(spot.xy[0] / NEAR) + ":" + Math.floor(spot.xy[1] / NEAR);
      groups.push(made);
      squares.set(key, (squares.get(key) || []).concat([made]));
    });
    var seen = new Uint32Array(VA.columns.cases),
      matched = VA.result.matched,
      of = VA.model.recordsOf;
    return groups.map(function (group, rank) {
      if (group.places.length > 1) {
        group.number = 0;
        group.places.forEach(function (place) {
          for (var i = of.at[place]; i < of.at[place + 1]; i += 1) {
            var record = of.records[i];
            if (matched[record] && seen[record] !== rank + 1) {
              seen[record] = rank + 1;
              group.number += 1;
            }
          }
        });
      }
      return { at: group.at, number: group.number };
    });
  }
})(window.VA);
