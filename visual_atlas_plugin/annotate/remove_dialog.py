"""Why a mark is removed: asked before it goes, kept in the change log."""

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ..i18n import tr
from ..mapping.form_words import word_name
from ..panel.widgets import label
from .words import reasons


class RemoveDialog(QDialog):
    """Offers usual reasons and takes any other; without one there is nothing to press."""

    def __init__(self, parent: QWidget, mark: str, review: str):
        super().__init__(parent)
        self.setObjectName("vaRemoveMark")
        self.setWindowTitle(tr("Remove this mark?"))
        about = label(mark, "strong", "vaRemoveAbout", wrap=True)
        note = label(tr("The mark leaves the map. The change log keeps it, with your reason."), "", "vaRemoveNote",
                     wrap=True)
        state = label(tr("It is {state} already.").format(state=word_name("review", review).lower()) if review != "draft"
                      else "", "warning", "vaRemoveReviewed", wrap=True)
        self.reason = QComboBox()
        self.reason.setObjectName("vaRemoveReason")
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setEditable(True)
        self.reason.addItems(reasons())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(tr("Remove"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.reason.editTextChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        for part in (about, note, state, self.reason, self.buttons):
            column.addWidget(part)
        state.setVisible(bool(state.text()))
        self.resize(360, self.sizeHint().height())


def ask_reason(parent: QWidget, mark: str, review: str) -> str:
    """Return the reason for which a mark is removed, "" where it is to stay."""
    dialog = RemoveDialog(parent, mark, review)
    try:
        return dialog.reason.currentText().strip() if dialog.exec() else ""
    finally:
        dialog.deleteLater()
