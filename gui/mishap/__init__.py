"""What nobody foresaw: caught, logged, and told calmly once."""
