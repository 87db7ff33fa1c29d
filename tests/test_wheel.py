"""What `pipx install` gets: the toolkit with its templates and licences, and no modules."""

import subprocess
import sys
import zipfile
from pathlib import Path


def test_the_templates_and_the_licences_travel_in_the_wheel(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
        entry_points = next(name for name in inside if name.endswith("entry_points.txt"))
        assert "toolkit = toolkit.cli.main:main" in archive.read(entry_points).decode()

    templates = {path for path in (project / "templates").rglob("*") if path.is_file()}
    assert templates, "there are no templates"
    for folder, files in (
        ("toolkit/templates", {path.relative_to(project / "templates") for path in templates}),
        ("toolkit", {path.relative_to(project / "toolkit") for path in sources(project)}),
    ):
        assert {f"{folder}/{file.as_posix()}" for file in files} <= inside
    licences = {name.rsplit("/licenses/")[-1] for name in inside if "/licenses/" in name}
    assert {"LICENSE", "templates/fonts/LICENSE-dejavu.txt"} <= licences
    assert {name.split("/")[0].split("-")[0] for name in inside} == {
        "toolkit",
        "training_package_toolkit",
    }


def sources(project: Path) -> set[Path]:
    """The toolkit's own files."""
    return {path for path in (project / "toolkit").rglob("*") if path.suffix in (".py", ".typed")}
