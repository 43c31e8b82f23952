"""How a colleague at a desk decides: from sight alone, by competence, one hand move after the other.

`course` never sees more than a person at the same desk could; what it cannot see it cannot know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from simulator.procedures.base import Command
from simulator.procedures.home import GROUNDS
from simulator.procedures.identity import (
    DIGITAL,
    LICENCE,
    NOTHING,
    SCREENSHOT,
    Ask,
    FindLine,
    LookAtDocument,
    SendTo,
)
from simulator.procedures.issuing import HandOver, LetSign, SignLine, SignSheets
from simulator.station.desks import NOBODY
from simulator.station.laid import INCAPABLE, NOWHERE, OTHER_LIST
from simulator.station.people import COMPLETE, Application, Observer
from simulator.station.sight import DeskSight

TOGETHER = {"television": 3, "international": 0}
"""How many of one body a careful chair lets in at a time, if not one; 0: as many as come (rule OBS-01)."""

FOR_OTHERS = ("for-family", "group-leader")
"""What somebody says who wants ballots for others too."""

Slips = Callable[[str, int], bool]
"""Whether one slips in a named way, at so many in ten thousand for an ordinary colleague."""

Pack = Sequence[Sequence[int]]
"""By contest, the sheets one holds."""

Moves = dict[str, int]
"""What was already done in this visit: name of a move, how often."""


def course(sight: DeskSight, moves: Moves, slips: Slips, contests: tuple[int, ...], held: Pack) -> Command:
    """The next hand move at a desk where somebody stands.

    `moves` is this colleague's own memory of the visit, `contests` those of a whole set, `held` the own pack.
    """
    return _identify(sight, moves, slips) or _find(sight, moves, slips) or _issue(sight, moves, slips, contests, held)


def _identify(sight: DeskSight, moves: Moves, slips: Slips) -> Command | None:
    if sight.document is None:
        if moves.get("vouched") or (not moves.get("look") and slips("unseen", 15)):
            moves["vouched"] = 1
            return None
        return _once(moves, "look", LookAtDocument())
    return _doubt(sight, moves, slips)


def _doubt(sight: DeskSight, moves: Moves, slips: Slips) -> Command | None:
    document = sight.document
    if document is None or moves.get("trusted"):
        return None
    doubt = _doubtful(document.kind, document.valid, document.face) or ("" if sight.adult else "age")
    if not doubt:
        return None
    if slips(doubt, 400):
        moves["trusted"] = 1
        return None
    topic = "open-live" if document.kind == SCREENSHOT else "another-document"
    if doubt not in ("not-own-document", "age") and not moves.get(topic):
        return _once(moves, topic, Ask(topic))
    if sight.holds_out not in (document.kind, NOTHING):
        return LookAtDocument()
    return SendTo("out", doubt)


def _doubtful(kind: str, valid: bool, face: bool) -> str:  # noqa: FBT001 - the three facts of a document
    if kind in (NOTHING, LICENCE, SCREENSHOT):
        return "no-document"
    if not face:
        return "not-own-document"
    return "" if valid else "expired"


def _find(sight: DeskSight, moves: Moves, slips: Slips) -> Command | None:
    if sight.line == NOBODY:
        return _not_listed(sight, moves) if moves.get("find") else _once(moves, "find", FindLine("name"))
    if sight.document is not None and not sight.line_fits and not moves.get("trusted") and not slips("wrong-line", 300):
        return SendTo("chair") if moves.get("house") else _once(moves, "house", FindLine("house"))
    if sight.signed_by_voter and not moves.get("sign"):
        if not sight.decided:
            return SendTo("chair", "already-signed")
        moves["sign"] = moves["member"] = 1
    if sight.struck:
        return SendTo("secretary", "certificate")
    if sight.marked:
        return SendTo("chair", "outside-marked")
    return None


def _not_listed(sight: DeskSight, moves: Moves) -> Command:
    if "certificate" in sight.heard:
        return SendTo("secretary")
    if not moves.get("address"):
        return _once(moves, "address", Ask("address"))
    return SendTo("other-station") if "address-outside" in sight.heard else SendTo("secretary")


def _issue(sight: DeskSight, moves: Moves, slips: Slips, contests: tuple[int, ...], held: Pack) -> Command:
    wanted = sight.noted or contests
    if "declines-some" in sight.heard:
        wanted = wanted[:2]
    if any(word in sight.heard for word in FOR_OTHERS):
        if slips("for-others", 300):
            wanted = (*wanted, *wanted)
        elif not moves.get("booth"):
            return _once(moves, "booth", Ask("booth"))
    if not moves.get("sign") and not all(held[c] for c in wanted):
        return SendTo("chair")
    if not moves.get("sign") and not slips("voter-unsigned", 10):
        return _once(moves, "sign", LetSign())
    if not moves.get("member") and not slips("member-unsigned", 10):
        return _once(moves, "member", SignLine(wanted if len(wanted) < len(contests) else ()))
    if not moves.get("sheets") and not slips("sheets-unsigned", 10):
        return _once(moves, "sheets", SignSheets(wanted))
    return HandOver(wanted)


def _once(moves: Moves, name: str, command: Command) -> Command:
    moves[name] = moves.get(name, 0) + 1
    return command


def seconds(command: Command, sight: DeskSight) -> int:
    """What a hand move takes a colleague: sheets are signed one by one, a telephone takes longer to read."""
    if isinstance(command, SignSheets):
        return command.SECONDS * len(command.contests)
    if isinstance(command, LookAtDocument) and sight.holds_out in (DIGITAL, SCREENSHOT):
        return command.SECONDS + 15
    return command.SECONDS


def admits(observer: Observer, watching: Iterable[Observer]) -> str:
    """Why a careful chair refuses somebody who wants to watch; empty when they are let in.

    What is wrong with the papers, or `second-of-body`. `watching` is everybody who came.
    """
    if observer.papers != COMPLETE:
        return observer.papers
    inside = sum(o.inside and o.body == observer.body and o is not observer for o in watching)
    together = TOGETHER.get(observer.kind, 1)
    return "second-of-body" if together and inside >= together else ""


def accepts(application: Application, until: int) -> str:
    """Why a careful secretary refuses an application; empty when it is accepted. `until` is the last second."""
    if application.filed > until:
        return "after-noon"
    return "" if application.ground in GROUNDS else "ground"


def adds(note: str, *, confirmed: bool, adult: bool) -> str:
    """Why a careful secretary does not add somebody; empty when they are added.

    `nowhere` asks for a registration for the day first, where there is one; after that they are added.
    """
    if not adult:
        return "age"
    if note in (INCAPABLE, OTHER_LIST, NOWHERE):
        return note
    return "" if confirmed else "not-confirmed"
