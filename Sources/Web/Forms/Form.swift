/// A form as it was sent, with its files.
public struct Form: Sendable {
    public let fields: Query
    public let files: [SpooledFile]

    public init(_ fields: Query, files: [SpooledFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// The first value of that name; nil when the name is not there.
    public subscript(_ name: String) -> String? { fields[name] }

    /// Every value of that name.
    public func all(_ name: String) -> [String] { fields.all(name) }

    /// The value without spaces around it; nil when it is absent or blank.
    public func filled(_ name: String) -> String? { fields.filled(name) }

    /// The file of that field; nil when none was chosen.
    public func file(_ name: String) -> SpooledFile? { files.first { $0.field == name } }
}
