extension ChineseBodies {
    /// 各区教育、体育部门和各协会: fields before the word for their departments make one name with it.
    static func withFields(_ text: ChineseText, _ pieces: [Range<Int>]) -> [Range<Int>] {
        pieces.reduce(into: []) { found, piece in
            var whole = piece
            if fieldKinds.match(text, before: bracketsLeft(text, piece), floor: piece.lowerBound) != nil {
                while let last = found.last, last.upperBound + 1 == whole.lowerBound, text[last.upperBound] == "、",
                    last.count <= 10, !endsAsName(text, last)
                {
                    whole = last.lowerBound..<whole.upperBound
                    found.removeLast()
                }
            }
            found.append(whole)
        }
    }

    /// 甲新区、乙商务区、丙岛等管委会: the body of all of them behind the 等 that closes the list.
    static func openTail(_ text: ChineseText, _ piece: Range<Int>) -> (area: Range<Int>, body: Range<Int>)? {
        guard let length = areaBodies.match(text, before: piece.upperBound, floor: piece.lowerBound) else { return nil }
        let start = piece.upperBound - length
        guard start > piece.lowerBound + 2, text[start - 1] == "等" else { return nil }
        return (piece.lowerBound..<start - 1, start..<piece.upperBound)
    }

    /// 各县（市、区）教育局、卫健局: a department without an owner is that of the areas named before it.
    static func areasOfDepartment(_ text: ChineseText, _ pieces: [Range<Int>], _ index: Int) -> String? {
        guard isDepartment(text, pieces[index]) else { return nil }
        for earlier in pieces[..<index].reversed() {
            if isDepartment(text, earlier) { continue }
            guard text[earlier.lowerBound] == "各", let end = endOfAreas(text, earlier),
                departments.match(text, before: earlier.upperBound, floor: end) != nil
            else { return nil }
            return text.shownName(earlier.lowerBound..<end)
        }
        return nil
    }

    /// 卫健局, 文旅局: a field and the kind of office, and nothing that says whose.
    private static func isDepartment(_ text: ChineseText, _ piece: Range<Int>) -> Bool {
        (3...9).contains(piece.count)
            && departments.match(text, before: piece.upperBound, floor: piece.lowerBound) != nil
            && !ChineseSigns("各省市县区州镇乡局本中国党全该有驻").contains(text[piece.lowerBound])
            || text.hasPrefix("市场监", at: piece.lowerBound) && piece.count <= 7
    }

    static let departments: ChineseWords = "局 委 委员会"

    /// Behind 各县（市、区）.
    private static func endOfAreas(_ text: ChineseText, _ piece: Range<Int>) -> Int? {
        var index = piece.lowerBound + 1
        while index < piece.upperBound {
            if text[index] == "(", let close = text.closing(index, limit: piece.upperBound) {
                index = close + 1
            } else if ChineseSigns("县市区州盟旗镇乡").contains(text[index]), !text.hasPrefix("市场", at: index) {
                index += 1
            } else {
                break
            }
        }
        return index > piece.lowerBound + 1 && index < piece.upperBound ? index : nil
    }

    /// 安全环保部, 设备动力部: a field and 部, as houses call their divisions; 全部 and 西部 are none.
    static func isDivision(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        guard (4...10).contains(range.count), let last = range.last, text[last] == "部",
            range.allSatisfy({ text[$0].isChinese })
        else { return false }
        return !ChineseSigns("全内外局干总本西东南北中上下头底乐支一腹胸面肺根尾背颈眼各两分").contains(text[last - 1])
            && ChineseVerbs.producing.match(text, at: range.lowerBound) == nil
            && !text.contains("的", in: range)
    }
}
