"""Lessons: reading their files, what the names in them mean, and checking what a learner did."""
