"""Set Voting Day up beside this file and open it; `start.py test` proves the whole product.

It runs before anything is installed, so it knows the standard library alone and speaks from its own
small table, in three languages at once; nothing in the product imports it.
"""

import sys

WORDS = {
    "python": (
        "Python 3.11 немесе одан жаңасы керек, мұндағысы {0}. Оны python.org сайтынан алыңыз.",
        "Нужен Python 3.11 или новее, а здесь {0}. Возьмите его на python.org.",
        "Python 3.11 or newer is needed, and this is {0}. Get it from python.org.",
    ),
    "preparing": (
        "Дайындық (тек бірінші рет және жаңартудан кейін): бірнеше минут, интернет керек.",
        "Подготовка (только в первый раз и после обновления): несколько минут, нужен интернет.",
        "Getting ready (only the first time and after an update): minutes, with the internet.",
    ),
    "newer": (
        "Тексерілген нұсқалар орнатылмады, жаңарақтары орнатылып жатыр.",
        "Проверенные версии не установились, ставим более новые.",
        "The proven versions did not install; trying newer ones.",
    ),
    "no-pip": (
        "Python-да pip жоқ. Debian, Ubuntu: sudo apt install python{0}-venv; әйтпесе python.org",
        "В этом Python нет pip. Debian, Ubuntu: sudo apt install python{0}-venv; иначе python.org",
        "This Python has no pip. Debian, Ubuntu: sudo apt install python{0}-venv; else python.org",
    ),
    "not-installed": (
        "pip орната алмады, себебі жоғарыда. Интернетті, дискідегі орынды тексеріп, қайталаңыз.",
        "pip не смог установить, причина выше. Проверьте интернет и место на диске и повторите.",
        "pip could not install, see above. Check the internet and the disk, then try again.",
    ),
    "no-folder": (
        "{0} қалтасын жасау мүмкін болмады ({1}). Ойынның басқа терезелерін жауып, қайталаңыз.",
        "Не удалось создать папку {0} ({1}). Закройте другие окна игры и повторите.",
        "The folder {0} could not be made ({1}). Close other windows of the game and try again.",
    ),
}


def say(key: str, *values: object) -> None:
    """Print one message in Kazakh, Russian and English, away from what a program may read."""
    for sentence in WORDS[key]:
        sys.stderr.write(sentence.format(*values) + "\n")
    sys.stderr.flush()


OUTSIDE_REFUSED = 4
INTERRUPTED = 130

if sys.version_info < (3, 11):  # an older Python must get as far as this line
    say("python", sys.version.split()[0])
    sys.exit(OUTSIDE_REFUSED)

import hashlib
import os
import subprocess
import sysconfig
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "ready.txt"
LOCK = ROOT / "uv.lock"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"

GAME = "import sys; from tui.front import main; sys.exit(main())"

# What proves the product, in this order; the tests come last, so that their count closes the page.
STEPS = (
    ("format", "-m", "ruff", "format", "--check", "."),
    ("lint", "-m", "ruff", "check", "."),
    ("types", "-m", "mypy"),
    ("floors", "-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
    ("words", "-m", "simulator.texts.compile", "--check"),
)
TESTS = ("-m", "pytest", "-n", "4", "--hypothesis-profile=ci")


class RefusedError(Exception):
    """The outside does not let us set up: a key of WORDS and what belongs into it."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then run the tests or the game; the status is theirs."""
    proving = arguments[:1] == ["test"]
    try:
        prepare("test" if proving else "play")
        return prove(arguments[1:]) if proving else run("-P", "-c", GAME, *arguments)
    except RefusedError as refusal:
        say(*refusal.args)
        return OUTSIDE_REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED


def run(*arguments: str, cwd: Path | None = None, failed: str = "") -> int:
    """Run the environment's Python to its end; Ctrl-C is the child's to answer."""
    environment = dict(os.environ, VOTINGDAY_FAILED_STEPS=failed) if failed else None
    child = subprocess.Popen([PYTHON, *arguments], cwd=cwd, env=environment)
    while True:
        try:
            status = child.wait()
        except KeyboardInterrupt:
            continue
        return status if status >= 0 else 128 - status


def prove(arguments: list[str]) -> int:
    """Run every step even when one fails; tests/conftest.py repeats the failed ones at the end."""
    failed = []
    for name, *step in STEPS:
        print(f"== {name}", flush=True)
        status = run(*step, cwd=ROOT)
        if status == INTERRUPTED:
            return status
        if status:
            failed.append(name)
    print("== tests", flush=True)
    status = run(*TESTS, *arguments, cwd=ROOT, failed=", ".join(failed))
    return status or int(bool(failed))


# --- The environment -------------------------------------------------------------------------


def prepare(purpose: str) -> None:
    """Make .venv fit this checkout, doing nothing when it already does."""
    digest = fingerprint()
    try:
        stamped, *purposes = STAMP.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        stamped, purposes = "", []
    fits = stamped == digest and PYTHON.exists()
    if fits and purpose in purposes:
        return
    say("preparing")
    try:
        STAMP.unlink(missing_ok=True)  # until the end, what is there counts as half-made
        if not fits:
            make()
        install(reach(), purpose)
        both = sorted({purpose, "play", *(purposes if fits else [])})
        STAMP.write_text(" ".join([digest, *both]), encoding="utf-8")
    except OSError as error:
        raise RefusedError("no-folder", VENV, error) from error


def fingerprint() -> str:
    """What an environment was made from: place, Python, dependencies and their lock."""
    made_from = hashlib.sha256(os.fsencode(ROOT) + VERSION.encode())
    for file in (ROOT / "pyproject.toml", LOCK):
        made_from.update(file.read_bytes() if file.exists() else b"")
    return made_from.hexdigest()


def make() -> None:
    """Make an empty environment, with a pip inside where Python carries one (ensurepip).

    Debian without python3-venv does not, and its venv module ends the program when asked for pip;
    so pip is put in separately, and failing is no fault yet.
    """
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(VENV)
    subprocess.run([PYTHON, "-Im", "ensurepip"], capture_output=True, check=False)


def reach() -> list[str]:
    """The pip command that installs into the environment: its own, or the one outside.

    Through `--python` an externally managed Python's pip works too: it touches .venv alone.
    """
    for pip in (
        [str(PYTHON), "-m", "pip"],
        [sys.executable, "-m", "pip", "--python", str(PYTHON)],
    ):
        if not subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
            return pip
    raise RefusedError("no-pip", VERSION)


def install(pip: list[str], purpose: str) -> None:
    """Install the checkout and its libraries as locked; to play, newer ones do as well."""
    locked = VENV / "locked.txt"
    locked.write_text(constraints(), encoding="utf-8")
    target = ["--editable", ".[test]" if purpose == "test" else "."]
    if not pip_install(pip, "--constraint", str(locked), *target):
        if purpose == "test":
            raise RefusedError("not-installed")
        say("newer")
        if not pip_install(pip, *target):
            raise RefusedError("not-installed")
    relative()


def constraints() -> str:
    """The lock as pip reads it: a pinned version a line, where the lock knows only one."""
    if not LOCK.exists():
        return ""
    versions: dict[str, list[str]] = {}
    for package in tomllib.loads(LOCK.read_text(encoding="utf-8"))["package"]:
        if "registry" in package["source"]:
            versions.setdefault(package["name"], []).append(package["version"])
    return "".join(f"{name}=={known[0]}\n" for name, known in versions.items() if len(known) == 1)


def pip_install(pip: list[str], *arguments: str) -> bool:
    """Run pip quietly, with a dot every few seconds as a sign of life."""
    command = [*pip, "--disable-pip-version-check", "--no-input", "install", "-qq", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=sys.stderr) as child:
        while True:
            try:
                status = child.wait(timeout=3)
            except subprocess.TimeoutExpired:
                print(".", end="", file=sys.stderr, flush=True)
                continue
            print(file=sys.stderr, flush=True)
            return status == 0


def relative() -> None:
    """Say from within .venv, in plain letters, where the checkout is.

    Python before 3.13 reads .pth files in the system's old encoding: on a Russian or Kazakh
    Windows a folder with Cyrillic letters in its path would stop Python from starting at all.
    """
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    for pointer in packages.glob("*votingday*.pth"):
        pointer.write_text(os.path.relpath(ROOT, packages) + "\n", encoding="ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
