"""A sitting: time as each pace has it, acts taken back, a journal on disk that is always one."""

from pathlib import Path

import pytest

from simulator.exercise.replay import difference, replay
from simulator.exercise.running import Exercise
from simulator.journal.lines import decode, encode
from simulator.seat.ask import Ask
from simulator.session.keeper import Keeper
from simulator.session.lobby import Lobby, NotPlayable
from simulator.session.people import Folder
from simulator.session.sitting import Sitting, impossible
from simulator.texts.words import LANGUAGES, words
from tests.shelf import SMALL_DAY, made, small_day

SEAT = "issuer-1"


class Wall:
    """A wall clock wound by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        """The present second."""
        return self.at


def sit(pace: str, wall: Wall | None = None) -> Sitting:
    """Somebody at desk 1 of the small day."""
    return Sitting(Exercise(small_day(), 2, played=(SEAT,)), SEAT, pace, wall=wall or Wall())  # type: ignore[arg-type]


def ask(number: int, act: str, **fields: object) -> Ask:
    """An ask with an id of its own."""
    return Ask(id=f"t{number}", act=act, fields=fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reason", "value", "said"),
    [
        ("desk-taken", "desk-1", ("1-үстел бос емес.", "Стол 1 занят.", "Desk 1 is taken.")),
        (
            "no-sheets",
            "chair",
            (
                "Бумада мұндай парақ қалмады: төраға",
                "В пачке не осталось листов: председ.",
                "No sheets left in the pack: chair",
            ),
        ),
        ("box-sealed", "S1", ("Жәшік пломбаланған: S1", "Урна опломбирована: S1", "The box is sealed: S1")),
    ],
)
def test_a_refusal_quotes_words(reason: str, value: str, said: tuple[str, str, str]) -> None:
    """Desks and seats are called what people call them."""
    for lang, wanted in zip(LANGUAGES, said, strict=True):
        found = words(lang).say(impossible(reason, value))
        assert found == wanted


def test_stands_moves_by_acts_alone() -> None:
    """In STANDS an hour of thinking takes no time; a look at a document takes ten seconds."""
    wall = Wall()
    sitting = sit("stands", wall)
    start = sitting.view().clock
    wall.at += 3600
    assert sitting.view().clock == start
    receipt = sitting.submit(ask(1, "look"))
    assert receipt.accepted
    assert sitting.view().clock == start + receipt.cost == start + 10


def test_goes_counts_hesitation() -> None:
    """In GOES a second is a second while somebody waits, and an act takes its time at once."""
    wall = Wall()
    sitting = sit("goes", wall)
    start = sitting.view().clock
    wall.at += 42
    assert sitting.view().clock == start + 42
    sitting.submit(ask(1, "look"))
    assert sitting.view().clock == start + 52


def test_goes_jumps_to_the_next_who_needs_me() -> None:
    """When nobody waits for me the day jumps to the next moment at which somebody does."""
    sitting = sit("goes")
    sitting.submit(ask(1, "send", place="out"))
    assert sitting.view().phase == "visitor"


def test_fast_is_a_multiple() -> None:
    """FAST runs at the chosen multiple."""
    wall = Wall()
    sitting = sit("stands", wall)
    start = sitting.view().clock
    sitting.time.choose("fast", 10)
    wall.at += 3
    assert sitting.view().clock == start + 30


def test_frozen_stands_still() -> None:
    """While somebody reads the law the world stands, and goes on from there."""
    wall = Wall()
    sitting = sit("goes", wall)
    start = sitting.view().clock
    sitting.time.freeze(frozen=True)
    wall.at += 500
    assert sitting.view().clock == start
    sitting.time.freeze(frozen=False)
    wall.at += 5
    assert sitting.view().clock == start + 5


def test_wait_lets_time_pass() -> None:
    """Waiting is a hesitation of so many seconds."""
    sitting = sit("stands")
    start = sitting.view().clock
    sitting.wait(300)
    assert sitting.view().clock == start + 300


def test_the_same_ask_happens_once() -> None:
    """An ask repeated with its id is answered alike and changes nothing."""
    sitting = sit("stands")
    first = sitting.submit(ask(1, "look"))
    records = len(sitting.run.records)
    assert sitting.submit(ask(1, "look")) == first
    assert len(sitting.run.records) == records


def test_a_refused_ask_says_why_and_is_recorded() -> None:
    """What cannot happen is refused with a reason, and the journal has the ask."""
    sitting = sit("stands")
    receipt = sitting.submit(ask(1, "voter-signs"))
    assert not receipt.accepted
    assert receipt.reason is not None
    assert receipt.reason.key == "impossible.no-line"
    assert sitting.run.records[-1].refused == "no-line"  # type: ignore[attr-defined]


def test_back_takes_the_last_act_away() -> None:
    """F8: the day is lived anew up to just before the last act, and can go another way."""
    sitting = sit("stands")
    sitting.submit(ask(1, "look"))
    before = sitting.view()
    sitting.submit(ask(2, "find"))
    assert sitting.back()
    again = sitting.view()
    assert (again.clock, again.moves, again.card) == (before.clock, before.moves, before.card)
    assert sitting.back()
    assert not sitting.back()


def test_the_file_is_a_journal_at_every_moment(tmp_path: Path) -> None:
    """After each ask the file opens up to its last record; closed, it is byte for byte the whole journal."""
    path = tmp_path / "day.jsonl"
    keeper = Keeper(path)
    sitting = Sitting(Exercise(small_day(), 2, played=(SEAT,)), SEAT, "stands", wall=Wall(), keep=keeper)
    for number, act in enumerate(("look", "find", "voter-signs", "hand-over")):
        sitting.submit(ask(number, act, **({"contests": (0,)} if act == "hand-over" else {})))
        assert len(decode(path.read_bytes()).records) == len(sitting.run.records)
    sitting.back()
    sitting.leave()
    keeper.close()
    data = path.read_bytes()
    assert data == b"".join(encode(sitting.run.records))
    assert difference(decode(data).records, replay(decode(data).records)) is None


def test_what_was_left_off_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exercise somebody closed in the middle stands first in the lobby and goes on where it was."""
    monkeypatch.chdir(tmp_path)
    lobby = Lobby(Folder(tmp_path))
    sitting = lobby.sit("first-steps")
    for number, act in enumerate(("look", "find")):
        sitting.submit(ask(number, act))
    before = sitting.view()
    lobby.close()
    fresh = Lobby(Folder(tmp_path))
    first = fresh.offered()[0]
    assert first.left_at is not None
    after = fresh.sit(first.id).view()
    fresh.close()
    assert (after.clock, after.moves, after.card) == (before.clock, before.moves, before.card)


def test_an_ended_exercise_is_not_offered_again(tmp_path: Path) -> None:
    """Whoever left properly has nothing to go on with."""
    lobby = Lobby(Folder(tmp_path))
    sitting = lobby.sit("first-steps")
    sitting.submit(ask(1, "look"))
    sitting.leave()
    lobby.close()
    assert all(offered.left_at is None for offered in Lobby(Folder(tmp_path)).offered())


def test_a_seat_that_cannot_be_played_is_named(tmp_path: Path) -> None:
    """Asking for another seat says which there are."""
    with pytest.raises(NotPlayable) as caught:
        Lobby(Folder(tmp_path)).sit("first-steps", "chair")
    assert caught.value.seats == ("issuer-1",)


def test_a_folder_remembers(tmp_path: Path) -> None:
    """The language is remembered; a broken memory is no memory."""
    folder = Folder(tmp_path)
    folder.remember("language", "kk")
    assert Folder(tmp_path).recall("language") == "kk"
    (tmp_path / "memory.json").write_text("[not", encoding="utf-8")
    assert Folder(tmp_path).recall("language") is None


def test_play_that_begins_later_finds_the_morning_lived(tmp_path: Path) -> None:
    """`--at`: until then the own hand serves everybody, nobody waits from the morning, and the journal replays."""
    keeper = Keeper(tmp_path / "late.jsonl")
    run = Exercise(small_day(), 2, played=(SEAT,))
    sitting = Sitting(run, SEAT, "stands", at=12 * 3600, wall=Wall(), keep=keeper)
    view = sitting.view()
    assert view.phase == "visitor"
    assert view.clock >= 12 * 3600
    assert view.line < 10
    sitting.submit(ask(1, "look"))
    sitting.leave()
    keeper.close()
    records = decode((tmp_path / "late.jsonl").read_bytes()).records
    assert difference(records, replay(records)) is None


def test_a_scenario_that_begins_later_finds_the_morning_lived() -> None:
    """A scenario's own `day: from` is the same: what lies before is lived by the crew."""
    late = SMALL_DAY.partition("timetable:")[0] + "day: {from: 12:00}\n"
    run = Exercise(made(late), 2, played=(SEAT,))
    view = Sitting(run, SEAT, "stands", wall=Wall()).view()
    assert view.clock >= 12 * 3600
    assert view.line < 10
