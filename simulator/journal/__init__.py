"""What happened: header, station as laid, asks and events, one JSON line a record, chained by blocks."""
