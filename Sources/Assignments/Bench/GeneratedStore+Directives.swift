import Archive
import Database
import Directives
import Organisation
import Reading

extension GeneratedStore {
    /// All rows that a batch comes to, in the order in which they refer to each other.
    static func insertions(
        of batch: GeneratedBatch, ids: inout GeneratedIDs, engine: Engine, tally: inout GeneratedTally
    ) -> [GeneratedInsertion] {
        let size = LedgerGenerator.assignmentsPerDirective
        var (directives, rows): ([(id: Int64, text: GeneratedDirective)], [GeneratedRow]) = ([], [])
        var provisions: [SQL] = []
        var rest = batch.items[...]
        while !rest.isEmpty {
            let items = rest.prefix(size)
            rest = rest.dropFirst(size)
            let text = GeneratedDirective(number: "\(ids.directive)/KH-UBND", items: items)
            for (item, place) in zip(items, text.places) {
                let section = text.sections[place.section]
                rows.append(
                    GeneratedRow(
                        id: ids.assignment, item: item, place: place, section: section.heading,
                        directive: ids.directive, provision: ids.provision + Int64(place.section),
                        keeper: batch.keeper.id))
                ids.assignment += 1
            }
            for (position, section) in text.sections.enumerated() {
                provisions.append(
                    """
                    (\(ids.provision), \(ids.directive), \(position), \(section.ref), \(section.heading),
                    \(section.span.start), \(section.span.end))
                    """)
                ids.provision += 1
            }
            directives.append((ids.directive, text))
            ids.directive += 1
        }
        return insertions(of: directives, keptBy: batch.keeper.id, engine) + [
            GeneratedInsertion(
                "INSERT INTO provision (id, directive_id, position, ref, heading, begins_at, ends_at) VALUES",
                provisions)
        ] + insertions(of: rows, batch, engine, &ids, &tally) + [readers(rows)]
    }

    private static func insertions(
        of directives: [(id: Int64, text: GeneratedDirective)], keptBy body: Body.ID, _ engine: Engine
    ) -> [GeneratedInsertion] {
        let issuer = "UBND tỉnh Thử Nghiệm"
        let (folded, hash) = (SearchText.folded(issuer), [UInt8](repeating: 7, count: 32))
        let title = SearchText.folded(GeneratedDirective.title)
        let words = SearchIndex.ofDirectives.insertion(
            of: directives.map { ($0.id, SearchText.folded($0.text.number) + " " + title) }, for: engine)
        return [
            GeneratedInsertion(
                """
                INSERT INTO directive (id, body_id, number, number_key, kind, language, title, issuer, issuer_folded,
                    issued, issued_on, file_name, blob_hash, assignment_count, confirmed_at) VALUES
                """,
                directives.map { id, text in
                    """
                    (\(id), \(body), \(text.number), \(DocumentNumber(parsing: text.number)?.key), 'plan', 'vi',
                    \(GeneratedDirective.title), \(issuer), \(folded), '2026-01-15', 20468, 'ke-hoach.txt', \(hash),
                    \(text.places.count), 0)
                    """
                }),
            GeneratedInsertion(
                "INSERT INTO directive_text (directive_id, text, tables, findings) VALUES",
                directives.map { "(\($0.id), \($0.text.text), '[]', '[]')" }),
            GeneratedInsertion(words.head, words.rows),
        ]
    }

    /// The bodies that each directive names, which may read it.
    private static func readers(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        var named: [Int64: Set<Body.ID>] = [:]
        for row in rows { named[row.directive, default: []].formUnion(row.bodies.compactMap(\.body)) }
        return GeneratedInsertion(
            "INSERT INTO directive_body (directive_id, body_id) VALUES",
            named.sorted { $0.key < $1.key }.flatMap { directive, bodies in
                bodies.sorted().map { "(\(directive), \($0))" as SQL }
            })
    }
}
