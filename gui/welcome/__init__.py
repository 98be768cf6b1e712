"""The first start: three callouts in place, and a card that offers what to do."""
