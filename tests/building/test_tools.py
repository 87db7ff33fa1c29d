"""The versions that go into every digest are those that are installed."""

from importlib.metadata import version

import pytest

from toolkit.building import tools


def test_versions_are_those_that_the_standard_library_finds() -> None:
    known = tools.versions()
    assert {name: known[name] for name in tools.LIBRARIES} == {
        name: version(name) for name in tools.LIBRARIES
    }


def test_a_library_that_is_installed_in_another_way_is_looked_up_and_a_missing_one_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tools, "_installed", dict)
    monkeypatch.setattr(tools, "LIBRARIES", ("lxml", "no-such-library"))
    known = tools.versions.__wrapped__()
    assert (known["lxml"], known["no-such-library"]) == (version("lxml"), "")
