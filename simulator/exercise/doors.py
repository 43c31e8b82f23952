"""The acts of a member who is out with the mobile box, and what such a member is offered: the same at every door.

No offer says what ought to be done at this one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.exercise.fields import Fields, number, word
from simulator.exercise.forms import bare, items, one, watch
from simulator.procedures.base import Command
from simulator.procedures.doors import TOPICS, AskAtHome, AskOthersOut, DriveTo, NoteHelper
from simulator.procedures.outside import (
    REASONS,
    WHOM,
    GiveAtHome,
    LetApplicantSign,
    LookAtPaper,
    RefuseAtHome,
    SignApplication,
    SignTeamSheets,
)
from simulator.seat.ask import Form, Offer
from simulator.station.doors import BACK, PAPERS
from simulator.station.people import Application
from simulator.texts.phrase import Phrase, phrase, spelled

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise

OUT: dict[str, Callable[[Fields], Command]] = {
    "look-at-paper": lambda f: LookAtPaper(word(f, "paper")),
    "ask-at-home": lambda f: AskAtHome(word(f, "topic")),
    "ask-others-out": lambda _: AskOthersOut(),
    "note-helper": lambda _: NoteHelper(),
    "applicant-signs": lambda _: LetApplicantSign(),
    "sign-application": lambda _: SignApplication(),
    "sign-set": lambda _: SignTeamSheets(),
    "give-set": lambda f: GiveAtHome(word(f, "receiver")),
    "refuse-at-home": lambda f: RefuseAtHome(word(f, "receiver"), word(f, "why")),
    "drive": lambda f: DriveTo(number(f, "to")),
}
"""Each act and the command it means."""

OUT_FIELDS: dict[str, tuple[str, ...]] = {
    "look-at-paper": ("paper",),
    "ask-at-home": ("topic",),
    "give-set": ("receiver",),
    "refuse-at-home": ("receiver", "why"),
    "drive": ("to",),
}
"""Each act and the fields it takes."""

COMMANDS = (
    *(DriveTo, LookAtPaper, AskAtHome, AskOthersOut, NoteHelper, LetApplicantSign, SignApplication, SignTeamSheets),
    *(GiveAtHome, RefuseAtHome),
)
"""What somebody who is out can do; everything else is in the station."""


def offers(run: Exercise, seat: str) -> tuple[Offer, ...]:
    """What a member out with the box can try; where to drive is for whoever leads."""
    papers = one("paper", PAPERS, "home-paper")
    topics = one("topic", TOPICS, "home-topic")
    people = one("receiver", WHOM, "at-door")
    return (
        Offer(act="look-at-paper", key="1", label=phrase("offer.look-at-paper"), forms=(papers,)),
        Offer(act="ask-at-home", key="2", label=phrase("offer.ask-at-home"), forms=(topics,)),
        bare("ask-others-out", "3"),
        bare("applicant-signs", "4"),
        bare("sign-application", "5"),
        bare("sign-set", "6"),
        Offer(act="give-set", key="7", label=phrase("offer.give-set"), forms=(people,)),
        Offer(
            act="refuse-at-home",
            key="8",
            label=phrase("offer.refuse-at-home"),
            forms=(people, one("why", (*REASONS, "-"), "home-why")),
        ),
        *_driving(run, seat),
        bare("note-helper", "F3"),
        watch(),
    )


def _driving(run: Exercise, seat: str) -> tuple[Offer, ...]:
    if run.station.road.leader != seat:
        return ()
    return (Offer(act="drive", key="9", label=phrase("offer.drive"), forms=(_drive(run),)),)


def _drive(run: Exercise) -> Form:
    """Every home of an application registered, then the station; the first still to be seen is proposed."""
    homes = [a for a in run.station.applications if a.accepted]
    ahead = [a.number for a in homes if not (a.served or a.absent or a.turned)]
    ways: list[tuple[int | str, Phrase]] = [(a.number, _address(run, a)) for a in homes]
    form = items("to", [*ways, (BACK, phrase("item.back"))])
    return form.model_copy(update={"default": ahead[0] if ahead else BACK})


def _address(run: Exercise, application: Application) -> Phrase:
    laid = run.station.laid
    person = laid.people[application.person]
    house = f"{person.house}-{person.flat}"
    return phrase("item.door", n=application.number, street=spelled(laid.streets[person.street]), house=house)
