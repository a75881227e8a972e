"""The dock panel: widgets, and the controller that joins them to the map."""
