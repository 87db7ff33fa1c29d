"""The shelf of outputs: what lies in `build/`, what of it is fresh, and what a person changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from toolkit.building import digest, disk, quick, said, seen, set_aside, state
from toolkit.building.made_from import Digests
from toolkit.building.project import Project, days_of
from toolkit.building.rules import CHANGED_BY_HAND, OUTPUT_NOT_WRITTEN
from toolkit.building.tools import system_libraries
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.rendering.format import Rendered


@dataclass(slots=True)
class Shelf:
    """The outputs in one `build` folder; it reads what the last build remembered.

    `signed` are the digests of files that an earlier build wrote, even if it was stopped then.
    `held_back` are modules with words whose person said no: what somebody changed by hand is
    kept, but never in this folder.
    """

    folder: Path
    held_back: frozenset[str] = frozenset()
    outputs: dict[str, state.Output] = field(init=False)
    code: int = field(init=False)
    same_code: bool = field(init=False)
    signed: dict[str, frozenset[str]] = field(init=False)
    remarks: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        disk.sweep(self.folder)
        notes = state.load_notes(disk.read(self.folder / seen.NOTES))
        self.outputs = dict(notes.outputs)
        self.code = quick.code()
        self.same_code = notes.code == self.code
        manifest = disk.read(self.folder / state.MANIFEST)
        self.signed = state.signed(manifest, disk.read(self.folder / seen.JOURNAL))

    def fresh(self, path: str, digests: Digests) -> state.Output | None:
        """What is remembered of an output that need not be made again, else None."""
        output = self.outputs.get(path)
        if not self.same_code or output is None or output.content != digests.content:
            return None
        if output.said and output.exact != digests.exact:
            return None
        return output if self._as_made(path, output) else None

    def last_size(self, path: str) -> int:
        """How many bytes an output had when it was last made, or 0."""
        return self.outputs[path].size if path in self.outputs else 0

    def why(self, path: str, digests: Digests) -> str:
        """Why an output is not fresh, in a few words."""
        output = self.outputs.get(path)
        if output is None or disk.stat(self.folder / path) is None:
            return "it was not there"
        if not self.same_code:
            return "the toolkit itself has changed"
        names = [n for n, part in digests.parts.items() if output.parts.get(n) != part]
        if names:
            return " and ".join(names) + " changed"
        if output.content == digests.content and output.exact == digests.exact:
            return "it was changed by hand"
        return "lines moved, and there is something to say about one of them"

    def write(
        self, path: str, rendered: Rendered, digests: Digests, stamp: str
    ) -> state.Output | None:
        """Put an output in its place; where that cannot be done, beside it, or None."""
        self._set_aside(path)
        target = self.folder / path
        sha256 = digest.of_bytes(rendered.data)
        try:
            disk.append(self.folder / seen.JOURNAL, f"{sha256} {path}")
            disk.write(target, rendered.data)
        except OSError:
            self.outputs.pop(path, None)
            self._write_beside(path, rendered.data)
            return None
        entry = disk.stat(target)
        places = rendered.places
        pages = places.guide if places.pages is None else places.pages
        output = state.Output(
            sha256=sha256,
            content=digests.content,
            exact=digests.exact,
            stamp=stamp,
            parts=dict(digests.parts),
            size=entry.size if entry else 0,
            modified=entry.modified if entry else 0,
            said=tuple(said.kept(each) for each in rendered.diagnostics),
            slides={a: (place.number, place.title) for a, place in places.slides.items()},
            pages=dict(pages) if pages is not None else None,
        )
        self.outputs[path] = output
        return output

    def remove(self, path: str) -> bool:
        """Take away an output that can no longer be made or is no longer wanted."""
        self._set_aside(path)
        was_there = self.outputs.pop(path, None) is not None
        try:
            disk.remove(self.folder / path)
        except OSError:
            self.remarks.append(
                OUTPUT_NOT_WRITTEN.at(
                    Span(f"build/{path}"),
                    "this file is out of date and could not be removed.",
                    "close it in other programs, then build again.",
                )
            )
        return was_there

    def keep_only(self, paths: set[str]) -> tuple[str, ...]:
        """Remove the outputs that we made and that nobody plans any more."""
        gone = sorted(path for path in self.outputs if path not in paths)
        removed = tuple(path for path in gone if self.remove(path))
        stopped = self.held_back - {PurePosixPath(path).parts[0] for path in self.outputs}
        for path in set_aside.copies_in(self.folder, stopped, frozenset(self.outputs)):
            self.remarks.extend(set_aside.keep_apart(self.folder, path))
        self.remarks.extend(set_aside.still_there(self.folder, self.remarks))
        return removed

    def said_about(self, output: state.Output) -> tuple[Diagnostic, ...]:
        """What was said when an output was made, as diagnostics again."""
        return said.restored(output.said)

    def save(
        self,
        project: Project,
        sources: Mapping[str, str],
        tools: Mapping[str, str],
        remarks: tuple[Diagnostic, ...],
        asked: str,
    ) -> None:
        """Write the manifest, and this machine's notes; `asked` is "" unless all came out whole."""
        modules = project.package.modules
        kept = state.State(self.code, dict(sorted(self.outputs.items())), tools)
        looked = seen.Seen(
            asked=asked,
            inputs={each.path: (each.size, each.modified) for each in project.stats},
            outputs={path: (each.size, each.modified) for path, each in kept.outputs.items()},
            said=tuple(said.kept(each) for each in remarks),
            libraries=quick.libraries(system_libraries()),
            deadlines=tuple(sorted({day for m in modules for day in days_of(m)})),
            passed=tuple(sorted({day for m in modules for day in m.passed})),
        )
        try:
            disk.write(self.folder / state.MANIFEST, state.dump_manifest(kept, sources))
            disk.write(self.folder / seen.NOTES, state.dump_notes(looked, kept))
            disk.remove(self.folder / seen.JOURNAL)
        except OSError:
            self.remarks.append(
                OUTPUT_NOT_WRITTEN.at(
                    Span("build"),
                    "the folder build cannot be written to.",
                    "check that you may write there and that the disk is not full.",
                )
            )

    def keep_log(self, name: str, words: str) -> None:
        """Write our own mistakes down for whoever mends them, or take an old log away."""
        try:
            if words:
                disk.write(self.folder / name, words.encode())
            else:
                disk.remove(self.folder / name)
        except OSError:
            return  # the mistakes themselves are said in any case

    def _as_made(self, path: str, output: state.Output) -> bool:
        entry = disk.stat(self.folder / path)
        if entry is None:
            return False
        if (entry.size, entry.modified) == (output.size, output.modified):
            return True
        data = disk.read(self.folder / path)
        if data is None or digest.of_bytes(data) != output.sha256:
            return False
        self.outputs[path] = replace(output, modified=entry.modified)
        return True

    def _set_aside(self, path: str) -> None:
        """Move a file that is not as we made it out of the way, and say so."""
        target = self.folder / path
        if not disk.is_file(target):
            return
        output = self.outputs.get(path)
        if output is not None and self._as_made(path, output):
            return
        data = disk.read(target)
        if data is not None and digest.of_bytes(data) in self.signed.get(path, frozenset()):
            return
        name = PurePosixPath(path)
        if name.parts[0] in self.held_back:
            self.remarks.extend(set_aside.keep_apart(self.folder, path))
            return
        try:
            moved = disk.move(
                target, target.with_name(f"{name.stem} (changed by hand){name.suffix}")
            )
        except OSError:
            return
        self.remarks.append(
            CHANGED_BY_HAND.at(
                Span(f"build/{path}"),
                "this file was changed after the toolkit made it.",
                f"your changed copy is now called {moved.name}; to keep a change for good, "
                "write it in the module.",
            )
        )

    def _write_beside(self, path: str, data: bytes) -> None:
        name = PurePosixPath(path)
        beside = self.folder / name.with_name(f"{name.stem} (new){name.suffix}")
        try:
            disk.write(beside, data)
            hint = f"the new one is called {beside.name}; close the file, then build again."
        except OSError as error:
            hint = f"the computer said: {error.strerror or error}."
        self.remarks.append(
            OUTPUT_NOT_WRITTEN.at(
                Span(f"build/{path}"),
                "this file could not be replaced. It may be open in another program.",
                hint,
            )
        )
