"""What a judge found, and how a judge is started."""

import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer

PROJECT = Path(__file__).resolve().parent.parent.parent
INSTALLED = PROJECT / ".validators"
JAVA = ("java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Without the optimising compiler, which took most of the time of programs that run for seconds."""

PATIENCE = 300
"""Seconds after which a judge that says nothing is taken to hang."""


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
        done = subprocess.run(words, input=stdin, capture_output=True, text=True, timeout=PATIENCE)
    except FileNotFoundError:
        raise missing(words[0]) from None
    if done.returncode not in accept:
        told = (done.stderr or done.stdout)[-2000:]
        raise RuntimeError(f"{words[0]} ended with status {done.returncode}: {told}")
    return done.stdout + done.stderr


class Judge:
    """A judge's program that stays open: it is asked a line and answers a line.

    Starting it takes longer than what it is asked, so that all tests of a process share it.
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._errors = TemporaryFile("w+")  # noqa: SIM115 - open as long as the judge
        pipe = subprocess.PIPE
        self._program = subprocess.Popen(
            words, stdin=pipe, stdout=pipe, stderr=self._errors, encoding="utf-8"
        )

    def ask(self, question: str) -> str:
        """Its answer; raises RuntimeError where it ends instead, or says nothing for minutes."""
        asked, answers = self._program.stdin, self._program.stdout
        assert asked is not None
        assert answers is not None
        late = Timer(PATIENCE, self._program.kill)
        late.start()
        try:
            print(question, file=asked, flush=True)
            answer = answers.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            late.cancel()
        if not answer:
            judge.cache_clear()
            self._errors.seek(0)
            told = self._errors.read()[-2000:]
            raise RuntimeError(f"{self._words[0]} ended with {self._program.wait()}: {told}")
        return answer


@cache
def judge(*command: str | Path) -> Judge:
    """The open judge of a command, started when it is first asked for."""
    words = tuple(str(word) for word in command)
    try:
        return Judge(words)
    except FileNotFoundError:
        raise missing(words[0]) from None


def missing(program: str) -> RuntimeError:
    """What there is to say about a program that is not there."""
    return RuntimeError(f"{program} is missing: run bash tests/validators/setup.sh")
