"""Letters to agencies: what people found true in their reports, as files made with a template."""
