nonisolated(unsafe) var counter = 0
