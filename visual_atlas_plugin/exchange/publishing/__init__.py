"""What leaves the atlas: released rows, and the files that are written from them alone."""
