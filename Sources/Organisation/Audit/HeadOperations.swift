public import Web

extension HeadsRoom {
    public var operations: [Operation] {
        [
            Operation(
                .get, "/api/v1/heads", id: "listHeads", summary: "Lists the journal's signed heads, the newest first.",
                tag: "journal", parameters: [.limit, .after],
                answers: [.init(200, "A page of heads.", .named("HeadPage"))] + Operation.Answer.usual,
                isPublic: isPublic)
        ]
    }

    public var schemas: [OpenAPI.Named] {
        [
            OpenAPI.Named(
                "Head",
                .object([
                    .init("number", .identifier), .init("size", .identifier, "How many entries it stands for."),
                    .init("root", .digits(32), "Of the Merkle tree over them (RFC 9162), SHA-256."),
                    .init("at", .integer(), "Microseconds since 1970 UTC."),
                    .init("key", .digits(32), "The public key, Ed25519."),
                    .init("signature", .digits(64), "Over six lines: `remit journal head 1` and the five before."),
                ])), .page("HeadPage", of: "Head"),
        ]
    }
}

extension Schema {
    /// So many bytes as hexadecimal digits.
    static func digits(_ bytes: Int) -> Schema {
        .string(Text(pattern: "^[0-9a-f]+$", minLength: bytes * 2, maxLength: bytes * 2))
    }
}
