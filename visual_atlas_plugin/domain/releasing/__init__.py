"""What may leave the atlas at a publishing level, and how much less is told of it then."""
