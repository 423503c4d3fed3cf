func rows() -> String { "SELECT id, title FROM assignment WHERE body = 7" }
