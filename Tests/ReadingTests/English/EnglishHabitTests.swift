import Testing

@testable import Reading

/// Habits of English drafters that a document test would not show alone.
@Suite struct EnglishHabits {
    private func draft(_ items: String, head: String = "CITY COUNCIL\nWater Plan\nDate: 5 May 2026") -> Draft {
        Reader().read(Source(name: "text.txt", text: "\(head)\n\n\(items)\n"))
    }

    @Test(arguments: [
        ("The Roads Office, working with the Police, shall mend bridges.", ["Roads Office"], ["Police"]),
        ("Housing Services (lead) and the Fire Service shall fit alarms.", ["Housing Services"], ["Fire Service"]),
        ("Districts with more than 20,000 people shall name a warden.", ["Districts with more than 20,000 people"], []),
        ("Pumps are tested. (Action: Drainage Board)", ["Drainage Board"], []),
        ("Mend the pumps. Lead: Drainage Board, by 3 June 2026.", ["Drainage Board"], []),
    ])
    func `a sentence names who is to act`(_ sentence: String, _ lead: [String], _ support: [String]) {
        let item = draft("1. \(sentence)\n2. The Roads Office shall wait.").assignments.first
        #expect(item?.lead == lead)
        #expect(item?.support == support)
    }

    @Test func `minutes tell by an action line who is to do what`() {
        let text =
            "1. Pumps\nThe board noted the report.\nAction: Drainage Board, with the Police, to test pumps by 3 June 2026."
        let items = draft(text).assignments
        #expect(items.map(\.lead) == [["Drainage Board"]])
        #expect(items.map(\.support) == [["Police"]])
        #expect(items.map(\.due.by) == ["2026-06-03"])
    }

    @Test(arguments: [
        ("cut leaks from 14% to 9%", [9]), ("test towns with more than 500 pumps", []),
        ("report by 31 March each year", []),
    ])
    func `a number is promised or only spoken of`(_ words: String, _ values: [Double]) {
        let item = draft("1. The Water Board shall \(words).\n2. The Roads Office shall wait.").assignments.first
        #expect(item?.targets.map(\.value) == values)
    }

    @Test func `days are counted from the document's own decision`() {
        let item = draft("1. The Water Board shall publish a map within 60 days of this decision.").assignments.first
        #expect(item?.due.by == "2026-07-04")
    }

    @Test func `a series says when it starts`() {
        let item = draft("1. The Water Board shall publish figures quarterly, starting in July 2026.").assignments.first
        #expect(item?.due.recurrence == "quarterly")
        #expect(item?.due.from == "2026-07-01")
    }

    @Test func `the title below the reference lines is the document's own`() {
        let head = "CITY COUNCIL\nDecision Notice\nRef: CC/2026/4\nDate: 5 May 2026\n\nWater Safety Plan 2026"
        let read = draft("1. The Water Board shall test pumps.", head: head).directive
        #expect(read.title == "Water Safety Plan 2026")
        #expect(read.type == .decision)
    }

    @Test func `who signed and who receives stands at the foot`() {
        let read = draft("1. The Water Board shall test pumps.\n\nSigned: Ann Lee, Mayor\nTo: Water Board; Police")
            .directive
        #expect(read.signatory?.name == "Ann Lee")
        #expect(read.signatory?.title == "Mayor")
        #expect(read.recipients == ["Water Board", "Police"])
    }

    @Test(
        arguments: [
            ("Acting Mayor", "Mayor", SigningCapacity(.acting, of: "Mayor")),
            ("for the Director-General", nil, SigningCapacity(.inPlace, of: "Director-General")),
            ("for and on behalf of the Council Secretary", nil, SigningCapacity(.onBehalf, of: "Council Secretary")),
        ] as [(String, String?, SigningCapacity)])
    func `who signs for another says so before the office`(
        _ line: String, _ title: String?, _ capacity: SigningCapacity
    ) {
        let signatory = draft("1. The Water Board shall test pumps.\n\nSigned: Ann Lee, \(line)").directive.signatory
        #expect(signatory?.title == title && signatory?.capacity == [capacity])
    }

    @Test func `a memorandum says to whom it goes, and Markdown's signs are no words`() {
        let read = Reader().read(
            Source(
                name: "t",
                text: """
                    R-24-07 — Memorandum for the Heads of Regional Offices

                    **From:** Director of Standards

                    ### SUBJECT: Safe storage of records ###

                    1. Regional offices shall store records in locked rooms by 31 March 2025.
                    """)
        ).directive
        #expect(read.number == "R-24-07" && read.title == "Safe storage of records")
        #expect(read.recipients == ["Heads of Regional Offices"])
    }

    @Test func `an order of a head of state is titled above the words of its authority`() {
        let read = Reader().read(
            Source(
                name: "t",
                text: """
                    Executive Orders
                    Protecting Public Wells From Neglect and Misuse
                    March 4, 2025
                    By the authority vested in me as President by the Constitution and the laws of the Republic of Maru, it is hereby ordered:

                    1. The Secretary of Water shall inspect public wells by 30 June 2025.
                    """)
        ).directive
        #expect(read.issuer == "President of the Republic of Maru")
        #expect(read.title == "Protecting Public Wells From Neglect and Misuse" && read.issued == "2025-03-04")
    }

    @Test func `a document that is repealed is replaced`() {
        let read = draft("1. The Water Board shall test pumps.\n2. Decision No. 31/2018/MWR is hereby repealed.")
            .directive
        #expect(read.replaces == ["31/2018/MWR"])
    }

    @Test func `helpers between commas before a day, whatever word the day begins with`() {
        let text = """
            ACTION PLAN 2026

            1. The Roads Office shall repair 5 bridges, in coordination with the Finance Office, by 30 June 2026.
            2. The Roads Office shall, together with the Audit Unit, the Clerk, publish a register.
            """
        let expected = [
            "plan", "1 | line 3 | Roads Office | with Finance Office | date by 2026-06-30 | =5",
            "2 | line 4 | Roads Office | with Audit Unit,Clerk | product register",
        ]
        #expect(Summary.of(text) == expected)
    }
}
