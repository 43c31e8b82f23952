"""The contract with what Textual keeps to itself: a fault ends the app quietly and is kept."""

from textual.app import ComposeResult
from textual.widgets import Static

from tui.private import Quiet


class Faulty(Quiet):
    """An app whose first breath fails."""

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Static()

    def on_mount(self) -> None:
        """Fail."""
        raise ValueError("secret")


class Worker(Quiet):
    """An app whose work beside the screen fails."""

    def on_mount(self) -> None:
        """Work."""
        self.run_worker(self._work())

    async def _work(self) -> None:
        raise LookupError("no such seat")


def test_what_failed_in_a_worker_is_what_is_told() -> None:
    """Not the worker's failing is kept but why it failed, so that it can be said in words."""
    app = Worker()
    app.run(headless=True)
    assert isinstance(app.fault, LookupError)


def test_a_fault_is_kept_and_ends_the_app() -> None:
    """The fault is there for the front door to report; the return code says bug."""
    app = Faulty()
    app.run(headless=True)
    assert isinstance(app.fault, ValueError)
    assert app.return_code == 3
