"""MODULE → TRAINER GUIDE: what is needed before, on and after the day, beside slides and notes."""

from toolkit.model.views import View
from toolkit.rendering.format import Format, Later, Scope

GUIDE = (
    Format(
        "guide",
        ".html",
        Scope.MODULE,
        "what trainers need before, on and after the day, as a page for a browser",
        Later("toolkit.rendering.guide.page:render_html"),
        view=View.GUIDE,
    ),
    Format(
        "guide",
        ".pdf",
        Scope.MODULE,
        "what trainers need, with the run sheet, as an accessible PDF to print",
        Later("toolkit.rendering.guide.page:render_pdf"),
        view=View.GUIDE,
    ),
    Format(
        "guide",
        ".docx",
        Scope.MODULE,
        "what trainers need, as a Word file to change; it names the slides and shows no pictures",
        Later("toolkit.rendering.guide.page:render_word"),
        view=View.GUIDE,
    ),
)
