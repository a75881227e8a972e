/* Visual Atlas, web map: names, words, and the only place where text becomes part of the page. */
window.VA = { data: window.VA_DATA, ground: window.VA_GROUND, words: window.VA_WORDS };

(function (VA) {
  "use strict";
  var UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
  var TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

  /* A value of the data as text to show: nothing unseen, nothing that turns the writing of what follows. */
  VA.shown = function (value) {
    if (value === null || value === undefined) {
      return "";
    }
    return Array.from(String(value), function (letter) {
      return letter.length === 1 && UNSEEN.test(letter) ? "\ufffd" : letter;
    })
      .join("")
      .replace(TURNING, "");
  };

  /* Makes an element. Attributes are our own names; children are elements or text, and text is never anything else. */
  VA.el = function (tag, attributes) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (value === null || value === undefined || value === false) {
        return;
      }
      if (name.slice(0, 2) === "on") {
        made.addEventListener(name.slice(2), value);
        return;
      }
      made.setAttribute(name, value === true ? "" : VA.shown(value));
    });
    VA.add(made, Array.prototype.slice.call(arguments, 2));
    return made;
  };

  VA.add = function (parent, children) {
    children.forEach(function (child) {
      if (Array.isArray(child)) {
        VA.add(parent, child);
        return;
      }
      if (child === null || child === undefined || child === false || child === "") {
        return;
      }
      parent.appendChild(child.nodeType ? child : document.createTextNode(VA.shown(child)));
    });
    return parent;
  };

  VA.svg = function (tag, attributes) {
    var made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (attributes[name] !== null) {
        made.setAttribute(name, VA.shown(attributes[name]));
      }
    });
    for (var i = 2; i < arguments.length; i += 1) {
      if (arguments[i]) {
        made.appendChild(arguments[i]);
      }
    }
    return made;
  };

  VA.clear = function (parent) {
    while (parent.firstChild) {
      parent.removeChild(parent.firstChild);
    }
    return parent;
  };

  /* Our words in the reader's language, with values put in. */
  VA.t = function (key, values) {
    var text = VA.words[VA.state.lang][key];
    if (text === undefined) {
      return key;
    }
    return text.replace(/\{([a-z]+)\}/g, function (mark, name) {
      return values && name in values ? VA.shown(values[name]) : mark;
    });
  };

  VA.has = function (key) {
    return Object.prototype.hasOwnProperty.call(VA.words.en, key);
  };

  /* The word of a code ("kind_" + "prison"); a code that we do not know is shown as it is. */
  VA.word = function (group, code) {
    var key = group + "_" + code;
    if (VA.has(key + "_one")) {
      return VA.t(key + "_one");
    }
    return VA.has(key) ? VA.t(key) : VA.shown(code).replace(/_/g, " ");
  };

  VA.number = function (value) {
    if (value === null || value === undefined) {
      return "";
    }
    var parts = String(value).split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    return parts.join(".");
  };

  /* An address that may become a link: http or https with a host and without a user's name; else "". */
  VA.address = function (value) {
    var text = String(value === null || value === undefined ? "" : value).trim();
    if (!/^https?:\/\/[^\s\\]+$/i.test(text) || UNSEEN.test(text) || VA.shown(text) !== text) {
      return "";
    }
    try {
      var url = new URL(text);
      return (url.protocol === "http:" || url.protocol === "https:") && url.hostname && !url.username && !url.password
        ? url.href
        : "";
    } catch (error) {
      return "";
    }
  };

  /* An address as a link where it is one of the web, else as the text that it is. */
  VA.link = function (value, label, title) {
    var address = VA.address(value);
    if (!address) {
      return value ? VA.el("span", { class: "address" }, value) : null;
    }
    return VA.el(
      "a",
      { href: address, rel: "noreferrer noopener", target: "_blank", class: "address", title: title },
      label || value,
      VA.el("span", { class: "unseen" }, " (" + VA.t("open_source") + ")")
    );
  };

  /* Days since 1970, without any clock or zone that could move them. */
  VA.firstDay = function (year) {
    var d = new Date(0);
    d.setUTCFullYear(year, 0, 1);
    return Math.round(d.getTime() / 86400000);
  };
  VA.lastDay = function (year) {
    return VA.firstDay(year + 1) - 1;
  };

  function koreanDay(part) {
    var match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(part);
    if (!match) {
      return "";
    }
    var text =
      match[1] + "년" + (match[2] ? " " + Number(match[2]) + "월" : "") + (match[3] ? " " + Number(match[3]) + "일" : "");
    return text + (match[4] === "~" ? "경" : match[4] === "?" ? "(불확실)" : match[4] === "%" ? "경(불확실)" : "");
  }

  var MONTHS = "January February March April May June July August September October November December".split(" ");
  function englishDay(text) {
    var match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return match && MONTHS[match[2] - 1] ? Number(match[3]) + " " + MONTHS[match[2] - 1] + " " + match[1] : text;
  }

  /* A date in the reader's language; "" where there is none. */
  VA.date = function (row) {
    var english = row.date_text || englishDay(row.date_edtf || "");
    if (VA.state.lang !== "ko" || !row.date_edtf) {
      return VA.shown(english);
    }
    var parts = String(row.date_edtf).split("/").map(koreanDay);
    return parts.length <= 2 && parts.every(Boolean) ? parts.join(" – ") : VA.shown(english);
  };

  /* A name in the reader's language, else in English. */
  VA.name = function (row, short) {
    if (!row) {
      return "";
    }
    var lang = VA.state.lang;
    return VA.shown(
      (short && (row["short_" + lang] || (lang === "en" && row.short_en))) ||
        row["name_" + lang] ||
        (short && row.short_en) ||
        row.name_en ||
        row.name_ko ||
        ""
    );
  };
})(window.VA);
