"""Views of seats away from the desks as they could be, made by hand: a chair, a secretary, a member at the boxes.
Nothing here is computed by an engine; the offers are those of the game, with the fields that matter to a screen.
"""

from __future__ import annotations

from simulator.seat.ask import Choice, Form, Offer
from simulator.seat.bench import Bench, BoxSeen, DeskSeen, Mate, Notebook, NoteSeen, Paper, Quorum, Told, Waiting
from simulator.seat.mobile import BagSeen, HomeSeen, Mobile, Stop
from simulator.seat.view import Card, Line, View
from simulator.texts.phrase import Phrase, clock, phrase
from tests.screens.canned import NAMES, NINE, OVER, STREET, WAITING, bare, change, one

SIX = 6 * 3600
MATES = ("deputy", "secretary", "issuer-1", "issuer-2", "issuer-3", "boxes")


def who(seat: str) -> Phrase:
    """A seat in words."""
    role, _, number = seat.partition("-")
    return phrase(f"seat.{role}.short", n=int(number)) if number else phrase(f"seat.{role}.short")


def at(place: str) -> Phrase:
    """A place in words."""
    kind, _, number = place.partition("-")
    return phrase(f"place-at.{kind}", number=number) if number else phrase(f"place-at.{kind}")


def only(form: Form, *acts: str) -> Form:
    """A field of these acts alone."""
    return form.model_copy(update={"only": acts})


def things(name: str, *choices: tuple[int | str, Phrase]) -> Form:
    """Things that lie or stand there."""
    made = tuple(Choice(value=value, label=label) for value, label in choices)
    return Form(name=name, kind="one", label=phrase(f"form.{name}"), choices=made)


def group(act: str, key: str, acts: tuple[str, ...], *forms: Form) -> Offer:
    """One offer for several acts."""
    choices = tuple(Choice(value=name, label=phrase(f"offer.{name}")) for name in acts)
    what = Form(name="what", kind="one", label=phrase("form.what"), choices=choices, default=acts[0])
    return bare(act, key, what, *forms)


# --- Offers ----------------------------------------------------------------------------------

PLACES = ("door", "desk-1", "desk-2", "desk-3", "desk-4", "booths", "boxes", "papers", "safe")
MEMBER = things("member", *((seat, who(seat)) for seat in MATES))
MEMBERS = Form(
    name="members",
    kind="some",
    label=phrase("form.members"),
    choices=tuple(Choice(value=n, label=who(seat)) for n, seat in enumerate(("chair", *MATES))),
    default=(),
    only=("name-issuers",),
)
BOX = things("box", *((f"S{n}", phrase("box.stationary.named", id=f"S{n}")) for n in (1, 2)))
WATCHER = (7, phrase("watcher.association", n=7))
REMARKS = ("by-the-law", "sign-when-issuing", "look-at-documents", "rest")
MINUTES = things("minutes", *((n, phrase("minutes.up-to", n=n)) for n in (1, 5, 15, 60)))
GO = bare("go", "1", things("place", *((place, at(place)) for place in PLACES)))
REMARK = bare("remark", "2", MEMBER, one("topic", "topic", "remark", REMARKS))
WATCH, REST = bare("watch", "0", MINUTES), bare("rest", "F9")
CHAIR_OFFERS = (
    GO,
    REMARK,
    bare("post", "3", MEMBER, things("post", *((place, at(place)) for place in ("desk-1", "door", "relief")))),
    group(
        "door",
        "4",
        ("admit", "refuse-observer", "settle"),
        only(things("observer", WATCHER), "admit", "refuse-observer"),
        only(one("why", "why", "why", ("papers", "body", "late", "crowded", "none")), "refuse-observer"),
        only(things("person"), "settle"),
        only(one("way", "way", "way", ("desk", "secretary", "booth", "home")), "settle"),
    ),
    bare(
        "phone",
        "6",
        one("whom", "whom", "whom", ("territorial", "police", "ambulance", "fire")),
        one("about", "about", "about", ("breach", "order", "illness", "power", "question")),
    ),
    group("announce", "7", ("name-issuers", "open", "announce-trip", "mark-end", "close"), MEMBERS),
    group("box", "8", ("look-at-seal", "take-room", "show-box", "seal-box"), only(BOX, "show-box", "seal-box")),
    group("paper", "9", ("mark",), only(things("application"), "mark")),
    WATCH,
    REST,
)
HOURS = things("hour", *((h * 3600, phrase("hour.of", hour=f"{h}:00")) for h in (10, 12)))
SECRETARY_OFFERS = (
    GO,
    REMARK,
    bare("hand-pack", "3", MEMBER, Form(name="sets", kind="number", label=phrase("form.sets"), default=50)),
    bare("register", "4", things("observer")),
    group(
        "application",
        "5",
        ("accept-application", "refuse-application"),
        things("application", (14, phrase("item.application", n=14))),
    ),
    group("addition", "6", ("look-up", "add", "refuse-addition", "settle"), things("person")),
    group("certificate", "7", ("take-certificate", "refuse-certificate"), things("certificate")),
    group(
        "turnout",
        "8",
        ("count-turnout", "send-turnout"),
        HOURS,
        Form(name="value", kind="number", label=phrase("form.value"), default=0, only=("send-turnout",)),
    ),
    group("paper", "9", ("compare", "write-opening")),
    WATCH,
    REST,
)
SEEN = things(
    "seen",
    (411, phrase("item.seen", at=clock(NINE - 60), what=phrase("scene.two-in-booth"))),
    (402, phrase("item.seen", at=clock(NINE - 200), what=phrase("seen.issued", desk="2"))),
)
OPINION = one("opinion", "opinion", "noted", ("opinion-good", "opinion-slow", "opinion-rude", "opinion-decided"))
ENTRIES = things("entry", (1, phrase("item.note", n=1, what=phrase("seen.issued", desk="1"))))
OBSERVER_OFFERS = (
    GO,
    group("note", "2", ("note-fact", "note-opinion"), only(SEEN, "note-fact"), only(OPINION, "note-opinion")),
    bare("count-here", "3"),
    bare("ask-to-see", "4", one("paper", "paper", "see", ("opening", "turnout", "register", "outside"))),
    bare("film", "5", one("film", "film", "film", ("room", "list", "document"))),
    bare("point-out", "6", ENTRIES),
    bare("interfere", "7"),
    group("hand-in", "F4", ("hand-in-act", "complain"), ENTRIES),
    WATCH,
)
PEOPLE_THERE = one("receiver", "receiver", "at-door", ("applicant", "besides"))
MOBILE_OFFERS = (
    bare("look-at-paper", "1", one("paper", "paper", "home-paper", ("document", "application"))),
    bare("ask-at-home", "2", one("topic", "topic", "home-topic", ("who-is-here", "who-marks", "another-document"))),
    bare("ask-others-out", "3"),
    bare("applicant-signs", "4"),
    bare("sign-application", "5"),
    bare("sign-set", "6"),
    bare("give-set", "7", PEOPLE_THERE),
    bare("refuse-at-home", "8", PEOPLE_THERE),
    bare(
        "drive",
        "9",
        things(
            "to",
            *((n, phrase("item.door", n=n, street=STREET, house=f"{n}-2")) for n in range(1, 10)),
            (0, phrase("item.back")),
        ),
    ),
    WATCH,
)


def help_of(view: View) -> tuple[Card, ...]:
    """A word about each offer of a view."""
    return tuple(Card(title=o.label, text=phrase(f"help.{o.act}"), source=o.key) for o in view.offers)


# --- The room --------------------------------------------------------------------------------


def box(sign: str, kind: str, state: str) -> BoxSeen:
    """A box by its sign."""
    return BoxSeen(id=sign, kind=phrase(f"box.{kind}"), state=phrase(f"box-state.{state}"), away=state == "away")


def report(hour: int, sent: int) -> Paper:
    """Turnout at an hour, sent or not."""
    state = phrase("paper-is.sent", n=sent) if sent else phrase("paper-is.blank")
    return Paper(name=phrase("paper-on.turnout", hour=f"{hour}:00"), state=state, open=hour == 12)


def mate(seat: str, place: str, rested: int = SIX, *, away: bool = False) -> Mate:
    """A colleague at a post."""
    return Mate(who=who(seat), post=phrase("mate.away") if away else at(place), rested=rested, away=away)


POSTS = ("desk-4", "papers", "desk-1", "desk-2", "desk-3", "boxes")
SEALED = tuple(box(sign, kind, "sealed") for sign, kind in (("S1", "stationary"), ("S2", "stationary")))
ROOM = Bench(
    role="chair",
    place="desk-3",
    where=at("desk-3"),
    waits=(
        Waiting(what=phrase("waits.mark", n=6, desk="2"), since=NINE - 90),
        Waiting(what=phrase("waits.observer", who=WATCHER[1]), since=NINE - 360),
        Waiting(what=phrase("waits.case.none"), since=NINE - 10, due=NINE + 600),
    ),
    mates=tuple(mate(seat, post) for seat, post in zip(MATES, POSTS, strict=True)),
    boxes=(*SEALED, box("M1", "mobile", "away"), box("R1", "spare", "bare")),
    desks=tuple(DeskSeen(number=n, staffed=n != 2, line=line) for n, line in enumerate((5, 0, 12, 1), start=1)),
    booths=7,
    taken=4,
    watchers=2,
    quorum=Quorum(present=7, of=7, sitting=5, decision=4),
)
TABLE = ROOM.model_copy(
    update={
        "role": "secretary",
        "place": "papers",
        "where": at("papers"),
        "waits": (Waiting(what=phrase("waits.application", n=14), since=NINE - 300),),
        "papers": (
            Paper(name=phrase("paper-on.opening"), state=phrase("paper-is.written")),
            Paper(name=phrase("paper-on.register"), state=phrase("paper-is.entered", n=12, wait=1), open=True),
            Paper(name=phrase("paper-on.applications"), state=phrase("paper-is.applications", n=14, open=1), open=True),
            Paper(name=phrase("paper-on.supplementary"), state=phrase("paper-is.lines", n=3)),
            Paper(name=phrase("paper-on.certificates"), state=phrase("paper-is.kept", n=5)),
            *(report(hour, 227 if hour == 10 else 0) for hour in (10, 12, 14, 16, 18, 20)),
        ),
    }
)
CROWD = ROOM.model_copy(
    update={
        "role": "boxes",
        "place": "boxes",
        "where": at("boxes"),
        "watching": True,
        "waits": ROOM.waits * 5,
        "mates": tuple(mate(f"issuer-{n}", f"desk-{n}", away=n == 3) for n in range(1, 11)),
        "boxes": tuple(box(f"S{n}", "stationary", "sealed") for n in range(1, 6)),
        "desks": tuple(DeskSeen(number=n, staffed=True, line=n * 3) for n in range(1, 11)),
        "booths": 12,
        "taken": 9,
        "watchers": 14,
    }
)
NOTEBOOK = Notebook(
    notes=(
        NoteSeen(number=1, at=NINE - 1500, what=phrase("seen.issued", desk="1"), fact=True),
        NoteSeen(
            number=2,
            at=NINE - 900,
            what=phrase("noted.opinion-slow"),
            fact=False,
            told=phrase("notebook.answered", at=clock(NINE - 800)),
        ),
        NoteSeen(
            number=3,
            at=NINE - 60,
            what=phrase("scene.two-in-booth"),
            fact=True,
            told=phrase("notebook.pointed", at=clock(NINE - 30)),
        ),
    ),
    written=3,
    clicker=41,
    counting=True,
    told=(Told(hour="10:00", value=227),),
    inside=True,
)
WATCHING = ROOM.model_copy(
    update={"role": "observer", "place": "booths", "where": at("booths"), "waits": (), "notes": NOTEBOOK}
)


def stop(number: int, state: str) -> Stop:
    """A home on the way."""
    name = NAMES[number % len(NAMES)]
    there = phrase(f"stop.{state}")
    return Stop(number=number, name=name, street=STREET, house=f"{number}-2", state=there, done=state != "open")


STATES = ("served", "absent", "open", "open", "open", "turned", "open", "open", "open")
ON_ROAD = Mobile(
    leads=True,
    driving=3,
    left=391,
    back=20,
    route=tuple(stop(n, state) for n, state in enumerate(STATES, start=1)),
    bag=tuple(BagSeen(contest=letter, left=11, signed=int(letter < "C")) for letter in "ABCDE"),
)
AT_HOME = ON_ROAD.model_copy(
    update={
        "driving": None,
        "home": HomeSeen(
            number=3,
            people=(phrase("in-room.applicant"), phrase("in-room.family"), phrase("in-room.besides")),
            says=phrase("speech.home-good-day"),
            holds=phrase("holds.card"),
            document=phrase("home-document.seen", kind=phrase("document.card"), name=NAMES[3]),
            application=phrase("home-application.seen", n=3, at=clock(NINE), ground=phrase("ground.illness")),
            done=(phrase("signed-by.voter"), phrase("signed-by.member")),
        ),
    }
)
OUT = ROOM.model_copy(
    update={
        "role": "mobile",
        "place": "home",
        "where": at("home"),
        "waits": (),
        "desks": (),
        "quorum": None,
        "booths": 0,
        "taken": 0,
        "mates": (mate("boxes", "boxes", away=True),),
        "boxes": (box("M1", "mobile", "away"),),
        "mobile": AT_HOME,
    }
)
HEARD = (
    Line(at=NINE - 600, what=phrase("noise.box-checked", box="S1", n=7, watch=2)),
    Line(at=NINE - 400, what=phrase("noise.box-sealed", box="S1", seal="112-01")),
    Line(at=NINE - 60, what=phrase("noise.signs-ahead", desk="3")),
)

# --- Moments ---------------------------------------------------------------------------------

CHAIR = change(
    WAITING,
    seat="chair",
    post=phrase("post.chair"),
    phase="bench",
    bench=ROOM,
    leaf=None,
    sheets=(),
    offers=CHAIR_OFFERS,
    heard=HEARD,
    pace="goes",
)
SECRETARY = change(CHAIR, seat="secretary", post=phrase("post.secretary"), bench=TABLE, offers=SECRETARY_OFFERS)
CROWDED = change(
    CHAIR, seat="boxes", post=phrase("post.boxes"), bench=CROWD, offers=(GO, REMARK, WATCH, REST), heard=()
)
OBSERVER = change(
    CHAIR, seat="observer", post=phrase("post.observer"), bench=WATCHING, offers=OBSERVER_OFFERS, heard=HEARD[:1]
)
MOBILE = change(
    CHAIR,
    seat="deputy",
    post=phrase("post.mobile"),
    bench=OUT,
    offers=MOBILE_OFFERS,
    heard=(Line(at=NINE - 20, who=phrase("who.voter"), what=phrase("speech.home-good-day")),),
)
DRIVING = change(
    MOBILE,
    bench=OUT.model_copy(update={"mobile": ON_ROAD, "place": "road", "where": at("road")}),
    heard=(Line(at=NINE - 20, what=phrase("noise.drove", n=3)),),
)
ENDED = change(OVER, seat="chair", post=phrase("post.room"))
