"""A journal as bytes: cut anywhere it opens up to its last whole record, changed anywhere its block is named."""

import random

import msgspec
import pytest

from simulator.exercise.running import Exercise
from simulator.journal.fold import fold
from simulator.journal.lines import BLOCK, START, Broken, decode, digest, encode, seal
from tests.shelf import small_day


@pytest.fixture(scope="module")
def run() -> Exercise:
    """A finished small day."""
    run = Exercise(small_day(), 3, played=("issuer-1",))
    run.until_needed("issuer-1")
    run.submit("1", "issuer-1", "say", {"topic": "wait"})
    run.submit("2", "issuer-1", "leave", {})
    run.finish()
    return run


@pytest.fixture(scope="module")
def data(run: Exercise) -> bytes:
    """Its bytes."""
    return b"".join(encode(run.records))


def test_what_is_written_reads_back(run: Exercise, data: bytes) -> None:
    """Every kind of record of a day, asks among them, survives the trip."""
    read = decode(data)
    assert read.records == run.records
    assert read.whole
    assert read.cut == 0


def test_the_digest_is_that_of_the_bytes(run: Exercise, data: bytes) -> None:
    """`run --json` and `--journal` speak of the same bytes."""
    from hashlib import sha256

    assert digest(run.records) == sha256(data).hexdigest()


def test_a_chain_line_stands_after_every_block(run: Exercise, data: bytes) -> None:
    """After each 256 records and after the last."""
    lines = data.split(b"\n")[:-1]
    chained = [n for n, line in enumerate(lines) if line.startswith(b'{"t":"Chain"')]
    assert chained[0] == BLOCK
    assert chained[-1] == len(lines) - 1
    assert len(lines) == len(run.records) + -(-len(run.records) // BLOCK)


def test_a_cut_journal_opens_up_to_its_last_whole_record(run: Exercise, data: bytes) -> None:
    """Wherever the power went, whatever stood on the disk is a day up to a moment."""
    head = len(data[: data.index(b"\n", data.index(b"\n") + 1) + 1])
    places = random.Random(1).sample(range(head, len(data)), 120)  # noqa: S311 - places to cut at
    ends = [n for n, byte in enumerate(data) if byte == 10][2:80]
    for cut in (*places, *ends, *(end + 1 for end in ends)):
        read = decode(data[:cut])
        assert read.records == run.records[: len(read.records)]
        whole = data[:cut].count(b"\n") - data[:cut].count(b'{"t":"Chain"')
        assert len(read.records) in {whole, whole + 1}
        assert read.cut == len(data[:cut].rpartition(b"\n")[2])
        fold(read.records)


def test_a_journal_without_a_station_is_none() -> None:
    """Cut before its second record it is refused by name."""
    for bad in (b"", b"\n", b"{}\n", b'{"t":"Header"}\n', b"\xff\xfe\n", b"[" * 5_000 + b"\n"):
        with pytest.raises(Broken):
            decode(bad)


def test_a_changed_byte_is_found_and_its_block_named(run: Exercise, data: bytes) -> None:
    """One byte anywhere: the block it stands in is named, never another."""
    draw = random.Random(2)  # noqa: S311 - places to change
    blocks = list(encode(run.records))
    for _ in range(150):
        block = draw.randrange(len(blocks))
        start = sum(map(len, blocks[:block]))
        place = start + draw.randrange(len(blocks[block]))
        changed = bytearray(data)
        changed[place] ^= 1 << draw.randrange(7)
        with pytest.raises(Broken) as broken:
            decode(bytes(changed))
        assert broken.value.block == block + 1
        assert block * BLOCK <= broken.value.record <= min(len(run.records), (block + 1) * BLOCK)


def test_records_left_out_or_told_twice_are_found(data: bytes) -> None:
    """A line taken out, put in again, or two that changed places."""
    lines = data.split(b"\n")
    for swap in (
        lines[:9] + lines[10:],
        [*lines[:9], lines[9], *lines[9:]],
        [*lines[:9], lines[10], lines[9], *lines[11:]],
    ):
        with pytest.raises(Broken):
            decode(b"\n".join(swap))


def test_a_short_block_is_the_last(run: Exercise) -> None:
    """Chain lines stand after every 256 records and after the last; one in the middle of a block is no journal."""
    encoder = msgspec.json.Encoder()
    first, link = seal(encoder.encode_lines(run.records[:100]), START, 100)
    second, _ = seal(encoder.encode_lines(run.records[100:300]), link, 300)
    with pytest.raises(Broken):
        decode(first + second)
