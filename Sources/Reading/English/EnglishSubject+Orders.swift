/// Words by which English texts order, ask and promise.
extension EnglishSubject {
    /// Words of order in the passive: "is requested to", "are hereby directed to".
    private static let bidden = [
        "requested to", "asked to", "directed to", "instructed to", "required to", "expected to", "tasked with",
        "tasked to", "charged with", "mandated to", "called upon to", "invited to", "encouraged to", "ordered to",
        "advised to", "reminded to", "obliged to", "enjoined to", "urged to", "authorised and directed to",
        "authorized and directed to", "entrusted with", "in charge of", "accountable for", "answerable for",
        "mandated with", "committed to", "assigned to", "designated to", "called on to", "bound to",
        "reminded of their duty to",
        "reminded of its duty to", "reminded of their obligation to", "reminded that they must",
    ].flatMap { (verb: String) -> [String] in beings.map { $0 + " " + verb } }

    private static let beings = [
        "is", "are", "is hereby", "are hereby", "are each", "has been", "have been", "may be", "may kindly be",
        "may please be", "will be", "should be", "shall be", "must be", "is further", "are further", "is also",
        "are also", "is therefore", "are therefore", "are once again", "are strongly", "be",
    ]
    /// What somebody has taken on: "Braes Homes has agreed to give …".
    private static let undertaken = [
        "agreed to", "undertaken to", "committed to", "promised to", "offered to", "pledged to",
    ].flatMap { (verb: String) -> [String] in
        ["has", "have", "have each", "has also", "have also", "have both"].map { $0 + " " + verb }
    }
    private static let authorised = ["be", "is hereby", "are hereby"].flatMap { (being: String) -> [String] in
        [being + " authorised to", being + " authorized to"]
    }
    static let orders = Phrases(
        (bidden + undertaken + authorised + [
            "shall", "must", "will", "is to", "are to", "is responsible for", "are responsible for",
            "is responsible to", "are responsible to", "takes charge of", "take charge of", "has responsibility for",
            "have responsibility for", "has overall responsibility for", "takes responsibility for", "agrees to",
            "agree to", "is hereby required", "are hereby required", "should", "leads",
            "lead on", "reports to", "report to", "undertakes to", "undertake to", "commits to",
        ]).map { Phrase($0) })

    /// "The officer in charge is responsible." closes a duty told before it.
    static let answering: [Phrase] = [
        "is responsible", "are responsible", "is accountable", "are accountable", "is answerable", "are answerable",
    ]

    static let told = Phrases(
        orders.phrases + [
            "was directed to", "were directed to", "was asked to", "were asked to", "was instructed to",
            "were instructed to", "was requested to", "were requested to", "agreed to", "undertook to",
            "was tasked with", "were tasked with", "were tasked to", "was urged to", "were urged to", "was mandated to",
            "was tasked to", "offered to", "was advised to", "were advised to", "was required to", "were required to",
            "was also directed to", "was also requested to", "was further directed to", "undertakes to",
            "were further directed to",
            "were also asked to", "was also asked to", "was invited to", "were invited to", "was called upon to",
            "were called upon to", "promised to", "was authorised to", "was authorized to", "were authorised to",
        ])
}
