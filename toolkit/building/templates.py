"""The look's files: the project's own templates before the bundled ones, file by file."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.theme import Theme
from toolkit.rendering.format import Templates

TEXT_ENDINGS = (".j2", ".css", ".svg")
OWN = "templates/"


def choose(own: Mapping[str, bytes], bundled: Mapping[str, bytes], theme: Theme) -> Templates:
    """The templates of a project.

    `own` holds the project's files (paths from its root), `bundled` the toolkit's (paths below
    its `templates/`). A deck that the theme names takes the place of `deck.pptx`.
    """
    files = dict(bundled)
    for path, data in own.items():
        if path.startswith(OWN):
            files[path.removeprefix(OWN)] = data
    if "deck.pptx" not in {p.removeprefix(OWN) for p in own} and "templates/deck.potx" in own:
        files["deck.pptx"] = own["templates/deck.potx"]
    if theme.deck and theme.deck in own:
        files["deck.pptx"] = own[theme.deck]
    if files.get("deck.pptx") is not bundled.get("deck.pptx"):
        files["deck-bundled.pptx"] = bundled["deck.pptx"]  # for when the project's cannot be used
    texts = {
        name: data.decode("utf-8", "replace")
        for name, data in files.items()
        if name.endswith(TEXT_ENDINGS)
    }
    rest = {name: data for name, data in files.items() if name not in texts}
    return Templates(
        texts=dict(sorted(texts.items())),
        files={n: rest[n] for n in sorted(rest) if not n.endswith((".yaml", ".yml", ".md"))},
    )
