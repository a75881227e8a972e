/* The reader's choices, and the part of the address behind "#" that holds them: choices alone, nothing about the reader. */
(function (VA) {
  "use strict";
  var listeners = [];

  function fresh() {
    return {
      lang: VA.data.language,
      themes: null,
      from: null,
      to: null,
      sure: false,
      undated: true,
      kinds: new Set(VA.model.routeKinds.size ? VA.model.routeKinds : VA.model.kinds),
      routes: new Set(
        VA.model.routes.map(function (route) {
          return route.route_no;
        })
      ),
      discs: true,
      flows: false,
      selected: null,
      tab: "explore",
      view: null,
      sort: "date"
    };
  }

  VA.state = { lang: VA.data.language };

  VA.onChange = function (listener) {
    listeners.push(listener);
  };

  /* Changes choices and tells everybody what changed. */
  VA.set = function (changes) {
    Object.keys(changes).forEach(function (name) {
      VA.state[name] = changes[name];
    });
    VA.writeHash();
    listeners.forEach(function (listener) {
      listener(changes);
    });
  };

  VA.reset = function () {
    var start = fresh();
    VA.set({
      themes: start.themes,
      from: start.from,
      to: start.to,
      sure: start.sure,
      undated: start.undated,
      kinds: start.kinds,
      routes: start.routes,
      discs: start.discs,
      flows: start.flows
    });
  };

  VA.isReset = function () {
    var now = VA.state,
      start = fresh();
    return (
      now.themes === null &&
      now.from === null &&
      now.to === null &&
      !now.sure &&
      now.undated &&
      now.discs &&
      !now.flows &&
      same(now.kinds, start.kinds) &&
      same(now.routes, start.routes)
    );
  };

  function same(a, b) {
    return (
      a.size === b.size &&
      Array.from(a).every(function (one) {
        return b.has(one);
      })
    );
  }

  function list(set, all) {
    return all
      .filter(function (one) {
        return set.has(one);
      })
      .map(function (one) {
        return encodeURIComponent(one);
      })
      .join(",");
  }

  function themeIds() {
    return VA.model.themes
      .map(function (theme) {
        return theme.theme_id;
      })
      .concat([VA.data.style.no_theme]);
  }
  VA.themeIds = themeIds;

  function written() {
    var now = VA.state,
      start = fresh(),
      parts = [];
    function put(name, value) {
      parts.push(name + "=" + value);
    }
    if (now.lang !== start.lang) {
      put("lang", now.lang);
    }
    if (now.themes !== null) {
      put("themes", list(now.themes, themeIds()));
    }
    if (now.from !== null) {
      put("from", now.from);
    }
    if (now.to !== null) {
      put("to", now.to);
    }
    if (now.sure) {
      put("sure", 1);
    }
    if (!now.undated) {
      put("undated", 0);
    }
    if (!same(now.kinds, start.kinds)) {
      put("kinds", list(now.kinds, VA.model.kinds));
    }
    if (!same(now.routes, start.routes)) {
      put("routes", list(now.routes, Array.from(start.routes)));
    }
    if (!now.discs) {
      put("discs", 0);
    }
    if (now.flows) {
      put("flows", 1);
    }
    if (now.tab !== "explore") {
      put("tab", now.tab);
    }
    if (now.selected) {
      put(now.selected.type, encodeURIComponent(now.selected.id));
    }
    if (now.view) {
      put("at", [now.view.zoom.toFixed(2), now.view.lat.toFixed(4), now.view.lon.toFixed(4)].join(","));
    }
    return parts.join("&");
  }

  /* Browsers refuse an address that changes too often: at most every 400 ms, the last change always. */
  var writtenAt = 0,
    waiting = null;
  VA.writeHash = function () {
    if (waiting !== null) {
      return;
    }
    var rest = 400 - (Date.now() - writtenAt);
    if (rest > 0) {
      waiting = window.setTimeout(function () {
        waiting = null;
        VA.writeHash();
      }, rest);
      return;
    }
    writtenAt = Date.now();
    write();
  };

  var known = null; /* the address as we last read or wrote it: one that differs is the reader's, and is still to be read */
  function write() {
    var hash = written();
    if (hash === location.hash.slice(1) || (known !== null && known !== location.hash)) {
      return;
    }
    try {
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
    } catch (error) {
      location.replace("#" + hash); /* some browsers refuse it for a page from a folder */
    }
    known = location.hash;
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (error) {
      return null;
    }
  }

  function chosen(text, all) {
    var wanted = new Set(text.split(",").map(decoded));
    return new Set(
      all.filter(function (one) {
        return wanted.has(String(one));
      })
    );
  }

  function year(text) {
    return /^\d{4}$/.test(text) ? Number(text) : null;
  }

  var READ = {
    lang: function (state, text) {
      if (VA.words[text] && (text === "en" || text === "ko")) {
        state.lang = text;
      }
    },
    themes: function (state, text) {
      state.themes = chosen(text, themeIds());
    },
    from: function (state, text) {
      state.from = year(text);
    },
    to: function (state, text) {
      state.to = year(text);
    },
    sure: function (state, text) {
      state.sure = text === "1";
    },
    undated: function (state, text) {
      state.undated = text !== "0";
    },
    kinds: function (state, text) {
      state.kinds = chosen(text, VA.model.kinds);
    },
    routes: function (state, text) {
      state.routes = chosen(text, Array.from(VA.model.route.keys()));
    },
    discs: function (state, text) {
      state.discs = text !== "0";
    },
    flows: function (state, text) {
      state.flows = text === "1";
    },
    tab: function (state, text) {
      if (["explore", "records", "places", "figures", "about"].indexOf(text) >= 0) {
        state.tab = text;
      }
    },
    at: function (state, text) {
      var parts = text.split(",").map(Number);
      if (
        parts.length === 3 &&
        parts.every(isFinite) &&
        Math.abs(parts[1]) <= 85 &&
        Math.abs(parts[2]) <= 180 &&
        parts[0] >= 0 &&
        parts[0] <= 20
      ) {
        state.view = { zoom: parts[0], lat: parts[1], lon: parts[2] };
      }
    },
    place: function (state, text) {
      pick(state, "place", decoded(text), VA.model.place);
    },
    record: function (state, text) {
      pick(state, "record", decoded(text), VA.model.case_);
    },
    route: function (state, text) {
      pick(state, "route", Number(text), VA.model.route);
    }
  };

  function pick(state, type, id, known) {
    if (known.has(id)) {
      state.selected = { type: type, id: id };
    }
  }

  /* Reads the address; what it does not know is left out. */
  VA.readHash = function () {
    var state = fresh();
    window.clearTimeout(waiting);
    waiting = null;
    known = location.hash;
    location.hash
      .slice(1)
      .split("&")
      .forEach(function (part) {
        var at = part.indexOf("=");
        var name = part.slice(0, at);
        if (at > 0 && Object.prototype.hasOwnProperty.call(READ, name)) {
          READ[name](state, part.slice(at + 1));
        }
      });
    VA.state = state;
  };
})(window.VA);
