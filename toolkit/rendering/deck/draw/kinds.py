"""The names that Office Open XML gives to parts, relationships and namespaces."""

from __future__ import annotations

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_OWN = "application/vnd.openxmlformats-officedocument.presentationml."
PART = {
    "presentation": f"{_OWN}presentation.main+xml",
    "slide": f"{_OWN}slide+xml",
    "slideMaster": f"{_OWN}slideMaster+xml",
    "slideLayout": f"{_OWN}slideLayout+xml",
    "notesMaster": f"{_OWN}notesMaster+xml",
    "notesSlide": f"{_OWN}notesSlide+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
}
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
EMU = 12_700
"""How many of the file's units make one point."""
