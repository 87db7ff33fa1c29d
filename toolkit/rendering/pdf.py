"""HTML to PDF/UA-1 with WeasyPrint, which no other file knows; files come from the job alone."""

from __future__ import annotations

import atexit
import gc
import io
import logging
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote

from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.rendering import missing_characters, pdf_tags
from toolkit.rendering.format import Job
from toolkit.rendering.html_pictures import KINDS, for_pages
from toolkit.rendering.pdf_elements import learn_elements
from toolkit.rendering.pdf_lines import keep_last_space
from toolkit.rendering.pdf_loading import (
    PdfMissingError,
    font_tools_later,
    how_to_get_pango,
    plain_library_names,
)
from toolkit.rendering.pdf_pictures import keep_compressed
from toolkit.rendering.pdf_styles import look_up_at_once, spare_notes
from toolkit.rendering.pictures import Prepared, Refused

PAGE_STYLE = Rule(
    "TK651",
    "page-style",
    Severity.WARNING,
    "The part of the toolkit that lays out PDFs did not understand something in a template.",
    "The PDF is made without it, and may look different from what its designer meant.",
    untestable="It is about a template that a project changed, not about what an author wrote.",
)
VARIANT = "pdf/ua-1"
NO_GLYPH = ".notdef glyph"
"""How WeasyPrint begins what it says about a character that no font has."""
NOT_STYLE = (NO_GLYPH, "Using fontTools instead")
"""And what it says that is about no template: the second is about this computer's HarfBuzz."""


class Printed(NamedTuple):
    """A PDF, the page (from 1) on which each anchor stands, and what there is to say about it."""

    data: bytes
    pages: dict[str, int]
    diagnostics: tuple[Diagnostic, ...]


def render(html: str, job: Job, style: str = "", *, forms: bool = False) -> Printed:
    """Lay out a page and write it as PDF/UA-1. Raises PdfMissingError where Pango is not there.

    `style` is a style sheet for paper (see `page.styles`), given apart from the page because it is
    then read only once for many pages. Besides `data:`, addresses may be `template:NAME`, a file
    of the templates, and `asset:PATH`, a picture of the project; there are no others. With `forms`
    its fields can be filled in.
    """
    weasyprint = load()
    fonts = tuple((n, d) for n, d in job.templates.files.items() if n.endswith((".ttf", ".woff2")))
    sheet, said = _sheet(style, fonts)
    # Made ready beforehand: WeasyPrint takes a picture that cannot be read for one that is missing.
    pictures = {path: for_pages(asset, path) for path, asset in job.assets.items()}
    fetcher = _fetcher(job.templates.files, pictures)

    def lay_out(text: str) -> tuple[bytes, dict[str, int]]:
        page = weasyprint.HTML(string=text, url_fetcher=fetcher)
        spare_notes(weasyprint.__version__, page, text, style)
        document = page.render(
            font_config=_font_configuration(fonts),
            stylesheets=[sheet],
            pdf_variant=VARIANT,
            pdf_forms=forms,
        )
        finish = pdf_tags.finish
        data = document.write_pdf(finisher=finish, pdf_variant=VARIANT, pdf_forms=forms)
        return data, _pages(document)

    with _listening() as heard, _without_pauses():
        data, pages = lay_out(html)
        missing = _without_shape(heard)
        if missing:  # a box that no screen reader can read; a name in brackets says more
            data, pages = lay_out(missing_characters.in_words(html, missing))
    told = (*_understood(job, (*said, *heard)), *missing_characters.about(job, missing))
    return Printed(data, pages, told)


def _pages(document: Any) -> dict[str, int]:
    """The page on which each anchor of a document that is laid out stands first."""
    found: dict[str, int] = {}
    for number, page in enumerate(document.pages, start=1):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


@lru_cache(maxsize=1)
def load() -> Any:
    """WeasyPrint, imported once; raises PdfMissingError."""
    from PIL import ImageFile

    with redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about fonts on this computer, which are not used
        try:
            with plain_library_names(), font_tools_later():
                import weasyprint
        except OSError:
            try:
                import weasyprint
            except OSError as error:
                raise PdfMissingError(how_to_get_pango()) from error
    # WeasyPrint tells Pillow to show what there is of a picture that was cut off; we say so instead
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    keep_compressed(weasyprint.images)
    keep_last_space(weasyprint.layout.inline)
    learn_elements(weasyprint.pdf.tags, weasyprint.pdf.pydyf.String)
    look_up_at_once(weasyprint.__version__, weasyprint.css, weasyprint.css.computed_values)
    return weasyprint


@lru_cache(maxsize=2)
def _font_configuration(fonts: tuple[tuple[str, bytes], ...]) -> Any:  # noqa: ARG001 - the key
    """What WeasyPrint knows of fonts, shared by all pages that use the same font files.

    The computer's own fonts are taken out, so that every computer makes the same pages.
    """
    from weasyprint.text import ffi
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    # Its copies of the fonts leave the temporary folder when it does; be sure that it does.
    _when_this_process_ends(configuration.__del__)
    system = ffi.fontconfig.FcConfigGetFonts(configuration._config, ffi.fontconfig.FcSetSystem)
    if system != ffi.ffi.NULL:
        system.nfont = 0
    return configuration


def _when_this_process_ends(do: Callable[[], None]) -> None:
    """Have something done at the end, in a worker process too, where `atexit` is not asked."""
    if "multiprocessing.util" in sys.modules:
        from multiprocessing.util import Finalize

        Finalize(None, do, exitpriority=1)
    else:
        atexit.register(do)


@lru_cache(maxsize=8)
def _sheet(
    style: str, fonts: tuple[tuple[str, bytes], ...]
) -> tuple[Any, tuple[logging.LogRecord, ...]]:
    """A style sheet, read once, and what WeasyPrint had to say about it."""
    weasyprint = load()
    with _listening() as heard:
        sheet = weasyprint.CSS(
            string=style,
            url_fetcher=_fetcher(dict(fonts), {}),
            font_config=_font_configuration(fonts),
        )
    return sheet, tuple(heard)


def _fetcher(files: Mapping[str, bytes], pictures: Mapping[str, Prepared | Refused]) -> Any:
    """Something that finds template files and pictures, and nothing on a disk or a network."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Files(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def fetch(self, url: str, headers: object = None) -> Any:
            kind, _, name = unquote(url).partition(":")
            if kind == "template":
                return URLFetcherResponse(url, files[name])
            if kind == "asset":
                picture = pictures[name]
                if isinstance(picture, Prepared):
                    return URLFetcherResponse(
                        url, picture.data, {"Content-Type": KINDS[picture.kind]}
                    )
            return super().fetch(url, headers)

    return Files(allowed_protocols=("data",))


class _Listener(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """What WeasyPrint warns of meanwhile; nothing of it reaches the terminal."""
    listener = _Listener(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield listener.heard
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagates


@contextmanager
def _without_pauses() -> Iterator[None]:
    """Layout makes very many objects that live until it ends: collecting them early is in vain.

    Then all of them are let go, some 15 MiB for ten pages. They are the youngest, as nothing was
    collected meanwhile, so nothing else needs to be gone through. Left to itself Python would
    first let as many gather as there is of everything else.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
            gc.collect(0)


def _without_shape(records: list[logging.LogRecord]) -> tuple[str, ...]:
    """The characters that WeasyPrint found in no font, each once."""
    found = (r.args for r in records if str(r.msg).startswith(NO_GLYPH))
    return tuple(dict.fromkeys(str(a[0]) for a in found if isinstance(a, tuple)))


def _understood(job: Job, records: tuple[logging.LogRecord, ...]) -> Iterator[Diagnostic]:
    """What else WeasyPrint had to say, each thing once."""
    place = (job.module or job.package).span
    told = dict.fromkeys(r.getMessage() for r in records if not str(r.msg).startswith(NOT_STYLE))
    for words in told:
        yield PAGE_STYLE.at(
            place, f"laying out the page: {words}", "look at the templates in this project."
        )
