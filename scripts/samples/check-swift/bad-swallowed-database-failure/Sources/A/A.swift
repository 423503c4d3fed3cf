let rows = (try? database.read { try $0.rows() }) ?? []
