"""What is to be made: one target for each output, and its path."""

from __future__ import annotations

from toolkit.accrediting.record.written import is_begun
from toolkit.model.consent import withheld
from toolkit.model.framework import Framework
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.model.views import View, easy_read
from toolkit.rendering.format import Format, Scope
from toolkit.rendering.formats import FORMATS

OF_ONE = (Scope.MODULE, Scope.RECORD)
"""The scopes of outputs that are about one module and no framework."""
PACKAGE = "package"
"""The folder of the outputs that are about the whole package."""
COPIED = {
    View.SLIDES: (View.SLIDES.value,),
    View.HANDOUT: (View.HANDOUT.value,),
    View.EASY_READ: (View.HANDOUT.value,),
    View.GUIDE: (View.SLIDES.value, View.HANDOUT.value),
    View.TIMES: (),
    View.RECORD: (),
}
"""The outputs that a person was asked about whose words each way of looking copies."""


@dataclass(frozen=True, slots=True)
class Target:
    """One file to make. `path` is below `build/`."""

    path: str
    format: Format
    module: Module | None = None
    framework: Framework | None = None

    @property
    def tells_of_all(self) -> bool:
        """Whether it shows what all modules of the package hold."""
        scope, view = self.format.scope, self.format.view
        return scope in (Scope.MODULES, Scope.RECORDS) or (scope, view) == (Scope.ONCE, View.TIMES)

    @property
    def key(self) -> tuple[str, str]:
        """What other formats call this one when they need its places."""
        return (self.format.name, self.format.suffix)


def plan_targets(
    package: Package, formats: tuple[Format, ...], modules: tuple[Module, ...]
) -> tuple[Target, ...]:
    """The targets for some modules, in the order in which they are to be made."""
    found: list[Target] = []
    for format in formats:
        match format.scope:
            case Scope.MODULE:
                found.extend(
                    _module_target(format, module)
                    for module in modules
                    if format.view is not View.EASY_READ or in_easy_words(module)
                )
            case Scope.FRAMEWORK:
                found.extend(
                    _framework_target(format, module, framework)
                    for module in modules
                    for framework in package.frameworks
                )
            case Scope.RECORD:
                found.extend(_module_target(format, m) for m in modules if is_begun(m.record))
            case Scope.MODULES:
                if package.frameworks and package.modules:
                    found.append(Target(_named(format), format))
            case Scope.ONCE:
                if package.modules:
                    found.append(Target(f"{PACKAGE}/{_named(format)}", format))
            case Scope.RECORDS:
                if any(is_begun(module.record) for module in package.modules):
                    found.append(Target(f"{PACKAGE}/{_named(format)}", format))
            case Scope.PACKAGE:
                found.append(Target(format.file, format))
    return tuple(found)


def phases(planned: tuple[Target, ...]) -> tuple[tuple[Target, ...], ...]:
    """Targets that need nobody's places; then those that do; then the package's pages."""
    package = tuple(t for t in planned if t.format.scope is Scope.PACKAGE)
    rest = tuple(t for t in planned if t.format.scope is not Scope.PACKAGE)
    first = tuple(t for t in rest if not t.format.needs)
    second = tuple(t for t in rest if t.format.needs)
    return tuple(phase for phase in (first, second, package) if phase)


def cited(package: Package, planned: tuple[Target, ...]) -> tuple[Target, ...]:
    """The outputs that some targets cite or lead to, of their own modules."""
    keys = {key for target in planned for key in (*target.format.needs, *target.format.cites)}
    formats = tuple(f for f in FORMATS if (f.name, f.suffix) in keys and f.scope in OF_ONE)
    modules = {target.module.id: target.module for target in planned if target.module}
    return plan_targets(package, formats, tuple(modules.values()))


def in_easy_words(module: Module) -> bool:
    """Whether a module holds anything for an easy-read copy."""
    return any(easy_read(slide.blocks) for slide in module.slides)


def unagreed(planned: tuple[Target, ...]) -> dict[str, str]:
    """The paths of outputs that would show words to which their person did not agree, and why."""
    modules = {target.module.id: target.module for target in planned if target.module}
    whys = {
        (id, output): words.why
        for id, module in modules.items()
        for words in reversed(tuple(withheld(module)))
        for output in words.outputs
    }
    return {
        target.path: why
        for target in planned
        if target.module and target.format.scope is Scope.MODULE
        for output in COPIED[target.format.view]
        if (why := whys.get((target.module.id, output)))
    }


def _module_target(format: Format, module: Module) -> Target:
    return Target(f"{module.id}/{_named(format, f'{module.id}-')}", format, module)


def _framework_target(format: Format, module: Module, framework: Framework) -> Target:
    name = f"{module.id}-{format.name}-{framework.id}{format.suffix}"
    return Target(f"{module.id}/{name}", format, module, framework)


def _named(format: Format, start: str = "") -> str:
    """The name of an output, in its folder if it has one of its own."""
    folder = f"{format.folder}/" if format.folder else ""
    return f"{folder}{start}{format.file}"


def stamp(module: Module | None, package: Package, content: str) -> str:
    """What is printed on every page: the version, and the short hash of this output's inputs."""
    version = (module.version if module else "") or package.version
    return f"{version} · {content[:7]}" if version else content[:7]
