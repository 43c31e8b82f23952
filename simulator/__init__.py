"""A polling station from 06:00 to the signed protocols: the rooms of the simulator."""

__version__ = "0.1.0"
