"""Processing algorithms: every job of the atlas, for the toolbox, models, qgis_process and the panel."""
