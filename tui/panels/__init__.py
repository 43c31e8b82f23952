"""What stands on a screen: each panel draws its part of a view and tells which key a click means."""
