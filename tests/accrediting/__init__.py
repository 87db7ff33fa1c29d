"""Tests of tracing: conditions, states, the bundled frameworks, and evidence that leads nowhere."""
