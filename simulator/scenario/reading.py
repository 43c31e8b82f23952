"""From a text to a model, or to everything that is wrong with it, each at its place.

The same reader serves whoever loads a file and whoever only checks it. It opens no file: it gets
a name to print and the text, or the bytes, that stand under it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any, Final, Literal, NamedTuple, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from simulator.law.book import DATE, LETTER, RULE, SLUG, Book
from simulator.life.staff.faults import KINDS
from simulator.scenario.checks import Found, Library, found_in
from simulator.scenario.model import OTHERS, SEATS, Arrivals, Scenario, StationPreset
from simulator.scenario.problems import Fault, Problem, hint, in_order, nearest, shown, wrong
from simulator.scenario.source import Path, Source, read_source
from simulator.texts.phrase import Phrase, phrase

Kind = Literal["law", "station", "arrivals", "scenario"]
Model = Book | StationPreset | Arrivals | Scenario

MODELS: Final[dict[Kind, type[Model]]] = {
    "scenario": Scenario,
    "station": StationPreset,
    "arrivals": Arrivals,
    "law": Book,
}
_SHARED = frozenset({"format", "id", "title"})
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})([:.][0-9]{2})?")
_LAST_HOUR, _LAST_MINUTE = 23, 59


def read(
    file: str, text: str | bytes, kind: Kind | None = None, library: Library | None = None
) -> tuple[Model | None, list[Problem]]:
    """The model, or None and every problem in the order of the file; never raises.

    With a library, what only other files can tell is asked too (unknown ids, seats, desks).
    """
    source = read_source(file, text)
    if not source.whole:
        return None, in_order(source.problems)
    model_type = MODELS[kind] if kind else _recognised(source.data)
    if model_type is None or not isinstance(source.data, dict):
        model, found = None, [Found((), wrong("S201"))]
    else:
        model, found = _validated(model_type, source)
    if model is not None:
        found += found_in(model, library)
    placed = [one.fault.at(file, source.mark(one.path, key=one.key)) for one in found]
    problems = in_order((*source.problems, *placed))
    return (None if problems else model), problems


def _recognised(data: object) -> type[Model] | None:
    """The kind of file: `kind` says scenario, else the model that knows most of the keys."""
    if not isinstance(data, dict):
        return None
    if "kind" in data:
        return Scenario
    best = max(MODELS.values(), key=lambda model: _likeness(model, data))
    return best if _likeness(best, data)[0] else None


def _likeness(model: type[Model], data: dict[str, object]) -> tuple[int, int]:
    """Keys that speak for a model, and less what it would still lack."""
    needed = {f.alias or name for name, f in model.model_fields.items() if f.is_required()}
    return len(_keys(model) & data.keys() - _SHARED), -len(needed - data.keys())


def _keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _validated(model_type: type[Model], source: Source) -> tuple[Model | None, list[Found]]:
    """The model and what is wrong; unknown keys alone do not hide what else would be found."""
    model, found = _tried(model_type, source, source.data)
    if model is None and all(one.fault.code == "S203" for one in found):
        model, more = _tried(model_type, source, _without(source.data, {f.path for f in found}))
        found += more
    return model, [one for one in found if not source.is_spoilt(one.path)]


def _tried(model_type: type[Model], source: Source, data: object) -> tuple[Model | None, list[Found]]:
    try:
        return model_type.model_validate(data), []
    except ValidationError as error:
        details = _telling(error.errors(include_url=False))
    return None, [_found(model_type, source, one) for one in details]


def _telling(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without `too short` for lists whose parts were refused: pydantic counts only good ones."""
    places = [one["loc"] for one in details]
    return [one for one in details if one["type"] != "too_short" or not any(_inside(loc, one["loc"]) for loc in places)]


def _inside(loc: tuple[str | int, ...], of: tuple[str | int, ...]) -> bool:
    return len(loc) > len(of) and loc[: len(of)] == of


def _without(data: object, paths: set[Path], at: Path = ()) -> object:
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if (*at, key) not in paths}
        return {key: _without(value, paths, (*at, key)) for key, value in kept.items()}
    if isinstance(data, list):
        return [_without(value, paths, (*at, i)) for i, value in enumerate(data)]
    return data


def _found(model_type: type[Model], source: Source, error: ErrorDetails) -> Found:
    path, key = _path(source, error["loc"])
    fault = _TRANSLATED.get(error["type"], _other)(_Wrong(model_type, path, error))
    return Found(path, fault, key=key or error["type"] == "extra_forbidden")


def _path(source: Source, loc: tuple[str | int, ...]) -> tuple[Path, bool]:
    """A place in the file from one in the model (marks of unions left out); whether it is a key."""
    path: Path = ()
    parts = [part for part in loc if part != "[key]"]
    for n, part in enumerate(parts):
        longer = (*path, part)
        if longer in source.values or longer in source.keys or n == len(parts) - 1:
            path = longer
    return path, loc[-1:] == ("[key]",)


class _Wrong(NamedTuple):
    """One finding of pydantic: the model it was made by, its place, and what it says."""

    model: type[Model]
    path: Path
    error: ErrorDetails

    @property
    def value(self) -> object:
        return self.error["input"]

    @property
    def limits(self) -> dict[str, Any]:
        return self.error.get("ctx", {})


def _missing(found: _Wrong) -> Fault:
    known = _known_keys(found)
    given = found.value.keys() if isinstance(found.value, dict) else ()
    key = str(found.path[-1])
    strange = [one for one in given if one not in known]
    written = get_close_matches(key, strange, n=1)
    return wrong("S202", key=key, hint=hint("renamed", word=shown(written[0])) if written else None)


def _unknown_key(found: _Wrong) -> Fault:
    key = str(found.path[-1])
    return wrong("S203", found=shown(key), hint=nearest(key, _known_keys(found)))


def _known_keys(found: _Wrong) -> list[str]:
    """Keys that may stand where this key stands."""
    models: list[type[BaseModel]] = [found.model]
    for part in found.error["loc"][:-1]:
        if isinstance(part, str) and part.startswith("<"):
            models = [model for model in models if part.strip("<>") in _keys(model)]
        elif isinstance(part, str) and any(part in _keys(model) for model in models):
            models = [deeper for model in models for deeper in _deeper(model, part)]
    return sorted({key for model in models for key in _keys(model)})


def _deeper(model: type[BaseModel], key: str) -> Iterator[type[BaseModel]]:
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            yield from _models_in(field.annotation)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _type(expected: str) -> Callable[[_Wrong], Fault]:
    def fault(found: _Wrong) -> Fault:
        value = found.value
        return wrong("S204", expected=_a(expected), found=_what(value), hint=_way(expected, value))

    return fault


def _a(kind: str) -> Phrase:
    return phrase(f"problem.a.{kind}")


def _what(value: object) -> Phrase | str:
    """What was found: a small value itself, a list or map by its name."""
    return _a("map") if isinstance(value, dict) else _a("list") if isinstance(value, list) else shown(value)


def _way(expected: str, value: object) -> Phrase | None:
    if expected == "text" and not isinstance(value, dict | list):
        return hint("quote")
    if expected == "number" and isinstance(value, str):
        return hint("plain-digits")
    return None


def _choice(found: _Wrong) -> Fault:
    words = re.findall(r"[\w-]+", str(found.limits.get("expected", "")).replace(" or ", " "))
    return wrong("S205", expected=tuple(words), found=_what(found.value), hint=nearest(found.value, words))


def _bound(name: str, key: str) -> Callable[[_Wrong], Fault]:
    def fault(found: _Wrong) -> Fault:
        value = found.value
        limit = phrase(f"problem.{name}", n=int(found.limits[key]))
        if isinstance(value, int) and value < 0:
            return wrong("S206", expected=limit, found=shown(value))
        return wrong("S207", expected=limit, found=shown(value))

    return fault


def _length(name: str, key: str) -> Callable[[_Wrong], Fault]:
    def fault(found: _Wrong) -> Fault:
        return wrong("S212", expected=phrase(f"problem.{name}", n=int(found.limits[key])))

    return fault


def _clock(found: _Wrong) -> Fault:
    return wrong("S208", found=_what(found.value), hint=_time_meant(found.value))


def _time_meant(value: object) -> Phrase | None:
    """`write 09:40` for 9:40, 9.40 and 09:40:00; nothing for what is no time of a day."""
    match = _TIME.fullmatch(str(value))
    if match is None or int(match[1]) > _LAST_HOUR or int(match[2]) > _LAST_MINUTE:
        return None
    return hint("write", word=f"{int(match[1]):02d}:{match[2]}")


def _percent(found: _Wrong) -> Fault:
    return wrong("S209", found=_what(found.value))


def _seat(found: _Wrong) -> Fault:
    known = (*SEATS, OTHERS) if found.error["loc"][-1] == "[key]" else SEATS
    return wrong("S210", found=_what(found.value), hint=nearest(found.value, known))


def _fault(found: _Wrong) -> Fault:
    return wrong("S215", found=_what(found.value), hint=nearest(found.value, KINDS))


def _pattern(found: _Wrong) -> Fault:
    return wrong("S211", expected=_a(_PATTERNS[found.limits["pattern"]]), found=shown(found.value))


def _one_of(found: _Wrong) -> Fault:
    if not isinstance(found.value, dict):
        return _type("map")(found)
    keys = tuple(str(found.limits["keys"]).split(", "))
    strange = [key for key in found.value if get_close_matches(key, keys) and key not in keys]
    return wrong("S213", keys=keys, hint=nearest(strange[0], keys) if strange else None)


def _order(_: _Wrong) -> Fault:
    return wrong("S214")


def _other(found: _Wrong) -> Fault:
    return wrong("S204", expected=_a("fitting"), found=_what(found.value))


_PATTERNS: Final = {
    SLUG: "slug",
    RULE: "rule",
    LETTER: "letter",
    DATE: "date",
}
_TRANSLATED: Final[dict[str, Callable[[_Wrong], Fault]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _choice,
    "int_type": _type("number"),
    "string_type": _type("text"),
    "bool_type": _type("truth"),
    "model_type": _type("map"),
    "model_attributes_type": _type("map"),
    "dict_type": _type("map"),
    "tuple_type": _type("list"),
    "list_type": _type("list"),
    "greater_than_equal": _bound("at-least", "ge"),
    "less_than_equal": _bound("at-most", "le"),
    "too_short": _length("at-least", "min_length"),
    "too_long": _length("at-most", "max_length"),
    "string_too_short": _length("at-least", "min_length"),
    "string_too_long": _length("at-most", "max_length"),
    "string_pattern_mismatch": _pattern,
    "clock": _clock,
    "percent": _percent,
    "seat": _seat,
    "one_of": _one_of,
    "order": _order,
    "fault": _fault,
}
