"""The Data panel: which samples are learned."""
