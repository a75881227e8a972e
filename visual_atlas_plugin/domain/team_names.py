"""How the atlas of a team may be called, and what is called after it."""

import re
from typing import List

from .errors import AtlasError
from .team_levels import LEVELS, ROLES

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")     # PostgreSQL cuts names at 63 bytes; ours end in "_data_confidential"


def check_name(name: str) -> str:
    """Return a name that needs no quotes anywhere. Raises AtlasError for any other."""
    if not _NAME.fullmatch(name) or name.startswith("pg_"):
        raise AtlasError("“{name}” cannot be the name of a team atlas.",
                         "Take up to 40 small letters a to z, digits and _, beginning with a letter, not with pg_.",
                         name=name)
    return name


def schemas_of(name: str) -> List[str]:
    """Return the schemas of a team atlas: those that people open, then those that hold the rows."""
    return [f"{name}_{level}" for level in LEVELS] + [f"{name}_data_{level}" for level in LEVELS]


def roles_of(name: str) -> List[str]:
    """Return the roles of a team atlas, its owner first."""
    return [f"{name}_owner"] + [f"{name}_{role}" for role in ROLES]
