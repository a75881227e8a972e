"""Layers by role, their symbols, the background and imagery of the map."""
