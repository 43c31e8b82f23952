"""Whatever the text, `read` answers with a model or with problems that lie inside the file."""

from hypothesis import example, given
from hypothesis import strategies as st

from simulator.scenario.problems import CODES
from simulator.scenario.reading import read
from simulator.texts.words import words
from tests.scenario.shelf import FIRST_DAY, Shelf

DAY = FIRST_DAY.read_text(encoding="utf-8")
LINES = DAY.splitlines(keepends=True)
BITS = st.sampled_from(
    [
        *("[", "]", "{", "}", ":", " ", "\n", "- ", "? ", "&a ", "*a", "!x ", "'", '"', "#", "|\n"),
        *("<<", "~", "0x1", "1_0", ".nan", "-1", "99999999999999999999", "07:00", "7:0", "\t"),
        *("\r", "%", "@", ",", "\\", "\x00", "\x1b", "\ud800", "\ufeff", "\u2028", "ә", "🗳"),
        *("true", "null", "desk", "visitor"),
    ]
)


def answered(text: str | bytes) -> None:
    """A model and no problem, or problems that each have a place in the file and can be said."""
    model, problems = read("x.yaml", text, library=Shelf())
    assert (model is None) == bool(problems)
    plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    lines = plain.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.code in CODES
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 2
        said = words("kk").say(problem.message)
        assert said.isprintable()
    assert problems == sorted(problems, key=lambda p: (p.line, p.column, p.code))


@given(st.text())
@example("\u0085a: 1")
def test_any_text(text: str) -> None:
    """Any text at all."""
    answered(text)


@given(st.binary())
def test_any_bytes(raw: bytes) -> None:
    """Any bytes at all."""
    answered(raw)


@given(st.lists(BITS, max_size=60).map("".join))
def test_pieces_of_yaml(text: str) -> None:
    """What the notation is made of, in any order."""
    answered(text)


@given(st.lists(st.tuples(st.integers(0, len(DAY)), st.integers(0, 12), BITS), min_size=1, max_size=4))
def test_a_damaged_day(cuts: list[tuple[int, int, str]]) -> None:
    """The first day with a few places cut out and something else put in."""
    text = DAY
    for at, length, bit in cuts:
        text = text[:at] + bit + text[at + length :]
    answered(text)


@given(st.lists(st.integers(0, len(LINES) - 1), max_size=3), st.integers(0, len(LINES)))
def test_a_shuffled_day(lost: list[int], double: int) -> None:
    """The first day with lines lost and a line twice."""
    kept = [line for n, line in enumerate(LINES) if n not in lost]
    answered("".join(kept[:double] + kept[double - 1 :]))
