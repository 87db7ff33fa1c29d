"""What `mkdocs build` adds to the pages in docs/: fonts, reference pages, and what samples become.

Nothing of it is kept in the repository, so nothing of it can be out of date. Set SITE_PICTURES=no
to leave the pictures out, which take a minute and need pdftoppm.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from lxml.html import fragment_fromstring, tostring

from toolkit.building import carried
from toolkit.model.framework import Framework
from toolkit.reading.framework import read_framework
from tools import reference
from tools.pictures import Made, pictures_of

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
        data = carried.templates()[f"fonts/{font}.woff2"]
        files.append(File.generated(config, f"fonts/{name}.woff2", content=data))
    for name, picture in chain.from_iterable(_pictures().values()):
        files.append(File.generated(config, f"pictures/{name}", content=picture.data))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - the names are MkDocs's
    """Below each sample of a guide: the slide and the page that it becomes."""
    markdown = FILE_NAME.sub(r"\1", markdown)
    if page.file.src_uri not in PICTURED:
        return markdown
    count = iter(range(1000))

    def shown(found: re.Match[str]) -> str:
        made = _pictures().get(f"{Path(page.file.src_uri).stem}-{next(count)}", ())
        figures = "".join(
            f'<figure><img src="pictures/{name}" alt="{picture.words}: what this text becomes">'
            f"<figcaption>{picture.words}</figcaption></figure>"
            for name, picture in made
        )
        return found[0] + (f'\n\n<div class="made">{figures}</div>\n' if figures else "")

    return SAMPLE.sub(shown, markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - the names are MkDocs's
    """Give each cell of a table the head of its column, to stand before it on a narrow screen."""
    content = fragment_fromstring(html, create_parent="div")
    for table in content.iter("table"):
        heads = [head.text_content() for head in table.iterfind("thead/tr/th")]
        for row in table.iterfind("tbody/tr"):
            for head, cell in zip(heads[1:], row[1:], strict=True):
                cell.set("data-head", head)
    made: str = tostring(content, encoding="unicode")
    return made.removeprefix("<div>").removesuffix("</div>")


@cache
def _pictures() -> dict[str, tuple[tuple[str, Made], ...]]:
    """A sample, such as "writing-3" → its pictures, each with the name of its file."""
    if os.environ.get("SITE_PICTURES") == "no":
        return {}
    found = {}
    for page in PICTURED:
        samples = SAMPLE.findall((DOCS / page).read_text("utf-8"))
        for number, made in enumerate(pictures_of(samples)):
            name = f"{Path(page).stem}-{number}"
            found[name] = tuple((f"{name}-{each.name}.png", each) for each in made)
    return found


def _decisions() -> str:
    lines = ["# Decisions\n", "Why the toolkit is as it is, a page for each hard choice.\n"]
    for path in sorted((DOCS / "decisions").glob("*.md")):
        title = path.read_text("utf-8").partition("\n")[0].removeprefix("# ")
        lines.append(f"- [{title}]({path.name})")
    return "\n".join(lines) + "\n"


def _frameworks() -> Iterator[Framework]:
    bundled = carried.templates()
    for path in sorted(bundled):
        if path.startswith("frameworks/"):
            framework, _ = read_framework(path, bundled[path])
            if framework:
                yield framework
