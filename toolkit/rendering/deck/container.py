"""A .pptx as parts and relationships: opened with care, written the same way every time."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from io import BytesIO

from lxml import etree

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.escaping import quoted

MOST_BYTES = 300_000_000
"""More than this in one template is not a template but a way to fill a computer's memory."""
MOST_PARTS = 20_000
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STILL = (1980, 1, 1, 0, 0, 0)
STORED = (".png", ".jpeg", ".jpg", ".gif", ".fntdata", ".mp4", ".wdp")
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


class TemplateError(Exception):
    """A file that is no presentation; the text says why in words for a person."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """From one part to another (`target` is a part's name) or, when `outside`, to an address."""

    id: str
    kind: str
    target: str
    outside: bool = False


@dataclass(slots=True)
class Container:
    """Parts by name ("/ppt/presentation.xml"), the type of each, and each part's relationships.

    The package's own relationships are those of the part "".
    """

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relationships: dict[str, tuple[Relationship, ...]] = field(default_factory=dict)

    def add(
        self, name: str, kind: str, data: bytes, relationships: tuple[Relationship, ...] = ()
    ) -> None:
        """Put a part in, with its content type and the relationships that start from it."""
        self.parts[name] = data
        self.types[name] = kind
        if relationships:
            self.relationships[name] = relationships

    def related(self, part: str, kind: str) -> Iterator[Relationship]:
        """A part's relationships of one kind, such as "slideLayout", to parts that are there."""
        for each in self.relationships.get(part, ()):
            if each.kind.rsplit("/", 1)[-1] == kind and each.target in self.parts:
                yield each

    def copy(self) -> Container:
        """Another container with the same parts, to which others can be added."""
        return Container(dict(self.parts), dict(self.types), dict(self.relationships))


def parse(data: bytes) -> etree._Element:
    """The root of a part's XML; nothing outside the part is looked at."""
    return etree.fromstring(data, _PARSER)


def open_container(data: bytes) -> Container:
    """Take a .pptx or .potx apart.

    Raises:
        TemplateError: the bytes are no such file, are damaged or far too large.

    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(e.file_size for e in entries) > MOST_BYTES or len(entries) > MOST_PARTS:
                raise TemplateError("it unpacks to far more than a presentation holds")
            files = {"/" + e.filename.lstrip("/"): archive.read(e) for e in entries}
        return _container(files)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, zlib.error, EOFError) as error:
        raise TemplateError("it is not a PowerPoint file, or it is damaged") from error
    except (NotImplementedError, RuntimeError) as error:
        raise TemplateError("it is locked with a password, or packed oddly") from error


def write_container(container: Container) -> bytes:
    """The bytes of a container: parts in order of name, no clock, pictures stored as they are."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        _write(archive, "[Content_Types].xml", _content_types(container.types))
        for name in ("", *sorted(container.parts)):
            if name:
                _write(archive, name[1:], container.parts[name])
            if relationships := container.relationships.get(name):
                _write(archive, _rels_name(name)[1:], _rels(name, relationships))
    return target.getvalue()


def _container(files: Mapping[str, bytes]) -> Container:
    if "/[Content_Types].xml" not in files:
        raise TemplateError("it is not a PowerPoint file")
    defaults, overrides = _read_types(files["/[Content_Types].xml"])
    found = Container()
    for name, data in files.items():
        if name.endswith(".rels") or name == "/[Content_Types].xml":
            continue
        ending = name.rsplit(".", 1)[-1].lower()
        found.parts[name] = data
        found.types[name] = overrides.get(name.lower(), defaults.get(ending, "application/xml"))
    for part in ("", *found.parts):
        if rels := files.get(_rels_name(part)):
            found.relationships[part] = tuple(_read_rels(part, rels))
    return found


def _read_types(data: bytes) -> tuple[dict[str, str], dict[str, str]]:
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for element in parse(data).iter(f"{{{TYPES}}}Default", f"{{{TYPES}}}Override"):
        kind = element.get("ContentType", "")
        if element.tag.endswith("Default"):
            defaults[element.get("Extension", "").lower()] = kind
        else:
            overrides[element.get("PartName", "").lower()] = kind
    return defaults, overrides


def _read_rels(part: str, data: bytes) -> Iterator[Relationship]:
    folder = posixpath.dirname(part) or "/"
    for element in parse(data).iter(f"{{{RELS}}}Relationship"):
        target, outside = element.get("Target", ""), element.get("TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join(folder, target.split("#")[0]))
        yield Relationship(element.get("Id", ""), element.get("Type", ""), target, outside)


def _rels_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder if folder != '/' else ''}/_rels/{name}.rels"


def _rels(part: str, relationships: tuple[Relationship, ...]) -> bytes:
    folder = posixpath.dirname(part) or "/"
    lines = [f'{HEAD}<Relationships xmlns="{RELS}">']
    for each in relationships:
        target = each.target if each.outside else _relative(each.target, folder)
        mode = ' TargetMode="External"' if each.outside else ""
        lines.append(
            f'<Relationship Id="{each.id}" Type="{each.kind}" Target={quoted(target)}{mode}/>'
        )
    return "".join((*lines, "</Relationships>")).encode()


def _relative(target: str, folder: str) -> str:
    above, name = posixpath.split(target)
    return f"{_way(above, folder)}{name}"


@lru_cache(maxsize=64)
def _way(above: str, folder: str) -> str:
    way = posixpath.relpath(above, folder)
    return "" if way == "." else f"{way}/"


def _content_types(types: Mapping[str, str]) -> bytes:
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml"}
    for name in sorted(types):
        ending = name.rsplit(".", 1)[-1].lower()
        if types[name].startswith(("image/", "application/x-font")):
            defaults.setdefault(ending, types[name])
    lines = [f'{HEAD}<Types xmlns="{TYPES}">']
    for ending, kind in sorted(defaults.items()):
        lines.append(f'<Default Extension={quoted(ending)} ContentType="{kind}"/>')
    for name, kind in sorted(types.items()):
        if defaults.get(name.rsplit(".", 1)[-1].lower()) != kind:
            lines.append(f'<Override PartName={quoted(name)} ContentType="{kind}"/>')
    return "".join((*lines, "</Types>")).encode()


def serialise(root: etree._Element) -> bytes:
    """A part's XML as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, STILL)
    entry.create_system = 0
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(STORED) else zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)
