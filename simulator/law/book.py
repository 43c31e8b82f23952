"""The law book: what one country's law says about one voting day, as dated and cited data.

It judges nothing and knows no station. The notation all our files share (times, ids, lists)
stands here too, because this is the lowest room that people write files for.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

T = TypeVar("T")
SLUG, RULE = r"^[a-z0-9]+(-[a-z0-9]+)*$", r"^[A-Z]{3,4}-E?[0-9]{1,2}$"
LETTER, DATE = r"^[A-Z]$", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def _clock(value: object) -> int:
    match = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("clock", "a time of day is written 09:40")
    return int(match[1]) * 3600 + int(match[2]) * 60


def _figure(value: object) -> object:
    return int(value) if isinstance(value, str) and value in {"5", "7", "9"} else value


def article(source: str) -> str:
    """Where a source stands in the law, in figures that every language reads: `§ 41(5)`; empty for practice."""
    return "; ".join(f"§ {part.removeprefix('L ')}" for part in source.split("; ") if part.startswith("L "))


class Strict(BaseModel):
    """A model that takes what it names and nothing else, and never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


def schema(kind: str, **more: object) -> WithJsonSchema:
    """How an editor is told what to expect where our notation differs from the kept value."""
    return WithJsonSchema({"type": kind, **more})


Many = Annotated[tuple[T, ...], Field(strict=False, max_length=1_000)]
"""A YAML list, kept as a tuple."""
Clock = Annotated[
    int,
    BeforeValidator(_clock),
    schema("string", pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$"),
]
"""Written HH:MM, kept as seconds of the day."""
Slug = Annotated[str, Field(pattern=SLUG, max_length=40)]
RuleId = Annotated[str, Field(pattern=RULE)]
Letter = Annotated[str, Field(pattern=LETTER)]
Text = Annotated[str, Field(min_length=1, max_length=2_000)]
Size = Annotated[Literal[5, 7, 9], BeforeValidator(_figure)]
Members = Annotated[int, Field(ge=1, le=9)]
Role = Literal["chair", "deputy", "secretary", "issuer", "boxes", "observer", "mobile"]
Competence = Literal["legality", "accuracy", "service", "transparency", "inclusion", "timeliness"]
Unjudged = Literal["fact", "setting", "outside-day", "others", "liability", "division"]


FormField = Literal["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13"]
"""A field of the results protocol, by its number in our notes on the law."""
OPTIONAL_FIELDS: tuple[FormField, ...] = ("F10", "F11", "F12", "F13")
"""Fields whose place on the form was not read in the law (PRT-10, PRT-11); all others it asks for."""


class Words(Strict):
    """A text of the book in the three languages."""

    kk: Text = Field(description="The text in Kazakh.")
    ru: Text = Field(description="The text in Russian.")
    en: Text = Field(description="The text in English.")


class Hours(Strict):
    """The hours of the day, local time."""

    work_from: Clock = Field(description="The commission starts its opening work.")
    boxes_from: Clock = Field(description="Boxes are checked, shown empty and sealed.")
    voting_from: Clock = Field(description="The station is declared open.")
    voting_to: Clock = Field(description="Voting ends.")
    outside_until: Clock = Field(description="Last minute for an application to vote outside.")
    turnout_at: Many[Clock] = Field(description="When turnout is reported.")
    count_hours: int = Field(ge=1, le=48, description="The count ends within this many hours.")


class Commission(Strict):
    """How large a commission is, and how many it takes to sit and to decide."""

    sizes: Many[Size] = Field(description="Lawful numbers of members.")
    small_up_to: int = Field(ge=1, le=20_000, description="Voters up to whom it stays small.")
    quorum: dict[Size, Members] = Field(description="Members who must be present, by size.")
    majority: dict[Size, Members] = Field(description="Members who must agree, by size.")
    may_not_issue: Many[Role] = Field(description="Roles that may not hand out ballots.")
    mobile_team: int = Field(ge=1, le=5, description="Members who go with the mobile box.")


class Stock(Strict):
    """How many ballots a station gets."""

    reserve_percent: int = Field(ge=0, le=100, description="Ballots over the number of voters.")
    station_max: int = Field(ge=1, le=20_000, description="Voters one station may serve.")


class Contest(Strict):
    """A contest with a ballot of its own."""

    id: Letter = Field(description="Its letter, on every form and sheet.")
    kind: Literal["party-list", "single-mandate"] = Field(description="What its lines are.")
    body: Slug = Field(description="The body elected.")
    district: Slug = Field(description="Whose votes it takes: the area.")
    colour: Slug = Field(description="Colour of the ballot.")
    protocol_to: Literal["tec", "dec"] = Field(
        description="Which commission gets the protocol: territorial or district."
    )
    title: Words = Field(description="Its name.")


class Threshold(Strict):
    """The share of the votes that a list has to reach."""

    percent: int = Field(ge=1, le=50, description="Percent of the votes of all who took part (F4).")
    source: Text = Field(description="Article and paragraph, or where it was read.")


class Sharing(Strict):
    """How mandates are shared among the lists that reach the threshold."""

    method: Literal["highest-remainder"] = Field(description="The method, by its usual name.")
    source: Text = Field(description="Article and paragraph, or where it was read.")


class Form(Strict):
    """The results protocol as commissions print, sign and send it."""

    lines: Many[FormField] = Field(description="The lines, in the order in which they are printed.")
    words: dict[FormField, Words] = Field({}, description="What a line says, where the form words it its own way.")
    originals: int = Field(ge=1, le=5, description="How many originals of each protocol are signed.")


class Results(Strict):
    """What becomes of the votes on lists above the station; what is not stated is not applied."""

    threshold: Threshold | None = Field(None, description="The threshold for lists, if there is one.")
    sharing: Sharing | None = Field(None, description="How mandates are shared, where it was read.")


class Setting(Strict):
    """A question the law leaves open, which a station may answer either way."""

    default: Slug = Field(description="What holds unless a scenario says otherwise.")
    options: Many[Slug] = Field(description="What may be chosen.")
    rule: RuleId = Field(description="The rule it belongs to.")


class Settings(Strict):
    """The open questions by name, and the uncertain rules that are judged all the same."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Setting]

    judge_uncertain: Many[RuleId] = Field(
        default=(), description="Rules of confidence U that are marks here and not advice."
    )

    @property
    def questions(self) -> dict[str, Setting]:
        """Every open question by its name."""
        return self.__pydantic_extra__


class Rule(Strict):
    """One rule of the law, cited."""

    id: RuleId = Field(description="Its stable id.")
    section: int = Field(ge=0, le=12, description="The section of the domain notes it is from.")
    confidence: Literal["V", "S", "U"] = Field(
        description="V read in the law, S second hand, U uncertain: advice, never a mark."
    )
    source: Text = Field(description="Article and paragraph, or where it was read.")
    competence: Competence = Field(description="What keeping it shows.")
    weight: int = Field(ge=1, le=3, description="3 can void a result, 2 is serious, 1 is order.")
    not_judged: Unjudged | None = Field(default=None, description="Why no judge can hear it.")
    title: Words = Field(description="The rule in one line.")
    text: Words = Field(description="The rule in full.")

    @property
    def article(self) -> str:
        """Where it stands in the law; empty for practice."""
        return article(self.source)


class Card(Strict):
    """A card of the law booklet at a seat."""

    id: Slug = Field(description="Its name.")
    seats: Many[Role] = Field(description="The roles whose booklet holds it.")
    rules: Many[RuleId] = Field(description="The rules it tells.")
    title: Words = Field(description="One line.")
    text: Words = Field(description="Six lines of sixty at most.")


class Book(Strict):
    """A law book: everything the judges read, for one country and date."""

    format: Literal[1] = Field(description="The version of this file format.")
    id: Slug = Field(description="The name scenarios call this book by.")
    date: Annotated[str, Field(pattern=DATE)] = Field(description="The voting day.")
    title: Words = Field(description="The elections.")
    hours: Hours = Field(description="The hours of the day.")
    commission: Commission = Field(description="Size, quorum and majority.")
    ballots: Stock = Field(description="How many ballots are delivered, and to how many voters.")
    contests: Many[Contest] = Field(description="The contests held on this day.")
    entitlement: dict[Slug, Many[Letter]] = Field(
        description="Contests the holder of a certificate votes in, by where home lies."
    )
    form: Form = Field(description="The results protocol.")
    results: Results = Field(Results(), description="From votes to results, above the station.")
    settings: Settings = Field(description="What the law leaves open.")
    rules: Many[Rule] = Field(description="The rules.")
    cards: Many[Card] = Field(description="The booklet.")

    @cached_property
    def _rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def _contests(self) -> dict[str, Contest]:
        return {contest.id: contest for contest in self.contests}

    def rule(self, rule_id: str) -> Rule:
        """The rule of this id; KeyError when the book has none."""
        return self._rules[rule_id]

    def contest(self, letter: str) -> Contest:
        """The contest of this letter; KeyError when the book has none."""
        return self._contests[letter]

    def advises(self, rule_id: str) -> bool:
        """Whether a rule is good practice here, never a mark: uncertain, and not turned on by the settings."""
        return self._rules[rule_id].confidence == "U" and rule_id not in self.settings.judge_uncertain

    def has_rule(self, rule_id: str) -> bool:
        """Whether the book holds a rule of this id."""
        return rule_id in self._rules

    def cards_of(self, role: str) -> tuple[Card, ...]:
        """The booklet that lies at a seat of this role, in the book's order."""
        return tuple(card for card in self.cards if role in card.seats)
