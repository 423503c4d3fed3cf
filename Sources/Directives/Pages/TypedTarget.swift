import HTML
import Organisation
import Reading

/// A target as a line of a field: "what; ≥ 20 %; scope; by when", the last two left out where there is nothing.
enum TypedTarget {
    static func line(_ target: DraftTarget, _ messages: Messages) -> String {
        let sign = TargetWords.sign(target.op).isEmpty ? "=" : TargetWords.sign(target.op)
        let number = [sign, plain(target.value), target.unit].compactMap { $0 }.joined(separator: " ")
        var parts = [target.what, number, target.scope ?? "", TypedDate.shown(target.by, messages)]
        while parts.count > 2, parts.last == "" { parts.removeLast() }
        return parts.joined(separator: "; ")
    }

    /// - Throws: `DeskRefusal.targetMalformed` when the second part holds no number.
    static func target(_ line: String) throws(DeskRefusal) -> DraftTarget {
        let parts = line.split(omittingEmptySubsequences: false) { ";；".contains($0) }.map { String($0).trimmed }
        guard parts.count >= 2 else { throw .targetMalformed }
        var words = parts[1][...]
        var op = ">="
        for (sign, meant) in [
            ("≥", ">="), (">=", ">="), ("≤", "<="), ("<=", "<="), ("=", "="), (">", ">"), ("<", "<"),
            ("+", "+"),
        ]
        where words.hasPrefix(sign) {
            op = meant
            words = words.dropFirst(sign.count)
            break
        }
        words = words.drop(while: \.isWhitespace)
        let digits = words.prefix { $0.isNumber || ".,".contains($0) }
        guard let value = number(String(digits)) else { throw .targetMalformed }
        let unit = String(words.dropFirst(digits.count)).trimmed.nonEmpty
        return DraftTarget(
            of: parts[0], op, value, unit: unit, scope: parts.count > 2 ? parts[2].nonEmpty : nil,
            by: parts.count > 3 ? TypedDate.kept(parts[3]) : nil)
    }

    /// A number as any of the languages writes it: 1200, 1.200, 1,200, 2,5, 2.5, 1.200,5; `nil` for none.
    static func number(_ typed: String) -> Double? {
        let text = typed.trimmed
        guard let last = text.last(where: { ".,".contains($0) }) else { return Double(text) }
        let parts = text.split(omittingEmptySubsequences: false) { ".,".contains($0) }
        let isOneSign = Set(text.filter { ".,".contains($0) }).count == 1
        // "1.200" and "1,200,000" are grouped; "2,5" and "1.200,5" end in decimals.
        if isOneSign, parts.dropFirst().allSatisfy({ $0.count == 3 }), parts[0] != "0", parts[0] != "" {
            return Double(parts.joined())
        }
        guard text.filter({ $0 == last }).count == 1, let decimals = parts.last else { return nil }
        return Double(parts.dropLast().joined() + "." + decimals)
    }

    /// A number without groups: "1200", "2.5".
    static func plain(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : String(value)
    }
}
