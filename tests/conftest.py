"""What all tests share: the project's folder, the `--accept` option, and nothing left to chance."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("same every time", derandomize=True, deadline=None)
settings.load_profile("same every time")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what came out over what was expected, for a person to read in the diff",
    )


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be written again instead of compared."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of this repository."""
    return Path(__file__).resolve().parent.parent
