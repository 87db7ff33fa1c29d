"""Which way languages run."""

from __future__ import annotations

import pytest

from toolkit.model.languages import runs_left


@pytest.mark.parametrize("language", ["ar", "he-IL", "UR", "ku-Arab", "pa-arab-PK", "ckb"])
def test_written_from_right_to_left(language: str) -> None:
    assert runs_left(language)


@pytest.mark.parametrize("language", ["", "en-GB", "cy", "ku", "ar-Latn", "zh-Hant", "arn"])
def test_written_from_left_to_right(language: str) -> None:
    assert not runs_left(language)
