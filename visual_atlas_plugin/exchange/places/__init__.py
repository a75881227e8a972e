"""Places of an import: which places of the atlas its names and points mean."""
