"""What happens by itself: voters, simulated colleagues, observers, the hours of the day."""
