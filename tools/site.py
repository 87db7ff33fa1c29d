"""What `mkdocs build` adds to the pages in docs/: fonts, reference pages, and what samples become.

Nothing of it is kept in the repository, so nothing of it can be out of date. Set SITE_PICTURES=no
to leave the pictures out, which take a minute and need pdftoppm.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.building import disk
from toolkit.model.framework import Framework
from toolkit.reading.framework import read_framework
from tools import reference
from tools.pictures import pictures_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

DOCS = Path(__file__).resolve().parent.parent / "docs"
FONTS = {
    "regular": "atkinson-hyperlegible-next-regular",
    "bold": "atkinson-hyperlegible-next-bold",
    "mono": "atkinson-hyperlegible-mono-regular",
}
PICTURED = ("writing.md",)
"""The pages whose samples are shown with what they become."""
FILE_NAME = re.compile(r"^(```\w+) .+$", re.MULTILINE)
"""A sample's file name after its kind, which Python's Markdown does not take for a sample."""
SAMPLE = re.compile(r"^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, the fonts and the pictures."""
    from mkdocs.structure.files import File

    written = {"decisions/index.md": _decisions(), **reference.pages(_frameworks())}
    for path, text in written.items():
        files.append(File.generated(config, path, content=text))
    for name, font in FONTS.items():
        data = disk.load_bundled()[f"fonts/{font}.woff2"]
        files.append(File.generated(config, f"fonts/{name}.woff2", content=data))
    for path, data in _pictures().items():
        files.append(File.generated(config, f"pictures/{path}", content=data))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - the names are MkDocs's
    """Below each sample of a guide: the slide and the page that it becomes."""
    markdown = FILE_NAME.sub(r"\1", markdown)
    if page.file.src_uri not in PICTURED:
        return markdown
    stem = Path(page.file.src_uri).stem
    count = iter(range(1, 1000))

    def shown(found: re.Match[str]) -> str:
        number = next(count)
        pairs = [
            (f"{stem}-{number}-{kind}.png", words)
            for kind, words in (("slide", "On the slide"), ("page", "On the handout"))
        ]
        figures = [
            f'<figure><img src="pictures/{name}" alt="{words}: what the text above becomes">'
            f"<figcaption>{words}</figcaption></figure>"
            for name, words in pairs
            if name in _pictures()
        ]
        return found[0] + (f'\n\n<div class="made">{"".join(figures)}</div>\n' if figures else "")

    return SAMPLE.sub(shown, markdown)


@cache
def _pictures() -> dict[str, bytes]:
    if os.environ.get("SITE_PICTURES") == "no":
        return {}
    found: dict[str, bytes] = {}
    for page in PICTURED:
        samples = SAMPLE.findall((DOCS / page).read_text("utf-8"))
        for number, kinds in enumerate(pictures_of(samples), 1):
            for kind, data in kinds.items():
                found[f"{Path(page).stem}-{number}-{kind}.png"] = data
    return found


def _decisions() -> str:
    lines = ["# Decisions\n", "Why the toolkit is as it is, a page for each hard choice.\n"]
    for path in sorted((DOCS / "decisions").glob("*.md")):
        title = path.read_text("utf-8").partition("\n")[0].removeprefix("# ")
        lines.append(f"- [{title}]({path.name})")
    return "\n".join(lines) + "\n"


def _frameworks() -> Iterator[Framework]:
    bundled = disk.load_bundled()
    for path in sorted(bundled):
        if path.startswith("frameworks/"):
            framework, _ = read_framework(path, bundled[path])
            if framework:
                yield framework
