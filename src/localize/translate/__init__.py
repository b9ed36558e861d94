"""The wrapping of engines: the order of origins, and which machine text is let in. No disk, no network."""
