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
    VA.result.recordsAt.forEach(function (records, id) {
      var place = VA.model.place.get(id);
      if (place.geom) {
        spots.push({ id: id, at: place.geom, xy: worldAt(place.geom, step), records: records });
      }
    });
    spots.sort(function (a, b) {
      return b.records.length - a.records.length || (a.id < b.id ? -1 : 1);
    });
    kept = grouped(spots);
    keptFor = key;
    return kept;
  };

  function grouped(spots) {
    var groups = [];
    spots.forEach(function (spot) {
      var near = groups.filter(function (group) {
        return Math.hypot(group.xy[0] - spot.xy[0], group.xy[1] - spot.xy[1]) < NEAR;
      })[0];
      if (near) {
        spot.records.forEach(function (record) {
          near.records.add(record);
        });
      } else {
        groups.push({ at: spot.at, xy: spot.xy, records: new Set(spot.records) });
      }
    });
    return groups.map(function (group) {
      return { at: group.at, number: group.records.size };
    });
  }
})(window.VA);
