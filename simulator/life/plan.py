"""What nature has in store for one day, and who the colleagues are: drawn before the day, told to nobody.

Everything that a seat could learn reaches it as events; this page is for the processes alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

CAREFUL, ORDINARY, CARELESS, RANDOM = "careful", "ordinary", "careless", "random"

SLIPS = {CAREFUL: 0, ORDINARY: 1, CARELESS: 10, RANDOM: 40}
"""How many times more often than the rates of `timings.md` somebody slips."""

IN_ORDER = (
    *("ordinary", "digital", "passport", "new-surname", "same-surname", "declines-some", "spoiled"),
    *("for-family", "group-leader"),
)
"""Kinds of visitor whose papers are in order, some of them looking odd."""


@dataclass(slots=True)
class Persona:
    """Somebody out of the ordinary: what they hold out first and, when asked, next; of whom; how they speak.

    `answers` maps a topic asked to (what they say, the document they then hold out or empty).
    """

    person: int
    kind: str
    document: str
    of: int
    face: bool = True
    valid: bool = True
    desk: int | None = None
    says: str = ""
    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    contests: tuple[int, ...] = ()
    certificate: int = 0
    home: str = ""

    @property
    def in_order(self) -> bool:
        """Whether a lawful commission would give them ballots at the desk without more ado."""
        return self.kind in IN_ORDER


@dataclass(slots=True)
class Watching:
    """Somebody who comes to watch: when, what they are, who sent them, with what papers, until when (0: to the end)."""

    at: int
    kind: str
    body: str
    papers: str
    until: int = 0


@dataclass(slots=True)
class Enquiry:
    """Somebody who asks about the list: when, who, what they ask by telephone, or whose row they want to see.

    `asks` is empty for whoever comes to the table, `row` the line they ask for there.
    """

    at: int
    person: int
    asks: str = ""
    row: int = -1


@dataclass(slots=True)
class Filing:
    """An application to vote outside that comes in: when, for whom, on what ground."""

    at: int
    person: int
    ground: str


@dataclass(slots=True, frozen=True)
class Fault:
    """A slip that the exercise wants to happen once: its kind (see `faults.KINDS`), at which seat, in which contest.

    An empty seat is anybody's, contest -1 any; `at` is the second from which on it may happen.
    """

    kind: str
    seat: str = ""
    contest: int = -1
    at: int = 0


@dataclass(slots=True)
class Durations:
    """Seconds that the steps of the day take: (least, most) of a uniform duration, rates a hundred pieces."""

    drop: tuple[int, int]
    digital: tuple[int, int]
    search: tuple[int, int]
    addition: tuple[int, int]
    certificate: tuple[int, int]
    replacement: tuple[int, int]
    observer: tuple[int, int]
    media: tuple[int, int]
    application: tuple[int, int]
    turnout: tuple[int, int]
    trip: tuple[int, int]
    home: tuple[int, int]
    signatures: tuple[int, int]
    cancelling: tuple[int, int]
    sorting: tuple[int, int]
    announcing: tuple[int, int]
    recount: tuple[int, int]
    disputed: tuple[int, int]
    protocol: tuple[int, int]
    copy: tuple[int, int]
    packing: tuple[int, int]
    handover: tuple[int, int]


@dataclass(slots=True)
class Hours:
    """The law book's hours, in seconds of the day."""

    work_from: int
    boxes_from: int
    voting_from: int
    voting_to: int
    outside_until: int
    turnout_at: tuple[int, ...]


@dataclass(slots=True, frozen=True)
class TableSetting:
    """How much of the count a person does by hand.

    `every` sheet stops, or the odd ones and one plain one in `sample`; protocols of contests `written` are filled by
    hand at a played secretary; `whole_box` is how the law book reads CNT-07.
    """

    every: bool = False
    sample: int = 60
    written: tuple[int, ...] = (0,)
    whole_box: bool = False


@dataclass(slots=True)
class Plan:
    """One day as nature has it. Lists by person are as long as `laid.people`; `comings` are (second, person).

    `marks[c][p]` is what person p puts on the sheet of contest c; `carries` maps a person to the contests
    they will carry away, `spoils` to the contest they will spoil; `trips` are (second, who goes), `doors` the
    story at the N-th door of a trip; `since` is when the played part begins; `stops` are the persons who stop at the
    played seat instead of being served by its own hand; `left` are those of `carries` who leave sheets lying about.
    `stuffed` are (second, box, contests, genuine) of sheets pushed into a box, `touched` (second, box) of seals that
    somebody broke and put on anew, `recounts` contests a proxy wants counted again. A number below nought in `slips`
    is a slip at a desk that somebody planted (see `planting.plant`).
    """

    seed: int
    hours: Hours
    durations: Durations
    crew: dict[str, str]
    played: tuple[str, ...]
    comings: list[tuple[int, int]]
    visit: list[int]
    walk: list[int]
    booth: list[int]
    slips: list[int]
    marks: list[list[int]]
    personas: dict[int, Persona]
    carries: dict[int, tuple[int, ...]]
    spoils: dict[int, int]
    watching: list[Watching]
    filings: list[Filing]
    entitlement: dict[str, tuple[int, ...]]
    enquiries: list[Enquiry] = field(default_factory=list)
    scenes: list[tuple[int, str, bool]] = field(default_factory=list)
    trips: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    doors: dict[int, str] = field(default_factory=dict)
    unserved: set[int] = field(default_factory=set)
    stops: set[int] = field(default_factory=set)
    faults: tuple[Fault, ...] = ()
    left: frozenset[int] = frozenset()
    stuffed: tuple[tuple[int, str, tuple[int, ...], bool], ...] = ()
    touched: tuple[tuple[int, str], ...] = ()
    recounts: tuple[int, ...] = ()
    table: TableSetting = field(default_factory=TableSetting)
    guided: bool = False
    since: int = 0
