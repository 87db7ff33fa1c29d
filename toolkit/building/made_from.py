"""What an output is made from, in digests: the same as long as it need not be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields, replace
from pathlib import PurePosixPath

from toolkit.building import digest
from toolkit.model.quickly import dataclass
from toolkit.model.views import View
from toolkit.rendering.format import Format, Job, Templates


@dataclass(frozen=True, slots=True)
class Digests:
    """`content` is the same when only line numbers moved, `exact` is not.

    `parts` are short digests of what an output is made from, by names that a person knows.
    """

    content: str
    exact: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Looks:
    """The digests of the templates that pages and that slides are filled from."""

    pages: str
    slides: str

    def for_(self, format: Format) -> str:
        """What an output is filled from; pages of slides, and a trainer guide, use all there is."""
        match format.view:
            case View.SLIDES if format.suffix == ".pptx":
                return self.slides
            case View.SLIDES | View.GUIDE:
                return self.pages + self.slides
            case _:
                return self.pages


def looks(templates: Templates) -> Looks:
    """The digests of a project's templates: pages use all but the deck, slides deck and widths."""
    files = {name: digest.of_bytes(data) for name, data in templates.files.items()}
    kinds = {name: PurePosixPath(name).suffix for name in files}
    icons = {n: text for n, text in templates.texts.items() if n.endswith(".svg")}
    return Looks(
        pages=digest.of(templates.texts, {n: files[n] for n in files if kinds[n] != ".pptx"}),
        slides=digest.of(
            icons, {n: files[n] for n in files if kinds[n] in (".pptx", ".json", ".ttf")}
        ),
    )


@dataclass(frozen=True, slots=True)
class Made:
    """What all outputs of a build are made with and from, as digests and versions.

    `files` holds the digest of each file of the project, so that each is counted only once.
    """

    look: Looks
    tools: Mapping[str, str]
    files: Mapping[str, str]
    digester: digest.Digester = field(default_factory=digest.Digester)


def digests_of(job: Job, format: Format, made: Made) -> Digests:
    """The digests of everything that a job's output is made from."""
    pictures = {path: asset.digest for path, asset in job.assets.items()}
    named = _parts(job, made.look.for_(format), made.tools, pictures)
    both = {name: made.digester.of(*part) for name, part in named.items()}
    content = {name: said for name, (said, _) in both.items()}
    exact = {name: with_lines for name, (_, with_lines) in both.items()}
    short = {name: each[:10] for name, each in content.items()}
    return Digests(digest.of(content), digest.of(exact), short)


def _parts(
    job: Job, look: str, tools: Mapping[str, str], pictures: Mapping[str, str]
) -> dict[str, tuple[object, ...]]:
    package, module = job.package, job.module
    about = replace(package, glossary=())
    parts: dict[str, tuple[object, ...]] = {
        "the package": (about,),
        "the look": (job.theme, look),
        "the libraries": (tools,),
    }
    if module is None:
        parts["the list of outputs"] = (job.sheets,)
    else:
        front = {"sections", "record", "claims", "judgements", "lines", "span"}
        said = {f.name: getattr(module, f.name) for f in fields(module) if f.name not in front}
        parts["what the module says about itself"] = (said, module.claims)
        parts["the module's words"] = (module.sections, module.span, module.lines)
        parts["the record"] = (module.record,)
        parts["what reviewers said"] = (module.judgements,)
        parts["pictures"] = (pictures,)
        parts["the glossary"] = (package.glossary,)
        parts["the framework"] = (job.framework,)
        parts["slide and page numbers"] = (job.places, job.sheets)
    return parts
