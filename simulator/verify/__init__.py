"""An outside check of a journal that shares no code with what wrote it."""
