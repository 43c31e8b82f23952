"""Every word a person reads, in three languages, and the plural rules.
It must not know what the words are about: no station, no law, no screen.
"""
