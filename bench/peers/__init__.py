"""One polling day's voter flow, in other tools' own idioms; it knows nothing of ours."""
