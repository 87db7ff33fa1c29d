"""What a judge found, and how a judge is started."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
INSTALLED = PROJECT / ".validators"
JAVA = ("java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Without the optimising compiler, which took most of the time of programs that run for seconds."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that one judge found wrong in one file."""

    judge: str
    path: Path
    rule: str
    message: str
    place: str = ""

    def __str__(self) -> str:
        place = f" ({self.place})" if self.place else ""
        return f"{self.path.name}: {self.judge} {self.rule}: {self.message}{place}"


def run(*command: str | Path, stdin: str = "", accept: tuple[int, ...] = (0,)) -> str:
    """Run a judge's program and return what it wrote on both outputs, errors last.

    Raises RuntimeError where it ended with a status that is not to be accepted: then the judge
    itself is broken or missing, and nothing may be concluded about the files.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, input=stdin, capture_output=True, text=True, timeout=300)
    except FileNotFoundError:
        raise RuntimeError(f"{words[0]} is missing: run bash tests/validators/setup.sh") from None
    if done.returncode not in accept:
        told = (done.stderr or done.stdout)[-2000:]
        raise RuntimeError(f"{words[0]} ended with status {done.returncode}: {told}")
    return done.stdout + done.stderr
