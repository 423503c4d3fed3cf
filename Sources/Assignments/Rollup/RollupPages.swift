import Database
import HTML
import Web

/// How far the members of a group have come, in words.
struct RollupPages {
    let messages: Messages

    /// "3 of 12 done".
    func progress(_ rollup: Rollup) -> String {
        messages(
            "{done} of {members} done",
            ["done": messages.number(rollup.done), "members": messages.number(rollup.members)])
    }

    /// What was given to a group, one line for all its members.
    func section(_ rollups: [Rollup]) -> HTML {
        let lines: HTML =
            rollups.isEmpty
            ? "<p class=\"soft\">\(messages("None."))</p>"
            : """
            <ul class="lines">\(each: rollups, { rollup in
                """
                <li><a href="/directives/\(rollup.directive.rawValue)">\(rollup.text)</a> \
                <small>\(rollup.directiveName) · \(rollup.ref)</small> \
                \(meter(Double(rollup.done), of: Double(rollup.members), words: progress(rollup)))</li>
                """
            })</ul>
            """
        return "<section class=\"part\"><h2>\(messages("Assignments to its members"))</h2>\(lines)</section>"
    }
}
