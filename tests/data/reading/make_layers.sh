#!/usr/bin/env bash
# Makes the layers of this folder with GDAL's ogr2ogr (3.6), so that not the code under test has made them.
# All cases in them are SYNTHETIC.
set -eu
cd "$(dirname "$0")"
work="$(mktemp -d)"; trap 'rm -rf "$work"' EXIT
cat >"$work/points.csv" <<'CSV'
case_id,title,date,n,share,WKT
D1,온성군에서 송환된 사람들,2003-04-05,12,0.1,POINT (129.99 42.95)
D2,신의주 집결소에 구금,1950-01-31,7,41.123456789012,POINT (124.39 40.1)
D3,,,,,
CSV
cat >"$work/areas.csv" <<'CSV'
name,WKT
area,"POLYGON ((124 40,126 40,126 42,124 42,124 40),(124.5 40.5,125.5 40.5,125.5 41.5,124.5 41.5,124.5 40.5))"
CSV
points=(-oo GEOM_POSSIBLE_NAMES=WKT -oo KEEP_GEOM_COLUMNS=NO -oo AUTODETECT_TYPE=YES "$work/points.csv")
areas=(-oo GEOM_POSSIBLE_NAMES=WKT -oo KEEP_GEOM_COLUMNS=NO "$work/areas.csv")
rm -f layers.gpkg korean.* grid.* areas.* points.geojson
ogr2ogr -q -f GPKG -a_srs EPSG:4326 -nln cases layers.gpkg "${points[@]}"
ogr2ogr -q -f GPKG -update -s_srs EPSG:4326 -t_srs EPSG:5179 -nln areas layers.gpkg "${areas[@]}"
ogr2ogr -q -f GPKG -update -nln plain layers.gpkg "$work/points.csv"
ogr2ogr -q -f "ESRI Shapefile" -a_srs EPSG:4326 -lco ENCODING=CP949 korean.shp "${points[@]}"
rm korean.cpg       # as Korean offices hand them out; the byte for the language stays
ogr2ogr -q -f "ESRI Shapefile" -s_srs EPSG:4326 -t_srs EPSG:5186 -lco ENCODING=UTF-8 grid.shp "${points[@]}"
ogr2ogr -q -f "ESRI Shapefile" -a_srs EPSG:4326 areas.shp "${areas[@]}"
ogr2ogr -q -f GeoJSON -a_srs EPSG:4326 points.geojson "${points[@]}"
