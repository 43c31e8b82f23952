"""A YAML text as plain data, with the place of every key and value.

It takes a small, safe part of YAML 1.2 (no anchors, tags, merges; numbers in one notation) and
names all that is outside it. It knows nothing of scenarios.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)
from ruamel.yaml.scanner import Scanner

from simulator.scenario.problems import START, Fault, Mark, Problem, hint, shown, wrong

Path = tuple[str | int, ...]
"""How to reach a value from the top: keys, and places in lists from 0."""

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 20
MAX_NODES: Final = 20_000
MAX_DIGITS: Final = 18
_MANY_CHARACTERS = 20
_HIDDEN = "\0"
"""Stands for a key that was refused; no text can hold it."""

_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_NO_NUMBER = re.compile(r"[+-]?\.?(nan|inf|infinity)", re.IGNORECASE)
_NOTATION = re.compile(r"[+-]?(0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|0[0-9]+|[0-9]+_[0-9_]*)", re.IGNORECASE)
_PLAIN: Final[dict[str, object]] = {"true": True, "false": False}
_NULLS: Final = frozenset({"", "~", "null"})
_SYNTAX: Final = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "colon-missing"),
    ("cannot start any token", "character"),
    ("quoted scalar", "quote"),
    ("flow", "bracket"),
    ("block", "indent"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text as data (dict, list, str, int, Decimal, bool), where everything stands, what is wrong.

    `spoilt` are values that were refused: something stands there, but nothing more can be said;
    `larger` are lists and maps; `whole` is false when the text could not be read to its end.
    """

    data: object = None
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    spoilt: frozenset[Path] = frozenset()
    larger: frozenset[Path] = frozenset()
    whole: bool = False

    def mark(self, path: Path, *, key: bool = False) -> Mark:
        """Where a path stands: a scalar, the key of a list or map, else what would hold it."""
        for n in range(len(path), 0, -1):
            part = path[:n]
            if part in self.keys and (key or part in self.larger):
                return self.keys[part]
            if part in self.values:
                return self.values[part]
        return START

    def is_spoilt(self, path: Path) -> bool:
        """Whether this value, or one that holds it, was refused already."""
        return any(path[:n] in self.spoilt for n in range(len(path) + 1))


class _Stop(Exception):  # noqa: N818 - it ends the reading and is no failure of ours
    """Nothing after this place can be read."""

    def __init__(self, fault: Fault, mark: Mark = START) -> None:
        super().__init__(fault.code)
        self.fault, self.mark = fault, mark


def read_source(file: str, text: str | bytes) -> Source:
    """The text as data with its places; never raises, whatever the text."""
    builder = _Builder()
    try:
        plain = _decoded(text)
        builder.faults += _bad_characters(plain)
        if not builder.faults:
            builder.build(_events(plain))
    except _Stop as stop:
        builder.faults.append((stop.fault, stop.mark))
        builder.whole = False
    problems = tuple(fault.at(file, mark) for fault, mark in builder.faults)
    if not builder.whole:
        return Source(problems=problems)
    return Source(
        builder.root,
        builder.values,
        builder.keys,
        problems,
        frozenset(builder.spoilt),
        frozenset(builder.larger),
        whole=True,
    )


def _decoded(text: str | bytes) -> str:
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(raw) > MAX_BYTES:
        raise _Stop(wrong("S104", n=MAX_BYTES // 1024))
    try:
        plain = raw.decode() if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        raise _Stop(wrong("S101", hint=hint("save-utf8")), _place(before, len(before))) from error
    return plain.removeprefix("\ufeff")


def _bad_characters(text: str) -> list[tuple[Fault, Mark]]:
    found = islice(_BAD.finditer(text), _MANY_CHARACTERS)
    return [(wrong("S102", found=shown(bad[0])), _place(text, bad.start())) for bad in found]


def _place(text: str, index: int) -> Mark:
    lines = re.split("\r\n|\r|\n", text[:index])
    return len(lines), len(lines[-1]) + 1


class _CappedScanner(Scanner):
    """ruamel's scanner, refusing depth before it looks ahead into it (200,000 `[` cost hours)."""

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:  # noqa: N803
        if len(self.flow_context) >= MAX_DEPTH:
            raise _Stop(wrong("S105", n=MAX_DEPTH), _mark(self.reader.get_mark()))
        super().fetch_flow_collection_start(TokenClass, to_push)


def _mark(mark: Any) -> Mark:
    return (mark.line + 1, mark.column + 1) if mark is not None else START


def _events(text: str) -> Iterator[Event]:
    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = _CappedScanner
    try:
        yield from yaml.parse(text)
    except MarkedYAMLError as error:
        raise _Stop(_syntax(error), _mark(error.problem_mark or error.context_mark)) from error
    except (YAMLError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        # The parser's own slips on odd escapes and directives; the text is at fault all the same.
        raise _Stop(wrong("S107", hint=hint("syntax-character"))) from error


def _syntax(error: MarkedYAMLError) -> Fault:
    said = f"{error.problem} {error.context}"
    name = next((name for words, name in _SYNTAX if words in said), None)
    return wrong("S107", hint=hint(f"syntax-{name}") if name else None)


@dataclass(slots=True)
class _Frame:
    """A list or map that is open: its path, and the key that waits for its value."""

    into: dict[str, object] | list[object]
    path: Path
    key: str | None = None


class _Builder:
    """Puts events together, a frame for each open list or map; no recursion, every place noted."""

    def __init__(self) -> None:
        self.root: object = None
        self.values: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.faults: list[tuple[Fault, Mark]] = []
        self.spoilt: set[Path] = set()
        self.larger: set[Path] = set()
        self.whole = False
        self._open: list[_Frame] = []
        self._documents = 0

    def build(self, events: Iterator[Event]) -> None:
        """Take all events; raises _Stop where nothing after can be read."""
        nodes = 0
        for event in events:
            if isinstance(event, NodeEvent):
                nodes += 1
                if nodes > MAX_NODES:
                    raise _Stop(wrong("S106", n=MAX_NODES), _mark(event.start_mark))
                self._node(event, _mark(event.start_mark))
            elif isinstance(event, CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, DocumentStartEvent):
                self._document(event)
        if self.root is None and not self.spoilt:
            raise _Stop(wrong("S103"))
        self.whole = True

    def _document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _Stop(wrong("S108"), _mark(event.start_mark))
        if event.version or event.tags:
            raise _Stop(wrong("S109"), _mark(event.start_mark))

    def _node(self, event: NodeEvent, mark: Mark) -> None:
        self._refuse_marks(event, mark)
        frame = self._open[-1] if self._open else None
        if frame is not None and isinstance(frame.into, dict) and frame.key is None:
            frame.key = self._key(frame, event, mark)
            if not isinstance(event, ScalarEvent | AliasEvent):
                self._push(event, (*frame.path, _HIDDEN), mark)
            return
        path = self._path(frame)
        value = self._value(event, path, mark)
        self.values[path] = mark
        self._keep(frame, value)

    def _refuse_marks(self, event: NodeEvent, mark: Mark) -> None:
        if isinstance(event, AliasEvent):
            self.faults.append((wrong("S111", found=shown(event.anchor)), mark))
            return
        if event.anchor is not None:
            self.faults.append((wrong("S110", found=shown(event.anchor)), mark))
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.faults.append((wrong("S112", found=shown(_short(tag))), mark))

    def _path(self, frame: _Frame | None) -> Path:
        if frame is None:
            return ()
        return (*frame.path, len(frame.into) if frame.key is None else frame.key)

    def _keep(self, frame: _Frame | None, value: object) -> None:
        if frame is None:
            self.root = value
        elif isinstance(frame.into, list):
            frame.into.append(value)
        else:
            if frame.key is not None and frame.key != _HIDDEN:
                frame.into[frame.key] = value
            frame.key = None

    def _key(self, frame: _Frame, event: NodeEvent, mark: Mark) -> str:
        """The word of a key, or `_HIDDEN` when it cannot be one."""
        fault = self._key_fault(frame, event)
        if fault is not None:
            self.faults.append((fault, mark))
        if fault is not None or not isinstance(event, ScalarEvent):
            return _HIDDEN
        self.keys[(*frame.path, event.value)] = mark
        return str(event.value)

    def _key_fault(self, frame: _Frame, event: NodeEvent) -> Fault | None:
        if isinstance(event, AliasEvent):
            return None
        if not isinstance(event, ScalarEvent) or not event.value:
            return wrong("S115")
        if event.value == "<<" and event.style is None:
            return wrong("S113")
        if _BAD.search(event.value):
            return wrong("S102", found=shown(event.value))
        if event.value in frame.into:
            return wrong("S114", found=shown(event.value))
        return None

    def _value(self, event: NodeEvent, path: Path, mark: Mark) -> object:
        if isinstance(event, ScalarEvent) and event.tag is None:
            value = _scalar(event)
        elif isinstance(event, ScalarEvent | AliasEvent):
            self.spoilt.add(path)
            return None
        else:
            return self._push(event, path, mark)
        if isinstance(value, Fault):
            self.spoilt.add(path)
            place = self.keys.get(path, mark) if value.code == "S119" else mark
            self.faults.append((value, place))
            return None
        return value

    def _push(self, event: NodeEvent, path: Path, mark: Mark) -> object:
        if len(self._open) >= MAX_DEPTH:
            raise _Stop(wrong("S105", n=MAX_DEPTH), mark)
        into: dict[str, object] | list[object] = {} if isinstance(event, MappingStartEvent) else []
        self._open.append(_Frame(into, path))
        self.larger.add(path)
        return into


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _scalar(event: ScalarEvent) -> object:
    text: str = event.value
    if _BAD.search(text):
        return wrong("S102", found=shown(text))
    return text if event.style is not None else _plain(text)


def _plain(text: str) -> object:
    """What an unquoted word means: a truth, a number in our one notation, or itself."""
    if text in _NULLS:
        return wrong("S119")
    if (number := _NUMBER.fullmatch(text)) is not None:
        if sum(c.isdigit() for c in text) > MAX_DIGITS:
            return wrong("S118", found=shown(text), n=MAX_DIGITS, hint=hint("quote"))
        return Decimal(text) if number[2] else int(text)
    if _NO_NUMBER.fullmatch(text):
        return wrong("S116", found=shown(text))
    if _NOTATION.fullmatch(text):
        return wrong("S117", found=shown(text), hint=hint("plain-digits"))
    return _PLAIN.get(text, text)
