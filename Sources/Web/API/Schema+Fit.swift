extension Schema {
    /// The path of the first part of a value that does not fit, such as `leads.0.body`; `nil` when all fits.
    ///
    /// Patterns and formats are left to who reads the value, whose refusal says more; of shapes that only these tell
    /// apart, a value may thus fit several.
    /// - Parameter named: The shapes that this one refers to.
    public func misfit(_ value: JSON, named: [String: Schema] = [:], at path: String = "") -> String? {
        switch (self, value) {
        case (.anything, _), (.file, .string), (.boolean, .bool), (.number, .int), (.number, .double): nil
        case (.nullable, .null): nil
        case (.nullable(let schema), _): schema.misfit(value, named: named, at: path)
        case (.named(let name), _): named[name].map { $0.misfit(value, named: named, at: path) } ?? path
        case (.string(let text), .string(let value)): text.allows(value) ? nil : path
        case (.integer(let minimum, let maximum), .int(let value)):
            value >= Int64(minimum ?? .min) && value <= Int64(maximum ?? .max) ? nil : path
        case (.integer, .double(let value)):
            // 2.0 is an integer (JSON Schema 2020-12, 6.1.1); what no Int64 holds is beyond every bound.
            Int64(exactly: value).map { misfit(.int($0), named: named, at: path) } ?? path
        case (.array(let item, let maxItems), .array(let values)):
            values.count > maxItems ?? .max ? path : item.misfit(among: values, named, path)
        case (.object(let properties, let isClosed), .object(let members)):
            Self.misfit(members, properties, isClosed: isClosed, named, path)
        case (.oneOf(let schemas), _):
            schemas.contains { $0.misfit(value, named: named, at: path) == nil } ? nil : path
        case (.string, _), (.integer, _), (.number, _), (.boolean, _), (.array, _), (.object, _), (.file, _): path
        }
    }

    private func misfit(among values: [JSON], _ named: [String: Schema], _ path: String) -> String? {
        for (index, value) in values.enumerated() {
            if let misfit = misfit(value, named: named, at: path.member("\(index)")) { return misfit }
        }
        return nil
    }

    private static func misfit(
        _ members: [JSON.Member], _ properties: [Property], isClosed: Bool, _ named: [String: Schema], _ path: String
    ) -> String? {
        for property in properties where property.isRequired {
            guard members.contains(where: { $0.name == property.name }) else { return path.member(property.name) }
        }
        for member in members {
            guard let property = properties.first(where: { $0.name == member.name }) else {
                if isClosed { return path.member(member.name) }
                continue
            }
            let misfit = property.schema.misfit(member.value, named: named, at: path.member(member.name))
            if let misfit { return misfit }
        }
        return nil
    }
}

extension Schema.Text {
    fileprivate func allows(_ text: String) -> Bool {
        let length = text.unicodeScalars.count
        return length >= minLength ?? 0 && length <= maxLength ?? .max && (values.isEmpty || values.contains(text))
    }
}

extension String {
    fileprivate func member(_ name: String) -> String { isEmpty ? name : self + "." + name }
}
