"""The verbs of a polling station, a file a duty: commands, events, what is possible, and what each event changes."""
