"""What goes on in the room, played at the boxes: what is heard, what waits, who is to be seen, how it ends."""

from __future__ import annotations

import pytest

from simulator.exercise.running import Exercise
from simulator.exercise.telling import debrief
from simulator.exercise.viewing import view
from simulator.procedures.scenes import HOWS, SceneEnded, SceneWorsened
from simulator.seat.bench import Bench
from simulator.station.clock import HOUR, MINUTE
from simulator.texts.words import LANGUAGES, words
from tests.shelf import SMALL_DAY, made

SEAT = "boxes"
BARE = SMALL_DAY.partition("timetable:")[0].replace("[issuer-1,", "[issuer-1, boxes,")
TEN = 10 * HOUR


class Guard:
    """The member at the boxes on a small day with one scene at ten, a minute after it began."""

    def __init__(self, kind: str) -> None:
        entry = f"timetable:\n  - {{at: 10:00, scene: {kind}}}\n"
        self.run = Exercise(made(BARE + entry), 4, crew="careful", played=(SEAT,))
        self.run.advance(TEN + 60)

    def meet(self, how: str) -> None:
        """One way of meeting it, taking its time."""
        answer = self.run.submit(f"{len(self.run.records)}", SEAT, "meet", {"scene": 1, "how": how})
        assert answer.impossible is None
        self.run.advance(self.run.now + answer.cost)

    @property
    def bench(self) -> Bench:
        """What stands before them."""
        found = view(self.run, SEAT, "stands").bench
        assert found is not None
        return found

    def heard(self, lang: str = "en") -> list[str]:
        """The last lines heard."""
        return [words(lang).say(line.what) for line in view(self.run, SEAT, "stands").heard]  # type: ignore[arg-type]

    @property
    def waits(self) -> list[str]:
        """What waits for them."""
        return [one.what.key for one in self.bench.waits]

    def outcomes(self) -> tuple[list[str], list[str]]:
        """The rules of the good moments and of those to look at."""
        self.run.submit("leave", SEAT, "leave", {})
        told = debrief(self.run, SEAT)
        return [one.rule for one in told.good], [one.rule for one in (*told.look_at, *told.advice)]


def test_a_remark_then_stopped_is_one_occasion_kept() -> None:
    """A weak try first, then what puts it right: one good moment, nothing to look at."""
    guard = Guard("drops-for-another")
    guard.meet("warn")
    guard.meet("ask-to-stop")
    guard.run.advance(guard.run.now + 5 * MINUTE)
    assert not [r for r in guard.run.records if isinstance(r, SceneWorsened)]
    assert guard.outcomes() == (["SEC-06"], [])


def test_what_is_quickly_done_is_done() -> None:
    """Nobody stops the man in four minutes: the ballots are in the box, everybody hears so, and it is over."""
    guard = Guard("drops-for-another")
    guard.meet("warn")
    guard.run.advance(TEN + 5 * MINUTE)
    (worse,) = [r for r in guard.run.records if isinstance(r, SceneWorsened)]
    (ended,) = [r for r in guard.run.records if isinstance(r, SceneEnded)]
    assert (worse.at, ended.at) == (TEN + 4 * MINUTE, TEN + 4 * MINUTE + 20)
    assert "The man has dropped his wife's ballots too." in guard.heard()
    assert guard.outcomes() == ([], ["SEC-06"])


def test_a_way_that_fails_is_answered() -> None:
    """Somebody says or shows that it goes on, and it still waits."""
    guard = Guard("two-in-booth")
    guard.meet("warn")
    assert 'I: give a warning. "In a minute", and nothing changes.' in guard.heard()
    assert guard.waits == ["scene.two-in-booth"]
    guard.meet("ask-to-stop")
    guard.run.advance(guard.run.now + MINUTE)
    assert guard.heard()[-1] == "I: ask to stop."
    assert guard.waits == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["two-in-booth", "box-hidden", "campaigner", "needs-help", "observer-helps"])
def test_every_weak_way_has_an_answer(kind: str, lang: str) -> None:
    """In each language, whoever it is about."""
    guard = Guard(kind)
    guard.meet("attach")
    say = words(lang)
    assert guard.heard(lang)[-1].startswith(say("noise.own", what=say("how.attach")))
    assert guard.heard(lang)[-1] != say("noise.own", what=say("how.attach"))


def test_what_is_left_as_it_is_waits_no_more() -> None:
    """It may get worse, and can still be met; it does not call again."""
    guard = Guard("two-in-booth")
    guard.meet("let-be")
    assert guard.waits == []
    guard.run.advance(TEN + 6 * MINUTE)
    assert [r for r in guard.run.records if isinstance(r, SceneWorsened)]
    assert guard.waits == []
    guard.meet("ask-out")
    assert guard.outcomes()[1] == ["SEC-01"]


def test_leave_alone_does_not_help_who_asks() -> None:
    """A blind voter who may vote alone still waits for the stencil."""
    guard = Guard("blind-voter")
    guard.meet("allow")
    assert guard.heard()[-1] == "I: allow it. The voter still waits for help."
    assert guard.waits == ["scene.blind-voter"]
    guard.meet("give-aid")
    assert guard.outcomes() == (["ACC-01"], [])


def test_left_and_then_put_right_in_time_is_kept() -> None:
    """How it ended counts."""
    guard = Guard("two-in-booth")
    guard.meet("let-be")
    guard.meet("ask-out")
    assert guard.outcomes() == (["SEC-01"], [])


@pytest.mark.parametrize(
    ("kind", "around", "inside", "watching"),
    [
        ("needs-help", {"booths": 2}, 0, 0),
        ("two-in-booth", {}, 1, 0),
        ("wheelchair", {"door": 1}, 0, 0),
        ("observer-helps", {"booths": 1}, 0, 1),
        ("leaflet", {}, 0, 0),
    ],
)
def test_people_of_a_scene_are_in_the_room(kind: str, around: dict[str, int], inside: int, watching: int) -> None:
    """As long as it goes on they are to be seen from afar; then no more."""
    guard = Guard(kind)
    station = guard.run.station
    assert guard.bench.around == around
    assert guard.bench.taken == min(station.laid.booths, station.booths_taken + inside)
    assert guard.bench.watchers == max(watching, sum(o.inside for o in station.observers))
    guard.run.advance(TEN + HOUR)
    assert guard.bench.around == {}


def test_somebody_in_a_wheelchair_is_let_go_first() -> None:
    """It can be said in so many words, and is right."""
    assert "let-first" in HOWS
    guard = Guard("wheelchair")
    guard.meet("let-first")
    assert guard.outcomes() == (["ACC-03"], [])


def test_a_place_is_not_said_twice() -> None:
    """Whoever comes to the door sees the woman at the door; the place stands above."""
    guard = Guard("wheelchair")
    guard.run.submit("go", SEAT, "go", {"place": "door"})
    guard.run.advance(guard.run.now + 20)
    assert words("ru").say(view(guard.run, SEAT, "stands").heard[-1].what) == words("ru")("scene.wheelchair")


def test_an_act_can_be_about_what_the_day_brings() -> None:
    """A ballot carried out, campaigning, a sheet found: subjects of an act by day too."""
    guard = Guard("carries-out")
    (write,) = [o for o in view(guard.run, SEAT, "stands").offers if o.act == "write"]
    (about,) = [form for form in write.forms if form.name == "about"]
    assert {"carried-out", "dropped-for-another", "campaigning", "stray-sheet", "disorder", "interruption"} <= {
        choice.value for choice in about.choices
    }
