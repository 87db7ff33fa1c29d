"""The disk: whole files or none, nothing from outside, nothing hidden."""

from hashlib import sha256
from pathlib import Path

import pytest

from toolkit.building import carried, disk


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    disk.write(tmp_path / "deep" / "a.txt", b"words")
    assert (tmp_path / "deep" / "a.txt").read_bytes() == b"words"
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["a.txt"]


def test_what_was_there_stays_where_writing_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        disk.write(target, b"after")
    assert target.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_half_files_of_a_build_that_was_stopped_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / ".making-abc").write_bytes(b"half")
    disk.sweep(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_project_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    inside = tmp_path / "modules" / "one" / "images"
    inside.mkdir(parents=True)
    assert disk.find_project(inside) == tmp_path
    assert disk.find_project(tmp_path) == tmp_path


def test_loading_takes_texts_and_pictures_and_leaves_hidden_files(tmp_path: Path) -> None:
    folder = tmp_path / "modules" / "one"
    folder.mkdir(parents=True)
    for name in ("module.md", "a.png", ".hidden.md", "~$open.md", "notes.txt"):
        (folder / name).write_bytes(b"x")
    loaded = disk.load(tmp_path)
    assert [*loaded.files] == ["modules/one/module.md"]
    assert dict(loaded.pictures) == {"modules/one/a.png": sha256(b"x").hexdigest()}


def test_a_link_that_leads_out_of_the_project_is_trouble(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("private")
    project = tmp_path / "project"
    (project / "modules" / "one").mkdir(parents=True)
    (project / "modules" / "one" / "module.md").symlink_to(secret)
    folder = disk.load(project)
    assert folder.files == {}
    assert [(t.path, t.kind) for t in folder.troubles] == [("modules/one/module.md", "outside")]


@pytest.mark.parametrize("target", ["loop.png", "nothing.png"])
def test_a_link_to_itself_or_to_nothing_is_trouble(tmp_path: Path, target: str) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "loop.png").symlink_to(target)
    assert [(t.path, t.kind) for t in disk.load(tmp_path).troubles] == [
        ("modules/loop.png", "outside")
    ]


def test_a_file_that_is_too_large_is_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "MOST_BYTES", 3)
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "a.md").write_text("four")
    folder = disk.load(tmp_path)
    assert folder.files == {}
    assert [t.kind for t in folder.troubles] == ["too large"]


def test_the_bundled_templates_are_found() -> None:
    assert "theme.yaml" in carried.templates()


def test_moving_aside_takes_the_next_free_name(tmp_path: Path) -> None:
    for _ in range(2):
        (tmp_path / "a.txt").write_text("x")
        disk.move(tmp_path / "a.txt", tmp_path / "a (changed by hand).txt")
    names = sorted(p.name for p in tmp_path.iterdir())
    assert names == ["a (changed by hand) 2.txt", "a (changed by hand).txt"]
