"""MODULE → SLIDES: plan it as plain data, fit it into the template's slots, draw it as .pptx."""
