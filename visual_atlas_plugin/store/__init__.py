"""The atlas file: its schema, its migrations, and the one place that opens connections to it."""
