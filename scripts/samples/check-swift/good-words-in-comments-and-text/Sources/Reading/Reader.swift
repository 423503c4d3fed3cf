import FoundationEssentials

// A comment may say try! and as! and name a Manager.
let sentence = "try! said the NewsManager: \(parse() as? Int, default: "as!")"
/// Bases and services in words are fine.
struct Database {}
let number = try? Int(parsing: "7")
