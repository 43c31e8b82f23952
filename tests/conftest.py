"""What all tests share: how hard Hypothesis tries, and the last word of `start.py test`."""

import os

import pytest
from hypothesis import HealthCheck, settings

# Nobody's machine is timed by a test, so no example has a deadline.
settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=50,
    stateful_step_count=40,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dev")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the steps that failed before the tests, just above pytest's closing line."""
    failed = os.environ.get("VOTINGDAY_FAILED_STEPS")
    if failed:
        terminalreporter.section("steps before the tests", red=True)
        terminalreporter.line(f"FAILED {failed}", red=True)
