"""What every service keeps to, asked of each of the five apps alike."""
