"""Run speed: record one sample's graph, fuse it, replay it over a batch."""
