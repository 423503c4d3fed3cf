public import HTML
import Archive

/// Why a table of bodies as a whole is not taken.
public enum TreeTableRefusal: Refusal, Equatable {
    case nothing
    case unreadable
    case malformed(CSVMistake)
    case unknownColumn(String)
    case columnTwice
    case noNames
    case tooLong(Int)
    /// Rows with faults: nothing is written until all are corrected.
    case faults(Int)
    /// The directory is not as it was when a person saw what would change.
    case changedMeanwhile

    public var status: Int { self == .changedMeanwhile ? 409 : 422 }
    public var field: String? { "table" }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .nothing:
            (messages("There is no table."), messages("Choose a file, or paste the table."))
        case .unreadable:
            (
                messages("The file is no table that can be read."),
                messages("Save it as .xlsx, or as CSV in UTF-8, and send it again.")
            )
        case .malformed(let mistake):
            (mistake.explain(messages), messages("Correct the line; nothing has been imported."))
        case .unknownColumn(let name):
            (
                messages("“{name}” is no column of a table of bodies.", ["name": name]),
                messages("Use the headings of an export, in any of the three languages, and remove other columns.")
            )
        case .columnTwice:
            (messages("A column stands twice in the first line."), messages("Remove one of the two."))
        case .noNames:
            (messages("The table has no column of names."), messages("The first line names the columns; add it."))
        case .tooLong(let most):
            (
                messages("The table has more than {most} rows.", ["most": messages.number(most)]),
                messages("Hand it in in parts, those above first.")
            )
        case .faults(let rows):
            (
                messages(
                    "{rows} faults stand in the table; nothing has been written.", ["rows": messages.number(rows)]),
                messages("Correct the rows named below, and send the table again.")
            )
        case .changedMeanwhile:
            (
                messages("The directory was changed since you saw what the table would change."),
                messages("Look at it again below, then confirm.")
            )
        }
    }

    /// What a table that cannot be taken apart is told as.
    init(_ problem: SheetProblem) {
        switch problem {
        case .noWorkbook, .tooManyColumns: self = .unreadable
        case .tooManyRows: self = .tooLong(TreeTable.mostRows)
        }
    }
}

/// What is wrong with one cell.
enum TreeCellRefusal: Refusal, Equatable {
    case noSuchNumber(String)
    case noKind(String)
    case kindMissing
    case noLevel(String)
    case noCountry(String)
    case bodyTwice(String)
    case noParent(String)
    case parentTwice(String)
    case notHere

    var status: Int { 422 }
    var field: String? { nil }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchNumber(let number):
            (
                messages("No body here has the number {number}.", ["number": number]),
                messages("Leave the number empty for a new body.")
            )
        case .noKind(let word):
            (
                messages("“{word}” is no kind of body.", ["word": word]),
                messages("Kinds: {kinds}.", ["kinds": messages.list(Body.Kind.allCases.map { $0.name(messages) })])
            )
        case .kindMissing:
            (
                messages("The kind is missing."),
                messages("Kinds: {kinds}.", ["kinds": messages.list(Body.Kind.allCases.map { $0.name(messages) })])
            )
        case .noLevel(let word):
            (
                messages("“{word}” is no level of government.", ["word": word]),
                messages("Levels: {levels}.", ["levels": messages.list(Body.Level.allCases.map { $0.name(messages) })])
            )
        case .noCountry(let word):
            (
                messages("“{word}” is no country known here.", ["word": word]),
                messages("Write VN or CN, or leave it empty.")
            )
        case .bodyTwice(let name):
            (messages("“{name}” stands in the table twice.", ["name": name]), messages("Keep one of the two rows."))
        case .noParent(let name):
            (
                messages("The body above, “{name}”, is neither known nor named in a row before.", ["name": name]),
                messages("Put its row before this one, or correct the name.")
            )
        case .parentTwice(let name):
            (
                messages("Several bodies go by “{name}”.", ["name": name]),
                messages("Use the identifier, or # and the number in the address of the body’s page.")
            )
        case .notHere:
            (
                messages("None of your posts allows this here."),
                messages("Ask an administrator of the body for the role that does.")
            )
        }
    }
}
