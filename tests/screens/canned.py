"""Views as a seat could have them, made by hand: what every screen test looks at.
Nothing here is computed by an engine, and some names are meant to be awkward.
"""

from __future__ import annotations

from simulator.seat.ask import Choice, Form, Offer
from simulator.seat.debrief import Count, Debrief, Occasion, Parting
from simulator.seat.view import Card, CardSeen, Leaf, Line, PersonSeen, Row, Sheets, View
from simulator.texts.phrase import Phrase, Spelled, phrase

CONTESTS = "ABCDE"
NINE = 9 * 3600


def spelled(kk: str, ru: str, en: str) -> Spelled:
    """A text in three languages."""
    return Spelled(kk=kk, ru=ru, en=en)


def same(text: str) -> Spelled:
    """A text that somebody typed: the same in every language."""
    return Spelled(kk=text, ru=text, en=text)


# --- Offers ----------------------------------------------------------------------------------


def one(name: str, key: str, words: str, values: tuple[str, ...]) -> Form:
    """A field with one of these."""
    choices = tuple(Choice(value=value, label=phrase(f"{words}.{value}")) for value in values)
    return Form(name=name, kind="one", label=phrase(f"form.{key}"), choices=choices)


SHEETS = Form(
    name="contests",
    kind="some",
    label=phrase("form.sheets"),
    choices=tuple(Choice(value=n, label=phrase(f"contest.{letter}.short")) for n, letter in enumerate(CONTESTS)),
    default=(0, 1, 2, 3, 4),
)
TOPICS = ("document", "another-document", "open-live", "name", "address", "whose", "wait", "outside", "booth", "hours")
FACTS = ("card-face", "card-name", "card-number", "card-date", "list-name", "list-number", "list-signature", "person")
REASONS = (
    "none",
    "no-document",
    "not-on-list",
    "expired",
    "not-own-document",
    "already-signed",
    "outside-marked",
    "certificate",
    "age",
)
REASON = one("reason", "reason", "reason", REASONS)


def bare(act: str, key: str, *forms: Form) -> Offer:
    """An offer by its act."""
    return Offer(act=act, key=key, label=phrase(f"offer.{act}"), forms=forms)


DESK = (
    bare("look", "1"),
    bare("find", "2", one("by", "by", "by", ("name", "house"))),
    bare("voter-signs", "3"),
    bare("sign-list", "4"),
    bare("sign-sheets", "5", SHEETS),
    bare("hand-over", "6", SHEETS),
    bare("say", "7", one("topic", "topic", "topic", TOPICS)),
    bare("send", "8", one("place", "place", "place", ("secretary", "chair", "other-station", "out")), REASON),
    bare("mismatch", "9", one("first", "first", "fact", FACTS), one("second", "second", "fact", FACTS)),
    bare("next", "0"),
    bare("call", "F3", REASON),
    bare("rest", "F9"),
    bare("replace", "F4", one("contest", "contest", "contest", tuple(CONTESTS))),
)
EVENING = (
    bare("count-pack", "1"),
    bare(
        "write-tally",
        "2",
        *(Form(name="figures", kind="number", label=phrase("form.figure", contest=c), default=0) for c in CONTESTS),
    ),
    bare("return-pack", "3"),
)
HELP = tuple(Card(title=o.label, text=phrase(f"help.{o.act}"), source=o.key) for o in DESK)

# --- The list --------------------------------------------------------------------------------

STREET = spelled("Абай көшесі", "ул. Абая", "Abai st.")
NAMES = (
    spelled("Оспанова Дана Ерланқызы", "Оспанова Дана Ерлановна", "Ospanova Dana Yerlanovna"),
    spelled("Омарова Айгүл Серікқызы", "Омарова Айгуль Сериковна", "Omarova Aigul Serikovna"),
    spelled("Омарова Айгүл Сәкенқызы", "Омарова Айгуль Сакеновна", "Omarova Aigul Sakenovna"),
    spelled("Оспанов Ерлан Бақытұлы", "Оспанов Ерлан Бахытович", "Ospanov Yerlan Bakhytovich"),
    spelled("Өмірбекова Ұлжан Һадиқызы", "Омирбекова Улжан Хадиевна", "Omirbekova Ulzhan Khadievna"),
    spelled(
        "Нұрмағамбетова Гүлнұр Әбдіғаппарқызы",
        "Нурмагамбетова Гульнур Абдигаппаровна",
        "Nurmagambetova Gulnur Abdigapparovna",
    ),
    spelled("Цой Виктор Андреевич", "Цой Виктор Андреевич", "Tsoi Viktor Andreevich"),
)
HOSTILE = (
    "[/b] Ivan",
    "[@click=app.quit]Aigul[/]",
    "\x1b[2J\x1b]52;c;aGk=\x07Gulnur",
    "A\u202emina\u200b",
    "[TODO] Q3 {n}",
    "👩‍🏫 Aida",
    "Z" + "\u0301" * 9 + "hanar",
)


def rows(first: int, names: tuple[Spelled, ...] = NAMES, signed: int = 1) -> tuple[Row, ...]:
    """Lines from one on; the first few signed."""
    return tuple(
        Row(
            line=first + n,
            number=first + n + 1,
            name=name,
            born=1983 + n,
            home=f"12-{n + 3}",
            iin=f"99{n}514300{417 + n}",
            voter="~Д.Осп~" if n < signed else "",
            member="~M2~" if n < signed else "",
            note=phrase("note.outside") if n == 4 else None,
        )
        for n, name in enumerate(names)
    )


LEAF = Leaf(leaf=34, street=STREET, rows=rows(400), cursor=None)
FOUND = LEAF.model_copy(update={"cursor": 401, "rows": rows(400, signed=2)})

# --- Moments ---------------------------------------------------------------------------------

SHEETS_LEFT = tuple(Sheets(contest=letter, left=112 - (letter == "C"), signed=0, tally=88) for letter in CONTESTS)


def heard() -> tuple[Line, ...]:
    """What was said, newest last."""
    return (
        Line(at=NINE + 60, who=phrase("who.secretary"), what=phrase("noise.pack", n=200)),
        Line(at=NINE + 90, who=None, what=phrase("noise.observer-in")),
        Line(at=NINE + 400, who=phrase("who.me"), what=phrase("saying.document")),
        Line(at=NINE + 410, who=phrase("who.voter"), what=phrase("speech.in-a-hurry")),
        Line(at=NINE + 420, who=None, what=phrase("noise.observer-writes")),
    )


WAITING = View(
    revision=1,
    seat="issuer-2",
    scenario=spelled("Алғашқы қадамдар", "Первые шаги", "First steps"),
    station=112,
    post=phrase("post.desk-lines", number="2", first="361", last="720"),
    clock=NINE,
    pace="stands",
    phase="waiting",
    line=0,
    leaf=LEAF,
    sheets=SHEETS_LEFT,
    sets=88,
    offers=DESK,
    heard=heard()[:2],
)
PERSON = PersonSeen(looks=phrase("looks.woman-middle-1"), says=phrase("speech.new-surname"), holds=phrase("holds.card"))
CARD = CardSeen(
    kind=phrase("document.card"),
    name=NAMES[1],
    born="14.05.1983",
    iin="991514300418",
    valid=phrase("card.valid", until="01.02.2031"),
    photo=phrase("card.photo.fits"),
)


def change(view: View, **what: object) -> View:
    """A view that differs in these."""
    return view.model_copy(update={"revision": view.revision + 1, **what})


ARRIVED = change(WAITING, phase="visitor", person=PERSON, line=7, heard=heard(), clock=NINE + 420, pace="goes")
LOOKED = change(ARRIVED, card=CARD, moves=("look",), took=10, clock=NINE + 430)
ORDINARY = change(LOOKED, leaf=FOUND, moves=("look", "find"), took=95, busy_until=NINE + 560, clock=NINE + 525)
GUIDED = change(ORDINARY, advice=phrase("advice.voter-signs"))
PHONE = change(
    LOOKED,
    card=CARD.model_copy(
        update={"kind": phrase("document.digital"), "name": NAMES[5], "photo": phrase("card.photo.other")}
    ),
    person=PERSON.model_copy(update={"says": phrase("speech.moved-in"), "looks": phrase("looks.woman-young-2")}),
    line=15,
    pace="fast",
    speed=10,
)
TONIGHT = change(
    WAITING,
    phase="evening",
    offers=EVENING,
    clock=20 * 3600 + 2400,
    leaf=None,
    heard=(*heard(), Line(at=72000, what=phrase("noise.closed"))),
)
OVER = change(TONIGHT, phase="over", offers=(), sheets=())
NASTY = change(
    ORDINARY,
    leaf=Leaf(leaf=1, street=same("[red]Абай\x1b[31m"), rows=rows(0, tuple(map(same, HOSTILE)), 0), cursor=0),
    card=CARD.model_copy(update={"name": same(HOSTILE[1])}),
    person=PersonSeen(
        looks=phrase("post.desk", number=HOSTILE[0]),
        says=phrase("post.desk", number=HOSTILE[2]),
        holds=phrase("holds.card"),
    ),
    heard=(Line(at=NINE, who=phrase("post.desk", number=HOSTILE[1]), what=phrase("post.desk", number=HOSTILE[4])),),
    scenario=same(HOSTILE[0]),
)
MOMENTS = {
    "waiting": WAITING,
    "arrived": ARRIVED,
    "ordinary": ORDINARY,
    "guided": GUIDED,
    "phone": PHONE,
    "evening": TONIGHT,
    "over": OVER,
}

# --- Afterwards ------------------------------------------------------------------------------


def occasion(at: int, outcome: str, seen: Phrase, followed: Phrase | None = None) -> Occasion:
    """One occasion with a rule of some length."""
    return Occasion(
        at=at,
        seen=seen,
        rule="ISS-06",
        title=spelled("Әркім өзі дауыс береді", "Каждый голосует сам", "Everybody votes in person"),
        text=spelled(
            "Бюллетень тізімде жазылған сайлаушының өзіне, жеке басын куәландыратын құжаты бойынша беріледі.",
            "Бюллетень выдают самому избирателю, внесённому в список, по документу, удостоверяющему личность.",
            "A ballot is issued to the listed voter in person, against an identity document.",
        ),
        source="41(2), 42(1)",
        outcome=outcome,
        followed=followed,
    )


DEBRIEF = Debrief(
    scenario=WAITING.scenario,
    seat="issuer-2",
    ended=14 * 3600,
    occasions=45,
    kept=41,
    good=(
        occasion(NINE + 420, "kept", phrase("speech.new-surname")),
        occasion(NINE + 1420, "kept", phrase("speech.neighbours")),
    ),
    look_at=(
        occasion(NINE + 2420, "broken", phrase("speech.screenshot"), phrase("followed.owner", at="16:40")),
        occasion(NINE + 3420, "missed", phrase("noise.colleague-looks"), phrase("followed.unsigned", n=5)).model_copy(
            update={"again": (NINE + 4420, NINE + 5420)}
        ),
    ),
    counts=tuple(Count(contest=letter, tally=88 if letter != "C" else None, pack=88, truth=89) for letter in CONTESTS),
    partings=(
        Parting(
            at=NINE + 2500,
            seat="issuer-2",
            paper=phrase("figure.tally", contest="A", who=phrase("seat.issuer.short", n=2)),
            value=88,
            truth=89,
            cause=phrase("parted.how.stroke"),
        ),
    ),
    served=44,
    longest=1440,
)
