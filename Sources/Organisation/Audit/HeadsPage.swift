import HTML
import Journal
import WorkCalendar

/// The signed heads with what anybody can do with them.
struct HeadsPage {
    let messages: Messages
    let heads: [SignedHead]
    let next: Address?
    let isPublic: Bool
    let moment: (Instant) -> String

    var html: HTML {
        """
        \(pageHead(messages("Signed heads of the journal"), under: "\(under)"))\
        <div class="sheet"><p>\(messages("Every change of this ledger is an entry of its journal. Once a day all entries so far are bound together and signed. Keep a head: no entry under it can then be changed, taken out or put in without anybody noticing."))</p>\
        <p>\(messages("To check a proof or an export of the journal against these heads:"))</p>\
        <p><code>remit verify proof.json --heads heads.json</code></p>\
        <p><a href="\(link: Address("api/v1/heads"))">heads.json</a></p></div>\(list)\
        \(pager(previous: nil, next: next, shown: "", messages))
        """
    }

    private var under: String {
        isPublic ? messages("Open to everybody") : messages("Open to those who may read the journal")
    }

    private var list: HTML {
        guard !heads.isEmpty else {
            return emptyState(
                messages("No head was signed yet."), messages("The first is signed on the day of the first entry."))
        }
        let columns = [
            Column(messages("Head"), .subject), Column(messages("Entries"), .number), Column(messages("Signed")),
            Column(messages("Root, key and signature")),
        ]
        let rows = heads.map { head -> [HTML] in
            [
                "\(head.number)", "\(head.size)", "\(moment(head.at))",
                """
                <span class="digits"><code>\(head.root.hexadecimal)</code><br><code>\(head.key.text)</code><br>\
                <code>\(head.signature.hexadecimal)</code></span>
                """,
            ]
        }
        return table(caption: messages("Signed heads"), columns: columns, rows: rows.map { .cells($0) })
    }
}
