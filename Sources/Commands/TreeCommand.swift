import Archive
import Assignments
import Database
import FoundationEssentials
import HTML
import Organisation
import WorkCalendar

/// The whole tree of bodies to a file and from one, as `remit body` does it.
struct TreeCommand {
    let installation: Installation
    let today: Day

    /// - Returns: 1 where rows have faults.
    func run(_ deed: String, _ path: String, _ arguments: Arguments) throws -> Int32 {
        guard deed == "import" else { return try export(to: path) }
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let table = try TreeTable(file: bytes)
        let plan = try installation.database.read { try table.plan(as: .atCommandLine, today: today, in: $0) }
        for fault in plan.faults { Terminal.complain(fault.sentence(Messages(.en))) }
        guard plan.faults.isEmpty else {
            Terminal.complain("Nothing was written. Correct these rows and try again.")
            return 1
        }
        guard arguments.has("confirm") else {
            Terminal.say(
                "\(plan.added) to add, \(plan.changed) to change, \(plan.same) as they are, \(plan.others) not in the table."
            )
            Terminal.say("Nothing was written; --confirm carries it out.")
            return 0
        }
        let action = ImportTree(table, seen: plan.fingerprint, as: .atCommandLine, work: Ledger())
        let outcome = try installation.gate.perform(action, as: .atCommandLine)
        Terminal.say("\(outcome.added) bodies were added, \(outcome.changed) changed.")
        return 0
    }

    private func export(to path: String) throws -> Int32 {
        let isWorkbook = path.hasSuffix(".xlsx")
        guard isWorkbook || path.hasSuffix(".csv") else {
            throw UsageMistake.missing("a file name that ends in .csv or .xlsx")
        }
        let sheet = try installation.database.read { try TreeExport(Messages(.en), in: $0).sheet() }
        try Data(isWorkbook ? try sheet.xlsx() : sheet.csv()).write(to: URL(filePath: path))
        Terminal.say("\(sheet.rows.count) bodies were written to \(path).")
        return 0
    }
}
