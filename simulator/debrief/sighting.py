"""What the played observer could see from where they stood, read from the journal record by record.

It says what was to be seen, never what a rule makes of it; what happened elsewhere is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from simulator.debrief import sights
from simulator.debrief.sights import room
from simulator.procedures.closing import EndOfLineMarked, LineReopened, StationClosed
from simulator.procedures.complaints import PaperHandedIn, PaperRefused, PaperRegistered
from simulator.procedures.home import TeamLeft, TripAnnounced
from simulator.procedures.identity import NOTHING, DocumentLooked, VoterSent
from simulator.procedures.issuing import BallotsIssued, MemberSigned, SheetsSigned, VoterSigned
from simulator.procedures.observers import ObserverAdmitted, ObserverCame, ObserverRefused
from simulator.procedures.opening import BoxChecked, BoxSealed, IssuersNamed, PostTaken, StationOpened
from simulator.procedures.order import BallotsCast, VoterCalled
from simulator.procedures.patrol import BOXES, DOOR, Walked
from simulator.procedures.scenes import SceneBegan, SceneEnded, SceneMet, SceneWorsened
from simulator.procedures.turnout import TurnoutSent
from simulator.procedures.watching import CountingBegan, FaultAnswered, Filmed, Interfered, PaperWithheld
from simulator.seat.debrief import Reading
from simulator.station.laid import Laid
from simulator.station.people import CHAIR, OBSERVER, SECRETARY
from simulator.station.watching import ROAD
from simulator.texts.phrase import Arg, Phrase, Spelled, phrase, spelled

PLAIN = "issued"
"""Somebody was given ballots and nothing about it caught the eye."""

NONE: Mapping[str, Arg] = {}
"""Nothing to tell besides."""

EVERYWHERE = ""
"""The place of what the whole room sees and hears."""


class Sighting(NamedTuple):
    """Something seen: the record that shows it, when, what, where; `events` are all records it is made of.

    `args` are what its words tell besides.
    """

    record: int
    at: int
    about: str
    place: str
    events: tuple[int, ...]
    args: tuple[tuple[str, Arg], ...] = ()

    @property
    def words(self) -> Phrase:
        """What was seen, in words."""
        if self.about.startswith("scene-"):
            return phrase(f"scene.{self.about.removeprefix('scene-')}")
        return phrase(f"seen.{self.about}", desk=self.place.removeprefix("desk-"), **dict(self.args))


class Eyes:
    """The observer's eyes and clicker, following a journal as it grows.

    `out` says that they are out with the team, `others` that there is somebody besides the voter in the home,
    `apart` that the counting table is out of their view, `letters` are those of the contests.
    """

    def __init__(self) -> None:
        self.seen: list[Sighting] = []
        self.readings: list[Reading] = []
        self.clicked = 0
        self.place = ""
        self.number = 0
        self.out = self.others = self.apart = False
        self.letters: tuple[str, ...] = ()
        self._laid: Laid | None = None
        self._inside = self._opened = self._whole = False
        self._counting = ""
        self._own = 0
        self._read = 1
        self._contests = 0
        self._mobile: tuple[str, ...] = ()
        self._desk: dict[str, str] = {}
        self._moves: dict[str, dict[str, int]] = {}
        self._scenes: dict[int, tuple[Sighting, list[int]]] = {}
        self._shown: list[str] = []
        self._papers: list[int] = []

    def follow(self, records: list[Any]) -> None:
        """Read on to the end of what there is."""
        for n in range(self._read, len(records)):
            look = LOOKS.get(type(records[n]))
            if look is not None:
                look(self, n, records[n])
        self._read = max(self._read, len(records))

    def find(self, record: int) -> Sighting | None:
        """What a record showed; None when it was not seen."""
        return next((one for one in reversed(self.seen) if one.record == record), None)

    def see(self, n: int, at: int, about: str, place: str = EVERYWHERE, *, args: Mapping[str, Arg] = NONE) -> None:
        """It is seen by whoever is inside and stands there, at the doors by whoever is with the team."""
        if self._inside and self.out == (place == ROAD) and place in (EVERYWHERE, self.place):
            self.seen.append(Sighting(n, at, about, place, (n,), tuple(args.items())))

    def stack(self, contest: int, sign: str) -> Phrase | Spelled:
        """A stack by the words of its line."""
        if self._laid is not None and sign.isdecimal():
            return spelled(self._laid.contests[contest].options[int(sign) - 1].name)
        return phrase(f"stack.{sign}")

    def goes(self, place: str) -> None:
        """Elsewhere; the clicker stops."""
        self.place, self._counting, self._whole = place, "", False

    # where one is

    def laid(self, _: int, record: Laid) -> None:
        """Which boxes go out, how many sheets a set has."""
        self._contests = len(record.contests)
        self._laid = record
        self.letters = tuple(contest.id for contest in record.contests)
        self._mobile = tuple(box.id for box in record.boxes if box.kind == "mobile")

    def came(self, _: int, record: ObserverCame) -> None:
        """At the door."""
        if record.played:
            self.number, self.place = record.number, DOOR

    def admitted(self, n: int, record: ObserverAdmitted) -> None:
        """Inside; or somebody else is."""
        if record.number == self.number:
            self._inside = True
        else:
            self.see(n, record.at, "observer-in", DOOR)

    def walked(self, _: int, record: Walked) -> None:
        """Elsewhere, among what goes on there; the clicker stops."""
        if record.by == OBSERVER:
            self.goes(record.place)
            for scene, events in self._scenes.values():
                self._scene_seen(scene, events, record.at)

    # what goes on

    def began(self, n: int, record: SceneBegan) -> None:
        """Seen where it is; what one brought about oneself is nothing to note."""
        if self._own != record.at:
            scene = Sighting(n, record.at, f"scene-{record.kind}", record.place, (n,))
            self._scenes[record.number] = scene, [n]
            self._scene_seen(scene, [n], record.at)

    def _scene_seen(self, scene: Sighting, events: list[int], at: int, *, everywhere: bool = False) -> None:
        there = (everywhere and not self.out) or scene.place == self.place
        if self._inside and there and self.find(scene.record) is None:
            self.seen.append(scene._replace(at=at, events=tuple(events)))

    def met(self, n: int, record: SceneMet) -> None:
        """Whoever looks on sees what was done about it."""
        known = self._scenes.get(record.number)
        if known is None:
            return
        known[1].append(n)
        for place, one in enumerate(self.seen):
            if one.record == known[0].record:
                self.seen[place] = one._replace(events=tuple(known[1]))

    def worsened(self, _: int, record: SceneWorsened) -> None:
        """Everybody sees it by now."""
        known = self._scenes.get(record.number)
        if known is not None:
            self._scene_seen(known[0], known[1], record.at, everywhere=True)

    def ended(self, _: int, record: SceneEnded) -> None:
        """Nothing more is to be seen."""
        self._scenes.pop(record.number, None)

    def own(self, _: int, record: Filmed | Interfered) -> None:
        """One's own doing."""
        self._own = record.at

    # at a desk

    def post(self, _: int, record: PostTaken) -> None:
        """Who sits where."""
        self._desk[record.by] = record.post

    def called(self, _: int, record: VoterCalled) -> None:
        """A visit begins."""
        self._moves[f"desk-{record.desk + 1}"] = {}

    def move(self, n: int, record: DocumentLooked | VoterSigned | MemberSigned) -> None:
        """A hand move of the visit."""
        place = self._desk.get(record.by, "")
        self._moves.setdefault(place, {})[type(record).__name__] = n
        if isinstance(record, DocumentLooked) and record.kind == NOTHING:
            self._moves[place][NOTHING] = n

    def issued(self, n: int, record: BallotsIssued) -> None:
        """Ballots go over the table; from beside it one sees what was left out."""
        place = f"desk-{record.desk + 1}"
        moves = self._moves.pop(place, {})
        extra = len(record.sheets) > self._contests
        self.see(n, record.at, "issued-extra" if extra else _left_out(record, moves), place)
        if self._counting == place:
            self.clicked += 1

    def sent(self, n: int, record: VoterSent) -> None:
        """Somebody goes away without ballots."""
        place = f"desk-{record.desk + 1}"
        self._moves.pop(place, None)
        self.see(n, record.at, "sent-away" if record.place in ("out", "other-station") else "sent-on", place)

    def signed(self, n: int, record: SheetsSigned) -> None:
        """Sheets are signed while nobody stands there."""
        place = self._desk.get(record.by, "")
        if place not in self._moves and place:
            self.see(n, record.at, "signed-ahead", place)

    # boxes, the hours, papers

    def cast(self, _: int, record: BallotsCast) -> None:
        """Somebody puts ballots into a box in the room."""
        if self._counting == BOXES and record.box not in self._mobile:
            self.clicked += 1

    def counting(self, _: int, record: CountingBegan) -> None:
        """The clicker runs."""
        if self._counting != record.place:
            self._counting = record.place
            self._whole = record.place == BOXES and not self._opened

    def turnout(self, _: int, record: TurnoutSent) -> None:
        """A figure goes up."""
        self.readings.append(Reading(hour=record.hour, sent=record.value, clicked=self.clicked, whole=self._whole))

    def checked(self, n: int, record: BoxChecked) -> None:
        """A box is shown to all."""
        self._shown.append(record.box)
        self.see(n, record.at, "box-shown")

    def sealed(self, n: int, record: BoxSealed) -> None:
        """A box is sealed before all eyes."""
        self.see(n, record.at, "box-sealed" if record.box in self._shown else "box-sealed-unshown")

    def opened(self, n: int, record: StationOpened) -> None:
        """Voting begins."""
        self._opened = True
        self.see(n, record.at, "opened")

    def brought(self, _: int, record: PaperHandedIn) -> None:
        """One's own paper."""
        if record.by == OBSERVER:
            self._papers.append(record.number)

    def registered(self, n: int, record: PaperRegistered) -> None:
        """One's own paper is in the register; with a mark of receipt, or without."""
        if record.number in self._papers and not record.receipt:
            self.see(n, record.at, "no-receipt")

    def turned_down(self, n: int, record: PaperRefused) -> None:
        """One's own paper was not taken."""
        if record.number in self._papers:
            self.see(n, record.at, "paper-refused")

    def answered(self, n: int, record: FaultAnswered) -> None:
        """What one pointed out was not heard; any other answer is no new fact."""
        if not record.heeded:
            self.see(n, record.at, "brushed-off")


def _left_out(record: BallotsIssued, moves: dict[str, int]) -> str:
    """What somebody beside the desk sees of a visit."""
    if record.by in (CHAIR, SECRETARY):
        return "issued-barred"
    if record.unsigned:
        return "issued-unsigned"
    if "VoterSigned" not in moves:
        return "issued-voter-unsigned"
    if "MemberSigned" not in moves:
        return "issued-member-unsigned"
    if NOTHING in moves:
        return "issued-bare"
    return PLAIN if "DocumentLooked" in moves else "issued-unlooked"


LOOKS: dict[type, Callable[[Eyes, int, Any], None]] = {
    **sights.LOOKS,
    Laid: Eyes.laid,
    ObserverCame: Eyes.came,
    ObserverAdmitted: Eyes.admitted,
    ObserverRefused: room("observer-refused", DOOR),
    Walked: Eyes.walked,
    SceneBegan: Eyes.began,
    SceneMet: Eyes.met,
    SceneWorsened: Eyes.worsened,
    SceneEnded: Eyes.ended,
    Filmed: Eyes.own,
    Interfered: Eyes.own,
    PostTaken: Eyes.post,
    VoterCalled: Eyes.called,
    DocumentLooked: Eyes.move,
    VoterSigned: Eyes.move,
    MemberSigned: Eyes.move,
    BallotsIssued: Eyes.issued,
    VoterSent: Eyes.sent,
    SheetsSigned: Eyes.signed,
    BallotsCast: Eyes.cast,
    CountingBegan: Eyes.counting,
    TurnoutSent: Eyes.turnout,
    BoxChecked: Eyes.checked,
    BoxSealed: Eyes.sealed,
    IssuersNamed: room("issuers-named"),
    StationOpened: Eyes.opened,
    TripAnnounced: room("trip-announced"),
    TeamLeft: room("team-left"),
    EndOfLineMarked: room("end-of-line"),
    LineReopened: room("line-reopened"),
    StationClosed: room("closed"),
    PaperHandedIn: Eyes.brought,
    PaperRegistered: Eyes.registered,
    PaperRefused: Eyes.turned_down,
    PaperWithheld: room("paper-withheld"),
    FaultAnswered: Eyes.answered,
}
"""What each kind of event shows."""
