"""One language read from its compiled catalogues: every key with its text, and its plural rule.
It must not know what a text is for; it reads the files of this package by name and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import GNUTranslations
from importlib.resources import files
from typing import NamedTuple

from simulator.texts.domains import DOMAINS, Lang, catalogue_parts

#: Plain texts as strings, plural ones as their forms in the order of the rule.
Texts = dict[str, str | tuple[str, ...]]


class Catalogue(NamedTuple):
    """The texts of a language by key."""

    texts: Texts
    #: Which form a number takes.
    form: Callable[[int], int]


class _Domain(GNUTranslations):
    """One .mo file that can name its keys, which gettext itself only looks up."""

    def texts(self) -> Texts:
        """All texts of the file, without its header."""
        found: Texts = {}
        # gettext keeps the whole file in this table; asking key by key could not tell a missing
        # text from one that equals its key, nor name the nearest.
        for key, text in vars(self)["_catalog"].items():
            if isinstance(key, tuple):
                found[key[0]] = (*found.get(key[0], ()), text)
            elif key:
                found[key] = text
        return found

    def form(self, n: int) -> int:
        """Which of its forms a number takes, by the rule in the header."""
        rule: Callable[[int], int] = vars(self)["plural"]
        return rule(n)


def load(lang: Lang) -> Catalogue:
    """Read a language; a key that two domains claim raises `ValueError`."""
    domains = [_read(lang, domain) for domain in DOMAINS]
    texts: Texts = {}
    for domain in domains:
        merge(texts, domain.texts())
    return Catalogue(texts, domains[0].form)


def merge(texts: Texts, more: Texts) -> None:
    """Add the texts of a domain to those of the others."""
    both = sorted(texts.keys() & more.keys())
    if both:
        raise ValueError(f"texts in two domains: {', '.join(both)}")
    texts.update(more)


def _read(lang: Lang, domain: str) -> _Domain:
    place = files("simulator.texts").joinpath(*catalogue_parts(lang, domain, "mo"))
    with place.open("rb") as file:
        return _Domain(file)
