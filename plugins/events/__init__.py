"""Events: their lists and calendars, the sign at the door, who has visited, what the years come to."""
