/// Numbering paths taken so far in a text; one that is wanted again is told apart by a count: "II.1#2".
struct TakenRefs {
    private var taken: Set<String> = []
    /// How often a path was wanted, so that a repeated one finds its count at once.
    private var copies: [String: Int] = [:]

    init(_ taken: some Sequence<String> = []) { self.taken = Set(taken) }

    mutating func take(_ wanted: String) -> String {
        var ref = wanted
        while !taken.insert(ref).inserted {
            copies[wanted, default: 1] += 1
            ref = "\(wanted)#\(copies[wanted, default: 1])"
        }
        return ref
    }
}

extension [DraftAssignment] {
    /// Gives each a path of its own where the text's numbering repeats itself.
    mutating func tellApart() {
        var refs = TakenRefs()
        for index in indices { self[index].ref = refs.take(self[index].ref) }
    }
}
