"""From the act a seat names to the command it means: one table, so that nothing else need know both.

An act that is no command of a desk (leaving, a note, taking a hint) is not here.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.exercise.counting import NIGHT, NIGHT_FIELDS, NIGHT_GROUPS, NIGHT_OPTIONAL, numbered
from simulator.exercise.fields import Fields, number, numbers, word
from simulator.exercise.free import FREE, FREE_FIELDS, GROUPS, OPTIONAL
from simulator.procedures.acts import WriteAct
from simulator.procedures.base import Command, Impossible
from simulator.procedures.closing import CountPack, ReturnPack, WriteTally
from simulator.procedures.identity import Ask, FindLine, LookAtDocument, NextVoter, PointOut, SendTo
from simulator.procedures.issuing import HandOver, LetSign, ReplaceSheet, SignLine, SignSheets
from simulator.procedures.order import Rest
from simulator.procedures.protocol import DrawUp, SignProtocol
from simulator.station.laid import Laid

ACTS: dict[str, Callable[[Fields], Command]] = {
    **FREE,
    **NIGHT,
    "look": lambda _: LookAtDocument(),
    "find": lambda f: FindLine(word(f, "by", "name"), number(f, "line")),
    "voter-signs": lambda _: LetSign(),
    "sign-list": lambda f: SignLine(numbers(f, "contests")),
    "sign-sheets": lambda f: SignSheets(numbers(f, "contests")),
    "hand-over": lambda f: HandOver(numbers(f, "contests")),
    "say": lambda f: Ask(word(f, "topic")),
    "send": lambda f: SendTo(word(f, "place"), word(f, "reason")),
    "refuse": lambda f: SendTo("out", word(f, "reason")),
    "mismatch": lambda f: PointOut(word(f, "first"), word(f, "second")),
    "next": lambda _: NextVoter(),
    "replace": lambda f: ReplaceSheet(number(f, "contest", 0)),
    "call": lambda f: SendTo("chair", word(f, "reason")),
    "rest": lambda _: Rest(),
    "act": lambda f: WriteAct(word(f, "about")),
    "count-pack": lambda _: CountPack(),
    "write-tally": lambda f: WriteTally(numbers(f, "figures")),
    "return-pack": lambda _: ReturnPack(),
}

FIELDS: dict[str, tuple[str, ...]] = {
    **FREE_FIELDS,
    **NIGHT_FIELDS,
    "find": ("by", "line"),
    "sign-list": ("contests",),
    "sign-sheets": ("contests",),
    "hand-over": ("contests",),
    "say": ("topic",),
    "send": ("place", "reason"),
    "refuse": ("reason",),
    "mismatch": ("first", "second"),
    "replace": ("contest",),
    "call": ("reason",),
    "act": ("about",),
    "write-tally": ("figures",),
}


def command(act: str, fields: Fields, laid: Laid) -> Command | Impossible:
    """The command an act means; Impossible when there is no such act, field, contest or seat."""
    contests = len(laid.contests)
    if act in (*GROUPS, *NIGHT_GROUPS):
        act = word(fields, "what")
        fields = {name: value for name, value in fields.items() if name != "what"}
    make = ACTS.get(act)
    if make is None:
        return Impossible("no-such-act", act)
    unknown = [name for name in fields if name not in FIELDS.get(act, ())]
    if unknown:
        return Impossible("no-such-field", unknown[0])
    optional = (*OPTIONAL, *NIGHT_OPTIONAL)
    wanted_ = (*FREE_FIELDS.get(act, ()), *NIGHT_FIELDS.get(act, ()))
    missing = [name for name in wanted_ if name not in fields and name not in optional]
    if missing:
        return Impossible("field-missing", missing[0])
    try:
        made = make(numbered(_seats(fields, laid), [contest.id for contest in laid.contests]))
    except (TypeError, ValueError):
        return Impossible("not-a-number", act)
    wanted = getattr(made, "contests", ())
    if any(not 0 <= c < contests for c in wanted) or getattr(made, "contest", 0) >= contests:
        return Impossible("no-such-contest", act)
    return made


def _seats(fields: Fields, laid: Laid) -> Fields:
    """Chosen members come as numbers of the commission's seats."""
    chosen = fields.get("members")
    if not isinstance(chosen, tuple):
        return fields
    if any(not 0 <= n < len(laid.seats) for n in chosen):
        raise ValueError(chosen)
    return {**fields, "members": ",".join(laid.seats[n] for n in chosen)}


def cost(made: Command, laid: Laid) -> int:
    """Seconds a command takes by hand; sheets are signed one by one, each original of a protocol is."""
    if isinstance(made, SignSheets):
        return made.SECONDS * len(made.contests)
    if isinstance(made, DrawUp | SignProtocol):
        return made.SECONDS * laid.originals
    return made.SECONDS


def writable(*values: object) -> bool:
    """Whether every text among these can stand in a journal: no half of a character pair."""
    try:
        for value in values:
            str(value).encode()
    except UnicodeEncodeError:
        return False
    return True
