"""What the screens share: the guard, the navigation, addresses, cached data, charts, the official form."""
