"""Pages: judged by the Nu checker and by axe-core in Chromium, which also draws them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.validators.problem import INSTALLED, JAVA, Problem, judge

BROWSER = Path(__file__).with_name("browser.mjs")


def html_nu(paths: Iterable[Path]) -> list[Problem]:
    """Judge HTML files by the Nu checker's errors and warnings, except on CSS.

    Its CSS checker does not know paged media, which our print stylesheets use.
    """
    files = [path.resolve() for path in paths]
    if not files:
        return []
    jar = INSTALLED / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    nu = judge(*JAVA, "-cp", f"{INSTALLED / 'java'}:{jar}", "PageJudge")
    return [
        Problem("Nu", file, each.get("subType", each["type"]), each["message"], line(each))
        for file in files
        for each in json.loads(nu.ask(str(file)))["messages"]
        if each["type"] != "info" or each.get("subType") == "warning"
        if "CSS:" not in each["message"]
    ]


def line(message: dict[str, Any]) -> str:
    """Where in the file a message of the Nu checker points."""
    return f"line {message['lastLine']}" if "lastLine" in message else ""


def html_axe(paths: Iterable[Path]) -> list[Problem]:
    """Judge HTML files by axe-core (WCAG 2.2 A and AA, and good practice).

    A page that asks for anything from a network is a problem too, of the rule `network`.
    """
    jobs = [{"page": str(path.resolve()), "do": "axe"} for path in paths]
    return [
        Problem("axe", Path(job["page"]), each["rule"], each["message"], each["place"])
        for job, found in zip(jobs, browse(jobs), strict=True)
        for each in found
    ]


def screenshot(path: Path, picture: Path, width: int = 1000) -> Path:
    """Draw a whole page as a PNG, in a window so many pixels wide."""
    job = {"page": str(path.resolve()), "do": "picture", "picture": str(picture), "width": width}
    browse([job])
    return picture


def html_slides(paths: Iterable[Path], width: int = 1280) -> list[Problem]:
    """Measure the slides on pages in a window so many pixels wide: what does not fit.

    That is words beyond the edges of their slide, blocks of words that stand on one another, and
    whatever makes a page wider than its window.
    """
    return _looked_at(paths, "measure", width)


def html_on_paper(paths: Iterable[Path], width: int) -> list[Problem]:
    """Find what is cut off, or under a picture, on paper so many pixels wide in its margins."""
    return _looked_at(paths, "print", width)


def html_fits(paths: Iterable[Path], width: int, *, spaced: bool = False) -> list[Problem]:
    """Find words that are lost in a window so many pixels wide (WCAG 2.2, 1.4.10).

    That is words beside the window, cut off, on others, or where no keyboard can scroll. `spaced`
    sets lines, letters and words as wide as readers may (1.4.12), and slides as running text.
    """
    return _looked_at(paths, "fits", width, spaced=spaced)


def html_in_high_contrast(paths: Iterable[Path]) -> list[Problem]:
    """Find what nobody can tell apart where a computer shows its own few colours."""
    return _looked_at(paths, "contrast", 1000)


def _looked_at(paths: Iterable[Path], do: str, width: int, **more: object) -> list[Problem]:
    jobs: list[dict[str, Any]] = [
        {"page": str(path.resolve()), "do": do, "width": width, **more} for path in paths
    ]
    return [
        Problem("Chromium", Path(job["page"]), each["rule"], each["message"], each["place"])
        for job, found in zip(jobs, browse(jobs), strict=True)
        for each in found
    ]


def browse(jobs: list[dict[str, Any]]) -> list[list[dict[str, str]]]:
    """Have one Chromium do jobs, and return what was found in each."""
    return [json.loads(judge("node", BROWSER, INSTALLED).ask(json.dumps(job))) for job in jobs]
