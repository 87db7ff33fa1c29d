"""FORMS → PAGES: what is printed blank for the day; nothing that people write is ever stored."""

from toolkit.rendering.forms.page import Form

EVERY_FORM = (
    Form(
        "evaluation-form",
        "What did you think?",
        "questions about a session, made from its outcomes",
        of_module=True,
        to_type=True,
    ),
    Form("attendance", "Attendance register", "who was there", of_module=True),
    Form(
        "certificate",
        "Certificate of attendance",
        "that somebody took part, with the hours worked out",
        of_module=True,
    ),
    Form("access-needs", "What helps me take part", "what a person needs, without reasons"),
    Form(
        "story-consent",
        "Consent to share a story",
        "what a person agrees to whose words, voice or picture is shown",
        to_type=True,
    ),
    Form("expenses", "Payment and expenses", "what is offered and what is claimed"),
    Form(
        "role", "Role description", "what somebody is asked to do, and what they get", to_type=True
    ),
)
"""Every form, in the order in which it is needed."""

FORMS = tuple(format for form in EVERY_FORM for format in form.formats())
"""The formats of all forms."""
