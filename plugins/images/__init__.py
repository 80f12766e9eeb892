"""Pictures of the content."""
