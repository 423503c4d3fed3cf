/// Why something asked for was not done, in words for the person who asked.
///
/// Each capability has closed enums that conform; one exhaustive `switch` gives all of it.
public protocol Refusal: Error, Sendable {
    /// The HTTP status of the answer, 400–499.
    var status: Int { get }
    /// The name of the form field or JSON key it concerns; nil when it concerns the whole.
    var field: String? { get }
    /// What was wrong, and what to do next, each a whole sentence.
    func explain(_ messages: Messages) -> (what: String, next: String)
}
