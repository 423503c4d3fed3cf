let query = "SELECT id FROM assignment ORDER BY id"
