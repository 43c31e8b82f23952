"""The bench of a member who is out with the mobile box: the road, the home where the team stands, the bag.

What was not looked at yet is only something held out; nothing of the station is to be seen from here.
"""

from __future__ import annotations

from pydantic import Field

from simulator.seat.ask import Frozen
from simulator.texts.phrase import Phrase, Spelled


class Stop(Frozen):
    """A home on the way: the application, where it is, whose, how it stands."""

    number: int = Field(description="Number of the application.")
    name: Spelled = Field(description="Who applied.")
    street: Spelled = Field(description="Their street.")
    house: str = Field(description="House and flat.")
    state: Phrase = Field(description="Still to come, done, nobody at home, sent away.")
    done: bool = Field(default=False, description="Whether nothing is left to be done there.")


class BagSeen(Frozen):
    """What is left of one contest in the bag."""

    contest: str = Field(description="The contest's letter.")
    left: int = Field(description="Sheets left.")
    signed: int = Field(default=0, description="Of them signed already.")


class HomeSeen(Frozen):
    """The home where the team stands, by eye and ear."""

    number: int = Field(description="Number of the application.")
    people: tuple[Phrase, ...] = Field(description="Who is in the room.")
    says: Phrase | None = Field(default=None, description="What was said last; none when nothing was.")
    holds: Phrase | None = Field(default=None, description="What the voter holds out; none when nobody is there.")
    document: Phrase | None = Field(default=None, description="The document, once it was looked at.")
    application: Phrase | None = Field(default=None, description="The application, once it was looked at.")
    done: tuple[Phrase, ...] = Field(default=(), description="What stands on the application by now.")


class Mobile(Frozen):
    """The whole of it."""

    leads: bool = Field(description="Whether this seat says where the team drives.")
    driving: int | None = Field(default=None, description="Where to: an application, 0 for the station; none at rest.")
    left: int = Field(description="Minutes until voting ends; 0 when it has.")
    back: int = Field(description="Minutes the way back can take.")
    route: tuple[Stop, ...] = Field(default=(), description="Applications registered, in order.")
    bag: tuple[BagSeen, ...] = Field(default=(), description="The bag, contest by contest.")
    home: HomeSeen | None = Field(default=None, description="Where the team stands; none on the road.")
