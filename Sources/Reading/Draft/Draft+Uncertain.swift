extension Draft {
    /// Nothing is surer than the word it was read from: fields with words that may be misread lose confidence.
    mutating func lower(by words: [UncertainWord]) {
        guard !words.isEmpty else { return }
        directive.fields = directive.fields.mapValues { $0.lowered(by: words) }
        for index in assignments.indices {
            assignments[index].fields = assignments[index].fields.mapValues { $0.lowered(by: words) }
        }
    }
}

extension FieldSource {
    /// - Parameter words: In the order of the text.
    fileprivate func lowered(by words: [UncertainWord]) -> FieldSource {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].span.end <= start { low = middle + 1 } else { high = middle }
        }
        var field = self
        for word in words[low...] {
            guard word.span.start < end else { break }
            field.confidence = min(field.confidence, word.confidence)
        }
        return field
    }
}
