/// The electronic identifier of a Vietnamese public body, mã định danh: groups of digits and capitals between dots.
///
/// Source: Decision 20/2020/QĐ-TTg (amended by 09/2025): from the top, at most 35 characters, "H26.50.05.13". The older
/// form of QCVN 102:2016/BTTTT has four groups and is read from the right, "000.00.13.H40".
public enum VietnameseBodyCode {
    static let longest = 35

    /// What the first letter of the top group says of the kind of body.
    static let kinds: [(letter: Character, kind: String)] = [
        ("A", "Party"), ("B", "Office of the State President"), ("C", "National Assembly"), ("D", "courts"),
        ("E", "procuracy"), ("F", "State Audit"), ("G", "ministries and bodies of the Government"),
        ("H", "provincial people’s committees"), ("I", "socio-political organisations"), ("J", "social organisations"),
        ("K", "provincial people’s councils"),
    ]

    /// The lengths of the groups of the older form before its last, the highest level.
    private static let olderLengths = [3, 2, 2]

    static func check(_ text: String) throws(IdentifierRefusal) {
        guard text.count <= longest else { throw .bodyCodeTooLong(text.count) }
        let groups = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        for (place, group) in groups.enumerated() {
            guard !group.isEmpty else { throw .bodyCodeEmptyGroup(place: place + 1) }
            if let sign = group.first(where: { !isAllowed($0) }) { throw .bodyCodeSign(String(sign), group: group) }
        }
        if isOlder(groups) { return try checkTop(groups[3]) }
        try checkTop(groups[0])
    }

    /// Whether the highest level stands last: nothing else tells the two forms apart.
    private static func isOlder(_ groups: [String]) -> Bool {
        guard groups.map(\.count) == olderLengths + [3], let first = groups[0].first else { return false }
        return first.isNumber
    }

    private static func isAllowed(_ sign: Character) -> Bool {
        ("0"..."9").contains(sign) || ("A"..."Z").contains(sign)
    }

    /// A letter for the kind of body, then two digits.
    private static func checkTop(_ group: String) throws(IdentifierRefusal) {
        guard let letter = group.first, kinds.contains(where: { $0.letter == letter }) else {
            throw .bodyCodeLetter(String(group.prefix(1)))
        }
        let digits = group.dropFirst()
        guard digits.count == 2, digits.allSatisfy({ ("0"..."9").contains($0) }) else { throw .bodyCodeTop(group) }
    }
}
