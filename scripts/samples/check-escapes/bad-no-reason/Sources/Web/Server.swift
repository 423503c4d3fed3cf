final class Server: @unchecked Sendable {}
