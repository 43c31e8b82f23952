"""What a day was worth, folded from its journal. It changes nothing it reads."""
