"""Time and chance: the event calendar, keyed draws, the vault of marks, and the one door through which events pass."""
