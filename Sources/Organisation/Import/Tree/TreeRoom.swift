import Archive
import Database
import FoundationEssentials
import HTML
import Web
import WorkCalendar

/// Brings tables of bodies in, after a person saw what they would change, and hands the tree out.
struct TreeRoom {
    let work: any BodyWork
    let visit: Visit
    let caller: Caller

    private var messages: Messages { visit.messages }
    private var pages: ImportPage { ImportPage(messages: messages, token: visit.token?.text) }

    func respond(to route: ImportRoute) throws -> Response {
        guard caller.may(.keepBodies) else { throw GateRefusal.notAllowed }
        guard route == .send, let form = visit.request.form else { return formPage("") }
        let typed = form["table"] ?? ""
        guard form["step"] != "form" else { return formPage(typed) }
        do {
            let table = try table(form, typed)
            guard form["step"] == "confirmed" else { return try preview(table) }
            return try carryOut(table, seen: form["seen"] ?? "")
        } catch let refusal as any Refusal {
            return formPage(typed, refusal)
        }
    }

    private func formPage(_ typed: String, _ refusal: (any Refusal)? = nil) -> Response {
        visit.page(
            messages("Import a table of bodies"), PageOptions(status: refusal?.status ?? 200),
            pages.form(typed: typed, problems: refusal.map { [FieldProblem($0, messages)] } ?? []))
    }

    private func table(_ form: Form, _ typed: String) throws -> TreeTable {
        if let file = form.file("file"), file.byteCount > 0 {
            guard file.byteCount <= 20 << 20, let bytes = FileManager.default.contents(atPath: file.path) else {
                throw TreeTableRefusal.tooLong(TreeTable.mostRows)
            }
            return try TreeTable(file: Array(bytes))
        }
        guard !typed.trimmed.isEmpty else { throw TreeTableRefusal.nothing }
        return try TreeTable(csv: typed)
    }

    private func preview(_ table: TreeTable, _ refusal: (any Refusal)? = nil) throws -> Response {
        let plan = try visit.database.read { try table.plan(as: caller, today: visit.today, in: $0) }
        let status = plan.faults.isEmpty ? refusal?.status ?? 200 : 422
        return visit.page(
            messages("What would change"), PageOptions(status: status, isWide: true),
            pages.preview(plan, of: table, problem: refusal.map { FieldProblem($0, messages) }))
    }

    private func carryOut(_ table: TreeTable, seen: String) throws -> Response {
        do {
            let outcome = try visit.gate.perform(ImportTree(table, seen: seen, as: caller, work: work), as: caller)
            return visit.redirect(
                to: BodyRoute.list,
                saying: messages(
                    "{added} bodies were added, {changed} changed.",
                    ["added": messages.number(outcome.added), "changed": messages.number(outcome.changed)]))
        } catch let refusal as TreeTableRefusal {
            return try preview(table, refusal)
        }
    }

    func respond(to route: ExportRoute) throws -> Response {
        let sheet = try visit.database.read { try TreeExport(messages, in: $0).sheet() }
        return try Self.file(sheet, isWorkbook: route == .xlsx, named: "\(messages("Bodies")) \(visit.today.iso)")
    }

    static func file(_ sheet: Spreadsheet, isWorkbook: Bool, named name: String) throws -> Response {
        isWorkbook
            ? .download(
                try sheet.xlsx(), mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                as: name + ".xlsx")
            : .download(sheet.csv(), mediaType: "text/csv; charset=utf-8", as: name + ".csv")
    }
}
