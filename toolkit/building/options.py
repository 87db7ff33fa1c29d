"""What a person asks of a build."""

from __future__ import annotations

from typing import NamedTuple


class Options(NamedTuple):
    """What a person asked of a build: some outputs, some modules, how many at once.

    `start` is when a session begins, in minutes after midnight; None leaves what is written.
    `copies` are made besides; () stands for those that the package names.
    """

    only: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    jobs: int = 0
    start: int | None = None
    copies: tuple[str, ...] = ()

    @property
    def partial(self) -> bool:
        """Whether only a part was asked for, which says nothing about the rest."""
        return bool(self.only or self.modules)
