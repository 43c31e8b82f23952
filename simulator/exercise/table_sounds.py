"""What is heard at the counting table: what it is told and has done, sheets said aloud, figures, votes, signatures.

Everybody at the table hears all of it; nothing here says whether a sheet was said rightly.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.debrief.parting import figure
from simulator.exercise import bench
from simulator.exercise.doubts import ASIDE
from simulator.exercise.figures import paper_name, stack_name
from simulator.procedures import boxes, copies, protocol, showing, verdicts
from simulator.procedures import counting as table
from simulator.procedures.closing import PackCounted
from simulator.procedures.papers import FigureWritten
from simulator.seat.naming import seat_short
from simulator.station.count import IN_VIEW, ITS_PILE
from simulator.texts.phrase import Arg, Phrase, phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

Heard = tuple[Phrase | None, Phrase]
Hear = Callable[[Any, Any], Heard | None]


def _letter(run: Exercise, contest: int) -> str:
    return run.station.laid.contests[contest].id


def _room(key: str) -> Hear:
    """Something of the room, by nobody in particular."""
    return lambda _ear, _record: (None, phrase(key))


def _of(key: str, **names: str) -> Hear:
    """Something about a contest; `names` are the words' placeholders by the fields they take."""

    def hear(ear: Any, record: Any) -> Heard:
        args: dict[str, Arg] = {name: getattr(record, field) for name, field in names.items()}
        return None, phrase(key, contest=_letter(ear.run, record.contest), **args)

    return hear


def _by(key: str) -> Hear:
    """What somebody does, or says, about a contest."""
    return lambda ear, r: (seat_short(r.by), phrase(key, contest=_letter(ear.run, r.contest)))


def _stack(key: str, *, said: bool = False) -> Hear:
    """About a contest and one of its stacks."""

    def hear(ear: Any, record: Any) -> Heard:
        letter = _letter(ear.run, record.contest)
        name = stack_name(ear.run.station, record.contest, record.stack)
        more: dict[str, Arg] = {"n": record.figure} if hasattr(record, "figure") else {}
        if hasattr(record, "position"):
            more["number"] = str(record.position + 1)
        return seat_short(record.by) if said and record.by else None, phrase(key, contest=letter, stack=name, **more)

    return hear


def _step(key: str) -> Hear:
    def hear(ear: Any, record: Any) -> Heard:
        what = phrase(f"offer.step-{record.step}")
        if record.contest >= 0:
            what = phrase("night.of-contest", what=what, contest=_letter(ear.run, record.contest))
        return None, phrase(key, what=what)

    return hear


def _figures(station: Station, figures: tuple[int, ...]) -> tuple[Phrase, ...]:
    named = zip(station.laid.contests, figures, strict=False)
    return tuple(phrase("night.figure", contest=contest.id, n=n) for contest, n in named)


def _pack(ear: Any, record: PackCounted) -> Heard | None:
    """What one has found in the own pack; a colleague's is read on paper."""
    if record.by != ear.seat:
        return None
    return None, phrase("night.pack-counted", figures=_figures(ear.run.station, record.found))


def _run(_ear: object, record: showing.SheetsShown) -> Heard:
    return seat_short(record.by), phrase("night.run" if record.aloud else "night.run-silent", n=record.sheets)


def _laid_back(ear: Any, record: showing.SheetPut) -> Heard | None:
    """A sheet that goes onto the pile of its own contest: which one everybody hears; others are put without a word."""
    if record.stack != ITS_PILE:
        return None
    one = ear.run.station.count.piles[record.contest].strangers.get(record.position)
    if one is None:
        return None
    return seat_short(record.by), phrase("night.to-its-pile", contest=_letter(ear.run, one.contest))


def _seal(_ear: object, record: boxes.SealCompared) -> Heard:
    return None, phrase("night.seal-same" if record.same else "night.seal-other", box=record.box)


def _box(ear: Any, record: boxes.BoxCounted) -> Heard:
    figures = _figures(ear.run.station, record.figures)
    if ear.run.station.boxes[record.box].kind == "mobile":
        return None, phrase("night.box-against", box=record.box, figures=figures, n=record.applications)
    return None, phrase("night.box-counted", box=record.box, figures=figures)


def _stray(ear: Any, record: boxes.StrayFound) -> Heard:
    stray = ear.run.station.count.strays[record.number - 1]
    letter = _letter(ear.run, stray.contest)
    return None, phrase("night.stray", contest=letter, place=phrase(f"stray.{record.place}"))


def _decided(ear: Any, record: verdicts.SheetDecided) -> Heard:
    name = stack_name(ear.run.station, record.contest, record.stack)
    result = phrase("result.adopted" if record.adopted else "result.rejected")
    voices = {"yes": record.votes_for, "no": record.votes_against}
    return None, phrase("night.decided", stack=name, result=result, **voices)


def _recount(ear: Any, record: verdicts.RecountAnswered) -> Heard:
    asked = ear.run.station.count.asked[record.number - 1]
    key = "night.recount-granted" if record.granted else "night.recount-refused"
    return None, phrase(key, contest=_letter(ear.run, asked.contest))


def _written(ear: Any, record: FigureWritten) -> Heard | None:
    """A line that one has written oneself; what others write is read on paper."""
    if record.by != ear.seat or not record.cause.startswith("ask"):
        return None
    kind, _, part = record.paper.partition(":")
    if kind in ASIDE:
        return None
    if kind in protocol.MADE:
        name = paper_name(ear.run.station, kind, part)
        return phrase("who.me"), phrase("night.summed", contest=record.line, paper=name, n=record.value)
    if kind != "protocol":
        counted = figure(ear.run.station, record.paper, record.line)
        stands = [e for e in ear.run.station.papers.entries if (e.paper, e.line) == (record.paper, record.line)]
        key = "night.counted-again" if any(e.at < record.at for e in stands) else "night.counted"
        return phrase("who.me"), phrase(key, figure=counted, n=record.value)
    code, _, of = record.line.partition("/")
    return phrase("who.me"), phrase("night.written", row=record.line if of.isdigit() else code, n=record.value)


SOUNDS: dict[type, Hear] = {
    table.TableSet: lambda _, r: (None, phrase("night.table-set" if r.how == IN_VIEW else "night.table-apart")),
    table.PlaceGiven: lambda _, r: (
        None,
        phrase("night.place", who=seat_short(r.member), task=phrase(f"task.{r.place}")),
    ),
    table.StepCalled: _step("night.called"),
    table.StepEnded: _step("night.step-ended"),
    table.TableStopped: lambda _, r: (None, phrase("night.stopped" if r.stopped else "night.goes-on")),
    table.GivenAnnounced: lambda ear, r: (
        seat_short(r.by),
        phrase("night.given", figures=_figures(ear.run.station, r.figures)),
    ),
    table.UnusedCancelled: _of("night.cancelled", n="figure"),
    boxes.SealCompared: _seal,
    boxes.BoxOpened: lambda _, r: (None, phrase("night.box-opened", box=r.box)),
    boxes.BoxCounted: _box,
    boxes.BoxVoided: _of("night.voided", box="box"),
    table.CountBroken: _room("night.broken"),
    boxes.StrayFound: _stray,
    boxes.StrayKept: _room("night.stray-kept"),
    boxes.StrayAdded: _room("night.stray-added"),
    showing.SheetsShown: _run,
    showing.SheetSaid: _stack("night.said", said=True),
    showing.SheetPut: _laid_back,
    verdicts.SheetMoved: _stack("night.moved"),
    verdicts.VoteOnSheet: _stack("night.to-vote"),
    verdicts.HandRaised: lambda _, r: (seat_short(r.by), phrase("hand.yes" if r.yes else "hand.no")),
    verdicts.SheetDecided: _decided,
    showing.ContestShown: _of("night.contest-shown"),
    showing.StackCounted: _stack("night.stack", said=True),
    verdicts.RecountAsked: _of("night.recount-asked"),
    verdicts.RecountAnswered: _recount,
    protocol.ProtocolDrawn: _of("night.drawn"),
    protocol.ProtocolSigned: _by("night.signed"),
    protocol.ProtocolRefused: _by("night.refused"),
    protocol.ResultsAnnounced: _of("night.results"),
    copies.ProtocolPosted: _of("night.posted"),
    copies.CopiesCertified: _of("night.certified"),
    protocol.CleanFormTaken: _of("night.clean"),
    copies.CopyGiven: lambda ear, r: (
        None,
        phrase("night.copy", contest=_letter(ear.run, r.contest), who=bench.observer(ear.run, r.observer)),
    ),
    copies.PapersPacked: _room("night.packed"),
    copies.ProtocolHandedOver: lambda ear, r: (
        None,
        phrase("night.delivered", contest=_letter(ear.run, r.contest), to=phrase(f"commission.{r.commission}")),
    ),
    PackCounted: _pack,
    FigureWritten: _written,
}
"""What each event of the night sounds like."""
