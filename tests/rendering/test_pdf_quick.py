"""What saves time or memory in making PDFs changes nothing in them, and leaves nothing behind."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.rendering.everything import everything
from tests.rendering.samples import HERE, job, module, slide, table_picture
from tests.validators import render_pdf as render_pages
from toolkit.model.assets import held
from toolkit.model.blocks import Figure
from toolkit.rendering import pdf
from toolkit.rendering.format import Rendered
from toolkit.rendering.handout import render_pdf

PROJECT = Path(__file__).resolve().parents[2]
IMPORTS = (
    "import contextlib; from hashlib import sha256;"
    "from tests.rendering.everything import everything; from tests.rendering.samples import job;"
    "from toolkit.rendering import handout, pdf;"
)
DIGEST = "print(sha256(handout.render_pdf(job(everything())).data).hexdigest())"
"""Words for another Python: print the digest of the handout of a module with every block."""


@pytest.fixture(scope="module")
def whole() -> Rendered:
    """The handout of a module that holds every block."""
    return render_pdf(job(everything()))


def test_the_same_job_gives_the_same_bytes_in_any_process(whole: Rendered) -> None:
    script = IMPORTS + DIGEST
    for seed in ("1", "2"):
        told = in_a_process(script, PYTHONHASHSEED=seed, TZ="Asia/Tokyo", LANG="C")
        assert told.stdout.strip() == sha256(whole.data).hexdigest()


def test_a_computer_without_any_fonts_makes_the_same_bytes(whole: Rendered, tmp_path: Path) -> None:
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'
    )
    told = in_a_process(IMPORTS + DIGEST, FONTCONFIG_FILE=str(settings))
    assert told.stdout.strip() == sha256(whole.data).hexdigest()


def test_shared_fonts_and_styles_change_nothing(whole: Rendered) -> None:
    for shared in (pdf._sheet, pdf._font_configuration):
        shared.cache_clear()
    assert render_pdf(job(everything())).data == whole.data


@pytest.mark.parametrize(
    ("without", "trick"),
    [
        ("pdf.plain_library_names = contextlib.nullcontext", "how libraries are looked up"),
        ("pdf.font_tools_later = contextlib.nullcontext", "when font tools are imported"),
        ("pdf._without_pauses = contextlib.nullcontext", "when memory is tidied"),
        ("pdf.look_up_at_once = lambda *_: None", "how styles are looked up"),
        ("pdf.spare_notes = lambda *_: None", "what is said about notes that are not there"),
    ],
)
def test_what_saves_time_changes_nothing(without: str, trick: str, whole: Rendered) -> None:
    script = f"{IMPORTS} {without}; {DIGEST}"
    assert in_a_process(script).stdout.strip() == sha256(whole.data).hexdigest(), trick


def test_nothing_of_a_page_that_is_laid_out_is_held_any_more() -> None:
    assert gc.isenabled()
    gc.collect()  # what other tests have laid out
    render_pdf(job(module(slide("One", Figure(HERE, (table_picture(),))))))
    kinds = [type(each) for each in gc.get_objects()]
    boxes = [kind for kind in kinds if kind.__module__ == "weasyprint.formatting_structure.boxes"]
    assert boxes == []
    assert [kind for kind in kinds if kind.__name__ in ("Document", "PDF", "StyleFor")] == []


def test_fonts_are_cut_to_size_without_harfbuzz_too() -> None:
    script = (
        f"{IMPORTS} pdf.load();"
        "import weasyprint.pdf.fonts as fonts; fonts.harfbuzz_subset = None;"
        "made = handout.render_pdf(job(everything()));"
        "print(len(made.data) < 200_000, made.diagnostics)"
    )
    assert in_a_process(script).stdout.strip() == "True ()"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere nothing is started")
def test_loading_starts_no_other_program() -> None:
    script = (
        "import sys; started = [];"
        "sys.addaudithook(lambda name, _: name == 'subprocess.Popen' and started.append(name));"
        "from toolkit.rendering import pdf; pdf.load(); print(len(started))"
    )
    assert in_a_process(script).stdout.strip() == "0"


def test_without_pango_a_sentence_says_what_to_do() -> None:
    script = (
        "import cffi\n"
        "def nothing(*_): raise OSError('no such library')\n"
        "cffi.FFI.dlopen = nothing\n"
        "from toolkit.rendering import pdf\n"
        "try: pdf.load()\n"
        "except pdf.PdfMissingError as missing: print(missing)\n"
    )
    told = in_a_process(script)
    assert told.stdout.startswith("PDFs need Pango, which this computer does not have. To get it: ")
    assert len(told.stdout.splitlines()) == 1
    assert told.stderr == ""


@pytest.mark.parametrize("where", ["here", "in a worker", "here and in a worker"])
def test_nothing_is_left_in_the_temporary_folder(where: str, tmp_path: Path) -> None:
    here = "handout.render_pdf(made);" if "here" in where else ""
    worker = (
        "from concurrent.futures import ProcessPoolExecutor; pool = ProcessPoolExecutor(1);"
        "pool.submit(handout.render_pdf, made).result(); pool.shutdown()"
    )
    script = f"{IMPORTS} made = job(everything()); {here} {worker if 'worker' in where else ''}"
    in_a_process(script, TMPDIR=str(tmp_path))
    assert not list(tmp_path.iterdir())


def in_a_process(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script, run by a Python of its own."""
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1"])
def test_a_picture_whose_bytes_are_kept_looks_as_if_packed_anew(
    mode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = BytesIO()
    Image.linear_gradient("L").resize((64, 48)).convert(mode).save(data, "PNG")
    figure = Figure(HERE, (table_picture(),))
    about = job(module(slide("P", figure)), assets={table_picture().path: held(data.getvalue())})
    (tmp_path / "kept.pdf").write_bytes(render_pdf(about).data)
    images = pdf.load().images
    monkeypatch.setattr(images.RasterImage, "_get_png_data", staticmethod(packed_anew))
    (tmp_path / "anew.pdf").write_bytes(render_pdf(about).data)
    kept, anew = (render_pages(tmp_path / f"{name}.pdf", tmp_path) for name in ("kept", "anew"))
    assert [sheet.read_bytes() for sheet in kept] == [sheet.read_bytes() for sheet in anew]


def packed_anew(picture: Image.Image) -> bytes:
    """The rows of a picture as a PDF holds them, packed in the plainest way there is."""
    width = picture.width * len(picture.getbands())
    rows = picture.tobytes()
    return zlib.compress(
        b"".join(b"\0" + rows[at : at + width] for at in range(0, len(rows), width))
    )
