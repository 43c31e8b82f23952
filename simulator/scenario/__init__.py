"""An exercise as data: what an author writes, read with a place for every fault.
It knows no file, no clock and no chance: text and a name come in, models and problems go out.
"""
