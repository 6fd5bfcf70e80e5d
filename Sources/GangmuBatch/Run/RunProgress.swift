#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Tells a person how a batch goes: a line that is drawn anew on a terminal, a line now and then
/// otherwise; failures at once.
package final class RunProgress {
  private let total: Int
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let say: (String) -> Void
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var hasLine = false
  private(set) var plan: [(DocumentPlace, JournalRecord)] = []

  private static let timeBetweenDrawings = Duration.milliseconds(200)
  private static let timeBetweenLines = Duration.seconds(10)
  /// What takes longer is named.
  private static let slow = Duration.seconds(2)

  /// - Parameter say: Takes text for a person, with its line ends.
  package init(total: Int, isTerminal: Bool, isQuiet: Bool, say: @escaping (String) -> Void) {
    self.total = total
    self.isTerminal = isTerminal
    self.isQuiet = isQuiet
    self.say = say
  }

  /// Whether standard error is a terminal.
  package static var hasTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  func take(_ event: RunEvent) {
    switch event {
    case .failed(let record):
      clear()
      say("gangmu: \(record.label): \(record.failureLine)\n")
    case .planned(let record, let place): plan.append((place, record))
    case .moment(let counts, let underWork):
      guard !isQuiet else { return }
      let now = ContinuousClock.now
      let pause = isTerminal ? Self.timeBetweenDrawings : Self.timeBetweenLines
      guard now - (lastDrawn ?? start) >= pause else { return }
      lastDrawn = now
      draw(Self.line(counts, total: total, elapsed: now - start, underWork: underWork, now: now))
    }
  }

  /// Takes the drawn line away.
  package func clear() {
    if hasLine { say("\r\u{1B}[K") }
    hasLine = false
  }

  private func draw(_ line: String) {
    if isTerminal {
      say("\r\u{1B}[K\(line)")
      hasLine = true
    } else {
      say("gangmu: \(line)\n")
    }
  }

  /// `1,200 of 20,000, 3 failed, 812 a second, 0:23 left; slow: a.docx 12 s`
  static func line(
    _ counts: RunCounts, total: Int, elapsed: Duration,
    underWork: [(label: String, since: ContinuousClock.Instant)], now: ContinuousClock.Instant
  ) -> String {
    let through = counts.done + counts.failed + counts.skipped
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(through) / seconds : 0
    // An archive holds more documents than the one file it counts as.
    let known = max(total, through)
    var line = "\(counts.done.grouped) of \(known.grouped) done, \(counts.failed.grouped) failed"
    line += ", \(Int(rate.rounded()).grouped) a second"
    if rate > 0, through < total { line += ", \(clock(Double(total - through) / rate)) left" }
    let named = underWork.filter { now - $0.since > slow }.prefix(2)
      .map { "\($0.label) \((now - $0.since).components.seconds) s" }
    if !named.isEmpty { line += "; slow: \(named.joined(separator: ", "))" }
    return line
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let parts = [whole / 3600, whole / 60 % 60, whole % 60]
    let shown = parts[0] > 0 ? parts[...] : parts[1...]
    return shown.enumerated().map { index, part in
      index > 0 && part < 10 ? "0\(part)" : "\(part)"
    }.joined(separator: ":")
  }
}

extension Int {
  /// `1,234,567`
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }
}
