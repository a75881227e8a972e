"""What of images, marks and originals may leave an atlas, and the folder of evidence that is handed over."""
