"""What comes in, from wherever: tables of text, the mapping that says what they mean, rows as the atlas has them."""
