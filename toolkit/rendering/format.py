"""What a renderer is given and gives back: the job, the rendering, and the kinds of output."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum
from importlib import import_module

from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.framework import Framework
from toolkit.model.package import Module, Package
from toolkit.model.places import Places
from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.model.views import View


@dataclass(frozen=True, slots=True)
class Templates:
    """The look's files, the project's own before the bundled ones.

    `texts` maps names such as "handout.html.j2" to their text, `files` names such as
    "deck.pptx" or "fonts/….woff2" to their bytes. `font_files` are the bundled letters as
    they lie on disk, for a library that reads fonts from nowhere else.
    """

    texts: Mapping[str, str]
    files: Mapping[str, bytes]
    font_files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One output as an index lists it: a path below `build/`, and what it is."""

    path: str
    module: str
    format: str
    suffix: str
    framework: str = ""
    stamp: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that one rendering may know.

    `module` is None for a package page; `framework` is set for a checklist. `places` says for
    each module id where its anchors landed (for checklists). `stamp` is printed on every page:
    the module's version and the short hash of this output's own inputs. `sheets` are the
    outputs that an index lists, or the pages that a checklist leads to. `made_with` is the
    toolkit's own version.
    """

    package: Package
    theme: Theme
    templates: Templates
    assets: Assets
    stamp: str
    module: Module | None = None
    framework: Framework | None = None
    places: Mapping[str, Places] = field(default_factory=dict)
    sheets: tuple[Sheet, ...] = ()
    made_with: str = ""

    @property
    def subject(self) -> Module:
        """The module that this job is about; a job about the whole package has none."""
        if self.module is None:
            raise ValueError("this job is about the package, not about a module")
        return self.module


@dataclass(frozen=True, slots=True)
class Rendered:
    """An output's bytes, where its anchors landed, and what there is to say about it."""

    data: bytes
    places: Places = field(default_factory=Places)
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """A renderer by its place, such as "toolkit.rendering.guide.page:render_pdf".

    It is imported when its first output is made, so that a command imports only what it makes.
    What is `given` to it stands before the job.
    """

    place: str
    given: tuple[object, ...] = ()

    def __call__(self, job: Job) -> Rendered:
        """Render a job with it."""
        name, _, function = self.place.partition(":")
        rendered: Rendered = getattr(import_module(name), function)(*self.given, job)
        return rendered


class Scope(Enum):
    """What one output is about."""

    MODULE = "module"
    FRAMEWORK = "module and framework"
    RECORD = "module's record"
    MODULES = "all modules together"
    ONCE = "once for all modules, below build/package"
    RECORDS = "all records together, below build/package"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of output.

    `name` is what `--only` takes, `suffix` the file's ending; `needs` are the formats (name and
    suffix) whose places it cites, and that are made for it; `cites` those that it cites or leads
    to only where the same build makes them, or finds them fresh. `about` is one line for help and
    docs; `view` is what of a module its jobs hold (a checklist's hold all of it), and so whose
    consent it needs. What is not `usual` is made only where it is asked for. `folder` is where it
    stands below the folder of its module or of the package. Without `notes` its jobs hold neither
    notes nor answers.
    """

    name: str
    suffix: str
    scope: Scope
    about: str
    render: Callable[[Job], Rendered]
    needs: tuple[tuple[str, str], ...] = ()
    view: View = View.HANDOUT
    usual: bool = True
    folder: str = ""
    notes: bool = True
    cites: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> str:
        """The name with its ending, as people ask for one output: `handout.pdf`."""
        return f"{self.name}{self.suffix}"
