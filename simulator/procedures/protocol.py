"""The results protocol of each contest: written line by line, drawn up, signed, announced, posted, copied, handed over.

A line is a figure in words and figures, in some ink; paper is patient, and what stands there is held against the
day by others. The figures themselves are written in `papers`.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.papers import FigureWritten
from simulator.station.papers import LARGEST, fits
from simulator.station.protocol import INKS, PEN, Form, paper_of
from simulator.station.sources import fields, put_together
from simulator.station.station import Station

AS_FIGURE = -1
"""The words say what the figure says."""


class WriteLine(Command, frozen=True, gc=False):
    """Write a line of a contest's protocol: the figure, the words (-1: the same number), the ink."""

    SECONDS: ClassVar[int] = 25
    contest: int
    line: str
    value: int
    words: int = AS_FIGURE
    ink: str = PEN


class WritePaper(Command, frozen=True, gc=False):
    """Write a figure of the night on a working paper: one that is put together from others."""

    SECONDS: ClassVar[int] = 20
    paper: str
    line: str
    value: int


class TakeCleanForm(Command, frozen=True, gc=False):
    """Lay a contest's form by and take a clean one."""

    SECONDS: ClassVar[int] = 60
    contest: int


class DrawUp(Command, frozen=True, gc=False):
    """Say that a contest's protocol is drawn up and lies ready to be signed."""

    SECONDS: ClassVar[int] = 60
    contest: int


class SignProtocol(Command, frozen=True, gc=False):
    """Sign the protocol of a contest."""

    SECONDS: ClassVar[int] = 30
    contest: int


class RefuseToSign(Command, frozen=True, gc=False):
    """Refuse to sign the protocol of a contest, with a dissenting opinion or without."""

    SECONDS: ClassVar[int] = 300
    contest: int
    dissent: bool = True


class AnnounceResults(Command, frozen=True, gc=False):
    """Make the results of a contest known to everybody present."""

    SECONDS: ClassVar[int] = 30
    contest: int


class CleanFormTaken(Event, frozen=True, gc=False):
    """A contest's form was laid by; nothing stands on the new one."""

    contest: int


class ProtocolDrawn(Event, frozen=True, gc=False):
    """The protocol of a contest was drawn up."""

    contest: int


class ProtocolSigned(Event, frozen=True, gc=False):
    """A member signed the protocol of a contest."""

    contest: int


class ProtocolRefused(Event, frozen=True, gc=False):
    """A member refused to sign the protocol of a contest, with a dissenting opinion or without."""

    contest: int
    dissent: bool = True


class ResultsAnnounced(Event, frozen=True, gc=False):
    """The results of a contest were made known to everybody present."""

    contest: int


def _form(station: Station, contest: int) -> Form | Impossible:
    return station.forms[contest] if contest in station.contests else Impossible("no-such-contest")


def drawn(station: Station, contest: int) -> Form | Impossible:
    """The form of a contest that is drawn up."""
    form = _form(station, contest)
    return form if isinstance(form, Impossible) or form.drawn else Impossible("no-protocol")


def write_line(station: Station, doing: Doing, command: WriteLine) -> Outcome:
    """A form that has not gone can be written on, signed or not."""
    form = _form(station, command.contest)
    if isinstance(form, Impossible):
        return form
    if form.handed:
        return Impossible("already-done")
    if command.line not in fields(station, command.contest) or command.ink not in INKS:
        return Impossible("no-such-choice", command.line)
    words = command.value if command.words == AS_FIGURE else command.words
    if not fits(command.value, words):
        return Impossible("figure-too-large", str(LARGEST))
    paper = paper_of(station.laid.contests[command.contest].id)
    made = put_together(station, paper, command.line)[1]
    differ = AS_FIGURE if words == command.value else words
    ink = "" if command.ink == PEN else command.ink
    return (FigureWritten(*who(doing), paper, command.line, command.value, made, differ, ink),)


MADE = ("given", "issued", "in-boxes", "pack")
"""Working papers whose figures are put together from others."""


def write_paper(station: Station, doing: Doing, command: WritePaper) -> Outcome:
    """Sums of the night, from what stands on other papers."""
    if command.paper.partition(":")[0] not in MADE or command.line not in [c.id for c in station.laid.contests]:
        return Impossible("no-such-choice", command.paper)
    if not fits(command.value):
        return Impossible("figure-too-large", str(LARGEST))
    made = put_together(station, command.paper, command.line)[1]
    return (FigureWritten(*who(doing), command.paper, command.line, command.value, made),)


def take_clean_form(station: Station, doing: Doing, command: TakeCleanForm) -> Outcome:
    """As long as it has not gone."""
    form = _form(station, command.contest)
    if isinstance(form, Impossible):
        return form
    return Impossible("already-done") if form.handed else (CleanFormTaken(*who(doing), command.contest),)


def draw_up(station: Station, doing: Doing, command: DrawUp) -> Outcome:
    """A form with something on it, once."""
    form = _form(station, command.contest)
    if isinstance(form, Impossible):
        return form
    if form.drawn:
        return Impossible("already-done")
    if not station.papers.lines(paper_of(station.laid.contests[command.contest].id)):
        return Impossible("form-empty")
    return (ProtocolDrawn(*who(doing), command.contest),)


def sign_protocol(station: Station, doing: Doing, command: SignProtocol) -> Outcome:
    """A protocol that exists can be signed, once by each."""
    form = drawn(station, command.contest)
    if isinstance(form, Impossible):
        return form
    return Impossible("already-done") if doing.by in form.signed else (ProtocolSigned(*who(doing), command.contest),)


def refuse_to_sign(station: Station, doing: Doing, command: RefuseToSign) -> Outcome:
    """Whoever has not signed can refuse."""
    form = drawn(station, command.contest)
    if isinstance(form, Impossible):
        return form
    if doing.by in form.signed or doing.by in form.refused:
        return Impossible("already-done")
    return (ProtocolRefused(*who(doing), command.contest, command.dissent),)


def announce_results(station: Station, doing: Doing, command: AnnounceResults) -> Outcome:
    """What stands on a stack's paper can be said."""
    form = _form(station, command.contest)
    if isinstance(form, Impossible):
        return form
    letter = station.laid.contests[command.contest].id
    return (ResultsAnnounced(*who(doing), command.contest),) if station.papers.lines(f"stack:{letter}") else _nothing()


def _nothing() -> Impossible:
    return Impossible("nothing-counted")


def clean_form_taken(station: Station, event: CleanFormTaken) -> None:
    """Nothing stands on it."""
    station.forms[event.contest].clean()
    station.papers.standing.pop(paper_of(station.laid.contests[event.contest].id), None)
    station.moments.pop(f"drawn-{event.contest}", None)


def protocol_drawn(station: Station, event: ProtocolDrawn) -> None:
    """The form is filled."""
    form = station.forms[event.contest]
    form.drawn, form.writer = event.at, event.by
    station.moments[f"drawn-{event.contest}"] = event.at


def protocol_signed(station: Station, event: ProtocolSigned) -> None:
    """One more signature."""
    station.forms[event.contest].signed[event.by] = event.at


def protocol_refused(station: Station, event: ProtocolRefused) -> None:
    """One signature that will not come."""
    station.forms[event.contest].refused[event.by] = event.at


def results_announced(station: Station, event: ResultsAnnounced) -> None:
    """Everybody heard it."""
    station.forms[event.contest].announced = event.at


APPLY = {
    CleanFormTaken: clean_form_taken,
    ProtocolDrawn: protocol_drawn,
    ProtocolSigned: protocol_signed,
    ProtocolRefused: protocol_refused,
    ResultsAnnounced: results_announced,
}
DECIDE = {
    WriteLine: write_line,
    WritePaper: write_paper,
    TakeCleanForm: take_clean_form,
    DrawUp: draw_up,
    SignProtocol: sign_protocol,
    RefuseToSign: refuse_to_sign,
    AnnounceResults: announce_results,
}
