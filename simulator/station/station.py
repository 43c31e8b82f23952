"""The station: everything that is so, and everything that is written, at one moment.

It is changed by `procedures.apply` and by nothing else, and it can be rebuilt from a journal alone. It
knows no draws, no plans, no marks on sheets in a closed box.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.station import ballots
from simulator.station.boxes import Box
from simulator.station.count import SHOWING, Count, Pile
from simulator.station.decisions import Act, Paper, Police, Sitting
from simulator.station.desks import Desk
from simulator.station.doors import Road
from simulator.station.enquiries import Call, Row
from simulator.station.laid import Laid
from simulator.station.lists import CHANNELS, NOBODY, VoterList
from simulator.station.papers import Papers
from simulator.station.people import CHAIR, OBSERVER, Application, Certificate, Member, Observer
from simulator.station.protocol import Form
from simulator.station.scenes import Scene
from simulator.station.telephone import Line
from simulator.station.watching import Watch


@dataclass(slots=True)
class Station:
    """One polling station. Times are seconds of the day, 0 where a thing has not happened.

    Per contest figures are lists in the order of the law's contests. `whole` are sets a member handed
    over whole and in order, counted once; the other issues are counted sheet by sheet: `odd` over all
    members, `issued_by` and `tally` (the strokes on paper) for each, `replaced` for spoiled ones.
    `held` are the sheets a member holds, next one last; `ready` those of them already signed; `packs`
    what a member has signed for less what went back; `numbers` are members by the number their
    signature bears (0: nobody); `handings` are packs that changed keeper: giver, taker, sheets of each
    contest. `stands_in` leads the commission in the chair's place (empty: the chair leads).
    """

    laid: Laid
    voter_list: VoterList = field(init=False)
    sheets: ballots.Ledger = field(init=False)
    desks: list[Desk] = field(init=False)
    section_at: list[int] = field(init=False)
    boxes: dict[str, Box] = field(init=False)
    members: dict[str, Member] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    everything: tuple[int, ...] = field(init=False)
    held: dict[str, list[list[int]]] = field(default_factory=dict)
    ready: dict[str, list[int]] = field(default_factory=dict)
    whole: dict[str, int] = field(default_factory=dict)
    tally: dict[str, list[int]] = field(default_factory=dict)
    where: dict[int, int] = field(default_factory=dict)
    hands: dict[int, tuple[int, ...]] = field(default_factory=dict)
    sets: dict[int, int] = field(default_factory=dict)
    given: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CHANNELS, 0))
    odd: list[int] = field(init=False)
    replaced: list[int] = field(init=False)
    issued_by: dict[str, list[int]] = field(init=False)
    packs: dict[str, list[int]] = field(default_factory=dict)
    papers: Papers = field(default_factory=Papers)
    observers: list[Observer] = field(default_factory=list)
    watch: Watch = field(default_factory=Watch)
    applications: list[Application] = field(default_factory=list)
    road: Road = field(default_factory=Road)
    certificates: list[Certificate] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)
    complaints: list[Paper] = field(default_factory=list)
    police: Police = field(default_factory=Police)
    line: Line = field(default_factory=Line)
    calls: list[Call] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    stands_in: str = ""
    handings: list[tuple[str, str, tuple[int, ...]]] = field(default_factory=list)
    count: Count = field(init=False)
    forms: list[Form] = field(init=False)
    scenes: list[Scene] = field(default_factory=list)
    moments: dict[str, int] = field(default_factory=dict)
    last_out: int = 0
    booths_taken: int = 0

    def __post_init__(self) -> None:
        laid = self.laid
        contests = len(laid.contests)
        self.voter_list = VoterList(laid.listed, struck=set(laid.struck), aliases=dict(laid.aliases))
        self.sheets = ballots.Ledger(laid.received)
        self.desks = [Desk(n + 1) for n in range(laid.desks)]
        self.section_at = list(range(laid.desks))
        self.boxes = {b.id: Box(b.id, b.kind, contests) for b in laid.boxes}
        self.members = {seat: Member(seat) for seat in laid.seats}
        self.numbers = {seat: n for n, seat in enumerate(laid.seats, start=1)}
        self.everything = tuple(range(contests))
        self.odd = [0] * contests
        self.replaced = [0] * contests
        self.issued_by = {seat: [0] * contests for seat in laid.seats}
        self.count = Count([Pile(len(contest.options)) for contest in laid.contests])
        self.forms = [Form(contest) for contest in self.everything]

    def desk_of(self, seat: str) -> Desk | None:
        """The desk a seat sits at, if any."""
        member = self.members.get(seat)
        return None if member is None or member.desk < 0 else self.desks[member.desk]

    def section_lines(self, section: int) -> range:
        """The lines of a section of the main list; sections are of one size, up to a line."""
        listed, desks = self.laid.listed, self.laid.desks
        return range(-(-section * listed // desks), -(-(section + 1) * listed // desks))

    def moment(self, name: str) -> int:
        """When a thing of the day happened (opened, last-voter, closed ...); 0 when it has not."""
        return self.moments.get(name, 0)

    def first_issues(self, contest: int) -> int:
        """Voters given a sheet of a contest, replacements left out: F2 in truth."""
        return self.odd[contest] + sum(self.whole.values())

    def issued_by_member(self, seat: str, contest: int) -> int:
        """Sheets of a contest a member handed out, replacements among them: F3 in truth."""
        return self.issued_by[seat][contest] + self.whole.get(seat, 0)

    def strokes(self, seat: str) -> tuple[int, ...]:
        """What the strokes of a member's own tally add up to, contest by contest."""
        sets = self.whole.get(seat, 0)
        return tuple(n + sets for n in self.tally[seat])

    @property
    def signatures(self) -> int:
        """Voters given ballots as paper tells it: lines signed, and applications served that are back on the table."""
        back = not any(box.away for box in self.boxes.values())
        outside = self.served if back else 0
        signed = self.voter_list.signed
        return len(signed) - signed.count(NOBODY) + outside

    @property
    def served(self) -> int:
        """Applications to vote outside that were served."""
        return sum(bool(a.served) for a in self.applications)

    @property
    def trip_under_way(self) -> bool:
        """Whether a team was told to go out with the mobile box and has not come back."""
        return bool(self.moment("trip-ordered")) and not self.moment("trip-ended")

    @property
    def shower(self) -> str:
        """Who shows and says sheets at the count: whoever was told to, or whoever leads."""
        told = [seat for seat in self.count.at(SHOWING) if not self.members[seat].suspended]
        return told[0] if told else self.leader

    def wrote_of(self, about: str) -> bool:
        """Whether an act on something was written, signed or not."""
        return any(act.about == about for act in self.acts)

    def without_copy(self, contest: int) -> list[int]:
        """Observers who are here and have no copy of a contest's protocol."""
        copies = self.forms[contest].copies
        return [o.number for o in self.observers if o.admitted and not o.left and o.number not in copies]

    @property
    def leader(self) -> str:
        """The seat that leads the commission: the chair, or whoever stands in for the chair."""
        return self.stands_in or CHAIR

    @property
    def watcher(self) -> Observer | None:
        """The observer whom a person plays, once they have come."""
        return self.observers[self.watch.number - 1] if self.watch.number else None

    def place_of(self, seat: str) -> str:
        """Where a seat has walked to; empty while it stands at its post."""
        member = self.members.get(seat)
        if member is not None:
            return member.place
        return self.watch.place if seat == OBSERVER else ""

    def out(self, seat: str) -> bool:
        """Whether a member is out of the house, or the observer who goes along."""
        member = self.members.get(seat)
        return member.away if member is not None else seat == OBSERVER and self.watch.ride.out

    @property
    def contests(self) -> range:
        """Contest numbers 0.."""
        return range(len(self.laid.contests))

    @property
    def open(self) -> bool:
        """Whether the station has been declared open and not closed."""
        return "opened" in self.moments and "closed" not in self.moments
