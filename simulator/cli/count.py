"""The counting table in plain lines: the sheet line by line, the stacks, the hands, the form, the working papers.

The words are those of the screen; it shows what a view holds and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.cli.bench import note_lines
from simulator.seat.count import Count, FormSeen, RowSeen, SheetSeen
from simulator.texts.phrase import clock
from simulator.texts.words import Words

PLACES = ("showing", "stacking", "tallying", "resting")


def count_lines(count: Count, now: int, words: Words) -> Iterator[str]:
    """The table at a second of the day, a line a subject."""
    spent = clock(now - count.since if count.since else 0)
    yield words("plain.count", contest=count.contest, title=count.title, time=spent, hours=count.hours)
    yield _going(count, words)
    if count.watching:
        yield words("tui.status.watching")
    if count.hands is not None:
        hands = count.hands
        yield words("count.hands", stack=hands.stack, yes=hands.yes, no=hands.no, needed=hands.needed)
        yield from sheet_lines(hands.sheet, words)
    yield words("tui.waits.head") + ("" if count.waits else f": {words('tui.waits.nothing')}")
    for place, waiting in enumerate(count.waits, start=1):
        yield f"  {place}. {words.say(waiting.what)}"
    if count.sheet is not None and count.hands is None:
        yield from sheet_lines(count.sheet, words)
    yield from _stacks(count, words)
    yield from _people(count, words)
    yield from _papers(count, words)
    if not count.sees:
        yield words("count.out-of-sight")
    if count.notes is not None:
        yield from note_lines(count.notes, words)


def _going(count: Count, words: Words) -> str:
    """What the table does, and how it stands with the sheet held up."""
    if count.stopped:
        return words("count.stopped")
    said = words.say(count.step) if count.step is not None else words("count.over" if count.over else "count.idle")
    if count.sheet is None:
        return said
    held = [words("count.in-hand" if count.mine else "count.held-up")]
    held += [words("count.shown")] if count.shown else []
    held += [words("count.said", stack=count.said)] if count.said is not None else []
    return f"{said.rstrip('.')}. {', '.join(held)}."


def sheet_lines(sheet: SheetSeen, words: Words) -> Iterator[str]:
    """A sheet as it is read out: its paper, each line with what is marked there, signature and ink."""
    yield words.say(sheet.title)
    for place, line in enumerate(sheet.lines, start=1):
        marked = f" [{words(f'shape.{sheet.shape}')}]" if place in (sheet.line, sheet.second) else ""
        yield f"  {place} {words.say(line)}{marked}"
    signature = sheet.signature or words("count.unsigned")
    yield f"  {words('count.member')} {signature}; {words.say(sheet.ink)}"


def _stacks(count: Count, words: Words) -> Iterator[str]:
    """Every stack with its counts and the figure written; what lies aside, and what one has in mind."""
    yield words("count.stacks")
    for stack in count.stacks:
        counts = [str(n) for n in stack.counts] or ([f"~{stack.about}"] if stack.about else [])
        written = [f"{words('count.figure')} {stack.written}"] if stack.written is not None else []
        figures = ", ".join((*counts, *written))
        yield f"  {stack.sign} {words.say(stack.name)}{': ' if figures else ''}{figures}"
    yield f"  unclear {words('count.aside')}: {len(count.aside)}"
    if count.middle:
        yield words("count.middle", n=count.middle)
    for head, sheets in (("count.aside", count.aside), ("count.lately", count.lately)):
        if sheets:
            yield words(head).rstrip(":") + ":"
        yield from (f"  {put.value} {words.say(put.told)}" for put in sheets)


def _people(count: Count, words: Words) -> Iterator[str]:
    """Who does what since when, how the table stands, who watches, the boxes, what was announced."""
    for place in PLACES:
        here = [one for one in count.table if one.place == place]
        names = [words("count.tired", who=one.who, hours=one.hours) for one in here]
        if here:
            yield words(f"count.place.{place}", who=", ".join(names))
    how = "unset" if count.in_view is None else "seen" if count.in_view else "apart"
    yield words("count.table", how=words(f"count.table.{how}"))
    if count.watchers:
        yield words("count.watchers", n=len(count.watchers), sees=sum(one.sees for one in count.watchers))
    yield f"{words('tui.boxes.head')}: {'; '.join(f'{box.id} {words.say(box.state)}' for box in count.boxes)}"
    if count.announced:
        figures = (f"{form.contest} {n}" for form, n in zip(count.forms, count.announced, strict=False))
        yield words("count.announced", n=", ".join(figures))


def _papers(count: Count, words: Words) -> Iterator[str]:
    """The form before one, and for whoever writes it the papers to copy from."""
    if count.form is not None:
        yield from _form(count.form, words, writes=count.role == "secretary" and not count.form.drawn)
    if count.role == "secretary":
        yield words("count.papers")
        yield from (f"  {words.say(figure.name)}: {figure.value}" for figure in count.figures)


def _form(form: FormSeen, words: Words, *, writes: bool) -> Iterator[str]:
    state = words("count.form.drawn" if form.drawn else "count.form.writing")
    if form.originals > 1:
        state += f", {words('count.form.originals', n=form.originals)}"
    yield f"{words('count.form', contest=form.contest)}: {state}"
    yield from (f"  {form.contest}/{row.row} {_row(row, words)}" for row in form.rows)
    for check in form.checks:
        told = words.say(check.short if writes else check.meaning)
        if not check.holds:
            yield f"  ! {check.code}: {told}"
    holds = [check.code for check in form.checks if check.holds]
    if holds:
        yield f"  {words('count.form.holds', codes=', '.join(holds))}"
    if form.signed:
        yield f"  {words('count.form.signed', who=', '.join(map(words.say, form.signed)))}"
    if form.refused:
        yield f"  {words('count.form.refused', who=', '.join(map(words.say, form.refused)))}"


def _row(row: RowSeen, words: Words) -> str:
    name = words.say(row.name)
    if row.of is not None:
        name = f"{name}: {words.say(row.of)}"
    if row.value is None:
        return f"{name}: -"
    ink = {"pencil": "count.pencilled", "other": "count.other-ink"}.get(row.ink, "")
    seen = [words(key) for key in (ink, "count.corrected" if row.corrected else "") if key]
    said = [words.say(row.words)] if row.words is not None else []
    return f"{name}: {row.value} {' '.join((*said, *seen))}"
