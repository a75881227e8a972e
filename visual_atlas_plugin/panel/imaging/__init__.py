"""Parts of the tab Imagery: the queue of places, the time bar, swipe and linked views."""
