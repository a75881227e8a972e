-- Visual Atlas, schema 5 on PostGIS: who may read what. Run as the owner, after tables and views.

-- The number that a row has in the GeoPackage. It counts rows of all levels, so it is kept from all but stewards.
CREATE TABLE @atlas@_data_confidential.row_order (
    table_name text NOT NULL,
    uuid text NOT NULL,
    fid bigint NOT NULL,
    PRIMARY KEY (table_name, uuid));

GRANT USAGE ON SCHEMA @atlas@_public TO @atlas@_viewer;
GRANT SELECT ON ALL TABLES IN SCHEMA @atlas@_public TO @atlas@_viewer;

GRANT USAGE ON SCHEMA @atlas@_restricted TO @atlas@_analyst, @atlas@_editor;
GRANT SELECT ON ALL TABLES IN SCHEMA @atlas@_restricted TO @atlas@_analyst, @atlas@_editor;

GRANT USAGE ON SCHEMA @atlas@_confidential, @atlas@_data_public, @atlas@_data_restricted, @atlas@_data_confidential
    TO @atlas@_steward;
GRANT SELECT ON ALL TABLES IN SCHEMA @atlas@_confidential TO @atlas@_steward;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA @atlas@_data_public TO @atlas@_steward;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA @atlas@_data_restricted TO @atlas@_steward;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA @atlas@_data_confidential TO @atlas@_steward;

-- Where everybody with a way in can see what it is, and no more.
COMMENT ON SCHEMA @atlas@_public IS 'Visual Atlas, schema 5';
RESET ROLE;
