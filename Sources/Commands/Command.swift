/// One word of the command line and what it does.
protocol Command: Sendable {
    static var name: String { get }
    /// How it is written, options included, without "remit".
    static var usage: String { get }
    /// One line for the list of commands.
    static var summary: String { get }

    /// - Returns: the exit code.
    static func run(_ words: [String]) throws -> Int32
}
