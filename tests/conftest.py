"""What all tests share: the project's folder, the `--accept` option, and nothing left to chance."""

import os
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


def pytest_configure() -> None:
    """Keep each process that runs tests beside others on a processor of its own.

    What it builds then needs no further processes, each of which would load every library anew.
    """
    beside = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    if beside and hasattr(os, "sched_setaffinity"):
        processors = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {processors[int(beside) % len(processors)]})


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be written again instead of compared."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of this repository."""
    return Path(__file__).resolve().parent.parent
