"""Views of the counting table as they could be, made by hand: sheets of every kind, a chair, a secretary, a member.
Nothing here is computed by an engine; names are as long as they come.
"""

from __future__ import annotations

from simulator.seat.ask import Choice, Form, Offer
from simulator.seat.bench import BoxSeen, Waiting
from simulator.seat.count import (
    AtTable,
    CheckSeen,
    Count,
    FigureSeen,
    FormSeen,
    HandsSeen,
    PutSeen,
    RowSeen,
    SheetSeen,
    StackSeen,
    Watching,
)
from simulator.seat.view import Line, View
from simulator.texts.numerals import numeral
from simulator.texts.phrase import Phrase, Spelled, phrase
from tests.screens.benches import group, only, things, who
from tests.screens.canned import WAITING, bare, change, one, spelled

EIGHT = 20 * 3600 + 720
NIGHT = 22 * 3600 + 47 * 60
PARTIES = (
    spelled("Өткел партиясы", "Партия брода", "Party of the Ford"),
    spelled("Құдық партиясы", "Партия колодцев", "Party of the Wells"),
    spelled("Көпір партиясы", "Партия моста", "Party of the Bridge"),
    spelled("Бау партиясы", "Партия сада", "Party of the Orchard"),
    spelled("Диірмен партиясы", "Партия мельницы", "Party of the Mill"),
    spelled("Өрмек партиясы", "Партия ткацкого станка", "Party of the Loom"),
    spelled("Тырна партиясы", "Партия журавля", "Party of the Crane"),
)
PEOPLE = (
    spelled("Сақтағанов Ұлан Маратұлы", "Сактаганов Улан Маратович", "Saktaganov Ulan Maratovich"),
    spelled("Қамбарова Сымбат Асылханқызы", "Камбарова Сымбат Асылхановна", "Kambarova Symbat Asylkhanovna"),
    spelled("Оңдасынов Қуаныш Тимурұлы", "Ондасынов Куаныш Тимурович", "Ondasynov Kuanysh Timurovich"),
)
AGAINST = phrase("stack.against")
LINES = (*PARTIES, AGAINST)
SIGNS = (*(str(n + 1) for n in range(len(PARTIES))), "against", "invalid")


def sheet(line: int = 2, **what: object) -> SheetSeen:
    """A sheet of the party list with a mark."""
    made = {"contest": "A", "colour": "light-blue", "position": 217, "lines": LINES, "line": line, "signature": "~M5~"}
    return SheetSeen.model_validate({**made, "shape": "tick", **what})


SHEETS = {
    "tick": sheet(),
    "cross": sheet(shape="cross"),
    "dot": sheet(shape="dot"),
    "circle": sheet(shape="circle"),
    "filled": sheet(shape="filled"),
    "border": sheet(shape="border"),
    "between": sheet(shape="between"),
    "between-last": sheet(8, shape="between"),
    "word": sheet(shape="word"),
    "pencil": sheet(shape="pencil"),
    "erased": sheet(shape="erased"),
    "blank": sheet(0, shape="none"),
    "two": sheet(second=6),
    "against": sheet(8),
    "against-too": sheet(second=8),
    "unsigned": sheet(signature=""),
    "foreign": sheet(paper="foreign"),
    "copy": sheet(paper="copy"),
    "other-contest": SheetSeen(
        contest="E",
        among="A",
        colour="grey",
        position=9,
        lines=(*PEOPLE, AGAINST),
        line=2,
        shape="tick",
        signature="~M2~",
    ),
}
"""A sheet of every kind that a person must be able to tell from all others."""


def put(position: int, stack: str, **what: object) -> PutSeen:
    """A sheet that lies somewhere."""
    return PutSeen(sheet=sheet(position=position, **what), value=f"A/{position}", stack=name(stack))


def name(sign: str) -> Spelled | Phrase:
    """A stack in words."""
    return PARTIES[int(sign) - 1] if sign.isdecimal() else phrase(f"stack.{sign}")


STACKS = tuple(
    StackSeen(
        sign=sign,
        name=name(sign),
        about=n // 10 * 10,
        counts=(n, n - (n == 104) * 4) if n > 50 else (n,) if n > 30 else (),
        written=n if n > 90 else None,
    )
    for sign, n in zip(SIGNS, (1104, 61, 88, 22, 101, 69, 58, 40, 19), strict=True)
)
MEMBERS = ("chair", "deputy", "issuer-1", "issuer-2", "issuer-3", "boxes", "secretary")
PLACES = ("showing", "stacking", "stacking", "stacking", "stacking", "stacking", "tallying")
PEOPLE_AT = tuple(
    AtTable.model_validate({"who": who(seat), "place": place, "hours": 16})
    for seat, place in zip(MEMBERS, PLACES, strict=True)
)
WATCHERS = (
    Watching(who=phrase("watcher.party", n=1), sees=True),
    Watching(who=phrase("watcher.association", n=2), sees=False),
)
BOXES = tuple(
    BoxSeen(id=id_, kind=phrase("box.stationary"), state=phrase(f"box-state.{state}"))
    for id_, state in (("S1", "opened"), ("S2", "sealed"), ("M1", "opened"), ("R1", "sealed"))
)


def row(line: str, value: int | None, of: Phrase | Spelled | None = None, **what: object) -> RowSeen:
    """A line of the form."""
    words = None if value is None else numeral(value)
    made = {"row": line, "name": phrase(f"field.{line.partition('/')[0]}"), "of": of, "value": value, "words": words}
    return RowSeen.model_validate({**made, **what})


ROWS = (
    row("F1", 1442),
    row("F2", 951),
    *(row(f"F3/{seat}", 237, who(seat)) for seat in ("deputy", "issuer-1", "issuer-2", "issuer-3")),
    row("F4", 1888, ink="pencil"),
    row("F5/1", 361, PARTIES[0], corrected=True),
    row("F5/2", 168, PARTIES[1], ink="other"),
    *(row(f"F5/{n + 1}", None, PARTIES[n]) for n in range(2, 7)),
    *(row(f"F{n}", None) for n in range(6, 14)),
)
FULL = tuple(one_.model_copy(update={"value": 777, "words": numeral(777), "ink": "pen"}) for one_ in ROWS)
CHECKS = tuple(
    CheckSeen(
        code=f"E{n}",
        holds=n not in (2, 6),
        off=3,
        short=phrase(f"check.E{n}.where", off=3),
        meaning=phrase(f"check.E{n}.meaning", off=3),
    )
    for n in range(1, 10)
)
WRITING = FormSeen(contest="A", title=phrase("contest.A"), rows=ROWS, checks=CHECKS[1:2] + CHECKS[4:6])
DRAWN = FormSeen(
    contest="A",
    title=phrase("contest.A"),
    version=2,
    rows=FULL,
    checks=CHECKS,
    drawn=True,
    signed=(who("chair"), who("deputy")),
    refused=(who("issuer-1"),),
)
OTHERS = tuple(FormSeen(contest=letter, title=phrase(f"contest.{letter}")) for letter in "ABCDE")
FIGURES = (
    FigureSeen(name=phrase("working.list.lines"), value=1437),
    FigureSeen(name=phrase("working.list.certificates-issued"), value=11),
    *(FigureSeen(name=phrase("working.section", number=str(n)), value=221 + n) for n in range(1, 5)),
    FigureSeen(name=phrase("working.signed-supplementary"), value=16),
    FigureSeen(name=phrase("working.given"), value=951),
    *(FigureSeen(name=phrase("working.tally-of", who=who(seat)), value=210) for seat in MEMBERS[1:5]),
    *(FigureSeen(name=phrase("working.handed.out", who=who(seat)), value=122) for seat in MEMBERS[1:5]),
    *(FigureSeen(name=phrase("working.stack", name=party), value=88) for party in PARTIES),
)

# --- Offers ----------------------------------------------------------------------------------

STACK = Form(
    name="stack",
    kind="one",
    label=phrase("form.stack"),
    choices=tuple(
        Choice(value=sign, label=phrase("item.stack", sign=sign, name=name(sign)) if sign.isdecimal() else name(sign))
        for sign in (*SIGNS, "unclear", "its-pile")
    ),
    default="1",
)
MIND = things(
    "sheet",
    *((f"A/{n}", phrase("item.sheet", number=str(n), stack=PARTIES[1])) for n in (201, 205, 212)),
)
CONTESTS = things("contest", *((n, phrase(f"contest.{letter}.short")) for n, letter in enumerate("ABCDE")))
PILE = STACK.model_copy(
    update={
        "name": "pile",
        "label": phrase("form.pile"),
        "choices": tuple(c.model_copy(update={"value": f"A/{c.value}"}) for c in STACK.choices[:-2]),
        "default": "A/1",
    }
)
FIGURE = Form(name="value", kind="number", label=phrase("form.written"), default=0)
LINE = things("field", *((f"A/{r.row}", phrase("item.row", row=r.row, name=r.of or r.name)) for r in ROWS)).model_copy(
    update={"default": "A/F5/3"}
)
SUM = things(
    "sum",
    *((f"issued:{seat}/A", phrase("item.sum", contest="A", paper=phrase("working.issued-of", who=who(seat))))
      for seat in MEMBERS[1:5]),
)  # fmt: skip
VOTE = group(
    "night-vote",
    "5",
    ("put-to-vote", "raise-hand", "grant-recount", "refuse-recount"),
    only(MIND, "put-to-vote"),
    only(STACK.model_copy(update={"choices": STACK.choices[:-2]}), "put-to-vote"),
    only(one("hand", "hand", "hand", ("yes", "no")), "raise-hand"),
)
SHEET_OFFERS = (
    bare("show-sheet", "1"),
    bare("say-sheet", "2", STACK),
    bare("put-sheet", "3", STACK),
    bare("call-sheet", "+", STACK),
    group("odd-sheet", "4", ("move-sheet", "keep-apart", "add-stray"), only(MIND, "move-sheet"), STACK),
    VOTE,
    bare("count-stack", "6", PILE),
)
END = (
    group("write", "F4", ("write-act", "sign-act", "register-paper", "refuse-paper")),
    bare("watch", "0", things("minutes", *((n, phrase("minutes.up-to", n=n)) for n in (1, 5, 15, 60)))),
    bare("rest", "F9"),
)
SIGNING = group("protocol", "9", ("sign-protocol", "refuse-protocol", "post-protocol", "certify", "deliver"), CONTESTS)
CHAIR_OFFERS: tuple[Offer, ...] = (
    *SHEET_OFFERS,
    group("table", "7", ("table-in-view", "table-apart", "table-place", "stop-table", "go-on", "break-count")),
    group(
        "step",
        "8",
        (
            *("step-signatures", "announce-given", "step-unused", "cancel-unused", "step-members"),
            *("step-sorting", "step-show", "step-stacks", "announce-results"),
        ),
        only(CONTESTS, "step-unused", "cancel-unused", "step-show", "step-stacks", "announce-results"),
    ),
    SIGNING,
    group("night-box", "F3", ("compare-seal", "open-box", "void-box", "void-whole-box")),
    *END,
)
SECRETARY_OFFERS = (
    bare("write-line", "1", LINE, FIGURE),
    bare("write-sum", "2", SUM, FIGURE),
    group(
        "protocol",
        "3",
        (
            *("draw-up", "sign-protocol", "refuse-protocol", "post-protocol"),
            *("clean-form", "write-pencil", "write-other-ink"),
        ),
        CONTESTS,
    ),
    group("pages", "4", ("give-copies", "certify", "pack")),
    VOTE,
    bare("count-stack", "6", PILE),
    *END,
)

# --- Moments ---------------------------------------------------------------------------------


def heard() -> tuple[Line, ...]:
    """What was said at the table."""
    return (
        Line(at=NIGHT - 90, what=phrase("night.called", what=phrase("offer.step-show"))),
        Line(at=NIGHT - 60, who=who("chair"), what=phrase("night.run", n=40)),
        Line(at=NIGHT - 10, who=who("chair"), what=phrase("night.said", contest="A", stack=PARTIES[2])),
    )


COUNT = Count(
    role="chair",
    contest="A",
    title=phrase("contest.A"),
    since=EIGHT,
    hours=12,
    step=phrase("step.show"),
    sheet=SHEETS["between"],
    mine=True,
    middle=380,
    stacks=STACKS,
    aside=(put(201, "unclear", shape="word"),),
    lately=(put(205, "2", shape="dot"), put(212, "invalid", signature="", second=5)),
    table=PEOPLE_AT,
    in_view=True,
    watchers=WATCHERS,
    boxes=BOXES,
    announced=(951, 944, 948, 941, 941),
    figures=FIGURES,
    forms=OTHERS,
)


def at_table(count: Count, offers: tuple[Offer, ...], seat: str) -> View:
    """A seat at the table."""
    return change(
        WAITING,
        seat=seat,
        post=who(seat),
        phase="count",
        clock=NIGHT,
        leaf=None,
        sheets=(),
        offers=offers,
        heard=heard(),
        count=count,
    )


def other(count: Count, **what: object) -> Count:
    """A table that differs in these."""
    return count.model_copy(update=what)


CHAIR = at_table(COUNT, CHAIR_OFFERS, "chair")
ANOTHERS = PutSeen(sheet=SHEETS["other-contest"], value="A/9", stack=name("2"))
AMONG = at_table(other(COUNT, sheet=SHEETS["other-contest"], lately=(ANOTHERS,)), CHAIR_OFFERS, "chair")
"""A sheet of another contest held up among those of A; one that was taken for a vote for the second line before."""
VOTING = at_table(
    other(
        COUNT,
        sheet=None,
        mine=False,
        step=None,
        hands=HandsSeen(sheet=SHEETS["word"], stack=PARTIES[1], yes=2, no=1, needed=4, mine=False),
        waits=(Waiting(what=phrase("waits.hand"), since=NIGHT - 20),),
    ),
    CHAIR_OFFERS,
    "chair",
)
IDLE = at_table(other(COUNT, sheet=None, mine=False, step=None, in_view=None), CHAIR_OFFERS, "chair")
SIGNS_IT = at_table(
    other(COUNT, form=DRAWN, waits=(Waiting(what=phrase("waits.signature", contest="A"), since=NIGHT - 300),)),
    CHAIR_OFFERS,
    "chair",
)
SECRETARY = at_table(other(COUNT, role="secretary", mine=False, form=WRITING), SECRETARY_OFFERS, "secretary")
MEMBER = at_table(
    other(COUNT, role="member", mine=False, shown=True, said=PARTIES[2], sheet=SHEETS["copy"]),
    (*SHEET_OFFERS, SIGNING, *END),
    "issuer-2",
)
OBSERVER = at_table(
    other(COUNT, role="observer", mine=False, sheet=None, in_view=False, sees=False, watchers=(), announced=()),
    (bare("count-here", "3"), *END[1:2]),
    "observer",
)
MOMENTS = {
    "count": CHAIR,
    "count-voting": VOTING,
    "count-idle": IDLE,
    "count-secretary": SECRETARY,
    "count-member": MEMBER,
    "count-observer": OBSERVER,
}
