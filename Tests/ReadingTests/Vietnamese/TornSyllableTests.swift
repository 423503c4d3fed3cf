import Testing

@testable import Reading

@Suite struct TornSyllables {
    @Test(arguments: [
        ("- Cơ quan chủ tr ì: Bộ Quốc phòng", Words("chu tri"), 3), ("xây dựng k ế hoạch năm", "ke hoach", 2),
        ("các cơ quan, đ ơ n vị, địa phương", "don vi", 4), ("C ơ quan thường trực", "co quan", 0),
    ])
    func `a syllable torn by a converter is read whole`(_ line: String, _ words: Words, _ place: Int) {
        #expect(Tokens(Passage.of(line)).has(words: words, at: place))
    }

    @Test(arguments: ["cách trụ sở 5 km ở phía Bắc", "TT ủy quyền"])
    func `measures and abbreviations stand by themselves`(_ line: String) {
        let tokens = Tokens(Passage.of(line))
        #expect(tokens.count == line.split(separator: " ").count)
    }
}
