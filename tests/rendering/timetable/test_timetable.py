"""The timetable: the session by the clock, other patterns, and whether promises are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.rendering.guide.days import ORDINARY, job_of
from tests.rendering.reading_back import Page
from tests.validators import html_axe, html_nu, pdf_ua
from toolkit import build, load
from toolkit.building.jobs import seen_by
from toolkit.model.views import View
from toolkit.rendering.format import Job
from toolkit.rendering.timetable.page import render_html, render_pdf
from toolkit.rendering.timetable.plan import Plan, plans, sums, too_long

DAY = "---\ntitle: A day\n---\n\n" + "\n".join(
    f"# Part {part}\n\n" + "\n".join(f"## Slide {part}.{n} {{minutes=10}}\n\nx\n" for n in range(5))
    for part in range(1, 6)
)


def timed(text: str = ORDINARY, **package: str) -> Job:
    job = job_of(text, **package)
    return replace(job, module=seen_by(View.TIMES, job.subject))


def of_package(*texts: str) -> Job:
    job = timed(texts[0])
    modules = tuple(
        replace(timed(text).subject, id=f"m{n}", title=f"Module {n}")
        for n, text in enumerate(texts, 1)
    )
    return replace(job, module=None, package=replace(job.package, modules=modules))


def found(text: str) -> dict[str, Plan]:
    return {plan.name: plan for plan in plans((timed(text).subject,), 600)}


def test_the_judges_find_nothing(tmp_path: Path) -> None:
    jobs = {
        "ordinary": timed(start="10:00"),
        "day": timed(DAY),
        "nothing": timed("## A\n\nx\n"),
        "welsh": timed(ORDINARY.replace("minutes: 60", "language: cy")),
        "package": of_package(ORDINARY, DAY, ORDINARY),
    }
    for name, job in jobs.items():
        (tmp_path / f"{name}.html").write_bytes(render_html(job).data)
        (tmp_path / f"{name}.pdf").write_bytes(render_pdf(job).data)
    pages = sorted(tmp_path.glob("*.html"))
    assert not [str(problem) for problem in (*html_nu(pages), *html_axe(pages))]
    assert not [str(problem) for problem in pdf_ua(sorted(tmp_path.glob("*.pdf")))]


def test_what_fits_as_it_is_written_is_not_laid_out_again() -> None:
    assert list(found(ORDINARY)) == ["As it is written"]
    about = found(ORDINARY)["As it is written"].about
    assert "It fits 1 half day and 1 × 90 minutes online as it is." in about


def test_a_long_one_is_laid_out_as_half_days_a_day_and_online() -> None:
    made = found(DAY)
    assert list(made) == [
        "As it is written",
        "2 half days",
        "1 full day",
        "4 × 90 minutes online",
    ]
    assert [part.name for part in made["2 half days"].parts] == ["Part 1", "Part 2"]
    lines = made["1 full day"].parts[0].lines
    assert [line.title for line in lines if line.rests].count("Lunch") == 1


def test_lines_say_when_how_long_and_what_people_do() -> None:
    lines = found(ORDINARY)["As it is written"].parts[0].lines
    assert [(line.time, line.title) for line in lines][:3] == [
        ("10:00", "Hello"),
        ("10:05", "Say no"),
        ("10:20", "Break"),
    ]
    assert lines[1].doing == ("No in pairs, 15 minutes",)
    assert [line.part for line in lines if line.part] == ["Beginning", "The rest"]


def test_sums_are_said_with_what_is_break() -> None:
    [part] = found(ORDINARY)["As it is written"].parts
    assert part.end == "10:50"
    assert part.sum == "50 minutes: 40 minutes of learning, 10 minutes of breaks"


def test_what_is_promised_stands_beside_what_is_written() -> None:
    [one] = sums((timed().subject,))
    assert (one.promised, one.agrees) == ("1 hour", True)
    [other] = sums((timed(ORDINARY.replace("minutes: 60", "minutes: 90")).subject,))
    assert not other.agrees


def test_too_long_without_a_break_is_said() -> None:
    assert too_long((timed(ORDINARY).subject,)) == ""
    assert "250 minutes pass without a break" in too_long((timed(DAY).subject,))


def test_of_a_package_modules_are_named_with_what_is_done_of_them() -> None:
    job = of_package(ORDINARY, DAY)
    written, half, *_ = plans(job.package.modules, 600)
    first, second = written.parts
    assert [(line.time, line.title, line.doing) for line in first.lines] == [
        ("10:00–10:50", "Module 1", ("Break at 10:20",))
    ]
    assert [(line.time, line.title) for line in second.lines] == [("10:00–14:10", "Module 2")]
    told = [(line.title, line.doing) for part in half.parts for line in part.lines]
    assert ("Module 1", ("Break at 10:20",)) in told
    parts = [doing[0] for title, doing in told if title == "Module 2"]
    assert ", ".join(parts).split(", ")[0] == "Part 1"
    assert ", ".join(parts).split(", ")[-1] == "Part 5"


def test_without_times_it_says_what_to_write() -> None:
    page = Page(render_html(timed("## A\n\nx\n")).data.decode())
    assert "No slide says how long it takes yet" in page.words


def test_the_timetable_of_all_example_modules_is_laid_out_on_paper(
    project: Path, tmp_path: Path
) -> None:
    one, asked = ("staying-human",), ("timetable.pdf",)
    result = build(load(project), only=asked, modules=one, jobs=1, folder=tmp_path)
    assert "package/timetable.pdf" in result.made
    assert not result.not_made
