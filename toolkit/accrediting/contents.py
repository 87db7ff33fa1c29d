"""What a module holds, as conditions look at it: what several of them need is worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from toolkit.accrediting.anchors import Spot, anchors
from toolkit.model.blocks import Activity, Block
from toolkit.model.package import Module, Package, Slide
from toolkit.model.views import View, shown
from toolkit.model.words import texts, walk


class Contents:
    """A module of a package, and what is in it; each walk over all of it is made once."""

    def __init__(self, module: Module, package: Package) -> None:
        self.module, self.package = module, package

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """Every id with its place."""
        return anchors(self.module)

    @cached_property
    def blocks(self) -> tuple[tuple[Slide, Block], ...]:
        """Every block at every depth with the slide on which it stands, in order."""
        return tuple((slide, block) for slide in self.module.slides for block in walk(slide.blocks))

    @cached_property
    def activities(self) -> tuple[tuple[Slide, Activity], ...]:
        """Every activity with its slide, in order."""
        return tuple((s, block) for s, block in self.blocks if isinstance(block, Activity))

    @cached_property
    def in_both(self) -> tuple[tuple[Slide, str, str], ...]:
        """Each slide with its words as slides show them, and as the handout does."""
        return tuple(
            (slide, _said(slide, View.SLIDES), _said(slide, View.HANDOUT))
            for slide in self.module.slides
        )


def _said(slide: Slide, view: View) -> str:
    return " ".join((slide.title, *texts(shown(view, slide.blocks))))
