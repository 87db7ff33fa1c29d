"""Copies for people: the one handout, dressed for whoever asks for it, and an easy-read pair."""

from toolkit.model.views import View
from toolkit.rendering.copies.copy import COPIES, EASY_READ_STYLE, FOLDER
from toolkit.rendering.format import Format, Later, Scope

_RENDERS = {".html": "html", ".pdf": "paper", ".docx": "editable"}
COPIED = tuple(
    Format(
        copy.name,
        suffix,
        Scope.MODULE,
        copy.about,
        Later(f"toolkit.rendering.copies.render:{_RENDERS[suffix]}", (copy,)),
        usual=False,
        folder=FOLDER,
    )
    for copy in COPIES
    for suffix in copy.suffixes
)
EASY_READ = tuple(
    Format(
        EASY_READ_STYLE,
        suffix,
        Scope.MODULE,
        "the easy-read blocks of a module, with a picture beside each",
        Later(f"toolkit.rendering.copies.easy_read:{render}"),
        view=View.EASY_READ,
        usual=False,
        folder=FOLDER,
    )
    for suffix, render in ((".html", "render_html"), (".pdf", "render_pdf"))
)
