/// The working days of a stretch of time, numbered, so that counting among them costs no walk.
struct WorkingDayIndex: Sendable {
    let span: ClosedRange<Day>
    /// In order.
    private let days: [Day]
    /// How many working days lie from the start of the span through its n-th day.
    private let through: [Int32]

    /// Walks the span once.
    init(_ span: ClosedRange<Day>, isWorking: (Day) -> Bool) {
        var days: [Day] = []
        var through: [Int32] = []
        through.reserveCapacity(span.count)
        for day in span {
            if isWorking(day) { days.append(day) }
            through.append(Int32(days.count))
        }
        self.span = span
        self.days = days
        self.through = through
    }

    func contains(_ day: Day) -> Bool { span.contains(day) }

    /// Working days from the start of the span through this day, which may lie just before the span.
    func count(through day: Day) -> Int {
        let position = span.lowerBound.distance(to: day)
        return position < 0 ? 0 : Int(through[position])
    }

    /// The working day of this number, counted from 1; `nil` beyond the span.
    func day(numbered number: Int) -> Day? {
        days.indices.contains(number - 1) ? days[number - 1] : nil
    }
}
