-- Visual Atlas, schema 5 on PostGIS: the people of a team atlas and its schemas. Run by whoever makes it.
-- viewer reads what is public, analyst and editor read what is restricted, too, steward reads and copies everything.
-- Nobody but owner and stewards has USAGE of the data schemas: what lies there cannot even be named by others.

CREATE ROLE @atlas@_owner NOLOGIN;
CREATE ROLE @atlas@_viewer NOLOGIN;
CREATE ROLE @atlas@_analyst NOLOGIN;
CREATE ROLE @atlas@_editor NOLOGIN;
CREATE ROLE @atlas@_steward NOLOGIN;
GRANT @atlas@_owner TO CURRENT_USER;
GRANT @atlas@_steward TO CURRENT_USER;

CREATE SCHEMA @atlas@_data_public AUTHORIZATION @atlas@_owner;
CREATE SCHEMA @atlas@_data_restricted AUTHORIZATION @atlas@_owner;
CREATE SCHEMA @atlas@_data_confidential AUTHORIZATION @atlas@_owner;
CREATE SCHEMA @atlas@_public AUTHORIZATION @atlas@_owner;
CREATE SCHEMA @atlas@_restricted AUTHORIZATION @atlas@_owner;
CREATE SCHEMA @atlas@_confidential AUTHORIZATION @atlas@_owner;
SET LOCAL ROLE @atlas@_owner;
