internal import Glibc

/// Random numbers that can be had again: run with the printed `REMIT_SEED` to repeat a failure.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    /// The seed of this run, printed when it is first asked for.
    public static let seed: UInt64 = {
        let given = getenv("REMIT_SEED").flatMap { UInt64(String(cString: $0)) }
        let seed = given ?? UInt64.random(in: 1...UInt64(UInt32.max))
        print("REMIT_SEED=\(seed)")
        return seed
    }()

    private var state: UInt64

    /// - Parameter name: Gives every test numbers of its own, whatever ran before it.
    public init(for name: String = #function) {
        state = name.utf8.reduce(Self.seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// The next number of SplitMix64.
    ///
    /// Source: <https://prng.di.unimi.it/splitmix64.c>.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
