"""What ought to be: the law book as data, and a judge a duty.
It knows no chance, no person's language and no way to change a station.
"""
