"""The one place that opens a PostgreSQL server with SQL. No error of it carries host, user, database or password."""

import re
from contextlib import contextmanager
from typing import Any, FrozenSet, Iterator, Optional

from ...domain.errors import AtlasError, N_
from ...domain.team_names import check_name
from ...paths import data_path

VERSION = 5                 # of the tables in data/schema/postgis
LEAST_SERVER = 130000       # gen_random_uuid() without an extension
MARK = "Visual Atlas, schema "
_ALONE = ("SELECT n.nspname FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace "
          "WHERE e.extname = 'postgis'")
_MARK_OF = ("SELECT pg_catalog.obj_description(n.oid, 'pg_namespace') FROM pg_catalog.pg_namespace n WHERE n.nspname = %s")
_TAKEN = ("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ANY (%s) UNION ALL "
          "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ANY (%s)")
STAGE = "stage_"            # what names of temporary tables begin with
_COPYING = re.compile(r"COPY (\w+)")
_TABLE = re.compile(r"CREATE TABLE @atlas@_data_@level@\.(\w+)")
_WORDS = {
    "42501": (N_("The server does not allow this to you."),
              N_("Ask whoever runs the server for the right, then try again.")),
    "53100": (N_("The disk of the server is full."), N_("Nothing was written. Ask whoever runs the server to make room.")),
    "57014": (N_("The server stopped the work because it took too long."),
              N_("Nothing was written. Ask whoever runs the server for a longer time.")),
    "22": (N_("The server refused a value."), N_("Nothing was written. The log names the table.")),
    "23": (N_("The server refused a row."), N_("Nothing was written. The log names the table.")),
}


def sql_of(file_name: str, **words: str) -> str:
    """Return a shipped SQL file with its words filled in; each word is a name that was checked before."""
    text = data_path("schema", "postgis", file_name).read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def tables_of_teams() -> FrozenSet[str]:
    """Return the tables that a team atlas has; what else somebody put into a file stays there."""
    return frozenset(_TABLE.findall(sql_of(f"{VERSION:04d}_tables.sql")))


@contextmanager
def opened(connection_info: str) -> Iterator[Any]:
    """Yield a connection to a server on which nothing is found by a search path; close it at the end.

    `connection_info` is what libpq takes (as QgsDataSourceUri.connectionInfo gives it). Everything inside is one
    transaction: committed at the end of the block, rolled back where anything fails. Raises AtlasError.
    """
    try:
        import psycopg2
    except ImportError as error:
        raise AtlasError("A team atlas needs psycopg2, which this Python does not have.",
                         "Install the package python3-psycopg2 (or psycopg2 from PyPI) for the Python of QGIS, and start "
                         "QGIS again. Everything else works without it.", str(error)) from error
    connection = None
    try:
        connection = psycopg2.connect(connection_info, connect_timeout=15, application_name="Visual Atlas")
        connection.set_client_encoding("UTF8")
        with connection, connection.cursor() as cursor:
            cursor.execute("SET search_path = pg_catalog, pg_temp")
            cursor.execute("SET standard_conforming_strings = on")
        with connection:
            yield connection
    except psycopg2.Error as error:
        raise explained(error) from None        # its text and its chain may name host, user and database
    finally:
        if connection is not None:
            connection.close()


def explained(error: Any) -> AtlasError:
    """Return what a server's error means, in our words; of the server's own only its code and the table are kept."""
    code: Optional[str] = getattr(error, "pgcode", None)
    details = " ".join(word for word in (f"PostgreSQL {code}" if code else "", _table_of(error)) if word)
    for start, (what, advice) in _WORDS.items():
        if code and code.startswith(start):
            return AtlasError(what, advice, details)
    if code:
        return AtlasError(N_("The server could not do this."),
                          N_("Nothing was written. The log names the code of the error."), details)
    # libpq gives no code while it connects, and its words are of the server's language
    return AtlasError(N_("The server was not reached, refused the sign-in, or the connection was lost."),
                      N_("Nothing was written. Check host, database, user and password of the connection in QGIS."), details)


def _table_of(error: Any) -> str:
    """Return the table that an error speaks of, "" for none."""
    diagnosis = getattr(error, "diag", None)
    while_copying = _COPYING.match(getattr(diagnosis, "context", None) or "")
    name = while_copying.group(1) if while_copying else getattr(diagnosis, "table_name", None) or ""
    return name[len(STAGE):] if name.startswith(STAGE) else name


def postgis_schema(connection: Any) -> str:
    """Return the schema that PostGIS lives in. Raises AtlasError where the server is too old or has none."""
    if connection.server_version < LEAST_SERVER:
        raise AtlasError("The server is too old for a team atlas: it is PostgreSQL {version}, and 13 is needed.",
                         "Ask whoever runs the server for a newer one.", version=connection.server_version // 10000)
    with connection.cursor() as cursor:
        cursor.execute(_ALONE)
        found = cursor.fetchone()
    if found is None:
        raise AtlasError("The database has no PostGIS.",
                         "Ask whoever runs the server to run CREATE EXTENSION postgis in it.")
    return found[0]


def version_of(connection: Any, name: str) -> int:
    """Return the schema version of a team atlas. Raises AtlasError where there is none, or one that is newer than ours."""
    check_name(name)
    with connection.cursor() as cursor:
        cursor.execute(_MARK_OF, (f"{name}_public",))
        found = cursor.fetchone()
    mark = (found[0] or "") if found else ""
    if not mark.startswith(MARK) or not mark[len(MARK):].isdigit():
        raise AtlasError("The database has no team atlas “{name}”.", "Check its name, or make one first.", name=name)
    version = int(mark[len(MARK):])
    if version > VERSION:
        raise AtlasError("The team atlas was made by a newer Visual Atlas (schema {version}; this one knows {known}).",
                         "Update the plugin. Nothing was changed.", version=version, known=VERSION)
    return version


def is_taken(connection: Any, schemas: list, roles: list) -> bool:
    """Tell whether the server has a schema or a role of one of these names."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKEN, (schemas, roles))
        return cursor.fetchone() is not None
