"""The facility plate: a picture with call-outs, the facts beside it, and what may not be read from it."""
