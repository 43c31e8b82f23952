"""What a day was worth: occasions, what followed, and where paper first left truth."""
