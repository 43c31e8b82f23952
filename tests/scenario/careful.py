"""A careful person at any seat, for tests: does what waits there, what goes on in the room first, then looks on.

What is lawful is read from the same tables as the simulated colleagues have; how people really play is not here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import structs

from simulator.exercise.whereabouts import awaited_at_desk, to_vote
from simulator.life.scenes import KINDS
from simulator.life.staff import policy
from simulator.life.staff.home import box_for, team
from simulator.life.staff.opening import issuing, share
from simulator.procedures.base import Command
from simulator.procedures.enquiries import COVERED, HERE, SEARCH, UNSAID, WHERE
from simulator.procedures.identity import Ask as Say
from simulator.procedures.identity import FindLine, LookAtDocument, SendTo
from simulator.procedures.issuing import HandOver, LetSign, SignLine, SignSheets
from simulator.procedures.sittings import SIGNED
from simulator.seat.ask import Ask, Value
from simulator.session.sitting import Sitting
from simulator.station import lists
from simulator.station.ballots import SAFE
from simulator.station.clock import HOUR, hm
from simulator.station.people import DEPUTY, of_age
from simulator.station.sight import DeskSight
from tests.scenario.night import Night

Act = tuple[str, dict[str, Value]]
"""An act and its fields."""

MOVES: Final[dict[type[Command], str]] = {
    LookAtDocument: "look",
    FindLine: "find",
    Say: "say",
    LetSign: "voter-signs",
    SignLine: "sign-list",
    SignSheets: "sign-sheets",
    HandOver: "hand-over",
    SendTo: "send",
}
"""The acts of a desk by the commands they mean."""

ASKED: Final = {"act": ("sign-act", "number"), "asked": ("go-along", "goes"), "back": ("leave-desk", "taker")}
"""What a colleague wants, and the act that answers it with its field."""

PACK: Final = 50
"""Sets brought to a desk that is running out of them."""


class Careful:
    """Somebody careful. `jobs` are the moments that needed them, `idle` tells that the wall clock had to go on."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting, self.seat = sitting, sitting.seat
        self.run = sitting.run
        self.room, self.station = self.run.room, self.run.station
        self.night = Night(self.run, self.seat)
        self.jobs = self.asks = 0
        self.idle = False
        self.relieving = ""
        issuers = sum(seat.startswith("issuer") for seat in self.station.laid.seats)
        self.own = issuers if issuers < len(self.station.desks) else lists.NOBODY

    def play(self) -> None:
        """Until the part is over."""
        while not self.run.over(self.seat):
            if not self.run.awaits(self.seat):
                self.idle = True
                break
            free = self.run.at_large(self.seat)
            acts = list(self._free() if free else ())
            if not free:
                self.jobs += 1
                self._at_desk()
            elif acts:
                self.jobs += 1
                for act in acts:
                    self._do(act)
            else:
                self._do(("watch", {"minutes": self._patience()}))

    def _do(self, act: Act) -> None:
        name, fields = act
        self.asks += 1
        receipt = self.sitting.submit(Ask(id=f"careful-{self.asks}", act=name, fields=fields))
        assert receipt.accepted, (name, fields, receipt.reason)

    def _patience(self) -> int:
        """Minutes to look on at most: few while a whole commission waits for the next step."""
        if self.station.moment("end-of-line"):
            return 1
        return 60 if self.station.moment("opened") else 5

    # at a desk

    def _at_desk(self) -> None:
        """A hand, a signature, the answer about the trip, somebody's own desk; else whoever stands here."""
        if self.station.moment("closed"):
            self._evening()
        elif (act := self._with_colleagues()) is not None:
            self._do(act)
        elif awaited_at_desk(self.run, self.seat):
            self._visit()
        else:
            self._do(("next", {}))

    def _with_colleagues(self) -> Act | None:
        """What the others want of this seat, wherever it is; a deputy gets up when somebody is tired."""
        open_ = to_vote(self.run, self.seat)
        if open_:
            return "vote", {"sitting": open_[0].number, "hand": "yes"}
        for kind, value, _ in self.room.trays[self.seat].waiting():
            if kind in ASKED:
                name, field = ASKED[kind]
                return name, {field: value or ("no" if self.seat == DEPUTY else "yes")}
        member = self.station.members[self.seat]
        stays = self.seat in self.run.crew.leaving or member.desk == lists.NOBODY or member.desk != self.own
        if self.seat == DEPUTY and self.station.open and self._tired() and not stays:
            return "leave-desk", {"taker": self._neighbour()}
        return None

    def _neighbour(self) -> str:
        """Who sits before the shortest line."""
        others = [s for s, m in self.station.members.items() if m.desk >= 0 and s != self.seat]
        return min(others, key=lambda s: len(self.station.desks[self.station.members[s].desk].line))

    def _round(self) -> Act | None:
        """A deputy without a desk: who has not rested yet does; after that, back to the own desk."""
        tired = self._tired()
        resting = any(m.rests > self.run.now for m in self.station.members.values())
        elsewhere = self.run.out(self.seat) or self.station.desk_of(self.seat) is not None
        if not self.station.open or resting or elsewhere:
            return None
        if tired and self.relieving != tired:
            self.relieving = tired
            return "relieve", {"member": tired}
        if tired or self.own == lists.NOBODY or self.station.desks[self.own].member:
            return None
        return "sit", {"desk": f"desk-{self.own + 1}"}

    def _tired(self) -> str:
        """Whoever has not rested yet, while it is neither the last hour nor one of the trip."""
        late = self.run.now > self.room.plan.hours.voting_to - 2 * HOUR or self.run.crew.trip_out
        mates = [s for s in self.station.members if s != self.seat and not self.station.moment(f"rested-{s}")]
        return "" if late or not mates else mates[-1]

    def _visit(self) -> None:
        """Whoever stands here, move by move."""
        desk = self.station.desk_of(self.seat)
        assert desk is not None
        if desk.voter == lists.NOBODY:
            self._evening()
            return
        voter, plan = desk.voter, self.room.plan
        persona = plan.personas.get(voter)
        says = "" if persona is None else "certificate" if persona.certificate else persona.says
        clerk = self.run.crew.clerks[self.seat]
        moves: policy.Moves = {}
        if self.station.hands.get(voter):
            self._do(("replace", {"contest": plan.spoils[voter]}))
            return
        command: Command = LookAtDocument()
        while self.run.awaits(self.seat) and not isinstance(command, HandOver | SendTo):
            sight = DeskSight(self.station, desk, (says, *clerk.hands.heard))
            command = policy.course(sight, moves, lambda _kind, _rate: False, self.room.everybody, clerk.held)
            self._do((MOVES[type(command)], structs.asdict(command)))

    def _evening(self) -> None:
        """The pack counted, the tally written, what is left given back."""
        seat, moments = self.seat, self.station.moments
        if f"counted-{seat}" not in moments:
            self._do(("count-pack", {}))
        elif f"tally-{seat}" not in moments:
            self._do(("write-tally", {"figures": self.station.strokes(seat)}))
        else:
            self._do(("return-pack", {}))

    # away from the desks

    def _free(self) -> Iterator[Act]:
        """The first thing that is due or waits."""
        changed = self.station.voter_list.additions != self.station.voter_list.reported
        if self.seat == "secretary" and changed and self._last_turnout():
            yield "report-changes", {"count": self.station.voter_list.additions}
            return
        scene = any(kind == "scene" for kind, _, _ in self.room.trays[self.seat].waiting())
        if self.run.at_table(self.seat) and not scene:
            act = self.night.next()
            if act is not None:
                yield act
                return
        due = self._with_colleagues()
        due = due or {"chair": self._hour, "secretary": self._morning, DEPUTY: self._round}.get(self.seat, _nothing)()
        if due is not None:
            yield due
            return
        waiting = sorted(self.room.trays[self.seat].waiting(), key=lambda item: item[0] != "scene")
        for kind, value, _ in waiting:
            acts = list(getattr(self, f"_{kind}", lambda _: iter(()))(value))
            if acts:
                yield from acts
                return

    def _last_turnout(self) -> bool:
        return bool(self.station.moment(f"turnout-{hm(self.room.plan.hours.turnout_at[-1])}"))

    def _hour(self) -> Act | None:
        """What the clock asks of a chair."""
        station, hours, now = self.station, self.room.plan.hours, self.run.now
        if not station.moment("taken"):
            return ("take-room" if station.moment("seal-looked") else "look-at-seal"), {}
        if now >= hours.boxes_from and not station.moment("opened"):
            return self._boxes()
        if now >= hours.voting_to and not station.moment("end-of-line"):
            return "mark-end", {}
        over = station.moment("end-of-line") and not station.moment("closed")
        return ("close", {}) if over and not (self.room.inside or self.run.crew.trip_out) else None

    def _boxes(self) -> Act | None:
        """From the half hour on: boxes shown and sealed, issuing members named, the hour."""
        station = self.station
        for box in station.boxes.values():
            if not box.seal:
                return ("seal-box" if box.checked else "show-box"), {"box": box.id}
        if station.moment("opening-written") and not any(m.named for m in station.members.values()):
            seats = station.laid.seats
            return "name-issuers", {"members": tuple(seats.index(seat) for seat in issuing(self.room))}
        return ("open", {}) if self.run.now >= self.room.plan.hours.voting_from else None

    def _morning(self) -> Act | None:
        """What a secretary does before the doors open."""
        station = self.station
        if station.moment("opened") or not station.moment("taken"):
            return None
        if not station.moment("compared"):
            return "compare", {}
        if not station.moment("opening-written") and all(box.seal for box in station.boxes.values()):
            return "write-opening", {}
        bare = [m.seat for m in station.members.values() if m.post.startswith("desk") and m.seat not in station.packs]
        return ("hand-pack", {"member": bare[0], "sets": share(self.room)}) if bare else None

    def _scene(self, number: int) -> Iterator[Act]:
        scene = self.station.scenes[number - 1]
        if not scene.answers:
            yield "meet", {"scene": number, "how": KINDS[scene.kind].how}

    def _observer(self, number: int) -> Iterator[Act]:
        if self.seat == "secretary":
            yield "register", {"observer": number}
            return
        why = policy.admits(self.station.observers[number - 1], self.station.observers)
        yield ("refuse-observer", {"observer": number, "why": why}) if why else ("admit", {"observer": number})

    def _mark(self, number: int) -> Iterator[Act]:
        yield "mark", {"application": number}

    def _case(self, value: tuple[int, str]) -> Iterator[Act]:
        voter, reason = value
        way = "booth" if self.station.hands.get(voter) else "home"
        sat = [s for s in self.station.sittings if (s.matter, s.target) == (SIGNED, voter)]
        if reason == "already-signed" and not sat:
            yield "write-act", {"about": "line-signed"}
            yield "sign-act", {"number": len(self.station.acts) + 1}
            if voter not in self.station.sets:
                yield "sit-signed", {"person": voter}
                return
        if sat and not sat[-1].ended:
            return
        way = "desk" if sat and sat[-1].adopted else way
        yield "settle", {"person": voter, "way": way}

    def _trip(self, _: object) -> Iterator[Act]:
        if not self.station.moment("trip-ordered") and not self.room.trays["chair"].holds("mark"):
            members = team(self.run.crew)
            yield "announce-trip", {}
            yield "send-team", {"box": box_for(self.run.crew), "first": members[0], "second": members[1]}

    def _application(self, number: int) -> Iterator[Act]:
        why = policy.accepts(self.station.applications[number - 1], self.room.plan.hours.outside_until)
        wrong = {"application": number, "why": why}
        yield ("refuse-application", wrong) if why else ("accept-application", {"application": number})

    def _call(self, number: int) -> Iterator[Act]:
        call = self.station.calls[number - 1]
        if not call.answered:
            yield "answer-phone", {"call": number}
        elif call.asks == WHERE and not call.looked:
            yield "look-address-up", {"call": number}
        else:
            where = HERE if call.person < self.station.laid.listed else SEARCH
            yield "tell-caller", {"call": number, "told": where if call.asks == WHERE else UNSAID}

    def _row(self, number: int) -> Iterator[Act]:
        own = self.station.rows[number - 1].own
        yield ("show-row", {"row": number, "shown": COVERED}) if own else ("refuse-row", {"row": number})

    def _turnout(self, hour: int) -> Iterator[Act]:
        counted = self.station.papers.value("turnout", hm(hour))
        if counted is None:
            yield "count-turnout", {"hour": hour}
        else:
            yield "send-turnout", {"hour": hour, "value": counted}

    def _sitting(self, number: int) -> Iterator[Act]:
        yield "close-sitting", {"sitting": number, "result": "adopted"}

    def _more(self, clerk: Any) -> Iterator[Act]:
        held, ledger = self.station.held, self.station.sheets
        packs = {
            seat: min(map(len, held[seat])) for seat in self.run.crew.clerks if seat != clerk.seat and seat in held
        }
        fullest = max(packs, key=packs.__getitem__, default="")
        if all(ledger.at(c, SAFE) for c in self.station.contests):
            yield "hand-pack", {"member": clerk.seat, "sets": PACK}
        elif fullest and packs[fullest] > 1:
            yield "hand-pack", {"member": clerk.seat, "sets": (packs[fullest] + 1) // 2, "giver": fullest}

    def _person(self, voter: int) -> Iterator[Act]:
        persona = self.room.plan.personas.get(voter)
        if self.station.voter_list.line_of(voter) != lists.NOBODY:
            yield "settle", {"person": voter, "way": "home"}
        elif persona is not None and persona.certificate:
            yield self._certificate(persona.certificate, persona.home)
        else:
            yield from self._addition(voter)

    def _certificate(self, number: int, home: str) -> Act:
        if home == "same-town":
            return "refuse-certificate", {"certificate": number, "why": "same-town"}
        contests = self.room.plan.entitlement.get(home, (0,))
        return "take-certificate", {"certificate": number, "contests": contests}

    def _addition(self, voter: int) -> Iterator[Act]:
        laid = self.station.laid
        adult = of_age(laid.people[voter].born, laid.date)
        why = policy.adds(laid.noted(voter), confirmed=voter in laid.known, adult=adult)
        yield "look-up", {"person": voter}
        if why == "nowhere" and laid.one_day_registration:
            yield "register-for-day", {"person": voter}
            yield "add", {"person": voter, "ground": "one-day"}
        else:
            refused = {"person": voter, "why": why}
            yield ("refuse-addition", refused) if why else ("add", {"person": voter, "ground": "request"})


def _nothing() -> Act | None:
    return None
