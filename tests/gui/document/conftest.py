"""What the tests of the document's file share."""

from __future__ import annotations

import pytest

from gui.document.document import Document
from gui.document.storage import Storage


@pytest.fixture
def storage(document: Document) -> Storage:
    """The file of the document."""
    return Storage(document, document)
