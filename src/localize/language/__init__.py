"""What languages know: plurals, dates, numbers, weather, vocabulary, Uzbek scripts, detection."""
