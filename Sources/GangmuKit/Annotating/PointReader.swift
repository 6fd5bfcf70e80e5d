/// Finds what a text counts off inside a paragraph: 一是…；二是…, ①…；②….
package struct PointReader: SignReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var label: Range<Int>
    package var number: Int
    /// Without the label and the mark that ends it.
    package var text: Range<Int>
    package var range: Range<Int> { label.lowerBound..<text.upperBound }
  }

  static let kind = SignKinds.point
  static let signs: ScalarSet = {
    var signs = starters
    signs.formUnion(Numerals.enclosedSigns)
    return signs
  }()

  let text: [Unicode.Scalar]
  private var range = 0..<0
  private var next = 0
  private var markers: [Marker] = []
  private(set) var readings: [Reading] = []
  /// How far each series has counted, and the series in the order in which they began.
  private var counts = [Int](repeating: 0, count: Series.allCases.count)
  private var order: [Series] = []

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  private enum Series: Int, CaseIterable {
    case shi, yao, other, enclosed, bracket, halfBracket, dotted, ordinal, words
  }

  private struct Marker {
    var series: Series
    var number: Int
    var label: Range<Int>
  }

  private static let starters = ScalarSet("一二三四五六七八九十其首再然最第(1234567890".unicodeScalars)

  /// The points of a paragraph. Each series counts from one and goes on without a hole.
  package func points(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func begin(_ range: Range<Int>) {
    self.range = range
    next = range.lowerBound
    markers.forget()
    readings.forget()
  }

  mutating func read(at position: Int) {
    guard position >= next, var marker = marker(at: position, in: range) else { return }
    next = marker.label.upperBound
    let series = marker.series.rawValue
    if marker.number == MarkerGrammar.oneMore, counts[series] > 0 {
      marker.number = counts[series] + 1
    }
    guard marker.number == counts[series] + 1 else { return }
    if counts[series] == 0 { order.append(marker.series) }
    counts[series] += 1
    markers.append(marker)
  }

  mutating func end() {
    guard !markers.isEmpty else { return }
    defer {
      for series in order { counts[series.rawValue] = 0 }
      order.forget()
    }
    // The series with the most points is the outer one; others lie inside its points.
    guard let best = order.max(by: { counts[$0.rawValue] < counts[$1.rawValue] }),
      counts[best.rawValue] >= 2
    else { return }
    readings = readings(markers.filter { $0.series == best }, end: range.upperBound)
  }

  private func readings(_ markers: [Marker], end: Int) -> [Reading] {
    let endsInside = markers.indices.dropLast().contains { index in
      hasStop(markers[index].label.upperBound..<markers[index + 1].label.lowerBound)
    }
    return markers.indices.map { index in
      let start = markers[index].label.upperBound
      var stop = index + 1 < markers.count ? markers[index + 1].label.lowerBound : end
      if index + 1 == markers.count, !endsInside {
        // The sentence that the enumeration is ends with its last point.
        stop = (start..<stop).first { text[$0] == "。" || text[$0].isLineEnd } ?? stop
      }
      var last = stop
      while last > start, isEdge(text[last - 1]) { last -= 1 }
      return Reading(label: markers[index].label, number: markers[index].number, text: start..<last)
    }
  }

  /// Whether a sentence ends before the end of a range.
  private func hasStop(_ range: Range<Int>) -> Bool {
    text[range].dropLast(2).contains("。")
  }

  private func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    Self.edges.contains(scalar) || scalar.isLineEnd
  }

  private static let edges: ScalarSet = ";。,、 "

  // MARK: Markers

  private func marker(at start: Int, in range: Range<Int>) -> Marker? {
    let scalar = text[start]
    guard Self.starters.contains(scalar) else {
      return Numerals.enclosed(scalar).map {
        Marker(series: .enclosed, number: $0.value, label: start..<start + 1)
      }
    }
    guard startsClause(start, range) else { return nil }
    if let (number, next) = MarkerGrammar.countingWords.word(
      in: text, at: start, end: range.upperBound)
    {
      return afterComma(Marker(series: .words, number: number, label: start..<next), range)
    }
    switch scalar {
    case "(": return bracketed(at: start, in: range)
    case "第": return ordinal(at: start, in: range)
    case "其": return numbered(at: start + 1, label: start, in: range).map { afterComma($0, range) }
    default: break
    }
    guard
      let number = Numerals.han(in: text, at: start, end: range.upperBound)
        ?? Numerals.arabic(in: text, at: start, end: range.upperBound)
    else { return nil }
    let next = start + number.length
    guard next < range.upperBound else { return nil }
    switch text[next] {
    case "是" where !scalar.isASCIIDigit:
      return Marker(series: .shi, number: number.value, label: start..<next + 1)
    case "要" where !scalar.isASCIIDigit:
      return Marker(series: .yao, number: number.value, label: start..<next + 1)
    case ")" where scalar.isASCIIDigit:
      return Marker(series: .halfBracket, number: number.value, label: start..<next + 1)
    case ".", "、":
      guard scalar.isASCIIDigit, next + 1 < range.upperBound,
        LabelDigits.allowText(
          after: next + 1, of: number.value, in: text, end: range.upperBound)
      else { return nil }
      return Marker(series: .dotted, number: number.value, label: start..<next + 1)
    default: return nil
    }
  }

  private func afterComma(_ marker: Marker, _ range: Range<Int>) -> Marker {
    var marker = marker
    let end = marker.label.upperBound
    if end < range.upperBound, text[end] == "," || text[end] == ":" || text[end] == "、" {
      marker.label = marker.label.lowerBound..<end + 1
    }
    return marker
  }

  private func numbered(at start: Int, label: Int, in range: Range<Int>) -> Marker? {
    guard let number = Numerals.han(in: text, at: start, end: range.upperBound), number.length == 1
    else { return nil }
    return Marker(series: .other, number: number.value, label: label..<start + 1)
  }

  private func bracketed(at start: Int, in range: Range<Int>) -> Marker? {
    guard start + 1 < range.upperBound,
      let number = Numerals.arabic(in: text, at: start + 1, end: range.upperBound)
        ?? Numerals.han(in: text, at: start + 1, end: range.upperBound)
    else { return nil }
    let close = start + 1 + number.length
    guard close < range.upperBound, text[close] == ")", number.value < 30 else { return nil }
    return Marker(series: .bracket, number: number.value, label: start..<close + 1)
  }

  /// 第一，…；第二，…
  private func ordinal(at start: Int, in range: Range<Int>) -> Marker? {
    guard start + 1 < range.upperBound,
      let number = Numerals.han(in: text, at: start + 1, end: range.upperBound)
    else { return nil }
    let next = start + 1 + number.length
    guard next < range.upperBound, text[next] == "," || text[next] == "、" else { return nil }
    return Marker(series: .ordinal, number: number.value, label: start..<next + 1)
  }

  private func startsClause(_ position: Int, _ range: Range<Int>) -> Bool {
    guard position > range.lowerBound else { return true }
    let before = text[position - 1]
    return Self.clauseStarts.contains(before) || before.isLineEnd || text[position] == "("
  }

  private static let clauseStarts: ScalarSet = ";。:, )、"
}
