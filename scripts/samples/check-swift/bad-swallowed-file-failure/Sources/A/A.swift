let text = try? String(contentsOfFile: path, encoding: .utf8)
