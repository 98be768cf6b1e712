"""Presenter mode: for a class and a beamer. Everything large, only the panels wanted, the whole screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QToolButton

from gui.preferences.preferences import Preferences
from gui.presenter.choices import PresenterChoices
from gui.widgets.magnification import choose_magnification, magnification
from gui.window import MainWindow


@dataclass(frozen=True, slots=True)
class _Before:
    """How the window was: its place, whether it was maximized, how large all was, and was to be by choice."""

    place: QRect
    state: Qt.WindowState
    size: int
    preferred: int


class Presenting(QObject):
    """The command, and the way back to exactly what was there before."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._before: _Before | None = None
        self._shown_size = 0
        area = window.dock_area
        self.choices = PresenterChoices({each.name: each.docks for each in area.workspaces}, self)
        self.presenter = window.new_action("presenter", self.tr("P&resenter mode"), self._follow, "F12")
        self.presenter.setCheckable(True)
        self.presenter.setToolTip(self.tr("Everything large, for a class and a beamer; again: back (F12)"))
        self.chooser = window.new_action(
            "presenter_panels", self.tr("Presenter mode sho&ws …"), self._show_dialog
        )
        self.chooser.setToolTip(self.tr("Which panels are shown while presenting, and how large"))
        self._leave = self._leave_button()
        menu = window.menu("view", "")
        menu.addSeparator()
        menu.addActions([self.presenter, self.chooser])
        self.choices.changed.connect(self._take_choices)
        window.closing.connect(self._end)

    def _leave_button(self) -> QToolButton:
        """Always in sight while presenting, in the corner of the menu bar."""
        button = QToolButton()
        button.setObjectName("leave_presenting")
        button.setText(self.tr("Leave presenting (F12)"))
        button.setToolTip(self.tr("Back to the panels and sizes from before (F12)"))
        button.setProperty("quiet", True)
        button.clicked.connect(self.presenter.trigger)
        button.hide()
        self._window.menuBar().setCornerWidget(button, Qt.Corner.TopRightCorner)
        return button

    def _follow(self) -> None:
        if self.presenter.isChecked():
            self._begin()
        else:
            self._end()

    def _begin(self) -> None:
        window = self._window
        preferred = self._preferences.size
        self._before = _Before(window.normalGeometry(), window.windowState(), magnification(), preferred)
        self._take_choices()
        self._leave.show()
        said = self.tr("Presenting. F12 brings everything back.")
        if magnification() != self._shown_size:
            said = self.tr("Presenting. Larger only with Edit, Preferences, Size, and a new start.")
        self._window.session.said.emit(said)

    def _take_choices(self) -> None:
        """As the teacher chose, also when that is chosen while presenting."""
        if self._before is None:
            return
        window = self._window
        self._shown_size = max(self.choices.size, self._before.size)
        choose_magnification(self._shown_size)
        if self.choices.full_screen:
            window.showFullScreen()
        elif window.isFullScreen():
            window.showNormal()
        window.dock_area.show_only(self.choices.panels)

    def _end(self) -> None:
        if self._before is None:
            return
        before, self._before = self._before, None
        self.presenter.setChecked(False)
        self._leave.hide()
        preferred = self._preferences.size
        # why: who chose a size in Preferences meanwhile wants that.
        choose_magnification(before.size if preferred == before.preferred else preferred)
        self._window.setWindowState(before.state)
        if before.state == Qt.WindowState.WindowNoState:
            self._window.setGeometry(before.place)
        self._window.dock_area.show_only(None)

    def _show_dialog(self) -> None:
        # why here: the start is quicker without.
        from gui.presenter.dialog import Offer, PresenterDialog

        area = self._window.dock_area
        offers = []
        for each in area.workspaces:
            docks = [dock for dock in area.docks if dock.objectName() in each.docks]
            # why: there is nothing to choose where there is only one.
            if len(docks) > 1:
                title = self._window.workspace_actions.title(each.name)
                offers.append(Offer(each.name, title, [(it.objectName(), it.windowTitle()) for it in docks]))
        PresenterDialog(self._window, self.choices, offers).open()
