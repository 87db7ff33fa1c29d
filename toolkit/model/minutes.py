"""How long something takes, as people say it: 10, or 10 to 15 minutes."""

from __future__ import annotations

from toolkit.model.quickly import dataclass


@dataclass(frozen=True, slots=True)
class Minutes:
    """From `least` to `most` minutes; the two are equal where one number was given."""

    least: int
    most: int

    def __str__(self) -> str:
        if self.least == self.most:
            return f"{self.least} minute" if self.least == 1 else f"{self.least} minutes"
        return f"{self.least} to {self.most} minutes"

    def __add__(self, other: Minutes) -> Minutes:
        return Minutes(self.least + other.least, self.most + other.most)


NO_TIME = Minutes(0, 0)
