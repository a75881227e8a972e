"""What comes in, whatever it comes from: tables of text, the mapping that says what they mean, rows as the atlas has them."""
