"""What travels instead of sentences: a text spelled in three languages, or a key with arguments.
Neither knows a catalogue: a view carries them, and each seat reads them in its own language.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from simulator.texts.domains import Lang


class Spelled(BaseModel):
    """A text given in all three languages: a name, a street, a line of a scenario."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    kk: str = Field(description="The text in Kazakh.")
    ru: str = Field(description="The text in Russian.")
    en: str = Field(description="The text in English.")

    def in_(self, lang: Lang) -> str:
        """The text in one language."""
        return self.kk if lang == "kk" else self.ru if lang == "ru" else self.en


def spelled(name: tuple[str, str, str]) -> Spelled:
    """A text kept as its three spellings: Kazakh, Russian, English."""
    kk, ru, en = name
    return Spelled(kk=kk, ru=ru, en=en)


class Phrase(BaseModel):
    """A text key with what goes into its placeholders; the number `n` chooses the plural."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    key: str = Field(description="The key in the catalogues, such as desk.look.")
    args: dict[str, Arg] = Field(
        default_factory=dict,
        description="Placeholders by name. A whole number is a quantity and gets its thousands "
        "apart; a label (a station, a year, a house) is a string.",
    )


#: What one item of a placeholder can be.
Item = int | str | Spelled | Phrase
#: What a placeholder can hold; a tuple is read out with commas.
Arg = Item | tuple[Item, ...]

Phrase.model_rebuild()

#: Keys that are no texts but ways to write the number `n`; `Words.say` knows them.
CLOCK, CLOCK_S, DURATION, PERCENT = "@clock", "@clock_s", "@duration", "@percent"


def phrase(key: str, /, **args: Arg) -> Phrase:
    """A phrase in short: `phrase("desk.line", n=7)`."""
    return Phrase(key=key, args=args)


def clock(seconds: int) -> Phrase:
    """A moment of the day, seconds from midnight, to be read as 09:40."""
    return Phrase(key=CLOCK, args={"n": seconds})


def clock_s(seconds: int) -> Phrase:
    """A moment of the day, seconds from midnight, to be read as 09:40:05."""
    return Phrase(key=CLOCK_S, args={"n": seconds})


def duration(seconds: int) -> Phrase:
    """A length of time in seconds, to be read as 1 min 35 s."""
    return Phrase(key=DURATION, args={"n": seconds})


def percent(hundredths: int) -> Phrase:
    """A share in hundredths of a per cent, to be read as 65.21%."""
    return Phrase(key=PERCENT, args={"n": hundredths})
