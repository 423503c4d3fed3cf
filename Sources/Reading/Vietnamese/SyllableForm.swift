/// How Vietnamese syllables are built, without marks: what a scan wrote that is none was misread.
///
/// The spelling allows some thirty openings and a closed list of rhymes.
enum SyllableForm {
    /// a, e, i, o, u and y, whatever marks they bear.
    static func isVowel(_ letter: Letter) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }

    static func isSyllable(_ letters: [Letter]) -> Bool {
        guard let first = letters.first, letters.count <= 7 else { return false }
        for length in 0...min(3, letters.count - 1) where onsets.contains(Array(letters[..<length])) {
            if rhymes.contains(Array(letters[length...])) { return true }
        }
        // "gì", "gìn": the opening takes the rhyme's vowel.
        return first == Letter(ascii: "g") && rhymes.contains(Array(letters.dropFirst()))
    }

    private static let onsets: Set<[Letter]> = Set(
        "b c ch d g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x".split(separator: " ")
            .map { Folding.letters($0) } + [[]])

    private static let rhymes: Set<[Letter]> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich iec iem ien ieng iep iet ieu im in inh \
        ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong op ot oong ooc u ua \
        uac uai uan uang uanh uat uau uay uc ue uech uen uenh ui uu um un ung uo uoc uoi uom uon uong uop uot uou up ut \
        uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu uan uoang
        """.split(separator: " ").map { Folding.letters($0) })
}
