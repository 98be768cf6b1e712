"""A line at a control that says, before it is used, that it starts the training over."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


class StartOverNote(QLabel):
    """Shows only while there is training to lose. It keeps its place, so that nothing moves when it comes."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setObjectName("caption")
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_epochs(self, trained: int) -> None:
        """How many epochs would be lost."""
        if self.isHidden() != (trained == 0):
            self.setVisible(trained > 0)
