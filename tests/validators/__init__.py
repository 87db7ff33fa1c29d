"""Independent judges of what the toolkit makes: each takes files and returns what it finds wrong.

They are other people's programs, and `setup.sh` brings them. Those that take long to start stay
open for all the files of a test run; an empty list means that a judge found nothing.
"""

from tests.validators.html import (
    html_axe,
    html_fits,
    html_in_high_contrast,
    html_nu,
    html_on_paper,
    html_slides,
    screenshot,
)
from tests.validators.office import office_to_pdf, ooxml, render_deck
from tests.validators.pdf import (
    everything_in_pdf,
    pdf_pages,
    pdf_ua,
    read_aloud,
    render_pdf,
    text_of_pdf,
)
from tests.validators.problem import Problem

__all__ = [
    "Problem",
    "everything_in_pdf",
    "html_axe",
    "html_fits",
    "html_in_high_contrast",
    "html_nu",
    "html_on_paper",
    "html_slides",
    "office_to_pdf",
    "ooxml",
    "pdf_pages",
    "pdf_ua",
    "read_aloud",
    "render_deck",
    "render_pdf",
    "screenshot",
    "text_of_pdf",
]
