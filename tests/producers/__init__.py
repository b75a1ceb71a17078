"""Reports as every producer of PDFs writes them, by a generator that knows what stands in each cell."""
