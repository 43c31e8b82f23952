"""A desk is played by digits, by arrows and Enter alone, by mouse, under a Kazakh layout.
The seat is a fake one, so what is proved is what was asked, never what came of it.
"""

from __future__ import annotations

import pytest

from simulator.seat.ask import Ask
from simulator.seat.view import Leaf, Query
from simulator.texts.phrase import phrase
from simulator.texts.words import words
from tests.screens import canned, fakes
from tests.screens.playing import click, find, playing, press, settle
from tui import keys
from tui.finger import Finger
from tui.panels.rows import Rows

ALL = (0, 1, 2, 3, 4)
KK = words("kk")


def told(asks: list[Ask]) -> list[tuple[str, dict]]:
    """Asks without their ids."""
    return [(ask.act, ask.fields) for ask in asks]


VISIT = [
    ("look", {}),
    ("find", {"by": "name", "line": -1}),
    ("voter-signs", {}),
    ("sign-list", {}),
    ("sign-sheets", {"contests": ALL}),
    ("hand-over", {"contests": ALL}),
]


async def test_digits_play_a_visit():
    """Digits pick hand moves, Enter takes what a form has chosen."""
    async with playing(canned.ARRIVED) as (_, seat, pilot):
        await press(pilot, "1", "2", "1", "3", "4", "5", "enter", "6", "enter")
        assert told(seat.asks) == VISIT
        assert len({ask.id for ask in seat.asks}) == len(VISIT)


async def test_arrows_and_enter_play_a_visit():
    """Nobody needs another key than arrows and Enter, from the language to the debrief and out."""
    async with playing(canned.ARRIVED, lang=None) as (app, seat, pilot):
        await press(pilot, "enter", "enter")  # Kazakh, all nine letters are seen
        await press(pilot, "enter", "right", "enter", "enter", "right", "enter", "right", "enter")
        await press(pilot, "right", "enter", "enter", "right", "enter", "enter")
        assert told(seat.asks) == VISIT
        await press(pilot, *["left"] * 6, "enter")  # round the corner to F10
        assert KK("tui.leave.title") in fakes.dump(app)
        await press(pilot, "enter")
        assert KK("tui.debrief.good") in fakes.dump(app)
        await press(pilot, "down", "enter")
        assert KK("tui.lobby.ask") in fakes.dump(app)
        await press(pilot, "down", "down", "enter", "down", "enter")
        assert app._door.opened[-1] == ("seminar-90", "issuer-2")


async def test_kazakh_layout_plays_a_visit():
    """The digit row of the Kazakh layout sends letters, and they are the digits."""
    async with playing(canned.ARRIVED) as (_, seat, pilot):
        await press(pilot, '"', "ә", '"', "і", "ң", "ғ", "enter", ",", "enter")
        assert told(seat.asks) == VISIT
        await press(pilot, ".", "ү", "escape", "Ү", "ң", "ә")
        assert ("say", {"topic": "outside"}) in told(seat.asks)
        assert told(seat.asks)[-1] == ("send", {"place": "out", "reason": "no-document"})


def test_the_digit_row_of_the_kazakh_layout():
    """As RST KazSSR 903-90 has it, and X11 and Windows after it: with Caps Lock too."""
    row = dict(zip('"әіңғ,.үұқ', "1234567890", strict=True))
    for sign, digit in row.items():
        assert keys.meaning("whatever", sign) == digit
        assert keys.meaning("whatever", sign.upper()) == digit
    assert {keys.meaning("x", sign) for sign in "+=һҺ"} == {keys.USUAL}
    assert keys.meaning("f5", None) == keys.meaning("f11", None) == keys.meaning("f12", None) == ""
    assert keys.meaning("q", "й") == ""


async def test_every_offer_is_a_click():
    """A click on an offer's words is its key; so is one on a choice, a function key, a card."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await click(pilot, app, KK("offer.look"))
        await click(pilot, app, KK("offer.sign-sheets"))
        await click(pilot, app, KK("contest.B.short"))
        await press(pilot, "enter")
        assert told(seat.asks) == [("look", {}), ("sign-sheets", {"contests": (0, 2, 3, 4)})]
        await click(pilot, app, KK("tui.key.f1"))
        await click(pilot, app, KK("tui.key.esc"))
        assert seat.frozen == [True, False]


async def test_a_click_points_and_a_second_takes():
    """The first click on a line of the list points at it, the next takes it."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await click(pilot, app, "Оспанов Ерлан")
        assert told(seat.asks) == []
        await click(pilot, app, "Оспанов Ерлан")
        assert told(seat.asks) == [("find", {"line": 403})]


async def test_the_finger_takes_its_line():
    """Down and Enter, or 2, take the line under the finger; untouched, the line is searched for."""
    async with playing(canned.ARRIVED) as (_, seat, pilot):
        await press(pilot, "down", "down", "down", "enter")
        await press(pilot, "down", "down", "2")
        assert told(seat.asks) == [("find", {"line": 402}), ("find", {"line": 401})]


def test_where_nobody_is_found_the_leaf_stays():
    """The list lies open where it was; the next that is done lets it lie as it does for everybody."""
    here = canned.ARRIVED.leaf
    there = here.model_copy(update={"rows": here.rows[:1], "leaf": 90, "cursor": None})
    finger = Finger()
    finger.lie(here)
    finger.seek(seeks=True)
    finger.lie(there)
    finger.found()
    assert (finger.leaf.leaf, finger.leaf.cursor, finger.leaf.rows) == (here.leaf, None, here.rows)
    finger.seek(seeks=False)
    finger.lie(there)
    assert finger.leaf == there


async def test_leaves_are_turned_for_nothing():
    """PgUp and PgDn look and ask nothing; past the last line of a leaf comes the first of the next."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await press(pilot, "pagedown")
        assert Query(what="list", page=34) in seat.queries
        assert KK("tui.list.title", leaf="35") in fakes.dump(app)
        await press(pilot, "up")
        assert ">  408 " in fakes.dump(app)
        await press(pilot, "down", "pageup", "pageup")
        assert KK("tui.list.title", leaf="33") in fakes.dump(app)
        assert seat.asks == []
        await press(pilot, "escape")
        assert KK("tui.list.title", leaf="34") in fakes.dump(app)


async def test_three_thousand_lines_scroll():
    """A leaf of three thousand lines draws what is in sight and goes to its end."""
    long = Leaf(leaf=1, street=canned.STREET, rows=canned.rows(0, canned.NAMES * 430, 0), cursor=0)
    async with playing(canned.change(canned.ARRIVED, leaf=long)) as (app, _, pilot):
        await settle(pilot)
        finger = app.screen._hand.finger
        finger.point(3008)
        await press(pilot, "down")
        assert "> 3010 " in fakes.dump(app)
        assert len(app.screen.query_one(Rows)._lines) < 24


async def test_a_refusal_says_why():
    """A refused ask leaves its reason among what is heard; the next key takes it away."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        seat.refuse = phrase("impossible.line-signed")
        await press(pilot, "3")
        assert KK("impossible.line-signed") in fakes.dump(app)
        await press(pilot, "right")
        assert KK("impossible.line-signed") not in fakes.dump(app)


async def test_time_is_told():
    """What an act took, until when the hands are full, and the word beside the clock."""
    async with playing(canned.ORDINARY, lang="ru") as (app, _, _):
        text = fakes.dump(app)
        assert words("ru")("tui.status.took", time="1 мин 35 с") in text
        assert words("ru")("tui.status.busy", time="09:09:20") in text
        assert "09:08 ИДЁТ" in text


async def test_a_form_is_left_by_esc():
    """Esc goes a field back, then closes; nothing is asked."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await press(pilot, "9", "2")
        assert KK("form.second") in fakes.dump(app)
        await press(pilot, "escape")
        assert KK("form.first") in fakes.dump(app)
        await press(pilot, "escape")
        assert KK("form.first") not in fakes.dump(app)
        await press(pilot, "9", "2", "5")
        assert told(seat.asks) == [("mismatch", {"first": "card-name", "second": "list-name"})]


async def test_figures_of_an_evening():
    """Numbers of one name go in together; the first digit takes the place of what stood there."""
    async with playing(canned.TONIGHT) as (_, seat, pilot):
        await press(pilot, "2", "8", "7", "enter", *["8", "9", "backspace", "8", "enter"] * 3, "қ", "enter")
        assert told(seat.asks) == [("write-tally", {"figures": (87, 88, 88, 88, 0)})]


async def test_as_usual_repeats_my_own_sequence():
    """`+` does again what I did, faults included, with the line found anew; any key stops it."""
    arrived = canned.change(canned.ARRIVED, moves=())
    done = canned.change(arrived, revision=90, moves=("look", "find", "hand-over"))
    async with playing(arrived) as (app, seat, pilot):
        await press(pilot, "+")
        assert KK("tui.status.no-usual") in fakes.dump(app)
        await press(pilot, "1", "down", "down", "2", "6", "4", "enter")  # nobody signs anything
        seat.go_on(done)
        await settle(pilot)
        seat.go_on(canned.change(arrived, revision=91))
        await settle(pilot)
        seat.asks.clear()
        await press(pilot, "Һ")
        await settle(pilot)
        assert told(seat.asks) == [("look", {}), ("find", {"line": -1}), ("hand-over", {"contests": (0, 1, 2, 4)})]


async def test_as_usual_stops_at_a_refusal():
    """What is refused ends the sequence; the rest is not tried."""
    arrived = canned.change(canned.ARRIVED, moves=())
    async with playing(arrived) as (_, seat, pilot):
        await press(pilot, "1", "6", "enter", "0")
        seat.asks.clear()
        seat.refuse = phrase("impossible.nobody-here")
        await press(pilot, "+")
        await settle(pilot)
        assert told(seat.asks) == [("look", {})]


async def test_as_usual_waits_for_the_hands():
    """The next move of `+` is asked once the clock has passed what the last one takes."""
    arrived = canned.change(canned.ARRIVED, moves=())
    async with playing(arrived) as (_, seat, pilot):
        await press(pilot, "1", "6", "enter", "0")
        seat.asks.clear()
        seat.go_on(canned.change(arrived, revision=90, busy_until=arrived.clock + 5))
        await press(pilot, "+")
        assert seat.asks == []
        seat.go_on(canned.change(arrived, revision=91, clock=arrived.clock + 5))
        await settle(pilot)
        await settle(pilot)
        assert [ask.act for ask in seat.asks] == ["look", "hand-over"]


async def test_the_booklet_stands_open_while_the_world_stands():
    """F1 freezes and says so, typing searches, Enter shows the whole card, Esc lets the world go on."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await press(pilot, "f1")
        assert KK("tui.read.frozen") in fakes.dump(app)
        await press(pilot, "4", "1", "(", "1")
        assert seat.queries[-1] == Query(what="law", word="41(1")
        assert KK("tui.read.more") in fakes.dump(app)
        await press(pilot, "enter")
        assert KK("tui.read.more") not in fakes.dump(app)
        await press(pilot, "backspace", "escape")
        assert seat.frozen == [True, False]
        assert seat.asks == []
        await press(pilot, "f1", "f1")
        assert seat.frozen == [True, False, True, False]


async def test_looking_around_stops_nothing():
    """F6 shows the room while time goes on."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await press(pilot, "f6")
        assert KK("tui.read.room") in fakes.dump(app)
        await press(pilot, "escape")
        assert seat.frozen == []


async def test_the_pace_is_chosen_in_the_help():
    """F2 lists what can be done, a word about each, and how time goes."""
    async with playing(canned.ARRIVED) as (app, seat, pilot):
        await press(pilot, "f2")
        assert KK("help.look") in fakes.dump(app)
        await press(pilot, "down", "down", "enter")
        assert seat.paces == [("fast", 10)]
        assert seat.frozen == [True, False]


async def test_going_back_takes_the_last_act_back():
    """F8 takes one's last act back, out of the usual sequence too; with none it says so."""
    arrived = canned.change(canned.ARRIVED, moves=())
    async with playing(arrived) as (app, seat, pilot):
        await press(pilot, "f8")
        assert KK("tui.status.no-back") in fakes.dump(app)
        await press(pilot, "1", "3", "f8", "6", "enter", "0")
        assert [ask.act for ask in seat.asks] == ["look", "hand-over", "next"]
        seat.asks.clear()
        await press(pilot, "+")
        await settle(pilot)
        assert [ask.act for ask in seat.asks] == ["look", "hand-over"]


async def test_leaving_is_asked_once():
    """Esc stays; Enter leaves, and the debrief opens."""
    async with playing(canned.ARRIVED) as (app, _, pilot):
        await press(pilot, "f10", "escape")
        assert KK("offer.look") in fakes.dump(app)
        await press(pilot, "f10", "2")
        assert KK("offer.look") in fakes.dump(app)
        await press(pilot, "f10", "enter")
        assert KK("tui.debrief.title") in fakes.dump(app)


async def test_the_end_of_the_day_opens_the_debrief():
    """When nothing is left to do, Enter goes on to the debrief."""
    async with playing(canned.OVER) as (app, _, pilot):
        assert KK("tui.over") in fakes.dump(app)
        await press(pilot, "enter")
        assert KK("tui.debrief.title") in fakes.dump(app)


@pytest.mark.parametrize(
    ("view", "key"), [(canned.ARRIVED, "visitor"), (canned.LOOKED, "begun"), (canned.WAITING, "waiting")]
)
async def test_a_colleague_speaks_up(view, key):
    """Without a key for a while somebody says a word in character; a key takes it away."""
    async with playing(view) as (app, _, pilot):
        app.screen._idle_after = 0.01
        await press(pilot, "right")
        await pilot.pause(0.1)
        assert KK(f"tui.idle.{key}") in fakes.dump(app)
        app.screen._idle_after = 60
        await press(pilot, "right")
        assert KK(f"tui.idle.{key}") not in fakes.dump(app)


async def test_the_deputy_is_heard_at_once():
    """In the tutorial the deputy's word stands there without waiting."""
    async with playing(canned.GUIDED) as (app, _, _):
        assert KK("advice.voter-signs") in fakes.dump(app)


async def test_language_letters_and_the_way_round():
    """No letters, no game: help in plain letters, one key back, one key on."""
    async with playing(lang=None) as (app, seat, pilot):
        await press(pilot, "2", "2")
        text = fakes.dump(app)
        assert "Consolas" in text
        assert "Windows Terminal" in text
        body = "\n".join(text.splitlines()[1:])
        assert body.isascii()
        await press(pilot, "2", "3", "1")
        assert app._door.lang == "en"
        assert "TRAINING" in fakes.dump(app)
        assert (await find(pilot, app, "look at document"))[1] > 15
        assert seat.asks == []


async def test_ctrl_c_asks_before_it_leaves():
    """What people press to get out asks as F10 does; it shows nothing in English."""
    async with playing(canned.ARRIVED) as (app, _, pilot):
        for key in ("ctrl+c", "ctrl+q"):
            await press(pilot, key)
            assert KK("tui.leave.title") in fakes.dump(app)
            await press(pilot, "escape")
        assert app.is_running


async def test_no_palette_and_no_focus():
    """Nothing of the toolkit's own that speaks English can be opened."""
    async with playing(canned.ARRIVED) as (app, _, pilot):
        before = fakes.dump(app)
        await press(pilot, "ctrl+p", "ctrl+backslash", "f5", "f11", "f12")
        assert [row for row in fakes.dump(app).splitlines() if row not in before.splitlines()] == []
        assert app.focused is None
        assert app.screen.active_bindings == {}
