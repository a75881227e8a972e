"""SQL for tables that are chosen while the program runs: names are put in as quoted identifiers, values never."""

from typing import Dict, Sequence, Union


def quoted(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def named(text: str, **names: Union[str, Sequence[str]]) -> str:
    """Return SQL with the names of tables and columns in their places; several become a list with commas."""
    spelled: Dict[str, str] = {key: quoted(name) if isinstance(name, str) else ", ".join(map(quoted, name))
                               for key, name in names.items()}
    return text.format_map(spelled)
