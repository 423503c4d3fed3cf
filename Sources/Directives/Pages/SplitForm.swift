import HTML
import Organisation
import Reading
import Web

/// A card that is to become two: its words, with a line break where the second begins.
struct SplitForm {
    let number: Int
    let seen: Int
    let typed: String

    /// The card as it stands, broken where a second sentence or clause begins, as far as one does.
    init(_ card: Card, version: Int) {
        number = card.number
        seen = version
        typed = Self.broken(card.assignment.text)
    }

    /// A form that was sent; `nil` without a card's number and version.
    init?(_ form: Form) {
        guard let number = form["card"].flatMap(Int.init), let seen = form["seen"].flatMap(Int.init) else { return nil }
        self.number = number
        self.seen = seen
        typed = (form["halves"] ?? "").replacing("\r\n", with: "\n")
    }

    /// The first line is the first half, all that follows the second.
    func edit() throws(DeskRefusal) -> DeskEdit {
        let lines = typed.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        guard lines.count > 1 else { throw .halfMissing }
        return .split(card: number, first: lines[0], second: lines.dropFirst().joined(separator: " "))
    }

    func html(in draft: PendingDraft, token: String?, problems: [FieldProblem], _ messages: Messages) -> HTML {
        let content: HTML = """
            \(hiddenField("what", "split"))\(hiddenField("card", String(number)))\(hiddenField("seen", String(seen)))\
            \(textArea(
                messages("The words of both"), name: "halves", value: typed, rows: 6,
                hint: messages("Begin a new line where the second one begins."), problem: problems.of("halves"),
                isRequired: true))\
            <p class="deeds">\(button(messages("Split"), .main))\
            \(linkButton(messages("Leave as it was"), DeskPlace(draft.id, at: "c\(number)")))</p>
            """
        return form(to: DraftRoute.edit(draft.id), token: token, id: "edit", content)
    }

    /// Breaks at the sign nearest to the middle behind which a clause begins: a full stop or semicolon, else a comma.
    private static func broken(_ text: String) -> String {
        let letters = Array(text)
        for signs in [";.；。", ",，、"] {
            let places = letters.indices.dropLast().filter { index in
                signs.contains(letters[index]) && index > 0
                    && (letters[index + 1] == " " || !letters[index].isASCII)
            }
            guard let place = places.min(by: { abs($0 - letters.count / 2) < abs($1 - letters.count / 2) }) else {
                continue
            }
            let rest = letters[(place + 1)...].drop(while: \.isWhitespace)
            if !rest.isEmpty { return String(letters[...place]) + "\n" + String(rest) }
        }
        return text
    }
}
