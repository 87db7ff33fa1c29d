"""Generated packages for measuring: varied, the same every time, nobody's real words."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PIL import Image

OUTPUTS = (
    *("slides.pptx", "handout.html", "handout.pdf"),
    *("checklist.html", "checklist.pdf", "checklist.xlsx"),
)
"""What a generated package makes; the first goal is about these."""
SLIDES = 24
TEXT = (
    "people research question listen share group study time choice carer staff story number "
    "result answer help learn plan paper idea room voice change trust care work together "
    "service health local simple clear first next again after before quiet open public "
)
WORDS = TEXT.split()


def package(
    folder: Path,
    modules: int,
    slides: int = SLIDES,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> Path:
    """Write a package of `modules` modules of 25 slides below `folder`, with 3 pictures each.

    `slides` is their number without the title slide; `pictures` take the place of those of the
    same name. The same slides for Marp stand in `marp/`.
    """
    root = folder / f"package-{modules}"
    shown = _pictures() | dict(pictures)
    names = [f"module-{number:03}" for number in range(1, modules + 1)]
    for seed, name in enumerate(names):
        target = root / "modules" / name
        (target / "images").mkdir(parents=True, exist_ok=True)
        text = _module(name, seed, slides)
        (target / "module.md").write_text(text, encoding="utf-8")
        (root / "marp").mkdir(exist_ok=True)
        (root / "marp" / f"{name}.md").write_text(_for_marp(text, name), encoding="utf-8")
        for picture, data in shown.items():
            (target / "images" / picture).write_bytes(data)
    (root / "modules" / "package.yaml").write_text(
        "format: 1\ntitle: A generated package\norganisation: Nobody\nframeworks: [cpd]\n"
        f"make: [{', '.join(OUTPUTS)}]\n",
        encoding="utf-8",
    )
    return root


def picture_4k() -> bytes:
    """A picture of a screen with 3840 × 2160 pixels, as PNG."""
    choose = random.Random(2)
    screen = Image.new("RGB", (3840, 2160), "#EEF4F4")
    for _ in range(400):
        x, y = choose.randrange(3600), choose.randrange(2000)
        screen.paste(tuple(choose.randrange(256) for _ in range(3)), (x, y, x + 200, y + 40))
    return _saved(screen, "PNG")


def _for_marp(text: str, name: str) -> str:
    """The same slides in Marp's words: a line between slides, notes as comments, no handout."""
    text = re.sub(r"^---\n.*?\n---\n", "# Generated\n", text, count=1, flags=re.S)
    text = re.sub(r"::: handout.*?:::\n", "", text, flags=re.S)
    text = re.sub(r"::: notes\n(.*?):::\n", r"<!-- \1 -->\n", text, flags=re.S)
    text = re.sub(r"^:::.*$|\{.*?\}", "", text, flags=re.M)
    text = text.replace("(images/", f"(../modules/{name}/images/")
    return "---\nmarp: true\n---\n" + text.replace("\n## ", "\n\n---\n\n## ")


def _module(name: str, seed: int, slides: int) -> str:
    choose = random.Random(seed)
    head = (
        f"---\ntitle: Generated {name}\nsummary: {_sentence(choose)}\naudience: nobody\n"
        "outcomes:\n  - know: I can say what this is\nminutes: 120\nversion: 0.1.0\n---\n"
    )
    return head + "\n".join(_slide(choose, number) for number in range(1, slides + 1))


def _slide(choose: random.Random, number: int) -> str:
    title = f"## Slide {number} {_words(choose, 3)} {{minutes=5}}\n"
    body = "\n".join(f"- {_words(choose, 7)}" for _ in range(4))
    if number in (4, 11, 18):
        picture = {4: "photo.jpg", 11: "flat.png", 18: "shade.png"}[number]
        body = f"![{_words(choose, 6)}](images/{picture})\n\n{_sentence(choose)}"
    elif number in (6, 13, 20):
        rows = "\n".join(
            f"| {_words(choose, 2)} | {_words(choose, 4)} | {choose.randint(1, 99)} |"
            for _ in range(5)
        )
        body = f"| What | Why | How many |\n|---|---|---|\n{rows}"
    elif number in (8, 16):
        steps = "\n".join(f"{step}. {_words(choose, 6)}" for step in range(1, 4))
        body = f'::: activity {{title="{_words(choose, 3)}" minutes=10 group=pairs}}\n{steps}\n:::'
    notes = " ".join(_sentence(choose) for _ in range(5))
    prose = " ".join(_sentence(choose) for _ in range(3))
    return f"{title}\n{body}\n\n::: notes\n{notes}\n:::\n\n::: handout\n{prose}\n:::\n"


def _words(choose: random.Random, count: int) -> str:
    return " ".join(choose.choices(WORDS, k=count))


def _sentence(choose: random.Random) -> str:
    words = _words(choose, choose.randint(7, 14))
    return words[0].upper() + words[1:] + "."


def _pictures() -> dict[str, bytes]:
    """A photograph-like JPEG, a flat PNG and a PNG with transparency, of the usual sizes."""
    choose = random.Random(1)
    noise = Image.frombytes("L", (400, 267), choose.randbytes(400 * 267)).resize((1600, 1067))
    photo = Image.merge("RGB", (noise, noise.point(lambda v: 255 - v), noise))
    flat = Image.new("RGB", (1280, 720), "#EEF4F4")
    shade = Image.new("RGBA", (1440, 900), (11, 93, 102, 40))
    for _ in range(60):
        box = (choose.randrange(1000), choose.randrange(500), 200, 120)
        colour = tuple(choose.randrange(256) for _ in range(3))
        flat.paste(colour, (box[0], box[1], box[0] + box[2], box[1] + box[3]))
        shade.paste((*colour, 128), (box[0], box[1], box[0] + box[2], box[1] + box[3]))
    saved = {}
    for name, image, kind in (("photo.jpg", photo, "JPEG"), ("flat.png", flat, "PNG")):
        saved[name] = _saved(image, kind)
    saved["shade.png"] = _saved(shade, "PNG")
    return saved


def _saved(image: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, quality=85)
    return buffer.getvalue()
