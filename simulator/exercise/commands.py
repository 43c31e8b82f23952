"""From the act a seat names to the command it means: one table, so that nothing else need know both.

An act that is no command of a desk (leaving, a note, taking a hint) is not here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from simulator.procedures.base import Command, Impossible
from simulator.procedures.closing import CountPack, ReturnPack, WriteTally
from simulator.procedures.identity import Ask, FindLine, LookAtDocument, NextVoter, PointOut, SendTo
from simulator.procedures.issuing import HandOver, LetSign, ReplaceSheet, SignLine, SignSheets
from simulator.procedures.order import Rest
from simulator.procedures.papers import WriteAct

Fields = Mapping[str, int | str | tuple[int, ...]]


def _numbers(fields: Fields, name: str) -> tuple[int, ...]:
    value = fields.get(name, ())
    return value if isinstance(value, tuple) else (int(value),)


def _word(fields: Fields, name: str, otherwise: str = "") -> str:
    return str(fields.get(name, otherwise))


def _number(fields: Fields, name: str, otherwise: int = -1) -> int:
    value = fields.get(name, otherwise)
    if isinstance(value, tuple):
        raise TypeError(name)
    return int(value)


ACTS: dict[str, Callable[[Fields], Command]] = {
    "look": lambda _: LookAtDocument(),
    "find": lambda f: FindLine(_word(f, "by", "name"), _number(f, "line")),
    "voter-signs": lambda _: LetSign(),
    "sign-list": lambda f: SignLine(_numbers(f, "contests")),
    "sign-sheets": lambda f: SignSheets(_numbers(f, "contests")),
    "hand-over": lambda f: HandOver(_numbers(f, "contests")),
    "say": lambda f: Ask(_word(f, "topic")),
    "send": lambda f: SendTo(_word(f, "place"), _word(f, "reason")),
    "refuse": lambda f: SendTo("out", _word(f, "reason")),
    "mismatch": lambda f: PointOut(_word(f, "first"), _word(f, "second")),
    "next": lambda _: NextVoter(),
    "replace": lambda f: ReplaceSheet(_number(f, "contest", 0)),
    "call": lambda f: SendTo("chair", _word(f, "reason")),
    "rest": lambda _: Rest(),
    "act": lambda f: WriteAct(_word(f, "about")),
    "count-pack": lambda _: CountPack(),
    "write-tally": lambda f: WriteTally(_numbers(f, "figures")),
    "return-pack": lambda _: ReturnPack(),
}

FIELDS: dict[str, tuple[str, ...]] = {
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


def command(act: str, fields: Fields, contests: int) -> Command | Impossible:
    """The command an act means; Impossible when there is no such act, field or contest."""
    make = ACTS.get(act)
    if make is None:
        return Impossible("no-such-act", act)
    unknown = [name for name in fields if name not in FIELDS.get(act, ())]
    if unknown:
        return Impossible("no-such-field", unknown[0])
    try:
        made = make(fields)
    except (TypeError, ValueError):
        return Impossible("not-a-number", act)
    wanted = getattr(made, "contests", ())
    if any(not 0 <= c < contests for c in wanted) or not 0 <= getattr(made, "contest", 0) < contests:
        return Impossible("no-such-contest", act)
    return made


def cost(made: Command) -> int:
    """Seconds a command takes by hand; sheets are signed one by one."""
    if isinstance(made, SignSheets):
        return made.SECONDS * len(made.contests)
    return made.SECONDS


def writable(*values: object) -> bool:
    """Whether every text among these can stand in a journal: no half of a character pair."""
    try:
        for value in values:
            str(value).encode()
    except UnicodeEncodeError:
        return False
    return True
