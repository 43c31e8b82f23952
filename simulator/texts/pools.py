"""The pools of invented people and places as they lie in `data`, typed.
It holds spellings and must not know how a name is put together.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from simulator.texts.phrase import Spelled

Sex = Literal["m", "f"]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Surname(_Data):
    """A Kazakh surname in both spellings."""

    kk: tuple[str, str, str] = Field(description="Of a man, of a woman, without -ов or -ев.")
    ru: tuple[str, str, str] = Field(description="The same in Russian.")


class OtherSurnames(_Data):
    """Surnames spelled the same in Kazakh and in Russian, by how they change."""

    by_sex: tuple[tuple[str, str], ...] = Field(description="Of a man, of a woman.")
    by_sex_adjective: tuple[tuple[str, str], ...] = Field(description="Of a man, of a woman.")
    unchanged: tuple[str, ...] = Field(description="The same for both.")


class Given(_Data):
    """A woman's given name, or the base of a man's."""

    kk: str = Field(description="In Kazakh.")
    ru: str = Field(description="In Russian.")


class Father(Given):
    """A man's given name with the patronymics made from it, son then daughter."""

    ru_father: tuple[str, str] = Field(description="-ович and -овна.")
    kk_father: tuple[str, str] = Field(description="-ұлы and -қызы, or as in Russian.")


class Slavic(_Data):
    """From which name on the lists hold names of Russian-speaking families."""

    male: str = Field(description="The first such name of a man, in Russian.")
    female: str = Field(description="The first such name of a woman, in Russian.")


class Street(_Data):
    """A street with its word for street."""

    kk: str = Field(description="In Kazakh.")
    ru: str = Field(description="In Russian.")


class PartyData(Spelled):
    """An invented party."""

    id: str = Field(description="Its name in files.")
    short: Spelled = Field(description="For stacks and tables, at most 12 letters.")


class CandidateData(Given):
    """An invented candidate: surname, given name, patronymic in one string."""

    sex: Sex = Field(description="m or f.")


class Pools(_Data):
    """The whole of `names.yaml`, without the rules that are told in words there."""

    kazakh_surnames: tuple[Surname, ...]
    russian_surnames: tuple[tuple[str, str], ...]
    other_surnames: OtherSurnames
    male_names: tuple[Father, ...]
    female_names: tuple[Given, ...]
    slavic_from: Slavic
    streets: tuple[Street, ...]
    parties: tuple[PartyData, ...]
    candidates: tuple[CandidateData, ...]
    villages: tuple[Given, ...]
    station_places: tuple[Spelled, ...]
    never_pair: frozenset[tuple[str, str]] = Field(
        description="Surname of a man and given name, in Russian: people who are known."
    )


def _load() -> Pools:
    place = files("simulator.texts").joinpath("data", "names.json")
    return Pools.model_validate_json(place.read_bytes())


#: The pools as the package ships them, compiled from `data/names.yaml`.
POOLS: Final = _load()
