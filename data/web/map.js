/* The moving map: ground, lines and discs by MapLibre GL; everything that it needs is in this folder. */
(function (VA) {
  "use strict";
  var paper = VA.data.style.paper,
    style = VA.data.style,
    band = null,
    map = null,
    tip = null;
  var LIMITS = [
    [104.5, 28.5],
    [144.5, 55.5]
  ]; /* the ground ends there */

  function source(data) {
    return { type: "geojson", data: data, tolerance: 0.2 };
  }
  function empty() {
    return { type: "FeatureCollection", features: [] };
  }

  function line(id, from, color, width, more) {
    return Object.assign(
      {
        id: id,
        type: "line",
        source: from,
        layout: { "line-join": "round", "line-cap": "butt" },
        paint: Object.assign({ "line-color": color, "line-width": width }, (more && more.paint) || {})
      },
      (more && more.rest) || {}
    );
  }

  /* Strokes of the routes from the bottom, in mm: keyline, over imagery a casing, core. */
  function routeLayers() {
    var layers = [],
      strokes = [["keyline", style.ink, VA.imagery ? 1.5 : 1.1]];
    if (VA.imagery) {
      strokes.push(["casing", style.halo, 1.3]);
    }
    strokes.push(["core", ["get", "color"], 0.9]);
    strokes.forEach(function (stroke) {
      [0, 1].forEach(function (inferred) {
        layers.push(
          line("route-" + stroke[0] + inferred, "routes", stroke[1], stroke[2] * VA.MM, {
            paint: inferred ? { "line-dasharray": [3.0 / stroke[2], 1.6 / stroke[2]] } : {},
            rest: { filter: ["==", ["get", "inferred"], inferred] }
          })
        );
      });
    });
    return layers;
  }

  function mapStyle() {
    var ground = VA.ground,
      layers = [{ id: "sea", type: "background", paint: { "background-color": paper.sea } }];
    var landColor = ["match", ["get", "country"], "PRK", paper.north_korea, paper.land];
    layers.push({ id: "land", type: "fill", source: "land", paint: { "fill-color": landColor, "fill-antialias": false } });
    layers.push(line("land-edge", "land", landColor, 1));
    if (VA.imagery) {
      layers.push({
        id: "imagery",
        type: "raster",
        source: "imagery",
        paint: { "raster-saturation": -0.35, "raster-brightness-max": 0.9 }
      });
    }
    layers.push(
      line("provinces", "provinces", paper.province, 0.7, { paint: { "line-dasharray": [6, 4] }, rest: { maxzoom: 8 } })
    );
    layers.push(line("rivers", "rivers", paper.river, ["interpolate", ["linear"], ["zoom"], 6, 1.5, 9, 2.2, 13, 3.6]));
    layers.push(
      line("boundaries", "boundaries", VA.imagery ? "#FFFFFF" : paper.boundary, 1.3, {
        paint: { "line-dasharray": [8, 2.5, 1.2, 2.5] },
        rest: { filter: ["!=", ["get", "kind"], "mdl"] }
      })
    );
    layers.push(
      line("mdl", "boundaries", VA.imagery ? "#FFFFFF" : paper.boundary, 1.3, {
        paint: { "line-dasharray": [1, 2] },
        rest: { filter: ["==", ["get", "kind"], "mdl"] }
      })
    );
    layers.push({
      id: "discs",
      type: "circle",
      source: "discs",
      paint: {
        "circle-radius": ["get", "radius"],
        "circle-color": paper.count,
        "circle-opacity": 0.28,
        "circle-stroke-color": paper.count,
        "circle-stroke-width": 1.2
      }
    });
    layers.push(
      line("flow-rims", "flows", VA.imagery ? style.ink : style.halo, ["+", ["get", "width"], 0.3 * VA.MM], {
        paint: { "line-opacity": ["get", "opacity"] },
        rest: { filter: ["==", ["get", "strong"], 1] }
      })
    );
    layers.push(line("flows", "flows", paper.count, ["get", "width"], { paint: { "line-opacity": ["get", "opacity"] } }));
    layers = layers.concat(routeLayers());
    var sources = {
      land: source(ground.land),
      provinces: source(ground.provinces),
      rivers: source(ground.rivers),
      boundaries: source(ground.boundaries),
      routes: source(empty()),
      flows: source(empty()),
      discs: source(empty())
    };
    if (VA.imagery) {
      sources.imagery = { type: "raster", tiles: [VA.imagery.address], tileSize: 256, maxzoom: VA.imagery.max_zoom };
    }
    return { version: 8, sources: sources, layers: layers };
  }

  /* Places whose symbols are on the map: of the kinds that are ticked, and the one that was chosen. */
  VA.shownPlaces = function () {
    var selected = VA.state.selected,
      record = selected && selected.type === "record" ? VA.model.case_.get(selected.id) : null;
    return VA.model.places.filter(function (place) {
      if (!place.geom) {
        return false;
      }
      return (
        VA.state.kinds.has(place.kind) ||
        (selected && selected.type === "place" && selected.id === place.place_id) ||
        (record && record.places.indexOf(place.place_id) >= 0)
      );
    });
  };

  /* What the whole map shows: the routes and their places, or all places where there are none. */
  VA.extent = function () {
    var points = [],
      box = null;
    VA.model.places.forEach(function (place) {
      if (place.geom && place.on_route) {
        points.push(place.geom);
      }
    });
    if (points.length < 2) {
      points = VA.model.places
        .filter(function (place) {
          return place.geom;
        })
        .map(function (place) {
          return place.geom;
        });
    }
    points.forEach(function (at) {
      box = box
        ? [Math.min(box[0], at[0]), Math.min(box[1], at[1]), Math.max(box[2], at[0]), Math.max(box[3], at[1])]
        : [at[0], at[1], at[0], at[1]];
    });
    if (!box) {
      return [
        [121, 37.5],
        [131.5, 44]
      ];
    }
    return [
      [Math.max(104.6, box[0] - 0.15), Math.max(28.6, box[1] - 0.15)],
      [Math.min(144.4, box[2] + 0.15), Math.min(55.4, box[3] + 0.15)]
    ];
  };

  function still() {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
  function padding(box) {
    return box.clientWidth < 500
      ? { left: 34, right: 26, top: 40, bottom: 26 }
      : { left: 60, right: 75, top: 50, bottom: 45 };
  }

  VA.map = {
    ready: false,
    /* Makes the map in a box. Throws where the browser cannot draw it. */
    start: function (box) {
      var view = VA.state.view,
        options = {
          container: box,
          style: mapStyle(),
          attributionControl: false,
          maxBounds: LIMITS,
          maxZoom: 15,
          minZoom: 3.5,
          dragRotate: false,
          pitchWithRotate: false,
          touchPitch: false,
          refreshExpiredTiles: false,
          fadeDuration: 0,
          trackResize: true,
          canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
          locale: { "Map.Title": VA.t("map") }
        };
      if (view) {
        options.center = [view.lon, view.lat];
        options.zoom = view.zoom;
      } else {
        options.bounds = VA.extent();
        options.fitBoundsOptions = { padding: padding(box) };
      }
      map = new window.maplibregl.Map(options);
      VA.mapBox = map;
      map.touchZoomRotate.disableRotation();
      map.keyboard.disableRotation();
      map.addControl(new window.maplibregl.ScaleControl({ maxWidth: 110, unit: "metric" }), "bottom-right");
      VA.overlay.attach(map);
      map.getCanvas().setAttribute("aria-label", VA.t("map"));
      map.on("load", function () {
        VA.map.ready = true;
        band = null;
        VA.map.update();
      });
      map.on("zoom", lines);
      map.on("zoomend", function () {
        if (VA.map.ready) {
          discs();
        }
      });
      map.on("idle", function () {
        if (VA.scaleOf(map) <= 700000) {
          VA.lookForCountries(map);
          VA.overlay.draw();
        }
      });
      map.on("moveend", function () {
        var center = map.getCenter();
        VA.state.view = { zoom: map.getZoom(), lat: center.lat, lon: center.lng };
        if (map.moved) {
          VA.writeHash();
        }
        map.moved = true;
      });
      pointing(box);
    },
    /* Draws lines and discs anew after the reader's choices changed. */
    update: function () {
      if (!map || !VA.map.ready) {
        return;
      }
      band = null;
      lines();
      discs();
      map.getSource("flows").setData({ type: "FeatureCollection", features: VA.flowFeatures() });
      map.triggerRepaint();
    },
    zoom: function (by) {
      map.zoomTo(map.getZoom() + by, { duration: still() ? 0 : 250 });
    },
    whole: function () {
      map.fitBounds(VA.extent(), { padding: padding(map.getContainer()), duration: still() ? 0 : 600 });
    },
    goTo: function (places) {
      var known = places.filter(function (place) {
        return place && place.geom;
      });
      if (!map || !known.length) {
        return;
      }
      if (known.length === 1) {
        map.easeTo({
          center: known[0].geom,
          zoom: Math.max(map.getZoom(), VA.model.townOnly(known[0]) ? 9 : 10.5),
          duration: still() ? 0 : 700
        });
        return;
      }
      var bounds = new window.maplibregl.LngLatBounds();
      known.forEach(function (place) {
        bounds.extend(place.geom);
      });
      map.fitBounds(bounds, { padding: 70, maxZoom: 11, duration: still() ? 0 : 700 });
    },
    resize: function () {
      if (map) {
        map.resize();
      }
    }
  };

  /* The lines of the scale that the map has now; lanes and curves were drawn for each band of scales. */
  function lines() {
    if (!VA.map.ready) {
      return;
    }
    var scale = VA.scaleOf(map);
    if (band && band.from <= scale && scale < band.to) {
      return;
    }
    var features = [],
      from = 0,
      to = Infinity;
    VA.model.lines.forEach(function (row) {
      if (!VA.inBand(row, scale) || !VA.state.routes.has(row.route_no)) {
        return;
      }
      from = Math.max(from, row.scale_from);
      to = Math.min(to, row.scale_to);
      var route = VA.model.route.get(row.route_no);
      features.push({
        type: "Feature",
        geometry: { type: "LineString", coordinates: row.geom },
        properties: { inferred: row.inferred ? 1 : 0, color: VA.color(route && route.color) }
      });
    });
    band = features.length ? { from: from, to: to } : null;
    map.getSource("routes").setData({ type: "FeatureCollection", features: features });
  }

  function discs() {
    var features = VA.discGroups(map.getZoom()).map(function (group) {
      return {
        type: "Feature",
        geometry: { type: "Point", coordinates: group.at },
        properties: { radius: VA.discRadius(group.number) }
      };
    });
    features.sort(function (a, b) {
      return b.properties.radius - a.properties.radius;
    });
    map.getSource("discs").setData({ type: "FeatureCollection", features: features });
  }

  /* The mouse shows names; a click or a tap opens the card of a place. */
  function pointing(box) {
    tip = VA.el("div", { class: "tip", hidden: true });
    box.appendChild(tip);
    map.on("mousemove", function (event) {
      var place = VA.overlay.at(event.point, 14);
      map.getCanvas().style.cursor = place ? "pointer" : "";
      tip.hidden = !place;
      if (!place) {
        return;
      }
      VA.add(VA.clear(tip), [
        VA.el("b", {}, VA.name(place)),
        VA.el("br"),
        VA.word("kind", place.kind),
        VA.model.townOnly(place) ? " · " + VA.t("precision_settlement") : ""
      ]);
      tip.style.left = Math.min(event.point.x + 14, box.clientWidth - 230) + "px";
      tip.style.top = Math.min(event.point.y + 14, box.clientHeight - 60) + "px";
    });
    map.on("mouseout", function () {
      tip.hidden = true;
    });
    map.on("click", function (event) {
      var touch = event.originalEvent && event.originalEvent.pointerType === "touch";
      var place = VA.overlay.at(event.point, touch ? 26 : 16);
      if (place) {
        VA.open("place", place.place_id);
      }
    });
  }

  VA.canDraw = function () {
    try {
      var canvas = document.createElement("canvas");
      return Boolean(window.maplibregl && window.WebGL2RenderingContext && canvas.getContext("webgl2"));
    } catch (error) {
      return false;
    }
  };
})(window.VA);
