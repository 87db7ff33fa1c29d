"""WHAT IT IS: frozen data that every other floor speaks; it imports only the standard library."""
