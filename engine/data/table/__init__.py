"""Tables of the learner's own: read, guessed, cleaned.

pandas, openpyxl and charset-normalizer are imported where they are called: only the worker process and
the command line may wait for them.
"""
