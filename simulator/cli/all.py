"""Every verb of the command, in the order of its help; each is a module that is imported when it is asked for."""

from __future__ import annotations

from typing import Final

VERBS: Final = ("play", "run", "check", "replay", "fork", "verify", "tabulate", "debrief", "law", "scenarios", "schema")

SHARED: Final = (
    "adding", "bench", "clean", "count", "crash", "damage", "failing", "language", "main", "mobile", "opening",
    "parser", "plain", "summing", "telling", "typed",
)  # fmt: skip
"""What stands beside the verbs in this folder."""
