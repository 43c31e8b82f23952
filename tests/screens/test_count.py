"""The counting table on the screen: sheets that can be told apart, a sheet by two keys, forms and papers, a real night.
Most seats here are fake ones, so what is proved is what was asked; two tests sit down in a real day.
"""

from __future__ import annotations

import pytest
from textual.app import App

from simulator.exercise.running import Exercise
from simulator.seat.view import View
from simulator.session.local import LocalSeat
from simulator.session.sitting import Sitting
from simulator.station.sources import put_together
from simulator.texts.words import LANGUAGES, Lang, words
from tests.screens import benches, canned, fakes, tables
from tests.screens.playing import SIZES, click, playing, press, settle
from tests.shelf import ROOT, first_day
from tui import keys
from tui.panels.sheet import WIDTH, Sheet
from tui.screens.bench import BenchScreen
from tui.screens.count import CountScreen

KK = words("kk")


def told(seat: fakes.FakeSeat) -> list[tuple[str, dict]]:
    """Asks without their ids."""
    return [(ask.act, ask.fields) for ask in seat.asks]


def drawn(kind: str, lang: Lang) -> str:
    """A sheet as text, its colours left out."""
    rows = Sheet(tables.SHEETS[kind], words(lang)).lines()
    return "\n".join("".join(span.text for span in row) for row in rows)


# --- The sheet -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sheets_are_told_apart_without_colour(lang: Lang):
    """No two kinds of sheet look the same in one colour; each has its frame in one width and every name whole."""
    sheets = {kind: drawn(kind, lang) for kind in tables.SHEETS}
    assert len(set(sheets.values())) == len(sheets)
    for kind, text in sheets.items():
        assert {len(row) for row in text.splitlines()} == {WIDTH}
        for line in tables.SHEETS[kind].lines:
            assert words(lang).say(line) in text


@pytest.mark.parametrize("kind", [kind for kind in tables.SHEETS if kind not in ("foreign", "copy")])
def test_the_set_form_has_fine_print(kind: str):
    """The fine print of the set form says TRAINING; other paper has none."""
    assert KK("mark.training") in drawn(kind, "kk").splitlines()[-1]
    for other in ("foreign", "copy"):
        assert KK("mark.training") not in drawn(other, "kk")


def test_a_stroke_joins_two_lines():
    """A mark between two lines crosses the printed rule between them, a mark over the edge leaves its square."""
    rows = drawn("between", "en").splitlines()
    assert [n for n, row in enumerate(rows) if "\\" in row] == [2, 3, 4]
    assert "[ √──" in drawn("border", "en")
    assert "░" in drawn("erased", "en")
    assert "√" not in drawn("blank", "en")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_sheet_of_another_contest_is_seen_as_such(lang: Lang, size):
    """Its letter, colour and lines stand before one's eyes, and where it can go; so of one put on a stack."""
    say, sheet = words(lang).say, tables.SHEETS["other-contest"]
    async with playing(tables.AMONG, size=size, lang=lang) as (app, seat, pilot):
        text = fakes.dump(app)
        assert say(sheet.title) in text
        assert say(tables.phrase("paper-colour.grey")) in text
        assert all(say(line) in text for line in sheet.lines)
        assert say(tables.phrase("count.of-contest", contest="E")) in say(tables.ANOTHERS.told)
        await press(pilot, "+")
        text = fakes.dump(app)
        assert f" {words(lang)('count.key.its-pile')} {say(tables.phrase('stack.its-pile'))}" in text
        assert say(sheet.title) in text
        await press(pilot, words(lang)("count.key.its-pile"))
        assert told(seat)[0] == ("call-sheet", {"stack": "its-pile"})


# --- Keys ------------------------------------------------------------------------------------


def test_a_stack_has_a_letter_in_every_layout():
    """Against all, invalid and unclear by their letters in three languages, whatever layout is on."""
    for lang in LANGUAGES:
        for sign in keys.STACKS:
            assert keys.meaning("x", words(lang)(f"count.key.{sign}")) == sign
    for sent, sign in (
        ("a", "against"),
        ("ф", "against"),
        ("g", "against"),
        ("y", "invalid"),
        ("c", "unclear"),
        ("d", "its-pile"),
        ("n", "its-pile"),
    ):
        assert keys.meaning("x", sent) == keys.meaning("x", sent.upper()) == sign


async def test_a_sheet_is_two_keys():
    """+ and the sign of a stack; a digit is a stack's sign and never its place in the list."""
    async with playing(tables.CHAIR) as (_, seat, pilot):
        await press(pilot, "+", "7", "+", "к", "=", "ш", "+", "д", "+", "9", "escape", "3", "ж", "2", "3")
        assert told(seat) == [
            ("call-sheet", {"stack": "7"}),
            ("call-sheet", {"stack": "against"}),
            ("call-sheet", {"stack": "invalid"}),
            ("call-sheet", {"stack": "unclear"}),
            ("put-sheet", {"stack": "invalid"}),
            ("say-sheet", {"stack": "3"}),
        ]


async def test_arrows_and_the_mouse_choose_a_stack():
    """The cursor goes along the stacks; a click on one is its key."""
    async with playing(tables.CHAIR) as (app, seat, pilot):
        await press(pilot, "+", "down", "down", "enter", "6")
        await click(pilot, app, KK("stack.invalid"))
        assert told(seat) == [("call-sheet", {"stack": "3"}), ("count-stack", {"pile": "A/invalid"})]


def held(count=tables.COUNT, **what: object) -> View:
    """The chair's view with another table."""
    view = tables.at_table(count.model_copy(update=what), tables.CHAIR_OFFERS, "chair")
    return canned.change(view, revision=view.revision + 7)


async def test_the_next_sheet_comes_by_itself():
    """After a sheet one looks on until the next; not while something else waits, and not after a refusal."""
    waiting = held(sheet=None, mine=False)
    async with playing(tables.CHAIR, waiting) as (_, seat, pilot):
        await press(pilot, "+", "3")
        await settle(pilot)
        assert told(seat) == [("call-sheet", {"stack": "3"}), ("watch", {"minutes": 60})]
    for after in (held(mine=True), held(mine=False, waits=tables.VOTING.count.waits), held(mine=False, step=None)):
        async with playing(tables.CHAIR, after) as (_, seat, pilot):
            await press(pilot, "+", "3")
            await settle(pilot)
            assert told(seat) == [("call-sheet", {"stack": "3"})]
    async with playing(waiting) as (_, seat, pilot):
        seat.refuse = tables.phrase("impossible.nothing-in-hand")
        await press(pilot, "+", "3")
        assert told(seat) == [("call-sheet", {"stack": "3"})]


async def test_a_sheet_is_seen_before_it_is_moved():
    """The sheet under the cursor lies before one's eyes; no digit picks what is not numbered there."""
    async with playing(tables.CHAIR) as (app, seat, pilot):
        await press(pilot, "4", "1", "down", "2")
        text = fakes.dump(app)
        assert "№ 205" in text.splitlines()[2]
        assert "[ • ]" in text
        assert told(seat) == []
        await press(pilot, "enter", "ж")
        assert told(seat) == [("odd-sheet", {"what": "move-sheet", "sheet": "A/205", "stack": "invalid"})]


async def test_the_secretary_writes_by_digits():
    """1 and a figure: the first digit goes to the line pointed at; papers are leafed through meanwhile."""
    async with playing(tables.SECRETARY) as (app, seat, pilot):
        await press(pilot, "1", "8", "pagedown", "8", "enter", "1", "down", "enter", "2", "enter")
        assert told(seat) == [
            ("write-line", {"field": "A/F5/3", "value": 88}),
            ("write-line", {"field": "A/F5/4", "value": 2}),
        ]
        assert KK("count.papers") in fakes.dump(app)


async def test_papers_are_laid_uppermost():
    """F7 goes round: the secretary has form and papers, the form alone, the table; others the table and the form."""
    async with playing(tables.SECRETARY) as (app, _, pilot):
        for key in ("count.papers", "count.form", "count.stacks", "count.papers"):
            text = fakes.dump(app)
            assert KK(key, contest="A") in text
            await press(pilot, "f7")
    async with playing(tables.SIGNS_IT) as (app, _, pilot):
        assert KK("count.stacks") in fakes.dump(app)
        await press(pilot, "f7")
        assert KK.say(tables.DRAWN.rows[0].words) in fakes.dump(app)
        await press(pilot, "pagedown", "pagedown", "pagedown", "pagedown")
        assert KK("field.F13") in fakes.dump(app)
        await press(pilot, "+")
        assert KK("count.stacks") in fakes.dump(app)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_controls_speak_to_the_reader(lang: Lang, size):
    """Whoever writes reads where to look, whoever signs what it means; both to the last letter."""
    say = words(lang).say
    failing = [check for check in tables.CHECKS if not check.holds]
    for view, pressed, key in ((tables.SECRETARY, (), "short"), (tables.SIGNS_IT, ("f7",), "meaning")):
        async with playing(view, size=size, lang=lang) as (app, _, pilot):
            await press(pilot, *pressed)
            rows = [row.partition("│")[0].strip(" !") for row in fakes.dump(app).splitlines()]
            text = " ".join(rows)
            shown = [check for check in failing if check in view.count.form.checks]
            assert shown
            for check in shown:
                assert f"{check.code}: {say(getattr(check, key))}" in text


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("view", [tables.CHAIR, tables.SECRETARY, tables.MEMBER], ids=["chair", "secretary", "member"])
async def test_what_can_be_done_is_whole(view, lang: Lang, size):
    """Every offer of the table is readable to its last letter, and so is every choice that stands in the form."""
    say = words(lang).say
    async with playing(view, size=size, lang=lang) as (app, _, pilot):
        text = fakes.dump(app)
        assert [o.act for o in view.offers if f"{o.key} {say(o.label).rstrip('.')}" not in text] == []
        for offer in view.offers:
            if offer.forms and offer.forms[0].name == "what":
                await press(pilot, offer.key.lower())
                text = fakes.dump(app)
                assert [c.value for c in offer.forms[0].choices if say(c.label) not in text] == []
                await press(pilot, "escape")


async def test_an_observer_out_of_sight_is_told_so():
    """Where the marks cannot be seen the screen says so."""
    async with playing(tables.OBSERVER) as (app, _, _):
        assert KK("count.out-of-sight")[:30] in fakes.dump(app)


async def test_a_bench_turns_into_the_table_and_back():
    """When the count begins the same seat has the table before it; taken back, its bench again."""
    async with playing(benches.CHAIR) as (app, seat, pilot):
        assert isinstance(app.screen, BenchScreen)
        seat.go_on(canned.change(tables.CHAIR, revision=50))
        await settle(pilot)
        await settle(pilot)
        assert isinstance(app.screen, CountScreen)
        seat.go_on(canned.change(benches.CHAIR, revision=99))
        await settle(pilot)
        await settle(pilot)
        assert isinstance(app.screen, BenchScreen)


async def test_the_end_leads_to_the_debrief():
    """After the end the table stays as it was last seen, and Enter goes on."""
    async with playing(tables.CHAIR) as (app, seat, pilot):
        seat.go_on(canned.change(canned.OVER, revision=99))
        await settle(pilot)
        assert KK("tui.over") in fakes.dump(app)
        assert KK("count.stacks") in fakes.dump(app)
        await press(pilot, "enter")
        assert KK("tui.debrief.title") in fakes.dump(app)


# --- A real night ----------------------------------------------------------------------------


class OneSeat(App[None]):
    """One screen at a seat of a real night."""

    CSS_PATH = str(ROOT / "tui" / "look.tcss")

    def __init__(self, seat: str, hour: int) -> None:
        super().__init__()
        run = Exercise(first_day(), 1, played=(seat,))
        self.sitting = Sitting(run, seat, "stands", at=hour)

    def on_mount(self) -> None:
        """Sit down."""
        self.push_screen(CountScreen(LocalSeat(self.sitting), KK))


async def test_a_real_chair_announces_sheets():
    """In a real night the chair has the sheets shown, says ten of them as they read, and the stacks grow."""
    app = OneSeat("chair", 22 * 3600)
    async with app.run_test(size=SIZES[0]) as pilot:
        await press(pilot, "8", "6", "0", "4", "0", "4", "8", "7", "1", "0", "4")
        for _ in range(10):
            sheet = app.screen._view.count.sheet
            assert app.screen._view.count.mine
            good = sheet.signature and not sheet.second and sheet.line and sheet.paper == "set"
            await press(pilot, "+", str(sheet.line) if good and sheet.line < len(sheet.lines) else "ж")
            await settle(pilot)
        assert app.sitting.run.station.count.piles[0].done > 10
        assert KK("count.in-hand") in fakes.dump(app)


async def test_a_real_secretary_fills_form_a():
    """In a real night the secretary writes every line of form A from the papers; all controls hold, all is in words."""
    app = OneSeat("secretary", 26 * 3600)
    async with app.run_test(size=SIZES[0]) as pilot:
        station = app.sitting.run.station
        while any(row.value is None for row in app.screen._view.count.form.rows):
            line = next(row.row for row in app.screen._view.count.form.rows if row.value is None)
            await press(pilot, "1", *str(put_together(station, "protocol:A", line)[0]), "enter")
        form = app.screen._view.count.form
        assert {check.code for check in form.checks if check.holds} == {f"E{n}" for n in range(1, 10)}
        await press(pilot, "f7")
        assert KK.say(form.rows[-1].words) in fakes.dump(app)
        await press(pilot, "3", "1", "enter")
        assert app.screen._view.count.form.drawn
