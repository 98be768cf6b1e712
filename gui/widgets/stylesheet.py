"""The style sheet: Qt's own controls in the program's look."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from gui.widgets.theme import RADIUS, SPACE, Theme

_ICONS = Path(__file__).parents[2] / "resources" / "icons"

_TEMPLATE = Template("""
QMainWindow, QDialog { background: $ground; }
QMainWindow::separator { background: $ground; width: ${space}px; height: ${space}px; }
QMainWindow::separator:hover { background: $line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $tooltip; color: $on_tooltip; border: none; padding: 5px 8px; }

QMenuBar { background: $panel; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accent_fill; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 4px; }
QMenu::item:selected { background: $accent_fill; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; spacing: 6px;
    padding: 6px 12px; }
#qt_toolbar_ext_button { padding: 0; }
QStatusBar { background: $panel; color: $muted; border-top: 1px solid $line; }

#panel_header { background: $panel; border: 1px solid $line; border-bottom: none;
    border-top-left-radius: ${radius}px; border-top-right-radius: ${radius}px; }
#panel_body { background: $panel; border: 1px solid $line; border-top: none;
    border-bottom-left-radius: ${radius}px; border-bottom-right-radius: ${radius}px; }
#panel_title { font-size: 13px; font-weight: 600; }
#caption, #panel_subtitle { color: $muted; font-size: 11px; }
#number { font-family: $mono; }
#gradient_number { font-family: $mono; color: $gradient; }
#timeline { background: $panel; border-top: 1px solid $line; }
#rail { background: $panel; border-right: 1px solid $line; }
#warning { color: $bad; }
#notice_line { color: $text; }
#hint_title { font-weight: 600; font-size: 12px; }
#hint { background: $accent_fill; border-radius: ${radius}px; }
#hint_text { font-size: 12px; }
#position { color: $accent; }
#reading_view, #lesson_heading, #lesson_text { background: transparent; border: none; }
#lesson_task { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
#help_list { background: $panel; border: 1px solid $line; border-radius: ${radius}px; outline: none;
    padding: 4px; }
#help_list::item { padding: 3px 6px; border-radius: 4px; }
#help_list::item:hover { background: $raised; }
#help_list::item:selected { background: $accent_fill; color: $text; }
#help_list::item:disabled { color: $muted; }
#lesson_list { background: transparent; border: none; outline: none; }
#welcome_card { background: $panel; border: 1px solid $accent; border-radius: 10px; }
#card_title { font-size: 15px; font-weight: 600; }
#prediction { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
#prediction_text { font-size: 12px; }
#bug_mark { background: $bad_fill; border: 1px solid $bad; color: $bad; padding: 1px 6px; font-size: 11px; }
#bug_mark:focus { border: 2px solid $bad; padding: 0 5px; }
#doctor_notice { background: $bad_fill; border: 1px solid $bad; border-radius: ${radius}px; }
#health_mark { padding: 1px 6px; font-size: 11px; }
#health_mark:focus { padding: 0 5px; }
#breakpoint_on { color: $bad; font-size: 11px; padding: 1px 4px; }
#breakpoint_off { color: $muted; font-size: 11px; padding: 1px 4px; }
QProgressBar { background: $line; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
#notice { background: $raised; border: 1px solid $line; border-radius: ${radius}px; padding: 4px 8px; }

QPushButton, QToolButton { background: $raised; border: 1px solid $line; border-radius: ${radius}px;
    padding: 4px 10px; color: $text; }
QPushButton:hover, QToolButton:hover { border-color: $accent; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {
    background: $accent_fill; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 9px; }
QPushButton:disabled, QToolButton:disabled { color: $faded; }
QPushButton[primary="true"], QToolButton[primary="true"] { background: $accent; color: $on_accent;
    border: 1px solid $accent; font-weight: 600; padding: 6px 16px; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover { background: $accent_hover; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border: 2px solid $text;
    padding: 5px 15px; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled { background: $raised;
    color: $faded; border-color: $line; }
QToolButton[picture="true"] { padding: 2px; font-size: 11px; }
QToolButton[menu="true"] { padding-right: 22px; }
QToolButton::menu-indicator { image: url("$chevron"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QToolButton::menu-button { border: none; border-left: 1px solid $line; width: 16px; }
QToolButton::menu-arrow { image: url("$chevron"); width: 10px; height: 10px; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border: 1px solid transparent;
    color: $accent; padding: 2px 6px; }
QToolButton[pen="true"] { padding: 2px 6px; font-size: 11px; background: transparent;
    border-color: transparent; }
QToolButton[pen="true"]:focus { padding: 1px 5px; border-color: $accent; }
QToolButton[pen="true"]:hover, QToolButton[pen="true"]:checked { background: $accent_fill;
    border-color: $accent; }
QToolButton[quiet="true"][menu="true"] { padding-right: 22px; }
QToolButton[fold="true"], QToolButton[fold="true"]:checked { padding: 2px 0; background: transparent;
    border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: $accent_fill; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border: 1px solid $accent; }
QPushButton[quiet="true"]:disabled, QToolButton[quiet="true"]:disabled { color: $faded; }

QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit { background: $raised; border: 1px solid $line;
    border-radius: 5px; padding: 3px 6px; min-height: 20px; max-height: 20px;
    selection-background-color: $accent; }
QComboBox:hover, QSpinBox:hover, QDoubleSpinBox:hover, QLineEdit:hover { border-color: $muted; }
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus { border-color: $accent; }
QAbstractSpinBox QLineEdit { border: none; padding: 0 6px; min-height: 0; max-height: 100px;
    background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox { padding-right: 20px; }
QComboBox[small="true"] { padding: 1px 18px 1px 5px; font-size: 11px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; outline: none;
    selection-background-color: $accent_fill; selection-color: $text; }

#expression_editor { background: $raised; border: 1px solid $line; border-radius: 5px; padding: 2px;
    font-family: $mono; font-size: 13px; selection-background-color: $accent; }
#exercise_task_text, #exercise_hints { background: $raised; border: 1px solid $line; border-radius: 5px;
    padding: 2px; selection-background-color: $accent; }
#exercise_task_text:focus, #exercise_hints:focus { border-color: $accent; }
#expression_editor:focus { border-color: $accent; }

QSlider { min-height: 18px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $panel; border: 2px solid $accent; width: 10px; height: 10px;
    margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::sub-page:horizontal:disabled { background: $line; }
QSlider::handle:horizontal:disabled { border-color: $line; }

#breakpoints, #import_columns { background: $raised; border: 1px solid $line; border-radius: 5px;
    outline: none; }
#breakpoints:focus, #import_columns:focus { border-color: $accent; }
#breakpoints::item, #import_columns::item { padding: 2px 4px; }
#breakpoints::item:selected, #import_columns::item:selected { background: $accent_fill; color: $text; }
#import_columns::item:disabled { color: $faded; }
#breakpoints::indicator, #import_columns::indicator, #runs::indicator { width: 13px; height: 13px;
    border: 1px solid $muted; border-radius: 3px; background: $panel; }
#breakpoints::indicator:checked, #import_columns::indicator:checked, #runs::indicator:checked {
    background: $accent;
    border-color: $accent; image: url("$check"); }

QTableView { background: $panel; border: 1px solid $line; gridline-color: $line;
    selection-background-color: $accent_fill; selection-color: $text; }
QHeaderView::section { background: $raised; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; padding: 3px 6px; }
QTableCornerButton::section { background: $raised; border: none; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 4px 10px;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar QToolButton { padding: 0; border: none; background: $ground; }
QTabBar::tab:focus { color: $accent; }
QCheckBox { spacing: 6px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $muted; border-radius: 3px;
    background: $panel; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px;
    background: $panel; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; }
QScrollArea, QScrollArea > QWidget > QWidget { border: none; background: transparent; }
QScrollBar:vertical { width: 10px; background: transparent; }
QScrollBar:horizontal { height: 10px; background: transparent; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0; }
QGraphicsView { border: none; background: $panel; }
QGraphicsView:focus { border: 1px solid $accent; }
""")


def style_sheet(theme: Theme, mono: str) -> str:
    """Qt style sheet of a theme; `mono` is the family of the monospaced face."""
    colors = asdict(theme)
    scheme = "dark" if theme.is_dark else "light"
    # why away from the text on it: what is pointed at must not get harder to read.
    accent = theme.color("accent")
    hover = (accent.lighter(112) if theme.is_dark else accent.darker(112)).name()
    faded = (
        theme.color("muted").lighter(140).name()
        if not theme.is_dark
        else theme.color("line").lighter(150).name()
    )
    return _TEMPLATE.substitute(
        colors,
        accent_hover=hover,
        faded=faded,
        mono=f'"{mono}"',
        chevron=(_ICONS / f"chevron-{scheme}.svg").as_posix(),
        check=(_ICONS / f"check-{scheme}.svg").as_posix(),
        space=SPACE,
        radius=RADIUS,
    )
