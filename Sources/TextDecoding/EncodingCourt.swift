/// Decides in which charset bytes make sense.
///
/// Each candidate of ``EncodingRow`` reads sample windows as well as it can; the cost of a reading
/// is minus the logarithm of its probability, so the candidates' costs can be compared as they are,
/// plus how rare the charset is. What the file or its server says counts as evidence of a certain
/// weight, and ICU's detector is asked where two candidates are close.
package struct EncodingCourt {
  package struct Verdict: Hashable, Sendable {
    package var encoding: TextEncoding
    /// From 0 to 1.
    package var confidence: Double
    package var runnerUp: TextEncoding?
    /// By how many nats the winner explains the windows better.
    package var margin: Double
  }

  /// What a label is worth: two characters' evidence.
  private static let labelWeight = 9.0
  /// `iso-8859-1` is what servers say when nobody told them.
  private static let defaultLabelWeight = 1.0
  /// Where ICU is asked, and what its word is worth.
  private static let closeMargin = 5.0
  private static let detectorWeight = 3.0
  /// The margin at which the odds are e to 1 that the winner is right. Costs take characters as
  /// independent, which they are not, so margins are overstated.
  private static let temper = 4.0
  /// A reading that costs more for each byte explains nothing: noise costs 5.5 (ln 256).
  private static let refusedCost = 5.0
  /// A few bytes may be anything.
  private static let refusedCostOfFew = 10.0
  private static let few = 24
  /// Candidates this far behind after the first window are out.
  private static let hopeless = 60.0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let windows: SampleWindows
  private let labels: [TextEncoding]

  /// The best reading of the bytes; nil when they are no text in any charset.
  package static func judge(_ bytes: [UInt8], labels: [TextEncoding] = []) -> Verdict? {
    bytes.withUnsafeBufferPointer { buffer in
      let told = UnsafeBufferPointer(rebasing: buffer[..<lengthWithoutPadding(buffer)])
      return EncodingCourt(bytes: told, windows: SampleWindows(told), labels: labels).judge()
    }
  }

  /// Without the NULs that fill a file's last block after a loss of power, but with all of the last
  /// character.
  private static func lengthWithoutPadding(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = bytes.lastIndex(where: { $0 != 0 }) else { return bytes.count }
    return min(bytes.count, (last & ~3) + 4)
  }

  private struct Candidate {
    var row: EncodingRow
    var cost: Double
  }

  private func judge() -> Verdict? {
    var candidates = measured()
    let size = windows.ranges.reduce(0) { $0 + $1.count }
    guard size > 0, let cheapest = candidates.map(\.cost).min(), !isBlank else { return nil }
    let bearable = size < Self.few ? Self.refusedCostOfFew : Self.refusedCost
    guard cheapest / Double(size) <= bearable else { return nil }

    for index in candidates.indices {
      candidates[index].cost += candidates[index].row.rarity
      candidates[index].cost -= weightOfLabels(for: candidates[index].row.encoding)
    }
    sort(&candidates)
    if candidates.count > 1, candidates[1].cost - candidates[0].cost < Self.closeMargin,
      let named = detected()
    {
      for index in candidates.indices where candidates[index].row.encoding == named {
        candidates[index].cost -= Self.detectorWeight
      }
      sort(&candidates)
    }
    let margin = candidates.count > 1 ? candidates[1].cost - candidates[0].cost : 100
    return Verdict(
      encoding: candidates[0].row.encoding, confidence: Self.certainty(margin / Self.temper),
      runnerUp: candidates.count > 1 ? candidates[1].row.encoding : nil, margin: margin)
  }

  private func sort(_ candidates: inout [Candidate]) {
    candidates.sort {
      ($0.cost, $0.row.encoding.rawValue) < ($1.cost, $1.row.encoding.rawValue)
    }
  }

  /// The logistic function, by halves: from 0.5 to 1 as the argument grows.
  private static func certainty(_ value: Double) -> Double {
    // e to the power, by squaring; no need for a mathematics library.
    var power = 1 + min(value, 30) / 1024
    for _ in 0..<10 { power *= power }
    return power / (1 + power)
  }

  private func weightOfLabels(for encoding: TextEncoding) -> Double {
    guard labels.contains(encoding) else { return 0 }
    return encoding == .windows1252 ? Self.defaultLabelWeight : Self.labelWeight
  }

  // MARK: Evidence

  /// The cost of the windows in each candidate.
  private func measured() -> [Candidate] {
    var candidates = EncodingRow.all.filter(isPossible).map { Candidate(row: $0, cost: 0) }
    for (index, range) in windows.ranges.enumerated() {
      // The first window may be a short one's whole; a part of it finds who has no chance.
      let first =
        index == 0 ? range.lowerBound..<min(range.upperBound, range.lowerBound + 400) : range
      add(first, to: &candidates)
      if index == 0 {
        let best = candidates.map(\.cost).min() ?? 0
        candidates.removeAll { $0.cost > best + Self.hopeless && !labels.contains($0.row.encoding) }
        if first != range { add(first.upperBound..<range.upperBound, to: &candidates) }
      }
    }
    return candidates
  }

  private func add(_ range: Range<Int>, to candidates: inout [Candidate]) {
    for index in candidates.indices {
      candidates[index].cost += cost(range, in: candidates[index].row)
    }
  }

  private func cost(_ range: Range<Int>, in row: EncodingRow) -> Double {
    if case .escaped = row.family { return EscapedText.cost(bytes, range, in: row.encoding) }
    guard let reader = CharacterReader(row.encoding) else { return .infinity }
    let cost = ReadingSearch(readers: [reader]).cost(bytes, range)
    return Double(cost) / CharacterCosts.perNat
  }

  /// Charsets of seven bits need their marks, and no window may be full of eight-bit characters.
  private func isPossible(_ row: EncodingRow) -> Bool {
    switch row.family {
    case .escaped:
      windows.ranges.contains { EscapedText.holdsMarks(bytes, $0, of: row.encoding) }
    case .utf32(let bigEndian): looksWide(bigEndian)
    default: true
    }
  }

  /// Of a file in UTF-32 so many bytes are looked at, and so many units in ten have to be sound.
  private static let wideSample = 16 << 10
  private static let soundInTen = 9

  /// Whether most units of four bytes, also between the windows, have the two upper ones of a
  /// character: tables of numbers look like UTF-32 where they start.
  private func looksWide(_ bigEndian: Bool) -> Bool {
    // What stands at the start may be cut.
    (0..<4).contains { start in
      var sound = 0
      let units = max(0, min(bytes.count, Self.wideSample) - start) / 4
      for unit in 0..<units {
        let place = start + 4 * unit
        let first = bytes[place + (bigEndian ? 0 : 3)]
        let second = bytes[place + (bigEndian ? 1 : 2)]
        if first == 0, second <= 0x10 { sound += 1 }
      }
      return units > 0 && sound * 10 >= units * Self.soundInTen
    }
  }

  /// Nearly nothing but NULs, which UTF-32 would read as characters.
  private var isBlank: Bool {
    windows.ranges.allSatisfy { range in
      range.count { bytes[$0] == 0 } * 5 > range.count * 4
    }
  }

  private func detected() -> TextEncoding? {
    guard let range = windows.ranges.first else { return nil }
    return ICUDetector.name(UnsafeBufferPointer(rebasing: bytes[range]))
      .flatMap { TextEncoding(label: $0) }
  }
}
