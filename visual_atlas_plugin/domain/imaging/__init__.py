"""Images: what is known of a satellite picture, where each value was learned, and what may be done with it."""
