"""Training packages from Markdown: slides, handouts, guides and accreditation checklists."""

__version__ = "0.1.0"
