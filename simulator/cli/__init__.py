"""The command votingday, a file a verb. It knows no screen."""
