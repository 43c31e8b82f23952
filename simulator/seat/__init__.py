"""The seam: what a seat may ask, what it may do, what it is answered, what it sees."""
