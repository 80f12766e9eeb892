"""The International Corner: partners, agreements and the world they are in."""
