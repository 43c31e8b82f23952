"""What an author writes, as models: a station, a curve of arrivals, a scenario.

Shapes and bounds stand here; which ids exist, and what contradicts what, is asked in `checks`.
Nothing here knows a file or a place in it: `reading` adds those.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from simulator.law.book import Clock, Letter, Many, RuleId, Slug, Strict, schema
from simulator.scenario.entries import Entry, Time, rising
from simulator.texts.phrase import Spelled

SEATS = (
    *("chair", "deputy", "secretary", *(f"issuer-{n}" for n in range(1, 10))),
    *("boxes", *(f"boxes-{n}" for n in range(1, 8)), "observer"),
)
OTHERS = "others"
_WHOLE = 100


def _percent(value: object) -> int:
    exact = Decimal(value) if type(value) is int else value
    number = exact if isinstance(exact, Decimal) and exact.is_finite() else Decimal(-1)
    if not 0 <= number <= _WHOLE or number * _WHOLE % 1:
        raise PydanticCustomError("percent", "from 0 to 100, two digits after the point at most")
    return int(number * _WHOLE)


def _seat(value: object) -> str:
    if not isinstance(value, str) or value not in SEATS:
        raise PydanticCustomError("seat", "no such seat")
    return value


def _crew_key(value: object) -> str:
    return OTHERS if value == OTHERS else _seat(value)


Percent = Annotated[int, BeforeValidator(_percent), schema("number", minimum=0, maximum=100)]
"""Written 65.21, kept as hundredths (6521)."""
Seat = Annotated[str, BeforeValidator(_seat), schema("string", enum=list(SEATS))]
CrewKey = Annotated[str, BeforeValidator(_crew_key), schema("string", enum=[*SEATS, OTHERS])]
Seconds = Annotated[int, Field(ge=0, le=14_400)]
Rate = Annotated[int, Field(ge=0, le=10_000)]
Share = Annotated[int, Field(ge=0, le=100)]
Span = Annotated[tuple[Seconds, Seconds], Field(strict=False), AfterValidator(rising)]
"""Seconds: not less than the first, not more than the second, each second equally likely."""
Competence = Literal["careful", "ordinary", "careless"]


class Skewed(Strict):
    """Seconds that are mostly short and sometimes long."""

    median: Seconds = Field(description="Half of all take this many seconds or fewer.")
    p90: Seconds = Field(description="Nine in ten take this many seconds or fewer.")
    max: Seconds = Field(3_600, description="Nobody takes longer, in seconds.")

    @model_validator(mode="after")
    def _in_order(self) -> Skewed:
        rising((self.median, self.p90))
        rising((self.p90, self.max))
        return self


DESK, BOOTH = Skewed(median=95, p90=160), Skewed(median=150, p90=330, max=1_200)


class Boxes(Strict):
    """The ballot boxes shown empty and sealed in the morning."""

    stationary: int = Field(2, ge=1, le=20, description="Boxes that stand in the voting room.")
    mobile: int = Field(1, ge=0, le=9, description="Boxes carried to voters outside.")
    spare: int = Field(1, ge=0, le=9, description="Sealed boxes for when one is full.")


class Rates(Strict):
    """How many of 10,000 who come are out of the ordinary (timings.md, section 5)."""

    wrong_station: Rate = Field(300, description="Belong to another station.")
    not_on_list: Rate = Field(60, description="Live here and are missing from the list.")
    no_registration: Rate = Field(30, description="Have no registration anywhere.")
    no_document: Rate = Field(100, description="Show no identity document.")
    expired: Rate = Field(50, description="Show a document whose term is over.")
    digital: Rate = Field(1_000, description="Show the digital document on a telephone.")
    passport: Rate = Field(300, description="Show a passport instead of the card.")
    avc: Rate = Field(60, description="Hold an absentee voting certificate.")
    second_attempt: Rate = Field(5, description="Have voted here already and come again.")
    another_card: Rate = Field(5, description="Show the document of somebody else.")


class Sheets(Strict):
    """What becomes of 10,000 ballot sheets in voters' hands (timings.md, section 5)."""

    spoiled: Rate = Field(15, description="Are spoiled and brought back to be replaced.")
    carried_away: Rate = Field(40, description="Leave the station in a pocket.")
    invalid: Rate = Field(200, description="Are found invalid at the count.")
    unclear: Rate = Field(20, description="Bear a mark the commission must vote on.")
    against_all: Rate = Field(390, description="Are marked against all.")


class Service(Strict):
    """How long each step takes, in seconds (timings.md, sections 2 and 3)."""

    door: Span = Field((5, 15), description="A word at the door about the desk.")
    visit: Skewed = Field(DESK, description="At the desk, five ballots.")
    digital: Span = Field((10, 25), description="More at the desk for a digital document.")
    search: Span = Field((45, 75), description="More at the desk for a line not found at once.")
    walk: Span = Field((20, 30), description="From the desk to a booth.")
    booth: Skewed = Field(BOOTH, description="In the booth, five ballots.")
    drop: Span = Field((15, 25), description="Folding the sheets and dropping them into a box.")
    addition: Span = Field((180, 360), description="The secretary adds a voter to the list.")
    certificate: Span = Field((180, 300), description="The secretary takes in a certificate.")
    replacement: Span = Field((180, 300), description="A spoiled sheet is replaced, with an act.")
    observer: Span = Field((120, 240), description="An observer's papers, and the register.")
    media: Span = Field((180, 300), description="The same for somebody of the media.")
    application: Span = Field((60, 120), description="An application is taken and entered.")
    turnout: Span = Field((300, 600), description="Turnout is counted from signatures and sent.")
    trip: Span = Field((480, 720), description="The team gets ready to leave.")
    home: Span = Field((480, 900), description="One home on the trip, with the way there.")


class Counting(Strict):
    """How long the count takes, in seconds (timings.md, section 4)."""

    signatures: Span = Field((150, 200), description="A hundred signatures of a contest, by two.")
    cancelling: Span = Field((120, 170), description="A hundred unused sheets are cancelled.")
    sorting: Span = Field((100, 150), description="A hundred sheets of a box sorted by contest.")
    announcing: Span = Field((300, 500), description="A hundred sheets shown and announced.")
    recount: Span = Field((100, 150), description="A hundred sheets of a stack counted again.")
    disputed: Span = Field((60, 180), description="One disputed sheet, with the vote.")
    protocol: Span = Field((900, 1_500), description="One protocol filled in and signed.")
    copy_out: Span = Field((180, 300), description="One certified copy.", alias="copy")
    packing: Span = Field((1_200, 2_400), description="The papers are packed.")
    handover: Span = Field((1_200, 3_600), description="The way to the higher commission.")


class Ballot(Strict):
    """The lines of a ballot, against all left out: parties, or a number of candidates."""

    parties: Many[Slug] = Field((), description="Invented parties, in the order of the ballot.")
    candidates: int = Field(0, ge=0, le=20, description="How many invented candidates stand.")

    @model_validator(mode="after")
    def _one_kind(self) -> Ballot:
        if bool(self.parties) == bool(self.candidates):
            raise PydanticCustomError("one_of", "parties or candidates", {"keys": "parties, candidates"})
        return self

    @property
    def lines(self) -> int:
        """Lines a mark can stand on, against all left out."""
        return len(self.parties) or self.candidates


Number = Annotated[int, Field(ge=1, le=9_999, description="The number of the polling station.")]
Voters = Annotated[int, Field(ge=1, le=20_000, description="Voters on the list at the opening.")]
Turnout = Annotated[Percent, Field(description="Percent of the listed voters who come.")]
Members = Annotated[Literal[5, 7, 9], Field(description="Members of the commission.")]
Desks = Annotated[int, Field(ge=1, le=12, description="Desks that issue ballots.")]
Booths = Annotated[int, Field(ge=1, le=60, description="Booths for secret voting.")]
Issued = Annotated[int, Field(ge=0, le=2_000, description="Certificates issued before the day.")]
Contests = Annotated[Many[Letter], Field(min_length=1, description="Contests held here, in order.")]
Ballots = Annotated[dict[Letter, Ballot], Field(description="The lines of each contest's ballot.")]
Region = Annotated[Literal["astana", "western"], Field(description="Capital time or an hour less.")]
Outside = Annotated[int, Field(ge=0, le=1_000, description="Applications filed by noon, in all.")]
Late = Annotated[int, Field(ge=0, le=100, description="Applications filed after noon, in all.")]
Watchers = Annotated[int, Field(ge=0, le=60, description="Observers and media who come, in all.")]
Calls = Annotated[int, Field(ge=0, le=60, description="People who telephone in the morning.")]
Rows = Annotated[int, Field(ge=0, le=60, description="People who ask to see a row of the list.")]
Deputy = Annotated[bool, Field(description="Whether the deputy chair takes the last desk.")]
Early = Annotated[bool, Field(description="Whether it may close once all have voted (CLO-02).")]
OneDay = Annotated[bool, Field(description="Whether somebody can be registered for the day.")]


class StationPreset(Strict):
    """A polling station before anybody comes: its people, furniture, ballots and durations."""

    format: Literal[1] = Field(description="The version of this file format.")
    id: Slug = Field(description="What scenarios call this station by.")
    number: Number
    place: Spelled = Field(description="The building, invented (station_places of names.yaml).")
    voters: Voters
    turnout: Turnout
    members: Members
    desks: Desks
    booths: Booths
    boxes: Boxes = Field(Boxes(), description="Ballot boxes by kind.")
    avc_issued: Issued = 0
    contests: Contests
    ballots: Ballots
    clock: Region = "astana"
    may_close_early: Early = False
    deputy_issues: Deputy = True
    applications: Outside = 0
    late_applications: Late = 0
    observers: Watchers = 0
    calls: Calls = 4
    row_requests: Rows = 2
    one_day_registration: OneDay = False
    rates: Rates = Field(Rates(), description="Of 10,000 who come, who is out of the ordinary.")
    sheets: Sheets = Field(Sheets(), description="Of 10,000 sheets, what becomes of them.")
    service: Service = Field(Service(), description="Seconds each step takes.")
    counting: Counting = Field(Counting(), description="Seconds each step of the count takes.")

    def candidates_of(self, contest: str) -> range:
        """Who stands: places (from 0) in the pool of invented candidates; none stands twice."""
        before = sum(self.ballots[c].candidates for c in self.ballots if c < contest)
        return range(before, before + self.ballots[contest].candidates)


class Hour(Strict):
    """One row of a curve of arrivals: of 1,000 who vote, how many come between two times."""

    start: Clock = Field(alias="from", description="The row begins here.")
    end: Clock = Field(alias="to", description="The row ends here, and the next begins.")
    share: int = Field(ge=0, le=1_000, description="Of 1,000 who vote, how many come in this row.")


class Arrivals(Strict):
    """How the day's voters spread over the hours, in shares of a thousand that sum to 1,000."""

    format: Literal[1] = Field(description="The version of this file format.")
    id: Slug = Field(description="What scenarios call this curve by.")
    title: Spelled = Field(description="What the curve shows.")
    hours: Many[Hour] = Field(description="The rows, one after the other.")


class Day(Strict):
    """The part of the day that is played; what lies before is lived by the crew."""

    start: Time = Field(6 * 3600, alias="from", description="Play begins here; before 06:00 it is the night after.")
    end: Time | None = Field(None, alias="to", description="Play ends here, if before the end.")


class Mix(Strict):
    """Of 100 people who stop at me: how many are in order, and how many of those only look odd."""

    in_order: Share = Field(50, description="Have nothing the matter with them.")
    digital: Share = Field(15, description="Of those in order, show the digital document.")
    passport: Share = Field(5, description="Of those in order, show a passport.")
    new_surname: Share = Field(5, description="Of those in order, have a new surname.")


class Count(Strict):
    """How much of the count a person does by hand."""

    stops: Literal["every", "odd"] = Field("odd", description="Sheets that stop at whoever shows them.")
    sample: int = Field(60, ge=0, le=10_000, description="Besides the odd ones, one in so many; 0 is none.")
    by_hand: Many[Letter] = Field(("A",), description="Protocols that a played secretary fills in.")


class Scenario(Strict):
    """An exercise, a drill or a whole day: where, when, for whom, and what happens in it.

    Any figure of the station may be set again here; the others are those of the preset.
    """

    format: Literal[1] = Field(description="The version of this file format.")
    id: Slug = Field(description="What it is played by.")
    kind: Literal["exercise", "drill", "day"] = Field(description="How much of a day it is.")
    seat: Seat = Field(description="The seat one takes unless another is asked for.")
    seats: Many[Seat] = Field((), description="Seats that can be played, if more than `seat`.")
    minutes: int = Field(ge=1, le=1_440, description="How long it takes a person, about.")
    difficulty: int = Field(ge=1, le=3, description="1 first steps, 2 a working day, 3 a hard one.")
    law: Slug = Field(description="The law book that judges.")
    station: Slug = Field(description="The station preset.")
    arrivals: Slug = Field(description="The curve voters come by.")
    crew: dict[CrewKey, Competence] = Field({}, description="How colleagues work, or `others`.")
    day: Day = Field(Day(), description="The part of the day that is played.")
    mix: Mix = Field(Mix(), description="Of 100 people who stop at me.")
    stops: Literal["every", "drawn", "sent"] = Field("drawn", description="Voters who stop at me.")
    stops_per_hour: int = Field(8, ge=0, le=60, description="How many an hour.")
    count: Count = Field(Count(), description="How much of the count one does by hand.")
    guide: bool = Field(default=False, description="Whether the deputy says each next move.")
    pace: Literal["stands", "goes"] = Field("goes", description="What time does as I think.")
    aims: Many[RuleId] = Field((), description="Rules of the law book this is meant to teach.")
    title: Spelled = Field(description="Its name: one line.")
    briefing: Spelled = Field(description="What one is told first: ten lines of sixty at most.")
    timetable: Many[Entry] = Field((), description="What happens, and when.")
    number: Number | None = None
    place: Spelled | None = Field(None, description="The building, when it is not the preset's.")
    voters: Voters | None = None
    turnout: Turnout | None = Field(None, description="Percent of the listed voters who come.")
    members: Members | None = None
    desks: Desks | None = None
    booths: Booths | None = None
    boxes: Boxes | None = Field(None, description="Ballot boxes that are not the preset's.")
    avc_issued: Issued | None = None
    contests: Contests | None = None
    ballots: Ballots | None = None
    clock: Region | None = None
    may_close_early: Early | None = None
    deputy_issues: Deputy | None = None
    applications: Outside | None = None
    late_applications: Late | None = None
    observers: Watchers | None = None
    calls: Calls | None = None
    row_requests: Rows | None = None
    one_day_registration: OneDay | None = None
    rates: Rates | None = Field(None, description="Rates that are not the preset's.")
    sheets: Sheets | None = Field(None, description="Fates of sheets that are not the preset's.")
    service: Service | None = Field(None, description="Seconds that are not the preset's.")
    counting: Counting | None = Field(None, description="Seconds that are not the preset's.")

    @property
    def playable(self) -> tuple[str, ...]:
        """The seats that can be played, the default among them."""
        return self.seats or (self.seat,)

    def station_of(self, preset: StationPreset) -> StationPreset:
        """The preset with this scenario's own figures laid over it, group by group."""
        own = {key: value for key in OVERRIDES if (value := getattr(self, key)) is not None}
        return preset.model_copy(update={key: _laid_over(getattr(preset, key), value) for key, value in own.items()})


OVERRIDES = tuple(key for key in StationPreset.model_fields if key not in {"format", "id"})


def _laid_over(under: object, over: object) -> object:
    if isinstance(under, Strict) and isinstance(over, Strict):
        return under.model_copy(update={key: getattr(over, key) for key in over.model_fields_set})
    return over
