"""A throwaway PostgreSQL with PostGIS on this computer's loopback, for tests: made, started, stopped and removed."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path


def programs():
    """Return the folder of the newest PostgreSQL here that has PostGIS, or None."""
    found = [folder for folder in glob.glob("/usr/lib/postgresql/*/bin")
             if glob.glob(f"/usr/share/postgresql/{Path(folder).parent.name}/extension/postgis.control")]
    return Path(max(found, key=lambda folder: int(Path(folder).parent.name))) if found else None


class Server:
    """`info(user, database)`: what libpq takes; `sql(text, …)`: what psql answers, as anybody."""

    def __init__(self, folder, port, bin_folder):
        self.folder, self.port, self.bin = folder, port, bin_folder

    def info(self, user="postgres", database="atlas"):
        """Return a connection in libpq's words."""
        return f"host=127.0.0.1 port={self.port} user={user} dbname={database} password=secret-{user}"

    def sql(self, text, user="postgres", database="atlas", check=True):
        """Run SQL in psql, as people do; return what it prints, its errors, too."""
        done = subprocess.run(
            [str(self.bin / "psql"), "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-c", text, self.info(user, database)],
            capture_output=True, text=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
        if check and done.returncode:
            raise AssertionError(done.stderr)
        return (done.stdout + done.stderr).strip()


def _as_owner(command):
    """Return a command that does not run as root, which PostgreSQL refuses."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@contextmanager
def running():
    """Yield a Server with a database "atlas" that has PostGIS in a schema of its own."""
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="atlas_pg_"))
    owner = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "secret").write_text("secret-postgres")
    os.chown(folder / "secret", owner.pw_uid, owner.pw_gid)

    def call(*command):
        subprocess.run(_as_owner([str(part) for part in command]), check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=120, cwd="/")
    try:
        call(bin_folder / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "scram-sha-256", "--pwfile",
             folder / "secret", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        call(bin_folder / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o",
             f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off", "start")
        try:
            server = Server(folder, port, bin_folder)
            server.sql("CREATE DATABASE atlas", database="postgres")
            server.sql("CREATE SCHEMA gis; CREATE EXTENSION postgis SCHEMA gis; GRANT USAGE ON SCHEMA gis TO PUBLIC")
            yield server
        finally:
            call(bin_folder / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)
