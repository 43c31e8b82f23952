"""Watching: an observer notes, counts, asks for papers, films, points out, hands in; the commission answers.

A note is the observer's own: it says what was seen, or what one thinks, and changes nothing in the room.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.complaints import PaperHandedIn
from simulator.procedures.patrol import BOOTHS, BOXES
from simulator.station.people import OBSERVER
from simulator.station.station import Station
from simulator.station.watching import OPINIONS, Note, Pointed, Request

REGISTER, OUTSIDE, TURNOUT, OPENING = "register", "outside", "turnout", "opening"
ASKED_FOR = (TURNOUT, OUTSIDE, REGISTER, OPENING)
"""Papers an observer can ask to see: voters so far, voting outside, the register of observers, the opening."""

ROOM, LIST, DOCUMENT, BALLOT = "room", "list", "document", "ballot"
FILMS = (ROOM, LIST, DOCUMENT, BALLOT)
"""What can be filmed: the room, a page of the list, a voter's document, a ballot that somebody has marked."""

KINDS = ("act", "complaint")
"""What a note can be handed in as."""


class MakeNote(Command, frozen=True, gc=False):
    """Write down something seen (the record that shows it, and where it was), or an opinion."""

    SECONDS: ClassVar[int] = 20
    about: str
    record: int = 0
    place: str = ""


class CountHere(Command, frozen=True, gc=False):
    """Count by clicker whoever is served where one stands."""

    SECONDS: ClassVar[int] = 2


class AskToSee(Command, frozen=True, gc=False):
    """Ask the commission to show a paper."""

    SECONDS: ClassVar[int] = 15
    paper: str


class Film(Command, frozen=True, gc=False):
    """Film something."""

    SECONDS: ClassVar[int] = 45
    what: str


class PointOutFault(Command, frozen=True, gc=False):
    """Read a note out to whoever leads the commission."""

    SECONDS: ClassVar[int] = 30
    entry: int


class GiveOrders(Command, frozen=True, gc=False):
    """Tell voters or members what to do."""

    SECONDS: ClassVar[int] = 20


class HandInNote(Command, frozen=True, gc=False):
    """Hand a note in as an act or a complaint."""

    SECONDS: ClassVar[int] = 240
    entry: int
    kind: str


class ShowPaper(Command, frozen=True, gc=False):
    """Show an observer the paper they asked for."""

    SECONDS: ClassVar[int] = 30
    number: int


class WithholdPaper(Command, frozen=True, gc=False):
    """Do not show it."""

    SECONDS: ClassVar[int] = 10
    number: int


class AnswerFault(Command, frozen=True, gc=False):
    """Answer what an observer pointed out: look into it, say that it is as it should be, or brush it off."""

    SECONDS: ClassVar[int] = 30
    number: int
    heeded: bool = True
    in_order: bool = False


class NoteMade(Event, frozen=True, gc=False):
    """The observer wrote a note down: its number (1..), what it says, where it was seen, the record that shows it.

    `record` is 0 for an opinion.
    """

    number: int
    about: str
    place: str
    record: int = 0


class CountingBegan(Event, frozen=True, gc=False):
    """The observer counts from now on whoever is served at a place, until they walk away from it."""

    place: str


class PaperAskedFor(Event, frozen=True, gc=False):
    """The observer asked to see a paper: the request's number (1..) and which paper."""

    number: int
    paper: str


class Filmed(Event, frozen=True, gc=False):
    """The observer filmed the room, a page of the list, a voter's document or marked ballot, standing at a place."""

    what: str
    place: str


class FaultPointedOut(Event, frozen=True, gc=False):
    """The observer read a note out to whoever leads the commission: how manyth time (1..), which note."""

    number: int
    entry: int


class Interfered(Event, frozen=True, gc=False):
    """The observer gave orders to voters or members at a place."""

    place: str


class PaperShown(Event, frozen=True, gc=False):
    """A paper asked for was shown."""

    number: int


class PaperWithheld(Event, frozen=True, gc=False):
    """A paper asked for was not shown."""

    number: int


class FaultAnswered(Event, frozen=True, gc=False):
    """What the observer pointed out was answered: looked into, found `in_order`, or brushed off."""

    number: int
    heeded: bool = True
    in_order: bool = False


def absent(station: Station, doing: Doing) -> Impossible | None:
    """What keeps somebody from watching inside: it is another's part, they are not let in, or out with the team."""
    if doing.by != OBSERVER or station.watcher is None:
        return Impossible("not-your-seat", doing.by)
    if station.watch.ride.out:
        return Impossible("out-with-the-box")
    return None if station.watcher.inside else Impossible("not-let-in")


def make_note(station: Station, doing: Doing, command: MakeNote) -> Outcome:
    """Whoever came can write, even at the door; what nobody saw is no fact."""
    if doing.by != OBSERVER or station.watcher is None:
        return Impossible("not-your-seat", doing.by)
    if not command.record and command.about not in OPINIONS:
        return Impossible("not-seen")
    number = len(station.watch.notes) + 1
    return (NoteMade(*who(doing), number, command.about, command.place or station.watch.place, command.record),)


def count_here(station: Station, doing: Doing, command: CountHere) -> Outcome:
    """Where people are served: at a desk or at the boxes."""
    place = station.watch.place
    if place != BOXES and not place.startswith("desk-"):
        return absent(station, doing) or Impossible("nothing-to-count")
    return absent(station, doing) or (CountingBegan(*who(doing), place),)


def ask_to_see(station: Station, doing: Doing, command: AskToSee) -> Outcome:
    """Any paper of the list, as often as one likes."""
    if command.paper not in ASKED_FOR:
        return Impossible("no-such-topic", command.paper)
    number = len(station.watch.requests) + 1
    return absent(station, doing) or (PaperAskedFor(*who(doing), number, command.paper),)


def film(station: Station, doing: Doing, command: Film) -> Outcome:
    """The room from anywhere; list and documents from beside a desk, a marked ballot where people carry theirs."""
    if command.what not in FILMS:
        return Impossible("no-such-topic", command.what)
    place = station.watch.place
    if command.what == BALLOT and (place not in (BOOTHS, BOXES) or station.moment("closed")):
        return absent(station, doing) or Impossible("no-ballot-there")
    if command.what in (LIST, DOCUMENT) and not place.startswith("desk-"):
        return absent(station, doing) or Impossible("not-at-a-desk")
    return absent(station, doing) or (Filmed(*who(doing), command.what, place),)


def _note(station: Station, number: int) -> Note | Impossible:
    if 1 <= number <= len(station.watch.notes):
        return station.watch.notes[number - 1]
    return Impossible("no-such-paper", str(number))


def point_out_fault(station: Station, doing: Doing, command: PointOutFault) -> Outcome:
    """Any note of one's own."""
    found = _note(station, command.entry)
    if isinstance(found, Impossible):
        return found
    return absent(station, doing) or (FaultPointedOut(*who(doing), len(station.watch.pointed) + 1, found.number),)


def give_orders(station: Station, doing: Doing, command: GiveOrders) -> Outcome:
    """Nothing but a member's word keeps one from it."""
    return absent(station, doing) or (Interfered(*who(doing), station.watch.place),)


def hand_in_note(station: Station, doing: Doing, command: HandInNote) -> Outcome:
    """Any note of one's own, as an act or as a complaint."""
    found = _note(station, command.entry)
    if isinstance(found, Impossible):
        return found
    if command.kind not in KINDS:
        return Impossible("no-such-topic", command.kind)
    giver, number = f"{OBSERVER} {station.watch.number}", len(station.complaints) + 1
    return absent(station, doing) or (PaperHandedIn(*who(doing), number, giver, found.about, command.kind),)


def _request(station: Station, number: int) -> Impossible | None:
    if not 1 <= number <= len(station.watch.requests):
        return Impossible("no-such-paper", str(number))
    return Impossible("already-done") if station.watch.requests[number - 1].shown else None


def show_paper(station: Station, doing: Doing, command: ShowPaper) -> Outcome:
    """A paper that was asked for, once, even after it was withheld first."""
    return _request(station, command.number) or (PaperShown(*who(doing), command.number),)


def withhold_paper(station: Station, doing: Doing, command: WithholdPaper) -> Outcome:
    """A paper that was asked for and not shown."""
    return _request(station, command.number) or (PaperWithheld(*who(doing), command.number),)


def answer_fault(station: Station, doing: Doing, command: AnswerFault) -> Outcome:
    """Whatever was pointed out, once."""
    if not 1 <= command.number <= len(station.watch.pointed):
        return Impossible("no-such-paper", str(command.number))
    if station.watch.pointed[command.number - 1].answered:
        return Impossible("already-done")
    return (FaultAnswered(*who(doing), command.number, command.heeded, command.in_order),)


def note_made(station: Station, event: NoteMade) -> None:
    """It stands in the notebook."""
    station.watch.notes.append(Note(event.number, event.at, event.about, event.place, event.record))


def counting_began(station: Station, event: CountingBegan) -> None:
    """The clicker is in the hand."""
    station.watch.counting = event.place


def paper_asked_for(station: Station, event: PaperAskedFor) -> None:
    """They wait for it."""
    station.watch.requests.append(Request(event.number, event.paper, event.at))


def filmed(station: Station, event: Filmed) -> None:
    """What is on the film stays there."""


def fault_pointed_out(station: Station, event: FaultPointedOut) -> None:
    """It was said."""
    station.watch.pointed.append(Pointed(event.number, event.entry, event.at))


def interfered(station: Station, event: Interfered) -> None:
    """Words change nothing on their own."""


def paper_shown(station: Station, event: PaperShown) -> None:
    """It was seen."""
    station.watch.requests[event.number - 1].shown = event.at


def paper_withheld(station: Station, event: PaperWithheld) -> None:
    """It stays unseen."""
    station.watch.requests[event.number - 1].withheld = event.at


def fault_answered(station: Station, event: FaultAnswered) -> None:
    """It was heard, or not."""
    station.watch.pointed[event.number - 1].answered = event.at


APPLY = {
    NoteMade: note_made,
    CountingBegan: counting_began,
    PaperAskedFor: paper_asked_for,
    Filmed: filmed,
    FaultPointedOut: fault_pointed_out,
    Interfered: interfered,
    PaperShown: paper_shown,
    PaperWithheld: paper_withheld,
    FaultAnswered: fault_answered,
}
DECIDE = {
    MakeNote: make_note,
    CountHere: count_here,
    AskToSee: ask_to_see,
    Film: film,
    PointOutFault: point_out_fault,
    GiveOrders: give_orders,
    HandInNote: hand_in_note,
    ShowPaper: show_paper,
    WithholdPaper: withhold_paper,
    AnswerFault: answer_fault,
}
