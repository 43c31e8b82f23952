"""Files on the disk: written whole or not at all, refused with a reason, never a device replaced."""

import errno
import os
from pathlib import Path

import pytest

from simulator.journal.lines import Broken
from simulator.session import disk
from simulator.session.disk import Outside, journal_bytes, read_bytes, read_journal, write_bytes


def reason(action, *arguments) -> str:
    """Why the disk refuses."""
    with pytest.raises(Outside) as found:
        action(*arguments)
    return found.value.reason


def test_written_whole(tmp_path: Path) -> None:
    """All blocks stand in the file in their order, and nothing else is left beside it."""
    place = tmp_path / "j.jsonl"
    write_bytes(str(place), [b"one", b"", b"two"])
    assert place.read_bytes() == b"onetwo"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("call", ["fsync", "replace", "blocks"])
def test_refused_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    """A full disk or a broken one, at whatever moment: the old file is whole, and nothing half lies beside it."""
    place = tmp_path / "j.jsonl"
    place.write_bytes(b"before")

    def refuse(*_: object) -> None:
        raise OSError(number, "refused")

    def blocks():
        yield b"half"
        if call == "blocks":
            refuse()

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", refuse)
    if call == "replace":
        monkeypatch.setattr(Path, "replace", refuse)
    assert reason(write_bytes, str(place), blocks()) == ("full" if number == errno.ENOSPC else "other")
    assert place.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [place]


def test_interrupted_leaves_what_was_there(tmp_path: Path) -> None:
    """Ctrl-C in the middle of writing is no half file either."""
    place = tmp_path / "j.jsonl"

    def blocks():
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_bytes(str(place), blocks())
    assert list(tmp_path.iterdir()) == []


def test_synced_before_it_is_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """First the bytes are on the disk, then the name points at them: a power cut leaves the old file or the new."""
    seen: list[str] = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (seen.append("sync"), fsync(handle))[1])
    monkeypatch.setattr(Path, "replace", lambda one, other: (seen.append("replace"), replace(one, other))[1])
    write_bytes(str(tmp_path / "j"), [b"x"])
    assert seen[:2] == ["sync", "replace"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    """A journal may go to a device; what must never happen is that a file takes its place."""
    write_bytes(os.devnull, [b"x"])
    assert not Path(os.devnull).is_file()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_bytes(str(pipe), [b"x"])
    assert os.read(reader, 9) == b"x"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a link changes what it points at."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_bytes(str(tmp_path / "link"), [b"new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_reasons(tmp_path: Path) -> None:
    """Each refusal has a reason a person can act on."""
    assert reason(read_bytes, str(tmp_path / "none"), 9) == "missing"
    assert reason(read_bytes, str(tmp_path), 9) == "folder"
    assert reason(read_bytes, os.devnull, 9) == "special"
    assert reason(read_bytes, "a\0b", 9) == "name"
    assert reason(read_bytes, "x" * 9000, 9) == "name"
    assert reason(write_bytes, str(tmp_path), [b""]) == "folder"
    assert reason(write_bytes, str(tmp_path / "none" / "x"), [b""]) == "missing"
    assert reason(write_bytes, "a\0b", [b""]) == "name"


def test_never_more_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is read up to a byte past its limit; a journal past it is refused."""
    place = tmp_path / "x"
    place.write_bytes(b"0123456789")
    assert read_bytes(str(place), 4) == b"01234"
    monkeypatch.setattr(disk, "MAX_JOURNAL", 4)
    assert reason(journal_bytes, str(place)) == "large"


def test_what_is_no_journal(tmp_path: Path) -> None:
    """Bytes that are no journal are told apart from a disk that refuses."""
    place = tmp_path / "x"
    place.write_bytes(b"hello\n")
    with pytest.raises(Broken):
        read_journal(str(place))
