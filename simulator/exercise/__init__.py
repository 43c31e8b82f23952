"""One running exercise, pure and synchronous: the one door to the core."""
