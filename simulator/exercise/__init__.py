"""One running exercise, pure and synchronous: submit, advance, view, debrief, replay, fork."""
