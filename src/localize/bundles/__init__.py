"""What build writes: layouts, the interface's texts, and the manifest. Pure functions that return bytes."""
