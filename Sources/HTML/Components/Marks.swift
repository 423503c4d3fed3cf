/// How a state looks: by shape as well as by colour.
public enum Tone: String, Sendable, CaseIterable {
    /// Overdue or refused: the seal.
    case late
    /// Due soon.
    case soon
    /// Done or accepted.
    case done
    /// Nothing to do yet.
    case wait
    /// Withdrawn, superseded, closed.
    case off
}

/// A state in words, with its mark.
public func state(_ words: String, _ tone: Tone) -> HTML {
    "<span class=\"state \(tone.rawValue)\">\(words)</span>"
}

/// How much of a target is reached, both numbers in words.
public func meter(_ reached: Double, of target: Double, words: String) -> HTML {
    let share = target > 0 && reached.isFinite ? min(max(reached / target, 0), 1) : 0
    let thousandths = Int(share * 1000)
    return
        "<span class=\"reach\">\(words)<progress max=\"1000\" value=\"\(thousandths)\" aria-hidden=\"true\"></progress></span>"
}

/// How far long work has come; a script follows the events, without one the page asks again by itself.
///
/// The events are `progress` with `{"share": 0.4, "words": "…"}` and `done` with the address to go to. Set
/// `PageFrame.refreshAfter` beside it.
public func progress(_ words: String, share: Double?, events: Address) -> HTML {
    let value = share.map { String(Int(min(max($0, 0), 1) * 1000)) }
    return """
        <div class="progress" data-events="\(link: events)"><p aria-live="polite">\(words)</p>\
        <progress max="1000"\(attribute: "value", value) aria-label="\(words)"></progress></div>
        """
}

/// Names and values of one thing.
public func facts(_ rows: [(name: String, value: HTML)]) -> HTML {
    "<dl class=\"facts\">\(each: rows, { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" })</dl>"
}

/// A remark of the check, at the place it concerns.
public func finding(_ words: String, actions: HTML = HTML()) -> HTML {
    "<div class=\"finding\">\(words) \(actions)</div>"
}

/// What stands where there is nothing yet: why, and what one can do.
///
/// - Parameter isPage: Whether it is all there is on the page, so that its title is the page's.
public func emptyState(_ title: String, _ words: String, action: HTML = HTML(), isPage: Bool = false) -> HTML {
    let heading: HTML = isPage ? "<h1>\(title)</h1>" : "<h2>\(title)</h2>"
    return "<div class=\"empty\">\(heading)<p>\(words)</p>\(action)</div>"
}

/// The head of a page: where it stands, its title, what is under it, what one can do.
public func pageHead(_ title: String, over: HTML = HTML(), under: HTML = HTML(), actions: HTML = HTML()) -> HTML {
    """
    <div class="head"><div>\(over.isEmpty ? HTML() : "<p class=\"over\">\(over)</p>")<h1>\(title)</h1>\
    \(under.isEmpty ? HTML() : "<p class=\"under\">\(under)</p>")</div><div class="actions">\(actions)</div></div>
    """
}

/// A filter that is set, with the address of the list without it.
public struct Chip: Sendable {
    public let label: String
    public let without: Address

    public init(_ label: String, without: Address) {
        self.label = label
        self.without = without
    }
}

/// The filters of a list: fields that ask on Enter, and a chip for each that is set.
public func filters(to action: some Link, fields: HTML, chips: [Chip] = [], _ messages: Messages) -> HTML {
    let set: HTML =
        chips.isEmpty
        ? ""
        : """
        <p class="chips">\(each: chips, { chip in
            """
            <a class="chip" href="\(link: chip.without)" aria-label="\(messages("Remove the filter {filter}", ["filter": chip.label]))">\
            \(chip.label) <span aria-hidden="true">×</span></a>
            """
        })</p>
        """
    return askForm(to: action, className: "filters", "\(fields)\(button(messages("Show")))") + set
}
