"""Places that the policy of an atlas tells less exactly than by their point: no page drawn from the atlas itself may show them."""

from datetime import date
from typing import Dict

from ...domain.publishing import PUBLIC
from ...domain.releasing.masking import wanted
from ...domain.releasing.policy import EXACT
from ...store.connection import PathLike, open_atlas
from . import reading
from .policy_store import policy_of
from .register import told_before


def coarse_places(path: PathLike, day: date, level: str = PUBLIC) -> Dict[str, str]:
    """Return place_id by uuid of the places that are not told exactly at a level on a day. Raises AtlasError."""
    with open_atlas(path) as connection:
        connection.execute("BEGIN")
        try:
            policy = policy_of(connection).level(level)
            reading.read_allowed(connection, policy, day)
            points = reading.read_points(connection, policy, told_before(connection, level))
            names = dict(connection.execute("SELECT uuid, place_id FROM places"))
        finally:
            connection.execute("ROLLBACK")
    return {place.key: str(names[place.key]) for place in points if wanted(place, policy) != EXACT}
