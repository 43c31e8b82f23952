"""Simulated colleagues: how each seat's day goes when nobody plays it."""
