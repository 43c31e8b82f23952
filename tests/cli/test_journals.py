"""`replay`, `fork`, `verify`, `debrief`: a journal proved, cut, changed, forged, lived on."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from simulator.exercise.running import NIGHT
from simulator.journal.lines import BLOCK, decode, encode
from tests.cli.command import call

ROWS = BLOCK + 1


def kept(folder: Path, data: bytes) -> str:
    """Some bytes as a journal."""
    path = folder / "changed.jsonl"
    path.write_bytes(data)
    return str(path)


def spread(first: int, last: int, count: int) -> list[int]:
    """So many places all over a range, none at a round distance from the next."""
    step = (last - first) // count
    return [first + n * step + n * 7_919 % step for n in range(count)]


def place(data: bytes, at: int) -> tuple[int, int | None]:
    """The block and the record that hold a byte; no record when it is a chain line."""
    row = data[:at].count(b"\n")
    line = data.split(b"\n")[row]
    record = None if line.startswith(b'{"t":"Chain"') else row // ROWS * BLOCK + row % ROWS
    return row // ROWS + 1, record


@pytest.mark.parametrize("name", ["journal", "played"])
def test_lived_again_it_agrees(name: str, request: pytest.FixtureRequest) -> None:
    """`replay --verify` lives the day again and finds every record as it was."""
    done = call("replay", str(request.getfixturevalue(name)), "--verify")
    assert (done.status, done.err) == (0, "")
    assert "record for record" in done.out


def test_reading_folds(ran: Any, journal: Path) -> None:
    """`replay` says what a journal holds, with the same figures as the day itself."""
    found = json.loads(call("replay", str(journal), "--json").out)
    day = json.loads(ran[0].out)
    assert found["given"] == day["given"]
    assert (found["records"], found["scenario"], found["seed"]) == (day["records"], "small-day", 3)
    assert found["whole"] is True


def test_cut_anywhere_it_opens(data: bytes, tmp_path: Path) -> None:
    """A journal cut at any byte after its second record opens up to its last whole record, says so, and agrees."""
    begins = data.index(b"\n", data.index(b"\n") + 1) + 1
    for n, cut in enumerate(spread(begins, len(data) - 1, 12)):
        path = kept(tmp_path, data[:cut])
        done = call("replay", path, *(["--verify"] if n < 4 else []))
        assert done.status == 0, (cut, done.err)
        whole = decode(data[:cut])
        assert whole.whole or f"{len(whole.records):,} in all" in done.err


@pytest.mark.parametrize("cut", [0, 1, 1000])
def test_cut_before_anything_happened(data: bytes, tmp_path: Path, cut: int) -> None:
    """What has no header and no station is no journal, and is refused with a reason."""
    for verb in (["replay"], ["verify"], ["debrief"], ["fork", "--at", "5"]):
        done = call(verb[0], kept(tmp_path, data[:cut]), *verb[1:])
        assert done.status == 1
        assert "beginning is missing" in done.out + done.err


def test_changed_byte_is_refused_naming_the_block(data: bytes, tmp_path: Path) -> None:
    """Every changed byte is found, its block is named, and nothing is told as if it were true."""
    for n, at in enumerate(spread(0, len(data) - 1, 40)):
        changed = bytearray(data)
        changed[at] ^= 1 << n % 8
        done = call("replay", kept(tmp_path, bytes(changed)))
        assert (done.status, done.out) == (1, ""), at
        block, _ = place(data, at)
        assert f"block {block}" in done.err or "beginning is missing" in done.err, at


def test_changed_byte_names_the_record_with_verify(data: bytes, tmp_path: Path) -> None:
    """With --verify the record is named as well: an event, the header, or the chain line itself."""
    for at in spread(0, len(data) - 1, 10):
        changed = bytearray(data)
        changed[at] ^= 1
        done = call("replay", kept(tmp_path, bytes(changed)), "--verify")
        record = place(data, at)[1]
        told = {None: "checksum line", 0: "header itself"}.get(record, f"changed is {record} ")  # type: ignore[arg-type]
        assert done.status == 1
        assert told in done.err, (at, record, done.err)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b'"seed":3', b'"seed":4', "header itself"),
        (b'"engine":"', b'"engine":"9', "header itself"),
        (b"\\nvoters: 280", b"\\nvoters: 281", "header itself"),
        (b'"booths":2', b'"booths":3', "is 1 "),
    ],
)
def test_changed_beginning_is_told(data: bytes, tmp_path: Path, old: bytes, new: bytes, told: str) -> None:
    """A changed seed, engine or text cannot be lived again, and that is said instead of a wrong record."""
    assert old in data
    done = call("replay", kept(tmp_path, data.replace(old, new, 1)), "--verify")
    assert done.status == 1
    assert told in done.err, done.err


def test_changed_ask_of_a_person(played: Path, tmp_path: Path) -> None:
    """A changed act is named; the client's own id, which changes nothing that happened, is told as what it is."""
    data = played.read_bytes()
    act = call("replay", kept(tmp_path, data.replace(b'"act":"find"', b'"act":"fond"', 1)), "--verify")
    line = data[: data.index(b'"act":"find"')].count(b"\n")
    assert f"changed is {line // ROWS * BLOCK + line % ROWS} " in act.err
    own = call("replay", kept(tmp_path, data.replace(b'"id":"2-look"', b'"id":"2-lool"', 1)), "--verify")
    assert own.status == 1
    assert "words of an ask" in own.err


def test_another_story_under_a_right_chain(data: bytes, tmp_path: Path) -> None:
    """A forged event under a forged chain is found by living the day again: the first record that differs is named."""
    records = decode(data).records
    where = next(n for n, r in enumerate(records) if type(r).__name__ == "VoterJoined")
    records[where] = msgspec.structs.replace(records[where], at=records[where].at + 1)
    done = call("replay", kept(tmp_path, b"".join(encode(records))), "--verify", "--json")
    assert done.status == 1
    assert json.loads(done.out)["differs"]["record"] == where


def forged(records: list[Any], **header: Any) -> bytes:
    """A journal whose header says otherwise, with a right chain."""
    return b"".join(encode([msgspec.structs.replace(records[0], **header), *records[1:]]))


@pytest.mark.parametrize(
    "header",
    [{"played": ("nobody",)}, {"sources": ()}, {"seed": -1}, {"crew": {"x": "y"}}, {"scenario": "\x1b[31m"}],
    ids=str,
)
@pytest.mark.parametrize("verb", ["replay --verify", "fork --at 9", "debrief", "verify"])
def test_forged_header_is_no_crash(data: bytes, tmp_path: Path, verb: str, header: dict[str, Any]) -> None:
    """Whatever a stranger's journal says, it is refused or read; it never brings the command down."""
    name, *rest = verb.split()
    done = call(name, kept(tmp_path, forged(decode(data).records, **header)), *rest)
    assert done.status in {0, 1}, done.err
    assert "\x1b" not in done.out + done.err


def test_record_outside_the_day(data: bytes, tmp_path: Path) -> None:
    """A record ten thousand years on is named, not waited for."""
    records = decode(data).records[:300]
    records[299] = msgspec.structs.replace(records[299], at=NIGHT + 1)
    done = call("replay", kept(tmp_path, b"".join(encode(records))), "--verify")
    assert done.status == 1
    assert "block 2, record 299" in done.err


def test_impossible_event_under_a_right_chain(data: bytes, tmp_path: Path) -> None:
    """An event that cannot be applied is named by its record."""
    records = decode(data).records
    where = next(n for n, r in enumerate(records) if type(r).__name__ == "BoxSealed")
    records[where] = msgspec.structs.replace(records[where], box="nowhere")
    done = call("replay", kept(tmp_path, b"".join(encode(records))))
    assert done.status == 1
    assert f"record {where}" in done.err


def test_other_engine_is_read_not_run(data: bytes, tmp_path: Path) -> None:
    """A journal of another version is folded; living it again is refused with the reason."""
    path = kept(tmp_path, forged(decode(data).records, engine="0.0"))
    assert call("replay", path).status == 0
    done = call("replay", path, "--verify")
    assert done.status == 1
    assert "another version (0.0)" in done.err


def test_bare_fork_is_the_same_day(data: bytes, journal: Path, tmp_path: Path) -> None:
    """Where nobody plays, forking anywhere and letting the crew finish gives the same bytes."""
    for event in (2, 300, 700):
        out = tmp_path / f"fork-{event}.jsonl"
        assert call("fork", str(journal), "--at", str(event), "--journal", str(out), "--json").status == 0
        assert out.read_bytes() == data


def test_fork_of_a_played_day(played: Path, tmp_path: Path) -> None:
    """A played day is the same up to the fork; then the seat has left, and the new journal can be lived again."""
    out = tmp_path / "fork.jsonl"
    records = decode(played.read_bytes()).records
    event = next(n for n, r in enumerate(records) if n > 400 and getattr(r, "act", "") == "look")
    assert call("fork", str(played), "--at", str(event), "--journal", str(out), "--json").status == 0
    other = decode(out.read_bytes()).records
    assert other[:event] == records[:event]
    assert sum(getattr(r, "act", "") == "leave" for r in other) == 1
    assert call("replay", str(out), "--verify").status == 0


@pytest.mark.parametrize(("event", "status"), [("1", 2), ("x", 2), ("999999", 2)])
def test_fork_needs_a_record(journal: Path, event: str, status: int) -> None:
    """A fork before anything happened, or past the end, is wrong usage."""
    assert call("fork", str(journal), "--at", event).status == status


def test_verify_says_how_much_it_checked(journal: Path, played: Path) -> None:
    """A sound journal ends with 0 and the number of events and relations; what people broke is marked as law."""
    done = call("verify", str(journal))
    assert done.status == 0, done.out
    assert done.out.startswith("Checked ")
    assert done.out.count("\n") == 1
    *failed, last = call("verify", str(played)).out.splitlines()
    assert last.startswith("Checked ")
    assert all(re.fullmatch(r"I-\d\d \d+ L .+", line) for line in failed), failed


def test_verify_names_relation_and_event(data: bytes, tmp_path: Path) -> None:
    """What does not hold is a line `I-xx event detail` each, and 1 in the end."""
    records = decode(data).records
    where = next(n for n, r in enumerate(records) if type(r).__name__ == "BallotsIssued")
    del records[where]
    done = call("verify", kept(tmp_path, b"".join(encode(records))))
    assert done.status == 1
    relation, event, _ = done.out.split("\n")[0].split(" ", 2)
    assert relation.startswith("I-")
    assert int(event) >= where


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_debrief_tells_what_it_was_worth(played: Path, lang: str) -> None:
    """A person's debrief: kept and to look at, each with its time, article and what followed, in 78 columns."""
    done = call("debrief", str(played), lang=lang)
    assert done.status == 0, done.err
    lines = done.out.splitlines()
    assert max(map(len, lines)) <= 78
    told = json.loads(call("debrief", str(played), "--json").out)[0]
    assert told["seat"] == "issuer-1"
    assert told["look_at"]
    assert all(any(one["rule"] in line for line in lines) for one in told["look_at"])


def test_debrief_of_a_day_nobody_played(journal: Path) -> None:
    """Nobody played: the day is summed up instead."""
    done = call("debrief", str(journal))
    assert done.status == 0
    assert done.out.startswith("TRAINING")


def test_debrief_of_a_seat_that_did_not_play(played: Path) -> None:
    """Asking for another seat is wrong usage, and says who played."""
    done = call("debrief", str(played), "--seat", "issuer-2")
    assert done.status == 2
    assert "issuer-1" in done.err
