"""The front door: the command `votingday` with the verbs that open a screen. It alone knows both the command and the screens.

It decides nothing; `--version` is answered before anything else is loaded.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from simulator import __version__

if TYPE_CHECKING:  # loaded when needed: a person who asks for the version waits for nothing
    from simulator.texts.domains import Lang

INTERRUPTED = 130


class Door:
    """Opens screens for the command (simulator.cli.base.Screens)."""

    def first(self, lang: Lang) -> int:
        """The first screen: until there are screens, the tutorial line by line."""
        from simulator.cli.main import main as command  # noqa: PLC0415 - see above

        return command(["--lang", lang, "play", "first-steps", "--plain"])

    def play(self, asked: Namespace, lang: Lang) -> int:
        """A seat of a scenario."""
        from simulator.cli.main import main as command  # noqa: PLC0415 - see above

        return command(["--lang", lang, "play", asked.scenario, "--plain"])


def main() -> int:
    """The entry point `votingday`: reads the arguments and gives back the number to end with."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"votingday {__version__}\n")
        return 0
    try:
        from simulator.cli.main import main as command  # noqa: PLC0415 - see above

        return command(arguments, Door())
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
