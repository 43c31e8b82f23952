"""What a seat asks for and how it is answered; what it may do at all.

An ask names an act and its fields; offers say which acts there are. Neither says whether an act is
lawful, and offers never depend on who stands at a desk.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from simulator.texts.phrase import Phrase


def _whole(text: str) -> str:
    """Text that can be written down; a lone half of a character pair cannot."""
    text.encode()
    return text


Written = Annotated[str, AfterValidator(_whole), Field(max_length=200)]
Value = int | Written | tuple[int, ...]
"""A field of an ask: a number, a chosen word, or several chosen numbers."""


class Frozen(BaseModel):
    """A model that never changes and knows no other fields than its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Ask(Frozen):
    """One thing a seat wants to do."""

    id: Written = Field(min_length=1, max_length=64, description="Chosen by the client; an id takes effect once.")
    act: Written = Field(min_length=1, max_length=40, description="The act, as an offer names it.")
    fields: dict[Written, Value] = Field(default={}, description="What the act is to be done with.")


class Receipt(Frozen):
    """How an ask was answered: done at a second and busy for a while, or refused with a reason."""

    id: str = Field(description="The ask.")
    accepted: bool = Field(description="Whether it went through.")
    at: int = Field(description="When it was decided, second of the day.")
    cost: int = Field(default=0, description="Seconds it takes.")
    reason: Phrase | None = Field(default=None, description="Why it is impossible now.")


class Choice(Frozen):
    """One value a field can take."""

    value: int | str = Field(description="What the ask carries.")
    label: Phrase = Field(description="What a person reads.")


class Form(Frozen):
    """One field of an act, to be filled before it is asked.

    `one`: one of the choices; `some`: any number of them; `number`: a whole number from 0. Several forms
    of one name are one field: their numbers in order.
    """

    name: str = Field(description="The field's name in the ask.")
    kind: Literal["one", "some", "number"] = Field(description="How it is filled.")
    label: Phrase = Field(description="What is asked for.")
    choices: tuple[Choice, ...] = Field(default=(), description="What can be chosen.")
    default: Value | None = Field(default=None, description="What is chosen unless changed.")
    only: tuple[Written, ...] = Field(default=(), description="Asked for only when the first field is one of these.")


class Offer(Frozen):
    """An act that can be tried now."""

    act: str = Field(description="The act.")
    key: str = Field(description="The digit or function key that picks it, such as 1 or F3.")
    label: Phrase = Field(description="What a person reads.")
    forms: tuple[Form, ...] = Field(default=(), description="Fields to fill; none for a bare hand move.")
