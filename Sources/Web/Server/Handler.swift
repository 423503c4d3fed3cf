/// Answers a request; called on many threads at once.
///
/// It does not throw: what fails becomes a page here.
public typealias Handler = @Sendable (Request) -> Response
