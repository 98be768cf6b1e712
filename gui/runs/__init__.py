"""The ways that a training went: what was rewound and changed can be taken up again."""
