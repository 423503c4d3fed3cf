import Organisation
import Web

@testable import Commands

/// Walks over the pages as somebody who follows every link, and judges each answer.
struct Crawler {
    let site: Site
    let asker: Asker
    /// So many pages of one kind are looked at.
    var mostAlike = 8

    private(set) var faults: Set<String> = []
    /// Every form that was seen, by address and names of its fields.
    private(set) var forms: [String: Markup.Form] = [:]
    private var seen: Set<String> = []
    private var alike: [String: Int] = [:]

    init(_ site: Site, as asker: Asker) {
        (self.site, self.asker) = (site, asker)
    }

    mutating func walk(from starts: [String]) throws {
        var waiting = starts
        while let target = waiting.popLast() {
            let kind = Entrance(.get, target, nil).pattern + (target.contains("?") ? "?" : "")
            guard seen.insert(target).inserted, alike[kind, default: 0] < mostAlike, !target.hasSuffix("/events")
            else { continue }
            alike[kind, default: 0] += 1
            guard let markup = try look(at: Entrance(.get, target, nil)) else { continue }
            waiting += markup.links.map { String($0.prefix { $0 != "#" }) }
            for form in markup.forms { forms[form.kind] = form }
        }
    }

    /// Asks, and notes what is wrong with the answer.
    @discardableResult
    mutating func look(at entrance: Entrance) throws -> Markup? {
        let answer = try entrance.answer(site, as: asker)
        let place = "\(entrance.method.rawValue) \(entrance.pattern)"
        if answer.status >= 500 { faults.insert("\(place) failed") }
        for field in answer.headers.fields where !field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) {
            faults.insert("\(place): the header \(field.name) holds a control character")
        }
        if let location = answer.headers["Location"], !location.isOwnAddress {
            faults.insert("\(place) leads to \(location.prefix(60))")
        }
        guard case .bytes(let bytes) = answer.body else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard answer.headers["Content-Type"]?.hasPrefix("text/html") == true else { return nil }
        if text.unicodeScalars.contains(where: \.isHidden) {
            faults.insert("\(place) shows a sign that cannot be seen")
        }
        let markup = Markup(text)
        for fault in markup.faults { faults.insert("\(place): \(fault)") }
        return markup
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character, or one that has the text beside it read from the other side.
    var isHidden: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// Whether a browser that is sent there stays with this host.
    var isOwnAddress: Bool {
        hasPrefix("/") && !hasPrefix("//") && utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
}

extension Markup.Form {
    var kind: String {
        ([method, Entrance(.post, action, nil).pattern] + fields.map(\.name)).joined(separator: " ")
    }
}
