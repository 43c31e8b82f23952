"""The screens: what a person sees and presses in a terminal. They know the seam and the words."""
