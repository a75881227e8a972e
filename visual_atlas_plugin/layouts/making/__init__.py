"""Making the pages of a book by processes of their own: what they are given, how they are started and watched."""
