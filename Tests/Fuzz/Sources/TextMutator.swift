/// Changes a text as texts are changed: letters, words and lines move, end early, come twice.
///
/// Bytes alone rarely make a text that is wrong in the way of a text: a name without its end, a row without its number.
///
/// - Note: <https://llvm.org/docs/LibFuzzer.html>
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt) -> Int {
    var random = SplitMix(state: UInt64(seed))
    // The fuzzer's own changes know the dictionary and the corpus.
    if Bool.random(using: &random) { return mutateBytes(start, count, limit) }
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var text = TextMutator(Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    for _ in 0..<(1 << Int.random(in: 0...4, using: &random)) { text.change(using: &random) }
    var end = 0
    for scalar in text.scalars {
        let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        guard end + encoded.count <= limit else { break }
        for byte in encoded {
            start[end] = byte
            end += 1
        }
    }
    return end
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

struct TextMutator {
    private(set) var scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func change(using random: inout some RandomNumberGenerator) {
        let place = Int.random(in: 0...scalars.count, using: &random)
        let piece = place..<min(scalars.count, place + (1 << Int.random(in: 0...6, using: &random)))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: scalars.insert(Self.signs.randomElement(using: &random) ?? " ", at: place)
        case 1: scalars.removeSubrange(piece)
        case 2: scalars.insert(contentsOf: scalars[piece], at: Int.random(in: 0...scalars.count, using: &random))
        case 3: swapLines(using: &random)
        case 4: endLine(using: &random)
        default: move(piece, using: &random)
        }
    }

    private mutating func move(_ piece: Range<Int>, using random: inout some RandomNumberGenerator) {
        let words = scalars[piece]
        scalars.removeSubrange(piece)
        scalars.insert(contentsOf: words, at: Int.random(in: 0...scalars.count, using: &random))
    }

    private mutating func swapLines(using random: inout some RandomNumberGenerator) {
        var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        lines.swapAt(
            Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
        scalars = Array(lines.joined(separator: ["\n"]))
    }

    /// A line ends with a sign, with a blank line behind it, or not at all.
    private mutating func endLine(using random: inout some RandomNumberGenerator) {
        guard let end = scalars.indices.filter({ scalars[$0] == "\n" }).randomElement(using: &random) else { return }
        let endings: [[Unicode.Scalar]] = [
            [], [" "], [":", "\n"], [";", "\n"], ["\n", "\n"], ["\t"], [" ", "|", " "],
        ]
        scalars.replaceSubrange(end...end, with: endings.randomElement(using: &random) ?? [])
    }

    private static let signs = Array(
        "，,；;。.：:、（()）《》“”\"【】〔〕[]|\t\n -—~%0123456789/一二三十年月日各等IVXab".unicodeScalars)
}

/// The same changes for the same seed.
///
/// - Note: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
