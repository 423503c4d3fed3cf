/// The words of a command line, taken apart: positions, options with a value, flags.
struct Arguments: Sendable {
    private(set) var positions: [String] = []
    private var values: [String: String] = [:]
    private var flags: Set<String> = []

    /// - Parameters:
    ///   - options: Names that take a value, as `--name value` or `--name=value`.
    ///   - flags: Names that stand alone.
    /// - Throws: `UsageMistake` for a name that is not known, a value that is missing, or a name given twice.
    init(_ words: some Sequence<String>, options: Set<String>, flags known: Set<String> = []) throws(UsageMistake) {
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word != "--" else {
                if word == "--" { positions += rest; return } else { positions.append(word) }
                continue
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if known.contains(name), parts.count == 1 {
                flags.insert(name)
            } else if options.contains(name) {
                guard values[name] == nil else { throw .givenTwice(name) }
                guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else { throw .noValue(name) }
                values[name] = value
            } else {
                throw .unknown(name, nearest: Self.nearest(to: name, in: options.union(known)))
            }
        }
    }

    func value(_ name: String) -> String? { values[name] }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The whole number given for an option, or what stands where it is not given.
    func number(_ name: String, default fallback: Int, in range: ClosedRange<Int>) throws(UsageMistake) -> Int {
        guard let text = values[name] else { return fallback }
        guard let number = Int(text), range.contains(number) else { throw .notANumber(name, range) }
        return number
    }

    /// The only position there may be.
    func single(_ what: String) throws(UsageMistake) -> String {
        guard let first = positions.first else { throw .missing(what) }
        guard positions.count == 1 else { throw .tooMany(positions[1]) }
        return first
    }

    /// The two positions there must be.
    func pair(_ first: String, _ second: String) throws(UsageMistake) -> (String, String) {
        guard let one = positions.first else { throw .missing(first) }
        guard positions.count > 1 else { throw .missing(second) }
        guard positions.count == 2 else { throw .tooMany(positions[2]) }
        return (one, positions[1])
    }

    private static func nearest(to name: String, in names: Set<String>) -> String? {
        names.sorted().map { ($0, distance($0, name)) }.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
    }

    /// Levenshtein's distance.
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let cost = a[i] == b[j] ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
                (diagonal, row[j + 1]) = (row[j + 1], cost)
            }
        }
        return row[b.count]
    }
}

/// What was wrong with the words of a command line, said so that they can be corrected.
enum UsageMistake: Error, Equatable, CustomStringConvertible {
    case noCommand
    case unknownCommand(String, nearest: String?)
    case unknown(String, nearest: String?)
    case noValue(String)
    case givenTwice(String)
    case notANumber(String, ClosedRange<Int>)
    case notAChoice(String, [String])
    case notAKey
    case notAPart(String, [String])
    case missing(String)
    case tooMany(String)

    var description: String {
        switch self {
        case .noCommand: "no command was given; 'remit help' lists them"
        case .unknownCommand(let name, let nearest):
            "there is no command '\(name)'; " + (nearest.map { "did you mean '\($0)'?" } ?? "'remit help' lists them")
        case .unknown(let name, let nearest):
            "there is no option '--\(name)'" + (nearest.map { "; did you mean '--\($0)'?" } ?? "")
        case .noValue(let name): "the option '--\(name)' needs a value"
        case .givenTwice(let name): "the option '--\(name)' was given twice"
        case .notANumber(let name, let range):
            "the option '--\(name)' takes a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .notAChoice(let name, let choices):
            "the option '--\(name)' takes one of: \(choices.joined(separator: ", "))"
        case .notAPart(let word, let parts): "'\(word)' is none of: \(parts.joined(separator: ", "))"
        case .notAKey: "the option '--key' takes keys of 64 hexadecimal digits, with commas between them"
        case .missing(let what): "\(what) is missing"
        case .tooMany(let word): "'\(word)' is one word too many"
        }
    }
}
