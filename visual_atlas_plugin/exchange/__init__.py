"""In and out: other people's files and servers, and what leaves the atlas."""
