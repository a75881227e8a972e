"""Every setting of the plugin: its key, type and default. Kept in the user's QGIS profile."""

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsSettings

GROUP = "visual_atlas"


@dataclass(frozen=True)
class Setting:
    """One setting; `value()` reads it with its type, `set()` writes it."""

    key: str
    kind: type
    default: Any

    def value(self) -> Any:
        """Return the stored value, or the default."""
        return QgsSettings().value(f"{GROUP}/{self.key}", self.default, type=self.kind)

    def set(self, value: Any) -> None:
        """Store a value in the profile."""
        QgsSettings().setValue(f"{GROUP}/{self.key}", self.kind(value))


ANALYST_ID = Setting("analyst_id", str, "unknown")
LAST_FOLDER = Setting("last_folder", str, "")
WELCOME_DISMISSED = Setting("welcome_dismissed", bool, False)
LABEL_LANGUAGE = Setting("label_language", str, "")       # names on maps: "" as the interface, "en", "ko", "zh"
NAMING_SYSTEM = Setting("naming_system", str, "common")    # "common", "mr", "revised", "nkdb"
SEA_NAMES = Setting("sea_names", str, "none")              # "none", "un", "both", "korean"
NETWORK_ON = Setting("network_on", bool, False)            # off: nothing of ours asks the network for anything
WAYBACK_DATES = Setting("imagery_consent/esri_wayback_dates", str, "")     # the hosts that may learn exact points
OWN_IMAGERY = Setting("own_imagery", str, "[]")            # JSON, rows as in data/imagery.json
OWN_CATALOGS = Setting("own_catalogs", str, "[]")        # JSON, rows {"name", "address"}: catalogs of scenes
CASE_ORDER = Setting("case_order", str, "number")          # of the table of cases; "-" before it: from the last
CASE_COLUMN_WIDTHS = Setting("case_column_widths", str, "")    # px, with commas, in the order of the columns
