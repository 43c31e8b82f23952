"""What an author writes into a timetable, as models: who comes and calls, what goes on in the room, which slips are
planted.

Whether a moment lies within the day, and a desk in the station, is asked in `checks`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from simulator.law.book import Clock, Letter, Many, Strict, schema
from simulator.life.staff.faults import KINDS
from simulator.station.clock import DAY, HOUR


def rising(pair: tuple[int, int]) -> tuple[int, int]:
    """A pair whose first is not more than its second; anything else is no such pair."""
    if pair[0] > pair[1]:
        raise PydanticCustomError("order", "the smaller comes first")
    return pair


DAWN = 6 * HOUR
"""Hours before this one belong to the night after the day."""


def _night(second: int) -> int:
    return second + DAY if second < DAWN else second


Time = Annotated[Clock, AfterValidator(_night)]
"""A time of the day or of the night after it: 03:00 is some hours after the vote."""


def _fault(value: object) -> str:
    if not isinstance(value, str) or value not in KINDS:
        raise PydanticCustomError("fault", "no such fault")
    return value


Window = Annotated[tuple[Time, Time], Field(strict=False), AfterValidator(rising)]
"""Some moment from the first time to the second."""

Visitor = Literal[
    "wrong-station", "not-on-list", "other-list", "no-registration", "under-age", "incapable",
    "no-document", "expired-card", "digital", "for-family", "group-leader",
    "screenshot", "passport", "new-surname", "another-card", "same-surname", "second-attempt",
    "certificate", "certificate-same-town", "declines-some", "spoiled", "ordinary",
]  # fmt: skip
Watcher = Literal[
    "party", "second-party", "association", "proxy", "second-proxy", "media", "international", "interpreter",
    "television", "same-channel",
    "unaccredited", "unstamped", "other-name", "foreigner", "media-no-assignment",
    "international-no-card", "proxy-no-card",
]  # fmt: skip
SceneKind = Literal[
    "two-in-booth", "needs-help", "observer-helps", "pencil-in-booth", "asks-for-a-mark",
    "drops-for-another", "shows-ballot", "photographs-own", "carries-out", "blind-voter",
    "interpreter-in-booth", "wheelchair", "campaigner", "leaflet", "pollster", "crowd-inside",
    "stranger", "power-cut", "box-hidden", "box-past-booths", "ramp-blocked", "sheet-fallen",
    "observer-takes-notes", "observer-films-room", "observer-interferes", "observer-films-list",
    "observer-films-ballot", "observer-act", "pushed-back", "outsider-after-closing",
    "strip-missing", "booth-open", "box-cracked", "leaf-missing",
    "pause-wanted", "higher-figures", "redo-protocol", "stranger-at-table", "sheets-touched",
    "behind-pillar", "member-goes-home", "signature-refused",
]  # fmt: skip
Caller = Literal["where", "elsewhere", "whether-voted"]
RowOf = Literal["own", "another"]
Ground = Literal["illness", "care", "remote", "work", "convenience"]
Story = Literal["in-order", "not-home", "wants-daughter-to-mark", "neighbour-too", "no-document"]
FaultKind = Annotated[str, BeforeValidator(_fault), schema("string", enum=list(KINDS))]
BoxId = Annotated[str, Field(min_length=1, max_length=4)]
DeskNumber = Annotated[int, Field(ge=1, le=12, description="The desk, if not their own.")]


class Moment(Strict):
    """When an entry of the timetable happens: `at` a time, or drawn `between` two."""

    at: Time | None = Field(None, description="The time it happens.")
    between: Window | None = Field(None, description="A moment drawn between these times.")
    seconds: int = Field(0, ge=0, le=59, description="Seconds after `at`.")

    @model_validator(mode="after")
    def _one_moment(self) -> Moment:
        if (self.at is None) == (self.between is None):
            raise PydanticCustomError("one_of", "at or between", {"keys": "at, between"})
        return self

    @property
    def window(self) -> tuple[int, int]:
        """First and last second at which it may happen."""
        first, last = self.between or (self.at or 0, self.at or 0)
        return first + self.seconds, last + self.seconds


class VisitorEntry(Moment):
    """A voter of a certain kind comes."""

    visitor: Visitor = Field(description="What is the matter with them.")
    desk: DeskNumber | None = None
    returns: Clock | None = Field(None, description="When the owner of the card comes.")


class GroupEntry(Moment):
    """Several voters with nothing the matter come together."""

    group: int = Field(ge=1, le=200, description="How many come.")
    desk: DeskNumber | None = None
    leader: bool = Field(default=False, description="Whether who brought them speaks for all.")


class ObserverEntry(Moment):
    """Somebody comes who wants to watch."""

    observer: Watcher = Field(description="Who sent them, or what is wrong with their papers.")


class CallEntry(Moment):
    """Somebody telephones the station."""

    call: Caller = Field(description="What they ask, and whether they live here.")


class RowEntry(Moment):
    """Somebody comes to the table and asks to see a row of the list."""

    row: RowOf = Field(description="Whose row they ask for.")


class SceneEntry(Moment):
    """Something happens in the room that wants an answer."""

    scene: SceneKind = Field(description="What it is.")
    quiet: bool = Field(default=False, description="Whether only who stands there sees it.")


class ApplicationEntry(Moment):
    """Applications to vote outside the premises come in."""

    application: int = Field(ge=1, le=200, description="How many come in at once.")
    ground: Ground | None = Field(None, description="Why they cannot come; drawn when left out.")


class TripEntry(Moment):
    """Members are sent out with the mobile box, whatever the lines."""

    trip: tuple[str, ...] = Field(min_length=1, max_length=4, strict=False, description="Who goes; the first leads.")


class DoorEntry(Strict):
    """What is the matter at a door at which the mobile team stands."""

    door: int = Field(ge=1, le=200, description="Which door of the day, from 1.")
    story: Story = Field(description="What the team finds there.")


class Planting(Strict):
    """Where and from when on a slip is planted; it happens once, at the first occasion."""

    at: Time | None = Field(None, description="From when on; from the morning on when left out.")
    seat: str | None = Field(None, max_length=20, description="Who slips; whoever comes first when left out.")
    contest: Letter | None = Field(None, description="In which contest; in any when left out.")


class FaultEntry(Planting):
    """A colleague slips once, whatever their care."""

    fault: FaultKind = Field(description="What goes wrong.")


class OneOfEntry(Planting):
    """A colleague slips once, in one of several ways: one seed after another takes the next."""

    one_of: Annotated[Many[FaultKind], Field(min_length=2)] = Field(description="What may go wrong.")


class StuffedEntry(Moment):
    """Somebody pushes sheets into a box that this station never had."""

    stuffed: BoxId = Field(description="Which box.")
    contests: Annotated[Many[Letter], Field(min_length=1)] = Field(description="Sheets of which contests.")
    sheets: int = Field(1, ge=1, le=200, description="How many of each.")
    genuine: bool = Field(default=False, description="Whether they are of the set form, no copies.")


class SealEntry(Moment):
    """Somebody breaks the seal of a box and puts another on it, unseen."""

    seal: BoxId = Field(description="Of which box.")


class LeftEntry(Strict):
    """Voters of this day leave a sheet in a booth or on the floor, each one."""

    left: int = Field(ge=1, le=50, description="How many voters.")
    contest: Letter | None = Field(None, description="Sheets of which contest; of any when left out.")


class RecountEntry(Strict):
    """Once its sheets are shown, somebody asks in writing to have a contest counted again."""

    recount: Letter = Field(description="Which contest.")


ENTRIES = (
    *("visitor", "group", "observer", "application", "scene", "call", "row", "trip", "door"),
    *("fault", "one_of", "stuffed", "seal", "left", "recount"),
)


def _entry_tag(value: object) -> str | None:
    keys = value if isinstance(value, dict) else type(value).model_fields if isinstance(value, Strict) else ()
    found = [f"<{key}>" for key in ENTRIES if key in keys]
    return found[0] if len(found) == 1 else None


Entry = Annotated[
    Annotated[VisitorEntry, Tag("<visitor>")]
    | Annotated[GroupEntry, Tag("<group>")]
    | Annotated[ObserverEntry, Tag("<observer>")]
    | Annotated[ApplicationEntry, Tag("<application>")]
    | Annotated[SceneEntry, Tag("<scene>")]
    | Annotated[CallEntry, Tag("<call>")]
    | Annotated[RowEntry, Tag("<row>")]
    | Annotated[TripEntry, Tag("<trip>")]
    | Annotated[DoorEntry, Tag("<door>")]
    | Annotated[FaultEntry, Tag("<fault>")]
    | Annotated[OneOfEntry, Tag("<one_of>")]
    | Annotated[StuffedEntry, Tag("<stuffed>")]
    | Annotated[SealEntry, Tag("<seal>")]
    | Annotated[LeftEntry, Tag("<left>")]
    | Annotated[RecountEntry, Tag("<recount>")],
    Discriminator(
        _entry_tag,
        custom_error_type="one_of",
        custom_error_message="one of",
        custom_error_context={"keys": ", ".join(ENTRIES)},
    ),
]
