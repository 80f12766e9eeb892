"""Events: calendars to subscribe to, and the sign at the door."""
