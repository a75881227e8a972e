"""What a reviewer is told of a mark, in words: the facts that fill themselves, and what its analyst says."""

from typing import Any, Dict, Mapping, Optional

from ..i18n import tr
from ..mapping import naming
from ..mapping.date_text import edtf_text
from ..mapping.form_words import word_name
from ..mapping.observing_words import kind_name, size_text
from ..store.connection import open_atlas
from ..store.observation_reader import read_kind_names
from ..store.review_store import Reviewed

FACTS = ("place", "kind", "state", "size", "image", "analyst", "said", "review", "four_eyes")
_PLACES = "SELECT uuid, COALESCE(short_en, name_en, place_id), COALESCE(short_ko, name_ko, ''), place_id FROM places"
_IMAGES = "SELECT uuid, COALESCE(NULLIF(title, ''), image_id), image_id FROM images"


class Facts:
    """Reads the names once, and tells of one mark after the other. Everything is plain text."""

    def __init__(self, atlas_path: str):
        """Raises AtlasError where the atlas cannot be read."""
        with open_atlas(atlas_path) as connection:
            self._kinds = read_kind_names(connection)
            self._places = {row[0]: f"{naming.of_row(row[1], row[2])} ({row[3]})" for row in connection.execute(_PLACES)}
            self._images = {row[0]: row[1] if row[1] == row[2] else f"{row[1]} ({row[2]})" for row in connection.execute(_IMAGES)}

    def title(self, name: str) -> str:
        """Return what a fact is called."""
        return {"place": tr("Place"), "kind": tr("Kind"), "state": tr("State"), "size": tr("Size"), "image": tr("Image"),
                "analyst": tr("Marked by"), "said": tr("Says"), "review": tr("Review"), "four_eyes": tr("Four eyes")}[name]

    def text(self, name: str, seen: Optional[Reviewed]) -> str:
        """Return a fact of a mark, "" where there is none to tell."""
        if seen is None:
            return ""
        if name == "size":
            return _size(seen.row.shape, seen.values)
        makers: Dict[str, Any] = {"place": self._place, "kind": self._kind, "state": _state, "image": self._image,
                                  "analyst": _analyst, "said": _said, "review": _review}
        return makers[name](seen.values) if name in makers else ""

    def _place(self, values: Mapping[str, Any]) -> str:
        return self._places.get(values.get("place_uuid") or "", tr("No place"))

    def _kind(self, values: Mapping[str, Any]) -> str:
        return kind_name(values.get("feature_kind") or "other", self._kinds)

    def _image(self, values: Mapping[str, Any]) -> str:
        name = self._images.get(values.get("image_uuid") or "", tr("No image"))
        when = edtf_text(values["acquired_at"]) if values.get("acquired_at") else tr("capture date unknown")
        return tr("{image}, {date}").format(image=name, date=when)


def _state(values: Mapping[str, Any]) -> str:
    said = [word_name("state", values.get("state") or "present")]
    if values.get("confidence"):
        said.append(tr("confidence: {word}").format(word=word_name("confidence", values["confidence"]).lower()))
    if values.get("likelihood"):
        said.append(word_name("likelihood", values["likelihood"]))
    return "; ".join(said)


def _size(shape: str, values: Mapping[str, Any]) -> str:
    if shape == "point":
        return tr("a point")
    size = values.get("area_m2" if shape == "polygon" else "length_m")
    return size_text(size, shape) or tr("not measured")


def _analyst(values: Mapping[str, Any]) -> str:
    who = values.get("analyst") or tr("nobody known")
    return tr("{name}, {when}").format(name=who, when=_minute(values.get("observed_at")))


def _minute(text: Optional[str]) -> str:
    """Return a time of the file to the minute, with its zone."""
    return f"{text[:10]} {text[11:16]} UTC" if text and len(text) >= 16 else text or tr("time not known")


def _said(values: Mapping[str, Any]) -> str:
    return "\n".join(str(values[name]).strip() for name in ("label", "notes") if str(values.get(name) or "").strip())


def _review(values: Mapping[str, Any]) -> str:
    state = word_name("review", values.get("review") or "draft")
    if not values.get("reviewed_by"):
        return state
    said = tr("{state}; last step by {name}, {when}").format(
        state=state, name=values["reviewed_by"], when=_minute(values.get("reviewed_at")))
    note = str(values.get("review_note") or "").strip()
    return f"{said}\n{note}" if note else said
