"""What is remembered of a pack that was made: enough to find every copy of a person's words."""

from __future__ import annotations

from toolkit.model.quickly import dataclass
from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack, as `modules/packs.yaml` remembers it.

    `sha256` is that of the zip file; `holds` are the stories whose words or pictures it holds,
    as module/story (`what-is-research/st1`). `asked_back` is the day on which every copy was
    asked for, or "".
    """

    span: Span
    name: str
    audience: str
    version: str
    on: str
    sha256: str
    holds: tuple[str, ...] = ()
    asked_back: str = ""
