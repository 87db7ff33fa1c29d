"""CLAIMS → COVERAGE: traces a module against a framework; pure functions of the model."""
