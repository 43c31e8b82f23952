"""`pytest tests/golden --bless`: write the golden days anew; read the difference before you commit it."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """The flag; it is known when this folder is named on the command line."""
    parser.addoption("--bless", action="store_true", help="write the golden days anew")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are written instead of compared."""
    return bool(request.config.getoption("--bless", default=False))
