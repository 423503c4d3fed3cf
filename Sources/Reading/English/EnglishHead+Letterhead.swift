/// Which of several bodies in a letterhead issues the document.
extension EnglishHead {
    /// The one whose letters open the document's own number, where the one read first has others.
    ///
    /// "PRESIDENT'S OFFICE / KILOSHA MUNICIPAL COUNCIL / Ref: KMC/HLT/88"; "PARKS AND WATERWAYS BOARD (PWB)" with "PWB/2025-01".
    func putOwn(among opening: [Passage], into directive: inout DraftDirective) {
        guard let number = directive.number, let issuer = directive.issuer else { return }
        let code = String(number.prefix { $0.isUppercase })
        guard (2...7).contains(code.utf8.count), code.utf8.count < number.utf8.count,
            !EnglishShortNames.isShort(code, of: issuer), !isShown(code, in: issuer)
        else { return }
        guard let read = directive.fields["issuer"]?.span,
            !Self.authorities.contains(where: Folding.string(issuer).hasPrefix)
        else { return }
        for passage in opening.prefix(8) where passage.span.end > read.end {
            for line in passage.lineRanges {
                let open = passage.letters[line].firstIndex(of: 0x28) ?? line.upperBound
                let name = passage.withoutSigns(line.lowerBound..<max(line.lowerBound, open))
                guard passage.span(name).start >= read.end, name.count > 6, name.count < 90,
                    EnglishBodies.isOffice(passage, name)
                else { continue }
                let shown = document.string(passage, name)
                guard
                    EnglishShortNames.isShort(code, of: shown)
                        || isShown(code, in: document.string(passage, passage.trimmed(open..<line.upperBound)))
                        || passage.isCapitals(in: name) && EnglishShortNames.isShort(code, of: Self.titled(shown))
                else { continue }
                directive.issuer = shown
                directive.fields["issuer"] = FieldSource(span: passage.span(name), confidence: 0.85)
                return
            }
        }
    }

    private static let authorities = ["city of", "county of", "county government", "republic of", "government of"]

    private func isShown(_ code: String, in words: String) -> Bool {
        words.split { !$0.isUppercase }.contains { $0 == code } && words.contains("(")
    }

    /// A name in capitals with those of its words alone that a name in small letters has.
    private static func titled(_ name: String) -> String {
        name.split(separator: " ").filter { !["OF", "AND", "THE", "FOR", "ON", "&"].contains($0) }.joined(
            separator: " ")
    }
}
