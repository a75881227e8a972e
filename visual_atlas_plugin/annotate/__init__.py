"""The annotation bench: map tools and widgets with which an analyst marks what an image shows."""
