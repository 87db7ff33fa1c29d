"""What is looked up at once is what WeasyPrint would have found."""

from __future__ import annotations

from inspect import getclosurevars
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.rendering import samples
from tests.validators import pdf_pages
from toolkit.rendering import pdf
from toolkit.rendering.pdf_styles import look_up_at_once

PAGE = """
<style>
  :root { --wide: 3em; color: #123; font: 14px/1.5 serif }
  body { direction: rtl; border-inline-start: 3px solid red; margin-block: 1em 2em }
  p { padding-inline-start: calc(1em + 2px); text-decoration: underline; page: broad }
  b { float: left; inset-inline-end: 4px; max-inline-size: 50%; width: var(--wide) }
  i { direction: ltr; margin-inline: inherit; position: absolute; border-inline: inherit }
  li::marker { color: teal; font-weight: bold }
  td { border: 1px solid; inline-size: 5em; text-decoration-color: initial }
</style>
<p>Words <b>that <i>stand</i></b> <u>in</u> many <a href="#x">ways</a></p>
<ul dir="ltr"><li>one <li>two</ul><table><tr><td>three</table>
"""


def test_every_property_of_every_box_is_what_it_would_be() -> None:
    weasyprint = pdf.load()
    css = weasyprint.css
    asked = getclosurevars(css.ComputedStyle.__missing__).nonlocals["asked"]
    slow = type("Slow", (css.ComputedStyle,), {"__missing__": asked})
    styles = [
        box.style
        for page in weasyprint.HTML(string=PAGE).render().pages
        for box in page._page_box.descendants()
        if type(box.style) is css.ComputedStyle
    ]
    assert len(styles) > 12
    for style in styles:
        quick, at_length = (_anew(kind, style) for kind in (css.ComputedStyle, slow))
        for name in css.INITIAL_VALUES:
            assert quick[name] == at_length[name], name


def _anew(kind: Any, style: Any) -> Any:
    return kind(
        style.parent_style,
        style.cascaded,
        style.pseudo_type,
        style.root_style,
        style.base_url,
        style.font_config,
        style.initial_page_sizes,
    )


@pytest.mark.parametrize("said", ["float: footnote", "float:footnote", "float :footnote"])
@pytest.mark.parametrize("inline", [True, False])
def test_a_template_may_have_footnotes_of_its_own(said: str, inline: bool, tmp_path: Path) -> None:
    given, style = (f' style="{said}"', "") if inline else ("", f"span {{ {said} }}")
    printed = pdf.render(
        f"<p>Words<span{given}>And a note</span> go on", samples.job(samples.module()), style
    )
    (made := tmp_path / "noted.pdf").write_bytes(printed.data)
    assert "1. And a note" in " ".join(" ".join(pdf_pages(made)).split())


def test_another_version_is_left_as_it_is() -> None:
    css = SimpleNamespace(ComputedStyle=type("Style", (), {"__missing__": len}))
    look_up_at_once("71.0", css, SimpleNamespace())
    assert css.ComputedStyle.__missing__ is len
