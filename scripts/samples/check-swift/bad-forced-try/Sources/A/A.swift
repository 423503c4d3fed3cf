let text = try! read()
