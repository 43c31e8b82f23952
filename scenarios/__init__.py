"""Exercises, incidents and law books as data; there is no code in this folder."""
