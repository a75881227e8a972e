"""Make the atlas of a team: schemas, tables, views and roles, in one transaction."""

from ...domain.errors import AtlasError
from ...domain.team_levels import LEVELS
from ...domain.team_names import check_name, roles_of, schemas_of
from ..bulk_sql import quoted
from .server import VERSION, is_taken, opened, postgis_schema, sql_of


def create_team_atlas(connection_info: str, name: str) -> None:
    """Make an empty team atlas in a database. Raises AtlasError, after which nothing of it is there.

    Whoever runs it needs CREATE in the database and CREATEROLE, and becomes a steward.
    """
    check_name(name)
    with opened(connection_info) as connection:
        postgis = quoted(postgis_schema(connection))
        if is_taken(connection, schemas_of(name), roles_of(name)):
            raise AtlasError("The server has schemas or roles that begin with “{name}” already.",
                             "Choose another name. Nothing was changed.", name=name)
        with connection.cursor() as cursor:
            cursor.execute(sql_of(f"{VERSION:04d}_roles.sql", atlas=name))
            for level in LEVELS:
                cursor.execute(sql_of(f"{VERSION:04d}_tables.sql", atlas=name, level=level, postgis=postgis))
            cursor.execute(sql_of(f"{VERSION:04d}_views.sql", atlas=name))
            cursor.execute(sql_of(f"{VERSION:04d}_rights.sql", atlas=name))
