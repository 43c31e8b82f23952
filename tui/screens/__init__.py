"""Whole screens: what a key does where, and which panels are shown; they talk to the app by messages."""
