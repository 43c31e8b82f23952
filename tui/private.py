"""What Textual keeps to itself and we need all the same, in one place with a contract test.
Nothing else in these rooms touches a private name.
"""

from __future__ import annotations

from textual.app import App
from textual.worker import WorkerFailed


class Quiet(App[None]):
    """An app that ends on a fault of ours without printing anybody's data; `fault` is what happened."""

    fault: Exception | None = None

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own way prints a traceback with the values of all variables.
        # What failed in a worker is what counts, and not that it was one.
        self.fault = error.error if isinstance(error, WorkerFailed) and isinstance(error.error, Exception) else error
        self.exit(return_code=3)
