"""What analysts see on images: kinds of features, queues of places to examine, changes, agreement. Pure rules."""
