"""Rules about pictures: whether they are there, and what people get who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from toolkit.checking.content import pictures_in
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package
from toolkit.model.quickly import regex

NO_DESCRIPTIONS = (
    regex(r"\S+\.(png|jpe?g|gif|svg|webp|bmp|tiff?|heic)", re.IGNORECASE),
    regex(
        r"(img|dsc|dscn|image|picture|photo|screenshot|alt(?: text)?|caption)[-_ ]?\d*",
        re.IGNORECASE,
    ),
    regex(r"(?:bg|left|right|fit|cover|contain|(?:w|h|width|height):\d+\w*|:?\d+%| )+"),
)
"""The name of a file, what a camera calls its pictures, and where Marp is told to put one."""
NETWORK = ("http:", "https:", "ftp:", "//")

MISSING_ALT_TEXT = Rule(
    "TK301",
    "missing-alt-text",
    Severity.ERROR,
    "A picture has no description.",
    "People who cannot see the picture get nothing. A description is also what is printed where "
    "the picture cannot be shown.",
    bad="""\
# Meeting

## The table

![](images/table.png)
""",
    good="""\
# Meeting

## The table

![Five people sit around a table, talking](images/table.png)

![](images/table.png){.decorative}
""",
)
FILE_NAME_AS_ALT_TEXT = Rule(
    "TK302",
    "file-name-as-alt-text",
    Severity.WARNING,
    "A picture's description is only the name of its file, or says where it stands.",
    "Read aloud, that tells nobody what the picture shows.",
    bad="""\
# Meeting

## The table

![table.png](images/table.png)
""",
    good="""\
# Meeting

## The table

![Five people sit around a table, talking](images/table.png)
""",
)
MISSING_PICTURE = Rule(
    "TK303",
    "missing-picture",
    Severity.ERROR,
    "A picture is named, but there is no such file.",
    "Slides and pages show “picture missing” in its place.",
    bad="""\
# Meeting

## The table

![Five people sit around a table, talking](images/tabel.png)
""",
    good="""\
# Meeting

## The table

![Five people sit around a table, talking](images/table.png)
""",
)
REMOTE_PICTURE = Rule(
    "TK304",
    "remote-picture",
    Severity.ERROR,
    "A picture lies somewhere on the internet.",
    "The toolkit never uses the internet, so the picture would be missing. A copy in your own "
    "folder is still there when the other place has changed.",
    bad="""\
# Meeting

## The table

![Five people sit around a table, talking](https://example.org/table.png)
""",
    good="""\
# Meeting

## The table

![Five people sit around a table, talking](images/table.png)
""",
)
PICTURE_OUTSIDE = Rule(
    "TK305",
    "picture-outside-project",
    Severity.ERROR,
    "A picture lies outside the project's folder.",
    "Others who get the project do not get the picture, so nothing outside it is used.",
    bad="""\
# Meeting

## The table

![Five people sit around a table, talking](../../../table.png)
""",
    good="""\
# Meeting

## The table

![Five people sit around a table, talking](images/table.png)
""",
)

OF_ANOTHER_KIND = Rule(
    "TK306",
    "picture-of-another-kind",
    Severity.ADVICE,
    "A picture is of another kind than the end of its name says.",
    "It is shown as what it is. Other programs may refuse it.",
    untestable="It is about what a picture holds; its test makes such pictures.",
)
FILM_WITHOUT_ADDRESS = Rule(
    "TK307",
    "film-without-address",
    Severity.WARNING,
    "A film lies in a folder, and nothing says where people can watch it.",
    "Films are too large to travel in slides and handouts, so only the file's name is shown. With "
    "an address, slides and handouts hold a code to scan and the address in words.",
    bad="""\
# Meeting

## The table

![Two people tell how they began](films/beginning.mp4)
""",
    good="""\
# Meeting

## The table

![Two people tell how they began](films/beginning.mp4){address=https://example.org/beginning}

![The same with signs](https://example.org/beginning-signed.mp4){poster=images/table.png}
""",
)
KINDS = (
    (b"\x89PNG", "PNG", (".png",)),
    (b"\xff\xd8\xff", "JPEG", (".jpg", ".jpeg")),
    (b"GIF8", "GIF", (".gif",)),
    (b"BM", "BMP", (".bmp",)),
    (b"RIFF", "WebP", (".webp",)),
    (b"II*\x00", "TIFF", (".tif", ".tiff")),
    (b"MM\x00*", "TIFF", (".tif", ".tiff")),
    (b"<svg", "SVG", (".svg",)),
)
"""What a file begins with → what it is, and the endings that say so."""


def missing_alt_text(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Pictures without a description that are not marked as decoration."""
    for picture in pictures_in(package):
        if not picture.decorative and not picture.alt.strip():
            yield MISSING_ALT_TEXT.at(
                picture.span,
                "this picture has no description.",
                "write what it shows between the square brackets, or mark it {.decorative}.",
            )


def file_name_as_alt_text(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Descriptions that are a file's name, or what a camera calls its pictures."""
    for picture in pictures_in(package):
        alt = picture.alt.strip()
        name = PurePosixPath(picture.source)
        is_name = alt.casefold() in (name.name.casefold(), name.stem.casefold())
        if alt and (is_name or any(each.fullmatch(alt) for each in NO_DESCRIPTIONS)):
            yield FILE_NAME_AS_ALT_TEXT.at(
                picture.span,
                f"this picture's description is “{alt}”, which says nothing about what it shows.",
                "write what it shows between the square brackets, or mark it {.decorative}.",
            )


def missing_picture(package: Package, assets: Assets) -> Iterator[Diagnostic]:
    """Pictures in the project whose file is not there."""
    for picture in pictures_in(package):
        if picture.path and picture.path not in assets:
            yield MISSING_PICTURE.at(
                picture.span,
                f"there is no picture {picture.source}.",
                _nearest(picture.path, assets),
            )


def remote_picture(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Pictures with an address on a network."""
    for picture in pictures_in(package):
        if not picture.path and picture.source.lower().startswith(NETWORK):
            yield REMOTE_PICTURE.at(
                picture.span,
                "this picture lies on the internet, and the toolkit never fetches anything.",
                "save it in the folder images beside the module (if its licence allows that), "
                "and write images/ and its name here.",
            )


def picture_outside_project(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Pictures that lie neither in the project nor on a network."""
    for picture in pictures_in(package):
        bare = picture.film and not picture.source
        if not picture.path and not bare and not picture.source.lower().startswith(NETWORK):
            yield PICTURE_OUTSIDE.at(
                picture.span,
                _outside(picture.source),
                "copy it to the folder images beside the module, "
                "and write images/ and its name between the round brackets.",
            )


def picture_of_another_kind(package: Package, assets: Assets) -> Iterator[Diagnostic]:
    """Pictures whose content and name do not go together."""
    for picture in pictures_in(package):
        data = assets[picture.path].read() if picture.path in assets else b""
        for start, kind, endings in KINDS:
            if data.startswith(start) and not picture.path.lower().endswith(endings):
                yield OF_ANOTHER_KIND.at(
                    picture.span,
                    f"the picture {picture.source} is a {kind} by what it holds.",
                    f"let its name end in {endings[0]}, here and in its folder.",
                )


def film_without_address(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Films that only those can watch who have the project's folder."""
    for picture in pictures_in(package):
        if picture.film and not picture.address:
            yield FILM_WITHOUT_ADDRESS.at(
                picture.span,
                f"the film {picture.film} stays in your folder, and nobody else can watch it.",
                "put it where your organisation shows films, with captions, "
                "and write {address=https://…} after the round brackets.",
            )


def _outside(source: str) -> str:
    if source.lower().startswith("data:"):
        return "this picture is written into the text as letters, and has no file."
    if not source:
        return "this picture has no file name."
    return f"the picture {source} is not in the project's folder."


def _nearest(path: str, assets: Assets) -> str:
    """What to do about a picture that is not there: the nearest one that is, if there is one."""
    folder = path.split("/")[:2]
    here = {PurePosixPath(p).name: p for p in sorted(assets) if p.split("/")[:2] == folder}
    by_case = {name.casefold(): name for name in here}
    near = get_close_matches(PurePosixPath(path).name.casefold(), by_case, n=1)
    if not near:
        return "put the file there, or mend its name. Capital and small letters count."
    found = here[by_case[near[0]]].removeprefix("/".join(folder) + "/")
    return f"did you mean {found}? Capital and small letters count."


CHECKS = {
    MISSING_ALT_TEXT: missing_alt_text,
    FILE_NAME_AS_ALT_TEXT: file_name_as_alt_text,
    MISSING_PICTURE: missing_picture,
    REMOTE_PICTURE: remote_picture,
    PICTURE_OUTSIDE: picture_outside_project,
    FILM_WITHOUT_ADDRESS: film_without_address,
    OF_ANOTHER_KIND: picture_of_another_kind,
}
