"""The world outside: seats, pace and people's files. It knows no rule of the station."""
