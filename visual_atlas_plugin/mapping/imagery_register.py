"""The register of imagery: the shipped sources, the user's own, who agreed to what, and the network switch.

The shipped sources stand in data/imagery.json. Everything else is kept in the user's QGIS profile, never in a
project: a project that was saved with imagery stays quiet in a profile that has not agreed.
"""

import json
from datetime import date
from pathlib import Path
from typing import Dict, List, Mapping, Optional

from ..domain.errors import AtlasError
from ..domain.imagery_source import ON_MAP, SCENE, ImagerySource, from_row
from ..i18n import tr
from ..paths import data_path
from ..settings import NETWORK_ON, OWN_IMAGERY, Setting

FILE = "imagery.json"


def listed() -> List[ImagerySource]:
    """Return the shipped sources, in the order of the file. Raises AtlasError where the list is damaged."""
    path = data_path(FILE)
    try:
        return [from_row(row) for row in json.loads(path.read_text(encoding="utf-8"))["sources"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise AtlasError("The list of imagery sources is missing or damaged.",
                         "Install the plugin Visual Atlas again.", f"{path}: {error}") from error


def own() -> List[ImagerySource]:
    """Return the user's own sources. Raises AtlasError where what the profile keeps cannot be read."""
    try:
        return [from_row(row) for row in json.loads(OWN_IMAGERY.value())]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AtlasError("Your own imagery sources cannot be read from the profile.",
                         "Enter them again under Imagery sources.", str(error)) from error


def sources() -> List[ImagerySource]:
    """Return every source: the shipped ones, then the user's own."""
    return listed() + own()


def choices() -> List[ImagerySource]:
    """Return the sources that can be shown on the map; catalogs that are searched are none."""
    return [known for known in sources() if known.kind in ON_MAP]


def source(source_id: str) -> ImagerySource:
    """Return one source that can be shown. Raises AtlasError where there is none."""
    for known in choices():
        if known.id == source_id:
            return known
    raise AtlasError("This version of Visual Atlas does not know the imagery source {name}.",
                     "Choose one of those in the menu Imagery.", name=source_id)


def save_own(changed: ImagerySource) -> None:
    """Keep a source of the user's own, in the place of the one with its id. Raises AtlasError where its file is gone."""
    if changed.kind == "FILE" and not Path(changed.uri).is_file():
        raise AtlasError("There is no file {path}.", "Choose the file again.", path=changed.uri)
    rows = own_or_nothing()
    ids = [kept.id for kept in rows]
    if changed.id in ids:
        rows[ids.index(changed.id)] = changed
    else:
        rows.append(changed)
    OWN_IMAGERY.set(json.dumps([kept.to_row() for kept in rows]))


def remove_own(source_id: str) -> None:
    """Forget a source of the user's own, with the agreement to ask it."""
    OWN_IMAGERY.set(json.dumps([kept.to_row() for kept in own_or_nothing() if kept.id != source_id]))
    _consent(source_id).set("")


def own_or_nothing() -> List[ImagerySource]:
    """Return the user's own sources, none where they cannot be read: entering one again starts a new list."""
    try:
        return own()
    except AtlasError:
        return []


def has_consent(source_id: str) -> bool:
    """Whether the user of this profile agreed to ask a source's host; what lies on this computer needs no agreement."""
    known = {entry.id: entry for entry in choices()}.get(source_id)
    return known is not None and known.host == _consent(source_id).value()


def grant_consent(source_id: str) -> None:
    """Keep the user's agreement in the profile. It holds for the host that was named, and for no other."""
    known = source(source_id)
    _consent(known.id).set(known.host)


def may_load(known: ImagerySource) -> bool:
    """Whether a source may be loaded now: it lies here, or the network is on and its host was agreed to."""
    if known.kind == SCENE:
        return may_ask(known.host)
    return not known.host or (NETWORK_ON.value() and has_consent(known.id))


def catalogs() -> List[ImagerySource]:
    """Return the shipped catalogs of scenes, in the order of the file. Raises AtlasError where the list is damaged."""
    return [known for known in listed() if known.kind == "STAC"]


def has_agreed(host: str) -> bool:
    """Whether the user of this profile agreed to ask a host for catalogs, small pictures and scenes."""
    return bool(host) and _agreement(host).value()


def agree(host: str, agreed: bool = True) -> None:
    """Keep in the profile that a host may be asked, or that it may not any more."""
    _agreement(host).set(agreed)


def may_ask(host: str) -> bool:
    """Whether a host of a catalog or a scene may be asked now: the network is on, and the user agreed to the host."""
    return NETWORK_ON.value() and has_agreed(host)


def first_values(known: ImagerySource, today: Optional[date] = None) -> Dict[str, str]:
    """Return what is proposed for the parameters of a source, the remembered ones as they are."""
    return {parameter.key: (_remembered(known.id, parameter.key).value() if parameter.in_profile else "")
            or parameter.first_value(today or date.today()) for parameter in known.parameters}


def remember(known: ImagerySource, values: Mapping[str, str]) -> Dict[str, str]:
    """Keep in the profile what belongs there; return the rest, which a project may keep."""
    rest = {}
    for parameter in known.parameters:
        if parameter.in_profile:
            _remembered(known.id, parameter.key).set(values[parameter.key])
        else:
            rest[parameter.key] = values[parameter.key]
    return rest


def with_remembered(known: ImagerySource, rest: Mapping[str, str]) -> Dict[str, str]:
    """Return the values that a project keeps together with those of the profile."""
    kept = {parameter.key: _remembered(known.id, parameter.key).value()
            for parameter in known.parameters if parameter.in_profile}
    return {**rest, **kept}


def title_of(known: ImagerySource, dates: str) -> str:
    """Return the name of a layer: the source, and what is known of the day of capture."""
    return tr("{name}: {dates}").format(name=known.name, dates=dates)


def _agreement(host: str) -> Setting:
    return Setting(f"imagery_hosts/{host.replace('/', '_')}", bool, False)


def _consent(source_id: str) -> Setting:
    return Setting(f"imagery_consent/{source_id}", str, "")


def _remembered(source_id: str, key: str) -> Setting:
    return Setting(f"imagery_values/{source_id}/{key}", str, "")
