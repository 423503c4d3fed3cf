/// One spelling for one body.
enum VietnameseBody {
    /// Short forms of the two elected bodies, as letterheads' abbreviations have them, and a capital at the front.
    static func canonical(_ name: String) -> String { spelled(name, by: allForms) }

    private static let allForms = committees + shortForms

    /// A recipient as it is printed, but for the short forms that only lists of recipients have.
    static func writtenOut(_ name: String) -> String { spelled(name, by: shortForms) }

    private static func spelled(_ name: String, by forms: [(Phrase, String)]) -> String {
        let letters = Folding.letters(name)
        var text = name
        for (long, short) in forms where letters.place(of: long.letters) != nil {
            text = text.replacing(folded: Array(long.letters), with: short)
        }
        if addresses.contains(where: { letters.starts(with: $0.letters) }) { text = withoutAddress(text) }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// "Đồng chí Phó Chủ tịch Thường trực": the address is no part of the post's name.
    private static func withoutAddress(_ name: String) -> String {
        let words = name.split(separator: " ")
        let isGroup = words.first.map { Folding.string($0) } == "cac"
        let start = isGroup ? 1 : 0
        guard words.count > start + 3, posts.contains(Folding.string(words[start + 2]))
        else { return name }
        return ((isGroup ? [words[0]] : []) + words.dropFirst(start + 2)).joined(separator: " ")
    }

    private static let addresses: [Phrase] = ["dong chi", "cac dong chi"]

    private static let posts: Set<String> = [
        "pho", "truong", "chu", "bi", "giam", "uy", "chuyen", "chanh", "thu", "bo", "tong", "can", "cong", "thanh",
    ]

    /// "UBND các xã: Ea Ly, Đức Bình" names each of them: "UBND xã Ea Ly", "UBND xã Đức Bình".
    static func each(_ name: String) -> [String] {
        guard name.utf8.contains(0x3A) else { return [name] }
        let parts = name.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let (opening, kind) = kindOfEach(parts[0]) else { return [name] }
        let places = EnumeratedFields(parts[1]).fields
        guard places.count > 1, places.allSatisfy({ $0.first?.isUppercase ?? false }) else { return [name] }
        return places.map { place in
            let words = opening + kind + " " + place[...].trimmingStop
            return words.prefix(1).uppercased() + words.dropFirst()
        }
    }

    private static func kindOfEach(_ name: Substring) -> (opening: String, kind: Substring)? {
        let words = name.split(separator: " ")
        guard let place = words.firstIndex(where: { Folding.string($0) == "cac" }), place + 1 == words.count - 1,
            kindsOfEach.contains(Folding.string(words[place + 1]))
        else { return nil }
        return (words[..<place].map { $0 + " " }.joined(), words[place + 1])
    }

    private static let kindsOfEach: Set<String> = [
        "xa", "phuong", "huyen", "so", "bo", "ban", "phong", "thon", "truong",
    ]

    /// The two elected bodies are known by their short forms.
    private static let committees: [(Phrase, String)] = [
        ("uy ban nhan dan", "UBND"), ("hoi dong nhan dan", "HĐND"), ("mttq", "Mặt trận Tổ quốc"),
    ]

    /// Other abbreviations are written out.
    private static let shortForms: [(Phrase, String)] = [
        ("btv", "Ban Thường vụ"), ("d/c", "đồng chí"),
        ("gddt", "Giáo dục và Đào tạo"), ("gd&dt", "Giáo dục và Đào tạo"), ("gd-dt", "Giáo dục và Đào tạo"),
        ("pct", "Phó Chủ tịch"), ("dh", "đại học"), ("cd", "cao đẳng"),
    ]
}

extension String {
    /// Replaces every place whose folded letters are these words.
    func replacing(folded wanted: [Letter], with replacement: String) -> String {
        let scalars = Array(unicodeScalars)
        var folded: [Letter] = []
        var origin: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            if let letter = Folding.letter(scalar.value) {
                folded.append(letter)
                origin.append(index)
            }
        }
        origin.append(scalars.count)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < folded.count {
            let end = index + wanted.count
            let isWhole =
                (index == 0 || !folded[index - 1].isWord) && (end >= folded.count || !folded[end].isWord)
            if end <= folded.count, isWhole, folded[index..<end].elementsEqual(wanted) {
                result.append(contentsOf: replacement.unicodeScalars)
                index = end
            } else {
                result.append(contentsOf: scalars[origin[index]..<origin[index + 1]])
                index += 1
            }
        }
        return String(result)
    }
}
