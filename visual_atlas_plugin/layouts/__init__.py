"""Print layouts: the pages and how they are exported."""
