"""Training packages from Markdown: slides, handouts, trainer guides and accreditation checklists."""

__version__ = "0.1.0"
