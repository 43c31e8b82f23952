"""Benchmarks, run by hand and reported as ratios within one run; no test asserts a timing."""
