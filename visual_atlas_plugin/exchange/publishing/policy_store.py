"""The publishing policy: the one that an atlas keeps, or the one that ships with the plugin."""

import sqlite3
from typing import Optional

from ...domain.releasing.policy import Policy, read_policy
from ...paths import data_path
from ...store.connection import PathLike, open_atlas

KEY = "publishing_policy"
_FIND = "SELECT value FROM atlas_info WHERE key = ?"


def shipped_policy() -> Policy:
    """Return the policy that ships with the plugin."""
    return read_policy(data_path("policy.json").read_text(encoding="utf-8"))


def policy_of(connection: sqlite3.Connection) -> Policy:
    """Return the policy of an open atlas, the shipped one where it has none. Raises AtlasError where it is too weak."""
    found = connection.execute(_FIND, (KEY,)).fetchone()
    return read_policy(found[0]) if found and found[0] else shipped_policy()


def load_policy(path: PathLike) -> Policy:
    """Return the policy of an atlas file. Raises AtlasError."""
    with open_atlas(path) as connection:
        return policy_of(connection)


def save_policy(path: PathLike, text: str, editor: Optional[str] = None) -> Policy:
    """Put a policy into an atlas, logged as any edit; one weaker than the house allows is refused. Raises AtlasError."""
    policy = read_policy(text)
    who = editor or "unknown"
    with open_atlas(path, write=True) as connection:
        if connection.execute(_FIND, (KEY,)).fetchone():
            connection.execute("UPDATE atlas_info SET value = ?, edited_by = ? WHERE key = ?", (policy.to_json(), who, KEY))
        else:
            connection.execute("INSERT INTO atlas_info (key, value, edited_by) VALUES (?, ?, ?)", (KEY, policy.to_json(), who))
    return policy
