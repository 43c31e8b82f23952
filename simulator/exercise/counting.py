"""The acts of the night: what a seat at the counting table can ask for, and the command each one means.

A sheet is named by its contest's letter and its place in the pile, from 1 (`A/217`), a stack by letter and sign
(`A/3`), a line of a form by letter and row (`A/F2`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simulator.exercise.fields import Fields, number, numbers, word
from simulator.procedures.base import Command
from simulator.procedures.boxes import AddStray, CompareSeal, KeepApart, OpenBox, VoidBox
from simulator.procedures.copies import CertifyCopies, DeliverProtocol, GiveCopies, PackPapers, PostProtocol
from simulator.procedures.counting import (
    MEMBERS,
    SHOW,
    SIGNATURES,
    SORTING,
    STACKS,
    UNUSED,
    AnnounceGiven,
    BreakCount,
    CallStep,
    CancelUnused,
    GivePlace,
    SetTable,
    StopTable,
)
from simulator.procedures.papers import CountAgain, NameCause
from simulator.procedures.protocol import (
    AnnounceResults,
    DrawUp,
    RefuseToSign,
    SignProtocol,
    TakeCleanForm,
    WriteLine,
    WritePaper,
)
from simulator.procedures.showing import CallSheet, CountStack, PutSheet, SaySheet, ShowSheet
from simulator.procedures.verdicts import GrantRecount, MoveSheet, PutToVote, RaiseHand, RefuseRecount
from simulator.procedures.witness import AskRecount, NoteFigure
from simulator.station.count import APART, IN_VIEW, ITS_PILE
from simulator.station.marks import UNCLEAR

BY_LETTER = ("sheet", "pile", "field")
"""Fields that begin with a contest's letter; it is turned into the contest's number before a command is made."""


def numbered(fields: Fields, letters: Sequence[str]) -> Fields:
    """The fields with letters of contests turned into their numbers; ValueError for what is no contest here."""
    found = dict(fields)
    for name in BY_LETTER:
        letter, slash, rest = str(fields.get(name, "")).partition("/")
        if slash:
            found[name] = f"{letters.index(letter)}/{rest}"
    return found


def _pair(fields: Fields, name: str) -> tuple[int, str]:
    contest, _, rest = word(fields, name).partition("/")
    return int(contest), rest


def _sheet(fields: Fields) -> tuple[int, int]:
    contest, position = _pair(fields, "sheet")
    return contest, int(position) - 1


def _figure(fields: Fields) -> tuple[str, str]:
    """A line of a paper, written `stack:A/3` or `given/A`."""
    paper, _, line = word(fields, "doubt").partition("/")
    return paper, line


def _paper(fields: Fields) -> Command:
    paper, _, letter = word(fields, "sum").rpartition("/")
    return WritePaper(paper, letter, number(fields, "value"))


NIGHT: dict[str, Callable[[Fields], Command]] = {
    "show-sheet": lambda _: ShowSheet(),
    "say-sheet": lambda f: SaySheet(word(f, "stack")),
    "call-sheet": lambda f: CallSheet(word(f, "stack")),
    "put-sheet": lambda f: PutSheet(word(f, "stack")),
    "lay-aside": lambda _: PutSheet(UNCLEAR),
    "to-its-pile": lambda _: PutSheet(ITS_PILE),
    "move-sheet": lambda f: MoveSheet(*_sheet(f), word(f, "stack")),
    "keep-apart": lambda f: KeepApart(number(f, "stray")),
    "add-stray": lambda f: AddStray(number(f, "stray")),
    "put-to-vote": lambda f: PutToVote(*_sheet(f), word(f, "stack")),
    "raise-hand": lambda f: RaiseHand(word(f, "hand") == "yes"),
    "grant-recount": lambda f: GrantRecount(number(f, "recount")),
    "refuse-recount": lambda f: RefuseRecount(number(f, "recount")),
    "count-stack": lambda f: CountStack(*_pair(f, "pile")),
    "table-in-view": lambda f: SetTable(IN_VIEW, number(f, "tables", 1)),
    "table-apart": lambda f: SetTable(APART, number(f, "tables", 1)),
    "table-place": lambda f: GivePlace(word(f, "member"), word(f, "task")),
    "stop-table": lambda _: StopTable(stop=True),
    "go-on": lambda _: StopTable(stop=False),
    "break-count": lambda f: BreakCount(number(f, "pause")),
    "step-signatures": lambda _: CallStep(SIGNATURES),
    "step-members": lambda _: CallStep(MEMBERS),
    "step-sorting": lambda _: CallStep(SORTING),
    "step-unused": lambda f: CallStep(UNUSED, number(f, "contest")),
    "step-show": lambda f: CallStep(SHOW, number(f, "contest")),
    "step-stacks": lambda f: CallStep(STACKS, number(f, "contest")),
    "announce-given": lambda f: AnnounceGiven(numbers(f, "figures")),
    "cancel-unused": lambda f: CancelUnused(number(f, "contest")),
    "compare-seal": lambda f: CompareSeal(word(f, "box")),
    "open-box": lambda f: OpenBox(word(f, "box")),
    "void-box": lambda f: VoidBox(word(f, "box"), number(f, "contest")),
    "void-whole-box": lambda f: VoidBox(word(f, "box")),
    "write-line": lambda f: _line(f, "pen"),
    "write-pencil": lambda f: _line(f, "pencil"),
    "write-other-ink": lambda f: _line(f, "other"),
    "write-sum": _paper,
    "count-again": lambda f: CountAgain(*_figure(f)),
    "name-cause": lambda f: NameCause(*_figure(f)),
    "clean-form": lambda f: TakeCleanForm(number(f, "contest")),
    "draw-up": lambda f: DrawUp(number(f, "contest")),
    "sign-protocol": lambda f: SignProtocol(number(f, "contest")),
    "refuse-protocol": lambda f: RefuseToSign(number(f, "contest"), word(f, "opinion") != "silent"),
    "announce-results": lambda f: AnnounceResults(number(f, "contest")),
    "post-protocol": lambda f: PostProtocol(number(f, "contest")),
    "certify": lambda f: CertifyCopies(number(f, "contest")),
    "give-copies": lambda f: GiveCopies(number(f, "contest")),
    "pack": lambda f: PackPapers(word(f, "inventory") != "no"),
    "note-figure": lambda f: NoteFigure(*_pair(f, "pile"), number(f, "value")),
    "ask-recount": lambda f: AskRecount(number(f, "contest")),
    "deliver": lambda f: DeliverProtocol(number(f, "contest"), word(f, "commission"), word(f, "along") == "alone"),
}
"""Each act and the command it means."""


def _line(fields: Fields, ink: str) -> Command:
    contest, row = _pair(fields, "field")
    return WriteLine(contest, row, number(fields, "value"), number(fields, "words"), ink)


NIGHT_FIELDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("say-sheet", "call-sheet", "put-sheet"), ("stack",)),
    **dict.fromkeys(("move-sheet", "put-to-vote"), ("sheet", "stack")),
    **dict.fromkeys(("keep-apart", "add-stray"), ("stray",)),
    "raise-hand": ("hand",),
    **dict.fromkeys(("grant-recount", "refuse-recount"), ("recount",)),
    "count-stack": ("pile",),
    "note-figure": ("pile", "value"),
    **dict.fromkeys(("table-in-view", "table-apart"), ("tables",)),
    "table-place": ("member", "task"),
    "break-count": ("pause",),
    "announce-given": ("figures",),
    **dict.fromkeys(("compare-seal", "open-box", "void-whole-box"), ("box",)),
    "void-box": ("box", "contest"),
    **dict.fromkeys(("write-line", "write-pencil", "write-other-ink"), ("field", "value", "words")),
    "write-sum": ("sum", "value"),
    **dict.fromkeys(("count-again", "name-cause"), ("doubt",)),
    "refuse-protocol": ("contest", "opinion"),
    "pack": ("inventory",),
    "deliver": ("contest", "commission", "along"),
    **dict.fromkeys(
        (
            *("step-unused", "step-show", "step-stacks", "cancel-unused", "clean-form", "draw-up", "sign-protocol"),
            *("announce-results", "post-protocol", "certify", "give-copies", "ask-recount"),
        ),
        ("contest",),
    ),
}
"""Each act and the fields it takes."""

NIGHT_GROUPS = ("odd-sheet", "night-vote", "table", "step", "night-box", "protocol", "pages", "doubts")
"""Offers that stand for several acts."""

NIGHT_OPTIONAL = ("words", "tables", "figures", "opinion", "along", "inventory")
"""Fields that can be left out."""
