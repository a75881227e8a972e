"""The atlas of a team: made on a PostGIS server, filled from an atlas file, and copied back into one."""
