/// Reads cells whose letters a scan changed by what such cells say: names of bodies, and times.
struct DamagedCells {
    private var model: LooseModel
    private var reader = LooseWordReader(isDamaged: true)

    /// A way to part the words read so far.
    private struct Way {
        var score = 0.0
        var node = LooseCell.empty
        var names: [Name] = []
    }

    private struct Name {
        var start: Int
        /// The phrase that its words are, and where that ends; what follows is a scan's waste unless it goes on.
        var whole: (node: PhraseTree.Node, end: Int)?
        var goesOn = false
        /// What stood before a name that a time goes on with: "theo hướng dẫn của …".
        var prefix: String?
    }

    private var kin = WordKin()
    private var spellings: [Int: [String: Int]] = [:]

    /// - Parameters:
    ///   - known: Names; of two with the same letters the first is used.
    ///   - text: All of it: what misread words are compared with.
    init(known: [String], text: WorkingText) {
        model = LooseModel(LooseColumns([.lead]), isDamaged: true, width: 0)
        var lexicon = LooseLexicon(model: model)
        lexicon.addVocabulary()
        model = lexicon.model
        let standard = StandardNames.phrases.map { Folding.letters($0).filter(\.isWord) }
        for name in known {
            let letters = Folding.letters(name).filter(\.isWord)
            // A damaged spelling of what is known, or a part of it, would only be in the way.
            if standard.contains(where: { $0.place(near: letters, edits: letters.count / 5) != nil }) { continue }
            model.tree.add(name, at: model.bodies)
        }
        for line in text.lines where !line.isEmpty {
            let words = reader.words(line, of: text)
            kin.count(words)
            for word in words { spellings[word.id, default: [:]][Self.spelling(word, text), default: 0] += 1 }
        }
        kin.compare(reader.ids)
    }

    private static func spelling(_ word: LooseWord, _ text: WorkingText) -> String {
        let span = text.span(word.range)
        return String(decoding: text.bytes[span.start..<span.end], as: UTF8.self).trimmingStop.lowercased()
    }

    /// A cell of plain words: misread words as the text most often has them, waste of the scan left out; `nil` when
    /// hardly a word of it was kept.
    mutating func words(in cell: Passage, of text: WorkingText) -> String? {
        let words = words(of: cell)
        var parts: [String] = []
        var sound = 0
        for word in words where !model.isNoise(word) {
            let own = cell.string(word.range, of: text)
            let isSound =
                SyllableForm.isSyllable(word.letters) || word.isNumber
                || (kin.counts[word.id] ?? 0) > (word.isCapital ? 1 : 3)
            if isSound || kin.of(word.id) != word.id { sound += 1 }
            parts.append(isSound ? own : restored(word, own))
        }
        guard sound > 2, sound * 3 >= words.count * 2 else { return nil }
        return parts.joined(separator: " ")
    }

    /// The word's likely spelling with the signs that stood at its end.
    private func restored(_ word: LooseWord, _ own: String) -> String {
        let parts = kin.parts(word)
        let ids = parts.count > 1 ? parts.compactMap { reader.ids[$0] } : [kin.of(word.id)]
        guard parts.count > 1 || ids != [word.id] else { return own }
        let spelled = ids.compactMap { id in
            spellings[id]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        let text = spelled.joined(separator: " ") + own.reversed().prefix { ",;.:)".contains($0) }.reversed()
        return word.isCapital ? VietnameseCase.capitalised(text) : text
    }

    /// Each known name as it is written, others as they stand.
    mutating func names(in cell: Passage, of text: WorkingText) -> [String] {
        let words = words(of: cell)
        return best(words, from: model.bodies).map { spelled($0, words, cell, text) } ?? []
    }

    /// The words of a time as they should be; words that belong to none as they stand.
    mutating func time(in cell: Passage, of text: WorkingText) -> String {
        let words = words(of: cell)
        guard let way = best(words, from: model.times) else { return "" }
        var parts: [String] = []
        for (index, name) in way.names.enumerated() {
            let end = index + 1 < way.names.count ? way.names[index + 1].start : words.count
            var own = words[name.start..<end].map { cell.string($0.range, of: text) }
            if let whole = name.whole, let spelling = model.tree.spelling(whole.node) {
                var numbers = words[name.start..<whole.end].filter(\.isNumber).map { cell.string($0.range, of: text) }[
                    ...]
                parts += (name.prefix ?? opening(words[name.start..<whole.end])).map { [$0] } ?? []
                parts += spelling.split(separator: " ").map { $0.first == "#" ? numbers.popFirst() ?? "" : String($0) }
                own = Array(own.dropFirst(whole.end - name.start))
            }
            parts += own
        }
        return parts.joined(separator: " ")
    }

    /// "Theo hướng dẫn của …" where the scan set its last word and the name behind it without a space.
    private func opening(_ words: ArraySlice<LooseWord>) -> String? {
        let letters = words.flatMap(\.letters)
        return LooseLexicon.openings.first { opening in
            let wanted = Folding.letters(opening).filter(\.isLatin)
            return letters.count > wanted.count && Array(letters.prefix(wanted.count)).distance(to: wanted) < 4
        }
    }

    private mutating func words(of cell: Passage) -> [LooseWord] {
        let words = reader.words(of: cell)
        var lexicon = LooseLexicon(model: model)
        lexicon.learn(words)
        model = lexicon.model
        return words
    }

    private mutating func best(_ words: [LooseWord], from root: PhraseTree.Node) -> Way? {
        var ways = [Way()]
        for (index, word) in words.enumerated() {
            let last = index > 0 ? words[index - 1] : nil
            var next: [Way] = []
            for way in ways {
                for found in model.ways(word, from: way.node, behind: last, root: root) {
                    next.append(extended(way, by: found, word, index))
                }
            }
            ways = Array(next.sorted { $0.score > $1.score }.prefix(12))
        }
        return ways.max { score($0) < score($1) }
    }

    private func extended(
        _ way: Way, by found: (score: Double, node: Int32, opens: Bool), _ word: LooseWord, _ index: Int
    ) -> Way {
        var way = way
        way.score += found.score
        way.node = found.node
        if found.opens || way.names.isEmpty { way.names.append(Name(start: index)) }
        let last = way.names.count - 1
        if found.node >= 0, model.tree.isEnd(Int(found.node)) {
            if let before = way.names[last].whole.flatMap({ model.tree.spelling($0.node) }), before.hasSuffix("cua") {
                way.names[last].prefix = before
            }
            way.names[last].whole = (Int(found.node), index + 1)
        } else if found.node < 0, word.isCapital, !model.isNoise(word) {
            // A place or a field behind what is known: "UBND xã Tân Phú".
            way.names[last].goesOn = way.names[last].goesOn || way.names[last].whole?.end == index
        }
        return way
    }

    /// Names that break off count less.
    private func score(_ way: Way) -> Double {
        way.score - (way.node >= 0 && !model.tree.isEnd(Int(way.node)) ? 0.8 : 0)
    }

    private func spelled(_ way: Way, _ words: [LooseWord], _ cell: Passage, _ text: WorkingText) -> [String] {
        var names: [String] = []
        for (index, name) in way.names.enumerated() {
            var end = index + 1 < way.names.count ? way.names[index + 1].start : words.count
            while end > name.start + 1, model.isNoise(words[end - 1]) { end -= 1 }
            let range = words[name.start].range.lowerBound..<words[end - 1].range.upperBound
            let own = VietnameseBody.canonical(cell.string(range, of: text).trimmingStop)
            let known = name.goesOn ? nil : name.whole.flatMap { model.tree.spelling($0.node) }
            let isWaste = words[name.start..<end].allSatisfy { model.isNoise($0) }
            // A rest of a word or two beside whole names is what a scan left of a sign or a stroke.
            if known == nil, Folding.letters(own).count(where: \.isLatin) < 6, way.names.count > 1 || isWaste {
                continue
            }
            let spelling = known.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? own
            if !spelling.isEmpty, !names.contains(spelling) { names.append(spelling) }
        }
        return names
    }
}
