"""A seat away from the desks is played by digits, arrows and mouse; what it shows is what its view holds.
The seat is a fake one, so what is proved is what was asked; one test sits down in a real day.
"""

from __future__ import annotations

import pytest
from textual.app import App

from simulator.exercise.running import Exercise
from simulator.seat.ask import Choice, Form, Offer
from simulator.session.local import LocalSeat
from simulator.session.sitting import Sitting
from simulator.texts.phrase import phrase
from simulator.texts.words import LANGUAGES, Lang, words
from tests.screens import benches, canned, fakes
from tests.screens.playing import SIZES, click, playing, press, settle
from tests.shelf import ROOT, first_day
from tui.panels.outline import ROWS, WIDTH
from tui.screens.bench import BenchScreen
from tui.screens.issuing import IssuingScreen

KK = words("kk")


def told(seat: fakes.FakeSeat) -> list[tuple[str, dict]]:
    """Asks without their ids."""
    return [(ask.act, ask.fields) for ask in seat.asks]


@pytest.mark.parametrize(
    ("view", "kind"),
    [(benches.CHAIR, BenchScreen), (benches.SECRETARY, BenchScreen), (canned.WAITING, IssuingScreen)],
)
async def test_the_first_view_chooses_the_screen(view, kind):
    """Who has a workbench gets its screen, who has a desk the desk."""
    async with playing(view) as (app, _, _):
        assert isinstance(app.screen, kind)


async def test_a_chairs_morning():
    """Groups, members, a walk and a look: each act with its own fields alone."""
    async with playing(benches.CHAIR) as (_, seat, pilot):
        await press(pilot, "8", "1", "8", "3", "1", "7", "1", "2", "4", "enter", "7", "2", "4", "1", "1")
        await press(pilot, "1", "7", "2", "3", "2", "3", "1", "3", "0", "4", "f9")
        assert told(seat) == [
            ("box", {"what": "look-at-seal"}),
            ("box", {"what": "show-box", "box": "S1"}),
            ("announce", {"what": "name-issuers", "members": (1, 3)}),
            ("announce", {"what": "open"}),
            ("door", {"what": "admit", "observer": 7}),
            ("go", {"place": "boxes"}),
            ("remark", {"member": "issuer-1", "topic": "sign-when-issuing"}),
            ("post", {"member": "deputy", "post": "relief"}),
            ("watch", {"minutes": 60}),
            ("rest", {}),
        ]


async def test_arrows_and_the_mouse():
    """Arrows in both directions go along the offers; a click is a key."""
    async with playing(benches.CHAIR) as (app, seat, pilot):
        await press(pilot, "down", "right", "up", "left", "enter", "down", "enter")
        await click(pilot, app, KK("offer.rest"))
        await click(pilot, app, KK("offer.door"))
        await click(pilot, app, f"1 {KK('offer.admit')}")
        await click(pilot, app, f"1 {KK.say(benches.WATCHER[1])}")
        assert told(seat) == [
            ("go", {"place": "desk-1"}),
            ("rest", {}),
            ("door", {"what": "admit", "observer": 7}),
        ]


async def test_keys_of_a_desk_do_nothing_here():
    """What means something at a desk alone asks nothing and says so."""
    async with playing(benches.CHAIR) as (app, seat, pilot):
        await press(pilot, "+")
        assert KK("tui.status.no-key")[:20] in fakes.dump(app)
        await press(pilot, "escape", "pageup", "pagedown", "f3")
        assert told(seat) == []
        assert all(query.what != "list" for query in seat.queries)


async def test_a_refusal_stands_among_what_is_heard():
    """Why it is impossible now."""
    async with playing(benches.CHAIR) as (app, seat, pilot):
        seat.refuse = phrase("impossible.nobody-waits")
        await press(pilot, "f9")
        assert f"! {KK('impossible.nobody-waits')}" in fakes.dump(app)
        await press(pilot, "down")
        assert KK("impossible.nobody-waits") not in fakes.dump(app)


async def test_the_end_leads_to_the_debrief():
    """After the end the room stays as it was last seen, and Enter goes on."""
    async with playing(benches.CHAIR) as (app, seat, pilot):
        seat.go_on(benches.ENDED)
        await settle(pilot)
        text = fakes.dump(app)
        assert KK("tui.over") in text
        assert KK("tui.plan.booths") in text
        await press(pilot, "enter")
        assert KK("tui.debrief.title") in fakes.dump(app)


async def test_a_menu_of_a_place_one_has_left_closes():
    """Back from the doors nothing of them stands over the room; an act that is still offered stays open."""
    async with playing(benches.MOBILE) as (app, seat, pilot):
        await press(pilot, "1")
        assert app.screen._hand.filling is not None
        seat.go_on(canned.change(benches.DRIVING, revision=98))
        await settle(pilot)
        assert app.screen._hand.filling is not None
        seat.go_on(canned.change(benches.CHAIR, revision=99))
        await settle(pilot)
        assert app.screen._hand.filling is None
        await press(pilot, "1", "7")
        assert told(seat) == [("go", {"place": "boxes"})]


async def test_a_colleague_speaks_up():
    """Without a key for a while somebody says a word."""
    async with playing(benches.CHAIR) as (app, _, pilot):
        app.screen._idle_after = 0.01
        await press(pilot, "right")
        await pilot.pause(0.1)
        assert KK("tui.idle.bench")[:30] in fakes.dump(app)


class OneSeat(App[None]):
    """One screen at a seat of a real day."""

    CSS_PATH = str(ROOT / "tui" / "look.tcss")

    def __init__(self, seat: str) -> None:
        super().__init__()
        run = Exercise(first_day(), 1, played=(seat,))
        self.sitting = Sitting(run, seat, "stands")

    def on_mount(self) -> None:
        """Sit down."""
        self.push_screen(BenchScreen(LocalSeat(self.sitting), KK))


async def test_a_real_morning():
    """In a real day the chair looks at the seal, takes the room over, looks on until the packs are compared."""
    app = OneSeat("chair")
    async with app.run_test(size=SIZES[0]) as pilot:
        await press(pilot, "8", "1", "8", "2", "0", "4", "0", "4")
        text = fakes.dump(app)
        assert KK("noise.room-taken") in text
        assert KK("noise.compared") in text
        assert KK("tui.papers.head") not in text
        assert app.sitting.run.now > 6 * 3600
        await press(pilot, "f8", "f8", "f8")
        assert KK("noise.room-taken") not in fakes.dump(app)


async def test_the_screen_follows_the_seat():
    """From a desk to the road and back to the desk: each place has its screen, the seat is the same."""
    async with playing(canned.WAITING) as (app, seat, pilot):
        for view, kind in ((benches.MOBILE, BenchScreen), (canned.ORDINARY, IssuingScreen)):
            seat.go_on(view)
            await settle(pilot)
            await settle(pilot)
            assert isinstance(app.screen, kind)
        await press(pilot, "1")
        assert told(seat) == [("look", {})]


async def test_where_nothing_is_to_be_chosen_the_next_key_counts():
    """A form without choices is no dead end: the key of another act begins that act."""
    async with playing(benches.SECRETARY) as (_, seat, pilot):
        await press(pilot, "4", "0", "1")
        assert told(seat) == [("watch", {"minutes": 1})]


async def test_a_notebook_is_read_from_its_end():
    """The newest note is whole with what came of it; an opinion says that it is one."""
    for size in SIZES:
        async with playing(benches.OBSERVER, lang="en", size=size) as (app, _, _):
            text = fakes.dump(app)
        assert "told the chair" in text
        assert words("en")("notebook.title", n=3) in text
        assert ("opinion: they are slow" in text) is (size == SIZES[1])


async def test_at_a_door_one_sees_the_home():
    """Out with the box: whose home, who is there, the papers read, the bag, the hours, the homes; and no lines."""
    for lang in LANGUAGES:
        say = words(lang)
        async with playing(benches.MOBILE, lang=lang) as (app, _, _):
            text = fakes.dump(app).replace("\u00a0", " ")
        home = benches.AT_HOME.home
        assert say("mobile.in-room", people=home.people) in text
        assert say.say(home.document) in text
        assert say("mobile.doors", done=3, left=6) in text
        assert say.duration(391 * 60) in text
        assert "A 11+1" in text
        assert say("tui.plan.booths") not in text


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("view", [benches.CHAIR, benches.SECRETARY], ids=["chair", "secretary"])
async def test_what_matters_is_whole(view, lang: Lang, size):
    """Every offer, colleague, box state, paper and the quorum are readable to the last letter."""
    say = words(lang).say
    async with playing(view, size=size, lang=lang) as (app, _, _):
        text = fakes.dump(app)
    bench = view.bench
    wanted = [f"{offer.key} {say(offer.label)}" for offer in view.offers]
    wanted += [say(mate.who) for mate in bench.mates] + [say(mate.post) for mate in bench.mates]
    wanted += [say(paper.name) for paper in bench.papers if size != SIZES[0] or paper.name.key != "paper-on.turnout"]
    wanted += [say(box.state) for box in bench.boxes]
    wanted.append(words(lang)("tui.people.quorum", **bench.quorum.model_dump()))
    assert [piece for piece in wanted if piece not in text.replace("\u00a0", " ")] == []


async def test_the_drawing_keeps_its_room():
    """The room is drawn in 52 cells and 7 rows, with an @ before the place where I stand and nowhere else."""
    for view in (benches.CHAIR, benches.CROWDED):
        async with playing(view, lang="ru") as (app, _, _):
            rows = fakes.dump(app).splitlines()[2 : 2 + ROWS]
        assert {row[WIDTH] for row in rows} == {"│"}
        assert "".join(row[:WIDTH] for row in rows).count("@") == 1
        assert all(row[WIDTH - 1] == " " for row in rows)


@pytest.mark.parametrize("place", benches.PLACES)
async def test_where_i_stand_is_drawn(place):
    """Each place has its spot for the @."""
    room = benches.ROOM.model_copy(update={"place": place, "where": benches.at(place)})
    async with playing(canned.change(benches.CHAIR, bench=room), lang="en") as (app, _, _):
        drawn = "\n".join(row[:WIDTH] for row in fakes.dump(app).splitlines()[2 : 2 + ROWS])
    label = {"booths": "BOOTHS", "boxes": "BOXES", "papers": "SECRETARY", "safe": "SAFE", "door": "DOOR"}
    assert f"@{label.get(place, '[')}" in drawn


async def test_people_of_what_goes_on_are_drawn():
    """Beside door, booths and boxes as many signs as people, the last an arrow where there are more."""
    room = benches.ROOM.model_copy(update={"around": {"door": 40, "booths": 2, "boxes": 1}})
    async with playing(canned.change(benches.CHAIR, bench=room), lang="en") as (app, _, _):
        rows = [row[:WIDTH] for row in fakes.dump(app).splitlines()[2 : 2 + ROWS]]
    assert "DOOR ooooo>" in rows[0]
    assert "oo  BOOTHS" in rows[0]
    assert "o  BOXES" in rows[1]
    assert {len(row) for row in rows} == {WIDTH}


async def test_a_sentence_as_a_menus_head_has_no_full_stop():
    """What was chosen stands before a colon."""
    scenes = (
        Choice(value=1, label=phrase("scene.sheet-fallen")),
        Choice(value=2, label=phrase("scene.leaflet")),
    )
    hows = tuple(Choice(value=how, label=phrase(f"how.{how}")) for how in ("put-right", "let-be"))
    forms = (
        Form(name="scene", kind="one", label=phrase("form.scene"), choices=scenes),
        Form(name="how", kind="one", label=phrase("form.how"), choices=hows),
    )
    offer = Offer(act="meet", key="5", label=phrase("offer.meet"), forms=forms)
    async with playing(canned.change(benches.CHAIR, offers=(offer,)), size=SIZES[1], lang="ru") as (app, _, pilot):
        await press(pilot, "5", "1")
        assert "упал со стены: Как" in fakes.dump(app)


async def test_papers_take_the_place_of_the_room():
    """On the smallest screen the secretary has papers where others see the room; with room both are there."""
    for size, both in ((SIZES[0], False), (SIZES[1], True)):
        async with playing(benches.SECRETARY, size=size) as (app, _, _):
            text = fakes.dump(app)
            assert KK("tui.papers.head") in text
            assert (KK("tui.plan.booths") in text) is both


async def test_what_does_not_fit_is_counted():
    """Of many things that wait the first of each kind are shown, and how many more; so it is with colleagues."""
    async with playing(benches.CROWDED, lang="en") as (app, _, pilot):
        text = fakes.dump(app)
        assert text.replace("\u00a0", " ").count(words("en")("tui.waits.alike", n=4)) == len(benches.ROOM.waits)
        assert words("en")("tui.status.watching") in text
        assert "line 165 " in text
        await press(pilot, "1")
        assert words("en")("tui.more", n=4) in fakes.dump(app)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_long_list_of_things_moves_under_the_cursor(lang: Lang):
    """Of thirty things some are in sight, the cursor always; how to go on is in sight too."""
    many = tuple((n, phrase("waits.mark", n=n, desk="3")) for n in range(1, 31))
    paper = benches.group("paper", "9", ("mark",), benches.things("application", *many))
    view = canned.change(benches.CHAIR, offers=(paper,))
    async with playing(view, lang=lang) as (app, seat, pilot):
        await press(pilot, "9", "enter")
        say = words(lang).say
        for place in (0, 14, 29):
            await press(pilot, *["down"] * (place - app.screen._hand.filling.at))
            text = fakes.dump(app)
            assert say(many[place][1]) in text
            assert words(lang)("tui.fill.one") in text
            assert words(lang)("tui.key.f10") in text
        await press(pilot, "enter")
        assert told(seat) == [("paper", {"what": "mark", "application": 30})]


async def test_words_about_offers_come_with_the_offers():
    """Where other things can be tried from now on, a word about each is looked up anew."""
    async with playing(benches.CHAIR) as (_, seat, pilot):
        asked = sum(query.what == "help" for query in seat.queries)
        seat.go_on(benches.CHAIR.model_copy(update={"revision": 99, "offers": benches.CHAIR.offers[:3]}))
        await settle(pilot)
        assert sum(query.what == "help" for query in seat.queries) == asked + 1
        seat.go_on(benches.CHAIR.model_copy(update={"revision": 100, "offers": benches.CHAIR.offers[:3]}))
        await settle(pilot)
        assert sum(query.what == "help" for query in seat.queries) == asked + 1
