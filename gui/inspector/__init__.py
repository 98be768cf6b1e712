"""The Selected panel: configures what is selected in the network."""
