"""What cases, places, routes, claims, uncertain dates and filters are; knows neither Qt nor QGIS nor SQL."""
