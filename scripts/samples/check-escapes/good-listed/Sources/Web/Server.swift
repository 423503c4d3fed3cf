/// Locked by its own mutex; `@unchecked Sendable` in a comment does not count.
final class Server: @unchecked Sendable {}
