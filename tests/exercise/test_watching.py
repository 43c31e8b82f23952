"""An observer as a seat: let in at their hour, they see where they stand, note it, are answered, and are told."""

from __future__ import annotations

from simulator.exercise.running import Exercise
from simulator.exercise.telling import debrief
from simulator.exercise.viewing import view
from simulator.procedures.base import Event
from simulator.procedures.observers import ObserverCame, ObserverLeft
from simulator.procedures.scenes import SceneMet
from simulator.procedures.watching import FaultAnswered, NoteMade, PaperShown, PaperWithheld
from simulator.seat.debrief import Watched
from tests.shelf import SMALL_DAY, made

SEAT = "observer"
BARE = SMALL_DAY.partition("timetable:")[0].replace("observers: 2", "observers: 0")
PARTY = "  - {at: 07:10, observer: party}\n"
SCENE = "  - {at: 09:30, scene: campaigner}\n"


def day(timetable: str, crew: str = "") -> Exercise:
    """A small day with a timetable of its own, an observer's eyes on it."""
    return Exercise(made(f"{BARE}timetable:\n{timetable}"), 4, crew=crew, played=(SEAT,))


def do(run: Exercise, act: str, **fields: int | str) -> str:
    """One act, taking its time; why it was impossible."""
    answer = run.submit(f"{len(run.records)}-{act}", SEAT, act, fields)
    run.advance(run.now + answer.cost)
    return answer.impossible.reason if answer.impossible is not None else ""


def inside(run: Exercise, hour: int, minute: int = 0) -> Exercise:
    """The observer was let in, and it is this late."""
    run.advance(hour * 3600 + minute * 60)
    watcher = run.station.watcher
    assert watcher is not None
    assert watcher.inside
    return run


def in_sight(run: Exercise) -> dict[str, int]:
    """What can be noted now: the key of its words, and the record that shows it."""
    (form,) = [f for o in view(run, SEAT, "stands").offers if o.act == "note" for f in o.forms if f.name == "seen"]
    return {str(choice.label.args["what"].key): int(choice.value) for choice in form.choices}  # type: ignore[union-attr]


def told(run: Exercise) -> Watched:
    """The seat leaves and is told."""
    run.submit("leave", SEAT, "leave", {})
    found = debrief(run, SEAT).watched
    assert found is not None
    return found


def kinds(run: Exercise, kind: type[Event]) -> list[Event]:
    """Every event of a kind."""
    return [r for r in run.records if isinstance(r, kind)]


def test_they_wait_at_the_door_until_the_chair_has_read_their_papers() -> None:
    """Nobody asks anything of them before they come; at the door they can look on, and do nothing inside."""
    run = day(PARTY)
    assert run.until_needed(SEAT)
    assert run.now == 7 * 3600 + 600
    assert do(run, "go", place="boxes") == "not-let-in"
    assert do(run, "film", film="room") == "not-let-in"
    assert do(run, "open") == "not-your-seat"
    seen = view(run, SEAT, "stands").bench
    assert seen is not None
    assert seen.notes is not None
    assert (seen.role, seen.place, seen.notes.inside) == ("observer", "door", False)
    assert [w.what.key for w in seen.waits] == ["waits.let-in"]
    do(run, "watch", minutes=60)
    assert run.until_needed(SEAT)
    assert run.station.observers[0].inside


def test_it_is_the_first_of_the_country_whose_papers_are_in_order() -> None:
    """Neither the media nor somebody with bad papers; where nobody such comes, somebody of a party does."""
    timetable = "  - {at: 07:10, observer: media}\n  - {at: 07:20, observer: unaccredited}\n"
    run = inside(day(timetable + "  - {at: 07:30, observer: association}\n"), 9)
    assert run.station.watch.number == 3
    run = inside(day(timetable), 9)
    assert (run.station.watch.number, run.station.observers[0].kind) == (1, "party")


def test_only_what_is_seen_from_where_one_stands_can_be_noted() -> None:
    """A scene at the door is nothing to somebody at the boxes, until everybody sees it."""
    run = inside(day(PARTY + SCENE), 9, 20)
    do(run, "go", place="boxes")
    run.advance(9 * 3600 + 31 * 60)
    assert "scene.campaigner" not in in_sight(run)
    do(run, "go", place="door")
    seen = in_sight(run)
    assert do(run, "note", what="note-fact", seen=seen["scene.campaigner"]) == ""
    assert do(run, "note", what="note-fact", seen=5) == "not-seen"
    assert "scene.campaigner" not in in_sight(run)
    (note,) = kinds(run, NoteMade)
    assert isinstance(note, NoteMade)
    assert (note.about, note.place, note.record) == ("scene-campaigner", "door", seen["scene.campaigner"])


def test_what_was_in_sight_and_broke_a_rule_is_told_and_nothing_else() -> None:
    """Let be by everybody: noted, it was a breach; in sight and not noted, it is missed; elsewhere, it is not held."""
    for place, noted, notes, missed in (
        ("door", True, ["breach"], []),
        ("door", False, [], ["missed"]),
        ("desk-1", False, [], []),
    ):
        run = Exercise(made(f"{BARE}timetable:\n{PARTY}{SCENE}"), 4, played=(SEAT, "boxes", "chair", "deputy"))
        run.advance(7 * 3600 + 900)
        assert run.submit("in", "chair", "admit", {"observer": 1}).impossible is None
        run.advance(9 * 3600 + 20 * 60)
        do(run, "go", place=place)
        run.advance(9 * 3600 + 31 * 60)
        if noted:
            do(run, "note", what="note-fact", seen=in_sight(run)["scene.campaigner"])
        run.advance(9 * 3600 + (33 if place == "desk-1" else 50) * 60)
        found = told(run)
        assert [n.outcome for n in found.notes] == notes
        assert [n.outcome for n in found.missed if n.what.key == "scene.campaigner"] == missed


def test_a_careful_chair_looks_into_a_fact_and_need_not_into_an_opinion() -> None:
    """Pointed out early, a scene is ended; an act on an opinion breaks the observer's duty."""
    run = inside(day(PARTY + SCENE), 9, 20)
    do(run, "go", place="door")
    run.advance(9 * 3600 + 30 * 60 + 5)
    do(run, "note", what="note-fact", seen=in_sight(run)["scene.campaigner"])
    do(run, "note", what="note-opinion", opinion="opinion-slow")
    do(run, "point-out", entry=1)
    run.advance(run.now + 120)
    do(run, "point-out", entry=2)
    do(run, "hand-in", what="hand-in-act", entry=2)
    run.advance(run.now + 120)
    assert [e.heeded for e in kinds(run, FaultAnswered) if isinstance(e, FaultAnswered)] == [True, False]
    assert kinds(run, SceneMet)
    assert [n.outcome for n in told(run).notes] == ["breach", "opinion"]
    assert [(f.about, f.rule, f.seat) for f in run.court.findings] == [
        ("remark-of-opinion", "OBS-09", SEAT),
        ("act-of-opinion", "OBS-09", SEAT),
    ]


def test_papers_are_shown_by_the_careful_and_not_by_everybody() -> None:
    """Whoever slips withholds one now and then, and it is found against them."""
    for crew in ("careful", "random"):
        run = inside(day(PARTY, crew), 9)
        for _ in range(8):
            do(run, "ask-to-see", paper="turnout")
            run.advance(run.now + 400)
        assert len(kinds(run, PaperShown)) + len(kinds(run, PaperWithheld)) == 8
        withheld = [f for f in run.court.findings if f.about == "paper-withheld"]
        assert bool(withheld) is (crew == "random")


def test_the_clicker_counts_where_one_stands() -> None:
    """At the boxes from the opening on it meets the figure that goes up, but for those still in the booths."""
    run = inside(day("  - {at: 06:20, observer: party}\n"), 6, 50)
    assert do(run, "count-here") == "nothing-to-count"
    do(run, "go", place="boxes")
    assert do(run, "count-here") == ""
    run.advance(10 * 3600 + 900)
    do(run, "go", place="door")
    run.advance(12 * 3600 + 900)
    first, second, *_ = told(run).readings
    assert first.whole
    assert abs(first.sent - first.clicked) <= 6
    assert first.clicked > 0
    assert not second.whole


def test_whoever_leaves_stays_as_the_simulated_observer() -> None:
    """The person goes, the observer watches on; their time comes as the scenario has it."""
    run = inside(day(PARTY), 9)
    run.submit("leave", SEAT, "leave", {})
    assert run.over(SEAT)
    assert do(run, "note", what="note-opinion", opinion="opinion-good") == "not-your-seat"
    run.finish()
    assert run.station.observers[0].inside or kinds(run, ObserverLeft)
    (came,) = kinds(run, ObserverCame)
    assert isinstance(came, ObserverCame)
    assert came.played


def test_whoever_looks_on_looks_up_when_something_begins_beside_them() -> None:
    """At the door at the second at which it begins there; at the booths it calls nobody away."""
    for place in ("door", "booths"):
        run = inside(day(PARTY + SCENE), 9, 20)
        do(run, "go", place=place)
        do(run, "watch", minutes=60)
        assert run.until_needed(SEAT)
        assert (run.now == 9 * 3600 + 30 * 60) is (place == "door")
